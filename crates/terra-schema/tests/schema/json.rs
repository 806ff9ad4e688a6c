//! JSON documents in one canonical form.

use crate::sample::{checked, record};
use proptest::prelude::*;
use serde_json::{Value as Tree, json};
use terra_schema::{
    Json, Rule, Value,
    json::{MAX_BYTES, MAX_DEPTH},
};

fn numbers() -> impl Strategy<Value = Tree> {
    prop_oneof![
        any::<i64>().prop_map(Tree::from),
        any::<u64>().prop_map(Tree::from),
        any::<f64>().prop_map(Tree::from),
        // Whole numbers around the ends of 64 bits, and zeros of either sign.
        (-70_i32..70, prop::sample::select(vec![1.0, -1.0, 0.0, -0.0, 1.5]))
            .prop_map(|(power, factor)| Tree::from(factor * 2_f64.powi(power))),
    ]
}

fn trees() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        Just(Tree::Null),
        any::<bool>().prop_map(Tree::from),
        numbers(),
        any::<String>().prop_map(Tree::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Tree::from),
            prop::collection::btree_map(".{0,3}", inner, 0..6)
                .prop_map(|members| Tree::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn a_document_reads_back_as_it_was_written(tree in trees()) {
        let json = Json::new(tree);
        let text = json.to_string();
        let read = Json::parse(&text).unwrap();
        prop_assert_eq!(&read, &json);
        prop_assert_eq!(read.to_string(), text);
        prop_assert_eq!(Json::new(json.tree().clone()), json);
    }

    #[test]
    fn a_number_is_the_same_however_it_is_spelled(
        number in any::<f64>().prop_filter("JSON has no other", |number| number.is_finite()),
    ) {
        let canonical = Json::new(json!(number));
        let mut spellings =
            vec![format!("{number:?}"), format!("{number:e}"), canonical.to_string()];
        if canonical.tree().is_f64() {
            // Written out, as PostgreSQL's jsonb gives such a number back.
            spellings.push(format!("{number}"));
        }
        for spelled in spellings {
            prop_assert_eq!(&Json::parse(&spelled).unwrap(), &canonical, "{}", spelled);
        }
    }
}

#[test]
fn equal_documents_have_one_text() {
    for (spelled, canonical) in [
        (r#"{ "b": 1.0, "a": [ 1e2, -0.0 ] }"#, r#"{"a":[100,0],"b":1}"#),
        (r#"{"a": 1, "a": 2}"#, r#"{"a":2}"#),
        ("10e-1", "1"),
        ("0.10", "0.1"),
        ("9223372036854775807.0", "9223372036854775808"),
        ("1e19", "10000000000000000000"),
        ("18446744073709551615", "18446744073709551615"),
        ("-9223372036854775808", "-9223372036854775808"),
        (r#""\u00e4\/\u0041""#, r#""ä/A""#),
    ] {
        assert_eq!(Json::parse(spelled).unwrap().to_string(), canonical, "{spelled}");
    }
    let text = |spelled| Json::parse(spelled).unwrap().to_string();
    assert_eq!(text("100000000000000000000"), text("1e20"), "also beyond 64 bits");
}

#[test]
fn keys_are_sorted_by_code_point_at_every_level() {
    let json = Json::parse(r#"{"b":{"z":1,"ä":2,"Z":3},"B":[{"d":1,"c":2}]}"#).unwrap();
    assert_eq!(json.to_string(), r#"{"B":[{"c":2,"d":1}],"b":{"Z":3,"z":1,"ä":2}}"#);
}

fn refusal(json: Json) -> String {
    let mut record = record([("settings", Value::Json(Box::new(json)))]);
    let [error] = <[_; 1]>::try_from(record.check().unwrap_err().0).unwrap();
    match error.rule {
        Rule::Json(why) => why,
        other => panic!("{other:?}"),
    }
}

fn keeps(json: Json) -> bool {
    let value = Value::Json(Box::new(json));
    checked("settings", value.clone()) == value
}

#[test]
fn nul_is_refused_in_texts_and_in_keys() {
    let fault = "a text in it holds a NUL character";
    assert_eq!(refusal(Json::parse(r#"[[{"a": "x\u0000"}]]"#).unwrap()), fault);
    assert_eq!(refusal(Json::parse(r#"{"a\u0000": 1}"#).unwrap()), fault);
    assert_eq!(refusal(Json::new("\0")), fault);
    assert!(keeps(Json::new("\u{1}")));
}

#[test]
fn a_document_is_nested_to_a_limit() {
    let nested = |depth| (0..depth).fold(json!(1), |inner, _| json!([inner]));
    assert!(keeps(Json::new(nested(MAX_DEPTH))));
    assert_eq!(refusal(Json::new(nested(MAX_DEPTH + 1))), "nested deeper than 64 levels");
    let keyed = |depth| (0..depth).fold(json!({}), |inner, _| json!({"a": inner}));
    assert!(keeps(Json::new(keyed(MAX_DEPTH))));
    assert_eq!(refusal(Json::new(keyed(MAX_DEPTH + 1))), "nested deeper than 64 levels");
    let text = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Json::parse(&text(100_000)).is_err(), "and not read at all from far below");
}

#[test]
fn a_document_is_large_to_a_limit() {
    let of_bytes = |bytes: usize| Json::new("x".repeat(bytes - 2));
    assert!(keeps(of_bytes(MAX_BYTES)));
    let too_large = format!("{} bytes, at most {MAX_BYTES} are kept", MAX_BYTES + 1);
    assert_eq!(refusal(of_bytes(MAX_BYTES + 1)), too_large);
}
