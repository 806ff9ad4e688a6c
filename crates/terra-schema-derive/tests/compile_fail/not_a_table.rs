//! An id is the id of a declared table.
use terra_schema::{Audit, Id};
use terra_schema_derive::Table;

/// Not declared.
pub struct User;

/// Points to it.
#[derive(Table)]
#[table(domain = Core)]
pub struct Team {
    pub id: Id<Team>,
    #[column(on_delete = Restrict)]
    pub owner_id: Id<User>,
    pub audit: Audit,
}

fn main() {}
