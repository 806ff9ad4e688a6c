//! Conditions on what is computed of columns, held to a second implementation: the same said of
//! values in memory.

use crate::{
    fixture::{Fixture, cases},
    random::{record, some},
    tables::Sample,
};
use proptest::{collection::vec, prelude::*};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use terra_schema::{
    ColumnType, Date, Record, Row, Timestamp, Value,
    filter::{ColumnRef, Comparison, Expr},
    letters::Folding,
    scalar::Uuid,
    term::{self, Arithmetic, DayEnd, Kind, Pattern, PatternPart, Term},
};
use terra_store::{Database, Error};

cases! {
    any_condition_is_answered_as_in_memory,
    calculations_have_no_value_where_there_is_none,
    letters_without_case_and_accents,
    patterns_match_whole_texts,
    what_is_not_of_one_kind_is_refused,
    a_geometry_relates_to_its_own_position,
}

const ROWS: usize = 60;
const CONDITIONS: usize = 400;

fn at(name: &str) -> ColumnRef {
    let at = Sample::table().position(name).unwrap();
    ColumnRef { source: 0, at: at as u16 }
}

fn column(name: &str) -> Term {
    Term::Column(at(name))
}

fn columns(names: &'static [&'static str]) -> BoxedStrategy<Term> {
    proptest::sample::select(names).prop_map(column).boxed()
}

fn number() -> BoxedStrategy<Value> {
    prop_oneof![
        4 => (-6_i64..=6).prop_map(Value::Integer),
        2 => (-600_i64..=600).prop_map(|hundredths| Value::Decimal(Decimal::new(hundredths, 2))),
        2 => (-8.0..8.0).prop_map(Value::Real),
        1 => proptest::sample::select(&[0.0, -0.0, 1e149, 1e151, -1e300, 1e-149, 1e-151, 1e-310][..])
            .prop_map(Value::Real),
        1 => Just(Value::Integer(i64::MAX)),
    ]
    .boxed()
}

fn text() -> BoxedStrategy<String> {
    let letters = "aAáÁ\u{301}eEøØßẞσςΣkK\u{212a}%_\\*?[]ガ ";
    let letters: Vec<char> = letters.chars().collect();
    vec(proptest::sample::select(letters), 0..4).prop_map(String::from_iter).boxed()
}

fn moment() -> BoxedStrategy<Timestamp> {
    let day = 86_400_000_000_i64;
    prop_oneof![
        (-2 * day..2 * day),
        (-2_i64..2).prop_map(move |days| days * day),
        Just(-1),
        Just(day - 1)
    ]
    .prop_map(|micros| Timestamp::from_micros(micros).unwrap())
    .boxed()
}

fn day() -> BoxedStrategy<Date> {
    (-2..3).prop_map(|days| Date::from_days(days).unwrap()).boxed()
}

fn folding() -> BoxedStrategy<Folding> {
    let both = Folding::CASE.and(Folding::ACCENTS);
    proptest::sample::select(vec![Folding::CASE, Folding::ACCENTS, both]).boxed()
}

/// A row whose values are near those of the conditions.
fn row() -> impl Strategy<Value = Record> {
    let maybe =
        |values: BoxedStrategy<Value>| prop_oneof![1 => Just(Value::Null), 4 => values].boxed();
    let texts = || text().prop_map(Value::Text).boxed();
    let whole = || (-6_i64..=6).prop_map(Value::Integer).boxed();
    let amount = || (-600_i64..=600).prop_map(|n| Value::Decimal(Decimal::new(n, 2))).boxed();
    let double = prop_oneof![
        5 => -8.0..8.0_f64,
        1 => proptest::sample::select(&[0.0, 1e151, -1e300, 1e-310, 3.0, 0.3][..]),
    ];
    let sides: Vec<(&str, BoxedStrategy<Value>)> = vec![
        ("text", texts()),
        ("maybe_text", maybe(texts())),
        ("whole", whole()),
        ("maybe_whole", maybe(whole())),
        ("large", prop_oneof![4 => whole(), 1 => Just(Value::Integer(i64::MIN))].boxed()),
        ("maybe_large", maybe(whole())),
        ("amount", amount()),
        ("maybe_amount", maybe(amount())),
        ("maybe_double", maybe(double.prop_map(Value::Real).boxed())),
        ("moment", moment().prop_map(Value::Timestamp).boxed()),
        ("maybe_moment", maybe(moment().prop_map(Value::Timestamp).boxed())),
        ("day", day().prop_map(Value::Date).boxed()),
        ("maybe_day", maybe(day().prop_map(Value::Date).boxed())),
    ];
    let (names, values): (Vec<_>, Vec<_>) = sides.into_iter().unzip();
    (record(Sample::table()), values).prop_map(move |(mut record, values)| {
        for (name, value) in names.iter().zip(values) {
            record.set(name, value).unwrap();
        }
        record
    })
}

