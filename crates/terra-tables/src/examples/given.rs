//! What examples are written with.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "an example that can't be made fails the tests it is there for"
)]

pub(crate) use rust_decimal::dec;
#[cfg(test)]
pub(crate) use terra_schema::Rule;
pub(crate) use terra_schema::{New, Record, macro_support::inventory, row::IntoDraft};

use crate::prelude::{Date, Geometry, Id, Json, LonLat, Provenance, Text, Timestamp};
use terra_geo::Position;

/// The example of one table.
pub(crate) struct Example(pub(crate) fn() -> Record);

inventory::collect!(Example);

pub(crate) fn record(draft: impl IntoDraft<New>) -> Record {
    draft.into_draft().record
}

#[cfg(test)]
pub(crate) fn spoilt<D: IntoDraft<New>>(example: D, change: impl FnOnce(D) -> D) -> Record {
    record(change(example))
}

#[cfg(test)]
pub(crate) fn passes(mut record: Record) {
    if let Err(errors) = record.complete() {
        panic!("the example is refused: {errors}");
    }
}

#[cfg(test)]
pub(crate) fn fails(mut record: Record, column: &str, rule: &Rule) {
    let Err(errors) = record.complete() else {
        panic!("the counterexample for {column} passes");
    };
    let broken: Vec<_> = errors.0.iter().map(|error| (error.column, &error.rule)).collect();
    assert_eq!(broken, [(column, rule)]);
}

pub(crate) fn place(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).unwrap()
}

/// A line from longitudes and latitudes.
pub(crate) fn line(vertices: &[(f64, f64)]) -> Geometry {
    let positions = vertices.iter().map(|&(x, y)| Position::new(x, y).unwrap()).collect();
    Geometry::line_string(positions).unwrap()
}

pub(crate) fn moment(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub(crate) fn json(text: &str) -> Json {
    Json::parse(text).unwrap()
}

/// The provenance of what a source calls `external_id` and observed at `at`.
pub(crate) fn observed(external_id: &str, at: &str) -> Provenance {
    Provenance {
        source_id: Some(Id::fresh()),
        external_id: Some(Text::new(external_id).unwrap()),
        observed_at: Some(moment(at)),
        ..Provenance::default()
    }
}
