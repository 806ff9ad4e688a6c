//! Where a machine keeps PostgreSQL's server binaries, and getting them on Debian.

use crate::process::{self, Result, apt_get};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder serves when it holds all of these.
const PROGRAMS: [&str; 3] = ["initdb", "pg_ctl", "postgres"];

/// Folders with one folder a version inside: the parent, how a version's name begins, and where in
/// it the binaries are.
const VERSIONED: [(&str, &str, &str); 6] = [
    ("/usr/lib/postgresql", "", "bin"),          // Debian, Ubuntu
    ("/usr", "pgsql-", "bin"),                   // the PostgreSQL project's RPMs
    ("/opt/homebrew/opt", "postgresql@", "bin"), // Homebrew on Apple silicon
    ("/usr/local/opt", "postgresql@", "bin"),    // Homebrew on Intel
    ("/home/linuxbrew/.linuxbrew/opt", "postgresql@", "bin"), // Homebrew on Linux
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
];

const NIX_PROFILES: [&str; 2] = ["/run/current-system/sw/bin", "/nix/var/nix/profiles/default/bin"];

/// As long as this file is there, Debian's package makes no cluster of its own.
const NO_MAIN_CLUSTER: &str = "/etc/postgresql-common/createcluster.d/terra-atlas.conf";

/// The folder of the server binaries; installs them first where we can.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    if let Some(bin) = find() {
        return Ok(bin);
    }
    if process::installs_packages() {
        println!("PostgreSQL's server binaries are not here: installing the package `postgresql`");
        install()?;
    }
    find().ok_or_else(|| {
        format!(
            "PostgreSQL's server binaries ({}) are not on this machine. Install them (Debian, \
             Ubuntu: `apt-get install postgresql`; Homebrew: `brew install postgresql`; Nix: \
             `nix develop`), or set {} to a server that tests may fill and empty",
            PROGRAMS.join(", "),
            super::URL_VARIABLE
        )
    })
}

fn find() -> Option<PathBuf> {
    candidates().into_iter().find(|folder| PROGRAMS.iter().all(|name| folder.join(name).is_file()))
}

/// Folders to look in, best first: what the person chose, then the newest of what is installed.
fn candidates() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = env::var_os("PATH")
        .iter()
        .flat_map(|path| env::split_paths(path).collect::<Vec<_>>())
        .collect();
    if let Ok(folder) = process::output(Command::new("pg_config").arg("--bindir")) {
        folders.push(folder.into());
    }
    for (parent, prefix, inside) in VERSIONED {
        folders.extend(versions(Path::new(parent), prefix).into_iter().map(|v| v.join(inside)));
    }
    if let Some(home) = env::var_os("HOME") {
        folders.push(Path::new(&home).join(".nix-profile/bin"));
    }
    folders.extend(NIX_PROFILES.map(PathBuf::from));
    folders
}

/// The folders in `parent` whose name is `prefix` and a version, newest first.
fn versions(parent: &Path, prefix: &str) -> Vec<PathBuf> {
    let version = |path: &Path| -> Option<Vec<u32>> {
        let name = path.file_name()?.to_str()?.strip_prefix(prefix)?;
        name.split('.').map(|part| part.parse().ok()).collect()
    };
    let entries = fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<_> = entries.filter_map(|path| Some((version(&path)?, path))).collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}

/// Installs Debian's package, without the cluster and the service that usually come with it. Where
/// that wish cannot be written down the package is installed all the same.
fn install() -> Result<()> {
    let file = Path::new(NO_MAIN_CLUSTER);
    if let Some(folder) = file.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let _ = fs::write(file, "create_main_cluster = false\n");
    let outcome = apt_get(&["update"]).and_then(|()| {
        apt_get(&["install", "--yes", "--no-install-recommends", "postgresql", "openssl"])
    });
    let _ = fs::remove_file(file);
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers_and_the_newest_is_first() {
        let parent = env::temp_dir().join(format!("terra-versions-{}", std::process::id()));
        for name in ["pg-9.6", "pg-15", "pg-9", "pg-common", "other"] {
            fs::create_dir_all(parent.join(name)).unwrap();
        }
        let names: Vec<_> = versions(&parent, "pg-")
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        fs::remove_dir_all(&parent).unwrap();
        assert_eq!(names, ["pg-15", "pg-9.6", "pg-9"]);
    }
}
