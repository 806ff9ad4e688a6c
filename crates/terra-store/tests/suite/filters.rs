//! Conditions on rows.

use crate::{
    fixture::{Fixture, cases},
    tables::{Plant, Sample, Station, Status, User, Word, WordDraft},
};
use proptest::prelude::*;
use rust_decimal::dec;
use terra_geo::{BBox, LonLat};
use terra_schema::{
    Date, Filter, Id, New, Row, Value,
    filter::{ColumnRef, Comparison, Expr},
};
use terra_store::{Database, Error};

cases! {
    comparisons_leave_out_missing_values,
    conditions_combine,
    lists_of_values,
    lists_as_long_as_the_engine_takes,
    a_question_too_long_is_refused,
    many_conditions_side_by_side,
    conditions_too_deep_are_refused,
    numbers_that_a_column_can_not_hold_compare_exactly,
    whole_numbers_beyond_their_column_compare,
    a_value_of_another_kind_is_refused,
    every_type_compares,
    boxes,
    boxes_over_the_antimeridian,
    any_box_finds_what_lies_in_it,
}

fn word(label: &str) -> WordDraft<New> {
    Word::new(label)
}

/// The labels of the words that meet a condition, sorted.
async fn labels(database: &Fixture, filter: Filter<Word>) -> String {
    let rows = database.select::<Word>().filter(filter.clone()).all().await.unwrap();
    assert_eq!(database.select::<Word>().filter(filter).count().await.unwrap(), rows.len() as u64);
    let mut labels: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    labels.sort();
    labels.concat()
}

/// Words `a` to `e` with rows 1 to 4 and one without.
async fn five_words(database: &Fixture) {
    let words = [("a", Some(1)), ("b", Some(2)), ("c", Some(3)), ("d", Some(4)), ("e", None)];
    let drafts = words.map(|(label, row)| word(label).row(row).user(row.map(|row| row > 2)));
    database.insert_many(drafts).await.unwrap();
}

async fn comparisons_leave_out_missing_values(database: &Fixture) {
    five_words(database).await;
    for (filter, expected) in [
        (Word::row.eq(2), "b"),
        (Word::row.ne(2), "acd"),
        (Word::row.lt(2), "a"),
        (Word::row.le(2), "ab"),
        (Word::row.gt(2), "cd"),
        (Word::row.ge(2), "bcd"),
        (Word::row.between(2, 3), "bc"),
        (Word::row.between(3, 2), ""),
        (!Word::row.eq(2), "acd"),
        (!Word::row.lt(2), "bcd"),
        (!Word::row.between(2, 3), "ad"),
        (Word::row.is_null(), "e"),
        (Word::row.is_not_null(), "abcd"),
        (!Word::row.is_null(), "abcd"),
        (Word::user.eq(true), "cd"),
        (Word::user.eq(false), "ab"),
        (!Word::user.eq(true), "ab"),
    ] {
        let shown = format!("{:?}", filter.clone().into_expr());
        assert_eq!(labels(database, filter).await, expected, "{shown}");
    }
}

async fn conditions_combine(database: &Fixture) {
    five_words(database).await;
    let row = |number| Word::row.eq(number);
    for (filter, expected) in [
        (row(1) | row(2), "ab"),
        (row(1) & row(2), ""),
        (row(1) | row(2) | row(3), "abc"),
        (Word::row.gt(1) & Word::row.lt(4) & Word::row.ne(3), "b"),
        ((row(1) | row(2)) & !row(1), "b"),
        (row(1) | (row(2) & row(3)), "a"),
        (!(row(1) | row(2)), "cd"),
        (!(Word::row.gt(1) & Word::row.lt(4)), "ad"),
        (!!row(1), "a"),
        (!(Word::row.is_null() | row(1)), "bcd"),
        (row(1).or(Word::row.is_null()).and(Word::label.ne("a")), "e"),
    ] {
        let shown = format!("{:?}", filter.clone().into_expr());
        assert_eq!(labels(database, filter).await, expected, "{shown}");
    }
    let twice = database.select::<Word>().filter(row(1) | row(2)).filter(Word::row.gt(1));
    assert_eq!(twice.count().await.unwrap(), 1);
    let table = database.table(Word::table());
    assert_eq!(table.filter(Expr::And(vec![])).count().await.unwrap(), 5);
    let table = database.table(Word::table());
    assert_eq!(table.filter(Expr::Or(vec![])).count().await.unwrap(), 0);
}

