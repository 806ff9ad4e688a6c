//! Exact decimal numbers of a fixed precision and scale.

use super::power_of_ten;
use std::fmt;

/// An exact number of at most `PRECISION` digits (15 at most), `SCALE` of them after the point.
///
/// Fifteen digits survive a double, which is how SQLite keeps them; PostgreSQL keeps
/// `numeric(PRECISION, SCALE)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal<const PRECISION: u8, const SCALE: u8>(i64);

/// Why a number can't be a [`Decimal`] of its precision and scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more digits than decimal({precision}, {scale}) keeps")]
pub struct DecimalError {
    /// Digits in all.
    pub precision: u8,
    /// Digits after the point.
    pub scale: u8,
}

impl<const PRECISION: u8, const SCALE: u8> Decimal<PRECISION, SCALE> {
    const BOUNDS: i64 = {
        assert!(PRECISION >= 1 && PRECISION <= 15, "a decimal has 1 to 15 digits");
        assert!(SCALE <= PRECISION, "a decimal's scale is at most its precision");
        power_of_ten(PRECISION)
    };
    const ERROR: DecimalError = DecimalError { precision: PRECISION, scale: SCALE };

    /// The number `mantissa` divided by ten to the power of `SCALE`.
    ///
    /// # Errors
    /// When it has more than `PRECISION` digits.
    pub const fn from_mantissa(mantissa: i64) -> Result<Self, DecimalError> {
        if mantissa <= -Self::BOUNDS || mantissa >= Self::BOUNDS {
            return Err(Self::ERROR);
        }
        Ok(Self(mantissa))
    }

    /// The number times ten to the power of `SCALE`.
    pub const fn mantissa(self) -> i64 {
        self.0
    }

    /// The nearest double.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / power_of_ten(SCALE) as f64
    }
}

impl<const P: u8, const S: u8> From<Decimal<P, S>> for rust_decimal::Decimal {
    fn from(decimal: Decimal<P, S>) -> Self {
        Self::new(decimal.0, u32::from(S))
    }
}

impl<const P: u8, const S: u8> TryFrom<rust_decimal::Decimal> for Decimal<P, S> {
    type Error = DecimalError;

    fn try_from(number: rust_decimal::Decimal) -> Result<Self, DecimalError> {
        let mantissa = rescaled(number, S).ok_or(Self::ERROR)?;
        Self::from_mantissa(mantissa)
    }
}

/// The mantissa of `number` at `scale`, where that loses no digit and fits 64 bits.
pub(crate) fn rescaled(number: rust_decimal::Decimal, scale: u8) -> Option<i64> {
    let mut mantissa = number.mantissa();
    let mut held = number.scale();
    // What a typed decimal made has its scale already.
    if held == u32::from(scale) {
        return i64::try_from(mantissa).ok();
    }
    while held > u32::from(scale) {
        if mantissa % 10 != 0 {
            return None;
        }
        mantissa /= 10;
        held -= 1;
    }
    let grown = mantissa.checked_mul(10_i128.pow(u32::from(scale) - held))?;
    i64::try_from(grown).ok()
}

impl<const P: u8, const S: u8> fmt::Display for Decimal<P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = power_of_ten(S).unsigned_abs();
        let size = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        if S == 0 {
            return write!(f, "{sign}{size}");
        }
        write!(f, "{sign}{}.{:0width$}", size / unit, size % unit, width = usize::from(S))
    }
}

impl<const P: u8, const S: u8> fmt::Debug for Decimal<P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<const P: u8, const S: u8> PartialEq<rust_decimal::Decimal> for Decimal<P, S> {
    fn eq(&self, other: &rust_decimal::Decimal) -> bool {
        rust_decimal::Decimal::from(*self) == *other
    }
}
