//! Records that a source gives no names of their own.

use crate::{Connector, Item, Records};
use std::{
    collections::{HashMap, VecDeque},
    hash::{BuildHasher, RandomState},
};
use terra_schema::{Record, Role, Value};

/// How many names are remembered: in so many records, one that is there twice is told apart.
const MAX_REMEMBERED: usize = 1_000_000;

/// Records whose names are made of what they say, so that two may have one: the second in a file
/// gets ` #2` behind it, in all its rows and where they point to each other, and so on. The file
/// read again gives the same names.
pub(crate) fn numbered<'a>(connector: &'static Connector, records: Records<'a>) -> Records<'a> {
    let mut names = Names::new(MAX_REMEMBERED);
    Box::new(records.map(move |item| {
        let mut item = item?;
        let times = item.external_id.as_deref().map_or(1, |name| names.times(name));
        if times > 1 {
            rename(connector, &mut item, &format!(" #{times}"));
        }
        Ok(item)
    }))
}

/// The latest names, by their hashes, so that a file of any size takes the same memory.
struct Names {
    hasher: RandomState,
    times: HashMap<u64, u32>,
    order: VecDeque<u64>,
    most: usize,
}

impl Names {
    fn new(most: usize) -> Self {
        let (times, order) = (HashMap::new(), VecDeque::new());
        Self { hasher: RandomState::new(), times, order, most }
    }

    /// How often a name came, this time included.
    fn times(&mut self, name: &str) -> u32 {
        let hash = self.hasher.hash_one(name);
        let times = self.times.entry(hash).or_default();
        *times = times.saturating_add(1);
        let times = *times;
        if times == 1 {
            self.order.push_back(hash);
        }
        // One that is forgotten and comes again has its first name, and is refused as double.
        if self.order.len() > self.most
            && let Some(oldest) = self.order.pop_front()
        {
            self.times.remove(&oldest);
        }
        times
    }
}

fn rename(connector: &Connector, item: &mut Item, suffix: &str) {
    if let Some(name) = &mut item.external_id {
        name.push_str(suffix);
    }
    let Ok(rows) = &mut item.rows else { return };
    let mut ids = Vec::new();
    for name in rows.iter_mut().filter_map(external_id) {
        let before = connector.id_of::<()>(name).uuid();
        name.push_str(suffix);
        ids.push((before, connector.id_of::<()>(name).uuid()));
    }
    for value in rows.iter_mut().flat_map(|row| row.values_mut()) {
        if let Some(Value::Id(id)) = value
            && let Some((_, after)) = ids.iter().find(|(before, _)| before == id)
        {
            *id = *after;
        }
    }
}

/// What the source calls a row.
fn external_id(row: &mut Record) -> Option<&mut String> {
    let at = row.table().role(Role::ExternalId)?;
    match &mut row.values_mut()[at] {
        Some(Value::Text(name)) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn the_latest_names_are_counted() {
        let mut names = Names::new(2);
        let counted: Vec<_> =
            "abaacab".chars().map(|name| names.times(&name.to_string())).collect();
        // With `c`, the third name, `a` is forgotten; with `a` again, `b` is.
        assert_eq!(counted, [1, 1, 2, 3, 1, 1, 1]);
    }
}
