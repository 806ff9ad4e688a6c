//! Stations and observations of NOAA's Integrated Surface Database.

use crate::{
    all_shown, fixture, read, recognised,
    recorded::are,
    whole_files::{counted, nothing_is_lost, shared},
};
use std::io::Read;
use terra_ingest::{Item, recognise};
use terra_schema::{Json, Record, Value};

const NAME: &str = "noaa_isd";
const LINES: &str = "noaa_isd_024130-99999-2016.txt";
const HOURLY: &str = "noaa_isd_00702699999.csv";

/// Records as new rows have them, which also have what is said of new ones alone.
fn as_new(mut items: Vec<Item>) -> Vec<Item> {
    for row in items.iter_mut().flat_map(|item| item.rows.iter_mut().flatten()) {
        row.complete().unwrap();
    }
    items
}

#[test]
fn stations_of_the_list() {
    let items = as_new(recognised(NAME, &fixture("noaa_isd_history.csv")));
    insta::assert_snapshot!("noaa_isd_history", all_shown(&items));
    are(
        &items,
        "010010-99999",
        &[
            (0, "station_id", Some("010010-99999")),
            (0, "name", Some("JAN MAYEN(NOR-NAVY)")),
            (0, "longitude", Some("-8.667")),
            (0, "latitude", Some("70.933")),
            (0, "elevation_meters", Some("9")),
            (0, "country_code", Some("NO")),
            (0, "icao_id", Some("ENJA")),
            (0, "usaf_id", Some("010010")),
            // 99999 stands for none.
            (0, "wban_id", None),
            (0, "network", Some("ISD")),
            (0, "first_observation_date", Some("1931-01-01")),
            (0, "last_observation_date", Some("2018-03-05")),
        ],
    );
    are(
        &items,
        "725300-94846",
        &[
            (0, "region", Some("IL")),
            (0, "country_code", Some("US")),
            // +0201.8, to a metre.
            (0, "elevation_meters", Some("202")),
            (0, "wban_id", Some("94846")),
        ],
    );
    are(&items, "999999-21603", &[(0, "usaf_id", None), (0, "wban_id", Some("21603"))]);
    // FIPS, not ISO: `AU` is Austria.
    are(&items, "110010-99999", &[(0, "country_code", Some("AT"))]);
    are(&items, "030010-99999", &[(0, "country_code", Some("GB"))]);
    // 114.5 is rounded away from zero.
    are(&items, "010260-99999", &[(0, "elevation_meters", Some("115"))]);
    // Not a place, not a height; the South Pole is one.
    are(
        &items,
        "040060-99999",
        &[
            (0, "longitude", None),
            (0, "elevation_meters", None),
            (0, "properties", Some(r#"{"LAT":"+00.000","LON":"+000.000"}"#)),
        ],
    );
    are(&items, "890090-90001", &[(0, "longitude", Some("0")), (0, "latitude", Some("-90"))]);
    are(
        &items,
        "998500-99999",
        &[(0, "latitude", None), (0, "properties", Some(r#"{"LAT":"+45.107"}"#))],
    );
    // Codes of countries that are no more, or never were, stay in the list's words.
    are(
        &items,
        "788660-00399",
        &[(0, "country_code", None), (0, "properties", Some(r#"{"CTRY":"NT"}"#))],
    );
    // The list has letters of its own for the Azores.
    are(&items, "085030-99999", &[(0, "country_code", Some("PT")), (0, "properties", None)]);
    // A buoy's number, and a code that isn't of four letters.
    are(&items, "130090-99999", &[(0, "icao_id", None), (0, "local_id", Some("13009"))]);
    are(&items, "690080-99999", &[(0, "icao_id", None), (0, "local_id", Some("KQA7"))]);
    are(&items, "010120-99999", &[(0, "name", Some("010120-99999")), (0, "country_code", None)]);
}

#[test]
fn the_last_reading_of_lines_of_fixed_width() {
    let items = recognised(NAME, &fixture(LINES));
    insta::assert_snapshot!("noaa_isd_024130-99999-2016", all_shown(&items));
    let [item] = items.as_slice() else { panic!("one station: {items:?}") };
    assert_eq!((item.line, item.bytes), (10, fixture(LINES).len()));
    are(
        &items,
        "024130-99999",
        &[
            (0, "last_update", Some("2016-04-21T08:00:00.000000Z")),
            (0, "observed_at", Some("2016-04-21T08:00:00.000000Z")),
            // +0084, suspect, and -0022: tenths of a degree.
            (0, "temperature_c", Some("8.4")),
            (0, "dew_point_c", Some("-2.2")),
            (0, "wind_direction_degrees", Some("270")),
            (0, "wind_speed_ms", Some("3")),
            (0, "visibility_meters", None),
            (0, "ceiling_meters", None),
            (0, "pressure_hpa", None),
            (0, "longitude", Some("12.767")),
            (0, "latitude", Some("60.75")),
            (0, "elevation_meters", Some("205")),
            (0, "report_type", Some("FM-12")),
            (0, "raw_report", Some("02413 46/// /2703 10084 21022=")),
            (0, "name", None),
            (
                0,
                "properties",
                Some(
                    r#"{"CIG":"99999,9,9,N","DEW":"-0022,1","QUALITY_CONTROL":"V020","SOURCE":"4","TMP":"+0084,2","WND":"270,1,N,0030,1"}"#,
                ),
            ),
        ],
    );
}

#[test]
fn the_last_reading_of_the_csv_edition() {
    let items = recognised(NAME, &fixture(HOURLY));
    insta::assert_snapshot!("noaa_isd_00702699999", all_shown(&items));
    assert_eq!(items.len(), 1);
    are(
        &items,
        "007026-99999",
        &[
            (0, "name", Some("WXPOD 7026")),
            (0, "country_code", Some("AF")),
            (0, "longitude", None),
            (0, "elevation_meters", Some("7026")),
            (0, "last_update", Some("2017-08-22T13:29:00.000000Z")),
            (0, "temperature_c", Some("28")),
            (0, "dew_point_c", Some("20")),
            (0, "wind_direction_degrees", Some("10")),
            (0, "wind_speed_ms", Some("1")),
            // The altimeter's 10034 tenths, as there is no pressure at sea level.
            (0, "pressure_hpa", Some("1003.4")),
            (0, "station_pressure_hpa", None),
            // 22000 is no ceiling.
            (0, "ceiling_meters", None),
            (0, "report_type", Some("FM-15")),
        ],
    );
}

/// A report of Chicago's airport, with most of what can follow.
const CHICAGO: &str = "0479725300948462014010105517+41995-087934FM-15+0205KORD V0300105N00465007015\
    MN0028165N5-01225-01565102655ADDAA101001095AA206005691AJ100089500007694AU110030015AW1715\
    GA1075+007015991GA2075+011285991GA3085+016765991GD13991+0070159GD23991+0112859GD34991+0167659\
    GE19MSL   +99999+99999GF199999990990007011991991KA1060M-01111KA2060N-01221KA3240M-01111\
    KA4240N-01671MA1102515100045MD1690154+9999REMMET17012/31/13 23:51:03 METAR KORD 010551Z \
    01009KT 1 3/4SM -SN BKN023 BKN037 OVC055 M12/M16 A3027 RMK AO2 SLP265 4/003 P0005 60022 \
    T11221156 11111 21122 411111167 56015 $ (SMN)EQDQ01  00558PRCP06";

/// The summary of a later day there.
const SUMMARY: &str = "0052725300948462014020205596+41986-087914SOD  +0205KORD V030\
    999999999999999999999999999+99999+99999999999\
    ADDAA124003691KA1025M-00111KA2025N-00441AN1024008999";

#[test]
fn groups_that_follow_what_each_line_has() {
    // A summary is no reading, though it is later.
    let items = recognised(NAME, format!("{CHICAGO}\n{SUMMARY}\n").as_bytes());
    assert_eq!((items.len(), items[0].line), (1, 1));
    are(
        &items,
        "725300-94846",
        &[
            (0, "last_update", Some("2014-01-01T05:51:00.000000Z")),
            (0, "icao_id", Some("KORD")),
            (0, "temperature_c", Some("-12.2")),
            (0, "dew_point_c", Some("-15.6")),
            (0, "wind_direction_degrees", Some("10")),
            (0, "wind_speed_ms", Some("4.6")),
            (0, "ceiling_meters", Some("701")),
            (0, "visibility_meters", Some("2816")),
            (0, "pressure_hpa", Some("1026.5")),
            (0, "station_pressure_hpa", Some("1000.4")),
            // 015 tenths, and a tendency of 6: it fell.
            (0, "pressure_change_hpa", Some("-1.5")),
            (0, "max_temperature_c", Some("-11.1")),
            (0, "min_temperature_c", Some("-16.7")),
            // 0010 tenths of a millimetre in 01 hour; AA2 tells of six hours.
            (0, "precipitation_mm", Some("1")),
            (0, "precipitation_minutes", Some("60")),
            (0, "snow_depth_cm", Some("8")),
            (0, "snow_water_mm", Some("7.6")),
            (
                0,
                "cloud_layers",
                Some(
                    r#"[{"base_meters":701,"cover":"BKN"},{"base_meters":1128,"cover":"BKN"},{"base_meters":1676,"cover":"OVC"}]"#,
                ),
            ),
        ],
    );
    let row = &items[0].rows.as_ref().unwrap()[0];
    let Some(Value::Json(properties)) = row.get("properties") else { panic!("{row:?}") };
    let kept = |name: &str| properties.tree().get(name).and_then(|it| it.as_str());
    assert_eq!(kept("AA2"), Some("06,0056,9,1"));
    assert_eq!(kept("GE1"), Some("9,MSL   ,+99999,+99999"));
    assert_eq!(kept("EQD"), Some("Q01  00558PRCP06"));
    assert_eq!(kept("AU1"), Some("1,0,03,0,0,1,5"));
    assert_eq!(kept("ADD"), None);
    assert!(row.get("raw_report").unwrap().to_string().ends_with("$ (SMN)"));
    // With nothing else, a summary is all there is.
    let items = recognised(NAME, SUMMARY.as_bytes());
    are(&items, "725300-94846", &[(0, "report_type", Some("SOD")), (0, "temperature_c", None)]);
}

/// A line with this after what each has.
fn line(station: &str, moment: &str, temperature: &str, more: &str) -> String {
    format!(
        "{:04}{station}{moment}4+60750+012767FM-12+020599999V0200901N003019999999N999999999\
         {temperature}-00371999999{more}",
        more.len()
    )
}

#[test]
fn groups_that_nobody_knows_are_kept_as_they_are() {
    for (more, name, kept) in [
        ("ADDAW1701ZZ9whatever", "ADD", "ZZ9whatever"),
        // Cut within a group.
        ("ADDAW1701AA1010", "ADD", "AA1010"),
        ("REMno length", "REM", ""),
        ("QNNE11 1 00610", "QNN", "E11 1 00610"),
        ("EQDQ01+000002SCOTCVQNNE11 1 00610", "EQD", "Q01+000002SCOTCV"),
        ("ADDCN40100000104001018010CO199-07", "CO1", "99,-07"),
        ("ADDCN40100000104001018010CO199-07", "CN4", "0,1,0,0,0,0,0,1,0,400,1,0,180,1,0"),
        ("ADDCO2ABC+0000", "CO2", "ABC,+0000"),
        ("ADDAW17é", "AW1", "7é,"),
    ] {
        let items =
            recognised(NAME, line("02413099999", "201601010400", "-00221", more).as_bytes());
        let row = &items[0].rows.as_ref().unwrap_or_else(|refused| panic!("{refused:?}"))[0];
        let Some(Value::Json(properties)) = row.get("properties") else { panic!("{row:?}") };
        let found = properties.tree().get(name).and_then(|it| it.as_str()).unwrap_or_default();
        assert_eq!(found, kept, "{more}");
    }
}

#[test]
fn values_flagged_as_wrong_are_kept_but_no_values() {
    let items = recognised(NAME, line("02413099999", "201601010400", "-00223", "").as_bytes());
    are(&items, "024130-99999", &[(0, "temperature_c", None), (0, "dew_point_c", Some("-3.7"))]);
    let row = &items[0].rows.as_ref().unwrap()[0];
    assert!(row.get("properties").unwrap().to_string().contains(r#""TMP":"-0022,3""#));
}

#[test]
fn each_station_of_a_file_is_a_record() {
    let lines = [
        line("02413099999", "201601010400", "-00221", ""),
        line("A0000101234", "201601010400", "+00101", ""),
        line("02413099999", "201601010600", "-00241", ""),
        // Earlier, though below; and another of the same minute.
        line("02413099999", "201601010500", "-00231", ""),
        line("A0000101234", "201601010400", "+00111", ""),
    ];
    let items = recognised(NAME, lines.join("\n").as_bytes());
    let told: Vec<_> = items.iter().map(|item| (item.line, item.external_id.as_deref())).collect();
    assert_eq!(told, [(3, Some("024130-99999")), (5, Some("A00001-01234"))]);
    are(&items, "024130-99999", &[(0, "temperature_c", Some("-2.4"))]);
    are(&items, "A00001-01234", &[(0, "temperature_c", Some("1.1"))]);
}

#[test]
fn lines_that_are_broken_are_refused_and_the_others_are_read() {
    let good = line("02413099999", "201601010400", "-00221", "");
    let lines = [
        good.clone(),
        line("02413099999", "201601320400", "-00221", ""),
        line("02413099999", "201601019900", "-00221", ""),
        line("02413099999", "000001010000", "-00221", ""),
        line("02413099999", "201601010500", "-0O221", ""),
        good.replacen("0000", "0007", 1),
        good.replacen("0000", "x000", 1),
        good[..80].to_owned(),
        "é".to_owned(),
        good.replace("+60750", "+99750"),
        // An é takes two bytes: the parts aren't where they should be.
        good.replacen("FM-12", "FMé2", 1),
        good.clone(),
    ];
    let text = lines.join("\n") + "\n";
    let (items, stopped) = read(NAME, text.as_bytes());
    assert!(stopped.is_none(), "{stopped:?}");
    let told = items.iter().map(|item| match &item.rows {
        Ok(_) => (item.line, "", ""),
        Err(refused) => (item.line, refused.column.as_str(), refused.rule),
    });
    let expected = [
        (2, "DATE", "moment"),
        (3, "DATE", "moment"),
        (4, "DATE", "moment"),
        (5, "TMP", "number"),
        (6, "", "length"),
        (7, "", "length"),
        (8, "", "length"),
        (9, "", "length"),
        (10, "LATITUDE", "position"),
        (12, "", ""),
    ];
    let told: Vec<_> = told.filter(|(line, ..)| *line != 11).collect();
    assert_eq!(told, expected);
    // A file that is cut off was not read to its end, but what was whole is told.
    let (items, stopped) = read(NAME, &text.as_bytes()[..text.len() - 30]);
    assert_eq!(items.iter().filter(|item| item.rows.is_ok()).count(), 1);
    assert!(stopped.unwrap().to_string().starts_with("line 12: the file ends within this line"));
}

#[test]
fn observations_are_told_from_other_files_of_digits() {
    let good = line("02413099999", "201601010400", "-00221", "");
    let name = |text: &str| recognise(text.as_bytes()).map(|found| found.name);
    assert_eq!(name(&good), Some(NAME));
    assert_eq!(name(&format!("{good}\r\n{good}")), Some(NAME));
    assert_eq!(name(&good[..100]), None);
    assert_eq!(name(&"0".repeat(200)), None);
    // ISD-Lite has other lines, and another file.
    assert_eq!(name("2016 01 01 04   -22   -37 -9999    90    30 -9999 -9999 -9999\n"), None);
    // Of the same columns, but the climatological data of another product.
    assert_eq!(name("STATION,DATE,LATITUDE,LONGITUDE,NAME,REPORT_TYPE,SOURCE,HourlyTemp\n"), None);
}

#[test]
fn stations_that_cannot_be_are_refused() {
    let header = "\"USAF\",\"WBAN\",\"STATION NAME\",\"CTRY\",\"STATE\",\"ICAO\",\"LAT\",\"LON\",\
                  \"ELEV(M)\",\"BEGIN\",\"END\"\n";
    let refused = |row: &str| {
        let (items, stopped) = read(NAME, format!("{header}{row}\n").as_bytes());
        assert!(stopped.is_none() && items.len() == 1);
        let refused = items[0].rows.as_ref().unwrap_err();
        (refused.column.clone(), refused.rule)
    };
    let is = |row, column: &str, rule| assert_eq!(refused(row), (column.to_owned(), rule), "{row}");
    is(",99999,X,NO,,,+60,+010,+0009.0,20160101,20160102", "USAF", "required");
    is("010010,,X,NO,,,+60,+010,+0009.0,20160101,20160102", "WBAN", "required");
    is("010010,99999,X,NO,,,+95,+010,+0009.0,20160101,20160102", "LAT", "position");
    is("010010,99999,X,NO,,,N60,+010,+0009.0,20160101,20160102", "LAT", "number");
    is("010010,99999,X,NO,,,+60,+010,high,20160101,20160102", "ELEV(M)", "number");
    is("010010,99999,X,NO,,,+60,+010,+0009.0,20160230,20160102", "BEGIN", "day");
    is("010010,99999,X,NO,,,+60,+010,+0009.0,20160101,2016-01-02", "END", "day");
}

/// A row that one file has made, once others have said something of it: as the store has it.
fn merged(files: &[&Record]) -> Vec<Value> {
    let mut new = files[0].clone();
    new.complete().unwrap();
    let mut row: Vec<Value> =
        new.into_values().into_iter().map(|value| value.unwrap_or(Value::Null)).collect();
    for file in &files[1..] {
        let mut said = (*file).clone();
        said.check().unwrap();
        for (value, said) in row.iter_mut().zip(said.into_values()) {
            *value = said.unwrap_or_else(|| value.clone());
        }
    }
    row
}

fn row_of<'a>(items: &'a [Item], id: &str) -> &'a Record {
    &crate::recorded::rows(items, id)[0]
}

#[test]
fn the_list_and_a_reading_leave_each_other_as_they_are() {
    let list = recognised(NAME, &fixture("noaa_isd_history.csv"));
    for (file, id) in [(LINES, "024130-99999"), (HOURLY, "007026-99999")] {
        let readings = recognised(NAME, &fixture(file));
        let (listed, read) = (row_of(&list, id), row_of(&readings, id));
        let one = merged(&[listed, read]);
        assert_eq!(one, merged(&[read, listed]), "{file}");
        // Each again changes nothing.
        assert_eq!(one, merged(&[listed, read, listed, read, listed]), "{file}");
        let has = |column: &str| !one[listed.table().position(column).unwrap()].is_null();
        for column in ["name", "country_code", "last_observation_date", "usaf_id", "temperature_c"]
        {
            assert!(has(column), "{file}: {column}");
        }
        assert!(has("last_update") && has("raw_report") && has("properties"), "{file}");
    }
}

#[test]
fn a_station_without_a_name_is_called_by_its_id_until_it_has_one() {
    let of = |file: &str, id: &str| row_of(&recognised(NAME, &fixture(file)), id).clone();
    let lines = of(LINES, "024130-99999");
    let unnamed = of("noaa_isd_history.csv", "010120-99999");
    for (record, id) in [(&lines, "024130-99999"), (&unnamed, "010120-99999")] {
        let mut new = record.clone();
        new.complete().unwrap();
        assert_eq!(new.get("name").unwrap().to_string(), id);
        let mut change = record.clone();
        change.check().unwrap();
        assert_eq!(change.get("name"), None);
    }
    let listed = of("noaa_isd_history.csv", "024130-99999");
    let at = listed.table().position("name").unwrap();
    for files in [[&lines, &listed], [&listed, &lines]] {
        assert_eq!(merged(&files)[at], Value::Text("BRATTMON".to_owned()));
    }
}

#[test]
fn a_later_reading_takes_away_what_it_does_not_have() {
    let row = |more: &str, moment: &str| {
        let text = line("02413099999", moment, "-00221", more);
        row_of(&recognised(NAME, text.as_bytes()), "024130-99999").clone()
    };
    let (gust, none) = (row("ADDOC101035", "201601010400"), row("", "201601010500"));
    let at = gust.table().position("wind_gust_ms").unwrap();
    assert!(!merged(&[&gust])[at].is_null());
    assert!(merged(&[&gust, &none])[at].is_null());
}

#[test]
fn the_whole_list_is_read() {
    let Some(bytes) = shared("environment/noaa-isd/isd-history.csv") else { return };
    let items = as_new(recognised(NAME, &bytes));
    assert_eq!(items.len(), 30_050);
    assert_eq!(counted(&items).into_iter().collect::<Vec<_>>(), [("weather_stations", 30_050)]);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let records: Vec<csv::StringRecord> = reader.records().map(|record| record.unwrap()).collect();
    let (mut nowhere, mut unknown) = (0, 0);
    for (record, item) in records.iter().zip(&items) {
        let row = &item.rows.as_ref().unwrap()[0];
        let text = |column: &str| {
            row.get(column)
                .filter(|value| !value.is_null())
                .map_or_else(String::new, Value::to_string)
        };
        let number = |column: &str| text(column).parse::<f64>().ok();
        assert_eq!(item.external_id, Some(format!("{}-{}", &record[0], &record[1])));
        assert_eq!(text("usaf_id"), record[0].replace("999999", ""));
        assert_eq!(text("wban_id"), record[1].replace("99999", ""));
        let id = text("external_id");
        assert_eq!(text("name"), if record[2].is_empty() { &id } else { &record[2] });
        assert_eq!(text("region"), &record[4]);
        assert_eq!(text("icao_id") + &text("local_id"), &record[5]);
        let (latitude, longitude) = (record[6].parse::<f64>().ok(), record[7].parse::<f64>().ok());
        let is_place = (latitude, longitude) != (Some(0.0), Some(0.0)) && longitude.is_some();
        nowhere += u32::from(!is_place);
        assert_eq!(number("latitude"), latitude.filter(|_| is_place));
        assert_eq!(number("longitude"), longitude.filter(|_| is_place));
        let height = record[8].parse::<f64>().ok().filter(|height| *height > -999.0);
        assert_eq!(number("elevation_meters"), height.map(f64::round));
        for (at, column) in [(9, "first_observation_date"), (10, "last_observation_date")] {
            assert_eq!(text(column).replace('-', ""), &record[at]);
        }
        // What no column takes, and a place that is none.
        let mut kept = serde_json::Map::new();
        let mut keep = |name: &str, at: usize| {
            if !record[at].is_empty() {
                kept.insert(name.to_owned(), record[at].into());
            }
        };
        if text("country_code").is_empty() {
            keep("CTRY", 3);
            unknown += u32::from(!record[3].is_empty());
        }
        if !is_place {
            keep("LAT", 6);
            keep("LON", 7);
        }
        let kept = if kept.is_empty() { String::new() } else { Json::new(kept).to_string() };
        assert_eq!(text("properties"), kept);
    }
    // 1,284 blank ones, one with half a position, 395 at 0, 0.
    assert_eq!(nowhere, 1_284 + 1 + 395);
    // Netherlands Antilles and North Pacific Islands.
    assert_eq!(unknown, 8 + 2);
}

#[test]
fn whole_files_of_observations_are_read() {
    let Some(packed) = shared("environment/noaa-isd/024130-99999-2016.gz") else { return };
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).unwrap();
    let items = recognised(NAME, &bytes);
    assert_eq!(counted(&items).into_iter().collect::<Vec<_>>(), [("weather_stations", 1)]);
    assert_eq!((items[0].line, items[0].bytes), (2_601, bytes.len()));
    // The extract ends with the same line.
    let mut extract = recognised(NAME, &fixture(LINES));
    extract[0].line = 2_601;
    assert_eq!(all_shown(&items), all_shown(&extract));

    let bytes = shared("environment/noaa-isd/00702699999.csv").unwrap();
    let items = recognised(NAME, &bytes);
    assert_eq!(counted(&items).into_iter().collect::<Vec<_>>(), [("weather_stations", 1)]);
    assert_eq!(items[0].line, 6_844);
    let mut extract = recognised(NAME, &fixture(HOURLY));
    extract[0].line = 6_844;
    assert_eq!(all_shown(&items), all_shown(&extract));
}

#[test]
fn any_line_of_a_whole_file_can_be_the_last() {
    let Some(bytes) = shared("environment/noaa-isd/00702699999.csv") else { return };
    let text = String::from_utf8(bytes).unwrap();
    let (header, lines) = text.split_once('\n').unwrap();
    let columns = [
        ("SOURCE", ""),
        ("ELEVATION", "elevation_meters"),
        ("REPORT_TYPE", "report_type"),
        ("REM", "raw_report"),
    ];
    for line in lines.lines().step_by(5) {
        let file = format!("{header}\n{line}\n");
        let (mut items, stopped) = read(NAME, file.as_bytes());
        assert!(stopped.is_none());
        crate::whole_files::passes_the_check(&items[0]);
        // But what nines say is missing, and where the row has it in another form.
        let plain = without_nines(&file);
        items.truncate(1);
        nothing_is_lost(plain.as_bytes(), &items, &columns);
    }
}

/// A file without the cells that only say that a value is missing, and those that are split up.
fn without_nines(file: &str) -> String {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let header = reader.headers().unwrap().clone();
    let record = reader.records().next().unwrap().unwrap();
    let split = ["STATION", "DATE", "LATITUDE", "LONGITUDE", "NAME"];
    let is_nines = |text: &str| {
        let mut parts = text.split(',').map(|part| part.trim_start_matches(['+', '-']));
        parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte == b'9'))
    };
    let said = |(name, text): (&str, &str)| match name {
        // The kind and the length before the report.
        "REM" => text[6..].to_owned(),
        name if split.contains(&name) || is_nines(text) => String::new(),
        _ => text.to_owned(),
    };
    let said: Vec<String> = header.iter().zip(&record).map(said).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    writer.write_record(&said).unwrap();
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}
