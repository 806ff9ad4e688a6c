//! Equipment, upkeep and performance.

mod contractor_schedule;
mod downtime_event;
mod equipment_item;
mod inspection_report;
mod maintenance_log;
mod performance_metric;
mod spare_part;

pub use contractor_schedule::*;
pub use downtime_event::*;
pub use equipment_item::*;
pub use inspection_report::*;
pub use maintenance_log::*;
pub use performance_metric::*;
pub use spare_part::*;
