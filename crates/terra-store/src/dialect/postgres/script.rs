//! A difference as PostgreSQL's statements: everything in place, everything in one transaction.

use super::{
    ddl::{PostgresDdl, check_constraint, definition, rules_of, same_rules},
    spelling,
};
use crate::schema::{
    ColumnModel, Diff, ExtraKind, KeptColumn, KeyDiff, NamedThing, Names, TableDiff, TableModel,
    convert::Carried,
    ddl::{Ddl, Script},
    tokens::{ident, idents, literal},
};

/// The SQL that carries out `diff`.
pub(super) fn write(diff: &Diff, names: &Names) -> Script {
    let mut writer = Writer { diff, names, script: Script::default() };
    writer.drop_what_goes();
    writer.rename();
    for table in &diff.created {
        writer.create(table);
    }
    for table in &diff.altered {
        writer.alter(table);
    }
    writer.add_foreign_keys();
    writer.document();
    writer.script
}

struct Writer<'a> {
    diff: &'a Diff,
    names: &'a Names,
    script: Script,
}

impl Writer<'_> {
    fn alter_table(&mut self, table: &str, what: &str) {
        self.script.run(&format!("ALTER TABLE {} {what}", ident(table)));
    }

    fn drop_constraint(&mut self, table: &str, name: &str) {
        self.alter_table(table, &format!("DROP CONSTRAINT {}", ident(name)));
    }

    /// What goes, goes first and under its old name: then every name is free.
    fn drop_what_goes(&mut self) {
        let begun = self.script.clone();
        self.script.remark("What goes.");
        let empty = self.script.clone();
        for table in &self.diff.altered {
            self.drop_constraints(table);
        }
        for table in &self.diff.altered {
            self.drop_keys(&table.old.name, &table.unique_keys, true);
            self.drop_keys(&table.old.name, &table.indexes, false);
            for column in &table.dropped {
                self.alter_table(&table.old.name, &format!("DROP COLUMN {}", ident(&column.name)));
            }
        }
        let tables: Vec<_> = self.diff.dropped.iter().map(|table| ident(&table.name)).collect();
        if !tables.is_empty() {
            // In one statement, because they may point to each other.
            self.script.run(&format!("DROP TABLE\n    {}", tables.join(",\n    ")));
        }
        if self.script == empty {
            self.script = begun;
        }
    }

    fn drop_constraints(&mut self, table: &TableDiff) {
        let own = &table.old.name;
        for extra in table.dropped_extras() {
            let name = ident(&extra.name);
            match extra.kind {
                ExtraKind::Constraint => self.drop_constraint(own, &extra.name),
                ExtraKind::Index => self.script.run(&format!("DROP INDEX {name}")),
                ExtraKind::Trigger => {
                    self.script.run(&format!("DROP TRIGGER {name} ON {}", ident(own)));
                }
            }
        }
        for KeptColumn { old, new, altered, repointed } in &table.kept {
            if *repointed && old.references.is_some() {
                let thing = NamedThing::ForeignKey(own.clone(), old.name.clone());
                self.drop_constraint(own, &self.names.of(&thing));
            }
            if *altered && !same_rules(old, new) && !rules_of(old).is_empty() {
                let thing = NamedThing::Check(own.clone(), old.name.clone());
                self.drop_constraint(own, &self.names.of(&thing));
            }
        }
        if table.primary_key && !table.old.primary_key.is_empty() {
            self.drop_constraint(own, &self.names.of(&NamedThing::PrimaryKey(own.clone())));
        }
    }

    fn drop_keys(&mut self, table: &str, keys: &KeyDiff, unique: bool) {
        for columns in &keys.dropped {
            let name = self.names.of(&key_thing(table, columns, unique));
            self.script.run(&format!("DROP INDEX {}", ident(&name)));
        }
    }

    /// Tables, then columns, then the names made of theirs.
    fn rename(&mut self) {
        let columns_of = |table: &TableDiff| {
            let pairs = self.diff.renames.columns(&table.new.name);
            pairs
                .map(|(was, now)| (table.new.name.clone(), was.to_owned(), now.to_owned()))
                .collect::<Vec<_>>()
        };
        let columns: Vec<_> = self.diff.altered.iter().flat_map(columns_of).collect();
        let tables = self.diff.renames.tables().to_vec();
        if !tables.is_empty() || !columns.is_empty() {
            self.script.remark("New names; those of keys, checks and indexes follow.");
        }
        for (was, now) in &tables {
            self.alter_table(was, &format!("RENAME TO {}", ident(now)));
        }
        for (table, was, now) in &columns {
            self.alter_table(table, &format!("RENAME COLUMN {} TO {}", ident(was), ident(now)));
        }
        let things = self.diff.altered.iter().flat_map(|table| renamed_things(table, self.names));
        for rename in in_free_order(things.collect()) {
            self.script.run(&rename.sql());
        }
    }

    fn create(&mut self, table: &TableModel) {
        let mut lines: Vec<String> = table.columns.iter().map(definition).collect();
        let key = NamedThing::PrimaryKey(table.name.clone()).name();
        let columns = idents(&table.primary_key);
        lines.push(format!("CONSTRAINT {} PRIMARY KEY ({columns})", ident(&key)));
        let checks =
            table.columns.iter().filter_map(|column| check_constraint(&table.name, column));
        lines.extend(checks);
        self.script.remark("");
        self.script.run(&format!(
            "CREATE TABLE {} (\n    {}\n)",
            ident(&table.name),
            lines.join(",\n    ")
        ));
        for key in &table.unique_keys {
            self.index(&table.name, key, true);
        }
        for key in &table.indexes {
            self.index(&table.name, key, false);
        }
    }

    fn index(&mut self, table: &str, columns: &[String], unique: bool) {
        let name = ident(&key_thing(table, columns, unique).name());
        let kind = if unique { "UNIQUE INDEX" } else { "INDEX" };
        let (table, columns) = (ident(table), idents(columns));
        self.script.run(&format!("CREATE {kind} {name} ON {table} ({columns})"));
    }

    fn alter(&mut self, table: &TableDiff) {
        let name = &table.new.name;
        let begun = self.script.clone();
        self.script.remark(&format!("{name}: what changes."));
        let empty = self.script.clone();
        for column in &table.added {
            self.alter_table(name, &format!("ADD COLUMN {}", definition(column)));
            if let Some(check) = check_constraint(name, column) {
                self.alter_table(name, &format!("ADD {check}"));
            }
        }
        for pair in table.kept.iter().filter(|pair| pair.altered) {
            self.alter_column(name, &pair.old, &pair.new);
        }
        if table.primary_key && !table.new.primary_key.is_empty() {
            let key = ident(&NamedThing::PrimaryKey(name.clone()).name());
            let columns = idents(&table.new.primary_key);
            self.alter_table(name, &format!("ADD CONSTRAINT {key} PRIMARY KEY ({columns})"));
        }
        for key in &table.unique_keys.added {
            self.index(name, key, true);
        }
        for key in &table.indexes.added {
            self.index(name, key, false);
        }
        if self.script == empty {
            self.script = begun;
        }
    }

    fn alter_column(&mut self, table: &str, old: &ColumnModel, new: &ColumnModel) {
        let column = ident(&new.name);
        let carried = Carried::between(&PostgresDdl, &column, old, new);
        // First, because what finds no place in the new type becomes NULL.
        if !old.nullable && new.nullable {
            self.alter_table(table, &format!("ALTER COLUMN {column} DROP NOT NULL"));
        }
        let retyped = spelling::column_type(&old.ty) != spelling::column_type(&new.ty);
        let redefaulted = old.default != new.default || (retyped && old.default.is_some());
        if redefaulted && old.default.is_some() {
            self.alter_table(table, &format!("ALTER COLUMN {column} DROP DEFAULT"));
        }
        if retyped {
            self.retype(table, new, &carried.sql());
        } else {
            self.replace(table, &column, &carried);
        }
        if old.nullable && !new.nullable {
            self.alter_table(table, &format!("ALTER COLUMN {column} SET NOT NULL"));
        }
        if let (true, Some(default)) = (redefaulted, &new.default) {
            let default = PostgresDdl.default(default, &new.ty);
            self.alter_table(table, &format!("ALTER COLUMN {column} SET DEFAULT {default}"));
        }
        if !same_rules(old, new)
            && let Some(check) = check_constraint(table, new)
        {
            self.alter_table(table, &format!("ADD {check}"));
        }
    }

    fn retype(&mut self, table: &str, new: &ColumnModel, value: &str) {
        let column = ident(&new.name);
        let ty = spelling::column_type(&new.ty);
        let using = if value == column { String::new() } else { format!("\n    USING {value}") };
        self.alter_table(table, &format!("ALTER COLUMN {column} TYPE {ty}{using}"));
    }

    /// Replaces values that have no place, where the type stays and rows need no rewriting.
    fn replace(&mut self, table: &str, column: &str, carried: &Carried) {
        let own = ident(table);
        if let Some(fits) = carried.fits() {
            let stand_in = carried.replacement();
            let update = format!("UPDATE {own} SET {column} = {stand_in} WHERE NOT ({fits})");
            self.script.run(&update);
        }
        if let Some(filling) = carried.filling() {
            let update = format!("UPDATE {own} SET {column} = {filling} WHERE {column} IS NULL");
            self.script.run(&update);
        }
    }

    /// Foreign keys come when every table and every value they point to is there.
    fn add_foreign_keys(&mut self) {
        let mut keys: Vec<(&str, &ColumnModel)> = Vec::new();
        for table in &self.diff.created {
            keys.extend(table.columns.iter().map(|column| (table.name.as_str(), column)));
        }
        for table in &self.diff.altered {
            let repointed = table.kept.iter().filter(|pair| pair.repointed).map(|pair| &pair.new);
            let columns = table.added.iter().chain(repointed);
            keys.extend(columns.map(|column| (table.new.name.as_str(), column)));
        }
        keys.retain(|(_, column)| column.references.is_some());
        if !keys.is_empty() {
            self.script.remark("Foreign keys.");
        }
        for (table, column) in keys {
            let Some(to) = &column.references else { continue };
            let name = NamedThing::ForeignKey(table.to_owned(), column.name.clone()).name();
            self.alter_table(
                table,
                &format!(
                    "ADD CONSTRAINT {}\n    FOREIGN KEY ({}) REFERENCES {} (id) ON DELETE {}",
                    ident(&name),
                    ident(&column.name),
                    ident(&to.table),
                    to.on_delete.sql()
                ),
            );
        }
    }

    fn document(&mut self) {
        let mut comments = Vec::new();
        for table in &self.diff.created {
            comments.extend(comment(&table.name, None, &table.doc, ""));
            for column in &table.columns {
                comments.extend(comment(&table.name, Some(&column.name), &column.doc, ""));
            }
        }
        for table in &self.diff.altered {
            let name = &table.new.name;
            comments.extend(comment(name, None, &table.new.doc, &table.old.doc));
            for KeptColumn { old, new, .. } in &table.kept {
                comments.extend(comment(name, Some(&new.name), &new.doc, &old.doc));
            }
            for column in &table.added {
                comments.extend(comment(name, Some(&column.name), &column.doc, ""));
            }
        }
        if !comments.is_empty() {
            self.script.remark("Documentation.");
        }
        for comment in comments {
            self.script.run(&comment);
        }
    }
}

