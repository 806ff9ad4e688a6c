//! `cargo xtask bench geo`: the geographic questions of the atlas beside PostGIS, on one machine and
//! in the same run.
//!
//! The measuring is done by the program in `bench/geo`, which also compares every answer with brute
//! force, and fails where one is wrong. Its samples become tables here.

mod report;

use crate::cost;
use crate::postgres::{Cluster, URL_VARIABLE, extension, find_or_install};
use crate::process::{self, Result, cargo, workspace_root};
use crate::schema::{create, remove};
use report::Samples;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// How many fires, where `--fires` says nothing else.
const FIRES: u32 = 200_000;
const FEWEST_FIRES: u32 = 1_000;
const MOST_FIRES: u32 = 10_000_000;
/// The numbers of fires that `--growth` goes through.
const GROWTH: [u32; 3] = [20_000, 200_000, 2_000_000];
/// How often everyone connects anew and is asked everything, where `--rounds` says nothing else.
const ROUNDS: u32 = 3;
const MOST_ROUNDS: u32 = 100;

/// What the command line asks for.
#[derive(Debug, PartialEq)]
struct Options {
    fires: Vec<u32>,
    rounds: u32,
    only: Option<String>,
}

/// Measures and prints.
pub(crate) fn bench(arguments: &[&str]) -> Result<ExitCode> {
    let options = options(arguments)?;
    let program = build()?;
    let folder = workspace_root().join("target/bench/geo");
    create(&folder)?;
    let cluster = match std::env::var(URL_VARIABLE) {
        Ok(_) => None,
        Err(_) => Some(start()?),
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("{cores} cores; load when it began {}.\n", cost::load());
    let mut sizes = Vec::new();
    for &fires in &options.fires {
        let text = ask(&program, &folder.join("geo.db"), cluster.as_ref(), fires, &options)?;
        let samples = Samples::read(&text)?;
        report::print_size(fires, &samples);
        sizes.push((fires, samples));
    }
    if sizes.len() > 1 {
        report::print_growth(&sizes);
    }
    println!("Load when it ended {}.", cost::load());
    remove(&folder)?;
    Ok(ExitCode::SUCCESS)
}

fn options(arguments: &[&str]) -> Result<Options> {
    let mut options = Options { fires: vec![FIRES], rounds: ROUNDS, only: None };
    let mut rest = arguments;
    while let [argument, more @ ..] = rest {
        rest = more;
        if *argument == "--growth" {
            options.fires = GROWTH.to_vec();
            continue;
        }
        let value = more.first().copied();
        let number = value.and_then(|text| text.parse().ok());
        match (*argument, number, value) {
            ("--fires", Some(fires), _) if (FEWEST_FIRES..=MOST_FIRES).contains(&fires) => {
                options.fires = vec![fires];
            }
            ("--rounds", Some(rounds), _) if (1..=MOST_ROUNDS).contains(&rounds) => {
                options.rounds = rounds;
            }
            ("--only", _, Some(question)) => options.only = Some(question.to_owned()),
            _ => {
                return Err(format!(
                    "`{argument}`: bench geo takes --fires N ({FEWEST_FIRES} to {MOST_FIRES}), \
                     --growth, --rounds N (1 to {MOST_ROUNDS}) and --only QUESTION"
                ));
            }
        }
        rest = &more[1..];
    }
    Ok(options)
}

/// A server that has PostGIS.
fn start() -> Result<Cluster> {
    let bin = find_or_install()?;
    let cluster = Cluster::start(&bin)?;
    extension::find_or_install(&bin, &cluster)?;
    Ok(cluster)
}

fn build() -> Result<PathBuf> {
    let root = workspace_root();
    let target = root.join("target/bench");
    let mut command = cargo(&["build", "--release", "--manifest-path"]);
    command.arg(root.join("bench/geo/Cargo.toml")).env("CARGO_TARGET_DIR", &target);
    let status = process::status(&mut command)?;
    if !status.success() {
        return Err(format!("bench/geo does not build, {status}"));
    }
    Ok(target.join("release/terra-bench-geo"))
}

/// Runs the program and gives the lines that it wrote.
fn ask(
    program: &Path,
    file: &Path,
    cluster: Option<&Cluster>,
    fires: u32,
    options: &Options,
) -> Result<String> {
    eprintln!("a world with {fires} fires");
    let mut command = Command::new(program);
    command.arg("--sqlite").arg(file).args(["--fires", &fires.to_string()]);
    command.args(["--rounds", &options.rounds.to_string()]);
    command.args(options.only.iter().flat_map(|question| ["--only", question]));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_option_is_told() {
        let fires = |arguments: &[&str]| options(arguments).unwrap().fires;
        assert_eq!(fires(&[]), [FIRES]);
        assert_eq!(fires(&["--fires", "20000"]), [20_000]);
        assert_eq!(fires(&["--growth", "--rounds", "2"]), GROWTH);
        assert_eq!(options(&["--only", "tile"]).unwrap().only.as_deref(), Some("tile"));
        for wrong in [&["--fires"][..], &["--fires", "10"], &["--rounds", "0"], &["--only"], &["x"]]
        {
            assert!(options(wrong).unwrap_err().contains("bench geo takes"), "{wrong:?}");
        }
    }
}