async fn lists_of_values(database: &Fixture) {
    five_words(database).await;
    let none: [i32; 0] = [];
    for (filter, expected) in [
        (Word::row.is_in([2, 4]), "bd"),
        (Word::row.is_in([2, 2, 9]), "b"),
        (Word::row.is_in([9]), ""),
        (Word::row.is_in(none), ""),
        (Word::row.not_in([2, 4]), "ac"),
        (Word::row.not_in([9]), "abcd"),
        (Word::row.not_in(none), "abcd"),
        (!Word::row.is_in([2, 4]), "ac"),
        (!Word::row.not_in([2, 4]), "bde"),
        (Word::label.is_in(["a", "e", "é"]), "ae"),
    ] {
        let shown = format!("{:?}", filter.clone().into_expr());
        assert_eq!(labels(database, filter).await, expected, "{shown}");
    }
    // Of the lengths that share a text, none takes values of another.
    for length in 1..=20 {
        let filter = Word::row.is_in(2..2 + length);
        let expected = &"bcd"[..usize::try_from(length.min(3)).unwrap()];
        assert_eq!(labels(database, filter).await, expected, "{length} values");
    }
}

async fn lists_as_long_as_the_engine_takes(database: &Fixture) {
    five_words(database).await;
    let most = if database.is_sqlite() { 32_766 } else { 65_535 };
    for length in [16_383, 16_384, 20_000, most] {
        let long = Word::row.is_in(2..2 + length);
        assert_eq!(labels(database, long).await, "bcd", "{length} values");
    }
}

async fn a_question_too_long_is_refused(database: &Fixture) {
    let long = Word::row.is_in(0..70_000);
    let select = || database.select::<Word>().filter(long.clone());
    let refused = [
        select().all().await.map(drop),
        select().count().await.map(drop),
        select().aggregate(terra_store::select::count()).await.map(drop),
    ];
    for error in refused.map(Result::unwrap_err) {
        assert!(matches!(error, Error::TooMany { limit: 32_766 | 65_535, .. }), "{error:?}");
    }
    let long = Word::label.contains_ignore_case(&"é".repeat(1_001));
    let error = database.select::<Word>().filter(long).all().await.unwrap_err();
    assert_eq!(error.to_string(), "letters in a text searched for: at most 1000");
}

async fn many_conditions_side_by_side(database: &Fixture) {
    five_words(database).await;
    let any = (3..5_000).fold(Word::row.eq(2), |any, number| any | Word::row.eq(number));
    assert_eq!(labels(database, any.clone()).await, "bcd");
    let all = (3..5_000).fold(Word::row.ne(2), |all, number| all & Word::row.ne(number));
    assert_eq!(labels(database, all).await, "a");
    assert_eq!(labels(database, !any).await, "a");
}

async fn conditions_too_deep_are_refused(database: &Fixture) {
    five_words(database).await;
    let nested = |depth| {
        (0..depth).fold(Word::row.eq(2), |inner, turn| {
            if turn % 2 == 0 { !inner } else { Word::row.eq(9) | inner }
        })
    };
    assert_eq!(labels(database, nested(64)).await, "b");
    let error = database.select::<Word>().filter(nested(65)).all().await.unwrap_err();
    assert_eq!(error.to_string(), "conditions inside each other: at most 64");
}

async fn numbers_that_a_column_can_not_hold_compare_exactly(database: &Fixture) {
    let amounts =
        [("a", dec!(-0.31)), ("b", dec!(0.29)), ("c", dec!(0.3)), ("d", dec!(9999999.99))];
    database.insert_many(amounts.map(|(label, amount)| word(label).limit(amount))).await.unwrap();
    database.insert(word("e")).await.unwrap();
    let near = dec!(0.3000000000000000000000001);
    for (filter, expected) in [
        (Word::limit.eq(near), ""),
        (Word::limit.ne(near), "abcd"),
        (Word::limit.lt(near), "abc"),
        (Word::limit.le(near), "abc"),
        (Word::limit.gt(near), "d"),
        (Word::limit.ge(near), "d"),
        (!Word::limit.eq(near), "abcd"),
        (Word::limit.eq(dec!(0.300)), "c"),
        (Word::limit.between(dec!(-0.310000001), near), "abc"),
        (Word::limit.between(near, dec!(1e20)), "d"),
        (Word::limit.between(dec!(-1e20), dec!(1e20)), "abcd"),
        (!Word::limit.between(dec!(1e20), dec!(2e20)), "abcd"),
        (Word::limit.is_in([near, dec!(0.29)]), "b"),
        (Word::limit.is_in([near]), ""),
        (!Word::limit.is_in([near]), "abcd"),
        (Word::limit.lt(dec!(10000000)), "abcd"),
        (Word::limit.gt(dec!(10000000)), ""),
        (Word::limit.ge(dec!(9999999.985)), "d"),
    ] {
        let shown = format!("{:?}", filter.clone().into_expr());
        assert_eq!(labels(database, filter).await, expected, "{shown}");
    }
}

