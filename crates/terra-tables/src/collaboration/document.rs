//! What people upload.
use super::{Project, Team};
use crate::{core::User, energy::EnergyProject, prelude::*};

/// One revision of a document: what it is, and where its bytes are kept.
#[derive(Table)]
#[table(
    domain = Collaboration,
    read = Team,
    unique(storage_key),
    index(sha256),
    index(document_type, issued_date)
)]
pub struct Document {
    pub id: Id<Document>,
    /// What the document is called, as on its first page.
    pub title: Text<500>,
    /// What sort of document it is.
    #[column(default = "other")]
    pub document_type: DocumentType,
    /// What it holds and what it is good for.
    pub description: Option<Text<4000>>,
    /// The team whose document it is, and who sees the team sees it; none: everyone does. A team
    /// that has documents can't be deleted, or its members' papers would be everyone's.
    #[column(on_delete = Restrict)]
    pub team_id: Option<Id<Team>>,
    /// The team's project that it belongs to.
    #[column(on_delete = SetNull)]
    pub team_project_id: Option<Id<Project>>,
    /// The plant that it is about.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// What the file was called where it came from, without its folder.
    pub file_name: Text<255>,
    /// Media type of the file: `application/pdf`.
    pub media_type: Text<255>,
    /// How large the file is.
    #[column(unit = "By", range = 0..)]
    pub size_bytes: i64,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: Text<64>,
    /// The key under which the bytes are kept: `documents/2024/05/7f0c….pdf`.
    pub storage_key: Text<500>,
    /// Which revision it is, counted from 1.
    #[column(range = 1.., default = 1)]
    pub revision: i32,
    /// The revision before.
    #[column(on_delete = SetNull)]
    pub previous_id: Option<Id<Document>>,
    /// Who uploaded it. Such a person's account is emptied, not deleted.
    #[column(on_delete = Restrict)]
    pub uploaded_by: Id<User>,
    /// Who wrote it, as on its first page.
    pub author: Option<Text<255>>,
    /// The day that it bears.
    pub issued_date: Option<Date>,
    /// Pages in it, where it has pages.
    #[column(range = 0..)]
    pub pages_count: Option<i32>,
    /// BCP 47 tag of the language that it is written in: `en`, `pt-BR`.
    pub language_code: Option<Text<35>>,
    /// Terms it is given under: an SPDX code such as `CC-BY-4.0` where there is one.
    pub licence: Option<Text<255>>,
    /// Page that it was taken from.
    pub source_url: Option<Text<2000>>,
    pub audit: Audit,
}

/// What sort of document something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DocumentType {
    /// An application for a permit, with its annexes.
    Application,
    /// A permit, licence or decision.
    Decision,
    /// An assessment of what a project does to nature or people.
    ImpactAssessment,
    /// A report: of an inspection, a year, an accident.
    Report,
    /// A contract or the terms of one.
    Agreement,
    /// A map, plan or drawing.
    Drawing,
    /// A data sheet or manual of equipment.
    Manual,
    /// A file of data.
    Dataset,
    /// A letter or a message.
    Letter,
    /// Minutes of a meeting or a hearing.
    Minutes,
    /// A photograph or a film.
    Photograph,
    /// An article in a paper or a journal.
    Article,
    /// Something else.
    Other,
}

examples!(
    Document::new(
        "Grand Coulee Dam: statistics and facts",
        "gcd-statistics.pdf",
        "application/pdf",
        184_320_i64,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "documents/2024/05/9f86d081.pdf",
        Id::fresh(),
    )
    .document_type(DocumentType::Report)
    .team_id(Id::fresh())
    .team_project_id(Id::fresh())
    .project_id(Id::fresh())
    .author("U.S. Bureau of Reclamation")
    .language_code("en")
    .licence("US-PD"),
    (|document| document.size_bytes(-1), "size_bytes", Rule::Min(0.0)),
    (|document| document.revision(0), "revision", Rule::Min(1.0)),
);
