//! A row on its way into a table, as values by column: what files, forms and feeds fill.

use crate::{CheckError, Id, Role, Rule, Table, Value};
use std::fmt;
use uuid::Uuid;

/// Values for a row of a table; a column of which nothing was said gets its default when the
/// row is new, and stays as it is when the row exists.
#[derive(Clone)]
pub struct Record {
    table: &'static Table,
    values: Vec<Option<Value>>,
    /// What columns of which nothing was said hold where the row is new.
    if_new: Vec<(usize, Value)>,
}

impl Record {
    /// A record with nothing said.
    pub fn new(table: &'static Table) -> Self {
        let values = table.columns.iter().map(|_| None).collect();
        Self { table, values, if_new: Vec::new() }
    }

    /// A record of a whole row's values, one for each column; `None` when their number differs.
    pub fn of_row(table: &'static Table, values: Vec<Value>) -> Option<Self> {
        let is_whole = values.len() == table.columns.len();
        let values = values.into_iter().map(Some).collect();
        is_whole.then_some(Self { table, values, if_new: Vec::new() })
    }

    /// The table it is for.
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// What was said of each column.
    pub fn values(&self) -> &[Option<Value>] {
        &self.values
    }

    /// What was said of each column, to fill.
    pub fn values_mut(&mut self) -> &mut [Option<Value>] {
        &mut self.values
    }

    /// What was said of each column, taken out.
    pub fn into_values(self) -> Vec<Option<Value>> {
        self.values
    }

    /// What was said of the column called `name`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.values[self.table.position(name)?].as_ref()
    }

    /// Says what the column called `name` holds.
    ///
    /// # Errors
    /// When the table has no such column.
    pub fn set(&mut self, name: &str, value: Value) -> Result<(), CheckError> {
        match self.table.position(name) {
            Some(at) => self.values[at] = Some(value),
            None => {
                return Err(CheckError {
                    table: self.table.name,
                    column: "",
                    rule: Rule::Unknown(self.table.nearest_column(name)),
                    value: name.chars().take(63).collect(),
                });
            }
        }
        Ok(())
    }

    /// Says what a column holds where the row is new. A row that is there keeps its own value: a
    /// source that doesn't name a thing must have something to call it, and leaves the name that
    /// another has given. Of a column that the table doesn't have, nothing is said.
    pub fn set_if_new(&mut self, name: &str, value: Value) {
        self.if_new.extend(self.table.position(name).map(|at| (at, value)));
    }

    /// Takes the row for a new one.
    pub(crate) fn begin(&mut self) {
        for (at, value) in std::mem::take(&mut self.if_new) {
            self.values[at].get_or_insert(value);
        }
    }

    /// The id, if one was said.
    pub fn id(&self) -> Option<Uuid> {
        match self.values[self.table.role(Role::Id)?] {
            Some(Value::Id(id)) => Some(id),
            _ => None,
        }
    }

    /// The id that its source and external id make, if it has both.
    pub fn imported_id(&self) -> Option<Uuid> {
        let value = |role| self.values[self.table.role(role)?].as_ref();
        match (value(Role::Source)?, value(Role::ExternalId)?) {
            (Value::Id(source), Value::Text(external)) => {
                Some(Id::<()>::of_external(Id::<()>::from_uuid(*source), external).uuid())
            }
            _ => None,
        }
    }

    /// Says the id.
    pub fn set_id(&mut self, id: Uuid) {
        if let Some(at) = self.table.role(Role::Id) {
            self.values[at] = Some(Value::Id(id));
        }
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct(self.table.name);
        for (column, value) in self.table.columns.iter().zip(&self.values) {
            match value {
                Some(_) if column.access == crate::ColumnAccess::Secret => {
                    shown.field(column.name, &"(secret)");
                }
                Some(value) => {
                    shown.field(column.name, &format_args!("{value}"));
                }
                None => {}
            }
        }
        shown.finish()
    }
}

impl Table {
    /// The column whose name is nearest to a misspelt one, when one is near.
    pub fn nearest_column(&self, name: &str) -> Option<&'static str> {
        nearest_name(self.columns.iter().map(|column| column.name), name)
    }
}

/// The one of `names` that is nearest to a misspelt one, when one is near.
pub fn nearest_name<'a>(
    names: impl IntoIterator<Item = &'a str>,
    misspelt: &str,
) -> Option<&'a str> {
    names
        .into_iter()
        .map(|name| (edits(name, misspelt), name))
        .filter(|(distance, near)| *distance <= near.len() / 3)
        .min()
        .map(|(_, near)| near)
}

/// How many letters must be put in, taken out or replaced to make one word of the other.
fn edits(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(100).collect();
    let mut previous: Vec<usize> = (0..=right.len()).collect();
    for (row, letter) in left.chars().enumerate() {
        let mut current = vec![row + 1];
        for (column, other) in right.iter().enumerate() {
            let replaced = previous[column] + usize::from(letter != *other);
            current.push(replaced.min(previous[column + 1] + 1).min(current[column] + 1));
        }
        previous = current;
    }
    previous[right.len()]
}
