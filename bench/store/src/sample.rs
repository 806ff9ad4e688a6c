//! Timing: contestants of one case take turns, a batch each, until the case's time is used up.
//!
//! A result is one line on standard output: case, engine, contestant, then the nanoseconds that
//! one run took in each of its batches. `cargo xtask bench store` makes the table of them.

use crate::Outcome;
use std::time::{Duration, Instant};

/// A batch takes at least this long, so that the clock's own cost doesn't count.
const BATCH: Duration = Duration::from_micros(500);
/// The fewest batches of each contestant.
const FEWEST: usize = 30;
/// How many batches each has before connections are renewed.
const SITTING: usize = 10;
/// How often everyone runs on a new connection before it counts: PostgreSQL plans a prepared
/// statement anew for its first five runs.
const WARM_UP: usize = 6;
/// The runs of a batch for a profiler, which counts the same instructions each time then.
const RUNS_ALONE: usize = 512;
/// The most runs of one batch.
const MOST_RUNS: usize = 4_096;

/// One way to do a case: does it so many times, and says how long that took.
pub(crate) type Run<'a> = Box<dyn FnMut(usize) -> Outcome<Duration> + 'a>;

/// How the time of a case is bounded.
pub(crate) struct Clock {
    pub(crate) per_case: Duration,
    /// Only cases whose name contains this.
    pub(crate) only: Option<String>,
    /// Only this contestant, for a profiler to look at.
    pub(crate) alone: Option<String>,
}

impl Clock {
    /// Lets the contestants take turns at a case, and writes what they took.
    ///
    /// Where there is a server, `renew` opens new connections, and a case has many sittings: which
    /// core a connection's process sits on changes what it takes by more than anything else, and
    /// stays the same as long as the connection is open.
    pub(crate) fn compete(
        &self,
        case: &str,
        engine: &str,
        renew: Option<&dyn Fn() -> Outcome<()>>,
        mut contestants: Vec<(&str, Run<'_>)>,
    ) -> Outcome<()> {
        if self.only.as_ref().is_some_and(|only| !case.contains(only.as_str())) {
            return Ok(());
        }
        if let Some(alone) = &self.alone {
            contestants.retain(|(name, _)| name == alone);
        }
        if contestants.is_empty() {
            return Ok(());
        }
        let runs = match self.alone {
            None => calibrate(&mut contestants)?,
            Some(_) => RUNS_ALONE,
        };
        let mut samples: Vec<Vec<u128>> = vec![Vec::new(); contestants.len()];
        let start = Instant::now();
        let mut round = 0;
        while round < FEWEST || start.elapsed() < self.per_case {
            if let Some(renew) = renew.filter(|_| round % SITTING == 0) {
                renew()?;
                for (_, run) in &mut contestants {
                    run(WARM_UP)?;
                }
            }
            for turn in 0..contestants.len() {
                // Nobody always goes first.
                let at = (turn + round) % contestants.len();
                let took = (contestants[at].1)(runs)?;
                samples[at].push(took.as_nanos() / runs as u128);
            }
            round += 1;
        }
        for ((name, _), samples) in contestants.iter().zip(samples) {
            let samples: Vec<String> = samples.iter().map(u128::to_string).collect();
            println!("{case}\t{engine}\t{name}\t{}", samples.join(","));
        }
        Ok(())
    }
}

/// How many runs make a batch, after everyone has warmed up.
fn calibrate(contestants: &mut [(&str, Run<'_>)]) -> Outcome<usize> {
    let mut runs = 1;
    loop {
        let mut quickest = Duration::MAX;
        for (_, run) in contestants.iter_mut() {
            quickest = quickest.min(run(runs)?);
        }
        if quickest >= BATCH || runs >= MOST_RUNS {
            return Ok(runs);
        }
        runs *= 2;
    }
}
