//! Typed columns make untyped conditions: each method, with its column and value.

use crate::declared::{Circuit, Everything, PowerPlant, ProvenanceColumns, Trust, User};
use rust_decimal::dec;
use terra_geo::BBox;
use terra_schema::{
    AuditColumns, Col, Filter, Id, Row, Timestamp, Value, alias,
    filter::{ColumnRef, Comparison, Expr, Named, OrderBy, TextMatch},
    scalar::Uuid,
};

fn column<T: Row>(name: &str) -> ColumnRef {
    let at = T::table().position(name).unwrap();
    ColumnRef { source: 0, at: u16::try_from(at).unwrap() }
}

fn plant(name: &str) -> ColumnRef {
    column::<PowerPlant>(name)
}

fn number(value: i64) -> Value {
    Value::Integer(value)
}

#[test]
fn each_comparison_names_its_column_and_value() {
    type Method = fn(Col<PowerPlant, i32>, i32) -> Filter<PowerPlant>;
    let methods: [(Method, Comparison); 6] = [
        (Col::eq, Comparison::Eq),
        (Col::ne, Comparison::Ne),
        (Col::lt, Comparison::Lt),
        (Col::le, Comparison::Le),
        (Col::gt, Comparison::Gt),
        (Col::ge, Comparison::Ge),
    ];
    for (method, comparison) in methods {
        let expected = Expr::Compare(plant("priority"), comparison, number(-3));
        assert_eq!(method(PowerPlant::priority, -3).into_expr(), expected);
    }
}

#[test]
fn a_column_is_compared_with_values_of_its_kind_whether_or_not_it_may_be_missing() {
    let moment = Timestamp::parse("2024-05-06T07:08:09Z").unwrap();
    let value = |expr| match expr {
        Expr::Compare(_, _, value) => value,
        other => panic!("{other:?}"),
    };
    let of = |filter: Filter<Everything>| value(filter.into_expr());
    assert_eq!(of(Everything::decimal.eq(dec!(28.5))), Value::Decimal(dec!(28.5)));
    assert_eq!(of(Everything::maybe_decimal.lt(5)), Value::Decimal(dec!(5)));
    assert_eq!(of(Everything::maybe_text.eq("a")), Value::Text("a".to_owned()));
    assert_eq!(of(Everything::maybe_large.gt(5)), number(5));
    assert_eq!(of(Everything::maybe_moment.ge(moment)), Value::Timestamp(moment));
    assert_eq!(
        of(Everything::code.ne(Trust::LongStanding)),
        Value::Text("long_standing".to_owned())
    );
    let user: Id<User> = Id::from_uuid(Uuid::from_u128(1));
    assert_eq!(of(Everything::maybe_user_id.eq(user)), Value::Id(user.uuid()));
}

#[test]
fn ranges_lists_and_missing_values() {
    assert_eq!(
        PowerPlant::priority.between(-9, -2).into_expr(),
        Expr::Between(plant("priority"), number(-9), number(-2))
    );
    let statuses = Expr::In(
        plant("status"),
        vec![Value::Text("novice".to_owned()), Value::Text("A+".to_owned())],
    );
    let listed = [Trust::Novice, Trust::Best];
    assert_eq!(PowerPlant::status.is_in(listed).into_expr(), statuses);
    assert_eq!(
        PowerPlant::status.not_in(listed).into_expr(),
        Expr::And(vec![
            Expr::Not(Box::new(statuses)),
            Expr::Not(Box::new(Expr::Null(plant("status")))),
        ])
    );
    assert_eq!(
        PowerPlant::status.is_in(Vec::<Trust>::new()).into_expr(),
        Expr::In(plant("status"), vec![])
    );
    let missing = Expr::Null(plant("status"));
    assert_eq!(PowerPlant::status.is_null().into_expr(), missing);
    assert_eq!(PowerPlant::status.is_not_null().into_expr(), Expr::Not(Box::new(missing)));
}

