//! Changing rows, and what the history keeps of them.

use crate::{
    fixture::{Fixture, cases},
    tables::{Line, Market, Part, Plant, Reading, Sample, Station, Status, Word},
};
use rust_decimal::dec;
use serde_json::json;
use terra_geo::{Geometry, LonLat, Position};
use terra_schema::{Date, Id, Record, Row, Timestamp, Value, scalar::Uuid};
use terra_store::{Database, Error, system::HistoryOperation};

cases! {
    a_change_answers_with_the_row,
    a_row_changed_by_others_is_stale,
    by_id_the_version_does_not_matter,
    a_row_that_is_not_there_is_not_found,
    what_changes_nothing_writes_nothing,
    append_only_rows_stay,
    a_taken_key_is_told,
    a_key_that_points_nowhere_is_told,
    a_position_moves_as_a_whole,
    the_history_has_every_version_and_who_ended_it,
    the_history_keeps_every_type_of_value,
    the_history_is_written_with_the_change_or_not_at_all,
    an_actor_that_no_history_can_name_changes_nothing,
    time_does_not_go_back_in_a_history,
    a_change_among_many_at_once_gets_through_once,
}

async fn a_change_answers_with_the_row(database: &Fixture) {
    let id = database.insert(Plant::new("Weir").capacity_mw(dec!(1))).await.unwrap();
    let before = database.get(id).await.unwrap().unwrap();
    let after = database.update(Plant::change(&before).name("Dam").capacity_mw(2)).await.unwrap();
    assert_eq!(after, database.get(id).await.unwrap().unwrap());
    assert_eq!((after.name.as_str(), after.audit.version), ("Dam", 2));
    assert_eq!(after.audit.created_at, before.audit.created_at);
    assert!(after.audit.updated_at > before.audit.updated_at);
    let gone = database.update(Plant::change(id).capacity_mw(None::<i32>)).await.unwrap();
    assert_eq!((gone.capacity_mw, gone.audit.version), (None, 3));
}

async fn a_row_changed_by_others_is_stale(database: &Fixture) {
    let id = database.insert(Market::new("a")).await.unwrap();
    let read = database.get(id).await.unwrap().unwrap();
    database.update(Market::change(&read).name("b")).await.unwrap();
    let error = database.update(Market::change(&read).name("c")).await.unwrap_err();
    let Error::Stale { table: "markets", id: stale, expected: 1, found: 2 } = error else {
        panic!("{error:?}")
    };
    assert_eq!(stale, id.uuid());
    // Also where the change would change nothing, and where the row would be deleted.
    let error = database.update(Market::change(&read).name("b")).await.unwrap_err();
    assert!(matches!(error, Error::Stale { .. }), "{error:?}");
    let error = database.delete(&read).await.unwrap_err();
    assert!(error.to_string().contains("(version 2 now, 1 expected): read it again"), "{error}");
    assert_eq!(database.all("SELECT name, version FROM markets").await, ["b|2"]);
}

async fn by_id_the_version_does_not_matter(database: &Fixture) {
    let id = database.insert(Market::new("a")).await.unwrap();
    for (turn, name) in ["b", "c", "d"].into_iter().enumerate() {
        let row = database.update(Market::change(id).name(name)).await.unwrap();
        assert_eq!(row.audit.version, i32::try_from(turn).unwrap() + 2);
    }
}

async fn a_row_that_is_not_there_is_not_found(database: &Fixture) {
    let nothing = Id::<Market>::from_uuid(Uuid::from_u128(404));
    assert!(database.get(nothing).await.unwrap().is_none());
    let error = database.update(Market::change(nothing).name("b")).await.unwrap_err();
    assert_eq!(error.to_string(), format!("markets {nothing}: there is no such row"));
    let error = database.delete(nothing).await.unwrap_err();
    assert!(matches!(error, Error::NotFound { table: "markets", .. }), "{error:?}");
    assert!(database.history(nothing).await.unwrap().is_empty());
}

async fn what_changes_nothing_writes_nothing(database: &Fixture) {
    let place = LonLat::new(180.0, 1.5).unwrap();
    let draft = Plant::new("Weir").capacity_mw(dec!(1.5)).location(place);
    let id = database.insert(draft).await.unwrap();
    let before = database.get(id).await.unwrap().unwrap();
    let same_place = LonLat::new(-180.0, 1.500_000_000_1).unwrap();
    let same = Plant::change(&before).name("Weir").capacity_mw(dec!(1.50)).location(same_place);
    assert_eq!(database.update(same).await.unwrap(), before);
    assert_eq!(database.update(Plant::change(&before)).await.unwrap(), before);
    assert_eq!(database.get(id).await.unwrap().unwrap(), before);
    assert_eq!(database.rows_of("terra_history").await, 0);
}

