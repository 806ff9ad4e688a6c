//! Files that are broken: each is refused where it is broken, and nothing worse happens.

use crate::{fixture, read};
use terra_ingest::{Item, MAX_FILE_BYTES, Refused, recognise};

const PLANTS: &str = "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel,commissioning_year\n";
const STATIONS: &str = "No errors\n1 results\nraw_text,station_id,observation_time,latitude,longitude,temp_c,wind_dir_degrees,wind_speed_kt,visibility_statute_mi,altim_in_hg,elevation_m\n";

/// A plant with these values.
fn plant(id: &str, capacity: &str, latitude: &str, longitude: &str, year: &str) -> String {
    format!("AUS,Australia,Plant {id},{id},{capacity},{latitude},{longitude},Wind,{year}\n")
}

fn good(id: &str) -> String {
    plant(id, "1.5", "-30", "150", "2001")
}

/// The records of a file of plants that is read to its end.
fn plants(rows: &str) -> Vec<Item> {
    let (items, stopped) = read("wri_gppd", format!("{PLANTS}{rows}").as_bytes());
    assert!(stopped.is_none(), "{stopped:?}");
    items
}

/// Why the only record is refused.
fn refusal(items: Vec<Item>) -> Refused {
    let [item] = items.try_into().unwrap_or_else(|items| panic!("not one record: {items:?}"));
    item.rows.unwrap_err()
}

/// Column, rule and value of a refusal.
fn told(refused: &Refused) -> (&str, &str, &str) {
    (&refused.column, refused.rule, &refused.value)
}

/// The line a file could not be read beyond, and why; with how many records came before.
fn stopped(connector: &str, text: &str) -> (usize, String) {
    let (items, error) = read(connector, text.as_bytes());
    (items.len(), error.unwrap_or_else(|| panic!("read to its end: {items:?}")).to_string())
}

#[test]
fn a_record_with_too_many_or_too_few_fields_is_refused_and_the_next_is_read() {
    let text = format!("{}AUS,Australia,X\n{}AUS,,,,,,,,,,\n", good("A"), good("B"));
    let items = plants(&text);
    let lines: Vec<_> = items.iter().map(|item| (item.line, item.rows.is_ok())).collect();
    assert_eq!(lines, [(2, true), (3, false), (4, true), (5, false)]);
    let refused = items[1].rows.as_ref().unwrap_err();
    assert_eq!((refused.rule, &*refused.message), ("fields", "3 fields where the header has 9"));
}

#[test]
fn a_record_that_is_not_utf8_is_refused_and_the_next_is_read() {
    let mut bytes = PLANTS.as_bytes().to_vec();
    bytes.extend_from_slice(b"AUS,Australia,Caf\xe9,A,1.5,-30,150,Wind,2001\n");
    bytes.extend_from_slice(good("B").as_bytes());
    let (items, stopped) = read("wri_gppd", &bytes);
    assert!(stopped.is_none());
    let refused = items[0].rows.as_ref().unwrap_err();
    assert_eq!(refused.rule, "utf8");
    assert_eq!(refused.message, "not UTF-8: byte 0xe9 after `AUS,Australia,Caf`; save it as UTF-8");
    assert!(items[1].rows.is_ok());
}

#[test]
fn a_quote_that_is_never_closed_stops_the_file_where_it_was_opened() {
    let text = format!("{PLANTS}{}AUS,Australia,\"X,B,1,,,,\n{}", good("A"), good("C"));
    let (before, error) = stopped("wri_gppd", &text);
    assert_eq!((before, &*error), (1, "line 3: a quote is opened in this record and never closed"));
}

#[test]
fn a_quote_that_swallows_lines_is_told_by_the_lines_it_swallowed() {
    let text = format!("AUS,Australia,\"X,B,1,,,,\n{}AUS,Australia,\"Y\",D,1,,\n", good("C"));
    let refused = refusal(plants(&text));
    assert_eq!(refused.rule, "fields");
    assert!(
        refused.message.ends_with("ends on line 4: is a quote missing before that?"),
        "{refused:?}"
    );
}