fn number_term() -> BoxedStrategy<Term> {
    let leaf = prop_oneof![
        3 => columns(&["whole", "maybe_whole", "large", "maybe_large", "amount", "maybe_amount",
            "double", "maybe_double"]),
        2 => number().prop_map(Term::Value),
    ];
    leaf.prop_recursive(3, 8, 2, |inner| {
        let how = proptest::sample::select(&Arithmetic::ALL[..]);
        (how, inner.clone(), inner)
            .prop_map(|(how, left, right)| Term::Calculated(how, Box::new([left, right])))
    })
    .boxed()
}

fn text_term() -> BoxedStrategy<Term> {
    let plain = prop_oneof![
        4 => columns(&["text", "maybe_text", "code", "maybe_code"]),
        1 => text().prop_map(|text| Term::Value(Value::Text(text))),
    ];
    let folded = (folding(), plain.clone())
        .prop_map(|(folding, text)| Term::Folded(folding, Box::new(text)));
    prop_oneof![plain, folded].boxed()
}

fn time_term() -> BoxedStrategy<Term> {
    let end = proptest::sample::select(&[DayEnd::First, DayEnd::Last][..]);
    let of_day = (end, columns(&["day", "maybe_day"]))
        .prop_map(|(end, day)| Term::Moment(end, Box::new(day)));
    prop_oneof![
        columns(&["moment", "maybe_moment"]),
        moment().prop_map(|moment| Term::Value(Value::Timestamp(moment))),
        of_day,
    ]
    .boxed()
}

fn pattern() -> BoxedStrategy<Pattern> {
    (text(), folding(), any::<bool>())
        .prop_map(|(text, folding, is_folded)| {
            let pattern = Pattern::parse(&text);
            if is_folded { pattern.folded(folding) } else { pattern }
        })
        .boxed()
}

fn condition() -> BoxedStrategy<Expr> {
    use Comparison::{Eq, Ge, Gt, Le, Lt, Ne};
    let how = || proptest::sample::select(&[Eq, Ne, Lt, Le, Gt, Ge][..]);
    let compare = |term: fn() -> BoxedStrategy<Term>| {
        (term(), how(), term()).prop_map(|(left, how, right)| Expr::CompareTerms(left, how, right))
    };
    let (flags, days) = (|| columns(&["yes", "maybe_yes"]), || columns(&["day", "maybe_day"]));
    let leaf = prop_oneof![
        6 => compare(number_term),
        4 => compare(text_term),
        3 => compare(time_term),
        1 => (flags(), how(), flags()).prop_map(|(l, how, r)| Expr::CompareTerms(l, how, r)),
        1 => (days(), how(), days()).prop_map(|(l, how, r)| Expr::CompareTerms(l, how, r)),
        2 => (number_term(), vec(number(), 0..4)).prop_map(|(of, all)| Expr::TermIn(of, all)),
        2 => (text_term(), vec(text().prop_map(Value::Text), 0..4))
            .prop_map(|(of, all)| Expr::TermIn(of, all)),
        1 => prop_oneof![number_term(), text_term(), time_term()].prop_map(Expr::TermNull),
        4 => (text_term(), pattern()).prop_map(|(of, pattern)| Expr::Like(of, pattern)),
        1 => Just(Expr::Unknown),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Expr::And),
            vec(inner.clone(), 0..3).prop_map(Expr::Or),
            inner.prop_map(|inner| Expr::Not(Box::new(inner))),
        ]
    })
    .boxed()
}

