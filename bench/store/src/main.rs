//! The store's typed layer against the raw drivers, on the same thread and in the same run.
//!
//! `cargo xtask bench store` runs this; it needs a PostgreSQL server and a place for a file.

mod cases;
mod data;
mod features;
mod postgres;
mod rows;
mod sample;
mod sql;
mod sqlite;
mod tables;
mod typed;

use sample::Clock;
use std::{path::PathBuf, process::ExitCode, time::Duration};

/// What went wrong; a benchmark that can't run says so and ends.
pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

const USAGE: &str =
    "terra-bench-store [--sqlite FILE] [--seconds S] [--only CASE] [--alone CONTESTANT]";
/// Where the PostgreSQL server is.
const SERVER: &str = "TERRA_TEST_POSTGRES_URL";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let mut file = None;
    let mut clock = Clock { per_case: Duration::from_secs(1), only: None, alone: None };
    let mut arguments = std::env::args().skip(1);
    while let Some(option) = arguments.next() {
        let value = arguments.next().ok_or(USAGE)?;
        match option.as_str() {
            "--sqlite" => file = Some(PathBuf::from(value)),
            "--seconds" => clock.per_case = Duration::from_secs_f64(value.parse()?),
            "--only" => clock.only = Some(value),
            "--alone" => clock.alone = Some(value),
            _ => return Err(USAGE.into()),
        }
    }
    if let Some(file) = file {
        sqlite::run(&file, &clock)?;
    }
    if let Ok(server) = std::env::var(SERVER) {
        postgres::run(&server, &clock)?;
    }
    Ok(())
}
