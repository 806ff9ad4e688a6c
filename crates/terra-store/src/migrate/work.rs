//! What is done in one transaction each: the next migration, one migration back, a push.

use super::{
    files::{Migration, Migrations, Way},
    generate::is_as_generated,
    record::{MIGRATIONS_TABLE, Recorded, verify},
    session::{Session, Work},
    step::{Step, refuse_struck},
};
use crate::{
    Error,
    operation::{Insert, Writing},
    schema::{Diff, Names, Plan, Renames, Risk, Schema},
    system::AppliedMigration,
};
use std::collections::BTreeSet;
use terra_schema::{Row, Timestamp, Value, row::IntoDraft};

/// Applies the first migration that the database lacks. Who waited for another process finds here
/// that it is done.
pub(super) struct Applying<'a> {
    pub(super) migrations: &'a Migrations,
    /// The number of the last one wanted.
    pub(super) last: u32,
    pub(super) allow_loss: &'a [String],
}

/// Takes back the last migration of the database, if its number is above `to`.
pub(super) struct Undoing<'a> {
    pub(super) migrations: &'a Migrations,
    pub(super) to: u32,
    pub(super) allow_loss: &'a [String],
}

/// Brings the database to a schema.
pub(super) struct Pushing<'a> {
    pub(super) schema: &'a Schema,
    pub(super) allow_loss: &'a [String],
}

impl Applying<'_> {
    /// Whether there is one to apply. Asked without the lock: a database that is up to date needs
    /// no writer.
    pub(super) async fn is_wanted(&self, session: &mut Session<'_>) -> Result<bool, Error> {
        let recorded = session.recorded().await?;
        verify(&recorded, self.migrations, session.ddl.engine())?;
        Ok(self.next(&recorded).is_some())
    }

    fn next(&self, recorded: &[Recorded]) -> Option<&Migration> {
        let number = recorded.last().map_or(0, |own| own.number) + 1;
        self.migrations.get(number).filter(|migration| migration.number <= self.last)
    }

    /// Whether the database was brought to where `migration`, or a wanted one after it, leads: by
    /// a push, before the migration was written. Then it is only recorded. Migrations that someone
    /// edited may do more than change the schema, so they are never skipped.
    async fn is_there(
        &self,
        session: &mut Session<'_>,
        migration: &Migration,
    ) -> Result<bool, Error> {
        let live = session.live_tables().await?;
        let is_like = |schema: &Schema| {
            let mut live = live.clone();
            live.set_foreign_apart(schema);
            live.diff_to(schema, Renames::default()).is_empty()
        };
        if is_like(&self.migrations.snapshot(migration.number - 1)) {
            return Ok(false);
        }
        let is_ahead = |other: &&Migration| (migration.number..=self.last).contains(&other.number);
        let ahead: Vec<_> = self.migrations.list().iter().filter(is_ahead).collect();
        let Some(reached) = ahead.iter().rposition(|ahead| is_like(&ahead.snapshot)) else {
            return Ok(false);
        };
        for skipped in &ahead[..=reached] {
            let old = self.migrations.snapshot(skipped.number - 1);
            if !is_as_generated(session.ddl, skipped, &old)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl Work for Applying<'_> {
    type Output = Option<String>;

    async fn run(&self, session: &mut Session<'_>) -> Result<Option<String>, Error> {
        let recorded = session.recorded().await?;
        verify(&recorded, self.migrations, session.ddl.engine())?;
        let Some(migration) = self.next(&recorded) else { return Ok(None) };
        if !self.is_there(session, migration).await? {
            let old = self.migrations.snapshot(migration.number - 1);
            let diff = Diff::declared(&old, &migration.snapshot);
            let both = (&old, &migration.snapshot);
            take(session, migration, Way::Up, both, &diff, self.allow_loss).await?;
        }
        remember(session, migration).await?;
        Ok(Some(migration.folder()))
    }
}

impl Work for Undoing<'_> {
    type Output = Option<String>;

    async fn run(&self, session: &mut Session<'_>) -> Result<Option<String>, Error> {
        let recorded = session.recorded().await?;
        verify(&recorded, self.migrations, session.ddl.engine())?;
        let last = recorded.last().filter(|own| own.number > self.to);
        let Some(migration) = last.and_then(|own| self.migrations.get(own.number)) else {
            return Ok(None);
        };
        let new = self.migrations.snapshot(migration.number - 1);
        let diff = Diff::way_back(&new, &migration.snapshot);
        let both = (&migration.snapshot, &new);
        take(session, migration, Way::Down, both, &diff, self.allow_loss).await?;
        forget(session, migration).await?;
        Ok(Some(migration.folder()))
    }
}

