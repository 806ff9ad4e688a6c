//! The shape of tables as the DDL sees them: owned, comparable, kept in a migration's snapshot.

use serde::{Deserialize, Serialize};
use terra_schema::{Catalog, Table};

/// The column of tables with a geometry that holds the name of the square around its box. It is
/// made of the box, also of rows that were there before it.
pub(crate) const SQUARE: &str = "enclosing_square";

/// A set of tables: what the declarations say, what a snapshot kept, or what a database has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Schema {
    /// The tables, in the order in which they are created.
    pub tables: Vec<TableModel>,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableModel {
    /// Its name.
    pub name: String,
    /// The name it had before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// What a row is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub doc: String,
    /// Its columns, in the order of the declaration.
    pub columns: Vec<ColumnModel>,
    /// The columns of the primary key.
    pub primary_key: Vec<String>,
    /// The columns of each unique key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unique_keys: Vec<Vec<String>>,
    /// The columns of each index, those of foreign keys among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indexes: Vec<Vec<String>>,
    /// What a database has on this table that no declaration can say; never in a snapshot.
    #[serde(skip)]
    pub extras: Vec<Extra>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnModel {
    /// Its name.
    pub name: String,
    /// The name it had before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// What the value means, and its unit in brackets.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub doc: String,
    /// What kind of value it holds.
    #[serde(rename = "type")]
    pub ty: TypeModel,
    /// Whether the value may be missing.
    #[serde(default, skip_serializing_if = "is_false")]
    pub nullable: bool,
    /// The smallest value allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The largest value allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// What a new row gets when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<DefaultModel>,
    /// The table whose `id` it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub references: Option<ReferenceModel>,
}

/// What kind of value a column holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TypeModel {
    /// A uuid.
    Id,
    /// Text of at most this many characters; `u32::MAX` when a database sets no limit.
    Text(u32),
    /// One of these codes.
    Code(Vec<String>),
    /// An exact number of `.0` digits, `.1` of them after the point.
    Decimal(u8, u8),
    /// True or false.
    Bool,
    /// A whole number of 32 bits.
    Int,
    /// A whole number of 64 bits.
    BigInt,
    /// A double-precision number.
    Double,
    /// A moment.
    Timestamp,
    /// A day.
    Date,
    /// A JSON document.
    Json,
    /// At most this many bytes; `u32::MAX` when a database sets no limit.
    Bytes(u32),
    /// A type that only a database knows, as it spells it.
    Unknown(String),
}

/// What a new row's column holds when nothing was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DefaultModel {
    /// True or false.
    Bool(bool),
    /// A number in its shortest decimal spelling.
    Number(String),
    /// A text, code, day or moment.
    Text(String),
    /// A JSON document.
    Json(String),
    /// An expression that only a database knows.
    Unknown(String),
}

/// The row that a column points to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceModel {
    /// The table pointed to, by its `id`.
    pub table: String,
    /// What happens to the pointing row when that row is deleted.
    pub on_delete: OnDelete,
}

/// What happens to a row when the row it points to is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnDelete {
    /// The delete is refused.
    Restrict,
    /// The row is deleted too.
    Cascade,
    /// The row stays and points nowhere.
    SetNull,
    /// The delete is refused at the end of the statement: a database may say so, a declaration not.
    NoAction,
    /// The row stays and points to the default: a database may say so, a declaration not.
    SetDefault,
}

/// Something on a table that no declaration can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// What it is.
    pub kind: ExtraKind,
    /// Its name, or the whole of it where it has none.
    pub name: String,
    /// How the database spells it.
    pub text: String,
}

/// The kinds of things that no declaration can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtraKind {
    /// A check, or a foreign key over several columns.
    Constraint,
    /// An index that is partial, over an expression, or there twice.
    Index,
    /// A trigger.
    Trigger,
}

/// The range of 32 bits. On an `Int` it goes without saying, so no model says it.
pub const INT_RANGE: (f64, f64) = (-2_147_483_648.0, 2_147_483_647.0);

impl ColumnModel {
    /// Forgets the range that the type has anyway.
    pub(super) fn forget_implied_range(&mut self) {
        if self.ty == TypeModel::Int {
            let (low, high) = INT_RANGE;
            self.min = self.min.filter(|min| *min > low);
            self.max = self.max.filter(|max| *max < high);
        }
    }
}

impl Schema {
    /// The shape of every table of `catalog`.
    pub fn from_catalog(catalog: &Catalog) -> Self {
        Self::from_tables(catalog.tables())
    }

    /// The shape of `tables`. A foreign key to a table that is not among them is left out: it
    /// arrives with the migration that brings that table.
    pub fn from_tables(tables: &[&'static Table]) -> Self {
        let present = |name: &str| tables.iter().any(|table| table.name == name);
        let tables = tables
            .iter()
            .filter(|table| table.name != crate::migrate::MIGRATIONS_TABLE)
            .map(|table| TableModel::declared(table, &present))
            .collect();
        Self { tables }
    }

    /// The table called `name`.
    pub fn table(&self, name: &str) -> Option<&TableModel> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// Whether the two differ in nothing that a migration would have to change. Order, former
    /// names and code order are no difference.
    pub fn is_like(&self, other: &Self) -> bool {
        super::Diff::between(self, other, super::Renames::default()).is_empty()
    }
}

impl TableModel {
    /// The column called `name`.
    pub fn column(&self, name: &str) -> Option<&ColumnModel> {
        self.columns.iter().find(|column| column.name == name)
    }
}

impl TypeModel {
    /// Whether both hold the same values: the order of codes does not matter.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Code(one), Self::Code(two)) => {
                one.len() == two.len() && one.iter().all(|code| two.contains(code))
            }
            _ => self == other,
        }
    }

    /// Whether values are numbers.
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Decimal(..) | Self::Int | Self::BigInt | Self::Double)
    }
}

impl std::fmt::Display for TypeModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Id => f.write_str("id"),
            Self::Text(u32::MAX) => f.write_str("text without limit"),
            Self::Text(max) => write!(f, "text({max})"),
            Self::Code(codes) => write!(f, "code({})", codes.join(", ")),
            Self::Decimal(precision, scale) => write!(f, "decimal({precision}, {scale})"),
            Self::Bool => f.write_str("bool"),
            Self::Int => f.write_str("int"),
            Self::BigInt => f.write_str("bigint"),
            Self::Double => f.write_str("double"),
            Self::Timestamp => f.write_str("timestamp"),
            Self::Date => f.write_str("date"),
            Self::Json => f.write_str("json"),
            Self::Bytes(u32::MAX) => f.write_str("bytes without limit"),
            Self::Bytes(max) => write!(f, "bytes({max})"),
            Self::Unknown(sql) => write!(f, "`{sql}`"),
        }
    }
}

impl std::fmt::Display for DefaultModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Number(text) => f.write_str(text),
            Self::Text(text) => write!(f, "'{text}'"),
            Self::Json(text) => f.write_str(text),
            Self::Unknown(sql) => write!(f, "`{sql}`"),
        }
    }
}

impl OnDelete {
    /// As SQL writes it after `ON DELETE`.
    pub const fn sql(self) -> &'static str {
        match self {
            Self::Restrict => "RESTRICT",
            Self::Cascade => "CASCADE",
            Self::SetNull => "SET NULL",
            Self::NoAction => "NO ACTION",
            Self::SetDefault => "SET DEFAULT",
        }
    }
}

const fn is_false(value: &bool) -> bool {
    !*value
}
