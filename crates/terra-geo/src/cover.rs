//! Covers: a few ranges of the curve's keys that together hold every cell of a place, so that an
//! ordinary index on a column of cells finds what lies there.

use crate::bbox::BBox;
use crate::circle::Circle;
use crate::raster::{Disc, Raster};

/// Cells that follow each other on the curve, by their keys: see [`crate::cell`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRange {
    /// The key of its first cell.
    pub first: i64,
    /// The key of its last cell, which belongs to it.
    pub last: i64,
}

impl BBox {
    /// At most `most` ranges (0 counts as 1) that together hold the cell of every point in the
    /// box: sorted, and apart from each other. More than 64 hardly make it tighter.
    ///
    /// They hold cells around the box too, so test what an index finds by them with
    /// [`BBox::contains`].
    pub fn cover(self, most: usize) -> Vec<CellRange> {
        let mut ranges = Vec::new();
        for part in self.parts() {
            Raster::of_box(part, most).cover(&mut ranges);
        }
        union(ranges, most)
    }
}

impl Circle {
    /// At most `most` ranges (0 counts as 1) that together hold the cell of every point in the
    /// circle: sorted, and apart from each other. More than 64 hardly make it tighter.
    ///
    /// They hold cells around the circle too, so test what an index finds by them with
    /// [`Circle::contains`]. A circle of a hemisphere or more is covered as its box is.
    pub fn cover(self, most: usize) -> Vec<CellRange> {
        let Some(disc) = Disc::new(self) else { return self.bounds().cover(most) };
        let mut ranges = Vec::new();
        for raster in disc.rasters(most) {
            raster.cover(&mut ranges);
        }
        union(ranges, most)
    }
}

/// At most `most` ranges (0 counts as 1) that together hold all of `ranges`: sorted, and apart
/// from each other. To that end the smallest gaps are closed, which adds the fewest cells.
///
/// A range whose last key comes before its first holds nothing and is left out.
pub fn union(ranges: impl IntoIterator<Item = CellRange>, most: usize) -> Vec<CellRange> {
    let mut ranges: Vec<CellRange> =
        ranges.into_iter().filter(|range| range.first <= range.last).collect();
    ranges.sort_unstable();
    ranges.dedup_by(|next, range| {
        let joins = next.first <= range.last.saturating_add(1);
        if joins {
            range.last = range.last.max(next.last);
        }
        joins
    });
    close_gaps(&mut ranges, most.max(1));
    ranges
}

