//! The typed layer's side of every case; the engines differ in how its futures are waited for.

use crate::{
    Outcome,
    data::PlantData,
    tables::{Company, Market, Plant, Project, Region, Substation},
};
use serde::Serialize;
use std::hint::black_box;
use terra_schema::{Date, Decimal, Id, Row, Timestamp, scalar::Uuid};
use terra_store::{Database, Error, Local, related};

pub(crate) async fn by_id(database: &impl Database, id: Uuid) -> Result<(), Error> {
    let row = database.get::<Plant>(Id::from_uuid(id)).await?;
    black_box(row.is_some());
    black_box(row);
    Ok(())
}

pub(crate) async fn all(local: &Local) -> Result<(), Error> {
    black_box(local.select::<Plant>().all().await?);
    Ok(())
}

pub(crate) async fn join(local: &Local) -> Result<(), Error> {
    let projects = local
        .select::<Project>()
        .left_join(related::<Region>())
        .left_join(related::<Company>())
        .left_join(related::<Substation>())
        .left_join(related::<Market>());
    black_box(projects.all().await?);
    Ok(())
}

pub(crate) async fn insert(local: &Local, plant: &PlantData) -> Result<(), Error> {
    black_box(local.insert(plant.draft()).await?);
    Ok(())
}

pub(crate) async fn insert_many(local: &Local, plants: &[PlantData]) -> Result<(), Error> {
    black_box(local.insert_many(plants.iter().map(PlantData::draft)).await?);
    Ok(())
}

/// The rows of a table known by its description only, as GeoJSON.
pub(crate) async fn dynamic_geojson(local: &Local) -> Result<Vec<u8>, Error> {
    local.table(Plant::table()).geojson().await
}

/// The same GeoJSON by way of typed rows and serde.
pub(crate) async fn typed_geojson(local: &Local) -> Result<Vec<u8>, Error> {
    let plants = local.select::<Plant>().all().await?;
    let collection = FeatureCollection {
        kind: "FeatureCollection",
        features: plants.iter().map(Feature::of).collect(),
    };
    // Writing to memory fails for maps with odd keys only, and there are none.
    Ok(serde_json::to_vec(&collection).unwrap_or_default())
}

#[derive(Serialize)]
struct FeatureCollection<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    features: Vec<Feature<'a>>,
}

#[derive(Serialize)]
struct Feature<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: Uuid,
    geometry: Option<Point>,
    properties: Properties<'a>,
}

#[derive(Serialize)]
struct Point {
    #[serde(rename = "type")]
    kind: &'static str,
    coordinates: [f64; 2],
}

#[derive(Serialize)]
struct Properties<'a> {
    plant_code: &'a str,
    name: &'a str,
    operator: Option<&'a str>,
    status: &'static str,
    capacity_mw: f64,
    net_generation_mwh: Option<f64>,
    price_usd_per_mwh: Option<f64>,
    elevation_meters: Option<i32>,
    unit_count: i32,
    customer_count: Option<i64>,
    capacity_factor_ratio: Option<f64>,
    is_grid_connected: bool,
    commercial_operation_date: Option<Day>,
    created_at: Moment,
    updated_at: Moment,
    version: i32,
}

/// Written as the atlas writes it, without a detour through a `String`.
struct Moment(Timestamp);
struct Day(Date);

fn ascii(text: &[u8]) -> &str {
    std::str::from_utf8(text).unwrap_or_default()
}

impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(ascii(&self.0.to_stored()))
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(ascii(&self.0.to_stored()))
    }
}

impl<'a> Feature<'a> {
    fn of(plant: &'a Plant) -> Self {
        use terra_schema::CodeList;
        Self {
            kind: "Feature",
            id: plant.id.uuid(),
            geometry: plant.location.map(|place| Point {
                kind: "Point",
                coordinates: [place.longitude(), place.latitude()],
            }),
            properties: Properties {
                plant_code: &plant.plant_code,
                name: &plant.name,
                operator: plant.operator.as_deref(),
                status: plant.status.code(),
                capacity_mw: plant.capacity_mw.to_f64(),
                net_generation_mwh: plant.net_generation_mwh.map(Decimal::to_f64),
                price_usd_per_mwh: plant.price_usd_per_mwh.map(Decimal::to_f64),
                elevation_meters: plant.elevation_meters,
                unit_count: plant.unit_count,
                customer_count: plant.customer_count,
                capacity_factor_ratio: plant.capacity_factor_ratio,
                is_grid_connected: plant.is_grid_connected,
                commercial_operation_date: plant.commercial_operation_date.map(Day),
                created_at: Moment(plant.audit.created_at),
                updated_at: Moment(plant.audit.updated_at),
                version: plant.audit.version,
            },
        }
    }
}

/// Whether two GeoJSON texts say the same; `12` and `12.0` do.
pub(crate) fn say_the_same(left: &[u8], right: &[u8]) -> Outcome<bool> {
    Ok(plain(serde_json::from_slice(left)?) == plain(serde_json::from_slice(right)?))
}

fn plain(tree: serde_json::Value) -> serde_json::Value {
    use serde_json::Value as Tree;
    match tree {
        Tree::Number(number) => number.as_f64().map_or(Tree::Null, Tree::from),
        Tree::Array(items) => items.into_iter().map(plain).collect(),
        Tree::Object(members) => {
            Tree::Object(members.into_iter().map(|(name, value)| (name, plain(value))).collect())
        }
        other => other,
    }
}
