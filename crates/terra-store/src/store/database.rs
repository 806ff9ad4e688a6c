//! The operations that a store, a transaction and a local connection share.

use super::TableSelect;
use crate::{
    Error, Select,
    operation::{
        Change as ChangeRow, Delete, Get, Insert, Operation, Outcome, Ping, Raw, RawRows, Upsert,
        Upserted, Version, Versions, Writing,
    },
    values::{ValueCells, cell_error},
};
use std::{future::Future, marker::PhantomData, sync::Arc};
use terra_schema::{
    Catalog, Change, Id, New, Record, Row, Table, Value,
    row::{IntoDraft, Subject},
    scalar::Uuid,
};

/// The most versions of a row that are asked for at once.
const MAX_VERSIONS: u64 = 10_000;

/// Where rows are stored and asked for.
pub trait Database: Sync {
    /// Performs an operation.
    ///
    /// # Errors
    /// What the operation fails with; nothing of it is kept then.
    #[doc(hidden)]
    fn perform<O: Operation>(
        &self,
        operation: O,
    ) -> impl Future<Output = Result<O::Output, Error>> + Send;

    /// The tables that this database was opened for.
    fn catalog(&self) -> &Arc<Catalog>;

    /// Who the history says writes here.
    fn actor(&self) -> Option<Arc<str>>;

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it doesn't.
    fn ping(&self) -> impl Future<Output = Result<(), Error>> + Send {
        self.perform(Ping)
    }

