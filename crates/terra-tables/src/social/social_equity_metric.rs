//! Who gains from energy and who bears it.
use crate::{area::AreaCodeSystem, prelude::*};

/// One measure of how people of an area live, in one year.
#[derive(Table)]
#[table(
    domain = Social,
    unique(source_id, external_id),
    index(metric, year),
    index(area_code, metric, year),
    index(country_code, region, metric),
    index(parent_area_code),
    index(metric, national_percentile)
)]
pub struct SocialEquityMetric {
    pub id: Id<SocialEquityMetric>,
    /// What is measured.
    pub metric: EquityMetricType,
    /// Code of the area, in the system that the next column names, with its leading zeros.
    pub area_code: Text<64>,
    /// The system that the area's code belongs to.
    pub area_code_system: AreaCodeSystem,
    /// What the area is called.
    pub area_name: Option<Text<255>>,
    pub location: Option<LonLat>,
    /// The area's outline.
    pub geometry: Option<Geometry>,
    /// The year that the value is of or holds for.
    #[column(range = 1900..=2200)]
    pub year: Option<i32>,
    /// The measure, in the unit that the next column names; none for what is only met or not.
    pub value: Option<f64>,
    /// UCUM code of the value's unit: `%`, `{USD}/a`, `1` for an index.
    pub unit: Option<Text<64>>,
    /// ISO 4217 code of the currency, where the value is money.
    pub currency_code: Option<Text<3>>,
    /// Whether the area meets the test, where the metric is one.
    pub is_met: Option<bool>,
    /// Half the width of the interval that holds the true value nine times out of ten.
    #[column(range = 0..)]
    pub margin_of_error: Option<Decimal<15, 6>>,
    /// Share of the areas of the country that have a lower value.
    #[column(range = 0..=100)]
    pub national_percentile: Option<Decimal<5, 2>>,
    /// Share of the areas of the state or province that have a lower value.
    #[column(range = 0..=100)]
    pub regional_percentile: Option<Decimal<5, 2>>,
    /// Of a limit, the share of the area's median income that it stands for: `80`.
    #[column(unit = "%", range = 0..=1000)]
    pub threshold_percent: Option<Decimal<6, 2>>,
    /// Of a limit, the size of the household that it is for: `4` where it isn't said otherwise.
    #[column(range = 1..=20)]
    pub household_persons_count: Option<i32>,
    /// The people whom the value is of, where not all: `renters`, `age 65 and over`.
    pub population_group: Option<Text<255>>,
    /// People who live in the area.
    #[column(range = 0..)]
    pub population_count: Option<i64>,
    /// Homes in the area.
    #[column(range = 0..)]
    pub households_count: Option<i32>,
    /// Code of the area that the area is a part of, in the same system: a county's.
    pub parent_area_code: Option<Text<64>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// City, town or village.
    pub municipality: Option<Text<255>>,
    /// The city and its surroundings that the area belongs to: `Abilene, TX`.
    pub metro_name: Option<Text<255>>,
    /// Whether it belongs to a city and its surroundings at all.
    pub is_metro: Option<bool>,
    /// How it was reckoned, or the survey it rests on: `ACS 2018-2022`.
    pub method_name: Option<Text<255>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What is measured of how people live; in brackets EJScreen's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EquityMetricType {
    /// Income of the family in the middle.
    MedianFamilyIncome,
    /// Income of the household in the middle.
    MedianHouseholdIncome,
    /// Income up to which a household counts as poor enough for a programme.
    #[words("ami_30", "ami_50", "ami_60", "ami_80", "ami_100", "ami_150")]
    IncomeLimit,
    /// Share of people in households below twice the poverty line (LOWINCPCT).
    #[words("LOWINCPCT", "Low income")]
    LowIncomeShare,
    /// Share of people below the poverty line.
    PovertyShare,
    /// Share of people who aren't counted as white alone (PEOPCOLORPCT).
    #[words("PEOPCOLORPCT", "People of color")]
    PeopleOfColourShare,
    /// Share of those who could work and look for it (UNEMPPCT).
    #[words("UNEMPPCT", "Unemployment rate")]
    UnemploymentShare,
    /// Share of households where nobody speaks the country's language well (LINGISOPCT).
    #[words("LINGISOPCT", "Limited English speaking")]
    LinguisticIsolationShare,
    /// Share of adults who did not finish school (LESSHSPCT).
    #[words("LESSHSPCT", "Less than high school education")]
    NoSchoolDiplomaShare,
    /// Share of people under five (UNDER5PCT).
    #[words("UNDER5PCT", "Under age 5")]
    UnderFiveShare,
    /// Share of people over sixty-four (OVER64PCT).
    #[words("OVER64PCT", "Over age 64")]
    OverSixtyFourShare,
    /// Share of people with a disability (DISABILITYPCT).
    #[words("DISABILITYPCT", "Persons with disabilities")]
    DisabilityShare,
    /// Mean of the shares of people of colour and of low income (DEMOGIDX_2).
    #[words("DEMOGIDX_2", "Demographic index")]
    DemographicIndex,
    /// Mean of five shares, low life expectancy among them (DEMOGIDX_5).
    #[words("DEMOGIDX_5", "Supplemental demographic index")]
    SupplementalDemographicIndex,
    /// Share of income that a household spends on energy.
    #[words("Energy cost")]
    EnergyBurden,
    /// Share of households that can't keep their home warm at a bearable cost.
    #[words("Fuel poverty")]
    EnergyPovertyShare,
    /// Share of people who have electricity.
    #[words("Access to electricity (% of population)")]
    ElectricityAccess,
    /// Share of people who cook with clean fuels.
    CleanCookingAccess,
    /// Share of households that spend more than 30 percent of income on their home.
    #[words("Housing burden")]
    HousingBurdenShare,
    /// Share of homes that those who live there own.
    HomeOwnershipShare,
    /// Share of people without health insurance.
    UninsuredShare,
    /// How unequal incomes are, from 0 to 1.
    #[words("Gini index")]
    GiniIndex,
    /// How far people can withstand a blow, by the US health agency's index from 0 to 1.
    #[words("SVI", "Social Vulnerability Index")]
    SocialVulnerability,
    /// Whether a government counts the area as disadvantaged.
    #[words("DAC", "Disadvantaged community", "Identified as disadvantaged")]
    DisadvantagedStatus,
    /// Whether a town counts as hit by the end of coal, oil or gas.
    #[words("Energy community")]
    EnergyCommunityStatus,
    /// Whether an incentive can be had in the area.
    #[words("is_eligible")]
    IncentiveEligibility,
}

examples!(
    SocialEquityMetric::new(
        EquityMetricType::MedianFamilyIncome,
        "4805999999",
        AreaCodeSystem::CensusGeoid,
    )
    .area_name("Abilene, TX MSA")
    .year(2024)
    .value(85600.0)
    .unit("{USD}/a")
    .currency_code("USD")
    .parent_area_code("48059")
    .country_code("US")
    .region("TX")
    .county("Callahan County, TX")
    .metro_name("Abilene, TX")
    .is_metro(true)
    .provenance(observed("4805999999/2024/median_family_income", "2024-04-01T00:00:00Z")),
    (|row| row.national_percentile(dec!(100.5)), "national_percentile", Rule::Max(100.0)),
    (|row| row.household_persons_count(0), "household_persons_count", Rule::Min(1.0)),
    (|row| row.currency_code("US$ "), "currency_code", Rule::Length(3)),
);
