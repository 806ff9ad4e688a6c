//! A database of its own for each test, and the bare drivers to look at it.

use std::path::{Path, PathBuf};
use terra_store::{
    Connection, DatabaseUrl, Error,
    migrate::{self, Migrations},
    schema::{Plan, Schema},
};
use tokio::sync::OnceCell;
use uuid::Uuid;

/// Where the tests find a PostgreSQL server.
const SERVER: &str = "TERRA_TEST_POSTGRES_URL";

const SQLITE_FACTS: &[&str] = &[
    "SELECT t.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk
     FROM sqlite_schema AS t JOIN pragma_table_xinfo(t.name) AS c WHERE t.type = 'table'",
    "SELECT t.name, f.\"from\", f.\"table\", f.\"to\", f.on_delete
     FROM sqlite_schema AS t JOIN pragma_foreign_key_list(t.name) AS f WHERE t.type = 'table'",
    "SELECT t.name, i.\"unique\", (SELECT group_concat(x.name) FROM pragma_index_info(i.name) AS x)
     FROM sqlite_schema AS t JOIN pragma_index_list(t.name) AS i WHERE t.type = 'table'",
    "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
];

const POSTGRES_FACTS: &[&str] = &[
    "SELECT table_name, column_name, data_type, character_maximum_length, numeric_precision,
     numeric_scale, is_nullable, column_default, collation_name
     FROM information_schema.columns WHERE table_schema = current_schema()",
    "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
     WHERE connamespace = current_schema()::regnamespace",
    "SELECT replace(indexdef, schemaname || '.', '') FROM pg_indexes WHERE schemaname = current_schema()",
    "SELECT c.relname, d.objsubid, d.description FROM pg_description AS d
     JOIN pg_class AS c ON c.oid = d.objoid WHERE c.relnamespace = current_schema()::regnamespace
     AND d.objsubid = 0",
];

pub(crate) struct Database {
    engine: Engine,
    folder: tempfile::TempDir,
}

enum Engine {
    Sqlite(PathBuf),
    Postgres {
        server: String,
        schema: String,
        /// Kept, because a connection costs more than what is asked of it.
        client: Box<OnceCell<tokio_postgres::Client>>,
    },
}

