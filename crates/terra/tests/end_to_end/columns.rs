//! `terra import` of files that carry a table's own column names.

use crate::database::{Database, on_both_engines};

on_both_engines!(
    a_file_of_columns_is_read_into_the_table_it_is_called_after,
    the_table_and_the_source_may_be_named,
    a_publisher_keeps_its_files,
    words_of_sources_become_codes,
    csv_of_other_programs_is_read,
    what_is_empty_has_no_value_or_the_default,
    json_objects_are_read_as_they_are_written,
    features_have_their_place_in_their_geometry,
    shapes_may_be_wkb_in_digits,
    layers_of_a_geopackage_go_into_their_tables,
    a_name_that_is_no_column_stops_the_file,
    a_file_whose_rows_cannot_be_told_apart_is_refused,
    rejections_say_line_column_rule_and_value,
    bad_features_are_refused_one_by_one,
    a_row_says_its_source_and_its_id_itself,
    what_is_too_large_is_refused,
);

/// The first line of what an import answered.
fn imported(database: &Database, arguments: &[&str]) -> String {
    let ran = database.terra(&[&["import"], arguments].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.out
}

fn rejections(database: &Database) -> Vec<Vec<String>> {
    database.rows(
        "SELECT line, external_id, column_name, rule, value FROM terra_rejections ORDER BY line",
    )
}

fn a_file_of_columns_is_read_into_the_table_it_is_called_after(database: &Database) {
    let csv = "external_id,station_id,name,longitude,latitude,temperature_c\n\
               1,KAUS,Austin,-97.6664,30.1975,28.50\n\
               2,YSSY,Sydney,151.18,-33.95,\n";
    let file = database.file("weather_stations.csv", csv);
    assert_eq!(
        imported(database, &[file]),
        "weather_stations.csv: 2 read by columns_csv, 2 stored (2 in weather_stations), \
         0 unchanged, 0 rejected\n"
    );
    assert_eq!(
        imported(database, &[file]),
        "weather_stations.csv: 2 read by columns_csv, 0 stored, 2 unchanged, 0 rejected\n"
    );
    assert_eq!(database.number("SELECT count(*) FROM terra_history"), 0);
    // Its rows come from a source that is called as the file is, and the import tells so.
    let from = "SELECT s.name, s.connector, count(*) FROM weather_stations AS w
         JOIN data_sources AS s ON s.id = w.source_id
         JOIN terra_imports AS i ON i.id = w.import_id AND i.source_id = s.id
         GROUP BY s.name, s.connector";
    assert_eq!(database.rows(from), [["weather_stations.csv", "columns_csv", "2"]]);
    let changed = database.file("weather_stations.csv", csv.replace("28.50", "29"));
    assert!(imported(database, &[changed]).contains("1 stored (1 in weather_stations), 1 unch"));
}

fn the_table_and_the_source_may_be_named(database: &Database) {
    let one = database.file("one.txt", "external_id,station_id,name\n1,KAUS,Austin\n");
    let two = database.file("two", "{\"external_id\":\"1\",\"station_id\":\"K\",\"name\":\"A\"}\n");
    let table = ["--table", "weather_stations", "--source", "My stations"];
    let out = imported(database, &[&[one, two], &table[..]].concat());
    // The second is the same row of the same source.
    assert_eq!(
        out,
        "one.txt: 1 read by columns_csv, 1 stored (1 in weather_stations), 0 unchanged, 0 rejected\n\
         two: 1 read by columns_ndjson, 1 stored (1 in weather_stations), 0 unchanged, 0 rejected\n"
    );
    assert_eq!(database.rows("SELECT name FROM data_sources"), [["My stations"]]);
    assert_eq!(database.number("SELECT count(*) FROM weather_stations"), 1);
    // A source of that name that is there already is that.
    database.execute("UPDATE data_sources SET publisher = 'Me'");
    imported(database, &[&[one], &table[..]].concat());
    assert_eq!(database.rows("SELECT name, publisher FROM data_sources"), [["My stations", "Me"]]);

    let complaint = |arguments: &[&str]| database.terra(arguments).complaint();
    assert_eq!(
        complaint(&["import", one, "--table", "weather_station"]),
        "error: there is no table called weather_station: did you mean weather_stations?\n"
    );
    assert_eq!(
        complaint(&["import", one, "--connector", "columns_csv"]),
        "error: one.txt: columns_csv needs a table: name it with --table, or call the file after \
         it\n"
    );
    assert_eq!(
        complaint(&["import", one, "--table", "terra_imports"]),
        "error: one.txt: terra_imports is written by the atlas itself: no file is imported into \
         it\n"
    );
    assert_eq!(
        complaint(&["import", one, "--connector", "wri_gppd", "--source", "x"]),
        "error: one.txt: wri_gppd knows the tables and the source of its files: leave --table and \
         --source out\n"
    );
}

fn a_publisher_keeps_its_files(database: &Database) {
    let file = database.file("weather_stations.csv", crate::import::plants(1));
    assert!(imported(database, &[file]).contains("1 read by wri_gppd"));
    let ran = database.terra(&["import", file, "--connector", "columns_csv"]).complaint();
    let told = "error: weather_stations.csv: line 1: no column is called `country` (did you \
                mean `county`?), `country_long` (did you mean `country_code`?), `gppd_idnr`, `capacity_mw`, `primary_fuel`: rename it, or leave \
                it out; `terra tables show weather_stations` lists the columns\n";
    assert_eq!(ran, told);
    let ran = database.terra(&["import", file, "--table", "energy_projects"]).complaint();
    assert!(ran.contains("line 1: no column is called `country` (did you"), "{ran}");
}

fn words_of_sources_become_codes(database: &Database) {
    let csv = "external_id,current_type,status,construction_type\n\
               1,HVDC,In Service,subsea\n2,ac,operating,\n3,ac,burning,\n";
    let file = database.file("transmission_lines.csv", csv);
    assert!(imported(database, &[file]).ends_with("0 unchanged, 1 rejected\n"));
    assert_eq!(
        database.rows(
            "SELECT current_type, status, construction_type FROM transmission_lines
             ORDER BY external_id"
        ),
        [["dc", "operating", "submarine"], ["ac", "operating", ""]]
    );
    assert_eq!(rejections(database), [["4", "3", "status", "code", "burning"]]);
}

fn csv_of_other_programs_is_read(database: &Database) {
    let csv = "\u{feff}\"external_id\",station_id , name,region,elevation_meters\r\n\
               1,\"a\"\"b\",\"two\r\nlines, and a comma\",\"\",\r\n";
    let file = database.file("weather_stations.csv", csv);
    assert!(imported(database, &[file]).contains("1 stored"));
    let rows = database.rows("SELECT station_id, name FROM weather_stations");
    assert_eq!(rows, [["a\"b", "two\r\nlines, and a comma"]]);
    // A text in quotes may be empty; without them there is none.
    let empty =
        "SELECT count(*) FROM weather_stations WHERE region = '' AND elevation_meters IS NULL";
    assert_eq!(database.number(empty), 1);
}

fn what_is_empty_has_no_value_or_the_default(database: &Database) {
    let csv = "external_id,station_id,name,region,is_synthetic\n1,KAUS,Austin,Texas,true\n";
    let file = database.file("weather_stations.csv", csv);
    imported(database, &[file]);
    database.file("weather_stations.csv", csv.replace("Texas,true", ","));
    assert!(imported(database, &[file]).contains("1 stored"));
    // What must have a value stays as it was; a new row gets the default.
    let rows = "SELECT count(*) FROM weather_stations WHERE region IS NULL AND is_synthetic";
    assert_eq!(database.number(rows), 1);
    database.file("weather_stations.csv", csv.replace("1,KAUS,Austin,Texas,true", "2,Y,Sydney,,"));
    imported(database, &[file]);
    let rows = "SELECT count(*) FROM weather_stations WHERE NOT is_synthetic";
    assert_eq!(database.number(rows), 1);
    database.file("weather_stations.csv", csv.replace("1,KAUS,Austin", "3,KAUS,"));
    assert!(imported(database, &[file]).contains("1 rejected"));
    assert_eq!(rejections(database), [["2", "3", "name", "required", ""]]);
}

fn json_objects_are_read_as_they_are_written(database: &Database) {
    let lines = [
        r#"{"external_id":"1","voltage_kv":380.125,"identifiers":{"b":[1.5],"a":null},"is_tie_line":true}"#,
        "",
        r#"{"external_id":"2","voltage_kv":"380.125","geometry":{"type":"LineString","coordinates":[[1,2,7],[3,4]]}}"#,
        r#"{"external_id":"3","circuit_count":2,"geometry":"LINESTRING (1 2, 3 4)"}"#,
        r#"{"external_id":"4","circuit_count":"two"}"#,
        r#"{"external_id":5}"#,
        r#"{"external_id":"6","operator":7}"#,
        r#"{"external_id":"7","is_tie_line":1}"#,
        "[1]",
        r#"{"external_id":"8","voltage_kv":1e-9}"#,
        r#"{"external_id":"9","operator":"a\u0000b"}"#,
        r#"{"external_id":null}"#,
    ];
    let file = database.file("transmission_lines.ndjson", lines.join("\n") + "\n");
    assert_eq!(
        imported(database, &[file]),
        "transmission_lines.ndjson: 11 read by columns_ndjson, 3 stored (3 in transmission_lines), \
         0 unchanged, 8 rejected\n"
    );
    let rows = "SELECT count(*) FROM transmission_lines WHERE voltage_kv = 380.125";
    assert_eq!(database.number(rows), 2);
    let rows = "SELECT count(DISTINCT geometry) FROM transmission_lines WHERE west = 1";
    assert_eq!(database.number(rows), 1);
    assert_eq!(
        rejections(database),
        [
            ["5", "4", "circuit_count", "kind", "\"two\""],
            ["6", "", "external_id", "kind", "5"],
            ["7", "6", "operator", "kind", "7"],
            ["8", "7", "is_tie_line", "kind", "1"],
            ["9", "", "", "json", "[1]"],
            ["10", "8", "voltage_kv", "digits", "0.000000001"],
            ["11", "9", "operator", "nul", "ab"],
            ["12", "", "external_id", "required", ""],
        ]
    );
}

/// A collection of features, one a line from the second line on.
fn collection(features: &[&str]) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", features.join(",\n"))
}

