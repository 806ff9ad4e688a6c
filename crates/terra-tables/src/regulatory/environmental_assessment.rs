//! What a project would do to nature and people, looked into before it is allowed.
use super::Permit;
use crate::{energy::EnergyProject, prelude::*};

/// One assessment of a project or plan, from its announcement to the decision that rests on it.
#[derive(Table)]
#[table(
    domain = Regulatory,
    unique(source_id, external_id),
    index(assessment_type, status),
    index(status, decision_date),
    index(lead_agency, decision_date),
    index(docket_number),
    index(assessment_number),
    index(comments_close_date),
    index(country_code, region)
)]
pub struct EnvironmentalAssessment {
    pub id: Id<EnvironmentalAssessment>,
    /// What the document is called on its cover.
    pub title: Text<500>,
    /// How deep it goes, and under what kind of law.
    pub assessment_type: AssessmentType,
    /// How far it has come.
    pub status: Option<AssessmentStatus>,
    /// The number that a register of assessments gave it, such as the eight digits of the EPA.
    pub assessment_number: Option<Text<100>>,
    /// The project that it looks into; none for a plan or a whole region.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The consent that it is made for.
    #[column(on_delete = SetNull)]
    pub permit_id: Option<Id<Permit>>,
    /// The body that answers for the assessment.
    pub lead_agency: Option<Text<255>>,
    /// Further bodies that take part or adopt it, as a list of names.
    pub cooperating_agencies: Option<Json>,
    /// Who wants to build.
    pub applicant: Option<Text<255>>,
    /// The consultant that wrote it.
    pub preparer: Option<Text<255>>,
    /// The law that asks for it: `NEPA`, `Directive 2011/92/EU`.
    pub legal_basis: Option<Text<255>>,
    /// The file in which its papers and comments are kept: `BOEM-2018-0069`.
    pub docket_number: Option<Text<100>>,
    /// The number of the latest official notice about it: `2021-10192`.
    pub document_number: Option<Text<100>>,
    /// Where that notice is printed: `86 FR 26541`.
    pub citation: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// What is to be built or done, and why.
    pub description: Option<Text<4000>>,
    /// Ways to do it that were compared, doing nothing included.
    #[column(range = 0..)]
    pub alternatives_count: Option<i32>,
    /// What it would touch, as a list of words: `["birds", "fisheries", "views"]`.
    pub impact_topics: Option<Json>,
    /// What the assessment found, in short.
    pub findings: Option<Text<10000>>,
    /// What is to be done so that the effects are less, or made good elsewhere.
    pub mitigation: Option<Text<10000>>,
    /// What is to be watched while it is built and runs.
    pub monitoring: Option<Text<10000>>,
    /// When the intent to assess was made public.
    pub intent_date: Option<Date>,
    /// Last day to say what the assessment should cover.
    pub scoping_close_date: Option<Date>,
    /// When the draft, or its latest supplement, came out.
    pub draft_date: Option<Date>,
    /// Last day to comment on the draft.
    pub comments_close_date: Option<Date>,
    /// When the final document came out.
    pub final_date: Option<Date>,
    /// When the decision that rests on it was signed.
    pub decision_date: Option<Date>,
    /// What was decided.
    pub outcome: Option<AssessmentOutcome>,
    /// Comments that came in on all drafts together.
    #[column(range = 0..)]
    pub comments_count: Option<i32>,
    /// Pages of the final document, without its appendices.
    #[column(range = 0..)]
    pub pages_count: Option<i32>,
    /// Page of the assessment, with its documents.
    pub homepage_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How deep an assessment goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AssessmentType {
    /// Whether more is needed at all: a screening.
    #[words("Screening Opinion", "EIA Screening")]
    Screening,
    /// A class of action that has no effect worth an assessment, and why this is one.
    #[words("CE", "CX", "CATEX", "Categorical Exclusion")]
    CategoricalExclusion,
    /// A short assessment, to learn whether the effects are significant.
    #[words("EA", "Environmental Assessment")]
    EnvironmentalAssessment,
    /// A full assessment of one project under US law.
    #[words("EIS", "Environmental Impact Statement", "Environmental Impact Statements")]
    EnvironmentalImpactStatement,
    /// A further part, because the project or what is known of it changed.
    #[words("SEIS", "Supplemental EIS", "Supplemental Environmental Impact Statement")]
    Supplement,
    /// A full assessment of one project, of the kind EU and most other laws ask for.
    #[words("EIA", "Environmental Impact Assessment", "Environmental Statement")]
    EnvironmentalImpactAssessment,
    /// An assessment of a programme or plan, before single projects.
    #[words("PEIS", "Programmatic EIS", "SEA", "Strategic Environmental Assessment")]
    Programmatic,
    /// What protected habitats would suffer.
    #[words("HRA", "Habitats Regulations Assessment", "Appropriate Assessment")]
    Habitats,
    /// What protected species would suffer.
    #[words("Biological Opinion", "Biological Assessment")]
    Species,
    /// What people and their ways of life would gain and lose.
    #[words("SIA", "Social Impact Assessment")]
    Social,
    /// Another kind.
    Other,
}

/// How far an assessment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AssessmentStatus {
    /// It is made public that there will be one.
    #[words("NOI", "Notice of Intent")]
    Announced,
    /// What it is to cover is being settled.
    Scoping,
    /// A draft is out, for comments or after them.
    #[words("Draft EIS", "DEIS", "Draft EA")]
    Draft,
    /// The final document is out, and nothing is decided.
    #[words("Final EIS", "FEIS", "Final EA")]
    Final,
    /// The decision that rests on it is made.
    #[words("ROD", "Record of Decision", "FONSI", "Finding of No Significant Impact")]
    Decided,
    /// Halted, and may go on.
    #[words("Paused", "On Hold")]
    Suspended,
    /// Given up, mostly with the project.
    #[words("Cancelled", "Terminated")]
    Withdrawn,
    /// Struck down by a court, whole or in part.
    #[words("Vacated")]
    Annulled,
}

