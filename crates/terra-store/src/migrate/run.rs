//! The commands on a database: apply, down, push, status, check.

use super::{
    MigrationError,
    files::{Migration, Migrations, Way},
    generate::is_as_generated,
    record::{MIGRATIONS_TABLE, Recorded, terra_migrations_model, verify},
    session::Session,
    step::Step,
};
use crate::{
    Connection, Error,
    schema::{Change, Diff, Names, Plan, Renames, Schema},
};
use std::fmt;
use terra_schema::{Timestamp, Value};

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
    while let Some(name) = apply_next(&mut session, migrations, last, allow_loss).await? {
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
    let mut undone = Vec::new();
    while let Some(name) = undo_last(&mut session, migrations, to, allow_loss).await? {
        undone.push(name);
    }
    Ok(undone)
}

/// Brings the database to `schema` at once, without a migration: what differs is worked out from
/// the live catalog. Tables that someone else made are left alone.
///
/// # Errors
/// When that would lose data that `allow_loss` does not name, or can't be done with the rows.
pub async fn push(
    connection: &mut Connection,
    schema: &Schema,
    allow_loss: &[String],
) -> Result<Plan, Error> {
    let clashes = schema.name_clashes();
    if !clashes.is_empty() {
        return Err(MigrationError::NameClash { clashes }.into());
    }
    let mut session = Session::new(connection);
    session.prepare().await?;
    let what = "the push";
    session
        .transact(what, async |session| {
            let (old, diff, plan) = plan_push(session, schema).await?;
            if !plan.is_empty() {
                let (old, diff, plan) = (&old, &diff, &plan);
                let by_known_names = false;
                let step = Step { what, old, new: schema, diff, plan, by_known_names, allow_loss };
                step.take(session).await?;
            }
            Ok(plan)
        })
        .await
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
    /// Tables that someone else made: no difference, and never touched.
    pub foreign_tables: Vec<String>,
}

/// Lists every difference between `schema` and the database. Nothing is changed.
///
/// # Errors
/// When the catalog can't be read.
pub async fn check(connection: &mut Connection, schema: &Schema) -> Result<Checked, Error> {
    let mut wanted = schema.clone();
    wanted.tables.push(terra_migrations_model());
    let mut live = Session::new(connection).live().await?;
    live.set_foreign_apart(&wanted);
    let renames = Renames::declared(&live.schema, &wanted);
    let differences = live.diff_to(&wanted, renames).changes();
    Ok(Checked { differences, foreign_tables: live.foreign_tables })
}

async fn plan_push(
    session: &mut Session<'_>,
    schema: &Schema,
) -> Result<(Schema, Diff, Plan), Error> {
    let mut live = session.live_tables().await?;
    live.set_foreign_apart(schema);
    let diff = live.diff_to(schema, Renames::declared(&live.schema, schema));
    let plan = Plan::new(session.ddl, &diff, &live.names);
    Ok((live.schema, diff, plan))
}

fn known_number(migrations: &Migrations, to: Option<u32>) -> Result<Option<u32>, MigrationError> {
    match to {
        Some(number) if number != 0 && migrations.get(number).is_none() => {
            Err(MigrationError::NoSuchNumber { number })
        }
        _ => Ok(to),
    }
}

/// Applies the first migration that the database lacks, in one transaction. Who waited for
/// another process finds here that it is done.
async fn apply_next(
    session: &mut Session<'_>,
    migrations: &Migrations,
    last: u32,
    allow_loss: &[String],
) -> Result<Option<String>, Error> {
    let next = |recorded: &[Recorded]| {
        let number = recorded.last().map_or(0, |own| own.number) + 1;
        migrations.get(number).filter(|migration| migration.number <= last)
    };
    // Asked without the lock first: a database that is up to date needs no writer.
    let recorded = session.recorded().await?;
    verify(&recorded, migrations, session.ddl.engine())?;
    let Some(expected) = next(&recorded) else { return Ok(None) };
    session
        .transact(&expected.folder(), async |session| {
            let engine = session.ddl.engine();
            let recorded = session.recorded().await?;
            verify(&recorded, migrations, engine)?;
            let Some(migration) = next(&recorded) else { return Ok(None) };
            let old = migrations.snapshot(migration.number - 1);
            if is_there(session, migrations, migration, last).await? {
                remember(session, migration).await?;
                return Ok(Some(migration.folder()));
            }
            let diff = Diff::declared(&old, &migration.snapshot);
            take(session, migration, Way::Up, (&old, &migration.snapshot), &diff, allow_loss)
                .await?;
            remember(session, migration).await?;
            Ok(Some(migration.folder()))
        })
        .await
}

