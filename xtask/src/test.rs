//! `cargo xtask test`: everything that must hold before a change goes in.

use crate::postgres::{self, Cluster, URL_VARIABLE, extension};
use crate::process::{self, Result, cargo};
use crate::readers;
use std::env;
use std::path::Path;
use std::process::{Command, ExitCode};

/// A part of the test, with its heading.
type Step = (&'static str, fn() -> Result<()>);

/// Runs every step, also after one has failed, so that one run tells all there is to mend.
pub(crate) fn run() -> Result<ExitCode> {
    let steps: [Step; 4] = [
        ("tools", tools),
        ("format", || pass(&mut cargo(&["fmt", "--all", "--check"]))),
        ("lints", || {
            let strict = ["--", "-D", "warnings"];
            pass(cargo(&["clippy", "--workspace", "--all-targets"]).args(strict))
        }),
        ("tests", tests),
    ];
    let mut failures = Vec::new();
    for (name, step) in steps {
        println!("\n=== {name}");
        if let Err(message) = step() {
            eprintln!("error: {message}");
            failures.push(name);
        }
    }
    if failures.is_empty() {
        println!("\n=== all passed");
        return Ok(ExitCode::SUCCESS);
    }
    Err(format!("failed: {}", failures.join(", ")))
}

/// Looks for what the later steps need before they take their time, and installs what it can.
fn tools() -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !process::succeeds(&mut cargo(&[command, "--version"])) {
            pass(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    readers::find_or_install()?;
    match env::var(URL_VARIABLE) {
        Ok(_) => println!("PostgreSQL: the server at {URL_VARIABLE}"),
        Err(_) => {
            let bin = postgres::find_or_install()?;
            println!("PostgreSQL: {}", bin.display());
            extension::find_or_install(&bin, &Cluster::start(&bin)?)?;
        }
    }
    Ok(())
}

/// Every test of the workspace, those of the documentation too.
fn tests() -> Result<()> {
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
    if env::var_os(URL_VARIABLE).is_some() {
        return pass(&mut command);
    }
    let cluster = Cluster::start(&postgres::find_or_install()?)?;
    pass(cluster.tell(&mut command))
}

/// Shows a command, runs it, and fails as it fails.
fn pass(command: &mut Command) -> Result<()> {
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words: Vec<_> = std::iter::once(program.to_string_lossy()).chain(arguments).collect();
    let line = words.join(" ");
    println!("$ {line}");
    let status = process::status(command)?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`{line}` failed, {status}"))
}