async fn append_only_rows_stay(database: &Fixture) {
    let id = database.insert(Reading::new(dec!(21.5))).await.unwrap();
    let error = database.update(Reading::change(id).temperature_c(dec!(22))).await.unwrap_err();
    let said = "readings: rows are only added here, never changed or deleted";
    assert_eq!(error.to_string(), said);
    assert_eq!(database.delete(id).await.unwrap_err().to_string(), said);
    assert_eq!(database.rows_of("readings").await, 1);
}

async fn a_taken_key_is_told(database: &Fixture) {
    database.insert(Word::new("Äpfel").group("g").order(1)).await.unwrap();
    let id = database.insert(Word::new("Birnen").group("g").order(2)).await.unwrap();
    let error = database.update(Word::change(id).label("ÄPFEL")).await.unwrap_err();
    assert_eq!(error.to_string(), "words: another row has label_key = äpfel already");
    // One column of the key is said, the other stands there.
    let error = database.update(Word::change(id).order(1)).await.unwrap_err();
    assert_eq!(error.to_string(), "words: another row has group = g, order = 1 already");
    let own = database.update(Word::change(id).label("BIRNEN")).await.unwrap();
    assert_eq!((own.label.as_str(), own.label_key.as_str()), ("BIRNEN", "birnen"));
}

async fn a_key_that_points_nowhere_is_told(database: &Fixture) {
    let id = database.insert(Part::new("a")).await.unwrap();
    let nothing = Id::<Part>::from_uuid(Uuid::from_u128(404));
    let error = database.update(Part::change(id).parent_id(nothing)).await.unwrap_err();
    let said = format!("parts.parent_id = {nothing}: there is no such row in parts");
    assert_eq!(error.to_string(), said);
    let own = database.update(Part::change(id).parent_id(id)).await.unwrap();
    assert_eq!(own.parent_id, Some(id));
}

async fn a_position_moves_as_a_whole(database: &Fixture) {
    let here = LonLat::new(10.0, 20.0).unwrap();
    let there = LonLat::new(-10.0, 20.0).unwrap();
    let id = database.insert(Station::new("KAUS", here)).await.unwrap();
    let row = database.update(Station::change(id).location(there)).await.unwrap();
    assert_eq!(row.location, there);
    let cell = database.all("SELECT cell FROM stations").await;
    assert_eq!(cell, [there.cell().to_string()]);
    let line = Geometry::line_string(vec![
        Position::new(1.0, 2.0).unwrap(),
        Position::new(3.0, 4.0).unwrap(),
    ]);
    let id = database.insert(Line::new("l").geometry(line.unwrap())).await.unwrap();
    let gone = database.update(Line::change(id).geometry(None)).await.unwrap();
    assert_eq!(gone.geometry, None);
    let sides = database.all("SELECT west, south, east, north FROM lines").await;
    assert_eq!(sides, ["NULL|NULL|NULL|NULL"]);
}

async fn the_history_has_every_version_and_who_ended_it(database: &Fixture) {
    let id = database.insert(Market::new("first")).await.unwrap();
    let inserted = database.get(id).await.unwrap().unwrap();
    let ada = database.acting_as("ada");
    let changed = ada.update(Market::change(id).name("second")).await.unwrap();
    database.acting_as("bob 😀").delete(id).await.unwrap();
    let history = database.history(id).await.unwrap();
    assert_eq!(history.len(), 2);
    let [last, first] = &history[..] else { unreachable!() };
    assert_eq!((first.version, last.version), (1, 2));
    assert_eq!(first.operation, HistoryOperation::Update);
    assert_eq!(last.operation, HistoryOperation::Delete);
    assert_eq!(first.changed_by.as_deref(), Some("ada"));
    assert_eq!(last.changed_by.as_deref(), Some("bob 😀"));
    assert_eq!(first.valid_from, Some(inserted.audit.updated_at));
    assert_eq!(first.valid_to, changed.audit.updated_at);
    assert_eq!(last.valid_from, Some(changed.audit.updated_at));
    assert_eq!(values(&first.record), values_of(&inserted));
    assert_eq!(values(&last.record), values_of(&changed));
    assert!(database.get(id).await.unwrap().is_none());
}

fn values(record: &Record) -> Vec<Value> {
    record.values().iter().map(|value| value.clone().unwrap_or(Value::Null)).collect()
}

