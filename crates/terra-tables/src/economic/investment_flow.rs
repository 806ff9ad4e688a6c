//! Where money for energy comes from and where it goes.
use super::{FinanceProviderType, FinancingInstrument};
use crate::{
    area::AreaCodeSystem,
    energy::{EnergyProject, ProjectType},
    prelude::*,
};

/// Money from somewhere to somewhere in a year: one transaction, or the sum of many for an area
/// and a sector.
///
/// What was committed and what was paid out of it are rows of their own: to add them up counts
/// the money twice.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    index(year, transaction_type),
    index(area_code, year),
    index(origin_area_code, year),
    index(sector_code, year),
    index(project_type, year),
    index(activity_code)
)]
pub struct InvestmentFlow {
    pub id: Id<InvestmentFlow>,
    /// Whether the money was pledged, committed, paid or paid back.
    pub transaction_type: InvestmentTransactionType,
    /// The year of the transaction, or that the sum covers.
    #[column(range = 1900..=2200)]
    pub year: i32,
    /// How much; below zero for a commitment that was cut or money that came back.
    pub amount: Decimal<15, 2>,
    /// ISO 4217 code of the currency that the amount is in.
    pub currency_code: Text<3>,
    /// What the activity that gets the money is called.
    pub name: Option<Text<255>>,
    /// What the money is for, in full.
    pub description: Option<Text<4000>>,
    /// The publisher's code for the activity: an IATI identifier or a bank's project number.
    pub activity_code: Option<Text<100>>,
    /// The project that gets the money; none where several do.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// When it was committed or paid, where it is one transaction.
    pub transaction_date: Option<Date>,
    /// First day that the sum covers, where its year is not the calendar's.
    pub period_start_date: Option<Date>,
    /// Last day that the sum covers, itself included.
    pub period_end_date: Option<Date>,
    /// The amount in US dollars, at the rate of the day or the mean of the year.
    #[column(unit = "{USD}")]
    pub amount_usd: Option<Decimal<15, 2>>,
    /// The day whose exchange rate the amount was converted at by the publisher.
    pub exchange_rate_date: Option<Date>,
    /// The year whose money a real amount is counted in; none for the money of its own time.
    #[column(range = 1800..=2200)]
    pub base_year: Option<i32>,
    /// What kind of flow it is to the statistics of development.
    pub flow_type: Option<InvestmentFlowType>,
    /// In which form the money comes.
    pub financing_instrument: Option<FinancingInstrument>,
    /// Who gives, lends or invests.
    pub provider: Option<Text<255>>,
    /// What kind of body the provider is.
    pub provider_type: Option<FinanceProviderType>,
    /// Code of the area that the money comes from; none where several give.
    pub origin_area_code: Option<Text<64>>,
    /// The system that the code of the origin belongs to.
    pub origin_area_code_system: Option<AreaCodeSystem>,
    /// What the area of origin is called, in the source's words.
    pub origin_area_name: Option<Text<255>>,
    /// Who gets the money.
    pub recipient: Option<Text<255>>,
    /// What kind of body the recipient is.
    pub recipient_type: Option<FinanceProviderType>,
    /// Code of the area that the money goes to, a country or a region of several.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called, in the source's words.
    pub area_name: Option<Text<255>>,
    /// Five digits of the DAC's list of purposes: `23230` for solar energy.
    pub sector_code: Option<Text<20>>,
    /// The sector, in the source's words.
    pub sector_name: Option<Text<255>>,
    /// What the plants paid for make energy from; none for grids and for several at once.
    pub project_type: Option<ProjectType>,
    /// Whether what is bought must come from the provider's country.
    pub tied_status: Option<TiedStatus>,
    /// How far it aims at fewer emissions.
    pub mitigation_marker: Option<RioMarker>,
    /// How far it aims at living with a changing climate.
    pub adaptation_marker: Option<RioMarker>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What happened to money (codes of IATI's transaction types among its words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InvestmentTransactionType {
    /// Promised in public, without a contract.
    #[words("Outgoing Pledge", "Incoming Pledge", "12", "13")]
    Pledge,
    /// Owed by a signed agreement.
    #[words("Outgoing Commitment", "Incoming Commitment", "2", "11")]
    Commitment,
    /// Paid to another body for the activity.
    #[words("3")]
    Disbursement,
    /// Received for the activity.
    #[words("Incoming Funds", "1")]
    Receipt,
    /// Spent on goods and services; in national accounts gross fixed capital formation.
    #[words("4", "Capital expenditure")]
    Expenditure,
    /// Interest paid on a loan.
    #[words("Interest Payment", "5")]
    Interest,
    /// Principal paid back.
    #[words("Loan Repayment", "6")]
    Repayment,
    /// Money returned that was not spent.
    #[words("7")]
    Reimbursement,
    /// Equity bought.
    #[words("Purchase of Equity", "8")]
    EquityPurchase,
    /// Equity sold.
    #[words("Sale of Equity", "9")]
    EquitySale,
    /// A guarantee given, which may never be paid.
    #[words("Credit Guarantee", "10")]
    Guarantee,
}

/// What kind of flow money is (codes of the DAC's flow types among its words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InvestmentFlowType {
    /// Official development assistance: public, for development, on soft terms.
    #[words("ODA", "10")]
    OfficialDevelopmentAssistance,
    /// Public, and not that.
    #[words("OOF", "Non-export credit OOF", "20", "21")]
    OtherOfficial,
    /// Public credit or cover for exports.
    #[words("Officially supported export credits", "22")]
    ExportCredit,
    /// By foundations and other private givers.
    #[words("Private Development Finance", "30")]
    PrivateDevelopment,
    /// A lasting interest in a company abroad.
    #[words("FDI", "Private Foreign Direct Investment", "36")]
    ForeignDirectInvestment,
    /// Private, abroad, at market terms.
    #[words("Other Private flows at market terms", "Private Market", "35", "37")]
    PrivateMarket,
    /// From within the country, of its public bodies.
    DomesticPublic,
    /// From within the country, of firms and homes.
    DomesticPrivate,
}

