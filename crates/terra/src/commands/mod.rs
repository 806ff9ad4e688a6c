//! What the program does, a file for each command.

pub(crate) mod demo;
pub(crate) mod import;
pub(crate) mod migrate;
pub(crate) mod new_table;
pub(crate) mod tables;

use std::{error::Error, process::ExitCode};
use terra_schema::Catalog;
use terra_store::{Connection, DatabaseUrl, migrate::Migrations};

/// How a command ends.
pub(crate) type Done = Result<ExitCode, Box<dyn Error>>;

/// The declared tables. Naming the crate links it, and with it its declarations.
pub(crate) fn catalog() -> Result<Catalog, Box<dyn Error>> {
    use terra_tables as _;
    Ok(Catalog::registered()?)
}

/// The migrations that this program carries.
pub(crate) fn embedded_migrations() -> Result<Migrations, Box<dyn Error>> {
    Ok(Migrations::embedded(include!(concat!(env!("OUT_DIR"), "/migrations.rs")))?)
}

pub(crate) async fn connect(database: &str) -> Result<Connection, Box<dyn Error>> {
    let url: DatabaseUrl = database.parse()?;
    Ok(Connection::open(&url).await?)
}

/// Brings the database up to date; what an update would lose is never allowed here.
pub(crate) async fn bring_up_to_date(database: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut connection = connect(database).await?;
    let migrations = embedded_migrations()?;
    Ok(terra_store::migrate::apply(&mut connection, &migrations, None, &[]).await?)
}
