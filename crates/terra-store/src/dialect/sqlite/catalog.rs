//! Reads SQLite's live catalog: pragmas for what they tell, the text of CREATE TABLE for the
//! checks, which no pragma tells.

use super::ddl::{BIGINT_RULES, is_int_range};
use crate::{
    migrate::MigrationError,
    schema::{
        Answers, ColumnModel, DefaultModel, ExtraKind, INT_RANGE, Live, OnDelete, TypeModel,
        build::{Builder, FoundIndex, FoundReference},
        rules::Rule,
        tokens::{Token, tokens},
    },
};

pub(super) const QUERIES: &[&str] = &[
    "SELECT t.name, t.strict, s.sql FROM pragma_table_list AS t \
     JOIN sqlite_schema AS s ON s.type = 'table' AND s.name = t.name \
     WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
     ORDER BY t.name",
    "SELECT s.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden \
     FROM sqlite_schema AS s JOIN pragma_table_xinfo(s.name) AS c \
     WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY s.name, c.cid",
    "SELECT s.name, f.id, f.\"table\", f.\"from\", f.\"to\", f.on_update, f.on_delete \
     FROM sqlite_schema AS s JOIN pragma_foreign_key_list(s.name) AS f \
     WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY s.name, f.id, f.seq",
    "SELECT s.name, i.name, i.\"unique\", i.partial, i.origin, x.name, x.desc, x.coll, d.sql \
     FROM sqlite_schema AS s JOIN pragma_index_list(s.name) AS i \
     JOIN pragma_index_xinfo(i.name) AS x ON x.key \
     LEFT JOIN sqlite_schema AS d ON d.type = 'index' AND d.name = i.name \
     WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' AND i.origin <> 'pk' \
     ORDER BY s.name, i.name, x.seqno",
    "SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY tbl_name, name",
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' ORDER BY name",
];

pub(super) fn read(mut answers: Answers) -> Result<Live, MigrationError> {
    let mut builder = Builder::default();
    let mut texts = Vec::new();
    for mut row in answers.rows() {
        let (name, strict, sql) = (row.text()?, row.is_true()?, row.text()?);
        builder.table(name.clone(), String::new());
        if !strict {
            builder.extra(&name, ExtraKind::Constraint, "a table not STRICT", "a table not STRICT");
        }
        texts.push((name, tokens(&sql)));
    }
    columns(&mut builder, &mut answers, &texts)?;
    foreign_keys(&mut builder, &mut answers)?;
    indexes(&mut builder, &mut answers)?;
    for mut row in answers.rows() {
        let (table, name, sql) = (row.text()?, row.text()?, row.text()?);
        builder.extra(&table, ExtraKind::Trigger, &name, &sql);
    }
    for (table, text) in &texts {
        for check in checks(text) {
            builder.check(table, None, check, &spelled(check));
        }
    }
    let foreign_tables = answers.rows().map(|mut row| row.text()).collect::<Result<Vec<_>, _>>()?;
    let (schema, names) = builder.finish(type_of);
    Ok(Live { schema, names, foreign_tables, has_docs: false })
}

fn columns(
    builder: &mut Builder,
    answers: &mut Answers,
    texts: &[(String, Vec<Token>)],
) -> Result<(), MigrationError> {
    let mut keys: Vec<(String, i64, String)> = Vec::new();
    for mut row in answers.rows() {
        let (table, name, mut class) = (row.text()?, row.text()?, row.text()?);
        let (required, default) = (row.is_true()?, row.optional()?);
        let (key, hidden) = (row.integer()?, row.is_true()?);
        if !builder.has(&table) {
            continue;
        }
        if key > 0 {
            keys.push((table.clone(), key, name.clone()));
        }
        let text = texts.iter().find(|(of, _)| *of == table).map_or(&[][..], |(_, text)| text);
        class.push_str(&oddities(text, &name, hidden));
        builder.column(
            &table,
            ColumnModel {
                name,
                was: None,
                doc: String::new(),
                ty: TypeModel::Unknown(class),
                nullable: !required,
                min: None,
                max: None,
                default: default.map(DefaultModel::Unknown),
                references: None,
            },
        );
    }
    keys.sort();
    for group in keys.chunk_by(|one, two| one.0 == two.0) {
        let columns = group.iter().map(|(_, _, column)| column.clone()).collect();
        builder.primary_key(&group[0].0, columns, None);
    }
    Ok(())
}

