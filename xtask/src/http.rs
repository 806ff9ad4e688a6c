//! `cargo xtask bench http`: the atlas as it is served, beside other servers on the same rows of the
//! same PostgreSQL, in one run.
//!
//! The peers are tipg and pygeoapi, which have the same standards, on a view with PostGIS's
//! geometries; a minimal server on Node with Drizzle (`bench/http/server.mjs`); and as the limit one
//! on axum that writes its JSON by hand (`bench/http`), which also puts the load. The last two have
//! nothing of the atlas but the rows: no parameters, no licences, no links, no validators.
//!
//! The atlas remembers what it answered until somebody commits, and a question is asked again and
//! again here: so it is measured as it is, and with nothing of its answers remembered. Numbers of
//! rows and credits are remembered in both.

mod python;
mod report;
mod servers;

use crate::cost;
use crate::postgres::{Cluster, extension, find_or_install};
use crate::process::{self, Result, cargo, workspace_root};
use crate::schema::{create, psql, release_binary, remove};
use python::Python;
use report::Sample;
use servers::{Answers, Kind, Server};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::thread::sleep;
use std::time::Duration;

/// How many ask at once, each on a connection of its own.
const CONNECTIONS: &str = "32";
const ROUNDS: usize = 3;
const MOST_ROUNDS: usize = 100;
/// How long each server is asked each question in each round, where `--seconds` says nothing else.
const SECONDS: &str = "4";
/// How long nobody is asked after that: what was begun ends, and connections close.
const REST: Duration = Duration::from_millis(500);
/// How often those are looked for who should be gone.
const LOOKS: usize = 60;
/// How many are connected beside who asks.
const OTHERS: &str = "SELECT count(*) FROM pg_stat_activity \
    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
/// Files of power plants that are shipped.
const FILES: [&str; 3] = [
    "data/wri-gppd/database_AUS.csv",
    "data/wri-gppd/database_IND.csv",
    "data/uk-repd/renewable-energy-planning-database-q2-june-2021.csv",
];

/// What is asked: how it is called, and where it is; none where a server has no answer.
struct Question {
    name: &'static str,
    atlas: String,
    minimal: Option<String>,
    tipg: Option<String>,
    pygeoapi: Option<String>,
    /// Whether it is asked by those who have the answer already.
    again: bool,
}

impl Question {
    fn target(&self, kind: Kind) -> Option<&str> {
        match kind {
            Kind::Atlas => Some(&self.atlas),
            Kind::Minimal => self.minimal.as_deref(),
            Kind::Tipg => self.tipg.as_deref(),
            Kind::Pygeoapi => self.pygeoapi.as_deref(),
        }
    }
}

/// What the command line asks for.
#[derive(Debug, PartialEq)]
struct Options {
    rounds: usize,
    seconds: String,
    with_node: bool,
    with_python: bool,
}

