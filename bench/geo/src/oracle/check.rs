//! Whether an answer is right.

use super::{Around, Expected, Oracle, RADIUS_KM, distance};
use crate::answer::{Answer, Screened, Slack};
use crate::question::Question;
use std::collections::{BTreeSet, HashMap, HashSet};
use terra_geo::LonLat;
use terra_schema::scalar::Uuid;

/// Two distances closer than a millimetre are the same: which of two rows so near to each other
/// comes first is open.
const TIE_KM: f64 = 1e-6;

type Verdict = Result<(), String>;

impl Oracle<'_> {
    /// Says what is wrong with an answer.
    pub(crate) fn check(
        &self,
        question: &Question,
        expected: &Expected,
        answer: &Answer,
        slack: Slack,
    ) -> Verdict {
        match (expected, answer) {
            (Expected::Set(points), Answer::Set(found)) => {
                check_set(points, found, slack.beyond_and_within(question))
            }
            (Expected::NearestFires(place, distances), Answer::Ranked(found)) => {
                check_ranked(*place, distances, found, &self.fires)
            }
            (Expected::NearestStations(place, distances), Answer::Ranked(found)) => {
                check_ranked(*place, distances, found, &self.stations)
            }
            (Expected::Screened(expected), Answer::Screened(found)) => {
                if expected.len() != found.len() {
                    return Err(format!("{} projects, not {}", found.len(), expected.len()));
                }
                let mut pairs = expected.iter().zip(found);
                pairs.try_for_each(|(around, found)| self.check_screened(around, found, slack))
            }
            (Expected::Tile(shown), Answer::Tile(bytes)) => shown.check(bytes),
            _ => Err("an answer to another question".to_owned()),
        }
    }

    fn check_screened(&self, around: &Around, found: &Screened, slack: Slack) -> Verdict {
        let project = around.project;
        if project.id != found.project {
            return Err(format!("project {}, not {}", found.project, project.id));
        }
        let away = |places: &HashMap<Uuid, LonLat>, id: Option<Uuid>| {
            let place = id.and_then(|id| places.get(&id));
            place.map_or(f64::INFINITY, |place| distance(project.place, *place))
        };
        let same = |what: &str, found: f64, expected: f64| match (found - expected).abs() <= TIE_KM
        {
            true => Ok(()),
            false => Err(format!(
                "the nearest {what} to project {} is {found} km away, not {expected}",
                project.id
            )),
        };
        same("station", away(&self.stations, found.station), around.station)?;
        same("community project", away(&self.communities, found.community), around.community)?;
        let up_to = |limit: f64| around.fires.partition_point(|fire| *fire <= limit) as u64;
        let surely = up_to(RADIUS_KM - slack.circle_km);
        let perhaps = up_to(RADIUS_KM + slack.circle_km);
        if !(surely..=perhaps).contains(&found.fires) {
            let Screened { fires, .. } = found;
            return Err(format!("{fires} fires around project {}, not {surely}", project.id));
        }
        if surely > 0 || found.fire.is_some() {
            let nearest = around.fires.first().copied().unwrap_or(f64::INFINITY);
            same("fire", away(&self.fires, found.fire), nearest)?;
        }
        let permits: BTreeSet<Uuid> = found.permits.iter().copied().collect();
        let none = BTreeSet::new();
        let expected = self.permits.get(&project.id).unwrap_or(&none);
        if permits != *expected || permits.len() != found.permits.len() {
            return Err(format!("other permits of project {}", project.id));
        }
        Ok(())
    }
}

fn check_set(
    points: &HashMap<Uuid, (LonLat, f64)>,
    found: &[(Uuid, LonLat)],
    (beyond, within): (f64, f64),
) -> Verdict {
    let mut ids = HashSet::with_capacity(found.len());
    for (id, place) in found {
        if !ids.insert(id) {
            return Err(format!("fire {id} twice"));
        }
        match points.get(id) {
            Some((at, _)) if at != place => {
                return Err(format!("fire {id} at {place} instead of {at}"));
            }
            Some((_, excess)) if *excess <= beyond => {}
            Some((_, excess)) => return Err(format!("fire {id}, which is {excess} outside")),
            None => return Err(format!("fire {id}, which is far outside or nowhere")),
        }
    }
    let surely = points.iter().filter(|(_, (_, excess))| *excess <= -within);
    match surely.map(|(id, _)| id).find(|id| !ids.contains(id)) {
        Some(missing) => Err(format!("without fire {missing}; {} fires were found", found.len())),
        None => Ok(()),
    }
}

