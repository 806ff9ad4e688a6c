//! How dry the land is, week by week.
use crate::{area::AreaCodeSystem, prelude::*};

/// Drought over a period: how much of an area is in each category, or the outline of one
/// category on the map.
///
/// The shares are categorical: each counts the land in that category alone, so that with the land
/// without drought they make 100. A source that counts the worse categories in as well is
/// converted first.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    index(area_code, period_start_date),
    index(period_start_date, category)
)]
pub struct DroughtCondition {
    pub id: Id<DroughtCondition>,
    /// First day for which it holds; a Tuesday in the US Drought Monitor.
    pub period_start_date: Date,
    /// Last day for which it holds; the Monday after in the US Drought Monitor.
    pub period_end_date: Date,
    /// Outline of the area, or of the land in the category.
    pub geometry: Option<Geometry>,
    /// Code of the area that the shares are of: `US-TX`, `48453`.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called: `Texas`.
    pub area_name: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// The category of the land within the outline, or the worst that the area has any of.
    pub category: Option<DroughtCategory>,
    /// How long the shortage lasts, and what suffers by it.
    pub impact: Option<DroughtImpact>,
    /// Share of the area that is neither dry nor in drought.
    #[column(unit = "%", range = 0..=100)]
    pub none_percent: Option<Decimal<5, 2>>,
    /// Share of the area that is abnormally dry (D0), going into drought or out of it.
    #[column(unit = "%", range = 0..=100)]
    pub d0_percent: Option<Decimal<5, 2>>,
    /// Share of the area in moderate drought (D1).
    #[column(unit = "%", range = 0..=100)]
    pub d1_percent: Option<Decimal<5, 2>>,
    /// Share of the area in severe drought (D2).
    #[column(unit = "%", range = 0..=100)]
    pub d2_percent: Option<Decimal<5, 2>>,
    /// Share of the area in extreme drought (D3).
    #[column(unit = "%", range = 0..=100)]
    pub d3_percent: Option<Decimal<5, 2>>,
    /// Share of the area in exceptional drought (D4).
    #[column(unit = "%", range = 0..=100)]
    pub d4_percent: Option<Decimal<5, 2>>,
    /// Drought Severity and Coverage Index: the shares weighted by 1 for D0 to 5 for D4; 500 is
    /// the whole area in D4.
    #[column(range = 0..=500)]
    pub severity_coverage_index: Option<Decimal<5, 2>>,
    /// Which index the next column is a value of, where one is given beside the categories.
    pub index_type: Option<DroughtIndexType>,
    /// Value of the index over the area; dry is below zero.
    #[column(range = -100..=100)]
    pub index_value: Option<Decimal<6, 3>>,
    /// Months of weather that the index looks back on: 3 for SPI-3.
    #[column(unit = "mo", range = 1..=120)]
    pub index_window_months: Option<i32>,
    /// Date that the map carries: its release for the US Drought Monitor's statistics.
    pub published_date: Option<Date>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How bad a drought is (the categories of the US Drought Monitor).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DroughtCategory {
    /// Abnormally dry: crops grow slower, or water has not come back yet.
    #[words("0", "Abnormally Dry")]
    D0,
    /// Moderate: some damage to crops, streams and wells low; once in 5 to 10 years.
    #[words("1", "Moderate Drought")]
    D1,
    /// Severe: crops likely lost, water short; once in 10 to 20 years.
    #[words("2", "Severe Drought")]
    D2,
    /// Extreme: major losses, water restricted; once in 20 to 50 years.
    #[words("3", "Extreme Drought")]
    D3,
    /// Exceptional: emergencies for want of water; once in 50 years or less often.
    #[words("4", "Exceptional Drought")]
    D4,
}

/// How long a drought lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DroughtImpact {
    /// Less than half a year: crops and grassland.
    #[words("S")]
    ShortTerm,
    /// More than half a year: rivers, groundwater and ecosystems.
    #[words("L")]
    LongTerm,
    /// Both at once.
    #[words("SL")]
    ShortAndLongTerm,
}

/// What a drought index is worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DroughtIndexType {
    /// Standardized Precipitation Index: rain, in standard deviations.
    Spi,
    /// Standardized Precipitation Evapotranspiration Index: rain less what evaporates.
    Spei,
    /// Palmer Drought Severity Index: the balance of soil water; -4 and below is extreme.
    Pdsi,
    /// Palmer Hydrological Drought Index: as PDSI, slower, for rivers and groundwater.
    Phdi,
    /// Palmer Z: how far a single month is off.
    PalmerZ,
    /// Soil moisture, in standard deviations.
    SoilMoistureAnomaly,
    /// Streamflow, in standard deviations.
    StandardisedStreamflow,
    /// Evaporative Demand Drought Index, with its sign turned so that dry is below zero.
    Eddi,
}

examples!(
    DroughtCondition::new(day("2011-10-04"), day("2011-10-10"))
        .area_code("US-TX")
        .area_code_system(AreaCodeSystem::Iso31662)
        .area_name("Texas")
        .country_code("US")
        .category(DroughtCategory::D4)
        .none_percent(0)
        .d0_percent(0)
        .d1_percent(dec!(0.84))
        .d2_percent(dec!(2.17))
        .d3_percent(9)
        .d4_percent(dec!(87.99))
        .severity_coverage_index(dec!(484.14))
        .published_date(day("2011-10-04"))
        .provenance(observed("TX 20111004", "2011-10-04T12:00:00Z")),
    (|drought| drought.d4_percent(dec!(100.01)), "d4_percent", Rule::Max(100.0)),
    (|drought| drought.none_percent(dec!(-0.01)), "none_percent", Rule::Min(0.0)),
    (|drought| drought.severity_coverage_index(501), "severity_coverage_index", Rule::Max(500.0)),
);
