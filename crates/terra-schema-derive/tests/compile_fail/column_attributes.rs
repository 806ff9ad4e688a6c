//! What `#[column(…)]` can't say.
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::Table;

/// Says all of it.
#[derive(Table)]
#[table(domain = Core)]
pub struct Wrong {
    pub id: Id<Wrong>,
    #[column(units = "m")]
    pub height_meters: i32,
    #[column(unit = "m", unit = "km")]
    pub length_meters: i32,
    #[column(unit = m)]
    pub width_meters: i32,
    #[column(read = Nobody)]
    pub secret: Text<50>,
    #[column(was = "name")]
    pub name: Text<50>,
    pub audit: Audit,
}

fn main() {}
