//! Letters that are the same but for case, or but for accents.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

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
pub fn forms(letter: char) -> Option<&'static [char]> {
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

/// What doesn't count when texts are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Folding {
    /// Whether letters of either case are the same: those that [`forms`] knows.
    pub case: bool,
    /// Whether a letter is the same with accents and without.
    pub accents: bool,
}

/// What becomes of letters: two texts, of which the first has the letters that change and the
/// second what each becomes. Letters beyond the second's length go.
pub type Changes = (String, String);

impl Folding {
    /// Letters of either case are the same.
    pub const CASE: Self = Self { case: true, accents: false };
    /// Letters are the same with accents and without.
    pub const ACCENTS: Self = Self { case: false, accents: true };

    /// Both what this leaves aside and what `other` does.
    pub const fn and(self, other: Self) -> Self {
        Self { case: self.case || other.case, accents: self.accents || other.accents }
    }

    /// The letter that stands for this one; `None` for an accent of its own, where those go.
    pub fn letter(self, letter: char) -> Option<char> {
        let plain = if self.accents && !letter.is_ascii() {
            PLAIN.get(&letter).copied().unwrap_or(Some(letter))?
        } else {
            letter
        };
        Some(if self.case { folded(plain) } else { plain })
    }

    /// The text that stands for this one.
    pub fn text(self, text: &str) -> String {
        text.chars().filter_map(|letter| self.letter(letter)).collect()
    }

    /// The same as two texts, for engines that change letters by such. The letters of ASCII come
    /// first, as they are met the most; they stand there whether they change or not.
    pub fn changes(self) -> &'static Changes {
        static CASE: LazyLock<Changes> = LazyLock::new(|| changes(Folding::CASE));
        static ACCENTS: LazyLock<Changes> = LazyLock::new(|| changes(Folding::ACCENTS));
        static BOTH: LazyLock<Changes> =
            LazyLock::new(|| changes(Folding::CASE.and(Folding::ACCENTS)));
        match (self.case, self.accents) {
            (true, true) => &BOTH,
            (false, true) => &ACCENTS,
            _ => &CASE,
        }
    }
}

fn changes(folding: Folding) -> Changes {
    let (mut from, mut to) = (String::new(), String::new());
    let mut gone = String::new();
    for letter in ' '..=LAST {
        match folding.letter(letter) {
            Some(same) if same == letter && !letter.is_ascii() => {}
            Some(other) => {
                from.push(letter);
                to.push(other);
            }
            None => gone.push(letter),
        }
    }
    (from + &gone, to)
}

/// Every letter that has accents, with the one it is without; `None` for an accent of its own.
static PLAIN: LazyLock<HashMap<char, Option<char>>> = LazyLock::new(|| {
    let of = |letter: char| Some((letter, plain(letter)?));
    ('\u{80}'..=LAST).filter_map(of).collect()
});

/// Letters with a stroke, which Unicode takes for letters of their own.
const STROKES: [(char, char); 10] = [
    ('Ø', 'O'),
    ('ø', 'o'),
    ('Đ', 'D'),
    ('đ', 'd'),
    ('Ħ', 'H'),
    ('ħ', 'h'),
    ('Ł', 'L'),
    ('ł', 'l'),
    ('Ŧ', 'T'),
    ('ŧ', 't'),
];

/// What is left of a letter without its accents; outermost `None` where it has none.
fn plain(letter: char) -> Option<Option<char>> {
    let without_stroke = |letter| {
        let found = STROKES.iter().find(|(with, _)| *with == letter);
        found.map_or(letter, |(_, without)| *without)
    };
    let left: Vec<char> = [letter].into_iter().nfd().filter(|part| !is_accent(*part)).collect();
    match *left.as_slice() {
        [] => Some(None),
        [alone] => {
            let plain = without_stroke(alone);
            let had_accent = [letter].into_iter().nfd().count() > 1;
            (had_accent || plain != alone).then_some(Some(plain))
        }
        _ => None,
    }
}

/// Whether it is a mark above, below or through a letter. Marks that make another sound of it, as
/// the voicing of kana and the vowels of Indic scripts, are no accents.
fn is_accent(letter: char) -> bool {
    matches!(canonical_combining_class(letter), 1 | 10..=36 | 200..=255)
}

fn only(mut letters: impl Iterator<Item = char>) -> Option<char> {
    letters.next().filter(|_| letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::{Folding, LAST, folded, forms};

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

    #[test]
    fn accents_go_with_their_letters_or_alone() {
        let plain = |text: &str| Folding::ACCENTS.text(text);
        assert_eq!(plain("Chișinău"), "Chisinau");
        assert_eq!(plain("Chis\u{326}ina\u{306}u"), "Chisinau");
        assert_eq!(plain("København Łódź Đông Ấp"), "Kobenhavn Lodz Dong Ap");
        assert_eq!(plain("Ångström \u{212b}"), "Angstrom A");
        assert_eq!(plain("Αθήνα"), "Αθηνα");
        // Other sounds, other letters.
        for same in ["ガ", "한", "कि", "ß", "æ", "東京"] {
            assert_eq!(plain(same), same);
        }
        let both = Folding::CASE.and(Folding::ACCENTS);
        assert_eq!(both.text("CHIȘINĂU"), both.text("chișinău"));
        assert_eq!(Folding::CASE.text("ΣΊΣΥΦΟΣ"), Folding::CASE.text("σίσυφος"));
        assert_ne!(Folding::CASE.text("É"), Folding::CASE.text("e"));
    }

    #[test]
    fn folding_is_changing_letters_and_doing_it_twice_changes_nothing() {
        for folding in [Folding::CASE, Folding::ACCENTS, Folding::CASE.and(Folding::ACCENTS)] {
            let (from, to) = folding.changes();
            let to: Vec<char> = to.chars().collect();
            let known: std::collections::HashMap<char, Option<char>> =
                from.chars().enumerate().map(|(at, from)| (from, to.get(at).copied())).collect();
            for letter in '\u{1}'..=LAST {
                let folded = folding.letter(letter);
                assert_eq!(known.get(&letter).copied().unwrap_or(Some(letter)), folded, "{letter}");
                assert_eq!(folded.and_then(|letter| folding.letter(letter)), folded, "{letter}");
            }
        }
    }
}
