//! Active fires of NASA's FIRMS.

use crate::{
    all_shown, fixture, read, recognised,
    recorded::{are, rows, snapshot},
    whole_files::{counted, shared},
};
use std::collections::BTreeMap;
use terra_ingest::Item;
use terra_schema::{Record, Value};

const NAME: &str = "nasa_firms";

#[test]
fn fires_of_the_archive_of_modis() {
    let items = snapshot(NAME, "nasa_firms_modis_archive");
    // "219" is 02:19, written back as a number by a program.
    are(
        &items,
        "2016-03-14T0219 A 40.9917 -8.0951",
        &[
            (0, "detected_at", Some("2016-03-14T02:19:00.000000Z")),
            (0, "observed_at", Some("2016-03-14T02:19:00.000000Z")),
            (0, "satellite", Some("Aqua")),
            (0, "instrument", Some("MODIS")),
            (0, "brightness_k", Some("322.8")),
            (0, "thermal_brightness_k", Some("276.6")),
            (0, "radiative_power_mw", Some("38.5")),
            (0, "confidence_percent", Some("100")),
            (0, "confidence_level", None),
            (0, "scan_km", Some("1.3")),
            (0, "day_night", Some("night")),
            (0, "hotspot_type", Some("vegetation")),
            (0, "product_version", Some("6.2")),
            (0, "record_type", Some("detection")),
            (0, "properties", None),
        ],
    );
    // -7.9879999999999995 is -7.988 with the noise of a program.
    are(&items, "2016-03-14T1324 A 40.9854 -7.988", &[(0, "longitude", Some("-7.988"))]);
    are(&items, "2017-10-15T2224 T 40.4998 -8.7891", &[(0, "hotspot_type", Some("offshore"))]);
}

#[test]
fn a_detection_in_two_files_is_one_row() {
    let longer = recognised(NAME, &fixture("nasa_firms_modis_archive.csv"));
    let shorter = snapshot(NAME, "nasa_firms_modis_june_2017");
    for item in &shorter {
        let id = item.external_id.as_deref().unwrap();
        let (one, other) = (rows(&longer, id), rows(&shorter, id));
        assert_eq!(all_values(&one[0]), all_values(&other[0]), "{id}");
    }
    assert_eq!(shorter.len(), 6);
}

fn all_values(record: &Record) -> Vec<Option<Value>> {
    let mut record = record.clone();
    record.complete().unwrap();
    record.into_values()
}

#[test]
fn fires_of_viirs() {
    let items = snapshot(NAME, "nasa_firms_viirs");
    are(
        &items,
        "2016-07-22T2021 N 36.46245 -121.8989",
        &[
            (0, "satellite", Some("Suomi NPP")),
            (0, "brightness_k", Some("367")),
            (0, "thermal_brightness_k", Some("342.5")),
            (0, "confidence_percent", None),
            (0, "confidence_level", Some("high")),
            (0, "scan_km", Some("0.37")),
            (0, "track_km", Some("0.58")),
        ],
    );
    let levels = items.iter().map(|item| {
        let row = &item.rows.as_ref().unwrap()[0];
        // The file doesn't tell day from night: another file's word stays.
        assert!(row.get("day_night").is_none());
        row.get("confidence_level").unwrap().to_string()
    });
    let levels: Vec<String> = levels.collect();
    let of = |wanted| levels.iter().filter(|level| *level == wanted).count();
    assert_eq!((of("high"), of("nominal"), of("low")), (2, 6, 2));
}

#[test]
fn fires_of_the_last_day() {
    let items = snapshot(NAME, "nasa_firms_modis_last_day");
    // Five digits in this kind of file, four in a name.
    are(
        &items,
        "2022-04-03T0050 T -13.6601 133.9415",
        &[
            (0, "longitude", Some("133.94154")),
            (0, "latitude", Some("-13.66012")),
            (0, "satellite", Some("Terra")),
            (0, "instrument", None),
            (0, "product_version", Some("6.1NRT")),
            (0, "confidence_percent", Some("64")),
            (0, "day_night", Some("day")),
        ],
    );
}

const HEADER: &str = "country_id,latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,\
                      satellite,instrument,confidence,version,bright_ti5,frp,daynight,type\n";

