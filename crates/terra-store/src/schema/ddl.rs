//! What an engine has to be able to say for migrations. Each dialect says it in its own folder.

use super::{
    diff::Diff,
    introspect::{Answers, Live},
    model::{ColumnModel, DefaultModel, Schema, TypeModel},
    names::{NamedThing, Names},
};
use crate::migrate::MigrationError;

/// An engine's DDL: how a difference becomes SQL, how values become other values, and how the
/// live catalog is read.
pub(crate) trait Ddl: std::fmt::Debug + Sync {
    /// The stem of its files, such as `sqlite`.
    fn engine(&self) -> &'static str;

    /// Its name for people, such as `SQLite`.
    fn title(&self) -> &'static str;

    /// The SQL that carries out `diff`, in a database that uses `names`.
    fn script(&self, diff: &Diff, names: &Names) -> Script;

    /// The SQL that gives `things`, each with the name that a database has for it, the names that
    /// migrations know them by.
    fn naming(&self, things: &[(&NamedThing, &str)]) -> Script;

    /// A default as a literal for a column of type `ty`.
    fn default(&self, default: &DefaultModel, ty: &TypeModel) -> String;

    /// The queries that read the live catalog, in the order in which [`Ddl::read`] wants answers.
    fn catalog_queries(&self) -> &'static [&'static str];

    /// The live catalog, from the answers to [`Ddl::catalog_queries`].
    fn read(&self, answers: Answers) -> Result<Live, MigrationError>;

    /// How a migration is wrapped.
    fn conduct(&self) -> &'static Conduct;

    /// The statement that keeps everyone else from writing to these tables until the end of the
    /// transaction, where the engine needs one.
    fn lock_tables(&self, tables: &[String]) -> Option<String>;

    /// The canonical text of `value`, of type `ty`; `None` for a type without one.
    fn text_of(&self, value: &str, ty: &TypeModel) -> Option<String>;

    /// A value of type `ty` from its canonical text; `None` for a type without one.
    fn parsed(&self, text: &str, ty: &TypeModel) -> Option<Parsed>;

    /// The first `length` characters of `text`.
    fn cut(&self, text: &str, length: u32) -> String;

    /// The number `value`, of type `from`, as one of type `to` that can hold it.
    fn cast(&self, value: &str, from: &TypeModel, to: &TypeModel) -> String;

    /// The number `value`, of type `from`, rounded half away from zero to `scale` digits.
    fn rounded(&self, value: &str, from: &TypeModel, scale: u8) -> String;

    /// Whether rounding left the number as it was.
    fn is_round(&self, value: &str, from: &TypeModel, scale: u8) -> String;

    /// The first moment of a day.
    fn midnight(&self, day: &str) -> String;

    /// The day of a moment.
    fn day(&self, moment: &str) -> String;

    /// Whether a moment is the first of its day.
    fn is_midnight(&self, moment: &str) -> String;

    /// No value, of the column's type.
    fn null(&self, column: &ColumnModel) -> String;
}

/// How an engine parses a canonical text: a test that is safe on any text, and the value where
/// the test holds.
pub(crate) struct Parsed {
    /// Whether the text is of the form.
    pub(crate) guard: String,
    /// The value, if it is.
    pub(crate) value: String,
}

/// The statements around a migration.
pub(crate) struct Conduct {
    /// Before the transaction: what can't be said inside one.
    pub(crate) before: &'static [&'static str],
    /// A query that must give no row once `before` has run.
    pub(crate) ready: Option<&'static str>,
    /// First in the transaction: makes every other migrating process wait here.
    pub(crate) lock: &'static [&'static str],
    /// A query that gives a row if the table of migrations is there.
    pub(crate) has_record: &'static str,
    /// A query that gives a row (table, target, number of rows) for references to nothing.
    pub(crate) dangling: Option<&'static str>,
    /// After the transaction, whether it succeeded or not.
    pub(crate) after: &'static [&'static str],
    /// How the schema that everything lives in is found and made, where the engine has schemas.
    pub(crate) namespace: Option<Namespace>,
}

/// A schema of an engine, by its name.
pub(crate) struct Namespace {
    /// A query that gives a row if it is there.
    pub(crate) exists: fn(&str) -> String,
    /// The statement that makes it.
    pub(crate) create: fn(&str) -> String,
}

/// SQL in the making: statements and remarks, for people to read first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Script {
    text: String,
}

impl Script {
    /// A remark above what follows, after a blank line.
    pub(crate) fn remark(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&commented(text, ""));
    }

    /// A statement, without its semicolon.
    pub(crate) fn run(&mut self, sql: &str) {
        self.text.push_str(sql);
        self.text.push_str(";\n");
    }

    /// The whole text.
    pub(crate) fn into_text(self) -> String {
        self.text
    }
}

/// The widest line of a comment.
const WIDTH: usize = 100;

/// Text as SQL comments, one line each, wrapped and indented.
pub(crate) fn commented(text: &str, indent: &str) -> String {
    let mut out = String::new();
    for paragraph in text.lines() {
        let mut line = format!("{indent}--");
        for word in paragraph.split_whitespace() {
            let is_bare = line.len() == indent.len() + 2;
            if !is_bare && line.chars().count() + 1 + word.chars().count() > WIDTH {
                out.push_str(&line);
                out.push('\n');
                line = format!("{indent}--");
            }
            line.push(' ');
            line.push_str(word);
        }
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// The SQL that builds `schema` from nothing.
pub(crate) fn creation(ddl: &dyn Ddl, schema: &Schema) -> String {
    let diff = Diff::declared(&Schema::default(), schema);
    ddl.script(&diff, &Names::default()).into_text()
}
