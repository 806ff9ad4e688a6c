//! The workshop: what a developer or a build machine runs on this repository.
//!
//! `cargo xtask` lists the commands. It compiles before anything else on a cold machine, so it
//! depends on the standard library alone (its tests also read JSON).
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool talks to people"
)]

mod bench;
mod cost;
mod declarations;
mod geo;
mod http;
mod imports;
mod postgres;
mod process;
mod readers;
mod schema;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

Commands:
  test                 format, lints and every test, with a PostgreSQL server to test on
  bench store          the store's typed layer beside the raw drivers and sea-orm
                       [--seconds S] [--only CASE] [--without-sea-orm]
  bench import         rows from CSV beside the engines' own bulk paths (needs sqlite3, psql), and
                       the memory that takes [--rows N] [--rounds N]
  bench declarations   what it costs to check 77 declarations again after one has changed
  bench schema         what the real tables cost: builds, checks, size, and a push of all of them,
                       beside drizzle-kit's (needs Node) [--only cold|check|size|push]
                       [--cold] [--rounds N]
  bench geo            the questions of places beside PostGIS, every answer compared with brute force
                       [--fires N | --growth] [--rounds N] [--only QUESTION]
  bench http           the served atlas beside other servers on the same rows, under load (needs Node
                       and Python) [--rounds N] [--seconds S] [--without-node] [--without-python]
  postgres -- CMD…     run CMD with a temporary PostgreSQL server: TERRA_TEST_POSTGRES_URL,
                       TERRA_TEST_POSTGRES_CA and PGHOST, PGPORT, PGUSER, PGDATABASE are set
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["test"] => test::run(),
        ["bench", "store", options @ ..] => bench::store(options),
        ["bench", "import", options @ ..] => imports::bench(options),
        ["bench", "declarations"] => declarations::bench(),
        ["bench", "schema", options @ ..] => schema::bench(options),
        ["bench", "geo", options @ ..] => geo::bench(options),
        ["bench", "http", options @ ..] => http::bench(options),
        ["postgres", "--", command, rest @ ..] => postgres::run_command(command, rest),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(code) => code,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
