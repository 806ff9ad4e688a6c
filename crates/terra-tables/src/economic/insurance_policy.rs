//! What is insured against what, and for how much.
use crate::{energy::EnergyProject, prelude::*, regulatory::LegalEntity};

/// One insurer's policy on a project or a portfolio, for a period of cover.
///
/// Where several insurers share a risk, each one's share is a row.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    index(status, period_end_date),
    index(policy_type, status),
    index(insurer),
    index(policy_number)
)]
pub struct InsurancePolicy {
    pub id: Id<InsurancePolicy>,
    /// Who bears the risk: an insurer, a pool or a mutual.
    pub insurer: Text<255>,
    /// What kind of loss it covers.
    pub policy_type: InsurancePolicyType,
    /// Whether it covers anything now.
    pub status: Option<InsurancePolicyStatus>,
    /// The insurer's number for the policy.
    pub policy_number: Option<Text<100>>,
    /// The insurer as an organisation in law.
    #[column(on_delete = SetNull)]
    pub insurer_id: Option<Id<LegalEntity>>,
    /// The project that is covered; none for a portfolio or a company.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// Whose loss it covers.
    pub insured: Option<Text<255>>,
    /// Who is covered beside the insured: lenders, owners of the land, contractors.
    pub additional_insureds: Option<Text<1000>>,
    /// Who placed it with the insurer.
    pub broker: Option<Text<255>>,
    /// What is covered and what is not, in short.
    pub description: Option<Text<4000>>,
    /// The standard form or clauses it follows: `WELCAR 2001`, `LEG 3/06`.
    pub wording: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country that the risk lies in.
    pub country_code: Option<Text<2>>,
    /// First day of cover.
    pub period_start_date: Option<Date>,
    /// Last day of cover, itself included; none for cover until it is cancelled.
    pub period_end_date: Option<Date>,
    /// What makes it pay.
    pub policy_trigger: Option<InsuranceTrigger>,
    /// Of parametric cover, the index and the threshold: `gust above 50 m/s at the mast`.
    pub trigger_threshold: Option<Text<1000>>,
    /// What it covers, as a list of perils: `["fire", "hail", "windstorm"]`.
    pub perils: Option<Json>,
    /// What it does not cover although one might think so, as a list of perils.
    pub excluded_perils: Option<Json>,
    /// ISO 4217 code of the currency of all amounts in the row.
    pub currency_code: Option<Text<3>>,
    /// The value that is insured, in full: what rebuilding costs, or a year's revenue.
    #[column(range = 0..)]
    pub sum_insured_amount: Option<Decimal<15, 2>>,
    /// The most that is paid for one event, by all insurers that share the risk.
    #[column(range = 0..)]
    pub event_limit_amount: Option<Decimal<15, 2>>,
    /// The most that is paid for all events of the period, by all insurers together.
    #[column(range = 0..)]
    pub aggregate_limit_amount: Option<Decimal<15, 2>>,
    /// The most for a peril or a part, where it is less than for others:
    /// `{"hail": 15000000, "debris_removal": 2000000}`.
    pub sublimits: Option<Json>,
    /// Loss that must be exceeded by others' cover before this one pays; 0 for the first layer.
    #[column(range = 0..)]
    pub attachment_amount: Option<Decimal<15, 2>>,
    /// Share of the risk that this insurer bears.
    #[column(unit = "%", range = 0..=100)]
    pub insurer_share_percent: Option<Decimal<5, 2>>,
    /// What the insured bears of each loss.
    #[column(range = 0..)]
    pub deductible_amount: Option<Decimal<15, 2>>,
    /// What the insured bears, as a share of the loss or of the value at risk; usual for storms,
    /// hail and earthquakes.
    #[column(unit = "%", range = 0..=100)]
    pub deductible_percent: Option<Decimal<5, 2>>,
    /// Days of standstill that the insured bears, where lost revenue is covered.
    #[column(unit = "d", range = 0..=3660)]
    pub waiting_period_days: Option<i32>,
    /// For how long lost revenue is paid after an event.
    #[column(unit = "mo", range = 0..=120)]
    pub indemnity_period_months: Option<i32>,
    /// Premium for the period of cover, without tax.
    #[column(range = 0..)]
    pub premium_amount: Option<Decimal<15, 2>>,
    /// Premium of a year by the sum insured.
    #[column(unit = "%", range = 0..=100)]
    pub premium_rate_percent: Option<Decimal<7, 4>>,
    /// Claims made so far for events of the period.
    #[column(range = 0..)]
    pub claims_count: Option<i32>,
    /// What was paid on those claims so far.
    #[column(range = 0..)]
    pub claims_paid_amount: Option<Decimal<15, 2>>,
    /// Page or document that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of loss a policy covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InsurancePolicyType {
    /// Damage while it is built.
    #[words("CAR", "EAR", "Erection all risks", "Builder's risk")]
    ConstructionAllRisks,
    /// Revenue lost because damage delays the start.
    #[words("DSU", "ALOP", "Advance loss of profit")]
    DelayInStartUp,
    /// Damage while it runs.
    #[words("OAR", "Property", "Property damage")]
    OperationalAllRisks,
    /// Revenue lost because damage stops it.
    #[words("BI")]
    BusinessInterruption,
    /// Machines that fail from within.
    #[words("Boiler and machinery", "Equipment breakdown")]
    MachineryBreakdown,
    /// Goods on their way to the site.
    #[words("Marine cargo", "Transit", "Inland marine")]
    Cargo,
    /// Vessels.
    #[words("Hull and machinery", "Protection and indemnity")]
    Marine,
    /// Harm to others.
    #[words("General liability", "Public liability", "TPL")]
    ThirdPartyLiability,
    /// Harm to others by radiation.
    NuclearLiability,
    /// Damage to a nuclear plant, and its decontamination.
    NuclearProperty,
    /// Pollution and what cleaning up costs.
    #[words("Pollution liability")]
    EnvironmentalLiability,
    /// Faults in design or advice.
    #[words("Professional indemnity", "Errors and omissions")]
    ProfessionalLiability,
    /// What directors and officers answer for.
    #[words("D&O")]
    DirectorsAndOfficers,
    /// Harm to people at work.
    #[words("Employer's liability")]
    WorkersCompensation,
    /// Less wind, sun or water than expected.
    #[words("Weather", "Resource", "Proxy revenue swap")]
    ResourceVolume,
    /// A named event, whatever the damage.
    #[words("Index")]
    Parametric,
    /// A manufacturer's guarantee that does not hold.
    #[words("Warranty", "Efficacy")]
    PerformanceWarranty,
    /// Tax credits that are denied or taken back.
    #[words("Tax", "Tax liability")]
    TaxCredit,
    /// Flaws in the right to the land.
    Title,
    /// Expropriation, war, money that can't leave the country.
    #[words("PRI")]
    PoliticalRisk,
    /// Terror and sabotage.
    Terrorism,
    /// Attacks on computers, and their failure.
    Cyber,
    /// A promise to perform, to restore or to pay.
    #[words("Performance bond", "Surety bond")]
    Surety,
    /// Something else.
    Other,
}

