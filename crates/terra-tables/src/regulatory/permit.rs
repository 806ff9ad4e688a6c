//! Who was allowed to build what.
use super::LegalEntity;
use crate::{
    energy::{EnergyProject, ProjectType},
    prelude::*,
};

/// One consent that a project needs: applied for, granted or refused.
#[derive(Table)]
#[table(
    domain = Regulatory,
    unique(source_id, external_id),
    index(permit_type, status),
    index(project_type, status),
    index(status, submitted_date),
    index(permit_number),
    index(authority, decision_date),
    index(country_code, region),
    index(expiry_date)
)]
pub struct Permit {
    pub id: Id<Permit>,
    /// What it is for: the site or project, as the application calls it.
    pub name: Text<255>,
    /// What it allows.
    pub permit_type: PermitType,
    /// How the application stands.
    pub status: PermitStatus,
    /// The authority's number or reference: `18/04708/FUL`.
    pub permit_number: Option<Text<100>>,
    pub location: Option<LonLat>,
    /// The project that needs it.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// Who decides.
    pub authority: Option<Text<255>>,
    /// The law that asks for the consent: `Town and Country Planning Act 1990`.
    pub legal_basis: Option<Text<255>>,
    /// Who applies.
    pub applicant: Option<Text<255>>,
    /// Who applies, as an organisation in law.
    #[column(on_delete = SetNull)]
    pub applicant_id: Option<Id<LegalEntity>>,
    /// What the plant applied for makes energy from.
    pub project_type: Option<ProjectType>,
    /// Capacity applied for, which what is built may not reach.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// Street and place, as one would write to it.
    pub address: Option<Text<500>>,
    /// Post or zip code, with its leading zeros.
    pub postal_code: Option<Text<20>>,
    /// When the application was handed in.
    pub submitted_date: Option<Date>,
    /// When the authority first granted or refused it, where an appeal or a higher authority
    /// decided anew.
    pub first_decision_date: Option<Date>,
    /// When it was granted or refused in the end, on appeal if there was one.
    pub decision_date: Option<Date>,
    /// When the applicant took it back.
    pub withdrawn_date: Option<Date>,
    /// Until when building must have begun, or the consent holds.
    pub expiry_date: Option<Date>,
    /// What the authority asks in return for its consent.
    pub conditions: Option<Text<10000>>,
    /// The appeal's own number or reference: `APP/B6855/A/14/2226732`.
    pub appeal_number: Option<Text<100>>,
    /// When somebody appealed against the decision.
    pub appeal_submitted_date: Option<Date>,
    /// When the appeal ended, by a decision or by withdrawal.
    pub appeal_decision_date: Option<Date>,
    /// How the appeal ended.
    pub appeal_outcome: Option<AppealOutcome>,
    /// How a minister or another higher authority took the decision over.
    pub intervention_type: Option<InterventionType>,
    /// The higher authority's own number or reference: `APP/X2600/V/12/2183389`.
    pub intervention_number: Option<Text<100>>,
    /// When the higher authority took the decision over.
    pub intervention_date: Option<Date>,
    /// When the higher authority decided.
    pub intervention_decision_date: Option<Date>,
    /// When somebody asked a court to review the decision.
    pub judicial_review_date: Option<Date>,
    /// Page of the application, with its documents.
    pub homepage_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a permit allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PermitType {
    /// To use land so and to build on it: planning, zoning, siting, conditional use.
    #[words("Planning Permission", "Conditional Use Permit", "Special Use Permit")]
    Planning,
    /// To build to a plan that was checked for safety.
    Construction,
    /// To generate, store or carry energy as a business.
    Operating,
    /// To affect nature or people's surroundings, after an assessment.
    Environmental,
    /// To emit to the air.
    Air,
    /// To take, dam or discharge water.
    Water,
    /// To disturb or take protected species.
    Wildlife,
    /// To use the seabed or the shore.
    Marine,
    /// To cross another's land or a public way.
    RightOfWay,
    /// To connect to a grid.
    GridConnection,
    /// To drill or mine: geothermal wells, caverns.
    Subsurface,
    /// To build and run a nuclear installation.
    Nuclear,
    /// To stand where aircraft or radar may be hindered.
    Aviation,
    /// To touch what is kept for its history or is sacred.
    Heritage,
    /// Something else.
    Other,
}

/// How an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PermitStatus {
    /// Being prepared, nothing handed in.
    Preparing,
    /// Handed in, not decided.
    #[words("Planning Application Submitted", "Application Submitted")]
    Submitted,
    /// Granted, with conditions or without; what stands on it may be planned, built or gone.
    #[words(
        "Planning Permission Granted",
        "Appeal Granted",
        "Secretary of State - Granted",
        "Awaiting Construction",
        "Under Construction",
        "Operational",
        "Decommissioned"
    )]
    Granted,
    /// Refused, and any appeal failed or was given up.
    #[words(
        "Planning Permission Refused",
        "Application Refused",
        "Appeal Refused",
        "Appeal Withdrawn",
        "Secretary of State - Refusal"
    )]
    Refused,
    /// Decided, and the decision is appealed against.
    #[words("Appeal Lodged")]
    Appealed,
    /// Taken back by the applicant.
    #[words("Planning Application Withdrawn", "Application Withdrawn")]
    Withdrawn,
    /// Granted, and not used in time.
    #[words("Planning Permission Expired")]
    Expired,
    /// Granted as a rule, and given up by who had it.
    Abandoned,
    /// Granted, and taken back by the authority or a court.
    Revoked,
    /// None is needed here.
    #[words("No Application Required")]
    NotRequired,
    /// The source doesn't say.
    Unknown,
}

/// How an appeal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AppealOutcome {
    /// The consent was granted after all, or stands.
    #[words("Appeal Granted")]
    Granted,
    /// The consent was refused after all, or stays so.
    #[words("Appeal Refused")]
    Refused,
    /// Who appealed gave it up.
    #[words("Appeal Withdrawn")]
    Withdrawn,
}

/// How a higher authority took a decision over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InterventionType {
    /// It called the application in before the authority had decided.
    #[words("Call-In", "Call-In Application")]
    CallIn,
    /// It took an appeal from the inspector who was to decide it.
    #[words("Recovered Appeal")]
    Recovery,
}

examples!(
    Permit::new("Webbsfield", PermitType::Planning, PermitStatus::Refused)
        .permit_number("2014/0876")
        .location(place(-4.0823, 51.5995))
        .authority("City and County Council of Swansea")
        .applicant("Gower Power Community Cooperative")
        .project_type(ProjectType::Solar)
        .capacity_mw(1)
        .country_code("GB")
        .region("Wales")
        .county("West Glamorgan")
        .address("Webbsfield, Near Brookvale, Ilston, Swansea")
        .postal_code("SA2 7LD")
        .submitted_date(day("2014-06-18"))
        .first_decision_date(day("2014-09-02"))
        .decision_date(day("2015-04-21"))
        .appeal_number("APP/B6855/A/14/2226732")
        .appeal_submitted_date(day("2014-11-19"))
        .appeal_decision_date(day("2015-04-21"))
        .appeal_outcome(AppealOutcome::Refused)
        .provenance(observed("2191", "2015-05-07T00:00:00Z")),
    (|permit| permit.capacity_mw(dec!(-1)), "capacity_mw", Rule::Min(0.0)),
    (|permit| permit.permit_number("9".repeat(101)), "permit_number", Rule::Length(100)),
);
