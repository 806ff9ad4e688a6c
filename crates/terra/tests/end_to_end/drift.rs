//! `terra migrate check` after somebody changed the database by hand.

use crate::database::{Database, on_both_engines};

on_both_engines!(
    each_difference_is_a_line_and_a_push_mends_them,
    a_table_of_somebody_else_is_no_difference,
    a_push_that_would_lose_data_is_refused,
);

/// The name that the database has for the index on one column.
fn index_on(database: &Database, table: &str, column: &str) -> String {
    let sql = if database.is_sqlite() {
        format!(
            "SELECT i.name FROM pragma_index_list('{table}') AS i
             WHERE (SELECT group_concat(name) FROM pragma_index_info(i.name)) = '{column}'"
        )
    } else {
        format!(
            "SELECT i.relname FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid
             JOIN pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0]
             WHERE x.indrelid = '{table}'::regclass AND x.indnatts = 1
             AND NOT x.indisprimary AND a.attname = '{column}'"
        )
    };
    let rows = database.rows(&sql);
    assert_eq!(rows.len(), 1, "{table}.{column}: {rows:?}");
    rows[0][0].clone()
}

/// Lets station codes be 60 characters long instead of 50.
fn widen(database: &Database) {
    if !database.is_sqlite() {
        database.execute(
            "ALTER TABLE weather_stations ALTER COLUMN station_id TYPE varchar(60) COLLATE \"C\"",
        );
        return;
    }
    let sql = "SELECT sql FROM sqlite_schema WHERE name = 'weather_stations'";
    let declared = database.rows(sql)[0][0].clone();
    let widened = declared.replacen("length(station_id) <= 50", "length(station_id) <= 60", 1);
    assert_ne!(widened, declared, "the check of its length is spelt otherwise");
    database.execute(&format!(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = '{}' WHERE name = 'weather_stations';
         PRAGMA writable_schema = RESET",
        widened.replace('\'', "''")
    ));
}

fn differences(database: &Database) -> Vec<String> {
    let check = database.terra(&["migrate", "check"]);
    assert_eq!(check.code, Some(1), "{check:?}");
    check.out.lines().map(str::to_owned).collect()
}

fn each_difference_is_a_line_and_a_push_mends_them(database: &Database) {
    database.fill();
    let index = index_on(database, "weather_stations", "icao_id");
    database.execute(&format!("DROP INDEX {index}"));
    let [line] = &differences(database)[..] else { panic!("not one difference") };
    assert!(line.starts_with("weather_stations") && line.contains("icao_id"), "{line}");

    widen(database);
    database.execute("ALTER TABLE permits ADD COLUMN scribbles text");
    database.execute("DROP TABLE sessions");
    let lines = differences(database);
    let has = |words: &[&str]| {
        let count = lines.iter().filter(|line| words.iter().all(|word| line.contains(word)));
        assert_eq!(count.count(), 1, "{words:?}: {lines:#?}");
    };
    has(&["weather_stations", "icao_id"]);
    has(&["weather_stations.station_id", "text(60)", "text(50)"]);
    has(&["permits.scribbles"]);
    has(&["sessions: the database lacks this table"]);
    assert_eq!(lines.len(), 4, "{lines:#?}");

    let pushed = database.terra(&["migrate", "push"]);
    assert_eq!(pushed.code, Some(0), "{pushed:?}");
    let check = database.terra(&["migrate", "check"]).fine();
    assert_eq!(check, "the database is as declared\n");
    assert_eq!(database.number("SELECT count(*) FROM weather_stations"), 97);
}

fn a_table_of_somebody_else_is_no_difference(database: &Database) {
    database.terra(&["migrate", "apply"]).fine();
    database.execute("CREATE TABLE notes (id integer PRIMARY KEY, words text)");
    let check = database.terra(&["migrate", "check"]).fine();
    assert_eq!(check, "the database is as declared\nnotes: not a table of the atlas; left alone\n");
    database.terra(&["migrate", "push"]).fine();
    assert_eq!(database.number("SELECT count(*) FROM notes"), 0);
}

fn a_push_that_would_lose_data_is_refused(database: &Database) {
    database.fill();
    database.execute("ALTER TABLE energy_projects ADD COLUMN scribbles text");
    database.execute("UPDATE energy_projects SET scribbles = 'kept' WHERE capacity_mw > 2000");
    let refused = database.terra(&["migrate", "push"]).complaint();
    assert!(refused.contains("--allow-loss energy_projects.scribbles: 3 rows"), "{refused}");
    let kept = "SELECT count(*) FROM energy_projects WHERE scribbles = 'kept'";
    assert_eq!(database.number(kept), 3);
    let allowed = ["migrate", "push", "--allow-loss", "energy_projects.scribbles"];
    database.terra(&allowed).fine();
    database.terra(&["migrate", "check"]).fine();
    assert_eq!(database.number("SELECT count(*) FROM energy_projects"), 512);
}
