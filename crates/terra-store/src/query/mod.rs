//! What a query asks, for any table: sources and their links, a filter, an order, a page.

mod bounds;
mod condition;
mod numbers;
mod place;
mod render;
mod term;

pub(crate) use bounds::relates;
pub(crate) use place::{Ranges, is_worth_it};
pub(crate) use render::{
    Aggregate, Key, aggregate, beside, beside_each, columns, count, count_to, each, groups, ids,
    positions, positions_in, select,
};

use terra_geo::LonLat;
use terra_schema::{
    Table, Value,
    filter::{ColumnRef, Expr, OrderBy},
};

/// A question about the rows of a table and of those joined to it.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    /// The table selected from, then those joined to it.
    pub(crate) sources: Vec<Source>,
    pub(crate) filter: Option<Expr>,
    pub(crate) order: Vec<OrderBy>,
    /// The place that rows are ordered by the distance from, before any other order.
    pub(crate) nearest_to: Option<LonLat>,
    /// The west of the box that rows come by the size of, the largest first, before any other
    /// order; of [`columns`] alone.
    pub(crate) largest_first: Option<ColumnRef>,
    pub(crate) limit: Option<u64>,
    pub(crate) offset: u64,
    /// The last row of the page before: the values of the order's columns.
    pub(crate) after: Option<Vec<Value>>,
    /// Locks the rows read, until the transaction ends.
    pub(crate) for_update: bool,
}

/// One table of a query.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) table: &'static Table,
    /// How it is joined; `None` for the first.
    pub(crate) join: Option<Join>,
}

/// How a table is joined to those before it: to at most one of its rows for each of theirs.
#[derive(Clone, Debug)]
pub(crate) struct Join {
    /// Leaves out rows that nothing is joined to.
    pub(crate) required: bool,
    pub(crate) link: Link,
    /// What a joined row must also meet, by columns of source [`crate::statement::INNER`].
    pub(crate) filter: Option<Expr>,
}

/// The foreign key that links two tables.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Link {
    /// The joined row is the one that this column points to.
    Parent(ColumnRef),
    /// The joined row is the first, by id, whose column `at` points to the row of `source`.
    FirstChild { at: usize, source: u8 },
}

impl Query {
    /// All rows of `table`.
    pub(crate) fn of(table: &'static Table) -> Self {
        Self {
            sources: vec![Source { table, join: None }],
            filter: None,
            order: Vec::new(),
            nearest_to: None,
            largest_first: None,
            limit: None,
            offset: 0,
            after: None,
            for_update: false,
        }
    }

    pub(crate) fn table(&self) -> &'static Table {
        self.sources[0].table
    }

    /// The condition of a source: of all of the question for the first, else of its join.
    pub(crate) fn filter_of(&self, source: usize) -> Option<&Expr> {
        match &self.sources[source].join {
            None => self.filter.as_ref(),
            Some(join) => join.filter.as_ref(),
        }
    }

    pub(crate) fn set_filter_of(&mut self, source: usize, filter: Expr) {
        match &mut self.sources[source].join {
            None => self.filter = Some(filter),
            Some(join) => join.filter = Some(filter),
        }
    }

    /// Narrows the rows to those that also meet `filter`.
    pub(crate) fn narrow(&mut self, filter: Expr) {
        self.filter = Some(match self.filter.take() {
            Some(earlier) => earlier.and(filter),
            None => filter,
        });
    }

    /// Orders by the distance from a place, and leaves out what has no position.
    pub(crate) fn order_by_distance(&mut self, place: LonLat) {
        self.nearest_to = Some(place);
        if let Some(at) = self.position() {
            self.narrow(Expr::Not(Box::new(Expr::Null(at))));
        }
    }

    /// Joins a table, and says which source it became.
    pub(crate) fn join(&mut self, table: &'static Table, join: Join) -> u8 {
        self.sources.push(Source { table, join: Some(join) });
        // The typed layer joins at most five tables.
        (self.sources.len() - 1) as u8
    }

    /// The order with the key at its end, so that no two rows tie.
    pub(crate) fn total_order(&self) -> Vec<OrderBy> {
        let key = ColumnRef { source: 0, at: 0 };
        let mut order = self.order.clone();
        if !order.iter().any(|by| by.column == key) {
            order.push(OrderBy { column: key, descending: false });
        }
        order
    }

    /// Whether a column may be missing from a row of the result.
    fn is_nullable(&self, column: ColumnRef) -> bool {
        let source = &self.sources[usize::from(column.source)];
        source.table.columns[usize::from(column.at)].nullable
            || source.join.as_ref().is_some_and(|join| !join.required)
    }
}
