//! What a tile shows.

use crate::world::Thing;
use fast_mvt::{MvtGeometry, MvtReaderRef};
use terra_geo::tile::{BUFFER, EXTENT, Tile};

/// How many attributes each point has.
const ATTRIBUTES: usize = 3;

/// The points of a tile: where in it each is, in units. Writers may round a place by one unit
/// otherwise, so they are compared by number and by their mean.
pub(crate) struct Shown {
    /// How many surely are in the tile or its buffer.
    surely: usize,
    /// How many are, with those just beyond.
    perhaps: usize,
    mean: [f64; 2],
}

impl Shown {
    pub(super) fn of(tile: Tile, things: impl Iterator<Item = Thing>) -> Self {
        let (mut surely, mut perhaps, mut sum) = (0, 0, [0.0; 2]);
        for thing in things {
            let [x, y] = place(tile, thing.place.longitude(), thing.place.latitude());
            let reach = f64::from(BUFFER);
            let beyond = (-x).max(x - f64::from(EXTENT)).max(-y).max(y - f64::from(EXTENT)) - reach;
            surely += usize::from(beyond <= -1.0);
            if beyond <= 1.0 {
                perhaps += 1;
                sum = [sum[0] + x, sum[1] + y];
            }
        }
        Self { surely, perhaps, mean: sum.map(|sum| sum / perhaps.max(1) as f64) }
    }

    pub(super) fn check(&self, bytes: &[u8]) -> Result<(), String> {
        let reader = MvtReaderRef::new(bytes).map_err(|error| error.to_string())?;
        let layers = reader.to_tile().map_err(|error| error.to_string())?.layers;
        let features: Vec<_> = layers.into_iter().flat_map(|layer| layer.features).collect();
        let mut points = Vec::with_capacity(features.len());
        for feature in &features {
            if feature.properties.len() != ATTRIBUTES {
                return Err(format!("a point with {} attributes", feature.properties.len()));
            }
            match &feature.geometry {
                MvtGeometry::Point(point) => points.push([point.0.x, point.0.y]),
                _ => return Err("something that is no point".to_owned()),
            }
        }
        let Self { surely, perhaps, mean } = self;
        if !(*surely..=*perhaps).contains(&points.len()) {
            return Err(format!("{} points, not {surely} to {perhaps}", points.len()));
        }
        for axis in [0, 1] {
            let sum: f64 = points.iter().map(|point| f64::from(point[axis])).sum();
            let found = sum / points.len().max(1) as f64;
            // Those just beyond the buffer, where there are some, weigh little.
            let edge = (perhaps - surely) as f64 / (*perhaps).max(1) as f64 * f64::from(EXTENT);
            if (found - mean[axis]).abs() > 1.0 + edge {
                return Err(format!("points around {found}, not {}", mean[axis]));
            }
        }
        Ok(())
    }
}

/// Where in a tile a position is, by Mercator's definition.
fn place(tile: Tile, longitude: f64, latitude: f64) -> [f64; 2] {
    let tiles = f64::from(1_u32 << tile.zoom());
    let north = latitude.to_radians().tan().asinh() / std::f64::consts::PI;
    let [x, y] = [(longitude / 360.0 + 0.5) * tiles, (1.0 - north) / 2.0 * tiles];
    [x - f64::from(tile.column()), y - f64::from(tile.row())].map(|at| at * f64::from(EXTENT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;
    use terra_geo::tile::{Layer, Value};

    #[test]
    fn a_tile_is_right_with_all_its_points_where_they_are() {
        let world = World::new(20_000).unwrap();
        let things = || world.fires.iter().map(|fire| fire.thing);
        let tile = Tile::new(3, 4, 4).unwrap();
        let shown = Shown::of(tile, things());
        let written = |tile, things: &mut dyn Iterator<Item = Thing>| {
            let mut layer = Layer::new("fires", tile, &["a", "b", "c"]);
            for thing in things {
                let attributes = [0, 1, 2].map(|column| (column, Value::Bool(true)));
                layer.add_point(None, thing.place, attributes).unwrap();
            }
            layer.finish()
        };
        assert!(shown.surely > 100);
        assert_eq!(shown.check(&written(tile, &mut things())), Ok(()));
        let inside = |thing: &Thing| tile.bounds().contains(thing.place);
        let first = things().find(inside).unwrap().id;
        let without = written(tile, &mut things().filter(|thing| thing.id != first));
        assert!(shown.check(&without).is_err());
        let beside = Tile::new(3, 4, 3).unwrap();
        assert!(shown.check(&written(beside, &mut things())).is_err());
    }
}
