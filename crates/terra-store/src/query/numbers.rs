//! Numbers in comparisons, brought to what their column can hold.
//!
//! A number with more digits than the column keeps, or beyond its range, has an exact answer:
//! `capacity_mw < 0.30000000000000000001` is `capacity_mw <= 0.3`. The engines would not agree on
//! it, as one computes in doubles, and the other refuses a parameter that its type can't hold.

use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::borrow::Cow;
use terra_schema::{ColumnType, Value, filter::Comparison};

/// What is left of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Compared<'v> {
    /// With this value.
    With(Cow<'v, Value>),
    /// True of every value of the column.
    Always,
    /// True of none.
    Never,
}

/// The comparison of a column of type `ty` with `value`.
pub(super) fn compared(ty: ColumnType, how: Comparison, value: &Value) -> Compared<'_> {
    let (digits, scale) = match ty {
        ColumnType::Decimal { precision, scale } => (10_i128.pow(precision.into()) - 1, scale),
        ColumnType::Int => (i32::MAX.into(), 0),
        ColumnType::BigInt => (i64::MAX.into(), 0),
        ColumnType::Double => return Compared::With(double(value)),
        _ => return Compared::With(Cow::Borrowed(value)),
    };
    // Whole numbers reach one further down than up.
    let low = if matches!(ty, ColumnType::Decimal { .. }) { -digits } else { -digits - 1 };
    let Some((floor, exact)) = mantissa(value, scale) else {
        return match value {
            // Beyond what a decimal holds.
            Value::Real(number) if *number > 0.0 => beyond(how, true),
            Value::Real(_) => beyond(how, false),
            other => Compared::With(Cow::Borrowed(other)),
        };
    };
    if floor > digits || floor == digits && !exact {
        return beyond(how, true);
    }
    if floor < low {
        return beyond(how, false);
    }
    let bound = match how {
        _ if exact => floor,
        Comparison::Eq => return Compared::Never,
        Comparison::Ne => return Compared::Always,
        Comparison::Le | Comparison::Gt => floor,
        Comparison::Lt | Comparison::Ge => floor + 1,
    };
    Compared::With(Cow::Owned(match ty {
        ColumnType::Decimal { .. } => {
            Value::Decimal(Decimal::from_i128_with_scale(bound, scale.into()))
        }
        // Within the column's range, so within 64 bits.
        _ => Value::Integer(bound as i64),
    }))
}

/// The comparison with a number above everything the column holds, or below it.
const fn beyond(how: Comparison, above: bool) -> Compared<'static> {
    match (how, above) {
        (Comparison::Ne, _)
        | (Comparison::Lt | Comparison::Le, true)
        | (Comparison::Gt | Comparison::Ge, false) => Compared::Always,
        _ => Compared::Never,
    }
}

/// The greatest number of `scale` digits after the point that is not above `value`, times ten to
/// the power of `scale`, and whether that is the number itself.
fn mantissa(value: &Value, scale: u8) -> Option<(i128, bool)> {
    let number = match value {
        Value::Decimal(number) => *number,
        Value::Integer(number) => Decimal::from(*number),
        // Nearer to zero than a decimal can be, which it would be rounded to.
        Value::Real(number) if *number != 0.0 && number.abs() < 1e-28 => {
            return Some((if *number < 0.0 { -1 } else { 0 }, false));
        }
        Value::Real(number) => Decimal::try_from(*number).ok()?,
        _ => return None,
    };
    let held = number.scale();
    let scale = u32::from(scale);
    if held <= scale {
        // At most 29 digits and 15 more.
        return number.mantissa().checked_mul(10_i128.pow(scale - held)).map(|all| (all, true));
    }
    let unit = 10_i128.pow(held - scale);
    Some((number.mantissa().div_euclid(unit), number.mantissa().rem_euclid(unit) == 0))
}

/// A number as a double, so that both engines compare doubles with doubles.
fn double(value: &Value) -> Cow<'_, Value> {
    match value {
        Value::Integer(number) => Cow::Owned(Value::Real(*number as f64)),
        Value::Decimal(number) => Cow::Owned(number.to_f64().map_or(Value::Null, Value::Real)),
        other => Cow::Borrowed(other),
    }
}

#[cfg(test)]
mod tests {
    use super::{Compared, compared};
    use rust_decimal::{Decimal, dec};
    use terra_schema::{ColumnType, Value, filter::Comparison};

    const AMOUNT: ColumnType = ColumnType::Decimal { precision: 5, scale: 2 };

    fn answer(how: Comparison, number: Decimal) -> String {
        match compared(AMOUNT, how, &Value::Decimal(number)) {
            Compared::With(value) => value.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn digits_that_a_column_does_not_keep_are_rounded_to_where_the_answer_is_the_same() {
        use Comparison::{Eq, Ge, Gt, Le, Lt, Ne};
        let answers = |number| [Eq, Ne, Lt, Le, Gt, Ge].map(|how| answer(how, number));
        assert_eq!(answers(dec!(1.23)), ["1.23"; 6]);
        assert_eq!(answers(dec!(1.230)), ["1.23"; 6]);
        let between = ["Never", "Always", "1.24", "1.23", "1.23", "1.24"];
        assert_eq!(answers(dec!(1.2300000000000000000001)), between);
        let negative = ["Never", "Always", "-1.23", "-1.24", "-1.24", "-1.23"];
        assert_eq!(answers(dec!(-1.2300000000000000000001)), negative);
        let above = ["Never", "Always", "Always", "Always", "Never", "Never"];
        assert_eq!(answers(dec!(1000)), above);
        assert_eq!(answers(dec!(999.991)), above);
        let below = ["Never", "Always", "Never", "Never", "Always", "Always"];
        assert_eq!(answers(dec!(-1000)), below);
        assert_eq!(answers(Decimal::MAX), above);
        assert_eq!(answers(Decimal::MIN), below);
    }

    #[test]
    fn a_number_that_is_hardly_any_is_not_zero() {
        use Comparison::{Eq, Ge, Gt, Le, Lt, Ne};
        let answers = |number| {
            [Eq, Ne, Lt, Le, Gt, Ge].map(|how| match compared(AMOUNT, how, &Value::Real(number)) {
                Compared::With(value) => value.to_string(),
                other => format!("{other:?}"),
            })
        };
        assert_eq!(answers(0.0), ["0.00"; 6]);
        assert_eq!(answers(1e-30), ["Never", "Always", "0.01", "0.00", "0.00", "0.01"]);
        assert_eq!(answers(-1e-30), ["Never", "Always", "0.00", "-0.01", "-0.01", "0.00"]);
    }

    #[test]
    fn whole_numbers_beyond_their_column_have_an_answer_too() {
        use Comparison::{Eq, Ge, Gt, Le, Lt};
        let ask = |how, value| match compared(ColumnType::Int, how, &value) {
            Compared::With(value) => value.to_string(),
            other => format!("{other:?}"),
        };
        let most = i64::from(i32::MAX);
        assert_eq!(ask(Le, Value::Integer(most + 1)), "Always");
        assert_eq!(ask(Eq, Value::Integer(most + 1)), "Never");
        let least = i64::from(i32::MIN);
        assert_eq!(ask(Ge, Value::Integer(least)), least.to_string());
        assert_eq!(ask(Ge, Value::Integer(least - 1)), "Always");
        assert_eq!(ask(Gt, Value::Real(1.5)), "1");
        assert_eq!(ask(Lt, Value::Real(1e300)), "Always");
        assert_eq!(ask(Lt, Value::Real(-1e300)), "Never");
    }
}