/// Whether a policy covers anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InsurancePolicyStatus {
    /// Offered by the insurer, not accepted.
    Quoted,
    /// Agreed; its period has not begun.
    Bound,
    /// In force.
    #[words("Active")]
    InForce,
    /// Its period is over.
    Expired,
    /// Ended before its time by either side.
    #[words("Canceled", "Terminated")]
    Cancelled,
    /// Ended because the premium was not paid.
    Lapsed,
}

/// What makes a policy pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InsuranceTrigger {
    /// An event within the period, whenever it is claimed.
    #[words("Losses occurring")]
    Occurrence,
    /// A claim made within the period, whenever it happened.
    ClaimsMade,
    /// An index that passes a threshold.
    Parametric,
}

examples!(
    InsurancePolicy::new("American Nuclear Insurers", InsurancePolicyType::NuclearLiability,)
        .status(InsurancePolicyStatus::InForce)
        .project_id(Id::fresh())
        .insured("Pacific Gas and Electric Company")
        .description("Primary layer of financial protection under the Price-Anderson Act.")
        .country_code("US")
        .period_start_date(day("1979-05-01"))
        .perils(json(r#"["nuclear_incident"]"#))
        .currency_code("USD")
        .event_limit_amount(160_000_000)
        .attachment_amount(0)
        .insurer_share_percent(dec!(77.5))
        .source_url("https://kanterella.com/ML16342B052")
        .provenance(observed("Diablo Canyon, indemnity agreement B-75", "1979-05-01T00:00:00Z")),
    (
        |policy| policy.insurer_share_percent(dec!(100.01)),
        "insurer_share_percent",
        Rule::Max(100.0)
    ),
    (|policy| policy.premium_amount(-1), "premium_amount", Rule::Min(0.0)),
    (|policy| policy.currency_code("US$M"), "currency_code", Rule::Length(3)),
    (|policy| policy.indemnity_period_months(121), "indemnity_period_months", Rule::Max(120.0)),
);
