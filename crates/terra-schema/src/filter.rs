//! Conditions on rows and the order of rows, as data; the store turns them into SQL.

use crate::{
    Role, Row, Table, Value,
    term::{Pattern, Term},
};
use std::{cmp::Ordering, marker::PhantomData, ops, sync::Arc};
use terra_geo::{BBox, Circle, Relation, Shape};
use uuid::Uuid;

/// A column of one of a query's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ColumnRef {
    /// Which of the query's tables: 0 is the one selected from, then its joins in order.
    pub source: u8,
    /// The column's position in its table.
    pub at: u16,
}

/// How two values compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// Less.
    Lt,
    /// Less or equal.
    Le,
    /// Greater.
    Gt,
    /// Greater or equal.
    Ge,
}

impl Comparison {
    /// The comparison that says the same of the second value and the first.
    pub const fn turned(self) -> Self {
        match self {
            Self::Lt => Self::Gt,
            Self::Le => Self::Ge,
            Self::Gt => Self::Lt,
            Self::Ge => Self::Le,
            Self::Eq | Self::Ne => self,
        }
    }

    /// Whether it holds of values in this order.
    pub const fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Eq => order.is_eq(),
            Self::Ne => order.is_ne(),
            Self::Lt => order.is_lt(),
            Self::Le => order.is_le(),
            Self::Gt => order.is_gt(),
            Self::Ge => order.is_ge(),
        }
    }
}

/// Where a text must stand in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextMatch {
    /// It is the whole text.
    Whole,
    /// At the start.
    Start,
    /// At the end.
    End,
    /// Anywhere.
    Anywhere,
}

/// A condition on the rows of a query. As in SQL, comparing with a missing value is neither true
/// nor false, so such a row is left out, also by `Not`.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A column compared with a value.
    Compare(ColumnRef, Comparison, Value),
    /// A column within a range, both ends included.
    Between(ColumnRef, Value, Value),
    /// A column equal to one of the values; false for none.
    In(ColumnRef, Vec<Value>),
    /// A column without a value.
    Null(ColumnRef),
    /// A text column that matches a text, by letter or by letter of either case.
    Text {
        /// The column.
        column: ColumnRef,
        /// Where the text must stand.
        place: TextMatch,
        /// The text.
        text: String,
        /// Whether letters of either case match.
        ignore_case: bool,
    },
    /// A position in a box; the column is the longitude, the next one the latitude.
    InBox(ColumnRef, BBox),
    /// A position in a circle; the column is the longitude, the next one the latitude.
    InCircle(ColumnRef, Circle),
    /// A box that meets another; the column is its west, the next ones are its south, east and
    /// north. Either may cross the antimeridian.
    MeetsBox(ColumnRef, BBox),
    /// A number that is greater than that of another column by more than this; also where it is
    /// less, as the eastern side of a box over the antimeridian is.
    Farther {
        /// The column with the lesser number.
        from: ColumnRef,
        /// The column with the greater number.
        to: ColumnRef,
        /// By how much.
        by: f64,
    },
    /// A shape or a position that relates to another in this way; the column is the geometry, or
    /// the longitude.
    Relates(ColumnRef, Relation, Arc<Shape>),
    /// A geometry that relates in this way to the position of its own row; the columns are the
    /// geometry and the longitude.
    RelatesToPosition(ColumnRef, Relation, ColumnRef),
    /// A column equal to one of many ids.
    Among(ColumnRef, Arc<[Uuid]>),
    /// Two terms of one kind, compared.
    CompareTerms(Term, Comparison, Term),
    /// A term equal to one of the values, each of its kind; false for none.
    TermIn(Term, Vec<Value>),
    /// A term without a value: one that is computed of a missing value has none, nor has a
    /// division by zero.
    TermNull(Term),
    /// A text that matches a pattern.
    Like(Term, Pattern),
    /// That a row of another table, which a key links to this one, meets a condition.
    Exists(Box<Linked>),
    /// Neither true nor false, whatever the row.
    Unknown,
    /// All of them; true for none.
    And(Vec<Expr>),
    /// Any of them; false for none.
    Or(Vec<Expr>),
    /// Not that.
    Not(Box<Expr>),
}

impl Expr {
    /// That a row of `table` lies in the box, wholly or in part: by its position, or by the box of
    /// its geometry. `None` where rows have no place that everyone may read.
    pub fn within(table: &Table, bbox: BBox) -> Option<Self> {
        let column = |at: usize| ColumnRef { source: 0, at: at as u16 };
        let position = table.readable_role(Role::Longitude);
        let bounds = table.readable_role(Role::Bound);
        let mut places: Vec<Self> = Vec::new();
        places.extend(position.map(|at| Self::InBox(column(at), bbox)));
        places.extend(bounds.map(|at| Self::MeetsBox(column(at), bbox)));
        if places.len() > 1 { Some(Self::Or(places)) } else { places.pop() }
    }

    /// That the place of a row of `table` relates to a shape in this way: its geometry, or its
    /// position where it has none. `None` where rows have no place that everyone may read.
    pub fn relates(table: &Table, relation: Relation, shape: &Arc<Shape>) -> Option<Self> {
        let column = |at: usize| ColumnRef { source: 0, at: at as u16 };
        let related = |at: usize| Self::Relates(column(at), relation, Arc::clone(shape));
        let position = table.readable_role(Role::Longitude);
        let geometry = table.readable_role(Role::Geometry);
        Some(match (geometry, position) {
            (Some(geometry), Some(position)) => {
                let without = Self::Null(column(geometry));
                // Said on both sides, so that its contrary is of the same place.
                let with = Self::Not(Box::new(without.clone()));
                Self::Or(vec![
                    Self::And(vec![with, related(geometry)]),
                    Self::And(vec![without, related(position)]),
                ])
            }
            (Some(at), None) | (None, Some(at)) => related(at),
            (None, None) => return None,
        })
    }

