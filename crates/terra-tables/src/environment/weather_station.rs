//! Where the weather is measured, and the last reading there.
use crate::prelude::*;

/// A surface weather station and its latest observation.
#[derive(Table)]
#[table(domain = Environment, unique(station_id), unique(source_id, external_id))]
pub struct WeatherStation {
    pub id: Id<WeatherStation>,
    /// Call sign or network code, such as `KAUS`.
    pub station_id: Text<50>,
    pub name: Text<255>,
    pub location: Option<LonLat>,
    /// Height of the station above mean sea level.
    #[column(unit = "m")]
    pub elevation_meters: Option<i32>,
    #[column(unit = "Cel")]
    pub temperature_c: Option<Decimal<5, 2>>,
    #[column(unit = "%", range = 0..=100)]
    pub humidity_percent: Option<i32>,
    #[column(unit = "m/s")]
    pub wind_speed_ms: Option<Decimal<5, 2>>,
    #[column(unit = "deg", range = 0..=360)]
    pub wind_direction_degrees: Option<i32>,
    #[column(unit = "hPa")]
    pub pressure_hpa: Option<Decimal<6, 2>>,
    pub last_update: Option<Timestamp>,
    pub data_quality: Option<Decimal<5, 2>>,
    pub provenance: Provenance,
    pub audit: Audit,
}