/// What was decided after an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AssessmentOutcome {
    /// There are no effects worth a fuller assessment.
    NotSignificant,
    /// There are none, if what was promised against them is done.
    NotSignificantIfMitigated,
    /// A fuller assessment must follow.
    FurtherAssessment,
    /// The project may go ahead as proposed.
    Approved,
    /// The project may go ahead in another way than proposed, or under conditions.
    ApprovedWithChanges,
    /// The project may not go ahead.
    Rejected,
}

examples!(
    EnvironmentalAssessment::new(
        "Vineyard Wind 1 Offshore Wind Energy Project Final Environmental Impact Statement",
        AssessmentType::EnvironmentalImpactStatement,
    )
    .status(AssessmentStatus::Decided)
    .lead_agency("Bureau of Ocean Energy Management")
    .cooperating_agencies(json(
        r#"["U.S. Army Corps of Engineers", "National Marine Fisheries Service"]"#
    ))
    .applicant("Vineyard Wind LLC")
    .preparer("Environmental Resources Management Inc.")
    .legal_basis("NEPA")
    .docket_number("BOEM-2021-0036")
    .document_number("2021-10192")
    .citation("86 FR 26541")
    .country_code("US")
    .region("Massachusetts")
    .impact_topics(json(r#"["birds", "marine mammals", "commercial fisheries", "views"]"#))
    .decision_date(day("2021-05-10"))
    .outcome(AssessmentOutcome::ApprovedWithChanges)
    .homepage_url("https://www.boem.gov/vineyard-wind")
    .provenance(observed("2021-10192", "2021-05-14T00:00:00Z")),
    (|row| row.pages_count(-1), "pages_count", Rule::Min(0.0)),
    (|row| row.country_code("USA"), "country_code", Rule::Length(2)),
    (|row| row.docket_number("9".repeat(101)), "docket_number", Rule::Length(100)),
);
