//! Recorded rows, each with a quirk.

use crate::{all_shown, fixture, fixtures_of, recognised};
use std::collections::BTreeSet;
use terra_ingest::{CONNECTORS, Item};
use terra_schema::{Record, Value};

/// What the records of a fixture become, beside a snapshot.
pub(crate) fn snapshot(connector: &str, file: &str) -> Vec<Item> {
    let items = recognised(connector, &fixture(&format!("{file}.csv")));
    insta::assert_snapshot!(file, all_shown(&items));
    items
}

/// The rows that a record makes.
pub(crate) fn rows<'a>(items: &'a [Item], id: &str) -> &'a [Record] {
    let item = items.iter().find(|item| item.external_id.as_deref() == Some(id)).unwrap();
    item.rows.as_ref().unwrap_or_else(|refused| panic!("{id}: {refused:?}"))
}

/// The value of a column in one of the rows that a record makes.
pub(crate) fn value_of(items: &[Item], id: &str, row: usize, column: &str) -> Option<String> {
    let value = rows(items, id)[row].get(column).filter(|value| !value.is_null());
    value.map(Value::to_string)
}

/// Asserts values of a record's rows, each with the row and the column; `None` where it is null.
pub(crate) fn are(items: &[Item], id: &str, expected: &[(usize, &str, Option<&str>)]) {
    for &(row, column, expected) in expected {
        assert_eq!(value_of(items, id, row, column).as_deref(), expected, "{id} {column}");
    }
}

/// The value of a column in the first row that a record makes.
fn value(items: &[Item], id: &str, column: &str) -> Option<String> {
    value_of(items, id, 0, column)
}

