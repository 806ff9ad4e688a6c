//! What is asked, and where.

use crate::{
    Outcome,
    chance::Chance,
    world::{World, places::near},
};
use terra_geo::{
    BBox, Circle, Km, LonLat,
    tile::{BUFFER, Tile},
};

/// How far around a place fires are asked for, in kilometres.
pub(crate) const RADIUS_KM: f64 = 50.0;
/// How many days back a screening counts fires.
pub(crate) const SCREENED_DAYS: u32 = 90;
/// How many projects are screened at once.
pub(crate) const SCREENED: usize = 100;
/// How many of the nearest are asked for.
pub(crate) const NEAREST: usize = 10;
/// How many points a tile has, more or less.
const TILE_POINTS: usize = 10_000;
/// The sides of boxes in degrees: a city's, a state's and, for a screening, a country's.
const CITY: f64 = 0.2;
const STATE: f64 = 5.0;
const COUNTRY: f64 = 20.0;
/// How far from a fire or a project a place is that is asked about, at most.
const NEAR_KM: f64 = 30.0;
/// How often a better place is looked for. A small world has no tile of so many points.
const ATTEMPTS: usize = 100;
const SEED: u64 = 7;

/// A question about one place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Question {
    /// The fires in a box: their positions, or their rows.
    Box(BBox, Answers),
    /// The positions of the fires in a circle.
    Circle(Circle),
    /// The fires nearest to a place, in their order: which they are, or their rows.
    NearestFires(LonLat, Answers),
    /// The rows of the weather stations nearest to a place.
    NearestStations(LonLat),
    /// The largest projects in a box and what is around them.
    Screening(BBox),
    /// The fires that a tile shows.
    Tile(Tile),
}

/// What is answered with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Answers {
    /// Id, longitude and latitude; of the nearest, at least the id.
    Positions,
    /// Every column.
    Rows,
}

/// A kind of question.
pub(crate) struct Kind {
    /// What its row in the report is called.
    pub(crate) name: &'static str,
    draw: fn(&World, &mut Chance) -> Outcome<Question>,
}

pub(crate) const KINDS: [Kind; 10] = [
    Kind {
        name: "fires in a box of 0.2 degrees, positions",
        draw: |world, chance| fires_in_box(CITY, Answers::Positions, world, chance),
    },
    Kind {
        name: "fires in a box of 0.2 degrees, rows",
        draw: |world, chance| fires_in_box(CITY, Answers::Rows, world, chance),
    },
    Kind {
        name: "fires in a box of 5 degrees, positions",
        draw: |world, chance| fires_in_box(STATE, Answers::Positions, world, chance),
    },
    Kind {
        name: "fires in a box of 5 degrees, rows",
        draw: |world, chance| fires_in_box(STATE, Answers::Rows, world, chance),
    },
    Kind {
        name: "fires within 50 km, positions",
        draw: |world, chance| {
            Ok(Question::Circle(Circle::new(place(world, chance)?, Km(RADIUS_KM))?))
        },
    },
    Kind {
        name: "10 nearest fires, positions",
        draw: |world, chance| Ok(Question::NearestFires(place(world, chance)?, Answers::Positions)),
    },
    Kind {
        name: "10 nearest fires, rows",
        draw: |world, chance| Ok(Question::NearestFires(place(world, chance)?, Answers::Rows)),
    },
    Kind {
        name: "10 nearest stations, rows",
        draw: |world, chance| Ok(Question::NearestStations(place(world, chance)?)),
    },
    Kind { name: "screening of 100 projects", draw: screening },
    Kind { name: "tile of 10,000 fires", draw: tile },
];

impl Kind {
    /// So many questions of this kind, the same on every run; about the same places as others.
    pub(crate) fn questions(&self, count: usize, world: &World) -> Outcome<Vec<Question>> {
        let chance = &mut Chance::of(SEED);
        (0..count).map(|_| (self.draw)(world, chance)).collect()
    }
}

/// A place near a fire or near a project.
fn place(world: &World, chance: &mut Chance) -> Outcome<LonLat> {
    let thing = if chance.one_in(2) {
        chance.one_of(&world.fires).thing
    } else {
        chance.one_of(&world.projects).thing
    };
    Ok(near(thing.place, chance.between(0.0, NEAR_KM), chance)?)
}

fn fires_in_box(
    side: f64,
    answers: Answers,
    world: &World,
    chance: &mut Chance,
) -> Outcome<Question> {
    Ok(Question::Box(around(place(world, chance)?, side)?, answers))
}

/// A box with such sides in degrees; over the antimeridian where it has to be.
fn around(place: LonLat, side: f64) -> Outcome<BBox> {
    let (longitude, latitude) = (place.longitude(), place.latitude());
    let round = |longitude: f64| (longitude + 180.0).rem_euclid(360.0) - 180.0;
    let (south, north) = ((latitude - side / 2.0).max(-90.0), (latitude + side / 2.0).min(90.0));
    Ok(BBox::new(round(longitude - side / 2.0), south, round(longitude + side / 2.0), north)?)
}

fn screening(world: &World, chance: &mut Chance) -> Outcome<Question> {
    for _ in 0..ATTEMPTS {
        let bbox = around(chance.one_of(&world.projects).thing.place, COUNTRY)?;
        let projects = world.projects.iter();
        let inside = projects.filter(|project| bbox.contains(project.thing.place)).count();
        if inside >= SCREENED && !bbox.crosses_antimeridian() {
            return Ok(Question::Screening(bbox));
        }
    }
    Err("no part of the world has so many projects".into())
}

/// The tile of about the right number of points around a place. Not one at the world's edge, where
/// PostGIS has no tiles with a buffer.
fn tile(world: &World, chance: &mut Chance) -> Outcome<Question> {
    let mut best: Option<(usize, Tile)> = None;
    for _ in 0..ATTEMPTS {
        let place = place(world, chance)?;
        for zoom in 2..=12 {
            let Some(tile) = tile_at(place, zoom)? else { continue };
            let bounds = tile.bounds_with_buffer(BUFFER);
            let points = world.fires.iter().filter(|fire| bounds.contains(fire.thing.place));
            let points = points.count();
            if best.is_none_or(|(best, _)| off(points) < off(best)) {
                best = Some((points, tile));
            }
            if points < TILE_POINTS {
                break;
            }
        }
        if best.is_some_and(|(points, _)| off(points) < 1.5) {
            break;
        }
    }
    let (_, tile) = best.ok_or("no tile away from the edges of the world")?;
    Ok(Question::Tile(tile))
}

/// By what factor there are too many points or too few.
fn off(points: usize) -> f64 {
    let share = points.max(1) as f64 / TILE_POINTS as f64;
    share.max(1.0 / share)
}

fn tile_at(place: LonLat, zoom: u8) -> Outcome<Option<Tile>> {
    let tiles = f64::from(1_u32 << zoom);
    let column = ((place.longitude() / 360.0 + 0.5) * tiles).floor();
    let north = place.latitude().to_radians().tan().asinh() / std::f64::consts::PI;
    let row = ((1.0 - north) / 2.0 * tiles).floor();
    let is_inner = |index: f64| (1.0..tiles - 1.0).contains(&index);
    if !is_inner(column) || !is_inner(row) {
        return Ok(None);
    }
    Ok(Some(Tile::new(zoom, column as u32, row as u32)?))
}
