//! Joins by foreign key.

use super::{
    joined::{Many, One, Only},
    tuple::Sources,
};
use crate::query::{Join, Link, Query};
use std::marker::PhantomData;
use terra_schema::{
    Col, Filter, Id, Order, Related, Row,
    filter::{ColumnRef, Expr, Named, OrderBy},
};

/// A foreign key's column type: an id, or perhaps one.
pub trait KeyField {
    /// The table pointed to.
    type Target: Row;
}

impl<T: Row> KeyField for Id<T> {
    type Target = T;
}

impl<T: Row> KeyField for Option<Id<T>> {
    type Target = T;
}

/// What can be joined to a query on `B` with the joins `J`.
#[diagnostic::on_unimplemented(
    message = "this can't be joined to a query on `{B}`",
    note = "related() and related_many() need one foreign key between the two tables; parent() \
            and child() need its column's table in the query; nearest() needs a position in both"
)]
pub trait Attach<B, J, At> {
    /// What the join gives.
    type Joined;

    /// Adds it to the query.
    #[doc(hidden)]
    #[allow(private_interfaces, reason = "the query is the store's own business")]
    fn attach(self, query: &mut Query, joins: &J) -> Self::Joined;
}

/// What can be joined so that rows without it are left out.
#[diagnostic::on_unimplemented(
    message = "this can't leave out rows of `{B}`: use left_join",
    note = "join() takes related(), parent() and child()"
)]
pub trait Inner<B, J, At> {
    /// What the join gives.
    type Only;

    /// Adds it to the query.
    #[doc(hidden)]
    #[allow(private_interfaces, reason = "the query is the store's own business")]
    fn attach_only(self, query: &mut Query, joins: &J) -> Self::Only;
}

/// Types that a join is about, of which it holds no values.
type Marker<T> = PhantomData<fn() -> T>;

/// The row of `T` that one foreign key links to each row; see [`related`].
pub struct Relation<T, N = T> {
    filter: Option<Expr>,
    marker: PhantomData<fn() -> (T, N)>,
}

/// The row that a foreign key points to; see [`parent`].
pub struct Parent<F, T, N = T> {
    at: usize,
    filter: Option<Expr>,
    marker: Marker<(F, T, N)>,
}

/// The first row that points to each row; see [`child`].
pub struct Child<F, T, N = T> {
    at: usize,
    filter: Option<Expr>,
    marker: Marker<(F, T, N)>,
}

/// The row of `T` linked to each row by the only foreign key between the tables: the one it
/// points to, or the first, by id, that points to it.
pub fn related<T: Row>() -> Relation<T> {
    Relation { filter: None, marker: PhantomData }
}

/// The row that this column points to. The column's table is in the query.
pub fn parent<F: Row, K: KeyField>(column: Col<F, K>) -> Parent<F, K::Target> {
    Parent { at: column.position(), filter: None, marker: PhantomData }
}

/// The first row, by id, whose column points to each row.
pub fn child<T: Row, K: KeyField>(column: Col<T, K>) -> Child<K::Target, T> {
    Child { at: column.position(), filter: None, marker: PhantomData }
}

pub(super) fn narrowed(filter: Option<Expr>, more: Expr) -> Option<Expr> {
    Some(match filter {
        Some(earlier) => earlier.and(more),
        None => more,
    })
}

/// The methods that the joins within the main statement share.
macro_rules! join_methods {
    ($name:ident, [$($generic:ident),*], [$($field:ident),*]) => {
        impl<$($generic,)* T: Row, N> $name<$($generic,)* T, N> {
            /// Joins only rows that meet `filter`.
            pub fn filter(mut self, filter: Filter<T>) -> Self {
                self.filter = narrowed(self.filter, filter.into_expr());
                self
            }

            /// Joins under another name, for a table that the query joins twice.
            pub fn named<M: Named<Row = T>>(self) -> $name<$($generic,)* T, M> {
                $name { $($field: self.$field,)* filter: self.filter, marker: PhantomData }
            }
        }
    };
}

join_methods!(Relation, [], []);
join_methods!(Parent, [F], [at]);
join_methods!(Child, [F], [at]);

impl<F, T, N> Parent<F, T, N> {
    /// Says which of the query's tables the column belongs to, where the table is joined under
    /// another name.
    pub fn of<M: Named<Row = F>>(self) -> Parent<M, T, N> {
        Parent { at: self.at, filter: self.filter, marker: PhantomData }
    }
}

impl<T: Row, N> Relation<T, N> {
    fn source<B: Row>(self, query: &mut Query, required: bool) -> u8
    where
        T: Related<B>,
    {
        let at = T::COLUMN;
        let link = if T::POINTS {
            Link::FirstChild { at, source: 0 }
        } else {
            Link::Parent(ColumnRef { source: 0, at: at as u16 })
        };
        query.join(T::table(), Join { required, link, filter: self.filter })
    }
}

