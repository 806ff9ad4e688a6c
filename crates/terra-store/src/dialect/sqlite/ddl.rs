//! SQLite's DDL. ALTER TABLE can rename and add; everything else rebuilds the table.

use super::{catalog, spelling};
use crate::{
    migrate::MigrationError,
    schema::{
        Answers, ColumnModel, DefaultModel, Diff, ExtraKind, Live, NamedThing, Names, TableDiff,
        TableModel, TypeModel,
        convert::Carried,
        ddl::{Conduct, Ddl, Parsed, Script, commented},
        rules::{Rule, check, range_rules},
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
        let mut writer = Writer { diff, names, script: Script::default() };
        writer.drop_what_goes();
        writer.rename();
        for table in &diff.created {
            writer.create(table);
        }
        for table in &diff.altered {
            if needs_rebuild(table) {
                writer.rebuild(table);
            } else {
                writer.add_to(table);
            }
        }
        writer.script
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

/// The storage class and the rules that make it mean the type.
pub(super) fn storage(ty: &TypeModel) -> (&str, Vec<Rule>) {
    match ty {
        TypeModel::Id => ("BLOB", vec![Rule::LengthIs(16)]),
        TypeModel::Text(u32::MAX) => ("TEXT", Vec::new()),
        TypeModel::Text(max) => ("TEXT", vec![Rule::LengthAtMost(*max)]),
        TypeModel::Code(codes) => ("TEXT", vec![Rule::OneOf(codes.clone())]),
        TypeModel::Decimal(precision, scale) => {
            ("REAL", vec![Rule::SizeBelow(decimal_bound(*precision, *scale))])
        }
        TypeModel::Bool => ("INTEGER", vec![Rule::IsBool]),
        TypeModel::Int => ("INTEGER", INT_RULES.to_vec()),
        TypeModel::BigInt => ("INTEGER", Vec::new()),
        TypeModel::Double => ("REAL", Vec::new()),
        TypeModel::Timestamp => ("TEXT", vec![Rule::LengthIs(27)]),
        TypeModel::Date => ("TEXT", vec![Rule::LengthIs(10)]),
        TypeModel::Json => ("TEXT", vec![Rule::IsJson]),
        TypeModel::Bytes(u32::MAX) => ("BLOB", Vec::new()),
        TypeModel::Bytes(max) => ("BLOB", vec![Rule::LengthAtMost(*max)]),
        TypeModel::Unknown(sql) => (sql, Vec::new()),
    }
}

/// 32 bits.
pub(super) const INT_RULES: [Rule; 2] =
    [Rule::AtLeast(-2_147_483_648.0), Rule::AtMost(2_147_483_647.0)];

/// The bound of a decimal, which also says its scale: `1000.00` for five digits, two after the
/// point. SQLite has no type to say it with.
fn decimal_bound(precision: u8, scale: u8) -> String {
    let whole = format!("1{}", "0".repeat(usize::from(precision - scale)));
    if scale == 0 { whole } else { format!("{whole}.{}", "0".repeat(usize::from(scale))) }
}

/// A column as it stands in CREATE TABLE and ADD COLUMN.
fn definition(column: &ColumnModel, is_key: bool) -> String {
    let (class, mut rules) = storage(&column.ty);
    rules.extend(range_rules(column));
    let mut sql = format!("{} {class}", ident(&column.name));
    if !column.nullable {
        sql.push_str(" NOT NULL");
    }
    if is_key {
        sql.push_str(" PRIMARY KEY");
    }
    if let Some(default) = &column.default {
        sql.push_str(&format!(" DEFAULT {}", SqliteDdl.default(default, &column.ty)));
    }
    if let Some(check) = check(&column.name, &rules) {
        sql.push_str(&format!(" CHECK ({check})"));
    }
    if let Some(to) = &column.references {
        let on_delete = to.on_delete.sql();
        sql.push_str(&format!(" REFERENCES {} (id) ON DELETE {on_delete}", ident(&to.table)));
    }
    sql
}

/// CREATE TABLE, with the documentation kept in its text, which is what `.schema` shows.
fn create_table(name: &str, table: &TableModel) -> String {
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

/// Whether ALTER TABLE can't do it.
fn needs_rebuild(table: &TableDiff) -> bool {
    let beyond_add = table.added.iter().any(|column| !column.nullable && column.default.is_none());
    beyond_add
        || table.primary_key
        || !table.dropped.is_empty()
        || table.kept.iter().any(|pair| pair.altered || pair.repointed)
        || table.dropped_extras().any(|extra| extra.kind == ExtraKind::Constraint)
}

struct Writer<'a> {
    diff: &'a Diff,
    names: &'a Names,
    script: Script,
}

impl Writer<'_> {
    /// Tables and indexes go first, so that their names are free.
    fn drop_what_goes(&mut self) {
        if !self.diff.dropped.is_empty() {
            self.script.remark("Tables that go.");
        }
        for table in &self.diff.dropped {
            self.script.run(&format!("DROP TABLE {}", ident(&table.name)));
        }
        for table in &self.diff.altered {
            let mut gone = index_names_to_drop(table, self.names);
            gone.extend(table.dropped_extras().filter_map(|extra| match extra.kind {
                ExtraKind::Index => Some(format!("INDEX {}", ident(&extra.name))),
                ExtraKind::Trigger => Some(format!("TRIGGER {}", ident(&extra.name))),
                ExtraKind::Constraint => None,
            }));
            if !gone.is_empty() {
                self.script.remark(&format!("{}: what goes.", table.old.name));
            }
            for thing in gone {
                self.script.run(&format!("DROP {thing}"));
            }
        }
    }

    /// Renames in place: SQLite then follows with the foreign keys of other tables.
    fn rename(&mut self) {
        let tables = self.diff.renames.tables();
        let renames_column = |table: &&TableDiff| {
            !needs_rebuild(table) && self.diff.renames.columns(&table.new.name).next().is_some()
        };
        let altered: Vec<_> = self.diff.altered.iter().filter(renames_column).collect();
        if !tables.is_empty() || !altered.is_empty() {
            self.script.remark("New names.");
        }
        for (was, now) in tables {
            self.script.run(&format!("ALTER TABLE {} RENAME TO {}", ident(was), ident(now)));
        }
        for table in altered {
            let name = &table.new.name;
            for (was, now) in self.diff.renames.columns(name) {
                let (table, was, now) = (ident(name), ident(was), ident(now));
                self.script.run(&format!("ALTER TABLE {table} RENAME COLUMN {was} TO {now}"));
            }
        }
    }

    fn create(&mut self, table: &TableModel) {
        self.script.remark("");
        self.script.run(&create_table(&table.name, table));
        self.all_indexes(table);
    }

    fn all_indexes(&mut self, table: &TableModel) {
        for key in &table.unique_keys {
            self.index(&table.name, key, true);
        }
        for key in &table.indexes {
            self.index(&table.name, key, false);
        }
    }

    fn index(&mut self, table: &str, columns: &[String], unique: bool) {
        self.script.run(&create_index(table, columns, unique));
    }

    /// What ALTER TABLE can add, and indexes.
    fn add_to(&mut self, table: &TableDiff) {
        let (unique, plain) = index_columns_to_create(table);
        if table.added.is_empty() && unique.is_empty() && plain.is_empty() {
            return;
        }
        self.script.remark(&format!("{}: what is new.", table.new.name));
        for column in &table.added {
            let (table, column) = (ident(&table.new.name), definition(column, false));
            self.script.run(&format!("ALTER TABLE {table} ADD COLUMN {column}"));
        }
        for key in unique {
            self.index(&table.new.name, key, true);
        }
        for key in plain {
            self.index(&table.new.name, key, false);
        }
    }

    /// Makes the table anew, moves the rows over, and takes the old one's place.
    fn rebuild(&mut self, table: &TableDiff) {
        let name = &table.new.name;
        let building = format!("rebuilt_{name}");
        let mut into = Vec::new();
        let mut from = Vec::new();
        for pair in &table.kept {
            let source = ident(&pair.old.name);
            into.push(ident(&pair.new.name));
            from.push(if pair.altered {
                Carried::between(&SqliteDdl, &source, &pair.old, &pair.new).sql()
            } else {
                source
            });
        }
        self.script.remark(&format!(
            "{name}: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other \
             tables go by its name, so they hold again once the name is taken over; the legacy \
             rename leaves them alone, and views too."
        ));
        self.script.run(&create_table(&building, &table.new));
        let (own, building) = (ident(name), ident(&building));
        self.script.run(&format!(
            "INSERT INTO {building} (\n    {}\n)\nSELECT\n    {}\nFROM {own}",
            into.join(",\n    "),
            from.join(",\n    ")
        ));
        self.script.run(&format!("DROP TABLE {own}"));
        self.script.run("PRAGMA legacy_alter_table = ON");
        self.script.run(&format!("ALTER TABLE {building} RENAME TO {own}"));
        self.script.run("PRAGMA legacy_alter_table = OFF");
        self.all_indexes(&table.new);
    }
}

fn create_index(table: &str, columns: &[String], unique: bool) -> String {
    let thing = index_thing(table, columns, unique);
    let kind = if unique { "UNIQUE INDEX" } else { "INDEX" };
    let (name, table, columns) = (ident(&thing.name()), ident(table), idents(columns));
    format!("CREATE {kind} {name} ON {table} ({columns})")
}

fn index_thing(table: &str, columns: &[String], unique: bool) -> NamedThing {
    let (table, columns) = (table.to_owned(), columns.to_vec());
    if unique { NamedThing::Unique(table, columns) } else { NamedThing::Index(table, columns) }
}

/// The indexes to drop: those that go, and those whose name follows a rename, because SQLite
/// can't rename an index. A rebuild drops the others with the table.
fn index_names_to_drop(table: &TableDiff, names: &Names) -> Vec<String> {
    if needs_rebuild(table) {
        return Vec::new();
    }
    let mut gone = Vec::new();
    for (keys, unique) in [(&table.unique_keys, true), (&table.indexes, false)] {
        let thing = |columns: &[String]| index_thing(&table.old.name, columns, unique);
        gone.extend(keys.dropped.iter().map(|columns| thing(columns)));
        let renamed = keys.kept.iter().filter(|(old, new)| is_renamed(table, old, new));
        gone.extend(renamed.map(|(old, _)| thing(old)));
    }
    gone.iter().map(|thing| format!("INDEX {}", ident(&names.of(thing)))).collect()
}

fn is_renamed(table: &TableDiff, old: &[String], new: &[String]) -> bool {
    table.old.name != table.new.name || old != new
}

/// The unique keys and indexes to create where the table is not rebuilt.
fn index_columns_to_create(table: &TableDiff) -> (Vec<&Vec<String>>, Vec<&Vec<String>>) {
    let [unique, plain] = [&table.unique_keys, &table.indexes].map(|keys| {
        let renamed = keys.kept.iter().filter(|(old, new)| is_renamed(table, old, new));
        keys.added.iter().chain(renamed.map(|(_, new)| new)).collect()
    });
    (unique, plain)
}
