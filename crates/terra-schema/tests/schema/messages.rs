//! How errors read.

use crate::sample::{SAMPLE, record, text_value};
use terra_schema::{CheckError, CheckErrors, DecodeError, Record, Rule, Value};

fn message(rule: Rule) -> String {
    CheckError { table: "samples", column: "name", rule, value: "x".to_owned() }.to_string()
}

#[test]
fn every_rule_says_what_is_wrong_and_most_what_to_do() {
    let rules = [
        (Rule::Required, "a value is required"),
        (Rule::Kind("a text"), "expected a text"),
        (Rule::Length(5), "longer than 5 characters: shorten it"),
        (Rule::Size(5), "larger than 5 bytes"),
        (Rule::Min(0.5), "below 0.5, the smallest value allowed"),
        (Rule::Max(100.0), "above 100, the largest value allowed"),
        (
            Rule::Digits(5, 2),
            "more digits than the column keeps (5 in all, 2 after the point): round it first",
        ),
        (Rule::Code(vec!["low", "high"]), "not one of low, high"),
        (Rule::Nul, "holds a NUL character: remove it"),
        (Rule::Finite, "not a finite number"),
        (Rule::Computed, "filled by the atlas itself: leave it out"),
        (Rule::Calendar, "outside the years 1 to 9999"),
        (Rule::HalfPosition, "give both longitude and latitude, or neither of them"),
        (Rule::Geometry("it is cut short".to_owned()), "not a geometry: it is cut short"),
        (Rule::Json("too deep".to_owned()), "not a JSON document the atlas keeps: too deep"),
    ];
    for (rule, words) in rules {
        assert_eq!(message(rule), format!("samples.name = x: {words}"));
    }
}

#[test]
fn an_unknown_column_is_named_with_the_nearest_one() {
    let unknown = |name: &str| Record::new(&SAMPLE).set(name, Value::Null).unwrap_err().to_string();
    assert_eq!(
        unknown("latitud"),
        "samples: no column is called `latitud`; did you mean `latitude`?"
    );
    assert_eq!(unknown("colour"), "samples: no column is called `colour`");
    assert_eq!(unknown(&"x".repeat(200)).len(), "samples: no column is called ``".len() + 63);
}

#[test]
fn several_errors_stand_in_one_line() {
    let mut wrong = record([("count", Value::Integer(9)), ("level", text_value("none"))]);
    assert_eq!(
        wrong.check().unwrap_err().to_string(),
        "samples.count = 9: above 5, the largest value allowed; samples.level = none: not one of \
         low, high"
    );
}

#[test]
fn a_long_value_is_cut_between_characters() {
    let long = "ä".repeat(81);
    let CheckErrors(errors) = record([("level", text_value(&long))]).check().unwrap_err();
    assert_eq!(errors[0].value, format!("{}…", "ä".repeat(80)));
    let CheckErrors(errors) = record([("level", text_value(&long[2..]))]).check().unwrap_err();
    assert_eq!(errors[0].value, "ä".repeat(80), "one that fits is not");
}

#[test]
fn what_few_may_read_is_not_repeated_in_an_error() {
    for column in ["phone", "token"] {
        let CheckErrors(errors) = record([(column, text_value("sesame"))]).check().unwrap_err();
        assert_eq!(errors[0].value, "");
        assert_eq!(
            errors[0].to_string(),
            format!("samples.{column}: longer than 3 characters: shorten it")
        );
    }
}

#[test]
fn a_cell_that_can_not_be_read_is_counted() {
    assert_eq!(DecodeError::null(3).to_string(), "cell 3: NULL where a value is required");
    assert_eq!(DecodeError::new(0, "what?").to_string(), "cell 0: what?");
}
