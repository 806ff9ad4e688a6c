//! How SQLite is asked where rows are.

use super::super::{MARGIN_KM, Piece, PositionColumns};
use crate::statement::Sink;
use rusqlite::{Connection, functions::FunctionFlags};
use terra_geo::{CellRange, Circle, LonLat};
use terra_schema::{Table, Value, filter::ColumnRef, scalar::Uuid};

/// A range that holds no cell.
const NOTHING: CellRange = CellRange { first: 1, last: 0 };

/// The loops stand in this order: for each range, what the index has in it. The ranges are filled
/// up to the next power of two by empty ones, so that covers of many lengths share few texts.
pub(super) fn from_ranges(
    sink: &mut dyn Sink,
    table: &'static Table,
    at: u16,
    ranges: &[CellRange],
) {
    for at in 0..ranges.len().max(1).next_power_of_two() {
        let range = ranges.get(at).unwrap_or(&NOTHING);
        sink.sql(if at == 0 { " FROM (VALUES (" } else { "), (" });
        sink.parameter(&Value::Integer(range.first));
        sink.sql(", ");
        sink.parameter(&Value::Integer(range.last));
    }
    sink.sql(")) AS r CROSS JOIN ");
    sink.table(table);
    sink.sql(" AS ");
    sink.alias(0);
    sink.sql(" ON ");
    sink.column(table, ColumnRef { source: 0, at });
    sink.sql(" BETWEEN r.column1 AND r.column2");
}

/// The loops stand in this order, too.
pub(super) fn from_chosen(sink: &mut dyn Sink, table: &'static Table, ids: Piece<'_>) {
    sink.sql(" FROM (");
    ids(sink);
    sink.sql(") AS p CROSS JOIN ");
    sink.table(table);
    sink.sql(" AS ");
    sink.alias(0);
    sink.sql(" ON ");
    sink.column(table, ColumnRef { source: 0, at: 0 });
    sink.sql(" = p.");
    sink.name(table, 0);
}

/// The ids come as one text, so that all lists share one text of the statement.
pub(super) fn among(sink: &mut dyn Sink, column: Piece<'_>, ids: &[Uuid]) {
    let ids: Vec<String> = ids.iter().map(|id| format!("\"{}\"", id.simple())).collect();
    column(sink);
    sink.sql(" IN (SELECT unhex(value) FROM json_each(");
    sink.parameter(&Value::Text(format!("[{}]", ids.join(","))));
    sink.sql("))");
}

pub(super) fn distance_km(sink: &mut dyn Sink, position: PositionColumns<'_>, from: LonLat) {
    sink.sql("terra_distance_km(");
    (position.longitude)(sink);
    sink.sql(", ");
    (position.latitude)(sink);
    for degrees in [from.longitude(), from.latitude()] {
        sink.sql(", ");
        sink.parameter(&Value::Real(degrees));
    }
    sink.sql(")");
}

pub(super) fn in_circle(sink: &mut dyn Sink, position: PositionColumns<'_>, circle: Circle) {
    distance_km(sink, position, circle.centre());
    sink.sql(" <= ");
    sink.parameter(&Value::Real(circle.radius().0 + MARGIN_KM));
}

/// Gives a connection the function that the distance is asked by; the engine has none for it.
pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("terra_distance_km", 4, flags, |context| {
        let degrees = |at| context.get::<Option<f64>>(at);
        let place =
            |longitude: Option<f64>, latitude: Option<f64>| LonLat::new(longitude?, latitude?).ok();
        let (from, to) = (place(degrees(0)?, degrees(1)?), place(degrees(2)?, degrees(3)?));
        Ok(from.zip(to).map(|(from, to)| from.distance_km(to).0))
    })
}
