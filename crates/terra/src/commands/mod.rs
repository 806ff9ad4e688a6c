//! What the program does, a file for each command.

pub(crate) mod connectors;
pub(crate) mod export;
pub(crate) mod filter;
pub(crate) mod import;
pub(crate) mod limits;
pub(crate) mod migrate;
pub(crate) mod new_table;
pub(crate) mod reference;
pub(crate) mod rejections;
pub(crate) mod same;
pub(crate) mod screen;
pub(crate) mod serve;
pub(crate) mod tables;
pub(crate) mod words;

use std::{
    error::Error,
    path::{Path, PathBuf},
    process::ExitCode,
};
use terra_schema::Catalog;
use terra_store::{
    Connection, Database, DatabaseUrl, Store,
    migrate::{self as store_migrate, Migrations, State},
};
use terra_tables::{core::User, system::Import};

/// How a command ends.
pub(crate) type Done = Result<ExitCode, Box<dyn Error>>;

/// Where the declarations stand in the repository.
const DECLARATIONS: &str = "crates/terra-tables/src";

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

/// Brings the database up to date, and answers with the migrations that were applied; what that
/// would lose is never allowed here.
pub(crate) async fn bring_up_to_date(database: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut connection = connect(database).await?;
    let migrations = embedded_migrations()?;
    Ok(store_migrate::apply(&mut connection, &migrations, None, &[]).await?)
}

/// Makes the tables of a database that holds nothing, where making them was broken off, too. One
/// that holds something is changed only when somebody asks for it.
pub(crate) async fn make_ready(database: &str) -> Result<(), Box<dyn Error>> {
    let mut connection = connect(database).await?;
    let migrations = embedded_migrations()?;
    match pending(&mut connection, &migrations).await? {
        Pending::None => return Ok(()),
        Pending::From(name) if !is_empty(database).await? => return Err(lacks(&name)),
        Pending::From(_) | Pending::All => {}
    }
    store_migrate::apply(&mut connection, &migrations, None, &[]).await?;
    Ok(())
}

/// Whether nothing was ever imported or entered: whoever does either leaves a row here.
async fn is_empty(database: &str) -> Result<bool, Box<dyn Error>> {
    let store = Store::open(database, catalog()?).await?;
    Ok(store.select::<Import>().count().await? == 0 && store.select::<User>().count().await? == 0)
}

/// Refuses a database that lacks tables. One that isn't there is left so.
pub(crate) async fn up_to_date(database: &str) -> Result<(), Box<dyn Error>> {
    let url: DatabaseUrl = database.parse()?;
    let empty = || format!("{url} holds nothing yet: fill it with `terra import`").into();
    if url.file().is_some_and(|file| !file.exists()) {
        return Err(empty());
    }
    let mut connection = Connection::open(&url).await?;
    match pending(&mut connection, &embedded_migrations()?).await? {
        Pending::All => Err(format!(
            "{url} records no migration: fill it with `terra import`, or, after a push, let `terra \
             migrate apply` record what is there"
        )
        .into()),
        Pending::From(name) => Err(lacks(&name)),
        Pending::None => Ok(()),
    }
}

/// The migrations that a database lacks.
enum Pending {
    None,
    /// It has some, but not this one.
    From(String),
    All,
}

async fn pending(
    connection: &mut Connection,
    migrations: &Migrations,
) -> Result<Pending, Box<dyn Error>> {
    let states = store_migrate::status(connection, migrations).await?;
    let (pending, applied): (Vec<_>, Vec<_>) =
        states.into_iter().partition(|(_, state)| *state == State::Pending);
    Ok(match pending.into_iter().next() {
        _ if applied.is_empty() => Pending::All,
        None => Pending::None,
        Some((name, _)) => Pending::From(name),
    })
}

fn lacks(migration: &str) -> Box<dyn Error> {
    format!("the database lacks {migration}: bring it up to date with `terra migrate apply`").into()
}

/// The repository that the program was started in.
pub(crate) fn repository() -> Result<PathBuf, Box<dyn Error>> {
    let here = std::env::current_dir()?;
    let is_repository = |folder: &&Path| folder.join(DECLARATIONS).is_dir();
    let found = here.ancestors().find(is_repository).map(Path::to_owned);
    found.ok_or_else(|| {
        format!("run this in the atlas's repository: there is no {DECLARATIONS} here or above")
            .into()
    })
}
