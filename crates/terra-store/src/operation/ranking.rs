//! The nearest of many rows.

use terra_geo::Km;
use terra_schema::scalar::Uuid;

/// A row, and how far away it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The row's id.
    pub id: Uuid,
    /// The great-circle distance to it.
    pub distance: Km,
}

/// The nearest of many rows, so many at most: the nearest first, and those equally near by their
/// ids.
#[derive(Clone, Debug)]
pub(crate) struct Ranking {
    count: usize,
    rows: Vec<Near>,
}

impl Ranking {
    pub(crate) const fn of(count: usize) -> Self {
        Self { count, rows: Vec::new() }
    }

    pub(crate) fn add(&mut self, near: Near) {
        let key = |near: &Near| (near.distance.0, near.id);
        if self.rows.len() == self.count
            && self.rows.last().is_none_or(|last| key(last) < key(&near))
        {
            return;
        }
        let place = self.rows.partition_point(|other| key(other) < key(&near));
        self.rows.insert(place, near);
        self.rows.truncate(self.count);
    }

    /// How far away the last of so many is; without end while there are fewer.
    pub(crate) fn reach(&self) -> Km {
        let last = self.rows.last().filter(|_| self.rows.len() == self.count);
        last.map_or(Km(f64::INFINITY), |near| near.distance)
    }

    pub(crate) fn finish(self) -> Vec<Near> {
        self.rows
    }
}
