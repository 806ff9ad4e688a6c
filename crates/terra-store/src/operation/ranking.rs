//! The nearest of many rows.

use std::{cmp::Ordering, collections::BinaryHeap};
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

impl Near {
    /// The nearer comes first, and of those equally near that with the lesser id.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        self.distance.0.total_cmp(&other.distance.0).then(self.id.cmp(&other.id))
    }
}

/// The nearest of many rows, so many at most.
#[derive(Clone, Debug)]
pub(crate) struct Ranking {
    count: usize,
    rows: BinaryHeap<Ranked>,
}

/// A row by its rank: the greatest is the farthest.
#[derive(Clone, Copy, Debug)]
struct Ranked(Near);

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.compare(&other.0)
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ranked {}

impl Ranking {
    pub(crate) const fn of(count: usize) -> Self {
        Self { count, rows: BinaryHeap::new() }
    }

    pub(crate) fn add(&mut self, near: Near) {
        if self.rows.len() < self.count {
            self.rows.push(Ranked(near));
        } else if let Some(mut farthest) = self.rows.peek_mut()
            && Ranked(near) < *farthest
        {
            *farthest = Ranked(near);
        }
    }

    /// How far away the last of so many is; without end while there are fewer.
    pub(crate) fn reach(&self) -> Km {
        let farthest = self.rows.peek().filter(|_| self.rows.len() == self.count);
        farthest.map_or(Km(f64::INFINITY), |farthest| farthest.0.distance)
    }

    /// The rows, the nearest first.
    pub(crate) fn finish(self) -> Vec<Near> {
        self.rows.into_sorted_vec().into_iter().map(|ranked| ranked.0).collect()
    }
}
