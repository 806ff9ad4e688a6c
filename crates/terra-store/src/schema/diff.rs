//! What must change so that one schema becomes another. Pure: no database, no SQL.

use super::{
    change::Change,
    model::{ColumnModel, Extra, ReferenceModel, Schema, TableModel},
    renames::Renames,
};

/// Everything that differs between two schemas, table by table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// Tables to create.
    pub created: Vec<TableModel>,
    /// Tables to drop.
    pub dropped: Vec<TableModel>,
    /// Tables that stay; those that differ in nothing are left out.
    pub altered: Vec<TableDiff>,
    /// What is called otherwise afterwards.
    pub renames: Renames,
}

/// What differs in a table that stays.
#[derive(Clone, Debug, PartialEq)]
pub struct TableDiff {
    /// The table before, in the names of before.
    pub old: TableModel,
    /// The table after.
    pub new: TableModel,
    /// Columns that stay.
    pub kept: Vec<KeptColumn>,
    /// Columns to add.
    pub added: Vec<ColumnModel>,
    /// Columns to drop.
    pub dropped: Vec<ColumnModel>,
    /// Unique keys.
    pub unique_keys: KeyDiff,
    /// Indexes.
    pub indexes: KeyDiff,
    /// Whether the columns of the primary key differ.
    pub primary_key: bool,
}

/// A column before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptColumn {
    /// Before.
    pub old: ColumnModel,
    /// After.
    pub new: ColumnModel,
    /// Whether type, range, default or nullability differ.
    pub altered: bool,
    /// Whether the foreign key differs: its target or what happens on delete.
    pub repointed: bool,
}

/// What differs in the keys of one kind, by their columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyDiff {
    /// To drop, in the names of before.
    pub dropped: Vec<Vec<String>>,
    /// To add.
    pub added: Vec<Vec<String>>,
    /// Kept: before and after.
    pub kept: Vec<(Vec<String>, Vec<String>)>,
}

impl Diff {
    /// What turns `old` into `new`, when `renames` says what was called otherwise.
    pub fn between(old: &Schema, new: &Schema, renames: Renames) -> Self {
        let mut diff = Self { renames, ..Self::default() };
        for table in &new.tables {
            match diff.renames.old_table(&table.name).and_then(|name| old.table(name)) {
                None => diff.created.push(table.clone()),
                Some(before) => {
                    let change = TableDiff::between(before, table, &diff.renames);
                    if !change.is_empty() {
                        diff.altered.push(change);
                    }
                }
            }
        }
        let stays = |table: &TableModel| {
            diff.renames.carried(&table.name).is_some_and(|name| new.table(name).is_some())
        };
        diff.dropped = old.tables.iter().filter(|table| !stays(table)).cloned().collect();
        diff
    }

    /// What turns `old` into `new` with the renames that `new` declares.
    pub fn declared(old: &Schema, new: &Schema) -> Self {
        Self::between(old, new, Renames::declared(old, new))
    }

    /// The way back of the same step.
    pub fn way_back(old: &Schema, new: &Schema) -> Self {
        Self::between(new, old, Renames::declared(old, new).inverted())
    }

    /// The same without what differs in documentation only.
    #[must_use]
    pub fn without_docs(mut self) -> Self {
        for table in &mut self.altered {
            table.old.doc.clone_from(&table.new.doc);
            for pair in &mut table.kept {
                pair.old.doc.clone_from(&pair.new.doc);
            }
        }
        self.altered.retain(|table| !table.is_empty());
        self
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.created.is_empty() && self.dropped.is_empty() && self.altered.is_empty()
    }

    /// Every single change, for people to read.
    pub fn changes(&self) -> Vec<Change> {
        let dropped = self.dropped.iter().map(|table| Change::DropTable(table.name.clone()));
        let created = self.created.iter().cloned().map(Change::CreateTable);
        let altered = self.altered.iter().flat_map(TableDiff::changes);
        dropped.chain(created).chain(altered).collect()
    }
}

impl TableDiff {
    fn between(old: &TableModel, new: &TableModel, renames: &Renames) -> Self {
        let mut kept = Vec::new();
        let mut added = Vec::new();
        for column in &new.columns {
            let name = renames.old_column(&new.name, &column.name);
            match name.and_then(|name| old.column(name)) {
                None => added.push(column.clone()),
                Some(before) => kept.push(KeptColumn::between(before, column, renames)),
            }
        }
        let stays = |name: &str| kept.iter().any(|pair| pair.old.name == name);
        let dropped = old.columns.iter().filter(|column| !stays(&column.name)).cloned().collect();
        let carried = |columns: &[String]| carried(columns, &kept);
        Self {
            dropped,
            unique_keys: KeyDiff::between(&old.unique_keys, &new.unique_keys, &carried),
            indexes: KeyDiff::between(&old.indexes, &new.indexes, &carried),
            primary_key: carried(&old.primary_key).as_ref() != Some(&new.primary_key),
            old: old.clone(),
            new: new.clone(),
            kept,
            added,
        }
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changes().is_empty()
    }

