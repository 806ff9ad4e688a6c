//! Points that are near each other, put together: a tile stays small however many there are.

use super::address::{BUFFER, EXTENT, Place, Tile, is_shown, whole};
use super::error::TileError;
use crate::lonlat::LonLat;

/// Into how many cells a side a tile may be cut.
pub(super) const GRIDS: [u32; 5] = [16, 32, 64, 128, 256];

/// How many features keep a tile under 500 kB, at 100 bytes each: more than most need.
pub const MOST_FEATURES: usize = 5_000;

/// The finest grid that makes at most `most` clusters of a tile, wherever its points are. `None`
/// when there are no more points than that: they need no clusters.
///
/// The coarsest has 16 cells a side and makes up to 324 clusters. Tiles side by side join without a
/// seam when they have the same grid: where that matters, count the points of a zoom's fullest
/// tile.
pub fn grid_for(points: usize, most: usize) -> Option<u32> {
    let fits = |grid: &u32| Grid::new(*grid).cells() <= most;
    let finest = GRIDS.into_iter().rev().find(fits);
    (points > most).then(|| finest.unwrap_or(GRIDS[0]))
}

/// The points of a tile by the square cells of a grid: one [`Cluster`] for each cell that has any.
///
/// A cluster stands at the mean of its points, which shows where most of them are, in whichever
/// order they come. Cells lie the same way in every tile, and those next to the tile are kept too,
/// whole: so the tiles on both sides of an edge show the same clusters along it.
#[derive(Clone, Debug)]
pub struct Clusters {
    tile: Tile,
    grid: Grid,
    cells: Vec<Cell>,
}

/// Points put together.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cluster {
    /// The mean of the points, in units; x first.
    pub place: [i32; 2],
    /// How many points.
    pub point_count: u64,
    /// The sum of the points' weights.
    pub weight: f64,
    /// The least of the points' ids: the point itself where it is the only one.
    pub first: u64,
}

impl Clusters {
    /// No points yet, in a tile with `grid` cells a side.
    ///
    /// # Errors
    ///
    /// When the grid is no power of two from 16 to 256.
    pub fn new(tile: Tile, grid: u32) -> Result<Clusters, TileError> {
        if !GRIDS.contains(&grid) {
            return Err(TileError::Grid(grid));
        }
        let grid = Grid::new(grid);
        Ok(Clusters { tile, grid, cells: vec![Cell::default(); grid.cells()] })
    }

    /// How far from the tile's edges points belong to its clusters, in units: for
    /// [`Tile::bounds_with_buffer`].
    pub fn buffer(&self) -> u32 {
        self.grid.cell * self.grid.margin
    }

    /// Adds a point, unless it is farther from the tile than [`Clusters::buffer`]. Its weight is
    /// whatever is to be summed, such as a plant's capacity.
    pub fn add(&mut self, id: u64, point: LonLat, weight: f64) {
        let [x, y] = self.tile.project(point.longitude(), point.latitude());
        for turn in self.tile.turns() {
            let place = [x + turn, y];
            if let Some(cell) = self.grid.index(place).and_then(|index| self.cells.get_mut(index)) {
                cell.add(id, place.map(whole), weight);
            }
        }
    }

    /// The clusters that stand in the tile or its buffer, from north to south and from west to east.
    pub fn iter(&self) -> impl Iterator<Item = Cluster> {
        self.cells.iter().filter_map(Cell::cluster).filter(|cluster| is_shown(cluster.place))
    }
}

/// Cells in a tile and around it.
#[derive(Clone, Copy, Debug)]
struct Grid {
    /// A cell's side, in units.
    cell: u32,
    /// Cells from the tile's edge to the grid's: as far as the tile's buffer, and one at least.
    margin: u32,
    /// Cells along the whole grid's side.
    side: u32,
}

impl Grid {
    fn new(grid: u32) -> Grid {
        let cell = EXTENT / grid;
        let margin = (BUFFER / cell).max(1);
        Grid { cell, margin, side: grid + 2 * margin }
    }

    fn cells(self) -> usize {
        (self.side * self.side) as usize
    }

    /// The cell of a place. Each has its western and northern edges, and not the others.
    fn index(self, place: [f64; 2]) -> Option<usize> {
        let side = f64::from(self.side);
        let [column, row] =
            place.map(|units| (units / f64::from(self.cell)).floor() + f64::from(self.margin));
        let is_inside = |at: f64| (0.0..side).contains(&at);
        (is_inside(column) && is_inside(row)).then_some((row * side + column) as usize)
    }
}

