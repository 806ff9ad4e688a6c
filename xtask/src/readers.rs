//! Readers of vector tiles that others wrote, which the server's tests ask what they see: GDAL's, and
//! the one that maps in browsers have, which runs on Node.

use crate::process::{self, Result};
use std::process::Command;

/// Where the browsers' reader is named, with its version.
const FOLDER: &str = "crates/terra-server/tests/readers";
/// What must run, by Debian's package that has it.
const PROGRAMS: [(&str, &str); 3] = [("ogr2ogr", "gdal-bin"), ("node", "nodejs"), ("npm", "npm")];

/// Looks for the readers, and installs those that are missing where we can.
pub(crate) fn find_or_install() -> Result<()> {
    if !missing().is_empty() && process::installs_packages() {
        let packages = missing();
        println!("readers of tiles are missing: installing {}", packages.join(", "));
        process::apt_get(&["update"])?;
        let options = ["install", "--yes", "--no-install-recommends"];
        process::apt_get(&[&options, packages.as_slice()].concat())?;
    }
    let missing = missing();
    if !missing.is_empty() {
        return Err(format!(
            "the tests ask other programs to read our tiles, and not all of these are here: {}. \
             Install them (Debian, Ubuntu: `apt-get install {}`; Homebrew: `brew install gdal \
             node`; Nix: `nix develop`)",
            PROGRAMS.map(|(program, _)| program).join(", "),
            missing.join(" ")
        ));
    }
    println!("{}", process::output(Command::new("ogr2ogr").arg("--version"))?);
    fetch_browser_reader()
}

/// The packages whose programs don't run.
fn missing() -> Vec<&'static str> {
    let runs = |program: &str| process::succeeds(Command::new(program).arg("--version"));
    PROGRAMS.iter().filter(|(program, _)| !runs(program)).map(|(_, package)| *package).collect()
}

/// Fetches the browsers' reader, where it isn't here as the folder's `package.json` has it.
fn fetch_browser_reader() -> Result<()> {
    let folder = process::workspace_root().join(FOLDER);
    let npm = |arguments: &[&str]| {
        let mut command = Command::new("npm");
        command.args(arguments).current_dir(&folder);
        command
    };
    if !process::succeeds(&mut npm(&["ls"])) {
        process::output(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    }
    println!("@mapbox/vector-tile: {FOLDER}/node_modules");
    Ok(())
}
