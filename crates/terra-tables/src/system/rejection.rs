//! What an import refused.
use super::Import;
use crate::prelude::*;

/// One rule that one record broke: what was refused, where it stands in the file, and why.
#[derive(Table)]
#[table(domain = Core, name = "terra_rejections", system, index(import_id, line))]
pub struct Rejection {
    pub id: Id<Rejection>,
    /// The run that met the record.
    #[column(on_delete = Cascade)]
    pub import_id: Id<Import>,
    /// Where the record begins in the file, counted from 1: the line, or else the record's
    /// place in its list.
    #[column(range = 1..)]
    pub line: Option<i64>,
    /// What the source calls the record, where it could be read.
    pub external_id: Option<Text<255>>,
    /// The table that the record was for, where it got so far.
    pub table_name: Option<Text<63>>,
    /// The column that was refused: ours, or the file's where the record couldn't be read.
    pub column_name: Option<Text<255>>,
    /// The rule that was broken: `required`, `max`, `code`, `duplicate`.
    pub rule: Text<63>,
    /// The value that was refused, cut to a readable length.
    pub value: Option<Text<255>>,
    /// What is wrong and what to do about it, in a sentence.
    pub message: Text<1000>,
}

examples!(
    Rejection::new(Id::fresh(), "max", "above 100, the largest value allowed")
        .line(829)
        .external_id("KAUS")
        .table_name("weather_stations")
        .column_name("humidity_percent")
        .value("104"),
    (|rejection| rejection.line(0), "line", Rule::Min(1.0)),
    (|rejection| rejection.message("too long ".repeat(200)), "message", Rule::Length(1000)),
);