/// A condition on a column of `words`, as a client's query language makes it.
fn said(column: &str, how: Comparison, value: Value) -> Expr {
    let at = Word::table().position(column).unwrap();
    Expr::Compare(ColumnRef { source: 0, at: at as u16 }, how, value)
}

async fn whole_numbers_beyond_their_column_compare(database: &Fixture) {
    five_words(database).await;
    let beyond = Value::Integer(1 << 40);
    for (how, value, expected) in [
        (Comparison::Lt, beyond.clone(), 4),
        (Comparison::Gt, beyond.clone(), 0),
        (Comparison::Eq, beyond.clone(), 0),
        (Comparison::Ne, beyond, 4),
        (Comparison::Gt, Value::Integer(-(1 << 40)), 4),
        (Comparison::Gt, Value::Real(2.5), 2),
        (Comparison::Le, Value::Decimal(dec!(2.5)), 2),
        (Comparison::Eq, Value::Decimal(dec!(2.0)), 1),
        (Comparison::Lt, Value::Real(f64::INFINITY), 4),
        (Comparison::Eq, Value::Null, 0),
    ] {
        let shown = format!("{how:?} {value}");
        let rows = database.table(Word::table()).filter(said("row", how, value));
        assert_eq!(rows.count().await.unwrap(), expected, "{shown}");
    }
}

async fn a_value_of_another_kind_is_refused(database: &Fixture) {
    let text = |text: &str| Value::Text(text.to_owned());
    for (column, value, message) in [
        ("row", text("2"), "words.row = 2: expected a whole number of 32 bits"),
        ("label", Value::Integer(2), "words.label = 2: expected a text"),
        ("label", text("a\0"), "words.label = a\0: holds a NUL character"),
        ("limit", text("much"), "words.limit = much: expected a decimal number"),
        ("select", Value::Real(f64::NAN), "words.select = NaN: expected a number"),
        ("user", Value::Integer(1), "words.user = 1: expected true or false"),
        ("where", text("2024-05-06"), "words.where = 2024-05-06: expected a day such as"),
        ("id", text("x"), "words.id = x: expected a uuid"),
        ("created_at", Value::Date(Date::from_days(0).unwrap()), "expected a moment such as"),
    ] {
        let filter = said(column, Comparison::Eq, value.clone());
        let negated = Expr::Not(Box::new(Expr::Or(vec![filter.clone()])));
        for filter in [filter, negated] {
            let table = database.table(Word::table()).filter(filter);
            let error = table.records().await.unwrap_err();
            assert!(error.to_string().contains(message), "{column}: {error}");
        }
    }
    let row = ColumnRef { source: 0, at: Word::row.position() as u16 };
    let text = Expr::Text {
        column: row,
        place: terra_schema::filter::TextMatch::Start,
        text: "2".to_owned(),
        ignore_case: false,
    };
    let error = database.table(Word::table()).filter(text).count().await.unwrap_err();
    assert!(error.to_string().starts_with("words.row = 2: expected"), "{error}");
    let nothing = ColumnRef { source: 0, at: 999 };
    let error = database.table(Word::table()).filter(Expr::Null(nothing)).count().await;
    assert_eq!(error.unwrap_err().to_string(), "words: no column is called `number 999`");
}

