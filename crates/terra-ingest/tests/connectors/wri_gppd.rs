//! The Global Power Plant Database.

use crate::{
    read, recognised,
    recorded::{are, rows, snapshot, value_of},
    whole_files::{counted, nothing_is_lost, shared},
};
use terra_ingest::Item;

fn tables(items: &[Item], id: &str) -> Vec<&'static str> {
    rows(items, id).iter().map(|row| row.table().name).collect()
}

#[test]
fn a_plant_has_a_row_in_the_table_of_its_kind() {
    let items = snapshot("wri_gppd", "wri_gppd_USA");
    assert_eq!(tables(&items, "USA0008055"), ["energy_projects", "nuclear_plants"]);
    assert_eq!(tables(&items, "USA0062560"), ["energy_projects", "solar_farms"]);
    assert_eq!(tables(&items, "USA0003305"), ["energy_projects", "hydroelectric_dams"]);
    assert_eq!(tables(&items, "USA0060617"), ["energy_projects", "battery_storage"]);
    assert_eq!(tables(&items, "USA0006137"), ["energy_projects"]);
    // The plants with another fuel beside have a capacity, and their water or batteries a part
    // of it that isn't said.
    are(&items, "USA0060617", &[(0, "capacity_mw", Some("2")), (1, "capacity_mw", Some("2"))]);
    are(&items, "USA0061068", &[(0, "capacity_mw", Some("40")), (1, "capacity_mw", None)]);
    are(&items, "USA0003305", &[(0, "capacity_mw", Some("3.9")), (1, "capacity_mw", None)]);
    are(
        &items,
        "USA0008055",
        &[
            (1, "name", Some("Arkansas Nuclear One")),
            (1, "status", Some("operational")),
            (1, "country_code", Some("US")),
            (1, "owner", Some("Entergy Arkansas LLC")),
            (1, "original_source", Some("U.S. Energy Information Administration")),
            (1, "net_capacity_mw", None),
        ],
    );
    let side = rows(&items, "USA0008055")[1].get("project_id").cloned();
    let other = rows(&items, "USA0062560")[1].get("project_id").cloned();
    assert!(side.is_some() && side != other);
}

