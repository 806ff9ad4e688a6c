//! An import whose process is killed leaves whole batches, and the next one completes it.

use crate::{
    database::{Database, on_both_engines},
    import::plants,
};
use std::{process::Stdio, time::Duration};

/// As many records as an import stores in one transaction.
const BATCH: i64 = 1_000;

on_both_engines!(a_killed_import_leaves_whole_batches_and_the_next_completes_it);

fn a_killed_import_leaves_whole_batches_and_the_next_completes_it(database: &Database) {
    let p = database.file("p.csv", plants(9_500));
    database.terra(&["migrate", "apply"]).fine();
    let stored = || database.number("SELECT count(*) FROM energy_projects");
    let mut before = 0;
    for millis in [60, 150, 300, 500] {
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
        assert!(now % BATCH == 0 || now == 9_500, "{now} rows after {millis} ms");
        assert!(now >= before, "{now} rows, and {before} before");
        before = now;
    }
    let done = database.terra(&["import", p, "--format", "json"]).fine();
    let done: serde_json::Value = serde_json::from_str(&done).unwrap();
    let unchanged = done["unchanged"].as_i64().unwrap();
    // What was sent last may have been stored after we looked.
    assert!(unchanged >= before && (unchanged % BATCH == 0 || unchanged == 9_500), "{done}");
    assert_eq!((&done["read"], &done["rejected"]), (&9_500.into(), &0.into()));
    assert_eq!(stored(), 9_500);
    let again = database.terra(&["import", p]).fine();
    assert!(again.ends_with("0 stored, 9500 unchanged, 0 rejected\n"), "{again}");
    assert_eq!(database.number("SELECT count(*) FROM terra_history"), 0);
}
