//! NOAA's Integrated Surface Database: its list of stations, and a year of one station's reports in
//! fixed columns and as CSV.

use crate::{
    frame::{
        Cell, Database, File, Record, Row, computed, csv, number, repository, row, shared, text,
        texts,
    },
    units::{country, moment},
};
use flate2::read::GzDecoder;
use std::{io::Read, path::Path};

const FIXTURES: &str = "crates/terra-ingest/tests/fixtures/noaa_isd_";

fn station_id(usaf: &str, wban: &str) -> String {
    format!("{usaf}-{wban}")
}

/// A number of a catalogue; all nines where the station is not in it.
fn catalogued(id: &str) -> Cell {
    if id.bytes().all(|digit| digit == b'9') { Cell::Null } else { text(id) }
}

/// A day such as `20180305`.
fn day(text: &str) -> Cell {
    Cell::Text(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8]))
}

/// A height, which is -999 or a little below where nobody knows it.
fn height(text: &str) -> Cell {
    let meters: Option<f64> = text.parse().ok();
    // Half a metre and more make a whole one.
    computed(meters.filter(|meters| *meters > -999.0).map(f64::round))
}

/// Whether both degrees are there, and aren't the 0, 0 of places that nobody knows.
fn is_placed(latitude: &str, longitude: &str) -> bool {
    let degrees = [latitude, longitude].map(|text| text.parse::<f64>().ok());
    degrees.iter().all(Option::is_some) && degrees != [Some(0.0), Some(0.0)]
}

fn listed(record: &Record) -> Vec<Row> {
    let get = |name| record.get(name);
    let (usaf, wban) = (get("USAF"), get("WBAN"));
    let id = station_id(usaf, wban);
    let is_placed = is_placed(get("LAT"), get("LON"));
    let degrees = |name| if is_placed { number(get(name)) } else { Cell::Null };
    // Others are codes of a country's own, and numbers of buoys.
    let is_icao =
        get("ICAO").len() == 4 && get("ICAO").bytes().all(|byte| byte.is_ascii_uppercase());
    let mut taken =
        vec!["USAF", "WBAN", "STATION NAME", "STATE", "ICAO", "BEGIN", "END", "ELEV(M)"];
    if is_placed {
        taken.extend(["LAT", "LON"]);
    }
    if country(get("CTRY")).is_some() {
        taken.push("CTRY");
    }
    vec![row(
        "weather_stations",
        id.as_str(),
        [
            ("station_id", text(&id)),
            // A station without a name is called by its number.
            ("name", text(if get("STATION NAME").is_empty() { &id } else { get("STATION NAME") })),
            ("network", text("ISD")),
            ("country_code", text(country(get("CTRY")).unwrap_or_default())),
            ("region", text(get("STATE"))),
            ("icao_id", text(if is_icao { get("ICAO") } else { "" })),
            ("local_id", text(if is_icao { "" } else { get("ICAO") })),
            ("longitude", degrees("LON")),
            ("latitude", degrees("LAT")),
            ("elevation_meters", height(get("ELEV(M)"))),
            ("usaf_id", catalogued(usaf)),
            ("wban_id", catalogued(wban)),
            ("first_observation_date", day(get("BEGIN"))),
            ("last_observation_date", day(get("END"))),
            ("properties", record.others(&taken)),
        ],
    )]
}

fn check_list(path: &Path, stations: usize, database: &Database) {
    let records = csv(&std::fs::read(path).unwrap());
    assert_eq!(records.len(), stations, "{}", path.display());
    let file = File {
        connector: "noaa_isd",
        path,
        records: &records,
        line: &|record| record.line,
        refused: &|_| vec![],
        rows: &listed,
    };
    file.check(database);
}

/// A number of a report, in tenths, unless all its digits are nines or the archive's check says
/// that it is wrong (3 and 7).
fn tenths(digits: &str, quality: &str) -> Cell {
    let is_missing = digits.trim_start_matches('+').bytes().all(|digit| digit == b'9');
    if is_missing || matches!(quality, "3" | "7") {
        return Cell::Null;
    }
    computed(digits.parse::<f64>().unwrap() / 10.0)
}

/// Cells of values with how they passed the checks, as the CSV has them, but those in which all is
/// missing.
fn cells<'a>(cells: impl IntoIterator<Item = (&'a str, &'a str)>) -> Cell {
    let is_missing = |text: &str| text.bytes().all(|byte| matches!(byte, b'9' | b',' | b'+'));
    texts(cells.into_iter().filter(|(_, text)| !is_missing(text)))
}

