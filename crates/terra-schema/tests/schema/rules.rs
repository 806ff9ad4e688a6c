//! Each rule a value is checked against: what passes, what is refused, and in which words.

use crate::sample::{SAMPLE, checked, record, text_value};
use rust_decimal::dec;
use terra_schema::{
    CheckError, CheckErrors, Date, Json, Record, Rule, Timestamp, Value, scalar::Uuid,
};

/// The one error that a value causes.
fn refused(column: &str, value: Value) -> CheckError {
    let errors = record([(column, value)]).check().unwrap_err();
    let [error] = <[_; 1]>::try_from(errors.0).unwrap();
    error
}

fn message(column: &str, value: Value) -> String {
    refused(column, value).to_string()
}

fn passes(column: &str, value: Value) {
    assert_eq!(checked(column, value.clone()), value);
}

#[test]
fn an_error_names_table_column_rule_and_value() {
    let expected = CheckError {
        table: "samples",
        column: "count",
        rule: Rule::Max(5.0),
        value: "6".to_owned(),
    };
    assert_eq!(refused("count", Value::Integer(6)), expected);
}

#[test]
fn a_value_may_be_required() {
    assert_eq!(message("name", Value::Null), "samples.name: a value is required");
    passes("phone", Value::Null);

    let errors = Record::new(&SAMPLE).complete().unwrap_err();
    assert_eq!(errors.to_string(), "samples.name: a value is required");
    Record::new(&SAMPLE).check().unwrap_or_else(|_| panic!("a change says only what it changes"));
}

#[test]
fn a_value_is_of_its_columns_kind() {
    let text = || text_value("yes");
    let wanted = [
        ("id", text(), "samples.id = yes: expected a uuid"),
        ("name", Value::Integer(5), "samples.name = 5: expected a text"),
        ("flag", text(), "samples.flag = yes: expected true or false"),
        ("count", text(), "samples.count = yes: expected a whole number of 32 bits"),
        ("count", Value::Real(1.0), "samples.count = 1: expected a whole number of 32 bits"),
        ("big", text(), "samples.big = yes: expected a whole number of 64 bits"),
        ("share", Value::Real(0.5), "samples.share = 0.5: expected a decimal number"),
        ("ratio", text(), "samples.ratio = yes: expected a number"),
        ("level", Value::Integer(1), "samples.level = 1: expected a code"),
        ("moment", text(), "samples.moment = yes: expected a moment such as 2024-05-06T07:08:09Z"),
        ("day", text(), "samples.day = yes: expected a day such as 2024-05-06"),
        ("settings", text(), "samples.settings = yes: expected a JSON document"),
        ("blob", text(), "samples.blob = yes: expected bytes"),
        ("geometry", text(), "samples.geometry = yes: expected bytes"),
    ];
    for (column, value, words) in wanted {
        assert_eq!(message(column, value), words);
    }
    passes("id", Value::Id(Uuid::from_u128(5)));
    passes("flag", Value::Bool(false));
    passes("moment", Value::Timestamp(Timestamp::from_micros(0).unwrap()));
    passes("day", Value::Date(Date::from_days(0).unwrap()));
    passes("settings", Value::Json(Box::new(Json::new(true))));
}

#[test]
fn a_text_has_a_greatest_length_and_no_nul() {
    passes("phone", text_value("äẞ🛢"));
    assert_eq!(
        message("phone", text_value("äöüß")),
        "samples.phone: longer than 3 characters: shorten it"
    );
    assert_eq!(message("level", text_value("a\0")), "samples.level = a\0: not one of low, high");
    assert_eq!(refused("phone", text_value("a\0")).rule, Rule::Nul);
}

#[test]
fn bytes_have_a_greatest_size() {
    passes("blob", Value::Bytes(vec![0; 4]));
    assert_eq!(
        message("blob", Value::Bytes(vec![0; 5])),
        "samples.blob = 5 bytes: larger than 4 bytes"
    );
}

#[test]
fn a_whole_number_fits_its_bits() {
    passes("big", Value::Integer(i64::MIN));
    for number in [i64::from(i32::MAX) + 1, i64::from(i32::MIN) - 1] {
        let rule = refused("count", Value::Integer(number)).rule;
        assert_eq!(rule, Rule::Kind("a whole number of 32 bits"));
    }
}

