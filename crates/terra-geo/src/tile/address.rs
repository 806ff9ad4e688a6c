//! Where a tile is, and where in it a position is.

use std::f64::consts::PI;

use super::error::TileError;
use crate::bbox::BBox;
use crate::lonlat::LonLat;

/// The deepest zoom. A unit there is 2.3 mm on the equator, less than the grid of our positions.
pub const MAX_ZOOM: u8 = 22;

/// Units along a tile's side.
pub const EXTENT: u32 = 4096;

/// How far beyond its edges a tile shows what is there, in units, so that symbols and strokes which
/// reach over an edge are drawn on both sides of it.
pub const BUFFER: u32 = 64;

/// A place in or near a tile, in whole units: x, and y.
pub(super) type Place = [i32; 2];

/// Mercator's y is infinite at the poles. From here it is far beyond every tile and its buffer.
const MERCATOR_LIMIT_DEGREES: f64 = 89.99;

/// A square of OGC's `WebMercatorQuad`: the world from 85.0511 south to 85.0511 north, cut into
/// 2^zoom columns and as many rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tile {
    zoom: u8,
    column: u32,
    row: u32,
}

impl Tile {
    /// The tile at `column`, counted from the antimeridian eastwards, and `row`, from the north.
    ///
    /// # Errors
    ///
    /// When the zoom is greater than [`MAX_ZOOM`], or the column or the row is not one of its
    /// 2^zoom.
    pub fn new(zoom: u8, column: u32, row: u32) -> Result<Tile, TileError> {
        if zoom > MAX_ZOOM {
            return Err(TileError::Zoom(zoom));
        }
        let last = last_index(zoom);
        if column > last {
            return Err(TileError::Column { zoom, column, last });
        }
        if row > last {
            return Err(TileError::Row { zoom, row, last });
        }
        Ok(Tile { zoom, column, row })
    }

    /// How often the world was halved along each side, 0 to [`MAX_ZOOM`].
    pub fn zoom(self) -> u8 {
        self.zoom
    }

    /// The column, from 0 at longitude -180 eastwards.
    pub fn column(self) -> u32 {
        self.column
    }

    /// The row, from 0 at latitude 85.0511 southwards.
    pub fn row(self) -> u32 {
        self.row
    }

    /// The tile's edges.
    pub fn bounds(self) -> BBox {
        self.bounds_with_buffer(0)
    }

    /// The tile and what is around it as far as `units` from its edges: where to look for all that
    /// it shows. Over the antimeridian, `west > east`; beyond 85.0511 degrees when the tile ends
    /// there.
    pub fn bounds_with_buffer(self, units: u32) -> BBox {
        let reach = f64::from(units) / f64::from(EXTENT);
        let tiles = f64::from(last_index(self.zoom)) + 1.0;
        let (left, right) = (f64::from(self.column) - reach, f64::from(self.column) + 1.0 + reach);
        let (west, east) = if right - left < tiles {
            (wrapped(left / tiles * 360.0 - 180.0), wrapped(right / tiles * 360.0 - 180.0))
        } else {
            (-180.0, 180.0)
        };
        let latitude = |row: f64| (PI * (1.0 - 2.0 * row / tiles)).sinh().atan().to_degrees();
        let (top, bottom) = (f64::from(self.row) - reach, f64::from(self.row) + 1.0 + reach);
        BBox::from_checked(west, latitude(bottom), east, latitude(top))
    }

    /// Where a position is, in units from the tile's north-western corner; anywhere in the world.
    pub(super) fn project(self, longitude: f64, latitude: f64) -> [f64; 2] {
        let world = self.world_units();
        let limit = MERCATOR_LIMIT_DEGREES;
        let sine = latitude.clamp(-limit, limit).to_radians().sin();
        // asinh(tan(latitude)), in half the time.
        let north = ((1.0 + sine) / (1.0 - sine)).ln() / 2.0;
        let [left, top] = [self.column, self.row].map(|index| f64::from(index) * f64::from(EXTENT));
        [(longitude / 360.0 + 0.5) * world - left, (0.5 - north / (2.0 * PI)) * world - top]
    }

