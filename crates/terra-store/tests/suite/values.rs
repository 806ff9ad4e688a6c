//! Values come back exactly as they went in, and read naturally in SQL.

use crate::{
    fixture::{Fixture, cases},
    random::{record, some, text},
    tables::{Payment, Sample, SampleDraft, Scale, Status, Word},
};
use rust_decimal::dec;
use serde_json::json;
use terra_geo::{Geometry, LonLat, Position};
use terra_schema::{
    Date, Json, New, Record, Role, Row, Timestamp, Value, row::IntoDraft, scalar::Uuid,
};
use terra_store::{Database, select::sum};

cases! {
    extremes_come_back_exactly,
    random_rows_come_back_exactly,
    fifteen_digits_come_back_at_every_scale,
    a_million_amounts_add_up_to_the_cent,
    columns_have_natural_types,
    moments_and_days_sort_as_text_where_they_are_text,
    text_sorts_by_code_point,
    any_two_texts_compare_by_code_point,
}

fn moment(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn sample(text: &str) -> SampleDraft<New> {
    Sample::new(
        LonLat::new(-97.666_4, 30.197_5).unwrap(),
        text,
        dec!(1.5),
        1,
        1_i64,
        1.5,
        true,
        moment("2024-05-06T07:08:09.123456Z"),
        day("2024-05-06"),
        json!({}),
        Status::Planned,
        Uuid::from_u128(1),
    )
}

/// The values of a row, bit by bit, but for its id and what the store keeps of it.
fn said(row: &[Value], table: &terra_schema::Table) -> Vec<(&'static str, String)> {
    let kept = [Role::Id, Role::CreatedAt, Role::UpdatedAt, Role::Version];
    let columns = table.columns.iter().zip(row);
    let said = columns.filter(|(column, _)| !kept.contains(&column.role));
    said.map(|(column, value)| match value {
        Value::Real(number) => (column.name, format!("{number:?} {:x}", number.to_bits())),
        other => (column.name, format!("{other:?}")),
    })
    .collect()
}

/// The record as it is stored: checked and completed.
fn completed(mut record: Record) -> Vec<Value> {
    record.complete().unwrap();
    record.into_values().into_iter().map(|value| value.unwrap_or(Value::Null)).collect()
}

/// Stores each draft alone and all of them together, and reads them in every way there is.
async fn come_back<T: Row>(database: &Fixture, records: Vec<Record>) {
    let table = T::table();
    let mut expected = Vec::new();
    let ids = database.insert_records(table, records.clone()).await.unwrap();
    for (id, record) in ids.into_iter().zip(&records) {
        expected.push((id, said(&completed(record.clone()), table)));
    }
    for record in records.into_iter().take(50) {
        let id = database.insert_record(record.clone()).await.unwrap();
        expected.push((id, said(&completed(record), table)));
    }
    expected.sort();
    let key = [Role::Id];
    let id_of = |values: &[Value]| match &values[table.role(key[0]).unwrap()] {
        Value::Id(id) => *id,
        other => panic!("{other} is no id"),
    };
    let sorted = |rows: Vec<Vec<Value>>| {
        let mut rows: Vec<_> = rows.iter().map(|row| (id_of(row), said(row, table))).collect();
        rows.sort();
        rows
    };
    let typed = database.select::<T>().all().await.unwrap();
    same(&expected, &sorted(typed.iter().map(Row::values).collect()));
    let records = database.table(table).records().await.unwrap();
    let values = |record: Record| record.into_values().into_iter().flatten().collect();
    same(&expected, &sorted(records.into_iter().map(values).collect()));
    let sql = format!("SELECT * FROM {}", table.name);
    let raw = database.raw::<T>(&sql, vec![]).await.unwrap();
    same(&expected, &sorted(raw.iter().map(Row::values).collect()));
}

type Rows = [(Uuid, Vec<(&'static str, String)>)];

fn same(expected: &Rows, found: &Rows) {
    assert_eq!(expected.len(), found.len());
    for (expected, found) in expected.iter().zip(found) {
        assert_eq!(expected.0, found.0);
        for (expected, found) in expected.1.iter().zip(&found.1) {
            assert_eq!(expected, found);
        }
    }
}

async fn extremes_come_back_exactly(database: &Fixture) {
    let line = Geometry::line_string(vec![
        Position::new(179.5, -89.999_999_9).unwrap(),
        Position::new(-179.5, 90.0).unwrap(),
    ])
    .unwrap();
    let nested = (0..60).fold(json!(1), |inner, _| json!([inner]));
    let drafts = [
        sample("")
            .whole(i32::MIN)
            .large(i64::MIN)
            .double(f64::MIN)
            .amount(dec!(-99999999999.9999))
            .moment(moment("0001-01-01T00:00:00Z"))
            .day(day("0001-01-01"))
            .location(LonLat::new(-180.0, -90.0).unwrap())
            .uuid(Uuid::nil())
            .geometry(line),
        sample("😀 e\u{301} \u{202e}\u{feff} 'it''s' \"q\" \\ \\\\ %_*? \t\r\n")
            .whole(i32::MAX)
            .large(i64::MAX)
            .double(f64::MAX)
            .amount(dec!(99999999999.9999))
            .moment(moment("9999-12-31T23:59:59.999999Z"))
            .day(day("9999-12-31"))
            .location(LonLat::new(180.0, 90.0).unwrap())
            .uuid(Uuid::max())
            .code(Status::Retired)
            .json(nested),
        sample(&"😀".repeat(40))
            .double(5e-324)
            .amount(dec!(0.0001))
            .moment(moment("1969-12-31T23:59:59.999999Z"))
            .day(day("1969-12-31"))
            .maybe_double(-5e-324)
            .maybe_amount(dec!(-999.99))
            .maybe_json(json!({
                "b": 1.0, "a": 1e300, "": -0.0, "é\u{1f600}": "\u{1f600}\u{7f}\"\\/\u{2028}",
                "tiny": 5e-324, "third": 1.0 / 3.0, "most": u64::MAX, "least": i64::MIN,
                "nested": {"null": null, "list": [[], {}, [1, 2.5, "x"]]},
            })),
        sample("with every value")
            .maybe_text("")
            .maybe_amount(0)
            .maybe_whole(0)
            .maybe_large(0_i64)
            .maybe_double(0.1 + 0.2)
            .maybe_yes(false)
            .maybe_moment(moment("2024-02-29T23:59:59.999999Z"))
            .maybe_day(day("2024-02-29"))
            .maybe_json(json!(null))
            .maybe_code(Status::Operating)
            .maybe_uuid(Uuid::from_u128(7)),
    ];
    let records = drafts.map(|draft| draft.into_draft().record).to_vec();
    come_back::<Sample>(database, records).await;

    let west = Sample::text.eq("");
    let west = database.select::<Sample>().filter(west).first().await.unwrap().unwrap();
    assert_eq!(west.location.longitude(), 180.0, "-180 is stored as 180");
    let odd = Sample::text.starts_with("😀😀");
    let odd = database.select::<Sample>().filter(odd).first().await.unwrap().unwrap();
    let expected = json!({"b": 1, "a": 1e300, "": 0, "most": u64::MAX});
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&odd.maybe_json.as_ref().unwrap().tree()[key], value, "{key}");
    }
}

async fn random_rows_come_back_exactly(database: &Fixture) {
    come_back::<Sample>(database, some(300, record(Sample::table()))).await;
}

async fn fifteen_digits_come_back_at_every_scale(database: &Fixture) {
    come_back::<Scale>(database, some(1_500, record(Scale::table()))).await;
}

async fn a_million_amounts_add_up_to_the_cent(database: &Fixture) {
    const ROWS: i64 = 1_000_000;
    let cents = |row: i64| row * 7_919 % 20_000_003 - 10_000_001;
    // The rows are made where they are kept: what is tested is their sum.
    let (ids, rows) = if database.is_sqlite() {
        (
            "unhex(printf('%032x', i))",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)",
        )
    } else {
        (
            "lpad(to_hex(i), 32, '0')::uuid",
            "WITH n AS (SELECT generate_series(1::bigint, 1000000) AS i)",
        )
    };
    let now = Timestamp::now();
    database
        .run(&format!(
            "INSERT INTO payments (id, amount_usd, bucket, created_at, updated_at, version) {rows} \
             SELECT {ids}, (i * 7919 % 20000003 - 10000001) / 100.0, i % 10, '{now}', '{now}', 1 \
             FROM n"
        ))
        .await;
    let payments = || database.select::<Payment>();
    let total = payments().aggregate(sum(Payment::amount_usd)).await.unwrap().unwrap();
    let expected: i64 = (1..=ROWS).map(cents).sum();
    assert_eq!(total, rust_decimal::Decimal::new(expected, 2));
    assert_ne!(expected % 10, 0, "the cents count");

    let by_bucket = payments().group_by(Payment::bucket).aggregate(sum(Payment::amount_usd));
    for (bucket, total) in by_bucket.await.unwrap() {
        let own = (1..=ROWS).filter(|row| row % 10 == i64::from(bucket));
        let expected: i64 = own.map(cents).sum();
        assert_eq!(total, Some(rust_decimal::Decimal::new(expected, 2)), "bucket {bucket}");
    }
}

async fn columns_have_natural_types(database: &Fixture) {
    let draft = sample("x").maybe_text("y").maybe_amount(2).maybe_whole(3).maybe_yes(true);
    database.insert(draft).await.unwrap();
    let columns = [
        ("id", "blob", "uuid"),
        ("longitude", "real", "double precision"),
        ("cell", "integer", "bigint"),
        ("text", "text", "character varying"),
        ("amount", "real", "numeric"),
        ("whole", "integer", "integer"),
        ("large", "integer", "bigint"),
        ("double", "real", "double precision"),
        ("yes", "integer", "boolean"),
        ("moment", "text", "timestamp with time zone"),
        ("day", "text", "date"),
        ("json", "text", "jsonb"),
        ("code", "text", "text"),
        ("uuid", "blob", "uuid"),
        ("maybe_double", "null", "double precision"),
        ("version", "integer", "integer"),
    ];
    for (column, sqlite, postgres) in columns {
        let (sql, expected) = if database.is_sqlite() {
            (format!("SELECT typeof(\"{column}\") FROM samples"), sqlite)
        } else {
            let of = format!("table_name = 'samples' AND column_name = '{column}'");
            let sql = format!(
                "SELECT data_type FROM information_schema.columns \
                 WHERE table_schema = current_schema() AND {of}"
            );
            (sql, postgres)
        };
        assert_eq!(database.all(&sql).await, [expected], "{column}");
    }
    let (sql, expected) = if database.is_sqlite() {
        (
            "SELECT moment, day, amount, code, json FROM samples",
            "2024-05-06T07:08:09.123456Z|2024-05-06|1.5|planned|{}",
        )
    } else {
        (
            "SELECT moment, day, amount, code, json FROM samples",
            "2024-05-06 07:08:09.123456+00|2024-05-06|1.5000|planned|{}",
        )
    };
    assert_eq!(database.all(sql).await, [expected]);
}

async fn moments_and_days_sort_as_text_where_they_are_text(database: &Fixture) {
    let moments = [
        "0001-01-01T00:00:00.000001Z",
        "0999-12-31T23:59:59Z",
        "1969-12-31T23:59:59.999999Z",
        "1970-01-01T00:00:00Z",
        "2024-05-06T07:08:09Z",
        "2024-05-06T07:08:09.000001Z",
        "2024-05-06T07:08:09.1Z",
        "2024-05-06T07:08:10Z",
        "9999-12-31T23:59:59.999999Z",
    ];
    let drafts = moments.iter().rev().map(|text| {
        let moment = moment(text);
        sample(text).moment(moment).day(moment.date())
    });
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    let text = database.all("SELECT text FROM samples ORDER BY moment, day").await;
    assert_eq!(text, moments);
    let text = database.all("SELECT text FROM samples ORDER BY day, moment").await;
    assert_eq!(text, moments);
    let after = Sample::moment.gt(moment("2024-05-06T07:08:09Z"));
    let typed = database.select::<Sample>().filter(after).order_by(Sample::moment.asc());
    let typed: Vec<_> = typed.all().await.unwrap().into_iter().map(|row| row.text).collect();
    assert_eq!(typed, &moments[5..]);
}

async fn text_sorts_by_code_point(database: &Fixture) {
    let sorted = ["", " a", "A", "Z", "_", "a", "aa", "É", "é", "ž", "Σ", "ﬀ", "\u{ffee}", "😀"];
    let drafts = sorted.iter().rev().map(|text| sample(text));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    let rows = database.select::<Sample>().order_by(Sample::text.asc()).all().await.unwrap();
    let found: Vec<_> = rows.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(found, sorted);
    assert_eq!(database.all("SELECT text FROM samples ORDER BY text").await, sorted);
    for (at, text) in sorted.iter().enumerate() {
        let below = database.select::<Sample>().filter(Sample::text.lt(*text));
        assert_eq!(below.count().await.unwrap(), at as u64, "below {text}");
    }
}

async fn any_two_texts_compare_by_code_point(database: &Fixture) {
    let texts = some(150, text(12));
    let drafts =
        texts.iter().enumerate().map(|(number, text)| Word::new(format!("w{number}")).value(text));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    let rows = database.select::<Word>().order_by(Word::value.desc()).all().await.unwrap();
    let found: Vec<_> = rows.iter().map(|row| row.value.as_ref().unwrap().as_str()).collect();
    let mut expected = texts.clone();
    expected.sort_by(|one, other| other.cmp(one));
    assert_eq!(found, expected);
    for text in texts.iter().take(20) {
        let at_most = database.select::<Word>().filter(Word::value.le(text));
        let expected = texts.iter().filter(|other| *other <= text).count();
        assert_eq!(at_most.count().await.unwrap(), expected as u64, "{text:?}");
    }
}

#[test]
fn json_is_canonical_whoever_wrote_it() {
    assert_eq!(Json::new(json!({"b": 1.0, "a": -0.0})).to_string(), r#"{"a":0,"b":1}"#);
}
