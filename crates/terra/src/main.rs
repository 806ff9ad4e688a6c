//! `terra`: the atlas as one program.

// A command-line program talks by printing.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod commands;
mod output;

use clap::{Parser, Subcommand};
use commands::{demo, import, migrate, tables};
use std::process::ExitCode;

/// An open atlas of energy infrastructure.
///
/// Without a command: brings the embedded database up to date, loads a small real data set into
/// it, and shows the largest energy projects with what is near them.
#[derive(Parser)]
#[command(name = "terra", version)]
struct Arguments {
    /// The database: sqlite:PATH or postgres://user@host/database
    #[arg(
        long,
        global = true,
        env = "TERRA_DATABASE_URL",
        default_value = "sqlite:terra-atlas.db",
        hide_env_values = true
    )]
    database: String,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// The tables: list them, show one, or write the skeleton of a new one
    Tables(tables::Arguments),
    /// Brings databases to the declarations, and back
    Migrate(migrate::Arguments),
    /// Imports publishers' files
    Import(import::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error),
    };
    let done = runtime.block_on(async {
        let database = &arguments.database;
        match arguments.command {
            None => demo::run(database).await,
            Some(Command::Tables(arguments)) => tables::run(arguments),
            Some(Command::Migrate(arguments)) => migrate::run(database, arguments).await,
            Some(Command::Import(arguments)) => import::run(database, arguments).await,
        }
    });
    match done {
        Ok(code) => code,
        Err(error) => failed(error.as_ref()),
    }
}

fn failed(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("error: {error}");
    ExitCode::FAILURE
}
