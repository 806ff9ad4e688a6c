//! Decimals that some engine would not keep exactly.
use terra_schema::{Audit, Decimal, Id};
use terra_schema_derive::Table;

/// Has decimals.
#[derive(Table)]
#[table(domain = Core)]
pub struct Exact {
    pub id: Id<Exact>,
    pub huge: Decimal<16, 2>,
    pub tiny: Decimal<5, 6>,
    pub none: Decimal<0, 0>,
    pub audit: Audit,
}

fn main() {}
