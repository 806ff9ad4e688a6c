//! What a tile shows of a line or polygon.

use std::slice;

use super::address::{Place, Tile};
use super::clip::{self, Vertex};
use super::simplify::{rounded, simplify_line, simplify_ring};
use crate::geometry::Geometry;
use crate::position::Position;

impl Tile {
    /// The lines, or the rings with each outline before its holes, that the tile and its buffer
    /// show of a geometry: clipped, simplified and in whole units. None when there is nothing to
    /// see.
    pub(super) fn paths(self, geometry: &Geometry) -> Vec<Vec<Place>> {
        let mut paths = Vec::new();
        for turn in self.turns() {
            match geometry {
                Geometry::LineString(line) => {
                    self.add_lines(slice::from_ref(line), turn, &mut paths)
                }
                Geometry::MultiLineString(lines) => self.add_lines(lines, turn, &mut paths),
                Geometry::Polygon(rings) => self.add_polygon(rings, turn, &mut paths),
                Geometry::MultiPolygon(polygons) => {
                    polygons.iter().for_each(|rings| self.add_polygon(rings, turn, &mut paths));
                }
            }
        }
        paths
    }

    fn add_lines(self, lines: &[Vec<Position>], turn: f64, paths: &mut Vec<Vec<Place>>) {
        for line in lines {
            let parts = clip::clip_line(&self.vertices(line, turn));
            paths.extend(parts.iter().filter_map(|part| simplify_line(&rounded(part))));
        }
    }

    fn add_polygon(self, rings: &[Vec<Position>], turn: f64, paths: &mut Vec<Vec<Place>>) {
        for (index, ring) in rings.iter().enumerate() {
            let clipped = clip::clip_ring(self.vertices(ring, turn));
            match simplify_ring(rounded(&clipped), index == 0) {
                Some(ring) => paths.push(ring),
                // Without an outline, holes would be taken for those of the polygon before.
                None if index == 0 => return,
                None => {}
            }
        }
    }

    /// The vertices in units of the tile; none when they lie all on one side of it.
    fn vertices(self, path: &[Position], turn: f64) -> Vec<Vertex> {
        let project = |longitude, latitude| {
            let [x, y] = self.project(longitude, latitude);
            [x + turn, y]
        };
        let (mut west, mut east) = (f64::INFINITY, f64::NEG_INFINITY);
        let (mut south, mut north) = (west, east);
        for position in path {
            (west, east) = (west.min(position.longitude()), east.max(position.longitude()));
            (south, north) = (south.min(position.latitude()), north.max(position.latitude()));
        }
        if clip::meets(project(west, north), project(east, south)) {
            path.iter().map(|vertex| project(vertex.longitude(), vertex.latitude())).collect()
        } else {
            Vec::new()
        }
    }
}
