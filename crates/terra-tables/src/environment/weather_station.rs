//! Where the weather is measured, and the last reading there.
use crate::prelude::*;

/// A surface weather station and its latest observation.
///
/// Networks share codes (`KAUS` is a station of METAR and of the NWS list), so a code is unique
/// within a source; `same_as` says that two rows are one station.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    unique(station_id, source_id),
    index(icao_id),
    index(wmo_id)
)]
pub struct WeatherStation {
    pub id: Id<WeatherStation>,
    /// Call sign or network code, such as `KAUS`.
    pub station_id: Text<50>,
    /// What the place is called, mostly an airfield or a town.
    pub name: Text<255>,
    pub location: Option<LonLat>,
    /// Height of the station above mean sea level.
    #[column(unit = "m", range = -500..=9000)]
    pub elevation_meters: Option<i32>,
    /// Air temperature in the shade, 2 metres above the ground.
    #[column(unit = "Cel", range = -100..=70)]
    pub temperature_c: Option<Decimal<5, 2>>,
    /// Relative humidity of the air.
    #[column(unit = "%", range = 0..=100)]
    pub humidity_percent: Option<i32>,
    /// Mean wind over the last minutes, 10 metres above the ground.
    #[column(unit = "m/s", range = 0..=150)]
    pub wind_speed_ms: Option<Decimal<5, 2>>,
    /// Where the wind comes from, clockwise from true north; 0 in a calm, 360 from the north.
    #[column(unit = "deg", range = 0..=360)]
    pub wind_direction_degrees: Option<i32>,
    /// Air pressure reduced to sea level; the altimeter setting where only that is reported.
    #[column(unit = "hPa", range = 800..=1100)]
    pub pressure_hpa: Option<Decimal<6, 2>>,
    /// When the latest reading was taken.
    pub last_update: Option<Timestamp>,
    /// How far the latest reading is to be believed, from 0 to 100, after the network's own
    /// quality flags.
    #[column(range = 0..=100)]
    pub data_quality: Option<Decimal<5, 2>>,
    /// Temperature at which the air would be saturated.
    #[column(unit = "Cel", range = -120..=70)]
    pub dew_point_c: Option<Decimal<5, 2>>,
    /// The strongest wind in the last minutes.
    #[column(unit = "m/s", range = 0..=150)]
    pub wind_gust_ms: Option<Decimal<5, 2>>,
    /// How far one sees at the ground; at the instrument's limit it may be farther.
    #[column(unit = "m", range = 0..)]
    pub visibility_meters: Option<i32>,
    /// What falls or veils the view, in METAR code: `-DZ BR`.
    pub present_weather: Option<Text<100>>,
    /// The network that runs or lists it: `METAR`, `ISD`, `USCRN`.
    pub network: Option<Text<100>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// The aviation authority's four letters for the airfield.
    pub icao_id: Option<Text<4>>,
    /// The five digits of the WMO's index: block and station.
    pub wmo_id: Option<Text<5>>,
    /// The five digits of the US Weather Bureau's index.
    pub wban_id: Option<Text<5>>,
    /// First day of the period of record.
    pub first_observation_date: Option<Date>,
    /// Last day of the period of record; a station that still reports has a recent one.
    pub last_observation_date: Option<Date>,
    pub provenance: Provenance,
    pub audit: Audit,
}

#[cfg(test)]
examples!(
    WeatherStation::new("KAUS", "Austin-Bergstrom Airport")
        .location(place(-97.6664, 30.1975))
        .elevation_meters(166)
        .temperature_c(dec!(9.4))
        .dew_point_c(dec!(8.9))
        .humidity_percent(97)
        .wind_speed_ms(dec!(4.63))
        .wind_direction_degrees(20)
        .pressure_hpa(dec!(1019.4))
        .visibility_meters(4828)
        .present_weather("-DZ BR")
        .last_update(moment("2014-12-18T07:53:00Z"))
        .data_quality(100)
        .network("METAR")
        .country_code("US")
        .region("Texas")
        .icao_id("KAUS")
        .wban_id("13904")
        .first_observation_date(day("1999-05-24"))
        .provenance(observed("KAUS", "2014-12-18T07:53:00Z")),
    (|station| station.humidity_percent(104), "humidity_percent", Rule::Max(100.0)),
    (|station| station.wind_direction_degrees(-1), "wind_direction_degrees", Rule::Min(0.0)),
    (|station| station.pressure_hpa(dec!(30.1)), "pressure_hpa", Rule::Min(800.0)),
    (|station| station.temperature_c(dec!(9.444)), "temperature_c", Rule::Digits(5, 2)),
);
