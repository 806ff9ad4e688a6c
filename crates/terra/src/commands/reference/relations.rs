//! What a table points to and what points to it, its keys and its indexes.

use super::{chapter::link_to, markdown};
use crate::commands::words::delete_meaning;
use terra_schema::{Catalog, Role, Table};

/// The foreign keys, those of the table and those of others that point here.
pub(super) fn section(catalog: &Catalog, table: &Table) -> String {
    let out = table.foreign_keys().map(|(column, target, on_delete)| {
        let name = markdown::code(column.name);
        [name, link_to(catalog, target), delete_meaning(on_delete).to_owned()]
    });
    let out_headings = ["column", "points to", "when that row is deleted, this one"];
    let back_headings = ["pointed to by", "column", "when a row here is deleted, that one"];
    format!(
        "## Relations\n\n{}\n{}",
        grid(out_headings, out.collect(), "It points to no other row."),
        grid(back_headings, pointing(catalog, table.name).collect(), "No row points here."),
    )
}

fn grid(headings: [&str; 3], rows: Vec<[String; 3]>, none: &str) -> String {
    if rows.is_empty() { format!("{none}\n") } else { markdown::table(headings, rows) }
}

/// The columns that point to a table: the table they are of, the column, what a delete does.
fn pointing(catalog: &Catalog, name: &str) -> impl Iterator<Item = [String; 3]> {
    let keys = catalog.tables().iter().flat_map(|table| {
        table.foreign_keys().map(|(column, target, on_delete)| (*table, column, target, on_delete))
    });
    keys.filter(move |(_, _, target, _)| *target == name).map(|(table, column, _, on_delete)| {
        let name = markdown::code(column.name);
        [link_to(catalog, table.name), name, delete_meaning(on_delete).to_owned()]
    })
}

/// The primary key, the unique keys, and the indexes.
pub(super) fn keys(table: &Table) -> String {
    let id = table.role(Role::Id).map(|at| vec![table.columns[at].name]);
    let unique = table.unique_keys.iter().map(|key| key.columns.to_vec());
    let kinds = [
        ("Primary key", id.into_iter().collect()),
        ("Unique", unique.collect()),
        ("Index", table.all_indexes()),
    ];
    let lines = kinds.into_iter().flat_map(|(kind, all): (_, Vec<_>)| {
        all.into_iter().map(move |columns| format!("{kind}: {}", markdown::codes(columns)))
    });
    format!("## Keys and indexes\n\n{}", markdown::list(lines))
}
