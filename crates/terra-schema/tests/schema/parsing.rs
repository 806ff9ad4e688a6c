//! Values from what people and files write.

use proptest::prelude::*;
use rust_decimal::dec;
use terra_schema::{Code, ColumnType, Value};

const TYPES: [ColumnType; 12] = [
    ColumnType::Id,
    ColumnType::Text { max: 5 },
    ColumnType::Code { codes: CODES },
    ColumnType::Decimal { precision: 15, scale: 2 },
    ColumnType::Bool,
    ColumnType::Int,
    ColumnType::BigInt,
    ColumnType::Double,
    ColumnType::Timestamp,
    ColumnType::Date,
    ColumnType::Json,
    ColumnType::Bytes { max: 5 },
];
const CODES: &[Code] = &[
    Code { code: "a", doc: "", words: &["Straße", "OP"] },
    Code { code: "b_c", doc: "", words: &[] },
];
const DECIMAL: ColumnType = TYPES[3];

#[test]
fn a_value_is_read_by_its_columns_type() {
    let read = |ty, text| Value::parse(ty, text).unwrap();
    let id = "0190b5a0-0000-7000-8000-000000000001";
    assert_eq!(read(ColumnType::Id, id).to_string(), id);
    assert_eq!(
        read(TYPES[1], " too long "),
        Value::Text(" too long ".to_owned()),
        "not checked yet"
    );
    assert_eq!(read(TYPES[2], "x"), Value::Text("x".to_owned()), "for the check to refuse");
    assert_eq!(read(ColumnType::Bool, "TRUE"), Value::Bool(true));
    assert_eq!(read(ColumnType::Bool, "false"), Value::Bool(false));
    assert_eq!(read(ColumnType::BigInt, "-9223372036854775808"), Value::Integer(i64::MIN));
    assert_eq!(read(ColumnType::Int, "-5.00"), Value::Integer(-5), "as data frames write it");
    assert_eq!(read(ColumnType::Double, "1e-3"), Value::Real(0.001));
    assert_eq!(
        read(ColumnType::Timestamp, "2024-05-06T09:08:09+02:00").to_string(),
        "2024-05-06T07:08:09.000000Z"
    );
    assert_eq!(read(ColumnType::Date, "2024-05-06").to_string(), "2024-05-06");
    assert_eq!(read(ColumnType::Json, r#"{"b":1,"a":2.0}"#).to_string(), r#"{"a":2,"b":1}"#);
}

#[test]
fn a_code_is_read_by_the_words_that_sources_write_for_it() {
    for (text, code) in [
        ("a", "a"),
        ("A ", "a"),
        ("STRASSE", "a"),
        (" op", "a"),
        ("B_C", "b_c"),
        ("opera", "opera"),
        ("", ""),
    ] {
        assert_eq!(Value::parse(TYPES[2], text).unwrap(), Value::Text(code.to_owned()), "{text:?}");
    }
}

#[test]
fn a_decimal_is_read_exactly_with_or_without_an_exponent() {
    for (text, number) in [
        ("0.10", dec!(0.10)),
        ("-12.5", dec!(-12.5)),
        ("+5", dec!(5)),
        (".5", dec!(0.5)),
        ("1.5e3", dec!(1500)),
        ("2E-3", dec!(0.002)),
        ("123456789012345.678", dec!(123456789012345.678)),
    ] {
        assert_eq!(Value::parse(DECIMAL, text), Ok(Value::Decimal(number)), "{text}");
    }
    for text in ["", "-", "1,5", "1_000", "0x10", "1e400", "NaN", "∞", "5 MW", "1e_5"] {
        assert_eq!(
            Value::parse(DECIMAL, text),
            Err("expected a decimal number".to_owned()),
            "{text}"
        );
    }
}

#[test]
fn what_was_expected_is_said() {
    let message = |ty, text| Value::parse(ty, text).unwrap_err();
    assert_eq!(message(ColumnType::Id, "7"), "expected a uuid");
    assert_eq!(message(ColumnType::Bool, "yes"), "expected true or false");
    assert_eq!(message(ColumnType::Int, "1.5"), "expected a whole number of 32 bits");
    assert_eq!(message(ColumnType::Int, ".0"), "expected a whole number of 32 bits");
    assert_eq!(message(ColumnType::Double, "1,5"), "expected a number");
    assert_eq!(message(ColumnType::Date, "6.5.24"), "not a day such as 2024-05-06: found `6.5.24`");
    assert!(message(ColumnType::Timestamp, "noon").starts_with("not a moment such as"));
    assert!(message(ColumnType::Json, "{").starts_with("expected JSON: EOF"));
    assert_eq!(message(TYPES[11], "00"), "bytes can't be written as text here");
}

proptest! {
    #[test]
    fn what_is_shown_is_read_again(text in prop_oneof!["\\PC{0,12}", "[-+0-9.eE]{0,12}", "[\\[{\":0-9}\\]]{0,8}"]) {
        for ty in TYPES {
            if let Ok(value) = Value::parse(ty, &text)
                // Not a number is not equal to itself.
                && value == value.clone()
            {
                prop_assert_eq!(Value::parse(ty, &value.to_string()), Ok(value));
            }
        }
    }
}
