//! What the engines do differently. Nothing outside this folder asks which engine it talks to:
//! it asks the dialect for a spelling or a capability.
//!
//! Each engine has a folder of the same shape: its dialect, its connection, its cells, its
//! faults, its DDL and its catalog.

mod engine;
mod postgres;
mod sqlite;

pub(crate) use engine::{Engine, Stop};

use crate::{schema::ddl::Ddl, statement::Sink};
use terra_geo::{CellRange, Circle, LonLat};
use terra_schema::{
    ColumnType, Table, Value,
    filter::TextMatch,
    letters::Folding,
    scalar::Uuid,
    term::{Arithmetic, DayEnd, Pattern},
};

/// Added to the radius of a circle, in km: two ways to compute a distance agree to less.
pub(crate) const MARGIN_KM: f64 = 1e-9;

/// Writes a piece of a statement, such as a column with the name of its source.
pub(crate) type Piece<'a> = &'a dyn Fn(&mut dyn Sink);

/// Writes the longitude of a row, and its latitude.
#[derive(Clone, Copy)]
pub(crate) struct PositionColumns<'a> {
    pub(crate) longitude: Piece<'a>,
    pub(crate) latitude: Piece<'a>,
}

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
    /// Whether a statement that fails spoils the transaction around it, up to the last savepoint.
    pub(crate) failure_spoils_transaction: bool,
    /// Has statements of a transaction planned for the tables as they are, and as before again;
    /// `None` where plans don't grow old. One that was made while a table was empty reads all of
    /// it for each lookup, also when an import has filled it.
    pub(crate) plan_anew: Option<(&'static str, &'static str)>,
    /// Whether its calls block the thread, and only one connection writes at a time.
    pub(crate) blocks: bool,
    /// Skips rows where no limit is asked for; SQLite's OFFSET can't stand alone.
    pub(crate) no_limit: &'static str,
    /// The operator and the pattern that match a text; see [`TextPattern`].
    pub(crate) text_pattern: fn(TextMatch, &str, bool) -> TextPattern,
    /// An exact sum of decimals of this scale, as a whole number: times ten to the power of it.
    pub(crate) decimal_sum: fn(&str, u8) -> String,
    /// The smallest value of a column, or the greatest.
    pub(crate) extreme: fn(&str, ColumnType, bool) -> String,
    /// The first letters, so many, of a moment in UTC or a day: `2024-05` of a month.
    pub(crate) time_step: fn(&str, ColumnType, u16) -> String,
    /// How many ranges of cells a place is looked for by.
    pub(crate) ranges: usize,
    /// Names a table as source 0 of a question, of which only rows are looked at whose column,
    /// by its number, is in one of the ranges: ` FROM …`.
    pub(crate) from_ranges: fn(&mut dyn Sink, &'static Table, u16, &[CellRange]),
    /// Names a table as source 0 of a question, of which only the rows are looked at whose ids the
    /// statement gives that is written by the function: ` FROM …`.
    pub(crate) from_chosen: fn(&mut dyn Sink, &'static Table, Piece<'_>),
    /// That a column, which is written by the first function, is one of many ids.
    pub(crate) among: fn(&mut dyn Sink, Piece<'_>, &[Uuid]),
    /// The distance of a position from a place, in km.
    pub(crate) distance_km: fn(&mut dyn Sink, PositionColumns<'_>, LonLat),
    /// That a position lies in a circle, to a micrometre.
    pub(crate) in_circle: fn(&mut dyn Sink, PositionColumns<'_>, Circle),
    /// Whether a part of FROM may name what stands before it there, and texts can be arrays.
    pub(crate) lateral: bool,
    /// Says how a statement would be run, before that statement; the last column has the words.
    pub(crate) explain: &'static str,
    /// How many rows the planner expects, of the first words of [`Self::explain`]; `None` where it
    /// doesn't say.
    pub(crate) expected_rows: Option<fn(&str) -> Option<u64>>,
    /// Asks for something that is another after each commit of anyone.
    pub(crate) stamp: &'static str,
    /// Reads something, so that a transaction's state is chosen.
    pub(crate) pin: &'static str,
    /// Whether each connection has stamps of its own, which its own commits leave as they are.
    pub(crate) stamps_are_own: bool,
    /// Whether rows can be streamed in by COPY.
    pub(crate) copies: bool,
    /// How it computes.
    pub(crate) terms: &'static dyn Terms,
    /// How it changes tables and tells of them.
    pub(crate) ddl: &'static dyn Ddl,
}

/// How an engine computes what terms say. Each writes one value, of which no other operator can
/// take a part.
pub(crate) trait Terms: std::fmt::Debug + Sync {
    /// A parameter, where nothing else says what kind of value it has.
    fn value(&self, sink: &mut dyn Sink, value: &Value);
    /// A number as a double.
    fn double(&self, sink: &mut dyn Sink, number: Piece<'_>);
    /// What two doubles make.
    fn calculated(&self, sink: &mut dyn Sink, how: Arithmetic, left: Piece<'_>, right: Piece<'_>);
    /// A text without what doesn't count.
    fn folded(&self, sink: &mut dyn Sink, folding: Folding, text: Piece<'_>);
    /// An end of a day.
    fn moment(&self, sink: &mut dyn Sink, end: DayEnd, day: Piece<'_>);
    /// How a text matches a pattern.
    fn like(&self, pattern: &Pattern) -> TextPattern;
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
    /// Texts, names in quotes and comments stay as they are.
    pub(crate) fn numbered(&self, sql: &str) -> String {
        let mut out = String::with_capacity(sql.len());
        let mut rest = sql;
        while let Some(letter) = rest.chars().next() {
            let length = match letter {
                '\'' | '"' | '`' => through(rest, 1, letter.encode_utf8(&mut [0; 4])),
                '-' if rest.starts_with("--") => through(rest, 2, "\n"),
                '/' if rest.starts_with("/*") => through(rest, 2, "*/"),
                '$' if rest[1..].starts_with(|next: char| next.is_ascii_digit()) => {
                    out.push(self.parameter_mark);
                    rest = &rest[1..];
                    continue;
                }
                _ => letter.len_utf8(),
            };
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        }
        out
    }
}

/// How much of `sql` goes up to and with `end`, which is looked for after `start` bytes. A quote
/// said twice ends one text and starts the next, which comes to the same.
fn through(sql: &str, start: usize, end: &str) -> usize {
    sql[start..].find(end).map_or(sql.len(), |at| start + at + end.len())
}

#[cfg(test)]
mod tests {
    use super::{postgres, sqlite};

    #[test]
    fn parameters_are_found_outside_of_texts_names_and_comments() {
        let sql = "SELECT '$1', \"a$1\", 'it''s $2', $1 -- it's $3\n, $12 /* '$4 */ + $2, 'é$5";
        let expected =
            "SELECT '$1', \"a$1\", 'it''s $2', ?1 -- it's $3\n, ?12 /* '$4 */ + ?2, 'é$5";
        assert_eq!(sqlite::DIALECT.numbered(sql), expected);
        assert_eq!(postgres::DIALECT.numbered(sql), sql);
        assert_eq!(sqlite::DIALECT.numbered("$"), "$");
    }
}
