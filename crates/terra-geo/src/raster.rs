//! Places drawn on squares of cells, and how the curve runs through them.

use std::ops::RangeInclusive;

use crate::bbox::MARGIN_DEGREES;
use crate::cell::{self, CELLS_PER_AXIS, Square};
use crate::circle::Circle;
use crate::cover::CellRange;
use crate::lonlat::EARTH_RADIUS_M;

/// A place drawn on squares of one size: the columns of squares that it takes in each row.
pub(crate) struct Raster {
    /// The level of its squares: see [`Square`].
    level: u32,
    /// Its southernmost row of squares.
    south: u32,
    /// The first and the last column in each row northwards, where there are any.
    rows: Vec<Option<(u32, u32)>>,
}

/// Columns that hold none.
const NO_COLUMNS: (u32, u32) = (u32::MAX, 0);

/// How much of a square a place takes.
#[derive(Clone, Copy, PartialEq)]
enum Share {
    None,
    Some,
    All,
}

impl Raster {
    /// A box of `(west, south, east, north)`, degrees, with `west <= east`; fine enough for a
    /// cover of `most` ranges.
    pub(crate) fn of_box((west, south, east, north): (f64, f64, f64, f64), most: usize) -> Raster {
        // Columns and rows never decrease with the degrees: those of the edges bound all.
        let (west, east) = (cell::column(west), cell::column(east));
        let (south, north) = (cell::row(south), cell::row(north));
        let level = fitting_level((east - west).max(north - south), most);
        let row = Some((west >> level, east >> level));
        let south = south >> level;
        Raster { level, south, rows: (south..=north >> level).map(|_| row).collect() }
    }

    /// Adds the ranges of keys of all its squares, in the order of the curve.
    pub(crate) fn cover(&self, ranges: &mut Vec<CellRange>) {
        self.descend(Square::WORLD, ranges);
    }

    fn descend(&self, square: Square, ranges: &mut Vec<CellRange>) {
        match self.share(square) {
            Share::None => {}
            Share::Some => {
                for quadrant in square.quadrants() {
                    self.descend(quadrant, ranges);
                }
            }
            Share::All => match ranges.last_mut() {
                Some(range) if range.last + 1 == square.first => range.last = square.last(),
                _ => ranges.push(CellRange { first: square.first, last: square.last() }),
            },
        }
    }

    /// How much of `square` it takes: of one of its own squares, all or none.
    fn share(&self, square: Square) -> Share {
        let more = (1 << (square.level - self.level)) - 1;
        let (west, south) = (square.column >> self.level, square.row >> self.level);
        let (east, north) = (west + more, south + more);
        let end = self.south + (self.rows.len() as u32 - 1);
        let (mut some, mut all) = (false, self.south <= south && north <= end);
        for row in south.max(self.south)..=north.min(end) {
            let (first, last) = self.rows[(row - self.south) as usize].unwrap_or(NO_COLUMNS);
            some |= first <= east && west <= last;
            all &= first <= west && east <= last;
        }
        match (all, some) {
            (true, _) => Share::All,
            (false, true) => Share::Some,
            (false, false) => Share::None,
        }
    }
}

/// A circle of less than a hemisphere.
pub(crate) struct Disc {
    /// Its centre's coordinates, degrees.
    longitude: f64,
    latitude: f64,
    /// Its radius as an angle at the Earth's centre, degrees.
    radius: f64,
    /// The parallel on which it reaches the farthest east and west, degrees.
    widest: f64,
}

impl Disc {
    /// None for a circle of a hemisphere or more, which is no wider in its middle than elsewhere.
    pub(crate) fn new(circle: Circle) -> Option<Disc> {
        let (longitude, latitude) = (circle.centre().longitude(), circle.centre().latitude());
        let radius = (circle.radius().0 * 1000.0 / EARTH_RADIUS_M).to_degrees() + MARGIN_DEGREES;
        // Nearer to the pole than its centre: sin(widest) = sin(latitude) / cos(radius). As a
        // tangent, since an arc sine is blunt near the pole; at the pole if that lies within.
        let cosines =
            (latitude - radius).to_radians().cos() * (latitude + radius).to_radians().cos();
        let sine = latitude.to_radians().sin();
        let widest = sine.atan2(cosines.max(0.0).sqrt()).to_degrees();
        (radius < 90.0).then_some(Disc { longitude, latitude, radius, widest })
    }

    /// The disc on a plane that ends at the antimeridian, and what of it lies beyond, which
    /// comes in on the other side; fine enough for a cover of `most` ranges.
    pub(crate) fn rasters(&self, most: usize) -> [Raster; 2] {
        let size = f64::max(self.reach(self.widest) / 180.0, self.radius / 90.0);
        let level = fitting_level((size * CELLS_PER_AXIS) as u32, most);
        let south = cell::row(self.latitude - self.radius) >> level;
        let north = cell::row(self.latitude + self.radius) >> level;
        let reaches = self.reaches(level, south..=north);
        let beyond = if self.longitude > 0.0 { -360.0 } else { 360.0 };
        [self.longitude, self.longitude + beyond].map(|longitude| {
            let rows = reaches.iter().map(|&reach| {
                let (west, east) = (longitude - reach, longitude + reach);
                // False for the reach of a row that the disc leaves out, which is NaN.
                let is_here = west <= 180.0 && east >= -180.0;
                is_here.then(|| (cell::column(west) >> level, cell::column(east) >> level))
            });
            Raster { level, south, rows: rows.collect() }
        })
    }

    /// How far it reaches in each row of squares, degrees; NaN where it does not.
    fn reaches(&self, level: u32, rows: RangeInclusive<u32>) -> Vec<f64> {
        let parallel = |row: u32| (u64::from(row) << level) as f64 / CELLS_PER_AXIS * 180.0 - 90.0;
        let mut south = parallel(*rows.start());
        let mut reach_south = self.reach(south);
        rows.map(|row| {
            let north = parallel(row + 1);
            let reach_north = self.reach(north);
            // Between its edges only where the disc is widest does it reach farther; `max` takes
            // the number when the other is NaN.
            let mut reach = reach_south.max(reach_north);
            if (south..=north).contains(&self.widest) {
                reach = reach.max(self.reach(self.widest));
            }
            (south, reach_south) = (north, reach_north);
            reach
        })
        .collect()
    }

    /// How far east and west of its centre it reaches on a parallel, degrees; NaN where it does
    /// not.
    fn reach(&self, latitude: f64) -> f64 {
        // The haversine formula, solved for the difference of longitude, with the difference of
        // two squared sines as a product, which keeps the digits of small circles.
        let half_radius = (self.radius / 2.0).to_radians();
        let half_apart = ((latitude - self.latitude) / 2.0).to_radians();
        let sines = (half_radius + half_apart).sin() * (half_radius - half_apart).sin();
        let cosines = latitude.to_radians().cos() * self.latitude.to_radians().cos();
        // Above 1, the whole parallel lies in the disc.
        2.0 * (sines / cosines).min(1.0).sqrt().asin().to_degrees()
    }
}

/// The finest level at which a place as long as `cells` fits a raster for a cover of `most`
/// ranges. About four times as many rows as ranges: with twice as many, a cover of 16 takes 1.19
/// times the area of a box, with four times 1.16, with eight times 1.15, at half the speed.
fn fitting_level(cells: u32, most: usize) -> u32 {
    // From 16 rows, without which a cover of a few is loose, to 256, for the bound of the work.
    let rows = (most.clamp(1, 64).ilog2() + 2).clamp(4, 8);
    (u32::BITS - cells.leading_zeros()).saturating_sub(rows)
}
