//! One more table is one more file: in a copy of the workspace a declaration is added, with its
//! `mod` line and the migration that is generated from it, and nothing else is touched. Then the
//! program lists the table, fills it, queries it and gives it back, on both engines.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod copy;

use copy::Copy;
use std::{fs, path::Path, process::Command};

const DECLARATION: &str = include_str!("tide_mill.declaration");
const QUESTION: &str = include_str!("question.program");

/// As a person writes it: columns in their own order, words for codes, empty cells.
const CSV: &str = "\
name,external_id,status,longitude,latitude,wheel_diameter_meters,built_date,capacity_kw
Eling Tide Mill,eling,WORKING,-1.4820,50.9120,3.7,1785-01-01,
\"Moulin du Prat, La Vicomté\",prat,restored,-1.9797,48.4869,,,12.50
";

const GEOJSON: &str = r#"{"type": "FeatureCollection", "features": [
  {"type": "Feature", "id": "carew", "geometry": {"type": "Point", "coordinates": [-4.8306, 51.6973]},
   "properties": {"name": "Carew Tidal Mill", "status": "at rest", "wheel_diameter_meters": 4.9}}
]}"#;

/// What the typed query finds: name, status, capacity and longitude.
const FOUND: &str = "\
Carew Tidal Mill|mothballed|none|-4.8306
Eling Tide Mill|operating|none|-1.482
Moulin du Prat, La Vicomté|restored|12.5|-1.9797
";

#[test]
fn one_more_table_is_one_more_file() {
    let copy = Copy::of_the_workspace();
    copy.write("crates/terra-tables/src/energy/tide_mill.rs", DECLARATION);
    copy.edit("crates/terra-tables/src/energy/mod.rs", |list| {
        format!("{list}\nmod tide_mill;\npub use tide_mill::*;\n")
    });
    copy.cargo(&["build", "--package", "terra"]);
    let generated = copy.terra(None, &["migrate", "generate", "--name", "add_tide_mills"]);
    assert!(generated.contains("+ table tide_mills"), "{generated}");
    // What holds for every table holds for it, its example included.
    copy.cargo(&["test", "--package", "terra-tables"]);
    // The migration becomes a part of the program.
    copy.cargo(&["build", "--package", "terra"]);
    assert!(copy.terra(None, &["tables"]).contains("tide_mills"));
    // Who uses the table names it: here a program of somebody else's.
    copy.write("crates/terra-app/examples/question.rs", QUESTION);
    copy.cargo(&["build", "--package", "terra-app", "--example", "question"]);

    let sqlite = format!("sqlite:{}", copy.path("one_more.db").display());
    let server = std::env::var("TERRA_TEST_POSTGRES_URL")
        .unwrap_or_else(|_| panic!("no PostgreSQL: run `cargo xtask test`, which finds one"));
    let mark = if server.contains('?') { '&' } else { '?' };
    let schema = format!("one_more_table_{}", std::process::id());
    let postgres = format!("{server}{mark}schema={schema}");
    let exports = [sqlite, postgres].map(|url| filled(&copy, &url));
    // A temporary server goes by itself; on another nothing is to stay, where that can be had.
    let drop = format!("DROP SCHEMA IF EXISTS {schema} CASCADE");
    let _ = Command::new("psql").args(["--quiet", "-d", &server, "-c", &drop]).output();
    assert_eq!(exports[0], exports[1], "the engines answer differently");
}

/// Does with the table what is done with any table, and gives what is exported.
fn filled(copy: &Copy, url: &str) -> Vec<String> {
    let terra = |arguments: &[&str]| copy.terra(Some(url), arguments);
    let csv = copy.write("tide_mills.csv", CSV);
    let geojson = copy.write("tide_mills.geojson", GEOJSON);
    let source = ["--source", "Mills of the tide"];
    for (file, line) in [(&csv, "2 read"), (&geojson, "1 read")] {
        let told = terra(&[&["import", text(file)], source.as_slice()].concat());
        assert!(told.contains(line) && told.contains("0 rejected"), "{told}");
        let again = terra(&[&["import", text(file)], source.as_slice()].concat());
        assert!(again.contains(" 0 stored"), "{again}");
    }
    assert_eq!(copy.example("question", url), FOUND);
    let check = terra(&["migrate", "check"]);
    assert_eq!(check, "the database is as declared\n");
    let export = |format| {
        let file = copy.path(&format!("export.{format}"));
        terra(&["export", "tide_mills", "--format", format, "-o", text(&file)]);
        fs::read_to_string(&file).unwrap()
    };
    let exports = ["csv", "geojson", "ndjson"].map(export);
    for export in &exports {
        assert_eq!(export.matches("Carew Tidal Mill").count(), 1, "{export}");
        assert_eq!(export.matches("mothballed").count(), 1, "{export}");
    }
    exports.iter().map(|export| without_moments(export)).collect()
}

/// The text without the moments at which rows were retrieved and stored.
fn without_moments(export: &str) -> String {
    let is_other = |word: &&str| !(word.contains('T') && word.contains('Z'));
    export.split_inclusive(['"', ',', '\n']).filter(is_other).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
