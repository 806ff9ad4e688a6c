//! Where the air is sampled, and what is in it.
use crate::prelude::*;

/// A station that measures pollutants in the open air, and its latest readings.
///
/// Longer series go to the data points. When the readings were taken is the row's
/// `observed_at`. Concentrations are by mass, as European stations report them; parts per billion
/// are converted at the temperature and pressure that the network's rules name.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    unique(station_id, source_id),
    index(country_code, station_type),
    index(aqi_scale, aqi)
)]
pub struct AirQualityMonitor {
    pub id: Id<AirQualityMonitor>,
    /// The network's code: `BETR801` in Europe's AirBase, nine digits in the EPA's AQS.
    pub station_id: Text<50>,
    /// What the place is called, mostly a street or a quarter.
    pub name: Option<Text<255>>,
    pub location: Option<LonLat>,
    /// Height of the ground at the station above mean sea level.
    #[column(unit = "m", range = -500..=9000)]
    pub elevation_meters: Option<i32>,
    /// Code of the station in its own country's list, where it has one of its own there.
    pub local_id: Option<Text<20>>,
    /// Which sources of pollution the station is meant to see.
    pub station_type: Option<AirStationType>,
    /// How built-up the surroundings are.
    pub area_type: Option<AirAreaType>,
    /// Who runs the station.
    pub operator: Option<Text<255>>,
    /// The network that lists it: `AirBase`, `AQS`, `AirNow`.
    pub network: Option<Text<100>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// Height of the inlet above the ground.
    #[column(unit = "m", range = 0..=1000)]
    pub inlet_height_meters: Option<Decimal<6, 2>>,
    /// Pollutants that it measures, as a list: `["no2", "pm10"]`.
    pub pollutants: Option<Json>,
    /// First day of the period of record.
    pub first_observation_date: Option<Date>,
    /// Last day of the period of record; a station that still reports has a recent one.
    pub last_observation_date: Option<Date>,
    /// Time that the readings are means over: 60 for hourly means, 1440 for daily ones.
    #[column(unit = "min", range = 1..)]
    pub averaging_minutes: Option<i32>,
    /// Particles below 2.5 micrometres; a reading in clean air may fall a little below zero, as
    /// of all of these.
    #[column(unit = "ug/m3", range = -50..)]
    pub pm25_ugm3: Option<Decimal<8, 3>>,
    /// Particles below 10 micrometres, the finer ones included.
    #[column(unit = "ug/m3", range = -50..)]
    pub pm10_ugm3: Option<Decimal<8, 3>>,
    /// Nitrogen dioxide, from engines and furnaces.
    #[column(unit = "ug/m3", range = -50..)]
    pub no2_ugm3: Option<Decimal<8, 3>>,
    /// Nitrogen monoxide, which turns to dioxide in the air.
    #[column(unit = "ug/m3", range = -50..)]
    pub no_ugm3: Option<Decimal<8, 3>>,
    /// Nitrogen oxides together, counted as nitrogen dioxide.
    #[column(unit = "ug/m3", range = -50..)]
    pub nox_ugm3: Option<Decimal<8, 3>>,
    /// Ozone, which sunlight makes from other pollutants.
    #[column(unit = "ug/m3", range = -50..)]
    pub o3_ugm3: Option<Decimal<8, 3>>,
    /// Sulphur dioxide, from coal and heavy oil.
    #[column(unit = "ug/m3", range = -50..)]
    pub so2_ugm3: Option<Decimal<8, 3>>,
    /// Carbon monoxide, in milligrams where the others are in micrograms.
    #[column(unit = "mg/m3", range = -50..)]
    pub co_mgm3: Option<Decimal<7, 3>>,
    /// The ring of six carbons in fuel vapour and exhaust; it causes leukaemia.
    #[column(unit = "ug/m3", range = -50..)]
    pub benzene_ugm3: Option<Decimal<8, 3>>,
    /// Air quality index on the scale that the next column names; the worst pollutant decides.
    #[column(range = 0..)]
    pub aqi: Option<i32>,
    /// Whose scale the index is on.
    pub aqi_scale: Option<AirQualityScale>,
    /// The pollutant that decides the index.
    pub dominant_pollutant: Option<AirPollutant>,
    /// How far the readings have been checked.
    pub verification: Option<AirVerification>,
    /// How far the latest readings are to be believed, from 0 to 100, after the network's own
    /// quality flags.
    #[column(range = 0..=100)]
    pub data_quality: Option<Decimal<5, 2>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// Which sources of pollution a station is meant to see (EU).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AirStationType {
    /// A road close by.
    Traffic,
    /// A works or an industrial area.
    Industrial,
    /// None in particular: what everybody there breathes.
    Background,
}

