//! What became of each value of a file.

use crate::whole_files::passes_the_check;
use std::collections::{BTreeMap, BTreeSet};
use terra_geo::Geometry;
use terra_ingest::{Item, Refused};
use terra_schema::{Record, Value};

/// The records of a file as another program reads them: each a value by column.
pub(crate) fn by_csv(bytes: &[u8], quote: u8) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new().quote(quote).from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    let named = |record: csv::StringRecord| {
        header
            .iter()
            .zip(record.iter())
            .map(|(name, text)| (name.into(), text.trim().into()))
            .collect()
    };
    reader.records().map(|record| named(record.unwrap())).collect()
}

/// The rows of a record, which was not refused.
pub(crate) fn rows(item: &Item) -> &[Record] {
    item.rows.as_ref().unwrap_or_else(|refused| panic!("line {}: {refused:?}", item.line))
}

/// The record that the source calls `id`.
pub(crate) fn called<'a>(items: &'a [Item], id: &str) -> &'a Item {
    let is_it = |item: &&Item| item.external_id.as_deref() == Some(id);
    items.iter().find(is_it).unwrap_or_else(|| panic!("no {id}"))
}

/// A column's value as text, of a shape its WKT; `None` where there is none.
pub(crate) fn text(row: &Record, column: &str) -> Option<String> {
    assert!(row.table().position(column).is_some(), "{} has no {column}", row.table().name);
    row.get(column).filter(|value| !value.is_null()).map(|value| match value {
        Value::Bytes(shape) => Geometry::from_wkb(shape).unwrap().to_wkt(),
        value => value.to_string(),
    })
}

/// What the properties of a row say of `name`.
pub(crate) fn property(row: &Record, name: &str) -> Option<String> {
    match row.get("properties")? {
        Value::Json(json) => Some(json.tree().get(name)?.as_str().unwrap().to_owned()),
        _ => None,
    }
}

/// Asserts the values of a row's columns; `None` for none.
pub(crate) fn is(row: &Record, expected: &[(&str, Option<&str>)]) {
    for (column, expected) in expected {
        assert_eq!(text(row, column).as_deref(), *expected, "{column} of {row:?}");
    }
}

/// Whether a value of the file stands in a column, or in the properties by its own name.
pub(crate) fn holds(rows: &[Record], name: &str, said: &str) -> bool {
    let is_said = |value: &Value| {
        let number = |text: &str| text.parse::<f64>().ok();
        let shown = value.to_string();
        shown.replace('_', " ").eq_ignore_ascii_case(&said.replace('_', " "))
            || number(&shown).is_some_and(|shown| number(said) == Some(shown))
    };
    rows.iter().any(|row| {
        property(row, name).as_deref() == Some(said) || row.values().iter().flatten().any(is_said)
    })
}

/// How many rows each table gets. Every row passes the check, and none is called as another of
/// its table.
pub(crate) fn counted(items: &[Item]) -> BTreeMap<&'static str, usize> {
    let (mut counts, mut names, mut ids) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
    for item in items {
        passes_the_check(item);
        let name = item.external_id.as_deref();
        assert!(name.is_none_or(|name| names.insert(name)), "line {}: again", item.line);
        for row in item.rows.iter().flatten() {
            let id = text(row, "external_id").unwrap();
            assert!(ids.insert((row.table().name, id)), "line {}: twice", item.line);
            *counts.entry(row.table().name).or_default() += 1;
        }
    }
    counts
}

/// Why records are refused: column, rule and value.
pub(crate) fn refused(items: &[Item]) -> Vec<(&str, &str, &str)> {
    items.iter().filter_map(|item| item.rows.as_ref().err()).map(told).collect()
}

fn told(refused: &Refused) -> (&str, &str, &str) {
    (&refused.column, refused.rule, &refused.value)
}
