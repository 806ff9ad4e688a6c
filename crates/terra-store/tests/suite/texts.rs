//! Searching in text: by letter, or by letter of either case in any script.

use crate::{
    fixture::{Fixture, cases},
    random::some,
    tables::Word,
};
use proptest::prelude::*;
use terra_schema::Filter;
use terra_store::Database;

cases! {
    places_in_a_text,
    letters_that_mean_something_in_patterns_mean_themselves,
    case_is_ignored_in_every_script,
    letters_that_only_look_alike_are_apart,
    the_last_letters_have_none_after_them,
    long_texts_are_searched_for,
    any_text_is_found_where_it_is,
}

/// How a text is searched for.
type Search = fn(&str) -> Filter<Word>;
/// Whether a text is found by a needle.
type Meaning = fn(&str, &str) -> bool;

/// Every search, with what it means.
fn searches() -> Vec<(&'static str, Search, Meaning)> {
    vec![
        ("eq", |needle| Word::value.eq(needle), |text, needle| text == needle),
        ("contains", |needle| Word::value.contains(needle), |text, needle| text.contains(needle)),
        (
            "starts",
            |needle| Word::value.starts_with(needle),
            |text, needle| text.starts_with(needle),
        ),
        ("ends", |needle| Word::value.ends_with(needle), |text, needle| text.ends_with(needle)),
        (
            "eq, any case",
            |needle| Word::value.eq_ignore_case(needle),
            |text, needle| folded(text) == folded(needle),
        ),
        (
            "contains, any case",
            |needle| Word::value.contains_ignore_case(needle),
            |text, needle| {
                let (text, needle) = (folded(text), folded(needle));
                needle.is_empty() || text.windows(needle.len()).any(|part| part == needle)
            },
        ),
        (
            "starts, any case",
            |needle| Word::value.starts_with_ignore_case(needle),
            |text, needle| folded(text).starts_with(&folded(needle)),
        ),
        (
            "ends, any case",
            |needle| Word::value.ends_with_ignore_case(needle),
            |text, needle| folded(text).ends_with(&folded(needle)),
        ),
    ]
}

/// Letter by letter, by Unicode's simple folding.
fn folded(text: &str) -> Vec<char> {
    let only = |letters: &mut dyn Iterator<Item = char>| {
        let first = letters.next();
        if letters.next().is_some() { None } else { first }
    };
    text.chars()
        .map(|letter| {
            if letter == 'ı' {
                return letter;
            }
            let upper = only(&mut letter.to_uppercase()).unwrap_or(letter);
            only(&mut upper.to_lowercase()).unwrap_or(upper)
        })
        .collect()
}

async fn store(database: &Fixture, texts: &[String]) {
    let drafts = texts.iter().enumerate();
    let drafts = drafts.map(|(number, text)| Word::new(format!("w{number}")).value(text));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
}

/// The texts that a search finds, sorted.
async fn found(database: &Fixture, filter: Filter<Word>) -> Vec<String> {
    let rows = database.select::<Word>().filter(filter).order_by(Word::value.asc()).all().await;
    rows.unwrap().into_iter().map(|row| row.value.unwrap().into_string()).collect()
}