/// How built-up the surroundings of a station are (EU).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AirAreaType {
    /// Built-up without a gap.
    #[words("URBAN AND CENTER CITY")]
    Urban,
    /// Built-up for the most part, with open land between.
    Suburban,
    /// Open land, how far from towns isn't said.
    Rural,
    /// Open land within 10 km of a town.
    #[words("rural-nearcity", "rural - near city")]
    RuralNearCity,
    /// Open land 10 to 50 km from large sources.
    #[words("rural-regional", "rural - regional")]
    RuralRegional,
    /// Open land more than 50 km from large sources.
    #[words("rural-remote", "rural - remote")]
    RuralRemote,
}

/// Whose scale an air quality index is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AirQualityScale {
    /// US EPA: 0 to 500, above 100 unhealthy for some.
    UsEpa,
    /// European Environment Agency: 1 good to 6 extremely poor.
    European,
    /// UK Daily Air Quality Index: 1 low to 10 very high.
    UkDaily,
    /// Canada's Air Quality Health Index: 1 to 10, 11 for more.
    CanadaHealth,
    /// China, HJ 633: 0 to 500.
    China,
    /// India's National Air Quality Index: 0 to 500.
    India,
}

/// A pollutant that stations measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AirPollutant {
    /// Particles below 2.5 micrometres.
    #[words("PM2.5", "06001", "6001", "88101")]
    Pm25,
    /// Particles below 10 micrometres.
    #[words("00005", "5", "81102")]
    Pm10,
    /// Nitrogen dioxide.
    #[words("00008", "8", "42602")]
    No2,
    /// Nitrogen monoxide.
    #[words("00038", "38", "42601")]
    No,
    /// Nitrogen oxides together.
    #[words("NOX as NO2", "00009", "9", "42603")]
    Nox,
    /// Ozone.
    #[words("ozone", "00007", "7", "44201")]
    O3,
    /// Sulphur dioxide.
    #[words("00001", "1", "42401")]
    So2,
    /// Carbon monoxide.
    #[words("00010", "10", "42101")]
    Co,
    /// Benzene.
    #[words("C6H6", "00020", "20", "45201")]
    Benzene,
}

/// How far readings have been checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AirVerification {
    /// As the instrument sent them.
    #[words("3", "not verified")]
    Raw,
    /// Looked through by a person, to be looked at again.
    #[words("2", "preliminary verified")]
    Preliminary,
    /// Final.
    #[words("1")]
    Verified,
}

examples!(
    AirQualityMonitor::new("BETR801")
        .name("Borgerhout")
        .location(place(4.43182, 51.20966))
        .station_type(AirStationType::Traffic)
        .area_type(AirAreaType::Urban)
        .operator("Vlaamse Milieumaatschappij")
        .network("AirBase")
        .country_code("BE")
        .region("Vlaanderen")
        .county("Antwerpen")
        .pollutants(json(r#"["no2"]"#))
        .first_observation_date(day("1990-01-01"))
        .last_observation_date(day("2012-12-31"))
        .averaging_minutes(60)
        .no2_ugm3(15)
        .verification(AirVerification::Verified)
        .data_quality(100)
        .provenance(observed("BETR801", "2012-12-31T22:00:00Z")),
    (|monitor| monitor.no2_ugm3(-999), "no2_ugm3", Rule::Min(-50.0)),
    (|monitor| monitor.averaging_minutes(0), "averaging_minutes", Rule::Min(1.0)),
    (|monitor| monitor.aqi(-1), "aqi", Rule::Min(0.0)),
    (|monitor| monitor.country_code("BEL"), "country_code", Rule::Length(2)),
);
