//! Filters in CQL2, as commands take them.

use terra_cql2::{Crs, Predicate, Relations};
use terra_schema::{Catalog, Table, filter::Expr};

/// What a filter asks of a table's rows; nothing where none is said. Its names are those of the table's
/// columns, and through relations those of others that everyone may read.
pub(crate) fn conditions(
    catalog: &Catalog,
    table: &'static Table,
    filter: Option<&str>,
) -> Result<Vec<Expr>, String> {
    let Some(text) = filter else { return Ok(Vec::new()) };
    let open: Vec<_> = catalog.tables().iter().copied().filter(|table| table.is_public()).collect();
    let relations = Relations::among(&open, table);
    let condition =
        Predicate::from_text(text).and_then(|filter| filter.to_expr(&relations, Crs::default()));
    condition.map(|condition| vec![condition]).map_err(|error| format!("--filter, {error}"))
}
