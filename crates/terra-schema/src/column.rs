//! Typed columns: what filters and orders are written with.

use crate::{
    Cells, Column, ColumnType, DecodeError, Field, Filter, IntoField, Order, Role, Scalar, Text,
    Timestamp, Value,
    field::ReadScalar,
    filter::{ColumnRef, Comparison, Expr, OrderBy, TextMatch},
};
use std::{marker::PhantomData, sync::Arc};
use terra_geo::{BBox, Circle, Geometry, LonLat, Relation, Shape};

/// The column, or group of columns, of type `F` in table `T`.
pub struct Col<T, F> {
    at: u16,
    marker: PhantomData<fn() -> (T, F)>,
}

impl<T, F> Clone for Col<T, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, F> Copy for Col<T, F> {}

impl<T, F> Col<T, F> {
    /// The field whose first column stands at `at` in the table; the derive vouches for it.
    #[doc(hidden)]
    pub const fn at(at: usize) -> Self {
        Self { at: at as u16, marker: PhantomData }
    }

    /// Its first column's position in the table.
    pub const fn position(self) -> usize {
        self.at as usize
    }

    /// The part of a group that starts `offset` columns after it.
    #[doc(hidden)]
    pub const fn part<G>(self, offset: usize) -> Col<T, G> {
        Col::at(self.at as usize + offset)
    }

    const fn column(self) -> ColumnRef {
        ColumnRef { source: 0, at: self.at }
    }
}

// The bounds stand on the methods, so that the compiler says what is wrong with a column instead of
// that it has no such method.
impl<T, F> Col<T, F> {
    fn compare(self, how: Comparison, value: impl IntoField<F::Base>) -> Filter<T>
    where
        F: Scalar,
    {
        Filter::new(Expr::Compare(self.column(), how, value.into_value()))
    }

    /// Equal to `value`.
    pub fn eq(self, value: impl IntoField<F::Base>) -> Filter<T>
    where
        F: Scalar,
    {
        self.compare(Comparison::Eq, value)
    }

    /// Another value than `value`; not a missing one.
    pub fn ne(self, value: impl IntoField<F::Base>) -> Filter<T>
    where
        F: Scalar,
    {
        self.compare(Comparison::Ne, value)
    }

    /// Less than `value`.
    pub fn lt(self, value: impl IntoField<F::Base>) -> Filter<T>
    where
        F: Scalar,
    {
        self.compare(Comparison::Lt, value)
    }

    /// At most `value`.
    pub fn le(self, value: impl IntoField<F::Base>) -> Filter<T>
    where
        F: Scalar,
    {
        self.compare(Comparison::Le, value)
    }

    /// Greater than `value`.
    pub fn gt(self, value: impl IntoField<F::Base>) -> Filter<T>
    where
        F: Scalar,
    {
        self.compare(Comparison::Gt, value)
    }

    /// At least `value`.
    pub fn ge(self, value: impl IntoField<F::Base>) -> Filter<T>
    where
        F: Scalar,
    {
        self.compare(Comparison::Ge, value)
    }

    /// From `low` to `high`, both included.
    pub fn between(self, low: impl IntoField<F::Base>, high: impl IntoField<F::Base>) -> Filter<T>
    where
        F: Scalar,
    {
        Filter::new(Expr::Between(self.column(), low.into_value(), high.into_value()))
    }

    /// One of `values`; no row for none.
    pub fn is_in<V: IntoField<F::Base>>(self, values: impl IntoIterator<Item = V>) -> Filter<T>
    where
        F: Scalar,
    {
        let values = values.into_iter().map(IntoField::into_value).collect();
        Filter::new(Expr::In(self.column(), values))
    }

    /// None of `values`, and not missing either.
    pub fn not_in<V: IntoField<F::Base>>(self, values: impl IntoIterator<Item = V>) -> Filter<T>
    where
        F: Scalar,
    {
        !self.is_in(values) & !Filter::new(Expr::Null(self.column()))
    }

    /// From the smallest to the greatest, missing values last.
    pub fn asc(self) -> Order<T>
    where
        F: Scalar,
    {
        Order::new(OrderBy { column: self.column(), descending: false })
    }

    /// From the greatest to the smallest, missing values last.
    pub fn desc(self) -> Order<T>
    where
        F: Scalar,
    {
        Order::new(OrderBy { column: self.column(), descending: true })
    }
}

/// A column, or a place, that may have no value.
#[diagnostic::on_unimplemented(
    message = "a column of type `{Self}` always has a value",
    label = "never missing",
    note = "declare it as `Option<{Self}>` if its value may be missing"
)]
pub trait NullableField: Field {}

#[diagnostic::do_not_recommend]
impl<F: ReadScalar> NullableField for Option<F> {}
#[diagnostic::do_not_recommend]
impl NullableField for Option<LonLat> {}
#[diagnostic::do_not_recommend]
impl NullableField for Option<Geometry> {}

impl<T, F> Col<T, F> {
    /// Without a value.
    pub fn is_null(self) -> Filter<T>
    where
        F: NullableField,
    {
        Filter::new(Expr::Null(self.column()))
    }

    /// With a value.
    pub fn is_not_null(self) -> Filter<T>
    where
        F: NullableField,
    {
        !self.is_null()
    }
}

/// A text column, nullable or not.
#[diagnostic::on_unimplemented(
    message = "a column of type `{Self}` is no text to search in",
    label = "not a text",
    note = "compare it with eq, lt, between and their like"
)]
pub trait TextField: Scalar {}

#[diagnostic::do_not_recommend]
impl<const MAX: u32> TextField for Text<MAX> {}
#[diagnostic::do_not_recommend]
impl<const MAX: u32> TextField for Option<Text<MAX>> {}

