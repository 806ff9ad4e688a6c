//! `cargo xtask bench schema`: what the real declarations cost: to build, to check again after an
//! edit, to carry in the binary, and to bring to an empty database, beside drizzle-kit.
//!
//! What it makes goes to `target/bench/`. It prints tables in Markdown as soon as it has them.

mod compile;
mod drizzle;
mod likeness;
mod push;

pub(crate) use drizzle::Drizzle;
pub(crate) use push::psql;

use crate::cost;
use crate::process::{self, Result, cargo, workspace_root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How often each push is measured, where `--rounds` says nothing else.
const ROUNDS: usize = 5;
const MOST_ROUNDS: usize = 1000;

/// What can be measured.
const PARTS: [&str; 4] = ["cold", "check", "size", "push"];

/// What the command line asks for.
#[derive(Debug, PartialEq)]
struct Options {
    parts: Vec<&'static str>,
    rounds: usize,
}

/// Measures and prints.
pub(crate) fn bench(arguments: &[&str]) -> Result<ExitCode> {
    let options = options(arguments)?;
    let asked = |part| options.parts.contains(&part);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("{cores} cores; load when it began {}.\n", cost::load());
    let folder = workspace_root().join("target/bench/schema");
    create(&folder)?;
    if asked("cold") {
        compile::cold(&folder)?;
    }
    if asked("check") {
        compile::checks(&folder)?;
    }
    if asked("size") || asked("push") {
        let terra = release_binary()?;
        if asked("size") {
            compile::size(&terra, &folder)?;
        }
        if asked("push") {
            push::bench(&terra, &folder, options.rounds)?;
        }
    }
    println!("Load when it ended {}.", cost::load());
    Ok(ExitCode::SUCCESS)
}

fn options(arguments: &[&str]) -> Result<Options> {
    let (mut only, mut cold, mut rounds) = (None, false, ROUNDS);
    let mut rest = arguments;
    while let [argument, more @ ..] = rest {
        rest = more;
        if *argument == "--cold" {
            cold = true;
            continue;
        }
        let number = |text: &&str| text.parse().ok().filter(|n| (1..=MOST_ROUNDS).contains(n));
        let part = |text: &&str| PARTS.into_iter().find(|part| part == text);
        match (*argument, more.first().and_then(number), more.first().and_then(part)) {
            ("--rounds", Some(number), _) => rounds = number,
            ("--only", _, Some(part)) => only = Some(part),
            _ => {
                return Err(format!(
                    "`{argument}`: bench schema takes --cold, --rounds N (1 to {MOST_ROUNDS}) and \
                     --only with one of {}",
                    PARTS.join(", ")
                ));
            }
        }
        rest = &more[1..];
    }
    let mut parts = PARTS.to_vec();
    parts.retain(|part| match only {
        Some(only) => *part == only,
        None => *part != "cold",
    });
    if cold && !parts.contains(&"cold") {
        parts.push("cold");
    }
    Ok(Options { parts, rounds })
}

/// The program as it ships, built if it is not there as the sources say.
pub(crate) fn release_binary() -> Result<PathBuf> {
    let mut build = cargo(&["build", "--release"]);
    let status = process::status(build.env_remove("CARGO_TARGET_DIR"))?;
    if !status.success() {
        return Err(format!("the program does not build, {status}"));
    }
    Ok(workspace_root().join("target/release/terra"))
}

/// Prints a table in Markdown; all columns but the first hold numbers.
pub(crate) fn print_table(head: &[&str], rows: &[Vec<String>]) {
    let line = |cells: &[String]| println!("| {} |", cells.join(" | "));
    line(&head.iter().map(ToString::to_string).collect::<Vec<_>>());
    println!("|---|{}", "---:|".repeat(head.len() - 1));
    rows.iter().for_each(|row| line(row));
    println!();
}

pub(crate) fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))
}

/// Removes a folder with all in it; that it is not there is as good.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if folder.exists() => {
            Err(format!("cannot remove {}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cold_build_is_measured_only_when_asked_for() {
        let parts = |arguments: &[&str]| options(arguments).unwrap().parts;
        assert_eq!(parts(&[]), ["check", "size", "push"]);
        assert_eq!(parts(&["--cold"]), ["check", "size", "push", "cold"]);
        assert_eq!(parts(&["--only", "push", "--rounds", "3"]), ["push"]);
        assert_eq!(parts(&["--only", "cold"]), ["cold"]);
        assert_eq!(options(&["--rounds", "9"]).unwrap().rounds, 9);
        for wrong in [&["--rounds"][..], &["--rounds", "0"], &["--only", "x"], &["push"]] {
            assert!(options(wrong).unwrap_err().contains("bench schema takes"));
        }
    }
}
