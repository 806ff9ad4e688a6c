//! What conditions compare beside plain columns: values that are computed of columns, as data; the
//! store turns them into SQL, and both engines say the same.

use crate::{ColumnType, Date, Timestamp, Value, filter::ColumnRef, letters::Folding};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::cmp::Ordering;

/// A value of a row: a column's, or one that is computed.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// A column's value.
    Column(ColumnRef),
    /// The same value for all rows; never [`Value::Null`].
    Value(Value),
    /// What two numbers make, as [`Arithmetic::of_doubles`] has it.
    Calculated(Arithmetic, Box<[Self; 2]>),
    /// A text without what doesn't count.
    Folded(Folding, Box<Self>),
    /// The first or last moment, in UTC, of a day.
    Moment(DayEnd, Box<Self>),
}

/// What can be made of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`, also of whole numbers with all digits: `7 / 2` is 3.5.
    Divide,
    /// `div`: what is before the point of a quotient, so that `-7 div 2` is -3.
    DivideWhole,
    /// `%`: what a whole division leaves, with the sign of the first: `-7 % 2` is -1.
    Remainder,
    /// `^`
    Power,
}

/// An end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayEnd {
    /// Midnight.
    First,
    /// A microsecond before the next midnight.
    Last,
}

/// What kind of value a term has: two terms compare if they are of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A number: whole, decimal or double.
    Number,
    /// A text or a code.
    Text,
    /// True or false.
    Bool,
    /// A moment.
    Moment,
    /// A day.
    Day,
    /// An identifier.
    Id,
}

/// A greater number has no part in a calculation.
pub const GREATEST: f64 = 1e150;
/// A number nearer to zero counts as zero in a calculation.
pub const SMALLEST: f64 = 1e-150;
/// A power whose natural logarithm is farther from zero has no value.
pub const GREATEST_LOGARITHM: f64 = 690.0;

impl Arithmetic {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Add,
        Self::Subtract,
        Self::Multiply,
        Self::Divide,
        Self::DivideWhole,
        Self::Remainder,
        Self::Power,
    ];

    /// What two doubles make. No value comes of a division by zero, of a root of a negative
    /// number, and of what is greater than [`GREATEST`], so that no engine ever fails.
    pub fn of_doubles(self, left: f64, right: f64) -> Option<f64> {
        if !(left.abs() <= GREATEST && right.abs() <= GREATEST) {
            return None;
        }
        let small = |number: f64| number.abs() < SMALLEST;
        let quotient = || match (small(left), small(right)) {
            (_, true) => None,
            (true, false) => Some(0.0),
            (false, false) => Some(left / right),
        };
        match self {
            Self::Add => Some(left + right),
            Self::Subtract => Some(left - right),
            Self::Multiply if small(left) || small(right) => Some(0.0),
            Self::Multiply => Some(left * right),
            Self::Divide => quotient(),
            Self::DivideWhole => quotient().map(f64::trunc),
            Self::Remainder => quotient().map(|quotient| left - right * quotient.trunc()),
            Self::Power if small(right) => Some(1.0),
            Self::Power if small(left) => (right > 0.0).then_some(0.0),
            Self::Power if left < 0.0 && right.fract() != 0.0 => None,
            Self::Power => {
                let logarithm = right * left.abs().ln();
                (logarithm.abs() <= GREATEST_LOGARITHM).then(|| left.powf(right))
            }
        }
    }

    /// What two values that are the same for all rows make: exactly, where a decimal holds it, and
    /// else as doubles. `None` where nothing comes of them.
    pub fn of_values(self, left: &Value, right: &Value) -> Option<Value> {
        let exact = decimal(left).zip(decimal(right));
        if let Some(found) = exact.and_then(|(left, right)| self.of_decimals(left, right)) {
            let whole = if found.is_integer() { found.to_i64() } else { None };
            return Some(whole.map_or(Value::Decimal(found), Value::Integer));
        }
        self.of_doubles(double(left)?, double(right)?).map(Value::Real)
    }

    /// What two decimals make, unless it has more digits than a decimal.
    fn of_decimals(self, left: Decimal, right: Decimal) -> Option<Decimal> {
        let on_one_scale = |make: fn(i128, i128) -> Option<i128>| {
            let (left, right, scale) = on_one_scale(left, right)?;
            Some((make(left, right)?, scale))
        };
        let (mantissa, scale) = match self {
            Self::Add => on_one_scale(i128::checked_add)?,
            Self::Subtract => on_one_scale(i128::checked_sub)?,
            Self::Multiply => return product(left, right),
            Self::Divide => {
                let quotient = left.checked_div(right)?;
                return (product(quotient, right)? == left).then(|| quotient.normalize());
            }
            Self::DivideWhole => (on_one_scale(i128::checked_div)?.0, 0),
            Self::Remainder => on_one_scale(i128::checked_rem)?,
            Self::Power => {
                let times = right.is_integer().then(|| right.to_u8()).flatten()?;
                return (0..times).try_fold(Decimal::ONE, |power, _| product(power, left));
            }
        };
        of_digits(mantissa, scale)
    }
}

