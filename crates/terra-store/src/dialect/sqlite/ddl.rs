//! What SQLite's DDL is made of: the statements around a migration, and a column's words.

use super::{
    catalog,
    script::{self, create_index},
    spelling,
};
use crate::{
    migrate::MigrationError,
    schema::{
        Answers, ColumnModel, DefaultModel, Diff, INT_RANGE, Live, NamedThing, Names, TableModel,
        TypeModel,
        ddl::{Conduct, Ddl, Parsed, Script, commented},
        rules::{Rule, case_list, check, range_rules},
        tokens::{ident, idents, literal},
    },
};

/// SQLite's DDL.
#[derive(Debug)]
pub(crate) struct SqliteDdl;

static CONDUCT: Conduct = Conduct {
    // Inside a transaction SQLite ignores this silently, and a DROP TABLE would then delete every
    // child row that cascades.
    before: &["PRAGMA foreign_keys = OFF"],
    ready: Some("SELECT 1 FROM pragma_foreign_keys WHERE foreign_keys <> 0"),
    has_record: "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'terra_migrations'",
    lock: &[],
    dangling: Some(
        "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2",
    ),
    after: &["PRAGMA legacy_alter_table = OFF", "PRAGMA foreign_keys = ON"],
    namespace: None,
};

impl Ddl for SqliteDdl {
    fn engine(&self) -> &'static str {
        "sqlite"
    }

    fn title(&self) -> &'static str {
        "SQLite"
    }

    fn script(&self, diff: &Diff, names: &Names) -> Script {
        script::write(diff, names)
    }

    fn naming(&self, things: &[(&NamedThing, &str)]) -> Script {
        let mut script = Script::default();
        for (thing, name) in things {
            let (table, columns, unique) = match thing {
                NamedThing::Unique(table, columns) => (table, columns, true),
                NamedThing::Index(table, columns) => (table, columns, false),
                // Nothing else has a name that SQLite would be asked for.
                _ => continue,
            };
            script.run(&format!("DROP INDEX {}", ident(name)));
            script.run(&create_index(table, columns, unique));
        }
        script
    }

    fn default(&self, default: &DefaultModel, ty: &TypeModel) -> String {
        match default {
            DefaultModel::Bool(value) => u8::from(*value).to_string(),
            // A whole literal would do, but `0.0` says what the column holds.
            DefaultModel::Number(text) if is_real(ty) && !text.contains('.') => format!("{text}.0"),
            DefaultModel::Number(text) => text.clone(),
            DefaultModel::Text(text) | DefaultModel::Json(text) => literal(text),
            DefaultModel::Unknown(sql) => format!("({sql})"),
        }
    }

    fn catalog_queries(&self) -> &'static [&'static str] {
        catalog::QUERIES
    }

    fn read(&self, answers: Answers) -> Result<Live, MigrationError> {
        catalog::read(answers)
    }

    fn conduct(&self) -> &'static Conduct {
        &CONDUCT
    }

    fn lock_tables(&self, _: &[String]) -> Option<String> {
        None
    }

    fn text_of(&self, value: &str, ty: &TypeModel) -> Option<String> {
        spelling::text_of(value, ty)
    }

    fn parsed(&self, text: &str, ty: &TypeModel) -> Option<Parsed> {
        spelling::parsed(text, ty)
    }

    fn cut(&self, text: &str, length: u32) -> String {
        format!("substr({text}, 1, {length})")
    }

    fn cast(&self, value: &str, from: &TypeModel, to: &TypeModel) -> String {
        spelling::cast(value, from, to)
    }

    fn rounded(&self, value: &str, _: &TypeModel, scale: u8) -> String {
        format!("round({value}, {scale})")
    }

    fn is_round(&self, value: &str, _: &TypeModel, scale: u8) -> String {
        format!("{value} = round({value}, {scale})")
    }

    fn midnight(&self, day: &str) -> String {
        format!("{day} || 'T00:00:00.000000Z'")
    }

    fn day(&self, moment: &str) -> String {
        format!("substr({moment}, 1, 10)")
    }

    fn is_midnight(&self, moment: &str) -> String {
        format!("substr({moment}, 11) = 'T00:00:00.000000Z'")
    }

    fn null(&self, _: &ColumnModel) -> String {
        "NULL".to_owned()
    }
}

fn is_real(ty: &TypeModel) -> bool {
    matches!(ty, TypeModel::Decimal(..) | TypeModel::Double)
}

