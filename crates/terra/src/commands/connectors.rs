//! `terra connectors`: which publishers' files are read, and the skeleton of a new connector.

use super::{Done, new_table::with_line, repository};
use crate::output::{self, Format, say};
use clap::{Args, Subcommand};
use serde_json::json;
use std::{fs, process::ExitCode};
use terra_ingest::CONNECTORS;

/// Where the connectors stand in the repository.
const FOLDER: &str = "crates/terra-ingest/src/connectors";
/// What a new one starts from.
const SKELETON: &str = include_str!("new_connector.txt");

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
    /// Writes the skeleton of a connector into the repository
    New {
        /// The publisher and the product, in snake case: noaa_metar
        name: String,
    },
}

pub(crate) fn run(arguments: Arguments) -> Done {
    match arguments.command {
        Some(Command::New { name }) => write(&name),
        None => list(arguments.format),
    }
}

fn list(format: Format) -> Done {
    if format == Format::Json {
        let all = CONNECTORS.iter().map(|connector| {
            let tables: Vec<_> = connector.tables.iter().map(|table| table().name).collect();
            json!({
                "name": connector.name,
                "source": connector.source.name,
                "publisher": connector.source.publisher,
                "licence": connector.source.licence,
                "attribution": connector.source.attribution,
                "homepage_url": connector.source.homepage_url,
                "tables": tables,
            })
        });
        say(all.collect::<serde_json::Value>())?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut table = output::Table::new(["connector", "source", "licence", "fills"]);
    for connector in CONNECTORS {
        let tables: Vec<_> = connector.tables.iter().map(|table| table().name).collect();
        let source = connector.source;
        table.row(
            [connector.name, source.name, source.licence, &tables.join(", ")].map(str::to_owned),
        );
    }
    table.print()?;
    Ok(ExitCode::SUCCESS)
}

fn write(name: &str) -> Done {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let starts = name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    if !starts || !name.bytes().all(plain) || !name.contains('_') || name.len() > 63 {
        let rule = "a connector is called after its publisher and product, in snake case";
        return Err(format!("`{name}`: {rule}, such as noaa_metar").into());
    }
    if terra_ingest::connector(name).is_some() {
        return Err(format!("there is a connector called {name} already").into());
    }
    let folder = repository()?.join(FOLDER);
    let (file, list) = (folder.join(format!("{name}.rs")), folder.join("mod.rs"));
    if file.exists() {
        return Err(format!("{} is there already", file.display()).into());
    }
    let listed = fs::read_to_string(&list)?;
    let listed = with_line(&listed, "mod ", &format!("mod {name};"));
    let listed = with_line(&listed, "    ", &format!("    {name}::CONNECTOR,"));
    fs::write(&file, SKELETON.replace("NAME", name))?;
    fs::write(&list, listed)?;
    say(format!("wrote {}", file.display()))?;
    say("Next: say whose files it reads and what a record makes; keep some real records in")?;
    say(format!("  crates/terra-ingest/tests/fixtures/{name}.csv"))?;
    say("and see CONTRIBUTING.md, Add a connector")?;
    Ok(ExitCode::SUCCESS)
}