    /// How far to the east the world is to be moved, in units, for all that the tile may show of
    /// it: not at all and, where the tile or its buffer reaches the antimeridian, once round.
    pub(super) fn turns(self) -> impl Iterator<Item = f64> + Clone {
        let world = self.world_units();
        let westernmost = (self.column == 0).then_some(-world);
        let easternmost = (self.column == last_index(self.zoom)).then_some(world);
        [Some(0.0), westernmost, easternmost].into_iter().flatten()
    }

    /// Where in the tile and its buffer a point is shown: nowhere, once, or, as zoom 0 goes all
    /// the way round, twice.
    pub(super) fn places(self, point: LonLat) -> impl Iterator<Item = Place> + Clone {
        let [x, y] = self.project(point.longitude(), point.latitude());
        self.turns().map(move |turn| [x + turn, y].map(whole)).filter(|&place| is_shown(place))
    }

    /// Units round the world.
    fn world_units(self) -> f64 {
        f64::from(EXTENT) * (f64::from(last_index(self.zoom)) + 1.0)
    }
}

/// Whether a place is in a tile or its buffer.
pub(super) fn is_shown(place: Place) -> bool {
    let shown = -(BUFFER as i32)..=(EXTENT + BUFFER) as i32;
    place.iter().all(|units| shown.contains(units))
}

/// The nearest whole unit. Halves go east and south, so that neighbouring tiles round alike.
pub(super) fn whole(units: f64) -> i32 {
    // A cast saturates, and what is that far is in no tile.
    (units + 0.5).floor() as i32
}

/// The last column at a zoom, and the last row.
fn last_index(zoom: u8) -> u32 {
    (1 << zoom) - 1
}

