//! Adding rows or changing those that are there: what imports do.

use crate::{
    fixture::{Fixture, cases},
    tables::{Plant, PlantDraft, Provenance, Reading, Source, Status, Word},
};
use rust_decimal::dec;
use terra_schema::{Id, New, Record, Row, Text, Timestamp, Value, row::IntoDraft, scalar::Uuid};
use terra_store::{Database, Error, Outcome, Upserted};

cases! {
    rows_are_found_by_source_and_external_id,
    what_says_nothing_new_writes_nothing,
    how_a_row_came_here_is_kept_with_what_it_says,
    what_is_not_said_stays,
    the_same_key_twice_in_a_batch_is_one_row,
    outcomes_come_in_the_order_of_the_records,
    rows_are_found_by_a_named_key,
    rows_are_found_by_a_key_of_several_columns,
    a_key_that_is_none_is_refused,
    another_key_that_is_taken_is_told,
    another_key_that_a_change_takes_is_told,
    append_only_rows_are_not_upserted,
    thousands_at_once,
    two_tasks_upsert_the_same_new_keys_at_once,
    many_tasks_upsert_overlapping_keys_at_once,
}

async fn source(database: &Fixture) -> Id<Source> {
    database.insert(Source::new("EIA")).await.unwrap()
}

fn plant(source: Id<Source>, external_id: &str, name: &str, import: u128) -> PlantDraft<New> {
    let retrieved_at = Timestamp::from_micros(i64::try_from(import).unwrap()).unwrap();
    Plant::new(name).provenance(Provenance {
        source_id: Some(source),
        external_id: Some(Text::new(external_id).unwrap()),
        import_id: Some(Uuid::from_u128(import)),
        retrieved_at: Some(retrieved_at),
        ..Provenance::default()
    })
}

fn counts(inserted: usize, updated: usize, unchanged: usize) -> Upserted {
    Upserted { inserted, updated, unchanged }
}

async fn rows_are_found_by_source_and_external_id(database: &Fixture) {
    let source = source(database).await;
    let first = [plant(source, "1", "Weir", 1), plant(source, "2", "Dam", 1)];
    assert_eq!(database.upsert(first).await.unwrap(), counts(2, 0, 0));
    let second = [
        plant(source, "2", "Great Dam", 2),
        plant(source, "1", "Weir", 2),
        plant(source, "3", "Mill", 2),
    ];
    assert_eq!(database.upsert(second).await.unwrap(), counts(1, 1, 1));
    let dam = database.get(Id::<Plant>::of_external(source, "2")).await.unwrap().unwrap();
    assert_eq!((dam.name.as_str(), dam.audit.version), ("Great Dam", 2));
    assert!(dam.audit.updated_at > dam.audit.created_at);
    assert_eq!(database.rows_of("plants").await, 3);
    let history = database.history(dam.id).await.unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].record.get("name"), Some(&Value::Text("Dam".to_owned())));
}

async fn what_says_nothing_new_writes_nothing(database: &Fixture) {
    let source = source(database).await;
    let draft = |import| plant(source, "1", "Weir", import).capacity_mw(dec!(1.5));
    database.upsert([draft(1)]).await.unwrap();
    let id = Id::<Plant>::of_external(source, "1");
    let before = database.get(id).await.unwrap().unwrap();
    // Another import, another time; the same number with another zero.
    let again = plant(source, "1", "Weir", 2).capacity_mw(dec!(1.500));
    assert_eq!(database.upsert([again]).await.unwrap(), counts(0, 0, 1));
    assert_eq!(database.get(id).await.unwrap().unwrap(), before);
    assert_eq!(database.rows_of("terra_history").await, 0);
    assert_eq!(database.upsert(Vec::<PlantDraft<New>>::new()).await.unwrap(), counts(0, 0, 0));
}

async fn how_a_row_came_here_is_kept_with_what_it_says(database: &Fixture) {
    let source = source(database).await;
    database.upsert([plant(source, "1", "Weir", 1)]).await.unwrap();
    database.upsert([plant(source, "1", "Old Weir", 2)]).await.unwrap();
    let row = database.get(Id::<Plant>::of_external(source, "1")).await.unwrap().unwrap();
    assert_eq!(row.provenance.import_id, Some(Uuid::from_u128(2)));
    assert_eq!(row.provenance.retrieved_at.unwrap().micros(), 2);
}