fn check_ranked(
    place: LonLat,
    distances: &[f64],
    found: &[Uuid],
    places: &HashMap<Uuid, LonLat>,
) -> Verdict {
    if found.len() != distances.len() || found.iter().collect::<HashSet<_>>().len() != found.len() {
        return Err(format!("{} rows, some perhaps twice", found.len()));
    }
    for (rank, (id, expected)) in found.iter().zip(distances).enumerate() {
        let at = places.get(id).ok_or_else(|| format!("row {id}, which is nowhere"))?;
        let away = distance(place, *at);
        if (away - expected).abs() > TIE_KM {
            return Err(format!("number {rank} is {away} km away, not {expected}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        question::Answers,
        world::{Thing, World},
    };
    use terra_geo::{BBox, Circle, Km};

    const EXACT: Slack = Slack { box_degrees: 0.0, circle_km: 0.0 };

    fn check(world: &World, question: &Question, answer: &Answer) -> Verdict {
        let oracle = Oracle::new(world);
        oracle.check(question, &oracle.expected(question).unwrap(), answer, EXACT)
    }

    fn sorted(world: &World, place: LonLat) -> Vec<Thing> {
        let mut fires: Vec<Thing> = world.fires.iter().map(|fire| fire.thing).collect();
        fires.sort_by(|one, other| {
            distance(place, one.place).total_cmp(&distance(place, other.place))
        });
        fires
    }

    #[test]
    fn a_set_is_right_when_nothing_is_missing_doubled_moved_or_outside() {
        let world = &World::new(2_000).unwrap();
        let centre = world.fires[1_000].thing.place;
        let circle = Circle::new(centre, Km(400.0)).unwrap();
        let bbox = BBox::around(centre, Km(400.0));
        let within_circle = |place: LonLat| circle.contains(place);
        let within_box = |place: LonLat| bbox.contains(place);
        let cases: [(Question, &dyn Fn(LonLat) -> bool); 2] = [
            (Question::Circle(circle), &within_circle),
            (Question::Box(bbox, Answers::Positions), &within_box),
        ];
        for (question, is_within) in cases {
            let fires = sorted(world, centre).into_iter();
            let (right, wrong): (Vec<_>, Vec<_>) =
                fires.map(|fire| (fire.id, fire.place)).partition(|(_, place)| is_within(*place));
            let verdict = |found: Vec<_>| check(world, &question, &Answer::Set(found));
            assert!(right.len() > 2);
            assert_eq!(verdict(right.clone()), Ok(()));
            let mut moved = right.clone();
            moved[0].1 = moved[2].1;
            let with = |more: (Uuid, LonLat)| [&right[..], &[more]].concat();
            for (found, told) in [
                (right[1..].to_vec(), "without fire"),
                (with(right[0]), "twice"),
                (moved, "instead of"),
                (with(wrong[0]), "outside"),
            ] {
                assert!(verdict(found).unwrap_err().contains(told));
            }
        }
    }

    #[test]
    fn a_ranking_is_right_when_its_distances_are() {
        let world = &World::new(2_000).unwrap();
        let place = LonLat::new(17.0, -9.0).unwrap();
        let right: Vec<Uuid> = sorted(world, place)[..10].iter().map(|fire| fire.id).collect();
        let question = Question::NearestFires(place, Answers::Rows);
        let verdict = |found: Vec<Uuid>| check(world, &question, &Answer::Ranked(found));
        assert_eq!(verdict(right.clone()), Ok(()));
        let reversed = right.iter().rev().copied().collect();
        assert!(verdict(reversed).unwrap_err().contains("km away"));
        assert!(verdict(right[1..].to_vec()).is_err());
        let mut twice = right.clone();
        twice[9] = twice[8];
        assert!(verdict(twice).is_err());
    }

    #[test]
    fn a_screening_is_right_when_all_that_is_around_is() {
        let world = &World::new(50_000).unwrap();
        let question = Question::Screening(BBox::new(10.0, -25.0, 40.0, 0.0).unwrap());
        let oracle = Oracle::new(world);
        let expected = oracle.expected(&question).unwrap();
        let Expected::Screened(around) = &expected else { panic!() };
        let nearest = |place, things: &[Thing]| {
            let away = |thing: &&Thing| distance(place, thing.place);
            things.iter().min_by(|one, other| away(one).total_cmp(&away(other))).map(|one| one.id)
        };
        let fires: Vec<Thing> = world.fires.iter().map(|fire| fire.thing).collect();
        let right = || {
            around
                .iter()
                .map(|around| Screened {
                    project: around.project.id,
                    station: nearest(around.project.place, &world.stations),
                    // Older fires are nearer: those that count are found by their distance.
                    fire: around.fires.first().filter(|km| **km <= RADIUS_KM).and_then(|km| {
                        let is_it =
                            |fire: &&Thing| distance(around.project.place, fire.place) == *km;
                        fires.iter().find(is_it).map(|fire| fire.id)
                    }),
                    fires: around.fires.iter().filter(|km| **km <= RADIUS_KM).count() as u64,
                    community: nearest(around.project.place, &world.communities),
                    permits: oracle
                        .permits
                        .get(&around.project.id)
                        .into_iter()
                        .flatten()
                        .copied()
                        .collect(),
                })
                .collect::<Vec<_>>()
        };
        let verdict = |found| oracle.check(&question, &expected, &Answer::Screened(found), EXACT);
        assert!(right().iter().any(|project| project.fires > 1));
        assert_eq!(verdict(right()), Ok(()));
        let spoilt = |spoil: fn(&mut Screened)| {
            let mut found = right();
            found.iter_mut().for_each(spoil);
            verdict(found).unwrap_err()
        };
        assert!(spoilt(|found| found.fires += 1).contains("fires around"));
        assert!(spoilt(|found| found.station = None).contains("nearest station"));
        assert!(spoilt(|found| found.fire = found.station).contains("nearest fire"));
        assert!(spoilt(|found| found.permits.push(found.project)).contains("permits"));
    }
}