impl Database {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { engine: Engine::Sqlite(folder.path().join("test.db")), folder }
    }

    pub(crate) fn postgres() -> Self {
        let Ok(server) = std::env::var(SERVER) else {
            panic!("no PostgreSQL: {SERVER} is not set; run `cargo xtask test`, which finds one");
        };
        let schema = format!("t{}", Uuid::now_v7().simple());
        let engine = Engine::Postgres { server, schema, client: Box::default() };
        Self { engine, folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.engine, Engine::Sqlite(_))
    }

    /// As the store wants it.
    pub(crate) fn url(&self) -> String {
        match &self.engine {
            Engine::Sqlite(path) => format!("sqlite:{}", path.display()),
            Engine::Postgres { server, schema, .. } => {
                let mark = if server.contains('?') { '&' } else { '?' };
                format!("{server}{mark}schema={schema}")
            }
        }
    }

    /// A folder for migrations.
    pub(crate) fn migrations_folder(&self) -> PathBuf {
        self.folder.path().join("migrations")
    }

    pub(crate) fn migrations(&self) -> Migrations {
        Migrations::from_directory(&self.migrations_folder()).unwrap()
    }

    pub(crate) async fn connect(&self) -> Connection {
        open(&self.url()).await
    }

    pub(crate) async fn push(&self, schema: &Schema, allow: &[&str]) -> Result<Plan, Error> {
        migrate::push(&mut self.connect().await, schema, &owned(allow)).await
    }

    /// Pushes, and holds the result to what was asked for.
    pub(crate) async fn pushed(&self, schema: &Schema, allow: &[&str]) -> Plan {
        let plan = self.push(schema, allow).await.unwrap_or_else(|error| panic!("{error}"));
        self.is_clean(schema).await;
        plan
    }

    pub(crate) async fn is_clean(&self, schema: &Schema) {
        let checked = migrate::check(&mut self.connect().await, schema).await.unwrap();
        assert!(checked.is_clean(), "{checked}");
    }

    /// Every difference, as `terra migrate check` words it.
    pub(crate) async fn differences(&self, schema: &Schema) -> Vec<String> {
        let checked = migrate::check(&mut self.connect().await, schema).await.unwrap();
        checked.differences.iter().map(migrate_difference).collect()
    }

    /// Writes a migration to `schema`.
    pub(crate) fn generate(&self, schema: &Schema, name: &str) -> Option<PathBuf> {
        let generated = migrate::generate(&self.migrations_folder(), schema, name);
        generated.unwrap_or_else(|error| panic!("{error}")).map(|generated| generated.path)
    }

    pub(crate) async fn apply(
        &self,
        to: Option<u32>,
        allow: &[&str],
    ) -> Result<Vec<String>, Error> {
        migrate::apply(&mut self.connect().await, &self.migrations(), to, &owned(allow)).await
    }

    pub(crate) async fn down(&self, to: Option<u32>, allow: &[&str]) -> Result<Vec<String>, Error> {
        migrate::down(&mut self.connect().await, &self.migrations(), to, &owned(allow)).await
    }

    /// Writes a migration to `schema`, applies it, and holds the result to the schema.
    pub(crate) async fn migrated(&self, schema: &Schema, name: &str, allow: &[&str]) {
        self.generate(schema, name);
        self.apply(None, allow).await.unwrap_or_else(|error| panic!("{error}"));
        self.is_clean(schema).await;
    }

    async fn client(&self) -> &tokio_postgres::Client {
        let Engine::Postgres { server, schema, client: kept } = &self.engine else {
            unreachable!("only asked of PostgreSQL")
        };
        kept.get_or_init(|| client(server, schema)).await
    }

    /// Runs SQL through the bare driver, foreign keys enforced.
    pub(crate) async fn run(&self, sql: &str) {
        self.try_run(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    pub(crate) async fn try_run(&self, sql: &str) -> Result<(), String> {
        match &self.engine {
            Engine::Sqlite(path) => raw(path).execute_batch(sql).map_err(|e| e.to_string()),
            Engine::Postgres { .. } => {
                let done = self.client().await.batch_execute(sql).await;
                done.map_err(|e| format!("{e:?}"))
            }
        }
    }

    /// Runs SQL that opens a transaction, and keeps it open.
    pub(crate) async fn held(&self, sql: &str) -> Held {
        match &self.engine {
            Engine::Sqlite(path) => {
                let connection = raw(path);
                connection.execute_batch(sql).unwrap();
                Held::Sqlite(connection)
            }
            Engine::Postgres { server, schema, .. } => {
                let client = client(server, schema).await;
                client.batch_execute(sql).await.unwrap();
                Held::Postgres(client)
            }
        }
    }

    /// Every row as text; NULL is `NULL`, and a number loses the zeros that say nothing.
    pub(crate) async fn all(&self, sql: &str) -> Vec<String> {
        match &self.engine {
            Engine::Sqlite(path) => sqlite_rows(path, sql),
            Engine::Postgres { .. } => {
                use tokio_postgres::SimpleQueryMessage::Row;
                let answer = self.client().await.simple_query(sql).await;
                let answer = answer.unwrap_or_else(|error| panic!("{sql}: {error:?}"));
                let rows = answer.iter().filter_map(|message| match message {
                    Row(row) => Some(row),
                    _ => None,
                });
                let cell = |cell: Option<&str>| cell.map_or("NULL".to_owned(), plain);
                rows.map(|row| {
                    (0..row.len()).map(|at| cell(row.get(at))).collect::<Vec<_>>().join("|")
                })
                .collect()
            }
        }
    }

    pub(crate) async fn one(&self, sql: &str) -> String {
        let rows = self.all(sql).await;
        assert_eq!(rows.len(), 1, "{sql}: {rows:?}");
        rows.into_iter().next().unwrap()
    }

    /// The structure as the engine's own catalog tells it, without names that say nothing: read
    /// here once more, so that the store's reading is not its own judge.
    pub(crate) async fn catalog(&self) -> Vec<String> {
        let mut facts = Vec::new();
        let queries = match self.engine {
            Engine::Sqlite(_) => SQLITE_FACTS,
            Engine::Postgres { .. } => POSTGRES_FACTS,
        };
        for query in queries {
            facts.extend(self.all(query).await);
        }
        if self.is_sqlite() {
            let texts = "SELECT name || '|' || sql FROM sqlite_schema WHERE type = 'table'";
            for table in self.all(texts).await {
                let (name, sql) = table.split_once('|').unwrap();
                facts.extend(checks(sql).map(|check| format!("{name} CHECK {check}")));
            }
        }
        facts.sort();
        facts
    }

    /// An id as a literal.
    pub(crate) fn id(&self, number: u128) -> String {
        let id = Uuid::from_u128(number);
        match self.engine {
            Engine::Sqlite(_) => format!("X'{}'", id.simple()),
            Engine::Postgres { .. } => format!("'{id}'"),
        }
    }

    /// Bytes as a literal.
    pub(crate) fn bytes(&self, hex: &str) -> String {
        match self.engine {
            Engine::Sqlite(_) => format!("X'{hex}'"),
            Engine::Postgres { .. } => format!("'\\x{hex}'"),
        }
    }
}

/// An open transaction of a bare driver.
pub(crate) enum Held {
    Sqlite(rusqlite::Connection),
    Postgres(tokio_postgres::Client),
}

impl Held {
    pub(crate) async fn commit(self) {
        match self {
            Self::Sqlite(connection) => connection.execute_batch("COMMIT").unwrap(),
            Self::Postgres(client) => client.batch_execute("COMMIT").await.unwrap(),
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let Engine::Postgres { server, schema, .. } = &self.engine else { return };
        let (server, schema) = (server.clone(), schema.clone());
        // A runtime of its own, because the test's is busy dropping this.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(async {
                let sql = format!("DROP SCHEMA IF EXISTS {schema} CASCADE");
                let _ = client(&server, &schema).await.batch_execute(&sql).await;
            });
        });
        let _ = dropping.join();
    }
}