#[test]
fn both_ends_of_a_range_are_in_it() {
    passes("count", Value::Integer(-5));
    passes("count", Value::Integer(5));
    assert_eq!(
        message("count", Value::Integer(-6)),
        "samples.count = -6: below -5, the smallest value allowed"
    );
    assert_eq!(
        message("count", Value::Integer(6)),
        "samples.count = 6: above 5, the largest value allowed"
    );
    passes("share", Value::Decimal(dec!(0.00)));
    passes("share", Value::Decimal(dec!(100.10)));
    assert_eq!(
        message("share", Value::Decimal(dec!(100.11))),
        "samples.share = 100.11: above 100.1, the largest value allowed"
    );
    assert_eq!(refused("share", Value::Decimal(dec!(-0.01))).rule, Rule::Min(0.0));
    passes("ratio", Value::Real(-1.5));
    assert_eq!(refused("ratio", Value::Real(-1.5 - f64::EPSILON)).rule, Rule::Min(-1.5));
    assert_eq!(refused("longitude", Value::Real(180.1)).rule, Rule::Max(180.0));
    assert_eq!(refused("latitude", Value::Real(-90.1)).rule, Rule::Min(-90.0));
}

#[test]
fn a_decimal_has_no_digit_too_many_and_takes_its_columns_scale() {
    assert_eq!(
        message("share", Value::Decimal(dec!(1.005))),
        "samples.share = 1.005: more digits than the column keeps (5 in all, 2 after the point): \
         round it first"
    );
    assert_eq!(refused("share", Value::Decimal(dec!(1000))).rule, Rule::Digits(5, 2));
    assert_eq!(
        refused("share", Value::Decimal(rust_decimal::Decimal::MAX)).rule,
        Rule::Digits(5, 2)
    );
    let kept = |said| checked("share", said).to_string();
    assert_eq!(kept(Value::Decimal(dec!(7.5000000))), "7.50");
    assert_eq!(kept(Value::Integer(7)), "7.00");
    assert_eq!(kept(Value::Decimal(dec!(-0))), "0.00");
}

#[test]
fn a_double_is_finite_and_has_one_zero() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = refused("ratio", Value::Real(number));
        assert_eq!(error.rule, Rule::Finite);
        assert_eq!(error.to_string(), format!("samples.ratio = {number}: not a finite number"));
        assert_eq!(refused("longitude", Value::Real(number)).rule, Rule::Finite);
    }
    let Value::Real(zero) = checked("ratio", Value::Real(-0.0)) else { panic!("a number") };
    assert!(zero.is_sign_positive());
    assert_eq!(checked("ratio", Value::Integer(3)), Value::Real(3.0));
    assert_eq!(checked("ratio", Value::Decimal(dec!(0.1))), Value::Real(0.1));
    let digits = checked("ratio", Value::Decimal(dec!(15012680.6300191777)));
    assert_eq!(digits, Value::Real(15_012_680.630_019_179), "the nearest double");
}

#[test]
fn a_code_is_in_its_list() {
    passes("level", text_value("high"));
    assert_eq!(message("level", text_value("High")), "samples.level = High: not one of low, high");
    assert_eq!(refused("level", text_value("")).rule, Rule::Code(vec!["low", "high"]));
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let mut record = record([
        ("name", text_value("too long")),
        ("count", Value::Integer(9)),
        ("level", text_value("none")),
        ("latitude", Value::Real(5.0)),
        ("geometry", Value::Bytes(vec![1])),
        ("version", Value::Integer(1)),
    ]);
    let CheckErrors(errors) = record.complete().unwrap_err();
    let columns: Vec<_> = errors.iter().map(|error| error.column).collect();
    assert_eq!(columns, ["name", "count", "level", "longitude", "geometry", "version"]);
}

#[test]
fn a_record_that_passed_passes_again_unchanged() {
    let mut record = record([
        ("name", text_value("Straß")),
        ("share", Value::Integer(5)),
        ("longitude", Value::Real(-180.0)),
        ("latitude", Value::Real(12.123_456_789)),
    ]);
    let error = record.complete().unwrap_err();
    assert_eq!(error.0[0].column, "name_key", "strass is longer than the column");
    record.set("name", text_value("Süß")).unwrap();
    record.values_mut()[SAMPLE.position("name_key").unwrap()] = None;
    record.complete().unwrap();
    let once = record.values().to_vec();
    record.check().unwrap();
    assert_eq!(record.values(), once);
    record.complete().unwrap();
    assert_eq!(record.values(), once);
}