/// The storage class of a type.
fn storage(ty: &TypeModel) -> &str {
    match ty {
        TypeModel::Id | TypeModel::Bytes(_) => "BLOB",
        TypeModel::Text(_)
        | TypeModel::Code(_)
        | TypeModel::Timestamp
        | TypeModel::Date
        | TypeModel::Json => "TEXT",
        TypeModel::Decimal(..) | TypeModel::Double => "REAL",
        TypeModel::Bool | TypeModel::Int | TypeModel::BigInt => "INTEGER",
        TypeModel::Unknown(sql) => sql,
    }
}

/// The rules that make a storage class mean the column's type, and its range. They are all that
/// tells one type from another here, so each type has its own.
fn rules_of(column: &ColumnModel) -> Vec<Rule> {
    let mut rules = match &column.ty {
        TypeModel::Id => vec![Rule::LengthIs(16)],
        TypeModel::Text(max) | TypeModel::Bytes(max) if *max < u32::MAX => {
            vec![Rule::LengthAtMost(*max)]
        }
        TypeModel::Code(codes) => vec![Rule::OneOf(codes.clone())],
        TypeModel::Decimal(precision, scale) => {
            vec![Rule::SizeBelow(decimal_bound(*precision, *scale))]
        }
        TypeModel::Bool => vec![Rule::IsBool],
        // 32 bits are a range of their own, which a declared one narrows.
        TypeModel::Int => {
            let (low, high) = INT_RANGE;
            return vec![
                Rule::AtLeast(column.min.unwrap_or(low)),
                Rule::AtMost(column.max.unwrap_or(high)),
            ];
        }
        TypeModel::BigInt if is_int_range(column.min, column.max) => BIGINT_RULES.to_vec(),
        TypeModel::Timestamp => vec![Rule::LengthIs(27)],
        TypeModel::Date => vec![Rule::LengthIs(10)],
        TypeModel::Json => vec![Rule::IsJson],
        _ => Vec::new(),
    };
    rules.extend(range_rules(column));
    rules
}

/// What 64 bits can't exceed: said only where a narrow range would make them look like 32.
pub(super) const BIGINT_RULES: [Rule; 2] =
    [Rule::AtLeast(-9_223_372_036_854_775_808.0), Rule::AtMost(9_223_372_036_854_775_808.0)];

/// Whether this range, on whole numbers, means 32 bits.
pub(super) fn is_int_range(min: Option<f64>, max: Option<f64>) -> bool {
    let (low, high) = INT_RANGE;
    min.is_some_and(|min| min >= low) && max.is_some_and(|max| max <= high)
}

/// The bound of a decimal, which also says its scale: `1000.00` for five digits, two after the
/// point. SQLite has no type to say it with.
fn decimal_bound(precision: u8, scale: u8) -> String {
    let whole = format!("1{}", "0".repeat(usize::from(precision - scale)));
    if scale == 0 { whole } else { format!("{whole}.{}", "0".repeat(usize::from(scale))) }
}

/// A column as it stands in CREATE TABLE and ADD COLUMN.
pub(super) fn definition(column: &ColumnModel, is_key: bool) -> String {
    let mut sql = format!("{} {}", ident(&column.name), storage(&column.ty));
    if !column.nullable {
        sql.push_str(" NOT NULL");
    }
    if is_key {
        sql.push_str(" PRIMARY KEY");
    }
    if let Some(default) = &column.default {
        sql.push_str(&format!(" DEFAULT {}", SqliteDdl.default(default, &column.ty)));
    }
    if let Some(check) = check(&column.name, &rules_of(column), case_list) {
        sql.push_str(&format!(" CHECK ({check})"));
    }
    if let Some(to) = &column.references {
        let on_delete = to.on_delete.sql();
        sql.push_str(&format!(" REFERENCES {} (id) ON DELETE {on_delete}", ident(&to.table)));
    }
    sql
}

/// CREATE TABLE, with the documentation kept in its text, which is what `.schema` shows.
pub(super) fn create_table(name: &str, table: &TableModel) -> String {
    let mut sql = format!("CREATE TABLE {}\n{}(\n", ident(name), commented(&table.doc, ""));
    let single_key = table.primary_key.len() == 1;
    for (at, column) in table.columns.iter().enumerate() {
        let is_key = single_key && table.primary_key[0] == column.name;
        let is_last = at + 1 == table.columns.len() && single_key;
        sql.push_str(&commented(&column.doc, "    "));
        sql.push_str(&format!("    {}", definition(column, is_key)));
        sql.push_str(if is_last { "\n" } else { ",\n" });
    }
    if !single_key {
        sql.push_str(&format!("    PRIMARY KEY ({})\n", idents(&table.primary_key)));
    }
    sql.push_str(") STRICT");
    sql
}