fn foreign_keys(builder: &mut Builder, answers: &mut Answers) -> Result<(), MigrationError> {
    let mut open: Option<(String, i64, FoundReference)> = None;
    for mut row in answers.rows() {
        let (table, id, target) = (row.text()?, row.integer()?, row.text()?);
        let (from, to) = (row.text()?, row.optional()?.unwrap_or_else(|| "id".to_owned()));
        let (on_update, on_delete) = (row.text()?, row.text()?);
        if let Some((of, number, found)) = &mut open
            && *of == table
            && *number == id
        {
            found.columns.push(from);
            found.target_columns.push(to);
            continue;
        }
        let found = FoundReference {
            name: None,
            columns: vec![from],
            target,
            target_columns: vec![to],
            on_delete: on_delete_of(&on_delete),
            is_odd: on_update != "NO ACTION",
        };
        if let Some((table, _, found)) = open.replace((table, id, found)) {
            builder.reference(&table, found);
        }
    }
    if let Some((table, _, found)) = open {
        builder.reference(&table, found);
    }
    Ok(())
}

fn on_delete_of(spelled: &str) -> Option<OnDelete> {
    use OnDelete::{Cascade, NoAction, Restrict, SetDefault, SetNull};
    [Restrict, Cascade, SetNull, NoAction, SetDefault]
        .into_iter()
        .find(|on_delete| on_delete.sql() == spelled)
}

fn indexes(builder: &mut Builder, answers: &mut Answers) -> Result<(), MigrationError> {
    let mut open: Option<(String, FoundIndex)> = None;
    for mut row in answers.rows() {
        let (table, name) = (row.text()?, row.text()?);
        let (unique, partial) = (row.is_true()?, row.is_true()?);
        let (origin, column) = (row.text()?, row.optional()?);
        let (descending, collation) = (row.is_true()?, row.text()?);
        let sql = row.optional()?.unwrap_or_default();
        let in_table = origin == "u";
        let is_odd = partial || descending || collation != "BINARY";
        if let Some((of, found)) = &mut open
            && *of == table
            && found.name == name
        {
            found.columns.push(column);
            found.is_odd |= is_odd;
            continue;
        }
        let found = FoundIndex { name, unique, columns: vec![column], in_table, is_odd, sql };
        if let Some((table, found)) = open.replace((table, found)) {
            builder.index(&table, found);
        }
    }
    if let Some((table, found)) = open {
        builder.index(&table, found);
    }
    Ok(())
}

/// The type that a storage class and its rules stand for, and how many rules say so.
fn type_of(class: &str, rules: &[Rule]) -> (TypeModel, usize) {
    match (class, rules) {
        ("BLOB", [Rule::LengthIs(16), ..]) => (TypeModel::Id, 1),
        ("BLOB", [Rule::LengthAtMost(max), ..]) => (TypeModel::Bytes(*max), 1),
        ("BLOB", _) => (TypeModel::Bytes(u32::MAX), 0),
        ("TEXT", [Rule::LengthIs(27), ..]) => (TypeModel::Timestamp, 1),
        ("TEXT", [Rule::LengthIs(10), ..]) => (TypeModel::Date, 1),
        ("TEXT", [Rule::LengthAtMost(max), ..]) => (TypeModel::Text(*max), 1),
        ("TEXT", [Rule::OneOf(codes), ..]) => (TypeModel::Code(codes.clone()), 1),
        ("TEXT", [Rule::IsJson, ..]) => (TypeModel::Json, 1),
        ("TEXT", _) => (TypeModel::Text(u32::MAX), 0),
        ("REAL", [Rule::SizeBelow(bound), ..]) => match decimal(bound) {
            Some(decimal) => (decimal, 1),
            None => (TypeModel::Double, 0),
        },
        ("REAL", _) => (TypeModel::Double, 0),
        ("INTEGER", [Rule::IsBool, ..]) => (TypeModel::Bool, 1),
        ("INTEGER", rules) if rules.starts_with(&BIGINT_RULES) => (TypeModel::BigInt, 2),
        // 32 bits and then a range within them say what the range alone says.
        ("INTEGER", [Rule::AtLeast(low), Rule::AtMost(high), _, ..])
            if (*low, *high) == INT_RANGE =>
        {
            (TypeModel::Int, 2)
        }
        ("INTEGER", [Rule::AtLeast(low), Rule::AtMost(high), ..])
            if is_int_range(Some(*low), Some(*high)) =>
        {
            (TypeModel::Int, 0)
        }
        ("INTEGER", _) => (TypeModel::BigInt, 0),
        _ => (TypeModel::Unknown(class.to_owned()), 0),
    }
}

