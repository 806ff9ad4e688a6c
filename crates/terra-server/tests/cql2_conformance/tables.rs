//! The layers of the test data, as tables. Names in capital letters are in small ones, and a shape
//! is called `geometry`: a filter may name either in its own way. They stand beside the atlas's.

use terra_geo::{Geometry, LonLat};
use terra_schema::{Audit, Date, Id, Text, Timestamp};
use terra_schema_derive::Table;

/// A country.
#[derive(Table)]
#[table(domain = Analytics, name = "ne_110m_admin_0_countries")]
pub struct Country {
    pub id: Id<Country>,
    pub geometry: Option<Geometry>,
    pub r#type: Option<Text<17>>,
    pub adm0_a3: Option<Text<3>>,
    pub name: Option<Text<24>>,
    pub name_long: Option<Text<35>>,
    pub abbrev: Option<Text<10>>,
    pub postal: Option<Text<4>>,
    pub formal_en: Option<Text<52>>,
    pub name_sort: Option<Text<35>>,
    pub pop_est: Option<f64>,
    pub economy: Option<Text<26>>,
    pub income_grp: Option<Text<23>>,
    pub continent: Option<Text<23>>,
    pub region_un: Option<Text<10>>,
    pub subregion: Option<Text<25>>,
    pub region_wb: Option<Text<26>>,
    pub wikidataid: Option<Text<7>>,
    pub name_de: Option<Text<40>>,
    pub name_en: Option<Text<35>>,
    pub name_el: Option<Text<72>>,
    pub audit: Audit,
}

/// A populated place.
#[derive(Table)]
#[table(domain = Analytics, name = "ne_110m_populated_places_simple")]
pub struct Place {
    pub id: Id<Place>,
    pub location: Option<LonLat>,
    pub featurecla: Option<Text<50>>,
    pub name: Option<Text<100>>,
    pub namepar: Option<Text<254>>,
    pub namealt: Option<Text<254>>,
    pub nameascii: Option<Text<100>>,
    pub capin: Option<Text<15>>,
    pub sov0name: Option<Text<100>>,
    pub sov_a3: Option<Text<3>>,
    pub adm0name: Option<Text<50>>,
    pub adm0_a3: Option<Text<3>>,
    pub adm1name: Option<Text<100>>,
    pub note: Option<Text<254>>,
    pub pop_max: Option<i64>,
    pub pop_min: Option<i64>,
    pub pop_other: Option<i64>,
    pub meganame: Option<Text<100>>,
    pub ls_name: Option<Text<41>>,
    pub date: Option<Date>,
    pub start: Option<Timestamp>,
    pub end: Option<Timestamp>,
    pub boolean: Option<bool>,
    pub audit: Audit,
}

/// A river.
#[derive(Table)]
#[table(domain = Analytics, name = "ne_110m_rivers_lake_centerlines")]
pub struct River {
    pub id: Id<River>,
    pub geometry: Option<Geometry>,
    pub name: Option<Text<254>>,
    pub name_en: Option<Text<254>>,
    pub wikidataid: Option<Text<254>>,
    pub label: Option<Text<254>>,
    pub name_de: Option<Text<254>>,
    pub name_el: Option<Text<254>>,
    pub audit: Audit,
}
