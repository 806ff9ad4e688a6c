//! What the raw drivers decode into: plain structs with the types that each driver reads by
//! itself. `Key` is `[u8; 16]` on SQLite and `Uuid` on PostgreSQL, `Number` the double that SQLite
//! keeps of a decimal and `rust_decimal`'s on PostgreSQL. Moments are microseconds and days are
//! days since 1970, read from SQLite's text by the atlas's own reader, the fastest there is here.

#![allow(dead_code, reason = "rows are read to be read")]

use crate::tables::Status;

pub(crate) struct PlantRow<Key, Number> {
    pub(crate) id: Key,
    pub(crate) plant_code: String,
    pub(crate) name: String,
    pub(crate) operator: Option<String>,
    pub(crate) status: Status,
    pub(crate) longitude: Option<f64>,
    pub(crate) latitude: Option<f64>,
    pub(crate) capacity_mw: Number,
    pub(crate) net_generation_mwh: Option<Number>,
    pub(crate) price_usd_per_mwh: Option<Number>,
    pub(crate) elevation_meters: Option<i32>,
    pub(crate) unit_count: i32,
    pub(crate) customer_count: Option<i64>,
    pub(crate) capacity_factor_ratio: Option<f64>,
    pub(crate) is_grid_connected: bool,
    pub(crate) commercial_operation_date: Option<i32>,
    pub(crate) audit: AuditRow,
}

pub(crate) struct AuditRow {
    pub(crate) created_at: i64,
    pub(crate) updated_at: i64,
    pub(crate) version: i32,
}

pub(crate) struct ProjectRow<Key, Number> {
    pub(crate) id: Key,
    pub(crate) name: String,
    pub(crate) status: Status,
    pub(crate) capacity_mw: Number,
    pub(crate) region_id: Option<Key>,
    pub(crate) company_id: Option<Key>,
    pub(crate) substation_id: Option<Key>,
    pub(crate) market_id: Option<Key>,
    pub(crate) audit: AuditRow,
    pub(crate) region: Option<RegionRow<Key, Number>>,
    pub(crate) company: Option<CompanyRow<Key>>,
    pub(crate) substation: Option<SubstationRow<Key, Number>>,
    pub(crate) market: Option<MarketRow<Key, Number>>,
}

pub(crate) struct RegionRow<Key, Number> {
    pub(crate) id: Key,
    pub(crate) name: String,
    pub(crate) country_code: String,
    pub(crate) area_km2: Option<Number>,
    pub(crate) audit: AuditRow,
}

pub(crate) struct CompanyRow<Key> {
    pub(crate) id: Key,
    pub(crate) name: String,
    pub(crate) founded_date: Option<i32>,
    pub(crate) employee_count: Option<i32>,
    pub(crate) audit: AuditRow,
}

pub(crate) struct SubstationRow<Key, Number> {
    pub(crate) id: Key,
    pub(crate) name: String,
    pub(crate) longitude: Option<f64>,
    pub(crate) latitude: Option<f64>,
    pub(crate) voltage_kv: Number,
    pub(crate) audit: AuditRow,
}

pub(crate) struct MarketRow<Key, Number> {
    pub(crate) id: Key,
    pub(crate) name: String,
    pub(crate) price_usd_per_mwh: Option<Number>,
    pub(crate) is_open: bool,
    pub(crate) audit: AuditRow,
}
