//! Folding: texts that differ in case or in form only become one.

use proptest::prelude::*;
use terra_schema::check::fold;
use unicode_normalization::UnicodeNormalization;

/// Unicode's CaseFolding.txt: each letter that folds to more than one (status F), and the letters
/// it folds to.
const FULL: &str = "\
    ß→ss İ→i̇ ŉ→ʼn ǰ→ǰ ΐ→ΐ ΰ→ΰ և→եւ ẖ→ẖ ẗ→ẗ ẘ→ẘ ẙ→ẙ ẚ→aʾ ẞ→ss ὐ→ὐ ὒ→ὒ ὔ→ὔ \
    ὖ→ὖ ᾀ→ἀι ᾁ→ἁι ᾂ→ἂι ᾃ→ἃι ᾄ→ἄι ᾅ→ἅι ᾆ→ἆι ᾇ→ἇι ᾈ→ἀι ᾉ→ἁι ᾊ→ἂι ᾋ→ἃι ᾌ→ἄι ᾍ→ἅι ᾎ→ἆι ᾏ→ἇι \
    ᾐ→ἠι ᾑ→ἡι ᾒ→ἢι ᾓ→ἣι ᾔ→ἤι ᾕ→ἥι ᾖ→ἦι ᾗ→ἧι ᾘ→ἠι ᾙ→ἡι ᾚ→ἢι ᾛ→ἣι ᾜ→ἤι ᾝ→ἥι ᾞ→ἦι ᾟ→ἧι ᾠ→ὠι \
    ᾡ→ὡι ᾢ→ὢι ᾣ→ὣι ᾤ→ὤι ᾥ→ὥι ᾦ→ὦι ᾧ→ὧι ᾨ→ὠι ᾩ→ὡι ᾪ→ὢι ᾫ→ὣι ᾬ→ὤι ᾭ→ὥι ᾮ→ὦι ᾯ→ὧι ᾲ→ὰι ᾳ→αι \
    ᾴ→άι ᾶ→ᾶ ᾷ→ᾶι ᾼ→αι ῂ→ὴι ῃ→ηι ῄ→ήι ῆ→ῆ ῇ→ῆι ῌ→ηι ῒ→ῒ ΐ→ΐ ῖ→ῖ ῗ→ῗ ῢ→ῢ ΰ→ΰ \
    ῤ→ῤ ῦ→ῦ ῧ→ῧ ῲ→ὼι ῳ→ωι ῴ→ώι ῶ→ῶ ῷ→ῶι ῼ→ωι ﬀ→ff ﬁ→fi ﬂ→fl ﬃ→ffi ﬄ→ffl ﬅ→st ﬆ→st \
    ﬓ→մն ﬔ→մե ﬕ→մի ﬖ→վն ﬗ→մխ";

/// The same file: letters that fold to one which isn't simply their lower case (status C).
const PECULIAR: &str = "\
    µ→μ ſ→s ς→σ ϐ→β ϑ→θ ϕ→φ ϖ→π ϰ→κ ϱ→ρ ϵ→ε ᲀ→в ᲁ→д ᲂ→о ᲃ→с ᲄ→т ᲅ→т ᲆ→ъ ᲇ→ѣ ᲈ→ꙋ ẛ→ṡ ι→ι";

/// All there are: the planes from 4 to 13 are empty, and 15 and 16 are for private use.
fn all_letters() -> impl Iterator<Item = char> {
    ('\u{80}'..='\u{3ffff}').chain('\u{e0000}'..='\u{effff}')
}

