//! Puts a live table together from what a catalog says piece by piece; the same for both engines.

use super::{
    model::{
        ColumnModel, DefaultModel, Extra, ExtraKind, OnDelete, ReferenceModel, Schema, TableModel,
        TypeModel,
    },
    names::{NamedThing, Names},
    rules::{self, Rule},
    tokens::{Token, tokens},
};
use std::collections::HashMap;

/// What a rule-reading engine makes of a storage class and the rules on it: the type, and how
/// many of the rules it took.
pub(crate) type TypeOf = fn(&str, &[Rule]) -> (TypeModel, usize);

/// The tables of a catalog in the making.
#[derive(Default)]
pub(crate) struct Builder {
    tables: Vec<TableModel>,
    names: Names,
    /// The rules found on each column, by table and column.
    rules: HashMap<(String, String), Vec<Rule>>,
}

/// A foreign key as a catalog tells of it.
pub(crate) struct FoundReference {
    pub(crate) name: Option<String>,
    pub(crate) columns: Vec<String>,
    pub(crate) target: String,
    pub(crate) target_columns: Vec<String>,
    pub(crate) on_delete: Option<OnDelete>,
    /// Whether it says anything that no declaration can say.
    pub(crate) is_odd: bool,
}

/// An index as a catalog tells of it.
pub(crate) struct FoundIndex {
    pub(crate) name: String,
    pub(crate) unique: bool,
    /// `None` for an expression.
    pub(crate) columns: Vec<Option<String>>,
    /// Whether it was made by CREATE TABLE, and only goes with the table.
    pub(crate) in_table: bool,
    /// Whether it says anything that no declaration can say.
    pub(crate) is_odd: bool,
    pub(crate) sql: String,
}

impl Builder {
    pub(crate) fn table(&mut self, name: String, doc: String) {
        self.tables.push(TableModel {
            name,
            was: None,
            doc,
            columns: Vec::new(),
            primary_key: Vec::new(),
            unique_keys: Vec::new(),
            indexes: Vec::new(),
            extras: Vec::new(),
        });
    }

    fn get(&mut self, table: &str) -> Option<&mut TableModel> {
        self.tables.iter_mut().find(|model| model.name == table)
    }

    pub(crate) fn has(&self, table: &str) -> bool {
        self.tables.iter().any(|model| model.name == table)
    }

    /// The type is worked out at the end, when the rules are known.
    pub(crate) fn column(&mut self, table: &str, column: ColumnModel) {
        if let Some(model) = self.get(table) {
            model.columns.push(column);
        }
    }

    pub(crate) fn primary_key(&mut self, table: &str, columns: Vec<String>, name: Option<&str>) {
        if let Some(name) = name {
            self.names.found(NamedThing::PrimaryKey(table.to_owned()), name);
        }
        if let Some(model) = self.get(table) {
            model.primary_key = columns;
        }
    }

    pub(crate) fn extra(&mut self, table: &str, kind: ExtraKind, name: &str, text: &str) {
        if let Some(model) = self.get(table) {
            model.extras.push(Extra { kind, name: name.to_owned(), text: text.to_owned() });
        }
    }

    /// A check: rules of a column where they are of a known form.
    pub(crate) fn check(&mut self, table: &str, name: Option<&str>, body: &[Token], text: &str) {
        let Some(model) = self.tables.iter().find(|model| model.name == table) else { return };
        let columns: Vec<_> = model.columns.iter().map(|column| column.name.as_str()).collect();
        let known = rules::subject(body, &columns)
            .and_then(|column| Some((column.to_owned(), rules::read(column, body)?)));
        match known {
            Some((column, rules)) => {
                if let Some(name) = name {
                    let thing = NamedThing::Check(table.to_owned(), column.clone());
                    self.names.found(thing, name);
                }
                self.rules.entry((table.to_owned(), column)).or_default().extend(rules);
            }
            None => self.extra(table, ExtraKind::Constraint, name.unwrap_or(text), text),
        }
    }

    pub(crate) fn reference(&mut self, table: &str, found: FoundReference) {
        let plain = !found.is_odd && found.target_columns == ["id"];
        if let (true, [column], Some(on_delete)) = (plain, &found.columns[..], found.on_delete)
            && let Some(model) = self.get(table)
            && let Some(column) = model.columns.iter_mut().find(|own| own.name == *column)
            && column.references.is_none()
        {
            column.references = Some(ReferenceModel { table: found.target, on_delete });
            let thing = NamedThing::ForeignKey(table.to_owned(), column.name.clone());
            if let Some(name) = &found.name {
                self.names.found(thing, name);
            }
            return;
        }
        let text = format!(
            "FOREIGN KEY ({}) REFERENCES {} ({})",
            found.columns.join(", "),
            found.target,
            found.target_columns.join(", ")
        );
        let name = found.name.as_deref().unwrap_or(&text);
        self.extra(table, ExtraKind::Constraint, name, &text);
    }

