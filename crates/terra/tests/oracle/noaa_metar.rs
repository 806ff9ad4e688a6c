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
const TAKEN: [&str; 20] = [
    "raw_text",
    "station_id",
    "observation_time",
    "temp_c",
    "dewpoint_c",
    "wind_speed_kt",
    "wind_gust_kt",
    "visibility_statute_mi",
    "auto",
    "maintenance_indicator_on",
    "wx_string",
    "sky_cover",
    "cloud_base_ft_agl",
    "flight_category",
    "sea_level_pressure_mb",
    "three_hr_pressure_tendency_mb",
    "maxT24hr_c",
    "minT24hr_c",
    "metar_type",
    "vert_vis_ft",
];

fn value(record: &Record, name: &str) -> Option<f64> {
    record.get(name).parse().ok()
}

/// The cache writes degrees beyond the globe where the place isn't made known.
fn is_placed(record: &Record) -> bool {
    record.get("latitude") != "100.65" || record.get("longitude") != "-1000.65"
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

/// The sky that can't be seen is written as `OVX` at 0 feet, and how far up one sees beside it; in
/// reports it is a layer `VV`.
fn cloud_layers(record: &Record) -> Cell {
    let up = value(record, "vert_vis_ft");
    let layer = |(cover, base): (&str, Option<f64>)| {
        let (cover, base) = if cover == "OVX" { ("VV", up) } else { (cover, base) };
        match base {
            Some(feet) => json!({"cover": cover, "base_meters": whole_meters(feet)}),
            None => json!({"cover": cover}),
        }
    };
    document(Json::Array(layers(record).into_iter().map(layer).collect()))
}

/// The lowest layer that is broken or overcast, or how far up one sees.
fn ceiling(record: &Record) -> Option<f64> {
    let layers = layers(record);
    let covering = layers.iter().filter(|(cover, _)| matches!(*cover, "BKN" | "OVC"));
    let bases = covering.filter_map(|(_, base)| *base).chain(value(record, "vert_vis_ft"));
    bases.reduce(f64::min).map(|feet| feet * 0.3048)
}

/// A wind that varies is written as 0 degrees; so is a calm, whose speed is 0.
fn varies(record: &Record) -> bool {
    record.get("wind_dir_degrees") == "0" && value(record, "wind_speed_kt") != Some(0.0)
}

/// Inches of rain since the last regular report, or in a day; more than ever fell (305 mm in an
/// hour) is misread.
fn rain(record: &Record) -> (&'static str, Option<f64>) {
    let hour = value(record, "precip_in").filter(|inches| *inches <= 12.0);
    if hour.is_some() { ("precip_in", hour) } else { ("pcp24hr_in", value(record, "pcp24hr_in")) }
}

fn rows(record: &Record) -> Vec<Row> {
    let id = record.get("station_id");
    let scaled = |name, factor: f64| computed(value(record, name).map(|number| number * factor));
    let placed = |name| if is_placed(record) { number(record.get(name)) } else { Cell::Null };
    let has_sea_level = !record.get("sea_level_pressure_mb").is_empty();
    let pressure = if has_sea_level {
        number(record.get("sea_level_pressure_mb"))
    } else {
        scaled("altim_in_hg", 33.863_89)
    };
    let (fallen, inches) = rain(record);
    // An hour after the last regular report comes the next; a special one comes in between.
    let minutes = match (fallen, record.get("metar_type")) {
        ("pcp24hr_in", _) => Some(1440.0),
        (_, "METAR") => Some(60.0),
        _ => None,
    };
    let direction = if varies(record) { "" } else { record.get("wind_dir_degrees") };
    let is_icao = id.bytes().all(|letter| letter.is_ascii_uppercase());
    let mut taken = TAKEN.to_vec();
    taken.push(fallen);
    if !has_sea_level {
        taken.push("altim_in_hg");
    }
    if is_placed(record) {
        taken.extend(["latitude", "longitude", "elevation_m"]);
    }
    if !varies(record) {
        taken.push("wind_dir_degrees");
    }
    let time = iso(record.get("observation_time"));
    vec![row(
        "weather_stations",
        id,
        [
            ("station_id", text(id)),
            ("name", text(id)),
            ("network", text("METAR")),
            ("icao_id", text(if is_icao { id } else { "" })),
            ("longitude", placed("longitude")),
            ("latitude", placed("latitude")),
            ("elevation_meters", placed("elevation_m")),
            ("temperature_c", number(record.get("temp_c"))),
            ("dew_point_c", number(record.get("dewpoint_c"))),
            ("wind_direction_degrees", number(direction)),
            ("wind_speed_ms", scaled("wind_speed_kt", 1852.0 / 3600.0)),
            ("wind_gust_ms", scaled("wind_gust_kt", 1852.0 / 3600.0)),
            ("visibility_meters", scaled("visibility_statute_mi", 1609.344)),
            ("pressure_hpa", pressure),
            ("pressure_change_hpa", number(record.get("three_hr_pressure_tendency_mb"))),
            ("max_temperature_c", number(record.get("maxT24hr_c"))),
            ("min_temperature_c", number(record.get("minT24hr_c"))),
            ("precipitation_mm", computed(inches.map(|inches| inches * 25.4))),
            ("precipitation_minutes", computed(inches.and(minutes))),
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
