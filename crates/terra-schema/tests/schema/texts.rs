//! Bounded texts.

use crate::sample::{SAMPLE, text_value};
use proptest::prelude::*;
use terra_schema::{Record, Rule, Text, scalar::TextError};

#[test]
fn length_counts_characters_and_not_bytes() {
    assert_eq!(Text::<5>::new("äöüß🛢").unwrap().as_str(), "äöüß🛢");
    assert_eq!(Text::<5>::new("äöüß🛢!"), Err(TextError::TooLong { length: 6, max: 5 }));
    assert_eq!(Text::<5>::new("äöüß🛢!").unwrap_err().to_string(), "6 characters, at most 5 fit");
    assert!(Text::<0>::new("").is_ok());
}

#[test]
fn nul_is_refused() {
    assert_eq!(Text::<5>::new("a\0b"), Err(TextError::Nul));
    assert_eq!(TextError::Nul.to_string(), "holds a NUL character");
}

#[test]
fn texts_compare_by_code_point() {
    let text = |text: &str| Text::<5>::new(text).unwrap();
    assert!(text("Z") < text("a"));
    assert!(text("z") < text("ä"));
    assert!(text("\u{ffff}") < text("\u{10000}"), "as UTF-8 does, and UTF-16 does not");
    assert_eq!(text("a"), "a");
    assert_eq!(text("a").into_string(), "a");
}

proptest! {
    #[test]
    fn the_type_and_the_check_refuse_the_same_texts(text in "[\\PCa-c\0🛢]{0,8}") {
        let mut record = Record::new(&SAMPLE);
        record.set("name", text_value(&text)).unwrap();
        // The folded column has a bound of its own.
        let rules: Vec<_> = match record.check() {
            Ok(()) => vec![],
            Err(errors) => errors.0.into_iter().filter(|e| e.column == "name").collect(),
        };
        match (Text::<5>::new(text), rules.first().map(|error| &error.rule)) {
            (Ok(_), None)
            | (Err(TextError::TooLong { .. }), Some(Rule::Length(5)))
            | (Err(TextError::Nul), Some(Rule::Nul)) => {}
            (typed, checked) => prop_assert!(false, "{typed:?}, but {checked:?}"),
        }
    }
}
