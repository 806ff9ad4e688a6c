//! Where things are: around centres of very different weights, with a few far from everything.

use crate::chance::{Chance, Lottery};
use terra_geo::{EARTH_RADIUS_M, GeoError, LonLat};

/// A part of the world: west, south, east and north, and how much of everything is there.
type Land = ([f64; 4], f64);

/// Where people live.
const SETTLED: [Land; 8] = [
    ([-10.0, 36.0, 30.0, 60.0], 9.0),
    ([-125.0, 28.0, -70.0, 50.0], 8.0),
    ([100.0, 20.0, 140.0, 45.0], 8.0),
    ([68.0, 8.0, 90.0, 30.0], 5.0),
    ([-75.0, -35.0, -35.0, 5.0], 3.0),
    ([-15.0, -34.0, 40.0, 15.0], 2.0),
    ([113.0, -38.0, 153.0, -20.0], 1.0),
    ([176.0, -40.0, 179.99, -16.0], 0.3),
];

/// Where it burns, and the day of the year when it burns most.
const BURNING: [(Land, f64); 12] = [
    (([-15.0, 5.0, 35.0, 12.0], 7.0), 15.0),
    (([12.0, -20.0, 38.0, -5.0], 8.0), 225.0),
    (([-65.0, -18.0, -45.0, -3.0], 5.0), 255.0),
    (([122.0, -20.0, 145.0, -12.0], 3.0), 280.0),
    (([95.0, 12.0, 107.0, 24.0], 3.0), 80.0),
    (([-125.0, 52.0, -90.0, 62.0], 2.0), 200.0),
    (([90.0, 52.0, 135.0, 66.0], 2.5), 200.0),
    (([-123.0, 34.0, -112.0, 46.0], 1.5), 235.0),
    (([-8.0, 36.0, 28.0, 43.0], 1.0), 225.0),
    (([-98.0, 14.0, -84.0, 20.0], 1.0), 110.0),
    (([75.0, 20.0, 85.0, 31.0], 1.5), 310.0),
    (([177.0, -19.0, 179.99, -16.0], 0.1), 290.0),
];

/// Places at the ends of longitude and latitude: on the antimeridian and beside it, near the poles
/// and on one.
const EDGES: [(f64, f64); 5] =
    [(180.0, -16.5), (-179.9999, 66.2), (179.9999, 0.0), (12.0, 89.9999), (0.0, -90.0)];

/// Centres that people and plants cluster around.
const CENTRES: usize = 300;
/// Regions with fires.
const REGIONS: usize = 60;
/// Places where gas is flared, all the year round.
const FLARES: usize = 25;
/// Nothing strays farther from its centre than this.
const FARTHEST_KM: f64 = 1_500.0;
const DAYS_OF_YEAR: f64 = 365.25;

/// A place that others are near to.
struct Centre {
    place: LonLat,
    /// How far away the others are, as a rule.
    spread_km: f64,
}

/// Where people live and build.
pub(super) struct Settlements {
    centres: Vec<Centre>,
    lottery: Lottery,
}

impl Settlements {
    pub(super) fn new(chance: &mut Chance) -> Result<Self, GeoError> {
        let lands = Lottery::of(SETTLED.map(|(_, weight)| weight));
        let centres = (0..CENTRES).map(|_| {
            let place = within(SETTLED[lands.draw(chance)].0, chance)?;
            Ok(Centre { place, spread_km: chance.between(3.0, 40.0) })
        });
        let centres = centres.collect::<Result<_, _>>()?;
        let lottery = Lottery::of((0..CENTRES).map(|_| weight(chance)));
        Ok(Self { centres, lottery })
    }

    /// A place that something may be at.
    pub(super) fn place(&self, chance: &mut Chance) -> Result<LonLat, GeoError> {
        if chance.one_in(25) {
            return anywhere(chance);
        }
        if chance.one_in(500) {
            return at_an_edge(chance);
        }
        let centre = &self.centres[self.lottery.draw(chance)];
        near(centre.place, centre.spread_km * chance.tail(1.3), chance)
    }
}

/// Where it burns.
pub(super) struct Burning {
    regions: Vec<Region>,
    flares: Vec<LonLat>,
}

struct Region {
    centre: Centre,
    weight: f64,
    peak_day: f64,
}

/// The fires of one day: around so many places, of very different weights.
pub(super) struct Day {
    clusters: Vec<LonLat>,
    lottery: Lottery,
    flares: Vec<LonLat>,
}

impl Burning {
    pub(super) fn new(chance: &mut Chance) -> Result<Self, GeoError> {
        let lands = Lottery::of(BURNING.map(|((_, weight), _)| weight));
        let regions = (0..REGIONS).map(|_| {
            let ((land, _), peak_day) = BURNING[lands.draw(chance)];
            let place = within(land, chance)?;
            let centre = Centre { place, spread_km: chance.between(60.0, 400.0) };
            Ok(Region { centre, weight: weight(chance), peak_day })
        });
        let regions = regions.collect::<Result<Vec<_>, GeoError>>()?;
        let edges = EDGES.iter().map(|&(longitude, latitude)| LonLat::new(longitude, latitude));
        let mut flares = edges.collect::<Result<Vec<_>, _>>()?;
        while flares.len() < FLARES {
            let region = &regions[chance.below(REGIONS)].centre;
            flares.push(near(region.place, region.spread_km, chance)?);
        }
        Ok(Self { regions, flares })
    }