/// The value of a term in a row.
fn value(term: &Term, row: &[Value]) -> Option<Value> {
    let found = match term {
        Term::Column(column) => row[usize::from(column.at)].clone(),
        Term::Value(value) => value.clone(),
        Term::Calculated(how, parts) => {
            let [left, right] = &**parts;
            let number = |part| term::double(&value(part, row)?);
            Value::Real(how.of_doubles(number(left)?, number(right)?)?)
        }
        Term::Folded(folding, text) => match value(text, row)? {
            Value::Text(text) => Value::Text(folding.text(&text)),
            _ => return None,
        },
        Term::Moment(end, day) => match value(day, row)? {
            Value::Date(day) => Value::Timestamp(end.of(day)),
            _ => return None,
        },
    };
    (!found.is_null()).then_some(found)
}

fn is_exact(term: &Term) -> bool {
    let Term::Column(column) = term else { return false };
    let ty = Sample::table().columns[usize::from(column.at)].ty;
    Kind::of_column(ty) == Some(Kind::Number) && ty != ColumnType::Double
}

/// How two values compare: numbers as doubles, but for two columns that hold them exactly.
fn compares(left: Value, how: Comparison, right: Value, is_exact: bool) -> Option<bool> {
    let numbers = term::double(&left).zip(term::double(&right)).filter(|_| !is_exact);
    let order = match numbers {
        Some((left, right)) => left.partial_cmp(&right),
        None => term::compare(&left, &right),
    };
    order.map(|order| how.holds(order))
}

/// What a condition says of a row, as SQL has it.
fn holds(expr: &Expr, row: &[Value]) -> Option<bool> {
    match expr {
        Expr::CompareTerms(left, how, right) => {
            let is_exact = is_exact(left) && is_exact(right);
            compares(value(left, row)?, *how, value(right, row)?, is_exact)
        }
        Expr::TermIn(_, values) if values.is_empty() => Some(false),
        Expr::TermIn(of, values) => {
            let of = value(of, row)?;
            let is_it = |value: &Value| {
                compares(of.clone(), Comparison::Eq, value.clone(), false) == Some(true)
            };
            Some(values.iter().any(is_it))
        }
        Expr::TermNull(of) => Some(value(of, row).is_none()),
        Expr::Like(of, pattern) => match value(of, row)? {
            Value::Text(text) => Some(pattern.matches(&text)),
            _ => None,
        },
        Expr::Unknown => None,
        Expr::And(parts) => {
            let all: Vec<_> = parts.iter().map(|part| holds(part, row)).collect();
            if all.contains(&Some(false)) {
                Some(false)
            } else {
                all.into_iter().collect::<Option<Vec<_>>>().map(|_| true)
            }
        }
        Expr::Or(parts) => {
            let all: Vec<_> = parts.iter().map(|part| holds(part, row)).collect();
            if all.contains(&Some(true)) {
                Some(true)
            } else {
                all.into_iter().collect::<Option<Vec<_>>>().map(|_| false)
            }
        }
        Expr::Not(inner) => holds(inner, row).map(|holds| !holds),
        other => panic!("not made here: {other:?}"),
    }
}

fn id(row: &[Value]) -> Uuid {
    match row[0] {
        Value::Id(id) => id,
        ref other => panic!("no id: {other}"),
    }
}

async fn found(database: &Fixture, expr: Expr) -> BTreeSet<Uuid> {
    let ids = database.table(Sample::table()).filter(expr.clone()).ids().await;
    ids.unwrap_or_else(|error| panic!("{error}: {expr:?}")).into_iter().collect()
}

async fn any_condition_is_answered_as_in_memory(database: &Fixture) {
    database.insert_records(Sample::table(), some(ROWS, row())).await.unwrap();
    let records = database.table(Sample::table()).records().await.unwrap();
    let rows: Vec<Vec<Value>> = records
        .into_iter()
        .map(|record| record.into_values().into_iter().map(Option::unwrap).collect())
        .collect();
    assert_eq!(rows.len(), ROWS);
    let mut some_hold = 0;
    for expr in some(CONDITIONS, condition()) {
        let expected: BTreeSet<Uuid> =
            rows.iter().filter(|row| holds(&expr, row) == Some(true)).map(|row| id(row)).collect();
        some_hold += usize::from(!expected.is_empty() && expected.len() < ROWS);
        assert_eq!(found(database, expr.clone()).await, expected, "{expr:?}");
    }
    assert!(some_hold > CONDITIONS / 5, "{some_hold}");
}

