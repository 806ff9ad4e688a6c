//! Which names of records came earlier in a file, in the same memory for ten rows and for ten
//! million.
//!
//! A Bloom filter never misses a name that came before; once in some millions it takes a new one
//! for such. So a name that it knows is looked up among those that come more than once in the
//! file, which a second reading finds when they are asked for the first time. Most files have
//! none, and are read once.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasher, RandomState},
};

/// Bits of the filter: 16 MiB, with which two million names are told apart almost surely.
const BITS: u64 = 1 << 27;
/// How many bits a name sets.
const PROBES: u64 = 8;
/// The most names that may come again: more are not a publisher's file.
pub(super) const MAX_REPEATED: usize = 1_000_000;

/// The names of a file's records so far.
pub(super) struct Seen {
    filter: Filter,
    /// The names that come more than once, each with the line that it comes on first; `None`
    /// before that was looked for.
    repeated: Option<HashMap<String, u64>>,
}

/// What is known of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// It is new.
    New,
    /// It came on this line.
    OnLine(u64),
    /// It may have come: the names that come more than once are to be found.
    Perhaps,
}

impl Seen {
    pub(super) fn new() -> Self {
        Self { filter: Filter::new(), repeated: None }
    }

    /// Whether a name came on an earlier line than this.
    pub(super) fn look(&self, name: &str, line: u64) -> Known {
        if !self.filter.has(name) {
            return Known::New;
        }
        match &self.repeated {
            None => Known::Perhaps,
            Some(repeated) => match repeated.get(name) {
                Some(&first) if first < line => Known::OnLine(first),
                _ => Known::New,
            },
        }
    }

    /// Remembers a name.
    pub(super) fn add(&mut self, name: &str) {
        self.filter.add(name);
    }

    pub(super) fn knows_repeated(&self) -> bool {
        self.repeated.is_some()
    }

    /// Remembers where the names that come more than once come first.
    pub(super) fn know(&mut self, repeated: HashMap<String, u64>) {
        self.repeated = Some(repeated);
    }
}

/// The names that come more than once, found by two readings of a file.
#[derive(Default)]
pub(super) struct Repeated {
    filter: Option<Filter>,
    names: HashSet<String>,
    first: HashMap<String, u64>,
}

impl Repeated {
    /// Takes a name of the first reading. False once there are too many that come again.
    pub(super) fn collect(&mut self, name: &str) -> bool {
        let filter = self.filter.get_or_insert_with(Filter::new);
        if filter.has(name) {
            self.names.insert(name.to_owned());
        }
        filter.add(name);
        self.names.len() <= MAX_REPEATED
    }

    /// Whether the second reading is to look at a name.
    pub(super) fn wants(&self, name: &str) -> bool {
        self.names.contains(name) && !self.first.contains_key(name)
    }

    /// Takes a name of the second reading with its line.
    pub(super) fn locate(&mut self, name: String, line: u64) {
        self.first.insert(name, line);
    }

    pub(super) fn finish(self) -> HashMap<String, u64> {
        self.first
    }
}

/// A Bloom filter.
struct Filter {
    bits: Vec<u64>,
    hashes: [RandomState; 2],
}

impl Filter {
    fn new() -> Self {
        let words = usize::try_from(BITS / 64).unwrap_or_default();
        Self { bits: vec![0; words], hashes: [RandomState::new(), RandomState::new()] }
    }

    /// The places of a name's bits: word and mask.
    fn places(&self, name: &str) -> impl Iterator<Item = (usize, u64)> + use<> {
        let [one, two] = [self.hashes[0].hash_one(name), self.hashes[1].hash_one(name) | 1];
        (0..PROBES).map(move |probe| {
            let bit = one.wrapping_add(two.wrapping_mul(probe)) % BITS;
            (usize::try_from(bit / 64).unwrap_or_default(), 1 << (bit % 64))
        })
    }

    fn has(&self, name: &str) -> bool {
        self.places(name).all(|(word, mask)| self.bits[word] & mask != 0)
    }

    fn add(&mut self, name: &str) {
        for (word, mask) in self.places(name) {
            self.bits[word] |= mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Filter, Known, Repeated, Seen};

    #[test]
    fn a_filter_misses_no_name_and_hardly_takes_a_new_one_for_known() {
        let mut filter = Filter::new();
        let name = |number: u32| format!("name {number}");
        (0..200_000).for_each(|number| filter.add(&name(number)));
        assert!((0..200_000).all(|number| filter.has(&name(number))));
        let wrong = (200_000..400_000).filter(|&number| filter.has(&name(number))).count();
        assert!(wrong < 5, "{wrong}");
    }

    #[test]
    fn names_that_come_again_are_found_with_their_first_line() {
        let names = ["a", "b", "a", "c", "b", "a"];
        let mut seen = Seen::new();
        assert_eq!(seen.look("a", 1), Known::New);
        seen.add("a");
        assert_eq!(seen.look("a", 3), Known::Perhaps);
        let mut repeated = Repeated::default();
        assert!(names.iter().all(|name| repeated.collect(name)));
        for (line, name) in (1..).zip(names) {
            if repeated.wants(name) {
                repeated.locate(name.to_owned(), line);
            }
        }
        seen.know(repeated.finish());
        assert_eq!(seen.look("a", 3), Known::OnLine(1));
        assert_eq!(seen.look("a", 1), Known::New);
        seen.add("c");
        assert_eq!(seen.look("c", 9), Known::New);
    }
}
