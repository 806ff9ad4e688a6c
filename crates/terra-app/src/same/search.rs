//! Which rows may describe one thing, without comparing all with all: those that share an
//! identifier, that lie near each other, or that are of one size where one has no position.

use super::{
    grid::Grid,
    pairs::Pairs,
    rule::{self, AIRPORT_KM, FAR_NAME_KM, Match, NO_PLACE_SIZE},
    thing::{Origin, Plant, Station},
};
use std::collections::{BTreeMap, HashMap};
use terra_geo::{Km, LonLat};

/// The most rows that one row is compared with. Nowhere do so many lie together in truth.
const MAX_COMPARED: usize = 20_000;
/// The most rows that are looked for by an identifier: one that more share tells little.
const MAX_SHARING: usize = 64;

/// What rows of two tables have in common.
pub(super) trait Thing {
    /// How far apart two may lie that share no identifier.
    const REACH: Km;
    /// Whether one list has a thing once at most.
    const IS_LISTED_ONCE: bool;

    fn origin(&self) -> Origin;
    fn location(&self) -> Option<LonLat>;
    fn identifiers(&self) -> impl Iterator<Item = &str>;
    /// The country and size by which it is known without a position, the size in a whole number.
    fn size(&self) -> Option<([u8; 2], u64)>;
    fn compare(&self, other: &Self) -> Option<Match>;
}

impl Thing for Plant {
    const REACH: Km = Km(FAR_NAME_KM);
    const IS_LISTED_ONCE: bool = true;

    fn origin(&self) -> Origin {
        self.origin
    }

    fn location(&self) -> Option<LonLat> {
        self.location
    }

    fn identifiers(&self) -> impl Iterator<Item = &str> {
        self.identifiers.iter().map(|identifier| &**identifier)
    }

    fn size(&self) -> Option<([u8; 2], u64)> {
        let watts = self.capacity_mw.filter(|mw| *mw > 0.0)? * 1_000_000.0;
        Some((self.country?, watts.round() as u64))
    }

    fn compare(&self, other: &Self) -> Option<Match> {
        rule::plants(self, other)
    }
}

impl Thing for Station {
    const REACH: Km = Km(AIRPORT_KM);
    const IS_LISTED_ONCE: bool = false;

    fn origin(&self) -> Origin {
        self.origin
    }

    fn location(&self) -> Option<LonLat> {
        self.location
    }

    fn identifiers(&self) -> impl Iterator<Item = &str> {
        let codes = self.icao.iter().chain(&self.wban).chain(&self.identifiers);
        codes.map(|identifier| &**identifier)
    }

    fn size(&self) -> Option<([u8; 2], u64)> {
        None
    }

    fn compare(&self, other: &Self) -> Option<Match> {
        rule::stations(self, other)
    }
}

/// The rows so far, by what others may find them by.
struct Index<'a> {
    /// Of all rows, as their number decides whether an identifier is looked at.
    by_identifier: HashMap<&'a str, Vec<u32>>,
    by_place: Grid,
    by_size: BTreeMap<([u8; 2], u64), Vec<u32>>,
    /// Those of them that have no position.
    placeless: BTreeMap<([u8; 2], u64), Vec<u32>>,
}

impl<'a> Index<'a> {
    fn of<T: Thing>(things: &[Option<&'a T>]) -> Self {
        let mut by_identifier: HashMap<&str, Vec<u32>> = HashMap::new();
        for (row, thing) in (0..).zip(things) {
            for identifier in thing.iter().flat_map(|thing| thing.identifiers()) {
                let sharing = by_identifier.entry(identifier).or_default();
                // One more than are looked for tells that there are too many.
                if sharing.len() <= MAX_SHARING {
                    sharing.push(row);
                }
            }
        }
        Self {
            by_identifier,
            by_place: Grid::default(),
            by_size: BTreeMap::new(),
            placeless: BTreeMap::new(),
        }
    }

    fn add<T: Thing>(&mut self, thing: &T, row: u32) {
        if let Some(place) = thing.location() {
            self.by_place.insert(place, row);
        }
        if let Some(size) = thing.size() {
            self.by_size.entry(size).or_default().push(row);
            if thing.location().is_none() {
                self.placeless.entry(size).or_default().push(row);
            }
        }
    }

    /// The rows before this that may describe the same thing; some more than once.
    fn candidates<T: Thing>(&self, thing: &T, row: u32) -> impl Iterator<Item = u32> {
        let sharing = thing.identifiers().filter_map(|identifier| {
            let sharing = self.by_identifier.get(identifier)?;
            (sharing.len() <= MAX_SHARING).then_some(sharing)
        });
        let near = thing.location().map(|place| self.by_place.around(place, T::REACH));
        let among = if thing.location().is_some() { &self.placeless } else { &self.by_size };
        let sized = thing.size().map(|(country, size)| {
            let least = (size as f64 * NO_PLACE_SIZE).floor() as u64;
            let most = (size as f64 / NO_PLACE_SIZE).ceil() as u64;
            among.range((country, least)..=(country, most)).flat_map(|(_, rows)| rows)
        });
        let sharing = sharing.flatten().copied().filter(move |other| *other < row);
        sharing.chain(near.into_iter().flatten()).chain(sized.into_iter().flatten().copied())
    }
}

/// Compares rows, and gives the pairs that describe one thing; also how many rows had more rows
/// around them than are looked at. Rows that are `None` take no part.
pub(super) fn search<T: Thing>(things: &[Option<&T>]) -> (Pairs, usize) {
    let mut index = Index::of(things);
    let (mut pairs, mut crowded) = (Pairs::default(), 0);
    for (row, thing) in (0..).zip(things) {
        let Some(thing) = thing else { continue };
        let mut compared = 0;
        for other in index.candidates(*thing, row) {
            compared += 1;
            if compared > MAX_COMPARED {
                crowded += 1;
                break;
            }
            let Some(Some(its)) = things.get(other as usize) else { continue };
            let is_one_list = thing.origin() == its.origin();
            if is_one_list && T::IS_LISTED_ONCE {
                continue;
            }
            if let Some(found) = thing.compare(its) {
                pairs.offer((row, thing.origin()), (other, its.origin()), found);
            }
        }
        index.add(*thing, row);
    }
    (pairs, crowded)
}
