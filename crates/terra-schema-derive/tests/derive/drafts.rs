//! Drafts: what `new`, `change` and the setters say of a row.

use crate::declared::{Circuit, Everything, PowerPlant, Provenance, Trust, User};
use rust_decimal::dec;
use terra_geo::{Geometry, LonLat, Position};
use terra_schema::{
    Audit, Id, Json, Record, Row, Rule, Text, Timestamp, Value,
    row::{IntoDraft, Mode},
    scalar::Uuid,
};

/// What a draft says, by column.
fn said<M: Mode>(draft: impl IntoDraft<M>) -> Vec<(&'static str, Value)> {
    said_of(&draft.into_draft().record)
}

fn said_of(record: &Record) -> Vec<(&'static str, Value)> {
    let columns = record.table().columns.iter().zip(record.values());
    columns.filter_map(|(column, value)| Some((column.name, value.clone()?))).collect()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

#[test]
fn new_takes_exactly_what_has_no_other_source_of_a_value() {
    // Not: the id, what may be missing, what has a default, what is folded, groups, the audit.
    let draft = User::new("ada", "ada@example.org");
    assert_eq!(said(draft), [("name", text("ada")), ("email", text("ada@example.org"))]);
    let draft = PowerPlant::new("Weir", id::<User>(7));
    assert_eq!(said(draft), [("name", text("Weir")), ("owner_id", Value::Id(Uuid::from_u128(7)))]);
}

#[test]
fn setters_take_bare_values_and_options() {
    let moment = Timestamp::parse("2024-05-06T07:08:09Z").unwrap();
    let bare = Everything::change(id::<Everything>(1))
        .maybe_text("a")
        .maybe_decimal(5)
        .maybe_whole(5)
        .maybe_large(5)
        .maybe_double(0.5)
        .maybe_yes(true)
        .maybe_moment(moment)
        .maybe_json(serde_json::json!({"a": 1.0}))
        .maybe_code(Trust::Best)
        .maybe_uuid(Uuid::nil())
        .maybe_user_id(id::<User>(2));
    let optional = Everything::change(id::<Everything>(1))
        .maybe_text(Some(String::from("a")))
        .maybe_decimal(Some(dec!(5)))
        .maybe_whole(Some(5))
        .maybe_large(Some(5_i64))
        .maybe_double(Some(0.5))
        .maybe_yes(Some(true))
        .maybe_moment(Some(moment))
        .maybe_json(Some(Json::new(serde_json::json!({"a": 1}))))
        .maybe_code(Some(Trust::Best))
        .maybe_uuid(Some(Uuid::nil()))
        .maybe_user_id(Some(id::<User>(2)));
    let bare = said(bare);
    assert_eq!(bare, said(optional));
    assert_eq!(bare.len(), 12, "the id and what was set");
    assert!(bare.contains(&("maybe_decimal", Value::Decimal(dec!(5)))));
    assert!(bare.contains(&("maybe_code", text("A+"))));
}

#[test]
fn none_says_that_there_is_no_value_which_differs_from_saying_nothing() {
    let draft = Everything::change(id::<Everything>(1))
        .maybe_text(None::<&str>)
        .geometry(None)
        .maybe_user_id(None::<Id<User>>);
    let expected = [
        ("id", Value::Id(Uuid::from_u128(1))),
        ("geometry", Value::Null),
        ("maybe_text", Value::Null),
        ("maybe_user_id", Value::Null),
    ];
    assert_eq!(said(draft), expected);
}

#[test]
fn a_setter_after_a_group_fills_its_own_column() {
    let draft = PowerPlant::change(id::<PowerPlant>(1)).r#type("run of river").status(Trust::Best);
    let expected = [
        ("id", Value::Id(Uuid::from_u128(1))),
        ("status", text("A+")),
        ("type", text("run of river")),
    ];
    assert_eq!(said(draft), expected);
}

#[test]
fn a_position_says_both_coordinates_and_leaves_the_cell_to_the_check() {
    let place = LonLat::new(13.5, 50.25).unwrap();
    let draft = PowerPlant::change(id::<PowerPlant>(1)).location(place);
    let record = draft.into_draft().record;
    assert_eq!(record.get("longitude"), Some(&Value::Real(13.5)));
    assert_eq!(record.get("latitude"), Some(&Value::Real(50.25)));
    assert_eq!(record.get("cell"), None);

    let mut gone = PowerPlant::change(id::<PowerPlant>(1)).location(None).into_draft().record;
    gone.check().unwrap();
    for name in ["longitude", "latitude", "cell"] {
        assert_eq!(gone.get(name), Some(&Value::Null), "{name}");
    }
}

#[test]
fn a_group_says_all_its_columns() {
    let provenance =
        Provenance { external_id: Some(Text::new("EIA-1").unwrap()), ..Provenance::default() };
    let draft = PowerPlant::change(id::<PowerPlant>(1)).provenance(provenance);
    let expected = [
        ("id", Value::Id(Uuid::from_u128(1))),
        ("source_id", Value::Null),
        ("external_id", text("EIA-1")),
        ("is_synthetic", Value::Bool(false)),
        ("same_as", Value::Null),
    ];
    assert_eq!(said(draft), expected);
}

#[test]
fn the_last_word_counts() {
    let draft = User::new("ada", "a@example.org").name("bob").votes_count(1).votes_count(2);
    let record = draft.into_draft().record;
    assert_eq!(record.get("name"), Some(&text("bob")));
    assert_eq!(record.get("votes_count"), Some(&Value::Integer(2)));
}

#[test]
fn a_new_row_may_bring_its_id() {
    let draft = User::new("ada", "a@example.org");
    assert_eq!(draft.clone().into_draft().record.id(), None);
    assert_eq!(draft.id(id(9)).into_draft().record.id(), Some(Uuid::from_u128(9)));
}

#[test]
fn a_change_of_an_id_asks_for_no_version_and_one_of_a_row_for_the_version_read() {
    let by_id = User::change(id::<User>(9)).name("bob").into_draft();
    assert_eq!((by_id.record.id(), by_id.if_version), (Some(Uuid::from_u128(9)), None));

    let moment = Timestamp::parse("2024-05-06T07:08:09Z").unwrap();
    let read = crate::declared::DataSource {
        id: id(8),
        name: Text::new("EIA").unwrap(),
        audit: Audit { created_at: moment, updated_at: moment, version: 4 },
    };
    let of_row = crate::declared::DataSource::change(&read).name("EIA-860").into_draft();
    assert_eq!((of_row.record.id(), of_row.if_version), (Some(Uuid::from_u128(8)), Some(4)));
    assert_eq!(said_of(&of_row.record).len(), 2, "what was read is not said again");
}

#[test]
fn a_new_draft_is_completed_by_defaults_and_what_is_computed() {
    let mut record = User::new("ada", "Ada@Straße.example").into_draft().record;
    record.complete().unwrap();
    let get = |name| record.get(name).cloned();
    assert_eq!(get("email_key"), Some(text("ada@strasse.example")));
    assert_eq!(get("is_active"), Some(Value::Bool(true)));
    assert_eq!(get("votes_count"), Some(Value::Integer(0)));
    assert_eq!(get("trust"), Some(text("novice")));
    assert_eq!(get("settings").unwrap().to_string(), "{}");
    assert_eq!(get("password_hash"), Some(Value::Null));
    for left_to_the_store in ["id", "created_at", "updated_at", "version"] {
        assert_eq!(get(left_to_the_store), None, "{left_to_the_store}");
    }
}

#[test]
fn a_geometry_is_completed_by_its_box() {
    let corner = |longitude, latitude| Position::new(longitude, latitude).unwrap();
    let line = Geometry::line_string(vec![corner(1.0, 2.0), corner(3.0, -4.0)]).unwrap();
    let mut record =
        Circuit::new(line, id::<PowerPlant>(1), id::<PowerPlant>(2)).into_draft().record;
    assert_eq!(record.get("west"), None);
    record.complete().unwrap();
    let sides = ["west", "south", "east", "north"].map(|name| record.get(name).cloned());
    assert_eq!(sides, [1.0, -4.0, 3.0, 2.0].map(|side| Some(Value::Real(side))));
}

#[test]
fn what_a_draft_says_is_checked_like_everything_else() {
    let too_long = "x".repeat(51);
    let mut record = User::new(&too_long, "a@example.org").votes_count(-1).into_draft().record;
    let errors = record.complete().unwrap_err();
    let rules: Vec<_> = errors.0.into_iter().map(|error| (error.column, error.rule)).collect();
    assert_eq!(rules, [("name", Rule::Length(50)), ("votes_count", Rule::Min(0.0))]);
    assert_eq!(User::table().name, "users");
}
