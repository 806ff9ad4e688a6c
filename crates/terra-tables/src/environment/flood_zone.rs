//! Where water may come, and how high it came.
use crate::prelude::*;

/// A zone on a flood map, or what a gauge says of floods: a peak that was measured, or one that
/// is expected once in so many years.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    index(record_type, hazard),
    index(flood_zone_code),
    index(site_number, peak_date),
    index(effective_date)
)]
pub struct FloodZone {
    pub id: Id<FloodZone>,
    /// What the zone, or the gauge, is called.
    pub name: Text<255>,
    /// Whether it is a zone or one of a gauge's floods.
    pub record_type: FloodRecordType,
    /// The gauge, or a point within the zone.
    pub location: Option<LonLat>,
    /// Outline of the zone.
    pub geometry: Option<Geometry>,
    /// The zone as the map's legend has it: FEMA's `AE` or `VE`, England's `3`.
    pub flood_zone_code: Option<Text<20>>,
    /// The zone more closely, in the map's words: `FLOODWAY`.
    pub zone_subtype: Option<Text<100>>,
    /// How likely a flood is in the zone.
    pub hazard: Option<FloodHazard>,
    /// Where the water comes from.
    pub flood_type: Option<FloodType>,
    /// Mean years between floods of this size; 100 stands for a chance of 1 in 100 in any one
    /// year.
    #[column(unit = "a", range = 1..=1000000)]
    pub return_period_years: Option<Decimal<9, 2>>,
    /// Height of the water's surface in that flood, above the vertical datum.
    #[column(unit = "m", range = -500..=9000)]
    pub base_flood_elevation_meters: Option<Decimal<8, 3>>,
    /// Depth of the water above the ground in that flood.
    #[column(unit = "m", range = 0..)]
    pub flood_depth_meters: Option<Decimal<7, 3>>,
    /// How fast the water moves in that flood.
    #[column(unit = "m/s", range = 0..)]
    pub flow_velocity_ms: Option<Decimal<6, 2>>,
    /// What heights are counted from: `NAVD88`, `NGVD29`.
    pub vertical_datum: Option<Text<20>>,
    /// The gauge's number, with its leading zeros: `01594440`.
    pub site_number: Option<Text<50>>,
    /// The most water that flowed at once.
    #[column(unit = "m3/s", range = 0..)]
    pub peak_discharge_m3_per_s: Option<Decimal<12, 4>>,
    /// Height of the water at that peak, above the gauge's zero.
    #[column(unit = "m")]
    pub gauge_height_meters: Option<Decimal<8, 3>>,
    /// Day of the peak, as the gauge's clock has it.
    pub peak_date: Option<Date>,
    /// Time of the peak by the clock there: `19:30`.
    pub peak_local_time: Option<Text<5>>,
    /// The agency's codes on the discharge, in its writing: `2,5,8`.
    pub discharge_qualifiers: Option<Text<50>>,
    /// The agency's codes on the height of the water, in its writing.
    pub gauge_height_qualifiers: Option<Text<50>>,
    /// The greatest height of the water in that year, where it was not at the peak of flow.
    #[column(unit = "m")]
    pub max_gauge_height_meters: Option<Decimal<8, 3>>,
    /// Day of that greatest height.
    pub max_gauge_height_date: Option<Date>,
    /// The year since when no peak was as high.
    #[column(range = 1..=2200)]
    pub highest_since_year: Option<i32>,
    /// Land whose water comes by the gauge.
    #[column(unit = "km2", range = 0..)]
    pub drainage_area_km2: Option<Decimal<12, 4>>,
    /// The river, lake or coast by its own name.
    pub water_body: Option<Text<255>>,
    /// US hydrologic unit, of 2 to 12 digits with their leading zeros: `02060006`.
    pub hydrologic_unit_code: Option<Text<12>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// Who draws the map or keeps the gauge.
    pub authority: Option<Text<255>>,
    /// The study that the zone comes from: `48453C`.
    pub study_code: Option<Text<20>>,
    /// Sheet of the map: `48453C0445K`.
    pub map_panel: Option<Text<20>>,
    /// From when on the map is in force.
    pub effective_date: Option<Date>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a row of the flood table stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FloodRecordType {
    /// A zone on a map.
    MappedZone,
    /// The highest flow of a year at a gauge.
    AnnualPeak,
    /// The flow that a gauge's record lets expect once in so many years.
    FrequencyEstimate,
}

/// How likely a flood is in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FloodHazard {
    /// The channel and the land beside it that must stay free for the flood to pass.
    Floodway,
    /// A chance of 1 in 100 or more in any year, with waves from the sea besides.
    #[words("V", "VE", "V1-30")]
    CoastalHigh,
    /// A chance of 1 in 100 or more in any year.
    #[words("A", "AE", "AH", "AO", "AR", "A99", "A1-30", "Flood Zone 3")]
    High,
    /// A chance below 1 in 100, down to 1 in 500 or 1 in 1,000.
    #[words("B", "X500", "Flood Zone 2")]
    Moderate,
    /// Kept from a flood of 1 in 100 by a levee.
    ReducedByLevee,
    /// Less than moderate.
    #[words("C", "Flood Zone 1")]
    Minimal,
    /// Possible, and not studied.
    #[words("D")]
    Undetermined,
    /// Water at all times.
    #[words("OPEN WATER")]
    OpenWater,
}

/// Where the water of a flood comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FloodType {
    /// A river that leaves its bed.
    #[words("fluvial", "riverine")]
    River,
    /// The sea, by tide, surge or waves.
    #[words("tidal")]
    Coastal,
    /// Rain that the ground and the drains can't take.
    #[words("pluvial", "surface water")]
    Rain,
    /// Groundwater that rises.
    Groundwater,
    /// A lake that rises.
    #[words("lacustrine")]
    Lake,
    /// A dam or levee that breaks.
    #[words("dam break")]
    DamFailure,
    /// Ice that dams a river.
    #[words("ice jam")]
    IceJam,
    /// A wave that an earthquake or landslide makes.
    Tsunami,
}

examples!(
    FloodZone::new("PATUXENT RIVER NEAR BOWIE, MD", FloodRecordType::AnnualPeak)
        .flood_type(FloodType::River)
        .site_number("01594440")
        .peak_discharge_m3_per_s(dec!(197.9348))
        .gauge_height_meters(dec!(4.596))
        .peak_date(day("2003-02-23"))
        .peak_local_time("19:30")
        .discharge_qualifiers("5")
        .water_body("Patuxent River")
        .country_code("US")
        .region("Maryland")
        .authority("U.S. Geological Survey")
        .provenance(observed("USGS-01594440 2003-02-23", "2003-02-24T00:30:00Z")),
    (|zone| zone.return_period_years(dec!(0.01)), "return_period_years", Rule::Min(1.0)),
    (|zone| zone.peak_discharge_m3_per_s(-1), "peak_discharge_m3_per_s", Rule::Min(0.0)),
    (|zone| zone.peak_local_time("19:30 EST"), "peak_local_time", Rule::Length(5)),
    (
        |zone| zone.base_flood_elevation_meters(-9999),
        "base_flood_elevation_meters",
        Rule::Min(-500.0)
    ),
);
