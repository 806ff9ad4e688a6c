//! Rust source as words, signs and string literals: enough to search code without being misled by
//! what comments and strings say.

/// Part of a source file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) text: String,
    /// Whether `text` is what a string literal holds; otherwise it is a word or one sign of code.
    pub(crate) is_literal: bool,
}

impl Token {
    /// Whether this is the word or sign `text` of code.
    pub(crate) fn is(&self, text: &str) -> bool {
        !self.is_literal && self.text == text
    }

    fn is_word(&self) -> bool {
        !self.is_literal && self.text.starts_with(is_word_char)
    }
}

/// A file's code and, apart from it, its comments (one a line of text).
#[derive(Debug, Default)]
pub(crate) struct Lexed {
    pub(crate) tokens: Vec<Token>,
    pub(crate) comments: Vec<(usize, String)>,
}

/// Whether the tokens begin with the words and signs of `pattern`.
pub(crate) fn begins(tokens: &[Token], pattern: &[&str]) -> bool {
    tokens.len() >= pattern.len() && pattern.iter().zip(tokens).all(|(text, token)| token.is(text))
}

/// The word that follows `keyword` in each place, such as every `struct` name.
pub(crate) fn words_after<'a>(
    tokens: &'a [Token],
    keyword: &'a str,
) -> impl Iterator<Item = &'a Token> {
    let pairs = tokens.windows(2);
    pairs.filter(move |pair| pair[0].is(keyword) && pair[1].is_word()).map(|pair| &pair[1])
}

/// The tokens without items marked `#[cfg(test)]`.
pub(crate) fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let marker = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        if begins(rest, &marker) {
            rest = after_item(&rest[marker.len()..]);
        } else {
            kept.push(first.clone());
            rest = &rest[1..];
        }
    }
    kept
}

/// What follows the item at the start: it ends at its `;`, or where its braces close.
fn after_item(tokens: &[Token]) -> &[Token] {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        let is_one_of = |signs: &[&str]| signs.iter().any(|sign| token.is(sign));
        if is_one_of(&["{", "(", "["]) {
            depth += 1;
        } else if is_one_of(&["}", ")", "]"]) {
            depth -= 1;
        }
        if depth == 0 && is_one_of(&[";", "}"]) {
            return &tokens[at + 1..];
        }
    }
    &[]
}

/// Reads a source file.
pub(crate) fn lex(source: &str) -> Lexed {
    let mut lexer = Lexer { rest: source, line: 1, lexed: Lexed::default() };
    while !lexer.rest.is_empty() {
        lexer.step();
    }
    lexer.lexed
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    lexed: Lexed,
}

impl<'a> Lexer<'a> {
    fn step(&mut self) {
        let Some(first) = self.rest.chars().next() else { return };
        if self.rest.starts_with("//") {
            let length = self.rest.find('\n').unwrap_or(self.rest.len());
            self.comment(length);
        } else if self.rest.starts_with("/*") {
            self.comment(block_comment_length(self.rest));
        } else if let Some(quotes) = quotes(self.rest) {
            self.string(&quotes);
        } else if first == '\'' {
            self.take(quote_length(self.rest));
        } else if is_word_char(first) {
            let length = self.rest.find(|c| !is_word_char(c)).unwrap_or(self.rest.len());
            self.push_code(length);
        } else if first.is_whitespace() {
            self.take(first.len_utf8());
        } else {
            self.push_code(first.len_utf8());
        }
    }