/// One row, of which `fill` says more.
async fn one(database: &Fixture, fill: impl Fn(&mut Record)) {
    let mut record = some(1, row()).remove(0);
    fill(&mut record);
    database.insert_records(Sample::table(), vec![record]).await.unwrap();
}

async fn calculations_have_no_value_where_there_is_none(database: &Fixture) {
    one(database, |record| {
        record.set("whole", Value::Integer(-7)).unwrap();
        record.set("large", Value::Integer(0)).unwrap();
        record.set("maybe_double", Value::Real(1e200)).unwrap();
        record.set("double", Value::Real(-0.5)).unwrap();
    })
    .await;
    use Arithmetic::{Add, Divide, DivideWhole, Multiply, Power, Remainder, Subtract};
    let number = |number: f64| Term::Value(Value::Real(number));
    let two = |how, left: Term, right: Term| Term::Calculated(how, Box::new([left, right]));
    let (minus_seven, zero, huge) = (column("whole"), column("large"), column("maybe_double"));
    for (term, expected) in [
        (two(Divide, minus_seven.clone(), number(2.0)), Some(-3.5)),
        (two(DivideWhole, minus_seven.clone(), number(2.0)), Some(-3.0)),
        (two(Remainder, minus_seven.clone(), number(2.0)), Some(-1.0)),
        (two(Remainder, number(7.0), number(-2.0)), Some(1.0)),
        (two(Divide, minus_seven.clone(), zero.clone()), None),
        (two(DivideWhole, minus_seven.clone(), zero.clone()), None),
        (two(Remainder, minus_seven.clone(), zero.clone()), None),
        (two(Divide, zero.clone(), zero.clone()), None),
        (two(Power, zero.clone(), zero.clone()), Some(1.0)),
        (two(Power, zero.clone(), number(-1.0)), None),
        (two(Power, minus_seven.clone(), number(0.5)), None),
        (two(Power, minus_seven.clone(), number(3.0)), Some(-343.0)),
        (two(Power, minus_seven.clone(), number(-1e9)), None),
        (two(Power, number(2.0), number(1e9)), None),
        (two(Add, huge.clone(), number(1.0)), None),
        (two(Subtract, huge.clone(), huge.clone()), None),
        (two(Multiply, huge.clone(), zero), None),
        (two(Multiply, number(1e-200), number(1e-200)), Some(0.0)),
        (two(Multiply, column("double"), column("double")), Some(0.25)),
    ] {
        let condition = match expected {
            None => Expr::TermNull(term.clone()),
            Some(expected) => Expr::CompareTerms(term.clone(), Comparison::Eq, number(expected)),
        };
        assert_eq!(found(database, condition).await.len(), 1, "{term:?} {expected:?}");
    }
}

async fn letters_without_case_and_accents(database: &Fixture) {
    let both = Folding::CASE.and(Folding::ACCENTS);
    for (text, folding, other) in [
        ("København", Folding::CASE, "KØBENHAVN"),
        ("Σίσυφος", Folding::CASE, "ΣΊΣΥΦΟΣ"),
        ("Chișinău", Folding::ACCENTS, "Chisinau"),
        ("Sa\u{303}o Paulo", Folding::ACCENTS, "São Paulo"),
        ("ŁÓDŹ", both, "lodz"),
        ("plain", both, "PLAIN"),
    ] {
        one(database, |record| record.set("text", Value::Text(text.to_owned())).unwrap()).await;
        let folded = Term::Folded(folding, Box::new(column("text")));
        let same = Term::Value(Value::Text(folding.text(other)));
        let equal = Expr::CompareTerms(folded, Comparison::Eq, same);
        assert_eq!(found(database, equal).await.len(), 1, "{text} {other}");
    }
}

