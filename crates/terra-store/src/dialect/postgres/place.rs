//! How PostgreSQL is asked where rows are, without an extension.

use super::super::{MARGIN_KM, Piece, PositionColumns};
use crate::statement::{INNER, Sink};
use terra_geo::{CellRange, Circle, EARTH_RADIUS_M, LonLat};
use terra_schema::{Table, Value, filter::ColumnRef, scalar::Uuid};

/// Up to this radius in km, the sine of half the angle tells near from far as well as the angle.
const SMALL_KM: f64 = 5_000.0;

/// The planner expects ten ranges where it doesn't look at them. For fewer, a plan made for the
/// ranges at hand would seem cheaper than one for whatever they are, and be made again each time,
/// which takes longer than the search: so they are filled up.
const FEWEST: usize = 11;

/// A range that holds no cell.
const NOTHING: CellRange = CellRange { first: 1, last: 0 };

/// For each range, what the index has in it: OFFSET 0 keeps the planner from turning that into
/// one pass over the table. The ranges come as two texts, so that all covers share one text of
/// the statement.
pub(super) fn from_ranges(
    sink: &mut dyn Sink,
    table: &'static Table,
    at: u16,
    ranges: &[CellRange],
) {
    let list = |end: fn(&CellRange) -> i64| {
        let missing = FEWEST.saturating_sub(ranges.len());
        let ranges = ranges.iter().chain(std::iter::repeat_n(&NOTHING, missing));
        let ends: Vec<String> = ranges.map(|range| end(range).to_string()).collect();
        Value::Text(format!("{{{}}}", ends.join(",")))
    };
    sink.sql(" FROM unnest(CAST(CAST(");
    sink.parameter(&list(|range| range.first));
    sink.sql(" AS text) AS bigint[]), CAST(CAST(");
    sink.parameter(&list(|range| range.last));
    sink.sql(" AS text) AS bigint[])) AS r (first, last) CROSS JOIN LATERAL (SELECT * FROM ");
    sink.table(table);
    sink.sql(" AS ");
    sink.alias(INNER);
    sink.sql(" WHERE ");
    sink.column(table, ColumnRef { source: INNER, at });
    sink.sql(" BETWEEN r.first AND r.last OFFSET 0) AS ");
    sink.alias(0);
}

/// OFFSET 0 keeps the planner from reading the whole table for them.
pub(super) fn from_chosen(sink: &mut dyn Sink, table: &'static Table, ids: Piece<'_>) {
    sink.sql(" FROM (");
    ids(sink);
    sink.sql(") AS p (id) CROSS JOIN LATERAL (SELECT * FROM ");
    sink.table(table);
    sink.sql(" AS ");
    sink.alias(INNER);
    sink.sql(" WHERE ");
    sink.column(table, ColumnRef { source: INNER, at: 0 });
    sink.sql(" = p.id OFFSET 0) AS ");
    sink.alias(0);
}

/// The ids come as one text, so that all lists share one text of the statement.
pub(super) fn among(sink: &mut dyn Sink, column: Piece<'_>, ids: &[Uuid]) {
    let ids: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    column(sink);
    sink.sql(" = ANY (CAST(CAST(");
    sink.parameter(&Value::Text(format!("{{{}}}", ids.join(","))));
    sink.sql(" AS text) AS uuid[]))");
}

/// As [`LonLat::distance_km`] computes it.
pub(super) fn distance_km(sink: &mut dyn Sink, position: PositionColumns<'_>, from: LonLat) {
    sink.sql("(2 * atan2(sqrt(");
    haversine(sink, position, from);
    sink.sql("), sqrt(power(sin(radians((");
    (position.latitude)(sink);
    sink.sql(" + ");
    sink.parameter(&Value::Real(from.latitude()));
    sink.sql(") / 2)), 2) + ");
    cosines(sink, position, from);
    sink.sql(" * power(cos(radians((");
    (position.longitude)(sink);
    sink.sql(" - ");
    sink.parameter(&Value::Real(from.longitude()));
    sink.sql(") / 2)), 2))) * ");
    sink.parameter(&Value::Real(EARTH_RADIUS_M / 1000.0));
    sink.sql(")");
}

pub(super) fn in_circle(sink: &mut dyn Sink, position: PositionColumns<'_>, circle: Circle) {
    let radius = circle.radius().0 + MARGIN_KM;
    if radius > SMALL_KM {
        distance_km(sink, position, circle.centre());
        sink.sql(" <= ");
        return sink.parameter(&Value::Real(radius));
    }
    haversine(sink, position, circle.centre());
    sink.sql(" <= ");
    sink.parameter(&Value::Real((radius * 1000.0 / EARTH_RADIUS_M / 2.0).sin().powi(2)));
}

/// The squared sine of half the angle between a position and a place.
fn haversine(sink: &mut dyn Sink, position: PositionColumns<'_>, from: LonLat) {
    sink.sql("power(sin(radians((");
    (position.latitude)(sink);
    sink.sql(" - ");
    sink.parameter(&Value::Real(from.latitude()));
    sink.sql(") / 2)), 2) + ");
    cosines(sink, position, from);
    sink.sql(" * power(sin(radians((");
    (position.longitude)(sink);
    sink.sql(" - ");
    sink.parameter(&Value::Real(from.longitude()));
    sink.sql(") / 2)), 2)");
}

/// The cosines of both latitudes, multiplied.
fn cosines(sink: &mut dyn Sink, position: PositionColumns<'_>, from: LonLat) {
    sink.parameter(&Value::Real(from.latitude().to_radians().cos()));
    sink.sql(" * cos(radians(");
    (position.latitude)(sink);
    sink.sql("))");
}
