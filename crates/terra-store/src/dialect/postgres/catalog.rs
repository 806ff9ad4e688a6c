//! Reads PostgreSQL's live catalog: the tables of the schema that the search path names first.

use crate::{
    migrate::MigrationError,
    schema::{
        Answers, ColumnModel, DefaultModel, ExtraKind, Live, OnDelete, TypeModel,
        build::{Builder, FoundIndex, FoundReference},
        rules::Rule,
        tokens::tokens,
    },
};

/// Everything as text: `name`, `"char"` and `oid` have types that only PostgreSQL knows. Lists of
/// columns come as JSON.
pub(super) const QUERIES: &[&str] = &[
    "SELECT c.relname::text, coalesce(obj_description(c.oid, 'pg_class'), '') \
     FROM pg_catalog.pg_class AS c \
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') \
     ORDER BY c.relname",
    "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod), \
     l.collname::text, a.attnotnull::integer::text, pg_get_expr(d.adbin, d.adrelid), \
     coalesce(col_description(c.oid, a.attnum), ''), a.attidentity::text || a.attgenerated::text \
     FROM pg_catalog.pg_class AS c \
     JOIN pg_catalog.pg_attribute AS a \
     ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
     LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum \
     LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = a.attcollation \
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') \
     ORDER BY c.relname, a.attnum",
    "SELECT c.relname::text, k.conname::text, k.contype::text, pg_get_constraintdef(k.oid), \
     coalesce((SELECT json_agg(a.attname ORDER BY u.place)::text \
     FROM unnest(k.conkey) WITH ORDINALITY AS u (attnum, place) \
     JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.attnum), '[]'), \
     coalesce((SELECT json_agg(a.attname ORDER BY u.place)::text \
     FROM unnest(k.confkey) WITH ORDINALITY AS u (attnum, place) \
     JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = u.attnum), '[]'), \
     CASE WHEN f.relnamespace = c.relnamespace THEN f.relname::text \
     ELSE f.oid::regclass::text END, \
     k.confdeltype::text, k.confupdtype::text || k.confmatchtype::text, \
     (k.condeferrable OR NOT k.convalidated)::integer::text \
     FROM pg_catalog.pg_constraint AS k \
     JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid \
     LEFT JOIN pg_catalog.pg_class AS f ON f.oid = k.confrelid \
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') \
     AND k.contype IN ('c', 'f', 'p', 'u', 'x') ORDER BY c.relname, k.conname",
    "SELECT c.relname::text, i.relname::text, x.indisunique::integer::text, \
     (SELECT json_agg(a.attname ORDER BY u.place)::text \
     FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS u (attnum, place) \
     LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = u.attnum), \
     (x.indpred IS NOT NULL OR x.indnkeyatts <> x.indnatts OR m.amname <> 'btree' \
     OR NOT x.indisvalid OR EXISTS (SELECT 1 FROM unnest(x.indoption::int2[]) AS o WHERE o <> 0) \
     OR coalesce((to_jsonb(x)->>'indnullsnotdistinct')::boolean, FALSE))::integer::text, \
     pg_get_indexdef(x.indexrelid) \
     FROM pg_catalog.pg_index AS x \
     JOIN pg_catalog.pg_class AS c ON c.oid = x.indrelid \
     JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid \
     JOIN pg_catalog.pg_am AS m ON m.oid = i.relam \
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') \
     AND NOT x.indisprimary AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint AS k \
     WHERE k.conindid = x.indexrelid AND k.contype IN ('u', 'x')) \
     ORDER BY c.relname, i.relname",
    "SELECT c.relname::text, t.tgname::text, pg_get_triggerdef(t.oid) \
     FROM pg_catalog.pg_trigger AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid \
     WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal \
     ORDER BY c.relname, t.tgname",
];

pub(super) fn read(mut answers: Answers) -> Result<Live, MigrationError> {
    let mut builder = Builder::default();
    for mut row in answers.rows() {
        builder.table(row.text()?, row.text()?);
    }
    columns(&mut builder, &mut answers)?;
    constraints(&mut builder, &mut answers)?;
    for mut row in answers.rows() {
        let (table, name, unique) = (row.text()?, row.text()?, row.is_true()?);
        let columns = list(&row.text()?)?;
        let (is_odd, sql) = (row.is_true()?, row.text()?);
        let in_table = false;
        builder.index(&table, FoundIndex { name, unique, columns, in_table, is_odd, sql });
    }
    for mut row in answers.rows() {
        let (table, name, sql) = (row.text()?, row.text()?, row.text()?);
        builder.extra(&table, ExtraKind::Trigger, &name, &sql);
    }
    let (schema, names) = builder.finish(type_of);
    Ok(Live { schema, names, foreign_tables: Vec::new(), has_docs: true })
}

