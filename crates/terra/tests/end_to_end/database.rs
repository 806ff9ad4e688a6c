//! A database of its own for each test, the program to run on it, and the bare drivers to look
//! at what the program did.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Where the tests find a PostgreSQL server.
const SERVER: &str = "TERRA_TEST_POSTGRES_URL";

/// Makes a test for each engine out of each function that takes a database.
macro_rules! on_both_engines {
    ($($case:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test]
            fn $case() {
                super::$case(&crate::database::Database::sqlite());
            })+
        }
        mod postgres {
            $(#[test]
            fn $case() {
                super::$case(&crate::database::Database::postgres());
            })+
        }
    };
}

pub(crate) use on_both_engines;

pub(crate) struct Database {
    engine: Engine,
    folder: tempfile::TempDir,
}

enum Engine {
    Sqlite(PathBuf),
    Postgres { server: String, schema: String },
}

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The answer of a run that went well and had nothing else to say.
    pub(crate) fn fine(self) -> String {
        assert!(self.code == Some(0) && self.err.is_empty(), "{self:?}");
        self.out
    }

    /// What a run that failed complained of; it answered nothing.
    pub(crate) fn complaint(self) -> String {
        assert!(self.code == Some(1) && self.out.is_empty(), "{self:?}");
        self.err
    }
}

/// The program, in a folder, without what the machine's environment says to it.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_terra"));
    command.current_dir(folder).stdin(Stdio::null());
    for name in ["TERRA_DATABASE_URL", "COLUMNS", "CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn run(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Database {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { engine: Engine::Sqlite(folder.path().join("atlas.db")), folder }
    }

    pub(crate) fn postgres() -> Self {
        let Ok(server) = std::env::var(SERVER) else {
            panic!("no PostgreSQL: {SERVER} is not set; run `cargo xtask test`, which finds one");
        };
        let schema = format!("e2e_{}", terra_schema::Id::<()>::fresh().uuid().simple());
        Self { engine: Engine::Postgres { server, schema }, folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.engine, Engine::Sqlite(_))
    }

    /// A folder that goes with the database.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// As the program wants it.
    pub(crate) fn url(&self) -> String {
        match &self.engine {
            Engine::Sqlite(path) => format!("sqlite:{}", path.display()),
            Engine::Postgres { server, schema } => {
                let mark = if server.contains('?') { '&' } else { '?' };
                format!("{server}{mark}schema={schema}")
            }
        }
    }

    /// The program on this database, to be started.
    pub(crate) fn program(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.folder());
        command.env("TERRA_DATABASE_URL", self.url()).args(arguments);
        command
    }

    /// Runs the program on this database.
    pub(crate) fn terra(&self, arguments: &[&str]) -> Ran {
        run(&mut self.program(arguments))
    }

    /// Writes a file into the database's folder, and gives its name.
    pub(crate) fn file<'n>(&self, name: &'n str, bytes: impl AsRef<[u8]>) -> &'n str {
        std::fs::write(self.folder().join(name), bytes).unwrap();
        name
    }

    /// Does something to the database behind the program's back.
    pub(crate) fn execute(&self, sql: &str) {
        match &self.engine {
            Engine::Sqlite(path) => {
                rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap();
            }
            Engine::Postgres { server, schema } => on_server(server, schema, async |client| {
                client.batch_execute(sql).await.unwrap();
            }),
        }
    }

    /// The cells of a query's rows, as text; nothing where there is no value.
    pub(crate) fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        match &self.engine {
            Engine::Sqlite(path) => sqlite_rows(path, sql),
            Engine::Postgres { server, schema } => on_server(server, schema, async |client| {
                let messages = client.simple_query(sql).await.unwrap();
                let rows = messages.iter().filter_map(|message| match message {
                    tokio_postgres::SimpleQueryMessage::Row(row) => Some(row),
                    _ => None,
                });
                let cell = |cell: Option<&str>| cell.unwrap_or_default().to_owned();
                rows.map(|row| (0..row.len()).map(|at| cell(row.get(at))).collect()).collect()
            }),
        }
    }

    /// The only cell of a query's only row, as a number.
    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.rows(sql)[0][0].parse().unwrap()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Engine::Postgres { server, schema } = &self.engine {
            let sql = format!("DROP SCHEMA IF EXISTS {schema} CASCADE");
            on_server(server, schema, async |client| client.batch_execute(&sql).await.unwrap());
        }
    }
}

fn sqlite_rows(path: &Path, sql: &str) -> Vec<Vec<String>> {
    use rusqlite::types::Value;
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut statement = connection.prepare(sql).unwrap();
    let width = statement.column_count();
    let cell = |value: Value| match value {
        Value::Null => String::new(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text,
        Value::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    };
    let rows = statement.query_map([], |row| {
        (0..width).map(|at| row.get(at).map(cell)).collect::<Result<Vec<_>, _>>()
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

fn on_server<R>(
    server: &str,
    schema: &str,
    work: impl AsyncFnOnce(tokio_postgres::Client) -> R,
) -> R {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut config: tokio_postgres::Config = server.parse().unwrap();
    config.options(format!("-c search_path={schema} -c client_min_messages=error"));
    runtime.block_on(async {
        let (client, wire) = config.connect(tokio_postgres::NoTls).await.unwrap();
        let wire = tokio::spawn(wire);
        let answer = work(client).await;
        let _ = wire.await;
        answer
    })
}
