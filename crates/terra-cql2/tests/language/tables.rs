//! Something to filter.

use terra_geo::{Geometry, LonLat};
use terra_schema::{Audit, Date, Decimal, Id, Json, Text, Timestamp};
use terra_schema_derive::{CodeList, Table};

/// A plant.
#[derive(Table)]
#[table(domain = Energy)]
pub struct Plant {
    pub id: Id<Plant>,
    pub name: Text<100>,
    pub location: Option<LonLat>,
    pub status: PlantStatus,
    #[column(unit = "MW")]
    pub capacity_mw: Option<Decimal<12, 3>>,
    pub unit_count: Option<i32>,
    pub score: Option<f64>,
    pub is_public: bool,
    pub opened_date: Option<Date>,
    pub seen_at: Option<Timestamp>,
    pub properties: Option<Json>,
    #[column(read = Private)]
    pub owner_phone: Option<Text<30>>,
    pub audit: Audit,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, CodeList)]
pub enum PlantStatus {
    /// On paper.
    Planned,
    /// Running.
    Operating,
}

/// A line, with the place that it is served from.
#[derive(Table)]
#[table(domain = Energy)]
pub struct Line {
    pub id: Id<Line>,
    pub geometry: Option<Geometry>,
    pub location: Option<LonLat>,
    pub audit: Audit,
}

/// What lies nowhere.
#[derive(Table)]
#[table(domain = Energy)]
pub struct Price {
    pub id: Id<Price>,
    pub audit: Audit,
}
