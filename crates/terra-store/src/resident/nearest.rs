//! The rows around a place, found in memory.

use super::{points::Points, test::Test};
use crate::{
    Error,
    dialect::MARGIN_KM,
    operation::{Near, Ranking, Surrounding},
};
use terra_geo::{Circle, Km, LonLat};

/// How many ranges of cells a place is looked around by: few rows lie so near.
const RANGES: usize = 6;

impl Points {
    /// The `count` rows nearest to a place of those that meet the test, within a distance where
    /// one is given.
    ///
    /// # Errors
    /// When the distance is none.
    pub(crate) fn nearest(
        &self,
        test: &Test,
        place: LonLat,
        count: usize,
        within: Option<Km>,
    ) -> Result<Ranking, Error> {
        let radius = match within {
            Some(radius) => radius,
            None => self.reach(test, place, count),
        };
        Ok(self.around(Circle::new(place, radius)?, test, count).finish().0)
    }

    /// The `count` rows nearest to a place, and those as near as the last of them to a micrometre.
    ///
    /// # Errors
    /// When the distance is none.
    pub(crate) fn as_near_as(
        &self,
        test: &Test,
        place: LonLat,
        count: usize,
    ) -> Result<Vec<Near>, Error> {
        let reach = self.nearest(test, place, count, None)?.reach();
        let circle = Circle::new(place, Km(reach.0 + MARGIN_KM))?;
        let ranges = circle.cover(RANGES);
        let near = self
            .rows(&ranges, test)
            .map(|(at, there)| Near { id: self.ids[at], distance: place.distance_km(there) });
        Ok(near.filter(|near| near.distance <= circle.radius()).collect())
    }

    /// What of the rows that meet the test lies in a circle, and so many of the nearest.
    pub(crate) fn around(&self, circle: Circle, test: &Test, nearest: usize) -> Surrounding {
        let mut around = Surrounding::of(circle, nearest);
        for (at, place) in self.rows(&circle.cover(RANGES), test) {
            around.add(self.ids[at], place, place.unit_vector());
        }
        around
    }

    /// How far away the nearest can be: as far as the rows beside the place on the curve are.
    fn reach(&self, test: &Test, place: LonLat, count: usize) -> Km {
        let start = self.cells.partition_point(|cell| *cell < place.cell());
        let row = |at: usize| {
            self.meeting(at, test)
                .map(|there| Near { id: self.ids[at], distance: place.distance_km(there) })
        };
        let mut nearest = Ranking::of(count);
        let after = (start..self.cells.len()).filter_map(row).take(count);
        let before = (0..start).rev().filter_map(row).take(count);
        after.chain(before).for_each(|near| nearest.add(near));
        nearest.reach()
    }
}
