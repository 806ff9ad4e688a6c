//! What the engines do differently. Nothing outside this folder asks which engine it talks to:
//! it asks the dialect for a spelling or a capability.
//!
//! Each engine has a folder of the same shape: its dialect, its connection, its cells, its
//! faults, its DDL and its catalog.

pub(crate) mod postgres;
pub(crate) mod sqlite;

use crate::schema::ddl::Ddl;
use terra_schema::filter::TextMatch;

/// An engine's spelling and capabilities.
#[derive(Debug)]
pub struct Dialect {
    /// The engine's name, as in file names and messages.
    pub name: &'static str,
    /// What stands before a parameter's number.
    pub(crate) parameter_mark: char,
    /// The most parameters of one statement.
    pub(crate) max_parameters: usize,
    /// Locks the rows that a transaction has read and will write.
    pub(crate) for_update: &'static str,
    /// Starts a transaction that will write.
    pub(crate) begin: &'static str,
    /// Starts a transaction that reads one state of the database throughout.
    pub(crate) begin_read: &'static str,
    /// Whether its calls block the thread, and only one connection writes at a time.
    pub(crate) blocks: bool,
    /// Skips rows where no limit is asked for; SQLite's OFFSET can't stand alone.
    pub(crate) no_limit: &'static str,
    /// The operator and the pattern that match a text; see [`TextPattern`].
    pub(crate) text_pattern: fn(TextMatch, &str, bool) -> TextPattern,
    /// An exact sum of decimals of this scale.
    pub(crate) decimal_sum: fn(&str, u8) -> String,
    /// Whether rows can be streamed in by COPY.
    pub(crate) copies: bool,
    /// How it changes tables and tells of them.
    pub(crate) ddl: &'static dyn Ddl,
}

/// Every dialect; each migration is written for all of them.
pub(crate) static DIALECTS: [&Dialect; 2] = [&sqlite::DIALECT, &postgres::DIALECT];

/// How an engine matches a text: `column OPERATOR $1 SUFFIX`, with this pattern as the parameter.
pub(crate) struct TextPattern {
    pub(crate) operator: &'static str,
    pub(crate) suffix: &'static str,
    pub(crate) pattern: String,
}

impl Dialect {
    /// Appends the parameter number `number`, counted from 1.
    pub(crate) fn parameter(&self, sql: &mut String, number: usize) {
        use std::fmt::Write;
        // Writing to a String can't fail.
        let _ = write!(sql, "{}{number}", self.parameter_mark);
    }

    /// Raw SQL, whose parameters are written `$1`, `$2` for every engine, in this one's spelling.
    pub(crate) fn numbered(&self, sql: &str) -> String {
        let mut out = String::with_capacity(sql.len());
        let mut quote = None;
        let mut letters = sql.chars().peekable();
        while let Some(letter) = letters.next() {
            match (quote, letter) {
                (Some(open), _) if letter == open => quote = None,
                (None, '\'' | '"') => quote = Some(letter),
                (None, '$') if letters.peek().is_some_and(char::is_ascii_digit) => {
                    out.push(self.parameter_mark);
                    continue;
                }
                _ => {}
            }
            out.push(letter);
        }
        out
    }
}

/// The letters that are the same but for case: the letter itself and its simple lower and upper
/// forms, in any script. Both engines match patterns made of these, so their answers don't depend
/// on a locale, nor on which letters an engine's own folding knows.
pub(crate) fn case_variants(letter: char) -> Vec<char> {
    let single = |mut letters: &mut dyn Iterator<Item = char>| {
        let first = letters.next();
        first.filter(|_| (&mut letters).next().is_none())
    };
    let mut variants = vec![letter];
    let lower = single(&mut letter.to_lowercase());
    let upper = single(&mut letter.to_uppercase());
    let lower_of_upper = upper.and_then(|upper| single(&mut upper.to_lowercase()));
    for variant in [lower, upper, lower_of_upper].into_iter().flatten() {
        if !variants.contains(&variant) {
            variants.push(variant);
        }
    }
    variants
}
