//! The names of keys, checks and indexes: made from their columns, so that they need no memory.

use super::model::{Schema, TableModel};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// The longest name PostgreSQL keeps whole, in bytes.
const LONGEST: usize = 63;

/// Something with a name of its own in a database, known by what it is instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NamedThing {
    /// The primary key of a table.
    PrimaryKey(String),
    /// The check on a column.
    Check(String, String),
    /// The foreign key of a column.
    ForeignKey(String, String),
    /// The unique key over columns.
    Unique(String, Vec<String>),
    /// The index over columns.
    Index(String, Vec<String>),
}

/// The names that a database really uses, where they are not the ones made here. A name alone is
/// never a difference, but whoever drops a thing has to call it by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    found: BTreeMap<NamedThing, String>,
}

impl NamedThing {
    /// The table that it is on.
    pub fn table(&self) -> &str {
        match self {
            Self::PrimaryKey(table)
            | Self::Check(table, _)
            | Self::ForeignKey(table, _)
            | Self::Unique(table, _)
            | Self::Index(table, _) => table,
        }
    }

    /// The name it gets: what PostgreSQL would have called it, cut to 63 bytes with a hash.
    pub fn name(&self) -> String {
        match self {
            Self::PrimaryKey(table) => bounded(table, "pkey"),
            Self::Check(table, column) => bounded(&format!("{table}_{column}"), "check"),
            Self::ForeignKey(table, column) => bounded(&format!("{table}_{column}"), "fkey"),
            Self::Unique(table, columns) => {
                bounded(&format!("{table}_{}", columns.join("_")), "key")
            }
            Self::Index(table, columns) => {
                bounded(&format!("{table}_{}", columns.join("_")), "idx")
            }
        }
    }
}

impl Names {
    /// Remembers that a database calls `thing` by `name`.
    pub fn found(&mut self, thing: NamedThing, name: &str) {
        if thing.name() != name {
            self.found.insert(thing, name.to_owned());
        }
    }

    /// What is called otherwise than it would be here, on these tables.
    pub fn odd<'a>(
        &'a self,
        is_wanted: impl Fn(&str) -> bool + 'a,
    ) -> impl Iterator<Item = (&'a NamedThing, &'a str)> {
        let odd = self.found.iter().filter(move |(thing, _)| is_wanted(thing.table()));
        odd.map(|(thing, name)| (thing, name.as_str()))
    }

    /// What `thing` is called.
    pub fn of(&self, thing: &NamedThing) -> String {
        self.found.get(thing).cloned().unwrap_or_else(|| thing.name())
    }
}

fn bounded(stem: &str, suffix: &str) -> String {
    let whole = format!("{stem}_{suffix}");
    if whole.len() <= LONGEST {
        return whole;
    }
    let digest = Sha256::digest(whole.as_bytes());
    let hash: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let mut room = LONGEST - hash.len() - suffix.len() - 2;
    while !stem.is_char_boundary(room) {
        room -= 1;
    }
    format!("{}_{hash}_{suffix}", &stem[..room])
}

impl TableModel {
    /// Everything on the table that has a name of its own.
    pub fn named_things(&self) -> Vec<NamedThing> {
        let table = || self.name.clone();
        let mut things = vec![NamedThing::PrimaryKey(table())];
        for column in &self.columns {
            things.push(NamedThing::Check(table(), column.name.clone()));
            if column.references.is_some() {
                things.push(NamedThing::ForeignKey(table(), column.name.clone()));
            }
        }
        let unique = self.unique_keys.iter().cloned();
        things.extend(unique.map(|columns| NamedThing::Unique(table(), columns)));
        let indexes = self.indexes.iter().cloned();
        things.extend(indexes.map(|columns| NamedThing::Index(table(), columns)));
        things
    }
}

impl Schema {
    /// Names that can't be used: too long, or made twice. One line for each, for people.
    pub fn name_faults(&self) -> Vec<String> {
        let mut seen: HashMap<String, NamedThing> = HashMap::new();
        let mut faults = Vec::new();
        for table in &self.tables {
            let columns = table.columns.iter().map(|column| &column.name);
            let long = columns.chain([&table.name]).filter(|name| name.len() > LONGEST);
            faults.extend(long.map(|name| {
                format!(
                    "{name}: longer than {LONGEST} bytes, which PostgreSQL would cut: shorten it"
                )
            }));
        }
        for thing in self.tables.iter().flat_map(TableModel::named_things) {
            let name = thing.name();
            if let Some(other) = seen.get(&name) {
                faults.push(format!(
                    "{} and {} would both be called {name}: rename a column, or drop the one \
                     that says the same as the other",
                    other.described(),
                    thing.described()
                ));
            }
            seen.insert(name, thing);
        }
        faults
    }
}

impl NamedThing {
    fn described(&self) -> String {
        match self {
            Self::PrimaryKey(table) => format!("the primary key of {table}"),
            Self::Check(table, column) => format!("the check of {table}.{column}"),
            Self::ForeignKey(table, column) => format!("the foreign key of {table}.{column}"),
            Self::Unique(table, columns) => {
                format!("the unique key ({}) of {table}", columns.join(", "))
            }
            Self::Index(table, columns) => format!("the index ({}) of {table}", columns.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut_and_stay_apart() {
        let columns =
            |last: &str| vec!["a_rather_long_column_name_for_a_key".to_owned(), last.to_owned()];
        let table = || "interconnection_queue_positions_history".to_owned();
        let one = NamedThing::Unique(table(), columns("first")).name();
        let two = NamedThing::Unique(table(), columns("second")).name();
        assert_eq!(one.len(), LONGEST);
        assert_ne!(one, two);
        assert!(one.ends_with("_key"));
        let wide = NamedThing::Check("é".repeat(40), "x".to_owned()).name();
        assert!(wide.len() <= LONGEST);
    }

    #[test]
    fn a_found_name_wins_and_a_made_one_is_not_kept() {
        let thing = NamedThing::Index("t".to_owned(), vec!["a".to_owned()]);
        let mut names = Names::default();
        names.found(thing.clone(), "t_a_idx");
        assert_eq!(names, Names::default());
        names.found(thing.clone(), "other");
        assert_eq!(names.of(&thing), "other");
    }
}
