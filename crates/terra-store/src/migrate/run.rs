//! The commands on a database: apply, down, push, status, check.

use super::{
    MigrationError,
    files::{Migration, Migrations},
    fill::{Placing, unplaced},
    record::terra_migrations_model,
    session::Session,
    work::{Applying, Pushing, Undoing, plan_push},
};
use crate::{
    Connection, Error,
    schema::{Change, Plan, Renames, Schema},
};
use std::fmt;

/// Applies every migration that the database lacks, up to the number `to` where one is given.
/// Gives the names of those it applied. Each is one transaction: when one fails, those before it
/// stay and nothing of it does.
///
/// # Errors
/// When a migration would lose data that `allow_loss` does not name, when the database is not
/// what a migration starts from, and when a migration that was applied has changed since.
pub async fn apply(
    connection: &mut Connection,
    migrations: &Migrations,
    to: Option<u32>,
    allow_loss: &[String],
) -> Result<Vec<String>, Error> {
    let last = known_number(migrations, to)?.unwrap_or_else(|| migrations.last_number());
    let mut session = Session::new(connection);
    session.prepare().await?;
    let mut applied = Vec::new();
    let next = Applying { migrations, last, allow_loss };
    while next.is_wanted(&mut session).await?
        && let Some(name) = session.transact(&next).await?
    {
        applied.push(name);
    }
    Ok(applied)
}

/// Takes back the last migration, or every one after the number `to`. Gives the names of those it
/// took back, the last one first.
///
/// # Errors
/// When the way back would lose data that `allow_loss` does not name, or can't be gone.
pub async fn down(
    connection: &mut Connection,
    migrations: &Migrations,
    to: Option<u32>,
    allow_loss: &[String],
) -> Result<Vec<String>, Error> {
    let to = known_number(migrations, to)?;
    let mut session = Session::new(connection);
    session.prepare().await?;
    let last = session.recorded().await?.last().map_or(0, |recorded| recorded.number);
    let to = to.unwrap_or_else(|| last.saturating_sub(1));
    let way = Undoing { migrations, to, allow_loss };
    if last > to + 1 {
        way.refuse_loss(&mut session, last).await?;
    }
    let mut undone = Vec::new();
    while let Some(name) = session.transact(&way).await? {
        undone.push(name);
    }
    Ok(undone)
}

/// Brings the database to `schema` at once, without a migration: what differs is worked out from
/// the live catalog. Tables that someone else made are left alone. Rows whose shape was written
/// past the store are given the box that they are looked up by.
///
/// # Errors
/// When that would lose data that `allow_loss` does not name, or can't be done with the rows.
pub async fn push(
    connection: &mut Connection,
    schema: &Schema,
    allow_loss: &[String],
) -> Result<Plan, Error> {
    let faults = schema.name_faults();
    if !faults.is_empty() {
        return Err(MigrationError::Names { faults }.into());
    }
    let mut session = Session::new(connection);
    session.prepare().await?;
    let plan = session.transact(&Pushing { schema, allow_loss }).await?;
    if !unplaced(&mut session, schema).await?.is_empty() {
        session.transact(&Placing(schema)).await?;
    }
    Ok(plan)
}

/// What [`push`] would do; nothing is changed.
///
/// # Errors
/// When the catalog can't be read.
pub async fn push_plan(connection: &mut Connection, schema: &Schema) -> Result<Plan, Error> {
    let (_, _, plan) = plan_push(&mut Session::new(connection), schema).await?;
    Ok(plan)
}

/// Where a migration stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Applied at this moment.
    Applied(String),
    /// Applied at this moment, and its SQL was changed since.
    Changed(String),
    /// Applied at this moment, and not among the migrations at hand.
    Missing(String),
    /// Not applied.
    Pending,
}

/// Where every migration stands, in order: its folder's name and its state. Nothing is changed.
///
/// # Errors
/// When the database can't be read.
pub async fn status(
    connection: &mut Connection,
    migrations: &Migrations,
) -> Result<Vec<(String, State)>, Error> {
    let mut session = Session::new(connection);
    let recorded = session.recorded().await?;
    let engine = session.ddl.engine();
    let mut states = Vec::new();
    for own in &recorded {
        let at = own.applied_at.clone();
        let migration = migrations.get(own.number).filter(|same| same.name == own.name);
        let state = match migration {
            None => State::Missing(at),
            Some(migration) if migration.sha256(engine)? != own.sha256 => State::Changed(at),
            Some(_) => State::Applied(at),
        };
        states.push((own.folder(), state));
    }
    let is_recorded = |migration: &&Migration| {
        recorded.iter().any(|own| own.number == migration.number && own.name == migration.name)
    };
    let pending = migrations.list().iter().filter(|migration| !is_recorded(migration));
    states.extend(pending.map(|migration| (migration.folder(), State::Pending)));
    states.sort_by(|one, two| one.0.cmp(&two.0));
    Ok(states)
}

/// How a database differs from the declarations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// What [`push`] would change.
    pub differences: Vec<Change>,
    /// Tables with rows that are in no box, and how many: their shape was written past the store.
    pub unplaced: Vec<(String, u64)>,
    /// Tables that someone else made: no difference, and never touched.
    pub foreign_tables: Vec<String>,
}

/// Lists every difference between `schema` and the database, and rows that aren't found where they
/// are. Nothing is changed.
///
/// # Errors
/// When the catalog can't be read.
pub async fn check(connection: &mut Connection, schema: &Schema) -> Result<Checked, Error> {
    let mut wanted = schema.clone();
    wanted.tables.push(terra_migrations_model());
    let mut session = Session::new(connection);
    let mut live = session.live().await?;
    live.set_foreign_apart(&wanted);
    let unplaced = unplaced(&mut session, &live.schema).await?;
    let renames = Renames::declared(&live.schema, &wanted);
    let differences = live.diff_to(&wanted, renames).changes();
    Ok(Checked { differences, unplaced, foreign_tables: live.foreign_tables })
}

fn known_number(migrations: &Migrations, to: Option<u32>) -> Result<Option<u32>, MigrationError> {
    match to {
        Some(number) if number != 0 && migrations.get(number).is_none() => {
            Err(MigrationError::NoSuchNumber { number })
        }
        _ => Ok(to),
    }
}

impl Checked {
    /// Whether the database is what the declarations say.
    pub fn is_clean(&self) -> bool {
        self.differences.is_empty() && self.unplaced.is_empty()
    }
}

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let differences = self.differences.iter().map(Change::difference);
        let unplaced = self.unplaced.iter().map(|(table, rows)| {
            format!(
                "{table}: SQL wrote the shapes of {rows} rows without the box they are found by"
            )
        });
        let foreign = self.foreign_tables.iter();
        let foreign = foreign.map(|table| format!("{table}: not a table of the atlas; left alone"));
        let mut lines: Vec<_> = differences.chain(unplaced).chain(foreign).collect();
        if self.is_clean() {
            lines.insert(0, "the database is as declared".to_owned());
        }
        f.write_str(&lines.join("\n"))
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Applied(at) => write!(f, "applied {at}"),
            Self::Changed(at) => write!(f, "applied {at}, changed since: restore its files"),
            Self::Missing(at) => write!(f, "applied {at}, but not among the migrations"),
            Self::Pending => f.write_str("pending"),
        }
    }
}
