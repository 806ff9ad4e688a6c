//! What was imported.
use crate::{
    core::{DataSource, User},
    prelude::*,
};

/// One run of one file through a connector.
#[derive(Table)]
#[table(domain = Core, name = "terra_imports", system, index(sha256), index(started_at))]
pub struct Import {
    pub id: Id<Import>,
    /// What the file was called where it was found, without its folder.
    pub file_name: Text<255>,
    /// SHA-256 of the file's bytes, in hexadecimal: the key of its copy in the archive.
    pub sha256: Text<64>,
    /// How large the file is.
    #[column(unit = "By", range = 0..)]
    pub size_bytes: i64,
    /// The code that read the file; none when no connector knew it.
    pub connector: Option<Text<63>>,
    /// The source whose file it is.
    #[column(on_delete = SetNull)]
    pub source_id: Option<Id<DataSource>>,
    /// Who had it imported; none for the command line and for feeds.
    #[column(on_delete = SetNull)]
    pub imported_by: Option<Id<User>>,
    /// When reading began.
    pub started_at: Timestamp,
    /// When reading ended, well or not.
    pub finished_at: Option<Timestamp>,
    /// How it ended.
    #[column(default = "running")]
    pub outcome: ImportOutcome,
    /// The publisher's records that were read.
    #[column(range = 0.., default = 0)]
    pub read_count: i64,
    /// Those of which at least one row was new or changed.
    #[column(range = 0.., default = 0)]
    pub stored_count: i64,
    /// Those that the atlas had already, value for value.
    #[column(range = 0.., default = 0)]
    pub unchanged_count: i64,
    /// Those that were refused.
    #[column(range = 0.., default = 0)]
    pub rejected_count: i64,
    /// Rows stored, by table, as `{"energy_projects": 6412}`: one record may feed several.
    #[column(default = "{}")]
    pub stored_by_table: Json,
    /// What stopped it before the file's end.
    pub error: Option<Text<4000>>,
}

/// How an import ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ImportOutcome {
    /// It hasn't; or the program was stopped without being able to say so.
    Running,
    /// The file was read to its end, whatever was refused in it.
    Complete,
    /// The file could not be read to its end; what had been stored by then stays.
    Failed,
    /// No connector knew the file.
    Unrecognised,
}

examples!(
    Import::new(
        "renewable-energy-planning-database-q2-june-2021.csv",
        "d69e52fab3ed60583a78485f8ac78c380acfcb91f1d1d3e04edf0d556d5b66ee",
        2_201_012_i64,
        moment("2024-05-06T07:08:09Z"),
    )
    .connector("uk_repd")
    .source_id(Id::fresh())
    .finished_at(moment("2024-05-06T07:08:11Z"))
    .outcome(ImportOutcome::Complete)
    .read_count(6461)
    .stored_count(6460)
    .rejected_count(1)
    .stored_by_table(json(r#"{"energy_projects": 6460, "permits": 6152}"#)),
    (|import| import.read_count(-1), "read_count", Rule::Min(0.0)),
);