    /// The same condition on the query's table number `source`.
    pub fn on_source(mut self, source: u8) -> Self {
        self.set_source(source);
        self
    }

    fn set_source(&mut self, source: u8) {
        self.for_columns(&mut |column| column.source = source);
    }

    /// Changes each of its columns, but for those of linked rows.
    pub fn for_columns(&mut self, each: &mut dyn FnMut(&mut ColumnRef)) {
        match self {
            Self::CompareTerms(left, _, right) => {
                left.for_columns(each);
                right.for_columns(each);
            }
            Self::TermIn(term, _) | Self::TermNull(term) | Self::Like(term, _) => {
                term.for_columns(each);
            }
            Self::Exists(linked) => {
                each(&mut linked.from);
                linked.condition.for_columns(&mut |column| {
                    if column.source != Linked::SOURCE {
                        each(column);
                    }
                });
            }
            Self::Unknown => {}
            Self::Compare(column, ..)
            | Self::Between(column, ..)
            | Self::In(column, _)
            | Self::Null(column)
            | Self::Text { column, .. }
            | Self::InBox(column, _)
            | Self::InCircle(column, _)
            | Self::MeetsBox(column, _)
            | Self::Relates(column, ..)
            | Self::Among(column, _) => each(column),
            Self::RelatesToPosition(from, _, to) | Self::Farther { from, to, .. } => {
                each(from);
                each(to);
            }
            Self::And(all) | Self::Or(all) => all.iter_mut().for_each(|e| e.for_columns(each)),
            Self::Not(inner) => inner.for_columns(each),
        }
    }

    /// Both conditions.
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::And(mut all) => {
                all.push(other);
                Self::And(all)
            }
            first => Self::And(vec![first, other]),
        }
    }
}

/// The rows of another table that a key links to each row of a query.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The column of the query's table that is linked: its id, or its foreign key.
    pub from: ColumnRef,
    /// The other table.
    pub table: &'static Table,
    /// The column of the other table that has the same id.
    pub at: u16,
    /// What one of its rows must meet. Its columns are those of [`Self::SOURCE`], and may be those of
    /// the query.
    pub condition: Expr,
}

impl Linked {
    /// The number of the linked table among those of a query.
    pub const SOURCE: u8 = u8::MAX - 1;
}

impl PartialEq for Linked {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.table, other.table)
            && (self.from, self.at) == (other.from, other.at)
            && self.condition == other.condition
    }
}

/// A typed condition on rows of `T`; columns make them, `&`, `|` and `!` combine them.
#[must_use = "a filter does nothing until it is given to a query"]
pub struct Filter<T> {
    expr: Expr,
    table: PhantomData<fn() -> T>,
}

impl<T> Filter<T> {
    /// A typed condition of an untyped one on source 0.
    pub(crate) fn new(expr: Expr) -> Self {
        Self { expr, table: PhantomData }
    }

    /// The untyped condition.
    pub fn into_expr(self) -> Expr {
        self.expr
    }

    /// Both conditions.
    pub fn and(self, other: Self) -> Self {
        Self::new(self.expr.and(other.expr))
    }

    /// Either condition.
    pub fn or(self, other: Self) -> Self {
        Self::new(match self.expr {
            Expr::Or(mut any) => {
                any.push(other.expr);
                Expr::Or(any)
            }
            first => Expr::Or(vec![first, other.expr]),
        })
    }
}

impl<T> ops::BitAnd for Filter<T> {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.and(other)
    }
}

impl<T> ops::BitOr for Filter<T> {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl<T> ops::Not for Filter<T> {
    type Output = Self;

    fn not(self) -> Self {
        Self::new(Expr::Not(Box::new(self.expr)))
    }
}

impl<T> Clone for Filter<T> {
    fn clone(&self) -> Self {
        Self::new(self.expr.clone())
    }
}

/// One column that rows are ordered by. Missing values come last in either direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrderBy {
    /// The column.
    pub column: ColumnRef,
    /// From the greatest to the smallest.
    pub descending: bool,
}

/// A typed order by a column of `T`.
#[must_use = "an order does nothing until it is given to a query"]
pub struct Order<T> {
    order: OrderBy,
    table: PhantomData<fn() -> T>,
}

impl<T> Order<T> {
    pub(crate) fn new(order: OrderBy) -> Self {
        Self { order, table: PhantomData }
    }

    /// The untyped order.
    pub fn into_order(self) -> OrderBy {
        self.order
    }
}

/// Another name for a table, for a query that joins it twice:
///
/// ```text
/// alias!(pub Verifier = User);
/// ```
pub trait Named: 'static {
    /// The table.
    type Row: Row;

    /// A condition on the table under this name.
    fn on(filter: Filter<Self::Row>) -> Filter<Self>
    where
        Self: Sized,
    {
        Filter::new(filter.expr)
    }

    /// An order by the table under this name.
    fn by(order: Order<Self::Row>) -> Order<Self>
    where
        Self: Sized,
    {
        Order::new(order.order)
    }
}

/// Declares another name for a table, for a query that joins the table twice.
#[macro_export]
macro_rules! alias {
    ($(#[$doc:meta])* $vis:vis $name:ident = $row:ty) => {
        $(#[$doc])*
        $vis struct $name;

        impl $crate::filter::Named for $name {
            type Row = $row;
        }
    };
}
