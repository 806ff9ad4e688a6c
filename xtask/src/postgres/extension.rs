//! Whether a server has PostGIS, which tests and benchmarks hold our answers to, and getting it on
//! Debian.

use super::Cluster;
use crate::process::{self, Result};
use crate::schema::psql;
use std::path::Path;
use std::process::Command;

/// Installs PostGIS for the server where it isn't there and we can.
pub(crate) fn find_or_install(bin: &Path, cluster: &Cluster) -> Result<()> {
    let ask = |query: &str| {
        let mut psql = Command::new(psql(bin));
        psql.args(["--no-psqlrc", "--tuples-only", "--no-align", "--dbname"]);
        process::output(psql.arg(cluster.url("postgres")).args(["--command", query]))
    };
    let is_there = || {
        let found = ask("SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'")?;
        Ok::<bool, String>(found == "1")
    };
    if is_there()? {
        return Ok(());
    }
    let version = ask("SELECT current_setting('server_version_num')::integer / 10000")?;
    let package = format!("postgresql-{version}-postgis-3");
    if process::installs_packages() {
        println!("PostGIS is not here: installing the package `{package}`");
        process::apt_get(&["update"])?;
        process::apt_get(&["install", "--yes", "--no-install-recommends", &package])?;
    }
    if is_there()? {
        return Ok(());
    }
    Err(format!(
        "PostgreSQL {version} has no PostGIS here. Install it (Debian, Ubuntu: `apt-get install \
         {package}`; Homebrew: `brew install postgis`)"
    ))
}
