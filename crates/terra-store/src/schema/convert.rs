//! How the values of a column become values of the changed column, and which of them would not
//! come through whole.

use super::{
    ddl::Ddl,
    model::{ColumnModel, INT_RANGE, TypeModel},
    rules::{Rule, condition, range_rules},
};

/// The condition that no value meets: there is no way from the one type to the other.
const NEVER: &str = "FALSE";

/// A column's values on their way from one shape to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Carried {
    /// The new value, before anything was done for values that do not fit.
    value: String,
    /// Must hold before anything else of the value may be asked.
    guard: Option<String>,
    /// Conditions under which the value comes through exactly.
    keeps: Vec<String>,
    /// Conditions under which the new value is a legal one at all.
    fits: Vec<String>,
    /// What stands in for a value that does not fit, in a column that must have one.
    stand_in: Option<String>,
    /// Missing values must become something.
    fills_missing: bool,
}

impl Carried {
    /// The way of `source`, a column shaped like `old`, to the shape of `new`.
    pub(crate) fn between(
        ddl: &dyn Ddl,
        source: &str,
        old: &ColumnModel,
        new: &ColumnModel,
    ) -> Self {
        let mut carried = match by_type(ddl, source, &old.ty, &new.ty) {
            Some(carried) => {
                let narrowed = narrowed(&carried.value, old, new);
                only_if(carried, narrowed)
            }
            None => only_if(as_is(ddl.null(new)), Some(NEVER.to_owned())),
        };
        carried.fills_missing = old.nullable && !new.nullable;
        if !new.nullable {
            carried.stand_in = new.default.as_ref().map(|value| ddl.default(value, &new.ty));
        }
        carried
    }

    /// The new value: NULL or the default stands in where the old one does not fit.
    pub(crate) fn sql(&self) -> String {
        let value = match self.fits() {
            Some(fits) if fits != NEVER => format!("CASE WHEN {fits} THEN {} END", self.value),
            _ => self.value.clone(),
        };
        match &self.stand_in {
            Some(stand_in) if self.fills_missing || self.may_not_fit() => {
                format!("coalesce({value}, {stand_in})")
            }
            _ => value,
        }
    }

    /// What takes the place of a value that does not fit.
    pub(crate) fn replacement(&self) -> &str {
        self.stand_in.as_deref().unwrap_or("NULL")
    }

    /// Whether some values might come through only in part: a text cut, a number rounded.
    pub(crate) fn may_shrink(&self) -> bool {
        !self.keeps.is_empty()
    }

    /// Whether some values might have no place in the new column.
    pub(crate) fn may_not_fit(&self) -> bool {
        self.guard.is_some() || !self.fits.is_empty()
    }

    /// Whether missing values must become something, and what that is.
    pub(crate) fn filling(&self) -> Option<&str> {
        if self.fills_missing { self.stand_in.as_deref() } else { None }
    }

    /// Whether nothing can take the place of a value that does not fit.
    pub(crate) fn has_replacement(&self, new: &ColumnModel) -> bool {
        new.nullable || self.stand_in.is_some()
    }

    /// The condition under which a value that is there has a place in the new column.
    pub(crate) fn fits(&self) -> Option<String> {
        guarded(self.guard.as_ref(), self.fits.iter())
    }

    /// The condition under which a value that is there comes through whole.
    pub(crate) fn keeps(&self) -> Option<String> {
        guarded(self.guard.as_ref(), self.fits.iter().chain(&self.keeps))
    }
}

/// All conditions, none of them asked unless `guard` holds: an engine is free to evaluate the
/// sides of an AND in any order, and a cast in one of them may fail.
fn guarded<'a>(
    guard: Option<&String>,
    conditions: impl Iterator<Item = &'a String>,
) -> Option<String> {
    let mut all: Vec<&str> = Vec::new();
    for condition in conditions {
        if !all.contains(&condition.as_str()) {
            all.push(condition);
        }
    }
    let all = all.join(" AND ");
    match (guard, all.as_str()) {
        (None, "") => None,
        (None, _) => Some(all),
        (Some(guard), "") => Some(guard.clone()),
        (Some(guard), _) => Some(format!("CASE WHEN {guard} THEN {all} ELSE FALSE END")),
    }
}

