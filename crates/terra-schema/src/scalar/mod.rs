//! The types a declaration's columns have.

mod calendar;
mod decimal;
mod id;
mod text;

pub use calendar::{CalendarError, Date, Timestamp};
pub(crate) use decimal::rescaled;
pub use decimal::{Decimal, DecimalError};
pub use id::Id;
pub use text::{Text, TextError};
pub use uuid::Uuid;

/// Ten to the power of `exponent`, for exponents up to 18.
pub(crate) const fn power_of_ten(exponent: u8) -> i64 {
    10_i64.pow(exponent as u32)
}
