//! Work that projects offer.
use super::EducationLevel;
use crate::{energy::EnergyProject, prelude::*, regulatory::LegalEntity};

/// A job that is offered, or was (after JobPosting of schema.org).
#[derive(Table)]
#[table(
    domain = Social,
    index(status, applications_close_date),
    index(posted_date),
    index(employer),
    index(occupation_code),
    index(country_code, region, status)
)]
pub struct JobOpportunity {
    pub id: Id<JobOpportunity>,
    /// What the job is called, without pay and place: `Wind Turbine Technician`.
    pub title: Text<500>,
    /// Who hires, as the offer writes it.
    pub employer: Text<255>,
    /// Whether one can still apply.
    pub status: JobStatus,
    pub location: Option<LonLat>,
    /// The project that the work is for.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// Who hires, as an organisation in law.
    #[column(on_delete = SetNull)]
    pub employer_id: Option<Id<LegalEntity>>,
    /// The employer's own number of the offer.
    pub posting_number: Option<Text<100>>,
    /// How the work is agreed.
    pub employment_type: Option<EmploymentType>,
    /// What of a project's life the work belongs to.
    pub project_phase: Option<JobPhase>,
    /// What one does and answers for.
    pub description: Option<Text<4000>>,
    /// What one must know, hold or have done.
    pub qualifications: Option<Text<4000>>,
    /// The occupation by an official list: `49-9081.00` is a wind turbine technician.
    pub occupation_code: Option<Text<20>>,
    /// The list that the occupation's code belongs to.
    pub occupation_code_system: Option<OccupationCodeSystem>,
    /// Schooling that is asked for, at the least.
    pub education_level: Option<EducationLevel>,
    /// Time in the trade that is asked for, at the least; zero for beginners.
    #[column(unit = "mo", range = 0..=600)]
    pub experience_months: Option<i32>,
    /// People who are wanted.
    #[column(range = 1..)]
    pub positions_count: Option<i32>,
    /// Pay before tax for one period, at the least.
    #[column(range = 0..)]
    pub min_pay_amount: Option<Decimal<15, 2>>,
    /// Pay before tax for one period, at the most.
    #[column(range = 0..)]
    pub max_pay_amount: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the pay is in.
    pub currency_code: Option<Text<3>>,
    /// What period the pay is for.
    pub pay_period: Option<PayPeriod>,
    /// What one gets beside pay: insurance, leave, housing.
    pub benefits: Option<Text<1000>>,
    /// Hours of work in a week.
    #[column(unit = "h", range = 0..=168)]
    pub weekly_hours: Option<Decimal<5, 2>>,
    /// Shifts, travel and nights away, in words.
    pub work_schedule: Option<Text<255>>,
    /// Whether all of it can be done from home.
    pub is_remote: Option<bool>,
    /// Whether a collective agreement covers it.
    pub has_union_coverage: Option<bool>,
    /// Whether it pays at least the wage that a law sets for the trade and place.
    pub has_prevailing_wage: Option<bool>,
    /// Whether people of the place are taken first.
    pub has_local_preference: Option<bool>,
    /// When it was made public.
    pub posted_date: Option<Date>,
    /// Last day to apply.
    pub applications_close_date: Option<Date>,
    /// First day of work.
    pub job_start_date: Option<Date>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// Street and place of the work.
    pub address: Option<Text<500>>,
    /// Post or zip code, with its leading zeros.
    pub postal_code: Option<Text<20>>,
    /// Page where one applies.
    pub application_url: Option<Text<2000>>,
    pub audit: Audit,
}

/// Whether one can still apply for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum JobStatus {
    /// One can.
    Open,
    /// The time to apply is over.
    Closed,
    /// Somebody was hired.
    Filled,
    /// The offer was taken back.
    Withdrawn,
}

/// How work is agreed (the list of JobPosting, and apprentices).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EmploymentType {
    /// All of a working week, without an end.
    #[words("Full-time")]
    FullTime,
    /// A part of a working week.
    #[words("Part-time")]
    PartTime,
    /// For oneself, under a contract for the work.
    #[words("Contract")]
    Contractor,
    /// With an end that is known: a season, the time of building.
    #[words("Seasonal", "Fixed-term")]
    Temporary,
    /// To learn the trade.
    Apprentice,
    /// To learn, for weeks or months.
    #[words("Internship")]
    Intern,
    /// Without pay.
    Volunteer,
    /// By the day, when there is work.
    PerDiem,
    /// Agreed in another way.
    Other,
}

/// What of a project's life work belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum JobPhase {
    /// Finding a place, permits and money.
    Development,
    /// Making what it is built of.
    Manufacturing,
    /// Building.
    #[words("Installation")]
    Construction,
    /// Running and upkeep.
    #[words("O&M", "Operations and Maintenance")]
    Operation,
    /// Taking down.
    Decommissioning,
}

/// A list of occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OccupationCodeSystem {
    /// The United States' O*NET-SOC.
    #[words("O*NET-SOC")]
    OnetSoc,
    /// The United Kingdom's SOC of 2020.
    #[words("UK SOC 2020")]
    UkSoc,
    /// The International Labour Organization's ISCO-08.
    #[words("ISCO-08")]
    Isco08,
    /// The European Union's ESCO.
    Esco,
}

/// The period that pay is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PayPeriod {
    /// An hour.
    #[words("hourly")]
    Hour,
    /// A day.
    #[words("daily")]
    Day,
    /// A week.
    #[words("weekly")]
    Week,
    /// A month.
    #[words("monthly")]
    Month,
    /// A year.
    #[words("annual", "yearly")]
    Year,
}

examples!(
    JobOpportunity::new("Maintenance technician", "Eigg Electric Ltd", JobStatus::Filled)
        .location(place(-6.1450, 56.8990))
        .project_id(Id::fresh())
        .employment_type(EmploymentType::PartTime)
        .project_phase(JobPhase::Operation)
        .description("Looks after the turbines, panels, hydro plants and batteries of the island.")
        .occupation_code("7412")
        .occupation_code_system(OccupationCodeSystem::Isco08)
        .experience_months(0)
        .positions_count(1)
        .is_remote(false)
        .has_local_preference(true)
        .country_code("GB")
        .region("Scotland")
        .county("Highland")
        .address("Isle of Eigg")
        .postal_code("PH42 4RL"),
    (|row| row.positions_count(0), "positions_count", Rule::Min(1.0)),
    (|row| row.weekly_hours(200), "weekly_hours", Rule::Max(168.0)),
    (|row| row.min_pay_amount(dec!(-12.5)), "min_pay_amount", Rule::Min(0.0)),
);
