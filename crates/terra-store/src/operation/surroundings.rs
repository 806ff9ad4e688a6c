//! Which rows lie in which circles, as the rows come: the nearest of each circle, and how many.

use super::{
    around::position,
    ranking::{Near, Ranking},
};
use crate::{Error, connection::Visitor};
use std::f64::consts::PI;
use terra_geo::{Circle, EARTH_RADIUS_M, Km, LonLat};
use terra_schema::{Cells, Table, scalar::Uuid};

/// By how much a squared chord of the unit sphere may be off: a part of itself, and about a metre.
/// What is closer to a limit is decided by its distance, which takes longer to compute.
const RELATIVE: f64 = 1e-9;
const ABSOLUTE: f64 = 1e-14;

/// What lies in a circle.
pub(crate) struct Surrounding {
    circle: Circle,
    centre: [f64; 3],
    /// By their squared chords, nothing farther lies in the circle, and nothing nearer outside.
    outside: f64,
    inside: f64,
    /// The nearest, and beyond which chord no row is one.
    nearest: Ranking,
    last: f64,
    count: u64,
}

impl Surrounding {
    /// Nothing yet; so many of the nearest will be told.
    pub(crate) fn of(circle: Circle, most: usize) -> Self {
        let chord = squared_chord(circle.radius());
        Self {
            circle,
            centre: circle.centre().unit_vector(),
            outside: chord * (1.0 + RELATIVE) + ABSOLUTE,
            inside: chord * (1.0 - RELATIVE) - ABSOLUTE,
            nearest: Ranking::of(most),
            last: if most == 0 { f64::NEG_INFINITY } else { f64::INFINITY },
            count: 0,
        }
    }

    /// A row at a place, whose vector is `at`.
    pub(crate) fn add(&mut self, id: Uuid, place: LonLat, at: [f64; 3]) {
        let chord: f64 = self.centre.iter().zip(at).map(|(one, other)| (one - other).powi(2)).sum();
        if chord > self.outside {
            return;
        }
        let is_near = chord <= self.last;
        if chord < self.inside && !is_near {
            self.count += 1;
            return;
        }
        let distance = self.circle.centre().distance_km(place);
        if distance > self.circle.radius() {
            return;
        }
        self.count += 1;
        if is_near {
            self.nearest.add(Near { id, distance });
            self.last = squared_chord(self.nearest.reach()) * (1.0 + RELATIVE) + ABSOLUTE;
        }
    }

    /// The nearest, and how many there are.
    pub(crate) fn finish(self) -> (Ranking, u64) {
        (self.nearest, self.count)
    }
}

/// The square of the chord of an arc on the unit sphere; without end from half the way round.
fn squared_chord(arc: Km) -> f64 {
    let angle = arc.0 * 1000.0 / EARTH_RADIUS_M;
    if angle < PI { (2.0 * (angle / 2.0).sin()).powi(2) } else { f64::INFINITY }
}

/// Circles in the order of their southern edges, so that those around a point stand together.
pub(super) struct Surroundings {
    table: &'static Table,
    /// Each with its number and its southern edge in degrees.
    circles: Vec<(usize, f64, Surrounding)>,
    /// From south to north, the farthest that one reaches, in degrees.
    tallest: f64,
}

impl Surroundings {
    pub(super) fn of(table: &'static Table, circles: &[Circle], most: usize) -> Self {
        let heights =
            circles.iter().map(|circle| circle.bounds().north() - circle.bounds().south());
        let tallest = heights.fold(0.0, f64::max);
        let numbered = circles.iter().enumerate().map(|(number, &circle)| {
            (number, circle.bounds().south(), Surrounding::of(circle, most))
        });
        let mut circles: Vec<_> = numbered.collect();
        circles.sort_by(|(_, one, _), (_, other, _)| one.total_cmp(other));
        Self { table, circles, tallest }
    }

    fn add(&mut self, id: Uuid, place: LonLat) {
        let end = self.circles.partition_point(|(_, south, _)| *south <= place.latitude());
        // A circle at a pole has no other margin.
        let first = place.latitude() - self.tallest - 1e-9;
        let start = self.circles[..end].partition_point(|(_, south, _)| *south < first);
        if start == end {
            return;
        }
        let at = place.unit_vector();
        for (.., circle) in &mut self.circles[start..end] {
            circle.add(id, place, at);
        }
    }

    /// What lies in each circle, in their own order.
    pub(super) fn finish(mut self) -> Vec<Surrounding> {
        self.circles.sort_by_key(|(number, ..)| *number);
        self.circles.into_iter().map(|(.., circle)| circle).collect()
    }
}

impl Visitor for Surroundings {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        if let Some((id, place)) = position(self.table, cells)? {
            self.add(id, place);
        }
        Ok(())
    }
}