/// The part of the new range that the old one did not promise already.
fn narrowed(value: &str, old: &ColumnModel, new: &ColumnModel) -> Option<String> {
    let rules: Vec<Rule> = range_rules(new)
        .into_iter()
        .filter(|rule| match rule {
            Rule::AtLeast(low) => old.min.is_none_or(|before| before < *low),
            Rule::AtMost(high) => old.max.is_none_or(|before| before > *high),
            _ => true,
        })
        .collect();
    condition(value, &rules)
}

/// The way from one type to another; `None` when there is none.
fn by_type(ddl: &dyn Ddl, x: &str, from: &TypeModel, to: &TypeModel) -> Option<Carried> {
    use TypeModel::{Bool, Bytes, Code, Date, Id, Json, Text, Timestamp, Unknown};
    if from.is_like(to) {
        return Some(as_is(x.to_owned()));
    }
    match (from, to) {
        (_, Unknown(_)) | (Json, _) | (_, Json) => None,
        (Bytes(had), Bytes(max)) => {
            let rules = [Rule::BytesAtMost(*max)];
            Some(only_if(as_is(x.to_owned()), condition(x, &rules).filter(|_| had > max)))
        }
        (Bytes(_), _) | (_, Bytes(_)) => None,
        (Text(_) | Code(_), Text(max)) => Some(shortened(ddl, x.to_owned(), longest(from), *max)),
        (Code(had), Code(codes)) if had.iter().all(|code| codes.contains(code)) => {
            Some(as_is(x.to_owned()))
        }
        (Text(_) | Code(_), Code(codes)) => {
            Some(only_if(as_is(x.to_owned()), condition(x, &[Rule::OneOf(codes.clone())])))
        }
        (Unknown(_), _) => by_type(ddl, &ddl.text_of(x, from)?, &Text(u32::MAX), to),
        (Text(_) | Code(_), _) => by_parsing(ddl, x, to),
        (Timestamp, Date) => Some(Carried { keeps: vec![ddl.is_midnight(x)], ..as_is(ddl.day(x)) }),
        (Date, Timestamp) => Some(as_is(ddl.midnight(x))),
        (_, Text(max)) => Some(shortened(ddl, ddl.text_of(x, from)?, longest(from), *max)),
        (Bool, _) if to.is_number() => Some(as_is(ddl.cast(x, from, to))),
        (_, Bool) if from.is_number() => {
            let either = format!("{x} IN (0, 1)");
            Some(only_if(as_is(ddl.cast(x, from, to)), Some(either)))
        }
        (Id | Timestamp | Date | Bool, _) | (_, Id | Timestamp | Date | Bool | Code(_)) => None,
        _ => Some(by_number(ddl, x, from, to)),
    }
}

fn as_is(value: String) -> Carried {
    Carried { value, ..Carried::default() }
}

fn only_if(mut carried: Carried, fits: Option<String>) -> Carried {
    carried.fits.extend(fits);
    carried
}

/// The most characters that the canonical text of a type can have.
fn longest(ty: &TypeModel) -> u32 {
    match ty {
        TypeModel::Text(max) => *max,
        TypeModel::Code(codes) => {
            codes.iter().map(|code| code.chars().count()).max().unwrap_or(0).try_into().unwrap_or(0)
        }
        TypeModel::Id => 36,
        TypeModel::Timestamp => 27,
        TypeModel::Date => 10,
        TypeModel::Bool => 5,
        TypeModel::Int => 11,
        TypeModel::BigInt => 20,
        TypeModel::Decimal(precision, _) => u32::from(*precision) + 3,
        _ => u32::MAX,
    }
}

/// Text cut to `max` characters, where it can be longer.
fn shortened(ddl: &dyn Ddl, text: String, had: u32, max: u32) -> Carried {
    if had <= max {
        return as_is(text);
    }
    let keeps = condition(&text, &[Rule::LengthAtMost(max)]);
    Carried { value: ddl.cut(&text, max), keeps: keeps.into_iter().collect(), ..Carried::default() }
}

