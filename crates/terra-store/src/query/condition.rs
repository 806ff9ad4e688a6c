//! Conditions as SQL.

use super::{
    Query,
    numbers::{Compared, compared},
    term,
};
use crate::{
    dialect::PositionColumns,
    statement::{INNER, Sink},
};
use std::borrow::Cow;
use terra_geo::BBox;
use terra_schema::{
    Table, Value,
    filter::{ColumnRef, Comparison, Expr, Linked, OrderBy, TextMatch},
};

/// Writes `expr`; `table_of` finds the table of a source.
pub(super) fn condition(sink: &mut dyn Sink, expr: &Expr, table_of: &dyn Fn(u8) -> &'static Table) {
    let column = |sink: &mut dyn Sink, column: ColumnRef| {
        sink.column(table_of(column.source), column);
    };
    let type_of = |column: ColumnRef| table_of(column.source).columns[usize::from(column.at)].ty;
    match expr {
        Expr::Compare(at, how, value) => {
            let column = |sink: &mut dyn Sink| column(sink, *at);
            comparison(sink, column, *how, compared(type_of(*at), *how, value));
        }
        Expr::Between(at, low, high) => {
            let column = |sink: &mut dyn Sink| column(sink, *at);
            let low = compared(type_of(*at), Comparison::Ge, low);
            let high = compared(type_of(*at), Comparison::Le, high);
            match (low, high) {
                (Compared::With(low), Compared::With(high)) => {
                    column(sink);
                    sink.sql(" BETWEEN ");
                    sink.parameter(&low);
                    sink.sql(" AND ");
                    sink.parameter(&high);
                }
                (Compared::Always, high) => comparison(sink, column, Comparison::Le, high),
                (low, Compared::Always) => comparison(sink, column, Comparison::Ge, low),
                _ => comparison(sink, column, Comparison::Eq, Compared::Never),
            }
        }
        Expr::In(at, values) => {
            let ty = type_of(*at);
            let held =
                values.iter().filter_map(|value| match compared(ty, Comparison::Eq, value) {
                    Compared::With(value) => Some(value),
                    _ => None,
                });
            member(sink, values.is_empty(), &held.collect::<Vec<_>>(), |sink| column(sink, *at));
        }
        Expr::Null(at) => {
            column(sink, *at);
            sink.sql(" IS NULL");
        }
        Expr::Text { column: at, place: TextMatch::Whole, text, ignore_case: false } => {
            column(sink, *at);
            sink.sql(" = ");
            sink.parameter(&Value::Text(text.clone()));
        }
        Expr::Text { column: at, place: TextMatch::Start, text, ignore_case: false }
            if let Some(end) = end_of_prefix(text) =>
        {
            // An index tells where they begin and end, whatever plan was made before.
            sink.sql("(");
            column(sink, *at);
            sink.sql(" >= ");
            sink.parameter(&Value::Text(text.clone()));
            sink.sql(" AND ");
            column(sink, *at);
            sink.sql(" < ");
            sink.parameter(&Value::Text(end));
            sink.sql(")");
        }
        Expr::Text { column: at, place, text, ignore_case } => {
            let matched = (sink.dialect().text_pattern)(*place, text, *ignore_case);
            column(sink, *at);
            sink.sql(matched.operator);
            sink.parameter(&Value::Text(matched.pattern));
            sink.sql(matched.suffix);
        }
        Expr::InBox(at, bbox) => in_box(sink, *bbox, *at, &column),
        Expr::InCircle(at, circle) => {
            sink.sql("(");
            // The box is tested sooner than the distance is computed.
            in_box(sink, circle.bounds(), *at, &column);
            sink.sql(" AND ");
            let position = PositionColumns {
                longitude: &|sink| column(sink, *at),
                latitude: &|sink| column(sink, latitude(*at)),
            };
            (sink.dialect().in_circle)(sink, position, *circle);
            sink.sql(")");
        }
        Expr::MeetsBox(west, bbox) => {
            meets_box(sink, *bbox, &|sink, side| {
                column(sink, ColumnRef { at: west.at + side, ..*west });
            });
        }
        Expr::Farther { from, to, by } => {
            sink.sql("(");
            column(sink, *to);
            sink.sql(" - ");
            column(sink, *from);
            sink.sql(" > ");
            sink.parameter(&Value::Real(*by));
            sink.sql(" OR ");
            column(sink, *to);
            sink.sql(" < ");
            column(sink, *from);
            sink.sql(")");
        }
        Expr::Among(at, ids) => {
            (sink.dialect().among)(sink, &|sink| column(sink, *at), ids);
        }
        Expr::CompareTerms(left, how, right) => {
            term::comparison(sink, left, operator(*how), right, table_of);
        }
        Expr::TermIn(of, values) => term::member(sink, of, values, table_of),
        Expr::TermNull(of) => {
            term::write(sink, of, table_of);
            sink.sql(" IS NULL");
        }
        Expr::Like(of, pattern) => {
            let matched = sink.dialect().terms.like(pattern);
            term::write(sink, of, table_of);
            sink.sql(matched.operator);
            sink.parameter(&Value::Text(matched.pattern));
            sink.sql(matched.suffix);
        }
        Expr::Exists(linked) => {
            let Linked { from, table, at, condition: of } = &**linked;
            sink.sql("EXISTS (SELECT 1 FROM ");
            sink.table(table);
            sink.sql(" AS ");
            sink.alias(Linked::SOURCE);
            sink.sql(" WHERE ");
            sink.column(table, ColumnRef { source: Linked::SOURCE, at: *at });
            sink.sql(" = ");
            column(sink, *from);
            sink.sql(" AND (");
            condition(sink, of, &|source| linked_table(linked, source, table_of));
            sink.sql("))");
        }
        Expr::Unknown => sink.sql("1 = NULL"),
        // Refused before anything is written.
        Expr::Relates(..) | Expr::RelatesToPosition(..) => sink.sql("1 = 0"),
        Expr::And(all) if all.is_empty() => sink.sql("1 = 1"),
        Expr::And(all) => combine(sink, all, " AND ", table_of),
        Expr::Or(any) if any.is_empty() => sink.sql("1 = 0"),
        Expr::Or(any) => combine(sink, any, " OR ", table_of),
        Expr::Not(inner) => {
            sink.sql("NOT (");
            condition(sink, inner, table_of);
            sink.sql(")");
        }
    }
}

