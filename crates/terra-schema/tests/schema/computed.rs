//! What the check fills: defaults, cells, boxes; and that nobody else may.

use crate::sample::{SAMPLE, record, text_value};
use proptest::prelude::*;
use terra_geo::{Geometry, LonLat, Position};
use terra_schema::{CheckErrors, Record, Rule, Value};

fn at(longitude: Value, latitude: Value) -> Record {
    record([("longitude", longitude), ("latitude", latitude)])
}

fn errors(mut record: Record) -> Vec<(&'static str, Rule)> {
    let CheckErrors(errors) = record.check().unwrap_err();
    errors.into_iter().map(|error| (error.column, error.rule)).collect()
}

fn get(record: &Record, name: &str) -> Value {
    record.get(name).unwrap_or_else(|| panic!("{name} was not filled")).clone()
}

#[test]
fn a_new_record_gets_its_defaults_and_null_elsewhere() {
    let mut record = record([("name", text_value("Ada"))]);
    record.complete().unwrap();
    let expected = [
        ("flag", "true"),
        ("count", "3"),
        ("share", "0.50"),
        ("ratio", "0.1"),
        ("level", "low"),
        ("settings", "{}"),
        ("tags", "[]"),
        ("big", "null"),
        ("moment", "null"),
        ("cell", "null"),
        ("west", "null"),
        ("token", "null"),
    ];
    for (name, value) in expected {
        assert_eq!(get(&record, name).to_string(), value, "{name}");
    }
    for name in ["id", "created_at", "updated_at", "version"] {
        assert_eq!(record.get(name), None, "{name} is the store's");
    }
}

#[test]
fn what_was_said_stands_against_a_default_also_null() {
    let mut record = record([("name", text_value("Ada")), ("flag", Value::Null)]);
    record.complete().unwrap();
    assert_eq!(get(&record, "flag"), Value::Null);
}

#[test]
fn a_change_gets_no_defaults() {
    let mut record = record([("big", Value::Integer(1))]);
    record.check().unwrap();
    let said = record.values().iter().filter(|value| value.is_some()).count();
    assert_eq!(said, 1);
}

#[test]
fn computed_columns_can_not_be_said() {
    let mut said = record([("name", text_value("Ada"))]);
    for name in ["name_key", "cell", "west", "south", "east", "north", "version"] {
        said.set(name, Value::Integer(1)).unwrap();
    }
    let moment = terra_schema::Timestamp::from_micros(0).unwrap();
    for name in ["created_at", "updated_at"] {
        said.set(name, Value::Timestamp(moment)).unwrap();
    }
    let CheckErrors(errors) = said.complete().unwrap_err();
    let computed = [
        "name_key",
        "cell",
        "west",
        "south",
        "east",
        "north",
        "created_at",
        "updated_at",
        "version",
    ];
    assert_eq!(errors.iter().map(|error| error.column).collect::<Vec<_>>(), computed);
    assert!(errors.iter().all(|error| error.rule == Rule::Computed));
    assert_eq!(errors[1].to_string(), "samples.cell = 1: filled by the atlas itself: leave it out");
    // What was said still stands there, to be shown.
    assert_eq!(get(&said, "cell"), Value::Integer(1));
}

#[test]
fn a_computed_column_may_be_said_only_with_the_value_it_gets_anyway() {
    let cell = LonLat::new(10.0, 50.0).unwrap().cell();
    let mut same = at(Value::Real(10.0), Value::Real(50.0));
    same.set("cell", Value::Integer(cell)).unwrap();
    same.check().unwrap();
    let mut other = at(Value::Real(10.0), Value::Real(50.0));
    other.set("cell", Value::Integer(cell + 1)).unwrap();
    assert_eq!(errors(other), [("cell", Rule::Computed)]);
    let mut alone = Record::new(&SAMPLE);
    alone.set("cell", Value::Integer(cell)).unwrap();
    assert_eq!(errors(alone), [("cell", Rule::Computed)]);
}

#[test]
fn a_position_is_rounded_and_gets_its_cell() {
    let mut record = at(Value::Real(12.123_456_789), Value::Integer(-50));
    record.check().unwrap();
    assert_eq!(get(&record, "longitude"), Value::Real(12.123_456_8));
    assert_eq!(get(&record, "latitude"), Value::Real(-50.0));
    let cell = LonLat::new(12.123_456_789, -50.0).unwrap().cell();
    assert_eq!(get(&record, "cell"), Value::Integer(cell));
}

#[test]
fn the_antimeridian_has_one_longitude_and_zero_no_sign() {
    let mut record = at(Value::Real(-180.0), Value::Real(-0.0));
    record.check().unwrap();
    assert_eq!(get(&record, "longitude"), Value::Real(180.0));
    let Value::Real(latitude) = get(&record, "latitude") else { panic!("a number") };
    assert!(latitude.is_sign_positive());
}

