//! PostgreSQL, as a server.

mod catalog;
mod cells;
mod connection;
mod ddl;
mod fault;
mod place;
mod script;
mod spelling;
mod terms;
mod tls;

pub(crate) use connection::PostgresConnection;

use super::{Dialect, TextPattern};
use terra_schema::{ColumnType, filter::TextMatch, letters::forms};

const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// A server that follows another can't tell which transactions run: there, it never says the same.
const STAMP: &str = "SELECT CASE WHEN pg_is_in_recovery() THEN CAST(gen_random_uuid() AS text) \
                     ELSE CAST(pg_current_snapshot() AS text) END";

pub(crate) static DIALECT: Dialect = Dialect {
    name: "postgres",
    parameter_mark: '$',
    max_parameters: 65_535,
    for_update: " FOR UPDATE",
    begin: "BEGIN",
    begin_read: BEGIN_READ,
    failure_spoils_transaction: true,
    plan_anew: Some((
        "SET LOCAL plan_cache_mode = force_custom_plan",
        "SET LOCAL plan_cache_mode = DEFAULT",
    )),
    blocks: false,
    no_limit: "",
    text_pattern,
    decimal_sum: |column, scale| format!("CAST(sum({column}) * 1e{scale} AS bigint)"),
    extreme,
    time_step,
    ranges: 16,
    from_ranges: place::from_ranges,
    from_chosen: place::from_chosen,
    among: place::among,
    distance_km: place::distance_km,
    in_circle: place::in_circle,
    lateral: true,
    explain: "EXPLAIN ",
    expected_rows: Some(expected_rows),
    stamp: STAMP,
    pin: "SELECT 1",
    stamps_are_own: false,
    copies: true,
    terms: &terms::PostgresTerms,
    ddl: &ddl::PostgresDdl,
};

/// It has no min and max of booleans and ids.
fn extreme(column: &str, ty: ColumnType, is_max: bool) -> String {
    let function = if is_max { "max" } else { "min" };
    match ty {
        ColumnType::Bool => format!("{}({column})", if is_max { "bool_or" } else { "bool_and" }),
        ColumnType::Id => {
            format!("CAST({function}(CAST({column} AS text) COLLATE \"C\") AS uuid)")
        }
        _ => format!("{function}({column})"),
    }
}

fn time_step(column: &str, ty: ColumnType, letters: u16) -> String {
    let text = match ty {
        ColumnType::Timestamp => {
            format!("to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24')")
        }
        _ => format!("to_char({column}, 'YYYY-MM-DD')"),
    };
    format!("substr({text}, 1, {letters})")
}

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

/// The number in the first line of a plan, `Seq Scan on a  (cost=0.00..1.05 rows=5 width=36)`.
fn expected_rows(step: &str) -> Option<u64> {
    let (_, after) = step.rsplit_once(" rows=")?;
    after.split(' ').next()?.parse().ok()
}

fn regular_expression(place: TextMatch, text: &str) -> TextPattern {
    // `***:` and the embedded options make it an advanced expression, case-sensitive, in which a
    // dot or set also matches a line break.
    let mut pattern = String::from("***:(?cs)");
    if matches!(place, TextMatch::Start | TextMatch::Whole) {
        pattern.push_str("\\A");
    }
    for letter in text.chars() {
        match forms(letter) {
            // None of them means anything in a set.
            Some(forms) => {
                pattern.push('[');
                pattern.extend(forms);
                pattern.push(']');
            }
            None if letter.is_ascii_punctuation() => pattern.extend(['\\', letter]),
            None => pattern.push(letter),
        }
    }
    if matches!(place, TextMatch::End | TextMatch::Whole) {
        pattern.push_str("\\Z");
    }
    TextPattern { operator: " ~ ", suffix: "", pattern }
}