fn values_of<T: Row>(row: &T) -> Vec<Value> {
    row.values()
}

async fn the_history_keeps_every_type_of_value(database: &Fixture) {
    let line = Geometry::line_string(vec![
        Position::new(179.0, 2.0).unwrap(),
        Position::new(-179.0, 4.5).unwrap(),
    ]);
    let draft = Sample::new(
        LonLat::new(-97.666_4, 30.197_5).unwrap(),
        "e\u{301} 😀 \"'\\ \n",
        dec!(-99999999999.9999),
        i32::MIN,
        i64::MAX,
        5e-324,
        true,
        Timestamp::parse("0001-01-01T00:00:00.000001Z").unwrap(),
        Date::parse("9999-12-31").unwrap(),
        json!({"a": [1e300, null, {"b": "\u{2028}"}]}),
        Status::Retired,
        Uuid::max(),
    )
    .geometry(line.unwrap())
    .maybe_large(i64::MIN)
    .maybe_double(1e19)
    .maybe_amount(0)
    .maybe_json(json!(null));
    let id = database.insert(draft).await.unwrap();
    let before = database.get(id).await.unwrap().unwrap();
    database.update(Sample::change(id).text("other")).await.unwrap();
    let history = database.history(id).await.unwrap();
    for (column, (kept, was)) in
        Sample::table().columns.iter().zip(values(&history[0].record).iter().zip(before.values()))
    {
        assert_eq!(*kept, was, "{}", column.name);
    }
}

async fn the_history_is_written_with_the_change_or_not_at_all(database: &Fixture) {
    let id = database.insert(Market::new("first")).await.unwrap();
    let transaction = database.begin().await.unwrap();
    transaction.update(Market::change(id).name("second")).await.unwrap();
    assert_eq!(transaction.history(id).await.unwrap().len(), 1);
    transaction.rollback().await.unwrap();
    assert!(database.history(id).await.unwrap().is_empty());
    assert_eq!(database.all("SELECT name FROM markets").await, ["first"]);
    // Where the history can't be written, nothing is changed.
    database.run("ALTER TABLE terra_history RENAME TO elsewhere").await;
    let error = database.update(Market::change(id).name("second")).await.unwrap_err();
    assert!(error.to_string().contains("terra_history"), "{error}");
    database.delete(id).await.unwrap_err();
    assert_eq!(database.all("SELECT name, version FROM markets").await, ["first|1"]);
}

async fn an_actor_that_no_history_can_name_changes_nothing(database: &Fixture) {
    let id = database.insert(Market::new("first")).await.unwrap();
    for actor in ["x".repeat(256), "a\0b".to_owned()] {
        let store = database.acting_as(&actor);
        let error = store.update(Market::change(id).name("second")).await.unwrap_err();
        assert!(error.to_string().starts_with("terra_history.changed_by = "), "{error}");
    }
    assert_eq!(database.all("SELECT name FROM markets").await, ["first"]);
    let store = database.acting_as(&"ä".repeat(255));
    store.update(Market::change(id).name("second")).await.unwrap();
}

async fn time_does_not_go_back_in_a_history(database: &Fixture) {
    let id = database.insert(Market::new("first")).await.unwrap();
    // The clock of whoever wrote it was ahead.
    let ahead = "2999-01-01T00:00:00.000000Z";
    database.run(&format!("UPDATE markets SET updated_at = '{ahead}'")).await;
    let changed = database.update(Market::change(id).name("second")).await.unwrap();
    assert_eq!(changed.audit.updated_at.to_string(), ahead);
    database.delete(id).await.unwrap();
    for version in database.history(id).await.unwrap() {
        assert_eq!(version.valid_from, Some(version.valid_to), "{version:?}");
    }
}

async fn a_change_among_many_at_once_gets_through_once(database: &Fixture) {
    let id = database.insert(Market::new("0")).await.unwrap();
    let read = database.get(id).await.unwrap().unwrap();
    let tasks: Vec<_> = (1..=10)
        .map(|number| {
            let (store, read) = (database.acting_as("task"), read.clone());
            tokio::spawn(async move {
                store.update(Market::change(&read).name(number.to_string())).await
            })
        })
        .collect();
    let mut through = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(row) => {
                assert_eq!(row.audit.version, 2);
                through += 1;
            }
            Err(error) => assert!(matches!(error, Error::Stale { found: 2, .. }), "{error:?}"),
        }
    }
    assert_eq!(through, 1);
    assert_eq!(database.rows_of("terra_history").await, 1);
}
