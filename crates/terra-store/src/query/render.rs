//! Queries as SQL.

use super::{
    Join, Link, Query,
    condition::condition,
    place::{Lookup, Ranges},
};
use crate::{
    Error,
    dialect::Dialect,
    statement::{INNER, Sink, Statement, statement},
};
use terra_schema::{
    Role, Table, Value,
    filter::{ColumnRef, Expr, OrderBy},
};

/// Up to so many rows are looked up one by one rather than read with all that may be among them.
const SHORT_PAGE: u64 = 1_000;

/// The rows: all columns of every source, in order.
pub(crate) fn select(dialect: &'static Dialect, query: &Query) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let order = if query.is_ordered() { query.total_order() } else { Vec::new() };
    let lookup = query.lookup(dialect.ranges);
    // Of the many rows of a place, those of a short page are chosen by what the index tells.
    let is_chosen_first = lookup.is_some() && query.is_short_page();
    statement(dialect, |sink| {
        for (source, joined) in query.sources.iter().enumerate() {
            sink.sql(if source == 0 { "SELECT " } else { ", " });
            sink.columns(joined.table, source as u8);
        }
        let choose = |sink: &mut dyn Sink| {
            query.sources_and_filter(sink, lookup.as_ref());
            query.after(sink, &order);
            query.order_by(sink, &order);
            query.page(sink);
        };
        if is_chosen_first {
            (sink.dialect().from_chosen)(sink, query.table(), &|sink| {
                sink.sql("SELECT ");
                sink.column(query.table(), base(0));
                choose(sink);
            });
            query.order_by(sink, &order);
        } else {
            choose(sink);
        }
        if query.for_update {
            sink.sql(sink.dialect().for_update);
        }
    })
    .within_bounds(dialect)
}

/// How many rows there are, whatever the page.
pub(crate) fn count(dialect: &'static Dialect, query: &Query) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let lookup = query.lookup(dialect.ranges);
    statement(dialect, |sink| {
        sink.sql("SELECT count(*)");
        query.sources_and_filter(sink, lookup.as_ref());
    })
    .within_bounds(dialect)
}

/// A row for each row there is, for a plan of it.
pub(crate) fn each(dialect: &'static Dialect, query: &Query) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let lookup = query.lookup(dialect.ranges);
    statement(dialect, |sink| {
        sink.sql("SELECT 1");
        query.sources_and_filter(sink, lookup.as_ref());
    })
    .within_bounds(dialect)
}

/// How many rows there are, counted up to `most`, whatever the page.
pub(crate) fn count_to(
    dialect: &'static Dialect,
    query: &Query,
    most: i64,
) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let lookup = query.lookup(dialect.ranges);
    statement(dialect, |sink| {
        sink.sql("SELECT count(*) FROM (SELECT 1");
        query.sources_and_filter(sink, lookup.as_ref());
        sink.sql(" LIMIT ");
        sink.parameter(&Value::Integer(most));
        sink.sql(") AS c");
    })
    .within_bounds(dialect)
}

/// What is computed of a group of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aggregate {
    Count,
    CountOf(usize),
    /// An exact sum of decimals of this scale, times ten to the power of it.
    SumDecimal(usize, u8),
    /// A sum of whole numbers.
    SumInteger(usize),
    SumDouble(usize),
    Average(usize),
    /// The smallest value, or the greatest.
    Extreme(usize, bool),
}

/// What rows are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Column(usize),
    /// The first letters, so many, of a moment or a day.
    Step(usize, u16),
    /// The first bits of a cell, by how many bits follow.
    Cell(usize, u16),
}

/// Groups by `keys`, in their order, with what is computed of each group; of all rows, whatever
/// the page.
pub(crate) fn aggregate(
    dialect: &'static Dialect,
    query: &Query,
    keys: &[usize],
    aggregates: &[Aggregate],
) -> Result<Statement, Error> {
    let keys: Vec<Key> = keys.iter().map(|&at| Key::Column(at)).collect();
    groups(dialect, query, &keys, aggregates, None)
}

