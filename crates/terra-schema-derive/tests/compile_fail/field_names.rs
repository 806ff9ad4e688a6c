//! Names that a column or a group can't have.
use terra_geo::{Geometry, LonLat};
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::Table;

/// Calls its position as it likes.
#[derive(Table)]
#[table(domain = Core)]
pub struct Placed {
    pub id: Id<Placed>,
    pub position: Option<LonLat>,
    pub outline: Geometry,
    pub audit: Audit,
}

/// Names columns that no engine likes.
#[derive(Table)]
#[table(domain = Core)]
#[allow(non_snake_case)]
pub struct Named {
    pub id: Id<Named>,
    pub Name: Text<50>,
    pub _hidden: bool,
    pub größe: i32,
    pub new: bool,
    pub change: bool,
    pub audit: Audit,
}

/// Has a column that `Audit` brings too.
#[derive(Table)]
#[table(domain = Core)]
pub struct Versioned {
    pub id: Id<Versioned>,
    pub version: Text<50>,
    pub audit: Audit,
}

/// Has a column that its position brings too.
#[derive(Table)]
#[table(domain = Core)]
pub struct TwicePlaced {
    pub id: Id<TwicePlaced>,
    pub location: LonLat,
    pub latitude: Option<f64>,
    pub audit: Audit,
}

fn main() {}
