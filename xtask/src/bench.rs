//! `cargo xtask bench store`: what the typed store costs, beside the raw drivers and sea-orm.
//!
//! The measuring is done by two programs of their own workspaces in `bench/`. They take turns for
//! several rounds, so that a busy minute of the machine falls on both, and their samples are put
//! together here.

use crate::cost::{self, median};
use crate::postgres::{Cluster, URL_VARIABLE, find_or_install};
use crate::process::{self, Result, cargo, workspace_root};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

const ROUNDS: usize = 3;
/// How long each program asks one case in one round, where `--seconds` says nothing else.
const SECONDS: &str = "1";
const ENGINES: [&str; 2] = ["SQLite", "PostgreSQL"];
const PEER: &str = "sea-orm";

/// What a case is held to.
#[derive(Clone, Copy, PartialEq)]
enum Goal {
    /// At most so many times as long.
    AtMost(f64),
    /// At least so many times as fast, on each engine.
    Faster([f64; 2]),
    /// How many times as fast it is, to be known.
    Told,
    /// It is there to be known.
    None,
}

/// A case: its name in the programs' output, what else its row is called, its two contestants, and
/// its goal.
struct Case {
    name: &'static str,
    note: &'static str,
    base: &'static str,
    measured: &'static str,
    goal: Goal,
}

const fn case(name: &'static str, goal: Goal) -> Case {
    Case { name, note: "", base: "driver", measured: "typed", goal }
}

/// The same beside the driver without CHECK constraints, which is how the store writes to SQLite.
const fn unchecked(name: &'static str) -> Case {
    Case { name, note: ", driver without CHECKs", base: "unchecked", ..case(name, Goal::None) }
}

/// The typed layer beside the driver below it.
const LAYER: [Case; 9] = [
    case("select one row by id", Goal::AtMost(1.15)),
    case("select 1,000 rows of 20 columns", Goal::AtMost(1.10)),
    case("join five tables, 500 rows", Goal::AtMost(1.10)),
    case("insert a row, in a transaction", Goal::AtMost(1.10)),
    unchecked("insert a row, in a transaction"),
    case("insert 1,000 rows at once", Goal::AtMost(1.10)),
    unchecked("insert 1,000 rows at once"),
    case("insert a row, a commit each", Goal::None),
    Case { measured: "again", ..case("the driver against itself", Goal::None) },
];

const AS_GEOJSON: Case = Case {
    name: "1,000 rows as GeoJSON",
    note: "",
    base: "serde",
    measured: "dynamic",
    goal: Goal::Faster([2.5, 1.4]),
};

/// Straight from the cells beside a feature struct written by hand, the crate that most programs
/// take, and the mere reading of the cells, below which nothing gets on that driver.
const GEOJSON: [Case; 3] = [
    AS_GEOJSON,
    Case { note: ", crate geojson", base: "crate", goal: Goal::Told, ..AS_GEOJSON },
    Case { note: ", cells alone", base: "cells", goal: Goal::Told, ..AS_GEOJSON },
];

const HOP: [Case; 1] =
    [Case { base: "local", measured: "store", ..case("the async hop", Goal::None) }];

/// Nanoseconds of each sample, by case, engine and contestant.
type Samples = BTreeMap<(String, String, String), Vec<f64>>;

/// What the command line asks for.
struct Options {
    seconds: String,
    only: Option<String>,
    with_peer: bool,
}

/// Runs the benchmark and prints its tables.
pub(crate) fn store(arguments: &[&str]) -> Result<ExitCode> {
    let options = options(arguments)?;
    let store = build("store")?;
    let peer = if options.with_peer { Some(build("sea-orm")?) } else { None };
    let folder = workspace_root().join("target/bench/data");
    // What an earlier run left may have other tables.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make {folder:?}: {error}"))?;
    let cluster = match std::env::var(URL_VARIABLE) {
        Ok(_) => None,
        Err(_) => Some(Cluster::start(&find_or_install()?)?),
    };
    let load = cost::load();
    let mut samples = Samples::new();
    for round in 1..=ROUNDS {
        for program in [Some(&store), peer.as_ref()].into_iter().flatten() {
            let name = program.file_name().unwrap_or_default().to_string_lossy();
            eprintln!("round {round} of {ROUNDS}: {name}");
            let text = ask(program, &folder.join("bench.db"), cluster.as_ref(), &options)?;
            read(&text, &mut samples)?;
        }
    }
    print!("{}", report(&samples, &load));
    let _ = fs::remove_dir_all(&folder);
    Ok(ExitCode::SUCCESS)
}

