//! Positions held in memory, in the order of the curve, for questions that are asked often.
//!
//! What is held is what the database was at one moment. Before it answers, the database is asked
//! whether anything was committed since, by anyone: if so, the question goes to the database, and
//! what is held is read anew in the background. So an answer is never older than the database.
//!
//! On SQLite that is asked of a connection kept for it, by `PRAGMA data_version`, which changes with
//! the commits of all others; on PostgreSQL of the connection that asks, by its snapshot, which is
//! another once any transaction on the server has written. While there are writes all the time, the
//! database answers.

mod cells;
mod columns;
mod nearest;
mod points;
mod test;
mod waiting;

pub(crate) use points::Points;
pub(crate) use test::Test;
pub use waiting::NotHeld;

use crate::{
    DatabaseUrl, Error,
    connection::{Connection, Visitor},
    error::Fault,
    operation::count,
    query::{self, Query},
    store,
};
use cells::Source;
use points::{Gathering, MOST_ROWS, bytes_of_a_row};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};
use terra_geo::CellRange;
use terra_schema::{Catalog, Role, Table, Value, filter::Expr};
use tokio::sync::Notify;
use waiting::Waiting;

/// How many ranges of cells a place is looked for by: what is found in vain costs less here than a
/// closer cover.
const RANGES: usize = 12;
/// How often a table is read while others write, before that is left for later.
const ATTEMPTS: u32 = 3;

/// The tables held, by their names.
pub(crate) struct Resident {
    /// Where the engine tells of commits to each connection by numbers of its own.
    watch: Option<Mutex<Connection>>,
    max_bytes: usize,
    tables: RwLock<BTreeMap<&'static str, Arc<Points>>>,
    /// Those to be read: they were asked for, and aren't held as they are now.
    wanted: Mutex<BTreeSet<&'static str>>,
    /// Those that could not be held when they were read, and aren't tried again for a while.
    waiting: Mutex<Waiting>,
    pub(crate) asked: Notify,
    /// How many questions were answered from here, and how many of place were not.
    answered: AtomicU64,
    left: AtomicU64,
}

/// What came of reading a table.
pub(crate) enum Outcome {
    /// It is held.
    Held,
    /// It would take so many bytes.
    NoRoom(usize),
    /// Others wrote all the time.
    Overtaken,
}

/// What is held of a table, and a condition on it.
pub(crate) struct Held {
    pub(crate) points: Arc<Points>,
    pub(crate) test: Test,
}

impl Held {
    /// Hands the rows of a question's page to `visitor`, in no order.
    pub(crate) fn visit<V: Visitor>(
        &self,
        query: &Query,
        sources: &[Source],
        visitor: &mut V,
    ) -> Result<(), Error> {
        let most =
            query.limit.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX));
        self.points.visit(&ranges_of(query), &self.test, sources, most, visitor)
    }
}

/// Where rows of a question may be that is answered from memory.
pub(crate) fn ranges_of(query: &Query) -> Vec<CellRange> {
    let everywhere = || vec![CellRange { first: 0, last: i64::MAX }];
    query.ranges(RANGES).map_or_else(everywhere, |found| found.ranges)
}

impl Resident {
    /// Nothing held yet, of a database; at most so many bytes.
    ///
    /// # Errors
    /// When the database can't be opened.
    pub(crate) async fn open(url: &DatabaseUrl, max_bytes: usize) -> Result<Self, Error> {
        let watch = Connection::open(url).await?;
        let watch = watch.dialect().stamps_are_own.then(|| Mutex::new(watch));
        Ok(Self {
            watch,
            max_bytes,
            tables: RwLock::default(),
            wanted: Mutex::default(),
            waiting: Mutex::default(),
            asked: Notify::new(),
            answered: AtomicU64::new(0),
            left: AtomicU64::new(0),
        })
    }

    /// What is held of the question's table, if it is all that the question needs and as it stands
    /// in the database.
    async fn held(
        &self,
        connection: &mut Connection,
        query: &Query,
    ) -> Result<Option<Held>, Fault> {
        if query.sources.len() > 1 || query.for_update {
            return Ok(None);
        }
        // It is refused alike, whoever answers.
        query.refuse_wrong()?;
        let name = query.table().name;
        let points = self.tables.read().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
        let Some(points) = points else {
            if query.position().is_some() {
                self.want(name);
            }
            return Ok(None);
        };
        let everything = Expr::And(Vec::new());
        let Some(test) = Test::of(query.filter.as_ref().unwrap_or(&everything), &points) else {
            return Ok(None);
        };
        // Within a transaction, the answer is of the state that its statements read.
        let stamp = match &self.watch {
            Some(_) if connection.in_transaction() => connection.read_stamp.clone(),
            _ => Some(self.stamp(connection).await?),
        };
        if stamp.as_ref() == Some(&points.stamp) {
            return Ok(Some(Held { points, test }));
        }
        self.want(name);
        Ok(None)
    }