/// What is known of the points of a cell.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    point_count: u64,
    /// Of the points' whole units: the mean is then the same in every tile and any order.
    sum: [i64; 2],
    weight: f64,
    first: u64,
}

impl Cell {
    fn add(&mut self, id: u64, place: Place, weight: f64) {
        self.first = if self.point_count == 0 { id } else { self.first.min(id) };
        self.point_count += 1;
        self.sum = [0, 1].map(|axis| self.sum[axis] + i64::from(place[axis]));
        self.weight += weight;
    }

    fn cluster(&self) -> Option<Cluster> {
        let count = self.point_count as i64;
        let mean = |sum: i64| (2 * sum + count).div_euclid(2 * count) as i32;
        (count > 0).then(|| Cluster {
            place: self.sum.map(mean),
            point_count: self.point_count,
            weight: self.weight,
            first: self.first,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::f64::consts::PI;

    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn at(longitude: f64, latitude: f64) -> LonLat {
        LonLat::new(longitude, latitude).unwrap()
    }

    fn any_point() -> impl Strategy<Value = LonLat> {
        let longitude = prop_oneof![
            4 => -180.0..=180.0,
            2 => (-16..=16).prop_map(|n| f64::from(n) * 11.25),
            1 => 179.9..=180.0,
            1 => -0.01..0.01,
        ];
        let latitude = prop_oneof![4 => -90.0..=90.0, 2 => -0.01..0.01, 1 => Just(0.0)];
        (longitude, latitude).prop_map(|(lon, lat)| at(lon, lat))
    }

    fn clusters(tile: Tile, grid: u32, points: &[LonLat]) -> Clusters {
        let mut clusters = Clusters::new(tile, grid).unwrap();
        for (id, &point) in points.iter().enumerate() {
            clusters.add(id as u64, point, 0.5);
        }
        clusters
    }

    /// Of each cell of the world that has points: how many, and the sum of their whole units. A cell
    /// is named by its north-western corner, in units from that of the world.
    fn cells_of_the_world(
        zoom: u8,
        cell: i64,
        points: &[LonLat],
    ) -> BTreeMap<[i64; 2], (u64, [i64; 2])> {
        let world = f64::from(EXTENT << zoom);
        let mut cells = BTreeMap::new();
        for point in points {
            let north = point.latitude().to_radians().tan().asinh() / PI;
            let place =
                [(point.longitude() / 360.0 + 0.5) * world % world, (1.0 - north) / 2.0 * world];
            let corner = place.map(|units| (units.floor() as i64).div_euclid(cell) * cell);
            let (count, sum): &mut (u64, [i64; 2]) = cells.entry(corner).or_default();
            *count += 1;
            *sum = [0, 1].map(|axis| sum[axis] + place[axis].round() as i64);
        }
        cells
    }

    /// The cells of a tile's clusters, named and counted as those of the world.
    fn cells_of_a_tile(clusters: &Clusters) -> BTreeMap<[i64; 2], (u64, [i64; 2])> {
        let (tile, grid) = (clusters.tile, clusters.grid);
        let corner = [tile.column(), tile.row()].map(|index| i64::from(index) * i64::from(EXTENT));
        let world = i64::from(EXTENT << tile.zoom());
        let cells = clusters.cells.iter().zip(0..).filter(|(cell, _)| cell.point_count > 0);
        let named = cells.map(|(cell, index)| {
            let [column, row] = [index % grid.side, index / grid.side]
                .map(|at| (i64::from(at) - i64::from(grid.margin)) * i64::from(grid.cell));
            // Cells beyond the antimeridian are those of the other side.
            let x = (corner[0] + column).rem_euclid(world);
            let around = x - column;
            let count = cell.point_count as i64;
            let sum = [cell.sum[0] + count * around, cell.sum[1] + count * corner[1]];
            ([x, corner[1] + row], (cell.point_count, sum))
        });
        named.collect()
    }

    #[test]
    fn puts_near_points_together() {
        let tile = Tile::new(0, 0, 0).unwrap();
        let points = [at(1.0, -1.0), at(2.0, -1.0), at(3.0, -1.0), at(100.0, 40.0)];
        let found: Vec<Cluster> = clusters(tile, 64, &points).iter().collect();
        let cluster = |place, point_count, first| Cluster {
            place,
            point_count,
            weight: 0.5 * point_count as f64,
            first,
        };
        assert_eq!(found, [cluster([3186, 1551], 1, 3), cluster([2071, 2059], 3, 0)]);
    }

    #[test]
    fn stands_at_the_same_place_in_both_tiles() {
        // One and two units east of the meridian, at zoom 1, and as far west.
        for longitudes in [[0.05, 0.08], [-0.05, -0.08], [0.05, 0.05], [-0.08, -0.08]] {
            let points = longitudes.map(|longitude| at(longitude, 10.0));
            let place = |column| {
                let tile = Tile::new(1, column, 0).unwrap();
                clusters(tile, 64, &points).iter().map(|cluster| cluster.place).next().unwrap()
            };
            let (west, east) = (place(0), place(1));
            assert_eq!(west, [east[0] + 4096, east[1]], "{longitudes:?}");
        }
    }

    #[test]
    fn leaves_out_what_stands_beyond_the_buffer() {
        // 57 and 114 units west of the tile, both in a cell of 256 beside it.
        let tile = Tile::new(1, 1, 0).unwrap();
        let counts = [-2.5, -5.0].map(|lon| clusters(tile, 16, &[at(lon, 10.0)]).iter().count());
        assert_eq!(counts, [1, 0]);
    }

    #[test]
    fn goes_round_the_world() {
        let tile = Tile::new(0, 0, 0).unwrap();
        let places = |longitude| -> Vec<i32> {
            clusters(tile, 64, &[at(longitude, -1.0)]).iter().map(|c| c.place[0]).collect()
        };
        // Each belongs to one cell of the tile, and to one beside it.
        assert_eq!(places(180.0), [0, 4096]);
        assert_eq!(places(-179.0), [11, 4107]);
        assert_eq!(places(179.0), [-11, 4085]);
        assert_eq!(places(90.0), [3072]);
    }

    #[test]
    fn says_which_grids_there_are() {
        let tile = Tile::new(3, 1, 1).unwrap();
        for grid in [0, 1, 8, 100, 512, u32::MAX] {
            assert_eq!(
                Clusters::new(tile, grid).map(|_| ()).map_err(|error| error.to_string()),
                Err(format!(
                    "a tile can't be cut into {grid} cells a side; give a power of two from 16 to \
                     256"
                ))
            );
        }
        let buffers = GRIDS.map(|grid| Clusters::new(tile, grid).map(|clusters| clusters.buffer()));
        assert_eq!(buffers, [Ok(256), Ok(128), Ok(64), Ok(64), Ok(64)]);
    }

    #[test]
    fn chooses_a_grid_that_keeps_a_tile_small() {
        assert_eq!(grid_for(0, 0), None);
        assert_eq!(grid_for(MOST_FEATURES, MOST_FEATURES), None);
        assert_eq!(grid_for(MOST_FEATURES + 1, MOST_FEATURES), Some(64));
        assert_eq!(grid_for(usize::MAX, MOST_FEATURES), Some(64));
        assert_eq!(grid_for(1_000_000, 1_000_000), None);
        assert_eq!(grid_for(1_000_000, 100_000), Some(256));
        assert_eq!(grid_for(2, 1), Some(16));
    }

    proptest! {
        // The tile is given only the points that a query for it finds, and those in reverse.
        #[test]
        fn a_tile_has_the_cells_of_the_world(
            points in vec(any_point(), 0..60), grid in prop::sample::select(&GRIDS), zoom in 0_u8..4,
            column: prop::sample::Index, row: prop::sample::Index,
        ) {
            let tile = Tile::new(zoom, column.index(1 << zoom) as u32, row.index(1 << zoom) as u32);
            let tile = tile.unwrap();
            let buffer = Clusters::new(tile, grid).unwrap().buffer();
            let bounds = tile.bounds_with_buffer(buffer);
            let seen: Vec<LonLat> =
                points.iter().rev().copied().filter(|&point| bounds.contains(point)).collect();
            let found = cells_of_a_tile(&clusters(tile, grid, &seen));

            let mut expected = cells_of_the_world(zoom, i64::from(EXTENT) / i64::from(grid), &points);
            let (extent, buffer) = (i64::from(EXTENT), i64::from(buffer));
            let near = |at: i64, index: u32| {
                let from = i64::from(index) * extent - buffer;
                (from..from + extent + 2 * buffer).contains(&at)
            };
            let world = extent << zoom;
            expected.retain(|&[x, y], _| {
                [x - world, x, x + world].iter().any(|&x| near(x, tile.column())) && near(y, tile.row())
            });
            prop_assert_eq!(found, expected);
        }
    }
}
