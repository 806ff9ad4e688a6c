//! What a table's columns hold: their types, rules and meanings, and the codes of their lists.

use super::{chapter::link_to, codes, markdown};
use crate::commands::words::{default_words, type_name};
use terra_schema::{Catalog, Column, ColumnType, Field, Role, Table};
use terra_tables::Provenance;

/// Whether a column is the key, or one of the groups that say the same of every row: provenance
/// and audit.
pub(super) fn is_common(table: &Table, column: &Column) -> bool {
    let is_provenance = || Provenance::COLUMNS.iter().any(|common| common.name == column.name);
    match column.role {
        Role::Id | Role::CreatedAt | Role::UpdatedAt | Role::Version => true,
        _ => table.role(Role::Source).is_some() && is_provenance(),
    }
}

/// The columns of a table; those that it shares with every other are folded away.
pub(super) fn section(catalog: &Catalog, table: &Table) -> String {
    let (common, own): (Vec<&Column>, Vec<&Column>) =
        table.columns.iter().partition(|column| is_common(table, column));
    let names = common.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
    format!(
        "## Columns\n\n{}\n<details>\n<summary>As in other tables: {names}</summary>\n\n{}\n</details>\n",
        grid(catalog, table, &own),
        grid(catalog, table, &common),
    )
}

fn grid(catalog: &Catalog, table: &Table, columns: &[&Column]) -> String {
    let rows = columns.iter().map(|column| {
        [
            markdown::code(column.name),
            kind(catalog, table, column),
            column.unit.map(markdown::code).unwrap_or_default(),
            range(column),
            presence(column),
            meaning(column),
        ]
    });
    markdown::table(["column", "type", "unit", "range", "in a new row", "meaning"], rows)
}

/// The type; of a code with a link to its list, of a foreign key with one to its table.
fn kind(catalog: &Catalog, table: &Table, column: &Column) -> String {
    if let ColumnType::Code { codes } = column.ty {
        return format!("[code](#{})", codes::anchor(table, codes));
    }
    let mut keys = table.foreign_keys();
    match keys.find(|(own, ..)| own.name == column.name) {
        Some((_, target, _)) => format!("id of {}", link_to(catalog, target)),
        None => type_name(column.ty),
    }
}

fn range(column: &Column) -> String {
    match (column.min, column.max) {
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("from {min}"),
        (None, Some(max)) => format!("up to {max}"),
        (None, None) => String::new(),
    }
}

/// What a new row must say, or gets.
fn presence(column: &Column) -> String {
    match column.default {
        _ if column.is_computed() => "computed".to_owned(),
        Some(default) => format!("default {}", markdown::code(&default_words(default))),
        None if column.role == Role::Id => "default a fresh one".to_owned(),
        None if column.nullable => "optional".to_owned(),
        None => "required".to_owned(),
    }
}

fn meaning(column: &Column) -> String {
    let doc = markdown::prose(column.doc);
    match column.folds {
        Some(folded) => format!("{doc} Folds {}.", markdown::code(folded)),
        None => doc,
    }
}
