//! Which database: `sqlite:PATH` or `postgres://…`.

use crate::Error;
use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

/// The schema that PostgreSQL's tables live in, unless the URL names another.
pub const DEFAULT_SCHEMA: &str = "terra";

/// How long a write waits for another process's write to end, unless the URL says otherwise.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// The longest that the URL may make it wait.
const MAX_BUSY_TIMEOUT: Duration = Duration::from_secs(600);

/// The address of a database.
#[derive(Clone)]
pub enum DatabaseUrl {
    /// An embedded database in a file: `sqlite:PATH`, with `?synchronous=normal` to trade the
    /// last commits before a power cut for speed, and `?busy_timeout=MILLISECONDS`.
    Sqlite {
        /// The file.
        path: PathBuf,
        /// Whether an acknowledged commit survives a power cut.
        durable: bool,
        /// How long a write waits for another process's write to end.
        busy_timeout: Duration,
    },
    /// A server: `postgres://user:password@host:port/database`, with the options `schema`,
    /// `sslmode` (disable, prefer, require, verify-full), `sslrootcert` and those of libpq.
    Postgres(Box<PostgresUrl>),
}

/// The address of a PostgreSQL server and how to talk to it.
#[derive(Clone)]
pub struct PostgresUrl {
    pub(crate) config: tokio_postgres::Config,
    /// The schema that the tables live in.
    pub schema: String,
    /// Whether, and against what, the server's certificate is checked.
    pub(crate) tls: Tls,
}

/// How a connection is encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tls {
    /// Encrypted where the server can; its certificate isn't checked.
    Unverified,
    /// Encrypted; the certificate must lead to one in this file and name the host.
    File(PathBuf),
    /// Encrypted; the certificate must lead to a public authority and name the host.
    PublicRoots,
}

impl FromStr for DatabaseUrl {
    type Err = Error;

    fn from_str(url: &str) -> Result<Self, Error> {
        let wrong = |reason: &str| Error::Url { url: redacted(url), reason: reason.to_owned() };
        if let Some(rest) = url.strip_prefix("sqlite:") {
            return sqlite(rest).map_err(|reason| Error::Url { url: url.to_owned(), reason });
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return postgres(url).map_err(|reason| wrong(&reason));
        }
        Err(wrong("not a database: write sqlite:PATH or postgres://user@host/database"))
    }
}

fn sqlite(rest: &str) -> Result<DatabaseUrl, String> {
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path == ":memory:" {
        return Err("name a file, as in sqlite:terra-atlas.db".to_owned());
    }
    let (mut durable, mut busy_timeout) = (true, BUSY_TIMEOUT);
    for option in query.split('&').filter(|option| !option.is_empty()) {
        match option.split_once('=') {
            Some(("synchronous", "full")) => durable = true,
            Some(("synchronous", "normal")) => durable = false,
            Some(("busy_timeout", millis)) => busy_timeout = checked_timeout(millis)?,
            _ => {
                return Err(format!(
                    "unknown option `{option}`: write synchronous=full or normal, or \
                     busy_timeout=MILLISECONDS"
                ));
            }
        }
    }
    Ok(DatabaseUrl::Sqlite { path: PathBuf::from(path), durable, busy_timeout })
}

fn checked_timeout(millis: &str) -> Result<Duration, String> {
    let read = millis.parse().ok().map(Duration::from_millis);
    read.filter(|timeout| *timeout <= MAX_BUSY_TIMEOUT).ok_or_else(|| {
        let most = MAX_BUSY_TIMEOUT.as_millis();
        format!("busy_timeout `{millis}`: write milliseconds, at most {most}")
    })
}

