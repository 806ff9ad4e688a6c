//! Conditions as SQL.

use super::Query;
use crate::statement::{INNER, Sink};
use terra_schema::{
    Table, Value,
    filter::{ColumnRef, Comparison, Expr, OrderBy, TextMatch},
};

/// Writes `expr`; `table_of` finds the table of a source.
pub(super) fn condition(sink: &mut dyn Sink, expr: &Expr, table_of: &dyn Fn(u8) -> &'static Table) {
    let column = |sink: &mut dyn Sink, column: ColumnRef| {
        sink.column(table_of(column.source), column);
    };
    match expr {
        Expr::Compare(at, how, value) => {
            column(sink, *at);
            sink.sql(operator(*how));
            sink.parameter(value);
        }
        Expr::Between(at, low, high) => {
            column(sink, *at);
            sink.sql(" BETWEEN ");
            sink.parameter(low);
            sink.sql(" AND ");
            sink.parameter(high);
        }
        Expr::In(at, values) => member(sink, values, |sink| column(sink, *at)),
        Expr::Null(at) => {
            column(sink, *at);
            sink.sql(" IS NULL");
        }
        Expr::Text { column: at, place: TextMatch::Whole, text, ignore_case: false } => {
            column(sink, *at);
            sink.sql(" = ");
            sink.parameter(&Value::Text(text.clone()));
        }
        Expr::Text { column: at, place, text, ignore_case } => {
            let matched = (sink.dialect().text_pattern)(*place, text, *ignore_case);
            column(sink, *at);
            sink.sql(matched.operator);
            sink.parameter(&Value::Text(matched.pattern));
            sink.sql(matched.suffix);
        }
        Expr::InBox(at, bbox) => {
            let latitude = ColumnRef { at: at.at + 1, ..*at };
            sink.sql("(");
            for (part, (west, south, east, north)) in bbox.parts().enumerate() {
                sink.sql(if part > 0 { " OR (" } else { "(" });
                for (at, low, high) in [(*at, west, east), (latitude, south, north)] {
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
        Expr::And(all) => combine(sink, all, " AND ", "1 = 1", table_of),
        Expr::Or(any) => combine(sink, any, " OR ", "1 = 0", table_of),
        Expr::Not(inner) => {
            sink.sql("NOT (");
            condition(sink, inner, table_of);
            sink.sql(")");
        }
    }
}

/// A list of values, filled up to the next power of two by its last one, so that lists of many
/// lengths share few texts.
pub(super) fn member(sink: &mut dyn Sink, values: &[Value], column: impl Fn(&mut dyn Sink)) {
    let Some(last) = values.last() else {
        sink.sql("1 = 0");
        return;
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

fn combine(
    sink: &mut dyn Sink,
    parts: &[Expr],
    between: &'static str,
    of_none: &'static str,
    table_of: &dyn Fn(u8) -> &'static Table,
) {
    if parts.is_empty() {
        sink.sql(of_none);
        return;
    }
    sink.sql("(");
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            sink.sql(between);
        }
        condition(sink, part, table_of);
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