/// Measures and prints.
pub(crate) fn bench(arguments: &[&str]) -> Result<ExitCode> {
    let options = options(arguments)?;
    let terra = release_binary()?;
    let program = build()?;
    let node = if options.with_node { Some(servers::install_node(&terra)?) } else { None };
    let folder = workspace_root().join("target/bench/http");
    remove(&folder)?;
    create(&folder)?;
    let bin = find_or_install()?;
    let cluster = Cluster::start(&bin)?;
    // All of them, as the limit's driver has no TLS.
    let postgres = format!("{}?sslmode=disable", cluster.url("postgres"));
    let sqlite = format!("sqlite:{}/atlas.db", folder.display());
    for database in [&postgres, &sqlite] {
        fill(&terra, database)?;
    }
    if options.with_python {
        extension::find_or_install(&bin, &cluster)?;
        Python::prepare(&psql(&bin), &postgres)?;
    }
    let id = analyze(&psql(&bin), &postgres)?;
    let mut all = vec![
        Server::minimal(&program, &postgres)?,
        Server::atlas("terra, PostgreSQL", &terra, &postgres, Answers::Forgotten)?,
        Server::atlas("terra, SQLite", &terra, &sqlite, Answers::Forgotten)?,
        Server::atlas("terra, PostgreSQL, as it is", &terra, &postgres, Answers::Remembered)?,
        Server::atlas("terra, SQLite, as it is", &terra, &sqlite, Answers::Remembered)?,
    ];
    if let Some(node) = &node {
        all.push(Server::node(node, &postgres)?);
    }
    if options.with_python {
        let python = Python::install(&folder)?;
        all.extend([python.tipg(&cluster)?, python.pygeoapi(&cluster)?]);
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("{cores} cores; load when it began {}.\n", cost::load());
    let samples = measure(&program, &all, &questions(&id), &options)?;
    report::print(&samples, &all);
    println!("Load when it ended {}.", cost::load());
    drop(all);
    remove(&folder)?;
    Ok(ExitCode::SUCCESS)
}

fn options(arguments: &[&str]) -> Result<Options> {
    let mut options =
        Options { rounds: ROUNDS, seconds: SECONDS.to_owned(), with_node: true, with_python: true };
    let mut rest = arguments;
    while let [argument, more @ ..] = rest {
        rest = more;
        match *argument {
            "--without-node" => options.with_node = false,
            "--without-python" => options.with_python = false,
            _ => {
                take_number(&mut options, argument, more.first().copied().unwrap_or_default())?;
                rest = &more[1..];
            }
        }
    }
    Ok(options)
}

fn take_number(options: &mut Options, argument: &str, value: &str) -> Result<()> {
    let rounds = value.parse().ok().filter(|rounds| (1..=MOST_ROUNDS).contains(rounds));
    let is_time = value.parse().is_ok_and(|seconds: f64| seconds > 0.0 && seconds <= 600.0);
    match (argument, rounds) {
        ("--rounds", Some(rounds)) => options.rounds = rounds,
        ("--seconds", _) if is_time => options.seconds = value.to_owned(),
        _ => {
            return Err(format!(
                "`{argument}`: bench http takes --rounds N (1 to {MOST_ROUNDS}), --seconds S, \
                 --without-node and --without-python"
            ));
        }
    }
    Ok(())
}

fn build() -> Result<PathBuf> {
    let root = workspace_root();
    let target = root.join("target/bench");
    let mut command = cargo(&["build", "--release", "--manifest-path"]);
    command.arg(root.join("bench/http/Cargo.toml")).env("CARGO_TARGET_DIR", &target);
    let status = process::status(&mut command)?;
    if !status.success() {
        return Err(format!("bench/http does not build, {status}"));
    }
    Ok(target.join("release/terra-bench-http"))
}

/// Makes the tables, and imports the shipped files.
fn fill(terra: &Path, database: &str) -> Result<()> {
    let run = |arguments: &[&str]| {
        let mut command = Command::new(terra);
        command.args(["--database", database]).args(arguments).current_dir(workspace_root());
        process::output(&mut command).map(drop)
    };
    run(&["migrate", "apply"])?;
    let mut import = vec!["import"];
    import.extend(FILES);
    run(&import)
}

/// Has the server know its tables, and answers with the id of a row.
fn analyze(psql: &Path, url: &str) -> Result<String> {
    let ask = |sql: &str| {
        let mut command = Command::new(psql);
        command.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"]);
        process::output(command.args(["--command", sql, url]))
    };
    // What ended a moment ago may still keep rows from being seen by all, as indexes need it.
    for look in 0.. {
        match ask(OTHERS)?.trim() {
            "0" => break,
            others if look == LOOKS => {
                return Err(format!(
                    "{others} others stay connected to the database that is measured"
                ));
            }
            _ => sleep(REST),
        }
    }
    ask("VACUUM ANALYZE")?;
    ask("SELECT id FROM terra.energy_projects ORDER BY id OFFSET 1000 LIMIT 1")
}

fn questions(id: &str) -> Vec<Question> {
    // The atlas's and the others' addresses of the same rows.
    let rows = |name, minimal: &str, rest: &str, lang: &str| Question {
        name,
        atlas: format!("/collections/energy_projects/items?limit=100{rest}"),
        minimal: Some(minimal.to_owned()),
        tipg: Some(format!("/collections/public.plants/items?limit=100&f=geojson{rest}")),
        pygeoapi: Some(format!("/collections/plants/items?limit=100&f=json{rest}{lang}")),
        again: false,
    };
    let filter = "&filter=project_type=%27solar%27%20AND%20capacity_mw%3E20";
    let tiles = "tiles/WebMercatorQuad/6";
    vec![
        rows("100 rows", "/items", "", ""),
        Question {
            name: "one row",
            atlas: format!("/collections/energy_projects/items/{id}"),
            minimal: Some(format!("/items/{id}")),
            tipg: Some(format!("/collections/public.plants/items/{id}?f=geojson")),
            pygeoapi: Some(format!("/collections/plants/items/{id}?f=json")),
            again: false,
        },
        rows("100 rows of a box", "/bbox", "&bbox=-3,51,0,53", ""),
        rows("100 rows by a filter", "/filter", filter, "&filter-lang=cql-text"),
        Question {
            name: "a tile",
            atlas: format!("/collections/energy_projects/{tiles}/20/31"),
            minimal: None,
            // It has the column before the row.
            tipg: Some(format!("/collections/public.plants/{tiles}/31/20")),
            pygeoapi: None,
            again: false,
        },
        Question {
            name: "100 rows, unchanged",
            atlas: "/collections/energy_projects/items?limit=100".to_owned(),
            minimal: None,
            tipg: None,
            pygeoapi: None,
            again: true,
        },
    ]
}

/// Asks each server each question in turns, so that a busy minute of the machine falls on all.
fn measure(
    program: &Path,
    servers: &[Server],
    questions: &[Question],
    options: &Options,
) -> Result<Vec<Sample>> {
    let mut samples = Vec::new();
    // The round before the first warms everything, and is short.
    for round in 0..=options.rounds {
        eprintln!("round {round} of {}", options.rounds);
        let seconds = if round == 0 { "1" } else { &options.seconds };
        for question in questions {
            for server in servers {
                let Some(target) = question.target(server.kind) else { continue };
                let mut load = Command::new(program);
                let kind = if question.again { "load-again" } else { "load" };
                load.args([kind, &server.address, target, CONNECTIONS, seconds]);
                let told = process::output(&mut load)?;
                if round > 0 {
                    samples.push(Sample::read(question.name, server.name, &told)?);
                }
                sleep(REST);
            }
        }
    }
    Ok(samples)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_option_is_told() {
        let usual = options(&[]).unwrap();
        assert!(usual.rounds == ROUNDS && usual.with_node && usual.with_python);
        let said = options(&["--rounds", "1", "--seconds", "0.5", "--without-node"]).unwrap();
        assert_eq!((said.rounds, said.seconds.as_str()), (1, "0.5"));
        assert!(!said.with_node && said.with_python);
        for wrong in [&["--rounds"][..], &["--rounds", "0"], &["--seconds", "NaN"], &["x"]] {
            assert!(options(wrong).unwrap_err().contains("bench http takes"), "{wrong:?}");
        }
    }
}
