//! Weather, fire, water, ground and life.

mod weather_station;

pub use weather_station::*;
