//! PostgreSQL, as a server.

mod catalog;
mod cells;
mod connection;
mod ddl;
mod fault;
mod spelling;
mod tls;

pub(crate) use connection::PostgresConnection;

use super::{Dialect, TextPattern, case_variants};
use terra_schema::filter::TextMatch;

pub(crate) static DIALECT: Dialect = Dialect {
    name: "postgres",
    parameter_mark: '$',
    max_parameters: 65_535,
    for_update: " FOR UPDATE",
    begin: "BEGIN",
    begin_read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    blocks: false,
    no_limit: "",
    text_pattern,
    decimal_sum: |column, _| format!("sum({column})"),
    copies: true,
    ddl: &ddl::PostgresDdl,
};

/// LIKE matches by code point under the columns' "C" collation. Letters of either case are
/// written as sets of a regular expression, because ILIKE would fold by the server's locale.
fn text_pattern(place: TextMatch, text: &str, ignore_case: bool) -> TextPattern {
    if ignore_case { regular_expression(place, text) } else { like(place, text) }
}

fn like(place: TextMatch, text: &str) -> TextPattern {
    let mut pattern = String::with_capacity(text.len() + 2);
    if matches!(place, TextMatch::End | TextMatch::Anywhere) {
        pattern.push('%');
    }
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    if matches!(place, TextMatch::Start | TextMatch::Anywhere) {
        pattern.push('%');
    }
    TextPattern { operator: " LIKE ", suffix: "", pattern }
}

fn regular_expression(place: TextMatch, text: &str) -> TextPattern {
    // `***:` and the embedded options make it an advanced expression, case-sensitive, in which a
    // dot or set also matches a line break.
    let mut pattern = String::from("***:(?cs)");
    if matches!(place, TextMatch::Start | TextMatch::Whole) {
        pattern.push_str("\\A");
    }
    for letter in text.chars() {
        let variants = case_variants(letter);
        if variants.len() > 1 {
            // Letters with variants are alphabetic, so none of them means anything in a set.
            pattern.push('[');
            pattern.extend(variants);
            pattern.push(']');
        } else if letter.is_ascii_punctuation() {
            pattern.push('\\');
            pattern.push(letter);
        } else {
            pattern.push(letter);
        }
    }
    if matches!(place, TextMatch::End | TextMatch::Whole) {
        pattern.push_str("\\Z");
    }
    TextPattern { operator: " ~ ", suffix: "", pattern }
}