/// Holds every search for `needle` to what it means.
async fn agree(database: &Fixture, texts: &[String], needle: &str) {
    for (name, search, meaning) in searches() {
        let mut expected: Vec<_> = texts.iter().filter(|text| meaning(text, needle)).collect();
        expected.sort();
        let found = found(database, search(needle)).await;
        assert!(
            expected.iter().copied().eq(&found),
            "{name} {needle:?}\n expected {expected:?}\n found {found:?}"
        );
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

async fn places_in_a_text(database: &Fixture) {
    let texts = owned(&["", "Weir", "The Weir", "Weir A", "The Weir A", "weir", "W"]);
    store(database, &texts).await;
    database.insert(Word::new("without a text")).await.unwrap();
    for needle in ["Weir", "weir", "WEIR", "", "The Weir A", "x", "W"] {
        agree(database, &texts, needle).await;
    }
    let nothing = database.select::<Word>().filter(!Word::value.contains("Weir"));
    assert_eq!(nothing.count().await.unwrap(), 3, "without the missing text");
}

async fn letters_that_mean_something_in_patterns_mean_themselves(database: &Fixture) {
    let letters = "%_*?[]^-!.+(){}|$\\/'\"`#&;:<>=~@\n\r\t ";
    let mut texts =
        owned(&["abc", "ABC", "a", "[a]", "[^a]", "[a-c]", "a\\", "\\\\", "%%", "a\nb"]);
    for letter in letters.chars() {
        texts.push(format!("{letter}"));
        texts.push(format!("a{letter}c"));
        texts.push(format!("{letter}{letter}é"));
    }
    store(database, &texts).await;
    let mut needles: Vec<String> = letters.chars().map(|letter| letter.to_string()).collect();
    needles.extend(owned(&[
        "a%c",
        "a_c",
        "a*c",
        "a?c",
        "[a]",
        "[^a]",
        "[a-c]",
        "a.c",
        "a\\c",
        "\\",
        "\\\\",
        ".*",
        "(a|b)",
        "a$",
        "^a",
        "\\d",
        "a\nc",
        "{2}",
        "[[:alpha:]]",
        "]",
        "[",
        "É",
        "$é",
        "***=a",
        "(?i)a",
    ]));
    for needle in needles {
        agree(database, &texts, &needle).await;
    }
}

async fn the_last_letters_have_none_after_them(database: &Fixture) {
    let letters = ["a", "\u{7f}", "\u{7ff}", "\u{d7ff}", "\u{e000}", "\u{ffff}", "\u{10ffff}"];
    let pairs = letters.iter().flat_map(|one| letters.map(|other| format!("{one}{other}")));
    let texts: Vec<String> = pairs.chain(owned(&letters)).collect();
    store(database, &texts).await;
    for needle in &texts {
        agree(database, &texts, needle).await;
    }
}

async fn case_is_ignored_in_every_script(database: &Fixture) {
    let classes = [
        "éÉ",
        "σςΣ",
        "kK\u{212a}",
        "åÅ\u{212b}",
        "ßẞ",
        "жЖ",
        "sSſ",
        "µμΜ",
        "ǆǅǄ",
        "აᲐ",
        "ꭰᎠ",
        "𐐨𐐀",
    ];
    let texts: Vec<String> = classes.concat().chars().map(|letter| format!("x{letter}y")).collect();
    store(database, &texts).await;
    for class in classes {
        for needle in class.chars() {
            let mut expected: Vec<_> = class.chars().map(|letter| format!("x{letter}y")).collect();
            expected.sort();
            let needle = needle.to_string();
            assert_eq!(found(database, Word::value.contains_ignore_case(&needle)).await, expected);
            assert_eq!(
                found(database, Word::value.eq_ignore_case(&format!("X{needle}Y"))).await,
                expected
            );
            agree(database, &texts, &needle).await;
        }
    }
}

async fn letters_that_only_look_alike_are_apart(database: &Fixture) {
    let texts =
        owned(&["i", "I", "ı", "İ", "i\u{307}", "é", "e\u{301}", "ss", "ß", "ﬁ", "fi", "K", "К"]);
    store(database, &texts).await;
    for (needle, expected) in [
        ("i", vec!["I", "fi", "i", "i\u{307}"]),
        ("ı", vec!["ı"]),
        ("İ", vec!["İ"]),
        ("É", vec!["é"]),
        ("ß", vec!["ß"]),
        ("SS", vec!["ss"]),
        ("k", vec!["K"]),
        ("к", vec!["К"]),
    ] {
        let found = found(database, Word::value.contains_ignore_case(needle)).await;
        assert_eq!(found, expected, "{needle}");
    }
}

async fn long_texts_are_searched_for(database: &Fixture) {
    let long = "σé*%\\".repeat(200);
    let texts = vec![long.clone(), format!("{long}x"), "σ".to_owned()];
    store(database, &texts).await;
    agree(database, &texts, &long).await;
    agree(database, &texts, &"ΣÉ*%\\".repeat(200)).await;
}

/// Few letters, so that needles are found: with cases, combining, special in patterns.
fn haystack() -> impl Strategy<Value = String> {
    let letters: Vec<char> = "aAéÉσςΣkK\u{212a}ßiIıİ%_*?[]\\^-.$\n\u{301}😀ᎠꭰẞſS".chars().collect();
    let few = proptest::sample::select(letters);
    let letter = prop_oneof![
        30 => few,
        // SQLite's patterns take U+FFFE and U+FFFF, which are no characters, for U+FFFD.
        1 => any::<char>().prop_filter("none", |c| !matches!(c, '\0' | '\u{fffd}'..='\u{ffff}')),
    ];
    proptest::collection::vec(letter, 0..8).prop_map(String::from_iter)
}

async fn any_text_is_found_where_it_is(database: &Fixture) {
    let texts = some(300, haystack());
    store(database, &texts).await;
    let needles = some(60, haystack().prop_map(|text| text.chars().take(3).collect::<String>()));
    for needle in needles {
        agree(database, &texts, &needle).await;
    }
}