    /// Asks about rows of `T`.
    fn select<T: Row>(&self) -> Select<'_, Self, T> {
        Select::new(self)
    }

    /// Asks about rows of any table.
    fn table(&self, table: &'static Table) -> TableSelect<'_, Self> {
        TableSelect::new(self, table)
    }

    /// The row with this id, if there is one.
    ///
    /// # Errors
    /// When the database can't answer.
    fn get<T: Row>(&self, id: Id<T>) -> impl Future<Output = Result<Option<T>, Error>> + Send {
        self.perform(Get { id: id.uuid(), row: PhantomData })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When the row breaks a rule of its table, or a key of another row.
    fn insert<T: Row>(
        &self,
        draft: impl IntoDraft<New, Row = T>,
    ) -> impl Future<Output = Result<Id<T>, Error>> + Send {
        // The same few lines in each of these: a future kept in another's would be moved with it.
        let prepared = Insert::one(draft.into_draft().record, &Writing::by(self.actor()));
        async {
            let (insert, id) = prepared?;
            self.perform(insert).await?;
            Ok(Id::from_uuid(id))
        }
    }

    /// Adds rows, all or none.
    ///
    /// # Errors
    /// When a row breaks a rule of its table, or a key of another row.
    fn insert_many<T: Row, I: IntoDraft<New, Row = T>>(
        &self,
        drafts: impl IntoIterator<Item = I>,
    ) -> impl Future<Output = Result<Vec<Id<T>>, Error>> + Send {
        let records = drafts.into_iter().map(|draft| draft.into_draft().record);
        let prepared = Insert::new(T::table(), records, &Writing::by(self.actor()));
        async {
            let (insert, ids) = prepared?;
            self.perform(insert).await?;
            Ok(ids.into_iter().map(Id::from_uuid).collect())
        }
    }

    /// Adds a record of any table.
    ///
    /// # Errors
    /// As [`Database::insert`].
    fn insert_record(&self, record: Record) -> impl Future<Output = Result<Uuid, Error>> + Send {
        let prepared = Insert::one(record, &Writing::by(self.actor()));
        async {
            let (insert, id) = prepared?;
            self.perform(insert).await?;
            Ok(id)
        }
    }

    /// Adds records of one table, all or none.
    ///
    /// # Errors
    /// As [`Database::insert_many`].
    fn insert_records(
        &self,
        table: &'static Table,
        records: Vec<Record>,
    ) -> impl Future<Output = Result<Vec<Uuid>, Error>> + Send {
        let prepared = Insert::new(table, records, &Writing::by(self.actor()));
        async {
            let (insert, ids) = prepared?;
            self.perform(insert).await?;
            Ok(ids)
        }
    }

    /// Changes a row, keeps what it was in the history, and answers with what it is. Values that
    /// stand there already change nothing.
    ///
    /// # Errors
    /// When there is no such row, somebody else changed it since it was read, or the change
    /// breaks a rule or key.
    fn update<T: Row>(
        &self,
        change: impl IntoDraft<Change, Row = T>,
    ) -> impl Future<Output = Result<T, Error>> + Send {
        let draft = change.into_draft();
        let changed = self.update_record(draft.record, draft.if_version);
        async {
            let row = changed.await?;
            T::decode(&ValueCells(&row), 0).map_err(|error| cell_error(T::table(), error))
        }
    }

    /// Changes a row of any table; the record has its id. Answers with the row's values.
    ///
    /// # Errors
    /// As [`Database::update`].
    fn update_record(
        &self,
        record: Record,
        if_version: Option<i32>,
    ) -> impl Future<Output = Result<Vec<Value>, Error>> + Send {
        let prepared = ChangeRow::new(record, if_version, Writing::by(self.actor()));
        async { self.perform(prepared?).await }
    }

    /// Adds rows, or changes those that have the same id: for an imported row, what its source
    /// and external id make. What stands there already is left alone. All or none.
    ///
    /// # Errors
    /// When a row breaks a rule of its table, or another key of another row.
    fn upsert<T: Row, I: IntoDraft<New, Row = T>>(
        &self,
        drafts: impl IntoIterator<Item = I>,
    ) -> impl Future<Output = Result<Upserted, Error>> + Send {
        let records = drafts.into_iter().map(|draft| draft.into_draft().record).collect();
        self.upsert_records(T::table(), records, None)
    }

    /// Adds records or changes the rows that have the same `key`, which names the columns of a
    /// unique key; without it, as [`Database::upsert`].
    ///
    /// # Errors
    /// As [`Database::upsert`]; also when `key` is no unique key of the table.
    fn upsert_records(
        &self,
        table: &'static Table,
        records: Vec<Record>,
        key: Option<&[&str]>,
    ) -> impl Future<Output = Result<Upserted, Error>> + Send {
        let done = self.upsert_each(table, records, key);
        async { Ok(Upserted::of(&done.await?)) }
    }

    /// As [`Database::upsert_records`]; answers with what became of each record, in their order.
    ///
    /// # Errors
    /// As [`Database::upsert_records`].
    fn upsert_each(
        &self,
        table: &'static Table,
        records: Vec<Record>,
        key: Option<&[&str]>,
    ) -> impl Future<Output = Result<Vec<Outcome>, Error>> + Send {
        let prepared = Upsert::new(table, records, key, Writing::by(self.actor()));
        async { self.perform(prepared?).await }
    }

    /// Deletes a row and does to the rows that point to it what their foreign keys say; the
    /// history keeps them all. Answers with how many rows were deleted.
    ///
    /// # Errors
    /// When there is no such row, somebody else changed it since it was read, or rows that point
    /// to it restrict its deletion.
    fn delete<T: Row>(
        &self,
        subject: impl Subject<T>,
    ) -> impl Future<Output = Result<usize, Error>> + Send {
        let (id, if_version) = subject.subject();
        self.delete_row(T::table(), id.uuid(), if_version)
    }

    /// Deletes a row of any table.
    ///
    /// # Errors
    /// As [`Database::delete`].
    fn delete_row(
        &self,
        table: &'static Table,
        id: Uuid,
        if_version: Option<i32>,
    ) -> impl Future<Output = Result<usize, Error>> + Send {
        let catalog = Arc::clone(self.catalog());
        self.perform(Delete { catalog, table, id, if_version, writing: Writing::by(self.actor()) })
    }

    /// What a row was before: its past versions, the latest first.
    ///
    /// # Errors
    /// When the database can't answer.
    fn history<T: Row>(
        &self,
        id: Id<T>,
    ) -> impl Future<Output = Result<Vec<Version>, Error>> + Send {
        self.history_of(T::table(), id.uuid())
    }

    /// What a row of any table was before: its past versions, the latest first.
    ///
    /// # Errors
    /// When the database can't answer.
    fn history_of(
        &self,
        table: &'static Table,
        id: Uuid,
    ) -> impl Future<Output = Result<Vec<Version>, Error>> + Send {
        self.perform(Versions { table, id, limit: MAX_VERSIONS })
    }

    /// Typed rows of raw SQL, found by the names of its columns. Parameters are written `$1`,
    /// `$2`, for every engine.
    ///
    /// # Errors
    /// When the database refuses the statement, or its columns are not the table's.
    fn raw<T: Row>(
        &self,
        sql: &str,
        parameters: Vec<Value>,
    ) -> impl Future<Output = Result<Vec<T>, Error>> + Send {
        let sql = sql.to_owned();
        self.perform(Raw { sql, parameters, table: T::table(), row: PhantomData })
    }

    /// Rows of raw SQL as values. Parameters are written `$1`, `$2`, for every engine.
    ///
    /// # Errors
    /// When the database refuses the statement, or holds types that the atlas has no value for.
    fn raw_rows(
        &self,
        sql: &str,
        parameters: Vec<Value>,
    ) -> impl Future<Output = Result<Vec<Vec<Value>>, Error>> + Send {
        self.perform(RawRows { sql: sql.to_owned(), parameters })
    }
}