async fn patterns_match_whole_texts(database: &Fixture) {
    for text in ["100%", "a_b", "a\\b", "a*b", "[x]", "", "København"] {
        one(database, |record| record.set("text", Value::Text(text.to_owned())).unwrap()).await;
    }
    for (pattern, expected) in [
        ("%", 7),
        ("", 1),
        ("___", 4),
        ("a_b", 3),
        (r"a\_b", 1),
        (r"a\\b", 1),
        (r"%\%", 1),
        ("a*b", 1),
        ("[x]", 1),
        ("K_benhavn", 1),
        ("k%", 0),
        ("%\\", 0),
    ] {
        let like = Expr::Like(column("text"), Pattern::parse(pattern));
        assert_eq!(found(database, like).await.len(), expected, "{pattern}");
    }
}

async fn what_is_not_of_one_kind_is_refused(database: &Fixture) {
    let long = Pattern(vec![PatternPart::AnyLetter; 1_001]);
    let mut deep = column("whole");
    for _ in 0..70 {
        deep = Term::Calculated(Arithmetic::Add, Box::new([deep, Term::Value(Value::Integer(1))]));
    }
    let nowhere = Term::Column(ColumnRef { source: 0, at: 999 });
    for wrong in [
        Expr::CompareTerms(column("text"), Comparison::Eq, column("whole")),
        Expr::CompareTerms(column("day"), Comparison::Eq, column("moment")),
        Expr::CompareTerms(column("json"), Comparison::Eq, column("json")),
        Expr::CompareTerms(column("text"), Comparison::Eq, Term::Value(Value::Null)),
        Expr::TermIn(column("whole"), vec![Value::Text("1".to_owned())]),
        Expr::TermNull(nowhere),
        Expr::TermNull(Term::Folded(Folding::CASE, Box::new(column("whole")))),
        Expr::TermNull(deep),
        Expr::Like(column("whole"), Pattern::parse("%")),
        Expr::Like(column("text"), long),
    ] {
        let outcome = database.table(Sample::table()).filter(wrong.clone()).ids().await;
        let is_refused = matches!(outcome, Err(Error::Unsupported { .. } | Error::TooMany { .. }));
        assert!(is_refused, "{wrong:?}: {outcome:?}");
    }
}

async fn a_geometry_relates_to_its_own_position(database: &Fixture) {
    use terra_geo::{Geometry, LonLat, Position, Relation, Shape};
    let line = |points: &[(f64, f64)]| {
        let points = points.iter().map(|(lon, lat)| Position::new(*lon, *lat).unwrap()).collect();
        Geometry::line_string(points).unwrap()
    };
    let lines = [
        Some(line(&[(0.0, 0.0), (2.0, 2.0)])),
        Some(line(&[(1.0, 1.0), (2.0, 2.0)])),
        Some(line(&[(0.0, 1.0), (0.0, 2.0)])),
        None,
    ];
    let place = LonLat::new(1.0, 1.0).unwrap();
    for line in &lines {
        one(database, |record| {
            let wkb = line.as_ref().map_or(Value::Null, |line| Value::Bytes(line.to_wkb()));
            record.set("geometry", wkb).unwrap();
            record.set("longitude", Value::Real(place.longitude())).unwrap();
            record.set("latitude", Value::Real(place.latitude())).unwrap();
        })
        .await;
    }
    let point = Shape::Point(place);
    let holds = |relation: Relation, line: &Option<Geometry>| {
        line.clone().map(|line| relation.holds(&line.into(), &point))
    };
    for relation in [
        Relation::Intersects,
        Relation::Disjoint,
        Relation::Contains,
        Relation::Within,
        Relation::Touches,
    ] {
        let expr = Expr::RelatesToPosition(at("geometry"), relation, at("longitude"));
        let count =
            |wanted| lines.iter().filter(|line| holds(relation, line) == Some(wanted)).count();
        assert_eq!(found(database, expr.clone()).await.len(), count(true), "{relation:?}");
        let not = Expr::Not(Box::new(expr));
        assert_eq!(found(database, not).await.len(), count(false), "not {relation:?}");
    }
}