/// From text: whatever is written in canonical form.
fn by_parsing(ddl: &dyn Ddl, x: &str, to: &TypeModel) -> Option<Carried> {
    let parsed = ddl.parsed(x, to)?;
    // A number written in a text is first read as the widest one, then narrowed like any other.
    let read_as = match to {
        TypeModel::Int => TypeModel::BigInt,
        TypeModel::Decimal(..) => TypeModel::Decimal(u8::MAX, u8::MAX),
        other => other.clone(),
    };
    let carried = if read_as == *to {
        as_is(parsed.value)
    } else {
        by_number(ddl, &parsed.value, &read_as, to)
    };
    Some(Carried { guard: Some(parsed.guard), ..carried })
}

/// The whole numbers that a double holds one by one.
const EXACT: (f64, f64) = (-9_007_199_254_740_992.0, 9_007_199_254_740_992.0);
/// The doubles that lie within 64 bits.
const BIGINT: (f64, f64) = (-9_223_372_036_854_774_784.0, 9_223_372_036_854_774_784.0);

fn within(value: &str, (low, high): (f64, f64)) -> Option<String> {
    condition(value, &[Rule::AtLeast(low), Rule::AtMost(high)])
}

/// From a number to a number.
fn by_number(ddl: &dyn Ddl, x: &str, from: &TypeModel, to: &TypeModel) -> Carried {
    use TypeModel::{BigInt, Decimal, Double, Int};
    match (from, to) {
        (BigInt, Int) => only_if(as_is(ddl.cast(x, from, to)), within(x, INT_RANGE)),
        (BigInt, Double) => {
            let keeps = within(x, EXACT).into_iter().collect();
            Carried { keeps, ..as_is(ddl.cast(x, from, to)) }
        }
        (Int | BigInt, Decimal(precision, scale)) => {
            let whole = precision - scale;
            let holds_all = matches!(from, Int) && whole >= 10;
            let limit = 10f64.powi(i32::from(whole)) - 1.0;
            let fits = within(x, (-limit, limit)).filter(|_| !holds_all);
            only_if(as_is(ddl.cast(x, from, to)), fits)
        }
        (Decimal(..) | Double, Int | BigInt) => {
            let round = ddl.rounded(x, from, 0);
            let fits = match (from, to) {
                (_, Int) => within(&round, INT_RANGE),
                (Double, _) => within(x, BIGINT),
                _ => None,
            };
            let keeps = vec![ddl.is_round(x, from, 0)];
            Carried { keeps, ..only_if(as_is(ddl.cast(&round, from, to)), fits) }
        }
        (_, Decimal(precision, scale)) => to_decimal(ddl, x, from, (*precision, *scale)),
        _ => as_is(ddl.cast(x, from, to)),
    }
}

/// From a decimal or double to a decimal: rounded where digits go, refused where it is too large.
fn to_decimal(ddl: &dyn Ddl, x: &str, from: &TypeModel, (precision, scale): (u8, u8)) -> Carried {
    let to = TypeModel::Decimal(precision, scale);
    let (had_whole, had_scale) = match from {
        TypeModel::Decimal(precision, scale) if *precision <= 15 => (precision - scale, *scale),
        _ => (u8::MAX, u8::MAX),
    };
    let mut carried = as_is(ddl.cast(x, from, &to));
    let mut size = x.to_owned();
    if scale < had_scale {
        size = ddl.rounded(x, from, scale);
        carried.value = ddl.cast(&size, from, &to);
        carried.keeps.push(ddl.is_round(x, from, scale));
    }
    // Rounding up may need one digit more: 9.99 becomes 10.0.
    if precision - scale < had_whole || scale < had_scale {
        let bound = format!("1{}", "0".repeat(usize::from(precision - scale)));
        carried.fits.extend(condition(&size, &[Rule::SizeBelow(bound)]));
    }
    carried
}
