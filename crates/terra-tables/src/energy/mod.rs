//! Projects, plants, lines and what they sell.

mod battery_storage;
mod carbon_credit;
mod energy_market;
mod energy_project;
mod fuel_source;
mod grid_interconnection;
mod hydroelectric_dam;
mod maintenance_schedule;
mod nuclear_plant;
mod power_purchase_agreement;
mod renewable_certificate;
mod solar_farm;
mod substation;
mod transmission_line;
mod wind_farm;

pub use battery_storage::*;
pub use carbon_credit::*;
pub use energy_market::*;
pub use energy_project::*;
pub use fuel_source::*;
pub use grid_interconnection::*;
pub use hydroelectric_dam::*;
pub use maintenance_schedule::*;
pub use nuclear_plant::*;
pub use power_purchase_agreement::*;
pub use renewable_certificate::*;
pub use solar_farm::*;
pub use substation::*;
pub use transmission_line::*;
pub use wind_farm::*;
