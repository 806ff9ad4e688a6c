//! SQLite, embedded: bundled with the binary, one file, one writer.

mod catalog;
mod cells;
mod connection;
mod ddl;
mod fault;
mod place;
mod script;
mod spelling;
mod terms;

pub(crate) use connection::SqliteConnection;

use super::{Dialect, TextPattern};
use terra_schema::{filter::TextMatch, letters::forms};

pub(crate) static DIALECT: Dialect = Dialect {
    name: "sqlite",
    parameter_mark: '?',
    max_parameters: 32_766,
    for_update: "",
    // A transaction that will write takes the write lock at once: taken later, it could fail
    // after the work was done, when another writer came between.
    begin: "BEGIN IMMEDIATE",
    begin_read: "BEGIN DEFERRED",
    failure_spoils_transaction: false,
    plan_anew: None,
    blocks: true,
    no_limit: " LIMIT -1",
    text_pattern,
    // Decimals of 15 digits are whole numbers once they are moved to the left of the point, and
    // whole numbers add up exactly; doubles of a million amounts don't.
    decimal_sum: |column, scale| format!("sum(CAST(round({column} * 1e{scale}) AS INTEGER))"),
    extreme: |column, _, is_max| format!("{}({column})", if is_max { "max" } else { "min" }),
    // Both are texts of one length.
    time_step: |column, _, letters| format!("substr({column}, 1, {letters})"),
    ranges: 16,
    from_ranges: place::from_ranges,
    from_chosen: place::from_chosen,
    among: place::among,
    distance_km: place::distance_km,
    in_circle: place::in_circle,
    lateral: false,
    explain: "EXPLAIN QUERY PLAN ",
    expected_rows: None,
    stamp: "PRAGMA data_version",
    pin: "SELECT 1 FROM sqlite_schema LIMIT 1",
    stamps_are_own: true,
    copies: false,
    terms: &terms::SqliteTerms,
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
        match if ignore_case { forms(letter) } else { None } {
            Some(forms) => {
                pattern.push('[');
                pattern.extend(forms);
                pattern.push(']');
            }
            None if matches!(letter, '*' | '?' | '[') => {
                pattern.extend(['[', letter, ']']);
            }
            None => pattern.push(letter),
        }
    }
    if matches!(place, TextMatch::Start | TextMatch::Anywhere) {
        pattern.push('*');
    }
    TextPattern { operator: " GLOB ", suffix: "", pattern }
}
