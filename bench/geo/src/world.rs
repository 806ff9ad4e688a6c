//! The world that is asked about: made up, and the same on every run but for the clock.

pub(crate) mod places;
mod rows;

pub(crate) use rows::source;

use crate::{Outcome, chance::Chance, question::SCREENED_DAYS};
use places::{Burning, Settlements};
use terra_geo::LonLat;
use terra_schema::{Id, Timestamp, scalar::Uuid};

const PROJECTS: usize = 35_000;
const STATIONS: usize = 30_000;
const COMMUNITIES: usize = 20_000;
const PERMITS: usize = 60_000;
/// For how many days there have been fires.
const DAYS: usize = 3 * 365;
/// One thing in so many is where another one is.
const DUPLICATES: usize = 50;
const DAY_MICROS: i64 = 86_400_000_000;
const MINUTE_MICROS: i64 = 60_000_000;
const SEED: u64 = 20_261_128;
/// What the source calls the fires that are there from the beginning, and those that come later.
pub(crate) const FIRES: &str = "fire";
pub(crate) const LATER: &str = "later";

/// All rows, as far as questions are about them.
pub(crate) struct World {
    pub(crate) projects: Vec<Project>,
    pub(crate) stations: Vec<Thing>,
    pub(crate) communities: Vec<Thing>,
    pub(crate) permits: Vec<Permit>,
    /// In order of time.
    pub(crate) fires: Vec<Fire>,
}

/// A row with a position.
#[derive(Clone, Copy)]
pub(crate) struct Thing {
    pub(crate) id: Uuid,
    pub(crate) place: LonLat,
}

pub(crate) struct Project {
    pub(crate) thing: Thing,
    pub(crate) capacity_kw: i64,
}

pub(crate) struct Permit {
    pub(crate) id: Uuid,
    /// Which of the projects it is for.
    pub(crate) project: usize,
}

#[derive(Clone, Copy)]
pub(crate) struct Fire {
    pub(crate) thing: Thing,
    pub(crate) at: Timestamp,
    /// What the rest of its row is made of.
    number: usize,
}

impl World {
    /// With so many fires, the last of them now.
    pub(crate) fn new(fires: usize) -> Outcome<Self> {
        let chance = &mut Chance::of(SEED);
        let settlements = Settlements::new(chance)?;
        let things = |name: &str, count: usize, chance: &mut Chance| {
            let mut things: Vec<Thing> = Vec::with_capacity(count);
            for number in 0..count {
                let place = match things.is_empty() || !chance.one_in(DUPLICATES) {
                    true => settlements.place(chance)?,
                    false => chance.one_of(&things).place,
                };
                things.push(Thing { id: id(name, number), place });
            }
            Outcome::Ok(things)
        };
        let projects = things("project", PROJECTS, chance)?.into_iter();
        let projects = projects.map(|thing| {
            // Up to 6,000 MW, and most of them small.
            let capacity_kw = (5_000.0 * chance.tail(1.1)).min(6e6) as i64;
            Project { thing, capacity_kw }
        });
        let projects = projects.collect();
        let stations = things("station", STATIONS, chance)?;
        let communities = things("community", COMMUNITIES, chance)?;
        let permits = (0..PERMITS)
            .map(|number| Permit { id: id("permit", number), project: chance.below(PROJECTS) });
        let permits = permits.collect();
        let fires = burn(FIRES, fires, DAYS, &settlements, chance)?;
        Ok(Self { projects, stations, communities, permits, fires })
    }

    /// So many fires that aren't there yet, all of the last day.
    pub(crate) fn later_fires(&self, count: usize) -> Outcome<Vec<Fire>> {
        let chance = &mut Chance::of(SEED + 1);
        burn(LATER, count, 1, &Settlements::new(chance)?, chance)
    }
}

/// So many fires on so many days, which end now.
fn burn(
    name: &str,
    count: usize,
    days: usize,
    settlements: &Settlements,
    chance: &mut Chance,
) -> Outcome<Vec<Fire>> {
    let burning = Burning::new(chance)?;
    let now = Timestamp::now().micros();
    let mut fires: Vec<Fire> = Vec::with_capacity(count);
    for day in 0..days {
        let burning_now = burning.day(day, settlements, chance)?;
        let first = fires.len();
        for number in count * day / days..count * (day + 1) / days {
            let of_today = &fires[first..];
            let place = match of_today.is_empty() || !chance.one_in(DUPLICATES) {
                true => burning_now.place(chance)?,
                false => chance.one_of(of_today).thing.place,
            };
            let age = ((days - day) as f64 - chance.share()) * DAY_MICROS as f64;
            let at = now - clear_of_the_limit(age as i64);
            let at = Timestamp::from_micros(at - at.rem_euclid(MINUTE_MICROS))?;
            fires.push(Fire { thing: Thing { id: id(name, number), place }, at, number });
        }
    }
    fires.sort_by_key(|fire| fire.at);
    Ok(fires)
}

/// An age in microseconds that doesn't pass the screening's limit while the benchmark runs: what
/// would within the next half day did so half a day ago.
fn clear_of_the_limit(age: i64) -> i64 {
    let limit = i64::from(SCREENED_DAYS) * DAY_MICROS;
    if (limit - DAY_MICROS / 2..=limit).contains(&age) { age + DAY_MICROS / 2 } else { age }
}

/// The id that the store gives a row that its source calls so.
fn id(name: &str, number: usize) -> Uuid {
    Id::<()>::of_external(Id::<()>::from_uuid(rows::SOURCE), &rows::external_id(name, number))
        .uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_world_is_the_same_on_every_run() {
        let [one, other] = [World::new(3_000).unwrap(), World::new(3_000).unwrap()];
        let said = |world: &World| {
            let things = world.stations.iter().chain(&world.communities).copied();
            let projects = world.projects.iter().map(|project| project.thing);
            let fires = world.fires.iter().map(|fire| fire.thing);
            let all = things.chain(projects).chain(fires);
            all.map(|thing| (thing.id, thing.place.to_string())).collect::<HashSet<_>>()
        };
        assert_eq!(said(&one), said(&other));
        assert_eq!(said(&one).len(), PROJECTS + STATIONS + COMMUNITIES + 3_000);
    }

    #[test]
    fn the_world_has_its_odd_places() {
        let world = World::new(20_000).unwrap();
        assert!(world.fires.is_sorted_by_key(|fire| fire.at));
        let places = || world.fires.iter().map(|fire| fire.thing.place);
        let distinct: HashSet<String> = places().map(|place| place.to_string()).collect();
        assert!(distinct.len() < 19_700);
        assert!(places().any(|place| place.longitude() == 180.0));
        assert!(places().any(|place| place.latitude() > 89.9));
        let stations = || world.stations.iter().map(|station| station.place);
        assert!(stations().any(|place| place.longitude() < -179.0));
        assert!(stations().any(|place| place.latitude() < -89.0));
    }

    #[test]
    fn no_fire_becomes_too_old_while_it_is_asked_for() {
        let world = World::new(20_000).unwrap();
        let now = Timestamp::now().micros();
        let limit = i64::from(SCREENED_DAYS) * DAY_MICROS;
        let soon = limit - DAY_MICROS / 3..limit;
        assert!(!world.fires.iter().any(|fire| soon.contains(&(now - fire.at.micros()))));
    }
}
