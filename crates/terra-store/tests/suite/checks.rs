//! What stands in a table keeps its rules, whoever wrote it: the check of records lets nothing
//! through that the engine would refuse, and the engine refuses what comes by raw SQL.
//!
//! Writes of the store go past the CHECK constraints on SQLite (decision 0009), so what these cases
//! hold is all that stands between a wrong value and the file.

use crate::{
    fixture::{Fixture, bare, cases},
    random::{record, some, wild},
    tables::{Bounds, Line, Market, Plant, Sample, Scale, Source, User, Word},
};
use proptest::prelude::*;
use terra_schema::{Catalog, Record, Row, Table, Value};
use terra_store::{Database, Error};

cases! {
    raw_sql_is_checked_between_writes_of_the_store,
    raw_sql_is_checked_within_a_transaction,
    what_the_check_lets_through_the_engine_would_too,
    a_change_that_the_check_lets_through_the_engine_would_too,
    what_is_no_check_holds_for_writes_of_the_store,
    a_version_at_its_end_is_told,
}

/// Statements that each break one rule of `markets`, one for each way to write.
fn breaking(is_sqlite: bool) -> Vec<String> {
    let long = "x".repeat(101);
    let set = |what: &str| format!("UPDATE markets SET {what}");
    let mut all = vec![
        set(&format!("name = '{long}'")),
        format!("UPDATE markets SET name = '{long}' RETURNING id"),
        format!("WITH n AS (SELECT '{long}' AS long) UPDATE markets SET name = n.long FROM n"),
        format!(
            "INSERT INTO markets SELECT {}, '{long}', created_at, updated_at, version FROM markets",
            if is_sqlite { "randomblob(16)" } else { "gen_random_uuid()" }
        ),
        set("version = 2147483648"),
    ];
    if is_sqlite {
        all.extend([set("id = x'00'"), set("created_at = 'yesterday'")]);
    }
    all
}

/// Refused, in the words of the engine's own constraint.
fn assert_refused(sql: &str, outcome: Result<Vec<Vec<Value>>, Error>, is_sqlite: bool) {
    let error = outcome.expect_err(sql);
    let Error::Sql { reason, .. } = &error else { panic!("{sql}: {error:?}") };
    assert!(!is_sqlite || reason.contains("CHECK constraint failed"), "{sql}: {reason}");
}

async fn raw_sql_is_checked_between_writes_of_the_store(database: &Fixture) {
    let is_sqlite = database.is_sqlite();
    let id = database.insert(Market::new("a")).await.unwrap();
    for (number, sql) in breaking(is_sqlite).iter().enumerate() {
        // After each kind of write, and twice, as the statement is prepared by then.
        match number % 3 {
            0 => drop(database.insert(Market::new(number.to_string())).await.unwrap()),
            1 => drop(database.update(Market::change(id).name(format!("{number}"))).await.unwrap()),
            _ => drop(database.upsert([Market::new("b").id(id)]).await.unwrap()),
        }
        for _ in 0..2 {
            assert_refused(sql, database.raw_rows(sql, vec![]).await, is_sqlite);
        }
        database.insert(Market::new("between")).await.unwrap();
        assert_refused(sql, database.raw_rows(sql, vec![]).await, is_sqlite);
        let error = database.raw::<Market>(sql, vec![]).await.unwrap_err();
        assert!(matches!(error, Error::Sql { .. } | Error::Decode { .. }), "{sql}: {error:?}");
    }
    // The very text that the store writes by, prepared when checks were off.
    let columns: Vec<_> =
        Market::table().columns.iter().map(|c| format!("\"{}\"", c.name)).collect();
    let sql = format!("INSERT INTO markets ({}) VALUES ($1, $2, $3, $4, $5)", columns.join(", "));
    let row = database.get(id).await.unwrap().unwrap();
    let mut values = row.values();
    values[0] = Value::Id(terra_schema::scalar::Uuid::from_u128(7));
    values[1] = Value::Text("x".repeat(101));
    assert_refused(&sql, database.raw_rows(&sql, values).await, is_sqlite);
    kept_by_the_engine(database).await;
}

async fn raw_sql_is_checked_within_a_transaction(database: &Fixture) {
    let is_sqlite = database.is_sqlite();
    let transaction = database.begin().await.unwrap();
    for sql in breaking(is_sqlite) {
        transaction.insert(Market::new("a")).await.unwrap();
        assert_refused(&sql, transaction.raw_rows(&sql, vec![]).await, is_sqlite);
        assert_refused(&sql, transaction.raw_rows(&sql, vec![]).await, is_sqlite);
    }
    transaction.insert_many(["b", "c"].map(Market::new)).await.unwrap();
    transaction.commit().await.unwrap();
    kept_by_the_engine(database).await;
}

