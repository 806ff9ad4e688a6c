//! How wet and warm the soil is.
use super::WeatherStation;
use crate::prelude::*;

/// A station with probes in the soil, and its latest readings by depth.
///
/// The depths are those that most networks dig to: 5, 10, 20, 50 and 100 cm, which the US writes
/// as 2, 4, 8, 20 and 40 inches. When the readings were taken is the row's `observed_at`; longer
/// series go to the data points.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    unique(station_id, source_id),
    index(network, country_code),
    index(hydrologic_unit_code)
)]
pub struct SoilMoistureSensor {
    pub id: Id<SoilMoistureSensor>,
    /// The network's code of the station: `1267:AK:SNTL`, `53131`.
    pub station_id: Text<50>,
    /// What the place is called.
    pub name: Text<255>,
    pub location: Option<LonLat>,
    /// Height of the ground above mean sea level.
    #[column(unit = "m", range = -500..=9000)]
    pub elevation_meters: Option<i32>,
    /// The weather station that the probes stand beside.
    #[column(on_delete = SetNull)]
    pub weather_station_id: Option<Id<WeatherStation>>,
    /// The network that runs it: `SNTL` for SNOTEL, `SCAN`, `USCRN`.
    pub network: Option<Text<100>>,
    /// Who runs the station.
    pub operator: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// US hydrologic unit, of 2 to 12 digits with their leading zeros: `190205051106`.
    pub hydrologic_unit_code: Option<Text<12>>,
    /// The five digits of the US Weather Bureau's index.
    pub wban_id: Option<Text<5>>,
    /// The five characters of the US Weather Service's handbook (SHEF): `ALXA2`.
    pub nwsli_id: Option<Text<5>>,
    /// First day of the period of record.
    pub first_observation_date: Option<Date>,
    /// Last day of the period of record; a station that still reports has a recent one.
    pub last_observation_date: Option<Date>,
    /// How the water in the soil is measured.
    pub method: Option<SoilMoistureMethod>,
    /// Who made the probes.
    pub manufacturer: Option<Text<255>>,
    /// The probes by their maker's name: `Hydraprobe II`.
    pub model: Option<Text<255>>,
    /// The soil by its grain, in the USDA's words: `sandy loam`.
    pub soil_texture: Option<Text<100>>,
    /// Water content at which the soil is full, by volume.
    #[column(unit = "%", range = 0..=100)]
    pub saturation_percent: Option<Decimal<5, 2>>,
    /// Water content that the soil holds against gravity, by volume.
    #[column(unit = "%", range = 0..=100)]
    pub field_capacity_percent: Option<Decimal<5, 2>>,
    /// Water content below which plants wilt, by volume.
    #[column(unit = "%", range = 0..=100)]
    pub wilting_point_percent: Option<Decimal<5, 2>>,
    /// Share of the soil's volume that is water, at 5 cm; a cubic metre per cubic metre is 100.
    #[column(unit = "%", range = 0..=100)]
    pub water_content_5cm_percent: Option<Decimal<5, 2>>,
    /// Share of the soil's volume that is water, at 10 cm.
    #[column(unit = "%", range = 0..=100)]
    pub water_content_10cm_percent: Option<Decimal<5, 2>>,
    /// Share of the soil's volume that is water, at 20 cm.
    #[column(unit = "%", range = 0..=100)]
    pub water_content_20cm_percent: Option<Decimal<5, 2>>,
    /// Share of the soil's volume that is water, at 50 cm.
    #[column(unit = "%", range = 0..=100)]
    pub water_content_50cm_percent: Option<Decimal<5, 2>>,
    /// Share of the soil's volume that is water, at 100 cm.
    #[column(unit = "%", range = 0..=100)]
    pub water_content_100cm_percent: Option<Decimal<5, 2>>,
    /// How warm the soil is 5 cm below the surface.
    #[column(unit = "Cel", range = -80..=80)]
    pub soil_temperature_5cm_c: Option<Decimal<5, 2>>,
    /// How warm the soil is 10 cm below the surface.
    #[column(unit = "Cel", range = -80..=80)]
    pub soil_temperature_10cm_c: Option<Decimal<5, 2>>,
    /// How warm the soil is 20 cm below the surface.
    #[column(unit = "Cel", range = -80..=80)]
    pub soil_temperature_20cm_c: Option<Decimal<5, 2>>,
    /// How warm the soil is 50 cm below the surface.
    #[column(unit = "Cel", range = -80..=80)]
    pub soil_temperature_50cm_c: Option<Decimal<5, 2>>,
    /// How warm the soil is 100 cm below the surface.
    #[column(unit = "Cel", range = -80..=80)]
    pub soil_temperature_100cm_c: Option<Decimal<5, 2>>,
    /// How far the latest readings are to be believed, from 0 to 100, after the network's own
    /// quality flags; frozen soil lowers it.
    #[column(range = 0..=100)]
    pub data_quality: Option<Decimal<5, 2>>,
    /// Page of the station.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How the water in the soil is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SoilMoistureMethod {
    /// By the soil's capacity or impedance for a current of high frequency.
    #[words("Coaxial impedance", "Dielectric", "FDR")]
    Capacitance,
    /// By how long a pulse takes along a rod (TDR).
    #[words("TDR")]
    TimeDomainReflectometry,
    /// By neutrons that a source in a tube sends out.
    NeutronProbe,
    /// By neutrons of cosmic rays that the ground sends back, over hectares.
    #[words("CRNS")]
    CosmicRay,
    /// By how fast a heated needle cools.
    HeatDissipation,
    /// By the reflections of satellites' signals.
    #[words("GPS-IR", "GNSS-IR")]
    GnssReflectometry,
    /// By weighing a sample before and after drying.
    Gravimetric,
}

examples!(
    SoilMoistureSensor::new("1267:AK:SNTL", "Alexander Lake")
        .location(place(-150.88967, 61.74967))
        .elevation_meters(49)
        .network("SNTL")
        .operator("USDA Natural Resources Conservation Service")
        .country_code("US")
        .region("Alaska")
        .county("Matanuska-Susitna")
        .hydrologic_unit_code("190205051106")
        .nwsli_id("ALXA2")
        .first_observation_date(day("2014-08-28"))
        .source_url("https://wcc.sc.egov.usda.gov/nwcc/site?sitenum=1267")
        .provenance(observed("1267:AK:SNTL", "2014-08-28T00:00:00Z")),
    (
        |sensor| sensor.water_content_5cm_percent(dec!(-99)),
        "water_content_5cm_percent",
        Rule::Min(0.0)
    ),
    (|sensor| sensor.soil_temperature_5cm_c(-99), "soil_temperature_5cm_c", Rule::Min(-80.0)),
    (
        |sensor| sensor.field_capacity_percent(dec!(31.255)),
        "field_capacity_percent",
        Rule::Digits(5, 2)
    ),
);
