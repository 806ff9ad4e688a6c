//! A difference as SQLite's statements. ALTER TABLE can rename and add; everything else rebuilds
//! the table.

use super::ddl::{SqliteDdl, create_table, definition};
use crate::schema::{
    Diff, ExtraKind, NamedThing, Names, TableDiff, TableModel,
    convert::Carried,
    ddl::Script,
    tokens::{ident, idents},
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
        if needs_rebuild(table) {
            writer.rebuild(table);
        } else {
            writer.add_to(table);
        }
    }
    writer.script
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

pub(super) fn create_index(table: &str, columns: &[String], unique: bool) -> String {
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
/// can't rename an index. Also where a rebuild would drop them later: another table may take their
/// name before it.
fn index_names_to_drop(table: &TableDiff, names: &Names) -> Vec<String> {
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