/// Whether the database was brought to where `migration`, or one after it up to `last`, leads:
/// by a push, before the migration was written. Then it is only recorded. Migrations that someone
/// edited may do more than change the schema, so they are never skipped.
async fn is_there(
    session: &mut Session<'_>,
    migrations: &Migrations,
    migration: &Migration,
    last: u32,
) -> Result<bool, Error> {
    let live = session.live_tables().await?;
    let is_like = |schema: &Schema| {
        let mut live = live.clone();
        live.set_foreign_apart(schema);
        live.diff_to(schema, Renames::default()).is_empty()
    };
    let ahead = || migrations.list()[migration.number as usize - 1..last as usize].iter();
    if is_like(&migrations.snapshot(migration.number - 1)) {
        return Ok(false);
    }
    let Some(reached) = ahead().rev().find(|ahead| is_like(&ahead.snapshot)) else {
        return Ok(false);
    };
    for skipped in ahead().filter(|skipped| skipped.number <= reached.number) {
        let old = migrations.snapshot(skipped.number - 1);
        if !is_as_generated(session.ddl, skipped, &old)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Takes back the last migration of the database, if its number is above `to`.
async fn undo_last(
    session: &mut Session<'_>,
    migrations: &Migrations,
    to: u32,
    allow_loss: &[String],
) -> Result<Option<String>, Error> {
    session
        .transact("the way back", async |session| {
            let recorded = session.recorded().await?;
            verify(&recorded, migrations, session.ddl.engine())?;
            let last = recorded.last().filter(|own| own.number > to);
            let Some(migration) = last.and_then(|own| migrations.get(own.number)) else {
                return Ok(None);
            };
            let new = migrations.snapshot(migration.number - 1);
            let diff = Diff::way_back(&new, &migration.snapshot);
            take(session, migration, Way::Down, (&migration.snapshot, &new), &diff, allow_loss)
                .await?;
            forget(session, migration).await?;
            Ok(Some(migration.folder()))
        })
        .await
}

/// Runs a migration's own SQL, held to what the two snapshots say about it.
async fn take(
    session: &mut Session<'_>,
    migration: &Migration,
    way: Way,
    (old, new): (&Schema, &Schema),
    diff: &Diff,
    allow_loss: &[String],
) -> Result<(), Error> {
    let mut plan = Plan::new(session.ddl, diff, &Names::default());
    migration.script(session.ddl.engine(), way)?.clone_into(&mut plan.sql);
    let what = match way {
        Way::Up => migration.folder(),
        Way::Down => format!("the way back from {}", migration.folder()),
    };
    let (what, plan) = (&what, &plan);
    let step = Step { what, old, new, diff, plan, by_known_names: true, allow_loss };
    step.take(session).await
}

async fn remember(session: &mut Session<'_>, migration: &Migration) -> Result<(), Error> {
    let mut sql =
        format!("INSERT INTO {MIGRATIONS_TABLE} (number, name, sha256, applied_at) VALUES (");
    let dialect = session.connection.dialect();
    for number in 1..=4 {
        sql.push_str(if number == 1 { "" } else { ", " });
        dialect.parameter(&mut sql, number);
    }
    sql.push(')');
    let row = [
        Value::Integer(migration.number.into()),
        Value::Text(migration.name.clone()),
        Value::Text(migration.sha256(session.ddl.engine())?),
        Value::Timestamp(Timestamp::now()),
    ];
    session.connection.execute(&sql, &row).await?;
    Ok(())
}

async fn forget(session: &mut Session<'_>, migration: &Migration) -> Result<(), Error> {
    let mut sql = format!("DELETE FROM {MIGRATIONS_TABLE} WHERE number = ");
    session.connection.dialect().parameter(&mut sql, 1);
    session.connection.execute(&sql, &[Value::Integer(migration.number.into())]).await?;
    Ok(())
}

impl Checked {
    /// Whether the database is what the declarations say.
    pub fn is_clean(&self) -> bool {
        self.differences.is_empty()
    }
}

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_clean() {
            writeln!(f, "the database is as declared")?;
        }
        for change in &self.differences {
            writeln!(f, "{}", change.difference())?;
        }
        for table in &self.foreign_tables {
            writeln!(f, "{table}: not a table of the atlas; left alone")?;
        }
        Ok(())
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
