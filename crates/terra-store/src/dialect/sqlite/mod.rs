//! SQLite, embedded: bundled with the binary, one file, one writer.

mod catalog;
mod cells;
mod connection;
mod ddl;
mod fault;
mod spelling;

pub(crate) use connection::SqliteConnection;

use super::{Dialect, TextPattern, case_variants};
use terra_schema::filter::TextMatch;

pub(crate) static DIALECT: Dialect = Dialect {
    name: "sqlite",
    parameter_mark: '?',
    max_parameters: 32_766,
    for_update: "",
    // A transaction that will write takes the write lock at once: taken later, it could fail
    // after the work was done, when another writer came between.
    begin: "BEGIN IMMEDIATE",
    begin_read: "BEGIN DEFERRED",
    blocks: true,
    no_limit: " LIMIT -1",
    text_pattern,
    decimal_sum: |column, scale| format!("round(sum({column}), {scale})"),
    copies: false,
    ddl: &ddl::SqliteDdl,
};

/// GLOB matches by code point and knows sets, so letters of either case are written as sets;
/// LIKE folds ASCII only, and can't be told not to.
fn text_pattern(place: TextMatch, text: &str, ignore_case: bool) -> TextPattern {
    let mut pattern = String::with_capacity(text.len() * 2 + 2);
    if matches!(place, TextMatch::End | TextMatch::Anywhere) {
        pattern.push('*');
    }
    for letter in text.chars() {
        let variants = if ignore_case { case_variants(letter) } else { vec![letter] };
        if variants.len() > 1 || matches!(letter, '*' | '?' | '[') {
            pattern.push('[');
            pattern.extend(variants);
            pattern.push(']');
        } else {
            pattern.push(letter);
        }
    }
    if matches!(place, TextMatch::Start | TextMatch::Anywhere) {
        pattern.push('*');
    }
    TextPattern { operator: " GLOB ", suffix: "", pattern }
}
