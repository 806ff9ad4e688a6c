//! A number's unit and the end of its name go together.
use terra_schema::{Audit, Decimal, Id, Text};
use terra_schema_derive::Table;

/// Gets its units wrong.
#[derive(Table)]
#[table(domain = Energy)]
pub struct Plant {
    pub id: Id<Plant>,
    pub capacity_mw: Decimal<10, 3>,
    #[column(unit = "kW")]
    pub storage_mwh: Decimal<10, 3>,
    #[column(unit = "s")]
    pub response_ms: i32,
    #[column(unit = "m")]
    pub height: Option<i32>,
    #[column(unit = "furlong")]
    pub length: f64,
    #[column(unit = "m")]
    pub label: Text<10>,
    pub audit: Audit,
}

fn main() {}