async fn every_type_compares(database: &Fixture) {
    let rows = crate::random::some(60, crate::random::record(Sample::table()));
    database.insert_records(Sample::table(), rows).await.unwrap();
    let all = database.select::<Sample>().all().await.unwrap();
    let records: Vec<Vec<Value>> = all.iter().map(Row::values).collect();
    for (at, column) in Sample::table().columns.iter().enumerate() {
        for row in records.iter().take(3).filter(|row| !row[at].is_null()) {
            let same = Expr::Compare(
                ColumnRef { source: 0, at: at as u16 },
                Comparison::Eq,
                row[at].clone(),
            );
            let found = database.table(Sample::table()).filter(same).count().await.unwrap();
            let expected = records.iter().filter(|other| other[at] == row[at]).count() as u64;
            assert_eq!(found, expected, "{} = {}", column.name, row[at]);
        }
    }
    let planned = database.select::<Sample>().filter(Sample::code.eq(Status::Planned));
    let expected = all.iter().filter(|row| row.code == Status::Planned).count() as u64;
    assert_eq!(planned.count().await.unwrap(), expected);
    let nobody = Id::<User>::fresh();
    let plants = database.select::<Plant>().filter(Plant::owner_id.eq(nobody));
    assert_eq!(plants.count().await.unwrap(), 0);
}

fn at(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).unwrap()
}

async fn boxes(database: &Fixture) {
    let places = [("a", Some(at(10.0, 10.0))), ("b", Some(at(20.0, 20.0))), ("c", None)];
    let drafts = places.map(|(name, place)| Plant::new(name).location(place));
    database.insert_many(drafts).await.unwrap();
    let names = async |filter: Filter<Plant>| {
        let rows = database.select::<Plant>().filter(filter).order_by(Plant::name.asc()).all();
        rows.await.unwrap().iter().map(|row| row.name.as_str().to_owned()).collect::<String>()
    };
    let bbox = |west, south, east, north| BBox::new(west, south, east, north).unwrap();
    assert_eq!(names(Plant::location.within(bbox(10.0, 10.0, 20.0, 20.0))).await, "ab");
    assert_eq!(names(Plant::location.within(bbox(10.1, 10.0, 20.0, 20.0))).await, "b");
    assert_eq!(names(Plant::location.within(bbox(0.0, 0.0, 9.0, 9.0))).await, "");
    assert_eq!(names(!Plant::location.within(bbox(10.1, 10.0, 20.0, 20.0))).await, "a");
    assert_eq!(names(Plant::location.within(BBox::WORLD)).await, "ab");
    assert_eq!(names(Plant::location.is_null()).await, "c");
    assert_eq!(names(Plant::location.is_not_null()).await, "ab");
}

async fn boxes_over_the_antimeridian(database: &Fixture) {
    let places = [("w", -179.0), ("m", 180.0), ("e", 179.0), ("far", 0.0)];
    let drafts = places.map(|(code, longitude)| Station::new(code, at(longitude, -18.0)));
    database.insert_many(drafts).await.unwrap();
    for ((west, east), expected) in [
        ((178.0, -178.0), vec!["e", "m", "w"]),
        ((179.5, -179.5), vec!["m"]),
        ((-180.0, -178.0), vec!["m", "w"]),
        ((178.0, 180.0), vec!["e", "m"]),
        ((180.0, -180.0), vec!["m"]),
        ((-178.0, 178.0), vec!["far"]),
    ] {
        let bbox = BBox::new(west, -20.0, east, -16.0).unwrap();
        let found = database.select::<Station>().filter(Station::location.within(bbox));
        let found = found.order_by(Station::station_code.asc()).all().await.unwrap();
        let found: Vec<_> = found.iter().map(|row| row.station_code.as_str()).collect();
        assert_eq!(found, expected, "{bbox}");
    }
}

async fn any_box_finds_what_lies_in_it(database: &Fixture) {
    let place = || {
        let longitude = prop_oneof![4 => -180.0..=180.0, 1 => Just(180.0), 1 => Just(-180.0)];
        let latitude = prop_oneof![4 => -90.0..=90.0, 1 => Just(90.0), 1 => Just(-90.0)];
        (longitude, latitude).prop_map(|(longitude, latitude)| at(longitude, latitude))
    };
    let places = crate::random::some(200, place());
    let drafts =
        places.iter().enumerate().map(|(number, place)| Station::new(number.to_string(), *place));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    for (one, other) in crate::random::some(40, (place(), place())) {
        let (south, north) =
            (one.latitude().min(other.latitude()), one.latitude().max(other.latitude()));
        let bbox = BBox::new(one.longitude(), south, other.longitude(), north).unwrap();
        let found = database.select::<Station>().filter(Station::location.within(bbox));
        let expected = places.iter().filter(|place| bbox.contains(**place)).count() as u64;
        assert_eq!(found.count().await.unwrap(), expected, "{bbox}");
    }
}
