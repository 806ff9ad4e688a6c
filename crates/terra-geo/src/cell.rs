//! The cell of a point: one integer that keeps near points together.
//!
//! The globe, unrolled to a rectangle of longitude and latitude, is cut into 2^31 columns and
//! 2^31 rows: cells of 1.7e-7 by 0.8e-7 degrees. A Hilbert curve visits every cell once, each
//! step to a cell that shares an edge; a cell's key is its place on that curve. So a box is a
//! small number of ranges of keys, and an ordinary index on one integer column finds what lies
//! in it, on any engine.
//!
//! At every scale, a square of `2^k` by `2^k` cells whose corner is a multiple of `2^k` is one
//! range of `4^k` keys that starts at a multiple of `4^k`.
//!
//! Keys are stored: changing this curve means rewriting every row's cell.

use crate::bbox::BBox;
use crate::error::GeoError;
use crate::lonlat::LonLat;

/// Bits of a cell's column and of its row; a key has twice as many.
pub const BITS: u32 = 31;

/// How many columns there are, and how many rows.
pub(crate) const CELLS_PER_AXIS: f64 = (1_u64 << BITS) as f64;

/// The last column, and the last row.
const LAST: u32 = (1 << BITS) - 1;

/// The column of a longitude in degrees. Column 0 begins at -180; each includes its eastern edge,
/// since points have no -180 and do have 180. Never decreases as longitude grows; what lies
/// beyond the range gets the nearest column.
pub fn column(longitude: f64) -> u32 {
    // A float cast saturates, so -180 itself (a box's edge) falls in column 0.
    let east = (longitude + 180.0) / 360.0 * CELLS_PER_AXIS;
    ((east.ceil() - 1.0) as u32).min(LAST)
}

/// The row of a latitude in degrees. Row 0 begins at -90; each includes its southern edge, and the
/// last one the north pole. Never decreases as latitude grows; what lies beyond the range gets
/// the nearest row.
pub fn row(latitude: f64) -> u32 {
    let north = (latitude + 90.0) / 180.0 * CELLS_PER_AXIS;
    (north as u32).min(LAST)
}

/// The key of a column and a row; their bits above [`BITS`] are ignored.
pub fn encode(column: u32, row: u32) -> i64 {
    let (mut x, mut y) = (column, row);
    let mut key = 0_i64;
    for level in (0..BITS).rev() {
        let right = x >> level & 1;
        let upper = y >> level & 1;
        // The curve visits the quadrants in a cup: lower left, upper left, upper right, lower
        // right.
        key = key << 2 | i64::from((3 * right) ^ upper);
        (x, y) = turn(x, y, right, upper);
    }
    key
}

/// The column and row of a key; its two highest bits are ignored.
pub fn decode(key: i64) -> (u32, u32) {
    let (mut x, mut y) = (0_u32, 0_u32);
    for level in 0..BITS {
        let quadrant = (key >> (2 * level) & 3) as u32;
        let right = quadrant >> 1;
        let upper = (quadrant ^ right) & 1;
        (x, y) = turn(x, y, right, upper);
        // Turning may have set the bits above the ones found so far.
        let found = (1 << level) - 1;
        x = x & found | right << level;
        y = y & found | upper << level;
    }
    (x, y)
}

/// Turns coordinates within a quadrant so that the same cup fits it. The upper two quadrants
/// stand as the whole does; the lower left one is mirrored on its diagonal, the lower right one
/// on the other diagonal. Mirroring twice is no change, so decoding turns the same way.
fn turn(x: u32, y: u32, right: u32, upper: u32) -> (u32, u32) {
    match (upper, right) {
        (0, 0) => (y, x),
        (0, _) => (!y, !x),
        _ => (x, y),
    }
}

/// A square of `2^level` by `2^level` cells that the curve visits without leaving it between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Square {
    /// Binary logarithm of the cells along a side.
    pub(crate) level: u32,
    /// The westernmost column.
    pub(crate) column: u32,
    /// The southernmost row.
    pub(crate) row: u32,
    /// The first of its `4^level` keys.
    pub(crate) first: i64,
    /// How the cup stands in it: mirrored on the diagonal that rises to the east, and turned by
    /// half a circle.
    mirrored: bool,
    turned: bool,
}

impl Square {
    /// The whole globe.
    pub(crate) const WORLD: Square =
        Square { level: BITS, column: 0, row: 0, first: 0, mirrored: false, turned: false };

    /// The last of its keys.
    pub(crate) fn last(self) -> i64 {
        self.first + ((1 << (2 * self.level)) - 1)
    }

