//! Which rows are asked for: by a filter in CQL2, or by a property's value.

use crate::{
    datetime,
    parameters::Parameters,
    problem::{Problem, meant, shown},
    selection::crs,
};
use terra_cql2::{Predicate, Readable, Relations};
use terra_schema::{
    Code, Column, ColumnType, Table, Value,
    filter::{ColumnRef, Comparison, Expr},
};
use terra_store::Error;

/// What says which rows are meant, beside their properties' values, where no page of them is.
pub(crate) const ROWS: [&str; 4] = ["datetime", "filter", "filter-lang", "filter-crs"];

/// The properties of a table that may be said with a value, but for those that are called as
/// another parameter is.
pub(crate) fn parameters(table: &'static Table, taken: &[&str]) -> Vec<&'static str> {
    let columns = Readable(table).columns().map(|(_, column)| column);
    let columns = columns.filter(|column| column.ty.has_order()).map(|column| column.name);
    columns.filter(|name| *name != "f" && !taken.contains(name)).collect()
}

/// The box that a request says rows must lie in.
pub(crate) fn within(
    table: &'static Table,
    parameters: &Parameters,
) -> Result<Option<Expr>, Problem> {
    let bbox = parameters.bbox(crs(parameters, "bbox-crs")?)?;
    // What has no place lies in no box.
    Ok(bbox.map(|bbox| Expr::within(table, bbox).unwrap_or(Expr::Or(Vec::new()))))
}

/// All that a request says of the rows it means, beside their box.
pub(crate) fn rows(
    table: &'static Table,
    relations: &Relations,
    parameters: &Parameters,
    properties: &[&str],
) -> Result<Vec<Expr>, Problem> {
    let mut all = conditions(table, relations, parameters, properties)?;
    all.extend(datetime::condition(table, parameters)?);
    Ok(all)
}

/// The same, but for their time.
pub(crate) fn conditions(
    table: &'static Table,
    relations: &Relations,
    parameters: &Parameters,
    properties: &[&str],
) -> Result<Vec<Expr>, Problem> {
    let mut all = Vec::new();
    all.extend(filter(relations, parameters)?);
    for (name, text) in parameters.said().filter(|(name, _)| properties.contains(name)) {
        all.push(equal(table, name, text)?);
    }
    Ok(all)
}

fn filter(relations: &Relations, parameters: &Parameters) -> Result<Option<Expr>, Problem> {
    let crs = crs(parameters, "filter-crs")?;
    let read = match parameters.get("filter-lang") {
        None | Some("cql2-text") => Predicate::from_text,
        Some("cql2-json") => Predicate::from_json,
        Some(other) => {
            let other = shown(other);
            let detail = format!("`filter-lang` is cql2-text or cql2-json, not `{other}`");
            return Err(Problem::parameter("filter-lang", detail));
        }
    };
    let Some(text) = parameters.get("filter") else { return Ok(None) };
    let condition = read(text).and_then(|filter| filter.to_expr(relations, crs));
    condition.map(Some).map_err(|error| {
        // A table may have many names to choose from.
        const LONGEST: usize = 900;
        let detail: String = format!("`filter`, {error}").chars().take(LONGEST).collect();
        Problem::parameter("filter", detail)
    })
}

/// That a property has this value.
fn equal(table: &'static Table, name: &'static str, text: &str) -> Result<Expr, Problem> {
    let column = Readable(table).columns().find(|(_, column)| column.name == name);
    let Some((at, column)) = column else { return Ok(Expr::Or(Vec::new())) };
    let value = value(column, text).map_err(|wanted| {
        Problem::parameter(name, format!("`{name}`: {wanted}, not `{}`", shown(text)))
    })?;
    Ok(Expr::Compare(ColumnRef { source: 0, at: at as u16 }, Comparison::Eq, value))
}

/// The value that a text is, of a column's kind. It may be one that no row can have, but not one of
/// another kind.
fn value(column: &Column, text: &str) -> Result<Value, String> {
    let value = Value::parse(column.ty, text);
    match (column.ty, &value) {
        // By the code itself: the words of sources are for files.
        (ColumnType::Code { codes }, _) if !codes.iter().any(|code| code.code == text) => {
            Err(one_of(codes, text))
        }
        // Numbers that are too long for a decimal.
        (ColumnType::Decimal { .. }, Err(_)) if !text.contains('_') => {
            let number = text.parse().ok().filter(|number: &f64| number.is_finite());
            number.map_or(value, |number| Ok(Value::Real(number)))
        }
        (ColumnType::Double, Ok(Value::Real(number))) if !number.is_finite() => {
            Err(format!("expected {}", column.ty.wanted()))
        }
        (_, Ok(Value::Text(text))) if text.contains('\0') => {
            Err("expected a text without NUL".to_owned())
        }
        _ => value,
    }
}

/// What may be said instead of a code that there is not.
fn one_of(codes: &[Code], text: &str) -> String {
    /// So many are listed: the queryables have them all.
    const LISTED: usize = 12;
    let names = || codes.iter().map(|code| code.code);
    let meant = meant(names(), text);
    let more = if codes.len() > LISTED { " and others, as its queryables list" } else { "" };
    let listed: Vec<&str> = names().take(LISTED).collect();
    format!("{meant}There are {}{more}", listed.join(", "))
}

/// Why the store answered no question with a filter: it asks for more than the store answers, as
/// nothing else that may be said can, if not what is wrong with the database.
pub(crate) fn refused(parameters: &Parameters, error: Error) -> Problem {
    let is_asked = parameters.get("filter").is_some();
    match &error {
        Error::TooMany { .. } | Error::Check(_) | Error::Unsupported { .. } if is_asked => {
            Problem::parameter("filter", format!("`filter`: {error}"))
        }
        _ => error.into(),
    }
}
