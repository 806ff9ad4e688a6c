//! JSON objects whose members have the names of a table's columns.

use super::{
    Target,
    cells::Cell,
    row::{Draft, Named, places},
};
use crate::{ParseError, delimited::wrong_format};
use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};
use serde_json::value::RawValue;
use std::fmt;

/// More members than any table has columns.
const MAX_MEMBERS: usize = 1_000;

/// The members of an object in their order, each value as it is written.
pub(super) struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Members<'a> {
    /// The names, and what stands under each.
    pub(super) fn cells(&self) -> Vec<(&str, Cell<'a>)> {
        self.0.iter().map(|(name, value)| (name.as_str(), Cell::of_json(value.get()))).collect()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Members<'de>, M::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            if members.len() == MAX_MEMBERS {
                return Err(M::Error::custom(format!("more than {MAX_MEMBERS} members")));
            }
            members.push(member);
        }
        Ok(Members(members))
    }
}

/// The row of named cells; `place` is the geometry that comes beside them, if one does.
///
/// # Errors
/// When a cell has a name that is no column's.
pub(super) fn row(
    target: Target,
    line: u64,
    cells: &[(&str, Cell<'_>)],
    place: Option<Option<&str>>,
) -> Result<Named, ParseError> {
    let names = cells.iter().map(|(name, _)| *name);
    let places = places(target.table, names).map_err(|reason| wrong_format(line, &reason))?;
    let mut draft = Draft::of(target);
    for (at, (_, cell)) in places.into_iter().zip(cells) {
        if let Some(at) = at {
            draft.say(at, *cell);
        }
    }
    if let Some(geometry) = place {
        draft.say_place(geometry);
    }
    Ok(draft.finish())
}
