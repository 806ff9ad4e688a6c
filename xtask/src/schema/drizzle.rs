//! drizzle-kit, as our peer in bringing tables to a database.
//!
//! Its packages stand in `bench/drizzle/package-lock.json` and are installed into `target/`; its
//! declarations are written from what `terra tables` says.

use super::create;
use crate::process::{self, Result, workspace_root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The packages, and where npm finds them when the lock file does not say.
const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
const SCHEMA: &str = "schema.mjs";

/// An installed drizzle-kit with our tables declared in its way.
pub(crate) struct Drizzle {
    folder: PathBuf,
}

impl Drizzle {
    /// Installs it and writes its declarations.
    pub(crate) fn install(terra: &Path) -> Result<Self> {
        let source = workspace_root().join("bench/drizzle");
        let folder = workspace_root().join("target/bench/drizzle");
        create(&folder)?;
        for name in FILES {
            let fault = |error| format!("cannot copy {name} to {}: {error}", folder.display());
            fs::copy(source.join(name), folder.join(name)).map_err(fault)?;
        }
        let mut install = Command::new("npm");
        // No package needs its scripts to run here.
        install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        process::output(install.current_dir(&folder)).map_err(|reason| {
            format!("drizzle-kit is not installed (Node 20 or newer brings npm): {reason}")
        })?;
        generate(terra, &source.join("generate.mjs"), &folder)?;
        Ok(Self { folder })
    }

    /// Where it is installed.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The version that is installed.
    pub(super) fn version(&self) -> Result<String> {
        let text = process::output(self.kit().arg("--version"))?;
        let version = text.lines().find_map(|line| line.strip_prefix("drizzle-kit: v"));
        Ok(version.unwrap_or("of unknown version").trim().to_owned())
    }

    /// The command that brings the tables to the database at `url`, without asking anything.
    pub(super) fn push(&self, url: &str) -> Command {
        let mut command = self.kit();
        command.args(["push", "--force", "--dialect", "postgresql", "--schema", SCHEMA]);
        command.args(["--url", url]);
        command
    }

    /// Started without npm, which would take its time too.
    fn kit(&self) -> Command {
        let mut command = Command::new("node");
        command.arg("node_modules/drizzle-kit/bin.cjs").current_dir(&self.folder);
        command
    }
}

/// Writes the declarations.
fn generate(terra: &Path, generator: &Path, folder: &Path) -> Result<()> {
    let (tables, schema) = (folder.join("tables.json"), folder.join(SCHEMA));
    let write = |file: &Path, text: String| {
        fs::write(file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
    };
    write(&tables, process::output(Command::new(terra).args(["tables", "--format", "json"]))?)?;
    write(&schema, process::output(Command::new("node").args([generator, &tables]))?)
}