fn features_have_their_place_in_their_geometry(database: &Database) {
    let stations = collection(&[
        r#"{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[1.5,2,9]},"properties":{"station_id":"A","name":"A"}}"#,
        r#"{"type":"Feature","id":7,"geometry":null,"properties":{"station_id":"B","name":"B"}}"#,
    ]);
    let lines = collection(&[
        r#"{"type":"Feature","id":3,"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]},"properties":{"external_id":"x"}}"#,
    ]);
    // What others write around and between them.
    let stations = stations.replacen(
        '{',
        "\u{feff} {\"name\":\"[{\\\"\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\
         \"urn:ogc:def:crs:OGC:1.3:CRS84\"}},",
        1,
    );
    let a = database.file("weather_stations.geojson", stations);
    let b = database.file("transmission_lines.geojson", lines);
    imported(database, &[a, b]);
    assert!(imported(database, &[a, b]).contains("2 unchanged"));
    let placed = "SELECT external_id FROM weather_stations WHERE longitude = 1.5 AND latitude = 2";
    assert_eq!(database.rows(placed), [["a"]]);
    let nowhere = "SELECT external_id FROM weather_stations WHERE longitude IS NULL";
    assert_eq!(database.rows(nowhere), [["7"]]);
    let shaped = "SELECT external_id FROM transmission_lines WHERE east = 3 AND north = 4";
    assert_eq!(database.rows(shaped), [["x"]]);
}

