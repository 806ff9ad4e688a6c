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
