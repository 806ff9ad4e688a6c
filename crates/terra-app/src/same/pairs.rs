//! Of all pairs the best, and of those the groups that describe one thing.

use super::{rule::Match, thing::Origin};
use std::collections::{HashMap, HashSet, hash_map::Entry};

/// A row by its place, and the list that it stands in.
type Listed = (u32, Origin);

/// For each row and other list, the row there that is most surely the same.
#[derive(Default)]
pub(super) struct Pairs {
    best: HashMap<Listed, (Match, u32)>,
    /// The same within its own list, among the rows before it.
    own: HashMap<u32, (Match, u32)>,
}

impl Pairs {
    /// Takes a pair, of which the first row comes later.
    pub(super) fn offer(&mut self, one: Listed, other: Listed, found: Match) {
        if one.1 == other.1 {
            keep_best(self.own.entry(one.0), (found, other.0));
        } else {
            keep_best(self.best.entry((one.0, other.1)), (found, other.0));
            keep_best(self.best.entry((other.0, one.1)), (found, one.0));
        }
    }

    /// The pairs of which each is the other's best in its list, and those within a list; the
    /// surest first.
    fn sorted(&self, origin: impl Fn(u32) -> Origin) -> Vec<(Match, u32, u32)> {
        let mutual = self.best.iter().filter_map(|(&(one, _), &(found, other))| {
            let back = self.best.get(&(other, origin(one)))?;
            (back.1 == one && one > other).then_some((found, one, other))
        });
        let own = self.own.iter().map(|(&one, &(found, other))| (found, one, other));
        let mut pairs: Vec<_> = mutual.chain(own).collect();
        pairs.sort_unstable();
        pairs
    }
}

fn keep_best<K>(entry: Entry<'_, K, (Match, u32)>, pair: (Match, u32)) {
    match entry {
        Entry::Occupied(mut best) if pair < *best.get() => drop(best.insert(pair)),
        Entry::Occupied(_) => {}
        Entry::Vacant(place) => drop(place.insert(pair)),
    }
}

/// Which rows describe one thing.
pub(super) struct Groups {
    /// The row above each in its group's tree; itself at the root.
    above: Vec<u32>,
    /// The pairs that made the groups: one fewer than a group has rows.
    pub(super) links: Vec<Match>,
}

impl Groups {
    /// Joins pairs into groups, the surest first. Where a list has a thing once at most, a group
    /// has one row of each list at most.
    pub(super) fn of(
        count: usize,
        pairs: &Pairs,
        origin: impl Fn(u32) -> Origin,
        is_listed_once: bool,
    ) -> Self {
        let rows = u32::try_from(count).unwrap_or(u32::MAX);
        let mut groups = Self { above: (0..rows).collect(), links: Vec::new() };
        // Of groups of more than one row.
        let mut origins: HashMap<u32, HashSet<Origin>> = HashMap::new();
        for (found, one, other) in pairs.sorted(&origin) {
            let (one, other) = (groups.root(one), groups.root(other));
            if one == other {
                continue;
            }
            if is_listed_once {
                let of = |root| origins.get(&root).cloned().unwrap_or([origin(root)].into());
                let (of_one, of_other) = (of(one), of(other));
                if !of_one.is_disjoint(&of_other) {
                    continue;
                }
                origins.remove(&one);
                origins.insert(other, &of_one | &of_other);
            }
            if let Some(above) = groups.above.get_mut(one as usize) {
                *above = other;
                groups.links.push(found);
            }
        }
        groups
    }

    /// The row that a row's group is known by here.
    pub(super) fn root(&mut self, row: u32) -> u32 {
        let mut row = row as usize;
        // Each row that is passed is put nearer to the root.
        while let Some(&above) = self.above.get(row)
            && above as usize != row
        {
            self.above[row] = self.above[above as usize];
            row = self.above[row] as usize;
        }
        row as u32
    }
}

#[cfg(test)]
mod tests {
    use super::{Groups, Origin, Pairs};
    use crate::same::{Match, Rule};
    use terra_schema::scalar::Uuid;

    fn list(number: u128) -> Origin {
        Origin::of(Some(Uuid::from_u128(number)), None)
    }

    fn at(rule: Rule, metres: u64) -> Match {
        Match { rule, is_partly_named: false, metres }
    }

    /// The groups of rows that stand in these lists, each by its rows.
    fn grouped(lists: &[u128], pairs: &[(u32, u32, Match)], is_listed_once: bool) -> Vec<Vec<u32>> {
        let origin = |row: u32| list(lists[row as usize]);
        let mut best = Pairs::default();
        for &(one, other, found) in pairs {
            best.offer((one, origin(one)), (other, origin(other)), found);
        }
        let mut groups = Groups::of(lists.len(), &best, origin, is_listed_once);
        let mut by_root = std::collections::BTreeMap::<u32, Vec<u32>>::new();
        for row in 0..lists.len() as u32 {
            by_root.entry(groups.root(row)).or_default().push(row);
        }
        let mut several: Vec<_> = by_root.into_values().filter(|rows| rows.len() > 1).collect();
        assert_eq!(groups.links.len(), several.iter().map(|rows| rows.len() - 1).sum::<usize>());
        several.sort();
        several
    }

    #[test]
    fn a_row_goes_with_its_nearest_and_only_where_that_is_mutual() {
        let near = |metres| at(Rule::NameAndPlace, metres);
        // Two rows of one list want the same one of another.
        let pairs = [(1, 0, near(500)), (2, 0, near(100))];
        assert_eq!(grouped(&[1, 2, 2], &pairs, true), [[0, 2]]);
        // What one of both shares an identifier with comes first, however far it is.
        let pairs = [(1, 0, at(Rule::Identifier, 90_000)), (2, 0, near(1))];
        assert_eq!(grouped(&[1, 2, 2], &pairs, true), [[0, 1]]);
        // The third is the best for the second, which has a better one.
        let pairs = [(1, 0, near(1)), (3, 0, near(2)), (3, 2, near(3))];
        assert_eq!(grouped(&[1, 2, 1, 2], &pairs, true), [[0, 1]]);
    }

    #[test]
    fn a_group_has_one_row_of_each_list() {
        let near = |metres| at(Rule::NameAndPlace, metres);
        // 0 and 3 are of one list, and both are the same as 1 or 2, which are the same.
        let pairs = [(1, 0, near(1)), (2, 1, near(2)), (3, 2, near(3))];
        assert_eq!(grouped(&[1, 2, 3, 1], &pairs, true), [[0, 1, 2]]);
        assert_eq!(grouped(&[1, 2, 3, 1], &pairs, false), [[0, 1, 2, 3]]);
    }

    #[test]
    fn what_is_the_same_as_one_thing_is_the_same() {
        let found = at(Rule::Identifier, 1);
        let pairs = [(1, 0, found), (2, 1, found), (4, 3, found), (4, 2, at(Rule::Place, 9))];
        assert_eq!(grouped(&[1, 2, 3, 4, 5], &pairs, true), [[0, 1, 2, 3, 4]]);
        assert_eq!(grouped(&[1, 2, 3, 4, 5], &pairs[..3], true), [vec![0, 1, 2], vec![3, 4]]);
    }

    #[test]
    fn rows_of_one_list_are_one_group_where_it_may_have_several() {
        let found = at(Rule::Identifier, 1);
        let pairs = [(1, 0, found), (2, 0, found), (2, 1, found)];
        assert_eq!(grouped(&[1, 1, 1], &pairs, false), [[0, 1, 2]]);
    }
}