pub(crate) async fn open(url: &str) -> Connection {
    let url: DatabaseUrl = url.parse().unwrap();
    Connection::open(&url).await.unwrap_or_else(|error| panic!("{error}"))
}

pub(crate) fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

fn migrate_difference(change: &terra_store::schema::Change) -> String {
    change.difference()
}

/// The bodies of all checks, each to the bracket that closes it, without quotes and line ends.
fn checks(sql: &str) -> impl Iterator<Item = String> {
    sql.split("CHECK (").skip(1).map(|rest| {
        let mut depth = 1;
        let body = rest.chars().take_while(|letter| {
            depth += i32::from(*letter == '(') - i32::from(*letter == ')');
            depth > 0
        });
        body.filter(|letter| *letter != '"').collect::<String>().split_whitespace().collect()
    })
}

fn raw(path: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000").unwrap();
    connection
}

fn sqlite_rows(path: &Path, sql: &str) -> Vec<String> {
    use rusqlite::types::Value;
    let connection = raw(path);
    let mut statement = connection.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    let width = statement.column_count();
    let cell = |value: Value| match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => plain(&number.to_string()),
        Value::Text(text) => text,
        Value::Blob(bytes) => match Uuid::from_slice(&bytes) {
            Ok(id) => id.to_string(),
            Err(_) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        },
    };
    let rows = statement.query_map([], |row| {
        let cells = (0..width).map(|at| row.get(at).map(cell));
        Ok(cells.collect::<Result<Vec<_>, _>>()?.join("|"))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap_or_else(|error| panic!("{sql}: {error}"))
}

async fn client(server: &str, schema: &str) -> tokio_postgres::Client {
    let mut config: tokio_postgres::Config = server.parse().unwrap();
    config.options(format!("-c search_path={schema} -c timezone=UTC"));
    let (client, wire) = config.connect(tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(wire);
    client
}

/// `12.50` is `12.5`, and PostgreSQL's `t` is `1`, so that both engines answer alike.
fn plain(cell: &str) -> String {
    match cell {
        "t" => return "1".to_owned(),
        "f" => return "0".to_owned(),
        _ => {}
    }
    let is_decimal = cell.parse::<f64>().is_ok() && cell.contains('.');
    if is_decimal {
        cell.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        cell.strip_prefix("\\x").unwrap_or(cell).to_owned()
    }
}
