//! How much memory an import takes, for few rows and for many.

use super::{MANY, TABLE, rows, terra_import};
use crate::process::Result;
use crate::schema::{print_table, remove};
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

/// Imports more and more rows, each time into a database of its own.
pub(super) fn bench(terra: &Path, folder: &Path) -> Result<()> {
    let mut table = Vec::new();
    for count in [10_000, 200_000, MANY] {
        eprintln!("measuring the memory of {count} rows");
        let folder = folder.join("memory");
        remove(&folder)?;
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let csv = folder.join(format!("{TABLE}.csv"));
        rows::write(&csv, count)?;
        let url = format!("sqlite:{}", folder.join("memory.db").display());
        let mebibytes = peak(terra, &url, &csv)? as f64 / 1024.0;
        table.push(vec![count.to_string(), format!("{mebibytes:.0}")]);
        remove(&folder)?;
    }
    print_table(&["rows imported into SQLite", "most memory, MiB"], &table);
    Ok(())
}

/// The most memory that an import held at once, in kibibytes, as the system counts it.
fn peak(terra: &Path, url: &str, csv: &Path) -> Result<u64> {
    let mut command = terra_import(terra, url, csv);
    let mut child = command.stdout(Stdio::null()).spawn().map_err(|error| error.to_string())?;
    let status_file = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        let status = fs::read_to_string(&status_file).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        most = most.max(kibibytes.unwrap_or(0));
        match child.try_wait().map_err(|error| error.to_string())? {
            Some(status) if !status.success() => {
                return Err(format!("the import failed, {status}"));
            }
            Some(_) if most == 0 => return Err(format!("{status_file} tells no memory")),
            Some(_) => return Ok(most),
            None => sleep(Duration::from_millis(10)),
        }
    }
}
