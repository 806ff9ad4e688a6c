//! Programs that others wrote, which the server's tests ask what they see: GDAL, the reader of vector
//! tiles that maps in browsers have and TypeScript's compiler, which run on Node, and OWSLib,
//! schemathesis, html5lib and morecantile, which run on Python.

use crate::process::{self, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Where the browsers' reader is named, with its version.
const FOLDER: &str = "crates/terra-server/tests/readers";
/// What must run, by Debian's package that has it.
const PROGRAMS: [(&[&str], &str); 4] = [
    (&["ogr2ogr", "--version"], "gdal-bin"),
    (&["node", "--version"], "nodejs"),
    (&["npm", "--version"], "npm"),
    (&["python3", "-c", "import ensurepip, venv"], "python3-venv"),
];
/// Where Python's packages are put, under the workspace's folder.
const ENVIRONMENT: &str = "target/readers-venv";
/// What they are, with their versions, within [`FOLDER`] and, once installed, [`ENVIRONMENT`].
const REQUIREMENTS: &str = "requirements.txt";

/// Looks for the readers, and installs those that are missing where we can.
pub(crate) fn find_or_install() -> Result<()> {
    if !missing().is_empty() && process::installs_packages() {
        let packages = missing();
        println!("readers are missing: installing {}", packages.join(", "));
        process::apt_get(&["update"])?;
        let options = ["install", "--yes", "--no-install-recommends"];
        process::apt_get(&[&options, packages.as_slice()].concat())?;
    }
    let missing = missing();
    if !missing.is_empty() {
        return Err(format!(
            "the tests ask other programs to read what we serve, and not all of these are here: {}. \
             Install them (Debian, Ubuntu: `apt-get install {}`; Homebrew: `brew install gdal \
             node python`; Nix: `nix develop`)",
            PROGRAMS.map(|(command, _)| command[0]).join(", "),
            missing.join(" ")
        ));
    }
    println!("{}", process::output(Command::new("ogr2ogr").arg("--version"))?);
    fetch_node_programs()?;
    fetch_python_programs()
}

/// The packages whose programs don't run.
fn missing() -> Vec<&'static str> {
    let runs = |command: &[&str]| process::succeeds(Command::new(command[0]).args(&command[1..]));
    PROGRAMS.iter().filter(|(command, _)| !runs(command)).map(|(_, package)| *package).collect()
}

/// Fetches what runs on Node, where it isn't here as the folder's `package.json` has it.
fn fetch_node_programs() -> Result<()> {
    let folder = process::workspace_root().join(FOLDER);
    let npm = |arguments: &[&str]| {
        let mut command = Command::new("npm");
        command.args(arguments).current_dir(&folder);
        command
    };
    if !process::succeeds(&mut npm(&["ls"])) {
        process::output(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    }
    println!("@mapbox/vector-tile, TypeScript: {FOLDER}/node_modules");
    Ok(())
}

/// Fetches what runs on Python, where it isn't here as the folder's requirements have it.
fn fetch_python_programs() -> Result<()> {
    let root = process::workspace_root();
    let (wanted, environment) = (root.join(FOLDER).join(REQUIREMENTS), root.join(ENVIRONMENT));
    let installed = environment.join(REQUIREMENTS);
    let read = |path: &Path| fs::read_to_string(path).ok();
    if read(&installed).is_none() || read(&installed) != read(&wanted) {
        process::output(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&environment))?;
        let mut pip = Command::new(environment.join("bin/pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        process::output(pip.arg(&wanted))?;
        // Last of all: what was broken off is begun again.
        fs::copy(&wanted, &installed)
            .map_err(|error| format!("cannot write {installed:?}: {error}"))?;
    }
    println!("OWSLib, schemathesis, html5lib, morecantile: {ENVIRONMENT}");
    Ok(())
}