fn options(arguments: &[&str]) -> Result<Options> {
    let mut options = Options { seconds: SECONDS.to_owned(), only: None, with_peer: true };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match (*argument, arguments.as_slice().first()) {
            ("--without-sea-orm", _) => {
                options.with_peer = false;
                continue;
            }
            ("--seconds", Some(seconds)) => options.seconds = (*seconds).to_owned(),
            ("--only", Some(case)) => options.only = Some((*case).to_owned()),
            _ => {
                return Err(format!(
                    "`{argument}`: bench store takes --seconds S, --only CASE and --without-sea-orm"
                ));
            }
        }
        arguments.next();
    }
    Ok(options)
}

/// Builds a program of `bench/` and gives its path.
fn build(name: &str) -> Result<PathBuf> {
    let root = workspace_root();
    let manifest = root.join("bench").join(name).join("Cargo.toml");
    let target = root.join("target/bench");
    let mut command = cargo(&["build", "--release", "--manifest-path"]);
    command.arg(&manifest).env("CARGO_TARGET_DIR", &target);
    let status = process::status(&mut command)?;
    if !status.success() {
        return Err(format!("bench/{name} does not build, {status}"));
    }
    Ok(target.join("release").join(format!("terra-bench-{name}")))
}

/// Runs a program and gives the lines that it wrote.
fn ask(
    program: &Path,
    file: &Path,
    cluster: Option<&Cluster>,
    options: &Options,
) -> Result<String> {
    let mut command = Command::new(program);
    command.arg("--sqlite").arg(file).args(["--seconds", &options.seconds]);
    command.args(options.only.iter().flat_map(|case| ["--only", case]));
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    if let Some(cluster) = cluster {
        cluster.tell(&mut command);
    }
    let output = command.output().map_err(|error| format!("cannot run {program:?}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{} failed, {}", program.display(), output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn read(text: &str, samples: &mut Samples) -> Result<()> {
    for line in text.lines() {
        let wrong = || format!("not a line of samples: {line}");
        let parts: Vec<&str> = line.split('\t').collect();
        let [case, engine, contestant, numbers] = parts.as_slice() else { return Err(wrong()) };
        let numbers = numbers.split(',').map(|number| number.parse::<f64>().map_err(|_| wrong()));
        samples
            .entry((case.to_string(), engine.to_string(), contestant.to_string()))
            .or_default()
            .extend(numbers.collect::<Result<Vec<f64>>>()?);
    }
    Ok(())
}

/// The middle of the ratios of samples taken one after the other: what slows the machine for a
/// while slows both, and cancels out.
fn ratio(measured: &[f64], base: &[f64]) -> f64 {
    median(measured.iter().zip(base).map(|(measured, base)| measured / base).collect())
}

fn report(samples: &Samples, load: &str) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut out = String::new();
    let _ = writeln!(
        out,
        "\n{cores} cores; load when it began {load}, when it ended {}.",
        cost::load()
    );
    let _ = writeln!(
        out,
        "Medians of one run; a ratio is the median of the ratios of neighbouring samples, but for\n\
         {PEER}'s, whose samples come from a process of its own.\n"
    );
    let layer =
        ["case", "engine", "driver", "typed", "ratio", "goal", "", PEER, "ratio", "samples"];
    out += &table(&layer, &rows(&LAYER, samples));
    let geojson =
        ["case", "engine", "beside", "dynamic", "faster", "goal", "", PEER, "faster", "samples"];
    out += &table(&geojson, &rows(&GEOJSON, samples));
    let hop = ["case", "engine", "Local", "Store", "ratio", "", "", "more", "", "samples"];
    out += &table(&hop, &rows(&HOP, samples));
    out
}

fn rows(cases: &[Case], samples: &Samples) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for case in cases {
        for (at, engine) in ENGINES.into_iter().enumerate() {
            let of = |contestant: &str| {
                samples.get(&(case.name.to_owned(), engine.to_owned(), contestant.to_owned()))
            };
            if let (Some(base), Some(measured)) = (of(case.base), of(case.measured)) {
                let peer = of(PEER).filter(|_| case.note.is_empty());
                rows.push(row(case, engine, at, base, measured, peer));
            }
        }
    }
    rows
}

fn row(
    case: &Case,
    engine: &str,
    at: usize,
    base: &[f64],
    measured: &[f64],
    peer: Option<&Vec<f64>>,
) -> Vec<String> {
    let (base_median, measured_median) = (median(base.to_vec()), median(measured.to_vec()));
    let ratio = ratio(measured, base);
    let (shown, goal, verdict) = match case.goal {
        Goal::AtMost(most) => (ratio, format!("<= {most:.2}"), verdict(ratio <= most)),
        Goal::Faster(least) => {
            let faster = 1.0 / ratio;
            (faster, format!(">= {:.1}", least[at]), verdict(faster >= least[at]))
        }
        Goal::Told => (1.0 / ratio, String::new(), ""),
        Goal::None => (ratio, String::new(), ""),
    };
    let peer = peer.map(|samples| median(samples.clone()));
    let peer_ratio = peer.map(|peer| match case.goal {
        Goal::Faster(_) | Goal::Told => base_median / peer,
        _ => peer / base_median,
    });
    let more = (case.base == "local").then(|| time(measured_median - base_median));
    vec![
        format!("{}{}", case.name, case.note),
        engine.to_owned(),
        time(base_median),
        time(measured_median),
        format!("{shown:.2}"),
        goal,
        verdict.to_owned(),
        more.or(peer.map(time)).unwrap_or_default(),
        peer_ratio.map_or(String::new(), |ratio| format!("{ratio:.2}")),
        base.len().to_string(),
    ]
}

const fn verdict(holds: bool) -> &'static str {
    if holds { "pass" } else { "MISS" }
}