impl<T, F> Col<T, F> {
    fn matches(self, place: TextMatch, text: &str, ignore_case: bool) -> Filter<T>
    where
        F: TextField,
    {
        let text = text.to_owned();
        Filter::new(Expr::Text { column: self.column(), place, text, ignore_case })
    }

    /// Holds `text`.
    pub fn contains(self, text: &str) -> Filter<T>
    where
        F: TextField,
    {
        self.matches(TextMatch::Anywhere, text, false)
    }

    /// Starts with `text`.
    pub fn starts_with(self, text: &str) -> Filter<T>
    where
        F: TextField,
    {
        self.matches(TextMatch::Start, text, false)
    }

    /// Ends with `text`.
    pub fn ends_with(self, text: &str) -> Filter<T>
    where
        F: TextField,
    {
        self.matches(TextMatch::End, text, false)
    }

    /// Equal to `text` but for the case of letters, in any script.
    pub fn eq_ignore_case(self, text: &str) -> Filter<T>
    where
        F: TextField,
    {
        self.matches(TextMatch::Whole, text, true)
    }

    /// Holds `text`, whatever the case of letters.
    pub fn contains_ignore_case(self, text: &str) -> Filter<T>
    where
        F: TextField,
    {
        self.matches(TextMatch::Anywhere, text, true)
    }

    /// Starts with `text`, whatever the case of letters.
    pub fn starts_with_ignore_case(self, text: &str) -> Filter<T>
    where
        F: TextField,
    {
        self.matches(TextMatch::Start, text, true)
    }

    /// Ends with `text`, whatever the case of letters.
    pub fn ends_with_ignore_case(self, text: &str) -> Filter<T>
    where
        F: TextField,
    {
        self.matches(TextMatch::End, text, true)
    }
}

impl<T> Col<T, LonLat> {
    /// Relates to the shape in this way: `within` an area, `intersects` a line.
    pub fn relates(self, relation: Relation, shape: impl Into<Shape>) -> Filter<T> {
        Filter::new(Expr::Relates(self.column(), relation, Arc::new(shape.into())))
    }

    /// In the box, its sides included.
    pub fn within(self, bbox: BBox) -> Filter<T> {
        Filter::new(Expr::InBox(self.column(), bbox))
    }

    /// In the circle, its edge included.
    pub fn near(self, circle: Circle) -> Filter<T> {
        Filter::new(Expr::InCircle(self.column(), circle))
    }
}

impl<T> Col<T, Option<LonLat>> {
    /// Relates to the shape in this way: `within` an area, `intersects` a line.
    pub fn relates(self, relation: Relation, shape: impl Into<Shape>) -> Filter<T> {
        Filter::new(Expr::Relates(self.column(), relation, Arc::new(shape.into())))
    }

    /// In the box, its sides included.
    pub fn within(self, bbox: BBox) -> Filter<T> {
        Filter::new(Expr::InBox(self.column(), bbox))
    }

    /// In the circle, its edge included.
    pub fn near(self, circle: Circle) -> Filter<T> {
        Filter::new(Expr::InCircle(self.column(), circle))
    }
}

impl<T> Col<T, Geometry> {
    /// Relates to the shape in this way: `intersects` it, lies `within` it.
    pub fn relates(self, relation: Relation, shape: impl Into<Shape>) -> Filter<T> {
        Filter::new(Expr::Relates(self.column(), relation, Arc::new(shape.into())))
    }
}

impl<T> Col<T, Option<Geometry>> {
    /// Relates to the shape in this way: `intersects` it, lies `within` it.
    pub fn relates(self, relation: Relation, shape: impl Into<Shape>) -> Filter<T> {
        Filter::new(Expr::Relates(self.column(), relation, Arc::new(shape.into())))
    }
}

/// When a row was made and last changed, and how often it was written: a group of columns for
/// every table, kept by the store.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// When the row was first stored.
    pub created_at: Timestamp,
    /// When the row was last changed.
    pub updated_at: Timestamp,
    /// How often the row was written, from 1.
    pub version: i32,
}

#[diagnostic::do_not_recommend]
impl Field for Audit {
    const COLUMNS: &'static [Column] = &[
        Column::plain("created_at", ColumnType::Timestamp, false)
            .with_role(Role::CreatedAt)
            .with_doc("When the row was first stored."),
        Column::plain("updated_at", ColumnType::Timestamp, false)
            .with_role(Role::UpdatedAt)
            .with_doc("When the row was last changed."),
        Column::plain("version", ColumnType::Int, false)
            .with_role(Role::Version)
            .with_doc("How often the row was written, from 1."),
    ];

    fn decode<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Self, DecodeError> {
        Ok(Self {
            created_at: Field::decode(cells, at)?,
            updated_at: Field::decode(cells, at + 1)?,
            version: Field::decode(cells, at + 2)?,
        })
    }

    fn encode(&self, out: &mut Vec<Value>) {
        self.created_at.encode(out);
        self.updated_at.encode(out);
        self.version.encode(out);
    }
}

/// The columns of [`Audit`], as in `User::audit.created_at()`.
pub trait AuditColumns<T> {
    /// When the row was first stored.
    fn created_at(self) -> Col<T, Timestamp>;
    /// When the row was last changed.
    fn updated_at(self) -> Col<T, Timestamp>;
    /// How often the row was written.
    fn version(self) -> Col<T, i32>;
}

impl<T> AuditColumns<T> for Col<T, Audit> {
    fn created_at(self) -> Col<T, Timestamp> {
        self.part(0)
    }

    fn updated_at(self) -> Col<T, Timestamp> {
        self.part(1)
    }

    fn version(self) -> Col<T, i32> {
        self.part(2)
    }
}