/// As [`aggregate`], by what is computed of columns; up to `limit` groups.
pub(crate) fn groups(
    dialect: &'static Dialect,
    query: &Query,
    keys: &[Key],
    aggregates: &[Aggregate],
    limit: Option<u64>,
) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let table = query.table();
    let has_order = |at: usize| table.columns[at].ty.has_order();
    if aggregates.iter().any(|part| matches!(part, Aggregate::Extreme(at, _) if !has_order(*at))) {
        let what = "say which of several documents is the smallest or the greatest";
        return Err(Error::Unsupported { engine: "the store", what });
    }
    let lookup = query.lookup(dialect.ranges);
    statement(dialect, |sink| {
        let mut separator = "SELECT ";
        for &key in keys {
            sink.sql(separator);
            write_key(sink, table, key);
            separator = ", ";
        }
        for aggregate in aggregates {
            sink.sql(separator);
            write_aggregate(sink, table, *aggregate);
            separator = ", ";
        }
        query.sources_and_filter(sink, lookup.as_ref());
        for (at, &key) in keys.iter().enumerate() {
            sink.sql(if at == 0 { " GROUP BY " } else { ", " });
            write_key(sink, table, key);
        }
        for (at, &key) in keys.iter().enumerate() {
            sink.sql(if at == 0 { " ORDER BY " } else { ", " });
            write_key(sink, table, key);
            sink.sql(" NULLS LAST");
        }
        if let Some(limit) = limit {
            sink.sql(" LIMIT ");
            sink.parameter(&Value::Integer(i64::try_from(limit).unwrap_or(i64::MAX)));
        }
    })
    .within_bounds(dialect)
}

const fn base(at: usize) -> ColumnRef {
    ColumnRef { source: 0, at: at as u16 }
}

fn write_key(sink: &mut dyn Sink, table: &'static Table, key: Key) {
    let name = |at: usize| format!("t0.\"{}\"", table.columns[at].name);
    let dialect = sink.dialect();
    match key {
        Key::Column(at) => sink.column(table, base(at)),
        Key::Step(at, letters) => sink.spelled([3, at as u16, letters], &|sql| {
            sql.push_str(&(dialect.time_step)(&name(at), table.columns[at].ty, letters));
        }),
        Key::Cell(at, bits) => sink.spelled([4, at as u16, bits], &|sql| {
            sql.push_str(&format!("({} >> {bits})", name(at)));
        }),
    }
}

fn write_aggregate(sink: &mut dyn Sink, table: &'static Table, aggregate: Aggregate) {
    let name = |at: usize| format!("t0.\"{}\"", table.columns[at].name);
    let dialect = sink.dialect();
    let (open, at, close) = match aggregate {
        Aggregate::Count => {
            sink.sql("count(*)");
            return;
        }
        Aggregate::SumDecimal(at, scale) => {
            return sink.spelled([0, at as u16, scale.into()], &|sql| {
                sql.push_str(&(dialect.decimal_sum)(&name(at), scale));
            });
        }
        Aggregate::Extreme(at, is_max) => {
            return sink.spelled([1, at as u16, is_max.into()], &|sql| {
                sql.push_str(&(dialect.extreme)(&name(at), table.columns[at].ty, is_max));
            });
        }
        Aggregate::CountOf(at) => ("count(", at, ")"),
        Aggregate::SumInteger(at) => ("CAST(sum(", at, ") AS bigint)"),
        Aggregate::SumDouble(at) => ("sum(", at, ")"),
        Aggregate::Average(at) => ("avg(CAST(", at, " AS double precision))"),
    };
    sink.sql(open);
    sink.column(table, base(at));
    sink.sql(close);
}

impl Query {
    /// The id of a row of the first table, and its position.
    fn select_position(&self, sink: &mut dyn Sink) {
        // Only tables with a position are asked for it.
        let longitude = self.table().role(Role::Longitude).unwrap_or_default();
        for (number, at) in [0, longitude, longitude + 1].into_iter().enumerate() {
            sink.sql(if number == 0 { "SELECT " } else { ", " });
            sink.column(self.table(), base(at));
        }
    }

    /// The id and position of the rows on both sides of a cell, which `cell` writes.
    fn beside(&self, sink: &mut dyn Sink, power: u16, cell: &dyn Fn(&mut dyn Sink)) {
        let at = base(self.table().role(Role::Cell).unwrap_or_default());
        for (number, operator) in [" >= ", " < "].into_iter().enumerate() {
            let is_before = number == 1;
            sink.sql(if is_before { " UNION ALL SELECT * FROM (" } else { "SELECT * FROM (" });
            self.select_position(sink);
            self.sources_and_filter(sink, None);
            sink.sql(if self.filter.is_some() { " AND " } else { " WHERE " });
            sink.column(self.table(), at);
            sink.sql(operator);
            cell(sink);
            sink.sql(" ORDER BY ");
            sink.column(self.table(), at);
            // Not a parameter: a plan for whatever it is would be one for a tenth of the rows.
            sink.sql(if is_before { " DESC LIMIT " } else { " LIMIT " });
            let limit = 1_u64 << power;
            sink.spelled([2, power, 0], &|sql| sql.push_str(&limit.to_string()));
            sink.sql(if is_before { ") AS b" } else { ") AS a" });
        }
    }

