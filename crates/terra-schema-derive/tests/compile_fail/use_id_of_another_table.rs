//! An id knows its table.
use terra_schema::{Audit, Decimal, Id, Text};
use terra_schema_derive::Table;

/// A person.
#[derive(Table)]
#[table(domain = Core)]
pub struct User {
    pub id: Id<User>,
    pub name: Text<50>,
    pub audit: Audit,
}

/// People who work together.
#[derive(Table)]
#[table(domain = Collaboration)]
pub struct Team {
    pub id: Id<Team>,
    pub name: Text<50>,
    pub slug: Option<Text<50>>,
    #[column(unit = "{USD}")]
    pub budget_usd: Option<Decimal<12, 2>>,
    pub size: i32,
    #[column(on_delete = Restrict)]
    pub owner_id: Id<User>,
    pub audit: Audit,
}

fn main() {
    let team: Id<Team> = Id::fresh();
    let _ = Team::new("Solar", 3, team);
    let _ = Team::owner_id.eq(team);
    let _ = User::change(team);
}
