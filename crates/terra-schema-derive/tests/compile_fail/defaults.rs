//! A default is of its column's kind.
use terra_schema::{Audit, Date, Decimal, Id, Json, Text};
use terra_schema_derive::Table;

/// Has defaults.
#[derive(Table)]
#[table(domain = Core)]
pub struct Defaulted {
    pub id: Id<Defaulted>,
    #[column(default = 0)]
    pub is_active: bool,
    #[column(default = "5")]
    pub count: i32,
    #[column(default = 1.5)]
    pub rank: i32,
    #[column(default = true)]
    pub share: Decimal<5, 2>,
    #[column(default = 1e3)]
    pub weight: f64,
    #[column(default = 7)]
    pub name: Text<50>,
    #[column(default = "null")]
    pub settings: Json,
    #[column(default = "2024-05-06")]
    pub day: Date,
    #[column(default = Status::Planned)]
    pub status: Status,
    #[column(default = -"a")]
    pub sign: Text<1>,
    pub audit: Audit,
}

fn main() {}