    /// Its four quadrants in the order of the curve. The square must be more than one cell.
    pub(crate) fn quadrants(self) -> [Square; 4] {
        let level = self.level - 1;
        std::array::from_fn(|place| {
            // Where the quadrant lies in a cup that stands upright, as `encode` has it.
            let right = place as u32 >> 1;
            let upper = (place as u32 ^ right) & 1;
            let (east, north) = if self.mirrored { (upper, right) } else { (right, upper) };
            let turned = u32::from(self.turned);
            Square {
                level,
                column: self.column | (east ^ turned) << level,
                row: self.row | (north ^ turned) << level,
                first: self.first + ((place as i64) << (2 * level)),
                // As `turn`: its second mirroring is the first and half a turn.
                mirrored: self.mirrored ^ (upper == 0),
                turned: self.turned ^ (upper == 0 && right == 1),
            }
        })
    }
}

/// The centre of a cell, rounded to a point's 7 decimals. It is less than one cell away from every
/// point of the cell; as rows are finer than 7 decimals, its own cell may be the next one.
///
/// # Errors
///
/// When `key` is negative or above 2^62 - 1.
pub fn decode_cell(key: i64) -> Result<LonLat, GeoError> {
    if key < 0 || key >> (2 * BITS) != 0 {
        return Err(GeoError::NotACell(key));
    }
    let (column, row) = decode(key);
    Ok(LonLat::from_checked(
        (f64::from(column) + 0.5) / CELLS_PER_AXIS * 360.0 - 180.0,
        (f64::from(row) + 0.5) / CELLS_PER_AXIS * 180.0 - 90.0,
    ))
}