    /// What burns on a day, counted from any first of January: in the regions, and now and then
    /// where people live.
    pub(super) fn day(
        &self,
        day: usize,
        settlements: &Settlements,
        chance: &mut Chance,
    ) -> Result<Day, GeoError> {
        let regions = Lottery::of(self.regions.iter().map(|region| region.weight_on(day)));
        let count = 24 + chance.below(24);
        let clusters = (0..count).map(|_| {
            if chance.one_in(5) {
                return settlements.place(chance);
            }
            let centre = &self.regions[regions.draw(chance)].centre;
            near(centre.place, centre.spread_km * (0.1 + chance.tail(3.0)), chance)
        });
        let clusters = clusters.collect::<Result<_, _>>()?;
        let lottery = Lottery::of((0..count).map(|_| weight(chance)));
        Ok(Day { clusters, lottery, flares: self.flares.clone() })
    }
}

impl Region {
    fn weight_on(&self, day: usize) -> f64 {
        let apart = (day as f64 - self.peak_day).rem_euclid(DAYS_OF_YEAR);
        let apart = apart.min(DAYS_OF_YEAR - apart);
        self.weight * (0.05 + (-(apart / 45.0).powi(2)).exp())
    }
}

impl Day {
    pub(super) fn place(&self, chance: &mut Chance) -> Result<LonLat, GeoError> {
        if chance.one_in(200) {
            return Ok(*chance.one_of(&self.flares));
        }
        let cluster = self.clusters[self.lottery.draw(chance)];
        near(cluster, (4.0 * chance.tail(1.8)).min(120.0), chance)
    }
}

/// How much is at a place: a thousand times as much at one as at another, and yet not nearly all.
fn weight(chance: &mut Chance) -> f64 {
    (0.03 + chance.tail(1.1)).min(30.0)
}

/// A place so far from another, in any direction.
pub(crate) fn near(place: LonLat, km: f64, chance: &mut Chance) -> Result<LonLat, GeoError> {
    let angle = km.min(FARTHEST_KM) * 1000.0 / EARTH_RADIUS_M;
    let direction = chance.direction();
    let latitude = place.latitude().to_radians();
    let sine = latitude.sin() * angle.cos() + latitude.cos() * angle.sin() * direction.cos();
    let east =
        (direction.sin() * angle.sin() * latitude.cos()).atan2(angle.cos() - latitude.sin() * sine);
    at(place.longitude() + east.to_degrees(), sine.clamp(-1.0, 1.0).asin().to_degrees())
}

/// Anywhere on the globe, and everywhere alike.
fn anywhere(chance: &mut Chance) -> Result<LonLat, GeoError> {
    at(chance.between(-180.0, 180.0), chance.between(-1.0, 1.0).asin().to_degrees())
}

fn at_an_edge(chance: &mut Chance) -> Result<LonLat, GeoError> {
    let &(longitude, latitude) = chance.one_of(&EDGES);
    near(at(longitude, latitude)?, chance.between(0.0, 100.0), chance)
}

fn within([west, south, east, north]: [f64; 4], chance: &mut Chance) -> Result<LonLat, GeoError> {
    at(chance.between(west, east), chance.between(south, north))
}

/// A place whose longitude may have gone round.
fn at(longitude: f64, latitude: f64) -> Result<LonLat, GeoError> {
    LonLat::new((longitude + 180.0).rem_euclid(360.0) - 180.0, latitude)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_is_as_far_away_as_was_said() {
        let chance = &mut Chance::of(1);
        for (longitude, latitude) in EDGES.into_iter().chain([(0.0, 0.0), (-71.2, 48.4)]) {
            let place = LonLat::new(longitude, latitude).unwrap();
            for km in [0.0, 0.5, 30.0, 1_400.0] {
                let away = place.distance_km(near(place, km, chance).unwrap()).0;
                // Positions are rounded to a centimetre.
                assert!((away - km).abs() < 2e-5, "{place}: {away} km, not {km}");
            }
        }
    }

    #[test]
    fn it_burns_most_in_its_season() {
        let centre = Centre { place: LonLat::new(0.0, 0.0).unwrap(), spread_km: 1.0 };
        let region = Region { centre, weight: 1.0, peak_day: 10.0 };
        assert!(region.weight_on(10) > region.weight_on(40));
        // The year is round.
        assert!(region.weight_on(360) > region.weight_on(180));
        assert!((region.weight_on(0) - region.weight_on(20)).abs() < 1e-12);
    }
}
