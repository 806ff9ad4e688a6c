//! Fires that satellites saw, of NASA's FIRMS: MODIS and VIIRS, the archive and the last day.

use crate::{
    frame::{Cell, Database, File, Record, Row, csv, number, repository, row, shared, text},
    units::{moment, rounded},
};
use std::path::Path;

/// Columns of the file that a column of the table takes, and the index of a row.
const TAKEN: [&str; 18] = [
    "",
    "latitude",
    "longitude",
    "brightness",
    "bright_ti4",
    "bright_t31",
    "bright_ti5",
    "scan",
    "track",
    "acq_date",
    "acq_time",
    "satellite",
    "instrument",
    "confidence",
    "version",
    "frp",
    "type",
    "daynight",
];

fn is_viirs(record: &Record) -> bool {
    !record.get("bright_ti4").is_empty()
}

/// The spacecraft's letter and its name.
fn satellite(record: &Record) -> (&'static str, &'static str) {
    match record.get("satellite") {
        "T" | "Terra" => ("T", "Terra"),
        "A" | "Aqua" => ("A", "Aqua"),
        "N" => ("N", "Suomi NPP"),
        other => panic!("no such satellite: {other}"),
    }
}

/// Hour and minute as four digits, of which the file may have lost the first ones: `28`.
fn time(record: &Record) -> String {
    format!("{:0>4}", record.get("acq_time"))
}

/// Day, time, spacecraft and place. The archive of MODIS keeps four digits of the place, VIIRS
/// five.
fn external_id(record: &Record) -> String {
    let digits = if is_viirs(record) { 5 } else { 4 };
    let [latitude, longitude] =
        ["latitude", "longitude"].map(|name| rounded(record.get(name), digits));
    let (day, time, letter) = (record.get("acq_date"), time(record), satellite(record).0);
    format!("{day}T{time} {letter} {latitude} {longitude}")
}

fn rows(record: &Record) -> Vec<Row> {
    let time = time(record);
    let seen = moment(record.get("acq_date"), &format!("{}:{}", &time[..2], &time[2..]));
    let either = |modis, viirs| number(record.get(if is_viirs(record) { viirs } else { modis }));
    let (percent, level) = match record.get("confidence") {
        "l" => (Cell::Null, text("low")),
        "n" => (Cell::Null, text("nominal")),
        "h" => (Cell::Null, text("high")),
        percent => (number(percent), Cell::Null),
    };
    let hotspot = match record.get("type") {
        "" => "",
        "0" => "vegetation",
        "1" => "volcano",
        "2" => "static_land",
        "3" => "offshore",
        other => panic!("no such type: {other}"),
    };
    let day_night = match record.get("daynight") {
        "" => "",
        "D" => "day",
        "N" => "night",
        other => panic!("neither day nor night: {other}"),
    };
    vec![row(
        "fire_events",
        external_id(record),
        [
            ("detected_at", text(&seen)),
            ("longitude", number(record.get("longitude"))),
            ("latitude", number(record.get("latitude"))),
            ("record_type", text("detection")),
            ("hotspot_type", text(hotspot)),
            ("brightness_k", either("brightness", "bright_ti4")),
            ("thermal_brightness_k", either("bright_t31", "bright_ti5")),
            ("radiative_power_mw", number(record.get("frp"))),
            ("confidence_percent", percent),
            ("confidence_level", level),
            ("satellite", text(satellite(record).1)),
            ("instrument", text(record.get("instrument"))),
            ("product_version", text(record.get("version"))),
            ("scan_km", number(record.get("scan"))),
            ("track_km", number(record.get("track"))),
            ("day_night", text(day_night)),
            ("observed_at", text(&seen)),
            ("properties", record.others(&TAKEN)),
        ],
    )]
}

fn check(path: &Path, records: usize) {
    let read = csv(&std::fs::read(path).unwrap());
    assert_eq!(read.len(), records, "{}", path.display());
    let file = File {
        connector: "nasa_firms",
        path,
        records: &read,
        line: &|record| record.line,
        refused: &|_| vec![],
        rows: &rows,
    };
    file.check(&Database::new());
}

#[test]
fn fires_of_a_day() {
    check(&repository("data/nasa-firms/world_fires_1_day_2022.csv"), 3125);
}

#[test]
fn fires_of_other_editions() {
    for (edition, records) in [("modis_archive", 14), ("modis_june_2017", 6), ("viirs", 10)] {
        let fixture = format!("crates/terra-ingest/tests/fixtures/nasa_firms_{edition}.csv");
        check(&repository(&fixture), records);
    }
}

#[test]
fn fires_of_whole_editions() {
    let editions = [
        ("Portugal_firms_June_2017", 457),
        ("Portugal_firms_2016_17_18_MODIS", 12_570),
        ("California_firms_Soberanes_2016_viirs", 9708),
    ];
    for (edition, records) in editions {
        let Some(path) = shared(&format!("environment/nasa-firms/{edition}.csv")) else { return };
        check(&path, records);
    }
}

/// A week has a file of its own, and all of its fires are in that of the years around it, which has
/// noise in some degrees (`39.876999999999995`): they are the same rows.
#[test]
fn fires_that_two_files_have() {
    let files = ["Portugal_firms_2016_17_18_MODIS", "Portugal_firms_June_2017"];
    let database = Database::new();
    let import = |edition| {
        shared(&format!("environment/nasa-firms/{edition}.csv")).map(|path| database.import(&path))
    };
    let [Some(years), Some(week)] = files.map(import) else { return };
    assert_eq!((years.count("stored"), week.count("unchanged")), (12_570, 457));
}
