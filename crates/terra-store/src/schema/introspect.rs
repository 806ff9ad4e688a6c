//! What a live database has, as both dialects report it.

use super::{
    diff::Diff,
    model::{Schema, TableModel, TypeModel},
    names::Names,
    renames::Renames,
};
use crate::migrate::MigrationError;
use terra_schema::Value;

/// What a database has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Live {
    /// The tables that are ours: declared once, or of the shape that only we give.
    pub schema: Schema,
    /// What it calls keys, checks and indexes.
    pub names: Names,
    /// Tables that someone else made; they are reported and left alone.
    pub foreign_tables: Vec<String>,
    /// Whether it keeps documentation.
    pub has_docs: bool,
}

impl Live {
    /// What turns it into `wanted`. Where it keeps no documentation, the absence is no difference.
    pub(crate) fn diff_to(&self, wanted: &Schema, renames: Renames) -> Diff {
        let diff = Diff::between(&self.schema, wanted, renames);
        if self.has_docs { diff } else { diff.without_docs() }
    }

    /// Moves the tables that are not of our shape, and not in `declared`, to the foreign ones.
    pub(crate) fn set_foreign_apart(&mut self, declared: &Schema) {
        let (ours, foreign) = std::mem::take(&mut self.schema.tables)
            .into_iter()
            .partition(|table| declared.table(&table.name).is_some() || self.is_ours(table));
        self.schema.tables = ours;
        self.foreign_tables.extend(<Vec<TableModel>>::into_iter(foreign).map(|table| table.name));
    }

    /// Whether only a migration of ours makes such a table.
    fn is_ours(&self, table: &TableModel) -> bool {
        let documented = !self.has_docs || !table.doc.is_empty();
        let keyed = matches!(table.primary_key.as_slice(), [key]
            if table.column(key).is_some_and(|column| column.ty == TypeModel::Id));
        let known = |ty: &TypeModel| !matches!(ty, TypeModel::Unknown(_));
        let typed = table.columns.iter().all(|column| known(&column.ty));
        table.name.starts_with("terra_") || (documented && keyed && typed)
    }
}

/// The answers to the queries that read a catalog.
pub(crate) struct Answers {
    answers: std::vec::IntoIter<Vec<Vec<Value>>>,
}

/// One row of an answer, taken cell by cell.
pub(crate) struct Cells {
    cells: std::vec::IntoIter<Value>,
}

impl Answers {
    pub(crate) fn new(answers: Vec<Vec<Vec<Value>>>) -> Self {
        Self { answers: answers.into_iter() }
    }

    /// The rows that answer the next query.
    pub(crate) fn rows(&mut self) -> impl Iterator<Item = Cells> + use<> {
        let rows = self.answers.next().unwrap_or_default();
        rows.into_iter().map(|cells| Cells { cells: cells.into_iter() })
    }
}

impl Cells {
    /// The next cell as text; `None` for NULL.
    pub(crate) fn optional(&mut self) -> Result<Option<String>, MigrationError> {
        match self.cells.next() {
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(Value::Null) => Ok(None),
            Some(Value::Integer(number)) => Ok(Some(number.to_string())),
            Some(Value::Bool(value)) => Ok(Some(u8::from(value).to_string())),
            other => Err(MigrationError::Catalog(format!("expected a text, found {other:?}"))),
        }
    }

    /// The next cell as text.
    pub(crate) fn text(&mut self) -> Result<String, MigrationError> {
        let missing = || MigrationError::Catalog("expected a text, found NULL".to_owned());
        self.optional()?.ok_or_else(missing)
    }

    /// The next cell as a whole number.
    pub(crate) fn integer(&mut self) -> Result<i64, MigrationError> {
        let text = self.text()?;
        let wrong = |_| MigrationError::Catalog(format!("expected a number, found {text}"));
        text.parse().map_err(wrong)
    }

    /// The next cell as a truth value.
    pub(crate) fn is_true(&mut self) -> Result<bool, MigrationError> {
        self.integer().map(|number| number != 0)
    }
}