fn shapes_may_be_wkb_in_digits(database: &Database) {
    // LINESTRING (1 2, 3 4) as PostGIS shows it, with its system, and as others write it.
    let numbers = "02000000000000000000F03F000000000000004000000000000008400000000000001040";
    let (ewkb, wkb) = (format!("0102000020E6100000{numbers}"), format!("0102000000{numbers}"));
    let mercator = format!("0102000020110F0000{numbers}");
    let csv = format!(
        "external_id,geometry\n1,{ewkb}\n2,\\x{wkb}\n3,0x{}\n4,\"LINESTRING (1 2, 3 4)\"\n\
         5,{mercator}\n6,0102\n7,01xy\n",
        wkb.to_lowercase()
    );
    let lines = format!(
        "{{\"external_id\":\"8\",\"geometry\":\"{ewkb}\"}}\n\
         {{\"external_id\":\"9\",\"geometry\":\"\\\\x{wkb}\"}}\n"
    );
    let csv = database.file("transmission_lines.csv", csv);
    assert!(imported(database, &[csv]).ends_with("0 unchanged, 3 rejected\n"));
    let lines = database.file("transmission_lines.ndjson", lines);
    assert!(imported(database, &[lines]).ends_with("0 unchanged, 0 rejected\n"));
    let same = "SELECT count(*), count(DISTINCT geometry) FROM transmission_lines WHERE west = 1";
    assert_eq!(database.rows(same), [["6", "1"]]);
    let told = database.rows("SELECT line, rule, message FROM terra_rejections ORDER BY line");
    let told: Vec<_> = told.iter().map(|row| (&*row[0], &*row[1], &row[2][..36])).collect();
    assert_eq!(
        told,
        [
            ("6", "geometry", "the shape is in the system with SRID"),
            ("7", "geometry", "the WKB ends at byte 2, where 3 more"),
            ("8", "geometry", "the hexadecimal WKB has `x` at chara"),
        ]
    );
}