#[test]
fn letters_of_either_case_become_one() {
    for (left, right) in [
        ("Straße", "STRASSE"),
        ("STRAẞE", "strasse"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
        ("οδυσσευσ", "οδυσσευς"),
        ("ΑΙ", "ᾳ"),
        ("İ", "i\u{307}"),
        ("ﬁn", "FIN"),
        ("ЖЁ", "жё"),
        ("ԱՒ", "աւ"),
        ("Ꭰ", "ꭰ"),
        ("Ⴀ", "ⴀ"),
        ("ǅ", "ǆ"),
        ("𐐀", "𐐨"),
    ] {
        assert_eq!(fold(left), fold(right), "{left} and {right}");
    }
}

#[test]
fn compatibility_forms_become_one() {
    for (text, folded) in [
        ("ＫＡＵＳ", "kaus"),
        ("㎿", "mw"),
        ("ℌ²", "h2"),
        ("A\u{30a}", "å"),
        ("Å", "å"),
        ("ſ", "s"),
        ("K", "k"),
        ("Ⅳ", "iv"),
        ("ｶﾞ", "ガ"),
        ("a\u{a0}b", "a b"),
    ] {
        assert_eq!(fold(text), folded, "{text}");
    }
}

#[test]
fn what_can_not_be_seen_makes_no_difference() {
    for text in
        ["al\u{200b}ice", "\u{feff}alice", "a\u{ad}lice", "ali\u{2060}ce\u{fe0f}", "ALICE\u{200d}"]
    {
        assert_eq!(fold(text), "alice", "{text:?}");
    }
}

#[test]
fn different_letters_stay_different() {
    for (left, right) in [("ı", "i"), ("a", "а"), ("ä", "a"), ("é", "e"), ("ø", "o"), ("l", "1")]
    {
        assert_ne!(fold(left), fold(right), "{left} and {right}");
    }
    assert_eq!(fold("ı"), "ı", "no Turkish i, as everywhere but in Turkey");
    assert_eq!(fold(" a\tb "), " a\tb ", "spaces are letters too");
    assert_eq!(fold(""), "");
}

#[test]
fn letters_fold_as_unicode_says() {
    for pair in FULL.split_whitespace().chain(PECULIAR.split_whitespace()) {
        let (letter, expected) = pair.split_once('→').unwrap();
        let expected: String = expected.nfkc().collect();
        assert_eq!(fold(letter), expected, "{letter}");
    }
}

#[test]
fn folding_any_letter_twice_changes_nothing() {
    for letter in all_letters() {
        let once = fold(&letter.to_string());
        assert_eq!(fold(&once), once, "U+{:04X}", u32::from(letter));
    }
}

#[test]
fn any_letter_folds_as_its_other_case_does() {
    for letter in all_letters().filter(|&letter| letter != 'ı') {
        let folded = fold(&letter.to_string());
        let (lower, upper): (String, String) =
            (letter.to_lowercase().collect(), letter.to_uppercase().collect());
        assert_eq!((fold(&lower), fold(&upper)), (folded.clone(), folded), "{letter}");
    }
}

/// Texts of letters that are hard to fold: of many forms, combining, or not to be seen.
fn hard_texts() -> impl Strategy<Value = String> {
    let hard: Vec<char> = all_letters()
        .filter(|&letter| {
            let text = letter.to_string();
            fold(&text) != text
                || text.nfkd().count() > 1
                || matches!(letter, '\u{300}'..='\u{36f}')
        })
        .collect();
    let letter = prop_oneof![
        prop::sample::select(hard),
        prop::sample::select(
            "\u{345}\u{301}\u{307}\u{327}\u{34f}αιΙİßςéᾴA".chars().collect::<Vec<_>>()
        ),
        any::<char>(),
    ];
    prop::collection::vec(letter, 0..6).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in hard_texts()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert!(unicode_normalization::is_nfkc(&once));
    }

    #[test]
    fn texts_of_one_meaning_fold_alike(text in hard_texts()) {
        let folded = fold(&text);
        let forms: [String; 4] = [
            text.nfc().collect(),
            text.nfd().collect(),
            text.nfkc().collect(),
            text.nfkd().collect(),
        ];
        for form in forms {
            prop_assert_eq!(fold(&form), folded.clone(), "{:?}", form);
        }
    }

    #[test]
    fn plain_latin_letters_fold_by_the_same_rule(text in "[ -~]{0,20}") {
        // They take a shorter way, which one letter of another script keeps a text from.
        prop_assert_eq!(fold(&format!("{text}я")), format!("{}я", fold(&text)));
    }
}
