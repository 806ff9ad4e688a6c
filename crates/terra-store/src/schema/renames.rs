//! Which table and column became which: said by the declarations, never guessed.

use super::model::{Schema, TableModel};
use std::collections::BTreeSet;

/// Renames in the order in which they can be carried out: tables first, then columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames {
    /// Tables: the old name and the new one.
    tables: Vec<(String, String)>,
    /// Columns: the table's new name, the old name and the new one.
    columns: Vec<(String, String, String)>,
}

impl Renames {
    /// The renames that `new` declares with `was` and that `old` has not seen yet: a rename
    /// counts when `old` has the old name and lacks the new one.
    pub fn declared(old: &Schema, new: &Schema) -> Self {
        let names = old.tables.iter().map(|table| table.name.as_str()).collect();
        let wanted = new.tables.iter().map(|table| (table.name.as_str(), table.was.as_deref()));
        let mut renames = Self { tables: pending(names, wanted), columns: Vec::new() };
        for table in &new.tables {
            let before = renames.old_table(&table.name).and_then(|name| old.table(name));
            if let Some(before) = before {
                renames.add_columns(before, table);
            }
        }
        renames
    }

    fn add_columns(&mut self, old: &TableModel, new: &TableModel) {
        let names = old.columns.iter().map(|column| column.name.as_str()).collect();
        let wanted = new.columns.iter().map(|column| (column.name.as_str(), column.was.as_deref()));
        for (was, now) in pending(names, wanted) {
            self.columns.push((new.name.clone(), was, now));
        }
    }

    /// The same renames undone.
    pub fn inverted(&self) -> Self {
        let columns = self.columns.iter().rev().map(|(table, was, now)| {
            let before = self.old_table(table).unwrap_or(table);
            (before.to_owned(), now.clone(), was.clone())
        });
        Self {
            columns: columns.collect(),
            tables: self.tables.iter().rev().map(|(was, now)| (now.clone(), was.clone())).collect(),
        }
    }

    /// Tables: the old name and the new one.
    pub fn tables(&self) -> &[(String, String)] {
        &self.tables
    }

    /// The columns renamed in the table now called `table`: the old name and the new one.
    pub fn columns<'a>(&'a self, table: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let of_table = self.columns.iter().filter(move |(name, ..)| name == table);
        of_table.map(|(_, was, now)| (was.as_str(), now.as_str()))
    }

    /// What the table now called `new` was called; `None` when it is another one that took the
    /// name of one renamed away.
    pub fn old_table<'a>(&'a self, new: &'a str) -> Option<&'a str> {
        match self.tables.iter().find(|(_, now)| now == new) {
            Some((was, _)) => Some(was),
            None => (!self.tables.iter().any(|(was, _)| was == new)).then_some(new),
        }
    }

    /// What the table that was called `old` is called now; `None` when another table takes its
    /// name and it has to go.
    pub fn carried<'a>(&'a self, old: &'a str) -> Option<&'a str> {
        match self.tables.iter().find(|(was, _)| was == old) {
            Some((_, now)) => Some(now),
            None => (!self.tables.iter().any(|(_, now)| now == old)).then_some(old),
        }
    }

    /// What the column now called `new` was called in the table now called `table`; `None` when
    /// it is another one that took the name of one renamed away.
    pub fn old_column<'a>(&'a self, table: &'a str, new: &'a str) -> Option<&'a str> {
        match self.columns(table).find(|(_, now)| *now == new) {
            Some((was, _)) => Some(was),
            None => (!self.columns(table).any(|(was, _)| was == new)).then_some(new),
        }
    }
}

/// The renames still to do, each one freeing its old name for the ones after it.
fn pending<'a>(
    mut present: BTreeSet<&'a str>,
    wanted: impl Iterator<Item = (&'a str, Option<&'a str>)>,
) -> Vec<(String, String)> {
    let mut open: Vec<_> = wanted.filter_map(|(now, was)| Some((was?, now))).collect();
    let mut done = Vec::new();
    while let Some(at) =
        open.iter().position(|(was, now)| present.contains(was) && !present.contains(now))
    {
        let (was, now) = open.remove(at);
        present.remove(was);
        done.push((was.to_owned(), now.to_owned()));
    }
    done
}
