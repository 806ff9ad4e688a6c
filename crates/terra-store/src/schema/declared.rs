//! From a declaration to its shape.

use super::model::{ColumnModel, DefaultModel, OnDelete, ReferenceModel, TableModel, TypeModel};
use terra_schema::{Column, ColumnType, Default, Role, Table};

impl TableModel {
    /// The shape of a declared table; `present` tells which tables a foreign key may point to.
    pub(crate) fn declared(table: &Table, present: &dyn Fn(&str) -> bool) -> Self {
        let owned = |columns: &[&str]| columns.iter().map(ToString::to_string).collect();
        let column = |column: &Column| ColumnModel::declared(column, table.name, present);
        Self {
            name: table.name.to_owned(),
            was: table.was.map(str::to_owned),
            doc: table.doc.trim().to_owned(),
            columns: table.columns.iter().map(column).collect(),
            primary_key: table
                .columns
                .iter()
                .filter(|column| column.role == Role::Id)
                .map(|column| column.name.to_owned())
                .collect(),
            unique_keys: table.unique_keys.iter().map(|key| owned(key.columns)).collect(),
            indexes: table.all_indexes().iter().map(|columns| owned(columns)).collect(),
            extras: Vec::new(),
        }
    }
}

impl ColumnModel {
    fn declared(column: &Column, own: &str, present: &dyn Fn(&str) -> bool) -> Self {
        let ty = TypeModel::declared(column.ty);
        let references = column.references.and_then(|key| {
            let target = if key.table.is_empty() { own } else { key.table };
            present(target).then(|| ReferenceModel {
                table: target.to_owned(),
                on_delete: OnDelete::declared(key.on_delete),
            })
        });
        let mut model = Self {
            name: column.name.to_owned(),
            was: column.was.map(str::to_owned),
            doc: doc_with_unit(column),
            nullable: column.nullable,
            min: column.min,
            max: column.max,
            default: column.default.map(|default| DefaultModel::declared(default, &ty)),
            references,
            ty,
        };
        model.forget_implied_range();
        model
    }
}

/// Who reads the bare SQL should see the unit too.
fn doc_with_unit(column: &Column) -> String {
    match (column.doc.trim(), column.unit) {
        (doc, None) => doc.to_owned(),
        ("", Some(unit)) => format!("[{unit}]"),
        (doc, Some(unit)) => format!("{doc} [{unit}]"),
    }
}

impl TypeModel {
    fn declared(ty: ColumnType) -> Self {
        match ty {
            ColumnType::Id => Self::Id,
            ColumnType::Text { max } => Self::Text(max),
            ColumnType::Code { codes } => {
                Self::Code(codes.iter().map(|code| code.code.to_owned()).collect())
            }
            ColumnType::Decimal { precision, scale } => Self::Decimal(precision, scale),
            ColumnType::Bool => Self::Bool,
            ColumnType::Int => Self::Int,
            ColumnType::BigInt => Self::BigInt,
            ColumnType::Double => Self::Double,
            ColumnType::Timestamp => Self::Timestamp,
            ColumnType::Date => Self::Date,
            ColumnType::Json => Self::Json,
            ColumnType::Bytes { max } => Self::Bytes(max),
        }
    }
}

impl DefaultModel {
    fn declared(default: Default, ty: &TypeModel) -> Self {
        match default {
            Default::Bool(value) => Self::Bool(value),
            Default::Int(value) => Self::Number(value.to_string()),
            Default::Number(text) => Self::number(text),
            Default::Text(text) if *ty == TypeModel::Json => Self::Json(text.to_owned()),
            Default::Text(text) => Self::Text(text.to_owned()),
            Default::EmptyObject => Self::Json("{}".to_owned()),
            Default::EmptyArray => Self::Json("[]".to_owned()),
        }
    }

    /// The number written as `text`, in the one spelling that compares: `0.50` is `0.5`.
    pub fn number(text: &str) -> Self {
        let text = text.strip_prefix('+').unwrap_or(text);
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            digits => digits,
        };
        let part = part.trim_end_matches('0');
        Self::Number(match (whole, part) {
            ("0", "") => "0".to_owned(),
            (whole, "") => format!("{sign}{whole}"),
            (whole, part) => format!("{sign}{whole}.{part}"),
        })
    }
}

impl OnDelete {
    const fn declared(on_delete: terra_schema::OnDelete) -> Self {
        match on_delete {
            terra_schema::OnDelete::Restrict => Self::Restrict,
            terra_schema::OnDelete::Cascade => Self::Cascade,
            terra_schema::OnDelete::SetNull => Self::SetNull,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DefaultModel;

    #[test]
    fn numbers_have_one_spelling() {
        for (written, kept) in [
            ("0.50", "0.5"),
            ("+7", "7"),
            ("-0.0", "0"),
            ("007.10", "7.1"),
            ("-12", "-12"),
            (".5", "0.5"),
            ("100", "100"),
        ] {
            assert_eq!(DefaultModel::number(written), DefaultModel::Number(kept.to_owned()));
        }
    }
}
