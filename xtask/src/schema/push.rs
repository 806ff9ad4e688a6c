//! How long all tables take to an empty database.

use super::drizzle::Drizzle;
use super::likeness::{self, Likeness};
use super::{create, print_table, remove};
use crate::cost::{self, Cost, median};
use crate::postgres::{Cluster, find_or_install};
use crate::process::{self, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The two databases on the server, each made anew for each push.
const OURS: &str = "terra_push";
const THEIRS: &str = "drizzle_push";

/// Pushes in turns, so that a busy minute of the machine falls on all, and compares what was made.
pub(super) fn bench(terra: &Path, folder: &Path, rounds: usize) -> Result<()> {
    let drizzle = Drizzle::install(terra)?;
    let version = drizzle.version()?;
    // Always a server of our own: databases are dropped here.
    let bin = find_or_install()?;
    let server = Server { cluster: Cluster::start(&bin)?, psql: psql(&bin) };
    let (mut sqlite, mut postgres, mut peer) = (Vec::new(), Vec::new(), Vec::new());
    // The round before the first warms the caches of the machine.
    for round in 0..=rounds {
        eprintln!("pushing, round {round} of {rounds}");
        let costs = [
            push_to_sqlite(terra, folder)?,
            server.push(OURS, |url| terra_push(terra, &format!("{url}?schema=public")))?,
            server.push(THEIRS, |url| drizzle.push(url))?,
        ];
        if round > 0 {
            sqlite.push(costs[0]);
            postgres.push(costs[1]);
            peer.push(costs[2]);
        }
    }
    let likeness = likeness::compare(OURS, THEIRS, &|name, query| server.ask(name, query))?;
    let peer_name = format!("drizzle-kit {version}, PostgreSQL");
    let rows = [
        row("`terra migrate push`, SQLite", &sqlite),
        row("`terra migrate push`, PostgreSQL", &postgres),
        row(&peer_name, &peer),
    ];
    let head = ["push of all tables", "wall s, median", "least", "most", "CPU s of the program"];
    print_table(&head, &rows);
    println!("Rounds: {rounds}, in turns. {}", ratio(&postgres, &peer));
    println!("The server runs with fsync off, for both.\n");
    print_likeness(&likeness);
    Ok(())
}

fn ratio(ours: &[Cost], theirs: &[Cost]) -> String {
    let ratios = ours.iter().zip(theirs).map(|(ours, theirs)| theirs.wall / ours.wall).collect();
    format!("drizzle-kit takes {:.1} times as long (median of the rounds' ratios).", median(ratios))
}

fn row(name: &str, costs: &[Cost]) -> Vec<String> {
    let wall: Vec<f64> = costs.iter().map(|cost| cost.wall).collect();
    let least = wall.iter().copied().fold(f64::INFINITY, f64::min);
    let most = wall.iter().copied().fold(0.0, f64::max);
    let cpu = median(costs.iter().map(|cost| cost.cpu).collect());
    let seconds = |value: f64| format!("{value:.2}");
    [name.to_owned()].into_iter().chain([median(wall), least, most, cpu].map(seconds)).collect()
}

fn print_likeness(likeness: &[Likeness]) {
    let row = |of: &Likeness| {
        let counts = [of.ours, of.theirs, of.shared].map(|count| count.to_string());
        [of.kind.to_owned()].into_iter().chain(counts).collect()
    };
    let rows: Vec<Vec<String>> = likeness.iter().map(row).collect();
    print_table(&["what was made on PostgreSQL", "terra", "drizzle-kit", "the same"], &rows);
    let differing: Vec<&str> =
        likeness.iter().filter(|of| !of.is_full()).map(|of| of.kind).collect();
    match differing.as_slice() {
        [] => println!("Both made the same.\n"),
        kinds => println!("What differs: {}.\n", kinds.join("; ")),
    }
}

fn terra_push(terra: &Path, url: &str) -> Command {
    let mut command = Command::new(terra);
    command.args(["--database", url, "migrate", "push"]);
    command
}

fn push_to_sqlite(terra: &Path, folder: &Path) -> Result<Cost> {
    let folder = folder.join("push");
    remove(&folder)?;
    create(&folder)?;
    let cost = cost::of(&terra_push(terra, &format!("sqlite:{}/push.db", folder.display())))?;
    remove(&folder)?;
    Ok(cost)
}

/// The client: beside the server's programs, or where the shell finds it.
pub(crate) fn psql(bin: &Path) -> PathBuf {
    let beside = bin.join("psql");
    if beside.is_file() { beside } else { "psql".into() }
}

/// A server and the program to ask it with.
struct Server {
    cluster: Cluster,
    psql: PathBuf,
}

impl Server {
    /// What the command that `push` makes costs on a new database called `name`.
    fn push(&self, name: &str, push: impl Fn(&str) -> Command) -> Result<Cost> {
        self.ask("postgres", &format!("DROP DATABASE IF EXISTS {name}"))?;
        self.ask("postgres", &format!("CREATE DATABASE {name}"))?;
        cost::of(&push(&self.cluster.url(name)))
    }

    fn ask(&self, database: &str, sql: &str) -> Result<String> {
        let mut psql = Command::new(&self.psql);
        psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"]);
        process::output(psql.args(["--command", sql, &self.cluster.url(database)]))
    }
}