impl Undoing<'_> {
    /// What the whole way loses, told before its first step is taken: a way back that stops in the
    /// middle helps nobody. Only of tables that have all columns which are theirs when their turn
    /// comes; each step asks again for itself.
    pub(super) async fn refuse_loss(
        &self,
        session: &mut Session<'_>,
        last: u32,
    ) -> Result<(), Error> {
        let recorded = session.recorded().await?;
        verify(&recorded, self.migrations, session.ddl.engine())?;
        let live = session.live_tables().await?.schema;
        let mut losses: Vec<Risk> = Vec::new();
        for number in (self.to + 1..=last).rev() {
            let old = self.migrations.snapshot(number);
            let diff = Diff::way_back(&self.migrations.snapshot(number - 1), &old);
            // Columns that came later make no difference to what is lost of the others.
            let is_there = |risk: &Risk| {
                let table = risk.name.split('.').next().unwrap_or_default();
                let columns = |schema: &Schema| {
                    let columns = schema.table(table)?.columns.iter();
                    Some(columns.map(|column| column.name.clone()).collect::<BTreeSet<_>>())
                };
                let (held, now) = (columns(&old), columns(&live));
                held.zip(now).is_some_and(|(held, now)| held.is_subset(&now))
            };
            let plan = Plan::new(session.ddl, &diff, &Names::default());
            losses.extend(plan.losses().filter(|risk| is_there(risk)).cloned());
        }
        let what = format!("the way back to {}", self.to);
        refuse_struck(session, &what, &losses, self.allow_loss).await
    }
}

impl Work for Pushing<'_> {
    type Output = Plan;

    async fn run(&self, session: &mut Session<'_>) -> Result<Plan, Error> {
        let (old, diff, plan) = plan_push(session, self.schema).await?;
        if !plan.is_empty() {
            let step = Step {
                what: "the push",
                old: &old,
                new: self.schema,
                diff: &diff,
                plan: &plan,
                by_known_names: false,
                allow_loss: self.allow_loss,
            };
            step.take(session).await?;
        }
        Ok(plan)
    }
}

/// What differs between the live catalog and `schema`, and what it takes.
pub(super) async fn plan_push(
    session: &mut Session<'_>,
    schema: &Schema,
) -> Result<(Schema, Diff, Plan), Error> {
    let mut live = session.live_tables().await?;
    live.set_foreign_apart(schema);
    let diff = live.diff_to(schema, Renames::declared(&live.schema, schema));
    let plan = Plan::new(session.ddl, &diff, &live.names);
    Ok((live.schema, diff, plan))
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
    // Numbers have four digits.
    let number = i32::try_from(migration.number).unwrap_or(i32::MAX);
    let sha256 = migration.sha256(session.ddl.engine())?;
    let applied = AppliedMigration::new(number, migration.name.as_str(), sha256, Timestamp::now());
    let record = applied.into_draft().record;
    let (insert, _) = Insert::new(AppliedMigration::table(), [record], &Writing::by(None))?;
    Ok(insert.run(session.connection).await?)
}

async fn forget(session: &mut Session<'_>, migration: &Migration) -> Result<(), Error> {
    let mut sql = format!("DELETE FROM {MIGRATIONS_TABLE} WHERE number = ");
    session.connection.dialect().parameter(&mut sql, 1);
    session.connection.execute(&sql, &[Value::Integer(migration.number.into())]).await?;
    Ok(())
}
