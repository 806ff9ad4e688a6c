//! `terra import`: files of every kind, good and bad.

use crate::database::{Database, on_both_engines, program, run};
use serde_json::Value;

on_both_engines!(
    files_are_imported_a_line_each_and_again_change_nothing,
    programs_get_an_object_a_line,
    one_bad_file_fails_the_run_and_the_others_are_stored,
    a_file_that_breaks_off_keeps_what_came_before,
    rejections_are_kept_and_shown,
    only_an_empty_database_is_migrated,
);

/// The names of all connectors.
fn connectors() -> String {
    let publishers = terra_ingest::CONNECTORS.iter().map(|connector| connector.name);
    let columns = ["columns_csv", "columns_ndjson", "columns_geojson", "columns_geopackage"];
    publishers.chain(columns).collect::<Vec<_>>().join(", ")
}

const HEADER: &str =
    "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel\n";

/// A file of that many plants.
pub(crate) fn plants(count: usize) -> String {
    let line = |at| format!("AUS,Australia,Plant {at},AUS{at:07},1.5,-30,150,Wind\n");
    HEADER.to_owned() + &(0..count).map(line).collect::<String>()
}

const STATIONS: &str = "raw_text,station_id,observation_time,latitude,longitude,temp_c\n\
     YSSY,YSSY,2014-12-18T07:57:00Z,-33.95,151.18,22\n";

fn files_are_imported_a_line_each_and_again_change_nothing(database: &Database) {
    let arguments = ["import", database.file("p.csv", plants(3)), database.file("s.csv", STATIONS)];
    assert_eq!(
        database.terra(&arguments).fine(),
        "p.csv: 3 read by wri_gppd, 3 stored (3 in energy_projects, 3 in wind_farms), 0 unchanged, 0 rejected\n\
         s.csv: 1 read by noaa_metar, 1 stored (1 in weather_stations), 0 unchanged, 0 rejected\n"
    );
    assert_eq!(
        database.terra(&arguments).fine(),
        "p.csv: 3 read by wri_gppd, 0 stored, 3 unchanged, 0 rejected\n\
         s.csv: 1 read by noaa_metar, 0 stored, 1 unchanged, 0 rejected\n"
    );
    let changed = plants(4).replace("AUS0000001,1.5", "AUS0000001,2.5");
    database.file("p.csv", changed);
    assert_eq!(
        database.terra(&arguments[..2]).fine(),
        "p.csv: 4 read by wri_gppd, 2 stored (2 in energy_projects, 1 in wind_farms), 2 unchanged, \
         0 rejected\n"
    );
    assert_eq!(database.number("SELECT count(*) FROM terra_history"), 1);
    let named = database.terra(&["import", "s.csv", "--connector", "noaa_metar"]).fine();
    assert_eq!(named, "s.csv: 1 read by noaa_metar, 0 stored, 1 unchanged, 0 rejected\n");
}