    /// Whether it asks for a few rows of one table, of perhaps many more.
    fn is_short_page(&self) -> bool {
        let rows = self.limit.map(|limit| limit.saturating_add(self.offset));
        self.sources.len() == 1 && rows.is_some_and(|rows| rows <= SHORT_PAGE)
    }

    fn is_ordered(&self) -> bool {
        let paged = self.limit.is_some() || self.offset > 0 || self.after.is_some();
        paged && !self.for_update || !self.order.is_empty() || self.nearest_to.is_some()
    }

    /// The tables, the first one perhaps by ranges, and the condition.
    fn sources_and_filter(&self, sink: &mut dyn Sink, lookup: Option<&Lookup>) {
        match lookup {
            Some(Lookup::Ranges(Ranges { at, ranges })) => {
                (sink.dialect().from_ranges)(sink, self.table(), *at, ranges);
            }
            Some(Lookup::Either(arms)) => self.either_place(sink, arms),
            None => {
                sink.sql(" FROM ");
                sink.table(self.table());
                sink.sql(" AS ");
                sink.alias(0);
            }
        }
        for (source, joined) in self.sources.iter().enumerate() {
            if let Some(join) = &joined.join {
                self.write_join(sink, joined.table, source as u8, join);
            }
        }
        if let Some(filter) = &self.filter {
            sink.sql(" WHERE ");
            condition(sink, filter, &|source| self.table_of(source));
        }
    }

    /// The rows of the first table in one of several places: their ids from the index of each, and
    /// then each row once.
    fn either_place(&self, sink: &mut dyn Sink, arms: &[(Ranges, Expr)]) {
        (sink.dialect().from_chosen)(sink, self.table(), &|sink| {
            for (number, (Ranges { at, ranges }, exactly)) in arms.iter().enumerate() {
                sink.sql(if number == 0 { "SELECT " } else { " UNION SELECT " });
                sink.column(self.table(), base(0));
                (sink.dialect().from_ranges)(sink, self.table(), *at, ranges);
                sink.sql(" WHERE ");
                condition(sink, exactly, &|source| self.table_of(source));
            }
        });
    }

    /// Starts after the page before, where there was one.
    fn after(&self, sink: &mut dyn Sink, order: &[OrderBy]) {
        if let Some(after) = &self.after {
            sink.sql(if self.filter.is_some() { " AND " } else { " WHERE " });
            self.comes_after(sink, order, after);
        }
    }

    fn write_join(&self, sink: &mut dyn Sink, table: &'static Table, source: u8, join: &Join) {
        let key = table.role(Role::Id).unwrap_or_default();
        sink.sql(if join.required { " JOIN " } else { " LEFT JOIN " });
        sink.table(table);
        sink.sql(" AS ");
        sink.alias(source);
        sink.sql(" ON ");
        sink.column(table, ColumnRef { source, at: key as u16 });
        sink.sql(" = ");
        match join.link {
            Link::Parent(pointing) => {
                sink.column(self.table_of(pointing.source), pointing);
                if let Some(filter) = &join.filter {
                    sink.sql(" AND ");
                    condition(sink, &filter.clone().on_source(source), &|_| table);
                }
            }
            Link::FirstChild { at, source: of } => {
                let inner = |at: usize| ColumnRef { source: INNER, at: at as u16 };
                sink.sql("(SELECT ");
                sink.column(table, inner(key));
                sink.sql(" FROM ");
                sink.table(table);
                sink.sql(" AS ");
                sink.alias(INNER);
                sink.sql(" WHERE ");
                sink.column(table, inner(at));
                sink.sql(" = ");
                sink.column(self.table_of(of), ColumnRef { source: of, at: 0 });
                if let Some(filter) = &join.filter {
                    sink.sql(" AND ");
                    condition(sink, &filter.clone().on_source(INNER), &|_| table);
                }
                sink.sql(" ORDER BY ");
                sink.column(table, inner(key));
                sink.sql(" LIMIT 1)");
            }
        }
    }

    /// Writes the width and the height of a row's box together, in degrees; its other sides come
    /// after its west.
    fn size(&self, sink: &mut dyn Sink, west: ColumnRef) {
        let side = |sink: &mut dyn Sink, number| {
            let column = ColumnRef { at: west.at + number, ..west };
            sink.column(self.table_of(west.source), column);
        };
        side(sink, 2);
        sink.sql(" - ");
        side(sink, 0);
        sink.sql(" + CASE WHEN ");
        side(sink, 2);
        sink.sql(" < ");
        side(sink, 0);
        sink.sql(" THEN 360 ELSE 0 END + ");
        side(sink, 3);
        sink.sql(" - ");
        side(sink, 1);
    }

