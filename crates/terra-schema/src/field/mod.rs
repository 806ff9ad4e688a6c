//! How a Rust type stands in columns: which ones it takes, how it is read and how it is set.

mod place;
mod scalars;

pub use place::MAX_GEOMETRY_BYTES;

use crate::{Cells, Code, Column, DecodeError, Value};

/// The type of a declaration's field: one column, or a group of several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type of a column",
    label = "not a type of a column",
    note = "write Text<N>, Decimal<P, S>, Id<T>, Timestamp, Date, Json, bool, i32, i64 or f64, \
            with an Option around it where the value may be missing",
    note = "an enum needs #[derive(CodeList)], a group of columns #[derive(Columns)]"
)]
pub trait Field: Sized {
    /// Its columns. A single nameless one makes a scalar, which the declaration names.
    const COLUMNS: &'static [Column];

    /// Reads it from the cells that start at `at`.
    ///
    /// # Errors
    /// When a cell doesn't hold what its column declares.
    fn decode<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Self, DecodeError>;

    /// Appends its values, one for each of its columns.
    fn encode(&self, out: &mut Vec<Value>);
}

/// A field of one column.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is a group of columns, not one",
    label = "a group of columns",
    note = "compare and order by one of its columns, as in `Station::audit.created_at()`; a \
            position is asked whether it is `within` a box"
)]
pub trait Scalar: Field {
    /// The type without its `Option`.
    type Base: Scalar;
}

/// What may be given where a field of type `F` is set, or a column of type `F` is compared.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be given for a column of type `{F}`",
    label = "expected a value for `{F}`",
    note = "a text takes &str or String, a decimal takes dec!(1.5) or a whole number, a foreign key \
            the Id of the table it points to; only an Option takes None"
)]
pub trait IntoField<F> {
    /// Writes the values of the field's columns, in their order.
    fn put(self, out: &mut [Option<Value>]);

    /// The value, for a field of one column.
    fn into_value(self) -> Value
    where
        Self: Sized,
        F: Scalar,
    {
        let mut out = [None];
        self.put(&mut out);
        let [value] = out;
        value.unwrap_or(Value::Null)
    }
}

/// A closed list of codes as a Rust enum; write `#[derive(CodeList)]`.
pub trait CodeList: Sized + Copy + 'static {
    /// The codes in their order, with what they mean.
    const CODES: &'static [Code];

    /// The code as stored.
    fn code(self) -> &'static str;

    /// The variant stored as `code`.
    fn from_code(code: &str) -> Option<Self>;

    /// The variant that is stored as `text`, or that a source means by it.
    fn meant_by(text: &str) -> Option<Self> {
        Code::meant(Self::CODES, text).and_then(|code| Self::from_code(code.code))
    }
}

const fn nullable(template: &[Column]) -> [Column; 1] {
    let mut column = template[0];
    column.nullable = true;
    [column]
}

struct Nullable<F>(std::marker::PhantomData<F>);

impl<F: Scalar> Nullable<F> {
    const COLUMNS: &'static [Column] = &nullable(F::COLUMNS);
}

#[diagnostic::do_not_recommend]
impl<F: ReadScalar> Field for Option<F> {
    const COLUMNS: &'static [Column] = Nullable::<F>::COLUMNS;

    fn decode<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Self, DecodeError> {
        F::read(cells, at)
    }

    fn encode(&self, out: &mut Vec<Value>) {
        match self {
            Some(value) => value.encode(out),
            None => out.push(Value::Null),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<F: ReadScalar> Scalar for Option<F> {
    type Base = F;
}

#[diagnostic::do_not_recommend]
impl<F: ReadScalar, X: IntoField<F>> IntoField<Option<F>> for Option<X> {
    fn put(self, out: &mut [Option<Value>]) {
        match self {
            Some(value) => value.put(out),
            None => out[0] = Some(Value::Null),
        }
    }
}

/// Reads a scalar or its absence; what `Option` and the bare type share.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type of a column",
    label = "not a type of a column",
    note = "write Text<N>, Decimal<P, S>, Id<T>, Timestamp, Date, Json, bool, i32, i64 or f64, \
            with an Option around it where the value may be missing",
    note = "an enum needs #[derive(CodeList)], a group of columns #[derive(Columns)]"
)]
pub trait ReadScalar: Scalar<Base = Self> {
    /// The value, or `None` for NULL.
    ///
    /// # Errors
    /// When the cell holds something else.
    fn read<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Option<Self>, DecodeError>;
}

/// Makes a type a column's: its column type, how it is read, its value, and what else may be
/// given for it. Also used by `#[derive(CodeList)]`.
#[doc(hidden)]
#[macro_export]
macro_rules! scalar_field {
    (
        $generics:tt $ty:ty, $column:expr,
        |$cells:ident, $at:ident| $read:expr,
        |$value:ident| $encode:expr,
        from [$($source:ty => |$given:ident| $convert:expr),* $(,)?]
    ) => {
        $crate::scalar_field!(@read $generics $ty, $column, |$cells, $at| $read, |$value| $encode);
        $($crate::scalar_field!(@from $generics $ty, $source => |$given| $convert);)*
    };
    (
        @read [$($generics:tt)*] $ty:ty, $column:expr,
        |$cells:ident, $at:ident| $read:expr,
        |$value:ident| $encode:expr
    ) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::field::ReadScalar for $ty {
            fn read<C: $crate::Cells + ?Sized>(
                $cells: &C,
                $at: usize,
            ) -> ::core::result::Result<
                ::core::option::Option<Self>,
                $crate::DecodeError,
            > {
                $read
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::Field for $ty {
            const COLUMNS: &'static [$crate::Column] = &[$column];

            fn decode<C: $crate::Cells + ?Sized>(
                cells: &C,
                at: usize,
            ) -> ::core::result::Result<Self, $crate::DecodeError> {
                match <Self as $crate::field::ReadScalar>::read(cells, at)? {
                    ::core::option::Option::Some(value) => ::core::result::Result::Ok(value),
                    ::core::option::Option::None => {
                        ::core::result::Result::Err($crate::DecodeError::null(at))
                    }
                }
            }

            fn encode(&self, out: &mut ::std::vec::Vec<$crate::Value>) {
                let $value = self;
                out.push($encode);
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::Scalar for $ty {
            type Base = Self;
        }
    };
    (@from [$($generics:tt)*] $ty:ty, $source:ty => |$given:ident| $convert:expr) => {
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::IntoField<$ty> for $source {
            fn put(self, out: &mut [::core::option::Option<$crate::Value>]) {
                let $given = self;
                out[0] = ::core::option::Option::Some($convert);
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> $crate::IntoField<::core::option::Option<$ty>> for $source {
            fn put(self, out: &mut [::core::option::Option<$crate::Value>]) {
                $crate::IntoField::<$ty>::put(self, out);
            }
        }
    };
}
