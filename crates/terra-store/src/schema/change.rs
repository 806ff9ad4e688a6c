//! One change between two schemas, as people read it.

use super::model::{ColumnModel, Extra, ExtraKind, ReferenceModel, TableModel};
use std::fmt;

/// One change. Tables carry the name they have afterwards; what is dropped carries its old name.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A table arrives.
    CreateTable(TableModel),
    /// A table goes.
    DropTable(String),
    /// A table takes another name.
    RenameTable {
        /// The new name.
        table: String,
        /// The old name.
        was: String,
    },
    /// A column arrives.
    AddColumn {
        /// Its table.
        table: String,
        /// The column.
        column: ColumnModel,
    },
    /// A column goes.
    DropColumn {
        /// Its table.
        table: String,
        /// Its name.
        column: String,
    },
    /// A column takes another name.
    RenameColumn {
        /// Its table.
        table: String,
        /// The old name.
        was: String,
        /// The new name.
        column: String,
    },
    /// A column's type, range, default or nullability changes.
    AlterColumn {
        /// Its table.
        table: String,
        /// Before.
        old: Box<ColumnModel>,
        /// After.
        new: Box<ColumnModel>,
    },
    /// A foreign key arrives, goes, or changes.
    Repoint {
        /// The column's table.
        table: String,
        /// The column.
        column: String,
        /// Before.
        old: Option<ReferenceModel>,
        /// After.
        new: Option<ReferenceModel>,
    },
    /// A unique key or an index arrives.
    AddKey {
        /// Its table.
        table: String,
        /// Its columns.
        columns: Vec<String>,
        /// Whether values may stand only once.
        unique: bool,
    },
    /// A unique key or an index goes.
    DropKey {
        /// Its table.
        table: String,
        /// Its columns.
        columns: Vec<String>,
        /// Whether values could stand only once.
        unique: bool,
    },
    /// The primary key is another.
    PrimaryKey {
        /// Its table.
        table: String,
        /// Its columns before.
        old: Vec<String>,
        /// Its columns after.
        new: Vec<String>,
    },
    /// Documentation changes: of a column, or of the table itself.
    Document {
        /// The table.
        table: String,
        /// The column, unless it is the table's own documentation.
        column: Option<String>,
    },
    /// Something goes that a database had and no declaration can say.
    DropExtra {
        /// Its table.
        table: String,
        /// What it is.
        extra: Extra,
    },
}

impl Change {
    /// The table it is about, by its name afterwards.
    pub fn table(&self) -> &str {
        match self {
            Self::CreateTable(table) => &table.name,
            Self::DropTable(table)
            | Self::RenameTable { table, .. }
            | Self::AddColumn { table, .. }
            | Self::DropColumn { table, .. }
            | Self::RenameColumn { table, .. }
            | Self::AlterColumn { table, .. }
            | Self::Repoint { table, .. }
            | Self::AddKey { table, .. }
            | Self::DropKey { table, .. }
            | Self::PrimaryKey { table, .. }
            | Self::Document { table, .. }
            | Self::DropExtra { table, .. } => table,
        }
    }

