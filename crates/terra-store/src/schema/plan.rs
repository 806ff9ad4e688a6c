//! A change worked out for one engine: what changes, its SQL, and what it may cost.

use super::{
    change::Change,
    ddl::{Ddl, Script},
    diff::Diff,
    names::Names,
    risk::{Risk, RiskKind, risks},
};
use std::fmt;

/// What would be done, for people to read before it is done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Every change.
    pub changes: Vec<Change>,
    /// What it may cost the rows that are there.
    pub risks: Vec<Risk>,
    /// The SQL that does it.
    pub sql: String,
}

impl Plan {
    /// Works out `diff` for one engine, whose database uses `names`.
    pub(crate) fn new(ddl: &dyn Ddl, diff: &Diff, names: &Names) -> Self {
        if diff.is_empty() {
            return Self::default();
        }
        Self {
            changes: diff.changes(),
            risks: risks(ddl, diff),
            sql: Script::into_text(ddl.script(diff, names)),
        }
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The risks that can be allowed by name.
    pub fn losses(&self) -> impl Iterator<Item = &Risk> {
        self.risks.iter().filter(|risk| risk.kind == RiskKind::Loss)
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("nothing to change");
        }
        let changes: Vec<_> = self.changes.iter().map(ToString::to_string).collect();
        f.write_str(&changes.join("\n"))?;
        if self.losses().next().is_some() {
            f.write_str("\nmay lose data, and asks where it would:")?;
        }
        for loss in self.losses() {
            write!(f, "\n  --allow-loss {}: {}", loss.name, loss.what)?;
        }
        Ok(())
    }
}
