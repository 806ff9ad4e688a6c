//! The index of lines and polygons: each is known by the smallest square of the curve that holds
//! its box.
//!
//! A square of `2^k` by `2^k` cells whose keys start at `first` is called `2 * first + 4^k`: squares
//! within it have names around its own, from `2 * first + 1` to `2 * (first + 4^k) - 1`. So what
//! lies in a range of cells is a range of names; and what reaches into it from outside is one of
//! the squares, at most 31, that hold its first cell or its last one.
//!
//! Names are stored: changing them means rewriting every row's.

use crate::bbox::BBox;
use crate::cell::{self, BITS};
use crate::cover::{CellRange, union};

/// The name of the whole globe.
const WORLD: i64 = 1 << (2 * BITS);

impl BBox {
    /// The name of the smallest square of the curve that holds the box. A box that reaches the
    /// antimeridian, where two ends of the globe meet, is held by the globe only.
    pub fn enclosing_square(self) -> i64 {
        let reaches_end = self.west() == -180.0 || self.east() == 180.0;
        if self.crosses_antimeridian() || reaches_end {
            return WORLD;
        }
        let first = cell::encode(cell::column(self.west()), cell::row(self.south()));
        let last = cell::encode(cell::column(self.east()), cell::row(self.north()));
        // The square of two opposite corners holds the other two.
        let level = (i64::BITS - (first ^ last).leading_zeros()).div_ceil(2);
        name(first, level)
    }

    /// The ranges of names of squares that meet the box, from a cover of `most` ranges of cells:
    /// sorted, and apart from each other. What lies in one of them need not meet the box itself.
    pub fn cover_squares(self, most: usize) -> Vec<CellRange> {
        squares_of(&self.cover(most))
    }
}

/// The names of the squares that have a cell in one of the ranges.
pub(crate) fn squares_of(cells: &[CellRange]) -> Vec<CellRange> {
    let within = cells
        .iter()
        .map(|range| CellRange { first: 2 * range.first + 1, last: 2 * range.last + 1 });
    let ends = cells.iter().flat_map(|range| [range.first, range.last]);
    let around = ends.flat_map(|cell| (0..=BITS).map(move |level| name(cell, level)));
    let around = around.map(|name| CellRange { first: name, last: name });
    union(within.chain(around), usize::MAX)
}

/// The name of the square of a level that a cell lies in.
fn name(cell: i64, level: u32) -> i64 {
    let size = 1_i64 << (2 * level);
    2 * (cell & !(size - 1)) + size
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bbox(west: f64, south: f64, east: f64, north: f64) -> BBox {
        BBox::new(west, south, east, north).unwrap()
    }

    #[test]
    fn names_are_what_they_were() {
        assert_eq!(bbox(10.0, 50.0, 10.0, 50.0).enclosing_square() & 1, 1, "a cell has an odd one");
        assert_eq!(bbox(-1.0, 51.0, 1.0, 52.0).enclosing_square(), WORLD);
        assert_eq!(bbox(170.0, 51.0, -170.0, 52.0).enclosing_square(), WORLD);
        assert_eq!(bbox(170.0, 51.0, 180.0, 52.0).enclosing_square(), WORLD);
        assert_eq!(BBox::WORLD.enclosing_square(), WORLD);
        // The quadrants, in the order of the curve.
        let quarter = WORLD / 4;
        for (at, (west, south)) in
            [(-90.0, -45.0), (-90.0, 45.0), (90.0, 45.0), (90.0, -45.0)].into_iter().enumerate()
        {
            let around = bbox(west - 1.0, south - 1.0, west + 1.0, south + 1.0);
            assert_eq!(around.enclosing_square(), 2 * quarter * at as i64 + quarter);
        }
        assert_eq!(bbox(8.0, 49.0, 9.0, 50.0).enclosing_square(), 5_193_776_270_265_024_512);
    }

    #[test]
    fn a_country_takes_few_ranges() {
        let france = bbox(-5.0, 42.0, 8.0, 51.0);
        assert!(france.cover_squares(8).len() < 80, "{}", france.cover_squares(8).len());
    }

    fn side() -> impl Strategy<Value = (f64, f64)> + Clone {
        let far = (-180.0..=180.0, -90.0..=90.0_f64);
        let round = (-18_i32..=18, -9_i32..=9)
            .prop_map(|(lon, lat)| (f64::from(lon) * 10.0, f64::from(lat) * 10.0));
        prop_oneof![far, round]
    }

    fn any_box() -> impl Strategy<Value = BBox> {
        let small =
            (side(), 0.0..3.0_f64, 0.0..3.0_f64).prop_map(|((west, south), width, height)| {
                bbox(west, south, (west + width).min(180.0), (south + height).min(90.0))
            });
        let large = (side(), side()).prop_map(|(a, b)| bbox(a.0, a.1.min(b.1), b.0, a.1.max(b.1)));
        prop_oneof![small, large]
    }

    proptest! {
        #[test]
        fn what_meets_a_box_is_found(asked in any_box(), shapes in prop::collection::vec(any_box(), 1..20), most in 1..20_usize) {
            let ranges = asked.cover_squares(most);
            prop_assert!(ranges.windows(2).all(|pair| pair[0].last + 1 < pair[1].first));
            for shape in shapes {
                let square = shape.enclosing_square();
                let is_found = ranges.iter().any(|range| (range.first..=range.last).contains(&square));
                prop_assert!(is_found || !shape.intersects(asked), "{shape:?} {asked:?}");
            }
        }

        #[test]
        fn the_square_is_the_smallest(shape in any_box()) {
            prop_assume!(shape.enclosing_square() != WORLD);
            let square = shape.enclosing_square();
            let size = square & square.wrapping_neg();
            let first = (square - size) / 2;
            let keys = first..first + size;
            let corner = |lon, lat| cell::encode(cell::column(lon), cell::row(lat));
            let corners = [
                corner(shape.west(), shape.south()), corner(shape.east(), shape.south()),
                corner(shape.west(), shape.north()), corner(shape.east(), shape.north()),
            ];
            prop_assert!(corners.iter().all(|corner| keys.contains(corner)));
            let quarter = |key: &i64| size > 1 && (key - first) / (size / 4) != (corners[0] - first) / (size / 4);
            prop_assert!(size == 1 || corners.iter().any(quarter));
        }
    }
}
