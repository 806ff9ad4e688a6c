//! What the databases themselves say after the shipped migrations: asked of each engine's own
//! catalog, not of our reading of it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[allow(dead_code, unused_imports, reason = "the end-to-end tests use the rest")]
#[path = "end_to_end/database.rs"]
mod database;

use database::{Database, on_both_engines};
use std::collections::BTreeSet;
use terra_schema::{Catalog, OnDelete};

on_both_engines!(
    the_foreign_keys_are_those_declared,
    each_foreign_key_leads_an_index,
    the_migrations_leave_nothing_to_check,
);

/// A foreign key: its table, its column, the table and column it points to, what a delete does.
type Key = [String; 5];

const POSTGRES_KEYS: &str = "
    SELECT k.conrelid::regclass, a.attname, k.confrelid::regclass, t.attname,
        CASE k.confdeltype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'
            WHEN 'n' THEN 'SET NULL' ELSE k.confdeltype::text END
    FROM pg_constraint AS k
    CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS c (own, other)
    JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = c.own
    JOIN pg_attribute AS t ON t.attrelid = k.confrelid AND t.attnum = c.other
    WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace";

const SQLITE_KEYS: &str = "
    SELECT t.name, f.\"from\", f.\"table\", f.\"to\", f.on_delete
    FROM sqlite_schema AS t JOIN pragma_foreign_key_list(t.name) AS f WHERE t.type = 'table'";

/// The first column of each index that holds every row.
const POSTGRES_FIRST: &str = "
    SELECT x.indrelid::regclass, a.attname FROM pg_index AS x
    JOIN pg_class AS c ON c.oid = x.indexrelid
    JOIN pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0]
    WHERE x.indpred IS NULL AND x.indisvalid AND c.relnamespace = current_schema()::regnamespace";

const SQLITE_FIRST: &str = "
    SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_index_list(t.name) AS i
    JOIN pragma_index_info(i.name) AS c WHERE t.type = 'table' AND i.partial = 0 AND c.seqno = 0";

fn migrated(database: &Database) -> &Database {
    database.terra(&["migrate", "apply"]).fine();
    database
}

fn live_keys(database: &Database) -> Vec<Key> {
    let sql = if database.is_sqlite() { SQLITE_KEYS } else { POSTGRES_KEYS };
    database.rows(sql).into_iter().map(|row| row.try_into().unwrap()).collect()
}

fn declared_keys() -> Vec<Key> {
    use terra_tables as _;
    let catalog = Catalog::registered().unwrap();
    let keys = catalog.tables().iter().flat_map(|table| {
        table.foreign_keys().map(|(column, target, on_delete)| {
            let on_delete = match on_delete {
                OnDelete::Restrict => "RESTRICT",
                OnDelete::Cascade => "CASCADE",
                OnDelete::SetNull => "SET NULL",
            };
            [table.name, column.name, target, "id", on_delete].map(str::to_owned)
        })
    });
    keys.collect()
}

fn the_foreign_keys_are_those_declared(database: &Database) {
    let (mut live, mut declared) = (live_keys(migrated(database)), declared_keys());
    assert_eq!(live.len(), declared.len());
    live.sort();
    declared.sort();
    assert_eq!(live, declared);
}

fn each_foreign_key_leads_an_index(database: &Database) {
    let keys = live_keys(migrated(database));
    assert!(!keys.is_empty());
    let sql = if database.is_sqlite() { SQLITE_FIRST } else { POSTGRES_FIRST };
    let led: BTreeSet<Vec<String>> = database.rows(sql).into_iter().collect();
    let bare: Vec<&Key> = keys.iter().filter(|key| !led.contains(&key[..2])).collect();
    assert!(bare.is_empty(), "no index starts with the column of {bare:?}");
}

fn the_migrations_leave_nothing_to_check(database: &Database) {
    let check = migrated(database).terra(&["migrate", "check"]).fine();
    assert_eq!(check, "the database is as declared\n");
}