/// Two numbers in units of the last digit of either, and how many digits that is after the point.
fn on_one_scale(left: Decimal, right: Decimal) -> Option<(i128, i128, u32)> {
    let (left, right) = (left.normalize(), right.normalize());
    let scale = left.scale().max(right.scale());
    let digits = |number: Decimal| {
        number.mantissa().checked_mul(10_i128.checked_pow(scale - number.scale())?)
    };
    Some((digits(left)?, digits(right)?, scale))
}

fn product(left: Decimal, right: Decimal) -> Option<Decimal> {
    let (left, right) = (left.normalize(), right.normalize());
    of_digits(left.mantissa().checked_mul(right.mantissa())?, left.scale() + right.scale())
}

/// The decimal of these digits, `scale` of them after the point; `None` if it can't hold them all.
fn of_digits(mut mantissa: i128, mut scale: u32) -> Option<Decimal> {
    while scale > 0 && mantissa % 10 == 0 {
        (mantissa, scale) = (mantissa / 10, scale - 1);
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

fn decimal(value: &Value) -> Option<Decimal> {
    match value {
        Value::Integer(number) => Some(Decimal::from(*number)),
        Value::Decimal(number) => Some(*number),
        _ => None,
    }
}

/// A number as a double.
pub fn double(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(*number as f64),
        Value::Decimal(number) => number.to_f64(),
        Value::Real(number) => Some(*number),
        _ => None,
    }
}

impl DayEnd {
    /// The moment at this end of `day`.
    pub fn of(self, day: Date) -> Timestamp {
        const TO_LAST: i64 = 86_400_000_000 - 1;
        let first = day.midnight();
        match self {
            Self::First => first,
            // Of the last day too it lies in the year 9999.
            Self::Last => Timestamp::from_micros(first.micros() + TO_LAST).unwrap_or(first),
        }
    }
}

impl Kind {
    /// What kind of value a column of type `ty` has; `None` for what is not compared.
    pub const fn of_column(ty: ColumnType) -> Option<Self> {
        Some(match ty {
            ColumnType::Id => Self::Id,
            ColumnType::Text { .. } | ColumnType::Code { .. } => Self::Text,
            ColumnType::Decimal { .. }
            | ColumnType::Int
            | ColumnType::BigInt
            | ColumnType::Double => Self::Number,
            ColumnType::Bool => Self::Bool,
            ColumnType::Timestamp => Self::Moment,
            ColumnType::Date => Self::Day,
            ColumnType::Json | ColumnType::Bytes { .. } => return None,
        })
    }

    /// What kind of value it is; `None` for none, and for what is not compared.
    pub const fn of_value(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Id(_) => Self::Id,
            Value::Text(_) => Self::Text,
            Value::Integer(_) | Value::Decimal(_) | Value::Real(_) => Self::Number,
            Value::Bool(_) => Self::Bool,
            Value::Timestamp(_) => Self::Moment,
            Value::Date(_) => Self::Day,
            Value::Null | Value::Json(_) | Value::Bytes(_) => return None,
        })
    }

    /// Its name, for messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Text => "a text",
            Self::Bool => "true or false",
            Self::Moment => "a moment",
            Self::Day => "a day",
            Self::Id => "an id",
        }
    }
}

impl Term {
    /// What kind of value it has; `None` where it can't be computed, or compared.
    pub fn kind(&self, type_of: &dyn Fn(ColumnRef) -> Option<ColumnType>) -> Option<Kind> {
        let of = |part: &Self, wanted| (part.kind(type_of)? == wanted).then_some(wanted);
        match self {
            Self::Column(column) => Kind::of_column(type_of(*column)?),
            Self::Value(value) => Kind::of_value(value),
            Self::Calculated(_, parts) => {
                of(&parts[0], Kind::Number).and_then(|_| of(&parts[1], Kind::Number))
            }
            Self::Folded(_, text) => of(text, Kind::Text),
            Self::Moment(_, day) => of(day, Kind::Day).map(|_| Kind::Moment),
        }
    }

    /// Does something with each column in it.
    pub fn for_columns(&mut self, each: &mut dyn FnMut(&mut ColumnRef)) {
        match self {
            Self::Column(column) => each(column),
            Self::Value(_) => {}
            Self::Calculated(_, parts) => parts.iter_mut().for_each(|part| part.for_columns(each)),
            Self::Folded(_, inner) | Self::Moment(_, inner) => inner.for_columns(each),
        }
    }

    /// How deep it is: 1 for a column.
    pub fn depth(&self) -> usize {
        1 + match self {
            Self::Column(_) | Self::Value(_) => 0,
            Self::Calculated(_, parts) => parts[0].depth().max(parts[1].depth()),
            Self::Folded(_, inner) | Self::Moment(_, inner) => inner.depth(),
        }
    }
}

