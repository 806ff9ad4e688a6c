//! The order of a collection's rows: what one may sort by, and what a request says.

use crate::{
    parameters::Parameters,
    problem::{Problem, meant, shown},
};
use terra_cql2::Readable;
use terra_schema::{Column, Table};

/// The most columns of one order.
pub(crate) const MOST_KEYS: usize = 8;

/// The columns that one may sort by, each with its number.
pub(crate) fn sortables(table: &'static Table) -> impl Iterator<Item = (usize, &'static Column)> {
    Readable(table).columns().filter(|(_, column)| column.ty.has_order())
}

/// The columns that a request orders by, the first before the others, and whether each descends.
/// Rows without a value come last either way.
pub(crate) fn order(
    table: &'static Table,
    parameters: &Parameters,
) -> Result<Vec<(usize, bool)>, Problem> {
    let Some(text) = parameters.get("sortby") else { return Ok(Vec::new()) };
    let refused = |detail: String| Problem::parameter("sortby", detail);
    let mut order: Vec<(usize, bool)> = Vec::new();
    for (number, key) in text.split(',').enumerate() {
        if number == MOST_KEYS {
            return Err(refused(format!("`sortby` names at most {MOST_KEYS} properties")));
        }
        // A space is a plus sign that nobody escaped.
        let name = key.strip_prefix(['-', '+', ' ']).unwrap_or(key);
        let found = sortables(table).find(|(_, column)| column.name == name);
        let Some((at, _)) = found else {
            let meant = meant(sortables(table).map(|(_, column)| column.name), name);
            let (name, table) = (shown(name), table.name);
            return Err(refused(format!(
                "`sortby`: {table} can't be sorted by `{name}`: {meant}\
                 /collections/{table}/sortables lists what it can be sorted by"
            )));
        };
        // What is said again orders nothing any more.
        if order.iter().all(|(earlier, _)| *earlier != at) {
            order.push((at, key.starts_with('-')));
        }
    }
    Ok(order)
}