/// The objects of a run, one a line.
fn objects(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn counts(object: &Value) -> [u64; 4] {
    let counts =
        ["read", "stored", "unchanged", "rejected"].map(|name| object[name].as_u64().unwrap());
    assert_eq!(counts[0], counts[1] + counts[2] + counts[3], "{object}");
    counts
}

fn programs_get_an_object_a_line(database: &Database) {
    let text = plants(2) + "AUS,Australia,Bad,AUS9,-1,-30,150,Wind\n";
    let (p, s) = (database.file("p.csv", text), database.file("s.csv", STATIONS));
    let ran = database.terra(&["import", p, s, "nowhere.csv", "--format", "json"]);
    assert_eq!((ran.code, &*ran.err), (Some(1), ""), "{ran:?}");
    let [plants, stations, nowhere] = &objects(&ran.out)[..] else { panic!("{ran:?}") };
    assert_eq!(plants["path"], "p.csv");
    assert_eq!(plants["connector"], "wri_gppd");
    assert_eq!(counts(plants), [3, 2, 0, 1]);
    assert_eq!(
        plants["stored_by_table"],
        serde_json::json!({"energy_projects": 2, "wind_farms": 2})
    );
    assert!(plants.get("error").is_none());
    assert_eq!(counts(stations), [1, 1, 0, 0]);
    assert_eq!(stations["stored_by_table"], serde_json::json!({"weather_stations": 1}));
    assert_eq!((&nowhere["path"], &nowhere["connector"]), (&"nowhere.csv".into(), &Value::Null));
    assert_eq!(counts(nowhere), [0; 4]);
    assert!(nowhere["error"].as_str().unwrap().starts_with("can't be read: "), "{nowhere}");
    // The import's id leads to its row.
    let hex = plants["import"].as_str().unwrap().replace('-', "");
    let id = if database.is_sqlite() { format!("x'{hex}'") } else { format!("'{hex}'") };
    let row = format!("SELECT rejected_count FROM terra_imports WHERE id = {id}");
    assert_eq!(database.number(&row), 1);
}

fn one_bad_file_fails_the_run_and_the_others_are_stored(database: &Database) {
    let unknown = database.file("unknown.csv", "id,name\n1,x\n");
    let (empty, p) = (database.file("empty.csv", ""), database.file("p.csv", plants(2)));
    let ran = database.terra(&["import", unknown, "nowhere.csv", empty, ".", p]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        ran.out,
        "p.csv: 2 read by wri_gppd, 2 stored (2 in energy_projects, 2 in wind_farms), 0 unchanged, 0 rejected\n"
    );
    let complaints: Vec<&str> = ran.err.lines().collect();
    assert_eq!(complaints.len(), 4, "{ran:?}");
    assert_eq!(
        complaints[0],
        format!(
            "error: unknown.csv: not a format that is known; the connectors are {}; if its columns \
             are a table's, name that with --table, or call the file after it",
            connectors()
        )
    );
    assert!(complaints[1].starts_with("error: nowhere.csv: can't be read: "), "{ran:?}");
    assert_eq!(complaints[2], "error: empty.csv: the file is empty");
    assert!(complaints[3].starts_with("error: .: can't be read: "), "{ran:?}");
    let outcomes =
        database.rows("SELECT file_name, outcome FROM terra_imports ORDER BY started_at");
    let unrecognised = |name: &str| vec![name.to_owned(), "unrecognised".to_owned()];
    assert_eq!(outcomes[..2], [unrecognised("unknown.csv"), unrecognised("empty.csv")]);
}

fn a_file_that_breaks_off_keeps_what_came_before(database: &Database) {
    let whole = plants(1_200);
    let p = database.file("p.csv", &whole[..whole.len() - 25]);
    let ran = database.terra(&["import", p]);
    assert_eq!((ran.code, &*ran.out), (Some(1), ""), "{ran:?}");
    assert_eq!(
        ran.err,
        "error: p.csv: line 1201: the file ends within this record, after 4 of 8 fields: fetch it \
         anew; before that, 1199 read by wri_gppd, 1199 stored (1199 in energy_projects, 1199 in \
         wind_farms), \
         0 unchanged, 0 rejected\n"
    );
    let rows = database.rows("SELECT outcome, stored_count, error FROM terra_imports");
    assert_eq!(rows[0][..2], ["failed", "1199"]);
    assert!(rows[0][2].starts_with("line 1201: "), "{rows:?}");
    let ran = database.terra(&["import", p, "--format", "json"]);
    let [object] = &objects(&ran.out)[..] else { panic!("{ran:?}") };
    assert_eq!(ran.code, Some(1));
    assert_eq!(counts(object), [1199, 0, 1199, 0]);
    assert!(object["error"].as_str().unwrap().contains("fetch it anew"), "{object}");
}

fn rejections_are_kept_and_shown(database: &Database) {
    let bad = |id: usize| format!("AUS,Australia,Bad,X{id},\"1,5\",-30,150,Wind\n");
    let text = plants(1)
        + "AUS,Australia,Swapped,S1,1,150,-30,Wind\n"
        + "AUS,Australia,,S2,1,-30,150,Wind\n"
        + &(0..6).map(bad).collect::<String>();
    let p = database.file("p.csv", text);
    let ran = database.terra(&["import", p]);
    assert_eq!(ran.code, Some(0), "a file with bad records was read to its end: {ran:?}");
    assert_eq!(
        ran.out,
        "p.csv: 9 read by wri_gppd, 1 stored (1 in energy_projects, 1 in wind_farms), 0 unchanged, 8 rejected\n"
    );
    let shown: Vec<&str> = ran.err.lines().collect();
    assert!(shown[0].starts_with("  line 3: latitude 150 is out of range"), "{ran:?}");
    assert_eq!(shown[1], "  line 4: name: a value is required");
    assert_eq!(
        shown[2],
        "  line 5: capacity_mw = 1,5: not a number: expected digits with a point, such as 1234.5"
    );
    assert!(shown[5].starts_with("  and 3 more: terra rejections --import "));
    let rows = database.rows(
        "SELECT line, external_id, column_name, rule, value FROM terra_rejections ORDER BY line",
    );
    assert_eq!(rows.len(), 8);
    assert_eq!(rows[0], ["3", "S1", "latitude", "position", "150"]);
    assert_eq!(rows[1], ["4", "S2", "name", "required", ""]);
    assert_eq!(rows[2], ["5", "X0", "capacity_mw", "number", "1,5"]);
}

fn only_an_empty_database_is_migrated(database: &Database) {
    // A pushed database has the tables, though no migration is recorded.
    database.terra(&["migrate", "push"]).fine();
    let p = database.file("p.csv", plants(1));
    database.terra(&["import", p]).fine();
    // One that is behind is left to those who look after it.
    database.execute("UPDATE terra_migrations SET name = 'older' WHERE number = 1");
    let complaint = database.terra(&["import", p]).complaint();
    let first = &crate::shipped_migrations()[0];
    let expected = format!(
        "error: the database lacks {first}: bring it up to date with `terra migrate apply`\n"
    );
    assert_eq!(complaint, expected);
}

#[test]
fn an_unknown_connector_is_told_before_anything_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let complaint =
        run(program(folder.path()).args(["import", "x.csv", "--connector", "gppd"])).complaint();
    let expected =
        format!("error: there is no connector called gppd; the connectors are {}\n", connectors());
    assert_eq!(complaint, expected);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
