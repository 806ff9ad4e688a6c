//! What people say when they are asked about a project or a rule.
use crate::{
    energy::EnergyProject,
    prelude::*,
    regulatory::{EnvironmentalAssessment, Permit, RegulatoryFiling},
};

/// One comment that was handed in to a consultation and made public by who held it.
#[derive(Table)]
#[table(
    domain = Social,
    unique(source_id, external_id),
    index(docket_number, submitted_at),
    index(stance, submitted_at),
    index(submitted_at),
    index(author_organization),
    index(comment_number)
)]
pub struct PublicComment {
    pub id: Id<PublicComment>,
    /// The consultation, by the number of its docket or application: `BOEM-2018-0069`.
    pub docket_number: Text<100>,
    /// The comment's own number there: `BOEM-2018-0069-0012`.
    pub comment_number: Option<Text<100>>,
    /// Number of the document that it comments on.
    pub document_number: Option<Text<100>>,
    /// The body that asked for comments.
    pub authority: Option<Text<255>>,
    /// The project that it is about.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The application for a consent that it is about.
    #[column(on_delete = SetNull)]
    pub permit_id: Option<Id<Permit>>,
    /// The assessment that it is about.
    #[column(on_delete = SetNull)]
    pub assessment_id: Option<Id<EnvironmentalAssessment>>,
    /// The proposed rule or notice that it is about.
    #[column(on_delete = SetNull)]
    pub filing_id: Option<Id<RegulatoryFiling>>,
    /// What the comment is headed with.
    pub title: Option<Text<500>>,
    /// Who wrote it, as made public with it; none where it was anonymous.
    pub author: Option<Text<255>>,
    /// Whom the author speaks for.
    pub author_organization: Option<Text<255>>,
    /// What kind of author it is.
    pub author_type: Option<CommentAuthorType>,
    /// ISO 3166-1 alpha-2 code of the country that the author gave.
    pub country_code: Option<Text<2>>,
    /// State, province or nation that the author gave.
    pub region: Option<Text<255>>,
    /// Whether the author wants what is proposed.
    pub stance: Option<CommentStance>,
    /// What it speaks of, as a list of words: `["noise", "jobs", "birds"]`.
    pub topics: Option<Json>,
    /// The text, where it was not sent in as a file only.
    pub comment_text: Option<Text<50000>>,
    /// Files that were sent in with it.
    #[column(range = 0..)]
    pub attachments_count: Option<i32>,
    /// People who signed it.
    #[column(range = 0..)]
    pub signatures_count: Option<i32>,
    /// Comments with the same words that the row stands for, this one included.
    #[column(range = 1..)]
    pub duplicates_count: Option<i32>,
    /// When it came in.
    pub submitted_at: Option<Timestamp>,
    /// When it was made public.
    pub posted_date: Option<Date>,
    /// Last day that comments were taken.
    pub comments_close_date: Option<Date>,
    /// Whether it can be read.
    pub status: Option<PublicCommentStatus>,
    /// What the body that asked answered to it.
    pub response: Option<Text<10000>>,
    /// When that answer was made public.
    pub response_date: Option<Date>,
    /// Page of the comment.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of author a comment has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CommentAuthorType {
    /// A person who speaks for themselves.
    #[words("Citizen", "Resident")]
    Individual,
    /// A company.
    #[words("Business")]
    Company,
    /// A body that stands for companies of a trade.
    #[words("Trade Association", "Industry Association")]
    TradeAssociation,
    /// A body that works for a cause.
    #[words("NGO", "Non-Governmental Organization")]
    Advocacy,
    /// A union.
    #[words("Union")]
    LabourUnion,
    /// A body of the country.
    #[words("Federal Agency", "Federal Government")]
    NationalGovernment,
    /// A body of a state, county or town.
    #[words("State Government", "Local Government")]
    LocalGovernment,
    /// An indigenous nation.
    #[words("Tribal Government", "Tribe")]
    IndigenousNation,
    /// A member of a parliament.
    #[words("Elected Official")]
    Legislator,
    /// A university or a researcher.
    #[words("University")]
    Academic,
    /// The author isn't named.
    Anonymous,
}

/// Whether an author wants what is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CommentStance {
    /// For it.
    #[words("In Favour", "In Favor", "Supporting")]
    Support,
    /// For it, if something is changed or promised.
    Conditional,
    /// Against it.
    #[words("Objection", "Object", "Against", "Opposed")]
    Oppose,
    /// Neither: it asks, or adds what it knows.
    #[words("Representation", "Comment")]
    Neutral,
}

/// Whether a comment can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PublicCommentStatus {
    /// It came in, and isn't public yet.
    #[words("Pending Post")]
    Received,
    /// It is public.
    Posted,
    /// Its author took it back.
    Withdrawn,
    /// It is kept back, whole or in part: secrets of a trade, abuse, a protected place.
    #[words("Restricted", "Do Not Post")]
    Withheld,
}

examples!(
    PublicComment::new("BOEM-2020-0005")
        .authority("Bureau of Ocean Energy Management")
        .assessment_id(Id::fresh())
        .title("Vineyard Wind 1 Supplement to the Draft Environmental Impact Statement")
        .author_organization("Responsible Offshore Development Alliance")
        .author_type(CommentAuthorType::TradeAssociation)
        .country_code("US")
        .region("District of Columbia")
        .topics(json(r#"["commercial fisheries", "navigation", "transit lanes"]"#))
        .submitted_at(moment("2020-07-27T00:00:00Z"))
        .comments_close_date(day("2020-07-27"))
        .status(PublicCommentStatus::Posted)
        .source_url("https://www.regulations.gov/docket/BOEM-2020-0005")
        .provenance(observed("BOEM-2020-0005/RODA", "2020-07-27T00:00:00Z")),
    (|row| row.duplicates_count(0), "duplicates_count", Rule::Min(1.0)),
    (|row| row.signatures_count(-1), "signatures_count", Rule::Min(0.0)),
    (|row| row.country_code("USA"), "country_code", Rule::Length(2)),
);
