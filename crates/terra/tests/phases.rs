//! The platform grows phase by phase: a database that stopped at any of them, with rows in every
//! table, grows to the last one and goes back, and keeps every row that has a place to be.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[allow(dead_code, unused_imports, reason = "the end-to-end tests use the rest")]
#[path = "end_to_end/database.rs"]
mod database;

use database::{Database, on_both_engines};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};
use terra_schema::{Catalog, Record, Table, Value, scalar::Uuid};
use terra_store::{Database as _, Local};

on_both_engines!(
    every_row_stays_from_phase_to_phase_and_on_the_way_back,
    a_database_of_the_first_phase_grows_to_the_last_at_once,
);

const LAST: u8 = 6;

fn every_row_stays_from_phase_to_phase_and_on_the_way_back(database: &Database) {
    let mut filled = Filled::like(database);
    let mut before = Rows::new();
    for phase in 1..=LAST {
        arrive_at(database, phase);
        filled.fill(database, phase);
        let now = rows(database, phase);
        assert!(now.values().all(|rows| rows.len() == 1), "not each table has its row: {now:?}");
        let kept: Rows = now
            .iter()
            .filter(|(name, _)| before.contains_key(*name))
            .map(|(name, rows)| (*name, rows.clone()))
            .collect();
        assert_eq!(kept, before, "rows changed on the way to phase {phase}");
        before = now;
    }
    database.terra(&["migrate", "apply"]).fine();
    is_as_declared(database);
    let refused = database.terra(&["migrate", "down", "--to", "0"]).complaint();
    assert_eq!(named(&refused), before.keys().copied().collect(), "not each loss is named at once");
    is_as_declared(database);
    database.terra(&["migrate", "down", "--to", &LAST.to_string()]).fine();
    for phase in (0..LAST).rev() {
        let stays: BTreeSet<_> = tables(phase).iter().map(|table| table.name).collect();
        let lost = tables(phase + 1).into_iter().map(|table| table.name);
        let lost: BTreeSet<_> = lost.filter(|name| !stays.contains(name)).collect();
        assert_eq!(go_back(database, phase), lost);
        before.retain(|name, _| !lost.contains(name));
        assert_eq!(rows(database, phase), before, "rows changed on the way back to {phase}");
    }
    assert_eq!(names(database), BTreeSet::from(["terra_migrations".to_owned()]));
}

fn a_database_of_the_first_phase_grows_to_the_last_at_once(database: &Database) {
    arrive_at(database, 1);
    Filled::like(database).fill(database, 1);
    let before = rows(database, 1);
    database.terra(&["migrate", "apply"]).fine();
    assert_eq!(rows(database, 1), before);
    is_as_declared(database);
}

fn is_as_declared(database: &Database) {
    assert_eq!(database.terra(&["migrate", "check"]).fine(), "the database is as declared\n");
}

/// The cells of every row, by table.
type Rows = BTreeMap<&'static str, Vec<Vec<String>>>;

/// The migrations are numbered as the phases are.
fn arrive_at(database: &Database, phase: u8) {
    database.terra(&["migrate", "apply", "--to", &phase.to_string()]).fine();
}

/// Takes back the phase after `phase`, and answers with the losses that had to be allowed.
fn go_back(database: &Database, phase: u8) -> BTreeSet<&'static str> {
    let to = phase.to_string();
    let before = rows(database, phase + 1);
    let refused = database.terra(&["migrate", "down", "--to", &to]).complaint();
    assert_eq!(rows(database, phase + 1), before, "a refused way back changed rows");
    let named = named(&refused);
    let allowed = named.iter().flat_map(|name| ["--allow-loss", name]);
    let arguments: Vec<_> = ["migrate", "down", "--to", &to].into_iter().chain(allowed).collect();
    database.terra(&arguments).fine();
    named
}

/// The tables whose loss a refusal names.
fn named(refused: &str) -> BTreeSet<&'static str> {
    let names = tables(LAST).into_iter().map(|table| table.name);
    names.filter(|name| refused.contains(&format!("--allow-loss {name}:"))).collect()
}

/// What the migration of a phase leaves, as its snapshot says.
fn snapshot(phase: u8) -> Option<serde_json::Value> {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let number = format!("{phase:04}_");
    let is_its = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&number))
    };
    let folders = fs::read_dir(migrations).unwrap().map(|entry| entry.unwrap().path());
    let folder = folders.into_iter().find(is_its)?;
    let text = fs::read_to_string(folder.join("snapshot.json")).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

/// The names of the things in a list of a snapshot.
fn listed(list: &serde_json::Value) -> BTreeSet<String> {
    let things = list.as_array().unwrap().iter();
    things.map(|thing| thing["name"].as_str().unwrap().to_owned()).collect()
}

