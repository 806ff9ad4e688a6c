//! `terra import PATH…`

use super::{Done, bring_up_to_date, catalog};
use crate::output::Format;
use clap::Args;
use serde_json::json;
use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};
use terra_app::{ImportError, ImportReport, import};
use terra_ingest::MAX_FILE_BYTES;
use terra_store::Store;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The publishers' files
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// The connector to read them with, instead of the one that recognises each
    #[arg(long)]
    connector: Option<String>,
    /// How to answer: one line a file
    #[arg(long, default_value = "table")]
    format: Format,
}

pub(crate) async fn run(database: &str, arguments: Arguments) -> Done {
    bring_up_to_date(database).await?;
    let store = Store::open(database, catalog()?).await?;
    let mut complete = true;
    for path in &arguments.paths {
        let done = match read(path) {
            Ok((name, bytes)) => {
                import(&store, &name, &bytes, arguments.connector.as_deref()).await
            }
            Err(error) => Err(ImportError::Parse(error.into())),
        };
        complete &= done.is_ok();
        match (arguments.format, done) {
            (Format::Table, Ok(report)) => println!("{}: {}", path.display(), line(&report)),
            (Format::Table, Err(error)) => eprintln!("{}: {error}", path.display()),
            (Format::Json, Ok(report)) => println!("{}", object(path, &report)),
            (Format::Json, Err(error)) => {
                println!("{}", json!({ "path": path, "error": error.to_string() }));
            }
        }
    }
    Ok(if complete { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The file's name and bytes; one byte more than is allowed, at most, for the import to refuse.
fn read(path: &Path) -> std::io::Result<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((name, bytes))
}

/// A report as people read it.
pub(crate) fn line(report: &ImportReport) -> String {
    let tables: Vec<String> =
        report.stored_by_table.iter().map(|(table, rows)| format!("{rows} into {table}")).collect();
    let tables =
        if tables.is_empty() { String::new() } else { format!(" ({})", tables.join(", ")) };
    format!(
        "{}: {} read, {} stored{tables}, {} unchanged, {} rejected",
        report.connector, report.read, report.stored, report.unchanged, report.rejected
    )
}

fn object(path: &Path, report: &ImportReport) -> serde_json::Value {
    json!({
        "path": path,
        "connector": report.connector,
        "read": report.read,
        "stored": report.stored,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "tables": report.stored_by_table,
    })
}
