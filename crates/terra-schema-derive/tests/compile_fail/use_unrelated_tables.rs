//! A join names no column where exactly one foreign key links the tables.
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
    fn join<A: terra_schema::Related<B>, B: terra_schema::Row>() {}
    fn nearest<T: terra_schema::Located>() {}
    join::<Team, User>();
    join::<User, Team>();
    join::<Team, Team>();
    nearest::<Team>();
}