/// Closes the smallest gaps between `ranges`, which are sorted and apart, until at most `most`
/// are left. `most` is at least 1.
fn close_gaps(ranges: &mut Vec<CellRange>, most: usize) {
    if ranges.len() <= most {
        return;
    }
    // Their place makes gaps of the same width differ, so that exactly enough are closed.
    let gap =
        |before: CellRange, after: CellRange| (before.last.abs_diff(after.first), after.first);
    let mut gaps: Vec<_> = ranges.windows(2).map(|pair| gap(pair[0], pair[1])).collect();
    let (_, &mut widest_closed, _) = gaps.select_nth_unstable(ranges.len() - most - 1);
    ranges.dedup_by(|next, range| {
        let closes = gap(*range, *next) <= widest_closed;
        if closes {
            range.last = next.last;
        }
        closes
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cell::BITS;
    use crate::{Km, LonLat};

    const WORLD: CellRange = CellRange { first: 0, last: (1 << (2 * BITS)) - 1 };

    fn bbox(west: f64, south: f64, east: f64, north: f64) -> BBox {
        BBox::new(west, south, east, north).unwrap()
    }

    fn circle(longitude: f64, latitude: f64, radius: f64) -> Circle {
        Circle::new(LonLat::new(longitude, latitude).unwrap(), Km(radius)).unwrap()
    }

    fn holds(ranges: &[CellRange], point: LonLat) -> bool {
        ranges.iter().any(|range| (range.first..=range.last).contains(&point.cell()))
    }

    fn is_tidy(ranges: &[CellRange], most: usize) -> bool {
        (1..=most.max(1)).contains(&ranges.len())
            && ranges.iter().all(|range| WORLD.first <= range.first && range.last <= WORLD.last)
            && ranges.iter().all(|range| range.first <= range.last)
            && ranges.windows(2).all(|pair| pair[0].last + 1 < pair[1].first)
    }

    /// The part of the globe's rectangle of longitude and latitude that they take.
    fn share(ranges: &[CellRange]) -> f64 {
        let cells: i64 = ranges.iter().map(|range| range.last - range.first + 1).sum();
        cells as f64 / WORLD.last as f64
    }

    #[test]
    fn the_world_is_one_range() {
        for most in [0, 1, 2, 1000] {
            assert_eq!(BBox::WORLD.cover(most), [WORLD]);
            assert_eq!(circle(12.0, -7.0, 20_016.0).cover(most), [WORLD]);
            assert_eq!(circle(12.0, -7.0, f64::INFINITY).cover(most), [WORLD]);
        }
    }

    #[test]
    fn a_square_of_the_curve_is_one_range() {
        let quarter = (WORLD.last + 1) / 4;
        // Its western and northern edges belong to the squares beyond, so keep off them.
        let quadrant = bbox(0.000_000_1, 0.0, 180.0, 90.0);
        let range = CellRange { first: 2 * quarter, last: 3 * quarter - 1 };
        assert_eq!(quadrant.cover(16), [range]);
        let cell = LonLat::new(30.0, 50.0).unwrap().cell();
        assert_eq!(bbox(30.0, 50.0, 30.0, 50.0).cover(16), [CellRange { first: cell, last: cell }]);
    }

    #[test]
    fn a_box_over_the_antimeridian_leaves_the_rest_out() {
        let fiji = bbox(177.0, -20.0, -178.0, -16.0).cover(16);
        assert!(is_tidy(&fiji, 16) && share(&fiji) < 1.5 * (5.0 / 360.0) * (4.0 / 180.0));
        let most_of_it = bbox(10.0, -90.0, 5.0, 90.0).cover(64);
        assert!(share(&most_of_it) < 1.0);
        assert!(!holds(&most_of_it, LonLat::new(7.5, 40.0).unwrap()));
    }

    #[test]
    fn a_circle_leaves_the_corners_of_its_box_out() {
        for (longitude, latitude) in [(10.0, 50.0), (180.0, -30.0), (-179.9, 70.0), (0.0, 0.0)] {
            let circle = circle(longitude, latitude, 50.0);
            let (round, square) = (circle.cover(64), circle.bounds().cover(64));
            assert!(share(&round) < 0.86 * share(&square), "{longitude},{latitude}");
        }
        // Round a pole the box takes every longitude, and so does the circle: but less near it.
        let polar = circle(0.0, 80.0, 2000.0);
        assert!(share(&polar.cover(64)) < 0.65 * share(&polar.bounds().cover(64)));
    }

    // Measured over boxes of all sizes: 1.8, 1.3, 1.16 and 1.07 times their area.
    #[test]
    fn covers_are_tight() {
        for (most, limit) in [(4, 1.95), (8, 1.4), (16, 1.2), (32, 1.1)] {
            let shares = (0..500).map(|n| {
                let n = f64::from(n);
                let width = 10_f64.powf(n % 7.0 / 2.0 - 2.0);
                let (west, south) = (-170.0 + n * 101.9 % 300.0, -80.0 + n * 37.3 % 120.0);
                let cover = bbox(west, south, west + width, south + width).cover(most);
                share(&cover) / (width / 360.0 * width / 180.0)
            });
            let mean = shares.sum::<f64>() / 500.0;
            assert!(mean < limit, "{mean} times the area with {most} ranges");
        }
    }

    #[test]
    fn a_union_closes_the_smallest_gaps() {
        let ranges = |pairs: &[(i64, i64)]| -> Vec<CellRange> {
            pairs.iter().map(|&(first, last)| CellRange { first, last }).collect()
        };
        let some = ranges(&[(50, 60), (0, 9), (10, 12), (15, 20), (5, 6), (24, 30), (40, 3)]);
        assert_eq!(union(some.clone(), 9), ranges(&[(0, 12), (15, 20), (24, 30), (50, 60)]));
        assert_eq!(union(some.clone(), 3), ranges(&[(0, 20), (24, 30), (50, 60)]));
        assert_eq!(union(some.clone(), 2), ranges(&[(0, 30), (50, 60)]));
        assert_eq!(union(some, 0), ranges(&[(0, 60)]));
        assert_eq!(union([], 3), []);
        let ends = ranges(&[(i64::MIN, i64::MIN), (0, 0), (i64::MAX, i64::MAX)]);
        assert_eq!(union(ends.clone(), 3), ends);
        assert_eq!(union(ends, 1), ranges(&[(i64::MIN, i64::MAX)]));
    }

    /// Any degrees up to `limit`, and those where something might go wrong: the ends, the middle,
    /// edges of large squares of cells, and one step of a point's grid off them.
    fn degrees(limit: f64) -> impl Strategy<Value = f64> {
        let edge = (-8..=8_i32, 0..3_i32, -1..=1_i32).prop_map(move |(eighth, level, step)| {
            let edge = limit * f64::from(eighth) / 8.0 / 2_f64.powi(10 * level);
            (edge + f64::from(step) * 1e-7).clamp(-limit, limit)
        });
        prop_oneof![-limit..=limit, edge]
    }

    /// A small distance in degrees, or none.
    fn offset() -> impl Strategy<Value = f64> {
        prop_oneof![
            Just(0.0),
            (-7.0..2.0, any::<bool>()).prop_map(|(power, negative)| {
                let offset = 10_f64.powf(power);
                if negative { -offset } else { offset }
            })
        ]
    }

    fn wrapped(longitude: f64) -> f64 {
        (longitude + 540.0).rem_euclid(360.0) - 180.0
    }

    proptest! {
        #[test]
        fn a_box_has_every_point_in_its_cover(
            (west, width, inside) in (degrees(180.0), offset(), 0.0..=1.0),
            (south, height, up) in (degrees(90.0), offset(), 0.0..=1.0), most in 0..40_usize,
        ) {
            let north = (south + height.abs()).min(90.0);
            let wide = bbox(west, south, wrapped(west + width.abs()), north);
            let cover = wide.cover(most);
            prop_assert!(is_tidy(&cover, most), "{:?}", cover);
            let middle = wrapped(west + inside * width.abs());
            for longitude in [west, wide.east(), middle, -180.0, 180.0] {
                for latitude in [south, north, south + up * (north - south)] {
                    let point = LonLat::new(longitude, latitude).unwrap();
                    prop_assert!(!wide.contains(point) || holds(&cover, point), "{}", point);
                }
            }
        }

        // The circle runs exactly through the point: the hardest case.
        #[test]
        fn a_circle_has_its_edge_in_its_cover(
            longitude in degrees(180.0), latitude in degrees(90.0), east in offset(),
            north in offset(), most in 0..40_usize,
        ) {
            let centre = LonLat::new(longitude, latitude).unwrap();
            let other = (latitude + north).clamp(-90.0, 90.0);
            let point = LonLat::new(wrapped(longitude + east), other).unwrap();
            let circle = Circle::new(centre, centre.distance_km(point)).unwrap();
            let cover = circle.cover(most);
            prop_assert!(is_tidy(&cover, most), "{:?}", cover);
            prop_assert!(holds(&cover, point) && holds(&cover, centre), "{} {:?}", point, cover);
        }

        // The points where a meridian touches the circle: those at tan(centre) / cos(apart).
        #[test]
        fn a_circle_has_its_sides_in_its_cover(
            longitude in degrees(180.0), latitude in degrees(90.0), power in -6.0..1.95_f64,
            jitter in offset(), most in 0..40_usize,
        ) {
            let centre = LonLat::new(longitude, latitude).unwrap();
            let apart = 10_f64.powf(power);
            let touch = (latitude.to_radians().tan() / apart.to_radians().cos()).atan().to_degrees();
            let touch = (touch + jitter * 1e-3).clamp(-90.0, 90.0);
            for side in [apart, -apart] {
                let point = LonLat::new(wrapped(longitude + side), touch).unwrap();
                let circle = Circle::new(centre, centre.distance_km(point)).unwrap();
                prop_assert!(holds(&circle.cover(most), point), "{} {:?}", point, circle);
            }
        }

        // Ranges begin and end in squares that the box meets, and those are much smaller than it.
        #[test]
        fn ranges_begin_and_end_near_the_box(
            west in -170.0..100.0, south in -80.0..10.0, width in 0.01..70.0, height in 0.01..70.0,
            most in 16..40_usize,
        ) {
            let place = bbox(west, south, west + width, south + height);
            // A degree is as many columns as two rows.
            let square = f64::max(width, height * 2.0) / 32.0 * 1.001;
            let grown = bbox(
                west - square, south - square / 2.0,
                west + width + square, south + height + square / 2.0,
            );
            for range in place.cover(most) {
                for end in [range.first, range.last] {
                    prop_assert!(grown.contains(crate::decode_cell(end).unwrap()));
                }
            }
        }

        #[test]
        fn a_union_is_the_tightest(
            pairs in prop::collection::vec((0..60_i64, 0..6_i64), 0..12), most in 1..6_usize,
        ) {
            let ranges = pairs.iter().map(|&(first, more)| CellRange { first, last: first + more });
            let found = union(ranges.clone(), most);
            let has = |ranges: &[CellRange], key: i64| {
                ranges.iter().any(|range| (range.first..=range.last).contains(&key))
            };
            let ranges: Vec<_> = ranges.collect();
            prop_assert!((0..70).all(|key| !has(&ranges, key) || has(&found, key)));
            // What is left open is the `most - 1` widest gaps.
            let mut gaps: Vec<i64> = (0..70_i64)
                .filter(|&key| has(&ranges, key) && !has(&ranges, key + 1))
                .filter_map(|key| (1..70).find(|&gap| has(&ranges, key + gap + 1)))
                .collect();
            gaps.sort_unstable_by(|a, b| b.cmp(a));
            gaps.truncate(most - 1);
            let mut open: Vec<i64> =
                found.windows(2).map(|pair| pair[1].first - pair[0].last - 1).collect();
            open.sort_unstable_by(|a, b| b.cmp(a));
            prop_assert_eq!(open, gaps);
        }
    }
}
