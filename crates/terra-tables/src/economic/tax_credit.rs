//! Which tax credits a project or a place can have, and what they come to.
use super::GovernmentIncentive;
use crate::{area::AreaCodeSystem, energy::EnergyProject, prelude::*};

/// One tax credit of a project for a year, or whether an area qualifies for one.
///
/// Adders are kept apart from the base, as the law does: their sum is the credit's rate.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    index(credit_code, area_code),
    index(credit_code, year),
    index(status, year),
    index(area_code)
)]
pub struct TaxCredit {
    pub id: Id<TaxCredit>,
    /// The section of the law that it is known by: `45Y`, `48E`, `30C`.
    pub credit_code: Text<20>,
    /// What the credit is based on.
    pub credit_type: TaxCreditType,
    /// How far the claim has come; none for an area.
    pub status: Option<TaxCreditStatus>,
    /// What the credit is called: `Alternative Fuel Vehicle Refueling Property Credit`.
    pub name: Option<Text<255>>,
    /// The incentive that it is an instance of.
    #[column(on_delete = SetNull)]
    pub incentive_id: Option<Id<GovernmentIncentive>>,
    /// The project that earns it; none for an area.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// Who claims it, or sold it.
    pub taxpayer: Option<Text<255>>,
    /// The tax year that it is claimed for.
    #[column(range = 1970..=2200)]
    pub year: Option<i32>,
    /// ISO 3166-1 alpha-2 code of the country whose tax it lowers.
    pub country_code: Option<Text<2>>,
    /// Code of the area that qualifies or not, or that the project stands in.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called, in the source's words.
    pub area_name: Option<Text<255>>,
    /// Whether the area or the project meets the conditions; none where nobody has looked.
    pub is_eligible: Option<bool>,
    /// First day on which that holds, where lists of areas change.
    pub period_start_date: Option<Date>,
    /// Last day on which that holds, itself included.
    pub period_end_date: Option<Date>,
    /// When building began, which decides on rules and rates.
    pub construction_start_date: Option<Date>,
    /// When the plant was ready for use, which starts the credit.
    pub placed_in_service_date: Option<Date>,
    /// For how many years it is given: 10 for production, none for what is given once.
    #[column(unit = "a", range = 0..=100)]
    pub duration_years: Option<Decimal<5, 2>>,
    /// Whether wages and apprenticeships were as the law asks, which multiplies the base by five.
    pub is_prevailing_wage_met: Option<bool>,
    /// Of a credit on investment, the share of the basis before adders: 6, or 30 with wages met.
    #[column(unit = "%", range = 0..=100)]
    pub base_rate_percent: Option<Decimal<7, 4>>,
    /// Of a credit on output, what is given for each unit before adders.
    #[column(range = 0..)]
    pub per_unit_amount: Option<Decimal<15, 6>>,
    /// UCUM code of what the amount is given for one of: `MW.h`, `t`, `kg`.
    pub amount_unit: Option<Text<50>>,
    /// Added for steel and components made at home: points of an investment credit, or a share
    /// of the base amount of a production credit.
    #[column(unit = "%", range = 0..=100)]
    pub domestic_content_adder_percent: Option<Decimal<7, 4>>,
    /// Added for a place that lived on fossil fuels, counted as for domestic content.
    #[column(unit = "%", range = 0..=100)]
    pub energy_community_adder_percent: Option<Decimal<7, 4>>,
    /// By which rule the place counts as an energy community.
    pub energy_community_type: Option<EnergyCommunityType>,
    /// Points added by an award of low-income capacity.
    #[column(unit = "%", range = 0..=100)]
    pub low_income_adder_percent: Option<Decimal<7, 4>>,
    /// By which rule the award was made.
    pub low_income_category: Option<LowIncomeCategory>,
    /// The rate of an investment credit with all adders.
    #[column(unit = "%", range = 0..=100)]
    pub rate_percent: Option<Decimal<7, 4>>,
    /// ISO 4217 code of the currency of all amounts in the row.
    pub currency_code: Option<Text<3>>,
    /// Cost that an investment credit is a share of.
    #[column(range = 0..)]
    pub basis_amount: Option<Decimal<15, 2>>,
    /// Output of the year that a production credit is given for, in the unit above.
    #[column(range = 0..)]
    pub credited_quantity: Option<Decimal<15, 3>>,
    /// What the credit comes to for the year.
    #[column(range = 0..)]
    pub credit_amount: Option<Decimal<15, 2>>,
    /// The most that one gets; none where there is no cap.
    #[column(range = 0..)]
    pub max_amount: Option<Decimal<15, 2>>,
    /// How it is turned into money.
    pub monetisation: Option<TaxCreditMonetisation>,
    /// Who bought it, where it was sold.
    pub buyer: Option<Text<255>>,
    /// What the buyer paid, as a share of the credit: 94 for 94 cents on the dollar.
    #[column(unit = "%", range = 0..=200)]
    pub sale_price_percent: Option<Decimal<5, 2>>,
    /// What was taken back, because the plant was sold or stopped too soon.
    #[column(range = 0..)]
    pub recaptured_amount: Option<Decimal<15, 2>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a tax credit is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum TaxCreditType {
    /// What a plant or its equipment cost.
    #[words("ITC", "Investment Tax Credit")]
    Investment,
    /// Energy that was made and sold.
    #[words("PTC", "Production Tax Credit")]
    Production,
    /// Components or minerals that were made.
    #[words("Advanced Manufacturing Production Credit")]
    Manufacturing,
    /// Fuel or hydrogen that was made.
    #[words("Clean Hydrogen Production Credit", "Clean Fuel Production Credit")]
    Fuel,
    /// Carbon dioxide that was captured and kept or used.
    #[words("Carbon Oxide Sequestration Credit")]
    Sequestration,
    /// Charging points and fuelling stations.
    #[words("Alternative Fuel Vehicle Refueling Property Credit")]
    Charging,
    /// Vehicles.
    #[words("Clean Vehicle Credit")]
    Vehicle,
    /// Equipment in a home.
    #[words("Residential Clean Energy Credit", "Energy Efficient Home Improvement Credit")]
    Residential,
    /// Something else.
    Other,
}

/// How far a claim to a tax credit has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum TaxCreditStatus {
    /// Counted on in plans.
    #[words("Projected")]
    Expected,
    /// Capacity or money was set aside for it by the authority.
    Allocated,
    /// The plant is in service, and the credit is due.
    Earned,
    /// Claimed in a tax return.
    #[words("Filed")]
    Claimed,
    /// Sold to another taxpayer.
    #[words("Sold")]
    Transferred,
    /// Paid out by the authority.
    Paid,
    /// Refused by the authority.
    #[words("Disallowed")]
    Denied,
    /// Taken back, in part or in full.
    Recaptured,
}