#[test]
fn plants_of_the_united_states() {
    let items = snapshot("wri_gppd", "wri_gppd_USA");
    let is = |id, column, expected: &str| {
        assert_eq!(value(&items, id, column).as_deref(), Some(expected), "{id} {column}");
    };
    // 1992.576… and 2002.5 are years weighted by capacity; 2020.0000000000002 is noise.
    is("USA0055278", "commissioning_year", "1993");
    is("USA0055211", "commissioning_year", "2003");
    is("USA0062560", "commissioning_year", "2020");
    is("USA0006137", "capacity_mw", "706.8");
    is("USA0062781", "project_type", "other");
    is("USA0062781", "capacity_mw", "0");
    is("USA0054265", "other_fuels", r#"["Waste","Oil","Other"]"#);
    is("USA0050305", "project_type", "coal");
    is("USA0050305", "primary_fuel", "Petcoke");
    assert_eq!(value(&items, "USA0062781", "primary_fuel"), None);
    assert_eq!(value(&items, "USA0007708", "longitude"), None);
    is("USA0007708", "country_code", "US");
}

#[test]
fn plants_of_brazil() {
    let items = snapshot("wri_gppd", "wri_gppd_BRA");
    assert_eq!(value(&items, "BRA0037440", "capacity_mw").as_deref(), Some("0.00225"));
    assert_eq!(
        value(&items, "BRA0031468", "name").as_deref(),
        Some("ADAS - Hospital e Maternidade São Domingos")
    );
}

#[test]
fn plants_of_the_clean_development_mechanism() {
    // Its build names the fuels fuel1 to fuel4.
    let items = snapshot("wri_gppd", "wri_gppd_CDMDB");
    let project_type = |id| value(&items, id, "project_type");
    assert_eq!(project_type("CDMDB0000130").as_deref(), Some("wind"));
    assert_eq!(project_type("CDMDB0005861").as_deref(), Some("other"));
    assert_eq!(project_type("CDMDB0000349").as_deref(), Some("marine"));
}

#[test]
fn plants_of_the_global_energy_observatory() {
    let items = snapshot("wri_gppd", "wri_gppd_GEODB");
    assert_eq!(value(&items, "GEODB0042698", "country_code").as_deref(), Some("XK"));
    assert_eq!(value(&items, "GEODB0003497", "capacity_mw"), None);
}

#[test]
fn plants_of_india() {
    let items = snapshot("wri_gppd", "wri_gppd_IND");
    assert_eq!(value(&items, "IND0000010", "name").as_deref(), Some("ANAPARA \"C\""));
    assert_eq!(value(&items, "IND0000010", "country_code").as_deref(), Some("IN"));
}

#[test]
fn reports_of_airfields() {
    let items = snapshot("noaa_metar", "noaa_metar");
    let is = |id, column, expected: &str| {
        assert_eq!(value(&items, id, column).as_deref(), Some(expected), "{id} {column}");
    };
    let is_none = |id, column| assert_eq!(value(&items, id, column), None, "{id} {column}");
    // By hand: 9 kt × 0.514444 = 4.629996 m/s; 3 mi × 1609.344 = 4828.032 m.
    is("KAUS", "wind_speed_ms", "4.63");
    is("KAUS", "visibility_meters", "4828");
    // Sea level pressure where it is reported, and not the altimeter's 30.100393 inHg = 1019.32.
    is("KAUS", "pressure_hpa", "1019.4");
    is("KAUS", "temperature_c", "9.4");
    is("KAUS", "dew_point_c", "8.9");
    is("KAUS", "wind_direction_degrees", "20");
    is("KAUS", "present_weather", "-DZ BR");
    is("KAUS", "last_update", "2014-12-18T07:53:00.000000Z");
    is("KAUS", "elevation_meters", "166");
    // 29.970472 inHg × 33.86389 = 1014.9167… hPa.
    is("KFTG", "pressure_hpa", "1014.92");
    // 34 kt × 0.514444 = 17.491…; 52 kt × 0.514444 = 26.751…
    is("SAVC", "wind_speed_ms", "17.49");
    is("SAVC", "wind_gust_ms", "26.75");
    // 0.13 mi × 1609.344 = 209.2147 m.
    is("KCWN", "visibility_meters", "209");
    is("EHRD", "elevation_meters", "-5");
    // A calm has direction 0, north is 360, and a wind that varies comes from nowhere.
    is("KFTG", "wind_direction_degrees", "0");
    is("KFTG", "wind_speed_ms", "0");
    is("KSLH", "wind_direction_degrees", "360");
    is_none("DIAP", "wind_direction_degrees");
    is("DIAP", "wind_speed_ms", "1.03");
    // Places that aren't made known, or aren't there.
    for id in ["KQFS", "KIMS"] {
        is_none(id, "longitude");
        is_none(id, "elevation_meters");
    }
    is("KAUS", "icao_id", "KAUS");
    is_none("K5SM", "icao_id");
    // A quoted report with commas in it.
    is("VRMM", "longitude", "73.52");
    let report = "VRMM 180700Z 04014KT 9999 SCT017 FEW018CB BKN120 29/25 Q1011 CB NE,S,WSW NOSIG";
    is("VRMM", "raw_report", report);
    is("KAUS", "report_type", "METAR");
    is("KCWN", "report_type", "SPECI");
    // 1700 ft × 0.3048 = 518.16 m, 548.64 m and 3657.6 m; the ceiling is the broken layer.
    let layers = r#"[{"base_meters":518,"cover":"SCT"},{"base_meters":549,"cover":"FEW"},{"base_meters":3658,"cover":"BKN"}]"#;
    is("VRMM", "cloud_layers", layers);
    is("VRMM", "ceiling_meters", "3658");
    is("VRMM", "flight_category", "vfr");
    // In fog one sees 200 ft up, 60.96 m; the layer's own base is written as 0.
    is("KCWN", "cloud_layers", r#"[{"base_meters":61,"cover":"VV"}]"#);
    is("KCWN", "ceiling_meters", "61");
    is("SAVC", "cloud_layers", r#"[{"cover":"CAVOK"}]"#);
    is_none("SAVC", "ceiling_meters");
    // A trace, which the cache writes as 0.005 in × 25.4 = 0.127 mm, since the report an hour ago.
    is("KAUS", "precipitation_mm", "0.13");
    is("KAUS", "precipitation_minutes", "60");
    is("KAUS", "is_automatic", "false");
    is("KFTG", "is_automatic", "true");
    is("KAUS", "has_maintenance_flag", "false");
    is("DIAP", "properties", r#"{"no_signal":"TRUE","wind_dir_degrees":"0"}"#);
    is("KAUS", "properties", r#"{"altim_in_hg":"30.100393","auto_station":"TRUE"}"#);
}

#[test]
fn extremes_rain_and_snow_of_reports() {
    let text = "raw_text,station_id,observation_time,sky_cover,cloud_base_ft_agl,sky_cover,\
                cloud_base_ft_agl,three_hr_pressure_tendency_mb,maxT_c,maxT24hr_c,minT24hr_c,\
                precip_in,pcp6hr_in,snow_in,vert_vis_ft,metar_type\n\
                ,KAAA,2014-12-18T07:53:00Z,BKN,1200,BKN,900,-1.7,1.9,15.6,-8.9,0.01,0.05,3,,SPECI\n\
                ,KBBB,2014-12-18T07:53:00Z,OVX,0,,,,,,,,0.05,,,METAR\n\
                ,KCCC,2014-12-18T07:53:00Z,,,,,,,,,19.19,,,,METAR\n\
                ,KDDD,2014-12-18T07:53:00Z,OVC,12O,,,,,,,,,,,METAR\n";
    let items = recognised("noaa_metar", text.as_bytes());
    let is = |id, column, expected: &str| {
        assert_eq!(value(&items, id, column).as_deref(), Some(expected), "{id} {column}");
    };
    let is_none = |id, column| assert_eq!(value(&items, id, column), None, "{id} {column}");
    is("KAAA", "pressure_change_hpa", "-1.7");
    is("KAAA", "max_temperature_c", "15.6");
    is("KAAA", "min_temperature_c", "-8.9");
    // The lower of two layers, 900 ft × 0.3048 = 274.32 m.
    is("KAAA", "ceiling_meters", "274");
    // 0.01 in × 25.4 = 0.254 mm since the last regular report, which isn't said when.
    is("KAAA", "precipitation_mm", "0.25");
    is_none("KAAA", "precipitation_minutes");
    // 3 in × 2.54 = 7.62 cm.
    is("KAAA", "snow_depth_cm", "7.6");
    is("KAAA", "properties", r#"{"maxT_c":"1.9","pcp6hr_in":"0.05"}"#);
    // 0.05 in × 25.4 = 1.27 mm in six hours; a sky that can't be seen, nor how far up.
    is("KBBB", "precipitation_mm", "1.27");
    is("KBBB", "precipitation_minutes", "360");
    is("KBBB", "cloud_layers", r#"[{"cover":"VV"}]"#);
    is_none("KBBB", "ceiling_meters");
    // 487 mm in an hour have never been measured: the cache took the state of a runway for rain.
    is_none("KCCC", "precipitation_mm");
    is("KCCC", "properties", r#"{"precip_in":"19.19"}"#);
    // The file says nothing of who made the report.
    is_none("KCCC", "is_automatic");
    let refused = items[3].rows.as_ref().unwrap_err();
    assert_eq!((&*refused.column, &*refused.value), ("cloud_base_ft_agl", "12O"));
}

#[test]
fn reports_as_newer_caches_write_them() {
    let older = String::from_utf8(fixture("noaa_metar.csv")).unwrap();
    let newer = older.replace(
        "DIAP,2014-12-18T07:57:00Z,5.25,-3.92,27.0,26.0,0,2,,3.73",
        "DIAP,2024-12-18T07:57:00.000Z,5.25,-3.92,27.0,26.0,VRB,2,,6+",
    );
    assert_ne!(older, newer);
    let items = recognised("noaa_metar", newer.as_bytes());
    assert_eq!(value(&items, "DIAP", "wind_direction_degrees"), None);
    assert_eq!(value(&items, "DIAP", "visibility_meters").as_deref(), Some("9656"));
    assert_eq!(
        value(&items, "DIAP", "observed_at").as_deref(),
        Some("2024-12-18T07:57:00.000000Z")
    );
}

#[test]
fn a_connector_fills_the_tables_that_it_names() {
    for connector in CONNECTORS {
        let named: BTreeSet<_> = connector.tables.iter().map(|table| table().name).collect();
        let mut filled = BTreeSet::new();
        for file in fixtures_of(connector.name) {
            for item in recognised(connector.name, &fixture(&file)) {
                filled.extend(item.rows.iter().flatten().map(|row| row.table().name));
            }
        }
        assert_eq!(filled, named, "{}", connector.name);
    }
}

#[test]
fn the_demonstration_data() {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    let read = |path: &str| std::fs::read(format!("{data}/{path}")).unwrap();
    let plants = recognised("wri_gppd", &read("wri-gppd/database_AUS.csv"));
    let stations = recognised("noaa_metar", &read("noaa-metar/metars.cache_2014-12-18.csv"));
    assert_eq!((plants.len(), stations.len()), (512, 4_538));
    assert!(plants.iter().chain(&stations).all(|item| item.rows.is_ok()));
    let named = |wanted: &[&str], items: &[Item]| {
        let is_wanted = |item: &&Item| wanted.contains(&item.external_id.as_deref().unwrap_or(""));
        items.iter().filter(is_wanted).map(crate::shown).collect::<String>()
    };
    insta::assert_snapshot!(
        "australia",
        named(&["AUS0000065", "AUS0000433"], &plants) + &named(&["YSSY", "YWLM"], &stations)
    );
    // Blank capacities stay blank.
    let blank = plants.iter().filter(|item| {
        let rows = item.rows.as_ref().unwrap();
        matches!(rows[0].get("capacity_mw"), None | Some(Value::Null))
    });
    assert_eq!(blank.count(), 6);
}
