//! Who may ask about what: the one place where the declarations' rules meet those who ask.
//!
//! Nobody can say yet who they are, so there is what everyone may read. A resource has its table
//! from here, and the table's columns from [`terra_cql2::Readable`] or by
//! [`Table::readable_role`]; the tests try every column of every table on every path.

use crate::{
    Atlas,
    problem::{self, Problem},
};
use terra_schema::{Catalog, Table};
use terra_store::Database;

/// The tables that everyone may read, in the order of the catalog.
pub(crate) fn open(catalog: &Catalog) -> impl Iterator<Item = &'static Table> {
    catalog.tables().iter().copied().filter(|table| table.is_public())
}

impl Atlas {
    /// The tables that everyone may read, in the order of the catalog.
    pub(crate) fn tables(&self) -> impl Iterator<Item = &'static Table> {
        open(self.store.catalog())
    }

    /// The table of a collection. One that not everyone may read isn't told from one that isn't
    /// there.
    pub(crate) fn collection(&self, name: &str) -> Result<&'static Table, Problem> {
        let table = self.store.catalog().table(name);
        table.filter(|table| table.is_public()).ok_or_else(|| {
            let meant = problem::meant(self.tables().map(|table| table.name), name);
            let name = problem::shown(name);
            Problem::not_found(format!(
                "there is no collection `{name}`: {meant}/collections lists those there are"
            ))
        })
    }
}