/// By which rule a place counts as an energy community in the United States.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EnergyCommunityType {
    /// Land spoilt by former use.
    Brownfield,
    /// An area with many jobs in fossil fuels and more unemployment than the country.
    #[words("Statistical Area", "FFE")]
    FossilFuelEmployment,
    /// A census tract with a closed coal mine or coal unit, or one beside it.
    #[words("Coal Closure", "Coal mine", "Coal generating unit")]
    CoalClosure,
}

/// By which rule capacity was awarded for low incomes in the United States, 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LowIncomeCategory {
    /// In a community with low incomes (1).
    #[words("1", "Low-Income Community")]
    Community,
    /// On land of a tribe (2).
    #[words("2", "Indian Land")]
    TribalLand,
    /// On housing for low incomes (3).
    #[words("3", "Low-Income Residential Building")]
    ResidentialBuilding,
    /// At least half of the benefit goes to homes with low incomes (4).
    #[words("4", "Low-Income Economic Benefit")]
    EconomicBenefit,
}

/// How a tax credit is turned into money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum TaxCreditMonetisation {
    /// Set off against the owner's own tax.
    OwnUse,
    /// Paid out by the authority to those who owe no tax.
    #[words("Direct pay", "Refundable")]
    ElectivePay,
    /// Sold for cash.
    #[words("Transferability")]
    Transfer,
    /// Passed to an investor who takes a stake for it.
    #[words("Partnership flip")]
    TaxEquity,
}

examples!(
    TaxCredit::new("30C", TaxCreditType::Charging)
        .name("Alternative Fuel Vehicle Refueling Property Credit")
        .incentive_id(Id::fresh())
        .country_code("US")
        .area_code("00601")
        .area_code_system(AreaCodeSystem::Zcta)
        .is_eligible(true)
        .period_start_date(day("2023-01-01"))
        .period_end_date(day("2026-06-30"))
        .base_rate_percent(30)
        .currency_code("USD")
        .max_amount(1000)
        .source_url(
            "https://www.irs.gov/credits-deductions/\
             alternative-fuel-vehicle-refueling-property-credit",
        )
        .provenance(observed("30C 00601", "2024-01-01T00:00:00Z")),
    (|credit| credit.rate_percent(101), "rate_percent", Rule::Max(100.0)),
    (|credit| credit.credit_amount(-1), "credit_amount", Rule::Min(0.0)),
    (|credit| credit.year(24), "year", Rule::Min(1970.0)),
    (|credit| credit.credit_code("x".repeat(21)), "credit_code", Rule::Length(20)),
);