fn columns(builder: &mut Builder, answers: &mut Answers) -> Result<(), MigrationError> {
    for mut row in answers.rows() {
        let (table, name, mut ty) = (row.text()?, row.text()?, row.text()?);
        let (collation, required) = (row.optional()?, row.is_true()?);
        let (default, doc, generated) = (row.optional()?, row.text()?, row.text()?);
        if let Some(collation) = collation.filter(|name| name != "C") {
            ty.push_str(&format!(" COLLATE \"{collation}\""));
        }
        if !generated.is_empty() {
            ty.push_str(" GENERATED");
        }
        builder.column(
            &table,
            ColumnModel {
                name,
                was: None,
                doc,
                ty: TypeModel::Unknown(ty),
                nullable: !required,
                min: None,
                max: None,
                default: default.map(DefaultModel::Unknown),
                references: None,
            },
        );
    }
    Ok(())
}

fn constraints(builder: &mut Builder, answers: &mut Answers) -> Result<(), MigrationError> {
    for mut row in answers.rows() {
        let (table, name, kind, text) = (row.text()?, row.text()?, row.text()?, row.text()?);
        let (columns, target_columns) = (names(&row.text()?)?, names(&row.text()?)?);
        let target = row.optional()?.unwrap_or_default();
        let (on_delete, update_and_match) = (row.text()?, row.text()?);
        let is_odd = row.is_true()?;
        match kind.as_str() {
            "c" if !is_odd => {
                let body = text.strip_prefix("CHECK ").unwrap_or(&text);
                builder.check(&table, Some(&name), &tokens(body), &text);
            }
            "f" => builder.reference(
                &table,
                FoundReference {
                    name: Some(name),
                    columns,
                    target,
                    target_columns,
                    on_delete: on_delete_of(&on_delete),
                    is_odd: is_odd || update_and_match != "as",
                },
            ),
            "p" => builder.primary_key(&table, columns, Some(&name)),
            _ => builder.extra(&table, ExtraKind::Constraint, &name, &text),
        }
    }
    Ok(())
}

fn on_delete_of(letter: &str) -> Option<OnDelete> {
    match letter {
        "r" => Some(OnDelete::Restrict),
        "c" => Some(OnDelete::Cascade),
        "n" => Some(OnDelete::SetNull),
        "a" => Some(OnDelete::NoAction),
        "d" => Some(OnDelete::SetDefault),
        _ => None,
    }
}

fn list(json: &str) -> Result<Vec<Option<String>>, MigrationError> {
    serde_json::from_str(json)
        .map_err(|error| MigrationError::Catalog(format!("columns of an index: {error}")))
}

fn names(json: &str) -> Result<Vec<String>, MigrationError> {
    serde_json::from_str(json)
        .map_err(|error| MigrationError::Catalog(format!("columns of a constraint: {error}")))
}

/// The type that PostgreSQL spells so, and how many of the rules say so too.
fn type_of(class: &str, rules: &[Rule]) -> (TypeModel, usize) {
    let simple = match class {
        "uuid" => TypeModel::Id,
        "boolean" => TypeModel::Bool,
        "integer" => TypeModel::Int,
        "bigint" => TypeModel::BigInt,
        "double precision" => TypeModel::Double,
        "timestamp with time zone" => TypeModel::Timestamp,
        "date" => TypeModel::Date,
        "jsonb" => TypeModel::Json,
        "text" => {
            return match rules {
                [Rule::OneOf(codes), ..] => (TypeModel::Code(codes.clone()), 1),
                _ => (TypeModel::Text(u32::MAX), 0),
            };
        }
        "bytea" => {
            return match rules {
                [Rule::BytesAtMost(max), ..] => (TypeModel::Bytes(*max), 1),
                _ => (TypeModel::Bytes(u32::MAX), 0),
            };
        }
        _ => with_size(class).unwrap_or_else(|| TypeModel::Unknown(class.to_owned())),
    };
    (simple, 0)
}

/// `character varying(50)` and `numeric(10,2)`.
fn with_size(class: &str) -> Option<TypeModel> {
    let (name, size) = class.strip_suffix(')')?.split_once('(')?;
    match name {
        "character varying" => size.parse().ok().map(TypeModel::Text),
        "numeric" => {
            let (precision, scale) = size.split_once(',')?;
            Some(TypeModel::Decimal(precision.parse().ok()?, scale.parse().ok()?))
        }
        _ => None,
    }
}
