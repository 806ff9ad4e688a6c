//! What a project owes the people who live near it.
use super::LocalOrganization;
use crate::{energy::EnergyProject, prelude::*};

/// One benefit that a project's owner promised or agreed with a community, and what came of it.
#[derive(Table)]
#[table(
    domain = Social,
    index(benefit_type, status),
    index(status, period_end_date),
    index(agreement_date)
)]
pub struct CommunityBenefit {
    pub id: Id<CommunityBenefit>,
    /// What the benefit is called: `Viking Community Fund`.
    pub name: Text<255>,
    /// The project that owes it. A project that owes something can't be deleted.
    #[column(on_delete = Restrict)]
    pub project_id: Id<EnergyProject>,
    /// What people get.
    pub benefit_type: CommunityBenefitType,
    /// How it stands.
    pub status: CommunityBenefitStatus,
    /// What kind of promise it rests on.
    pub agreement_type: Option<BenefitAgreementType>,
    /// The body that receives or hands out the benefit.
    #[column(on_delete = SetNull)]
    pub organization_id: Option<Id<LocalOrganization>>,
    /// Who is to benefit, in words: `households within 5 km`, `four community councils`.
    pub recipients: Option<Text<1000>>,
    /// What was agreed, in short, with conditions.
    pub description: Option<Text<4000>>,
    /// People who can benefit.
    #[column(range = 0..)]
    pub beneficiaries_count: Option<i32>,
    /// Homes that can benefit.
    #[column(range = 0..)]
    pub households_count: Option<i32>,
    /// Jobs for people of the place that were promised with it.
    #[column(range = 0..)]
    pub local_jobs_count: Option<i32>,
    /// What is paid or worth in a year, at the prices when it was agreed.
    #[column(range = 0..)]
    pub annual_amount: Option<Decimal<15, 2>>,
    /// What is paid in a year for each megawatt of capacity: `5000` in Scotland as a rule.
    #[column(unit = "/MW", range = 0..)]
    pub annual_amount_per_mw: Option<Decimal<12, 2>>,
    /// What is paid for each megawatt-hour made, where pay follows generation.
    #[column(unit = "/(MW.h)", range = 0..)]
    pub amount_per_mwh: Option<Decimal<10, 4>>,
    /// What is paid or worth over the whole term, or once.
    #[column(range = 0..)]
    pub total_amount: Option<Decimal<15, 2>>,
    /// What has been paid or done so far.
    #[column(range = 0..)]
    pub delivered_amount: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the amounts are in.
    pub currency_code: Option<Text<3>>,
    /// Whether what is paid rises with prices.
    pub is_index_linked: Option<bool>,
    /// Share of the project that the community was offered.
    #[column(unit = "%", range = 0..=100)]
    pub offered_share_percent: Option<Decimal<5, 2>>,
    /// When it was agreed.
    pub agreement_date: Option<Date>,
    /// First day that it covers.
    pub period_start_date: Option<Date>,
    /// Last day that it covers; none for as long as the project runs.
    pub period_end_date: Option<Date>,
    /// When it was first paid or done.
    pub first_delivery_date: Option<Date>,
    /// Up to when the amount delivered is counted.
    pub reported_date: Option<Date>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// Page that describes it to people.
    pub homepage_url: Option<Text<2000>>,
    /// Page with the text of the agreement, where it is public.
    pub agreement_url: Option<Text<2000>>,
    pub audit: Audit,
}

/// What people get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CommunityBenefitType {
    /// Money for projects of the place.
    #[words("Community Benefit Fund", "Community Fund")]
    Fund,
    /// Money for each household.
    #[words("Direct Payment")]
    HouseholdPayment,
    /// Less to pay for electricity or heat.
    #[words("Bill Discount", "Local Electricity Discount Scheme")]
    EnergyDiscount,
    /// A part of the project to own.
    #[words("Shared Ownership", "Community Ownership")]
    Ownership,
    /// Payment to a town or county, in place of a tax or beside it.
    #[words("PILOT", "Payment in Lieu of Taxes")]
    LocalRevenue,
    /// Work for people or businesses of the place.
    #[words("Local Hire", "Local Content")]
    Jobs,
    /// Teaching, apprenticeships and grants to study.
    #[words("Scholarship")]
    Training,
    /// Roads, halls, broadband and other works.
    Infrastructure,
    /// Insulation, panels or heating for homes and halls.
    #[words("Retrofit")]
    EnergyUpgrade,
    /// Land or water cared for, beyond what the law asks.
    #[words("Habitat")]
    Conservation,
    /// Something else.
    Other,
}

/// How a benefit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CommunityBenefitStatus {
    /// Offered, not agreed.
    #[words("Offered")]
    Proposed,
    /// Agreed, and nothing is delivered yet.
    Agreed,
    /// Being delivered.
    #[words("Ongoing")]
    Active,
    /// Delivered whole.
    #[words("Delivered")]
    Completed,
    /// Agreed, and not delivered as agreed.
    #[words("Breached")]
    Overdue,
    /// Ended before it was delivered whole, as when the project was given up.
    Cancelled,
}

/// What kind of promise a benefit rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum BenefitAgreementType {
    /// The owner's own word.
    Voluntary,
    /// A contract with groups of the place.
    #[words("CBA", "Community Benefits Agreement")]
    CommunityContract,
    /// A contract with a town or county.
    #[words("HCA", "Host Community Agreement")]
    HostContract,
    /// A contract with an indigenous nation.
    #[words("IBA", "Impact Benefit Agreement")]
    ImpactContract,
    /// A duty tied to planning consent.
    #[words("Section 106", "S106", "Planning Obligation")]
    PlanningObligation,
    /// A law or the terms of a tender ask for it.
    #[words("Statutory")]
    Legal,
}

examples!(
    CommunityBenefit::new(
        "Viking Community Fund",
        Id::fresh(),
        CommunityBenefitType::Fund,
        CommunityBenefitStatus::Active,
    )
    .agreement_type(BenefitAgreementType::Voluntary)
    .organization_id(Id::fresh())
    .recipients("Community councils and groups of Shetland")
    .annual_amount(2_200_000)
    .annual_amount_per_mw(5000)
    .currency_code("GBP")
    .is_index_linked(true)
    .country_code("GB")
    .region("Scotland")
    .homepage_url("https://www.scbf.org.uk"),
    (|row| row.annual_amount(-1), "annual_amount", Rule::Min(0.0)),
    (|row| row.currency_code("Pound"), "currency_code", Rule::Length(3)),
    (|row| row.offered_share_percent(101), "offered_share_percent", Rule::Max(100.0)),
);
