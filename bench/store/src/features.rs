//! The rows of a table as GeoJSON: straight from the cells, and in the two ways that a program goes
//! without that.

use crate::{Outcome, tables::Plant};
use serde::Serialize;
use terra_geo::LonLat;
use terra_schema::{CodeList, Date, Decimal, Row, Timestamp, scalar::Uuid};
use terra_store::{Database, Error, Local};

/// The rows of a table known by its description only, as GeoJSON.
pub(crate) async fn straight(local: &Local) -> Result<Vec<u8>, Error> {
    local.table(Plant::table()).geojson().await
}

/// The same GeoJSON by way of typed rows and a feature struct written by hand for this table.
pub(crate) async fn by_hand(local: &Local) -> Result<Vec<u8>, Error> {
    let plants = local.select::<Plant>().all().await?;
    let collection = FeatureCollection {
        kind: "FeatureCollection",
        features: plants.iter().map(Feature::of).collect(),
    };
    // Writing to memory fails for maps with odd keys only, and there are none.
    Ok(serde_json::to_vec(&collection).unwrap_or_default())
}

/// The same GeoJSON as most programs make it: each row's serialized struct as the properties of the
/// `geojson` crate's feature, whose collection serde_json writes.
pub(crate) async fn by_crate(local: &Local) -> Outcome<Vec<u8>> {
    let plants = local.select::<Plant>().all().await?;
    let features = plants.iter().map(crate_feature).collect::<Outcome<Vec<_>>>()?;
    Ok(serde_json::to_vec(&geojson::FeatureCollection::new(features))?)
}

fn crate_feature(plant: &Plant) -> Outcome<geojson::Feature> {
    let properties = match serde_json::to_value(Properties::of(plant))? {
        serde_json::Value::Object(members) => Some(members),
        _ => None,
    };
    let point = |place: LonLat| geojson::Geometry::new_point([place.longitude(), place.latitude()]);
    Ok(geojson::Feature {
        bbox: None,
        geometry: plant.location.map(point),
        id: Some(geojson::feature::Id::String(plant.id.to_string())),
        properties,
        foreign_members: None,
    })
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
        Self {
            kind: "Feature",
            id: plant.id.uuid(),
            geometry: plant.location.map(|place| Point {
                kind: "Point",
                coordinates: [place.longitude(), place.latitude()],
            }),
            properties: Properties::of(plant),
        }
    }
}

impl<'a> Properties<'a> {
    fn of(plant: &'a Plant) -> Self {
        Self {
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
        }
    }
}

/// Whether all ways to GeoJSON say the same.
pub(crate) async fn verify(local: &Local) -> Outcome<()> {
    let straight = straight(local).await?;
    let same = say_the_same(&straight, &by_hand(local).await?)?
        && say_the_same(&straight, &by_crate(local).await?)?;
    if same { Ok(()) } else { Err("the ways to GeoJSON differ".into()) }
}

/// Whether two GeoJSON texts say the same; `12` and `12.0` do.
fn say_the_same(left: &[u8], right: &[u8]) -> Outcome<bool> {
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