#[test]
fn texts_are_searched_at_a_place_by_letter_or_by_letter_of_either_case() {
    type Method = fn(Col<PowerPlant, terra_schema::Text<255>>, &str) -> Filter<PowerPlant>;
    let methods: [(Method, TextMatch, bool); 7] = [
        (Col::contains, TextMatch::Anywhere, false),
        (Col::starts_with, TextMatch::Start, false),
        (Col::ends_with, TextMatch::End, false),
        (Col::eq_ignore_case, TextMatch::Whole, true),
        (Col::contains_ignore_case, TextMatch::Anywhere, true),
        (Col::starts_with_ignore_case, TextMatch::Start, true),
        (Col::ends_with_ignore_case, TextMatch::End, true),
    ];
    for (method, place, ignore_case) in methods {
        let expected =
            Expr::Text { column: plant("name"), place, text: "100%".to_owned(), ignore_case };
        assert_eq!(method(PowerPlant::name, "100%").into_expr(), expected);
    }
    assert!(matches!(PowerPlant::r#type.contains("x").into_expr(), Expr::Text { .. }));
}

#[test]
fn places_are_in_a_box_or_missing() {
    let bbox = BBox::new(170.0, -10.0, -170.0, 10.0).unwrap();
    let expected = Expr::InBox(plant("longitude"), bbox);
    assert_eq!(PowerPlant::location.within(bbox).into_expr(), expected);
    assert!(matches!(Everything::location.within(bbox).into_expr(), Expr::InBox(..)));
    assert_eq!(PowerPlant::location.is_null().into_expr(), Expr::Null(plant("longitude")));
    let geometry = Expr::Null(column::<Everything>("geometry"));
    assert_eq!(Everything::geometry.is_not_null().into_expr(), Expr::Not(Box::new(geometry)));
}

#[test]
fn the_columns_of_a_group_are_reached_through_it() {
    let expected = Expr::Compare(plant("is_synthetic"), Comparison::Eq, Value::Bool(false));
    assert_eq!(PowerPlant::provenance.is_synthetic().eq(false).into_expr(), expected);
    assert_eq!(
        PowerPlant::provenance.same_as().is_null().into_expr(),
        Expr::Null(plant("same_as"))
    );
    let expected = Expr::Compare(column::<Circuit>("version"), Comparison::Gt, number(1));
    assert_eq!(Circuit::audit.version().gt(1).into_expr(), expected);
}

#[test]
fn conditions_combine_without_needless_nesting() {
    let [a, b, c] = [-1, -2, -3].map(|n| PowerPlant::priority.eq(n));
    let [x, y, z] = [-1, -2, -3].map(|n| PowerPlant::priority.eq(n).into_expr());
    let all = (a.clone() & b.clone() & c.clone()).into_expr();
    assert_eq!(all, Expr::And(vec![x.clone(), y.clone(), z.clone()]));
    let any = (a.clone() | b.clone() | c.clone()).into_expr();
    assert_eq!(any, Expr::Or(vec![x.clone(), y.clone(), z.clone()]));
    let mixed = (a & !(b | c)).into_expr();
    let not = Expr::Not(Box::new(Expr::Or(vec![y, z])));
    assert_eq!(mixed, Expr::And(vec![x, not]));
}

#[test]
fn orders_name_their_column_and_direction() {
    let order = |descending| OrderBy { column: plant("capacity_mw"), descending };
    assert_eq!(PowerPlant::capacity_mw.asc().into_order(), order(false));
    assert_eq!(PowerPlant::capacity_mw.desc().into_order(), order(true));
}

#[test]
fn a_condition_moves_to_another_table_of_the_query_as_a_whole() {
    let filter = PowerPlant::name.contains("dam")
        & !(PowerPlant::priority.eq(-1) | PowerPlant::status.is_in([Trust::Best]))
        & PowerPlant::location.within(BBox::new(0.0, 0.0, 1.0, 1.0).unwrap())
        & PowerPlant::priority.between(-3, -2)
        & PowerPlant::status.is_null();
    let before = format!("{:?}", filter.clone().into_expr());
    let after = format!("{:?}", filter.into_expr().on_source(2));
    assert_eq!(before.matches("source: 0").count(), 6);
    assert_eq!(after, before.replace("source: 0", "source: 2"));
}

alias!(
    /// The one who verified, beside the one who submitted.
    pub Verifier = User
);

#[test]
fn another_name_for_a_table_keeps_its_conditions_and_orders() {
    let filter: Filter<Verifier> = Verifier::on(User::name.eq("ada"));
    assert_eq!(filter.into_expr(), User::name.eq("ada").into_expr());
    assert_eq!(Verifier::by(User::name.desc()).into_order(), User::name.desc().into_order());
    assert_eq!(<Verifier as Named>::Row::NAME, "users");
}
