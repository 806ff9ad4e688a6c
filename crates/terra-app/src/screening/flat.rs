//! A screened project as one line of columns.

use super::Screened;
use std::io::{self, Write};
use terra_formats::{guarded, put_field};
use terra_schema::{CodeList, Row};
use terra_tables::regulatory::Permit;

/// A column, with what it shows of a project.
type Column = (&'static str, fn(&Screened) -> Option<String>);

const COLUMNS: [Column; 22] = [
    ("project_id", |row| Some(row.project.id.to_string())),
    ("name", |row| Some(row.project.name.to_string())),
    ("project_type", |row| Some(row.project.project_type.code().to_owned())),
    ("status", |row| Some(row.project.status.code().to_owned())),
    ("capacity_mw", |row| row.project.capacity_mw.map(plain)),
    ("country_code", |row| row.project.country_code.as_ref().map(ToString::to_string)),
    ("longitude", |row| row.project.location.map(|place| place.longitude().to_string())),
    ("latitude", |row| row.project.location.map(|place| place.latitude().to_string())),
    ("weather_station_id", |row| Some(row.weather_station.as_ref()?.row.station_id.to_string())),
    ("weather_station_name", |row| Some(row.weather_station.as_ref()?.row.name.to_string())),
    ("weather_station_distance_km", |row| Some(metres(row.weather_station.as_ref()?.distance.0))),
    ("temperature_c", |row| row.weather_station.as_ref()?.row.temperature_c.map(plain)),
    ("wind_speed_ms", |row| row.weather_station.as_ref()?.row.wind_speed_ms.map(plain)),
    ("fire_id", |row| Some(row.fire.as_ref()?.row.id.to_string())),
    ("fire_detected_at", |row| Some(row.fire.as_ref()?.row.detected_at.to_string())),
    ("fire_distance_km", |row| Some(metres(row.fire.as_ref()?.distance.0))),
    ("fires_count", |row| Some(row.fires_count.to_string())),
    ("community_project_id", |row| Some(row.community_project.as_ref()?.row.id.to_string())),
    ("community_project_name", |row| Some(row.community_project.as_ref()?.row.name.to_string())),
    ("community_project_distance_km", |row| {
        Some(metres(row.community_project.as_ref()?.distance.0))
    }),
    ("permits_count", |row| Some(row.permits.len().to_string())),
    (Permit::NAME, |row| {
        let told = row.permits.iter().map(|permit| {
            let number = permit.permit_number.as_deref().unwrap_or(&permit.name);
            format!("{number}: {}", permit.status.code())
        });
        Some(told.collect::<Vec<_>>().join("; "))
    }),
];

/// Writes screened projects as comma-separated values, with a header.
///
/// # Errors
/// When nothing more can be written.
pub fn write_csv(screened: &[Screened], out: &mut (dyn Write + Send)) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.map(|column| column.0).join(","))?;
    let mut line = Vec::new();
    for row in screened {
        line.clear();
        for (at, column) in COLUMNS.iter().enumerate() {
            if at > 0 {
                line.push(b',');
            }
            if let Some(text) = (column.1)(row).filter(|text| !text.is_empty()) {
                put_field(&mut line, &guarded(&text));
            }
        }
        line.push(b'\n');
        out.write_all(&line)?;
    }
    Ok(())
}

fn plain<const P: u8, const S: u8>(number: terra_schema::Decimal<P, S>) -> String {
    rust_decimal::Decimal::from(number).normalize().to_string()
}

/// A distance in kilometres, to the metre.
fn metres(km: f64) -> String {
    format!("{km:.3}")
}