fn comment(table: &str, column: Option<&str>, doc: &str, had: &str) -> Option<String> {
    if doc == had {
        return None;
    }
    let text = if doc.is_empty() { "NULL".to_owned() } else { literal(doc) };
    let table = ident(table);
    Some(match column {
        None => format!("COMMENT ON TABLE {table} IS {text}"),
        Some(column) => format!("COMMENT ON COLUMN {table}.{} IS {text}", ident(column)),
    })
}

fn key_thing(table: &str, columns: &[String], unique: bool) -> NamedThing {
    let (table, columns) = (table.to_owned(), columns.to_vec());
    if unique { NamedThing::Unique(table, columns) } else { NamedThing::Index(table, columns) }
}

/// A new name for something that stays.
pub(super) struct Rename {
    /// The table, by its new name; indexes are called without it.
    table: Option<String>,
    was: String,
    now: String,
}

impl Rename {
    pub(super) fn of(thing: &NamedThing, was: &str, now: String) -> Self {
        let is_index = matches!(thing, NamedThing::Unique(..) | NamedThing::Index(..));
        let table = (!is_index).then(|| thing.table().to_owned());
        Self { table, was: was.to_owned(), now }
    }

    pub(super) fn sql(&self) -> String {
        let (was, now) = (ident(&self.was), ident(&self.now));
        match &self.table {
            None => format!("ALTER INDEX {was} RENAME TO {now}"),
            Some(table) => {
                format!("ALTER TABLE {} RENAME CONSTRAINT {was} TO {now}", ident(table))
            }
        }
    }
}