fn layers_of_a_geopackage_go_into_their_tables(database: &Database) {
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/../terra-app/tests/fixtures/atlas.gpkg");
    let file = database.file("atlas.gpkg", std::fs::read(fixture).unwrap());
    assert_eq!(
        imported(database, &[file]),
        "atlas.gpkg: 123 read by columns_geopackage, 123 stored (8 in drought_conditions, 75 in \
         transmission_lines, 40 in weather_stations), 0 unchanged, 0 rejected\n"
    );
    assert!(imported(database, &[file]).ends_with("0 stored, 123 unchanged, 0 rejected\n"));
    let told = database.terra(&["import", file, "--table", "weather_stations"]).complaint();
    assert!(
        told.contains("and --table names one table: call each layer after its table"),
        "{told}"
    );
}

fn a_name_that_is_no_column_stops_the_file(database: &Database) {
    let tell = |name: &str, text: &str| {
        let file = database.file("weather_stations.csv", text);
        database.terra(&["import", file, "--connector", name]).complaint()
    };
    let rest = "rename it, or leave it out; `terra tables show weather_stations` lists the columns";
    assert_eq!(
        tell("columns_csv", "external_id,station_id,nam,temprature_c,zzz\n1,K,x,2,3\n"),
        format!(
            "error: weather_stations.csv: line 1: no column is called `nam` (did you mean \
             `name`?), `temprature_c` (did you mean `temperature_c`?), `zzz`: {rest}\n"
        )
    );
    assert_eq!(
        tell("columns_csv", "name,external_id,name\n"),
        "error: weather_stations.csv: line 1: the column `name` comes twice\n"
    );
    assert_eq!(
        tell("columns_ndjson", "\n{\"external_id\":\"1\",\"nam\":\"x\"}\n"),
        format!(
            "error: weather_stations.csv: line 2: no column is called `nam` (did you mean \
             `name`?): {rest}\n"
        )
    );
    let feature = r#"{"type":"Feature","id":1,"geometry":null,"properties":{"nam":"x"}}"#;
    assert!(tell("columns_geojson", &collection(&[feature])).contains("line 2: no column is"));
    // In a later record it stops what follows; what came before stays.
    let good = r#"{"external_id":"1","station_id":"K","name":"x"}"#;
    let told = tell("columns_ndjson", &format!("{good}\n{{\"external_id\":\"2\",\"x\":1}}\n"));
    assert!(told.contains("line 2: ") && told.contains("before that, 1 read"), "{told}");
    assert_eq!(database.number("SELECT count(*) FROM weather_stations"), 1);
    // What the atlas fills itself is passed over: other atlases' files have it.
    let text =
        "external_id,station_id,name,cell,created_at,version,import_id\n2,L,x,7,never,-1,-\n";
    let file = database.file("weather_stations.csv", text);
    assert!(imported(database, &[file]).contains("1 stored"));
    // Places in other systems would be taken for degrees.
    let crs = "\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}},\"features\"";
    let text = collection(&[feature]).replace("\"features\"", crs);
    assert!(tell("columns_geojson", &text).contains("transform the file to WGS 84"));
    assert!(tell("columns_geojson", "{\"type\":\"Feature\"}").contains("not a FeatureCollection"));
    assert!(tell("columns_geojson", "{}").contains("there are no `features`"));
}

fn a_file_whose_rows_cannot_be_told_apart_is_refused(database: &Database) {
    let stations = database.file("weather_stations.csv", "station_id,name\nKAUS,Austin\n");
    let programs = database.file("education_programs.csv", "name\nx\n");
    let ran = database.terra(&["import", stations, programs]).complaint();
    assert_eq!(
        ran,
        "error: weather_stations.csv: line 1: no row can be told from others: add a column \
         `external_id` with what the source calls each, or the `id` of an export\n\
         error: education_programs.csv: line 1: no row can be told from others: add a column `id` \
         with a uuid for each\n"
    );
}

