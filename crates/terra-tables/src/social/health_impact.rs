//! What energy does to people's health.
use crate::{
    area::AreaCodeSystem,
    energy::{EnergyProject, ProjectType},
    prelude::*,
};

/// One estimate or observation of an effect on the health of the people of an area.
#[derive(Table)]
#[table(
    domain = Social,
    unique(source_id, external_id),
    index(outcome, year),
    index(hazard, outcome),
    index(area_code, outcome, year),
    index(country_code, year),
    index(project_type, outcome)
)]
pub struct HealthImpact {
    pub id: Id<HealthImpact>,
    /// What is counted.
    pub outcome: HealthOutcome,
    /// How much of it, in the unit that `unit` names; what it means follows from `effect_basis`.
    pub value: f64,
    /// UCUM code of the value's unit: `a` for years, `{death}/a`, `[lb_av]/(MW.h)`.
    pub unit: Text<64>,
    /// Lower bound of the value.
    pub low_value: Option<f64>,
    /// Upper bound of the value.
    pub high_value: Option<f64>,
    /// How sure it is that the true value lies between the bounds: `95`.
    #[column(unit = "%", range = 0..=100)]
    pub interval_percent: Option<Decimal<5, 2>>,
    /// What causes the effect; none for the health of people as it is.
    pub hazard: Option<HealthHazard>,
    /// Whether the value is caused, avoided or simply there.
    pub effect_basis: Option<HealthEffectBasis>,
    /// The project that causes or avoids it; none for a whole area or kind of energy.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The kind of energy that causes or avoids it.
    pub project_type: Option<ProjectType>,
    /// The kind more closely, in the source's words: `Utility PV`, `Portfolio EE`.
    pub sub_type: Option<Text<100>>,
    /// The source's own code of what is counted: `SP.DYN.LE00.IN`.
    pub indicator_code: Option<Text<100>>,
    /// The source's own name of what is counted.
    pub indicator_name: Option<Text<255>>,
    /// Code of the area, in the system that the next column names.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the source calls the area.
    pub area_name: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// The year that the value is of.
    #[column(range = 1800..=2200)]
    pub year: Option<i32>,
    /// First day that the value covers, where it isn't a year.
    pub period_start_date: Option<Date>,
    /// Last day that the value covers, where it isn't a year.
    pub period_end_date: Option<Date>,
    /// People who are exposed or counted.
    #[column(range = 0..)]
    pub population_count: Option<i64>,
    /// Who of the people is counted, in words: `children with asthma`.
    pub population_group: Option<Text<255>>,
    /// Age of the youngest counted.
    #[column(unit = "a", range = 0..=150)]
    pub min_age_years: Option<i32>,
    /// Age of the oldest counted.
    #[column(unit = "a", range = 0..=150)]
    pub max_age_years: Option<i32>,
    /// How much of the hazard people meet, in the unit that the next column names.
    pub exposure_value: Option<f64>,
    /// UCUM code of the exposure's unit: `ug/m3`, `dB[SPL]`.
    pub exposure_unit: Option<Text<64>>,
    /// How it was reckoned: `AVERT`, `COBRA`, `AirQ+`, `BenMAP`, death certificates.
    pub method_name: Option<Text<255>>,
    /// The study that links the hazard to the outcome.
    pub response_function: Option<Text<255>>,
    /// How far one may rely on the link, by the four grades of GRADE.
    pub evidence_certainty: Option<EvidenceCertainty>,
    /// What the effect is worth in money.
    pub valuation_amount: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the worth is in.
    pub currency_code: Option<Text<3>>,
    /// The year whose prices the worth is in.
    #[column(range = 1800..=2200)]
    pub base_year: Option<i32>,
    /// Where it is written.
    pub citation: Option<Text<255>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What is counted of health, or of what harms it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum HealthOutcome {
    /// Deaths before their time.
    #[words("Mortality", "Adult Mortality", "Attributable Deaths")]
    PrematureDeaths,
    /// Deaths of infants.
    #[words("Infant Mortality")]
    InfantDeaths,
    /// Years that those who died would have lived.
    #[words("YLL")]
    YearsOfLifeLost,
    /// Years lived with an illness, by its weight.
    #[words("YLD")]
    YearsLivedWithDisability,
    /// Years of life lost, and lived with an illness, together.
    #[words("DALY", "DALYs")]
    DisabilityAdjustedLifeYears,
    /// Years that a newborn can expect to live.
    #[words("Life expectancy at birth, total (years)")]
    LifeExpectancy,
    /// Stays in hospital.
    #[words("Hospital Admits, All Respiratory")]
    HospitalAdmissions,
    /// Visits to an emergency room.
    #[words("Emergency Room Visits, Respiratory")]
    EmergencyVisits,
    /// New cases of asthma.
    #[words("Asthma Onset")]
    AsthmaCases,
    /// Attacks of those who have asthma.
    #[words("Asthma Symptoms", "Asthma Exacerbation")]
    AsthmaAttacks,
    /// Heart attacks that don't kill.
    #[words("Acute Myocardial Infarction, Nonfatal", "Nonfatal Heart Attacks")]
    HeartAttacks,
    /// Strokes.
    #[words("Stroke")]
    Strokes,
    /// New cases of cancer.
    #[words("Lung Cancer Incidence")]
    CancerCases,
    /// Days away from work.
    #[words("Work Loss Days")]
    WorkDaysLost,
    /// Days away from school.
    #[words("School Loss Days")]
    SchoolDaysLost,
    /// People hurt in accidents.
    Injuries,
    /// People who sleep badly.
    SleepDisturbance,
    /// People who feel disturbed.
    Annoyance,
    /// A pollutant given off or not, from which effects on health follow.
    #[words(
        "Avoided CO2 Rate",
        "Avoided NOx Rate",
        "Avoided SO2 Rate",
        "Avoided PM2.5 Rate",
        "Avoided VOC Rate",
        "Avoided NH3 Rate"
    )]
    PollutantEmission,
}