/// The table of a source where rows are linked.
pub(super) fn linked_table(
    linked: &Linked,
    source: u8,
    table_of: &dyn Fn(u8) -> &'static Table,
) -> &'static Table {
    if source == Linked::SOURCE { linked.table } else { table_of(source) }
}

/// The first text, by code points, after all that begin with `prefix`; none where there is no
/// greater letter.
fn end_of_prefix(prefix: &str) -> Option<String> {
    let mut end = prefix.to_owned();
    while let Some(last) = end.pop() {
        if let Some(next) = (last..=char::MAX).nth(1) {
            end.push(next);
            return Some(end);
        }
    }
    None
}

/// The column after the longitude.
pub(super) const fn latitude(longitude: ColumnRef) -> ColumnRef {
    ColumnRef { at: longitude.at + 1, ..longitude }
}

/// Writes that a position lies in `bbox`.
fn in_box(
    sink: &mut dyn Sink,
    bbox: BBox,
    longitude: ColumnRef,
    column: &dyn Fn(&mut dyn Sink, ColumnRef),
) {
    let latitude = latitude(longitude);
    sink.sql("(");
    for (part, (west, south, east, north)) in bbox.parts().enumerate() {
        sink.sql(if part > 0 { " OR (" } else { "(" });
        for (at, low, high) in [(longitude, west, east), (latitude, south, north)] {
            column(sink, at);
            sink.sql(" BETWEEN ");
            sink.parameter(&Value::Real(low));
            sink.sql(" AND ");
            sink.parameter(&Value::Real(high));
            sink.sql(if at == latitude { ")" } else { " AND " });
        }
    }
    sink.sql(")");
}

/// Writes that a row's box and `bbox` meet, as [`BBox::intersects`] has it; `side` writes the row's
/// west, south, east or north, by its number.
fn meets_box(sink: &mut dyn Sink, bbox: BBox, side: &dyn Fn(&mut dyn Sink, u16)) {
    let [west_side, south_side, east_side, north_side] = [0, 1, 2, 3];
    let compare = |sink: &mut dyn Sink, at, operator, degrees| {
        side(sink, at);
        sink.sql(operator);
        sink.parameter(&Value::Real(degrees));
    };
    sink.sql("(");
    compare(sink, south_side, " <= ", bbox.north());
    sink.sql(" AND ");
    compare(sink, north_side, " >= ", bbox.south());
    for (part, (west, _, east, _)) in bbox.parts().enumerate() {
        sink.sql(if part == 0 { " AND (" } else { " OR " });
        // A row's box that crosses the antimeridian reaches 180 from its west, and -180 from its
        // east; any other lies between the two.
        sink.sql("(");
        side(sink, west_side);
        sink.sql(" <= ");
        side(sink, east_side);
        sink.sql(" AND ");
        compare(sink, west_side, " <= ", east);
        sink.sql(" AND ");
        compare(sink, east_side, " >= ", west);
        sink.sql(") OR (");
        side(sink, west_side);
        sink.sql(" > ");
        side(sink, east_side);
        sink.sql(" AND (");
        compare(sink, west_side, " <= ", east);
        sink.sql(" OR ");
        compare(sink, east_side, " >= ", west);
        sink.sql("))");
        if east == 180.0 {
            // What begins at -180 also lies on the meridian's other name.
            sink.sql(" OR ");
            compare(sink, west_side, " = ", -180.0);
        }
    }
    sink.sql("))");
}