    pub(crate) fn index(&mut self, table: &str, found: FoundIndex) {
        let columns: Option<Vec<String>> = found.columns.into_iter().collect();
        if found.in_table {
            let text = format!("UNIQUE ({})", columns.unwrap_or_default().join(", "));
            return self.extra(table, ExtraKind::Constraint, &found.name, &text);
        }
        let columns = columns.filter(|_| !found.is_odd);
        let Some(model) = self.get(table) else { return };
        let keys = if found.unique { &mut model.unique_keys } else { &mut model.indexes };
        match columns.filter(|columns| !keys.contains(columns)) {
            Some(columns) => {
                keys.push(columns.clone());
                let table = table.to_owned();
                let thing = if found.unique {
                    NamedThing::Unique(table, columns)
                } else {
                    NamedThing::Index(table, columns)
                };
                self.names.found(thing, &found.name);
            }
            None => self.extra(table, ExtraKind::Index, &found.name, &found.sql),
        }
    }

    /// Works out the types, now that the rules are known.
    pub(crate) fn finish(mut self, type_of: TypeOf) -> (Schema, Names) {
        let all_rules = std::mem::take(&mut self.rules);
        for model in &mut self.tables {
            let mut extras = Vec::new();
            for column in &mut model.columns {
                let place = (model.name.clone(), column.name.clone());
                let rules = all_rules.get(&place).map_or(&[][..], Vec::as_slice);
                if settle(column, rules, type_of).is_empty() {
                    continue;
                }
                // A check that says more than a declaration can is foreign as a whole.
                (column.min, column.max) = (None, None);
                let thing = NamedThing::Check(model.name.clone(), column.name.clone());
                let text = rules::check(&column.name, rules, rules::in_list).unwrap_or_default();
                let name = self.names.of(&thing);
                extras.push(Extra { kind: ExtraKind::Constraint, name, text });
            }
            model.extras.extend(extras);
        }
        (Schema { tables: self.tables }, self.names)
    }
}

/// Gives the column its type and range, and gives back the rules that are neither.
fn settle<'a>(column: &mut ColumnModel, rules: &'a [Rule], type_of: TypeOf) -> &'a [Rule] {
    let mut rest = rules;
    if let TypeModel::Unknown(class) = &column.ty {
        let (ty, taken) = type_of(class, rules);
        column.ty = ty;
        rest = &rules[taken..];
    }
    if let [Rule::AtLeast(low), more @ ..] = rest {
        column.min = Some(*low);
        rest = more;
    }
    if let [Rule::AtMost(high), more @ ..] = rest {
        column.max = Some(*high);
        rest = more;
    }
    column.forget_implied_range();
    if let Some(DefaultModel::Unknown(sql)) = &column.default {
        column.default = Some(default_of(sql, &column.ty));
    }
    rest
}

/// A default as a database spells it.
fn default_of(sql: &str, ty: &TypeModel) -> DefaultModel {
    let bare = rules::bare(&tokens(sql));
    let unknown = || DefaultModel::Unknown(sql.to_owned());
    match (ty, bare.as_slice()) {
        (TypeModel::Bool, [Token::Word(word)]) if word == "true" => DefaultModel::Bool(true),
        (TypeModel::Bool, [Token::Word(word)]) if word == "false" => DefaultModel::Bool(false),
        (TypeModel::Bool, [Token::Number(number)]) => DefaultModel::Bool(number != "0"),
        (ty, [Token::Number(number)]) if ty.is_number() => DefaultModel::number(number),
        (ty, [Token::Text(number)]) if ty.is_number() => DefaultModel::number(number),
        (ty, [minus, Token::Number(number)]) if ty.is_number() && minus.is_symbol("-") => {
            DefaultModel::number(&format!("-{number}"))
        }
        (TypeModel::Unknown(_), [Token::Text(text)]) if text.parse::<f64>().is_ok() => {
            DefaultModel::number(text)
        }
        (TypeModel::Unknown(_), [Token::Number(number)]) => DefaultModel::number(number),
        (TypeModel::Unknown(_), [Token::Text(text)]) => DefaultModel::Text(text.clone()),
        (TypeModel::Json, [Token::Text(text)]) => DefaultModel::Json(text.clone()),
        (TypeModel::Timestamp, [Token::Text(text)]) => DefaultModel::Text(moment(text)),
        (TypeModel::Text(_) | TypeModel::Code(_) | TypeModel::Date, [Token::Text(text)]) => {
            DefaultModel::Text(text.clone())
        }
        _ => unknown(),
    }
}

/// A moment in the fixed-width form, whatever form the database shows it in.
fn moment(text: &str) -> String {
    let mut spelled = text.replacen(' ', "T", 1);
    // PostgreSQL cuts an offset of whole hours to two digits.
    if let Some(at) = spelled.rfind(['+', '-'])
        && spelled.len() - at == 3
        && at > 10
    {
        spelled.push_str(":00");
    }
    terra_schema::Timestamp::parse(&spelled).map_or(spelled, |moment| moment.to_string())
}