/// The last line of a year in fixed columns, which are counted from 1 in the archive's description.
fn last_in_columns(line: &str) -> Vec<Row> {
    let at = |from: usize, to: usize| &line[from - 1..to];
    let id = station_id(at(5, 10), at(11, 15));
    let day = format!("{}-{}-{}", at(16, 19), at(20, 21), at(22, 23));
    let time = moment(&day, &format!("{}:{}", at(24, 25), at(26, 27)));
    let thousandths = |from, to| computed(at(from, to).parse::<f64>().unwrap() / 1000.0);
    let remark = line[105..].split_once("REM").unwrap().1;
    // The kind of the remark and its length stand before it: `SYN030`.
    let report = &remark[6..][..remark[3..6].parse().unwrap()];
    assert_eq!(at(65, 65), "N", "neither calm nor variable");
    let parts = [
        ("SOURCE", vec![at(28, 28)]),
        ("QUALITY_CONTROL", vec![at(57, 60)]),
        ("WND", vec![at(61, 63), at(64, 64), at(65, 65), at(66, 69), at(70, 70)]),
        ("CIG", vec![at(71, 75), at(76, 76), at(77, 77), at(78, 78)]),
        ("VIS", vec![at(79, 84), at(85, 85), at(86, 86), at(87, 87)]),
        ("TMP", vec![at(88, 92), at(93, 93)]),
        ("DEW", vec![at(94, 98), at(99, 99)]),
        ("SLP", vec![at(100, 104), at(105, 105)]),
    ];
    let parts = parts.map(|(name, parts)| (name, parts.join(",")));
    vec![row(
        "weather_stations",
        id.as_str(),
        [
            ("station_id", text(&id)),
            ("name", text(&id)),
            ("network", text("ISD")),
            ("usaf_id", catalogued(at(5, 10))),
            ("wban_id", catalogued(at(11, 15))),
            ("latitude", thousandths(29, 34)),
            ("longitude", thousandths(35, 41)),
            ("elevation_meters", number(at(47, 51))),
            ("report_type", text(at(42, 46))),
            ("wind_direction_degrees", number(at(61, 63))),
            ("wind_speed_ms", tenths(at(66, 69), at(70, 70))),
            ("temperature_c", tenths(at(88, 92), at(93, 93))),
            ("dew_point_c", tenths(at(94, 98), at(99, 99))),
            ("pressure_hpa", tenths(at(100, 104), at(105, 105))),
            ("raw_report", text(report)),
            ("last_update", text(&time)),
            ("observed_at", text(&time)),
            ("properties", cells(parts.iter().map(|(name, text)| (*name, text.as_str())))),
        ],
    )]
}

/// The last line of a year as CSV, whose cells hold several values.
fn last_in_cells(record: &Record) -> Vec<Row> {
    let parts = |name| record.get(name).split(',').collect::<Vec<_>>();
    let (usaf, wban) = record.get("STATION").split_at(6);
    let id = station_id(usaf, wban);
    let (day, time) = record.get("DATE").split_once('T').unwrap();
    let time = moment(day, time);
    let (name, fips) = record.get("NAME").rsplit_once(", ").unwrap();
    let [wind, visibility, air, dew, sea_level, altimeter] =
        ["WND", "VIS", "TMP", "DEW", "SLP", "MA1"].map(parts);
    assert_eq!((wind[2], visibility[0], sea_level[0]), ("N", "999999", "99999"));
    // Nothing limits the sight upwards.
    assert_eq!(parts("CIG")[0], "22000");
    let report = &record.get("REM")[6..];
    // Nobody knows where it is, but the file says 0, 0.
    assert!(!is_placed(record.get("LATITUDE"), record.get("LONGITUDE")));
    let taken = ["STATION", "DATE", "ELEVATION", "NAME", "REPORT_TYPE", "CALL_SIGN", "REM"];
    let others = record.fields.iter().filter(|(name, _)| !taken.contains(&name.as_str()));
    vec![row(
        "weather_stations",
        id.as_str(),
        [
            ("station_id", text(&id)),
            ("name", text(name)),
            ("network", text("ISD")),
            ("country_code", text(country(fips).unwrap())),
            ("usaf_id", catalogued(usaf)),
            ("wban_id", catalogued(wban)),
            ("elevation_meters", height(record.get("ELEVATION"))),
            ("report_type", text(record.get("REPORT_TYPE"))),
            ("wind_direction_degrees", number(wind[0])),
            ("wind_speed_ms", tenths(wind[3], wind[4])),
            ("temperature_c", tenths(air[0], air[1])),
            ("dew_point_c", tenths(dew[0], dew[1])),
            // Of the altimeter, as no pressure at sea level is reported.
            ("pressure_hpa", tenths(altimeter[0], altimeter[1])),
            ("raw_report", text(report)),
            ("last_update", text(&time)),
            ("observed_at", text(&time)),
            ("properties", cells(others.map(|(name, text)| (name.as_str(), text.as_str())))),
        ],
    )]
}