/// The tables that the migration of a phase leaves; what is declared later has one of its own.
fn tables(phase: u8) -> Vec<&'static Table> {
    let Some(snapshot) = snapshot(phase) else { return Vec::new() };
    let there = listed(&snapshot["tables"]);
    let mut tables = Catalog::registered().unwrap().tables().to_vec();
    tables.retain(|table| !table.system && there.contains(table.name));
    tables
}

/// The columns of a table that the migrations of the phases make; later ones add more.
fn columns(table: &Table) -> String {
    static OF_PHASES: LazyLock<serde_json::Value> = LazyLock::new(|| snapshot(LAST).unwrap());
    let tables = OF_PHASES["tables"].as_array().unwrap();
    let own = tables.iter().find(|one| one["name"] == table.name).unwrap();
    let there = listed(&own["columns"]);
    let names = table.columns.iter().map(|column| column.name);
    let names = names.filter(|name| there.contains(*name)).map(|name| format!("\"{name}\""));
    names.collect::<Vec<_>>().join(", ")
}

/// The cells of every row of every table, as the bare driver reads them.
fn rows(database: &Database, phase: u8) -> Rows {
    let cells = |table: &'static Table| {
        let columns = columns(table);
        (table.name, database.rows(&format!("SELECT {columns} FROM {} ORDER BY id", table.name)))
    };
    tables(phase).into_iter().map(cells).collect()
}

/// The tables that are there.
fn names(database: &Database) -> BTreeSet<String> {
    let sql = if database.is_sqlite() {
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
    };
    database.rows(sql).into_iter().flatten().collect()
}

/// The example row of each table, in a database that has all of each; and the tables that another
/// database has got it of.
struct Filled {
    whole: Database,
    /// The tables in an order in which none points to a later one.
    order: Vec<&'static str>,
    there: BTreeSet<&'static str>,
}

impl Filled {
    fn like(database: &Database) -> Self {
        let whole = if database.is_sqlite() { Database::sqlite() } else { Database::postgres() };
        whole.terra(&["migrate", "apply"]).fine();
        let order = store_examples(&whole);
        Self { whole, order, there: BTreeSet::new() }
    }

    /// Copies the examples of the tables that have none, up to a phase, with the columns that there
    /// are by then.
    fn fill(&mut self, database: &Database, phase: u8) {
        let tables = tables(phase);
        let url = self.whole.url();
        // What the other database is called in SQL: a file beside this one, or another schema.
        let (mut sql, whole) = match url.strip_prefix("sqlite:") {
            Some(path) => (format!("ATTACH '{path}' AS whole;"), "whole"),
            None => (String::new(), url.split("schema=").last().unwrap()),
        };
        for name in &self.order {
            let Some(table) = tables.iter().find(|table| table.name == *name) else { continue };
            if self.there.insert(table.name) {
                let columns = columns(table);
                let values = self.without_what_comes_later(table, &columns);
                sql +=
                    &format!("INSERT INTO {name} ({columns}) SELECT {values} FROM {whole}.{name};");
            }
        }
        database.execute(&sql);
    }

    /// The columns, but null for what points to a table that has no row yet.
    fn without_what_comes_later(&self, table: &Table, columns: &str) -> String {
        let points_ahead = |name: &str| {
            let mut keys = table.foreign_keys();
            keys.any(|(column, target, _)| {
                name.trim_matches('"') == column.name && !self.there.contains(target)
            })
        };
        let values = columns.split(", ").map(|name| if points_ahead(name) { "NULL" } else { name });
        values.collect::<Vec<_>>().join(", ")
    }
}

/// Stores the example of each table, which points to the examples of others wherever it can.
fn store_examples(database: &Database) -> Vec<&'static str> {
    let examples = terra_tables::examples::all().into_iter();
    let mut open: Vec<Record> = examples.filter(|example| !example.table().system).collect();
    let mut stored: HashMap<&'static str, Uuid> = HashMap::new();
    let mut order = Vec::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let catalog = Catalog::registered().unwrap();
        let local = Local::open(&database.url(), catalog).await.unwrap();
        while !open.is_empty() {
            let waiting: BTreeSet<_> = open.iter().map(|example| example.table().name).collect();
            let is_ready = |example: &Record| {
                let own = example.table().name;
                let mut keys = example.table().foreign_keys();
                keys.all(|(_, target, _)| target == own || !waiting.contains(target))
            };
            // Foreign keys form no ring, or this fails.
            let at = open.iter().position(is_ready).unwrap();
            let example = open.remove(at);
            let table = example.table();
            let id = local.insert_record(pointing(example, &stored)).await.unwrap();
            stored.insert(table.name, id);
            order.push(table.name);
        }
    });
    order
}

/// The example with its foreign keys set to rows that are there.
fn pointing(mut example: Record, stored: &HashMap<&'static str, Uuid>) -> Record {
    let table = example.table();
    for (column, target, _) in table.foreign_keys() {
        let at = table.position(column.name).unwrap();
        let value = match stored.get(target) {
            Some(id) => Value::Id(*id),
            None => Value::Null,
        };
        example.values_mut()[at] = Some(value);
    }
    example
}
