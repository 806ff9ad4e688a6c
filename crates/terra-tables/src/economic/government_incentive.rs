//! What governments and utilities give to those who build or buy clean energy.
use crate::{area::AreaCodeSystem, prelude::*};

/// One incentive: what a programme gives for some technologies, to some people, in some place
/// and time.
///
/// A programme that gives different amounts for different things is several rows.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    index(status, period_end_date),
    index(incentive_type, status),
    index(area_code, incentive_type),
    index(country_code, region),
    index(program_code)
)]
pub struct GovernmentIncentive {
    pub id: Id<GovernmentIncentive>,
    /// What the incentive or its programme is called.
    pub name: Text<255>,
    /// In which way it is given.
    pub incentive_type: IncentiveType,
    /// The other way that it may be given, where there are two: a rebate or a bill credit.
    pub alternative_type: Option<IncentiveType>,
    /// Whether one can have it now.
    pub status: Option<IncentiveStatus>,
    /// The source's key of the programme that it is a part of: `residentialCleanEnergyCredit`.
    pub program_code: Option<Text<255>>,
    /// What it gives for what, in a sentence or two.
    pub description: Option<Text<4000>>,
    /// Who gives it: a ministry, an agency, a utility.
    pub authority: Option<Text<255>>,
    /// What kind of body gives it.
    pub jurisdiction_level: Option<JurisdictionLevel>,
    /// The law it rests on: `26 USC 25D`.
    pub legal_basis: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country; none for one that holds everywhere.
    pub region: Option<Text<255>>,
    /// Code of the area that it is limited to, where that is not a whole country.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called: a state, or where a utility delivers.
    pub area_name: Option<Text<255>>,
    /// What it is given for, as a list in the source's words: `["heat_pump_water_heater"]`.
    pub technologies: Option<Json>,
    /// Who may have it, as a list in the source's words: `["homeowner", "renter"]`.
    pub eligible_recipients: Option<Json>,
    /// What else one must fulfil.
    pub eligibility: Option<Text<4000>>,
    /// Whether one must have a low or moderate income.
    pub is_income_qualified: Option<bool>,
    /// The source's key for the limits of income: `nm-80ami`; none where there are none.
    pub income_limit_code: Option<Text<100>>,
    /// How it is reckoned.
    pub amount_type: Option<IncentiveAmountType>,
    /// ISO 4217 code of the currency of all amounts in the row.
    pub currency_code: Option<Text<3>>,
    /// Share of the cost, or of the tax, that it covers: 30 for a credit of 30 %.
    #[column(unit = "%", range = 0..)]
    pub rate_percent: Option<Decimal<7, 4>>,
    /// What it gives, whatever the cost.
    #[column(range = 0..)]
    pub fixed_amount: Option<Decimal<15, 2>>,
    /// What it gives for each unit that the next column names.
    #[column(range = 0..)]
    pub per_unit_amount: Option<Decimal<15, 6>>,
    /// UCUM code of what the amount is given for one of: `kW`, `kW.h`, `[sft_i]` for a square
    /// foot.
    pub amount_unit: Option<Text<50>>,
    /// The least that one gets.
    #[column(range = 0..)]
    pub min_amount: Option<Decimal<15, 2>>,
    /// The most that one gets; none where there is no cap.
    #[column(range = 0..)]
    pub max_amount: Option<Decimal<15, 2>>,
    /// What most people get, as the publisher reckons.
    #[column(range = 0..)]
    pub typical_amount: Option<Decimal<15, 2>>,
    /// For how long it is paid or its tariff holds, from the start of operation.
    #[column(unit = "a", range = 0..=100)]
    pub duration_years: Option<Decimal<5, 2>>,
    /// The least capacity that it is given for.
    #[column(unit = "kW", range = 0..)]
    pub min_capacity_kw: Option<Decimal<12, 3>>,
    /// The greatest capacity that it is given for.
    #[column(unit = "kW", range = 0..)]
    pub max_capacity_kw: Option<Decimal<12, 3>>,
    /// Money set aside for all who apply.
    #[column(range = 0..)]
    pub budget_amount: Option<Decimal<15, 2>>,
    /// What of that money is left.
    #[column(range = 0..)]
    pub remaining_budget_amount: Option<Decimal<15, 2>>,
    /// First day of the window: of purchase, of installation or of application. Of a window
    /// known by its year the first of January.
    pub period_start_date: Option<Date>,
    /// Last day of the window, itself included; none where no end is known.
    pub period_end_date: Option<Date>,
    /// Page where one applies, or that describes it to people.
    pub homepage_url: Option<Text<2000>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// In which way an incentive is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum IncentiveType {
    /// Less tax on income, after a purchase or for production.
    #[words("Personal Tax Credit", "Corporate Tax Credit")]
    TaxCredit,
    /// Less taxable income: deductions, faster depreciation.
    #[words("Personal Tax Deduction", "Corporate Depreciation")]
    TaxDeduction,
    /// No or less tax on what the equipment adds to a property.
    #[words("Property Tax Incentive")]
    PropertyTax,
    /// No or less tax on the purchase.
    #[words("Sales Tax Incentive")]
    SalesTax,
    /// Money back after the purchase.
    #[words("Rebate Program")]
    Rebate,
    /// A lower price at the shop.
    #[words("pos_rebate")]
    PointOfSaleRebate,
    /// Money back by what was saved or made, as measured.
    #[words("performance_rebate", "Performance-Based Incentive")]
    PerformancePayment,
    /// Less to pay on the utility's bill.
    #[words("account_credit")]
    BillCredit,
    /// Work or equipment for free, for people in need.
    #[words("assistance_program")]
    Assistance,
    /// Money before or while it is built.
    #[words("Grant Program")]
    Grant,
    /// A loan on better terms.
    #[words("Loan Program")]
    Loan,
    /// A promise to pay another's loan.
    LoanGuarantee,
    /// A loan repaid with the property's tax bill.
    #[words("PACE Financing")]
    Pace,
    /// A fixed price for each unit that is fed in.
    #[words("Feed-in Tariff", "FIT")]
    FeedInTariff,
    /// A payment on top of the market's price, fixed or up to a price.
    #[words("Contract for difference", "Feed-in Premium", "CfD")]
    Premium,
    /// What is fed in is set off against what is drawn.
    NetMetering,
    /// Certificates for each unit, to be sold.
    #[words("Renewable obligation", "Solar Renewable Energy Credit Program")]
    Certificate,
    /// Support that the cheapest bids win.
    #[words("Tender")]
    Auction,
    /// Less to pay for permits or for the grid.
    #[words("Permit fee reduction")]
    FeeReduction,
    /// Something else.
    Other,
}

