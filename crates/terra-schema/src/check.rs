//! The check that every record passes before it is stored.

use crate::{
    CheckError, Column, ColumnType, Default, Json, Record, Role, Rule, Table, Value,
    error::CheckErrors, scalar::power_of_ten,
};
use rust_decimal::Decimal;
use terra_geo::{Geometry, LonLat};
use unicode_normalization::UnicodeNormalization;

impl Record {
    /// Checks a record for a new row and completes it: defaults, folded texts, the position's
    /// cell, the geometry's box. The columns of [`crate::Audit`] are left to the store.
    ///
    /// # Errors
    /// Every rule that the record breaks, each with its column and value.
    pub fn complete(&mut self) -> Result<(), CheckErrors> {
        self.begin();
        self.check_as(|column| Some(column.default.map_or(Value::Null, Default::value)))
    }

    /// Checks the values that were said, as for a change of a row that exists, and fills what is
    /// computed from them. A record that passed passes again, unchanged.
    ///
    /// # Errors
    /// Every rule that the record breaks, each with its column and value.
    pub fn check(&mut self) -> Result<(), CheckErrors> {
        self.check_as(|_| None)
    }

    /// Checks each value; `unsaid` gives that of a column of which nothing was said.
    fn check_as(&mut self, unsaid: impl Fn(&Column) -> Option<Value>) -> Result<(), CheckErrors> {
        let table = self.table();
        let mut errors = Vec::new();
        let mut said = Vec::new();
        for (column, (at, value)) in
            table.columns.iter().zip(self.values_mut().iter_mut().enumerate())
        {
            if column.is_computed() {
                said.extend(value.take().map(|value| (at, value)));
                continue;
            }
            if value.is_none() && column.role != Role::Id {
                *value = unsaid(column);
            }
            if let Some(value) = value
                && let Err(rule) = check_value(column, value)
            {
                errors.push(error(table, column, rule, value));
            }
        }
        self.compute(&mut errors);
        for (at, value) in said {
            // What comes out the same is no contradiction: the record was checked before.
            if self.values()[at].as_ref() != Some(&value) {
                errors.push(error(table, &table.columns[at], Rule::Computed, &value));
                self.values_mut()[at] = Some(value);
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(CheckErrors(errors)) }
    }

    /// Fills what is computed from values that were found right.
    fn compute(&mut self, errors: &mut Vec<CheckError>) {
        let table = self.table();
        let wrong: Vec<&str> = errors.iter().map(|error| error.column).collect();
        let is_right = |at: usize| !wrong.contains(&table.columns[at].name);
        for (at, column) in table.columns.iter().enumerate() {
            match column.role {
                Role::Longitude if is_right(at) && is_right(at + 1) => {
                    self.compute_cell(at, errors);
                }
                Role::Geometry if is_right(at) => self.compute_box(at, errors),
                _ => {}
            }
            if let Some(of) = column.folds.and_then(|of| table.position(of))
                && is_right(of)
            {
                self.compute_folded(at, of, errors);
            }
        }
    }

    /// Fills the column at `at` with the folded text of the one at `of`.
    fn compute_folded(&mut self, at: usize, of: usize, errors: &mut Vec<CheckError>) {
        let table = self.table();
        self.values_mut()[at] = match &self.values()[of] {
            Some(Value::Text(text)) => {
                let column = &table.columns[at];
                let folded = Value::Text(fold(text));
                if let (ColumnType::Text { max }, Value::Text(text)) = (column.ty, &folded)
                    && let Err(rule) = check_text(text, max)
                {
                    errors.push(error(table, column, rule, &folded));
                }
                Some(folded)
            }
            other => other.clone(),
        };
    }

    /// Rounds the position, whose longitude stands at `at`, and computes its cell.
    fn compute_cell(&mut self, at: usize, errors: &mut Vec<CheckError>) {
        let table = self.table();
        let values = self.values_mut();
        match (&values[at], &values[at + 1]) {
            (None, None) => {}
            (Some(Value::Real(longitude)), Some(Value::Real(latitude))) => {
                // The range check has passed, so the position exists.
                if let Ok(position) = LonLat::new(*longitude, *latitude) {
                    values[at] = Some(Value::Real(position.longitude()));
                    values[at + 1] = Some(Value::Real(position.latitude()));
                    values[at + 2] = Some(Value::Integer(position.cell()));
                }
            }
            (Some(Value::Null), Some(Value::Null)) => values[at + 2] = Some(Value::Null),
            (longitude, latitude) => {
                let shown = [longitude, latitude]
                    .map(|side| side.as_ref().map_or("nothing".to_owned(), Value::to_string));
                errors.push(CheckError {
                    table: table.name,
                    column: table.columns[at].name,
                    rule: Rule::HalfPosition,
                    value: shown.join(", "),
                });
            }
        }
    }

    /// Reads the geometry at `at` and computes what follows it: the four sides of its box, and the
    /// square around that.
    fn compute_box(&mut self, at: usize, errors: &mut Vec<CheckError>) {
        let table = self.table();
        let computed = match &self.values()[at] {
            None => return,
            Some(Value::Bytes(wkb)) => match Geometry::from_wkb(wkb) {
                Ok(geometry) => {
                    let bounds = geometry.bounds();
                    [
                        Value::Real(bounds.west()),
                        Value::Real(bounds.south()),
                        Value::Real(bounds.east()),
                        Value::Real(bounds.north()),
                        Value::Integer(bounds.enclosing_square()),
                    ]
                }
                Err(why) => {
                    let rule = Rule::Geometry(why.to_string());
                    let value = Value::Bytes(wkb.clone());
                    errors.push(error(table, &table.columns[at], rule, &value));
                    return;
                }
            },
            Some(_) => [const { Value::Null }; 5],
        };
        for (at, value) in (at + 1..).zip(computed) {
            let role = table.columns.get(at).map(|column| column.role);
            if matches!(role, Some(Role::Bound | Role::Square)) {
                self.values_mut()[at] = Some(value);
            }
        }
    }
}

impl Default {
    /// The value it stands for.
    pub fn value(self) -> Value {
        match self {
            Self::Bool(value) => Value::Bool(value),
            Self::Int(value) => Value::Integer(value),
            // The derive has read the number, so it is one.
            Self::Number(text) => Decimal::from_str_exact(text).map_or(Value::Null, Value::Decimal),
            Self::Text(text) => Value::Text(text.to_owned()),
            Self::EmptyObject => Value::Json(Box::new(Json::new(serde_json::json!({})))),
            Self::EmptyArray => Value::Json(Box::new(Json::new(serde_json::json!([])))),
        }
    }
}

/// A text as it is compared where case doesn't count, by Unicode's rules (NFKC_Casefold) and not
/// by a machine's locale: compatibility forms made one, letters in lower case, and without the
/// characters that can't be seen, such as a zero-width space. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().filter(|&letter| !is_ignorable(letter)).nfkd().flat_map(folded).nfkc().collect()
}