/// The decimal whose bound is written so: `1000.00` has five digits, two after the point.
fn decimal(bound: &str) -> Option<TypeModel> {
    let (whole, part) = bound.split_once('.').unwrap_or((bound, ""));
    let is_power = whole.starts_with('1') && whole[1..].bytes().all(|digit| digit == b'0');
    let scale = u8::try_from(part.len()).ok()?;
    let precision = u8::try_from(whole.len() - 1 + part.len()).ok()?;
    (is_power && part.bytes().all(|digit| digit == b'0'))
        .then_some(TypeModel::Decimal(precision, scale))
}

/// The pieces between the outermost brackets of CREATE TABLE, cut at the outermost commas.
fn items(text: &[Token]) -> Vec<&[Token]> {
    let Some(open) = text.iter().position(|token| token.is_symbol("(")) else { return Vec::new() };
    let mut items = Vec::new();
    let (mut depth, mut start) = (0_u32, open + 1);
    for (at, token) in text.iter().enumerate().skip(open + 1) {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") && depth > 0 {
            depth -= 1;
        } else if depth == 0 && (token.is_symbol(",") || token.is_symbol(")")) {
            items.push(&text[start..at]);
            start = at + 1;
            if token.is_symbol(")") {
                break;
            }
        }
    }
    items
}

/// The bodies of all checks, in order.
fn checks(text: &[Token]) -> Vec<&[Token]> {
    let mut checks = Vec::new();
    for item in items(text) {
        for (at, _) in item.iter().enumerate().filter(|(_, token)| token.is_word("check")) {
            let Some(end) = closing(item, at + 1) else { continue };
            checks.push(&item[at + 2..end]);
        }
    }
    checks
}

/// Where the bracket that opens at `open` closes.
fn closing(item: &[Token], open: usize) -> Option<usize> {
    item.get(open).filter(|token| token.is_symbol("("))?;
    let mut depth = 0_u32;
    for (at, token) in item.iter().enumerate().skip(open) {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

/// What a column says that no declaration can: a collation, or how it is generated.
fn oddities(text: &[Token], column: &str, hidden: bool) -> String {
    let items = items(text);
    let item = items.iter().find(|item| item.first().and_then(Token::name) == Some(column));
    let collation = item.and_then(|item| {
        let at = item.iter().position(|token| token.is_word("collate"))?;
        item.get(at + 1)?.name()
    });
    let mut odd = collation.map(|name| format!(" COLLATE {name}")).unwrap_or_default();
    if hidden {
        odd.push_str(" GENERATED");
    }
    odd
}

/// Pieces as text again, for messages.
fn spelled(tokens: &[Token]) -> String {
    let piece = |token: &Token| match token {
        Token::Word(text) | Token::Number(text) | Token::Symbol(text) => text.clone(),
        Token::Quoted(name) => format!("\"{name}\""),
        Token::Text(text) => crate::schema::tokens::literal(text),
    };
    tokens.iter().map(piece).collect::<Vec<_>>().join(" ")
}
