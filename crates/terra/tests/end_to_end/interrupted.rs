//! An import whose process is killed leaves whole batches, and the next one completes it.

use crate::{
    database::{Database, on_both_engines},
    import::plants,
};
use std::{
    process::Stdio,
    time::{Duration, Instant},
};

/// As many records as an import stores in one transaction.
const BATCH: i64 = 10_000;

on_both_engines!(
    a_killed_import_leaves_whole_batches_and_the_next_completes_it,
    an_import_killed_at_ten_moments_ends_with_the_same_rows,
);

fn a_killed_import_leaves_whole_batches_and_the_next_completes_it(database: &Database) {
    let p = database.file("p.csv", plants(25_000));
    database.terra(&["migrate", "apply"]).fine();
    let stored = || database.number("SELECT count(*) FROM energy_projects");
    let mut before = 0;
    for millis in [300, 900, 1_800, 3_000] {
        let mut command = database.program(&["import", p]);
        let mut running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(millis));
        running.kill().unwrap();
        running.wait().unwrap();
        // A server may still be at work on what it was sent last.
        if !database.is_sqlite() {
            std::thread::sleep(Duration::from_millis(300));
        }
        let now = stored();
        assert!(now % BATCH == 0 || now == 25_000, "{now} rows after {millis} ms");
        assert!(now >= before, "{now} rows, and {before} before");
        before = now;
    }
    let done = database.terra(&["import", p, "--format", "json"]).fine();
    let done: serde_json::Value = serde_json::from_str(&done).unwrap();
    let unchanged = done["unchanged"].as_i64().unwrap();
    // What was sent last may have been stored after we looked.
    assert!(unchanged >= before && (unchanged % BATCH == 0 || unchanged == 25_000), "{done}");
    assert_eq!((&done["read"], &done["rejected"]), (&25_000.into(), &0.into()));
    assert_eq!(stored(), 25_000);
    let again = database.terra(&["import", p]).fine();
    assert!(again.ends_with("0 stored, 25000 unchanged, 0 rejected\n"), "{again}");
    assert_eq!(database.number("SELECT count(*) FROM terra_history"), 0);
}

/// Files of power plants: each is stored in transactions of its own.
const FILES: [&str; 3] = [
    "jrc-hydro/jrc-hydro-power-plant-database.csv",
    "wri-gppd/database_AUS.csv",
    "wri-gppd/database_IND.csv",
];
/// How many plants they have.
const PLANTS: usize = 4_186 + 512 + 907;
/// What they fill.
const TABLES: [&str; 4] = ["energy_projects", "hydroelectric_dams", "solar_farms", "wind_farms"];

/// Columns that say how a row came here, which differs from import to import.
const BOOKKEEPING: [&str; 5] = ["import_id", "retrieved_at", "created_at", "updated_at", "version"];

/// Every value of the tables that is a source's own.
fn contents(database: &Database) -> Vec<Vec<Vec<String>>> {
    let rows = |table: &&str| {
        let catalog = terra_schema::Catalog::registered().unwrap();
        let columns = catalog.table(table).unwrap().columns.iter().map(|column| column.name);
        let columns: Vec<&str> = columns.filter(|name| !BOOKKEEPING.contains(name)).collect();
        database.rows(&format!("SELECT {} FROM {table} ORDER BY id", columns.join(", ")))
    };
    TABLES.iter().map(rows).collect()
}

fn an_import_killed_at_ten_moments_ends_with_the_same_rows(database: &Database) {
    let data = crate::repository().join("data");
    let files = FILES.map(|file| data.join(file).to_str().unwrap().to_owned());
    let mut import = vec!["import", "--format", "json"];
    import.extend(files.iter().map(String::as_str));
    let other = if database.is_sqlite() { Database::sqlite() } else { Database::postgres() };
    for database in [&other, database] {
        database.terra(&["migrate", "apply"]).fine();
    }
    let start = Instant::now();
    other.terra(&import);
    let whole = start.elapsed();

    let mut killed = 0;
    for moment in 1..=10 {
        let mut command = database.program(&import);
        let mut running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * moment / 11);
        killed += u32::from(running.try_wait().unwrap().is_none());
        running.kill().unwrap();
        running.wait().unwrap();
    }
    assert!(killed >= 5, "{killed} of 10 imports were killed before their end");
    let last = database.terra(&import);
    assert_eq!(last.code, Some(0), "{last:?}");
    for line in last.out.lines() {
        let done: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(done["rejected"], 0, "{done}");
    }
    let (with, without) = (contents(database), contents(&other));
    assert_eq!((with[0].len(), without[0].len()), (PLANTS, PLANTS));
    let dams = "SELECT count(*) FROM hydroelectric_dams WHERE project_id IS NOT NULL";
    assert_eq!(database.number(dams), i64::try_from(with[1].len()).unwrap());
    assert!(with == without, "the rows differ");
    assert_eq!(database.number("SELECT count(*) FROM terra_pending_references"), {
        other.number("SELECT count(*) FROM terra_pending_references")
    });
}