fn rejections_say_line_column_rule_and_value(database: &Database) {
    let csv = "external_id,station_id,name,longitude,latitude,humidity_percent,last_update\n\
               1,K,x,1,,,\n\
               2,K,x,1,95,,\n\
               3,K,\"x\ny\",1,2,12.5,\n\
               4,K,x,1,2,101,\n\
               5,K,x,1,2,7,yesterday\n\
               6,K,x,1,2\n\
               7,K,x,1,2,7,2024-05-06T07:08:09+02:00\n\
               7,K,x,1,2,7,\n\
               ,K,x,1,2,7,\n\
               9,K,x\0,1,2,7,\n";
    let file = database.file("weather_stations.csv", csv);
    let ran = database.terra(&["import", file]);
    assert!(ran.out.ends_with("0 unchanged, 9 rejected\n"), "{ran:?}");
    assert_eq!(
        rejections(database),
        [
            ["2", "1", "longitude", "half_position", "1, null"],
            ["3", "2", "latitude", "max", "95"],
            ["4", "3", "humidity_percent", "kind", "12.5"],
            ["6", "4", "humidity_percent", "max", "101"],
            ["7", "5", "last_update", "kind", "yesterday"],
            ["8", "6", "", "fields", ""],
            ["10", "7", "external_id", "duplicate", "7"],
            ["11", "", "external_id", "required", ""],
            ["12", "9", "name", "nul", "x"],
        ]
    );
    let object = database.terra(&["import", file, "--format", "json"]).fine();
    let object: serde_json::Value = serde_json::from_str(&object).unwrap();
    let count = |name: &str| object[name].as_u64().unwrap();
    assert_eq!((count("read"), count("unchanged"), count("rejected")), (10, 1, 9), "{object}");
}

fn bad_features_are_refused_one_by_one(database: &Database) {
    let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    let deep = format!(
        "{{\"type\":\"Feature\",\"id\":\"d\",\"properties\":{{\"identifiers\":{deep}}},\
         \"geometry\":{{\"type\":\"LineString\",\"coordinates\":{deep}}}}}"
    );
    let lines = collection(&[
        r#"{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}"#,
        &deep,
        r#"{"type":"Feature","id":"c","geometry":{"type":"LineString","coordinates":[[1,2],[3,400]]},"properties":null}"#,
        r#"{"type":"Thing","id":"e"}"#,
        "{\"type\":\"Feature\",\n\"id\" \"f\"}",
        "17",
        r#"{"type":"Feature","id":"g","geometry":null,"properties":{"voltage_kv":"high"}}"#,
        r#"{"type":"Feature","geometry":null,"properties":{"external_id":"fine"}}"#,
    ]);
    let file = database.file("transmission_lines.geojson", lines);
    assert!(
        imported(database, &[file])
            .starts_with("transmission_lines.geojson: 8 read by columns_geojson, 1 stored")
    );
    let found = rejections(database);
    let places: Vec<_> = found.iter().map(|row| [&*row[0], &*row[1], &*row[2], &*row[3]]).collect();
    assert_eq!(
        places,
        [
            ["2", "a", "geometry", "geometry"],
            ["3", "d", "identifiers", "json"],
            ["4", "c", "geometry", "geometry"],
            ["5", "", "", "json"],
            ["6", "", "", "json"],
            ["8", "", "", "json"],
            ["9", "g", "voltage_kv", "kind"],
        ]
    );
    let point = database.rows("SELECT message FROM terra_rejections WHERE line = 2");
    assert!(
        point[0][0].starts_with("Point is not kept as a shape; give a LineString"),
        "{point:?}"
    );

    // A line where a point is kept, and a place where there is none.
    let line = r#"{"type":"Feature","id":"x","geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]},"properties":{"station_id":"K","name":"x"}}"#;
    let stations = database.file("weather_stations.geojson", collection(&[line]));
    let sources = r#"{"type":"Feature","id":"0ad7a7a5-4a7d-4a0e-9d3c-6c1f3a0b2c11","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"name":"x"}}"#;
    let sources = database.file("data_sources.geojson", collection(&[sources]));
    let out = imported(database, &[stations, sources]);
    assert_eq!(out.matches("1 rejected").count(), 2, "{out}");
    let told = database.rows("SELECT message FROM terra_rejections ORDER BY id");
    let told: Vec<&str> = told.iter().rev().take(2).map(|row| &*row[0]).collect();
    assert!(told.contains(&"LineString is not kept here; give a Point"), "{told:?}");
    assert!(told.contains(&"rows of this table have no place: make it null"), "{told:?}");

    // A file that breaks off keeps what came before.
    let good = r#"{"type":"Feature","id":"y","geometry":null,"properties":{}}"#;
    let whole = collection(&[good, good]);
    let cut = database.file("transmission_lines.geojson", &whole[..whole.len() - 20]);
    let told = database.terra(&["import", cut]).complaint();
    assert!(told.contains("line 3: the file ends within this value: fetch it anew"), "{told}");
    assert!(told.contains("before that, 1 read"), "{told}");
}

