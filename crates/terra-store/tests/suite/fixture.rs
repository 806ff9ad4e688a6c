//! A database of its own for each case, and the bare drivers to look at it from outside.

use std::{
    ops::Deref,
    path::{Path, PathBuf},
    sync::OnceLock,
};
use terra_schema::{Catalog, scalar::Uuid};
use terra_store::{Connection, DatabaseUrl, Local, Store, migrate, schema::Schema};
use tokio::sync::OnceCell;

/// Where the tests find a PostgreSQL server.
const SERVER: &str = "TERRA_TEST_POSTGRES_URL";

/// Makes a test for each engine out of each case: a function that is given a database.
macro_rules! cases {
    ($($case:ident),+ $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    super::$case(&crate::fixture::Fixture::sqlite().await).await;
                }
            )+
        }
        mod postgres {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    super::$case(&crate::fixture::Fixture::postgres().await).await;
                }
            )+
        }
    };
}
pub(crate) use cases;

/// A store with the tables of the suite, empty.
pub(crate) struct Fixture {
    engine: Engine,
    url: String,
    store: Store,
    /// Where the case may put files.
    pub(crate) folder: tempfile::TempDir,
}

enum Engine {
    Sqlite(PathBuf),
    Postgres { server: String, schema: String },
}

impl Deref for Fixture {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

impl Fixture {
    pub(crate) async fn sqlite() -> Self {
        static PUSHED: OnceCell<Vec<u8>> = OnceCell::const_new();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        let url = format!("sqlite:{}", path.display());
        // Pushed once, and copied for each case.
        let file = PUSHED.get_or_init(async || {
            push(&url).await;
            std::fs::read(&path).unwrap()
        });
        std::fs::write(&path, file.await).unwrap();
        let store = Store::open(&url, catalog()).await.unwrap();
        Self { engine: Engine::Sqlite(path), url, store, folder }
    }

    pub(crate) async fn postgres() -> Self {
        static PUSHED: OnceCell<(String, String)> = OnceCell::const_new();
        let server = server();
        let schema = format!("s{}", Uuid::now_v7().simple());
        let url = with_option(&server, &format!("schema={schema}"));
        // Pushed once; its SQL runs again for each other case.
        let pushed = PUSHED.get_or_init(async || (schema.clone(), push(&url).await)).await;
        if pushed.0 != schema {
            let sql = format!("CREATE SCHEMA {schema}; {}", pushed.1);
            client(&server, &schema).await.batch_execute(&sql).await.unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&url, catalog()).await.unwrap();
        Self { engine: Engine::Postgres { server, schema }, url, store, folder }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.engine, Engine::Sqlite(_))
    }

    /// The database's address, with one more option.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn url_with(&self, option: &str) -> String {
        with_option(&self.url, option)
    }

    /// A connection of its own to the same database.
    pub(crate) async fn local(&self) -> Local {
        Local::open(&self.url, catalog()).await.unwrap()
    }

    /// Runs SQL through the bare driver.
    pub(crate) async fn run(&self, sql: &str) {
        match &self.engine {
            Engine::Sqlite(path) => bare(path).execute_batch(sql).unwrap(),
            Engine::Postgres { server, schema } => {
                client(server, schema).await.batch_execute(sql).await.unwrap();
            }
        }
    }

    /// Every row as the bare driver shows it, cells parted by `|`; NULL is `NULL`.
    pub(crate) async fn all(&self, sql: &str) -> Vec<String> {
        match &self.engine {
            Engine::Sqlite(path) => bare_rows(path, sql),
            Engine::Postgres { server, schema } => {
                use tokio_postgres::SimpleQueryMessage::Row;
                let answer = client(server, schema).await.simple_query(sql).await;
                let answer = answer.unwrap_or_else(|error| panic!("{sql}: {error:?}"));
                let rows = answer.iter().filter_map(|message| match message {
                    Row(row) => Some(row),
                    _ => None,
                });
                rows.map(|row| {
                    let cells = (0..row.len()).map(|at| row.get(at).unwrap_or("NULL").to_owned());
                    cells.collect::<Vec<_>>().join("|")
                })
                .collect()
            }
        }
    }

    /// How many rows a table has, seen from outside.
    pub(crate) async fn rows_of(&self, table: &str) -> usize {
        self.all(&format!("SELECT count(*) FROM {table}")).await[0].parse().unwrap()
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        let Engine::Postgres { server, schema } = &self.engine else { return };
        let (server, schema) = (server.clone(), schema.clone());
        // A runtime of its own, because the test's is busy dropping this.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(async {
                let sql =
                    format!("SET lock_timeout = 5000; DROP SCHEMA IF EXISTS {schema} CASCADE");
                let dropped = client(&server, &schema).await.batch_execute(&sql).await;
                if let Err(error) = dropped {
                    eprintln!("the schema {schema} stays: {error:?}");
                }
            });
        });
        let _ = dropping.join();
    }
}

/// Makes the tables, and tells the SQL that made them.
async fn push(url: &str) -> String {
    let parsed: DatabaseUrl = url.parse().unwrap();
    let mut connection = Connection::open(&parsed).await.unwrap();
    let schema = Schema::from_catalog(&catalog());
    migrate::push(&mut connection, &schema, &[]).await.unwrap().sql
}

/// The tables of the suite and the store's own.
pub(crate) fn catalog() -> Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::registered().unwrap()).clone()
}

/// The server's address.
pub(crate) fn server() -> String {
    std::env::var(SERVER).unwrap_or_else(|_| {
        panic!("no PostgreSQL: {SERVER} is not set; run `cargo xtask test`, which finds one")
    })
}

pub(crate) fn with_option(url: &str, option: &str) -> String {
    let mark = if url.contains('?') { '&' } else { '?' };
    format!("{url}{mark}{option}")
}

/// The bare driver's client, in a schema.
pub(crate) async fn client(server: &str, schema: &str) -> tokio_postgres::Client {
    let mut config: tokio_postgres::Config = server.parse().unwrap();
    config.options(format!("-c search_path={schema} -c timezone=UTC"));
    let (client, wire) = config.connect(tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(wire);
    client
}

pub(crate) fn bare(path: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000").unwrap();
    connection
}

fn bare_rows(path: &Path, sql: &str) -> Vec<String> {
    use rusqlite::types::Value;
    let connection = bare(path);
    let mut statement = connection.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    let width = statement.column_count();
    let cell = |value: Value| match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text,
        Value::Blob(bytes) => match Uuid::from_slice(&bytes) {
            Ok(id) => id.to_string(),
            Err(_) => format!("{} bytes", bytes.len()),
        },
    };
    let rows = statement.query_map([], |row| {
        let cells = (0..width).map(|at| row.get(at).map(cell));
        Ok(cells.collect::<Result<Vec<_>, _>>()?.join("|"))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap_or_else(|error| panic!("{sql}: {error}"))
}
