//! `terra import PATH…`

use super::{Done, catalog, make_ready, same, tables::table_named};
use crate::output::{self, Bar, Format};
use clap::{Args, builder::NonEmptyStringValueParser};
use serde_json::json;
use std::{
    error::Error,
    path::{Path, PathBuf},
    process::ExitCode,
};
use terra_app::{Content, ImportFile, ImportReport, import, same::is_compared};
use terra_ingest::ColumnFormat;
use terra_store::{Database, Store};
use terra_tables::system::Rejection;

/// How many rejections of a file are shown.
const SHOWN: u64 = 5;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The files: publishers', or CSV, NDJSON, GeoJSON or GeoPackage with the column names of the
    /// table that each, or each layer, is called after
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The connector to read them with, instead of the one that recognises each
    #[arg(long, value_name = "NAME")]
    connector: Option<String>,
    /// The table whose column names they carry, whatever they are called
    #[arg(long, value_name = "NAME")]
    table: Option<String>,
    /// The source of rows that don't say theirs, instead of one called after the file
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    source: Option<String>,
    /// How to answer, a line for each file
    #[arg(long, default_value = "table")]
    format: Format,
}

/// What became of a file, and what stopped it before its end.
type Outcome = (ImportReport, Option<String>);

pub(crate) async fn run(database: &str, arguments: Arguments) -> Done {
    let Arguments { paths, connector, table, source, format } = arguments;
    check_connector(connector.as_deref())?;
    let catalog = catalog()?;
    let how = ImportFile {
        connector: connector.as_deref(),
        table: table.map(|name| table_named(&catalog, &name)).transpose()?,
        source: source.as_deref(),
        ..ImportFile::default()
    };
    make_ready(database).await?;
    let store = Store::open(database, catalog).await?;
    let (mut complete, mut is_to_link) = (true, false);
    for path in &paths {
        let (report, stopped) = one(&store, path, how).await;
        complete &= stopped.is_none();
        is_to_link |= may_be_known(&report);
        match format {
            Format::Json => output::say(object(path, &report, stopped))?,
            Format::Table => {
                let name = output::styled(output::STRONG, path.display());
                match stopped {
                    None => output::tell(format!("{name}: {}", line(&report)))?,
                    Some(why) => output::note(told(&name, &report, &why)),
                }
                show_rejections(&store, &report).await?;
            }
        }
    }
    if is_to_link {
        same::after_import(&store, format).await?;
    }
    Ok(if complete { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether a file's rows may describe what others describe. That they were all there already doesn't
/// say that they were compared: the import which brought them may have been broken off.
fn may_be_known(report: &ImportReport) -> bool {
    let connector = report.connector.and_then(terra_ingest::connector);
    let fills = |connector: &terra_ingest::Connector| {
        connector.tables.iter().any(|table| is_compared(table().name))
    };
    report.read > report.rejected
        && (connector.is_some_and(fills)
            || report.stored_by_table.keys().any(|table| is_compared(table)))
}

fn check_connector(name: Option<&str>) -> Result<(), String> {
    match name {
        Some(name)
            if terra_ingest::connector(name).is_none() && ColumnFormat::named(name).is_none() =>
        {
            Err(terra_app::ImportError::NoConnector(name.to_owned()).to_string())
        }
        _ => Ok(()),
    }
}

async fn one(store: &Store, path: &Path, how: ImportFile<'_>) -> Outcome {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = ImportFile { name: &name, content: Content::File(path), ..how };
    let mut bar = Bar::of(&name);
    let show = &mut |so_far: &ImportReport, share: f64| {
        bar.show(share, format!("{} read, {} rejected", so_far.read, so_far.rejected));
    };
    let done = import(store, file, show).await;
    drop(bar);
    match done {
        Ok(report) => (report, None),
        Err(stopped) => (*stopped.report, Some(stopped.reason.to_string())),
    }
}

/// A report as people read it.
pub(crate) fn line(report: &ImportReport) -> String {
    let ImportReport { read, stored, unchanged, rejected, .. } = report;
    let tables: Vec<String> =
        report.stored_by_table.iter().map(|(table, rows)| format!("{rows} in {table}")).collect();
    let tables =
        if tables.is_empty() { String::new() } else { format!(" ({})", tables.join(", ")) };
    let connector = report.connector.map(|name| format!(" by {name}")).unwrap_or_default();
    let rejected = format!("{rejected} rejected");
    let rejected =
        if report.rejected == 0 { rejected } else { output::styled(output::OPEN, rejected) };
    format!("{read} read{connector}, {stored} stored{tables}, {unchanged} unchanged, {rejected}")
}

/// A file that was not read to its end.
fn told(name: &str, report: &ImportReport, why: &str) -> String {
    let wrong = output::styled(output::WRONG, "error:");
    let before =
        if report.read == 0 { String::new() } else { format!("; before that, {}", line(report)) };
    format!("{wrong} {name}: {why}{before}")
}

/// Shows the first of a file's rejections, beside the answer.
async fn show_rejections(store: &Store, report: &ImportReport) -> Result<(), Box<dyn Error>> {
    let Some(import) = report.import.filter(|_| report.rejected > 0) else { return Ok(()) };
    let of_import = || store.select::<Rejection>().filter(Rejection::import_id.eq(import));
    let shown = of_import().order_by(Rejection::line.asc()).limit(SHOWN).all().await?;
    for rejection in &shown {
        let line = rejection.line.map(|line| format!("line {line}: ")).unwrap_or_default();
        output::note(format!("  {line}{}", words(rejection)));
    }
    let all = of_import().count().await?;
    if all > SHOWN {
        output::note(format!("  and {} more: terra rejections --import {import}", all - SHOWN));
    }
    Ok(())
}

/// Why a record was refused; the column is named where the message doesn't.
fn words(rejection: &Rejection) -> String {
    match &rejection.column_name {
        Some(column) if !rejection.message.contains(&**column) => {
            let value = rejection.value.as_ref().map(|value| format!(" = {value}"));
            format!("{column}{}: {}", value.unwrap_or_default(), &*rejection.message)
        }
        _ => rejection.message.to_string(),
    }
}

fn object(path: &Path, report: &ImportReport, error: Option<String>) -> serde_json::Value {
    let mut object = json!({
        "path": path.display().to_string(),
        "connector": report.connector,
        "import": report.import.map(|id| id.to_string()),
        "read": report.read,
        "stored": report.stored,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "stored_by_table": report.stored_by_table,
    });
    if let Some(error) = error {
        object["error"] = error.into();
    }
    object
}
