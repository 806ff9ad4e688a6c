//! Letters that are the same but for case.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

/// The last code point up to which letters have cases, and much room above it.
const LAST: char = '\u{1ffff}';

/// Every letter that has other forms, with all of them, itself included.
static FORMS: LazyLock<HashMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut classes: BTreeMap<char, Vec<char>> = BTreeMap::new();
    for letter in '\0'..=LAST {
        classes.entry(folded(letter)).or_default().push(letter);
    }
    let several = classes.into_values().filter(|forms| forms.len() > 1);
    several.flat_map(|forms| forms.clone().into_iter().map(move |at| (at, forms.clone()))).collect()
});

/// The letters that are the same as this one but for case, in any script, itself included; `None`
/// for what has one form only. Patterns of both engines are made of these, so their answers depend
/// neither on a locale nor on which letters an engine's own folding knows.
pub(crate) fn forms(letter: char) -> Option<&'static [char]> {
    FORMS.get(&letter).map(Vec::as_slice)
}

/// The form that stands for a letter's forms: by way of upper case, where letters meet that have
/// more than one lower form, such as σ and ς.
fn folded(letter: char) -> char {
    // Only a Turkish reader takes ı and I for one letter: Unicode folds them apart.
    if letter == 'ı' {
        return letter;
    }
    let upper = only(letter.to_uppercase()).unwrap_or(letter);
    only(upper.to_lowercase()).unwrap_or(upper)
}

fn only(mut letters: impl Iterator<Item = char>) -> Option<char> {
    letters.next().filter(|_| letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::{LAST, folded, forms};

    #[test]
    fn every_form_of_a_letter_finds_all_the_others() {
        for class in ["Éé", "Σσς", "Kk\u{212a}", "Åå\u{212b}", "ßẞ", "ſSs", "µΜμ", "Ǆǅǆ", "Ⴀⴀ"]
        {
            for letter in class.chars() {
                let found = forms(letter).unwrap();
                assert!(class.chars().all(|form| found.contains(&form)), "{letter}: {found:?}");
                assert_eq!(found.len(), class.chars().count(), "{letter}: {found:?}");
            }
        }
        for alone in ['İ', 'ı', '1', '東', '*', ' ', '\u{301}'] {
            assert_eq!(forms(alone), None, "{alone}");
        }
        assert_eq!(forms('i').unwrap(), ['I', 'i']);
    }

    #[test]
    fn no_letter_above_the_last_one_has_another_form() {
        for letter in LAST..=char::MAX {
            assert_eq!(folded(letter), letter);
        }
    }
}
