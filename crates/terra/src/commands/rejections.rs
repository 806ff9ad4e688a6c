//! `terra rejections`: what imports refused, and why.

use super::{Done, catalog, up_to_date};
use crate::output::{self, Format, say, tell};
use clap::Args;
use serde_json::json;
use std::{
    collections::HashMap,
    error::Error,
    io::{self, BufWriter, Write},
    process::ExitCode,
};
use terra_schema::{Id, scalar::Uuid};
use terra_store::{Database, Store};
use terra_tables::system::{Import, Rejection};

/// How many are read at once.
const PAGE: u64 = 1_000;
/// How many letters of a message a line of the table shows.
const LETTERS: usize = 100;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only those of this import; `terra import --format json` tells its id
    #[arg(long, value_name = "ID", value_parser = import_id)]
    import: Option<Id<Import>>,
    /// The most that are shown to people; programs get all
    #[arg(long, default_value_t = 100)]
    limit: u64,
    /// How to answer
    #[arg(long, default_value = "table")]
    format: Format,
}

pub(crate) async fn run(database: &str, arguments: Arguments) -> Done {
    let Arguments { import, limit, format } = arguments;
    up_to_date(database).await?;
    let store = Store::open(database, catalog()?).await?;
    if let Some(import) = import
        && store.get(import).await?.is_none()
    {
        return Err(format!("there is no import {import}: `terra import` tells its id").into());
    }
    match format {
        Format::Json => print_all(&store, import).await?,
        Format::Table => show(&store, import, limit).await?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints an array, a rejection a line.
async fn print_all(store: &Store, import: Option<Id<Import>>) -> Result<(), Box<dyn Error>> {
    let mut files = Files::default();
    let mut out = BufWriter::new(io::stdout());
    out.write_all(b"[")?;
    let mut after: Option<Rejection> = None;
    let mut separator = "\n";
    loop {
        let page = page(store, import, after.as_ref(), PAGE).await?;
        for rejection in &page {
            let file = files.name(store, rejection.import_id).await?;
            write!(out, "{separator}{}", object(rejection, &file))?;
            separator = ",\n";
        }
        after = page.into_iter().next_back();
        if after.is_none() {
            out.write_all(b"\n]\n")?;
            return Ok(out.flush()?);
        }
    }
}

async fn show(store: &Store, import: Option<Id<Import>>, limit: u64) -> Result<(), Box<dyn Error>> {
    let rejections = page(store, import, None, limit).await?;
    if rejections.is_empty() {
        tell("Nothing was refused.")?;
        return Ok(());
    }
    let mut files = Files::default();
    let mut table = output::Table::new(["file", "line", "column", "rule", "value", "why"]);
    table.align_right(1);
    for rejection in &rejections {
        let some = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        table.row([
            files.name(store, rejection.import_id).await?,
            some(rejection.line.map(|line| line.to_string())),
            some(rejection.column_name.as_ref().map(ToString::to_string)),
            rejection.rule.to_string(),
            some(rejection.value.as_ref().map(|value| shortened(value, 24))),
            shortened(&rejection.message, LETTERS),
        ]);
    }
    table.print()?;
    let all = of(store, import).count().await?;
    if all > limit {
        say("")?;
        tell(format!("{} more: --limit {all} shows them, --format json gives all.", all - limit))?;
    }
    Ok(())
}

fn of(store: &Store, import: Option<Id<Import>>) -> terra_store::Select<'_, Store, Rejection> {
    let rejections = store.select::<Rejection>();
    match import {
        Some(import) => rejections.filter(Rejection::import_id.eq(import)),
        None => rejections,
    }
}

/// The next rejections: in the order of their imports, and within one in that of its lines.
async fn page(
    store: &Store,
    import: Option<Id<Import>>,
    after: Option<&Rejection>,
    size: u64,
) -> Result<Vec<Rejection>, Box<dyn Error>> {
    let mut page = of(store, import);
    if let Some(after) = after {
        page = page.filter(Rejection::id.gt(after.id));
    }
    // Their ids are in the order of time.
    Ok(page.order_by(Rejection::id.asc()).limit(size).all().await?)
}

fn object(rejection: &Rejection, file: &str) -> serde_json::Value {
    json!({
        "import": rejection.import_id.to_string(),
        "file": file,
        "line": rejection.line,
        "external_id": rejection.external_id.as_deref(),
        "table": rejection.table_name.as_deref(),
        "column": rejection.column_name.as_deref(),
        "rule": rejection.rule.as_str(),
        "value": rejection.value.as_deref(),
        "message": rejection.message.as_str(),
    })
}

/// What the files of imports are called.
#[derive(Default)]
struct Files(HashMap<Uuid, String>);

impl Files {
    async fn name(&mut self, store: &Store, id: Id<Import>) -> Result<String, Box<dyn Error>> {
        if let Some(name) = self.0.get(&id.uuid()) {
            return Ok(name.clone());
        }
        let import = store.get(id).await?;
        let name = import.map_or_else(|| "-".to_owned(), |import| import.file_name.to_string());
        self.0.insert(id.uuid(), name.clone());
        Ok(name)
    }
}

fn shortened(text: &str, letters: usize) -> String {
    let plain: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= letters {
        return plain;
    }
    let start: String = plain.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

fn import_id(text: &str) -> Result<Id<Import>, String> {
    text.parse::<Uuid>()
        .map(Id::from_uuid)
        .map_err(|_| "give the id that `terra import --format json` tells".to_owned())
}
