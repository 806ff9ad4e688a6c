//! All tables together, and what must hold between them.

use crate::{Access, Column, ColumnType, Role, Table, check, unit};
use std::collections::HashMap;

/// PostgreSQL's limit for `varchar(n)`.
const MAX_TEXT: u32 = 10_485_760;

/// A table that its declaration registered; the derive submits one for each.
pub struct Registered(pub fn() -> &'static Table);

inventory::collect!(Registered);

/// A set of tables whose foreign keys all resolve, in the order of phase and name.
#[derive(Clone, Debug)]
pub struct Catalog {
    tables: Vec<&'static Table>,
}

/// What is wrong with a set of tables.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", faults.join("\n"))]
pub struct CatalogError {
    /// One line for each fault: the table, the column, and what to do.
    pub faults: Vec<String>,
}

impl Catalog {
    /// Every table declared in the crates that this program links.
    ///
    /// # Errors
    /// When the declarations don't fit together.
    pub fn registered() -> Result<Self, CatalogError> {
        Self::new(inventory::iter::<Registered>().map(|registered| (registered.0)()))
    }

    /// These tables.
    ///
    /// # Errors
    /// When two have one name, a foreign key has no target, or a key names no column.
    pub fn new(tables: impl IntoIterator<Item = &'static Table>) -> Result<Self, CatalogError> {
        let mut tables: Vec<_> = tables.into_iter().collect();
        tables.sort_by_key(|table| (table.phase, table.name));
        let catalog = Self { tables };
        let faults = catalog.faults();
        if faults.is_empty() { Ok(catalog) } else { Err(CatalogError { faults }) }
    }

    /// The tables of the phases up to `phase`. A foreign key to a table of a later phase is
    /// left to the store, which adds it when that phase arrives.
    pub fn up_to_phase(&self, phase: u8) -> Vec<&'static Table> {
        self.tables.iter().copied().filter(|table| table.phase <= phase).collect()
    }

    /// All tables.
    pub fn tables(&self) -> &[&'static Table] {
        &self.tables
    }

    /// The table called `name`.
    pub fn table(&self, name: &str) -> Option<&'static Table> {
        self.tables.iter().copied().find(|table| table.name == name)
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut seen: HashMap<&str, &Table> = HashMap::new();
        for &table in &self.tables {
            if let Some(other) = seen.insert(table.name, table) {
                faults.push(format!(
                    "{}: declared twice, in {} and in {}: rename one",
                    table.name, other.domain, table.domain
                ));
            }
            faults.extend(table.faults());
            for (column, target, _) in table.foreign_keys() {
                if self.table(target).is_none() {
                    faults.push(format!(
                        "{}.{}: points to {target}, which is not declared",
                        table.name, column.name
                    ));
                }
            }
        }
        faults
    }
}

impl Table {
    /// What is wrong within one table: what the derive can't see, because a group of columns or
    /// an enum was declared elsewhere.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut fault = |what: String| faults.push(format!("{}: {what}", self.name));
        if !is_name(self.name) {
            fault(format!("a name is {NAME}"));
        }
        for (at, column) in self.columns.iter().enumerate() {
            if self.columns[..at].iter().any(|other| other.name == column.name) {
                fault(format!("two columns are called {}", column.name));
            }
            for why in self.column_faults(column) {
                fault(format!("{}: {why}", column.name));
            }
        }
        if let Access::Owner(owner) = self.access
            && self.column(owner).is_none()
        {
            fault(format!("its rows belong to {owner}, which is no column"));
        }
        let keys = self.unique_keys.iter().map(|key| key.columns);
        for columns in keys.chain(self.indexes.iter().map(|index| index.columns)) {
            if columns.is_empty() {
                fault("a key or index names no column".to_owned());
            }
            for name in columns {
                if self.column(name).is_none() {
                    fault(format!("a key or index names {name}, which is no column"));
                }
            }
        }
        faults
    }
    fn column_faults(&self, column: &Column) -> Vec<String> {
        let mut faults = Vec::new();
        if !is_name(column.name) {
            faults.push(format!("a name is {NAME}"));
        }
        // Degrees are the unit of a position, whose columns are named after their axes.
        let axis = matches!(column.role, Role::Longitude | Role::Latitude | Role::Bound);
        if column.ty.is_number()
            && !axis
            && let Err(why) = unit::check(column.name, column.unit)
        {
            faults.push(why);
        }
        match column.ty {
            ColumnType::Decimal { precision, scale }
                if precision == 0 || precision > 15 || scale > precision =>
            {
                faults.push(format!("decimal({precision}, {scale}) has no meaning"));
                return faults;
            }
            ColumnType::Text { max } if max == 0 || max > MAX_TEXT => {
                faults.push(format!("a text has room for 1 to {MAX_TEXT} characters, not {max}"));
            }
            _ => {}
        }
        if let Some(of) = column.folds
            && self.column(of).is_none_or(|of| !matches!(of.ty, ColumnType::Text { .. }))
        {
            faults.push(format!("folds {of}, which is no text column"));
        }
        if column.references.is_some() && column.ty != ColumnType::Id {
            faults.push("only an id points to another row".to_owned());
        }
        if let Some(default) = column.default {
            let mut value = default.value();
            if value.is_null() {
                faults.push("its default is no number".to_owned());
            } else if let Err(rule) = check::check_value(column, &mut value) {
                let why = check::error(self, column, rule, &value);
                faults.push(format!("its default would be refused: {why}"));
            }
        }
        faults
    }
}

const NAME: &str = "snake case, of at most 63 letters a to z, digits and underscores";

/// Whether every engine takes it as a name without quotes around it.
fn is_name(name: &str) -> bool {
    let plain = |letter: u8| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'_');
    name.len() <= 63
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(plain)
}
