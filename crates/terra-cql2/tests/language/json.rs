//! CQL2 JSON, as the standard writes it.

use crate::{read, read_json};
use terra_cql2::Predicate;

/// Each operator and each value of the standard in both forms, written by hand.
const BOTH: [(&str, &str); 45] = [
    ("score = 1.5", r#"{"op":"=","args":[{"property":"score"},1.5]}"#),
    ("score <> 1.5", r#"{"op":"<>","args":[{"property":"score"},1.5]}"#),
    ("score < 1.5", r#"{"op":"<","args":[{"property":"score"},1.5]}"#),
    ("score <= 1.5", r#"{"op":"<=","args":[{"property":"score"},1.5]}"#),
    ("score > 1.5", r#"{"op":">","args":[{"property":"score"},1.5]}"#),
    ("score >= 1.5", r#"{"op":">=","args":[{"property":"score"},1.5]}"#),
    (
        "is_public AND name = 'a' AND name = 'b'",
        r#"{"op":"and","args":[{"property":"is_public"},{"op":"=","args":[{"property":"name"},"a"]},{"op":"=","args":[{"property":"name"},"b"]}]}"#,
    ),
    (
        "is_public OR name = 'a'",
        r#"{"op":"or","args":[{"property":"is_public"},{"op":"=","args":[{"property":"name"},"a"]}]}"#,
    ),
    ("NOT is_public", r#"{"op":"not","args":[{"property":"is_public"}]}"#),
    ("score BETWEEN 1.5 AND 2", r#"{"op":"between","args":[{"property":"score"},1.5,2]}"#),
    ("name IN ('a', 'b')", r#"{"op":"in","args":[{"property":"name"},["a","b"]]}"#),
    ("name LIKE 'a%'", r#"{"op":"like","args":[{"property":"name"},"a%"]}"#),
    ("name IS NULL", r#"{"op":"isNull","args":[{"property":"name"}]}"#),
    (
        "CASEI(name) = CASEI('A')",
        r#"{"op":"=","args":[{"op":"casei","args":[{"property":"name"}]},{"op":"casei","args":["A"]}]}"#,
    ),
    (
        "ACCENTI(name) = ACCENTI('Ä')",
        r#"{"op":"=","args":[{"op":"accenti","args":[{"property":"name"}]},{"op":"accenti","args":["Ä"]}]}"#,
    ),
    ("score + 2 = 3", r#"{"op":"=","args":[{"op":"+","args":[{"property":"score"},2]},3]}"#),
    ("score - 2 = 3", r#"{"op":"=","args":[{"op":"-","args":[{"property":"score"},2]},3]}"#),
    ("score * 2 = 3", r#"{"op":"=","args":[{"op":"*","args":[{"property":"score"},2]},3]}"#),
    ("score / 2 = 3", r#"{"op":"=","args":[{"op":"/","args":[{"property":"score"},2]},3]}"#),
    ("score div 2 = 3", r#"{"op":"=","args":[{"op":"div","args":[{"property":"score"},2]},3]}"#),
    ("score % 2 = 3", r#"{"op":"=","args":[{"op":"%","args":[{"property":"score"},2]},3]}"#),
    ("score ^ 2 = 3", r#"{"op":"=","args":[{"op":"^","args":[{"property":"score"},2]},3]}"#),
    (
        "S_INTERSECTS(geometry, POINT(7 50))",
        r#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[7.0,50.0]}]}"#,
    ),
    (
        "S_DISJOINT(geometry, MULTIPOINT((7 50), (8 51)))",
        r#"{"op":"s_disjoint","args":[{"property":"geometry"},{"type":"MultiPoint","coordinates":[[7.0,50.0],[8.0,51.0]]}]}"#,
    ),
    (
        "S_WITHIN(geometry, LINESTRING(7 50, 8 51))",
        r#"{"op":"s_within","args":[{"property":"geometry"},{"type":"LineString","coordinates":[[7.0,50.0],[8.0,51.0]]}]}"#,
    ),
    (
        "S_CONTAINS(geometry, MULTILINESTRING((7 50, 8 51)))",
        r#"{"op":"s_contains","args":[{"property":"geometry"},{"type":"MultiLineString","coordinates":[[[7.0,50.0],[8.0,51.0]]]}]}"#,
    ),
    (
        "S_TOUCHES(geometry, POLYGON((0 0, 1 0, 1 1, 0 0)))",
        r#"{"op":"s_touches","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]}]}"#,
    ),
    (
        "S_CROSSES(geometry, MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0))))",
        r#"{"op":"s_crosses","args":[{"property":"geometry"},{"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]]}]}"#,
    ),
    (
        "S_OVERLAPS(geometry, GEOMETRYCOLLECTION(POINT(7 50), LINESTRING(7 50, 8 51)))",
        r#"{"op":"s_overlaps","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[7.0,50.0]},{"type":"LineString","coordinates":[[7.0,50.0],[8.0,51.0]]}]}]}"#,
    ),
    (
        "S_EQUALS(geometry, BBOX(0, 40, 10, 50))",
        r#"{"op":"s_equals","args":[{"property":"geometry"},{"bbox":[0.0,40.0,10.0,50.0]}]}"#,
    ),
    (
        "T_AFTER(seen_at, DATE('2024-05-06'))",
        r#"{"op":"t_after","args":[{"property":"seen_at"},{"date":"2024-05-06"}]}"#,
    ),
    (
        "T_BEFORE(seen_at, TIMESTAMP('2024-05-06T07:08:09.123456Z'))",
        r#"{"op":"t_before","args":[{"property":"seen_at"},{"timestamp":"2024-05-06T07:08:09.123456Z"}]}"#,
    ),
    (
        "T_CONTAINS(seen_at, INTERVAL('2024-05-06', '..'))",
        r#"{"op":"t_contains","args":[{"property":"seen_at"},{"interval":["2024-05-06",".."]}]}"#,
    ),
    (
        "T_DISJOINT(seen_at, INTERVAL('..', '2024-05-06T07:08:09.123456Z'))",
        r#"{"op":"t_disjoint","args":[{"property":"seen_at"},{"interval":["..","2024-05-06T07:08:09.123456Z"]}]}"#,
    ),
    (
        "T_DURING(seen_at, INTERVAL(opened_date, '2024-05-06'))",
        r#"{"op":"t_during","args":[{"property":"seen_at"},{"interval":[{"property":"opened_date"},"2024-05-06"]}]}"#,
    ),
    (
        "T_EQUALS(seen_at, DATE('2024-05-06'))",
        r#"{"op":"t_equals","args":[{"property":"seen_at"},{"date":"2024-05-06"}]}"#,
    ),
    (
        "T_FINISHEDBY(seen_at, TIMESTAMP('2024-05-06T07:08:09.123456Z'))",
        r#"{"op":"t_finishedBy","args":[{"property":"seen_at"},{"timestamp":"2024-05-06T07:08:09.123456Z"}]}"#,
    ),
    (
        "T_FINISHES(seen_at, INTERVAL('2024-05-06', '..'))",
        r#"{"op":"t_finishes","args":[{"property":"seen_at"},{"interval":["2024-05-06",".."]}]}"#,
    ),
    (
        "T_INTERSECTS(seen_at, INTERVAL('..', '2024-05-06T07:08:09.123456Z'))",
        r#"{"op":"t_intersects","args":[{"property":"seen_at"},{"interval":["..","2024-05-06T07:08:09.123456Z"]}]}"#,
    ),
    (
        "T_MEETS(seen_at, INTERVAL(opened_date, '2024-05-06'))",
        r#"{"op":"t_meets","args":[{"property":"seen_at"},{"interval":[{"property":"opened_date"},"2024-05-06"]}]}"#,
    ),
    (
        "T_METBY(seen_at, DATE('2024-05-06'))",
        r#"{"op":"t_metBy","args":[{"property":"seen_at"},{"date":"2024-05-06"}]}"#,
    ),
    (
        "T_OVERLAPPEDBY(seen_at, TIMESTAMP('2024-05-06T07:08:09.123456Z'))",
        r#"{"op":"t_overlappedBy","args":[{"property":"seen_at"},{"timestamp":"2024-05-06T07:08:09.123456Z"}]}"#,
    ),
    (
        "T_OVERLAPS(seen_at, INTERVAL('2024-05-06', '..'))",
        r#"{"op":"t_overlaps","args":[{"property":"seen_at"},{"interval":["2024-05-06",".."]}]}"#,
    ),
    (
        "T_STARTEDBY(seen_at, INTERVAL('..', '2024-05-06T07:08:09.123456Z'))",
        r#"{"op":"t_startedBy","args":[{"property":"seen_at"},{"interval":["..","2024-05-06T07:08:09.123456Z"]}]}"#,
    ),
    (
        "T_STARTS(seen_at, INTERVAL(opened_date, '2024-05-06'))",
        r#"{"op":"t_starts","args":[{"property":"seen_at"},{"interval":[{"property":"opened_date"},"2024-05-06"]}]}"#,
    ),
];

#[test]
fn every_operator_is_read_and_written_as_the_standard_has_it() {
    for (text, json) in BOTH {
        let expected = read(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(read_json(json), Ok(expected), "{json}");
        let json: serde_json::Value = json.parse().unwrap();
        assert_eq!(Predicate::from_text(text).unwrap().to_json(), json);
    }
}

#[test]
fn json_says_the_same() {
    for (text, json) in [
        (
            "name = 'a' AND is_public",
            r#"{"op":"and","args":[{"op":"=","args":[{"property":"name"},"a"]},{"property":"is_public"}]}"#,
        ),
        (
            "name IS NOT NULL",
            r#"{"op":"not","args":[{"op":"isNull","args":[{"property":"name"}]}]}"#,
        ),
        ("score BETWEEN 1.5 AND 2", r#"{"op":"between","args":[{"property":"score"},1.5,2]}"#),
        ("name IN ('a')", r#"{"op":"in","args":[{"property":"name"},["a"]]}"#),
        ("name LIKE 'a%'", r#"{"op":"like","args":[{"property":"name"},"a%"]}"#),
        (
            "T_DURING(seen_at, INTERVAL('..', '2024-05-06'))",
            r#"{"op":"t_during","args":[{"property":"seen_at"},{"interval":["..","2024-05-06"]}]}"#,
        ),
        (
            "opened_date = DATE('2024-05-06')",
            r#"{"op":"=","args":[{"property":"opened_date"},{"date":"2024-05-06"}]}"#,
        ),
        (
            "S_INTERSECTS(geometry, BBOX(1,2,3,4))",
            r#"{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[1,2,3,4]}]}"#,
        ),
        (
            "S_WITHIN(geometry, POLYGON((0 0,1 0,1 1,0 0)))",
            r#"{"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}]}"#,
        ),
        (
            "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(0 0, 1 1)))",
            r#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2,9]},{"type":"LineString","coordinates":[[0,0],[1,1]]}]}]}"#,
        ),
        (
            "T_METBY(INTERVAL(seen_at, '..'), INTERVAL('2024-05-06', opened_date))",
            r#"{"op":"t_metBy","args":[{"interval":[{"property":"seen_at"},".."]},{"interval":["2024-05-06",{"property":"opened_date"}]}]}"#,
        ),
        (
            "CASEI(name) <> casei('A')",
            r#"{"op":"<>","args":[{"op":"casei","args":[{"property":"name"}]},{"op":"casei","args":["A"]}]}"#,
        ),
        ("true", "true"),
    ] {
        let expected = read(text).unwrap();
        assert_eq!(read_json(json).unwrap(), expected, "{json}");
        let written = Predicate::from_text(text).unwrap().to_json().to_string();
        assert_eq!(read_json(&written).unwrap(), expected, "{written}");
    }
}