/// One letter by full case folding. By way of upper case, where letters meet that have more than
/// one form in lower case (ς and σ) or none in upper (ß, SS and ẞ).
fn folded(letter: char) -> impl Iterator<Item = char> {
    // Only a Turkish reader takes ı and I for one letter: Unicode folds them apart.
    let apart = (letter == 'ı').then_some(letter);
    let meeting = letter.to_lowercase().filter(move |_| apart.is_none());
    apart.into_iter().chain(meeting.flat_map(char::to_uppercase).flat_map(char::to_lowercase))
}

/// Unicode's `Default_Ignorable_Code_Point`, a property whose set is kept stable by reserving
/// ranges.
const fn is_ignorable(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

pub(crate) fn error(table: &Table, column: &Column, rule: Rule, value: &Value) -> CheckError {
    const SHOWN: usize = 80;
    let mut shown = String::new();
    if column.access == crate::ColumnAccess::Row && !value.is_null() {
        let text = value.to_string();
        shown.extend(text.chars().take(SHOWN));
        if text.chars().count() > SHOWN {
            shown.push('…');
        }
    }
    CheckError { table: table.name, column: column.name, rule, value: shown }
}

/// Checks one value against its column and brings it into the column's own kind.
pub(crate) fn check_value(column: &Column, value: &mut Value) -> Result<(), Rule> {
    if value.is_null() {
        return if column.nullable { Ok(()) } else { Err(Rule::Required) };
    }
    match (column.ty, &mut *value) {
        (ColumnType::Text { max }, Value::Text(text)) => check_text(text, max),
        (ColumnType::Code { codes }, Value::Text(text)) => {
            if codes.iter().any(|code| code.code == text) {
                return Ok(());
            }
            Err(Rule::Code(codes.iter().map(|code| code.code).collect()))
        }
        (ColumnType::Decimal { precision, scale }, _) => {
            let number = exact(value).ok_or(Rule::Kind("a decimal number"))?;
            let mantissa = check_digits(number, precision, scale)?;
            *value = Value::Decimal(Decimal::new(mantissa, u32::from(scale)));
            // At most 15 digits divide into the nearest double, as a range was read to be: what
            // is equal in writing is equal here.
            check_range(column, mantissa as f64 / power_of_ten(scale) as f64)
        }
        (ColumnType::Int, Value::Integer(number)) => {
            i32::try_from(*number).map_err(|_| Rule::Kind("a whole number of 32 bits"))?;
            check_whole(column, *number)
        }
        (ColumnType::BigInt, Value::Integer(number)) => check_whole(column, *number),
        (ColumnType::Double, _) => {
            let number = match value {
                Value::Real(number) => *number,
                Value::Integer(number) => *number as f64,
                Value::Decimal(number) => nearest_double(*number),
                _ => return Err(Rule::Kind("a number")),
            };
            if !number.is_finite() {
                return Err(Rule::Finite);
            }
            // One zero: -0.0 equals it, but would print and sort as another value.
            *value = Value::Real(number + 0.0);
            check_range(column, number)
        }
        (ColumnType::Json, Value::Json(json)) => {
            json.fault().map_or(Ok(()), |why| Err(Rule::Json(why)))
        }
        (ColumnType::Bytes { max }, Value::Bytes(bytes)) => {
            if bytes.len() > max as usize {
                Err(Rule::Size(max))
            } else {
                Ok(())
            }
        }
        (ColumnType::Id, Value::Id(_))
        | (ColumnType::Bool, Value::Bool(_))
        | (ColumnType::Timestamp, Value::Timestamp(_))
        | (ColumnType::Date, Value::Date(_)) => Ok(()),
        (ty, _) => Err(Rule::Kind(ty.wanted())),
    }
}

fn check_text(text: &str, max: u32) -> Result<(), Rule> {
    // Fewer bytes than characters there can't be: most texts are decided without counting.
    if text.len() > max as usize && text.chars().count() > max as usize {
        return Err(Rule::Length(max));
    }
    if text.as_bytes().contains(&0) { Err(Rule::Nul) } else { Ok(()) }
}

fn exact(value: &Value) -> Option<Decimal> {
    match value {
        Value::Decimal(number) => Some(*number),
        Value::Integer(number) => Some(Decimal::from(*number)),
        _ => None,
    }
}

/// The nearest double, by way of text: rust_decimal's own conversion is off by a bit beyond 15
/// digits.
fn nearest_double(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or(f64::NAN)
}

/// The number times ten to the power of the column's scale, where it has no digit too many.
fn check_digits(number: Decimal, precision: u8, scale: u8) -> Result<i64, Rule> {
    let too_many = Rule::Digits(precision, scale);
    let Some(mantissa) = crate::scalar::rescaled(number, scale) else { return Err(too_many) };
    if mantissa.unsigned_abs() >= power_of_ten(precision).unsigned_abs() {
        return Err(too_many);
    }
    Ok(mantissa)
}

/// As the engines compare whole numbers: exactly. Beyond 2^53 the nearest double may lie on the other
/// side of a bound.
fn check_whole(column: &Column, number: i64) -> Result<(), Rule> {
    if number.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS {
        return check_range(column, number as f64);
    }
    let number = i128::from(number);
    match (column.min, column.max) {
        (Some(min), _) if number < min.ceil() as i128 => Err(Rule::Min(min)),
        (_, Some(max)) if number > max.floor() as i128 => Err(Rule::Max(max)),
        _ => Ok(()),
    }
}

fn check_range(column: &Column, number: f64) -> Result<(), Rule> {
    if let Some(min) = column.min
        && number < min
    {
        return Err(Rule::Min(min));
    }
    if let Some(max) = column.max
        && number > max
    {
        return Err(Rule::Max(max));
    }
    Ok(())
}
