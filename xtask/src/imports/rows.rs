//! The rows that are imported: made up, the same on every run, and of the shape of a satellite's.

use crate::process::Result;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

const HEADER: &str = "external_id,detected_at,longitude,latitude,is_synthetic,brightness_k,\
                      thermal_brightness_k,radiative_power_mw,confidence_percent,satellite,\
                      instrument,product_version,scan_km,track_km,day_night";

/// Writes so many rows with the names of the table's columns.
pub(super) fn write(path: &Path, rows: u32) -> Result<()> {
    write_all(path, rows).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

fn write_all(path: &Path, rows: u32) -> std::io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let mut chance = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = |limit: u64| {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance % limit
    };
    writeln!(out, "{HEADER}")?;
    for number in 0..u64::from(rows) {
        // A detection each ten seconds.
        let seconds = number * 10;
        let (day, second) = (seconds / 86_400, seconds % 86_400);
        let (hour, minute) = (second / 3_600, second / 60 % 60);
        let (year, month, of_month) = (2001 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
        write!(out, "fire-{number:08},{year:04}-{month:02}-{of_month:02}T{hour:02}:{minute:02}:")?;
        let lon = below(3_600_000) as f64 / 1e4 - 180.0;
        let lat = below(1_800_000) as f64 / 1e4 - 90.0;
        write!(out, "{:02}Z,{lon:.4},{lat:.4},true,", second % 60)?;
        let (brightness, thermal) = (30_000 + below(10_000), 27_000 + below(5_000));
        write!(out, "{}.{:02},", brightness / 100, brightness % 100)?;
        write!(out, "{}.{:02},{}.{},", thermal / 100, thermal % 100, below(400), below(10))?;
        let satellite = if below(2) == 0 { "Terra" } else { "Aqua" };
        write!(out, "{},{satellite},MODIS,6.1NRT,", below(101))?;
        let time = if below(2) == 0 { "day" } else { "night" };
        writeln!(out, "{}.{},1.{},{time}", 1 + below(4), below(10), below(10))?;
    }
    out.flush()
}
