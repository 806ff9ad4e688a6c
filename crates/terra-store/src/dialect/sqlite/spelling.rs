//! How SQLite turns one kind of value into another.

use crate::schema::{TypeModel, ddl::Parsed};

pub(super) fn text_of(x: &str, ty: &TypeModel) -> Option<String> {
    match ty {
        TypeModel::Text(_) | TypeModel::Code(_) | TypeModel::Timestamp | TypeModel::Date => {
            Some(x.to_owned())
        }
        TypeModel::Int | TypeModel::BigInt | TypeModel::Unknown(_) => {
            Some(format!("CAST({x} AS TEXT)"))
        }
        TypeModel::Decimal(_, scale) => Some(if_any(x, &format!("printf('%.{scale}f', {x})"))),
        TypeModel::Bool => Some(if_any(x, &format!("iif({x}, 'true', 'false')"))),
        TypeModel::Id => {
            let part = |from, length| format!("substr(hex({x}), {from}, {length})");
            let parts = [part(1, 8), part(9, 4), part(13, 4), part(17, 4), part(21, 12)];
            Some(if_any(x, &format!("lower({})", parts.join(" || '-' || "))))
        }
        _ => None,
    }
}

/// These functions make a text of NULL too: `0.00`, `false`, or dashes.
fn if_any(x: &str, text: &str) -> String {
    format!("CASE WHEN {x} IS NOT NULL THEN {text} END")
}

pub(super) fn parsed(x: &str, ty: &TypeModel) -> Option<Parsed> {
    let (guard, value) = match ty {
        // The only text that comes back from its number is the canonical one.
        TypeModel::Int | TypeModel::BigInt => {
            let number = format!("CAST({x} AS INTEGER)");
            (format!("CAST({number} AS TEXT) = {x}"), number)
        }
        // JSON knows what a number is; of its other texts none is made of these characters only.
        TypeModel::Decimal(..) | TypeModel::Double => (
            format!("(json_valid({x}) AND {x} NOT GLOB '*[^0-9.-]*')"),
            format!("CAST({x} AS REAL)"),
        ),
        TypeModel::Bool => (format!("{x} IN ('true', 'false')"), format!("({x} = 'true')")),
        TypeModel::Date => (is_day(x), x.to_owned()),
        TypeModel::Timestamp => {
            let time = format!("substr({x}, 11)");
            let form = "T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z";
            let day = is_day(&format!("substr({x}, 1, 10)"));
            (format!("({day} AND {time} GLOB '{form}' AND {time} < 'T24')"), x.to_owned())
        }
        TypeModel::Id => {
            let form = [8, 4, 4, 4, 12].map(|digits| "[0-9a-fA-F]".repeat(digits)).join("-");
            (format!("{x} GLOB '{form}'"), format!("unhex({x}, '-')"))
        }
        _ => return None,
    };
    Some(Parsed { guard, value })
}

/// Whether a text is a day of the calendar, in the years 1 to 9999.
fn is_day(x: &str) -> String {
    let form = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";
    // `date` turns 30 February into 1 March.
    format!("({x} GLOB '{form}' AND {x} >= '0001' AND date({x}, '+0 days') IS {x})")
}

pub(super) fn cast(x: &str, from: &TypeModel, to: &TypeModel) -> String {
    let is_whole =
        |ty: &TypeModel| matches!(ty, TypeModel::Bool | TypeModel::Int | TypeModel::BigInt);
    match (is_whole(from), is_whole(to)) {
        (true, false) => format!("CAST({x} AS REAL)"),
        (false, true) => format!("CAST({x} AS INTEGER)"),
        _ => x.to_owned(),
    }
}
