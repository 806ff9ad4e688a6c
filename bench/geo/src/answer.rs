//! What is answered, in the same words by everyone.

use crate::{Outcome, question::Question};
use std::time::{Duration, Instant};
use terra_geo::LonLat;
use terra_schema::scalar::Uuid;

/// An answer that can be compared.
pub(crate) enum Answer {
    /// Fires in any order.
    Set(Vec<(Uuid, LonLat)>),
    /// Rows, the nearest first.
    Ranked(Vec<Uuid>),
    /// Projects, the largest first.
    Screened(Vec<Screened>),
    /// The bytes of a tile.
    Tile(Vec<u8>),
}

/// What is around a project.
pub(crate) struct Screened {
    pub(crate) project: Uuid,
    pub(crate) station: Option<Uuid>,
    pub(crate) fire: Option<Uuid>,
    pub(crate) fires: u64,
    pub(crate) community: Option<Uuid>,
    pub(crate) permits: Vec<Uuid>,
}

/// An answer, and how long it took to get it.
pub(crate) struct Asked {
    pub(crate) took: Duration,
    pub(crate) answer: Answer,
}

/// Times what is waited for, and not what becomes of it.
pub(crate) async fn timed<R>(
    answered: impl Future<Output = Outcome<R>>,
    answer: impl FnOnce(R) -> Outcome<Answer>,
) -> Outcome<Asked> {
    let start = Instant::now();
    let result = answered.await?;
    let took = start.elapsed();
    Ok(Asked { took, answer: answer(result)? })
}

/// How far an answer may be off where the contestant means something a little different.
#[derive(Clone, Copy)]
pub(crate) struct Slack {
    /// How far out of a box a point may be, in degrees.
    pub(crate) box_degrees: f64,
    /// How far from a circle's edge a point may be on the wrong side, in kilometres.
    pub(crate) circle_km: f64,
}

impl Slack {
    /// How far beyond the limit a point may be that is found, and how far within it one that isn't.
    pub(crate) fn beyond_and_within(self, question: &Question) -> (f64, f64) {
        match question {
            // A box is at most larger.
            Question::Box(..) => (self.box_degrees, 0.0),
            _ => (self.circle_km, self.circle_km),
        }
    }
}
