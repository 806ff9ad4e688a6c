//! Whether two rows describe the same plant or weather station: pure functions of both, whose
//! limits were set on pairs read by hand. `docs/same-as.md` says how often they are right.

use super::{
    names::Name,
    thing::{Plant, Station},
};
use terra_geo::Km;
use terra_tables::energy::ProjectType;

/// How far apart two plants may lie that share an identifier: positions are often those of a town
/// or of a district.
const SHARED_ID_KM: f64 = 100.0;
/// The least share of the larger capacity that the smaller one is, where an identifier is shared:
/// stages and retired units make it small, and below this it is a part.
const SHARED_ID_SIZE: f64 = 0.3;
/// How far apart plants of the same name may lie where the capacities agree roughly.
const NAME_KM: f64 = 20.0;
/// What "roughly" is there.
const NAME_SIZE: f64 = 0.65;
/// How far apart they may lie where the capacities agree well.
pub(super) const FAR_NAME_KM: f64 = 40.0;
/// What "well" is there.
const FAR_NAME_SIZE: f64 = 0.85;
/// The share of words that makes names alike, how near such plants lie, how well capacities agree.
const HALF_NAME: (f64, f64, f64) = (0.5, 8.0, 0.9);
/// The same, for plants that are almost at one place and of one size.
const THIRD_OF_NAME: (f64, f64, f64) = (0.34, 1.5, 0.97);
/// How well capacities agree of plants of the same name of which one has no position.
pub(super) const NO_PLACE_SIZE: f64 = 0.97;
/// How near plants lie, how well their capacities agree, and how large they are, in MW, where one
/// has no name of its own: small ones have many neighbours of their size.
const NO_NAME: (f64, f64, f64) = (2.0, 0.95, 20.0);

/// How far apart two stations may lie that share a number.
const SHARED_NUMBER_KM: f64 = 10.0;
/// How far apart they may lie that share the aviation authority's code: numbers of degrees are
/// often mistyped, but a town's station may have the code of its airport.
const SHARED_ICAO_KM: f64 = 10.0;
/// The same where a name says that it is an airport.
const SHARED_ICAO_AIRPORT_KM: f64 = 60.0;
/// How near stations of one source lie that have the same name.
const STATION_NAME_KM: f64 = 0.5;
/// How near stations of two sources lie, where not both have a code.
const STATION_KM: f64 = 1.2;
/// The same where a name says that it is an airport, which has one station and is wide.
pub(super) const AIRPORT_KM: f64 = 3.5;
/// How near an airport's stations lie that have two codes, of which one is older.
const RECODED_KM: f64 = 0.8;
/// The share of words that two names of a station have in common.
const STATION_NAME: f64 = 0.5;

/// What two rows were recognised by, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A number or code that both have in the same register.
    Identifier,
    /// Names that are alike, and places near each other.
    NameAndPlace,
    /// The same name and size, where one has no position.
    NameAndSize,
    /// Places and sizes that are almost the same, whatever the names.
    PlaceAndSize,
    /// Places so near that there is one station.
    Place,
}

impl Rule {
    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::NameAndPlace => "name_and_place",
            Self::NameAndSize => "name_and_size",
            Self::PlaceAndSize => "place_and_size",
            Self::Place => "place",
        }
    }

    /// Its name for people.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::NameAndPlace => "name and place",
            Self::NameAndSize => "name and size",
            Self::PlaceAndSize => "place and size",
            Self::Place => "place",
        }
    }
}

/// Two rows that describe the same thing. The surest are the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// What they were recognised by.
    pub rule: Rule,
    /// Whether the names differ in some of their words, or one has none.
    pub is_partly_named: bool,
    /// How far apart they are, in metres; the most there is where it isn't known.
    pub metres: u64,
}

impl Match {
    fn by(rule: Rule, likeness: Option<f64>, distance: Option<f64>) -> Self {
        let metres = distance.map_or(u64::MAX, |km| (km * 1000.0).round() as u64);
        Self { rule, is_partly_named: !likeness.is_some_and(|share| share >= 1.0), metres }
    }
}

/// Whether two rows describe the same plant.
pub fn plants(one: &Plant, other: &Plant) -> Option<Match> {
    if !is_same_kind(one.kind, other.kind)
        || one.country.zip(other.country).is_some_and(|(one, other)| one != other)
    {
        return None;
    }
    let distance = distance(one.location, other.location);
    let size = share(one.capacity_mw, other.capacity_mw);
    let shares_identifier = has_common(&one.identifiers, &other.identifiers);
    let is_far = |limit: f64| distance.is_some_and(|km| km > limit);
    // Names are compared last: that costs most.
    if !shares_identifier && is_far(FAR_NAME_KM) || !one.name.is_same_part(&other.name) {
        return None;
    }
    let found = |rule| Match::by(rule, one.name.likeness(&other.name), distance);
    if shares_identifier {
        let is_one = !is_far(SHARED_ID_KM) && size.is_none_or(|share| share >= SHARED_ID_SIZE);
        return is_one.then(|| found(Rule::Identifier));
    }
    // What was given up doesn't run.
    if one.was_built.zip(other.was_built).is_some_and(|(one, other)| one != other) {
        return None;
    }
    unidentified(one, other, distance, size).map(found)
}