#[test]
fn a_file_cut_off_within_a_record_was_not_read_to_its_end() {
    let whole = format!("{PLANTS}{}{}", good("A"), good("B"));
    let (before, error) = stopped("wri_gppd", &whole[..whole.len() - 20]);
    assert_eq!(before, 1);
    assert_eq!(
        error,
        "line 3: the file ends within this record, after 5 of 9 fields: fetch it anew"
    );
    // Without its last line end, a file is whole.
    let (items, stopped) = read("wri_gppd", &whole.as_bytes()[..whole.len() - 1]);
    assert!(stopped.is_none());
    assert_eq!(items.len(), 2);
}

#[test]
fn an_empty_file_is_of_no_format() {
    assert!(recognise(b"").is_none());
    assert!(recognise(b"\n\n").is_none());
    assert!(recognise("\u{feff}".as_bytes()).is_none());
    for connector in ["wri_gppd", "noaa_metar"] {
        let (before, error) = stopped(connector, "");
        assert_eq!(before, 0);
        assert!(error.starts_with("line 1: there is no header with the columns `"), "{error}");
    }
}

#[test]
fn a_file_with_nothing_but_a_header_has_no_records() {
    for (connector, text) in [("wri_gppd", PLANTS), ("noaa_metar", STATIONS)] {
        assert_eq!(recognise(text.as_bytes()).map(|found| found.name), Some(connector));
        for text in [text, text.trim_end()] {
            let (items, stopped) = read(connector, text.as_bytes());
            assert!(stopped.is_none() && items.is_empty());
        }
    }
}

#[test]
fn a_byte_order_mark_and_either_line_end_change_nothing() {
    for name in [
        "wri_gppd_USA.csv",
        "noaa_metar.csv",
        "nasa_firms_viirs.csv",
        "noaa_isd_history.csv",
        "noaa_isd_024130-99999-2016.txt",
        "noaa_isd_00702699999.csv",
        "usgs_earthquakes_2.5_month.csv",
        "usgs_earthquakes_all_week.geojson",
    ] {
        let text = String::from_utf8(fixture(name)).unwrap().replace("\r\n", "\n");
        let connector = recognise(text.as_bytes()).unwrap().name;
        let plain = crate::all_shown(&read(connector, text.as_bytes()).0);
        for mark in ["", "\u{feff}"] {
            for end in ["\n", "\r\n"] {
                let other = format!("{mark}{}", text.replace('\n', end));
                assert_eq!(recognise(other.as_bytes()).map(|found| found.name), Some(connector));
                assert_eq!(crate::all_shown(&read(connector, other.as_bytes()).0), plain);
            }
        }
    }
}

#[test]
fn lines_that_end_with_cr_alone_are_told() {
    let text = format!("{PLANTS}{}", good("A")).replace('\n', "\r");
    let (before, error) = stopped("wri_gppd", &text);
    assert_eq!(before, 0);
    assert!(error.contains("CR alone"), "{error}");
}

#[test]
fn a_huge_record_is_refused_and_the_next_is_read() {
    let huge = "x".repeat(2 << 20);
    for field in [huge.clone(), format!("\"{huge}\n{huge}\"")] {
        let text = format!("AUS,Australia,{field},A,1,,,,\n{}", good("B"));
        let items = plants(&text);
        assert_eq!(items.len(), 2);
        assert_eq!(items[0].rows.as_ref().unwrap_err().rule, "size");
        assert!(items[1].rows.is_ok());
    }
    const { assert!(MAX_FILE_BYTES >= 8 << 20) };
}

#[test]
fn numbers_with_junk_are_refused_with_column_and_value() {
    let junk = [
        "\"1,5\"",
        "n/a",
        "1.5 MW",
        "0x10",
        "1_000",
        "--1",
        "1.2.3",
        "e3",
        ".",
        "nan",
        "inf",
        "∞",
        "1e40",
        "99999999999999999999999999999999",
    ];
    for text in junk {
        let refused = refusal(plants(&plant("A", text, "-30", "150", "2001")));
        assert_eq!(told(&refused), ("capacity_mw", "number", text.trim_matches('"')));
        let refused = refusal(plants(&plant("A", "1", text, "150", "2001")));
        assert_eq!(refused.column, "latitude", "{text}");
    }
    for (text, number) in
        [("1e3", "1000"), ("+1.5", "1.5"), (".5", "0.5"), ("5.", "5"), (" 7 ", "7")]
    {
        let items = plants(&plant("A", text, "-30", "150", "2001"));
        let rows = items[0].rows.as_ref().unwrap_or_else(|refused| panic!("{text}: {refused:?}"));
        assert_eq!(rows[0].get("capacity_mw").unwrap().to_string(), number);
    }
}

