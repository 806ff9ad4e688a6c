//! Which rows are asked for: by a filter in CQL2, or by a property's value.

use crate::{
    parameters::Parameters,
    problem::{Problem, shown},
    relations::Relations,
};
use terra_cql2::{Crs, Predicate, Readable};
use terra_schema::{
    ColumnType, Table, Value,
    filter::{ColumnRef, Comparison, Expr},
};
use terra_store::Error;

/// The properties of a table that may be said with a value, but for those that are called as
/// another parameter is.
pub(crate) fn parameters(table: &'static Table, taken: &[&str]) -> Vec<&'static str> {
    let columns = Readable(table).columns().map(|(_, column)| column);
    let columns = columns.filter(|column| has_value(column.ty)).map(|column| column.name);
    columns.filter(|name| *name != "f" && !taken.contains(name)).collect()
}

/// Whether a value of such a column can be written in a query.
const fn has_value(ty: ColumnType) -> bool {
    !matches!(ty, ColumnType::Json | ColumnType::Bytes { .. })
}

/// All that a request says of the rows it asks for, beside their box.
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
    let crs = match parameters.get("filter-crs") {
        None => Crs::default(),
        Some(name) => Crs::named(name).ok_or_else(|| {
            let all = Crs::ALL.map(Crs::uri).join(", ");
            let detail = format!("`filter-crs` is one of {all}, not `{}`", shown(name));
            Problem::parameter("filter-crs", detail)
        })?,
    };
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
    let value = Value::parse(column.ty, text).map_err(|wanted| {
        Problem::parameter(name, format!("`{name}`: {wanted}, not `{}`", shown(text)))
    })?;
    Ok(Expr::Compare(ColumnRef { source: 0, at: at as u16 }, Comparison::Eq, value))
}

/// Why the store answered no question with a filter: more was asked than it answers, if not what
/// is wrong with the database.
pub(crate) fn refused(parameters: &Parameters, error: Error) -> Problem {
    let said = parameters.said().map(|(name, _)| name);
    let name = said.filter(|name| !["limit", "bbox", "cursor", "f"].contains(name)).last();
    match (&error, name) {
        (Error::TooMany { .. } | Error::Check(_) | Error::Unsupported { .. }, Some(name)) => {
            let name = if parameters.get("filter").is_some() { "filter" } else { name };
            Problem::parameter(name, format!("`{name}`: {error}"))
        }
        _ => error.into(),
    }
}