/// Every row is written again from outside, where nothing goes past the constraints.
async fn kept_by_the_engine(database: &Fixture) {
    if !database.is_sqlite() {
        // Here the constraints were never off.
        return;
    }
    let bare = bare(&database.folder.path().join("test.db"));
    let found: String = bare.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(found, "ok");
    bare.execute_batch("PRAGMA foreign_keys = OFF; BEGIN").unwrap();
    for table in Catalog::registered().unwrap().tables() {
        let name = table.name;
        let again = format!(
            "CREATE TEMP TABLE kept AS SELECT * FROM main.{name}; DELETE FROM main.{name}; \
             INSERT INTO main.{name} SELECT * FROM kept; DROP TABLE kept;"
        );
        bare.execute_batch(&again).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// Tables that have every type of column between them, each kind of range, and every column that is
/// computed from others.
fn tables() -> [&'static Table; 7] {
    [
        Sample::table(),
        Scale::table(),
        Bounds::table(),
        User::table(),
        Word::table(),
        Plant::table(),
        Line::table(),
    ]
}

/// A record that passes the check: a table whose random values would seldom keep to their bounds has
/// none that is required.
fn right(record: Record) -> Record {
    if record.clone().complete().is_ok() { record } else { Record::new(record.table()) }
}

/// Records with a few values that may break the rules of their columns.
fn wild_records(table: &'static Table, count: usize) -> Vec<Record> {
    let values = proptest::collection::vec(wild(table), 1..3);
    let records = (record(table), values).prop_map(|(record, values)| {
        let mut record = right(record);
        for (at, value) in values {
            record.values_mut()[at] = Some(value);
        }
        record
    });
    some(count, records)
}

/// Stores what the check lets through, one by one, and says how many that were. Not a single one may
/// fail by the engine's words.
async fn store(database: &Fixture, records: Vec<Record>) -> usize {
    let mut stored = 0;
    for record in records {
        let passes = record.clone().complete().is_ok();
        match database.insert_record(record.clone()).await {
            Ok(_) => stored += 1,
            Err(Error::Check(_)) => assert!(!passes, "{record:?}"),
            // Keys of other rows are no business of the check.
            Err(Error::Unique { .. } | Error::ForeignKey { .. }) => {}
            Err(other) => panic!("{other:?}: {record:?}"),
        }
    }
    stored
}

async fn what_the_check_lets_through_the_engine_would_too(database: &Fixture) {
    for table in tables() {
        let stored = store(database, wild_records(table, 400)).await;
        assert!((20..400).contains(&stored), "{}: {stored} of 400", table.name);
    }
    kept_by_the_engine(database).await;
}

async fn a_change_that_the_check_lets_through_the_engine_would_too(database: &Fixture) {
    for table in tables() {
        let mut rows = some(20, record(table)).into_iter().map(right);
        let row = rows.find(|row| row.clone().complete().is_ok()).unwrap();
        let id = database.insert_record(row).await.unwrap();
        let (mut changed, mut refused) = (0, 0);
        for (at, value) in some(200, wild(table)) {
            let mut change = Record::new(table);
            change.values_mut()[at] = Some(value);
            change.set_id(id);
            match database.acting_as("someone").update_record(change.clone(), None).await {
                Ok(_) => changed += 1,
                Err(Error::Check(_)) => refused += 1,
                Err(Error::Unique { .. } | Error::ForeignKey { .. }) => {}
                Err(other) => panic!("{other:?}: {change:?}"),
            }
        }
        assert!(changed > 5 && refused > 5, "{}: {changed}, {refused}", table.name);
        database.delete_row(table, id, None).await.unwrap();
    }
    assert!(database.rows_of("terra_history").await > 100);
    kept_by_the_engine(database).await;
}

async fn what_is_no_check_holds_for_writes_of_the_store(database: &Fixture) {
    database.insert(Source::new("a")).await.unwrap();
    let error = database.insert(Source::new("a")).await.unwrap_err();
    assert!(matches!(error, Error::Unique { .. }), "{error:?}");
    let nowhere = terra_schema::Id::from_uuid(terra_schema::scalar::Uuid::from_u128(1));
    let error = database.insert(Plant::new("a").owner_id(nowhere)).await.unwrap_err();
    assert!(matches!(error, Error::ForeignKey { .. }), "{error:?}");
}

async fn a_version_at_its_end_is_told(database: &Fixture) {
    let id = database.insert(Market::new("a")).await.unwrap();
    database.run("UPDATE markets SET version = 2147483647").await;
    let error = database.update(Market::change(id).name("b")).await.unwrap_err();
    assert!(error.to_string().contains("changed more often than a version counts"), "{error}");
    assert_eq!(database.get(id).await.unwrap().unwrap().name, "a");
    assert_eq!(database.rows_of("terra_history").await, 0);
}

#[tokio::test]
async fn a_row_that_breaks_a_rule_would_be_found() {
    let fixture = Fixture::sqlite().await;
    fixture.insert(Market::new("a")).await.unwrap();
    let file = bare(&fixture.folder.path().join("test.db"));
    file.execute_batch("PRAGMA ignore_check_constraints = ON; UPDATE markets SET id = x'00'")
        .unwrap();
    let outside = bare(&fixture.folder.path().join("test.db"));
    let found: String = outside.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert!(found.contains("CHECK constraint failed in markets"), "{found}");
    // What raw SQL asks is answered with the constraints in force.
    let found = fixture.raw_rows("PRAGMA integrity_check", vec![]).await.unwrap();
    assert!(found[0][0].to_string().contains("CHECK constraint failed in markets"), "{found:?}");
}
