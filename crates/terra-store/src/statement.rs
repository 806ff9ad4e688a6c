//! SQL texts, cached by the shape of what they ask.
//!
//! Building a text costs more than running a small one. So each statement is described twice by
//! the same code: first to a recorder of its shape, which also takes the parameters, and then,
//! when no text is known for that shape, to a writer of SQL.

use crate::{Error, dialect::Dialect};
use foldhash::fast::RandomState;
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};
use terra_schema::{Table, Value, filter::ColumnRef};

/// The most texts kept; a program has a few hundred shapes, a hostile client might make more.
const MAX_TEXTS: usize = 4_096;
/// The longest text that is kept.
const LONGEST_KEPT: usize = 16_384;
/// The source number that stands for the table of a subquery.
pub(crate) const INNER: u8 = u8::MAX;

/// SQL texts by their shapes.
type Texts = HashMap<Vec<u8>, Arc<str>, RandomState>;

static TEXTS: LazyLock<RwLock<Texts>> = LazyLock::new(RwLock::default);

/// A statement ready to run.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    pub(crate) sql: Arc<str>,
    pub(crate) parameters: Vec<Value>,
}

impl Statement {
    /// Refuses more parameters than the engine takes.
    pub(crate) fn within_bounds(self, dialect: &Dialect) -> Result<Self, Error> {
        let limit = dialect.max_parameters;
        if self.parameters.len() > limit {
            return Err(Error::TooMany { what: "values in one question", limit });
        }
        Ok(self)
    }
}

