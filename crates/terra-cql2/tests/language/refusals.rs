//! What is wrong, said with its place and with what would be right.

use crate::{read, read_json};
use terra_cql2::{MAX_BYTES, MAX_DEPTH, MAX_LIST, MAX_NODES, MAX_PATTERN, MAX_SHAPES};
use terra_schema::filter::Expr;

#[test]
fn a_wrong_text_is_told_where_and_why() {
    for (written, expected) in [
        ("", "at letter 1: expected a property, a value or a function, found the end"),
        ("name = ", "at letter 8: expected a property, a value or a function, found the end"),
        ("name", "at letter 1: expected a condition, such as a comparison, found `name`"),
        (
            "name = 'a' is_public",
            "at letter 12: expected an operator or the end, found `is_public`",
        ),
        ("name = 'a", "at letter 8: 'a has no ' at its end"),
        ("name != 'a'", "at letter 6: expected `<>` for what is not equal, found `!`"),
        ("(name = 'a'", "at letter 12: expected `)`, found the end"),
        (
            "'ø' = name AND nme = 'a'",
            "at letter 16: there is no property `nme` here: did you mean `name`?",
        ),
        (
            "capacity_w > 1",
            "at letter 1: there is no property `capacity_w` here: did you mean `capacity_mw`?",
        ),
        ("owner_phone = '1'", "there is no property `owner_phone` here"),
        ("longitude > 1", "there is no property `longitude` here"),
        ("a.name = '1'", "there is no property `a.name` here"),
        ("name = 5", "at letter 8: `name` (a text) and 5 (a number) don't go together in `=`"),
        ("capacity_mw > '5'", "`capacity_mw` (a number) and '5' (a text) don't go together in `>`"),
        (
            "opened_date > '2024-05-06'",
            "`opened_date` (a day) and '2024-05-06' (a text) don't go together in `>`: \
             write a day as DATE('2024-05-06')",
        ),
        ("seen_at > DATE('2024-05-06')", "compare a day and moments by T_DURING"),
        ("seen_at > '2024'", "write a moment as TIMESTAMP('2024-05-06T07:08:09Z')"),
        ("name + 1 = 2", "at letter 1: `+` takes numbers, not `name` (a text)"),
        ("casei(score) = 'a'", "at letter 7: `casei` takes a text, not `score` (a number)"),
        ("score LIKE '1%'", "at letter 1: `like` takes a text, not `score` (a number)"),
        ("name LIKE name", "at letter 11: `like` takes a pattern such as 'B_r%', not `name`"),
        ("name = NULL", "expected a property, a value or a function, found `NULL`"),
        ("name IS 5", "at letter 9: expected NULL, found 5"),
        ("name BETWEEN 'a'", "expected AND and the upper end, found the end"),
        ("name IN 'a'", "at letter 9: expected `(`, found 'a'"),
        ("name IN ()", "expected a property, a value or a function, found `)`"),
        ("1 < score < 3", "at letter 11: expected AND, OR or the end, found `<`"),
        ("id = 'x'", "at letter 6: expected an id such as"),
        (
            "properties = 'x'",
            "expected a value that can be compared, found `properties`, which is a JSON document",
        ),
        (
            "geometry = 'x'",
            "expected a value; compare places by S_INTERSECTS and its like, found `geometry`",
        ),
        (
            "S_INTERSECT(geometry, POINT(1 2))",
            "there is no function `S_INTERSECT` here: did you mean `s_intersects`?",
        ),
        ("avg(score) > 1", "at letter 1: there is no function `avg` here"),
        (
            "S_INTERSECTS(name, POINT(1 2))",
            "at letter 14: `s_intersects` takes a place and a shape such as POINT(7 50), not `name`, which is a text",
        ),
        (
            "S_INTERSECTS(geometry, geometry)",
            "takes a place and a shape such as POINT(7 50), not `geometry` and `geometry`",
        ),
        ("S_INTERSECTS(geometry)", "at letter 1: expected 2 parts of `s_intersects`, found 1"),
        ("S_INTERSECTS(geometry, POINT(200 2))", "at letter 24: no shape: longitude"),
        ("S_INTERSECTS(geometry, POINT(1))", "at letter 31: expected a coordinate, found `)`"),
        ("S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 2 2)))", "no shape"),
        (
            "S_INTERSECTS(geometry, BBOX(1,2,3))",
            "expected 4 numbers of a box, or 6 with heights, found 3",
        ),
        ("S_INTERSECTS(geometry, BBOX(1,5,2,4))", "no shape"),
        ("S_INTERSECTS(geometry, POINT EMPTY)", "at letter 30: expected `(`, found `EMPTY`"),
        (
            "T_AFTER(name, DATE('2024-05-06'))",
            "`t_after` takes days, moments and intervals, such as DATE('2024-05-06'), not `name` (a text)",
        ),
        ("T_AFTER(seen_at, '2024-05-06')", "not '2024-05-06' (a text)"),
        ("DATE('2024-02-30') = opened_date", "at letter 6: `2024-02-30` is not a day"),
        ("DATE('2024-05-06T07:08:09Z') = opened_date", "at letter 6: expected a day, found"),
        ("TIMESTAMP('2024-05-06') = seen_at", "at letter 11: expected a moment such as"),
        ("TIMESTAMP('2024-05-06T07:08:09') = seen_at", "the offset from UTC is missing"),
        (
            "INTERVAL('..', '..') = seen_at",
            "expected a property, a number, a text or another value, found an interval",
        ),
        ("NOT 5", "at letter 5: expected a condition, such as a comparison, found 5"),
        ("score > 1e999", "at letter 9: 1e999 is greater than any number"),
    ] {
        let error = read(written).unwrap_err().to_string();
        assert!(error.contains(expected), "{written}: {error}");
        assert!(error.len() < 1_000, "{error}");
    }
}