impl<F, T: Row, N> Parent<F, T, N> {
    fn source(self, query: &mut Query, of: u8, required: bool) -> u8 {
        let link = Link::Parent(ColumnRef { source: of, at: self.at as u16 });
        query.join(T::table(), Join { required, link, filter: self.filter })
    }
}

impl<F, T: Row, N> Child<F, T, N> {
    fn source(self, query: &mut Query, of: u8, required: bool) -> u8 {
        let link = Link::FirstChild { at: self.at, source: of };
        query.join(T::table(), Join { required, link, filter: self.filter })
    }
}

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Row, J, T: Related<B>, N> Attach<B, J, ()> for Relation<T, N> {
    type Joined = One<T, N>;

    fn attach(self, query: &mut Query, _: &J) -> One<T, N> {
        One { source: self.source::<B>(query, false), marker: PhantomData }
    }
}

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Row, J, T: Related<B>, N> Inner<B, J, ()> for Relation<T, N> {
    type Only = Only<T, N>;

    fn attach_only(self, query: &mut Query, _: &J) -> Only<T, N> {
        Only { source: self.source::<B>(query, true), marker: PhantomData }
    }
}

macro_rules! attach_to_source {
    ($name:ident) => {
        #[allow(private_interfaces, reason = "the query is the store's own business")]
        impl<B: Row, J: Sources<B, F, At>, At, F, T: Row, N> Attach<B, J, At> for $name<F, T, N> {
            type Joined = One<T, N>;

            fn attach(self, query: &mut Query, joins: &J) -> One<T, N> {
                One { source: self.source(query, joins.source(), false), marker: PhantomData }
            }
        }

        #[allow(private_interfaces, reason = "the query is the store's own business")]
        impl<B: Row, J: Sources<B, F, At>, At, F, T: Row, N> Inner<B, J, At> for $name<F, T, N> {
            type Only = Only<T, N>;

            fn attach_only(self, query: &mut Query, joins: &J) -> Only<T, N> {
                Only { source: self.source(query, joins.source(), true), marker: PhantomData }
            }
        }
    };
}

attach_to_source!(Parent);
attach_to_source!(Child);

/// All rows of `T` that point to each row; see [`children`] and [`related_many`].
pub struct Children<F, T> {
    many: Many<T>,
    marker: PhantomData<fn() -> F>,
}

/// All rows of `T` that the only foreign key between the tables links to each row.
pub struct RelationMany<T>(Many<T>);

/// All rows whose column points to each row, loaded in one more statement.
pub fn children<T: Row, K: KeyField>(column: Col<T, K>) -> Children<K::Target, T> {
    Children { many: many(column.position()), marker: PhantomData }
}

/// All rows of `T` that point to each row by the only foreign key between the tables, loaded in
/// one more statement.
pub fn related_many<T: Row>() -> RelationMany<T> {
    RelationMany(many(0))
}

const fn many<T>(at: usize) -> Many<T> {
    Many { at, filter: None, order: Vec::new(), marker: PhantomData }
}

impl<T: Row> Many<T> {
    fn narrowed(mut self, filter: Filter<T>) -> Self {
        self.filter = narrowed(self.filter, filter.into_expr());
        self
    }

    fn ordered(mut self, order: Order<T>) -> Self {
        let by: OrderBy = order.into_order();
        self.order.push(by);
        self
    }
}

impl<F, T: Row> Children<F, T> {
    /// Joins only rows that meet `filter`.
    pub fn filter(self, filter: Filter<T>) -> Self {
        Self { many: self.many.narrowed(filter), ..self }
    }

    /// Orders the rows joined to each row.
    pub fn order_by(self, order: Order<T>) -> Self {
        Self { many: self.many.ordered(order), ..self }
    }
}

impl<T: Row> RelationMany<T> {
    /// Joins only rows that meet `filter`.
    pub fn filter(self, filter: Filter<T>) -> Self {
        Self(self.0.narrowed(filter))
    }

    /// Orders the rows joined to each row.
    pub fn order_by(self, order: Order<T>) -> Self {
        Self(self.0.ordered(order))
    }
}

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Row, J, T: Row> Attach<B, J, ()> for Children<B, T> {
    type Joined = Many<T>;

    fn attach(self, _: &mut Query, _: &J) -> Many<T> {
        self.many
    }
}

#[allow(private_interfaces, reason = "the query is the store's own business")]
impl<B: Row, J, T: Related<B>> Attach<B, J, ()> for RelationMany<T> {
    type Joined = Many<T>;

    fn attach(self, _: &mut Query, _: &J) -> Many<T> {
        const {
            assert!(
                T::POINTS,
                "related_many() joins rows that point to this table; here it is the other way \
                 round: use related()"
            );
        }
        Many { at: T::COLUMN, ..self.0 }
    }
}
