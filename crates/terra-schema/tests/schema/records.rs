//! Records: values by name, and the name that was meant.

use crate::sample::{SAMPLE, record, text_value};
use terra_schema::{CheckError, Record, Rule, Value, scalar::Uuid};

#[test]
fn a_record_holds_what_was_said_of_each_column() {
    let said = record([("count", Value::Integer(1)), ("flag", Value::Null)]);
    assert_eq!(said.get("count"), Some(&Value::Integer(1)));
    assert_eq!(said.get("flag"), Some(&Value::Null), "said to be missing");
    assert_eq!(said.get("big"), None, "not said");
    assert_eq!(said.get("no_such"), None);
    assert_eq!(said.table().name, "samples");
}

#[test]
fn a_column_that_there_is_not_is_refused() {
    let error = Record::new(&SAMPLE).set("longitud", Value::Null).unwrap_err();
    let expected = CheckError {
        table: "samples",
        column: "",
        rule: Rule::Unknown(Some("longitude")),
        value: "longitud".to_owned(),
    };
    assert_eq!(error, expected);
}

#[test]
fn the_nearest_column_is_the_one_a_slip_away() {
    let nearest = |name| SAMPLE.nearest_column(name);
    assert_eq!(nearest("latitude"), Some("latitude"));
    assert_eq!(nearest("lattitude"), Some("latitude"));
    assert_eq!(nearest("longtitude"), Some("longitude"));
    assert_eq!(nearest("updated"), Some("updated_at"));
    assert_eq!(nearest("nmae_key"), Some("name_key"));
    assert_eq!(nearest("nam"), Some("name"));
    assert_eq!(nearest("Day"), Some("day"));
}

#[test]
fn nothing_is_nearest_to_what_is_far_from_all() {
    for name in ["", "x", "colour", "altitude_of_the_station", "größe"] {
        assert_eq!(SAMPLE.nearest_column(name), None, "{name}");
    }
    assert_eq!(SAMPLE.nearest_column(&"y".repeat(100_000)), None, "and that is found out quickly");
}

#[test]
fn a_name_too_far_away_for_its_length_does_not_hide_one_that_is_near() {
    // `count` is two letters off as well, and comes first, but that is too far for five letters.
    assert_eq!(SAMPLE.nearest_column("mont"), Some("moment"));
    assert_eq!(SAMPLE.nearest_column("gitude"), Some("longitude"));
}

#[test]
fn the_id_is_said_and_asked() {
    let id = Uuid::from_u128(5);
    let mut record = Record::new(&SAMPLE);
    assert_eq!(record.id(), None);
    record.set_id(id);
    assert_eq!(record.id(), Some(id));
    assert_eq!(record.get("id"), Some(&Value::Id(id)));
}

#[test]
fn a_record_shows_what_was_said_and_no_secret() {
    let said =
        record([("name", text_value("Ada")), ("flag", Value::Null), ("token", text_value("abc"))]);
    assert_eq!(format!("{said:?}"), r#"samples { name: Ada, flag: null, token: "(secret)" }"#);
}
