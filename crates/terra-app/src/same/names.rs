//! What names of plants and stations have in common, once what says nothing is left out: accents,
//! what kind of thing it is, whose, in which country, and how large.

use std::{
    collections::{BTreeSet, HashSet},
    sync::LazyLock,
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Words that don't tell one thing from another; lines that begin with `#` say what follows.
static GENERIC: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("generic_words.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});
/// Words that say which part of a thing it is.
const PARTS: [&str; 15] = [
    "upper",
    "lower",
    "north",
    "south",
    "east",
    "west",
    "repowering",
    "superior",
    "inferior",
    "alto",
    "baixo",
    "obere",
    "untere",
    "ober",
    "unter",
];
/// What a part that was added later is called, as one word for all.
const EXTENSION: &str = "extension";
const EXTENSIONS: [&str; 3] = [EXTENSION, "ext", "expansion"];
/// Numbers that are written as letters or words.
const NUMERALS: [(&str, &str); 10] = [
    ("i", "1"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("v", "5"),
    ("vi", "6"),
    ("vii", "7"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
];
/// Words that only announce a number.
const ANNOUNCING: [&str; 2] = ["phase", "stage"];
const COMPASS: [&str; 4] = ["north", "south", "east", "west"];
/// Countries and regions that are called after a point of the compass, which then doesn't tell
/// one part of a plant from another.
const OF_THE_COMPASS: [&str; 20] = [
    "korea",
    "africa",
    "australia",
    "wales",
    "carolina",
    "dakota",
    "virginia",
    "bengal",
    "america",
    "yorkshire",
    "sussex",
    "sumatra",
    "java",
    "kalimantan",
    "sulawesi",
    "macedonia",
    "lothian",
    "lanarkshire",
    "ayrshire",
    "timor",
];
/// More words than a name has; what follows them doesn't count.
const MAX_WORDS: usize = 32;

/// What of a name tells one thing from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Its own words, with a space between them.
    words: Box<str>,
    /// Which part of a thing it names, in order, with a space between: `2`, `lower north`.
    parts: Box<str>,
}

impl Name {
    /// Reads a name.
    pub fn of(name: &str) -> Self {
        let tokens = without_regions(folded(&without_sizes(&name.to_lowercase())));
        let is_generic = |token: &String| GENERIC.contains(token.as_str());
        let last = tokens.iter().rposition(|token| !is_generic(token)).unwrap_or_default();
        let (mut words, mut parts) = (Vec::new(), BTreeSet::new());
        for (at, token) in tokens.iter().enumerate() {
            match Token::of(token) {
                // `Callide C`, but not the first letter of a person's name.
                Token::Letter if at == last && at > 0 => drop(parts.insert(token.as_str())),
                Token::Part(part) => drop(parts.insert(part)),
                Token::Word => words.push(token.as_str()),
                Token::Letter | Token::Nothing => {}
            }
        }
        // The first of several is often called by the name alone.
        parts.remove("1");
        let parts: Vec<&str> = parts.into_iter().collect();
        Self { words: words.join(" ").into(), parts: parts.join(" ").into() }
    }

    /// Whether it has words of its own.
    pub fn has_words(&self) -> bool {
        !self.words.is_empty()
    }

    /// The share of the shorter name's words that the other has too, from 0 to 1; none where one
    /// has no words of its own.
    pub fn likeness(&self, other: &Self) -> Option<f64> {
        if !self.has_words() || !other.has_words() {
            return None;
        }
        if letters(&self.words).eq(letters(&other.words)) {
            return Some(1.0);
        }
        let found = |one: &Self, other: &Self| {
            let has = |word: &&str| other.words.split(' ').any(|its| is_alike(word, its));
            one.words.split(' ').filter(has).count()
        };
        let count = |name: &Self| name.words.split(' ').count();
        let shared = found(self, other).min(found(other, self));
        Some(shared as f64 / count(self).min(count(other)) as f64)
    }

    /// Whether both name the same part of a thing, or both the whole.
    pub fn is_same_part(&self, other: &Self) -> bool {
        if self.parts == other.parts {
            return true;
        }
        // The second stage is often the extension of the first.
        let numbers = |name: &Self| {
            let parts = name.parts.split(' ').filter(|part| *part != EXTENSION);
            parts.collect::<Vec<_>>().join(" ")
        };
        let is_extension = |name: &Self| name.parts.split(' ').any(|part| part == EXTENSION);
        let (one, two) = (numbers(self), numbers(other));
        !self.parts.is_empty()
            && !other.parts.is_empty()
            && (is_extension(self) || is_extension(other))
            && (one.is_empty() || two.is_empty() || one == two)
    }
}

/// What a word of a name is.
enum Token<'a> {
    Part(&'a str),
    Letter,
    Word,
    Nothing,
}

impl<'a> Token<'a> {
    fn of(token: &'a str) -> Self {
        if let Some((_, numeral)) = NUMERALS.iter().find(|(word, _)| *word == token) {
            return Self::Part(numeral);
        }
        if EXTENSIONS.contains(&token) {
            return Self::Part(EXTENSION);
        }
        let has_digit = token.bytes().any(|byte| byte.is_ascii_digit());
        let is_number = token.bytes().all(|byte| byte.is_ascii_digit());
        match token.len() {
            1 if !has_digit => Self::Letter,
            1 | 2 if is_number => match token.trim_start_matches('0') {
                "" => Self::Part("0"),
                number => Self::Part(number),
            },
            _ if has_digit => Self::Nothing,
            _ if PARTS.contains(&token) => Self::Part(token),
            _ if ANNOUNCING.contains(&token) || GENERIC.contains(token) => Self::Nothing,
            _ => Self::Word,
        }
    }
}

/// The text without powers (`2 x 2.5 MW`) and broken numbers, which no part of a plant has.
fn without_sizes(text: &str) -> String {
    let text: Vec<char> = text.chars().collect();
    let (mut kept, mut at) = (String::new(), 0);
    while at < text.len() {
        if let Some(end) = power(&text, at) {
            kept.push(' ');
            at = end;
        } else if let Some((end, is_broken)) = number(&text, at) {
            if is_broken {
                kept.push(' ');
            } else {
                kept.extend(&text[at..end]);
            }
            at = end;
        } else {
            kept.push(text[at]);
            at += 1;
        }
    }
    kept
}

/// Where the number that begins there ends, and whether it has a fraction.
fn number(text: &[char], at: usize) -> Option<(usize, bool)> {
    let digits =
        |at: usize| text.iter().skip(at).take_while(|letter| letter.is_ascii_digit()).count();
    let whole = digits(at);
    let end = at + whole;
    let fraction = match text.get(end) {
        Some('.' | ',') => digits(end + 1),
        _ => 0,
    };
    let broken = (end + 1 + fraction, true);
    (whole > 0).then_some(if fraction > 0 { broken } else { (end, false) })
}

/// Where the power that begins there ends: a number or a product of two, and its unit.
fn power(text: &[char], at: usize) -> Option<usize> {
    let after_space =
        |at: usize| at + text.iter().skip(at).take_while(|letter| letter.is_whitespace()).count();
    let mut end = after_space(number(text, at)?.0);
    if text.get(end) == Some(&'x')
        && let Some((second, _)) = number(text, after_space(end + 1))
    {
        end = after_space(second);
    }
    let is_unit = matches!(text.get(end), Some('m' | 'k')) && text.get(end + 1) == Some(&'w');
    is_unit.then_some(end + 2)
}

/// The words of a text in the letters a to z and digits, without accents.
fn folded(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ø' => plain.push('o'),
            'ß' => plain.push_str("ss"),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            letter if letter.is_ascii_alphanumeric() => plain.push(letter.to_ascii_lowercase()),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().take(MAX_WORDS).map(str::to_owned).collect()
}

/// The words of a text, folded as those of names are.
pub(super) fn words(text: &str) -> Vec<String> {
    folded(&text.to_lowercase())
}

/// The words without `South Korea` and its like.
fn without_regions(tokens: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let is_region = OF_THE_COMPASS.contains(&token.as_str())
            && kept.last().is_some_and(|last| COMPASS.contains(&last.as_str()));
        if is_region {
            kept.pop();
        } else {
            kept.push(token);
        }
    }
    kept
}

fn letters(words: &str) -> impl Iterator<Item = u8> {
    words.bytes().filter(|byte| *byte != b' ')
}

/// Whether two words are the same but for one slip: a letter more, less, other or swapped with the
/// next; or one begins with the other.
fn is_alike(one: &str, other: &str) -> bool {
    /// Shorter words are too often the beginning of others.
    const BEGINNING: usize = 4;
    /// In shorter words a slip makes another word.
    const SLIP: usize = 5;
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let shorter = one.len().min(other.len());
    if one == other || shorter >= BEGINNING && (one.starts_with(other) || other.starts_with(one)) {
        return true;
    }
    if one.len().abs_diff(other.len()) > 1 || shorter < SLIP {
        return false;
    }
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[same..], &other[same..]);
    let after = |word: &[u8], letters: usize| word.get(letters..).unwrap_or_default().to_vec();
    let is_swapped = || match (one, other) {
        ([a, b, one @ ..], [c, d, other @ ..]) => a == d && b == c && one == other,
        _ => false,
    };
    after(one, 1) == after(other, 1)
        || one == after(other, 1)
        || after(one, 1) == other
        || is_swapped()
}

#[cfg(test)]
mod tests {
    use super::{Name, is_alike, without_sizes};

    #[track_caller]
    fn assert_read(name: &str, words: &str, parts: &str) {
        let read = Name::of(name);
        assert_eq!((&*read.words, &*read.parts), (words, parts), "{name}");
    }

    #[test]
    fn accents_and_letters_of_other_alphabets_are_folded() {
        assert_read("Włocławek", "wloclawek", "");
        assert_read("Lünersee", "lunersee", "");
        assert_read("Porto do Pecém", "porto pecem", "");
        assert_read("Straße in Ærø", "strasse aero", "");
        assert_read("IŞIKLI", "isikli", "");
    }

    #[test]
    fn numerals_and_stages_are_the_part() {
        assert_read("Rothes II", "rothes", "2");
        assert_read("Rothes 02", "rothes", "2");
        assert_read("Rothes Phase Two", "rothes", "2");
        assert_read("Rothes I", "rothes", "");
        assert_read("Lower Olt North", "olt", "lower north");
        assert_read("Callide C Coal Power Plant Australia", "callide", "c");
        assert_read("H. L. Culbreath Bayside", "culbreath bayside", "");
        assert_read("Sungsan Wind Farm South Korea", "sungsan", "");
    }

    #[test]
    fn sizes_in_names_are_no_part() {
        assert_read("'10.5 MW Wind Power Project' in Jangi village", "jangi village", "");
        assert_read("2 x 2.5MW Sainj Hydro Electric Project", "sainj", "");
        assert_read("5 MW Solar 2", "", "2");
        assert_eq!(without_sizes("7,5 kw and 3.5 of 12"), "  and   of 12");
    }

    #[test]
    fn a_second_stage_may_be_called_the_extension() {
        let is_same = |one, other| Name::of(one).is_same_part(&Name::of(other));
        assert!(is_same("Utran II", "Utran Ext"));
        assert!(is_same("Rothes (Extension) (II)", "Rothes II"));
        assert!(!is_same("Rothes Extension II", "Rothes III"));
        assert!(!is_same("Thanet (extension)", "Thanet"));
        assert!(!is_same("Rothes II", "Rothes"));
        assert!(is_same("Rothes I", "Rothes"));
    }

    #[test]
    fn words_are_alike_but_for_a_slip() {
        for (one, other) in [
            ("brahmapuram", "bramhapuram"),
            ("vandhiya", "vandjiya"),
            ("zaporizka", "zaporizkaa"),
            ("walchensee", "walchenseewerk"),
        ] {
            assert!(is_alike(one, other) && is_alike(other, one), "{one} {other}");
        }
        for (one, other) in [("lik", "lik2"), ("nam", "name"), ("alta", "alto"), ("abcde", "xycde")]
        {
            assert!(!is_alike(one, other) && !is_alike(other, one), "{one} {other}");
        }
    }

    #[test]
    fn likeness_is_a_share_of_the_shorter_name() {
        let likeness = |one, other| Name::of(one).likeness(&Name::of(other));
        assert_eq!(likeness("Pindari Dam", "PINDARIDAM"), Some(1.0));
        assert_eq!(likeness("Nam Lik", "NAMLIK"), Some(1.0));
        assert_eq!(likeness("Cabazon Wind Farm", "Cabazon Wind Partners"), Some(1.0));
        assert_eq!(likeness("Nam Lik", "Nam Ngum"), Some(0.5));
        assert_eq!(likeness("Power Plant", "Drax"), None);
        assert_eq!(likeness("Москва", "Drax"), None);
    }
}