/// Takes the description of a statement.
pub(crate) trait Sink {
    /// The dialect that the statement is for.
    fn dialect(&self) -> &'static Dialect;
    /// A fixed piece of SQL.
    fn sql(&mut self, text: &'static str);
    /// A table's name.
    fn table(&mut self, table: &'static Table);
    /// The name that a source goes by.
    fn alias(&mut self, source: u8);
    /// A column with the name of its source.
    fn column(&mut self, table: &'static Table, column: ColumnRef);
    /// Every column of a source, in order.
    fn columns(&mut self, table: &'static Table, source: u8);
    /// A column's bare name.
    fn name(&mut self, table: &'static Table, at: usize);
    /// A parameter.
    fn parameter(&mut self, value: &Value);
    /// SQL that depends on more than fixed pieces; `key` stands for it in the shape.
    fn spelled(&mut self, key: [u16; 3], spell: &dyn Fn(&mut String));
}

/// The statement that `describe` describes, its text from the cache where the shape is known.
pub(crate) fn statement(dialect: &'static Dialect, describe: impl Fn(&mut dyn Sink)) -> Statement {
    let mut shape = Shape { dialect, shape: Vec::with_capacity(128), parameters: Vec::new() };
    shape.address(std::ptr::from_ref(dialect).addr());
    describe(&mut shape);
    let known = TEXTS.read().unwrap_or_else(PoisonError::into_inner).get(&shape.shape).cloned();
    if let Some(sql) = &known {
        debug_assert_eq!(*sql, written(dialect, &describe), "two texts have one shape");
    }
    let sql = known.unwrap_or_else(|| {
        let sql = written(dialect, &describe);
        if sql.len() > LONGEST_KEPT {
            return sql;
        }
        let mut texts = TEXTS.write().unwrap_or_else(PoisonError::into_inner);
        if texts.len() >= MAX_TEXTS {
            texts.clear();
        }
        texts.insert(shape.shape, Arc::clone(&sql));
        sql
    });
    Statement { sql, parameters: shape.parameters }
}

/// The text, as nobody has written it before.
fn written(dialect: &'static Dialect, describe: &impl Fn(&mut dyn Sink)) -> Arc<str> {
    let mut writer = Writer { dialect, sql: String::with_capacity(512), parameters: 0 };
    describe(&mut writer);
    writer.sql.into()
}

/// Records what makes the text, and takes the parameters. Tables and fixed pieces are known by
/// their addresses, which never change while the program runs.
struct Shape {
    dialect: &'static Dialect,
    shape: Vec<u8>,
    parameters: Vec<Value>,
}

impl Shape {
    fn address(&mut self, address: usize) {
        self.shape.extend_from_slice(&address.to_ne_bytes());
    }
}

impl Sink for Shape {
    fn dialect(&self) -> &'static Dialect {
        self.dialect
    }

    fn sql(&mut self, text: &'static str) {
        self.shape.push(b's');
        self.address(text.as_ptr().addr());
        self.address(text.len());
    }

    fn table(&mut self, table: &'static Table) {
        self.shape.push(b't');
        self.address(std::ptr::from_ref(table).addr());
    }

    fn alias(&mut self, source: u8) {
        self.shape.extend_from_slice(&[b'a', source]);
    }

    fn column(&mut self, table: &'static Table, column: ColumnRef) {
        let [low, high] = column.at.to_ne_bytes();
        self.shape.extend_from_slice(&[b'c', column.source, low, high]);
        self.address(std::ptr::from_ref(table).addr());
    }

    fn columns(&mut self, table: &'static Table, source: u8) {
        self.shape.extend_from_slice(&[b'*', source]);
        self.address(std::ptr::from_ref(table).addr());
    }

    fn name(&mut self, table: &'static Table, at: usize) {
        self.shape.push(b'n');
        self.address(at);
        self.address(std::ptr::from_ref(table).addr());
    }

    fn parameter(&mut self, value: &Value) {
        self.shape.push(b'p');
        self.parameters.push(value.clone());
    }

    fn spelled(&mut self, key: [u16; 3], _: &dyn Fn(&mut String)) {
        self.shape.push(b'd');
        for part in key {
            self.shape.extend_from_slice(&part.to_ne_bytes());
        }
    }
}

struct Writer {
    dialect: &'static Dialect,
    sql: String,
    parameters: usize,
}

impl Sink for Writer {
    fn dialect(&self) -> &'static Dialect {
        self.dialect
    }

    fn sql(&mut self, text: &'static str) {
        self.sql.push_str(text);
    }

    fn table(&mut self, table: &'static Table) {
        self.sql.push_str(table.name);
    }

    fn alias(&mut self, source: u8) {
        if source == INNER {
            self.sql.push('s');
        } else {
            self.sql.push('t');
            self.sql.push_str(&source.to_string());
        }
    }

    fn column(&mut self, table: &'static Table, column: ColumnRef) {
        self.alias(column.source);
        self.sql.push('.');
        self.name(table, usize::from(column.at));
    }

    fn columns(&mut self, table: &'static Table, source: u8) {
        for at in 0..table.columns.len() {
            if at > 0 {
                self.sql.push_str(", ");
            }
            self.column(table, ColumnRef { source, at: at as u16 });
        }
    }

    fn name(&mut self, table: &'static Table, at: usize) {
        quote(&mut self.sql, table.columns[at].name);
    }

    fn parameter(&mut self, _: &Value) {
        self.parameters += 1;
        self.dialect.parameter(&mut self.sql, self.parameters);
    }

    fn spelled(&mut self, _: [u16; 3], spell: &dyn Fn(&mut String)) {
        spell(&mut self.sql);
    }
}

/// A column's name; in quotes, because names such as `value` and `row` are words of SQL.
fn quote(sql: &mut String, name: &str) {
    sql.push('"');
    sql.push_str(name);
    sql.push('"');
}

#[cfg(test)]
mod tests {
    use crate::{
        dialect::{DIALECTS, Dialect},
        query::{self, Query},
        statement::Statement,
        system::History,
    };
    use std::sync::Arc;
    use terra_schema::{Filter, Row, Value};

    fn select(dialect: &'static Dialect, filter: Filter<History>) -> Statement {
        let mut query = Query::of(History::table());
        query.narrow(filter.into_expr());
        query::select(dialect, &query).unwrap()
    }

    #[test]
    fn the_same_shape_is_the_same_text_with_other_parameters() {
        for dialect in DIALECTS {
            let one = select(dialect, History::table_name.eq("plants"));
            let other = select(dialect, History::table_name.eq("users"));
            assert!(Arc::ptr_eq(&one.sql, &other.sql));
            assert_eq!(one.parameters, [Value::Text("plants".to_owned())]);
            assert_eq!(other.parameters, [Value::Text("users".to_owned())]);
        }
    }

    #[test]
    fn other_shapes_are_other_texts() {
        let version = History::row_version;
        let [sqlite, postgres] = DIALECTS;
        let all = [
            select(sqlite, version.eq(1)),
            select(postgres, version.eq(1)),
            select(sqlite, version.ne(1)),
            select(sqlite, !version.eq(1)),
            select(sqlite, version.eq(1) & version.eq(1)),
            select(sqlite, version.eq(1) | version.eq(1)),
            select(sqlite, History::table_name.eq("1")),
            select(sqlite, History::table_name.starts_with("1")),
            select(sqlite, version.between(1, 1)),
            select(sqlite, version.is_in([1])),
            select(sqlite, version.is_in([1, 1])),
            select(sqlite, History::changed_by.is_null()),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(all[..at].iter().all(|other| one.sql != other.sql), "{}", one.sql);
        }
    }

    #[test]
    fn lists_of_like_lengths_share_a_text_and_keep_their_values() {
        let [sqlite, _] = DIALECTS;
        let list = |length: i32| select(sqlite, History::row_version.is_in(0..length));
        let values = |values: [i64; 4]| values.map(Value::Integer);
        assert!(Arc::ptr_eq(&list(3).sql, &list(4).sql));
        assert_eq!(list(3).parameters, values([0, 1, 2, 2]));
        assert_eq!(list(4).parameters, values([0, 1, 2, 3]));
        assert_eq!(list(5).parameters.len(), 8);
        assert!(list(5).sql.ends_with("IN (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"), "{}", list(5).sql);
        // As many as fit, and not more than were asked for beyond half of those.
        assert_eq!(list(20_000).parameters.len(), 20_000);
        assert_eq!(list(16_000).parameters.len(), 16_383);
    }
}
