//! Records that a source gives no names of their own.

use crate::{Connector, Item, ParseError, Records};
use std::collections::HashMap;
use terra_schema::{Record, Role, Value};

/// Records whose names are made of what they say, so that two may have one: the second in a file
/// gets ` #2` behind it, in all its rows and where they point to each other, and so on. The file
/// read again gives the same names.
pub(crate) fn numbered<'a>(connector: &'static Connector, records: Records<'a>) -> Records<'a> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    Box::new(records.map(move |item| {
        let mut item: Item = item?;
        let Some(name) = &item.external_id else { return Ok::<_, ParseError>(item) };
        let times = seen.entry(name.clone()).or_default();
        *times += 1;
        if *times > 1 {
            rename(connector, &mut item, &format!(" #{times}"));
        }
        Ok(item)
    }))
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