fn postgres(url: &str) -> Result<DatabaseUrl, String> {
    let (base, query) = url.split_once('?').unwrap_or((url, ""));
    let mut schema = DEFAULT_SCHEMA.to_owned();
    let (mut mode, mut root) = ("prefer", None);
    let mut rest = Vec::new();
    for option in query.split('&').filter(|option| !option.is_empty()) {
        match option.split_once('=') {
            Some(("schema", name)) => schema = checked_schema(name)?,
            Some(("sslmode", value)) => mode = value,
            Some(("sslrootcert", path)) => root = Some(path),
            _ => rest.push(option),
        }
    }
    let (driver_mode, tls) = match (mode, root) {
        ("verify-full", None | Some("system")) => ("require", Tls::PublicRoots),
        ("verify-full", Some(path)) => ("require", Tls::File(PathBuf::from(path))),
        ("disable" | "prefer" | "require", None) => (mode, Tls::Unverified),
        ("disable" | "prefer" | "require", Some(_)) => {
            return Err("sslrootcert is used with sslmode=verify-full only".to_owned());
        }
        _ => return Err("sslmode is disable, prefer, require or verify-full".to_owned()),
    };
    let driver_mode = format!("sslmode={driver_mode}");
    rest.push(&driver_mode);
    let mut config: tokio_postgres::Config = format!("{base}?{}", rest.join("&"))
        .parse()
        .map_err(|error: tokio_postgres::Error| reason(&error))?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(10));
    }
    if config.get_application_name().is_none() {
        config.application_name("terra");
    }
    // The names of tables stay bare, so that the same SQL reads naturally on each engine. Compiling
    // a statement takes longer than nearly all of ours run; who wants that says so.
    let asked = config.get_options().unwrap_or_default().to_owned();
    config.options(format!(
        "-c jit=off {asked} -c search_path={schema} -c timezone=UTC -c datestyle=ISO"
    ));
    Ok(DatabaseUrl::Postgres(Box::new(PostgresUrl { config, schema, tls })))
}

/// A schema's name goes into SQL and into connection options, so it is held to plain letters.
fn checked_schema(name: &str) -> Result<String, String> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let starts = name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    if starts && name.len() <= 63 && name.bytes().all(plain) {
        return Ok(name.to_owned());
    }
    Err(format!("schema `{name}`: use lower-case letters, digits and _ (at most 63)"))
}

/// The driver's message with its cause, which holds the useful part.
pub(crate) fn reason(error: &tokio_postgres::Error) -> String {
    match std::error::Error::source(error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}

/// The address without its password: also where that holds letters that it shouldn't, such as
/// `@`, `/` or `?`, or stands in an option.
fn redacted(url: &str) -> String {
    let without_credentials = match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, rest)), Some((_, place))) => {
            let user = rest.split([':', '@']).next().unwrap_or_default();
            format!("{scheme}://{user}@{place}")
        }
        (None, Some((_, place))) => format!("…@{place}"),
        (_, None) => url.to_owned(),
    };
    match without_credentials.find("password=") {
        Some(at) => format!("{}password=…", &without_credentials[..at]),
        None => without_credentials,
    }
}

impl DatabaseUrl {
    /// The file of an embedded database.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Sqlite { path, .. } => Some(path),
            Self::Postgres(_) => None,
        }
    }

    /// How long a write waits for another one's end, where one is done at a time.
    pub(crate) fn busy_timeout(&self) -> Duration {
        match self {
            Self::Sqlite { busy_timeout, .. } => *busy_timeout,
            Self::Postgres(_) => BUSY_TIMEOUT,
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite { path, .. } => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                let config = &url.config;
                let host = match config.get_hosts().first() {
                    Some(tokio_postgres::config::Host::Tcp(host)) => host.clone(),
                    Some(tokio_postgres::config::Host::Unix(path)) => path.display().to_string(),
                    None => "localhost".to_owned(),
                };
                let port = config.get_ports().first().copied().unwrap_or(5432);
                let database = config.get_dbname().unwrap_or_default();
                write!(f, "postgres://{host}:{port}/{database}?schema={}", url.schema)
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
