//! A PostgreSQL server for as long as a command runs.
//!
//! [`Cluster::start`] makes a cluster in a temporary folder, on a free port of the loopback
//! address, and the guard it gives takes the cluster away again. The cleaning up is the work of a
//! small shell process, the *keeper*, which waits on a pipe from us. The pipe closes when the guard
//! is dropped, and also when we end in any other way (a panic, Ctrl-C, a kill): the keeper then
//! stops the server at once and deletes the folder. It sits in a process group of its own, so the
//! Ctrl-C that ends us does not reach it. Only a machine that stops loses the folder to `/tmp`.

mod binaries;
mod certificate;
pub(crate) mod extension;

use crate::process::{self, Result};
use std::fs::{self, DirBuilder};
use std::net::TcpListener;
use std::os::unix::fs::{DirBuilderExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

pub(crate) use binaries::find_or_install;

/// Where tests find a server.
pub(crate) const URL_VARIABLE: &str = "TERRA_TEST_POSTGRES_URL";
/// Where tests of TLS find the certificate of the authority that signed the server's.
pub(crate) const CA_VARIABLE: &str = "TERRA_TEST_POSTGRES_CA";

const USER: &str = "postgres";
const DATABASE: &str = "postgres";
/// Long enough for a loaded build machine; a healthy one needs less than a second.
const START_SECONDS: &str = "60";
/// A port found free may be taken before the server binds it.
const START_ATTEMPTS: usize = 5;

/// Durability is off: the cluster does not outlive the command.
const SETTINGS: &str = "
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
listen_addresses = '127.0.0.1'
";

/// `pg_ctl stop` fails when the server never started, which is as good.
const KEEPER: &str = r#"
trap '' HUP INT TERM
cd /
read -r line
"$1/pg_ctl" stop --silent --mode=immediate --pgdata="$2/data" 2>/dev/null
rm -rf "$2"
"#;

/// A running server, gone when this is dropped.
pub(crate) struct Cluster {
    port: u16,
    authority: Option<PathBuf>,
    /// Held for its drop, which comes last.
    _keeper: Keeper,
}

impl Cluster {
    /// Starts a server from the binaries in `bin`.
    pub(crate) fn start(bin: &Path) -> Result<Self> {
        let account = Account::choose()?;
        let directory = account.make_directory()?;
        let keeper = Keeper::start(&account, bin, &directory)?;
        initialise(&account, bin, &directory)?;
        let authority = certificate::write(&|program| account.command(program, &directory));
        if let Err(reason) = &authority {
            eprintln!("note: the server speaks no TLS, {CA_VARIABLE} is not set: {reason}");
        }
        let authority = authority.ok().map(|file| directory.join(file));
        configure(&directory, authority.is_some())?;
        let port = start_server(&account, bin, &directory)?;
        Ok(Self { port, authority, _keeper: keeper })
    }

    /// The address of one of its databases.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgres://{USER}@127.0.0.1:{}/{database}", self.port)
    }

    /// Tells a command where the server is: the variables of the tests, and those of `psql`.
    pub(crate) fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env(URL_VARIABLE, self.url(DATABASE))
            .env("PGHOST", "127.0.0.1")
            .env("PGPORT", self.port.to_string())
            .env("PGUSER", USER)
            .env("PGDATABASE", DATABASE);
        match &self.authority {
            Some(file) => command.env(CA_VARIABLE, file),
            None => command.env_remove(CA_VARIABLE),
        }
    }
}

/// `cargo xtask postgres -- CMD…`, in the caller's folder; its exit code is the command's.
pub(crate) fn run_command(program: &str, arguments: &[&str]) -> Result<ExitCode> {
    let cluster = Cluster::start(&find_or_install()?)?;
    let mut command = Command::new(program);
    process::forget_package(command.args(arguments));
    let status = process::status(cluster.tell(&mut command))?;
    Ok(process::exit_code(status))
}

/// Who the server runs as: us, or an unprivileged user when we are root.
struct Account {
    ids: Option<(u32, u32)>,
}

impl Account {
    fn choose() -> Result<Self> {
        if !process::is_root() {
            return Ok(Self { ids: None });
        }
        let ids = ["postgres", "nobody"].into_iter().find_map(ids_of).ok_or(
            "PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run \
             it as: create one, or run this as another user",
        )?;
        Ok(Self { ids: Some(ids) })
    }