async fn what_is_not_said_stays(database: &Fixture) {
    let source = source(database).await;
    let first = plant(source, "1", "Weir", 1).capacity_mw(dec!(7)).status(Status::Operating);
    database.upsert([first]).await.unwrap();
    // A default is for new rows: it says nothing of one that is there.
    assert_eq!(database.upsert([plant(source, "1", "Weir", 1)]).await.unwrap(), counts(0, 0, 1));
    let second = plant(source, "1", "Weir", 1).capacity_mw(None::<i32>);
    assert_eq!(database.upsert([second]).await.unwrap(), counts(0, 1, 0));
    let row = database.get(Id::<Plant>::of_external(source, "1")).await.unwrap().unwrap();
    assert_eq!((row.capacity_mw, row.status), (None, Status::Operating));
}

async fn the_same_key_twice_in_a_batch_is_one_row(database: &Fixture) {
    let source = source(database).await;
    let batch = [
        plant(source, "1", "first", 1),
        plant(source, "2", "other", 1),
        plant(source, "1", "second", 1),
        plant(source, "1", "second", 1),
        plant(source, "1", "third", 1),
    ];
    assert_eq!(database.upsert(batch).await.unwrap(), counts(2, 2, 1));
    let row = database.get(Id::<Plant>::of_external(source, "1")).await.unwrap().unwrap();
    assert_eq!((row.name.as_str(), row.audit.version), ("third", 3));
    let names: Vec<_> = database.history(row.id).await.unwrap();
    let names: Vec<_> = names.iter().map(|then| then.record.get("name").unwrap()).collect();
    assert_eq!(names, [&Value::Text("second".to_owned()), &Value::Text("first".to_owned())]);
}

async fn outcomes_come_in_the_order_of_the_records(database: &Fixture) {
    let source = source(database).await;
    let there = [plant(source, "b", "b", 1), plant(source, "d", "d", 1)];
    database.upsert(there).await.unwrap();
    let batch = [("d", "new d"), ("c", "c"), ("b", "b"), ("a", "a"), ("d", "new d")];
    let records =
        batch.map(|(external_id, name)| plant(source, external_id, name, 2).into_draft().record);
    let done = database.upsert_each(Plant::table(), records.to_vec(), None).await.unwrap();
    use Outcome::{Inserted, Unchanged, Updated};
    assert_eq!(done, [Updated, Inserted, Unchanged, Inserted, Unchanged]);
}

fn record(draft: impl IntoDraft<New>) -> Record {
    draft.into_draft().record
}

async fn rows_are_found_by_a_named_key(database: &Fixture) {
    let key = Some(["label_key"].as_slice());
    let records = vec![record(Word::new("Äpfel").row(1)), record(Word::new("Birnen").row(2))];
    let done = database.upsert_records(Word::table(), records, key).await.unwrap();
    assert_eq!(done, counts(2, 0, 0));
    let records = vec![record(Word::new("ÄPFEL").row(3)), record(Word::new("Birnen").row(2))];
    let done = database.upsert_records(Word::table(), records, key).await.unwrap();
    assert_eq!(done, counts(0, 1, 1));
    let rows = database.all("SELECT label, \"row\", version FROM words ORDER BY label").await;
    assert_eq!(rows, ["Birnen|2|1", "ÄPFEL|3|2"]);
}

async fn rows_are_found_by_a_key_of_several_columns(database: &Fixture) {
    let key = Some(["group", "order"].as_slice());
    let word = |label: &str, group: &str, order| record(Word::new(label).group(group).order(order));
    let all = (0..1_200).map(|number| word(&format!("w{number}"), "g", number));
    let done = database.upsert_records(Word::table(), all.collect(), key).await.unwrap();
    assert_eq!(done, counts(1_200, 0, 0));
    let again = (0..1_200).map(|number| {
        let label = if number % 100 == 0 { format!("x{number}") } else { format!("w{number}") };
        word(&label, "g", number)
    });
    let again: Vec<_> = again.chain([word("y", "h", 0)]).collect();
    let done = database.upsert_records(Word::table(), again, key).await.unwrap();
    assert_eq!(done, counts(1, 12, 1_188));
    // Without the whole key there is nothing to be found by.
    let without = vec![record(Word::new("z").group("g")), record(Word::new("zz").group("g"))];
    let done = database.upsert_records(Word::table(), without, key).await.unwrap();
    assert_eq!(done, counts(2, 0, 0));
}