/// What is left of a comparison. A missing value is neither always right nor never, so the column
/// stands in those too.
fn comparison(
    sink: &mut dyn Sink,
    column: impl Fn(&mut dyn Sink),
    how: Comparison,
    with: Compared<'_>,
) {
    column(sink);
    match with {
        Compared::With(value) => {
            sink.sql(operator(how));
            sink.parameter(&value);
            return;
        }
        Compared::Always => sink.sql(" = "),
        Compared::Never => sink.sql(" <> "),
    }
    column(sink);
}

/// A list of values, filled up to the next power of two by its last one, so that lists of many
/// lengths share few texts.
fn member(
    sink: &mut dyn Sink,
    asked_for_none: bool,
    values: &[Cow<'_, Value>],
    column: impl Fn(&mut dyn Sink),
) {
    if asked_for_none {
        sink.sql("1 = 0");
        return;
    }
    let Some(last) = values.last() else {
        return comparison(sink, column, Comparison::Eq, Compared::Never);
    };
    column(sink);
    let room = sink.dialect().max_parameters / 2;
    let length = values.len().next_power_of_two().min(room.max(values.len()));
    for at in 0..length {
        sink.sql(if at == 0 { " IN (" } else { ", " });
        sink.parameter(values.get(at).unwrap_or(last));
    }
    sink.sql(")");
}

/// Conditions side by side. Many are written as two halves and so on: a long row of them is a
/// deep tree to the engines, which bound its depth.
fn combine(
    sink: &mut dyn Sink,
    parts: &[Expr],
    between: &'static str,
    table_of: &dyn Fn(u8) -> &'static Table,
) {
    const SIDE_BY_SIDE: usize = 16;
    sink.sql("(");
    if parts.len() > SIDE_BY_SIDE {
        let (left, right) = parts.split_at(parts.len() / 2);
        combine(sink, left, between, table_of);
        sink.sql(between);
        combine(sink, right, between, table_of);
    } else {
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                sink.sql(between);
            }
            condition(sink, part, table_of);
        }
    }
    sink.sql(")");
}

const fn operator(how: Comparison) -> &'static str {
    match how {
        Comparison::Eq => " = ",
        Comparison::Ne => " <> ",
        Comparison::Lt => " < ",
        Comparison::Le => " <= ",
        Comparison::Gt => " > ",
        Comparison::Ge => " >= ",
    }
}

impl Query {
    pub(super) fn table_of(&self, source: u8) -> &'static Table {
        // Only conditions inside a join use the inner source, and those know their table.
        debug_assert_ne!(source, INNER);
        self.sources[usize::from(source)].table
    }

    /// Writes the condition that a row comes after the one whose order columns hold `values`.
    pub(super) fn comes_after(&self, sink: &mut dyn Sink, order: &[OrderBy], values: &[Value]) {
        let (Some((by, later)), Some((value, rest))) = (order.split_first(), values.split_first())
        else {
            // Every column is equal: the row itself, which doesn't come after itself.
            sink.sql("1 = 0");
            return;
        };
        let table = self.table_of(by.column.source);
        let nullable = self.is_nullable(by.column);
        sink.sql("(");
        if value.is_null() {
            sink.column(table, by.column);
            sink.sql(" IS NULL AND ");
        } else {
            sink.column(table, by.column);
            sink.sql(if by.descending { " < " } else { " > " });
            sink.parameter(value);
            if nullable {
                sink.sql(" OR ");
                sink.column(table, by.column);
                sink.sql(" IS NULL");
            }
            if later.is_empty() {
                sink.sql(")");
                return;
            }
            sink.sql(" OR ");
            sink.column(table, by.column);
            sink.sql(" = ");
            sink.parameter(value);
            sink.sql(" AND ");
        }
        self.comes_after(sink, later, rest);
        sink.sql(")");
    }
}