    /// A command of this account in the cluster's folder. Its words are English whatever the
    /// caller's locale, and it reads no file from the caller's home.
    fn command(&self, program: &Path, directory: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(directory).env("HOME", directory).env("LC_ALL", "C");
        if let Some((uid, gid)) = self.ids {
            command.uid(uid).gid(gid);
        }
        command
    }

    /// A new folder that only this account can enter. The name is short, because a socket's path
    /// ends at about 100 bytes. Root's own temporary folder may be closed to the account.
    fn make_directory(&self) -> Result<PathBuf> {
        let parent = match self.ids {
            Some(_) => PathBuf::from("/tmp"),
            None => std::env::temp_dir(),
        };
        let nanoseconds =
            SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.subsec_nanos());
        let directory = parent.join(format!("terra-pg-{}-{nanoseconds}", std::process::id()));
        let fault = |error| format!("cannot make {}: {error}", directory.display());
        DirBuilder::new().mode(0o700).create(&directory).map_err(fault)?;
        if let Some((uid, gid)) = self.ids {
            chown(&directory, Some(uid), Some(gid)).map_err(fault)?;
        }
        Ok(directory)
    }
}

/// User and group id of a named user.
fn ids_of(user: &str) -> Option<(u32, u32)> {
    let id = |kind| process::output(Command::new("id").args([kind, user])).ok()?.parse().ok();
    Some((id("-u")?, id("-g")?))
}

/// The process that cleans up after us; see the top of this file.
struct Keeper {
    process: Child,
    pipe: Option<ChildStdin>,
}

impl Keeper {
    fn start(account: &Account, bin: &Path, directory: &Path) -> Result<Self> {
        let mut process = account
            .command(Path::new("/bin/sh"), directory)
            .args(["-c", KEEPER, "keeper"])
            .args([bin, directory])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("cannot run /bin/sh: {error}"))?;
        let pipe = process.stdin.take();
        Ok(Self { process, pipe })
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.pipe.take());
        if let Err(error) = self.process.wait() {
            eprintln!("warning: the temporary PostgreSQL server may still run: {error}");
        }
    }
}

/// Makes the cluster's files. Its locale sorts by code point, as the store does everywhere;
/// machines without `C.UTF-8` have `C`, which differs in case folding only.
fn initialise(account: &Account, bin: &Path, directory: &Path) -> Result<()> {
    let initdb = |locale: &str| {
        let mut command = account.command(&bin.join("initdb"), directory);
        command.args(["--pgdata=data", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
        command.args([format!("--username={USER}"), format!("--locale={locale}")]);
        process::output(&mut command)
    };
    initdb("C.UTF-8").or_else(|_| initdb("C")).map(drop)
}

fn configure(directory: &Path, has_certificate: bool) -> Result<()> {
    let file = directory.join("data/postgresql.conf");
    let fault = |error| format!("cannot write {}: {error}", file.display());
    let mut text = fs::read_to_string(&file).map_err(fault)?;
    text += SETTINGS;
    let folder = directory.display();
    text += &format!("unix_socket_directories = '{folder}'\n");
    if has_certificate {
        text += "ssl = on\n";
        text += &format!("ssl_cert_file = '{folder}/{}'\n", certificate::SERVER_CERTIFICATE);
        text += &format!("ssl_key_file = '{folder}/{}'\n", certificate::SERVER_KEY);
    }
    fs::write(&file, text).map_err(fault)
}

/// Starts the server on a free port and gives the port.
fn start_server(account: &Account, bin: &Path, directory: &Path) -> Result<u16> {
    let mut complaint = String::new();
    for _ in 0..START_ATTEMPTS {
        let port = free_port()?;
        let mut command = account.command(&bin.join("pg_ctl"), directory);
        command.args(["start", "--silent", "--wait", "--timeout", START_SECONDS]);
        command.args(["--pgdata=data", "--log=log", "--options", &format!("-p {port}")]);
        match process::output(&mut command) {
            Ok(_) => return Ok(port),
            Err(message) => complaint = message,
        }
    }
    let log = fs::read_to_string(directory.join("log")).unwrap_or_default();
    Err(format!("the temporary PostgreSQL server does not start: {complaint}\n{log}"))
}

fn free_port() -> Result<u16> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port on 127.0.0.1: {error}"))
}
