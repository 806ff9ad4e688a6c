//! Bonds whose money is promised to clean energy and other green uses.
use super::InterestRateType;
use crate::{prelude::*, regulatory::LegalEntity};

/// One bond, with all that was issued under its ISIN.
///
/// What it pays for is named in the categories of ICMA's Green Bond Principles.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    unique(isin, source_id),
    index(issuer),
    index(bond_label, issued_date),
    index(country_code, issued_date),
    index(status, maturity_date),
    index(issued_date)
)]
pub struct GreenBond {
    pub id: Id<GreenBond>,
    /// International Securities Identification Number, twelve characters: `EU000A3K4C42`.
    pub isin: Text<12>,
    /// Who owes the money.
    pub issuer: Text<255>,
    /// What the issuer promises.
    pub bond_label: GreenBondLabel,
    /// Whether it is owed still.
    pub status: Option<GreenBondStatus>,
    /// What the bond is called where it is listed.
    pub name: Option<Text<255>>,
    /// The issuer as an organisation in law.
    #[column(on_delete = SetNull)]
    pub issuer_id: Option<Id<LegalEntity>>,
    /// Legal Entity Identifier of the issuer, twenty characters.
    pub issuer_lei: Option<Text<20>>,
    /// What kind of body the issuer is.
    pub issuer_type: Option<GreenBondIssuerType>,
    /// ISO 3166-1 alpha-2 code of the issuer's country; none for bodies of several states.
    pub country_code: Option<Text<2>>,
    /// What lenders can reach, after ICMA's four types.
    pub bond_type: Option<GreenBondType>,
    /// ISO 4217 code of the currency of all amounts in the row.
    pub currency_code: Option<Text<3>>,
    /// Nominal amount of the first issue.
    #[column(range = 0..)]
    pub issued_amount: Option<Decimal<15, 2>>,
    /// Nominal amount that is owed, taps included, when the row was observed.
    #[column(range = 0..)]
    pub outstanding_amount: Option<Decimal<15, 2>>,
    /// The smallest amount that one can buy.
    #[column(range = 0..)]
    pub denomination_amount: Option<Decimal<15, 2>>,
    /// Whether the coupon moves with a market.
    pub coupon_type: Option<InterestRateType>,
    /// Interest a year on the nominal amount, at first where it changes.
    #[column(unit = "%", range = -10..=100)]
    pub coupon_percent: Option<Decimal<7, 4>>,
    /// How many coupons a year: 1, 2, 4 or 12; 0 for none before the end.
    #[column(range = 0..=12)]
    pub coupons_per_year_count: Option<i32>,
    /// What the first buyers paid, as a share of the nominal amount.
    #[column(unit = "%", range = 0..=200)]
    pub issue_price_percent: Option<Decimal<7, 4>>,
    /// Yield to maturity at the issue.
    #[column(unit = "%", range = -10..=100)]
    pub issue_yield_percent: Option<Decimal<7, 4>>,
    /// When amount and yield were settled with buyers.
    pub pricing_date: Option<Date>,
    /// When it was paid in and interest began.
    pub issued_date: Option<Date>,
    /// When it is to be paid back; none for one without an end.
    pub maturity_date: Option<Date>,
    /// From when on the issuer may pay it back early; none where it may not.
    pub first_call_date: Option<Date>,
    /// Where it is traded.
    pub exchange: Option<Text<255>>,
    /// The grade that an agency gave it: `AA+`, `Baa1`.
    pub credit_rating: Option<Text<20>>,
    /// The agency that gave the grade.
    pub rating_agency: Option<Text<255>>,
    /// What the money is for, as a list of ICMA's categories in snake case:
    /// `["renewable_energy", "clean_transportation"]`.
    pub use_of_proceeds: Option<Json>,
    /// Share of the money that is to go, or went, to energy from renewable sources.
    #[column(unit = "%", range = 0..=100)]
    pub renewable_energy_percent: Option<Decimal<5, 2>>,
    /// Share of the money that pays for what existed before.
    #[column(unit = "%", range = 0..=100)]
    pub refinancing_percent: Option<Decimal<5, 2>>,
    /// Share of the money that was spent on its uses by the latest report.
    #[column(unit = "%", range = 0..=100)]
    pub allocated_percent: Option<Decimal<5, 2>>,
    /// Share of the uses that meet the EU's taxonomy, by the issuer's report.
    #[column(unit = "%", range = 0..=100)]
    pub taxonomy_aligned_percent: Option<Decimal<5, 2>>,
    /// The standard that the issuer says it keeps.
    pub green_standard: Option<GreenBondStandard>,
    /// How somebody outside looked at it before the issue.
    pub review_type: Option<GreenBondReview>,
    /// Who looked at it before the issue.
    pub reviewer: Option<Text<255>>,
    /// Whether somebody outside looks at the reports after the issue.
    pub has_post_issuance_review: Option<bool>,
    /// Capacity of plants that the money helped to build, by the latest report.
    #[column(unit = "MW", range = 0..)]
    pub financed_capacity_mw: Option<Decimal<12, 6>>,
    /// Carbon dioxide that others don't emit in a year because of what it paid for.
    #[column(unit = "t")]
    pub annual_co2_avoided_tonnes: Option<Decimal<14, 2>>,
    /// Page of the issuer's framework, which says what counts as green.
    pub framework_url: Option<Text<2000>>,
    /// Page of the latest report on where the money went.
    pub allocation_report_url: Option<Text<2000>>,
    /// Page of the latest report on what it did.
    pub impact_report_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What the issuer of a bond promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum GreenBondLabel {
    /// The money goes to green uses only.
    #[words("Green Bond", "EuGB")]
    Green,
    /// The money goes to green and social uses.
    #[words("Sustainability Bond")]
    Sustainability,
    /// The money is free, but the coupon depends on the issuer's goals.
    #[words("Sustainability-Linked", "Sustainability-Linked Bond", "SLB")]
    SustainabilityLinked,
    /// The money helps a firm of heavy emissions to change.
    #[words("Climate Transition", "Transition Bond")]
    Transition,
    /// The money goes to seas and water.
    #[words("Blue Bond")]
    Blue,
}

/// Whether a bond is owed still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum GreenBondStatus {
    /// Announced or priced, not paid in.
    #[words("Priced")]
    Announced,
    /// Owed.
    #[words("Active", "Live")]
    Outstanding,
    /// Paid back at its time.
    #[words("Redeemed")]
    Matured,
    /// Paid back early.
    Called,
    /// Not paid as agreed.
    #[words("Default")]
    Defaulted,
    /// Never issued.
    #[words("Withdrawn")]
    Cancelled,
}