    /// The same as a difference between a database (before) and the declarations (after).
    pub fn difference(&self) -> String {
        match self {
            Self::CreateTable(table) => format!("{}: the database lacks this table", table.name),
            Self::DropTable(table) => {
                format!("{table}: the database has this table, the declarations do not")
            }
            Self::RenameTable { table, was } => {
                format!("{table}: the database still calls this table {was}")
            }
            Self::AddColumn { table, column } => {
                format!("{table}.{}: the database lacks this column", column.name)
            }
            Self::DropColumn { table, column } => {
                format!("{table}.{column}: the database has this column, the declaration does not")
            }
            Self::RenameColumn { table, was, column } => {
                format!("{table}.{column}: the database still calls this column {was}")
            }
            Self::AlterColumn { table, old, new } => {
                let (has, wants) = facets(old, new);
                format!("{table}.{}: the database has {has}, the declaration {wants}", new.name)
            }
            Self::Repoint { table, column, old, new } => format!(
                "{table}.{column}: the database has {}, the declaration {}",
                reference(old.as_ref()),
                reference(new.as_ref())
            ),
            Self::AddKey { table, columns, unique } => {
                format!("{table}: the database lacks the {}", key(*unique, columns))
            }
            Self::DropKey { table, columns, unique } => format!(
                "{table}: the database has the {}, the declaration does not",
                key(*unique, columns)
            ),
            Self::PrimaryKey { table, old, new } => format!(
                "{table}: the database has the primary key ({}), the declaration ({})",
                old.join(", "),
                new.join(", ")
            ),
            Self::Document { table, column: None } => {
                format!("{table}: the comment in the database is not the declaration's")
            }
            Self::Document { table, column: Some(column) } => {
                format!("{table}.{column}: the comment in the database is not the declaration's")
            }
            Self::DropExtra { table, extra } => {
                format!("{table}: the database has the {extra}, which no declaration made")
            }
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CreateTable(table) => {
                write!(f, "+ table {} ({} columns)", table.name, table.columns.len())
            }
            Self::DropTable(table) => write!(f, "- table {table}"),
            Self::RenameTable { table, was } => write!(f, "~ table {was} becomes {table}"),
            Self::AddColumn { table, column } => {
                write!(f, "+ column {table}.{}: {}", column.name, summary(column))
            }
            Self::DropColumn { table, column } => write!(f, "- column {table}.{column}"),
            Self::RenameColumn { table, was, column } => {
                write!(f, "~ column {table}.{was} becomes {column}")
            }
            Self::AlterColumn { table, old, new } => {
                let (before, after) = facets(old, new);
                write!(f, "~ column {table}.{}: {before} becomes {after}", new.name)
            }
            Self::Repoint { table, column, old, new } => write!(
                f,
                "~ column {table}.{column}: {} becomes {}",
                reference(old.as_ref()),
                reference(new.as_ref())
            ),
            Self::AddKey { table, columns, unique } => {
                write!(f, "+ {} of {table}", key(*unique, columns))
            }
            Self::DropKey { table, columns, unique } => {
                write!(f, "- {} of {table}", key(*unique, columns))
            }
            Self::PrimaryKey { table, old, new } => {
                let (old, new) = (old.join(", "), new.join(", "));
                write!(f, "~ primary key of {table}: ({old}) becomes ({new})")
            }
            Self::Document { table, column: None } => write!(f, "~ documentation of {table}"),
            Self::Document { table, column: Some(column) } => {
                write!(f, "~ documentation of {table}.{column}")
            }
            Self::DropExtra { table, extra } => write!(f, "- {extra} of {table}"),
        }
    }
}

impl fmt::Display for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            ExtraKind::Constraint => "constraint",
            ExtraKind::Index => "index",
            ExtraKind::Trigger => "trigger",
        };
        if self.name == self.text {
            write!(f, "{kind} {}", self.text)
        } else {
            write!(f, "{kind} {} ({})", self.name, self.text)
        }
    }
}

fn key(unique: bool, columns: &[String]) -> String {
    let kind = if unique { "unique key" } else { "index" };
    format!("{kind} ({})", columns.join(", "))
}

fn reference(reference: Option<&ReferenceModel>) -> String {
    reference.map_or_else(
        || "no foreign key".to_owned(),
        |to| {
            format!("a foreign key to {} on delete {}", to.table, to.on_delete.sql().to_lowercase())
        },
    )
}

/// Type, nullability, range and default in one line.
fn summary(column: &ColumnModel) -> String {
    let mut parts = vec![column.ty.to_string(), nullability(column).to_owned()];
    parts.extend(range(column));
    parts.extend(column.default.as_ref().map(|default| format!("default {default}")));
    parts.extend(column.references.as_ref().map(|to| reference(Some(to))));
    parts.join(", ")
}

/// The parts in which two columns differ, before and after.
fn facets(old: &ColumnModel, new: &ColumnModel) -> (String, String) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    if !old.ty.is_like(&new.ty) {
        before.push(old.ty.to_string());
        after.push(new.ty.to_string());
    }
    if old.nullable != new.nullable {
        before.push(nullability(old).to_owned());
        after.push(nullability(new).to_owned());
    }
    if !old.same_range(new) {
        let no_range = || "any value".to_owned();
        before.push(range(old).unwrap_or_else(no_range));
        after.push(range(new).unwrap_or_else(no_range));
    }
    if old.default != new.default {
        let default = |column: &ColumnModel| match &column.default {
            Some(default) => format!("default {default}"),
            None => "no default".to_owned(),
        };
        before.push(default(old));
        after.push(default(new));
    }
    (before.join(", "), after.join(", "))
}

const fn nullability(column: &ColumnModel) -> &'static str {
    if column.nullable { "optional" } else { "required" }
}

fn range(column: &ColumnModel) -> Option<String> {
    match (column.min, column.max) {
        (None, None) => None,
        (Some(min), None) => Some(format!("at least {min}")),
        (None, Some(max)) => Some(format!("at most {max}")),
        (Some(min), Some(max)) => Some(format!("from {min} to {max}")),
    }
}
