//! Who pays for building, on what terms.
use super::{GovernmentIncentive, GreenBond};
use crate::{energy::EnergyProject, prelude::*, regulatory::LegalEntity};

/// One tranche of money for a project: a loan, a bond, equity, a grant, by one provider or a
/// group on the same terms.
///
/// A standing offer to many borrowers is a row too: its amounts and rates are bounds then.
#[derive(Table)]
#[table(
    domain = Economic,
    name = "project_financing",
    unique(source_id, external_id),
    index(status, financial_close_date),
    index(financing_instrument, status),
    index(provider),
    index(maturity_date)
)]
pub struct ProjectFinancing {
    pub id: Id<ProjectFinancing>,
    /// What the tranche or the programme is called: `Term Loan A`, `Rhode Island HEAT Loans`.
    pub name: Text<255>,
    /// In which form the money comes.
    pub financing_instrument: FinancingInstrument,
    /// How far it has come, from the offer to the last repayment.
    pub status: Option<FinancingStatus>,
    /// The project that it pays for; none for programmes and for whole portfolios.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The bond that the money was raised by, where it is one.
    #[column(on_delete = SetNull)]
    pub green_bond_id: Option<Id<GreenBond>>,
    /// The programme that it is given under: of a grant or a public loan.
    #[column(on_delete = SetNull)]
    pub incentive_id: Option<Id<GovernmentIncentive>>,
    /// What it is for, in the source's words.
    pub description: Option<Text<4000>>,
    /// Who lends, invests or gives; of a group the one who leads it.
    pub provider: Option<Text<255>>,
    /// The provider as an organisation in law.
    #[column(on_delete = SetNull)]
    pub provider_id: Option<Id<LegalEntity>>,
    /// What kind of body the provider is.
    pub provider_type: Option<FinanceProviderType>,
    /// How many provide it together.
    #[column(range = 1..)]
    pub providers_count: Option<i32>,
    /// The company that owes or issues it; mostly one that owns the project and nothing else.
    pub borrower: Option<Text<255>>,
    /// Who pays if the borrower can't: an export credit agency, a parent, a state.
    pub guarantor: Option<Text<255>>,
    /// Share of the amount that the guarantee covers.
    #[column(unit = "%", range = 0..=100)]
    pub guarantee_percent: Option<Decimal<5, 2>>,
    /// ISO 3166-1 alpha-2 code of the country that the money is spent in.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// ISO 4217 code of the currency of all amounts in the row.
    pub currency_code: Option<Text<3>>,
    /// What was committed in all.
    #[column(range = 0..)]
    pub committed_amount: Option<Decimal<15, 2>>,
    /// What was drawn of it so far.
    #[column(range = 0..)]
    pub drawn_amount: Option<Decimal<15, 2>>,
    /// What is still owed, when the row was observed.
    #[column(range = 0..)]
    pub outstanding_amount: Option<Decimal<15, 2>>,
    /// The least that a programme gives to one borrower.
    #[column(range = 0..)]
    pub min_amount: Option<Decimal<15, 2>>,
    /// The most that a programme gives to one borrower.
    #[column(range = 0..)]
    pub max_amount: Option<Decimal<15, 2>>,
    /// Which claims are paid before its own.
    pub seniority: Option<FinancingSeniority>,
    /// What the lenders can reach beside the project itself.
    pub recourse: Option<FinancingRecourse>,
    /// Whether the rate moves with a market.
    pub rate_type: Option<InterestRateType>,
    /// What the rate moves with: `SOFR`, `EURIBOR 6M`; none for a fixed rate.
    pub reference_rate: Option<Text<50>>,
    /// What is added to the reference rate, at first: 1.75 for 175 basis points.
    #[column(unit = "%", range = -10..=100)]
    pub margin_percent: Option<Decimal<7, 4>>,
    /// All-in interest a year; 0 for a loan free of interest.
    #[column(unit = "%", range = -10..=100)]
    pub interest_rate_percent: Option<Decimal<7, 4>>,
    /// The lowest rate that a programme asks of a borrower.
    #[column(unit = "%", range = -10..=100)]
    pub min_interest_rate_percent: Option<Decimal<7, 4>>,
    /// The highest rate that a programme asks of a borrower.
    #[column(unit = "%", range = -10..=100)]
    pub max_interest_rate_percent: Option<Decimal<7, 4>>,
    /// Paid once at close, as a share of the amount.
    #[column(unit = "%", range = 0..=100)]
    pub upfront_fee_percent: Option<Decimal<7, 4>>,
    /// From the first drawing to the last repayment; of a programme the longest it allows.
    #[column(unit = "mo", range = 0..=1200)]
    pub tenor_months: Option<i32>,
    /// Time at the start in which nothing is repaid.
    #[column(unit = "mo", range = 0..=1200)]
    pub grace_period_months: Option<i32>,
    /// In which steps it is repaid.
    pub repayment_profile: Option<RepaymentProfile>,
    /// When all parties had signed.
    pub signed_date: Option<Date>,
    /// Financial close: all conditions met, money can be drawn.
    pub financial_close_date: Option<Date>,
    /// When the last of it is due.
    pub maturity_date: Option<Date>,
    /// Debt service cover ratio that the base case shows at its lowest: cash available by debt
    /// service due.
    #[column(unit = "1", range = 0..)]
    pub min_dscr_ratio: Option<Decimal<6, 3>>,
    /// Debt service cover ratio over the life of the debt, on average.
    #[column(unit = "1", range = 0..)]
    pub average_dscr_ratio: Option<Decimal<6, 3>>,
    /// Debt service cover ratio below which nothing is paid out to owners.
    #[column(unit = "1", range = 0..)]
    pub lockup_dscr_ratio: Option<Decimal<6, 3>>,
    /// Share of debt in all that the project costs, at close.
    #[column(unit = "%", range = 0..=100)]
    pub gearing_percent: Option<Decimal<5, 2>>,
    /// Credit score that a person needs for a programme, on the scale of FICO.
    #[column(range = 300..=850)]
    pub min_credit_score: Option<i32>,
    /// Share of income that a person's debts may take for a programme, the new one included.
    #[column(unit = "%", range = 0..=100)]
    pub max_debt_to_income_percent: Option<Decimal<5, 2>>,
    /// What a programme pays for, as a list in the source's words: `["SOLAR", "WIND"]`.
    pub technologies: Option<Json>,
    /// Page that describes it to people.
    pub homepage_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// In which form money comes (codes of the CRS among its words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FinancingInstrument {
    /// Not to be paid back.
    #[words("Standard grant", "110")]
    Grant,
    /// To be paid back only if the project succeeds.
    #[words("Reimbursable grant", "422")]
    RepayableGrant,
    /// A loan on better terms than the market's, by a public body.
    #[words("Soft loan", "Aid loan", "410")]
    ConcessionalLoan,
    /// A loan at market terms, over the project's life or a part of it.
    #[words("Standard loan", "Term loan", "421")]
    Loan,
    /// A loan until the plant runs, then paid off by another.
    ConstructionLoan,
    /// A short loan until other money arrives, such as a tax credit.
    BridgeLoan,
    /// Credit that may be drawn, repaid and drawn again.
    #[words("RCF", "Revolver")]
    RevolvingCredit,
    /// A bank's promise to pay, as security.
    #[words("LC", "Guarantee facility")]
    LetterOfCredit,
    /// A loan for a supply from abroad that the supplier's state insures.
    ExportCredit,
    /// Securities that are traded.
    #[words("Bonds", "423")]
    Bond,
    /// Securities backed by the payments of many loans or leases.
    #[words("Asset-backed securities", "424")]
    AssetBackedSecurity,
    /// Debt behind all other debt.
    #[words("Subordinated loan", "431")]
    Mezzanine,
    /// A loan that may become equity.
    #[words("Convertible note")]
    ConvertibleLoan,
    /// Shares with a fixed dividend before others.
    #[words("432")]
    PreferredEquity,
    /// Shares that bear the first loss.
    #[words("Common equity", "510")]
    Equity,
    /// Shares in a fund.
    #[words("Shares in collective investment vehicles", "520")]
    FundShare,
    /// An investor's stake for the tax credits and losses of the project.
    TaxEquity,
    /// Use of the plant against rent, with or without a sale before.
    #[words("Sale and leaseback")]
    Lease,
    /// Repaid with the property's tax bill.
    Pace,
    /// A promise to pay for another's default.
    #[words("Guarantees/insurance", "1100")]
    Guarantee,
    /// Something else.
    Other,
}

