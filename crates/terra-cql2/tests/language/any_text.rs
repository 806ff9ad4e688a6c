//! No text does harm: it is read or refused, and what is read means the same
//! in either form.

use crate::{read, read_json};
use proptest::{collection::vec, prelude::*};
use terra_cql2::Predicate;

/// Does something on a stack of half the size of a server's threads.
fn on_small_stack(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(work);
    thread.unwrap().join().unwrap();
}

#[test]
fn what_is_deep_is_refused_and_not_followed() {
    let deep = |open: &str, inner: &str, close: &str| {
        let times = 60_000 / (open.len() + close.len());
        format!("{}{inner}{}", open.repeat(times), close.repeat(times))
    };
    let texts = [
        deep("(", "1=1", ")"),
        deep("(", "", ""),
        deep("NOT ", "true", ""),
        deep("NOT(", "true", ")"),
        deep("-", "1", "=1"),
        deep("- ", "score", ""),
        deep("1^", "1", ""),
        deep("1+", "1", ""),
        deep("casei(", "name", ")"),
        deep("INTERVAL(", "1", ",1)"),
        deep("GEOMETRYCOLLECTION(", "POINT(1 2)", ")"),
        deep("POLYGON(", "", ")"),
        deep("1 IN (", "1", ")"),
        deep("S_WITHIN(", "1", ",1)"),
        deep("a AND (b OR ", "c", ")"),
    ];
    let jsons = [
        deep("[", "", "]"),
        deep(r#"{"op":"not","args":["#, "true", "]}"),
        deep(r#"{"interval":["#, "1", ",1]}"),
        deep(r#"{"type":"GeometryCollection","geometries":["#, "1", "]}"),
        deep(r#"{"type":"Polygon","coordinates":["#, "1", "]}"),
    ];
    on_small_stack(move || {
        for text in texts {
            assert!(read(&text).is_err(), "{}", &text[..40]);
        }
        for json in jsons {
            assert!(read_json(&json).is_err(), "{}", &json[..40]);
        }
    });
}

/// Words of the language, in any order.
fn soup() -> impl Strategy<Value = String> {
    let words: &'static [&'static str] = &[
        "(",
        ")",
        ",",
        "=",
        "<>",
        "<",
        "<=",
        ">",
        ">=",
        "+",
        "-",
        "*",
        "/",
        "%",
        "^",
        "div",
        "AND",
        "or",
        "NOT",
        "LIKE",
        "BETWEEN",
        "in",
        "IS",
        "NULL",
        "true",
        "false",
        "name",
        "score",
        "\"opened_date\"",
        "seen_at",
        "geometry",
        "is_public",
        "id",
        "'a%'",
        "'it''s'",
        "'..'",
        "'2024-05-06'",
        "1",
        "2.5",
        "1e3",
        "0",
        "casei(",
        "ACCENTI(",
        "DATE('2024-05-06')",
        "TIMESTAMP('2024-05-06T07:08:09Z')",
        "INTERVAL(",
        "S_INTERSECTS(",
        "S_WITHIN(",
        "T_AFTER(",
        "T_DURING(",
        "POINT(7 50)",
        "BBOX(170,-10,-170,10)",
        "LINESTRING(",
        "POLYGON((",
        "Z",
        "EMPTY",
        "MULTIPOINT(",
        "GEOMETRYCOLLECTION(",
        "1 2",
        ".",
        "'",
        "\"",
        "ø",
        "\u{7f}",
        ";",
    ];
    vec(proptest::sample::select(words), 0..24).prop_map(|words| words.join(" "))
}

fn scalar() -> BoxedStrategy<String> {
    let leaf = proptest::sample::select(
        &["score", "unit_count", "capacity_mw", "1", "-2.5", "0", "1e3", "\"score\""][..],
    );
    leaf.prop_map(str::to_owned)
        .prop_recursive(3, 8, 2, |inner| {
            let operator = proptest::sample::select(&["+", "-", "*", "/", "%", "div", "^"][..]);
            (inner.clone(), operator, inner).prop_map(|(l, how, r)| format!("({l} {how} {r})"))
        })
        .boxed()
}

fn words() -> BoxedStrategy<String> {
    let leaf = proptest::sample::select(&["name", "status", "'a'", "'Ä%'", "''"][..]);
    let folded = proptest::sample::select(&["", "CASEI", "ACCENTI"][..]);
    (folded, leaf).prop_map(|(how, of)| format!("{how}({of})")).boxed()
}

fn time() -> BoxedStrategy<String> {
    proptest::sample::select(
        &[
            "seen_at",
            "opened_date",
            "DATE('2024-05-06')",
            "TIMESTAMP('2024-05-06T07:08:09Z')",
            "INTERVAL(seen_at, '..')",
            "INTERVAL('2024-05-06', opened_date)",
        ][..],
    )
    .prop_map(str::to_owned)
    .boxed()
}

/// A filter that is one.
fn filter() -> BoxedStrategy<String> {
    let how = || proptest::sample::select(&["=", "<>", "<", "<=", ">", ">="][..]);
    let temporal = proptest::sample::select(&["AFTER", "DISJOINT", "METBY", "overlaps"][..]);
    let spatial = proptest::sample::select(&["INTERSECTS", "DISJOINT", "WITHIN", "touches"][..]);
    let shape = proptest::sample::select(
        &[
            "POINT(7 50)",
            "BBOX(170,-10,-170,10)",
            "MULTIPOINT(1 2, 3 4)",
            "POLYGON((0 0,1 0,1 1,0 0))",
        ][..],
    );
    let leaf = prop_oneof![
        (scalar(), how(), scalar()).prop_map(|(l, how, r)| format!("{l} {how} {r}")),
        (words(), how(), words()).prop_map(|(l, how, r)| format!("{l} {how} {r}")),
        (words(), "'[a%_]{1,4}'").prop_map(|(of, pattern)| format!("{of} LIKE {pattern}")),
        (scalar(), scalar(), scalar()).prop_map(|(a, b, c)| format!("{a} NOT BETWEEN {b} AND {c}")),
        (scalar(), vec(scalar(), 1..4))
            .prop_map(|(of, all)| format!("{of} IN ({})", all.join(","))),
        scalar().prop_map(|of| format!("{of} IS NOT NULL")),
        (temporal, time(), time()).prop_map(|(how, a, b)| format!("T_{how}({a}, {b})")),
        (spatial, shape).prop_map(|(how, shape)| format!("S_{how}(geometry, {shape})")),
        Just("is_public".to_owned()),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 2..4).prop_map(|all| format!("({})", all.join(" AND "))),
            vec(inner.clone(), 2..4).prop_map(|all| format!("({})", all.join(" OR "))),
            inner.prop_map(|inner| format!("NOT ({inner})")),
        ]
    })
    .boxed()
}

