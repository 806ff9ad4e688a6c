//! What the API answers, as types for TypeScript.

use crate::{
    filter, items::PARAMETERS, property::property, selection::returnables, sorting::sortables,
};
use std::fmt::Write;
use terra_schema::{Column, ColumnType, Role, Table};

/// What is the same for all collections.
const SHARED: &str = include_str!("shared.ts");

/// The types of what is served of these tables.
pub(super) fn types(tables: &[&'static Table]) -> String {
    let mut out = String::from(SHARED);
    for table in tables {
        put_table(&mut out, table);
    }
    out.push_str(
        "\n/** Each collection: its rows, their places, and what it may be asked by. */\n",
    );
    out.push_str("export interface Collections {\n");
    for table in tables {
        let (name, kind) = (table.name, pascal(table.name));
        let geometry = geometry(table);
        let _ = writeln!(
            out,
            "  {name}: {{ properties: {kind}; geometry: {geometry}; queryables: {kind}Queryables; \
             sortables: {kind}Sortable }};"
        );
    }
    out.push_str("}\n");
    out
}

fn put_table(out: &mut String, table: &'static Table) {
    let kind = pascal(table.name);
    let _ = writeln!(out, "\n{}export interface {kind} {{", comment(table.doc, ""));
    for (_, column) in returnables(table) {
        let null = if column.nullable { " | null" } else { "" };
        let doc = comment(&told(column), "  ");
        let _ = writeln!(out, "{doc}  {}: {}{null};", column.name, shown(column));
    }
    let _ = writeln!(out, "}}\n\nexport interface {kind}Queryables {{");
    let named = filter::parameters(table, &PARAMETERS);
    for column in named.into_iter().filter_map(|name| table.column(name)) {
        let _ = writeln!(out, "  {}?: {};", column.name, shown(column));
    }
    let names: Vec<String> =
        sortables(table).map(|(_, column)| format!("\"{}\"", column.name)).collect();
    let _ = writeln!(out, "}}\n\nexport type {kind}Sortable = {};", names.join(" | "));
}

/// What a column means, with its unit.
fn told(column: &Column) -> String {
    let unit = column.unit.map(|unit| format!(" In {unit} (UCUM).")).unwrap_or_default();
    format!("{}{unit}", column.doc).trim().to_owned()
}

/// A comment on what follows; nothing where there is nothing to say.
fn comment(text: &str, indent: &str) -> String {
    match text {
        "" => String::new(),
        text => {
            let text = text.replace("*/", "*\u{200b}/").replace('\n', &format!("\n{indent} * "));
            format!("{indent}/** {text} */\n")
        }
    }
}

/// The type of a column's values.
fn shown(column: &Column) -> String {
    match column.ty {
        ColumnType::Id => "Id".to_owned(),
        ColumnType::Timestamp => "Moment".to_owned(),
        ColumnType::Date => "Day".to_owned(),
        ColumnType::Json => "Json".to_owned(),
        ColumnType::Bytes { .. } => "number".to_owned(),
        ColumnType::Code { codes } => {
            let codes: Vec<String> =
                codes.iter().map(|code| serde_json::Value::from(code.code).to_string()).collect();
            codes.join(" | ")
        }
        _ => match property(column)["type"].as_str() {
            Some("number" | "integer") => "number".to_owned(),
            Some("boolean") => "boolean".to_owned(),
            _ => "string".to_owned(),
        },
    }
}

fn geometry(table: &Table) -> &'static str {
    let has = |role| table.readable_role(role).is_some();
    match (has(Role::Longitude), has(Role::Geometry)) {
        (true, true) => "Point | Shape",
        (true, false) => "Point",
        (false, true) => "Shape",
        (false, false) => "never",
    }
}

/// A table's name as that of a type: of `solar_farms`, `SolarFarms`.
fn pascal(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    name.split('_').map(capital).collect()
}