/// What kind of body provides money (codes of IATI's organisation types among its words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FinanceProviderType {
    /// A state's government or one of its agencies.
    #[words("Government", "federal", "10")]
    NationalGovernment,
    /// A government below it: state, county, city.
    #[words("Local Government", "state", "county", "city", "11")]
    SubnationalGovernment,
    /// Another public body.
    #[words("Other Public Sector", "15")]
    PublicBody,
    /// A bank or fund that several states own.
    #[words("40")]
    Multilateral,
    /// One state's bank for development abroad or at home.
    #[words("DFI", "National development bank")]
    DevelopmentBank,
    /// A state's insurer of exports.
    #[words("ECA")]
    ExportCreditAgency,
    /// A public fund that draws private money into clean energy.
    GreenBank,
    /// A bank.
    #[words("Commercial bank")]
    Bank,
    /// A bank that its customers own.
    CreditUnion,
    /// A pension fund or insurer.
    #[words("Pension fund", "Insurer")]
    InstitutionalInvestor,
    /// A fund for infrastructure or private equity.
    #[words("Private equity")]
    Fund,
    /// Who plans, builds or owns the project.
    #[words("Sponsor")]
    Developer,
    /// A supplier of electricity or gas.
    #[words("gas_utility")]
    Utility,
    /// Another company.
    #[words("Private Sector", "Corporate", "70")]
    Company,
    /// A state and companies together.
    #[words("Public Private Partnership", "30")]
    PublicPrivatePartnership,
    /// A foundation.
    #[words("60")]
    Foundation,
    /// A body for the good of all, neither state nor company.
    #[words("NGO", "21", "22", "23", "24")]
    NonProfit,
    /// A university or institute.
    #[words("Academic, Training and Research", "80")]
    Academic,
    /// Many people with small sums: a cooperative, a crowd.
    #[words("Crowdfunding")]
    Community,
    /// Something else.
    #[words("90")]
    Other,
}