fn a_row_says_its_source_and_its_id_itself(database: &Database) {
    let id = |last: char| format!("0ad7a7a5-4a7d-4a0e-9d3c-6c1f3a0b2c1{last}");
    let sources = format!("id,name\n{},One\n{},Two\n", id('1'), id('2'));
    let sources = database.file("data_sources.csv", sources);
    let stations = format!(
        "id,source_id,external_id,station_id,name\n\
         ,{},a,K,x\n,{},a,K,x\n,{},a,K,x\n,,b,K,x\n{},,,K,x\nnone,,,K,x\n",
        id('1'),
        id('2'),
        id('3'),
        id('4'),
    );
    let stations = database.file("weather_stations.csv", stations);
    let out = imported(database, &[sources, stations]);
    assert!(out.contains("6 read by columns_csv, 3 stored (3 in weather_stations)"), "{out}");
    assert!(imported(database, &[sources, stations]).contains("3 unchanged, 3 rejected"));
    // Two sources may call different rows the same; one that isn't known is no source.
    let rows = "SELECT count(DISTINCT source_id) FROM weather_stations WHERE external_id = 'a'";
    assert_eq!(database.number(rows), 2);
    // A row with an id may come from nowhere, as one that was entered by hand.
    let rows = "SELECT count(*) FROM weather_stations WHERE source_id IS NULL";
    assert_eq!(database.number(rows), 1);
    let found = rejections(database);
    let rules: Vec<_> = found[..6].iter().map(|row| [&*row[0], &*row[2], &*row[3]]).collect();
    assert_eq!(
        rules,
        [
            ["4", "source_id", "foreign_key"],
            ["4", "source_id", "foreign_key"],
            ["5", "source_id", "required"],
            ["5", "source_id", "required"],
            ["7", "id", "kind"],
            ["7", "id", "kind"],
        ]
    );
    // No row came from the file itself, so it is no source.
    assert_eq!(database.number("SELECT count(*) FROM data_sources"), 2);
}

fn what_is_too_large_is_refused(database: &Database) {
    let long = "x".repeat(2 << 20);
    let csv = format!(
        "external_id,station_id,name\n1,K,{long}\n2,K,fine\n3,K,y,,,,{}\n",
        ",".repeat(100_000)
    );
    let file = database.file("weather_stations.csv", csv);
    assert!(imported(database, &[file]).contains("3 read by columns_csv, 1 stored"));
    let found = rejections(database);
    assert_eq!(found[0][..4], ["2", "1", "name", "length"]);
    assert_eq!(found[1][..4], ["4", "3", "", "fields"]);
    let path = vec!["0 0"; 1_000_001].join(",");
    let csv =
        format!("external_id,geometry\n1,\"LINESTRING ({path})\"\n2,\"LINESTRING (0 0, 1 1)\"\n");
    let file = database.file("transmission_lines.csv", csv);
    let ran = database.terra(&["import", file]);
    assert!(ran.out.contains("2 read by columns_csv, 1 stored"), "{ran:?}");
    assert!(ran.err.contains("the limit is 1000000; simplify or split it"), "{ran:?}");
    let wide = (0..50_000).map(|at| format!("c{at}")).collect::<Vec<_>>().join(",");
    let file = database.file("weather_stations.csv", wide);
    let told = database.terra(&["import", file]).complaint();
    assert!(told.contains("line 1: the header is larger than 65536 bytes"), "{told}");
}
