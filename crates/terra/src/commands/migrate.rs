//! `terra migrate …`

use super::{Done, catalog, connect, embedded_migrations, repository};
use crate::output::{self, say, tell};
use clap::{Args, Subcommand};
use std::{error::Error, fmt::Display, path::PathBuf, process::ExitCode};
use terra_store::{
    migrate::{self, Migrations, State},
    schema::Schema,
};

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The folder of migrations, instead of those within the program; for generate, instead of
    /// the repository's
    #[arg(long, global = true, value_name = "DIR")]
    migrations: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the next numbered migration: what turns the last one's snapshot into the
    /// declarations
    Generate {
        /// What the migration is called, in lower-case letters, digits and _
        #[arg(long, value_name = "NAME")]
        name: String,
        /// Only what arrives up to this phase of the platform, 1 to 6
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=6))]
        phase: Option<u8>,
    },
    /// Applies the migrations that the database lacks
    Apply {
        /// Stop after this number
        #[arg(long, value_name = "N")]
        to: Option<u32>,
        /// A table or table.column whose data may be lost
        #[arg(long, value_name = "NAME")]
        allow_loss: Vec<String>,
    },
    /// Brings the database to the declarations at once, without a migration
    Push {
        /// A table or table.column whose data may be lost
        #[arg(long, value_name = "NAME")]
        allow_loss: Vec<String>,
    },
    /// Shows which migrations are applied
    Status,
    /// Takes back the last migration, or all after a number
    Down {
        /// The number of the last migration that stays; 0 for none
        #[arg(long, value_name = "N")]
        to: Option<u32>,
        /// A table or table.column whose data may be lost
        #[arg(long, value_name = "NAME")]
        allow_loss: Vec<String>,
    },
    /// Lists every difference between declarations and database; exits with 1 if there is one
    Check,
}

pub(crate) async fn run(database: &str, arguments: Arguments) -> Done {
    let Arguments { command, migrations: folder } = arguments;
    match command {
        Command::Generate { name, phase } => generate(folder, &name, phase),
        Command::Apply { to, allow_loss } => {
            let migrations = migrations(folder)?;
            let mut connection = connect(database).await?;
            let applied = migrate::apply(&mut connection, &migrations, to, &allow_loss).await?;
            told("applied", &applied, "nothing to apply: the database is up to date")
        }
        Command::Down { to, allow_loss } => {
            let migrations = migrations(folder)?;
            let mut connection = connect(database).await?;
            let undone = migrate::down(&mut connection, &migrations, to, &allow_loss).await?;
            told("took back", &undone, "nothing to take back")
        }
        Command::Push { allow_loss } => {
            let mut connection = connect(database).await?;
            let plan = migrate::push(&mut connection, &schema()?, &allow_loss).await?;
            if plan.is_empty() {
                tell("nothing to change: the database is as declared")?;
            } else {
                say_block(plan)?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Status => {
            let migrations = migrations(folder)?;
            let mut connection = connect(database).await?;
            status(migrate::status(&mut connection, &migrations).await?)
        }
        Command::Check => {
            let mut connection = connect(database).await?;
            let checked = migrate::check(&mut connection, &schema()?).await?;
            say_block(&checked)?;
            if checked.is_clean() {
                return Ok(ExitCode::SUCCESS);
            }
            output::note(
                "`terra migrate status` shows whether a migration is missing; `terra migrate \
                 push` brings the database to the declarations",
            );
            Ok(ExitCode::FAILURE)
        }
    }
}

fn schema() -> Result<Schema, Box<dyn Error>> {
    Ok(Schema::from_catalog(&catalog()?))
}

fn migrations(folder: Option<PathBuf>) -> Result<Migrations, Box<dyn Error>> {
    match folder {
        Some(folder) if !folder.is_dir() => {
            Err(format!("{}: there is no such folder", folder.display()).into())
        }
        Some(folder) => Ok(Migrations::from_directory(&folder)?),
        None => embedded_migrations(),
    }
}

fn generate(folder: Option<PathBuf>, name: &str, phase: Option<u8>) -> Done {
    let folder = match folder {
        Some(folder) => folder,
        None => repository()?.join("migrations"),
    };
    let schema = match phase {
        Some(phase) => Schema::from_tables(&catalog()?.up_to_phase(phase)),
        None => schema()?,
    };
    match migrate::generate(&folder, &schema, name)? {
        Some(generated) => {
            say_block(generated.plan)?;
            say(format!("wrote {}", generated.path.display()))?;
            tell("Next: read its SQL, and commit it together with the declarations")?;
        }
        None => tell("nothing to generate: the last migration has every declaration")?,
    }
    Ok(ExitCode::SUCCESS)
}

fn status(states: Vec<(String, State)>) -> Done {
    let widest = states.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    for (name, state) in states {
        let style = match state {
            State::Applied(_) => output::GOOD,
            State::Pending => output::OPEN,
            State::Changed(_) | State::Missing(_) => output::WRONG,
        };
        say(format!("{name:widest$}  {}", output::styled(style, state)))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn told(done: &str, names: &[String], nothing: &str) -> Done {
    if names.is_empty() {
        say(nothing)?;
    }
    for name in names {
        say(format!("{done} {name}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints lines, without empty ones at their end.
fn say_block(text: impl Display) -> std::io::Result<()> {
    tell(text.to_string().trim_end())
}