/// How far a tranche has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FinancingStatus {
    /// A programme that takes applications.
    #[words("PUBLISHED")]
    Offered,
    /// Sought, with terms proposed or a bank mandated.
    #[words("Mandated", "Launched", "Pipeline")]
    Arranging,
    /// Agreed and signed.
    #[words("Signed", "Approved")]
    Committed,
    /// At financial close or after: drawn, or ready to be.
    #[words("Financial close", "Disbursing")]
    Closed,
    /// Paid back, or ended as agreed.
    #[words("Matured")]
    Repaid,
    /// Replaced by another tranche.
    Refinanced,
    /// Not served as agreed.
    #[words("Default")]
    Defaulted,
    /// Given up before money flowed, or a programme that ended.
    #[words("Withdrawn", "Discontinued")]
    Cancelled,
}

/// Which claims are paid before a tranche's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FinancingSeniority {
    /// None, and it is secured by the plant.
    #[words("Senior")]
    SeniorSecured,
    /// None but what is secured.
    SeniorUnsecured,
    /// Those of senior debt.
    #[words("Junior", "Second lien")]
    Subordinated,
    /// Those of all debt.
    Equity,
}

/// What lenders can reach beside the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FinancingRecourse {
    /// Nothing.
    #[words("Non-recourse", "Without recourse")]
    NonRecourse,
    /// The owner, within limits: until completion, up to a sum.
    #[words("Limited recourse")]
    Limited,
    /// All that the owner has.
    #[words("Full recourse", "Corporate finance")]
    Full,
}

/// Whether a rate of interest moves with a market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InterestRateType {
    /// It stays.
    Fixed,
    /// It moves.
    #[words("Variable")]
    Floating,
    /// It moves, and a swap turns it into a fixed one.
    #[words("Swapped")]
    Hedged,
    /// It changes by steps that were agreed.
    #[words("Step-up", "Stepped")]
    Step,
    /// None is paid on the way.
    #[words("Zero coupon")]
    Zero,
}

/// In which steps debt is repaid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum RepaymentProfile {
    /// Equal payments of interest and principal together.
    #[words("Level")]
    Annuity,
    /// Equal payments of principal.
    #[words("Straight line", "Equal principal")]
    Linear,
    /// Shaped after the cash that the project is to have.
    Sculpted,
    /// Faster, as far as there is cash.
    #[words("Cash sweep")]
    Sweep,
    /// All at the end.
    #[words("Balloon", "At maturity")]
    Bullet,
}

examples!(
    ProjectFinancing::new(
        "Detroit 0% Interest Home Repair Loan Program",
        FinancingInstrument::ConcessionalLoan,
    )
    .status(FinancingStatus::Offered)
    .provider("Flagstar Bank - Local Initiatives Support Corporation (LISC)")
    .provider_type(FinanceProviderType::Bank)
    .country_code("US")
    .region("Michigan")
    .currency_code("USD")
    .min_amount(5000)
    .max_amount(25_000)
    .rate_type(InterestRateType::Fixed)
    .max_interest_rate_percent(0)
    .tenor_months(120)
    .min_credit_score(560)
    .max_debt_to_income_percent(45)
    .technologies(json(r#"["WEATHERIZATION", "HEATING_COOLING", "ELECTRICAL_PANEL_WIRING"]"#))
    .homepage_url("https://www.detroithomeloans.org/")
    .provenance(observed("MI-1", "2025-08-07T16:00:31Z")),
    (|tranche| tranche.min_credit_score(56), "min_credit_score", Rule::Min(300.0)),
    (|tranche| tranche.tenor_months(-1), "tenor_months", Rule::Min(0.0)),
    (|tranche| tranche.gearing_percent(dec!(100.5)), "gearing_percent", Rule::Max(100.0)),
    (|tranche| tranche.max_amount(dec!(0.001)), "max_amount", Rule::Digits(15, 2)),
);
