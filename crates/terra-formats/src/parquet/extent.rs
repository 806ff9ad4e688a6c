//! What a file's metadata say of the places in it.

use crate::place::Place;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use terra_geo::Geometry;

/// The kinds of geometries, and the box around them.
#[derive(Default)]
pub(super) struct Extent {
    kinds: BTreeSet<&'static str>,
    /// West, south, east and north, once there is a place.
    sides: Option<[f64; 4]>,
}

impl Extent {
    pub(super) fn widen(&mut self, place: &Place) {
        match place {
            Place::Nowhere => {}
            Place::Point(longitude, latitude) => {
                self.kinds.insert("Point");
                self.reach(*longitude, *latitude);
            }
            Place::Shape(shape) => {
                self.kinds.insert(kind(shape));
                for position in shape.paths().flatten() {
                    self.reach(position.longitude(), position.latitude());
                }
            }
        }
    }

    fn reach(&mut self, longitude: f64, latitude: f64) {
        let [west, south, east, north] =
            self.sides.unwrap_or([longitude, latitude, longitude, latitude]);
        self.sides = Some([
            west.min(longitude),
            south.min(latitude),
            east.max(longitude),
            north.max(latitude),
        ]);
    }

    /// As GeoParquet has it.
    pub(super) fn metadata(&self) -> Value {
        let mut metadata = json!({ "encoding": "WKB", "geometry_types": self.kinds });
        if let Some(sides) = self.sides {
            metadata["bbox"] = json!(sides);
        }
        metadata
    }
}

fn kind(shape: &Geometry) -> &'static str {
    match shape {
        Geometry::LineString { .. } => "LineString",
        Geometry::MultiLineString { .. } => "MultiLineString",
        Geometry::Polygon { .. } => "Polygon",
        Geometry::MultiPolygon { .. } => "MultiPolygon",
    }
}
