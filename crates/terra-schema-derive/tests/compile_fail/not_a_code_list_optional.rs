//! A plain enum is no type of a column, also where it may be missing.
use terra_schema::{Audit, Id};
use terra_schema_derive::Table;

/// Not a code list.
#[derive(Clone, Copy)]
pub enum Status {
    /// On the way.
    Planned,
}

/// Has a column of it.
#[derive(Table)]
#[table(domain = Core)]
pub struct Project {
    pub id: Id<Project>,
    pub status: Option<Status>,
    pub audit: Audit,
}

fn main() {}
