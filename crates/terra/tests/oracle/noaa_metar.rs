//! The Aviation Weather Center's cache of the latest report of each airfield.

use crate::{
    frame::{
        Cell, Database, File, Record, Row, computed, csv, document, flag, number, repository, row,
        text,
    },
    units::iso,
};
use serde_json::{Value as Json, json};
use std::path::Path;

/// Columns of the file that a column of the table takes.
const TAKEN: [&str; 24] = [
    "raw_text",
    "station_id",
    "observation_time",
    "latitude",
    "longitude",
    "temp_c",
    "dewpoint_c",
    "wind_dir_degrees",
    "wind_speed_kt",
    "wind_gust_kt",
    "visibility_statute_mi",
    "sea_level_pressure_mb",
    "auto",
    "maintenance_indicator_on",
    "wx_string",
    "sky_cover",
    "cloud_base_ft_agl",
    "flight_category",
    "three_hr_pressure_tendency_mb",
    "maxT24hr_c",
    "minT24hr_c",
    "precip_in",
    "metar_type",
    "elevation_m",
];

fn value(record: &Record, name: &str) -> Option<f64> {
    record.get(name).parse().ok()
}

/// The cache writes degrees beyond the globe where the place isn't made known.
fn place(record: &Record) -> [Cell; 2] {
    let names = ["longitude", "latitude"];
    if record.get("latitude") == "100.65" && record.get("longitude") == "-1000.65" {
        return [Cell::Null, Cell::Null];
    }
    names.map(|name| number(record.get(name)))
}

/// Up to four layers, each its cover and its base in feet; the base is empty where the sky is
/// clear or can't be seen.
fn layers(record: &Record) -> Vec<(&str, Option<f64>)> {
    let of = |name: &'static str| {
        record.fields.iter().filter(move |(field, _)| field == name).map(|(_, text)| text.trim())
    };
    let layers = of("sky_cover").zip(of("cloud_base_ft_agl"));
    layers.filter(|(cover, _)| !cover.is_empty()).map(|(a, base)| (a, base.parse().ok())).collect()
}

fn whole_meters(feet: f64) -> i64 {
    (feet * 0.3048).round() as i64
}

fn cloud_layers(record: &Record) -> Cell {
    let layer = |(cover, base): (&str, Option<f64>)| match base {
        Some(feet) => json!({"cover": cover, "base_meters": whole_meters(feet)}),
        None => json!({"cover": cover}),
    };
    document(Json::Array(layers(record).into_iter().map(layer).collect()))
}

/// The lowest layer that is broken or overcast, or how far up one sees.
fn ceiling(record: &Record) -> Option<f64> {
    let layers = layers(record);
    let covering = layers.iter().filter(|(cover, _)| matches!(*cover, "BKN" | "OVC" | "OVX"));
    let bases = covering.filter_map(|(_, base)| *base).chain(value(record, "vert_vis_ft"));
    bases.reduce(f64::min).map(|feet| feet * 0.3048)
}

/// A wind that varies is written as 0 degrees; so is a calm, whose speed is 0.
fn wind_direction(record: &Record) -> Cell {
    let varies = record.get("wind_dir_degrees") == "0" && value(record, "wind_speed_kt") != Some(0.0);
    if varies { Cell::Null } else { number(record.get("wind_dir_degrees")) }
}

fn rows(record: &Record) -> Vec<Row> {
    let id = record.get("station_id");
    let scaled = |name, factor: f64| computed(value(record, name).map(|number| number * factor));
    let [longitude, latitude] = place(record);
    let has_sea_level = !record.get("sea_level_pressure_mb").is_empty();
    let pressure = if has_sea_level {
        number(record.get("sea_level_pressure_mb"))
    } else {
        scaled("altim_in_hg", 33.863_89)
    };
    let mut taken = TAKEN.to_vec();
    if !has_sea_level {
        taken.push("altim_in_hg");
    }
    if ceiling(record).is_some() {
        taken.push("vert_vis_ft");
    }
    let time = iso(record.get("observation_time"));
    vec![row(
        "weather_stations",
        id,
        [
            ("station_id", text(id)),
            ("name", text(id)),
            ("network", text("METAR")),
            ("icao_id", text(id)),
            ("longitude", longitude),
            ("latitude", latitude),
            ("elevation_meters", number(record.get("elevation_m"))),
            ("temperature_c", number(record.get("temp_c"))),
            ("dew_point_c", number(record.get("dewpoint_c"))),
            ("wind_direction_degrees", wind_direction(record)),
            ("wind_speed_ms", scaled("wind_speed_kt", 1852.0 / 3600.0)),
            ("wind_gust_ms", scaled("wind_gust_kt", 1852.0 / 3600.0)),
            ("visibility_meters", scaled("visibility_statute_mi", 1609.344)),
            ("pressure_hpa", pressure),
            ("pressure_change_hpa", number(record.get("three_hr_pressure_tendency_mb"))),
            ("max_temperature_c", number(record.get("maxT24hr_c"))),
            ("min_temperature_c", number(record.get("minT24hr_c"))),
            ("precipitation_mm", scaled("precip_in", 25.4)),
            ("precipitation_minutes", computed(value(record, "precip_in").map(|_| 60.0))),
            ("present_weather", text(record.get("wx_string"))),
            ("cloud_layers", cloud_layers(record)),
            ("ceiling_meters", computed(ceiling(record))),
            ("flight_category", text(&record.get("flight_category").to_lowercase())),
            ("raw_report", text(record.get("raw_text"))),
            ("report_type", text(record.get("metar_type"))),
            ("is_automatic", flag(record.get("auto") == "TRUE")),
            ("has_maintenance_flag", flag(record.get("maintenance_indicator_on") == "TRUE")),
            ("last_update", text(&time)),
            ("observed_at", text(&time)),
            ("properties", record.others(&taken)),
        ],
    )]
}

fn check(path: &Path, records: usize) {
    let bytes = std::fs::read(path).unwrap();
    // Five lines on the answer stand before the header.
    let header = bytes.windows(9).position(|bytes| bytes == b"raw_text,").unwrap();
    let read = csv(&bytes[header..]);
    assert_eq!(read.len(), records, "{}", path.display());
    let file = File {
        connector: "noaa_metar",
        path,
        records: &read,
        line: &|record| record.line + 5,
        refused: &|_| vec![],
        rows: &rows,
    };
    file.check(&Database::new());
}

#[test]
fn reports_of_a_morning() {
    check(&repository("data/noaa-metar/metars.cache_2014-12-18.csv"), 4538);
}