/// What harms health.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum HealthHazard {
    /// Particles up to 2.5 micrometres.
    #[words("PM2.5", "Avoided PM2.5 Rate")]
    Pm25,
    /// Particles up to 10 micrometres.
    Pm10,
    /// Nitrogen oxides.
    #[words("NOx", "Avoided NOx Rate")]
    NitrogenOxides,
    /// Sulphur dioxide.
    #[words("SO2", "Avoided SO2 Rate")]
    SulphurDioxide,
    /// Ozone near the ground.
    #[words("O3")]
    Ozone,
    /// Volatile organic compounds.
    #[words("VOC", "Avoided VOC Rate")]
    VolatileOrganics,
    /// Ammonia.
    #[words("NH3", "Avoided NH3 Rate")]
    Ammonia,
    /// Carbon dioxide, by way of the climate.
    #[words("CO2", "Avoided CO2 Rate")]
    CarbonDioxide,
    /// Mercury and other metals.
    Metals,
    /// Smoke and gases of stoves in homes.
    #[words("Household Air Pollution")]
    HouseholdAir,
    /// Water that is fouled.
    WaterPollution,
    /// Noise.
    Noise,
    /// Moving shadows of turbines.
    ShadowFlicker,
    /// Electric and magnetic fields.
    #[words("EMF")]
    ElectromagneticFields,
    /// Ionising radiation.
    Radiation,
    /// Accidents.
    Accidents,
    /// Heat, and cold of homes that can't be kept warm.
    #[words("Extreme Heat", "Cold Homes")]
    Temperature,
}

/// What a value of an effect means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum HealthEffectBasis {
    /// It is there, whatever the cause.
    Observed,
    /// The hazard causes it.
    #[words("Attributable")]
    Caused,
    /// It would be there without the project or measure, and isn't.
    Avoided,
}

/// How far one may rely on a link between cause and effect (GRADE).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EvidenceCertainty {
    /// More research will hardly change it.
    High,
    /// More research may change it.
    Moderate,
    /// More research is likely to change it.
    Low,
    /// Any estimate is uncertain.
    #[words("Very Low")]
    VeryLow,
}

examples!(
    HealthImpact::new(HealthOutcome::PollutantEmission, 0.039459, "[lb_av]/(MW.h)")
        .hazard(HealthHazard::Pm25)
        .effect_basis(HealthEffectBasis::Avoided)
        .project_type(ProjectType::Solar)
        .sub_type("Utility PV")
        .indicator_name("Avoided PM2.5 Rate")
        .area_code("California")
        .area_code_system(AreaCodeSystem::Source)
        .area_name("California")
        .country_code("US")
        .year(2022)
        .method_name("AVERT")
        .source_url("https://www.epa.gov/avert")
        .provenance(observed("2022/California/PM2.5/Utility PV", "2022-12-31T00:00:00Z")),
    (|row| row.interval_percent(dec!(950)), "interval_percent", Rule::Max(100.0)),
    (|row| row.min_age_years(-1), "min_age_years", Rule::Min(0.0)),
    (|row| row.value(f64::NAN), "value", Rule::Finite),
);