/// What was read from text means the same as JSON, and JSON is written as it was.
fn same_as_json(text: &str) {
    let Ok(predicate) = Predicate::from_text(text) else { return };
    let json = predicate.to_json();
    let again = Predicate::from_json(&json.to_string());
    let again = again.unwrap_or_else(|error| panic!("{text}: {json}: {error}"));
    assert_eq!(again.to_json(), json);
    let (by_text, by_json) = (read(text), read_json(&json.to_string()));
    assert_eq!(by_text.as_ref().ok(), by_json.as_ref().ok(), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn words_in_any_order_are_read_or_refused(text in soup()) {
        same_as_json(&text);
    }

    #[test]
    fn letters_in_any_order_are_read_or_refused(text in "\\PC*") {
        same_as_json(&text);
        let _ = read_json(&text);
    }

    #[test]
    fn a_filter_means_the_same_as_json(text in filter()) {
        prop_assert!(read(&text).is_ok(), "{}: {:?}", text, read(&text));
        same_as_json(&text);
    }

    #[test]
    fn a_filter_cut_short_is_read_or_refused(text in filter(), at in 0_usize..200) {
        let cut: String = text.chars().take(at).collect();
        same_as_json(&cut);
        let json = Predicate::from_text(&text).map(|filter| filter.to_json().to_string());
        let cut: String = json.unwrap().chars().take(at).collect();
        let _ = read_json(&cut);
    }
}