async fn a_key_that_is_none_is_refused(database: &Fixture) {
    for key in [["label"].as_slice(), &["order", "group"], &["nothing"], &[]] {
        let records = vec![record(Word::new("a"))];
        let error = database.upsert_records(Word::table(), records, Some(key)).await.unwrap_err();
        assert!(error.to_string().ends_with("is not one of its unique keys"), "{error}");
    }
}

async fn another_key_that_is_taken_is_told(database: &Fixture) {
    database.insert(Word::new("taken").group("g").order(1)).await.unwrap();
    let records = vec![record(Word::new("new").group("g").order(1))];
    let key = Some(["label_key"].as_slice());
    let error = database.upsert_records(Word::table(), records, key).await.unwrap_err();
    assert_eq!(error.to_string(), "words: another row has group = g, order = 1 already");
    assert_eq!(database.rows_of("words").await, 1);
}

async fn another_key_that_a_change_takes_is_told(database: &Fixture) {
    database.insert(Word::new("taken").group("g").order(1)).await.unwrap();
    database.insert(Word::new("mine").group("g").order(2)).await.unwrap();
    let key = Some(["label_key"].as_slice());
    let records = vec![
        record(Word::new("added")),
        record(Word::new("mine").order(1)),
        record(Word::new("never")),
    ];
    let error = database.upsert_records(Word::table(), records, key).await.unwrap_err();
    assert_eq!(error.to_string(), "words: another row has group = g, order = 1 already");
    let rows = database.all("SELECT label, \"order\", version FROM words ORDER BY label").await;
    assert_eq!(rows, ["mine|2|1", "taken|1|1"]);
    assert_eq!(database.rows_of("terra_history").await, 0);
}

async fn append_only_rows_are_not_upserted(database: &Fixture) {
    let error = database.upsert([Reading::new(dec!(1))]).await.unwrap_err();
    assert!(matches!(error, Error::AppendOnly { table: "readings" }), "{error:?}");
}

async fn thousands_at_once(database: &Fixture) {
    let source = source(database).await;
    let plants = |import: u128| {
        (0..3_000_u128).map(move |number| {
            let changed = if number % 1_000 == 999 { import } else { 0 };
            plant(source, &number.to_string(), &format!("plant {number} {changed}"), import)
        })
    };
    assert_eq!(database.upsert(plants(1)).await.unwrap(), counts(3_000, 0, 0));
    assert_eq!(database.upsert(plants(2)).await.unwrap(), counts(0, 3, 2_997));
    assert_eq!(database.rows_of("terra_history").await, 3);
}

async fn two_tasks_upsert_the_same_new_keys_at_once(database: &Fixture) {
    let source = source(database).await;
    for round in 0..5 {
        let keys: Vec<String> = (0..200).map(|number| format!("{round}-{number}")).collect();
        let (forth, mut back) = (keys.clone(), keys);
        back.reverse();
        let tasks = [forth, back].map(|keys| {
            let store = database.acting_as("import");
            tokio::spawn(async move {
                store.upsert(keys.iter().map(|key| plant(source, key, "same", 1))).await
            })
        });
        let mut done = Upserted::default();
        for task in tasks {
            let upserted = task.await.unwrap().unwrap();
            done.inserted += upserted.inserted;
            done.unchanged += upserted.unchanged;
            done.updated += upserted.updated;
        }
        assert_eq!(done, counts(200, 0, 200));
    }
    assert_eq!(database.rows_of("plants").await, 1_000);
}

async fn many_tasks_upsert_overlapping_keys_at_once(database: &Fixture) {
    let source = source(database).await;
    let tasks: Vec<_> = (0..8_u128)
        .map(|task| {
            let store = database.acting_as("import");
            tokio::spawn(async move {
                for turn in 0..5_u128 {
                    let keys = (0..40).map(|number| (number * (task + 1) + turn) % 60);
                    let plants =
                        keys.map(|key| plant(source, &key.to_string(), &format!("{task}"), 1));
                    store.upsert(plants).await.unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    // Every change is in the history: each version of each row once.
    let versions = database.all("SELECT sum(version - 1) FROM plants").await;
    assert_eq!(versions, [database.rows_of("terra_history").await.to_string()]);
    assert!(database.rows_of("plants").await <= 60);
}