/// The same meridian between -180 and 180.
fn wrapped(longitude: f64) -> f64 {
    if longitude < -180.0 {
        longitude + 360.0
    } else if longitude > 180.0 {
        longitude - 360.0
    } else {
        longitude
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tile(zoom: u8, column: u32, row: u32) -> Tile {
        Tile::new(zoom, column, row).unwrap()
    }

    fn at(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).unwrap()
    }

    fn places(tile: Tile, point: LonLat) -> Vec<[i32; 2]> {
        tile.places(point).collect()
    }

    fn assert_near(found: BBox, west: f64, south: f64, east: f64, north: f64) {
        let edges = [found.west(), found.south(), found.east(), found.north()];
        for (found, expected) in edges.into_iter().zip([west, south, east, north]) {
            assert!((found - expected).abs() < 1e-9, "{edges:?}");
        }
    }

    fn all_tiles(zoom: u8) -> impl Iterator<Item = Tile> {
        let indexes = 0..=last_index(zoom);
        indexes.clone().flat_map(move |row| indexes.clone().map(move |c| tile(zoom, c, row)))
    }

    #[test]
    fn says_which_tiles_there_are() {
        let message = |z, x, y| Tile::new(z, x, y).unwrap_err().to_string();
        assert_eq!(message(23, 0, 0), "zoom 23 is out of range; give 0 to 22");
        assert_eq!(message(3, 8, 0), "column 8 is out of range at zoom 3; give 0 to 7");
        assert_eq!(message(0, 0, 1), "row 1 is out of range at zoom 0; give 0 to 0");
        let last = tile(22, 4_194_303, 4_194_303);
        assert_eq!((last.zoom(), last.column(), last.row()), (22, 4_194_303, 4_194_303));
    }

    // The second is an example of the documentation of Mapbox's mercantile.
    #[test]
    fn knows_the_edges_of_a_tile() {
        let limit = 85.051_128_779_806_6;
        assert_near(tile(0, 0, 0).bounds(), -180.0, -limit, 180.0, limit);
        let connemara = tile(10, 486, 332).bounds();
        assert_near(
            connemara,
            -9.140_625,
            53.120_405_283_106_57,
            -8.789_062_5,
            53.330_872_983_017_05,
        );
        assert_near(tile(1, 1, 1).bounds(), 0.0, -limit, 180.0, 0.0);
    }

    #[test]
    fn looks_beyond_its_edges() {
        let (north, south) = (85.287_916_121_237, -2.811_371_193_331);
        assert_near(tile(1, 0, 0).bounds_with_buffer(64), 177.1875, south, 2.8125, north);
        assert_near(tile(1, 1, 1).bounds_with_buffer(64), -2.8125, -north, -177.1875, -south);
        let world = tile(0, 0, 0).bounds_with_buffer(64);
        assert_near(world, -180.0, -85.513_398_309_887, 180.0, 85.513_398_309_887);
        // As far as the other side of the antimeridian, and farther.
        let all = tile(2, 0, 3).bounds_with_buffer(u32::MAX);
        assert_near(all, -180.0, -90.0, 180.0, 90.0);
        let south = -89.530_655_664_959;
        assert_near(
            tile(2, 1, 3).bounds_with_buffer(6144),
            -180.0,
            south,
            180.0,
            40.979_898_069_620,
        );
    }

    #[test]
    fn shows_the_antimeridian_on_both_sides() {
        let on_it = at(180.0, 0.0);
        assert_eq!(places(tile(2, 3, 1), on_it), [[4096, 4096]]);
        assert_eq!(places(tile(2, 0, 2), on_it), [[0, 0]]);
        assert_eq!(places(tile(2, 1, 1), on_it), [[0_i32; 2]; 0]);
        assert_eq!(places(tile(0, 0, 0), on_it), [[4096, 2048], [0, 2048]]);
        // A unit at zoom 2 is 0.022 degrees.
        assert_eq!(places(tile(2, 0, 1), at(179.0, 0.0)), [[-46, 4096]]);
        assert_eq!(places(tile(2, 3, 1), at(-179.0, 0.0)), [[4142, 4096]]);
        assert_eq!(places(tile(2, 0, 1), at(178.0, 0.0)), [[0_i32; 2]; 0]);
    }

    #[test]
    fn has_no_place_for_the_poles() {
        for (point, tile) in all_tiles(2).flat_map(|tile| [-90.0, 90.0].map(|pole| (pole, tile))) {
            assert_eq!(places(tile, at(25.0, point)), [[0_i32; 2]; 0]);
        }
    }

    #[test]
    fn tells_positions_apart_at_the_deepest_zoom() {
        let tile = tile(22, 4_194_303, 2_097_152);
        assert_eq!(places(tile, at(180.0, 0.0)), [[4096, 0]]);
        assert_eq!(places(tile, at(179.999_999_9, 0.000_000_1)), [[4091, -5]]);
    }

    proptest! {
        // The tile's place by the definition of Mercator, with another formula.
        #[test]
        fn projects_as_mercator_did(
            lon in -180.0..=180.0, lat in -85.1..=85.1_f64, zoom in 0..=MAX_ZOOM,
        ) {
            let tiles = f64::from(last_index(zoom)) + 1.0;
            let x = (lon + 180.0) / 360.0 * tiles;
            let y = (1.0 - lat.to_radians().tan().asinh() / PI) / 2.0 * tiles;
            let index = |tiles: f64| (tiles as u32).min(last_index(zoom));
            let found = tile(zoom, index(x), index(y)).project(lon, lat);
            for (found, tiles) in found.into_iter().zip([x, y]) {
                let expected = (tiles - f64::from(index(tiles))) * 4096.0;
                prop_assert!((found - expected).abs() < 1e-3, "{} {}", found, expected);
            }
        }

        #[test]
        fn a_point_is_shown_where_it_lies(
            lon in prop_oneof![-180.0..=180.0, (-8..=8).prop_map(|n| f64::from(n) * 22.5)],
            lat in prop_oneof![-90.0..=90.0, Just(0.0), Just(85.051_128_7), Just(-85.051_128_7)],
            zoom in 0_u8..=3,
        ) {
            let point = at(lon, lat);
            for tile in all_tiles(zoom) {
                let found = places(tile, point);
                if tile.bounds().contains(point) {
                    let inside = |place: &[i32; 2]| place.iter().all(|u| (0..=4096).contains(u));
                    prop_assert!(found.iter().any(inside), "{:?} {:?}", tile, found);
                }
                // Half a unit more is rounded into the buffer.
                let (nearly, within) = (tile.bounds_with_buffer(64), tile.bounds_with_buffer(65));
                prop_assert!(!nearly.contains(point) || !found.is_empty(), "{:?}", tile);
                prop_assert!(within.contains(point) || found.is_empty(), "{:?}", tile);
            }
        }
    }
}
