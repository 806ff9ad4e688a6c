//! What filters mean.

use crate::{
    read, read_json,
    tables::{Line, Plant, Price},
};
use terra_cql2::{Crs, Predicate, Properties, Property, Readable, UnknownProperty};
use terra_geo::{BBox, LonLat, Relation, Shape};
use terra_schema::{
    ColumnType, Date, Row, Timestamp, Value,
    filter::{ColumnRef, Comparison, Expr, TextMatch},
    letters::Folding,
    scalar::Uuid,
    term::{Arithmetic, DayEnd, Pattern, Term},
};

fn at(name: &str) -> ColumnRef {
    ColumnRef { source: 0, at: Plant::table().position(name).unwrap() as u16 }
}

fn column(name: &str) -> Term {
    Term::Column(at(name))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn a_column_and_a_value_are_a_plain_comparison() {
    use Comparison::{Eq, Gt, Lt};
    let day = Date::new(2024, 5, 6).unwrap();
    let moment = Timestamp::parse("2024-05-06T07:08:09Z").unwrap();
    let id = "018f3c8e-8d0a-7c4b-9b5e-2f6a1c3d4e5f";
    for (written, expected) in [
        ("name = 'Eling'", Expr::Compare(at("name"), Eq, text("Eling"))),
        ("'Eling'=NAME", Expr::Compare(at("name"), Eq, text("Eling"))),
        ("unit_count > -5", Expr::Compare(at("unit_count"), Gt, Value::Integer(-5))),
        ("10 - 2 * 3 > unit_count", Expr::Compare(at("unit_count"), Lt, Value::Integer(4))),
        (
            "\"opened_date\" < DATE('2024-05-06')",
            Expr::Compare(at("opened_date"), Lt, Value::Date(day)),
        ),
        (
            "seen_at > timestamp('2024-05-06T09:08:09+02:00')",
            Expr::Compare(at("seen_at"), Gt, Value::Timestamp(moment)),
        ),
        ("is_public = TRUE", Expr::Compare(at("is_public"), Eq, Value::Bool(true))),
        ("is_public", Expr::Compare(at("is_public"), Eq, Value::Bool(true))),
        ("status = 'operating'", Expr::Compare(at("status"), Eq, text("operating"))),
        (
            &format!("id = '{id}'"),
            Expr::Compare(at("id"), Eq, Value::Id(Uuid::parse_str(id).unwrap())),
        ),
        ("properties IS NULL", Expr::Null(at("properties"))),
        ("name BETWEEN 'a' AND 'b'", Expr::Between(at("name"), text("a"), text("b"))),
        ("name IN ('a','b')", Expr::In(at("name"), vec![text("a"), text("b")])),
        ("name NOT IN ('a')", Expr::Not(Box::new(Expr::In(at("name"), vec![text("a")])))),
    ] {
        assert_eq!(read(written).unwrap(), expected, "{written}");
    }
}

#[test]
fn operators_bind_as_the_standard_says() {
    for (written, same) in [
        (
            "is_public OR is_public AND NOT is_public",
            "is_public OR (is_public AND (NOT is_public))",
        ),
        ("NOT is_public AND is_public", "(NOT is_public) AND is_public"),
        ("NOT name = 'a' OR is_public", "(NOT (name = 'a')) OR is_public"),
        ("unit_count + 1 * 2 ^ score = 3", "(unit_count + (1 * (2 ^ score))) = 3"),
        ("score - 1 - 2 = 3", "((score - 1) - 2) = 3"),
        ("score / 2 div 3 % 4 = 1", "(((score / 2) div 3) % 4) = 1"),
        ("score = -2 ^ 2", "score = 2 + 2"),
        ("score = 2 ^ 3 ^ 2", "score = 500 + 12"),
        ("score-1=2", "score - 1 = 2"),
        ("-score < 1", "0 - score < 1"),
        ("score BETWEEN 1 + 1 AND 2 * 3 AND is_public", "(score BETWEEN 2 AND 6) AND is_public"),
        ("is_public and is_public and is_public", "(is_public and is_public) and is_public"),
    ] {
        assert_eq!(read(written).unwrap(), read(same).unwrap(), "{written}");
    }
    assert!(
        matches!(read("is_public AND is_public AND is_public"), Ok(Expr::And(parts)) if parts.len() == 3)
    );
}

#[test]
fn what_is_computed_becomes_terms() {
    let folded = |folding| Term::Folded(folding, Box::new(column("name")));
    let both = Folding::CASE.and(Folding::ACCENTS);
    let value = |value| Term::Value(text(value));
    for (written, expected) in [
        (
            "casei(name) = CASEI('ELING')",
            Expr::CompareTerms(folded(Folding::CASE), Comparison::Eq, value("eling")),
        ),
        (
            "ACCENTI(CASEI(name)) = casei(accenti('É'))",
            Expr::CompareTerms(folded(both), Comparison::Eq, value("e")),
        ),
        (
            "ACCENTI(name) LIKE accenti('É%')",
            Expr::Like(folded(Folding::ACCENTS), Pattern::parse("E%")),
        ),
        (
            "CASEI(name) IN (casei('A'), 'b')",
            Expr::TermIn(folded(Folding::CASE), vec![text("a"), text("b")]),
        ),
        ("name LIKE 'a%b'", Expr::Like(column("name"), Pattern::parse("a%b"))),
        ("name = status", Expr::CompareTerms(column("name"), Comparison::Eq, column("status"))),
        (
            "score / unit_count IS NULL",
            Expr::TermNull(Term::Calculated(
                Arithmetic::Divide,
                Box::new([column("score"), column("unit_count")]),
            )),
        ),
        ("score = 1 / 0", Expr::Unknown),
        ("1 / 0 IS NULL", Expr::And(Vec::new())),
        ("NOT 2 > 1", Expr::Not(Box::new(Expr::And(Vec::new())))),
        ("'København' LIKE 'K_benhavn'", Expr::And(Vec::new())),
        ("0.1 + 0.2 = 0.3", Expr::And(Vec::new())),
        ("1e-15 * 1e-15 > 0 AND 1 / 3 * 3 = 1", Expr::And(vec![Expr::And(Vec::new()); 2])),
        ("0.00000000000000000000000000001e5 > 0", Expr::And(Vec::new())),
        (
            "T_BEFORE(DATE('2024-05-06'), TIMESTAMP('2024-05-06T23:59:59.999999Z'))",
            Expr::Or(Vec::new()),
        ),
        (
            "T_AFTER(opened_date, seen_at)",
            Expr::CompareTerms(
                Term::Moment(DayEnd::First, Box::new(column("opened_date"))),
                Comparison::Gt,
                column("seen_at"),
            ),
        ),
    ] {
        assert_eq!(read(written).unwrap(), expected, "{written}");
    }
}

#[test]
fn a_text_or_how_it_begins_is_a_plain_condition_that_an_index_answers() {
    let start = |text: &str| Expr::Text {
        column: at("name"),
        place: TextMatch::Start,
        text: text.to_owned(),
        ignore_case: false,
    };
    let like = |pattern: &str| Expr::Like(column("name"), Pattern::parse(pattern));
    for (pattern, expected) in [
        ("abc%", start("abc")),
        (r"100\%%", start("100%")),
        ("Eling", Expr::Compare(at("name"), Comparison::Eq, text("Eling"))),
        (r"a\_b", Expr::Compare(at("name"), Comparison::Eq, text("a_b"))),
        ("", Expr::Compare(at("name"), Comparison::Eq, text(""))),
        ("%", like("%")),
        ("a%%", like("a%%")),
        ("a_%", like("a_%")),
        ("%a", like("%a")),
    ] {
        assert_eq!(read(&format!("name LIKE '{pattern}'")), Ok(expected), "{pattern}");
    }
    assert!(matches!(read("CASEI(name) LIKE 'abc%'"), Ok(Expr::Like(..))));
    let folded = Expr::Compare(at("name"), Comparison::Eq, text("abc"));
    assert_eq!(read("name LIKE CASEI('ABC')"), Ok(folded));
}

#[test]
fn a_list_is_one_condition_where_its_values_are_the_same_for_all_rows() {
    let sum = Term::Calculated(
        Arithmetic::Add,
        Box::new([column("score"), Term::Value(Value::Integer(1))]),
    );
    let integers = |all: &[i64]| all.iter().copied().map(Value::Integer).collect();
    let equal = |left: Term, right: Term| Expr::CompareTerms(left, Comparison::Eq, right);
    let id = "018f3c8e-8d0a-7c4b-9b5e-2f6a1c3d4e5f";
    let same = Expr::Compare(at("id"), Comparison::Eq, Value::Id(Uuid::parse_str(id).unwrap()));
    for (written, expected) in [
        ("score + 1 IN (2, 1 + 2)".to_owned(), Expr::TermIn(sum.clone(), integers(&[2, 3]))),
        (
            "score + 1 IN (2, unit_count)".to_owned(),
            Expr::Or(vec![
                equal(sum.clone(), Term::Value(Value::Integer(2))),
                equal(sum, column("unit_count")),
            ]),
        ),
        (
            "1 IN (unit_count)".to_owned(),
            Expr::Or(vec![Expr::Compare(at("unit_count"), Comparison::Eq, Value::Integer(1))]),
        ),
        (format!("'{id}' IN (id)"), Expr::Or(vec![same])),
    ] {
        assert_eq!(read(&written), Ok(expected), "{written}");
    }
    assert_eq!(
        read_json(r#"{"op":"in","args":[{"property":"name"},[]]}"#),
        Ok(Expr::In(at("name"), Vec::new()))
    );
}

#[test]
fn places_relate_to_shapes_on_either_side_and_in_any_reference_system() {
    let table = Plant::table();
    let bbox = BBox::new(170.0, -10.0, -170.0, 10.0).unwrap();
    let within = Expr::within(table, bbox).unwrap();
    let plants = |text: &str, crs| {
        Predicate::from_text(text).unwrap().to_expr(&Readable(table), crs).unwrap()
    };
    for (text, crs) in [
        ("S_INTERSECTS(geometry, BBOX(170,-10,-170,10))", Crs::Crs84),
        ("s_intersects(BBOX(170,-10,0,-170,10,100), geom)", Crs::Crs84),
        ("S_INTERSECTS(geometry, BBOX(-10,170,10,-170))", Crs::Epsg4326),
    ] {
        assert_eq!(plants(text, crs), within, "{text}");
    }
    let point = Shape::Point(LonLat::new(7.0, 50.0).unwrap());
    let holds = |relation| Expr::relates(table, relation, &point.clone().into()).unwrap();
    assert_eq!(plants("S_WITHIN(geom, POINT(7 50))", Crs::Crs84), holds(Relation::Within));
    assert_eq!(plants("S_WITHIN(POINT Z (7 50 9), geom)", Crs::Crs84), holds(Relation::Contains));
    let metres = "S_EQUALS(geom, POINT(779236.4355529151 6446275.841017158))";
    assert_eq!(plants(metres, Crs::Epsg3857), holds(Relation::Equals));
    assert_eq!(read("S_WITHIN(POINT(1 1), BBOX(0,0,2,2))"), Ok(Expr::And(Vec::new())));
    // A line lies where its geometry does, or else at its position.
    let line = Predicate::from_text("S_INTERSECTS(geometry, POINT(7 50))").unwrap();
    let expected = Expr::relates(Line::table(), Relation::Intersects, &point.into());
    assert_eq!(line.to_expr(&Readable(Line::table()), Crs::Crs84).ok(), expected);
    assert!(line.to_expr(&Readable(Price::table()), Crs::Crs84).is_err());
}

#[test]
fn a_row_with_two_places_relates_one_to_the_other() {
    let lines = |text: &str| {
        Predicate::from_text(text).unwrap().to_expr(&Readable(Line::table()), Crs::Crs84)
    };
    let at = |name: &str| {
        let at = Line::table().position(name).unwrap() as u16;
        ColumnRef { source: 0, at }
    };
    let related = |relation| Expr::RelatesToPosition(at("geometry"), relation, at("longitude"));
    assert_eq!(lines("S_CONTAINS(geometry, location)"), Ok(related(Relation::Contains)));
    assert_eq!(lines("S_WITHIN(location, geom)"), Ok(related(Relation::Contains)));
    assert_eq!(lines("S_TOUCHES(location, geometry)"), Ok(related(Relation::Touches)));
    let point = Shape::Point(LonLat::new(7.0, 50.0).unwrap());
    let equal = Expr::Relates(at("longitude"), Relation::Equals, point.into());
    assert_eq!(lines("S_EQUALS(location, POINT(7 50))"), Ok(equal));
    assert_eq!(lines("location IS NULL"), Ok(Expr::And(vec![Expr::Null(at("longitude"))])));
    assert!(lines("S_EQUALS(location, location)").is_err());
    // What has one place only calls it by one name.
    assert!(read("S_EQUALS(location, POINT(7 50))").is_err());
}

#[test]
fn reference_systems_go_by_their_names() {
    for crs in Crs::ALL {
        assert_eq!(Crs::named(crs.uri()), Some(crs));
        assert_eq!(Crs::named(&crs.uri().replace("http:", "https:")), Some(crs));
    }
    assert_eq!(Crs::named("EPSG:3857"), Some(Crs::Epsg3857));
    assert_eq!(Crs::named("[EPSG:4326]"), Some(Crs::Epsg4326));
    assert_eq!(Crs::named("EPSG:2056"), None);
}

/// Names of another table, over a relation.
struct Permits;

impl Properties for Permits {
    fn property(&self, path: &[String]) -> Result<Property, UnknownProperty> {
        match path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["permits", "status"] => {
                let column = ColumnRef { source: 1, at: 3 };
                Ok(Property::Column(column, ColumnType::Text { max: 9 }))
            }
            _ => Err(UnknownProperty { near: None, known: vec!["permits.status".to_owned()] }),
        }
    }
}

#[test]
fn names_may_lead_over_relations() {
    let predicate = Predicate::from_text("permits.status = 'granted'").unwrap();
    let column = ColumnRef { source: 1, at: 3 };
    let expected = Expr::Compare(column, Comparison::Eq, text("granted"));
    assert_eq!(predicate.to_expr(&Permits, Crs::Crs84), Ok(expected));
    assert!(predicate.to_expr(&Readable(Plant::table()), Crs::Crs84).is_err());
}
