//! The types of one column.

use crate::{
    Column, ColumnType, Date, DecodeError, ForeignKey, Id, Json, OnDelete, Row, Text, Timestamp,
    Value, scalar::Decimal, scalar_field,
};
use rust_decimal::Decimal as AnyDecimal;
use uuid::Uuid;

const fn nameless(ty: ColumnType) -> Column {
    Column::plain("", ty, false)
}

scalar_field!(
    [const MAX: u32] Text<MAX>, nameless(ColumnType::Text { max: MAX }),
    |cells, at| Ok(cells.text(at)?.map(Self::stored)),
    |text| Value::Text(text.as_str().to_owned()),
    from [
        Text<MAX> => |text| Value::Text(text.into_string()),
        &Text<MAX> => |text| Value::Text(text.as_str().to_owned()),
        &str => |text| Value::Text(text.to_owned()),
        String => |text| Value::Text(text),
        &String => |text| Value::Text(text.clone()),
    ]
);

scalar_field!(
    [const P: u8, const S: u8] Decimal<P, S>,
    nameless(ColumnType::Decimal { precision: P, scale: S }),
    |cells, at| match cells.decimal(at, S)? {
        None => Ok(None),
        Some(mantissa) => Self::from_mantissa(mantissa)
            .map(Some)
            .map_err(|error| DecodeError::new(at, error.to_string())),
    },
    |number| Value::Decimal((*number).into()),
    from [
        Decimal<P, S> => |number| Value::Decimal(number.into()),
        AnyDecimal => |number| Value::Decimal(number),
        i32 => |number| Value::Decimal(number.into()),
    ]
);

scalar_field!(
    [T: Row] Id<T>, Column {
        references: Some(ForeignKey { table: T::NAME, on_delete: OnDelete::Restrict }),
        ..nameless(ColumnType::Id)
    },
    |cells, at| Ok(cells.id(at)?.map(Self::from_uuid)),
    |id| Value::Id(id.uuid()),
    from [Id<T> => |id| Value::Id(id.uuid())]
);

scalar_field!(
    [] Uuid, nameless(ColumnType::Id),
    |cells, at| cells.id(at),
    |id| Value::Id(*id),
    from [Uuid => |id| Value::Id(id)]
);

scalar_field!(
    [] bool, nameless(ColumnType::Bool),
    |cells, at| cells.bool(at),
    |value| Value::Bool(*value),
    from [bool => |value| Value::Bool(value)]
);

scalar_field!(
    [] i32, nameless(ColumnType::Int),
    |cells, at| cells.int(at),
    |number| Value::Integer(i64::from(*number)),
    from [i32 => |number| Value::Integer(number.into())]
);

scalar_field!(
    [] i64, nameless(ColumnType::BigInt),
    |cells, at| cells.big_int(at),
    |number| Value::Integer(*number),
    from [
        i64 => |number| Value::Integer(number),
        i32 => |number| Value::Integer(number.into()),
    ]
);

scalar_field!(
    [] f64, nameless(ColumnType::Double),
    |cells, at| cells.double(at),
    |number| Value::Real(*number),
    from [f64 => |number| Value::Real(number)]
);

scalar_field!(
    [] Timestamp, nameless(ColumnType::Timestamp),
    |cells, at| cells.timestamp(at),
    |moment| Value::Timestamp(*moment),
    from [Timestamp => |moment| Value::Timestamp(moment)]
);

scalar_field!(
    [] Date, nameless(ColumnType::Date),
    |cells, at| cells.date(at),
    |day| Value::Date(*day),
    from [Date => |day| Value::Date(day)]
);

scalar_field!(
    [] Json, nameless(ColumnType::Json),
    |cells, at| cells.document(at),
    |json| Value::Json(Box::new(json.clone())),
    from [
        Json => |json| Value::Json(Box::new(json)),
        serde_json::Value => |tree| Value::Json(Box::new(Json::new(tree))),
    ]
);
