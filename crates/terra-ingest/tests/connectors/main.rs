//! The connectors on what publishers really wrote, and on what no publisher should.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking"
)]

mod accounts;
mod entsoe_gridkit;
mod eutl;
mod jrc_hydro;
mod malformed;
mod nasa_firms;
mod noaa_isd;
mod recorded;
mod sandia_pvops;
mod uk_repd;
mod usgs_earthquakes;
mod whole_files;
mod wri_gppd;

use std::path::PathBuf;
use terra_ingest::{Item, ParseError};

/// Everything a connector makes of a file, and why it stopped if it did.
fn read(connector: &str, bytes: &[u8]) -> (Vec<Item>, Option<ParseError>) {
    let connector = terra_ingest::connector(connector).unwrap();
    let (mut items, mut file) = (Vec::new(), bytes);
    let mut records = connector.parse(&mut file);
    let stopped = loop {
        match records.next() {
            Some(Ok(item)) => items.push(item),
            Some(Err(error)) => break Some(error),
            None => break None,
        }
    };
    assert!(records.next().is_none(), "nothing comes after the end");
    (items, stopped)
}

/// The records of a file that is read to its end by the connector that recognises it.
fn recognised(connector: &str, bytes: &[u8]) -> Vec<Item> {
    assert_eq!(terra_ingest::recognise(bytes).map(|found| found.name), Some(connector));
    let (items, stopped) = read(connector, bytes);
    assert!(stopped.is_none(), "{stopped:?}");
    items
}

/// A record as text: its line, what the source calls it, and every value that it has.
fn shown(item: &Item) -> String {
    let id = item.external_id.as_deref().unwrap_or("-");
    let mut text = format!("line {}: {id}\n", item.line);
    match &item.rows {
        Ok(rows) => {
            for row in rows {
                text += &format!("  {}\n", row.table().name);
                let columns = row.table().columns.iter().zip(row.values());
                for (column, value) in columns {
                    if let Some(value) = value.as_ref().filter(|value| !value.is_null()) {
                        text += &format!("    {} = {value}\n", column.name);
                    }
                }
                let mut row = row.clone();
                if let Err(errors) = row.complete() {
                    text += &format!("    but the check says: {errors}\n");
                }
            }
        }
        Err(refused) => {
            let terra_ingest::Refused { column, rule, value, message, .. } = refused;
            text += &format!("  refused: {column}, {rule}, `{value}`: {message}\n");
        }
    }
    text
}

fn all_shown(items: &[Item]) -> String {
    items.iter().map(shown).collect()
}

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The names of the fixtures that a connector reads: each begins with the connector's.
fn fixtures_of(connector: &str) -> Vec<String> {
    let files = std::fs::read_dir(fixtures()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with(connector)).collect()
}

fn fixture(name: &str) -> Vec<u8> {
    let path = fixtures().join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
