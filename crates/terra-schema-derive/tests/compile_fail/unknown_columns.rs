//! Keys, indexes and owners name columns of the table.
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::Table;

/// Names columns that it doesn't have.
#[derive(Table)]
#[table(domain = Core, unique(name, no_such_column), index(no_such), read = Owner(nobody))]
pub struct Session {
    pub id: Id<Session>,
    pub name: Text<50>,
    pub audit: Audit,
}

fn main() {}