    fn order_by(&self, sink: &mut dyn Sink, order: &[OrderBy]) {
        if let Some(place) = self.nearest_to {
            sink.sql(" ORDER BY ");
            self.distance_km(sink, place);
        }
        if let Some(west) = self.largest_first {
            sink.sql(" ORDER BY ");
            self.size(sink, west);
            sink.sql(" DESC");
        }
        for (at, by) in order.iter().enumerate() {
            let is_first = at == 0 && self.nearest_to.is_none() && self.largest_first.is_none();
            sink.sql(if is_first { " ORDER BY " } else { ", " });
            sink.column(self.table_of(by.column.source), by.column);
            if by.descending {
                sink.sql(" DESC");
            }
            // Said only where it matters: an index can't serve an order of NULLS it isn't in.
            if self.is_nullable(by.column) {
                sink.sql(" NULLS LAST");
            }
        }
    }

    fn page(&self, sink: &mut dyn Sink) {
        let number = |number: u64| Value::Integer(i64::try_from(number).unwrap_or(i64::MAX));
        match self.limit {
            Some(limit) => {
                sink.sql(" LIMIT ");
                sink.parameter(&number(limit));
            }
            None if self.offset > 0 => sink.sql(sink.dialect().no_limit),
            None => {}
        }
        if self.offset > 0 {
            sink.sql(" OFFSET ");
            sink.parameter(&number(self.offset));
        }
    }
}

/// The ids of a table's rows.
pub(crate) fn ids(dialect: &'static Dialect, query: &Query) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let lookup = query.lookup(dialect.ranges);
    statement(dialect, |sink| {
        sink.sql("SELECT ");
        sink.column(query.table(), base(0));
        query.sources_and_filter(sink, lookup.as_ref());
    })
    .within_bounds(dialect)
}

/// Some columns of the rows, in the order that was asked for, if any.
pub(crate) fn columns(
    dialect: &'static Dialect,
    query: &Query,
    columns: &[u16],
) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let lookup = query.lookup(dialect.ranges);
    statement(dialect, |sink| {
        for (number, &at) in columns.iter().enumerate() {
            sink.sql(if number == 0 { "SELECT " } else { ", " });
            sink.column(query.table(), ColumnRef { source: 0, at });
        }
        query.sources_and_filter(sink, lookup.as_ref());
        query.order_by(sink, &query.order);
        query.page(sink);
    })
    .within_bounds(dialect)
}

/// The id and position of every row that has one.
pub(crate) fn positions(dialect: &'static Dialect, query: &Query) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let lookup = query.lookup(dialect.ranges);
    positions_from(dialect, query, lookup.as_ref())
}

/// The id and position of every row in one of the ranges of cells.
pub(crate) fn positions_in(
    dialect: &'static Dialect,
    query: &Query,
    ranges: Ranges,
) -> Result<Statement, Error> {
    query.refuse_excess()?;
    positions_from(dialect, query, Some(&Lookup::Ranges(ranges)))
}

fn positions_from(
    dialect: &'static Dialect,
    query: &Query,
    lookup: Option<&Lookup>,
) -> Result<Statement, Error> {
    statement(dialect, |sink| {
        query.select_position(sink);
        query.sources_and_filter(sink, lookup);
    })
    .within_bounds(dialect)
}

/// The id and position of the rows that follow a cell on the curve, and of those that come before
/// it: two to this power on either side.
pub(crate) fn beside(
    dialect: &'static Dialect,
    query: &Query,
    cell: i64,
    power: u16,
) -> Result<Statement, Error> {
    query.refuse_excess()?;
    statement(dialect, |sink| {
        query.beside(sink, power, &|sink| sink.parameter(&Value::Integer(cell)));
    })
    .within_bounds(dialect)
}

/// The same of each of several cells, in one statement, for engines that have
/// [`Dialect::lateral`]; the number of the cell, from 1, comes after each position.
pub(crate) fn beside_each(
    dialect: &'static Dialect,
    query: &Query,
    cells: &[i64],
    power: u16,
) -> Result<Statement, Error> {
    query.refuse_excess()?;
    let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
    let cells = Value::Text(format!("{{{}}}", cells.join(",")));
    statement(dialect, |sink| {
        sink.sql("SELECT b.*, r.number FROM unnest(CAST(CAST(");
        sink.parameter(&cells);
        sink.sql(
            " AS text) AS bigint[])) WITH ORDINALITY AS r (cell, number) CROSS JOIN LATERAL (",
        );
        query.beside(sink, power, &|sink| sink.sql("r.cell"));
        sink.sql(") AS b");
    })
    .within_bounds(dialect)
}
