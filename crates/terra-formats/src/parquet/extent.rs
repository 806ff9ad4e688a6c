//! What a file's metadata say of the places in it.

use crate::place::Place;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use terra_geo::Geometry;

/// The group of columns that holds the box of each place, and those in it: by their statistics a
/// reader passes over what lies elsewhere.
pub(super) const BOX: &str = "bbox";
pub(super) const SIDES: [&str; 4] = ["xmin", "ymin", "xmax", "ymax"];

/// The kinds of geometries, and the box around them.
#[derive(Default)]
pub(super) struct Extent {
    kinds: BTreeSet<&'static str>,
    /// West, south, east and north, once there is a place.
    sides: Option<[f64; 4]>,
}

impl Extent {
    /// Takes in a place; its own box, if it is one.
    pub(super) fn widen(&mut self, place: &Place) -> Option<[f64; 4]> {
        let own = match place {
            Place::Nowhere => return None,
            Place::Point(longitude, latitude) => {
                self.kinds.insert("Point");
                [*longitude, *latitude, *longitude, *latitude]
            }
            Place::Shape(shape) => {
                self.kinds.insert(kind(shape));
                let positions = shape.paths().flatten();
                let points = positions.map(|at| (at.longitude(), at.latitude()));
                points.map(|(x, y)| [x, y, x, y]).reduce(around)?
            }
        };
        self.sides = Some(self.sides.map_or(own, |sides| around(sides, own)));
        Some(own)
    }

    /// As GeoParquet has it.
    pub(super) fn metadata(&self) -> Value {
        let sides = SIDES.map(|side| (side.to_owned(), json!([BOX, side])));
        let mut metadata = json!({
            "encoding": "WKB",
            "geometry_types": self.kinds,
            "covering": { "bbox": sides.into_iter().collect::<Map<_, _>>() },
        });
        if let Some(sides) = self.sides {
            metadata["bbox"] = json!(sides);
        }
        metadata
    }
}

/// The box around two.
fn around(one: [f64; 4], other: [f64; 4]) -> [f64; 4] {
    let [west, south, east, north] = other;
    [one[0].min(west), one[1].min(south), one[2].max(east), one[3].max(north)]
}

fn kind(shape: &Geometry) -> &'static str {
    match shape {
        Geometry::LineString { .. } => "LineString",
        Geometry::MultiLineString { .. } => "MultiLineString",
        Geometry::Polygon { .. } => "Polygon",
        Geometry::MultiPolygon { .. } => "MultiPolygon",
    }
}
