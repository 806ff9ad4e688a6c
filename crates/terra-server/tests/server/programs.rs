//! Programs that others wrote, which find their way by what we say of ourselves: GDAL copies every
//! collection, OWSLib holds every answer to its description, schemathesis asks whatever that allows and
//! what it doesn't, and TypeScript's compiler reads our types.

use crate::{client::Server, database::Database};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};
use terra_schema::{Record, Role, Table, Value, scalar::Uuid};
use terra_server::Limits;
use terra_store::Database as _;

on_both_engines!(
    gdal_copies_every_collection,
    every_answer_is_as_it_is_described,
    whatever_is_asked_is_answered_as_it_is_described,
    programs_in_typescript_compile,
    every_page_is_whole,
);

const REMEDY: &str = "the test needs GDAL, Node and Python with what tests/readers lists: `cargo xtask \
                      test` sees to it";

/// Where the programs' own files are.
fn readers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers")
}

/// A program of Python's environment.
fn python(program: &str) -> Command {
    let environment = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/readers-venv");
    Command::new(environment.join("bin").join(program))
}

/// Runs a program to its end, and gives what it printed.
async fn printed(mut command: Command) -> String {
    let running = tokio::task::spawn_blocking(move || {
        let output = command.output();
        let output =
            output.unwrap_or_else(|error| panic!("cannot run {command:?}: {error}; {REMEDY}"));
        let [told, errors] =
            [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
        assert!(output.status.success(), "{command:?} failed; {REMEDY}\n{told}\n{errors}");
        told.into_owned()
    });
    running.await.unwrap()
}

/// Stores the example of each table that everyone may read, beside the shipped files.
async fn fill(database: &Database) {
    database.fill().await;
    let examples = terra_tables::examples::all().into_iter();
    let mut open: Vec<Record> = examples.filter(|example| !example.table().system).collect();
    let mut stored: HashMap<&str, Uuid> = HashMap::new();
    while !open.is_empty() {
        let waiting: BTreeSet<&str> = open.iter().map(|example| example.table().name).collect();
        let is_ready = |example: &Record| {
            let own = example.table().name;
            let mut keys = example.table().foreign_keys();
            keys.all(|(_, target, _)| target == own || !waiting.contains(target))
        };
        let mut example = open.remove(open.iter().position(is_ready).unwrap());
        let table = example.table();
        for (column, target, _) in table.foreign_keys() {
            let id = stored.get(target).copied().map_or(Value::Null, Value::Id);
            example.values_mut()[table.position(column.name).unwrap()] = Some(id);
        }
        stored.insert(table.name, database.store.insert_record(example).await.unwrap());
    }
}

/// How many rows each collection has, as the store says.
async fn rows(server: &Server, database: &Database) -> BTreeMap<String, u64> {
    let listed = server.json("/collections").await;
    let mut rows = BTreeMap::new();
    for collection in listed["collections"].as_array().unwrap() {
        let name = collection["id"].as_str().unwrap();
        let table = database.store.catalog().table(name).unwrap();
        rows.insert(name.to_owned(), database.store.table(table).count().await.unwrap());
    }
    assert!(rows.values().all(|rows| *rows > 0), "{rows:?}");
    rows
}

async fn gdal_copies_every_collection(database: &Database) {
    fill(database).await;
    let server = Server::of(&database.store).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.gpkg");
    let mut copy = Command::new("ogr2ogr");
    copy.args(["-f", "GPKG"]).arg(&file).arg(format!("OAPIF:http://{}", server.address));
    printed(copy).await;
    let mut tell = Command::new("ogrinfo");
    tell.args(["-al", "-so"]).arg(&file);
    let told = printed(tell).await;
    let after = |start: &'static str| told.lines().filter_map(move |line| line.strip_prefix(start));
    let counts = after("Feature Count: ").map(|count| count.parse().unwrap());
    let copied: BTreeMap<String, u64> =
        after("Layer name: ").map(str::to_owned).zip(counts).collect();
    assert_eq!(copied, rows(&server, database).await);
}

async fn every_answer_is_as_it_is_described(database: &Database) {
    fill(database).await;
    let server = Server::of(&database.store).await;
    let mut owslib = python("python");
    owslib.arg(readers().join("features.py")).arg(format!("http://{}", server.address));
    let seen: BTreeMap<String, u64> = serde_json::from_str(&printed(owslib).await).unwrap();
    assert_eq!(seen, rows(&server, database).await);
}

async fn whatever_is_asked_is_answered_as_it_is_described(database: &Database) {
    fill(database).await;
    let time = Duration::from_secs(600);
    let limits = Limits { time, turn_time: time, header_time: time, ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    let folder = tempfile::tempdir().unwrap();
    // Each engine by another form of the description, which say the same.
    let form = if database.client().await.is_some() { "openapi30" } else { "json" };
    let description = folder.path().join("description.json");
    let text = server.get(&format!("/api?f={form}")).await.fine().body;
    std::fs::write(&description, text).unwrap();
    let address = format!("http://{}", server.address);
    let mut asked = python("schemathesis");
    asked.arg("run").arg(&description).args(["--url", &address, "--workers", "2"]);
    asked.args(["--phases", "coverage,fuzzing", "--max-examples", "25", "--seed", "1"]);
    asked.args(["--checks", "all", "--no-color", "--generation-database", "none"]);
    // A busy machine is no fault.
    asked.args(["--request-timeout", "600", "--suppress-health-check", "too_slow"]);
    // All that is of no one collection, and the rows of some of each kind.
    let some = of_each_kind(database.store.catalog().tables());
    let rows = some.join("|");
    let paths = format!(
        "^/(collections(/\\{{.*)?|collections/({rows})/.*|[^/]*|(health|tileMatrixSets)/.*)$"
    );
    asked.args(["--include-path-regex", &paths]);
    asked.env("SCHEMATHESIS_HOOKS", "schemathesis_hooks").env("PYTHONPATH", readers());
    asked.env("TERRA_ADDRESS", &address).env("PYTHONDONTWRITEBYTECODE", "1");
    asked.current_dir(folder.path());
    let told = printed(asked).await;
    // What fails is told by its status; that it was asked at all, by these words.
    let operations = 16 + 3 * some.len();
    assert!(told.contains(&format!("Operations:       {operations} selected")), "{told}");
}

/// Some collections that have together whatever any has that is described in its own way.
fn of_each_kind(tables: &[&'static Table]) -> Vec<&'static str> {
    let open: Vec<&Table> = tables.iter().copied().filter(|table| table.is_public()).collect();
    let mut kinds: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for table in &open {
        kinds.entry(table.name).or_default().extend(kinds_of_columns(table));
        let mut targets = BTreeSet::new();
        for (_, target, _) in table.foreign_keys() {
            let itself = if target == table.name { " itself" } else { "" };
            let again = if targets.insert(target) { "" } else { " again" };
            kinds.entry(table.name).or_default().insert(format!("to{itself}{again}"));
            if open.iter().any(|table| table.name == target) {
                kinds.entry(target).or_default().insert(format!("from{itself}{again}"));
            }
        }
    }
    let mut left: BTreeSet<String> = kinds.values().flatten().cloned().collect();
    let mut some = Vec::new();
    while !left.is_empty() {
        let new = |of: &BTreeSet<String>| of.intersection(&left).count();
        let (name, found) = kinds.iter().max_by_key(|(_, of)| new(of)).unwrap();
        left = &left - found;
        some.push(*name);
    }
    some
}

/// What its columns, its place and its time are described as.
fn kinds_of_columns(table: &Table) -> BTreeSet<String> {
    let has = |role| table.readable_role(role).is_some();
    let place = format!("{:?}", [Role::Longitude, Role::Geometry, Role::Source].map(has));
    let plain = table.columns.iter().filter(|column| column.role == Role::Plain);
    let types = plain.filter(|column| column.is_readable()).map(|column| {
        // Without what is a column's own.
        let ty = format!("{:?}", column.ty);
        let kind = ty.split([' ', '(']).next().unwrap_or_default();
        format!("{kind} {}", column.nullable)
    });
    types.chain([place]).collect()
}

async fn programs_in_typescript_compile(database: &Database) {
    let server = Server::of(&database.store).await;
    let answer = server.get("/api?f=ts").await.fine();
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("atlas.ts"), answer.body).unwrap();
    let uses = folder.path().join("uses.ts");
    std::fs::copy(readers().join("uses.ts"), &uses).unwrap();
    let mut compiler = Command::new(readers().join("node_modules/.bin/tsc"));
    compiler.args(["--strict", "--noEmit", "--module", "esnext", "--moduleResolution", "bundler"]);
    printed({
        compiler.arg(uses);
        compiler
    })
    .await;
}

/// Each page is HTML, and says what its JSON says.
async fn every_page_is_whole(database: &Database) {
    fill(database).await;
    let server = Server::of(&database.store).await;
    let mut reader = python("python");
    let some = of_each_kind(database.store.catalog().tables());
    reader.arg(readers().join("pages.py")).arg(format!("http://{}", server.address)).args(&some);
    let pages: BTreeSet<String> = serde_json::from_str(&printed(reader).await).unwrap();
    for path in [
        "/",
        "/api",
        "/conformance",
        "/collections",
        "/screening",
        "/tileMatrixSets/WebMercatorQuad",
    ] {
        assert!(pages.contains(path), "{path}: {pages:?}");
    }
    for name in some {
        let table = database.store.catalog().table(name).unwrap();
        let parts = ["", "/items", "/schema", "/queryables", "/sortables", "/aggregate"];
        let tiles = ["/tiles", "/tiles/WebMercatorQuad"];
        let has = |role| table.readable_role(role).is_some();
        let is_mapped = has(Role::Longitude) || has(Role::Geometry);
        for rest in parts.into_iter().chain(tiles.into_iter().filter(|_| is_mapped)) {
            let path = format!("/collections/{name}{rest}");
            assert!(pages.contains(&path), "{path}: {pages:?}");
        }
    }
    assert!(pages.iter().any(|path| path.contains("/items/")), "{pages:?}");
}