/// What two plants without a common identifier are recognised by.
fn unidentified(
    one: &Plant,
    other: &Plant,
    distance: Option<f64>,
    size: Option<f64>,
) -> Option<Rule> {
    let agrees = |least: f64| size.is_some_and(|share| share >= least);
    let likeness = one.name.likeness(&other.name);
    match (distance, likeness) {
        (None, Some(share)) => {
            let is_one = share >= 1.0 && agrees(NO_PLACE_SIZE);
            let is_in_one_country = one.country.is_some() && one.country == other.country;
            (is_one && is_in_one_country).then_some(Rule::NameAndSize)
        }
        (None, None) => None,
        (Some(km), None) => {
            let (near, least, large) = NO_NAME;
            let is_large =
                [one, other].iter().any(|plant| plant.capacity_mw.is_some_and(|mw| mw >= large));
            (km <= near && agrees(least) && is_large).then_some(Rule::PlaceAndSize)
        }
        (Some(km), Some(share)) => named(km, share, size),
    }
}

fn named(km: f64, likeness: f64, size: Option<f64>) -> Option<Rule> {
    let agrees = |least: f64| size.is_some_and(|share| share >= least);
    if likeness >= 1.0 {
        let is_near = km <= NAME_KM && size.is_none_or(|share| share >= NAME_SIZE);
        let is_one = is_near || km <= FAR_NAME_KM && agrees(FAR_NAME_SIZE);
        return is_one.then_some(Rule::NameAndPlace);
    }
    let is_like =
        |(share, near, least): (f64, f64, f64)| likeness >= share && km <= near && agrees(least);
    if is_like(HALF_NAME) {
        Some(Rule::NameAndPlace)
    } else {
        is_like(THIRD_OF_NAME).then_some(Rule::PlaceAndSize)
    }
}

/// Whether two plants may make energy from the same thing: where a fuel isn't said, it may be any.
fn is_same_kind(one: ProjectType, other: ProjectType) -> bool {
    use ProjectType::{Bioenergy, Coal, Cogeneration, Gas, Oil, Other, Waste};
    let burns = |kind| matches!(kind, Bioenergy | Coal | Gas | Oil | Waste);
    match (one, other) {
        (Other, _) | (_, Other) | (Bioenergy, Waste) | (Waste, Bioenergy) => true,
        (Cogeneration, kind) | (kind, Cogeneration) if burns(kind) => true,
        _ => one == other,
    }
}

/// Whether two rows describe the same station.
pub fn stations(one: &Station, other: &Station) -> Option<Match> {
    let km = distance(one.location, other.location)?;
    if km > SHARED_ICAO_AIRPORT_KM {
        return None;
    }
    let differ = |one: &Option<Box<str>>, other: &Option<Box<str>>| {
        one.as_ref().zip(other.as_ref()).map(|(one, other)| one != other)
    };
    let (icao_differs, wban_differs) =
        (differ(&one.icao, &other.icao), differ(&one.wban, &other.wban));
    let is_airport = one.is_airport || other.is_airport;
    // Another number of the same index is said of another station, whatever else they share.
    let shares_number = wban_differs == Some(false)
        || wban_differs.is_none() && has_common(&one.identifiers, &other.identifiers);
    let found = |rule| Match::by(rule, one.name.likeness(&other.name), Some(km));
    if shares_number && km <= SHARED_NUMBER_KM {
        return Some(found(Rule::Identifier));
    }
    let within = |limit: f64, rule: Rule| (km <= limit).then(|| found(rule));
    match icao_differs {
        Some(false) if is_airport => within(SHARED_ICAO_AIRPORT_KM, Rule::Identifier),
        Some(false) => within(SHARED_ICAO_KM, Rule::Identifier),
        _ if one.origin == other.origin => {
            let is_named = one.name.likeness(&other.name).is_some_and(|share| share >= 1.0);
            let is_one = wban_differs != Some(true) && is_named;
            within(STATION_NAME_KM, Rule::NameAndPlace).filter(|_| is_one)
        }
        Some(true) => within(RECODED_KM, Rule::Place).filter(|_| is_airport),
        None => {
            let limit = if is_airport { AIRPORT_KM } else { STATION_KM };
            within(limit, place_rule(&one.name, &other.name)?)
        }
    }
}

/// What stations near each other are recognised by: some have codes for names, and with others
/// the names must agree.
fn place_rule(one: &Name, other: &Name) -> Option<Rule> {
    match one.likeness(other) {
        None => Some(Rule::Place),
        Some(share) => (share >= STATION_NAME).then_some(Rule::NameAndPlace),
    }
}

fn distance(one: Option<terra_geo::LonLat>, other: Option<terra_geo::LonLat>) -> Option<f64> {
    let Km(km) = one?.distance_km(other?);
    Some(km)
}

/// The smaller as a share of the larger; none where one isn't known or both are nothing.
fn share(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    let (one, other) = (one?, other?);
    (one.max(other) > 0.0).then(|| one.min(other) / one.max(other))
}

fn has_common(one: &[Box<str>], other: &[Box<str>]) -> bool {
    one.iter().any(|identifier| other.contains(identifier))
}