/// A record with these values.
fn fire(place: &str, moment: &str, satellite: &str, confidence: &str, kind: &str) -> Vec<Item> {
    let row =
        format!("PRT,{place},300,1,1,{moment},{satellite},VIIRS,{confidence},2.0NRT,,,D,{kind}");
    let (items, stopped) = read(NAME, format!("{HEADER}{row}\n").as_bytes());
    assert!(stopped.is_none(), "{stopped:?}");
    items
}

fn name(place: &str, moment: &str, satellite: &str) -> String {
    let items = fire(place, moment, satellite, "n", "0");
    items[0].rows.as_ref().unwrap_or_else(|refused| panic!("{refused:?}"));
    items[0].external_id.clone().unwrap()
}

#[test]
fn a_detection_has_one_name_however_it_is_written() {
    let same = "2016-07-22T0028 N 41.143 -8";
    for (place, moment, satellite) in [
        ("41.1430,-8.0", "2016-07-22,0028", "N"),
        ("41.143,-8", "2016-07-22,28", "NPP"),
        ("41.14299999999999,-8.000000000000002", "2016-07-22,28.0", "Suomi NPP"),
        ("+41.143, -8.00000", "2016/07/22, 00:28", "n"),
        ("41.143,-8", "2016-07-22 00:00:00,0:28:00", "SNPP"),
        ("4.1143e1,-8", "2016-07-22T00:00:00,028", "S-NPP"),
    ] {
        assert_eq!(name(place, moment, satellite), same);
    }
    // MODIS by four digits, as in its archive; others by five.
    assert_eq!(name("41.14304,-8.00004", "2016-07-22,28", "Aqua"), "2016-07-22T0028 A 41.143 -8");
    assert_eq!(name("41.14304,0", "2016-07-22,28", "1"), "2016-07-22T0028 N20 41.14304 0");
    assert_eq!(name("-0.000001,-0", "2016-07-22,0", "N21"), "2016-07-22T0000 N21 0 0");
    assert_eq!(name("1,2", "2016-07-22,0", "X-9"), "2016-07-22T0000 X-9 1 2");
    assert_eq!(name("1,2", "2016-07-22,0", ""), "2016-07-22T0000 - 1 2");
}

#[test]
fn what_no_column_takes_is_kept() {
    let items = fire("1,2", "2016-07-22,0", "N20", "perhaps", "4.0");
    let row = &items[0].rows.as_ref().unwrap()[0];
    let kept = r#"{"confidence":"perhaps","country_id":"PRT","type":"4.0"}"#;
    assert_eq!(row.get("properties").unwrap().to_string(), kept);
    for (word, level) in [("l", "low"), ("nominal", "nominal"), ("High", "high")] {
        let items = fire("1,2", "2016-07-22,0", "N20", word, "2.0");
        let row = &items[0].rows.as_ref().unwrap()[0];
        assert_eq!(row.get("confidence_level").unwrap().to_string(), level);
        assert_eq!(row.get("hotspot_type").unwrap().to_string(), "static_land");
    }
    let items = fire("1,2", "2016-07-22,0", "N20", "83.0", "0");
    let row = &items[0].rows.as_ref().unwrap()[0];
    assert_eq!(row.get("confidence_percent").unwrap().to_string(), "83");
}

#[test]
fn detections_at_no_place_or_no_time_are_refused() {
    let refused = |place: &str, moment: &str| {
        let items = fire(place, moment, "N", "n", "0");
        let refused = items[0].rows.as_ref().unwrap_err();
        (refused.column.clone(), refused.rule)
    };
    let is = |place, moment, column: &str, rule| {
        assert_eq!(refused(place, moment), (column.to_owned(), rule), "{place} {moment}");
    };
    is("95,2", "2016-07-22,0028", "latitude", "position");
    is("1,200", "2016-07-22,0028", "longitude", "position");
    is(",2", "2016-07-22,0028", "latitude", "required");
    is("1,", "2016-07-22,0028", "longitude", "required");
    is("12O,2", "2016-07-22,0028", "latitude", "number");
    is("12°30'N,2", "2016-07-22,0028", "latitude", "number");
    is("1,2", "2016-02-30,0028", "acq_date", "day");
    is("1,2", "0000-01-01,0028", "acq_date", "day");
    is("1,2", "22/07/2016,0028", "acq_date", "day");
    is("1,2", ",0028", "acq_date", "required");
    is("1,2", "2016-07-22,", "acq_time", "required");
    is("1,2", "2016-07-22,2561", "acq_time", "time");
    is("1,2", "2016-07-22,0060", "acq_time", "time");
    is("1,2", "2016-07-22,-1", "acq_time", "time");
    is("1,2", "2016-07-22,28.5", "acq_time", "time");
    is("1,2", "2016-07-22,12:", "acq_time", "time");
    is("1,2", "2016-07-22,é:1", "acq_time", "time");
    is("1,2", "9999-12-31,2400", "acq_time", "time");
}

