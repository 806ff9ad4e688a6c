//! `terra migrate …`

use super::{Done, catalog, connect, embedded_migrations};
use clap::{Args, Subcommand};
use std::{error::Error, path::PathBuf, process::ExitCode};
use terra_store::{
    migrate::{self, Migrations},
    schema::Schema,
};

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Read migrations from this folder instead of from within the program
    #[arg(long, global = true, value_name = "DIR")]
    migrations: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the next numbered migration: what turns the last one's snapshot into the
    /// declarations
    Generate {
        /// What the migration is called, in lower-case letters, digits and _
        #[arg(long)]
        name: String,
    },
    /// Applies the migrations that the database lacks
    Apply {
        /// Stop after this number
        #[arg(long)]
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
        /// The number of the last migration that stays
        #[arg(long)]
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
        Command::Generate { name } => generate(folder, &name),
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
            println!("{plan}");
            Ok(ExitCode::SUCCESS)
        }
        Command::Status => {
            let migrations = migrations(folder)?;
            let mut connection = connect(database).await?;
            for (name, state) in migrate::status(&mut connection, &migrations).await? {
                println!("{name}  {state}");
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Check => {
            let mut connection = connect(database).await?;
            let checked = migrate::check(&mut connection, &schema()?).await?;
            println!("{checked}");
            let same = checked.differences.is_empty();
            Ok(if same { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
    }
}

fn schema() -> Result<Schema, Box<dyn Error>> {
    Ok(Schema::from_catalog(&catalog()?))
}

fn migrations(folder: Option<PathBuf>) -> Result<Migrations, Box<dyn Error>> {
    match folder {
        Some(folder) => Ok(Migrations::from_directory(&folder)?),
        None => embedded_migrations(),
    }
}

fn generate(folder: Option<PathBuf>, name: &str) -> Done {
    let folder = folder.unwrap_or_else(|| PathBuf::from("migrations"));
    match migrate::generate(&folder, &schema()?, name)? {
        Some(generated) => {
            println!("{}", generated.plan);
            println!("wrote {}", generated.path.display());
        }
        None => println!("nothing to generate: the last migration has every declaration"),
    }
    Ok(ExitCode::SUCCESS)
}

fn told(done: &str, names: &[String], nothing: &str) -> Done {
    if names.is_empty() {
        println!("{nothing}");
    }
    for name in names {
        println!("{done} {name}");
    }
    Ok(ExitCode::SUCCESS)
}
