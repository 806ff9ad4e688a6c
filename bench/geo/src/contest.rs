//! The contest: everyone answers the same questions in turns, and every answer is compared with the
//! oracle's.
//!
//! A result is one line on standard output: question, contestant, then the nanoseconds of each of
//! its answers, in the order of the places. `cargo xtask bench geo` makes the tables of them.

use crate::{
    Outcome,
    contestants::{Contestant, Places},
    oracle::Oracle,
    postgis,
    question::{KINDS, Kind, Question},
    world::{LATER, World},
};
use std::time::{Duration, Instant};

/// About how many places everyone is asked in a round.
const PLACES: usize = 50;
/// About how many more places everyone is asked before it counts, on each new connection:
/// PostgreSQL plans a prepared statement anew for its first five runs.
const WARM_UP: usize = 6;
/// A round of questions that take long ends after this time, and its warming up does.
const LONGEST: Duration = Duration::from_secs(60);
const LONGEST_WARM_UP: Duration = Duration::from_secs(10);
/// But not before so many places.
const FEWEST: usize = 3;
/// How many batches of how many rows are inserted in a round.
const BATCHES: usize = 20;
const BATCH: usize = 1_000;
const INSERT: &str = "insert 1,000 fires";
/// How many wrong answers to a kind of question are shown.
const SHOWN: usize = 5;

/// What is asked, and how often.
pub(crate) struct Contest<'a> {
    pub(crate) world: &'a World,
    pub(crate) places: &'a Places,
    pub(crate) rounds: usize,
    /// Only questions whose name contains this.
    pub(crate) only: Option<String>,
}

/// What each contestant took for each place.
type Samples = Vec<(&'static str, Vec<u128>)>;

impl Contest<'_> {
    /// Asks everything, and says how many answers were wrong.
    pub(crate) async fn run(&self) -> Outcome<usize> {
        let oracle = Oracle::new(self.world);
        let asked = |name: &str| self.only.as_ref().is_none_or(|only| name.contains(only.as_str()));
        let mut wrong = 0;
        for kind in KINDS.iter().filter(|kind| asked(kind.name)) {
            wrong += self.compete(kind, &oracle).await?;
        }
        // Last, as the world is another one then.
        if asked(INSERT) {
            self.insert().await?;
        }
        Ok(wrong)
    }

    async fn compete(&self, kind: &Kind, oracle: &Oracle<'_>) -> Outcome<usize> {
        eprintln!("asking: {}", kind.name);
        let mut questions = kind.questions(PLACES + WARM_UP, self.world)?;
        let warm_up = questions.split_off(PLACES);
        let expected = questions.iter().map(|question| oracle.expected(question));
        let expected = expected.collect::<Outcome<Vec<_>>>()?;
        let (mut samples, mut wrong) = (Samples::new(), 0);
        for round in 0..self.rounds {
            let contestants = self.places.open().await?;
            warm(&contestants, &warm_up).await?;
            let start = Instant::now();
            for (at, (question, expected)) in questions.iter().zip(&expected).enumerate() {
                if at >= FEWEST && start.elapsed() > LONGEST {
                    break;
                }
                for turn in 0..contestants.len() {
                    // Nobody always goes first.
                    let contestant = &contestants[(turn + at + round) % contestants.len()];
                    let asked = contestant.ask(question).await.map_err(|error| {
                        format!("{} does not answer {question:?}: {error}", contestant.name())
                    })?;
                    let Some(asked) = asked else { continue };
                    sample(&mut samples, contestant.name(), asked.took);
                    let slack = contestant.slack();
                    if let Err(fault) = oracle.check(question, expected, &asked.answer, slack) {
                        wrong += 1;
                        if wrong <= SHOWN {
                            eprintln!("wrong: {question:?}, {}: {fault}", contestant.name());
                        }
                    }
                }
            }
        }
        tell(kind.name, &samples);
        Ok(wrong)
    }

    /// Everyone inserts the same rows, a transaction for each batch.
    async fn insert(&self) -> Outcome<()> {
        eprintln!("asking: {INSERT}");
        postgis::leave_one_index(&postgis::connect(&self.places.server, "").await?).await?;
        let later = self.world.later_fires(self.rounds * BATCHES * BATCH)?;
        let mut samples = Samples::new();
        let mut there = self.world.fires.len() as u64;
        for round in later.chunks(BATCHES * BATCH) {
            let mut contestants = self.places.open().await?;
            contestants.retain(Contestant::inserts);
            for (at, batch) in round.chunks(BATCH).enumerate() {
                let drafts = batch.iter().map(|fire| fire.draft(LATER));
                let drafts = drafts.collect::<Outcome<Vec<_>>>()?;
                for turn in 0..contestants.len() {
                    let contestant = &contestants[(turn + at) % contestants.len()];
                    let took = contestant.insert(&drafts).await.map_err(|error| {
                        format!("{} does not insert: {error}", contestant.name())
                    })?;
                    sample(&mut samples, contestant.name(), took);
                }
            }
            there += round.len() as u64;
            for contestant in &contestants {
                let found = contestant.count_fires().await?;
                if found != there {
                    let name = contestant.name();
                    return Err(format!("{name} has {found} fires instead of {there}").into());
                }
            }
        }
        tell(INSERT, &samples);
        Ok(())
    }
}

async fn warm(contestants: &[Contestant], questions: &[Question]) -> Outcome<()> {
    let start = Instant::now();
    for question in questions {
        for contestant in contestants {
            contestant.ask(question).await?;
        }
        if start.elapsed() > LONGEST_WARM_UP {
            break;
        }
    }
    Ok(())
}

fn sample(samples: &mut Samples, name: &'static str, took: Duration) {
    match samples.iter_mut().find(|(contestant, _)| *contestant == name) {
        Some((_, nanoseconds)) => nanoseconds.push(took.as_nanos()),
        None => samples.push((name, vec![took.as_nanos()])),
    }
}

fn tell(question: &str, samples: &Samples) {
    for (contestant, nanoseconds) in samples {
        let nanoseconds: Vec<String> = nanoseconds.iter().map(u128::to_string).collect();
        println!("{question}\t{contestant}\t{}", nanoseconds.join(","));
    }
}
