//! Permits, queues, owners and rules.

mod compliance_report;
mod environmental_assessment;
mod interconnection_request;
mod legal_entity;
mod ownership_structure;
mod permit;
mod policy_change;
mod regulatory_filing;

pub use compliance_report::*;
pub use environmental_assessment::*;
pub use interconnection_request::*;
pub use legal_entity::*;
pub use ownership_structure::*;
pub use permit::*;
pub use policy_change::*;
pub use regulatory_filing::*;
