//! `terra tables`

use super::{
    Done, catalog, new_table, reference,
    words::{access_words, default_words, delete_words, first_sentence, type_name},
};
use crate::output::{self, Format, say, tell};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::{path::PathBuf, process::ExitCode};
use terra_schema::{Catalog, Column, ColumnType, Role, Table};

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// How to answer
    #[arg(long, default_value = "table")]
    format: Format,
}

#[derive(Subcommand)]
enum Command {
    /// Shows one table: its columns, keys and who reads it
    Show {
        /// The table's name
        name: String,
        /// How to answer
        #[arg(long, default_value = "table")]
        format: Format,
    },
    /// Writes the skeleton of a new table's declaration
    New {
        /// The domain it belongs to, such as energy
        domain: String,
        /// The table's name, such as tide_mills
        name: String,
    },
    /// Writes the reference: a page of documentation for each table
    Reference {
        /// Where to write it, instead of the repository's docs/reference
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}

pub(crate) fn run(arguments: Arguments) -> Done {
    match arguments.command {
        None => list(arguments.format),
        Some(Command::Show { name, format }) => show(&name, format),
        Some(Command::New { domain, name }) => new_table::write(&domain, &name),
        Some(Command::Reference { out }) => reference::write(out),
    }
}

fn list(format: Format) -> Done {
    let catalog = catalog()?;
    match format {
        Format::Json => {
            let tables: Vec<Value> = catalog.tables().iter().map(|table| object(table)).collect();
            say(serde_json::to_string_pretty(&tables)?)?;
        }
        Format::Table => {
            let mut shown =
                output::Table::new(["table", "domain", "phase", "columns", "what a row is"]);
            shown.align_right(2);
            shown.align_right(3);
            for table in catalog.tables() {
                shown.row([
                    table.name.to_owned(),
                    table.domain.to_string(),
                    table.phase.to_string(),
                    table.columns.len().to_string(),
                    first_sentence(table.doc),
                ]);
            }
            shown.print()?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn show(name: &str, format: Format) -> Done {
    let catalog = catalog()?;
    let table = table_named(&catalog, name)?;
    if format == Format::Json {
        say(serde_json::to_string_pretty(&object(table))?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let name = output::styled(output::STRONG, table.name);
    say(format!("{name} ({}, phase {})", table.domain, table.phase))?;
    tell(table.doc.replace('\n', " "))?;
    say("")?;
    let mut shown = output::Table::new(["column", "type and unit", "what it means"]);
    for column in table.columns {
        shown.row([column.name.to_owned(), type_words(column), column.doc.replace('\n', " ")]);
    }
    shown.print()?;
    say("")?;
    tell("? may be missing; .. from the smallest to the largest value; = what a new row gets")?;
    say("")?;
    for key in table.unique_keys {
        tell(format!("unique: {}", key.columns.join(", ")))?;
    }
    for index in table.all_indexes() {
        tell(format!("index: {}", index.join(", ")))?;
    }
    for (column, target, on_delete) in table.foreign_keys() {
        let on_delete = delete_words(on_delete);
        tell(format!("foreign key: {} to {target}, on delete {on_delete}", column.name))?;
    }
    tell(format!("who reads: {}", access_words(table.access)))?;
    Ok(ExitCode::SUCCESS)
}

/// The table called `name`.
///
/// # Errors
/// When there is none: names the one that may be meant.
pub(crate) fn table_named(catalog: &Catalog, name: &str) -> Result<&'static Table, String> {
    catalog.table(name).ok_or_else(|| unknown(catalog, name))
}

fn unknown(catalog: &Catalog, name: &str) -> String {
    let near = catalog
        .tables()
        .iter()
        .map(|table| (edits(table.name, name), table.name))
        .filter(|(distance, near)| *distance <= near.len() / 3)
        .min();
    match near {
        Some((_, near)) => format!("there is no table called {name}: did you mean {near}?"),
        None => format!("there is no table called {name}: `terra tables` lists them"),
    }
}

/// How many letters must be put in, taken out or replaced to make one word of the other.
fn edits(left: &str, right: &str) -> usize {
    let mut previous: Vec<usize> = (0..=right.chars().count()).collect();
    for (row, letter) in left.chars().enumerate() {
        let mut current = vec![row + 1];
        for (column, other) in right.chars().enumerate() {
            let replaced = previous[column] + usize::from(letter != other);
            current.push(replaced.min(previous[column + 1] + 1).min(current[column] + 1));
        }
        previous = current;
    }
    previous.last().copied().unwrap_or_default()
}

fn object(table: &Table) -> Value {
    let foreign_keys: Vec<Value> = table
        .foreign_keys()
        .map(|(column, target, on_delete)| {
            json!({
                "column": column.name,
                "references": target,
                "on_delete": delete_words(on_delete),
            })
        })
        .collect();
    let is_key = |column: &&Column| column.role == Role::Id;
    let primary_key: Vec<_> = table.columns.iter().filter(is_key).map(|key| key.name).collect();
    let unique: Vec<_> = table.unique_keys.iter().map(|key| key.columns).collect();
    json!({
        "name": table.name,
        "domain": table.domain.name(),
        "phase": table.phase,
        "doc": table.doc,
        "system": table.system,
        "read": access_words(table.access),
        "columns": table.columns.iter().map(column_object).collect::<Vec<_>>(),
        "primary_key": primary_key,
        "foreign_keys": foreign_keys,
        "unique_keys": unique,
        "indexes": table.all_indexes(),
    })
}

fn column_object(column: &Column) -> Value {
    let codes = match column.ty {
        ColumnType::Code { codes } => {
            Some(codes.iter().map(|code| json!({"code": code.code, "doc": code.doc})).collect())
        }
        _ => None::<Vec<Value>>,
    };
    json!({
        "name": column.name,
        "type": type_name(column.ty),
        "nullable": column.nullable,
        "unit": column.unit,
        "min": column.min,
        "max": column.max,
        "default": column.default.map(default_words),
        "codes": codes,
        "doc": column.doc,
    })
}

fn type_words(column: &Column) -> String {
    let mut words = type_name(column.ty);
    if column.nullable {
        words.push('?');
    }
    if let Some(unit) = column.unit {
        words += &format!(" {unit}");
    }
    let end = |end: Option<f64>| end.map(|end| end.to_string()).unwrap_or_default();
    if column.min.is_some() || column.max.is_some() {
        words += &format!(" {}..{}", end(column.min), end(column.max));
    }
    if let ColumnType::Code { codes } = column.ty {
        let codes: Vec<_> = codes.iter().map(|code| code.code).collect();
        words += &format!(": {}", codes.join(" | "));
    }
    if let Some(default) = column.default {
        words += &format!(" = {}", default_words(default));
    }
    words
}
