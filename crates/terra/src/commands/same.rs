//! `terra same`: what several sources describe, recognised, or told apart again.

use super::{Done, catalog, up_to_date};
use crate::output::{self, Format, say, tell};
use clap::Args;
use serde_json::json;
use std::{error::Error, process::ExitCode};
use terra_app::same::{self, Report, TableReport};
use terra_store::Store;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Take back what was recognised: each row stands for itself again
    #[arg(long)]
    undo: bool,
    /// How to answer
    #[arg(long, default_value = "table")]
    format: Format,
}

pub(crate) async fn run(database: &str, arguments: Arguments) -> Done {
    up_to_date(database).await?;
    let store = Store::open(database, catalog()?).await?;
    let report = match arguments.undo {
        true => same::unlink(&store).await?,
        false => same::link(&store).await?,
    };
    match arguments.format {
        Format::Json => say(objects(&report))?,
        Format::Table if arguments.undo => {
            for TableReport { table, changed, .. } in &report.tables {
                tell(format!("{table}: {changed} rows stand for themselves again"))?;
            }
        }
        Format::Table => show(&report)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Links what an import brought, and says in a line what there is, if that is news: beside the answer where that is
/// for programs.
pub(crate) async fn after_import(store: &Store, format: Format) -> Result<(), Box<dyn Error>> {
    let report = same::link(store).await?;
    let is_news = |table: &&TableReport| table.linked > 0 && table.changed > 0;
    let told: Vec<_> = report.tables.iter().filter(is_news).map(line).collect();
    if told.is_empty() {
        return Ok(());
    }
    let told = format!("described more than once: {}", told.join("; "));
    match format {
        Format::Json => output::note(told),
        Format::Table => tell(told)?,
    }
    Ok(())
}

fn show(report: &Report) -> std::io::Result<()> {
    let mut table =
        output::Table::new(["table", "rows", "stand for others", "others", "recognised by"]);
    (1..=3).for_each(|column| table.align_right(column));
    for found in &report.tables {
        let TableReport { table: name, rows, standing, linked, .. } = found;
        let counts = [rows, standing, linked].map(ToString::to_string);
        table.row([(*name).to_owned()].into_iter().chain(counts).chain([rules(found)]));
    }
    table.print()?;
    for TableReport { table, crowded, .. } in &report.tables {
        if *crowded > 0 {
            output::note(format!("{table}: {crowded} rows have too many around them to see all"));
        }
    }
    Ok(())
}

fn line(report: &TableReport) -> String {
    let TableReport { table, standing, linked, .. } = report;
    format!("{standing} rows of {table} stand for {linked} others ({})", rules(report))
}

/// How many rows each rule recognised.
fn rules(report: &TableReport) -> String {
    let rules = report.by_rule.iter().map(|(rule, count)| format!("{count} {}", rule.words()));
    let rules: Vec<String> = rules.collect();
    if rules.is_empty() { "-".to_owned() } else { rules.join(", ") }
}

fn objects(report: &Report) -> serde_json::Value {
    let objects = report.tables.iter().map(|table| {
        let rules =
            table.by_rule.iter().map(|(rule, count)| (rule.code().to_owned(), (*count).into()));
        json!({
            "table": table.table,
            "rows": table.rows,
            "standing": table.standing,
            "linked": table.linked,
            "by_rule": rules.collect::<serde_json::Map<_, _>>(),
            "changed": table.changed,
            "crowded": table.crowded,
        })
    });
    objects.collect()
}
