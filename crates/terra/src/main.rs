//! `terra`: the atlas as one program.

mod commands;
mod demonstration;
mod output;

use clap::{Parser, Subcommand};
use commands::{connectors, export, import, migrate, rejections, same, screen, serve, tables};
use std::{error::Error, io, process::ExitCode};

/// Answers are put together of many small pieces, on all threads at once: the system's allocator
/// took a fifth of their time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// An open atlas of energy infrastructure.
///
/// Without a command it serves, as `terra serve` does.
#[derive(Parser)]
#[command(name = "terra", version, max_term_width = 100)]
struct Arguments {
    /// The database: sqlite:PATH or postgres://user@host/database
    #[arg(
        long,
        global = true,
        value_name = "URL",
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
    /// Brings the database up to date, loads real data sets into an empty embedded one, and serves
    /// the atlas over HTTP until it is stopped
    Serve(serve::Arguments),
    /// Shows the tables: all of them, or one; writes the skeleton of a new one, and the reference
    Tables(tables::Arguments),
    /// Brings databases to the declarations, and back
    Migrate(migrate::Arguments),
    /// Imports files: publishers', and those that carry a table's own column names
    Import(import::Arguments),
    /// Shows which publishers' files are read; writes the skeleton of a new connector
    Connectors(connectors::Arguments),
    /// Writes the rows of a table, for other programs and to import again
    Export(export::Arguments),
    /// Shows what imports refused: file, line, column, rule and value
    Rejections(rejections::Arguments),
    /// Recognises plants and weather stations that several sources describe; imports do so by
    /// themselves
    Same(same::Arguments),
    /// Shows the largest energy projects with the weather, fires, community and permits around each
    Screen(screen::Arguments),
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
            None => serve::run(database, serve::Arguments::default()).await,
            Some(Command::Serve(arguments)) => serve::run(database, arguments).await,
            Some(Command::Tables(arguments)) => tables::run(arguments),
            Some(Command::Migrate(arguments)) => migrate::run(database, arguments).await,
            Some(Command::Import(arguments)) => import::run(database, arguments).await,
            Some(Command::Connectors(arguments)) => connectors::run(arguments),
            Some(Command::Export(arguments)) => export::run(database, arguments).await,
            Some(Command::Rejections(arguments)) => rejections::run(database, arguments).await,
            Some(Command::Same(arguments)) => same::run(database, arguments).await,
            Some(Command::Screen(arguments)) => screen::run(database, arguments).await,
        }
    });
    match done {
        Ok(code) => code,
        Err(error) => failed(error.as_ref()),
    }
}

fn failed(error: &(dyn Error + 'static)) -> ExitCode {
    // Who reads has enough, as `head` does.
    let is_unread = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    if !error.downcast_ref().is_some_and(is_unread) {
        output::note(format!("{} {error}", output::styled(output::WRONG, "error:")));
    }
    ExitCode::FAILURE
}