#[test]
fn the_latest_generation_has_its_year_and_the_others_are_kept() {
    let items = snapshot("wri_gppd", "wri_gppd_USA");
    are(
        &items,
        "USA0006163",
        &[
            (0, "annual_generation_gwh", Some("16639.421")),
            (0, "generation_year", Some("2019")),
            (0, "identifiers", Some(r#"{"eia_plant":"6163"}"#)),
            (0, "original_source", Some("U.S. Energy Information Administration")),
            (1, "annual_generation_gwh", None),
            (1, "identifiers", Some(r#"{"eia_plant":"6163"}"#)),
            (1, "properties", None),
        ],
    );
    let properties = value_of(&items, "USA0006163", 0, "properties").unwrap();
    assert!(properties.contains(r#""generation_gwh_2016":"19011.492000000002""#), "{properties}");
    assert!(properties.contains(r#""year_of_capacity_data":"2019""#), "{properties}");
    assert!(!properties.contains("generation_gwh_2019"), "{properties}");
    // The last three years are blank, and the one before them is a zero that was reported.
    are(
        &items,
        "USA0050001",
        &[
            (0, "annual_generation_gwh", Some("0")),
            (0, "generation_year", Some("2016")),
            (0, "status", Some("unknown")),
            (0, "capacity_mw", Some("0")),
            (0, "project_type", Some("other")),
        ],
    );
    // Batteries lose what they don't give back.
    are(&items, "USA0061923", &[(0, "annual_generation_gwh", Some("-0.141"))]);
    // Not made of a number of the Energy Information Administration.
    are(&items, "WRI1026827", &[(0, "identifiers", None), (0, "status", Some("operating"))]);
}

#[test]
fn the_older_builds() {
    let items = snapshot("wri_gppd", "wri_gppd_yemen");
    are(
        &items,
        "YEM0000011",
        &[
            (0, "project_type", Some("oil")),
            (0, "primary_fuel", Some("Oil")),
            (0, "country_code", Some("YE")),
            (0, "source_url", None),
            (0, "properties", None),
        ],
    );
    // A place that is on the globe is kept, if not in the country: India has no latitude of
    // 68.9226. What the mechanism registered may never have been built.
    let items = snapshot("wri_gppd", "wri_gppd_CDMDB");
    are(
        &items,
        "CDMDB0009515",
        &[
            (0, "latitude", Some("68.9226")),
            (0, "longitude", Some("23.0876")),
            (0, "status", Some("unknown")),
            (0, "identifiers", Some(r#"{"cdm":"9515"}"#)),
        ],
    );
    are(&items, "CDMDB0004776", &[(1, "longitude", Some("-78.833"))]);
    let items = snapshot("wri_gppd", "wri_gppd_GEODB");
    are(&items, "GEODB0042698", &[(0, "identifiers", Some(r#"{"geo":"42698"}"#))]);
}

/// The columns of the published database, and a plant that isn't in it.
const PUBLISHED: &str = "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel,other_fuel1,other_fuel2,other_fuel3,commissioning_year,owner,source,url,geolocation_source,wepp_id,year_of_capacity_data,generation_gwh_2013,generation_gwh_2014,generation_gwh_2015,generation_gwh_2016,generation_gwh_2017,generation_gwh_2018,generation_gwh_2019,generation_data_source,estimated_generation_gwh_2013,estimated_generation_gwh_2014,estimated_generation_gwh_2015,estimated_generation_gwh_2016,estimated_generation_gwh_2017,estimated_generation_note_2013,estimated_generation_note_2014,estimated_generation_note_2015,estimated_generation_note_2016,estimated_generation_note_2017
NZL,New Zealand,Elsewhere,WRI9999999,12.5,-40.5,175.5,Hydro,,,,1999.5,Nobody,Somebody,,WRI,1012345,2017,,,,,,,,,60.1,61.2,,,70.25,HYDRO-V1,HYDRO-V1,NO-ESTIMATION,NO-ESTIMATION,HYDRO-V1
";

#[test]
fn the_published_database_with_its_estimates() {
    let items = recognised("wri_gppd", PUBLISHED.as_bytes());
    are(
        &items,
        "WRI9999999",
        &[
            // An estimate is no report.
            (0, "annual_generation_gwh", None),
            (0, "generation_year", None),
            (0, "commissioning_year", Some("2000")),
            (0, "identifiers", Some(r#"{"wepp":"1012345"}"#)),
            (1, "capacity_mw", Some("12.5")),
            (1, "status", Some("operating")),
        ],
    );
    let properties = value_of(&items, "WRI9999999", 0, "properties").unwrap();
    assert_eq!(
        properties,
        concat!(
            r#"{"estimated_generation_gwh_2013":"60.1","estimated_generation_gwh_2014":"61.2","#,
            r#""estimated_generation_gwh_2017":"70.25","#,
            r#""estimated_generation_note_2013":"HYDRO-V1","#,
            r#""estimated_generation_note_2014":"HYDRO-V1","#,
            r#""estimated_generation_note_2015":"NO-ESTIMATION","#,
            r#""estimated_generation_note_2016":"NO-ESTIMATION","#,
            r#""estimated_generation_note_2017":"HYDRO-V1","year_of_capacity_data":"2017"}"#,
        )
    );
}

#[test]
fn columns_in_another_order_or_more_of_them_change_nothing() {
    let text = "Notes,gppd_idnr,generation_gwh_2021,generation_gwh_2020,capacity_mw,name,country\n\
                seen,A1,,7.5,3,Somewhere,AUS\n";
    let items = recognised("wri_gppd", text.as_bytes());
    are(
        &items,
        "A1",
        &[
            (0, "country_code", Some("AU")),
            (0, "generation_year", Some("2020")),
            (0, "annual_generation_gwh", Some("7.5")),
            (0, "project_type", Some("other")),
            (0, "status", Some("operating")),
            (0, "properties", Some(r#"{"Notes":"seen"}"#)),
        ],
    );
}

#[test]
fn codes_that_nobody_knows_are_kept_in_the_sources_words() {
    let row = |country: &str, fuel: &str| {
        let text = format!(
            "country,country_long,name,gppd_idnr,capacity_mw,primary_fuel\n\
             {country},Nowhere,Plant,A,0,{fuel}\n"
        );
        recognised("wri_gppd", text.as_bytes())
    };
    let unknown = r#"{"country":"ZZZ","country_long":"Nowhere"}"#;
    are(&row("ZZZ", "Wind"), "A", &[(0, "country_code", None), (0, "properties", Some(unknown))]);
    let nowhere = r#"{"country_long":"Nowhere"}"#;
    are(&row("", "Wind"), "A", &[(0, "country_code", None), (0, "properties", Some(nowhere))]);
    are(
        &row("AUS", "Dreams"),
        "A",
        &[
            (0, "project_type", Some("other")),
            (0, "primary_fuel", Some("Dreams")),
            // It has a fuel, so its capacity was merely rounded away.
            (0, "status", Some("operating")),
        ],
    );
}

#[test]
fn a_latest_generation_that_is_no_number_is_refused() {
    let text = "country,name,gppd_idnr,capacity_mw,generation_gwh_2018,generation_gwh_2019\n\
                AUS,Plant,A,1,5,12O\n";
    let (items, _) = read("wri_gppd", text.as_bytes());
    let refused = items[0].rows.as_ref().unwrap_err();
    assert_eq!((&*refused.column, refused.rule), ("generation_gwh_2019", "number"));
    let text = "country,name,gppd_idnr,capacity_mw\nAUS,Plant,,1\n";
    let (items, _) = read("wri_gppd", text.as_bytes());
    let refused = items[0].rows.as_ref().unwrap_err();
    assert_eq!((&*refused.column, refused.rule), ("gppd_idnr", "required"));
}

/// Each record of a file as another program reads it: its line, and the fields that can make it
/// refused.
fn refusable(bytes: &[u8]) -> Vec<u64> {
    // All of these have one line for a record.
    let mut reader = csv::Reader::from_reader(bytes);
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (name, latitude, longitude) = (at("name"), at("latitude"), at("longitude"));
    let is_off =
        |text: &str, most: f64| !text.is_empty() && text.parse::<f64>().unwrap().abs() > most;
    let records = reader.records().map(|record| record.unwrap()).enumerate();
    let refused = records.filter(|(_, record)| {
        record[name].is_empty()
            || is_off(&record[latitude], 90.0)
            || is_off(&record[longitude], 180.0)
    });
    refused.map(|(row, _)| row as u64 + 2).collect()
}

/// Where what stands in the file's columns goes; the rest is kept as it stands.
const COLUMNS: &[(&str, &str)] = &[
    ("name", "name"),
    ("gppd_idnr", "external_id"),
    ("capacity_mw", "capacity_mw"),
    ("latitude", "latitude"),
    ("longitude", "longitude"),
    ("primary_fuel", "primary_fuel"),
    ("fuel1", "primary_fuel"),
    ("other_fuel1", "other_fuels"),
    ("other_fuel2", "other_fuels"),
    ("other_fuel3", "other_fuels"),
    ("commissioning_year", "commissioning_year"),
    ("owner", "owner"),
    ("source", "original_source"),
    ("url", "source_url"),
    ("geolocation_source", "geolocation_source"),
    ("generation_gwh_2013", "annual_generation_gwh"),
    ("generation_gwh_2014", "annual_generation_gwh"),
    ("generation_gwh_2015", "annual_generation_gwh"),
    ("generation_gwh_2016", "annual_generation_gwh"),
    ("generation_gwh_2017", "annual_generation_gwh"),
    ("generation_gwh_2018", "annual_generation_gwh"),
    ("generation_gwh_2019", "annual_generation_gwh"),
];

#[test]
fn every_build_of_the_power_plant_database_is_read() {
    // Records, and rows of solar_farms, wind_farms, hydroelectric_dams, nuclear_plants and
    // battery_storage: as another program counts those that aren't refused by their fuel.
    let builds = [
        ("database_AUS", 512, [62, 76, 76, 0, 0]),
        ("database_BRA", 4666, [45, 430, 1265, 2, 0]),
        ("database_CDMDB", 5891, [361, 2423, 2019, 0, 0]),
        ("database_GEODB", 9998, [92, 658, 3205, 200, 0]),
        ("database_IND", 907, [127, 123, 251, 9, 0]),
        ("database_USA", 11879, [3287, 1139, 1452, 58, 104]),
        ("yemen_database", 12, [0, 0, 0, 0, 0]),
    ];
    let sides =
        ["solar_farms", "wind_farms", "hydroelectric_dams", "nuclear_plants", "battery_storage"];
    for (build, plants, expected) in builds {
        let Some(bytes) = shared(&format!("energy/wri-gppd/{build}.csv")) else { return };
        let items = recognised("wri_gppd", &bytes);
        assert_eq!(items.len(), plants, "{build}");
        let refused = items.iter().filter(|item| item.rows.is_err());
        let lines: Vec<u64> = refused.map(|item| item.line).collect();
        assert_eq!(lines, refusable(&bytes), "{build}: refused where nothing is wrong, or not");
        let counts = counted(&items);
        assert_eq!(counts["energy_projects"], plants - lines.len(), "{build}");
        let rows = sides.map(|table| counts.get(table).copied().unwrap_or(0));
        assert_eq!(rows, expected, "{build}");
        nothing_is_lost(&without_countries(&bytes), &items, COLUMNS);
    }
}

/// The file without the two columns that the code of the country takes the place of; every code
/// is known.
fn without_countries(bytes: &[u8]) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(bytes);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(reader.headers().unwrap().iter().skip(2)).unwrap();
    for record in reader.records() {
        writer.write_record(record.unwrap().iter().skip(2)).unwrap();
    }
    writer.into_inner().unwrap()
}

#[test]
fn plants_of_the_united_states_without_power_and_fuel_are_of_unknown_status() {
    let Some(bytes) = shared("energy/wri-gppd/database_USA.csv") else { return };
    let items = recognised("wri_gppd", &bytes);
    let projects = items.iter().filter_map(|item| item.rows.as_ref().ok());
    let status = |row: &terra_schema::Record| row.get("status").unwrap().to_string();
    let unknown = projects.filter(|rows| status(&rows[0]) == "unknown");
    // 2,029, of which one lies at a latitude of 425 degrees.
    assert_eq!(unknown.count(), 2028);
}
