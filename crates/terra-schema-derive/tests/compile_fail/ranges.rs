//! Ranges of numbers, whose ends are included.
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::Table;

/// Has ranges.
#[derive(Table)]
#[table(domain = Core)]
pub struct Ranged {
    pub id: Id<Ranged>,
    #[column(range = 1..=10)]
    pub name: Text<50>,
    #[column(range = 0..100)]
    pub share: i32,
    #[column(range = 10..=1)]
    pub rank: i32,
    #[column(range = ..)]
    pub score: i32,
    #[column(range = 5)]
    pub exact: i32,
    #[column(range = 0..=MAX)]
    pub bounded: i32,
    pub audit: Audit,
}

fn main() {}