#[test]
fn numbers_too_large_to_keep_are_refused_and_not_left_out() {
    let refused = refusal(plants(&plant("A", "1", "-30", "150", "99999999999")));
    assert_eq!(told(&refused), ("commissioning_year", "number", "99999999999"));
    let station = |speed: &str, miles: &str, elevation: &str| {
        let row =
            format!("X,YSSY,2014-12-18T07:57:00Z,-33,151,20,90,{speed},{miles},,{elevation}\n");
        read("noaa_metar", format!("{STATIONS}{row}").as_bytes()).0
    };
    let most = "79228162514264337593543950335";
    assert_eq!(told(&refusal(station("5", most, "6"))), ("visibility_statute_mi", "number", most));
    assert_eq!(told(&refusal(station("5", "6", "9e9"))), ("elevation_m", "number", "9e9"));
    // Large, but a number; the check of the table refuses it.
    assert!(station("999999999", "6", "6")[0].rows.is_ok());
}

#[test]
fn coordinates_that_are_swapped_off_the_globe_or_alone_are_refused() {
    let refused = |latitude, longitude| refusal(plants(&plant("A", "1", latitude, longitude, "")));
    let swapped = refused("150.5", "-30");
    assert_eq!(told(&swapped), ("latitude", "position", "150.5"));
    assert!(swapped.message.contains("they look swapped"), "{swapped:?}");
    assert_eq!(told(&refused("425.2461", "-75")), ("latitude", "position", "425.2461"));
    assert_eq!(told(&refused("42", "-1000.65")), ("longitude", "position", "-1000.65"));
    assert_eq!(told(&refused("42", "")), ("latitude", "position", "42"));
    assert_eq!(told(&refused("", "42")), ("longitude", "position", "42"));
}

#[test]
fn reports_without_a_header_station_or_moment_are_refused() {
    let row = "X,YSSY,2014-12-18T07:57:00Z,-33,151,20,90,5,6,,6\n";
    assert!(recognise(row.as_bytes()).is_none());
    let (before, error) = stopped("noaa_metar", row);
    assert_eq!(before, 0);
    assert!(error.contains("there is no header with the columns `raw_text`, "), "{error}");
    let refused = |row: &str| refusal(read("noaa_metar", format!("{STATIONS}{row}").as_bytes()).0);
    let blank = refused("X,,2014-12-18T07:57:00Z,-33,151,20,90,5,6,,6\n");
    assert_eq!(told(&blank), ("station_id", "required", ""));
    let never = refused("X,YSSY,18/12/2014,-33,151,20,90,5,6,,6\n");
    assert_eq!(told(&never), ("observation_time", "moment", "18/12/2014"));
    // The lines before the header may be missing, or hold a quote.
    let header = STATIONS.lines().last().unwrap();
    for before in ["", "A warning: \"no\n"] {
        let text = format!("{before}{header}\n{row}");
        assert!(recognise(text.as_bytes()).is_some());
        let (items, stopped) = read("noaa_metar", text.as_bytes());
        assert!(stopped.is_none() && items.len() == 1 && items[0].rows.is_ok(), "{items:?}");
    }
}

#[test]
fn a_header_without_the_key_is_no_header_of_the_format() {
    let text = "country,country_long,name,gppd_idnr,capacity_mw,\n".replace("gppd_idnr", "id");
    let (_, error) = stopped("wri_gppd", &text);
    assert!(error.contains("no header with the columns"), "{error}");
    let text = STATIONS.replace("station_id", "station");
    let (_, error) = stopped("noaa_metar", &text);
    assert!(error.contains("no header with the columns"), "{error}");
}
