//! Places by squares of degrees, to find those near another without looking at all.

use std::collections::HashMap;
use terra_geo::{BBox, Km, LonLat};

/// Degrees along a side of a square: the reach of names, at the equator.
const SIDE: f64 = 0.4;

/// Rows by the square that they lie in.
#[derive(Default)]
pub(super) struct Grid(HashMap<(i32, i32), Vec<u32>>);

impl Grid {
    pub(super) fn insert(&mut self, place: LonLat, row: u32) {
        let square = (number(place.longitude()), number(place.latitude()));
        self.0.entry(square).or_default().push(row);
    }

    /// The rows in all squares that a circle touches; also some farther ones.
    pub(super) fn around(&self, place: LonLat, reach: Km) -> impl Iterator<Item = u32> {
        let parts = BBox::around(place, reach).parts();
        let squares = parts.flat_map(|(west, south, east, north)| {
            let rows = number(south)..=number(north);
            rows.flat_map(move |row| (number(west)..=number(east)).map(move |column| (column, row)))
        });
        squares.filter_map(|square| self.0.get(&square)).flatten().copied()
    }
}

fn number(degrees: f64) -> i32 {
    (degrees / SIDE).floor() as i32
}

#[cfg(test)]
mod tests {
    use super::Grid;
    use terra_geo::{Km, LonLat};

    #[track_caller]
    fn is_found(one: (f64, f64), other: (f64, f64), km: f64) -> bool {
        let place = |(longitude, latitude)| LonLat::new(longitude, latitude).unwrap();
        let mut grid = Grid::default();
        grid.insert(place(one), 7);
        let found: Vec<u32> = grid.around(place(other), Km(km)).collect();
        assert!(found.len() <= 1, "{found:?} comes once");
        found == [7]
    }

    #[test]
    fn near_places_are_found_in_other_squares_and_far_ones_are_not() {
        assert!(is_found((0.39, 0.39), (0.41, 0.41), 5.0));
        assert!(is_found((-0.01, -0.01), (0.01, 0.01), 5.0));
        assert!(!is_found((10.0, 0.0), (12.0, 0.0), 40.0));
        // A degree of longitude is 19 km there.
        assert!(is_found((10.0, 80.0), (12.0, 80.0), 40.0));
    }

    #[test]
    fn places_are_near_across_the_antimeridian_and_around_the_poles() {
        assert!(is_found((179.99, -16.5), (-179.99, -16.5), 3.0));
        assert!(is_found((-179.99, -16.5), (179.99, -16.5), 3.0));
        assert!(is_found((180.0, 0.0), (-180.0, 0.0), 1.0));
        assert!(is_found((-180.0, 0.0), (180.0, 0.0), 1.0));
        assert!(is_found((0.0, 89.9), (180.0, 89.9), 40.0));
        assert!(is_found((90.0, -90.0), (-90.0, -90.0), 1.0));
    }
}