    /// Goes past `length` bytes, counting lines.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    fn push_code(&mut self, length: usize) {
        let (line, text) = (self.line, self.take(length).to_owned());
        self.lexed.tokens.push(Token { line, text, is_literal: false });
    }

    fn comment(&mut self, length: usize) {
        let line = self.line;
        let lines = self.take(length).lines().enumerate();
        self.lexed.comments.extend(lines.map(|(at, text)| (line + at, text.to_owned())));
    }

    fn string(&mut self, quotes: &Quotes) {
        let line = self.line;
        self.take(quotes.open);
        let mut length = 0;
        while length < self.rest.len() && !self.rest[length..].starts_with(&quotes.close) {
            let is_escape = quotes.has_escapes && self.rest[length..].starts_with('\\');
            length += usize::from(is_escape);
            length += self.rest[length..].chars().next().map_or(0, char::len_utf8);
        }
        let held = self.take(length);
        let text = if quotes.has_escapes { unescape(held) } else { held.to_owned() };
        self.take(quotes.close.len());
        self.lexed.tokens.push(Token { line, text, is_literal: true });
    }
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Bytes up to the end of the comment; block comments nest.
fn block_comment_length(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// How a string literal begins and ends.
struct Quotes {
    open: usize,
    close: String,
    has_escapes: bool,
}

/// The quotes of the string literal that starts here, if one does.
fn quotes(text: &str) -> Option<Quotes> {
    let after_prefix = text.trim_start_matches(['b', 'c', 'r']);
    let prefix = &text[..text.len() - after_prefix.len()];
    let after_hashes = after_prefix.trim_start_matches('#');
    let hashes = after_prefix.len() - after_hashes.len();
    let is_raw = prefix.ends_with('r');
    let is_prefix = ["", "b", "c", "r", "br", "cr"].contains(&prefix);
    if !is_prefix || !after_hashes.starts_with('"') || (hashes > 0 && !is_raw) {
        return None;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    Some(Quotes { open: prefix.len() + hashes + 1, close, has_escapes: !is_raw })
}

/// Bytes of the character literal, or of a lifetime's quote.
fn quote_length(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    let Some((at, first)) = chars.next() else { return 1 };
    if first == '\\' {
        // The quote to find is not the one that may follow the backslash.
        return text[at + 2..].find('\'').map_or(text.len(), |end| at + 2 + end + 1);
    }
    match chars.next() {
        Some((end, '\'')) => end + 1,
        _ => 1,
    }
}

/// What a literal with escapes holds, near enough to search in it.
fn unescape(held: &str) -> String {
    let mut text = String::new();
    let mut chars = held.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('n' | 'r' | 't') => text.push(' '),
            Some('\n') => while chars.next_if(|c| c.is_whitespace()).is_some() {},
            Some(other) => text.push(other),
            None => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(source: &str) -> String {
        let tokens = lex(source).tokens.into_iter();
        let texts = tokens.map(|t| if t.is_literal { format!("<{}>", t.text) } else { t.text });
        texts.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn comments_and_strings_are_told_from_code() {
        assert_eq!(code("a // b \"c\"\n d"), "a d");
        assert_eq!(code("a /* b /* c */ */ d /*/ e */ f"), "a d f");
        assert_eq!(
            code(r##"x("a \" // b", r#"c " d"#, br"\")"##),
            r##"x ( <a " // b> , <c " d> , <\> )"##
        );
        assert_eq!(code("\"a\\n  b \\\n   c\""), "<a   b c>");
    }

    #[test]
    fn quotes_of_characters_and_lifetimes_open_no_string() {
        assert_eq!(code(r#"f::<'a>('"', '\'', b'"', 'é', "s")"#), "f : : < a > ( , , b , , <s> )");
    }

    #[test]
    fn lines_are_counted_through_strings_and_comments() {
        let lexed = lex("/* 1\n 2 */ \"3\n\" four");
        assert_eq!(lexed.tokens.iter().map(|t| t.line).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(lexed.comments, [(1, "/* 1".to_owned()), (2, " 2 */".to_owned())]);
    }

    #[test]
    fn items_of_tests_are_left_out() {
        let source =
            "a; #[cfg(test)] mod tests { fn b() { [c; 1] } } #[cfg(test)] #[d(e)] mod f; g";
        let texts: Vec<_> =
            without_tests(&lex(source).tokens).into_iter().map(|token| token.text).collect();
        assert_eq!(texts, ["a", ";", "g"]);
    }
}
