//! Weather, fire, water, ground and life.

mod fire_event;
mod weather_station;

pub use fire_event::*;
pub use weather_station::*;
