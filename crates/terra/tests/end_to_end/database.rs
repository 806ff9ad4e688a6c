//! A database of its own for each test, the program to run on it, and the bare drivers to look
//! at what the program did.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
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
    // Each server of a test has a port of its own.
    command.env("TERRA_LISTEN", "127.0.0.1:0");
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

    /// Starts a server on this database.
    pub(crate) fn serve(&self, arguments: &[&str]) -> Serving {
        Serving::of(&mut self.program(arguments))
    }

    /// Brings the tables and some real rows: the power plants of Australia, and its airfields.
    pub(crate) fn fill(&self) {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let plants = repository.join("data/wri-gppd/database_AUS.csv");
        let airfields = "crates/terra-server/tests/fixtures/metars_australia_2014-12-18.csv";
        for path in [plants, repository.join(airfields)] {
            self.terra(&["import", path.to_str().unwrap()]).fine();
        }
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

    /// Does something while nobody can read a table; on a server only.
    pub(crate) fn locked(&self, table: &str, work: impl FnOnce()) {
        let Engine::Postgres { server, schema } = &self.engine else { panic!("not a server") };
        on_server(server, schema, async |client| {
            let sql = format!("BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE");
            client.batch_execute(&sql).await.unwrap();
            work();
            client.batch_execute("COMMIT").await.unwrap();
        });
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

/// A server that runs.
pub(crate) struct Serving {
    child: Child,
    out: BufReader<ChildStdout>,
    /// What it said before it served.
    pub(crate) before: String,
    /// Where it serves.
    pub(crate) address: String,
}

impl Serving {
    /// Starts it, and waits until it serves.
    pub(crate) fn of(command: &mut Command) -> Self {
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (mut before, mut line) = (String::new(), String::new());
        let address = loop {
            line.clear();
            if out.read_line(&mut line).unwrap() == 0 {
                let mut err = String::new();
                child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
                panic!("it ended before it served: {before}{err}");
            }
            match line.trim_end().strip_prefix("Terra Atlas serves on http://") {
                Some(address) => break address.to_owned(),
                None => before += &line,
            }
        };
        Self { child, out, before, address }
    }

    /// The body of an answer that went well.
    pub(crate) fn get(&self, target: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let request = format!("GET {target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Sends it a signal, by the name that `kill` has for it.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    /// Tells it to stop, and answers with what it said before it served and when it ended.
    pub(crate) fn stop(self) -> (String, String) {
        self.signal("TERM");
        let (before, ran) = self.ended();
        assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{ran:?}");
        (before, ran.err)
    }

    /// Waits for its end.
    pub(crate) fn ended(mut self) -> (String, Ran) {
        let (mut out, mut err) = (String::new(), String::new());
        self.out.read_to_string(&mut out).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        let code = self.child.wait().unwrap().code();
        (std::mem::take(&mut self.before), Ran { code, out, err })
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // Of one that ended there is nothing left to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
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