/// The box of a square of the curve: one of `4^level` that the globe is cut into, by its place on the
/// curve, which is what the first `2 * level` bits of its cells' keys say. Its sides are 360 and 180
/// degrees divided by `2^level`.
///
/// # Errors
///
/// When there is no such level, or no such square of it.
pub fn square_bounds(level: u32, place: i64) -> Result<BBox, GeoError> {
    if level > BITS || place < 0 || place >> (2 * level) != 0 {
        return Err(GeoError::NotACell(place));
    }
    let size = BITS - level;
    let (column, row) = decode(place << (2 * size));
    // The curve enters a square at any of its corners.
    let (column, row) = (column >> size, row >> size);
    let side = |number: u32, degrees: f64| f64::from(number) * degrees / f64::from(1_u32 << level);
    BBox::new(
        side(column, 360.0) - 180.0,
        side(row, 180.0) - 90.0,
        side(column + 1, 360.0) - 180.0,
        side(row + 1, 180.0) - 90.0,
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LAST_KEY: i64 = (1 << (2 * BITS)) - 1;

    #[test]
    fn squares_tile_the_globe_and_hold_their_cells() {
        assert_eq!(square_bounds(0, 0), BBox::new(-180.0, -90.0, 180.0, 90.0));
        for (level, place) in [(0, 1), (3, 64), (3, -1), (32, 0)] {
            square_bounds(level, place).unwrap_err();
        }
        let area: f64 = (0..256)
            .map(|place| square_bounds(4, place).unwrap())
            .map(|found| (found.east() - found.west()) * (found.north() - found.south()))
            .sum();
        assert_eq!(area, 360.0 * 180.0);
    }

    proptest! {
        #[test]
        fn a_square_holds_its_cells(key in 0..=LAST_KEY, level in 0..=24_u32) {
            let square = square_bounds(level, key >> (2 * (BITS - level))).unwrap();
            prop_assert!(square.contains(decode_cell(key).unwrap()));
        }
    }

    #[test]
    fn columns_and_rows_cover_the_globe() {
        assert_eq!((column(-180.0), column(-179.999_999_9), column(180.0)), (0, 0, LAST));
        assert_eq!((column(0.0), column(0.000_000_1)), (LAST / 2, LAST / 2 + 1));
        assert_eq!((row(-90.0), row(90.0)), (0, LAST));
        assert_eq!((row(-0.000_000_1) + 2, row(0.0)), (LAST / 2 + 1, LAST / 2 + 1));
    }

    #[test]
    fn visits_the_quadrants_in_a_cup() {
        let quadrant = |lon, lat| LonLat::new(lon, lat).unwrap().cell() >> 60;
        assert_eq!(quadrant(-90.0, -45.0), 0);
        assert_eq!(quadrant(-90.0, 45.0), 1);
        assert_eq!(quadrant(90.0, 45.0), 2);
        assert_eq!(quadrant(90.0, -45.0), 3);
        assert_eq!(encode(0, 0), 0);
        assert_eq!(encode(LAST, 0), LAST_KEY);
    }

    // Computed by another method (descending through the four sub-squares as vectors, in exact
    // fractions). Keys are stored: these must never change.
    #[test]
    fn keys_are_what_they_were() {
        for (lon, lat, key) in [
            (0.0, 0.0, 2305843009213693951),
            (180.0, 90.0, 3074457345618258602),
            (-74.006, 40.7128, 2110239180093586115),
            (151.2093, -33.8688, 3567990313215584688),
            (-0.1278, 51.5074, 2013022837154142665),
        ] {
            assert_eq!(LonLat::new(lon, lat).unwrap().cell(), key, "{lon} {lat}");
        }
    }

    #[test]
    fn refuses_what_is_no_key() {
        for key in [-1, i64::MIN, LAST_KEY + 1, i64::MAX] {
            assert_eq!(decode_cell(key), Err(GeoError::NotACell(key)));
        }
        assert!(decode_cell(0).is_ok() && decode_cell(LAST_KEY).is_ok());
    }

    fn is_step(a: (u32, u32), b: (u32, u32)) -> bool {
        a.0.abs_diff(b.0) + a.1.abs_diff(b.1) == 1
    }

    proptest! {
        #[test]
        fn decode_undoes_encode(x in 0..=LAST, y in 0..=LAST) {
            let key = encode(x, y);
            prop_assert!((0..=LAST_KEY).contains(&key));
            prop_assert_eq!(decode(key), (x, y));
        }

        #[test]
        fn encode_undoes_decode(key in 0..=LAST_KEY) {
            let (x, y) = decode(key);
            prop_assert!(x <= LAST && y <= LAST);
            prop_assert_eq!(encode(x, y), key);
        }

        #[test]
        fn the_next_key_is_the_next_cell(key in 0..LAST_KEY) {
            prop_assert!(is_step(decode(key), decode(key + 1)));
        }

        // Where the curve leaves a square of any size, it enters one that touches it.
        #[test]
        fn the_curve_is_whole_across_squares(key in 0..LAST_KEY, level in 1..=BITS) {
            let end_of_square = key | ((1 << (2 * level)) - 1);
            let ends_there = end_of_square == LAST_KEY;
            prop_assert!(ends_there || is_step(decode(end_of_square), decode(end_of_square + 1)));
        }

        #[test]
        fn a_square_is_one_range(
            x in 0..=LAST, y in 0..=LAST, other: (u32, u32), level in 0..=BITS,
        ) {
            let inside = (1_u32 << level) - 1;
            let neighbour = (x & !inside | other.0 & inside, y & !inside | other.1 & inside);
            let (a, b) = (encode(x, y), encode(neighbour.0, neighbour.1));
            prop_assert_eq!(a >> (2 * level), b >> (2 * level));
        }

        // Descending from the whole globe is another way to decode.
        #[test]
        fn quadrants_follow_the_curve(key in 0..=LAST_KEY) {
            let mut square = Square::WORLD;
            while square.level > 0 {
                let quadrants = square.quadrants();
                prop_assert_eq!(quadrants[0].first, square.first);
                prop_assert_eq!(quadrants[3].last(), square.last());
                square = quadrants[(key >> (2 * quadrants[0].level) & 3) as usize];
                let (column, row) = decode(key);
                prop_assert_eq!(column >> square.level << square.level, square.column);
                prop_assert_eq!(row >> square.level << square.level, square.row);
                prop_assert!((square.first..=square.last()).contains(&key));
            }
            prop_assert_eq!(square.first, key);
        }

        // Keys n apart are at most about 3 sqrt(n) cells apart: near keys are near places.
        #[test]
        fn near_keys_are_near_places(key in 0..=LAST_KEY, power in 0..40_u32, part in 0.5..1.0) {
            let apart = ((1_i64 << power) as f64 * part) as i64 + 1;
            prop_assume!(key + apart <= LAST_KEY);
            let (a, b) = (decode(key), decode(key + apart));
            let (dx, dy) = (f64::from(a.0.abs_diff(b.0)), f64::from(a.1.abs_diff(b.1)));
            prop_assert!(dx.hypot(dy) <= 3.0 * (apart as f64).sqrt());
        }

        #[test]
        fn a_cell_centre_is_within_a_cell(lon in -179.9999..=180.0, lat in -90.0..=90.0) {
            let point = LonLat::new(lon, lat).unwrap();
            let centre = decode_cell(point.cell()).unwrap();
            // Half a cell, and half a step of the 7 decimals.
            prop_assert!((centre.longitude() - point.longitude()).abs() < 1.35e-7);
            prop_assert!((centre.latitude() - point.latitude()).abs() < 0.93e-7);
        }

        #[test]
        fn columns_and_rows_never_decrease(a in -180.0..=180.0, b in -180.0..=180.0) {
            let (low, high) = if a <= b { (a, b) } else { (b, a) };
            prop_assert!(column(low) <= column(high));
            prop_assert!(row(low / 2.0) <= row(high / 2.0));
        }
    }
}