/// Whether an incentive can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum IncentiveStatus {
    /// Decided; its window has not begun.
    #[words("Upcoming", "Planned")]
    Announced,
    /// Its window is open.
    #[words("Active", "Published")]
    Open,
    /// Those who come now wait for others to give up.
    #[words("Waitlisted")]
    Waitlist,
    /// Halted within its window, mostly for lack of money.
    Paused,
    /// Its window is over, or its money is spent.
    #[words("Expired", "Exhausted", "Inactive")]
    Closed,
}

/// What kind of body gives an incentive or makes a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum JurisdictionLevel {
    /// Several states together, such as the European Union.
    Supranational,
    /// A country.
    #[words("Federal")]
    National,
    /// A state, province or nation within a country.
    #[words("Province", "Territory")]
    State,
    /// A county or district.
    County,
    /// A city, town or village.
    #[words("City", "Town", "Local")]
    Municipal,
    /// An indigenous nation.
    #[words("Tribe")]
    Tribal,
    /// A supplier of electricity or gas.
    #[words("gas_utility")]
    Utility,
    /// A body for a region or purpose: an air district, a water board.
    #[words("Regional")]
    SpecialDistrict,
    /// Another, such as a charity.
    Other,
}

/// How an incentive is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum IncentiveAmountType {
    /// A share of the cost or of the tax.
    Percent,
    /// A sum, whatever the cost.
    #[words("dollar_amount")]
    Fixed,
    /// A sum for each unit of size or energy.
    #[words("dollars_per_unit")]
    PerUnit,
}

examples!(
    GovernmentIncentive::new("Residential Clean Energy Credit", IncentiveType::TaxCredit)
        .program_code("residentialCleanEnergyCredit")
        .description("30% tax credit (uncapped) for geothermal install.")
        .authority("Internal Revenue Service")
        .jurisdiction_level(JurisdictionLevel::National)
        .legal_basis("26 USC 25D")
        .country_code("US")
        .technologies(json(r#"["geothermal_heating_installation"]"#))
        .eligible_recipients(json(r#"["homeowner"]"#))
        .amount_type(IncentiveAmountType::Percent)
        .currency_code("USD")
        .rate_percent(30)
        .typical_amount(7200)
        .period_start_date(day("2022-01-01"))
        .period_end_date(day("2025-12-31"))
        .homepage_url("https://www.irs.gov/credits-deductions/residential-clean-energy-credit",)
        .provenance(observed("IRA-8", "2025-12-31T00:00:00Z")),
    (|incentive| incentive.rate_percent(dec!(-30)), "rate_percent", Rule::Min(0.0)),
    (|incentive| incentive.duration_years(101), "duration_years", Rule::Max(100.0)),
    (
        |incentive| incentive.per_unit_amount(dec!(0.0650001)),
        "per_unit_amount",
        Rule::Digits(15, 6)
    ),
);
