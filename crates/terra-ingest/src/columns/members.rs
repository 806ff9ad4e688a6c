//! JSON objects whose members have the names of a table's columns.

use super::{
    Target,
    cells::Cell,
    row::{Draft, Named, Place, places},
};
use crate::{ParseError, delimited::wrong_format, features::Members};

/// The names of an object's members, and what stands under each.
pub(super) fn cells<'m, 'a>(members: &'m Members<'a>) -> Vec<(&'m str, Cell<'a>)> {
    members.iter().map(|(name, value)| (name, Cell::of_json(value))).collect()
}

/// The row of named cells; `place` is the geometry that comes beside them, if one does.
///
/// # Errors
/// When a cell has a name that is no column's.
pub(super) fn row(
    target: Target,
    line: u64,
    cells: &[(&str, Cell<'_>)],
    place: Option<Place<'_>>,
) -> Result<Named, ParseError> {
    let names = cells.iter().map(|(name, _)| *name);
    let places = places(target.table, names).map_err(|reason| wrong_format(line, &reason))?;
    let mut draft = Draft::of(target);
    for (at, (_, cell)) in places.into_iter().zip(cells) {
        if let Some(at) = at {
            draft.say(at, *cell);
        }
    }
    if let Some(place) = place {
        draft.say_place(place);
    }
    Ok(draft.finish())
}
