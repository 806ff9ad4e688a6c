//! What the right answers are: everything in the world is looked at, one by one.

mod check;
mod tile;

pub(crate) use tile::Shown;

use crate::{
    Outcome,
    question::{NEAREST, Question, RADIUS_KM, SCREENED, SCREENED_DAYS},
    world::{Fire, Thing, World},
};
use std::collections::{BTreeSet, HashMap};
use terra_geo::{BBox, LonLat};
use terra_schema::{Timestamp, scalar::Uuid};

/// The farthest that any contestant's points may be out of a box, in degrees, or from the edge of a
/// circle, in kilometres: what the ellipsoid differs from the sphere.
const WIDEST_DEGREES: f64 = 1e-4;
const WIDEST_KM: f64 = RADIUS_KM * 0.006;
/// A degree of latitude is longer than this.
const KM_OF_A_DEGREE: f64 = 111.0;
const DAY_MICROS: i64 = 86_400_000_000;

/// Knows the world.
pub(crate) struct Oracle<'w> {
    world: &'w World,
    fires: HashMap<Uuid, LonLat>,
    stations: HashMap<Uuid, LonLat>,
    communities: HashMap<Uuid, LonLat>,
    permits: HashMap<Uuid, BTreeSet<Uuid>>,
}

/// What is to be answered.
pub(crate) enum Expected {
    /// Points, each with how far it is beyond the limit, in degrees of a box and kilometres of a
    /// circle; those less than that within it too, and some that are a little beyond.
    Set(HashMap<Uuid, (LonLat, f64)>),
    /// How far away the nearest fires are from a place, in kilometres.
    NearestFires(LonLat, Vec<f64>),
    /// The same of stations.
    NearestStations(LonLat, Vec<f64>),
    /// What is around the largest projects.
    Screened(Vec<Around>),
    /// What a tile shows.
    Tile(Shown),
}

/// What is around a project, in kilometres.
pub(crate) struct Around {
    project: Thing,
    station: f64,
    community: f64,
    /// The distances of the fires that count, and of those a little too far away; sorted.
    fires: Vec<f64>,
}

impl<'w> Oracle<'w> {
    pub(crate) fn new(world: &'w World) -> Self {
        let places =
            |things: &[Thing]| things.iter().map(|thing| (thing.id, thing.place)).collect();
        let mut permits: HashMap<Uuid, BTreeSet<Uuid>> = HashMap::new();
        for permit in &world.permits {
            let project = world.projects[permit.project].thing.id;
            permits.entry(project).or_default().insert(permit.id);
        }
        Self {
            world,
            fires: world.fires.iter().map(|fire| (fire.thing.id, fire.thing.place)).collect(),
            stations: places(&world.stations),
            communities: places(&world.communities),
            permits,
        }
    }

    pub(crate) fn expected(&self, question: &Question) -> Outcome<Expected> {
        let fires = || self.world.fires.iter().map(|fire| fire.thing);
        Ok(match *question {
            Question::Box(bbox, _) => {
                Expected::Set(points(fires(), WIDEST_DEGREES, |place| outside(bbox, place)))
            }
            Question::Circle(circle) => {
                let beyond = |place| distance(circle.centre(), place) - circle.radius().0;
                Expected::Set(points(fires(), WIDEST_KM, beyond))
            }
            Question::NearestFires(place, _) => {
                Expected::NearestFires(place, nearest(place, fires(), NEAREST))
            }
            Question::NearestStations(place) => {
                let stations = self.world.stations.iter().copied();
                Expected::NearestStations(place, nearest(place, stations, NEAREST))
            }
            Question::Screening(bbox) => Expected::Screened(self.screened(bbox)?),
            Question::Tile(tile) => Expected::Tile(Shown::of(tile, fires())),
        })
    }

    fn screened(&self, bbox: BBox) -> Outcome<Vec<Around>> {
        let projects = self.world.projects.iter();
        let mut inside: Vec<_> =
            projects.filter(|project| bbox.contains(project.thing.place)).collect();
        inside.sort_by_key(|project| (-project.capacity_kw, project.thing.id));
        let ago = i64::from(SCREENED_DAYS) * DAY_MICROS;
        let since = Timestamp::from_micros(Timestamp::now().micros() - ago)?;
        // They are in order of time.
        let first = self.world.fires.partition_point(|fire| fire.at < since);
        let recent = &self.world.fires[first..];
        let largest = inside.into_iter().take(SCREENED);
        Ok(largest.map(|project| self.around(project.thing, recent)).collect())
    }

    fn around(&self, project: Thing, recent: &[Fire]) -> Around {
        let nearest_of = |things: &[Thing]| {
            let nearest = nearest(project.place, things.iter().copied(), 1);
            nearest.first().copied().unwrap_or(f64::INFINITY)
        };
        let limit = RADIUS_KM + WIDEST_KM;
        let places = recent.iter().map(|fire| fire.thing.place);
        let near = places.filter(|&place| !is_beyond(project.place, place, limit));
        let distances = near.map(|place| distance(project.place, place));
        let mut fires: Vec<f64> = distances.filter(|distance| *distance <= limit).collect();
        fires.sort_by(f64::total_cmp);
        Around {
            project,
            station: nearest_of(&self.world.stations),
            community: nearest_of(&self.world.communities),
            fires,
        }
    }
}

/// The points that are no more than `widest` beyond a limit.
fn points(
    things: impl Iterator<Item = Thing>,
    widest: f64,
    beyond: impl Fn(LonLat) -> f64,
) -> HashMap<Uuid, (LonLat, f64)> {
    let points = things.map(|thing| (thing.id, (thing.place, beyond(thing.place))));
    points.filter(|(_, (_, beyond))| *beyond <= widest).collect()
}

/// How far a point is out of a box, in degrees.
fn outside(bbox: BBox, place: LonLat) -> f64 {
    let (longitude, latitude) = (place.longitude(), place.latitude());
    let out = |least: f64, at: f64, most: f64| (least - at).max(at - most).max(0.0);
    let parts = bbox.parts().map(|(west, south, east, north)| {
        out(west, longitude, east).max(out(south, latitude, north))
    });
    parts.fold(f64::INFINITY, f64::min)
}

fn distance(from: LonLat, to: LonLat) -> f64 {
    from.distance_km(to).0
}

/// Whether two places are farther apart than that by their latitudes alone.
fn is_beyond(one: LonLat, other: LonLat, km: f64) -> bool {
    (one.latitude() - other.latitude()).abs() * KM_OF_A_DEGREE > km
}

/// The distances of the nearest things, the nearest first.
fn nearest(place: LonLat, things: impl Iterator<Item = Thing>, count: usize) -> Vec<f64> {
    let mut nearest: Vec<f64> = Vec::with_capacity(count + 1);
    for thing in things {
        let farthest = nearest.get(count - 1).copied().unwrap_or(f64::INFINITY);
        if is_beyond(place, thing.place, farthest) {
            continue;
        }
        let distance = distance(place, thing.place);
        let at = nearest.partition_point(|other| *other <= distance);
        nearest.insert(at, distance);
        nearest.truncate(count);
    }
    nearest
}
