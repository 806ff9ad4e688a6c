//! What a table is: its columns, keys, units and rules, the typed values its rows are made of,
//! and the check that every record passes before it is stored.
//!
//! Pure: no database, no file, no network. A declaration (`#[derive(Table)]` of
//! `terra-schema-derive`) becomes one [`Table`] in static memory, and everything else in the
//! atlas is machinery that takes a `&'static Table` and [`Value`]s.

pub mod catalog;
pub mod cells;
pub mod check;
pub mod column;
pub mod error;
pub mod field;
pub mod filter;
pub mod json;
pub mod letters;
pub mod naming;
pub mod record;
pub mod row;
pub mod scalar;
pub mod table;
pub mod term;
pub mod unit;
pub mod value;

pub use catalog::{Catalog, CatalogError, Registered};
pub use cells::Cells;
pub use column::{Audit, AuditColumns, Col};
pub use error::{CheckError, CheckErrors, DecodeError, Rule};
pub use field::{CodeList, Field, IntoField, Scalar};
pub use filter::{Filter, Order};
pub use json::Json;
pub use record::{Record, nearest_name};
pub use row::{Change, Draft, Located, Mode, New, Related, Row};
pub use scalar::{Date, Decimal, Id, Text, Timestamp};
pub use table::{
    Access, Code, Column, ColumnAccess, ColumnType, Default, Domain, ForeignKey, Index, OnDelete,
    Role, Table, UniqueKey,
};
pub use value::Value;

/// What the derive's output needs from other crates, so that a declaring crate needs none of them.
#[doc(hidden)]
pub mod macro_support {
    pub use crate::table::{expand, has_column, offsets};
    pub use inventory;
    pub use terra_geo::LonLat;
}