#[test]
fn half_a_position_is_refused_and_shown() {
    let halves = [
        (Some(Value::Real(5.0)), None, "5, nothing"),
        (None, Some(Value::Real(5.0)), "nothing, 5"),
        (Some(Value::Null), Some(Value::Real(5.0)), "null, 5"),
        (Some(Value::Real(5.0)), Some(Value::Null), "5, null"),
        (Some(Value::Null), None, "null, nothing"),
    ];
    for (longitude, latitude, shown) in halves {
        let mut record = Record::new(&SAMPLE);
        let place = SAMPLE.position("longitude").unwrap();
        record.values_mut()[place] = longitude;
        record.values_mut()[place + 1] = latitude;
        let message = record.check().unwrap_err().to_string();
        assert_eq!(
            message,
            format!(
                "samples.longitude = {shown}: give both longitude and latitude, or neither of them"
            )
        );
    }
    // One error is enough where a half is wrong by itself.
    let wrong = at(Value::Real(200.0), Value::Null);
    assert_eq!(errors(wrong), [("longitude", Rule::Max(180.0))]);
    let text = at(text_value("5° E"), Value::Real(5.0));
    assert_eq!(errors(text), [("longitude", Rule::Kind("a number"))]);
}

#[test]
fn no_position_has_no_cell() {
    let mut record = at(Value::Null, Value::Null);
    record.check().unwrap();
    assert_eq!(get(&record, "cell"), Value::Null);
}

#[test]
fn a_geometry_gets_the_four_sides_of_its_box() {
    let corner = |longitude, latitude| Position::new(longitude, latitude).unwrap();
    let line = Geometry::multi_line_string(vec![
        vec![corner(170.0, -10.0), corner(180.0, 0.0)],
        vec![corner(-180.0, 0.0), corner(-170.0, 10.0)],
    ]);
    let mut said = record([("geometry", Value::Bytes(line.unwrap().to_wkb()))]);
    said.check().unwrap();
    let sides = ["west", "south", "east", "north"].map(|side| get(&said, side));
    assert_eq!(sides, [170.0, -10.0, -170.0, 10.0].map(Value::Real), "over the antimeridian");

    let mut gone = record([("geometry", Value::Null)]);
    gone.check().unwrap();
    assert_eq!(get(&gone, "west"), Value::Null);
}

#[test]
fn bytes_that_are_no_geometry_are_refused_with_the_reason() {
    let error = record([("geometry", Value::Bytes(vec![1, 2, 0, 0, 0, 9]))]).check().unwrap_err();
    assert_eq!(
        error.to_string(),
        "samples.geometry = 6 bytes: not a geometry: the WKB ends at byte 6, where 3 more bytes \
         were due; it was cut short"
    );
}

/// Values that a file might bring, right or wrong, for any column.
fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        prop_oneof![any::<i64>(), -10_i64..10].prop_map(Value::Integer),
        prop_oneof![any::<f64>(), -200.0..200.0].prop_map(Value::Real),
        (any::<i64>(), 0_u32..=28).prop_map(|(mantissa, scale)| Value::Decimal(
            rust_decimal::Decimal::new(mantissa, scale)
        )),
        "[a-zß\0🛢]{0,6}".prop_map(Value::Text),
        prop::collection::vec(any::<u8>(), 0..40).prop_map(Value::Bytes),
    ]
}

proptest! {
    #[test]
    fn any_record_is_either_refused_or_the_same_when_checked_again(
        said in prop::collection::vec(prop::option::weighted(0.2, values()), SAMPLE.columns.len()),
    ) {
        let mut record = Record::new(&SAMPLE);
        record.values_mut().clone_from_slice(&said);
        match record.check() {
            Ok(()) => {
                let once = record.values().to_vec();
                prop_assert_eq!(record.check(), Ok(()));
                prop_assert_eq!(record.values(), once);
            }
            Err(CheckErrors(errors)) => prop_assert!(!errors.is_empty()),
        }
    }

    #[test]
    fn a_position_is_stored_as_the_point_it_is(longitude in -180.0..=180.0, latitude in -90.0..=90.0) {
        let mut record = at(Value::Real(longitude), Value::Real(latitude));
        record.check().unwrap();
        let point = LonLat::new(longitude, latitude).unwrap();
        prop_assert_eq!(get(&record, "longitude"), Value::Real(point.longitude()));
        prop_assert_eq!(get(&record, "latitude"), Value::Real(point.latitude()));
        prop_assert_eq!(get(&record, "cell"), Value::Integer(point.cell()));
    }
}