    /// What a database had and no declaration can say.
    pub fn dropped_extras(&self) -> impl Iterator<Item = &Extra> {
        self.old.extras.iter().filter(|extra| !self.new.extras.contains(extra))
    }

    /// Whether the documentation of the table differs.
    pub fn documented(&self) -> bool {
        self.old.doc != self.new.doc
    }

    /// Every single change, for people to read.
    pub fn changes(&self) -> Vec<Change> {
        let table = || self.new.name.clone();
        let mut changes = Vec::new();
        if self.old.name != self.new.name {
            changes.push(Change::RenameTable { table: table(), was: self.old.name.clone() });
        }
        for extra in self.dropped_extras() {
            changes.push(Change::DropExtra { table: table(), extra: extra.clone() });
        }
        if self.primary_key {
            changes.push(Change::PrimaryKey {
                table: table(),
                old: self.old.primary_key.clone(),
                new: self.new.primary_key.clone(),
            });
        }
        self.column_changes(&mut changes);
        self.unique_keys.changes(&self.new.name, true, &mut changes);
        self.indexes.changes(&self.new.name, false, &mut changes);
        if self.documented() {
            changes.push(Change::Document { table: table(), column: None });
        }
        let redocumented = self.kept.iter().filter(|pair| pair.old.doc != pair.new.doc);
        changes.extend(
            redocumented.map(|pair| Change::Document {
                table: table(),
                column: Some(pair.new.name.clone()),
            }),
        );
        changes
    }

    fn column_changes(&self, changes: &mut Vec<Change>) {
        let table = || self.new.name.clone();
        for column in &self.dropped {
            changes.push(Change::DropColumn { table: table(), column: column.name.clone() });
        }
        for KeptColumn { old, new, altered, repointed } in &self.kept {
            if old.name != new.name {
                let (was, column) = (old.name.clone(), new.name.clone());
                changes.push(Change::RenameColumn { table: table(), was, column });
            }
            if *altered {
                let (old, new) = (Box::new(old.clone()), Box::new(new.clone()));
                changes.push(Change::AlterColumn { table: table(), old, new });
            }
            if *repointed {
                changes.push(Change::Repoint {
                    table: table(),
                    column: new.name.clone(),
                    old: old.references.clone(),
                    new: new.references.clone(),
                });
            }
        }
        for column in &self.added {
            changes.push(Change::AddColumn { table: table(), column: column.clone() });
        }
    }
}

impl KeptColumn {
    fn between(old: &ColumnModel, new: &ColumnModel, renames: &Renames) -> Self {
        let carried = old.references.as_ref().and_then(|reference| {
            let table = renames.carried(&reference.table)?.to_owned();
            Some(ReferenceModel { table, on_delete: reference.on_delete })
        });
        Self {
            altered: !old.ty.is_like(&new.ty)
                || old.nullable != new.nullable
                || !old.same_range(new)
                || old.default != new.default,
            repointed: carried != new.references,
            old: old.clone(),
            new: new.clone(),
        }
    }
}

impl ColumnModel {
    /// Whether both allow the same range of values.
    pub fn same_range(&self, other: &Self) -> bool {
        self.min == other.min && self.max == other.max
    }
}

impl KeyDiff {
    fn between(
        old: &[Vec<String>],
        new: &[Vec<String>],
        carried: &dyn Fn(&[String]) -> Option<Vec<String>>,
    ) -> Self {
        let mut diff = Self::default();
        for key in old {
            match carried(key).filter(|key| new.contains(key)) {
                Some(after) => diff.kept.push((key.clone(), after)),
                None => diff.dropped.push(key.clone()),
            }
        }
        let is_new = |key: &&Vec<String>| !diff.kept.iter().any(|(_, after)| after == *key);
        diff.added = new.iter().filter(is_new).cloned().collect();
        diff
    }

    fn changes(&self, table: &str, unique: bool, changes: &mut Vec<Change>) {
        for columns in &self.dropped {
            let (table, columns) = (table.to_owned(), columns.clone());
            changes.push(Change::DropKey { table, columns, unique });
        }
        for columns in &self.added {
            let (table, columns) = (table.to_owned(), columns.clone());
            changes.push(Change::AddKey { table, columns, unique });
        }
    }
}

/// The columns of a key under their new names, unless one of them goes.
fn carried(columns: &[String], kept: &[KeptColumn]) -> Option<Vec<String>> {
    let new_name = |name: &String| {
        kept.iter().find(|pair| pair.old.name == *name).map(|pair| pair.new.name.clone())
    };
    columns.iter().map(new_name).collect()
}
