//! Weather, fire, water, ground and life.

mod air_quality_monitor;
mod biodiversity_hotspot;
mod climate_projection;
mod drought_condition;
mod earthquake_event;
mod fire_event;
mod flood_zone;
mod soil_moisture_sensor;
mod storm_track;
mod vegetation_index;
mod water_quality_sensor;
mod weather_station;

pub use air_quality_monitor::*;
pub use biodiversity_hotspot::*;
pub use climate_projection::*;
pub use drought_condition::*;
pub use earthquake_event::*;
pub use fire_event::*;
pub use flood_zone::*;
pub use soil_moisture_sensor::*;
pub use storm_track::*;
pub use vegetation_index::*;
pub use water_quality_sensor::*;
pub use weather_station::*;
