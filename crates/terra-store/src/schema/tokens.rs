//! SQL text in small pieces: names and literals as both engines write them, and the pieces of
//! what a catalog says.

/// Words that PostgreSQL reserves or SQLite knows as keywords: quoted when they are names.
const KEYWORDS: &str = "abort action add after all alter always analyse analyze and any array as asc asymmetric \
     attach authorization autoincrement before begin between binary both by cascade case cast \
     check collate collation column commit concurrently conflict constraint create cross \
     current current_catalog current_date current_role current_schema current_time \
     current_timestamp current_user database default deferrable deferred delete desc detach \
     distinct do drop each else end escape except exclude exclusive exists explain fail false \
     fetch filter first following for foreign freeze from full generated glob grant group \
     groups having if ignore ilike immediate in index indexed initially inner insert instead \
     intersect into is isnull join key last lateral leading left like limit localtime \
     localtimestamp match materialized natural no not nothing notnull null nulls of offset on \
     only or order others outer over overlaps partition placing plan pragma preceding primary \
     query raise range recursive references regexp reindex release rename replace restrict \
     returning right rollback row rows savepoint select session_user set similar some symmetric \
     table tablesample temp temporary then ties to trailing transaction trigger true unbounded \
     union unique update user using vacuum values variadic verbose view virtual when where \
     window with within without";

/// One piece of SQL text; comments and blanks are no piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A bare word in lower case: a name or a keyword.
    Word(String),
    /// A quoted name.
    Quoted(String),
    /// A text literal, without its quotes.
    Text(String),
    /// A number, as written.
    Number(String),
    /// An operator or a bracket.
    Symbol(String),
}

impl Token {
    /// The name it is, bare or quoted.
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Word(name) | Self::Quoted(name) => Some(name),
            _ => None,
        }
    }

    /// Whether it is the bare word `word`, given in lower case.
    pub(crate) fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own == word)
    }

    /// Whether it is this operator or bracket.
    pub(crate) fn is_symbol(&self, symbol: &str) -> bool {
        matches!(self, Self::Symbol(own) if own == symbol)
    }
}

/// A name as SQL: quoted only where it has to be, so that the SQL stays readable.
pub(crate) fn ident(name: &str) -> String {
    let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        && !name.starts_with(|first: char| first.is_ascii_digit());
    if plain && !name.is_empty() && !KEYWORDS.split_ascii_whitespace().any(|word| word == name) {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('"', "\"\""))
    }
}

/// Names as SQL, between commas.
pub(crate) fn idents<S: AsRef<str>>(names: &[S]) -> String {
    names.iter().map(|name| ident(name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// A text as SQL.
pub(crate) fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Cuts SQL into its pieces.
pub(crate) fn tokens(sql: &str) -> Vec<Token> {
    Lexer { rest: sql }.collect()
}

struct Lexer<'a> {
    rest: &'a str,
}

impl Lexer<'_> {
    fn skip_blanks(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            if let Some(comment) = self.rest.strip_prefix("--") {
                self.rest = comment.split_once('\n').map_or("", |(_, rest)| rest);
            } else if let Some(comment) = self.rest.strip_prefix("/*") {
                self.rest = comment.split_once("*/").map_or("", |(_, rest)| rest);
            } else {
                return;
            }
        }
    }

    fn take(&mut self, length: usize) -> String {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken.to_owned()
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        self.take(self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len()))
    }

    /// What stands between quotes; a doubled quote is one quote inside.
    fn quoted(&mut self, quote: char) -> String {
        self.rest = &self.rest[quote.len_utf8()..];
        let mut inside = String::new();
        loop {
            let (part, rest) = self.rest.split_once(quote).unwrap_or((self.rest, ""));
            inside.push_str(part);
            self.rest = rest;
            match rest.strip_prefix(quote) {
                Some(more) => {
                    inside.push(quote);
                    self.rest = more;
                }
                None => return inside,
            }
        }
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_blanks();
        let first = self.rest.chars().next()?;
        let token = match first {
            '\'' => Token::Text(self.quoted('\'')),
            '"' => Token::Quoted(self.quoted('"')),
            '`' => Token::Quoted(self.quoted('`')),
            // PostgreSQL writes a text with backslashes as E'…', each of them doubled.
            'E' | 'e' if self.rest[1..].starts_with('\'') => {
                self.rest = &self.rest[1..];
                Token::Text(self.quoted('\'').replace("\\\\", "\\"))
            }
            c if c.is_ascii_digit() => {
                Token::Number(self.take_while(|c| c.is_ascii_alphanumeric() || c == '.'))
            }
            c if c.is_alphabetic() || c == '_' => {
                let word = self.take_while(|c| c.is_alphanumeric() || c == '_' || c == '$');
                Token::Word(word.to_lowercase())
            }
            _ => {
                let double = ["::", ">=", "<=", "<>", "!=", "||", "->"];
                let length = match double.iter().find(|symbol| self.rest.starts_with(**symbol)) {
                    Some(symbol) => symbol.len(),
                    None => first.len_utf8(),
                };
                Token::Symbol(self.take(length))
            }
        };
        Some(token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted_only_where_needed() {
        assert_eq!(ident("wind_speed_ms"), "wind_speed_ms");
        assert_eq!(ident("order"), "\"order\"");
        assert_eq!(ident("Key"), "\"Key\"");
        assert_eq!(ident("2nd"), "\"2nd\"");
        assert_eq!(ident("a\"b"), "\"a\"\"b\"");
        assert_eq!(literal("it's"), "'it''s'");
    }

    #[test]
    fn sql_falls_into_its_pieces() {
        let sql = "a -- it's \"x\"\n>= '-90'::integer /* ' */ AND \"B c\" = E'\\\\''x' (1.5)";
        let word = |text: &str| Token::Word(text.to_owned());
        let symbol = |text: &str| Token::Symbol(text.to_owned());
        let expected = vec![
            word("a"),
            symbol(">="),
            Token::Text("-90".to_owned()),
            symbol("::"),
            word("integer"),
            word("and"),
            Token::Quoted("B c".to_owned()),
            symbol("="),
            Token::Text("\\'x".to_owned()),
            symbol("("),
            Token::Number("1.5".to_owned()),
            symbol(")"),
        ];
        assert_eq!(tokens(sql), expected);
        assert_eq!(tokens("'open"), vec![Token::Text("open".to_owned())]);
        assert_eq!(tokens("é -- x"), vec![word("é")]);
    }
}