/// What kind of body issues a bond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum GreenBondIssuerType {
    /// A country.
    #[words("Central government")]
    Sovereign,
    /// A state, city or their joint agency.
    #[words("Local government", "Sub-sovereign", "US Muni")]
    Municipal,
    /// A body of several states that is no bank.
    Supranational,
    /// A bank that states own, for development.
    #[words("MDB", "Multilateral development bank")]
    DevelopmentBank,
    /// An agency or firm that a government backs.
    #[words("Government-backed entity", "Agency")]
    GovernmentBacked,
    /// A bank, insurer or fund.
    #[words("Financial corporate", "Bank")]
    Financial,
    /// A firm of another trade, utilities among them.
    #[words("Non-financial corporate", "Utility")]
    Corporate,
    /// A company that holds some loans or one project only.
    #[words("SPV", "ABS", "Project company")]
    SpecialPurpose,
}

/// What lenders can reach (after ICMA's Green Bond Principles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum GreenBondType {
    /// All that the issuer has.
    #[words("Standard Green Use of Proceeds Bond", "Use of proceeds", "Senior unsecured")]
    UseOfProceeds,
    /// A stream of revenue: fees, taxes.
    #[words("Green Revenue Bond")]
    Revenue,
    /// One or more projects, and their risk.
    #[words("Green Project Bond")]
    Project,
    /// Assets set aside for it: covered bonds, securitisation.
    #[words("Secured Green Bond", "Covered bond", "Securitisation")]
    Secured,
}

/// The standard that a bond is said to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum GreenBondStandard {
    /// ICMA's Green Bond Principles.
    #[words("ICMA Green Bond Principles", "ICMA GBP", "GBP")]
    Icma,
    /// The European Green Bond Standard, by law.
    #[words("EU GBS", "European Green Bond")]
    EuGreenBond,
    /// The Climate Bonds Standard, certified.
    #[words("Climate Bonds Standard", "CBI")]
    ClimateBonds,
    /// China's catalogue of what green bonds may pay for.
    #[words("Green Bond Endorsed Project Catalogue")]
    ChinaCatalogue,
    /// The green bond standards of ASEAN.
    #[words("ASEAN Green Bond Standards")]
    Asean,
    /// Another, national or of the issuer's own.
    Other,
}

/// How somebody outside looked at a bond (after ICMA's guidelines for reviews).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum GreenBondReview {
    /// An institution's opinion on the framework.
    #[words("SPO", "Second Party Opinion")]
    SecondPartyOpinion,
    /// Checked against stated criteria, by an auditor.
    #[words("Assurance", "Third party assurance")]
    Verification,
    /// Checked against a standard, with a seal.
    Certification,
    /// Scored or graded for how green it is.
    #[words("Green Bond Scoring", "Rating")]
    Scoring,
    /// Nobody looked.
    #[words("None", "No review")]
    Unreviewed,
}

examples!(
    GreenBond::new("EU000A3K4C42", "European Union", GreenBondLabel::Green)
        .status(GreenBondStatus::Outstanding)
        .name("NextGenerationEU green bond 0.400% 2037")
        .issuer_type(GreenBondIssuerType::Supranational)
        .bond_type(GreenBondType::UseOfProceeds)
        .currency_code("EUR")
        .issued_amount(dec!(12_000_000_000))
        .outstanding_amount(dec!(14_499_000_000))
        .coupon_type(InterestRateType::Fixed)
        .coupon_percent(dec!(0.4))
        .coupons_per_year_count(1)
        .issue_yield_percent(dec!(0.453))
        .pricing_date(day("2021-10-12"))
        .maturity_date(day("2037-02-04"))
        .use_of_proceeds(json(
            r#"["renewable_energy", "energy_efficiency", "clean_transportation"]"#,
        ))
        .green_standard(GreenBondStandard::Icma)
        .review_type(GreenBondReview::SecondPartyOpinion)
        .reviewer("Vigeo Eiris")
        .provenance(observed("EU000A3K4C42", "2022-01-26T00:00:00Z")),
    (|bond| bond.isin("EU000A3K4C421"), "isin", Rule::Length(12)),
    (|bond| bond.coupon_percent(101), "coupon_percent", Rule::Max(100.0)),
    (|bond| bond.coupons_per_year_count(365), "coupons_per_year_count", Rule::Max(12.0)),
);
