//! What PostgreSQL's DDL is made of: the statements around a migration, and a column's words.

use super::{
    catalog,
    script::{self, Rename, in_free_order},
    spelling,
};
use crate::{
    migrate::MigrationError,
    schema::{
        Answers, ColumnModel, DefaultModel, Diff, Live, NamedThing, Names, TypeModel,
        ddl::{Conduct, Ddl, Namespace, Parsed, Script},
        rules::{Rule, check, in_list, range_rules},
        tokens::{ident, idents, literal},
    },
};

/// PostgreSQL's DDL.
#[derive(Debug)]
pub(crate) struct PostgresDdl;

static CONDUCT: Conduct = Conduct {
    before: &[],
    ready: None,
    lock: &[
        "SET LOCAL statement_timeout = 0",
        "SET LOCAL lock_timeout = 0",
        "LOCK TABLE terra_migrations IN SHARE ROW EXCLUSIVE MODE",
    ],
    has_record: "SELECT 1 FROM pg_catalog.pg_class WHERE relname = 'terra_migrations' \
                 AND relnamespace = current_schema()::regnamespace",
    dangling: None,
    after: &[],
    // Looked for first: making one that is there asks for a right that nobody else needs.
    namespace: Some(Namespace {
        exists: |schema| {
            let schema = literal(schema);
            format!("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = {schema}")
        },
        create: |schema| format!("CREATE SCHEMA IF NOT EXISTS {}", ident(schema)),
    }),
};

impl Ddl for PostgresDdl {
    fn engine(&self) -> &'static str {
        "postgres"
    }

    fn title(&self) -> &'static str {
        "PostgreSQL"
    }

    fn script(&self, diff: &Diff, names: &Names) -> Script {
        script::write(diff, names)
    }

    fn naming(&self, things: &[(&NamedThing, &str)]) -> Script {
        let renames = things.iter().map(|(thing, name)| Rename::of(thing, name, thing.name()));
        let mut script = Script::default();
        for rename in in_free_order(renames.collect()) {
            script.run(&rename.sql());
        }
        script
    }

    fn default(&self, default: &DefaultModel, _: &TypeModel) -> String {
        match default {
            DefaultModel::Bool(value) => value.to_string(),
            DefaultModel::Number(text) => text.clone(),
            DefaultModel::Text(text) | DefaultModel::Json(text) => literal(text),
            DefaultModel::Unknown(sql) => sql.clone(),
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

    fn lock_tables(&self, tables: &[String]) -> Option<String> {
        (!tables.is_empty()).then(|| format!("LOCK TABLE {} IN SHARE MODE", idents(tables)))
    }

    fn text_of(&self, value: &str, ty: &TypeModel) -> Option<String> {
        spelling::text_of(value, ty)
    }

    fn parsed(&self, text: &str, ty: &TypeModel) -> Option<Parsed> {
        spelling::parsed(text, ty)
    }

    fn cut(&self, text: &str, length: u32) -> String {
        format!("left({text}, {length})")
    }

    fn cast(&self, value: &str, from: &TypeModel, to: &TypeModel) -> String {
        spelling::cast(value, from, to)
    }

    fn rounded(&self, value: &str, from: &TypeModel, scale: u8) -> String {
        let scale = if scale == 0 { String::new() } else { format!(", {scale}") };
        match from {
            // Doubles round half to even here; decimals half away from zero, as on SQLite.
            TypeModel::Double => format!("round({value}::numeric{scale})"),
            _ => format!("round({value}{scale})"),
        }
    }

    fn is_round(&self, value: &str, from: &TypeModel, scale: u8) -> String {
        let rounded = self.rounded(value, from, scale);
        match from {
            TypeModel::Double => format!("{value} = {rounded}::double precision"),
            _ => format!("{value} = {rounded}"),
        }
    }

    fn midnight(&self, day: &str) -> String {
        format!("({day}::timestamp AT TIME ZONE 'UTC')")
    }

    fn day(&self, moment: &str) -> String {
        format!("({moment} AT TIME ZONE 'UTC')::date")
    }

    fn is_midnight(&self, moment: &str) -> String {
        format!("({moment} AT TIME ZONE 'UTC')::time = '00:00'")
    }

    fn null(&self, column: &ColumnModel) -> String {
        format!("NULL::{}", spelling::bare_type(&column.ty))
    }
}

/// The rules of a column's type and range.
pub(super) fn rules_of(column: &ColumnModel) -> Vec<Rule> {
    let mut rules = match &column.ty {
        TypeModel::Code(codes) => vec![Rule::OneOf(codes.clone())],
        TypeModel::Bytes(max) if *max < u32::MAX => vec![Rule::BytesAtMost(*max)],
        _ => Vec::new(),
    };
    rules.extend(range_rules(column));
    rules
}

/// Whether two columns have the same rules; the order of codes does not matter. A range that is
/// kept while its column becomes another kind of number is rewritten by the server with the casts
/// of the way there, so it is made anew.
pub(super) fn same_rules(one: &ColumnModel, two: &ColumnModel) -> bool {
    let is_ruled = |ty: &TypeModel| matches!(ty, TypeModel::Code(_) | TypeModel::Bytes(_));
    let same_types = one.ty.is_like(&two.ty) || !(is_ruled(&one.ty) || is_ruled(&two.ty));
    let has_range = one.min.is_some() || one.max.is_some();
    let same_kind = std::mem::discriminant(&one.ty) == std::mem::discriminant(&two.ty);
    same_types && (same_kind || !has_range) && one.same_range(two)
}

pub(super) fn check_constraint(table: &str, column: &ColumnModel) -> Option<String> {
    let check = check(&column.name, &rules_of(column), in_list)?;
    let name = NamedThing::Check(table.to_owned(), column.name.clone()).name();
    Some(format!("CONSTRAINT {} CHECK ({check})", ident(&name)))
}

/// A column as it stands in CREATE TABLE and ADD COLUMN.
pub(super) fn definition(column: &ColumnModel) -> String {
    let mut sql = format!("{} {}", ident(&column.name), spelling::column_type(&column.ty));
    if !column.nullable {
        sql.push_str(" NOT NULL");
    }
    if let Some(default) = &column.default {
        sql.push_str(&format!(" DEFAULT {}", PostgresDdl.default(default, &column.ty)));
    }
    sql
}
