//! How tables are related: by the keys that lead from one to another.
//!
//! A relation is called after the other table, where one key links the two. Where several do, a row
//! that a key points to is called after the key's column, and rows that point here after their table
//! and column: `transmission_lines_by_from_substation_id`. Only tables and keys that everyone may
//! read make relations.

use crate::{Properties, Property, Readable, UnknownProperty};
use std::collections::BTreeSet;
use terra_schema::{
    ColumnAccess, Table,
    filter::{ColumnRef, Expr, Linked},
    nearest_name,
};

/// How a table is related to another.
#[derive(Clone, Debug)]
pub struct Relation {
    /// What it is called.
    pub name: String,
    /// The other table.
    pub table: &'static Table,
    /// What links the two.
    pub key: Key,
}

/// The key that links two tables, by its number in the table that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// It points from here to at most one row.
    Here(usize),
    /// It points from there to here.
    There(usize),
}

/// The relations of a table, in the order of its keys and then of the catalog.
#[derive(Clone, Debug)]
pub struct Relations {
    table: &'static Table,
    all: Vec<Relation>,
}

impl Relations {
    /// Those to the tables that are `open`.
    pub fn among(open: &[&'static Table], table: &'static Table) -> Self {
        let mut found: Vec<(&'static Table, Key)> = Vec::new();
        for (at, target) in keys(table) {
            let target = open.iter().find(|open| open.name == target);
            found.extend(target.map(|target| (*target, Key::Here(at))));
        }
        for &other in open {
            let here = keys(other).filter(|(_, target)| *target == table.name);
            found.extend(here.map(|(at, _)| (other, Key::There(at))));
        }
        let links =
            |table: &Table| found.iter().filter(|(other, _)| other.name == table.name).count();
        let named = found.iter().map(|&(other, key)| {
            let name = match key {
                _ if links(other) == 1 => other.name.to_owned(),
                Key::Here(at) => table.columns[at].name.to_owned(),
                Key::There(at) => format!("{}_by_{}", other.name, other.columns[at].name),
            };
            Relation { name, table: other, key }
        });
        Self { table, all: named.collect() }
    }

    /// The table that they lead from.
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// Each of them.
    pub fn all(&self) -> &[Relation] {
        &self.all
    }

    /// What each is called.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|relation| relation.name.as_str())
    }

    /// The relation of this name, and its place among them.
    pub fn named(&self, name: &str) -> Option<(usize, &Relation)> {
        self.all.iter().enumerate().find(|(_, relation)| relation.name == name)
    }
}

/// The foreign keys that everyone may read, and the tables that they point to.
fn keys(table: &'static Table) -> impl Iterator<Item = (usize, &'static str)> {
    let columns = table.columns.iter().enumerate();
    let readable = columns.filter(|(_, column)| column.access == ColumnAccess::Row);
    readable.filter_map(|(at, column)| {
        let target = column.references?.table;
        Some((at, if target.is_empty() { table.name } else { target }))
    })
}

impl Properties for Relations {
    /// The collection's own names, and behind a relation's name those of the other collection.
    fn property(&self, path: &[String]) -> Result<Property, UnknownProperty> {
        let [first, rest @ ..] = path else { return Readable(self.table).property(path) };
        if rest.is_empty() {
            return Readable(self.table).property(path);
        }
        // The collection itself is the first.
        let found = self.named(first).and_then(|(at, relation)| {
            let source = u8::try_from(at + 1).ok()?;
            (source < Linked::SOURCE).then_some((source, relation))
        });
        let Some((source, relation)) = found else {
            return Err(UnknownProperty {
                near: nearest_name(self.names(), first)
                    .map(|near| format!("{near}.{}", rest.join("."))),
                known: self.names().map(|name| format!("{name}.…")).collect(),
            });
        };
        let told = |unknown: UnknownProperty| UnknownProperty {
            near: unknown.near.map(|near| format!("{first}.{near}")),
            known: unknown.known.iter().map(|known| format!("{first}.{known}")).collect(),
        };
        Ok(match Readable(relation.table).property(rest).map_err(told)? {
            Property::Column(column, ty) => Property::Column(ColumnRef { source, ..column }, ty),
            Property::Place(table, _) => Property::Place(table, source),
            Property::Position(table, _) => Property::Position(table, source),
        })
    }

    /// That there is a related row of which the comparison holds; so `NOT` around it says that there
    /// is none. Without a value is what no related row has a value of.
    fn comparison(&self, mut comparison: Expr) -> Result<Expr, String> {
        let mut sources = BTreeSet::new();
        comparison.for_columns(&mut |column| {
            sources.insert(column.source);
        });
        sources.remove(&0);
        let mut sources = sources.into_iter();
        let (first, second) = (sources.next(), sources.next());
        if second.is_some() {
            return Err("a comparison is about one relation at a time".to_owned());
        }
        let relation =
            first.and_then(|source| Some((source, self.all.get(usize::from(source) - 1)?)));
        let Some((source, relation)) = relation else { return Ok(comparison) };
        comparison.for_columns(&mut |column| {
            if column.source == source {
                column.source = Linked::SOURCE;
            }
        });
        let (from, at) = match relation.key {
            Key::Here(at) => (at as u16, 0),
            Key::There(at) => (0, at as u16),
        };
        let from = ColumnRef { source: 0, at: from };
        let exists = |condition| {
            Expr::Exists(Box::new(Linked { from, table: relation.table, at, condition }))
        };
        Ok(if is_without(&comparison) {
            Expr::Not(Box::new(exists(Expr::Not(Box::new(comparison)))))
        } else {
            exists(comparison)
        })
    }
}

/// Whether a comparison is that there is no value.
fn is_without(comparison: &Expr) -> bool {
    match comparison {
        Expr::Null(_) | Expr::TermNull(_) => true,
        // A place has several columns.
        Expr::And(parts) => !parts.is_empty() && parts.iter().all(is_without),
        _ => false,
    }
}
