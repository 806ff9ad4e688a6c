//! One step of a schema within an open transaction: what must hold before, the SQL, and what must
//! hold after.

use super::{MigrationError, Refusal, Struck, fill, session::Session};
use crate::{
    Error,
    schema::{
        Change, Diff, Live, Plan, Renames, Risk, RiskKind, Schema,
        tokens::{Token, ident, tokens},
    },
};
use std::collections::BTreeSet;
use terra_schema::Value;

/// A step from one schema to another.
pub(super) struct Step<'a> {
    /// What it is called in messages.
    pub(super) what: &'a str,
    /// The schema before.
    pub(super) old: &'a Schema,
    /// The schema after.
    pub(super) new: &'a Schema,
    /// What turns the one into the other.
    pub(super) diff: &'a Diff,
    /// Its changes and risks, and the SQL to run.
    pub(super) plan: &'a Plan,
    /// Whether the SQL was written beforehand, and calls things by the names made for them.
    pub(super) by_known_names: bool,
    /// The losses that are allowed.
    pub(super) allow_loss: &'a [String],
}

impl Step<'_> {
    /// Takes the step, or leaves it to the caller to roll back.
    pub(super) async fn take(&self, session: &mut Session<'_>) -> Result<(), Error> {
        self.refuse_ending()?;
        let live = session.live_tables().await?;
        self.refuse(self.differences(&live, self.old), |migration, differences| {
            MigrationError::Drift { migration, differences }
        })?;
        if self.by_known_names {
            self.give_names(session, &live).await?;
        }
        let tables = self.surviving(&live);
        let names: Vec<_> = tables.iter().map(|(was, _)| was.clone()).collect();
        if let Some(lock) = session.ddl.lock_tables(&names) {
            session.connection.batch(&lock).await?;
        }
        self.refuse_loss(session).await?;
        let mut before = Vec::new();
        for (was, _) in &tables {
            before.push(count(session, &format!("SELECT count(*) FROM {}", ident(was))).await?);
        }
        session.run(self.what, &self.plan.sql).await?;
        for ((_, now), before) in tables.iter().zip(before) {
            self.compare_rows(session, now, before).await?;
        }
        fill::squares(session, self.old, self.new).await?;
        let live = session.live_tables().await?;
        self.refuse(self.differences(&live, self.new), |migration, differences| {
            MigrationError::NotAsPlanned { migration, differences }
        })?;
        session.refuse_dangling(self.what).await
    }

    /// Each migration is one transaction: its SQL may not end it.
    fn refuse_ending(&self) -> Result<(), MigrationError> {
        const ENDING: [&str; 9] = [
            "begin",
            "commit",
            "rollback",
            "end",
            "start",
            "savepoint",
            "release",
            "abort",
            "vacuum",
        ];
        let tokens = tokens(&self.plan.sql);
        let statements = tokens.split(|token| token.is_symbol(";"));
        let first = statements.filter_map(<[Token]>::first);
        let ending = first.filter_map(Token::name).find(|word| ENDING.contains(word));
        match ending {
            None => Ok(()),
            Some(word) => Err(MigrationError::EndsTransaction {
                migration: self.what.to_owned(),
                word: word.to_uppercase(),
            }),
        }
    }

    /// The tables that the step changes, by their names before and after.
    fn touched(&self) -> BTreeSet<&str> {
        let created = self.diff.created.iter().map(|table| table.name.as_str());
        let dropped = self.diff.dropped.iter().map(|table| table.name.as_str());
        let altered = self.diff.altered.iter();
        let altered = altered.flat_map(|table| [table.old.name.as_str(), table.new.name.as_str()]);
        created.chain(dropped).chain(altered).collect()
    }

    /// What differs between the live catalog and `wanted` in the tables that the step changes.
    /// SQL made for another schema could lose what it does not know of; and if it leads elsewhere
    /// than to its snapshot, the next migration would start from what is not there.
    fn differences(&self, live: &Live, wanted: &Schema) -> Vec<String> {
        let touched = self.touched();
        let changes = live.diff_to(wanted, Renames::default()).changes();
        let of_touched = changes.iter().filter(|change| touched.contains(change.table()));
        of_touched.map(Change::difference).collect()
    }

    fn refuse(
        &self,
        differences: Vec<String>,
        error: fn(String, Vec<String>) -> MigrationError,
    ) -> Result<(), MigrationError> {
        if differences.is_empty() { Ok(()) } else { Err(error(self.what.to_owned(), differences)) }
    }

    /// Gives keys and indexes the names that the SQL calls them by, where someone else named
    /// them: a name is no difference, but the SQL was written without seeing this database.
    async fn give_names(&self, session: &mut Session<'_>, live: &Live) -> Result<(), Error> {
        let touched = self.touched();
        let odd: Vec<_> = live.names.odd(|table| touched.contains(table)).collect();
        let sql = session.ddl.naming(&odd).into_text();
        if sql.is_empty() { Ok(()) } else { session.run(self.what, &sql).await }
    }

    /// Every table of ours that is there before and after, under both names.
    fn surviving(&self, live: &Live) -> Vec<(String, String)> {
        let stays = |name: &str| {
            live.schema.table(name).is_some()
                && !self.diff.dropped.iter().any(|table| table.name == name)
        };
        let ours = self.old.tables.iter().map(|table| &table.name).filter(|name| stays(name));
        let both =
            |was: &String| (was.clone(), self.diff.renames.carried(was).unwrap_or(was).to_owned());
        ours.map(both).collect()
    }

    async fn compare_rows(
        &self,
        session: &mut Session<'_>,
        table: &str,
        before: i64,
    ) -> Result<(), Error> {
        let after = count(session, &format!("SELECT count(*) FROM {}", ident(table))).await?;
        if after == before || self.allow_loss.iter().any(|name| name == table) {
            return Ok(());
        }
        let (migration, table) = (self.what.to_owned(), table.to_owned());
        Err(MigrationError::RowCount { migration, table, before, after }.into())
    }

    /// Asks the rows which of the risks they really run.
    async fn refuse_loss(&self, session: &mut Session<'_>) -> Result<(), Error> {
        refuse_struck(session, self.what, &self.plan.risks, self.allow_loss).await
    }
}

/// Asks the rows which of `risks` they really run, and refuses what is not allowed.
pub(super) async fn refuse_struck(
    session: &mut Session<'_>,
    what: &str,
    risks: &[Risk],
    allow_loss: &[String],
) -> Result<(), Error> {
    let (mut losses, mut obstacles) = (Vec::new(), Vec::new());
    for risk in risks {
        let is_loss = risk.kind == RiskKind::Loss;
        if is_loss && allow_loss.contains(&risk.name) {
            continue;
        }
        let rows = count(session, &risk.probe).await?;
        if rows > 0 {
            let struck = Struck { name: risk.name.clone(), what: risk.what.clone(), rows };
            if is_loss { &mut losses } else { &mut obstacles }.push(struck);
        }
    }
    if losses.is_empty() && obstacles.is_empty() {
        return Ok(());
    }
    let refusal = Refusal { migration: what.to_owned(), losses, obstacles };
    Err(MigrationError::Refused(refusal).into())
}

async fn count(session: &mut Session<'_>, query: &str) -> Result<i64, Error> {
    let rows = session.connection.rows(query, &[]).await?;
    match rows.first().map(Vec::as_slice) {
        Some([Value::Integer(count)]) => Ok(*count),
        other => Err(MigrationError::Catalog(format!("`{query}` gave {other:?}")).into()),
    }
}