/// How two values of one kind compare; `None` where they don't.
pub fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Text(left), Value::Text(right)) => Some(left.cmp(right)),
        (Value::Bool(left), Value::Bool(right)) => Some(left.cmp(right)),
        (Value::Timestamp(left), Value::Timestamp(right)) => Some(left.cmp(right)),
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(right)),
        (Value::Id(left), Value::Id(right)) => Some(left.cmp(right)),
        _ => match decimal(left).zip(decimal(right)) {
            Some((left, right)) => Some(left.cmp(&right)),
            None => double(left)?.partial_cmp(&double(right)?),
        },
    }
}

/// A pattern that a text must match as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(pub Vec<PatternPart>);

/// A part of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternPart {
    /// This letter.
    Letter(char),
    /// Any one letter.
    AnyLetter,
    /// Any letters, or none.
    AnyText,
}

impl Pattern {
    /// Reads a pattern as SQL's LIKE has it: `%` is any letters, `_` any one, and a backslash takes
    /// the letter after it as it is.
    pub fn parse(text: &str) -> Self {
        let mut letters = text.chars();
        let mut parts = Vec::new();
        while let Some(letter) = letters.next() {
            parts.push(match letter {
                '%' => PatternPart::AnyText,
                '_' => PatternPart::AnyLetter,
                '\\' => PatternPart::Letter(letters.next().unwrap_or('\\')),
                letter => PatternPart::Letter(letter),
            });
        }
        Self(parts)
    }

    /// The pattern of what texts are without what doesn't count.
    pub fn folded(self, folding: Folding) -> Self {
        let fold = |part| match part {
            PatternPart::Letter(letter) => folding.letter(letter).map(PatternPart::Letter),
            other => Some(other),
        };
        Self(self.0.into_iter().filter_map(fold).collect())
    }

    /// Whether a text matches.
    pub fn matches(&self, text: &str) -> bool {
        // Which places of the text the parts so far can end at.
        let letters: Vec<char> = text.chars().collect();
        let mut ends = vec![false; letters.len() + 1];
        ends[0] = true;
        for part in &self.0 {
            let mut next = vec![false; ends.len()];
            for at in 0..ends.len() {
                next[at] = match part {
                    PatternPart::AnyText => ends[at] || (at > 0 && next[at - 1]),
                    PatternPart::AnyLetter => at > 0 && ends[at - 1],
                    PatternPart::Letter(letter) => {
                        at > 0 && ends[at - 1] && letters[at - 1] == *letter
                    }
                };
            }
            ends = next;
        }
        ends[letters.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    fn made(left: &Value, how: Arithmetic, right: &Value) -> Value {
        how.of_values(left, right).unwrap_or(Value::Null)
    }

    #[test]
    fn what_a_decimal_cannot_hold_is_made_as_of_columns() {
        use Arithmetic::{Add, Divide, DivideWhole, Multiply, Power, Remainder, Subtract};
        let (whole, exact) = (Value::Integer, Value::Decimal);
        let large = exact(Decimal::MAX);
        for (left, how, right, expected) in [
            (exact(dec!(0.1)), Add, exact(dec!(0.2)), exact(dec!(0.3))),
            (exact(dec!(0.50)), Subtract, exact(dec!(0.5)), whole(0)),
            (
                large.clone(),
                Add,
                exact(dec!(0.1)),
                Value::Real(Decimal::MAX.to_f64().unwrap() + 0.1),
            ),
            (large.clone(), Subtract, large.clone(), whole(0)),
            (exact(dec!(2.5)), Multiply, exact(dec!(0.4)), whole(1)),
            (exact(dec!(1e-15)), Multiply, exact(dec!(1e-15)), Value::Real(1e-15 * 1e-15)),
            (exact(dec!(5e-15)), Multiply, exact(dec!(2e-14)), exact(dec!(1e-28))),
            (whole(7), Divide, whole(2), exact(dec!(3.5))),
            (whole(1), Divide, whole(3), Value::Real(1.0 / 3.0)),
            (whole(1), Divide, whole(0), Value::Null),
            (whole(-7), DivideWhole, whole(2), whole(-3)),
            (exact(dec!(0.3)), DivideWhole, exact(dec!(0.1)), whole(3)),
            (whole(1), DivideWhole, whole(0), Value::Null),
            (whole(-7), Remainder, whole(2), whole(-1)),
            (exact(dec!(0.7)), Remainder, exact(dec!(-0.2)), exact(dec!(0.1))),
            (whole(2), Power, whole(10), whole(1_024)),
            (exact(dec!(0.1)), Power, whole(28), exact(dec!(1e-28))),
            (exact(dec!(0.1)), Power, whole(29), Value::Real(0.1_f64.powf(29.0))),
            (whole(2), Power, whole(-1), Value::Real(0.5)),
        ] {
            assert_eq!(made(&left, how, &right), expected, "{left} {how:?} {right}");
        }
        let third = made(&whole(1), Divide, &whole(3));
        assert_eq!(made(&third, Multiply, &whole(3)), Value::Real(1.0));
    }
}