/// Whether what aid buys must come from the provider's country (codes of IATI among its words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum TiedStatus {
    /// It must.
    #[words("4")]
    Tied,
    /// A part of it must.
    #[words("Partially tied", "3")]
    Partial,
    /// It may come from anywhere.
    #[words("5")]
    Untied,
}

/// How far an activity aims at something (the DAC's markers, 0 to 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum RioMarker {
    /// Looked at, and found not to (0).
    #[words("0", "Not targeted")]
    NotTargeted,
    /// Among other aims (1).
    #[words("1", "Significant objective")]
    Significant,
    /// It would not be done without (2).
    #[words("2", "Principal objective")]
    Principal,
}

examples!(
    InvestmentFlow::new(InvestmentTransactionType::Commitment, 2022, dec!(439_500_000), "USD",)
        .name("Eskom Just Energy Transition: Komati coal plant closed and repurposed")
        .activity_code("P177398")
        .amount_usd(439_500_000)
        .flow_type(InvestmentFlowType::OtherOfficial)
        .financing_instrument(FinancingInstrument::Loan)
        .provider("World Bank")
        .provider_type(FinanceProviderType::Multilateral)
        .recipient("Eskom Holdings SOC Ltd")
        .recipient_type(FinanceProviderType::Utility)
        .area_code("ZA")
        .area_code_system(AreaCodeSystem::Iso31661)
        .area_name("South Africa")
        .source_url("https://projects.worldbank.org/en/projects-operations/project-detail/P177398")
        .provenance(observed("P177398 IBRD", "2022-11-04T00:00:00Z")),
    (|flow| flow.year(22), "year", Rule::Min(1900.0)),
    (|flow| flow.amount(dec!(1.005)), "amount", Rule::Digits(15, 2)),
    (|flow| flow.currency_code("US$M"), "currency_code", Rule::Length(3)),
);
