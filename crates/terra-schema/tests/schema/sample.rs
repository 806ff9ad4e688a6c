//! A table written by hand, with a column of every kind and every rule.

use terra_geo::{Geometry, LonLat};
use terra_schema::{
    Access, Audit, Code, Column, ColumnAccess, ColumnType, Default, Domain, Field, Record, Role,
    Table, Value,
};

const fn optional(name: &'static str, ty: ColumnType) -> Column {
    Column::plain(name, ty, true)
}

const fn text(max: u32) -> ColumnType {
    ColumnType::Text { max }
}

const CODES: &[Code] = &[
    Code { code: "low", doc: "Little.", words: &["minor", "Faible"] },
    Code { code: "high", doc: "Much.", words: &["STRAẞE"] },
];

const fn part<F: Field>(at: usize) -> Column {
    F::COLUMNS[at]
}

/// `samples`: only `name` must be said, all else may be missing or has a default.
pub static SAMPLE: Table = Table {
    name: "samples",
    was: None,
    doc: "What is tried.",
    details: "",
    file: file!(),
    domain: Domain::Core,
    phase: 1,
    columns: &[
        Column::plain("id", ColumnType::Id, false).with_role(Role::Id),
        Column::plain("name", text(5), false),
        Column { folds: Some("name"), ..Column::plain("name_key", text(5), false) },
        Column { default: Some(Default::Bool(true)), ..optional("flag", ColumnType::Bool) },
        Column {
            min: Some(-5.0),
            max: Some(5.0),
            default: Some(Default::Int(3)),
            ..Column::plain("count", ColumnType::Int, false)
        },
        optional("big", ColumnType::BigInt),
        Column {
            min: Some(0.0),
            max: Some(100.1),
            default: Some(Default::Number("0.50")),
            ..optional("share", ColumnType::Decimal { precision: 5, scale: 2 })
        },
        Column {
            min: Some(-1.5),
            default: Some(Default::Number("0.1")),
            ..optional("ratio", ColumnType::Double)
        },
        Column {
            default: Some(Default::Text("low")),
            ..optional("level", ColumnType::Code { codes: CODES })
        },
        optional("moment", ColumnType::Timestamp),
        optional("day", ColumnType::Date),
        Column { default: Some(Default::EmptyObject), ..optional("settings", ColumnType::Json) },
        Column { default: Some(Default::EmptyArray), ..optional("tags", ColumnType::Json) },
        optional("blob", ColumnType::Bytes { max: 4 }),
        Column { access: ColumnAccess::Private, ..optional("phone", text(3)) },
        Column { access: ColumnAccess::Secret, ..optional("token", text(3)) },
        part::<Option<LonLat>>(0),
        part::<Option<LonLat>>(1),
        part::<Option<LonLat>>(2),
        part::<Option<Geometry>>(0),
        part::<Option<Geometry>>(1),
        part::<Option<Geometry>>(2),
        part::<Option<Geometry>>(3),
        part::<Option<Geometry>>(4),
        part::<Audit>(0),
        part::<Audit>(1),
        part::<Audit>(2),
    ],
    unique_keys: &[],
    indexes: &[],
    map: &[],
    access: Access::Everyone,
    append_only: false,
    system: false,
};

/// A record that says these columns, and nothing else.
pub fn record<const N: usize>(said: [(&str, Value); N]) -> Record {
    let mut record = Record::new(&SAMPLE);
    for (name, value) in said {
        record.set(name, value).unwrap();
    }
    record
}

/// What a column holds after a check that must pass.
pub fn checked(name: &str, value: Value) -> Value {
    let mut record = record([(name, value)]);
    record.check().unwrap_or_else(|errors| panic!("{errors}"));
    record.get(name).unwrap().clone()
}

pub fn text_value(text: &str) -> Value {
    Value::Text(text.to_owned())
}