#[test]
fn a_wrong_json_is_told_where_and_why() {
    for (written, expected) in [
        ("{", "at the top: no JSON"),
        ("null", "at the top: expected a value; for none say isNull, found nothing"),
        ("{}", "at the top: expected an operator, a property or a value, found {}"),
        (r#"{"op":"&&","args":[]}"#, "at /op: there is no function `&&` here"),
        (r#"{"op":"="}"#, "at /args: expected a list, found nothing"),
        (r#"{"op":"=","args":[1]}"#, "at the top: expected 2 parts of `=`, found 1"),
        (
            r#"{"op":"and","args":[true,{"op":"=","args":[{"property":"nme"},1]}]}"#,
            "at /args/1/args/0: there is no property `nme` here: did you mean `name`?",
        ),
        (
            r#"{"op":"=","args":[{"property":5},1]}"#,
            "at /args/0/property: expected a text, found 5",
        ),
        (
            r#"{"op":"t_after","args":[{"interval":["..","x"]},1]}"#,
            "at /args/0/interval/1: `x` is not a day",
        ),
        (
            r#"{"op":"s_within","args":[{"type":"Circle"},1]}"#,
            "at /args/0: expected the name of a shape as `type`",
        ),
        (
            r#"{"op":"s_within","args":[{"type":"Point","coordinates":[1,"2"]},1]}"#,
            "at /args/0/coordinates: expected a position of 2 or 3 numbers",
        ),
        (
            r#"{"op":"s_within","args":[{"bbox":[1,2,3]},1]}"#,
            "at /args/0/bbox: expected 4 numbers of a box",
        ),
        (
            r#"{"op":"in","args":[{"property":"name"},"a"]}"#,
            "at /args/1: `in` takes a list, not 'a'",
        ),
        (
            r#"{"op":"=","args":[{"property":"name"},"a\u0000"]}"#,
            "at /args/1: no text has a NUL in it",
        ),
    ] {
        let error = read_json(written).unwrap_err().to_string();
        assert!(error.contains(expected), "{written}: {error}");
    }
}

#[test]
fn all_is_bounded() {
    let numbers = |count: usize| vec!["1"; count].join(",");
    let shapes = |count: usize| vec!["S_WITHIN(geometry, POINT(1 2))"; count].join(" OR ");
    let points = |shape: &str, count: usize| {
        format!("S_WITHIN(geom, {shape}({}))", vec!["1 2"; count].join(","))
    };
    assert!(read(&format!("score IN ({})", numbers(MAX_LIST))).is_ok());
    assert!(read(&shapes(MAX_SHAPES)).is_ok());
    assert!(read(&points("MULTIPOINT", MAX_LIST)).is_ok());
    assert!(read(&vec!["score = 1"; 1_000].join(" AND ")).is_ok());
    // What is compared with values of a row stands beside each of them.
    let with_columns =
        |of: &str, count: usize| format!("{of} IN ({})", vec!["score"; count].join(","));
    assert!(read(&with_columns("score * 2 + 1", MAX_LIST)).is_ok());
    let long = format!("score + {} IN ({})", vec!["score"; 30].join("+"), numbers(MAX_LIST));
    assert!(matches!(read(&long), Ok(Expr::TermIn(_, values)) if values.len() == MAX_LIST));
    let too_many = format!("more than {MAX_NODES} parts of what is compared with lists");
    assert!(read(&format!("name LIKE '{}'", "a".repeat(MAX_PATTERN))).is_ok());
    for (written, expected) in [
        (with_columns("score * 2 + score * 3", MAX_LIST), too_many.as_str()),
        (vec![with_columns("score * 2", 600); 4].join(" OR "), too_many.as_str()),
        (
            format!("'a' LIKE '{}'", "%".repeat(MAX_PATTERN + 1)),
            "more than 1000 letters of a pattern",
        ),
        ("x".repeat(MAX_BYTES + 1), "more than 65536 bytes of a filter"),
        (format!("score IN ({})", numbers(MAX_LIST + 1)), "more than 1000 values in a list"),
        (shapes(MAX_SHAPES + 1), "more than 16 comparisons with shapes"),
        (points("LINESTRING", 10_001), "more than 10000 positions of a shape"),
        (points("MULTIPOINT", MAX_LIST + 1), "more than 1000 points or shapes in one"),
        (vec!["score=1"; 2_000].join(" OR "), "more than 5000 parts of a filter"),
        (format!("{}1 = 1", "1 + ".repeat(MAX_DEPTH)), "more than 40 parts inside each other"),
    ] {
        let error = read(&written).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}