/// What stays but gets another name, because its table or a column of its does.
fn renamed_things(table: &TableDiff, names: &Names) -> Vec<Rename> {
    let (old, new) = (&table.old.name, &table.new.name);
    let mut things = Vec::new();
    if !table.primary_key {
        things.push((NamedThing::PrimaryKey(old.clone()), NamedThing::PrimaryKey(new.clone())));
    }
    for pair in &table.kept {
        let both = |thing: fn(String, String) -> NamedThing| {
            let was = thing(old.clone(), pair.old.name.clone());
            (was, thing(new.clone(), pair.new.name.clone()))
        };
        if same_rules(&pair.old, &pair.new) && !rules_of(&pair.old).is_empty() {
            things.push(both(NamedThing::Check));
        }
        if !pair.repointed && pair.old.references.is_some() {
            things.push(both(NamedThing::ForeignKey));
        }
    }
    for (keys, unique) in [(&table.unique_keys, true), (&table.indexes, false)] {
        let both = |(was, now): &(Vec<String>, Vec<String>)| {
            (key_thing(old, was, unique), key_thing(new, now, unique))
        };
        things.extend(keys.kept.iter().map(both));
    }
    things.retain(|(was, now)| was != now);
    let renames = things.iter().map(|(was, now)| Rename::of(now, &names.of(was), now.name()));
    renames.filter(|rename| rename.was != rename.now).collect()
}

/// Each rename after the one that frees its name.
pub(super) fn in_free_order(mut renames: Vec<Rename>) -> Vec<Rename> {
    let mut ordered = Vec::new();
    while !renames.is_empty() {
        let is_free = |now: &str| !renames.iter().any(|rename| rename.was == now);
        let at = renames.iter().position(|rename| is_free(&rename.now)).unwrap_or(0);
        ordered.push(renames.remove(at));
    }
    ordered
}