/// What the number columns of the files are called in the table.
const NUMBERS: &[(&str, &str)] = &[
    ("latitude", "latitude"),
    ("longitude", "longitude"),
    ("brightness", "brightness_k"),
    ("bright_ti4", "brightness_k"),
    ("bright_t31", "thermal_brightness_k"),
    ("bright_ti5", "thermal_brightness_k"),
    ("scan", "scan_km"),
    ("track", "track_km"),
    ("frp", "radiative_power_mw"),
];

/// What the words of the files are in the table.
const WORDS: &[(&str, &str, &str, &str)] = &[
    ("satellite", "T", "satellite", "Terra"),
    ("satellite", "Terra", "satellite", "Terra"),
    ("satellite", "Aqua", "satellite", "Aqua"),
    ("satellite", "N", "satellite", "Suomi NPP"),
    ("instrument", "MODIS", "instrument", "MODIS"),
    ("instrument", "VIIRS", "instrument", "VIIRS"),
    ("confidence", "l", "confidence_level", "low"),
    ("confidence", "n", "confidence_level", "nominal"),
    ("confidence", "h", "confidence_level", "high"),
    ("daynight", "D", "day_night", "day"),
    ("daynight", "N", "day_night", "night"),
    ("type", "0", "hotspot_type", "vegetation"),
    ("type", "3", "hotspot_type", "offshore"),
];

fn is_there(row: &Record, name: &str, text: &str) -> bool {
    let is = |column: &str, expected: &str| {
        row.get(column).is_some_and(|value| value.to_string() == expected)
    };
    let number = NUMBERS.iter().find(|(from, _)| *from == name);
    let word = WORDS.iter().find(|(from, word, ..)| *from == name && *word == text);
    match (name, number, word) {
        ("", ..) => true,
        (_, Some((_, column)), _) => {
            let kept: f64 = row.get(column).unwrap().to_string().parse().unwrap();
            (kept - text.parse::<f64>().unwrap()).abs() < 1e-7
        }
        (_, _, Some((_, _, column, expected))) => is(column, expected),
        ("confidence", ..) => is("confidence_percent", text),
        ("version", ..) => is("product_version", text),
        ("acq_date", ..) => row.get("detected_at").unwrap().to_string().starts_with(text),
        ("acq_time", ..) => {
            let padded = format!("{text:0>4}");
            let time = format!("T{}:{}:00.000000Z", &padded[..2], &padded[2..]);
            row.get("detected_at").unwrap().to_string().ends_with(&time)
        }
        _ => false,
    }
}

/// The records of a whole file, of which nothing is lost.
fn whole(file: &str, records: usize) -> Option<BTreeMap<String, Record>> {
    let bytes = shared(&format!("environment/nasa-firms/{file}"))?;
    let items = recognised(NAME, &bytes);
    assert_eq!(counted(&items).into_iter().collect::<Vec<_>>(), [("fire_events", records)]);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    for (record, item) in reader.records().map(|record| record.unwrap()).zip(&items) {
        let row = &item.rows.as_ref().unwrap()[0];
        assert!(row.get("properties").is_none(), "{}", all_shown(std::slice::from_ref(item)));
        for (name, text) in header.iter().zip(&record) {
            assert!(is_there(row, name, text), "line {}: {name} {text}", item.line);
        }
    }
    let named = items.into_iter().map(|item| {
        let row = item.rows.unwrap().remove(0);
        (item.external_id.unwrap(), row)
    });
    Some(named.collect())
}

#[test]
fn whole_files_are_read() {
    let Some(longer) = whole("Portugal_firms_2016_17_18_MODIS.csv", 12_570) else { return };
    let shorter = whole("Portugal_firms_June_2017.csv", 457).unwrap();
    // 436 rows are the same text in both; the other 21 differ in the noise of their coordinates.
    for (id, row) in &shorter {
        assert_eq!(all_values(row), all_values(&longer[id]), "{id}");
    }
    whole("California_firms_Soberanes_2016_viirs.csv", 9_708).unwrap();
    whole("world_fires_1_day_2022.csv", 3_125).unwrap();
}
