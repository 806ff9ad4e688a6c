//! Where people learn the trades of energy.
use super::LocalOrganization;
use crate::{energy::ProjectType, prelude::*};

/// A programme of teaching that people can take part in.
#[derive(Table)]
#[table(
    domain = Social,
    index(education_level, status),
    index(program_type, country_code),
    index(project_type, country_code),
    index(country_code, region),
    index(applications_close_date)
)]
pub struct EducationProgram {
    pub id: Id<EducationProgram>,
    /// What the provider calls it.
    pub name: Text<255>,
    /// What kind of teaching it is.
    pub program_type: EducationProgramType,
    /// How high it is.
    pub education_level: EducationLevel,
    /// Whether one can take part.
    pub status: EducationProgramStatus,
    pub location: Option<LonLat>,
    /// The body that gives it, where the atlas knows that body.
    #[column(on_delete = SetNull)]
    pub organization_id: Option<Id<LocalOrganization>>,
    /// The name of who gives it: a college, a union, a company.
    pub provider: Option<Text<255>>,
    /// The field that is taught, in a few words: `turbine maintenance`.
    pub field_name: Option<Text<255>>,
    /// The field by an official list: `15.1704` of the US CIP is wind energy technology.
    pub field_code: Option<Text<20>>,
    /// The list that the field's code belongs to.
    pub field_code_system: Option<EducationFieldSystem>,
    /// The kind of energy it is about, where it is about one.
    pub project_type: Option<ProjectType>,
    /// What one learns and does.
    pub description: Option<Text<4000>>,
    /// What one must have learnt or be before.
    pub prerequisites: Option<Text<1000>>,
    /// Whom it is meant for: `displaced coal workers`, `grades 6 to 8`.
    pub audience: Option<Text<255>>,
    /// How it is taught.
    pub delivery_mode: Option<EducationDelivery>,
    /// BCP 47 tag of the language it is taught in: `en`, `es-MX`.
    pub language_code: Option<Text<35>>,
    /// How long it takes, without breaks.
    #[column(unit = "mo", range = 0..=120)]
    pub duration_months: Option<Decimal<5, 1>>,
    /// Hours of teaching and practice in all.
    #[column(unit = "h", range = 0..)]
    pub instruction_hours: Option<i32>,
    /// People who can take part in one run.
    #[column(range = 0..)]
    pub places_count: Option<i32>,
    /// People who take part now.
    #[column(range = 0..)]
    pub enrolled_count: Option<i32>,
    /// People who have finished it so far.
    #[column(range = 0..)]
    pub graduates_count: Option<i32>,
    /// Share of those who finish and have work in the trade within a year.
    #[column(unit = "%", range = 0..=100)]
    pub placement_percent: Option<Decimal<5, 2>>,
    /// What one pays for all of it; zero where it is free.
    #[column(range = 0..)]
    pub tuition_cost: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the cost is in.
    pub currency_code: Option<Text<3>>,
    /// Whether one is paid while one learns.
    pub is_paid: Option<bool>,
    /// What one has at the end: `Associate of Applied Science`, `NABCEP PV Associate`.
    pub credential: Option<Text<255>>,
    /// Who vouches for the credential.
    pub accreditor: Option<Text<255>>,
    /// Last day to apply for the next run.
    pub applications_close_date: Option<Date>,
    /// First day of the next run, or of the one now.
    pub period_start_date: Option<Date>,
    /// Last day of that run.
    pub period_end_date: Option<Date>,
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
    /// Page that describes it to people.
    pub homepage_url: Option<Text<2000>>,
    pub audit: Audit,
}

/// What kind of teaching it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EducationProgramType {
    /// It leads to a degree.
    Degree,
    /// It leads to a certificate or diploma.
    #[words("Diploma")]
    Certificate,
    /// One learns at work, for years, with teaching beside it.
    Apprenticeship,
    /// One is made ready for an apprenticeship.
    #[words("Pre-Apprenticeship")]
    PreApprenticeship,
    /// Days or weeks on one subject.
    #[words("Workshop", "Short Course")]
    Course,
    /// What a safety or a trade's rule asks for, again and again.
    #[words("GWO", "OSHA")]
    SafetyTraining,
    /// For pupils of a school.
    #[words("K-12")]
    SchoolProgram,
    /// For everyone: talks, visits, advice.
    Outreach,
}

/// How high teaching is, or how much of it a job asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EducationLevel {
    /// No schooling is asked for.
    #[words("no requirements")]
    NotRequired,
    /// The first years of school (ISCED 1 and 2).
    Primary,
    /// School to its end (ISCED 3).
    #[words("high school")]
    Secondary,
    /// A trade, after school or in place of its last years (ISCED 3 to 4).
    #[words("professional certificate", "trade certificate")]
    Vocational,
    /// Two years of college (ISCED 5).
    #[words("associate degree")]
    ShortCycleTertiary,
    /// A first degree (ISCED 6).
    #[words("bachelor degree")]
    Bachelor,
    /// A second degree (ISCED 7).
    #[words("postgraduate degree", "master degree")]
    Master,
    /// A doctorate (ISCED 8).
    #[words("doctorate")]
    Doctoral,
}

/// Whether one can take part in a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EducationProgramStatus {
    /// It is to begin.
    Planned,
    /// One can apply.
    Open,
    /// It runs, and nobody can join now.
    Running,
    /// It is halted.
    Suspended,
    /// It is over for good.
    Ended,
}

/// A list of fields of study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EducationFieldSystem {
    /// The Classification of Instructional Programs of the United States.
    Cip,
    /// The fields of UNESCO's classification of 2013.
    IscedF,
    /// The source's own list.
    Source,
}

/// How a programme is taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EducationDelivery {
    /// All in one place.
    #[words("Onsite", "On-campus")]
    InPerson,
    /// All at a distance.
    #[words("Distance")]
    Online,
    /// Partly at a distance.
    #[words("Hybrid")]
    Blended,
}

examples!(
    EducationProgram::new(
        "Wind Energy and Turbine Technology",
        EducationProgramType::Degree,
        EducationLevel::ShortCycleTertiary,
        EducationProgramStatus::Open,
    )
    .location(place(-94.8277, 43.4016))
    .provider("Iowa Lakes Community College")
    .field_name("turbine maintenance")
    .field_code("15.1704")
    .field_code_system(EducationFieldSystem::Cip)
    .project_type(ProjectType::Wind)
    .delivery_mode(EducationDelivery::InPerson)
    .language_code("en")
    .duration_months(24)
    .credential("Associate of Applied Science")
    .country_code("US")
    .region("Iowa")
    .county("Emmet")
    .address("300 South 18th Street, Estherville")
    .postal_code("51334")
    .homepage_url("https://www.iowalakes.edu"),
    (|row| row.places_count(-1), "places_count", Rule::Min(0.0)),
    (|row| row.duration_months(730), "duration_months", Rule::Max(120.0)),
    (|row| row.placement_percent(dec!(100.5)), "placement_percent", Rule::Max(100.0)),
);
