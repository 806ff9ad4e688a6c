//! A text as tokens.

use crate::{
    MAX_BYTES,
    error::{Cql2Error, Fault, Place, shown},
    node::number,
};
use terra_schema::Value;
use winnow::{
    Parser, Result,
    ascii::{digit0, digit1, multispace0},
    combinator::{alt, opt},
    token::{one_of, take_while},
};

/// A token, and the number of its first letter, from 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) letter: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
    /// A keyword or a name.
    Word(String),
    /// A name in double quotes.
    Quoted(String),
    /// A text in single quotes.
    Text(String),
    Number(Value),
    Symbol(&'static str),
    End,
}

/// The symbols, longer ones first.
const SYMBOLS: [&str; 14] =
    ["<=", ">=", "<>", "<", ">", "=", "(", ")", ",", "+", "-", "*", "/", "^"];

/// The tokens of a text, with one for its end.
pub(super) fn tokens(text: &str) -> std::result::Result<Vec<Token>, Cql2Error> {
    if text.len() > MAX_BYTES {
        let too_long = Fault::TooMany { what: "bytes of a filter", limit: MAX_BYTES };
        return Err(too_long.at(&Place::Letter(1)));
    }
    let mut rest = text;
    let mut letter = 1;
    let mut all = Vec::new();
    loop {
        letter += space(&mut rest);
        let before = rest;
        let kind = token(&mut rest).map_err(|fault| fault.at(&Place::Letter(letter)))?;
        let is_end = kind == TokenKind::End;
        all.push(Token { kind, letter });
        if is_end {
            return Ok(all);
        }
        letter += before[..before.len() - rest.len()].chars().count();
    }
}

/// Skips white space, and counts it.
fn space(rest: &mut &str) -> usize {
    let skipped: Result<&str> = multispace0.parse_next(rest);
    skipped.map_or(0, str::len)
}

fn token(rest: &mut &str) -> std::result::Result<TokenKind, Fault> {
    let first = match rest.chars().next() {
        None => return Ok(TokenKind::End),
        Some(first) => first,
    };
    match first {
        '\'' => quoted(rest, '\'').map(TokenKind::Text),
        '"' => quoted(rest, '"').map(TokenKind::Quoted),
        '%' => {
            *rest = &rest[1..];
            Ok(TokenKind::Symbol("%"))
        }
        _ if is_word_start(first) => {
            let word: Result<&str> = take_while(1.., is_word).parse_next(rest);
            word.map(|word| TokenKind::Word(word.to_owned())).map_err(|_| strange(first))
        }
        _ => match digits.parse_next(rest) {
            Ok(digits) => number(digits).map(TokenKind::Number),
            Err(_) => symbol(rest).ok_or_else(|| strange(first)),
        },
    }
}

fn strange(letter: char) -> Fault {
    let found = format!("`{letter}`");
    let wanted = "a name, a value or an operator".to_owned();
    match letter {
        '!' => Fault::Unexpected { wanted: "`<>` for what is not equal".to_owned(), found },
        _ => Fault::Unexpected { wanted, found },
    }
}

fn symbol(rest: &mut &str) -> Option<TokenKind> {
    let found = SYMBOLS.into_iter().find(|symbol| rest.starts_with(symbol))?;
    *rest = &rest[found.len()..];
    Some(TokenKind::Symbol(found))
}

/// A number without its sign.
fn digits<'t>(rest: &mut &'t str) -> Result<&'t str> {
    let whole = (digit1, opt(('.', digit0))).void();
    let fraction = ('.', digit1).void();
    let exponent = (one_of(['e', 'E']), opt(one_of(['+', '-'])), digit1);
    (alt((whole, fraction)), opt(exponent)).take().parse_next(rest)
}

const fn is_word_start(letter: char) -> bool {
    letter == '_'
        || letter == ':'
        || (!letter.is_ascii() && is_name(letter))
        || letter.is_ascii_alphabetic()
}

fn is_word(letter: char) -> bool {
    is_word_start(letter) || letter.is_ascii_digit() || letter == '.'
}

/// Whether a letter beyond ASCII may stand in a name, as the standard has it.
const fn is_name(letter: char) -> bool {
    matches!(letter,
        '\u{b7}' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{37d}'
        | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{203f}'..='\u{2040}'
        | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

/// What stands between two quotes. A quote in it is written twice, or in a text after a backslash;
/// another backslash is left for patterns to read.
fn quoted(rest: &mut &str, quote: char) -> std::result::Result<String, Fault> {
    let is_text = quote == '\'';
    let mut text = String::new();
    let mut letters = rest[1..].char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        match letter {
            '\0' => return Err(Fault::Unreadable("no text has a NUL in it".to_owned())),
            _ if letter == quote && next != Some(quote) => {
                *rest = &rest[1 + at + 1..];
                return Ok(text);
            }
            '\\' if is_text && next == Some('\\') => text.push_str("\\\\"),
            '\\' if is_text && next == Some(quote) => text.push(quote),
            _ if letter == quote => text.push(quote),
            _ => {
                text.push(letter);
                continue;
            }
        }
        letters.next();
    }
    Err(Fault::Unreadable(format!("{} has no {quote} at its end", shown(rest))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<TokenKind> {
        let mut all: Vec<_> = tokens(text).unwrap().into_iter().map(|token| token.kind).collect();
        assert_eq!(all.pop(), Some(TokenKind::End));
        all
    }

    #[test]
    fn texts_hold_quotes_and_what_patterns_read() {
        for (written, meant) in [
            ("''", ""),
            ("'it''s'", "it's"),
            (r"'it\'s'", "it's"),
            (r"'100\%'", r"100\%"),
            (r"'a\\'", r"a\\"),
            ("'København'", "København"),
        ] {
            assert_eq!(kinds(written), [TokenKind::Text(meant.to_owned())], "{written}");
        }
        assert_eq!(kinds(r#""a""b\""#), [TokenKind::Quoted(r#"a"b\"#.to_owned())]);
        for wrong in ["'", "'a", r"'a\'", "\"", "'\0'", "a ! b", "a ; b", "#"] {
            assert!(tokens(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn numbers_and_operators_need_no_space() {
        let words = |text| {
            let all = tokens(text).unwrap();
            all.iter().map(|token| format!("{:?}", token.kind)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            words("a<=-.5e3*b1"),
            r#"Word("a") Symbol("<=") Symbol("-") Number(Decimal(500)) Symbol("*") Word("b1") End"#
        );
        assert_eq!(words("permits.status"), r#"Word("permits.status") End"#);
        assert_eq!(words("1.e"), r#"Number(Decimal(1)) Word("e") End"#);
    }

    #[test]
    fn places_are_counted_in_letters() {
        let all = tokens("'ø' <> \u{7}");
        assert_eq!(all.unwrap_err().place, Place::Letter(8));
        assert_eq!(tokens("ø\n= b").unwrap()[2].letter, 5);
    }
}
