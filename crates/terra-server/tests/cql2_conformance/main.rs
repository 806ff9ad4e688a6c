//! Filters in CQL2 as clients send them: each case of OGC's test data (OGC 21-065r2, Annex A), or of
//! a set of our own, as text and as JSON, on both engines.
//!
//! The cases are those of the folder that `TERRA_CQL2_CASES` names, else those beside the
//! repository, else our own. They are published as text: their JSON is what our writer makes of it,
//! which the tests of `terra-cql2` hold to the standard's.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    unreachable_pub,
    reason = "a test fails by panicking, and tells what it did"
)]

#[path = "../server/client.rs"]
#[allow(dead_code, reason = "the other tests use all of it")]
mod client;
#[path = "../server/database.rs"]
#[allow(dead_code, reason = "the other tests use all of it")]
mod database;
mod layers;
mod tables;

use client::Server;
use database::Database;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use terra_cql2::Predicate;

/// Names the folder of other cases.
const CASES: &str = "TERRA_CQL2_CASES";
const BESIDE: &str = "../../../shared/data/conformance/ogc-cql2";
const OWN: &str = "tests/fixtures/cql2";

/// What the standard expects by mistake, and what its own data say: three places begin with "Ch",
/// Chișinău, Chicago and Chengdu, and one with "Chis"
/// (<https://github.com/opengeospatial/ogcapi-features/issues/1011>).
const ERRATA: [(&str, u64, u64); 3] = [
    ("ACCENTI(name) LIKE accenti('Ch%')", 2, 3),
    ("ACCENTI(CASEI(name)) LIKE accenti(casei('Chiș%'))", 2, 1),
    ("ACCENTI(CASEI(name)) LIKE accenti(casei('cHis%'))", 2, 1),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cql2_conformance_on_sqlite() {
    run("SQLite", &Database::sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cql2_conformance_on_postgres() {
    run("PostgreSQL", &Database::postgres().await).await;
}

struct Case {
    class: String,
    collection: String,
    text: String,
    expected: u64,
    /// Whether what is expected is another than was published.
    is_corrected: bool,
}

/// The folder of the cases.
fn folder() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os(CASES).map(PathBuf::from);
    let beside = Some(here.join(BESIDE)).filter(|folder| folder.exists());
    let folder = named.or(beside).unwrap_or_else(|| here.join(OWN));
    // A relative name is meant as from where the command was given.
    let from_root = here.join("../..").join(&folder);
    if folder.exists() || !from_root.exists() { folder } else { from_root }
}

fn cases(folder: &Path) -> Vec<Case> {
    let path = folder.join("predicates.tsv");
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("no cases in {}: {error}", path.display()));
    let lines = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let case = |line: &str| {
        let [class, collection, text, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not four cells: {line}");
        };
        let published = expected.trim().parse().unwrap_or_else(|error| panic!("{line}: {error}"));
        let erratum = ERRATA.iter().find(|(wrong, count, _)| *wrong == text && *count == published);
        let (expected, is_corrected) =
            erratum.map_or((published, false), |(_, _, right)| (*right, true));
        let [class, collection, text] = [class, collection, text].map(str::to_owned);
        Case { class, collection, text, expected, is_corrected }
    };
    lines.map(case).collect()
}

async fn run(engine: &str, database: &Database) {
    let folder = folder();
    let cases = cases(&folder);
    layers::load(&database.store, &folder).await;
    let server = Server::of(&database.store).await;
    let mut tally: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in &cases {
        for (language, outcome) in asked(&server, case).await {
            let (ran, right) = tally.entry(&case.class).or_default();
            *ran += 1;
            if outcome == Ok(case.expected) {
                *right += 1;
            } else {
                let Case { class, collection, text, expected, .. } = case;
                wrong.push(format!(
                    "{class}, {collection}, {language}: {text}: {expected} expected, {outcome:?}"
                ));
            }
        }
    }
    for (class, (ran, right)) in &tally {
        println!("{engine}: {class}: {right} right of {ran}");
    }
    let sum = |of: fn(&(usize, usize)) -> usize| tally.values().map(of).sum::<usize>();
    let (ran, right) = (sum(|both| both.0), sum(|both| both.1));
    let (count, from) = (cases.len(), folder.display());
    let corrected = 2 * cases.iter().filter(|case| case.is_corrected).count();
    let of_these = match corrected {
        0 => String::new(),
        corrected => format!(" ({corrected} held to what is right, not to what was published)"),
    };
    println!(
        "{engine}: {count} cases of {from}, as text and as JSON: {right} right of {ran}{of_these}"
    );
    assert!(count > 0, "no cases");
    assert!(wrong.is_empty(), "{} wrong on {engine}:\n{}", wrong.len(), wrong.join("\n"));
}

/// How many rows match, by each language.
async fn asked(server: &Server, case: &Case) -> [(&'static str, Result<u64, String>); 2] {
    let text = matched(server, &case.collection, "", &case.text).await;
    let json = match Predicate::from_text(&case.text) {
        Ok(predicate) => {
            let json = predicate.to_json().to_string();
            matched(server, &case.collection, "&filter-lang=cql2-json", &json).await
        }
        Err(error) => Err(error.to_string()),
    };
    [("text", text), ("JSON", json)]
}

async fn matched(
    server: &Server,
    collection: &str,
    more: &str,
    filter: &str,
) -> Result<u64, String> {
    let filter = utf8_percent_encode(filter, NON_ALPHANUMERIC);
    let target = format!("/collections/{collection}/items?limit=1{more}&filter={filter}");
    let answer = server.get(&target).await;
    let json = answer.json();
    json["numberMatched"].as_u64().ok_or_else(|| json["detail"].to_string())
}
