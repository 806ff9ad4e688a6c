//! What every table has, and what none is.
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::Table;

#[derive(Table)]
#[table(domain = Core)]
pub struct Undocumented {
    pub id: Id<Undocumented>,
    pub audit: Audit,
}

/// Has no key.
#[derive(Table)]
#[table(domain = Core)]
pub struct NoId {
    pub name: Text<50>,
    pub audit: Audit,
}

/// Has a key that isn't an id.
#[derive(Table)]
#[table(domain = Core)]
pub struct Numbered {
    pub id: i64,
    pub audit: Audit,
}

/// Has another table's key.
#[derive(Table)]
#[table(domain = Core)]
pub struct Borrowed {
    pub id: Id<NoId>,
    pub audit: Audit,
}

/// Has a key that may be missing.
#[derive(Table)]
#[table(domain = Core)]
pub struct Missing {
    pub id: Option<Id<Missing>>,
    pub audit: Audit,
}

/// Keeps no audit.
#[derive(Table)]
#[table(domain = Core)]
pub struct NoAudit {
    pub id: Id<NoAudit>,
    pub name: Text<50>,
}

/// Has no names.
#[derive(Table)]
#[table(domain = Core)]
pub struct Tuple(pub Id<Tuple>, pub Audit);

/// Is a choice.
#[derive(Table)]
#[table(domain = Core)]
pub enum Choice {
    /// One.
    One,
}

/// Is one for each type.
#[derive(Table)]
#[table(domain = Core)]
pub struct Generic<T> {
    pub id: Id<Generic<T>>,
    pub value: T,
    pub audit: Audit,
}

fn main() {}