fn check_reports<R>(path: &Path, last: R, rows: &dyn Fn(&R) -> Vec<Row>, database: &Database) {
    let file = File {
        connector: "noaa_isd",
        path,
        records: &[last],
        line: &|_| 1,
        refused: &|_| vec![],
        rows,
    };
    file.check(database);
}

/// The last of a year's lines, which may be packed.
fn last_line(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    let mut lines = String::new();
    if GzDecoder::new(&bytes[..]).read_to_string(&mut lines).is_err() {
        lines = String::from_utf8(bytes).unwrap();
    }
    lines.lines().max_by_key(|line| line[15..27].to_owned()).unwrap().to_owned()
}

fn check_columns(path: &Path, database: &Database) {
    check_reports(path, last_line(path), &|last| last_in_columns(last), database);
}

fn check_cells(path: &Path) {
    let records = csv(&std::fs::read(path).unwrap());
    let last = records.into_iter().max_by_key(|record| record.get("DATE").to_owned()).unwrap();
    check_reports(path, last, &last_in_cells, &Database::new());
}

#[test]
fn stations() {
    check_list(&repository(&format!("{FIXTURES}history.csv")), 20, &Database::new());
    let Some(path) = shared("environment/noaa-isd/isd-history.csv") else { return };
    check_list(&path, 30_050, &Database::new());
}

#[test]
fn reports_of_one_station() {
    check_columns(&repository(&format!("{FIXTURES}024130-99999-2016.txt")), &Database::new());
    check_cells(&repository(&format!("{FIXTURES}00702699999.csv")));
    let Some(path) = shared("environment/noaa-isd/024130-99999-2016.gz") else { return };
    check_columns(&path, &Database::new());
    let Some(path) = shared("environment/noaa-isd/00702699999.csv") else { return };
    check_cells(&path);
}

/// A row with the columns of two files: those of the one where it says something, but for a name
/// that is only the station's number.
fn of_both(one: &Row, other: &Row) -> Row {
    let says = |(name, cell): &(&str, Cell)| match cell {
        Cell::Null => false,
        Cell::Text(text) => *name != "name" || *text != one.external_id,
        _ => true,
    };
    let said: Vec<_> = one.columns.iter().filter(|column| says(column)).cloned().collect();
    let is_left = |name: &str| said.iter().all(|(column, _)| *column != name);
    let left = other.columns.iter().filter(|(name, _)| is_left(name)).cloned().collect::<Vec<_>>();
    let columns = said.into_iter().chain(left).collect();
    Row { table: one.table, external_id: one.external_id.clone(), columns }
}

/// Of a station that is in the list and has reports, neither file takes away what the other said.
#[test]
fn a_station_of_both_files() {
    let (list, year) =
        (format!("{FIXTURES}history.csv"), format!("{FIXTURES}024130-99999-2016.txt"));
    let (list, year) = (repository(&list), repository(&year));
    let stations = csv(&std::fs::read(&list).unwrap());
    let entry = stations.iter().find(|station| station.get("USAF") == "024130").unwrap();
    let both = |last: &String| vec![of_both(&last_in_columns(last)[0], &listed(entry)[0])];
    let database = Database::new();
    check_list(&list, 20, &database);
    check_reports(&year, last_line(&year), &both, &database);

    let last = last_in_columns(&last_line(&year));
    let both = |record: &Record| {
        let rows = listed(record);
        let is_same = rows[0].external_id == last[0].external_id;
        if is_same { vec![of_both(&rows[0], &last[0])] } else { rows }
    };
    let database = Database::new();
    check_columns(&year, &database);
    let file = File {
        connector: "noaa_isd",
        path: &list,
        records: &stations,
        line: &|record| record.line,
        refused: &|_| vec![],
        rows: &both,
    };
    file.check(&database);
}
