//! Layers as bytes, as <https://github.com/mapbox/vector-tile-spec/tree/master/2.1> has them.

use super::address::{EXTENT, Place, Tile};
use super::error::TileError;
use super::protobuf::{Wire, put_bytes, put_field, put_varint, zigzag};
use super::thin::Cluster;
use super::values::{Value, Values};
use crate::geometry::{Geometry, GeometryKind};
use crate::lonlat::LonLat;

/// Features of one table as a tile shows them.
///
/// A feature may have an id, by which a client tells that it is the same one in the tile beside
/// it. JavaScript reads ids above 2^53 wrongly.
#[derive(Debug)]
pub struct Layer {
    tile: Tile,
    columns: usize,
    /// Version, name, extent and keys.
    head: Vec<u8>,
    features: Vec<u8>,
    values: Values,
    // Of the feature that is being added; here to keep their memory.
    tags: Vec<u8>,
    geometry: Vec<u8>,
    feature: Vec<u8>,
}

impl Layer {
    /// An empty layer. Its attributes are called by the names of `columns`; the names of a tile's
    /// layers must differ.
    pub fn new(name: &str, tile: Tile, columns: &[&str]) -> Layer {
        let mut head = Vec::new();
        put_field(&mut head, 15, Wire::Varint);
        put_varint(&mut head, 2);
        put_field(&mut head, 1, Wire::Bytes);
        put_bytes(&mut head, name.as_bytes());
        put_field(&mut head, 5, Wire::Varint);
        put_varint(&mut head, EXTENT.into());
        for column in columns {
            put_field(&mut head, 3, Wire::Bytes);
            put_bytes(&mut head, column.as_bytes());
        }
        Layer {
            tile,
            columns: columns.len(),
            head,
            features: Vec::new(),
            values: Values::default(),
            tags: Vec::new(),
            geometry: Vec::new(),
            feature: Vec::new(),
        }
    }

    /// Adds a point with its attributes, each the index of its column and the value. Says whether
    /// the tile or its buffer shows it; if not, nothing was added.
    ///
    /// # Errors
    ///
    /// When the layer has no such column.
    pub fn add_point<'a>(
        &mut self,
        id: Option<u64>,
        point: LonLat,
        attributes: impl IntoIterator<Item = (usize, Value<'a>)>,
    ) -> Result<bool, TileError> {
        let places = self.tile.places(point);
        let count = places.clone().count();
        if count > 0 {
            self.begin_geometry().points(count, places);
            self.add_feature(id, GeometryKind::Point, attributes)?;
        }
        Ok(count > 0)
    }

    /// Adds a line or polygon as [`Layer::add_point`] adds a point: what of it lies in the tile and
    /// its buffer, without what is too small to see. Says whether anything was left.
    ///
    /// # Errors
    ///
    /// When the layer has no such column.
    pub fn add_geometry<'a>(
        &mut self,
        id: Option<u64>,
        geometry: &Geometry,
        attributes: impl IntoIterator<Item = (usize, Value<'a>)>,
    ) -> Result<bool, TileError> {
        let paths = self.tile.paths(geometry);
        if !paths.is_empty() {
            let is_ring = geometry.kind() == GeometryKind::Polygon;
            let mut pen = self.begin_geometry();
            paths.iter().for_each(|path| pen.path(path, is_ring));
            self.add_feature(id, geometry.kind(), attributes)?;
        }
        Ok(!paths.is_empty())
    }

    /// Adds a cluster of this tile as a point; its id is that of the cluster's first point.
    ///
    /// # Errors
    ///
    /// When the layer has no such column.
    pub fn add_cluster<'a>(
        &mut self,
        cluster: &Cluster,
        attributes: impl IntoIterator<Item = (usize, Value<'a>)>,
    ) -> Result<(), TileError> {
        self.begin_geometry().points(1, [cluster.place]);
        self.add_feature(Some(cluster.first), GeometryKind::Point, attributes)
    }

    /// How many bytes [`Layer::finish`] would make now, but for a few.
    pub fn size(&self) -> usize {
        self.head.len() + self.features.len() + self.values.bytes().len()
    }

    /// The layer as the bytes of a tile. None when it has no feature, as that is a tile too, and a
    /// layer without features is not allowed.
    pub fn finish(self) -> Vec<u8> {
        if self.features.is_empty() {
            return Vec::new();
        }
        let mut tile = Vec::with_capacity(self.size() + 8);
        put_field(&mut tile, 3, Wire::Bytes);
        put_varint(&mut tile, self.size() as u64);
        for part in [&self.head, &self.features, self.values.bytes()] {
            tile.extend_from_slice(part);
        }
        tile
    }

