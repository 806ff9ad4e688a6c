//! `terra same`, and what imports find by themselves.

use crate::database::{Database, on_both_engines};
use serde_json::{Value, json};

on_both_engines!(a_plant_of_two_files_is_recognised_and_told_apart_again, nothing_is_said_of_none);

const HEADER: &str =
    "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel,owner\n";
const GEO: &str = "AUS,Australia,Callide C Coal Power Plant Australia,GEODB0043156,900,-24.3449,\
                   150.6204,Coal,\n";
const AUS: &str = "AUS,Australia,Callide C,AUS0000176,840,-24.3455,150.6052,Coal,CS Energy\n";

fn a_plant_of_two_files_is_recognised_and_told_apart_again(database: &Database) {
    let geo = database.file("geo.csv", HEADER.to_owned() + GEO);
    let aus = database.file("aus.csv", HEADER.to_owned() + AUS);
    let linked =
        || database.number("SELECT count(*) FROM energy_projects WHERE same_as IS NOT NULL");
    let said = database.terra(&["import", geo, aus]).fine();
    let last = said.lines().last().unwrap();
    assert_eq!(
        last,
        "described more than once: 1 rows of energy_projects stand for 1 others (1 name and place)"
    );
    assert_eq!(said.lines().count(), 3);
    assert_eq!(linked(), 1);
    // Nothing new, and nothing to look for.
    assert_eq!(database.terra(&["import", geo]).fine().lines().count(), 1);

    let answer: Value =
        serde_json::from_str(&database.terra(&["same", "--format", "json"]).fine()).unwrap();
    let found = json!({
        "table": "energy_projects", "rows": 2, "standing": 1, "linked": 1,
        "by_rule": {"name_and_place": 1}, "changed": 0, "crowded": 0,
    });
    assert_eq!(answer[0], found);
    assert_eq!(answer[1]["rows"], 0);
    let shown = database.terra(&["same"]).fine();
    assert!(shown.contains("1 name and place"), "{shown}");

    let undone = database.terra(&["same", "--undo"]).fine();
    assert!(undone.starts_with("energy_projects: 1 rows stand for themselves again\n"), "{undone}");
    assert_eq!(linked(), 0);
    assert_eq!(database.number("SELECT count(*) FROM energy_projects"), 2);
    database.terra(&["same"]).fine();
    assert_eq!(linked(), 1);
}

fn nothing_is_said_of_none(database: &Database) {
    let aus = database.file("aus.csv", HEADER.to_owned() + AUS);
    assert_eq!(database.terra(&["import", aus]).fine().lines().count(), 1);
    assert!(database.terra(&["same"]).fine().contains('-'));
}