    /// Notes whether a question was answered from here.
    fn tally(&self, query: &Query, is_held: bool) {
        if is_held {
            self.answered.fetch_add(1, Ordering::Relaxed);
        } else if query.position().is_some() {
            self.left.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// How much is held, and of what use it is.
    pub(crate) fn status(&self) -> store::Held {
        store::Held {
            tables: self.tables.read().unwrap_or_else(PoisonError::into_inner).len(),
            bytes: self.bytes(),
            answered: self.answered.load(Ordering::Relaxed),
            left: self.left.load(Ordering::Relaxed),
        }
    }

    /// Where the database stands, as its answer to this question now.
    async fn stamp(&self, connection: &mut Connection) -> Result<Value, Fault> {
        let sql = connection.dialect().stamp;
        let rows = match &self.watch {
            Some(watch) => {
                let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
                // Its calls never wait.
                crate::store::ready(watch.rows(sql, &[]))?
            }
            None => connection.try_rows(sql, &[]).await?,
        };
        Ok(rows.into_iter().next().and_then(|mut row| row.pop()).unwrap_or(Value::Null))
    }

    /// Has a transaction that only reads begun by reading, where the engine would else choose its
    /// state with the first statement, and tells where the database stands for it; `None` where
    /// that can't be told, or is told by the transaction itself.
    pub(crate) async fn pin(&self, connection: &mut Connection) -> Result<Option<Value>, Fault> {
        if self.watch.is_none() {
            return Ok(None);
        }
        let before = self.stamp(connection).await?;
        connection.try_rows(connection.dialect().pin, &[]).await?;
        let after = self.stamp(connection).await?;
        Ok((before == after).then_some(after))
    }

    fn want(&self, name: &'static str) {
        if !self.waiting.lock().unwrap_or_else(PoisonError::into_inner).is_waiting(name) {
            self.wanted.lock().unwrap_or_else(PoisonError::into_inner).insert(name);
            self.asked.notify_one();
        }
    }

    /// The tables to be read, which aren't wanted any longer.
    pub(crate) fn take_wanted(&self) -> BTreeSet<&'static str> {
        std::mem::take(&mut *self.wanted.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes what came of reading a table, and says it where that is news: why it isn't held.
    pub(crate) fn note(
        &self,
        table: &'static Table,
        outcome: Result<Outcome, Error>,
    ) -> Option<NotHeld> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let why = match outcome {
            Ok(Outcome::Held) => {
                waiting.remove(table.name);
                return None;
            }
            // The next question asks for it again.
            Ok(Outcome::Overtaken) => return None,
            Ok(Outcome::NoRoom(bytes)) => NotHeld::NoRoom { table: table.name, bytes },
            Err(error) => NotHeld::Failed { table: table.name, error },
        };
        waiting.put_off(table.name, &why).then_some(why)
    }

    /// Whether a table is held, be it as it stands in the database or as it stood before.
    pub(crate) fn holds(&self, table: &'static Table) -> bool {
        let tables = self.tables.read().unwrap_or_else(PoisonError::into_inner);
        tables.contains_key(table.name)
    }

    /// Reads a table, and holds it if there is room. What was held of it before is let go first,
    /// as nobody can be answered from it.
    ///
    /// # Errors
    /// When the database can't answer.
    pub(crate) async fn read(
        &self,
        connection: &mut Connection,
        table: &'static Table,
    ) -> Result<Outcome, Error> {
        self.tables.write().unwrap_or_else(PoisonError::into_inner).remove(table.name);
        for _ in 0..ATTEMPTS {
            // A server's stamp within the transaction is of what was read; around SQLite's reading,
            // nothing may have been committed.
            let before = match &self.watch {
                Some(_) => Some(self.stamp(connection).await?),
                None => None,
            };
            connection.begin_read().await?;
            let outcome = self.gather(connection, table).await;
            let (points, stamp) = match connection.end(outcome).await? {
                Ok(gathered) => gathered,
                Err(bytes) => return Ok(Outcome::NoRoom(bytes)),
            };
            if before.is_none_or(|before| before == stamp) {
                let points = Arc::new(points.finish(stamp));
                // What its words take was not known before.
                if points.bytes() > self.max_bytes.saturating_sub(self.bytes()) {
                    return Ok(Outcome::NoRoom(points.bytes()));
                }
                let mut tables = self.tables.write().unwrap_or_else(PoisonError::into_inner);
                tables.insert(table.name, points);
                return Ok(Outcome::Held);
            }
        }
        Ok(Outcome::Overtaken)
    }

    /// The rows of a table, and where the database stands once they are read; or how many bytes they
    /// would take, where there is no room for them.
    async fn gather(
        &self,
        connection: &mut Connection,
        table: &'static Table,
    ) -> Result<Result<(Gathering, Value), usize>, Fault> {
        let mut query = Query::of(table);
        // Without a position, no row is held.
        let positions = query
            .position()
            .map_or(Expr::Or(Vec::new()), |position| Expr::Not(Box::new(Expr::Null(position))));
        query.narrow(positions);
        let count = usize::try_from(count(connection, &query).await?).unwrap_or(usize::MAX);
        let bytes = count.saturating_mul(bytes_of_a_row(table));
        if count > MOST_ROWS || bytes > self.max_bytes.saturating_sub(self.bytes()) {
            return Ok(Err(bytes));
        }
        let mut gathering = Gathering::of(table, count);
        let all = query::columns(connection.dialect(), &query, &gathering.columns())?;
        connection.visit(&all.sql, &all.parameters, &mut gathering).await?;
        let stamp = self.stamp(connection).await?;
        Ok(Ok((gathering, stamp)))
    }

    fn bytes(&self) -> usize {
        let tables = self.tables.read().unwrap_or_else(PoisonError::into_inner);
        tables.values().map(|points| points.bytes()).sum()
    }
}

/// The tables whose positions may be held.
pub(crate) fn candidates(catalog: &Catalog) -> impl Iterator<Item = &'static Table> {
    catalog.tables().iter().copied().filter(|table| table.role(Role::Cell).is_some())
}

impl Connection {
    /// What is held in memory of a question's table, if that answers it: outside of a transaction,
    /// or within one that only reads. One that writes must find what it wrote.
    pub(crate) async fn held(&mut self, query: &Query) -> Result<Option<Held>, Fault> {
        match self.resident.clone() {
            Some(resident) if self.sees_only_commits() => {
                let held = resident.held(self, query).await?;
                resident.tally(query, held.is_some());
                Ok(held)
            }
            _ => Ok(None),
        }
    }
}
