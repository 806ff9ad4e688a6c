//! A column is compared with values of its own kind.
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
    let _ = Team::budget_usd.gt("12.50");
    let _ = Team::name.eq(5);
    let _ = Team::budget_usd.is_in([0.5]);
}
