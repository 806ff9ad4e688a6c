//! How PostgreSQL spells types, and turns one kind of value into another.

use crate::schema::{TypeModel, ddl::Parsed};

/// A type without its collation.
pub(super) fn bare_type(ty: &TypeModel) -> String {
    match ty {
        TypeModel::Id => "uuid".to_owned(),
        TypeModel::Text(u32::MAX) | TypeModel::Code(_) => "text".to_owned(),
        TypeModel::Text(max) => format!("varchar({max})"),
        // As wide as a number written in a text may be.
        TypeModel::Decimal(u8::MAX, _) => "numeric".to_owned(),
        TypeModel::Decimal(precision, scale) => format!("numeric({precision}, {scale})"),
        TypeModel::Bool => "boolean".to_owned(),
        TypeModel::Int => "integer".to_owned(),
        TypeModel::BigInt => "bigint".to_owned(),
        TypeModel::Double => "double precision".to_owned(),
        TypeModel::Timestamp => "timestamptz".to_owned(),
        TypeModel::Date => "date".to_owned(),
        TypeModel::Json => "jsonb".to_owned(),
        TypeModel::Bytes(_) => "bytea".to_owned(),
        TypeModel::Unknown(sql) => sql.clone(),
    }
}

/// A type as a column has it. Text compares by code point, whatever the machine's locale.
pub(super) fn column_type(ty: &TypeModel) -> String {
    let bare = bare_type(ty);
    match ty {
        TypeModel::Text(_) | TypeModel::Code(_) => format!("{bare} COLLATE \"C\""),
        _ => bare,
    }
}

pub(super) fn text_of(x: &str, ty: &TypeModel) -> Option<String> {
    match ty {
        TypeModel::Text(_) | TypeModel::Code(_) => Some(x.to_owned()),
        TypeModel::Id
        | TypeModel::Int
        | TypeModel::BigInt
        | TypeModel::Decimal(..)
        | TypeModel::Bool
        | TypeModel::Unknown(_) => Some(format!("{x}::text")),
        TypeModel::Timestamp => {
            Some(format!("to_char({x} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"))
        }
        TypeModel::Date => Some(format!("to_char({x}, 'YYYY-MM-DD')")),
        _ => None,
    }
}

pub(super) fn parsed(x: &str, ty: &TypeModel) -> Option<Parsed> {
    let (guard, value) = match ty {
        TypeModel::Int | TypeModel::BigInt => {
            let fits = format!("{x}::numeric BETWEEN -9223372036854775808 AND 9223372036854775807");
            let form = format!("{x} ~ '^(0|-?[1-9][0-9]{{0,18}})$'");
            (format!("CASE WHEN {form} THEN {fits} ELSE FALSE END"), format!("{x}::bigint"))
        }
        TypeModel::Decimal(..) => (is_number(x), format!("{x}::numeric")),
        TypeModel::Double => (is_number(x), format!("{x}::double precision")),
        TypeModel::Bool => (format!("{x} IN ('true', 'false')"), format!("{x} = 'true'")),
        TypeModel::Date => (is_day(x), format!("{x}::date")),
        TypeModel::Timestamp => {
            let time = format!(
                "substr({x}, 11) ~ '^T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{{6}}Z$'"
            );
            let day = is_day(&format!("left({x}, 10)"));
            (format!("({day} AND {time})"), format!("{x}::timestamptz"))
        }
        TypeModel::Id => (
            format!("{x} ~* '^[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}$'"),
            format!("{x}::uuid"),
        ),
        _ => return None,
    };
    Some(Parsed { guard, value })
}

fn is_number(x: &str) -> String {
    format!("{x} ~ '^-?(0|[1-9][0-9]{{0,99}})(\\.[0-9]{{1,99}})?$'")
}

/// Whether a text is a day of the calendar, in the years 1 to 9999. A cast would fail on
/// 30 February instead of saying so.
fn is_day(x: &str) -> String {
    let form =
        format!("{x} ~ '^[0-9]{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' AND {x} >= '0001'");
    let last = format!("(left({x}, 8) || '01')::date + interval '1 month - 1 day'");
    format!(
        "CASE WHEN {form} THEN substr({x}, 9)::integer <= extract(day FROM {last}) \
         ELSE FALSE END"
    )
}

pub(super) fn cast(x: &str, from: &TypeModel, to: &TypeModel) -> String {
    match (from, to) {
        (TypeModel::Bool, TypeModel::Int) => format!("{x}::integer"),
        (TypeModel::Bool, _) => format!("{x}::integer::{}", bare_type(to)),
        (_, TypeModel::Bool) => format!("({x} = 1)"),
        // Numbers become numbers by themselves when a column takes another type.
        _ if x.ends_with(')') || x.contains("::") => format!("{x}::{}", bare_type(to)),
        _ => x.to_owned(),
    }
}
