//! What was refused, as rows that people can look at.

use super::{Run, batch::Checked};
use terra_ingest::Refused;
use terra_schema::{CheckError, Record, Row, row::IntoDraft};
use terra_store::{Database, Error};
use terra_tables::system::Rejection;

/// The most refusals of one file that are kept, one by one; all are counted.
const MAX_REJECTIONS: usize = 1_000_000;

/// What a rejection says.
struct Refusal<'a> {
    line: u64,
    external_id: Option<&'a str>,
    table: Option<&'static str>,
    column: &'a str,
    rule: &'a str,
    value: &'a str,
    message: &'a str,
}

impl Run<'_> {
    /// The rejections that wait, as far as there is room for them.
    pub(super) fn rejections_to_keep(&self) -> Vec<Record> {
        let room = MAX_REJECTIONS.saturating_sub(self.kept_rejections);
        self.refused.iter().take(room).cloned().collect()
    }

    /// Stores the rejections that wait.
    pub(super) async fn keep_rejections(&mut self) -> Result<(), Error> {
        let rejections = self.rejections_to_keep();
        self.kept_rejections += rejections.len();
        self.refused.clear();
        if rejections.is_empty() {
            return Ok(());
        }
        self.store.insert_records(Rejection::table(), rejections).await.map(drop)
    }

    pub(super) fn refused_by_connector(
        &self,
        line: u64,
        external_id: Option<String>,
        refused: &Refused,
    ) -> Record {
        self.rejection(Refusal {
            line,
            external_id: external_id.as_deref(),
            table: refused.table,
            column: &refused.column,
            rule: refused.rule,
            value: &refused.value,
            message: &refused.message,
        })
    }

    pub(super) fn refused_as_double(
        &self,
        line: u64,
        external_id: &str,
        table: Option<&'static str>,
        earlier: u64,
    ) -> Record {
        self.rejection(Refusal {
            line,
            external_id: Some(external_id),
            table,
            column: "external_id",
            rule: "duplicate",
            value: external_id,
            message: &format!("line {earlier} has a record of the same name, which is kept"),
        })
    }

    pub(super) fn refused_by_check(
        &self,
        line: u64,
        external_id: Option<&str>,
        error: &CheckError,
    ) -> Record {
        self.rejection(Refusal {
            line,
            external_id,
            table: Some(error.table),
            column: error.column,
            rule: error.rule.name(),
            value: &error.value,
            message: &error.to_string(),
        })
    }

    pub(super) fn refused_by_database(&self, record: &Checked, error: &Error) -> Record {
        let first = record.rows.first().map(|row| row.table().name);
        let (table, rule, column, value) = match error {
            Error::Unique { table, columns, values } => {
                (Some(*table), "duplicate", columns.join(", "), values.join(", "))
            }
            Error::ForeignKey { table, column, value, .. } => {
                (Some(*table), "foreign_key", (*column).to_owned(), value.clone())
            }
            Error::Refused { table, .. } => {
                (Some(*table), "database", String::new(), String::new())
            }
            _ => (first, "database", String::new(), String::new()),
        };
        self.rejection(Refusal {
            line: record.line,
            external_id: record.external_id.as_deref(),
            table,
            column: &column,
            rule,
            value: &value,
            message: &error.to_string(),
        })
    }

    fn rejection(&self, refusal: Refusal<'_>) -> Record {
        let some = |text: &str, max: usize| (!text.is_empty()).then(|| cut(text, max));
        let draft = Rejection::new(self.import, refusal.rule, cut(refusal.message, 1000))
            .line(i64::try_from(refusal.line).ok())
            .external_id(refusal.external_id.and_then(|id| some(id, 255)))
            .table_name(refusal.table)
            .column_name(some(refusal.column, 255))
            .value(some(refusal.value, 255));
        draft.into_draft().record
    }
}

/// The text without NULs, at most `max` characters of it: a refused value may hold anything.
pub(super) fn cut(text: &str, max: usize) -> String {
    text.chars().filter(|letter| *letter != '\0').take(max).collect()
}
