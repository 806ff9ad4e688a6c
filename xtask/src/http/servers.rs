//! The servers that are measured, each a process of its own.

use crate::process::{Result, workspace_root};
use crate::schema::Drizzle;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// How often a server is looked for that was started, and how long it is waited for.
const LOOK: Duration = Duration::from_millis(100);
const LOOKS: usize = 600;
/// How often its end is looked for that was asked for.
const LOOKS_FOR_END: usize = 100;

/// What a server's addresses are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Atlas,
    /// Written for this, with nothing but the questions.
    Minimal,
    Tipg,
    Pygeoapi,
}

/// Whether the atlas remembers what it answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Answers {
    Forgotten,
    Remembered,
}

/// A server that runs until this is dropped.
pub(super) struct Server {
    pub(super) name: &'static str,
    pub(super) address: String,
    pub(super) kind: Kind,
    child: Child,
}

impl Server {
    /// The atlas.
    pub(super) fn atlas(
        name: &'static str,
        terra: &Path,
        database: &str,
        answers: Answers,
    ) -> Result<Self> {
        let address = free_address()?;
        let mut command = Command::new(terra);
        command.args(["--database", database, "serve", "--no-demo", "--log", "none"]);
        command.args(["--listen", &address]);
        if answers == Answers::Forgotten {
            command.args(["--answer-mib", "0"]);
        }
        Self::start(name, address, Kind::Atlas, &mut command)
    }

    /// The limit.
    pub(super) fn minimal(program: &Path, postgres: &str) -> Result<Self> {
        let address = free_address()?;
        let mut command = Command::new(program);
        command.args(["serve", postgres, &address]);
        Self::start(super::report::LIMIT, address, Kind::Minimal, &mut command)
    }

    /// Node with Drizzle, in the folder where it is installed.
    pub(super) fn node(folder: &Path, postgres: &str) -> Result<Self> {
        let address = free_address()?;
        let port = address.rsplit(':').next().unwrap_or_default();
        let mut command = Command::new("node");
        command.args(["server.mjs", postgres, port]).current_dir(folder);
        command.env("NODE_ENV", "production");
        Self::start("Node and Drizzle", address, Kind::Minimal, &mut command)
    }

    pub(super) fn start(
        name: &'static str,
        address: String,
        kind: Kind,
        command: &mut Command,
    ) -> Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let child = command.spawn().map_err(|error| format!("cannot run {name}: {error}"))?;
        // Dropped where it doesn't come up, too.
        let mut server = Self { name, address, kind, child };
        for _ in 0..LOOKS {
            if TcpStream::connect(&server.address).is_ok() {
                return Ok(server);
            }
            if let Ok(Some(status)) = server.child.try_wait() {
                return Err(format!("{name} ended before it served, {status}"));
            }
            sleep(LOOK);
        }
        Err(format!("{name} doesn't listen on {}", server.address))
    }

    /// The most memory that it and its workers had, in mebibytes, where the system tells that.
    pub(super) fn memory(&self) -> Option<f64> {
        let own = self.child.id();
        let children = fs::read_to_string(format!("/proc/{own}/task/{own}/children")).ok()?;
        let workers = children.split_whitespace().filter_map(most_memory).sum::<f64>();
        Some(most_memory(&own.to_string())? + workers)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Of one that ended there is nothing left to kill.
        let ask = Command::new("kill").arg(self.child.id().to_string()).status();
        // Asked, one with workers ends them too.
        if ask.is_ok_and(|status| status.success()) {
            for _ in 0..LOOKS_FOR_END {
                if matches!(self.child.try_wait(), Ok(Some(_))) {
                    return;
                }
                sleep(LOOK);
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The most memory that a process had, in mebibytes.
fn most_memory(process: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes / 1024.0)
}

/// An address where nobody listens.
pub(super) fn free_address() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.to_string()).map_err(|error| format!("no port is free: {error}"))
}

/// Installs Drizzle with our tables in its way, and puts the server beside it.
pub(super) fn install_node(terra: &Path) -> Result<PathBuf> {
    let folder = Drizzle::install(terra)?.folder().to_owned();
    let server = workspace_root().join("bench/http/server.mjs");
    let fault = |error| format!("cannot copy {}: {error}", server.display());
    fs::copy(&server, folder.join("server.mjs")).map_err(fault)?;
    Ok(folder)
}
