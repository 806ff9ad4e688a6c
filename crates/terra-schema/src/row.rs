//! Typed rows, and the drafts that make and change them.

use crate::{Cells, DecodeError, Id, Record, Table, Value};
use std::{fmt, marker::PhantomData};
use terra_geo::LonLat;

/// A row of a declared table; write `#[derive(Table)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a declared table",
    note = "write #[derive(Table)] on the struct"
)]
pub trait Row: Sized + Clone + Send + Sync + 'static {
    /// The table's name.
    const NAME: &'static str;

    /// The table's description.
    fn table() -> &'static Table;

    /// Reads a row from the cells that start at `at`, one for each column of the table.
    ///
    /// # Errors
    /// When a cell doesn't hold what its column declares.
    fn decode<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Self, DecodeError>;

    /// The values, one for each column of the table.
    fn values(&self) -> Vec<Value>;

    /// The primary key.
    fn id(&self) -> Id<Self>;

    /// How often the row was written, from 1; `None` for tables without [`crate::Audit`].
    fn version(&self) -> Option<i32>;
}

/// A row with a position.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no position, so nothing is nearest to it",
    note = "declare `pub location: LonLat` or `pub location: Option<LonLat>` in its table"
)]
pub trait Located: Row {
    /// Where it is, if that is known.
    fn location(&self) -> Option<LonLat>;
}

/// Two tables that exactly one foreign key links, so that a join need not name it.
#[diagnostic::on_unimplemented(
    message = "no foreign key, or more than one, links `{Self}` and `{Other}`",
    note = "name the column: parent(Table::column), child(Table::column) or \
            children(Table::column)"
)]
pub trait Related<Other: Row>: Row {
    /// The column that links them, counted from 0.
    const COLUMN: usize;
    /// Whether that column is `Self`'s; otherwise it is `Other`'s.
    const POINTS: bool;
}

/// The mode of a draft: [`New`] or [`Change`].
pub trait Mode {}

/// A draft of a row that doesn't exist yet.
#[derive(Clone, Copy, Debug)]
pub struct New;

/// A draft of changes to a row that exists.
#[derive(Clone, Copy, Debug)]
pub struct Change;

impl Mode for New {}
impl Mode for Change {}

/// Values to store as a row of `T`'s table. The typed setters are on the type that the derive
/// writes for each table; this is what they fill.
pub struct Draft<T, M> {
    /// The values said so far.
    pub record: Record,
    /// For a change: the version the row must still have.
    pub if_version: Option<i32>,
    marker: PhantomData<fn() -> (T, M)>,
}

impl<T: Row> Draft<T, New> {
    /// A draft of a new row with nothing said.
    pub fn empty() -> Self {
        Self { record: Record::new(T::table()), if_version: None, marker: PhantomData }
    }
}

impl<T: Row> Draft<T, Change> {
    /// A draft of changes to `subject`: an id, or a row, which must then still be as it was read.
    pub fn of(subject: impl Subject<T>) -> Self {
        let (id, if_version) = subject.subject();
        let mut record = Record::new(T::table());
        record.set_id(id.uuid());
        Self { record, if_version, marker: PhantomData }
    }
}

impl<T, M> fmt::Debug for Draft<T, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.record.fmt(f)
    }
}

impl<T, M> Clone for Draft<T, M> {
    fn clone(&self) -> Self {
        Self { record: self.record.clone(), if_version: self.if_version, marker: PhantomData }
    }
}

/// What becomes a draft: the type that the derive writes for each table.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the draft that is wanted here",
    note = "insert and upsert take what `Table::new(…)` makes, update what `Table::change(…)` makes"
)]
pub trait IntoDraft<M> {
    /// The row drafted.
    type Row: Row;

    /// The draft.
    fn into_draft(self) -> Draft<Self::Row, M>;
}

impl<T: Row, M> IntoDraft<M> for Draft<T, M> {
    type Row = T;

    fn into_draft(self) -> Self {
        self
    }
}

/// What a change may be of: an id, or a row as it was read.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` names no row of `{T}`",
    label = "give an Id<{T}> or a &{T}"
)]
pub trait Subject<T> {
    /// The id, and the version the row must still have.
    fn subject(self) -> (Id<T>, Option<i32>);
}

#[diagnostic::do_not_recommend]
impl<T> Subject<T> for Id<T> {
    fn subject(self) -> (Id<T>, Option<i32>) {
        (self, None)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Row> Subject<T> for &T {
    fn subject(self) -> (Id<T>, Option<i32>) {
        (self.id(), self.version())
    }
}

/// Shows a row as its table's name and its values by column; the derive's `Debug`.
///
/// # Errors
/// When the formatter fails.
#[doc(hidden)]
pub fn debug_row<T: Row>(row: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shown = f.debug_struct(T::NAME);
    for (column, value) in T::table().columns.iter().zip(row.values()) {
        if column.access == crate::ColumnAccess::Secret {
            shown.field(column.name, &"(secret)");
        } else {
            shown.field(column.name, &format_args!("{value}"));
        }
    }
    shown.finish()
}