    fn begin_geometry(&mut self) -> Pen<'_> {
        self.geometry.clear();
        Pen { commands: &mut self.geometry, place: [0, 0] }
    }

    /// Adds a feature with the geometry that was drawn.
    fn add_feature<'a>(
        &mut self,
        id: Option<u64>,
        kind: GeometryKind,
        attributes: impl IntoIterator<Item = (usize, Value<'a>)>,
    ) -> Result<(), TileError> {
        self.tags.clear();
        for (column, value) in attributes {
            if column >= self.columns {
                return Err(TileError::Attribute { column, columns: self.columns });
            }
            put_varint(&mut self.tags, column as u64);
            put_varint(&mut self.tags, self.values.index_of(value).into());
        }
        let feature = &mut self.feature;
        feature.clear();
        if let Some(id) = id {
            put_field(feature, 1, Wire::Varint);
            put_varint(feature, id);
        }
        // GDAL knows no tile by a feature whose list of attributes is there and empty.
        if !self.tags.is_empty() {
            put_field(feature, 2, Wire::Bytes);
            put_bytes(feature, &self.tags);
        }
        put_field(feature, 3, Wire::Varint);
        feature.push(match kind {
            GeometryKind::Point => 1,
            GeometryKind::Line => 2,
            GeometryKind::Polygon => 3,
        });
        put_field(feature, 4, Wire::Bytes);
        put_bytes(feature, &self.geometry);
        put_field(&mut self.features, 2, Wire::Bytes);
        put_bytes(&mut self.features, feature);
        Ok(())
    }
}

/// The commands of a geometry.
const MOVE_TO: u64 = 1;
const LINE_TO: u64 = 2;
const CLOSE_PATH: u64 = 7;

/// Draws a geometry: writes its commands.
struct Pen<'a> {
    commands: &'a mut Vec<u8>,
    /// Where it is. Commands say how far to go from there.
    place: Place,
}

impl Pen<'_> {
    fn points(&mut self, count: usize, places: impl IntoIterator<Item = Place>) {
        self.command(MOVE_TO, count);
        places.into_iter().for_each(|place| self.go(place));
    }

    fn path(&mut self, path: &[Place], is_ring: bool) {
        let Some((&first, rest)) = path.split_first() else { return };
        self.command(MOVE_TO, 1);
        self.go(first);
        self.command(LINE_TO, rest.len());
        rest.iter().for_each(|&place| self.go(place));
        if is_ring {
            self.command(CLOSE_PATH, 1);
        }
    }

    fn command(&mut self, command: u64, count: usize) {
        put_varint(self.commands, (count as u64) << 3 | command);
    }

    fn go(&mut self, place: Place) {
        for (to, from) in place.into_iter().zip(self.place) {
            put_varint(self.commands, zigzag(i64::from(to) - i64::from(from)));
        }
        self.place = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commands(draw: impl FnOnce(&mut Pen<'_>)) -> Vec<u8> {
        let mut commands = Vec::new();
        draw(&mut Pen { commands: &mut commands, place: [0, 0] });
        commands
    }

    // The examples of section 4.3.5 of the specification.
    #[test]
    fn draws_as_the_specification_does() {
        assert_eq!(commands(|pen| pen.points(1, [[25, 17]])), [9, 50, 34]);
        assert_eq!(commands(|pen| pen.points(2, [[5, 7], [3, 2]])), [17, 10, 14, 3, 9]);
        let lines = commands(|pen| {
            pen.path(&[[2, 2], [2, 10], [10, 10]], false);
            pen.path(&[[1, 1], [3, 5]], false);
        });
        assert_eq!(lines, [9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8]);
        let polygon = commands(|pen| pen.path(&[[3, 6], [8, 12], [20, 34]], true));
        assert_eq!(polygon, [9, 6, 12, 18, 10, 12, 24, 44, 15]);
        let polygons = commands(|pen| {
            pen.path(&[[0, 0], [10, 0], [10, 10], [0, 10]], true);
            pen.path(&[[11, 11], [20, 11], [20, 20], [11, 20]], true);
            pen.path(&[[13, 13], [13, 17], [17, 17], [17, 13]], true);
        });
        let expected = [
            [9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15].as_slice(),
            &[9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15],
            &[9, 4, 13, 26, 0, 8, 8, 0, 0, 7, 15],
        ];
        assert_eq!(polygons, expected.concat());
    }

    #[test]
    fn a_feature_without_attributes_has_no_list_of_them() {
        let mut layer = Layer::new("l", Tile::new(0, 0, 0).unwrap(), &["a"]);
        layer.begin_geometry().points(1, [[25, 17]]);
        layer.add_feature(Some(7), GeometryKind::Point, []).unwrap();
        let feature = [8, 7, 24, 1, 34, 3, 9, 50, 34];
        let all = [&[18, feature.len() as u8], feature.as_slice()].concat();
        assert_eq!(layer.features, all);
    }
}
