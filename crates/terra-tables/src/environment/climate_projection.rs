//! What the climate may become, and what it was.
use crate::{area::AreaCodeSystem, prelude::*};

/// One value of one climate variable for a year, under a scenario or as observed.
///
/// A row holds one percentile or one model's run; the spread of a projection is several rows that
/// differ in nothing else.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    index(variable, scenario, year),
    index(area_code, variable, year)
)]
pub struct ClimateProjection {
    pub id: Id<ClimateProjection>,
    /// The story of emissions that the value belongs to, or that it was observed.
    pub scenario: ClimateScenario,
    /// What is projected, in snake case and without its unit: `effective_radiative_forcing`.
    pub variable: Text<100>,
    /// The year that the value is for; the middle one of a mean over several.
    #[column(range = 1..=10000)]
    pub year: i32,
    /// The number itself, in the unit that the next column names; model output keeps all of its
    /// digits.
    pub value: f64,
    /// UCUM code of the number's unit: `W/m2`, `K`.
    pub unit: Text<64>,
    /// What the change is due to, where the value is one agent's part: `co2`, `ch4`, `total`.
    pub forcing_agent: Option<Text<100>>,
    /// First day of the period that the value is a mean over; none for the whole year.
    pub period_start_date: Option<Date>,
    /// Last day of the period that the value is a mean over.
    pub period_end_date: Option<Date>,
    /// First year of the years that a change is counted from.
    #[column(range = 1..=10000)]
    pub baseline_start_year: Option<i32>,
    /// Last year of the years that a change is counted from.
    #[column(range = 1..=10000)]
    pub baseline_end_year: Option<i32>,
    /// How the value was drawn from the runs.
    pub statistic: Option<ClimateStatistic>,
    /// Share of the runs, of 100, that lie below the value; 50 is the median.
    #[column(range = 0..=100)]
    pub percentile: Option<Decimal<5, 2>>,
    /// The climate model or the method: `AR6 two-layer climate model`.
    pub model: Option<Text<255>>,
    /// Run of the model, by CMIP's label: `r1i1p1f1`.
    pub variant_label: Option<Text<50>>,
    /// Runs or models that the value sums up.
    #[column(range = 1..)]
    pub ensemble_count: Option<i32>,
    /// Undertaking that it was made for: `CMIP6`, `IPCC AR6`.
    pub activity: Option<Text<100>>,
    /// Method that brought the model's grid to the place: `BCSD`, `LOCA2`.
    pub downscaling: Option<Text<100>>,
    /// Centre of the grid's cell, where the value is for one.
    pub location: Option<LonLat>,
    /// Side of the grid's cells, along the meridian.
    #[column(unit = "deg", range = 0..=180)]
    pub grid_resolution_degrees: Option<Decimal<8, 5>>,
    /// Code of the area: `001` for the world in M49.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called.
    pub area_name: Option<Text<255>>,
    /// Name of the revision, or the date, that the file gives itself: `2021-03-08`.
    pub product_version: Option<Text<20>>,
    /// Page or paper that says how it was made.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// A story of how emissions go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ClimateScenario {
    /// Measured, not modelled.
    Observed,
    /// Modelled with the emissions that were.
    #[words("hist")]
    Historical,
    /// Sustainability, warming held near 1.5 degrees.
    #[words("SSP1-1.9", "SSP1-19")]
    Ssp119,
    /// Sustainability, warming held below 2 degrees.
    #[words("SSP1-2.6", "SSP1-26")]
    Ssp126,
    /// The middle of the road.
    #[words("SSP2-4.5", "SSP2-45")]
    Ssp245,
    /// Regional rivalry, with much pollution of the air.
    #[words("SSP3-7.0", "SSP3-70")]
    Ssp370,
    /// Regional rivalry, with short-lived pollutants cut back.
    #[words("ssp370-lowNTCF", "ssp370-lowNTCF-aerchemmip", "ssp370-lowNTCF-gidden")]
    Ssp370LowNtcf,
    /// Inequality, with strong mitigation.
    #[words("SSP4-3.4", "SSP4-34")]
    Ssp434,
    /// Inequality, with some mitigation.
    #[words("SSP4-6.0", "SSP4-60")]
    Ssp460,
    /// Fossil fuels until 2040, then taken back fast.
    #[words("SSP5-3.4-OS", "ssp534-over")]
    Ssp534Over,
    /// Growth on fossil fuels.
    #[words("SSP5-8.5", "SSP5-85")]
    Ssp585,
    /// Strong mitigation, of the set before the SSPs.
    #[words("RCP2.6")]
    Rcp26,
    /// Some mitigation, of the set before the SSPs.
    #[words("RCP4.5")]
    Rcp45,
    /// Little mitigation, of the set before the SSPs.
    #[words("RCP6.0", "RCP6")]
    Rcp60,
    /// None, of the set before the SSPs.
    #[words("RCP8.5")]
    Rcp85,
}

/// How a value was drawn from runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ClimateStatistic {
    /// One run as it is.
    SingleRun,
    /// What the authors hold for the best estimate.
    BestEstimate,
    /// The mean of the runs.
    Mean,
    /// A percentile of the runs, the median included.
    Percentile,
    /// The least of the runs.
    Minimum,
    /// The greatest of the runs.
    Maximum,
    /// The standard deviation of the runs.
    StandardDeviation,
}

examples!(
    ClimateProjection::new(
        ClimateScenario::Ssp245,
        "effective_radiative_forcing",
        2050,
        4.272_388_849_927_697,
        "W/m2"
    )
    .forcing_agent("total")
    .baseline_start_year(1750)
    .baseline_end_year(1750)
    .statistic(ClimateStatistic::BestEstimate)
    .activity("IPCC AR6")
    .area_code("001")
    .area_code_system(AreaCodeSystem::M49)
    .area_name("World")
    .product_version("2021-03-08")
    .source_url("https://doi.org/10.1029/2020JD033622")
    .provenance(observed("ERF_ssp245 total 2050", "2021-03-08T00:00:00Z")),
    (|projection| projection.value(f64::NAN), "value", Rule::Finite),
    (|projection| projection.percentile(101), "percentile", Rule::Max(100.0)),
    (|projection| projection.year(0), "year", Rule::Min(1.0)),
);