fn time(nanoseconds: f64) -> String {
    format!("{:.1} us", nanoseconds / 1_000.0)
}

/// Lines of aligned columns; those after the second hold numbers and are set to the right.
fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let head: Vec<String> = head.iter().map(ToString::to_string).collect();
    let lines = || std::iter::once(&head).chain(rows);
    let widths: Vec<usize> = (0..head.len())
        .map(|at| lines().map(|line| line[at].chars().count()).max().unwrap_or(0))
        .collect();
    let mut out = String::new();
    for line in lines() {
        let mut text = String::new();
        for (at, (cell, width)) in line.iter().zip(&widths).enumerate() {
            let _ = match at {
                0 | 1 => write!(text, "{cell:<width$}  "),
                _ => write!(text, "{cell:>width$}  "),
            };
        }
        out += text.trim_end();
        out.push('\n');
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_slows_both_for_a_while_does_not_change_their_ratio() {
        assert_eq!(ratio(&[2.0, 200.0, 2.0, 20.0], &[1.0, 100.0, 1.0, 10.0]), 2.0);
    }

    #[test]
    fn a_case_that_was_measured_stands_in_the_table_with_its_goal() {
        let mut samples = Samples::new();
        let text = "select one row by id\tSQLite\tdriver\t5000,5000\n\
                    select one row by id\tSQLite\ttyped\t6000,6000\n\
                    select one row by id\tSQLite\tsea-orm\t50000\n";
        read(text, &mut samples).unwrap();
        let rows = rows(&LAYER, &samples);
        let shown = ["5.0 us", "6.0 us", "1.20", "<= 1.15", "MISS", "50.0 us", "10.00", "2"];
        assert_eq!(rows[0][2..], shown);
        assert_eq!(rows.len(), 1);
    }

    #[test]
    fn what_is_no_sample_is_refused() {
        assert!(read("case\tengine\tname\t1,x\n", &mut Samples::new()).is_err());
        assert!(read("an error\n", &mut Samples::new()).is_err());
    }
}
