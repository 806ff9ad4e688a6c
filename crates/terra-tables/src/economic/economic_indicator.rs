//! How economies, and the people in them, fare.
use crate::{area::AreaCodeSystem, prelude::*};

/// One value of an indicator, for an area and a period.
///
/// Two sources may give the same indicator for the same area and period, and differ: the source
/// is part of the key. A period without a value has no row.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    unique(
        indicator_code,
        area_code,
        area_code_system,
        period_start_date,
        period_end_date,
        source_id
    ),
    index(area_code, period_start_date),
    index(topic, period_start_date),
    index(period_start_date)
)]
pub struct EconomicIndicator {
    pub id: Id<EconomicIndicator>,
    /// What is measured, in the publisher's words: `Population, total`.
    pub name: Text<255>,
    /// The publisher's code for it, with all that tells its series apart but area and period:
    /// `SP.POP.TOTL`, `LNS14000000`.
    pub indicator_code: Text<100>,
    /// Code of the area that it is measured for.
    pub area_code: Text<64>,
    /// The system that the area's code belongs to.
    pub area_code_system: AreaCodeSystem,
    /// First day of the period; of a count at a moment the day or year that it stands for.
    pub period_start_date: Date,
    /// Last day of the period, itself included.
    pub period_end_date: Date,
    /// The number observed, in the unit that the next column names; to as many digits as the
    /// publisher gives.
    pub value: f64,
    /// UCUM code of the number's unit: `%`, `a`, `10*3.{job}` for thousands of jobs, `{USD}`.
    pub unit: Text<64>,
    /// What the area is called, in the source's words.
    pub area_name: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country; none for groups of countries.
    pub country_code: Option<Text<2>>,
    /// How often the publisher gives a value.
    pub frequency: Option<IndicatorFrequency>,
    /// What it is about.
    pub topic: Option<IndicatorTopic>,
    /// The part of the whole that it is measured for, an industry or an age: `Construction`;
    /// none for the whole.
    pub breakdown: Option<Text<255>>,
    /// ISO 4217 code of the currency, where it is money.
    pub currency_code: Option<Text<3>>,
    /// The year whose money a real value is counted in, or in which an index is 100.
    #[column(range = 1800..=2200)]
    pub base_year: Option<i32>,
    /// Whether what recurs each year was taken out.
    pub is_seasonally_adjusted: Option<bool>,
    /// How the value came about and how far it may change.
    pub observation_status: Option<ObservationStatus>,
    /// When the publisher made this value known.
    pub published_date: Option<Date>,
    /// What it means and how it is measured.
    pub description: Option<Text<4000>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How often an indicator has a value (codes of SDMX among its words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum IndicatorFrequency {
    /// Each day.
    #[words("D")]
    Daily,
    /// Each week.
    #[words("W")]
    Weekly,
    /// Each month.
    #[words("M")]
    Monthly,
    /// Each quarter of a year.
    #[words("Q")]
    Quarterly,
    /// Twice a year.
    #[words("S", "Half-yearly")]
    HalfYearly,
    /// Each year.
    #[words("A", "Yearly")]
    Annual,
    /// Each ten years, or at other long intervals, as a census.
    #[words("A10", "Decennial")]
    Multiannual,
}

/// What an indicator is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum IndicatorTopic {
    /// Output, income and growth.
    #[words("Economy & Growth", "National accounts")]
    Economy,
    /// Prices and inflation.
    #[words("Inflation")]
    Prices,
    /// Work, wages and unemployment.
    #[words("Social Protection & Labor", "Employment", "Unemployment")]
    Labour,
    /// How many people, and of what age.
    #[words("Demographics")]
    Population,
    /// Life, illness and care.
    Health,
    /// Schools and learning.
    Education,
    /// Who has little, and how unequal it is.
    Poverty,
    /// Money, credit, rates of interest and exchange.
    #[words("Financial Sector")]
    Finance,
    /// What the state takes and spends.
    #[words("Public Sector")]
    PublicFinance,
    /// What is bought from and sold to others.
    Trade,
    /// What industry and builders make.
    #[words("Industrial production")]
    Industry,
    /// Energy, and access to it.
    #[words("Energy & Mining")]
    Energy,
    /// Emissions, land and water.
    #[words("Environment", "Climate Change")]
    EnvironmentAndClimate,
}

/// How a value came about (codes of SDMX among its words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ObservationStatus {
    /// As measured or reported.
    #[words("A", "Actual")]
    Normal,
    /// To be revised.
    #[words("P", "Preliminary")]
    Provisional,
    /// Changed since it was first published.
    #[words("V")]
    Revised,
    /// Reckoned by the publisher from other data.
    #[words("E", "Estimate")]
    Estimated,
    /// Filled in from values before, after or beside it.
    #[words("I", "Interpolated")]
    Imputed,
    /// Not known yet when it was published.
    #[words("F", "Projection")]
    Forecast,
    /// Measured otherwise than the value before.
    #[words("B", "Time series break", "Break")]
    SeriesBreak,
    /// From so few that it says little.
    #[words("U", "Low reliability")]
    Unreliable,
}

examples!(
    EconomicIndicator::new(
        "Life expectancy at birth, total (years)",
        "SP.DYN.LE00.IN",
        "ABW",
        AreaCodeSystem::WorldBank,
        day("1960-01-01"),
        day("1960-12-31"),
        65.5693658536586,
        "a",
    )
    .area_name("Aruba")
    .country_code("AW")
    .frequency(IndicatorFrequency::Annual)
    .topic(IndicatorTopic::Health)
    .source_url("https://data.worldbank.org/indicator/SP.DYN.LE00.IN")
    .provenance(observed("SP.DYN.LE00.IN ABW 1960", "1960-12-31T00:00:00Z")),
    (|row| row.value(f64::NAN), "value", Rule::Finite),
    (|row| row.indicator_code("x".repeat(101)), "indicator_code", Rule::Length(100)),
    (|row| row.country_code("ABW"), "country_code", Rule::Length(2)),
    (|row| row.base_year(60), "base_year", Rule::Min(1800.0)),
);
