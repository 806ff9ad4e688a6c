//! What is refused before anything is written, and what the message says.

use crate::{
    fixture::{Fixture, cases},
    tables::{Payment, Plant, Sample, Status, User, Word},
};
use rust_decimal::dec;
use serde_json::json;
use terra_geo::LonLat;
use terra_schema::{Date, Record, Row, Timestamp, Value, row::IntoDraft, scalar::Uuid};
use terra_store::{Database, Error};

cases! {
    what_breaks_a_rule_is_refused_by_table_column_and_value,
    length_counts_characters,
    a_bad_record_among_many_leaves_nothing,
    a_bad_change_leaves_the_row_as_it_was,
    all_faults_of_a_record_are_told_at_once,
}

/// A record of `sample` with one more value, as a file or a form would give it.
fn with(column: &str, value: Value) -> Record {
    let mut record = Sample::new(
        LonLat::new(0.0, 0.0).unwrap(),
        "x",
        0,
        0,
        0_i64,
        0.0,
        true,
        Timestamp::from_micros(0).unwrap(),
        Date::from_days(0).unwrap(),
        json!(null),
        Status::Planned,
        Uuid::nil(),
    )
    .into_draft()
    .record;
    record.set(column, value).unwrap();
    record
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

async fn what_breaks_a_rule_is_refused_by_table_column_and_value(database: &Fixture) {
    let long = "ä".repeat(41);
    let refused: Vec<(&str, Value, &str)> = vec![
        ("text", text("a\0b"), "samples.text = a\0b: holds a NUL character: remove it"),
        ("maybe_text", text(&long), "longer than 40 characters: shorten it"),
        ("json", Value::Json(Box::new(json_with_nul())), "a text in it holds a NUL character"),
        ("double", Value::Real(f64::NAN), "samples.double = NaN: not a finite number"),
        ("double", Value::Real(f64::INFINITY), "samples.double = inf: not a finite number"),
        ("maybe_double", Value::Real(f64::NEG_INFINITY), "= -inf: not a finite number"),
        ("maybe_amount", Value::Decimal(dec!(0.001)), "samples.maybe_amount = 0.001: more digits"),
        ("maybe_amount", Value::Decimal(dec!(1000)), "samples.maybe_amount = 1000: more digits"),
        ("amount", Value::Decimal(dec!(100000000000)), "(15 in all, 4 after the point)"),
        ("whole", Value::Integer(1 << 31), "samples.whole = 2147483648: expected a whole number"),
        ("code", text("closed"), "samples.code = closed: not one of planned, operating, out-of/S"),
        ("longitude", Value::Real(180.5), "samples.longitude = 180.5: above 180, the largest"),
        ("latitude", Value::Real(-91.0), "samples.latitude = -91: below -90, the smallest"),
        ("cell", Value::Integer(1), "samples.cell = 1: filled by the atlas itself"),
        ("version", Value::Integer(1), "samples.version = 1: filled by the atlas itself"),
        ("yes", text("yes"), "samples.yes = yes: expected true or false"),
        ("moment", text("now"), "samples.moment = now: expected a moment such as"),
        ("whole", Value::Null, "samples.whole: a value is required"),
        ("geometry", Value::Bytes(vec![1, 2, 3]), "samples.geometry = 3 bytes: not a geometry"),
    ];
    for (column, value, message) in refused {
        let shown = value.to_string();
        let error = database.insert_record(with(column, value)).await.unwrap_err();
        assert!(matches!(error, Error::Check(_)), "{column} = {shown}: {error:?}");
        assert!(error.to_string().contains(message), "{column} = {shown}: {error}");
    }
    let mut half = Plant::new("half").into_draft().record;
    half.set("longitude", Value::Real(5.0)).unwrap();
    let error = database.insert_record(half).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "plants.longitude = 5, null: give both longitude and latitude, or neither of them"
    );
    let out_of_range = Plant::new("x").capacity_mw(dec!(30000.501));
    let error = database.insert(out_of_range).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "plants.capacity_mw = 30000.501: above 30000.5, the largest value allowed"
    );
    for table in ["samples", "plants"] {
        assert_eq!(database.rows_of(table).await, 0, "{table}");
    }
}

fn json_with_nul() -> terra_schema::Json {
    terra_schema::Json::new(json!({"deep": ["a\0b"]}))
}

async fn length_counts_characters(database: &Fixture) {
    for letter in ["a", "é", "東", "😀", "\u{301}"] {
        let fits = Word::new(letter.repeat(20)).group(letter);
        database.insert(fits).await.unwrap();
        let error = database.insert(Word::new(letter.repeat(21))).await.unwrap_err();
        assert!(error.to_string().contains("longer than 20 characters"), "{letter}: {error}");
    }
    assert_eq!(database.rows_of("words").await, 5);
}

async fn a_bad_record_among_many_leaves_nothing(database: &Fixture) {
    let drafts = |bad: bool| {
        (0..20).map(move |number| {
            let amount = if bad && number == 10 { dec!(0.001) } else { dec!(1) };
            Payment::new(amount, number)
        })
    };
    let error = database.insert_many(drafts(true)).await.unwrap_err();
    assert!(error.to_string().starts_with("payments.amount_usd = 0.001: more digits"), "{error}");
    let error = database.upsert(drafts(true)).await.unwrap_err();
    assert!(matches!(error, Error::Check(_)), "{error:?}");
    assert_eq!(database.rows_of("payments").await, 0);
    database.insert_many(drafts(false)).await.unwrap();
    assert_eq!(database.rows_of("payments").await, 20);
}

async fn a_bad_change_leaves_the_row_as_it_was(database: &Fixture) {
    let id = database.insert(Payment::new(1, 2)).await.unwrap();
    let before = database.get(id).await.unwrap().unwrap();
    let change = Payment::change(id).bucket(3).amount_usd(dec!(0.001));
    let error = database.update(change).await.unwrap_err();
    assert!(matches!(error, Error::Check(_)), "{error:?}");
    assert_eq!(database.get(id).await.unwrap().unwrap(), before);
    assert_eq!(database.rows_of("terra_history").await, 0);
}

async fn all_faults_of_a_record_are_told_at_once(database: &Fixture) {
    let draft = User::new("x".repeat(51), "a\0b@example.org").password_hash("h".repeat(101));
    let error = database.insert(draft).await.unwrap_err();
    let Error::Check(faults) = &error else { panic!("{error:?}") };
    let columns: Vec<_> = faults.0.iter().map(|fault| fault.column).collect();
    assert_eq!(columns, ["name", "email", "password_hash"]);
    assert!(!error.to_string().contains("hhh"), "a secret is not shown: {error}");
    assert!(!error.to_string().contains("@example"), "what is private is not shown: {error}");
}

#[test]
fn an_unknown_column_is_told_with_the_nearest_one() {
    let mut record = Record::new(Payment::table());
    let error = record.set("amount_us", Value::Null).unwrap_err();
    assert!(error.to_string().contains("did you mean `amount_usd`?"), "{error}");
}
