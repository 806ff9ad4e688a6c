//! The relations of a chapter's tables as a Mermaid diagram.

use super::columns::is_common;
use std::fmt::Write;
use terra_schema::{Column, ColumnType, Role, Table};

/// The most columns of a table that are shown beside its keys.
const TELLING: usize = 5;

/// The tables with what tells most of them, and an edge for each foreign key of their own.
pub(super) fn diagram(tables: &[&Table]) -> String {
    let mut text = "```mermaid\nerDiagram\n".to_owned();
    for table in tables {
        text += &entity(table);
    }
    for table in tables {
        for (column, target) in edges(table) {
            text += &relation(table, column, target);
        }
    }
    text + "```\n"
}

/// The foreign keys that a diagram shows: the column, and the table it points to.
pub(super) fn edges(table: &Table) -> impl Iterator<Item = (&'static Column, &'static str)> {
    let own = table.foreign_keys().filter(|(column, ..)| !is_common(table, column));
    own.map(|(column, target, _)| (column, target))
}

fn entity(table: &Table) -> String {
    let mut text = format!("    {} {{\n", table.name);
    for column in shown(table) {
        let keys = keys(table, column).join(", ");
        let line = format!("{} {} {keys}", kind(column.ty), column.name);
        let _ = writeln!(text, "        {}", line.trim_end());
    }
    text + "    }\n"
}

fn relation(table: &Table, column: &Column, target: &str) -> String {
    let one = if column.nullable { "|o" } else { "||" };
    let many = if is_unique(table, column) { "o|" } else { "o{" };
    format!("    {target} {one}--{many} {} : \"{}\"\n", table.name, column.name)
}

/// The keys, and the first of what every row has and of what rows are searched by.
fn shown(table: &Table) -> impl Iterator<Item = &'static Column> {
    let mut room = TELLING;
    table.columns.iter().filter(move |column| {
        if column.role == Role::Id || (column.references.is_some() && !is_common(table, column)) {
            return true;
        }
        let fits = room > 0 && is_telling(table, column);
        room -= usize::from(fits);
        fits
    })
}

fn is_telling(table: &Table, column: &Column) -> bool {
    let is_plain = column.role == Role::Plain && !is_common(table, column) && !column.is_computed();
    let is_required = !column.nullable && column.default.is_none();
    let keys = table.unique_keys.iter().map(|key| key.columns);
    let mut searched = keys.chain(table.indexes.iter().map(|index| index.columns));
    is_plain && (is_required || searched.any(|columns| columns.contains(&column.name)))
}

fn keys(table: &Table, column: &Column) -> Vec<&'static str> {
    let is = [
        ("PK", column.role == Role::Id),
        ("FK", column.references.is_some()),
        ("UK", is_unique(table, column)),
    ];
    is.into_iter().filter(|(_, is)| *is).map(|(key, _)| key).collect()
}

/// Whether no two rows have the same value.
fn is_unique(table: &Table, column: &Column) -> bool {
    table.unique_keys.iter().any(|key| key.columns == [column.name])
}

/// A type without its bounds: Mermaid takes no comma or space in one.
const fn kind(ty: ColumnType) -> &'static str {
    match ty {
        ColumnType::Id => "id",
        ColumnType::Text { .. } => "text",
        ColumnType::Code { .. } => "code",
        ColumnType::Decimal { .. } => "decimal",
        ColumnType::Bool => "bool",
        ColumnType::Int => "int",
        ColumnType::BigInt => "bigint",
        ColumnType::Double => "double",
        ColumnType::Timestamp => "timestamp",
        ColumnType::Date => "date",
        ColumnType::Json => "json",
        ColumnType::Bytes { .. } => "bytes",
    }
}
