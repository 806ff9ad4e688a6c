//! Running other programs, and knowing who we are.

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus, Stdio};

/// What went wrong and what to do about it, for a person to read.
pub(crate) type Result<T> = std::result::Result<T, String>;

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn workspace_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The cargo that started us, in the workspace's folder.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(workspace_root());
    forget_package(&mut command);
    command
}

/// Takes away what cargo said of the package it runs, this one: builds of other packages that look
/// at it would start anew each time it comes and goes.
pub(crate) fn forget_package(command: &mut Command) {
    let of_package = |name: &str| {
        ["CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_BIN_", "CARGO_CRATE_"]
            .iter()
            .any(|start| name.starts_with(start))
    };
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(of_package) {
            command.env_remove(name);
        }
    }
}

/// Runs a command to its end with our terminal.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().map_err(|error| format!("cannot run {}: {error}", name_of(command)))
}

/// Runs a command to its end and gives what it printed; what it complained of when it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cannot run {}: {error}", name_of(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let complaint = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    Err(format!("{} failed, {}\n{}", name_of(command), output.status, complaint.concat().trim()))
}

/// Whether a program can be run and ends well, with nothing shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    output(command).is_ok()
}

/// The exit code that tells a caller the same as `status`, as a shell would give it.
pub(crate) fn exit_code(status: ExitStatus) -> ExitCode {
    let code = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0));
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// Whether we are root: PostgreSQL refuses to run as root, and only root installs packages.
pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|uid| uid == "0")
}

/// Whether we may install Debian's packages: as root, where there is `apt-get`.
pub(crate) fn installs_packages() -> bool {
    is_root() && succeeds(Command::new("apt-get").arg("--version"))
}

/// Runs `apt-get` to its end, without questions.
pub(crate) fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    let status = status(&mut command)?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`apt-get {}` failed, {status}", arguments.join(" ")))
}

fn name_of(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
