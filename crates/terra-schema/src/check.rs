//! The check that every record passes before it is stored.

use crate::{
    CheckError, Column, ColumnType, Default, Json, Record, Role, Rule, Table, Value,
    error::CheckErrors, scalar::power_of_ten,
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use terra_geo::{Geometry, LonLat};
use unicode_normalization::UnicodeNormalization;

impl Record {
    /// Checks a record for a new row and completes it: defaults, folded texts, the position's
    /// cell, the geometry's box. The columns of [`crate::Audit`] are left to the store.
    ///
    /// # Errors
    /// Every rule that the record breaks, each with its column and value.
    pub fn complete(&mut self) -> Result<(), CheckErrors> {
        let table = self.table();
        for (at, column) in table.columns.iter().enumerate() {
            let value = &mut self.values_mut()[at];
            if value.is_none() && !is_set_by_store(column) {
                *value = Some(column.default.map_or(Value::Null, Default::value));
            }
        }
        self.check()
    }

    /// Checks the values that were said, as for a change of a row that exists, and fills what is
    /// computed from them.
    ///
    /// # Errors
    /// Every rule that the record breaks, each with its column and value.
    pub fn check(&mut self) -> Result<(), CheckErrors> {
        let table = self.table();
        let mut errors = Vec::new();
        for (at, column) in table.columns.iter().enumerate() {
            if column.is_computed() {
                continue;
            }
            if let Some(value) = &mut self.values_mut()[at]
                && let Err(rule) = check_value(column, value)
            {
                errors.push(error(table, column, rule, value));
            }
        }
        if errors.is_empty() {
            self.compute(&mut errors);
        }
        if errors.is_empty() { Ok(()) } else { Err(CheckErrors(errors)) }
    }

    fn compute(&mut self, errors: &mut Vec<CheckError>) {
        let table = self.table();
        if let Some(at) = table.role(Role::Longitude) {
            self.compute_cell(at, errors);
        }
        if let Some(at) = table.role(Role::Geometry) {
            self.compute_box(at, errors);
        }
        for (at, column) in table.columns.iter().enumerate() {
            let Some(of) = column.folds.and_then(|of| table.position(of)) else { continue };
            self.values_mut()[at] = match &self.values()[of] {
                Some(Value::Text(text)) => {
                    let folded = fold(text);
                    if let ColumnType::Text { max } = column.ty
                        && folded.chars().count() > max as usize
                    {
                        let value = Value::Text(folded.clone());
                        errors.push(error(table, column, Rule::Length(max), &value));
                    }
                    Some(Value::Text(folded))
                }
                other => other.clone(),
            };
        }
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

    /// Reads the geometry at `at` and computes the four sides of its box, which follow it.
    fn compute_box(&mut self, at: usize, errors: &mut Vec<CheckError>) {
        let table = self.table();
        let sides = match &self.values()[at] {
            None => return,
            Some(Value::Bytes(wkb)) => match Geometry::from_wkb(wkb) {
                Ok(geometry) => {
                    let bounds = geometry.bounds();
                    [bounds.west(), bounds.south(), bounds.east(), bounds.north()].map(Value::Real)
                }
                Err(why) => {
                    let rule = Rule::Geometry(why.to_string());
                    let value = Value::Bytes(wkb.clone());
                    errors.push(error(table, &table.columns[at], rule, &value));
                    return;
                }
            },
            Some(_) => [const { Value::Null }; 4],
        };
        for (offset, side) in sides.into_iter().enumerate() {
            self.values_mut()[at + 1 + offset] = Some(side);
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

/// A text as it is compared where case doesn't count: compatibility forms made one, then every
/// letter in lower case, by Unicode's rules and not by a machine's locale.
pub fn fold(text: &str) -> String {
    // Upper case first, so that letters which only meet there (ß and SS, ς and σ) fold alike.
    text.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc().collect()
}

const fn is_set_by_store(column: &Column) -> bool {
    column.is_computed() || matches!(column.role, Role::Id)
}

fn error(table: &Table, column: &Column, rule: Rule, value: &Value) -> CheckError {
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
fn check_value(column: &Column, value: &mut Value) -> Result<(), Rule> {
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
            let number = check_digits(number, precision, scale)?;
            *value = Value::Decimal(number);
            // A range is written with few digits, so a double decides it rightly.
            check_range(column, number.to_f64().unwrap_or(f64::NAN))
        }
        (ColumnType::Int, Value::Integer(number)) => {
            i32::try_from(*number).map_err(|_| Rule::Kind("a whole number of 32 bits"))?;
            check_range(column, *number as f64)
        }
        (ColumnType::BigInt, Value::Integer(number)) => check_range(column, *number as f64),
        (ColumnType::Double, _) => {
            let number = match value {
                Value::Real(number) => *number,
                Value::Integer(number) => *number as f64,
                Value::Decimal(number) => number.to_f64().ok_or(Rule::Finite)?,
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

/// The number at the column's scale, where it has no digit too many.
fn check_digits(number: Decimal, precision: u8, scale: u8) -> Result<Decimal, Rule> {
    let too_many = Rule::Digits(precision, scale);
    let Some(mantissa) = crate::scalar::rescaled(number, scale) else { return Err(too_many) };
    if mantissa.unsigned_abs() >= power_of_ten(precision).unsigned_abs() {
        return Err(too_many);
    }
    Ok(Decimal::new(mantissa, u32::from(scale)))
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
