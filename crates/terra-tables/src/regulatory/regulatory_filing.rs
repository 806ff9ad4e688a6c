//! What agencies publish, and what is filed with them.
use super::{EnvironmentalAssessment, LegalEntity, Permit};
use crate::{energy::EnergyProject, prelude::*};

/// One document in an official journal or in the docket of a proceeding.
#[derive(Table)]
#[table(
    domain = Regulatory,
    unique(source_id, external_id),
    index(document_type, published_date),
    index(authority, published_date),
    index(published_date),
    index(document_number),
    index(docket_number),
    index(comments_close_date)
)]
pub struct RegulatoryFiling {
    pub id: Id<RegulatoryFiling>,
    /// What the document is called, as printed.
    pub title: Text<500>,
    /// What kind of document it is.
    pub document_type: RegulatoryDocumentType,
    /// The kind more closely, in the source's words: `Executive Order`, `Notice of Availability`.
    pub sub_type: Option<Text<100>>,
    /// The number that the journal or the docket gave it: `2020-17613`, an accession number.
    pub document_number: Option<Text<100>>,
    /// The proceeding that it belongs to, the first if there are several: `RM22-14-000`.
    pub docket_number: Option<Text<100>>,
    /// Further proceedings that it belongs to, as a list of their numbers.
    pub other_docket_numbers: Option<Json>,
    /// The agency that publishes it or that it is filed with, the first if there are several.
    pub authority: Option<Text<255>>,
    /// Further agencies that publish it, as a list of names.
    pub other_authorities: Option<Json>,
    /// The organisation that filed it, or that an agency's notice names as filing.
    #[column(on_delete = SetNull)]
    pub filer_id: Option<Id<LegalEntity>>,
    /// The name of who filed it, as the source writes it.
    pub filer: Option<Text<255>>,
    /// The project that it is about.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The consent that it applies for, grants or changes.
    #[column(on_delete = SetNull)]
    pub permit_id: Option<Id<Permit>>,
    /// The assessment that it announces, drafts or decides on.
    #[column(on_delete = SetNull)]
    pub assessment_id: Option<Id<EnvironmentalAssessment>>,
    /// The heading that it stands under in the table of contents.
    pub subject: Option<Text<500>>,
    /// Its own line in the table of contents.
    pub contents_entry: Option<Text<500>>,
    /// What it says, in a paragraph or two.
    pub summary: Option<Text<10000>>,
    /// What the agency does by it, in its own words: `Final rule; correction`.
    pub agency_action: Option<Text<255>>,
    /// Subjects it is indexed under, as a list.
    pub topics: Option<Json>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State or province, for an agency of one.
    pub region: Option<Text<255>>,
    /// Who signed it, where a person's signature gives it force.
    pub signatory: Option<Text<255>>,
    /// When it was signed, which may be weeks before it is printed.
    pub signed_date: Option<Date>,
    /// When it was handed in, or laid out for the public to see before print.
    pub filed_at: Option<Timestamp>,
    /// Whether it came at the usual hour or outside it, by the agency's wish.
    pub filing_schedule: Option<FilingSchedule>,
    /// When the journal printed it, or the docket put it on show.
    pub published_date: Option<Date>,
    /// From when on it holds.
    pub effective_date: Option<Date>,
    /// Last day to comment on it; none where comments aren't asked for.
    pub comments_close_date: Option<Date>,
    /// Where it is printed: `82 FR 16093`.
    pub citation: Option<Text<255>>,
    /// Volume of the journal; of the Federal Register one for each year since 1936.
    #[column(range = 1..)]
    pub volume: Option<i32>,
    /// First page in the volume.
    #[column(range = 1..)]
    pub start_page: Option<i32>,
    /// Last page in the volume.
    #[column(range = 1..)]
    pub end_page: Option<i32>,
    /// Pages of the document, as printed or as handed in.
    #[column(range = 0..)]
    pub pages_count: Option<i32>,
    /// Running number of an order, proclamation or other act of its kind: `13783`.
    pub order_number: Option<Text<50>>,
    /// Numbers of the rulemaking in the agenda of all agencies, as a list: `["2060-AT67"]`.
    pub regulation_numbers: Option<Json>,
    /// Parts of the code of regulations that it touches, as a list of title, part and chapter.
    pub code_references: Option<Json>,
    /// Whether the rule is significant for the economy or for policy, by the government's own
    /// test.
    pub is_significant: Option<bool>,
    /// What it revokes, amends or refers to, and what later did so to it.
    pub disposition_notes: Option<Text<4000>>,
    /// Document number of what it corrects: `2019-19930`.
    pub corrected_document_number: Option<Text<100>>,
    /// What the journal's editors remark.
    pub editorial_note: Option<Text<4000>>,
    /// Page of the document.
    pub source_url: Option<Text<2000>>,
    /// Address of the document as printed.
    pub pdf_url: Option<Text<2000>>,
    /// Address where comments are taken.
    pub comment_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of document is filed or published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum RegulatoryDocumentType {
    /// A rule that binds.
    #[words("Final Rule", "Interim Final Rule")]
    Rule,
    /// A rule that an agency means to make.
    #[words("Proposed Rule", "NOPR", "NPRM")]
    ProposedRule,
    /// What an agency makes known: meetings, filings, assessments, information it collects.
    Notice,
    /// An act of the head of state or government.
    #[words("Presidential Document")]
    PresidentialDocument,
    /// What an agency decided in a proceeding.
    #[words("Order/Opinion", "Decision")]
    Order,
    /// What somebody asks an agency to grant.
    #[words("Petition", "Application/Petition/Request")]
    Application,
    /// Rates and terms that a utility files.
    #[words("Tariff Filing", "Rate Filing")]
    Tariff,
    /// What somebody brings against another.
    #[words("Protest")]
    Complaint,
    /// What makes somebody a party to a proceeding.
    #[words("Motion to Intervene", "Intervention")]
    Motion,
    /// What a witness says in writing.
    #[words("Affidavit")]
    Testimony,
    /// What a licence or a rule asks to be reported.
    #[words("Report/Form")]
    Report,
    /// Another kind.
    Other,
}

/// How a document reached the public before print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FilingSchedule {
    /// At the usual hour on the working day before print.
    Regular,
    /// At another time, because the agency asked for it.
    Special,
}

examples!(
    RegulatoryFiling::new(
        "Initial Market-Based Rate Filings Including Requests for Blanket Section 204 \
         Authorizations: Skeleton Creek Wind, LLC",
        RegulatoryDocumentType::Notice,
    )
    .document_number("2020-17613")
    .authority("Federal Energy Regulatory Commission")
    .filer("Skeleton Creek Wind, LLC")
    .subject(
        "Initial Market-Based Rate Filings Including Requests for Blanket Section 204 \
         Authorizations:"
    )
    .contents_entry("Skeleton Creek Wind, LLC")
    .country_code("US")
    .filed_at(moment("2020-08-11T12:45:00Z"))
    .filing_schedule(FilingSchedule::Regular)
    .published_date(day("2020-08-12"))
    .volume(85)
    .pages_count(2)
    .source_url("https://www.federalregister.gov/d/2020-17613")
    .pdf_url("https://s3.amazonaws.com/public-inspection.federalregister.gov/2020-17613.pdf")
    .provenance(observed("2020-17613", "2020-08-11T12:45:00Z")),
    (|row| row.volume(0), "volume", Rule::Min(1.0)),
    (|row| row.pages_count(-2), "pages_count", Rule::Min(0.0)),
    (|row| row.title("x".repeat(501)), "title", Rule::Length(500)),
);
