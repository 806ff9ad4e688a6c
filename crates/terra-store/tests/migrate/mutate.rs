//! Random changes to a schema, as a person would make them to declarations.

use super::shapes::*;
use terra_store::schema::{
    ColumnModel, DefaultModel, OnDelete, ReferenceModel, Schema, TableModel, TypeModel,
};

/// One change: what kind, and three numbers to choose by.
pub(crate) type Op = [u8; 4];

/// A schema in the making, which never uses a name twice by accident.
pub(crate) struct Workshop {
    pub(crate) schema: Schema,
    made: u32,
}

fn pick<T: Clone>(from: &[T], by: u8) -> T {
    from[usize::from(by) % from.len()].clone()
}

fn types() -> Vec<TypeModel> {
    use TypeModel::{BigInt, Bool, Bytes, Date, Decimal, Double, Int, Json, Text, Timestamp};
    vec![
        Text(1),
        Text(3),
        Text(12),
        Text(40),
        codes(&["a", "b", "c"]),
        codes(&["b", "longer"]),
        Decimal(3, 1),
        Decimal(5, 2),
        Decimal(9, 2),
        Decimal(12, 4),
        Decimal(4, 4),
        Bool,
        Int,
        BigInt,
        Double,
        Timestamp,
        Date,
        Json,
        Bytes(2),
        Bytes(20),
    ]
}

fn default_of(ty: &TypeModel) -> Option<DefaultModel> {
    Some(match ty {
        TypeModel::Text(_) => text("d"),
        TypeModel::Code(codes) => text(&codes[0]),
        TypeModel::Bool => DefaultModel::Bool(true),
        TypeModel::Json => DefaultModel::Json("[]".to_owned()),
        TypeModel::Timestamp => text("2024-01-02T03:04:05.000000Z"),
        TypeModel::Date => text("2024-01-02"),
        TypeModel::Id | TypeModel::Bytes(_) | TypeModel::Unknown(_) => return None,
        _ => DefaultModel::number("0"),
    })
}

impl Workshop {
    pub(crate) fn new() -> Self {
        let schema = schema([
            table("roots").with(column("label", TypeModel::Text(12))),
            table("leaves")
                .with(link("root_id", "roots", OnDelete::Cascade).required())
                .with(maybe("amount", TypeModel::Decimal(5, 2)).range(-5.0, 90.0)),
            table("trees").with(link("parent_id", "trees", OnDelete::SetNull)),
        ]);
        Self { schema, made: 0 }
    }

    fn fresh(&mut self, stem: &str) -> String {
        self.made += 1;
        format!("{stem}{}", self.made)
    }

    /// Makes the change, or one like it where that one can't be made.
    pub(crate) fn change(&mut self, [kind, a, b, c]: Op) {
        let at = usize::from(a) % self.schema.tables.len();
        match kind % 16 {
            0 => self.add_table(a, b),
            1 if self.schema.tables.len() > 2 => self.drop_table(at),
            2 => self.rename_table(at, c),
            3 | 4 => self.add_column(at, b, c),
            5 => self.drop_column(at, b),
            6 => self.rename_column(at, b, c),
            7 => self.retype(at, b, c),
            8 => self.toggle_required(at, b),
            9 => self.toggle_default(at, b),
            10 => self.change_range(at, b, c),
            11 | 12 => self.toggle_key(at, b, c),
            13 | 14 => self.change_reference(at, b, c),
            _ => self.schema.tables[at].doc = format!("Another text {c}."),
        }
    }

    fn add_table(&mut self, a: u8, b: u8) {
        let name = self.fresh("t");
        let target = pick(&self.schema.tables, a).name;
        let on_delete = pick(&[OnDelete::Cascade, OnDelete::SetNull, OnDelete::Restrict], b);
        self.schema.tables.push(table(&name).with(link("to_id", &target, on_delete)));
    }

    /// Keys that pointed to it become plain ids, or point to nothing of the sort any more.
    fn drop_table(&mut self, at: usize) {
        let gone = self.schema.tables.remove(at).name;
        for column in self.references().filter(|column| points_to(column, &gone)) {
            column.references = None;
        }
    }

    fn references(&mut self) -> impl Iterator<Item = &mut ColumnModel> {
        self.schema.tables.iter_mut().flat_map(|table| &mut table.columns)
    }

    /// Now and then another table takes the name that became free: a new one, or the next.
    fn rename_table(&mut self, at: usize, c: u8) {
        let name = self.fresh("t");
        let was = self.call_table(at, &name);
        if self.schema.tables[at].was.as_ref() != Some(&was) {
            return;
        }
        let next = (at + 1) % self.schema.tables.len();
        match c % 4 {
            0 => {
                let taking = table(&was).with(link("to_id", &name, OnDelete::Cascade));
                self.schema.tables.push(taking);
            }
            1 if self.schema.tables[next].was.is_none() => {
                self.call_table(next, &was);
            }
            _ => {}
        }
    }

    /// Gives a table another name, and gives back the one it had.
    fn call_table(&mut self, at: usize, name: &str) -> String {
        let was = std::mem::replace(&mut self.schema.tables[at].name, name.to_owned());
        // Where it was renamed in this step already, the database knows the first name only.
        self.schema.tables[at].was.get_or_insert(was.clone());
        for column in self.references().filter(|column| points_to(column, &was)) {
            let on_delete = column.references.as_ref().map(|to| to.on_delete).unwrap();
            column.references = Some(ReferenceModel { table: name.to_owned(), on_delete });
        }
        was
    }

    fn add_column(&mut self, at: usize, b: u8, c: u8) {
        let name = self.fresh("c");
        let ty = pick(&types(), b);
        let default = default_of(&ty).filter(|_| c.is_multiple_of(2));
        let nullable = default.is_none() || c.is_multiple_of(3);
        let added = ColumnModel { nullable, default, ..column(&name, ty) };
        self.schema.tables[at].columns.push(added);
    }

    /// A column that is not the key, if there is one.
    fn column(&self, at: usize, b: u8) -> Option<usize> {
        let others = self.schema.tables[at].columns.len() - 1;
        (others > 0).then(|| 1 + usize::from(b) % others)
    }

    fn drop_column(&mut self, at: usize, b: u8) {
        let Some(column) = self.column(at, b) else { return };
        let table = &mut self.schema.tables[at];
        let gone = table.columns.remove(column).name;
        table.unique_keys.retain(|columns| !columns.contains(&gone));
        table.indexes.retain(|columns| !columns.contains(&gone));
    }

    fn rename_column(&mut self, at: usize, b: u8, c: u8) {
        let Some(column) = self.column(at, b) else { return };
        let name = self.fresh("c");
        let was = self.call_column(at, column, &name);
        if self.schema.tables[at].columns[column].was.as_ref() != Some(&was) {
            return;
        }
        match (c % 4, self.column(at, b.wrapping_add(1))) {
            (0, _) => self.schema.tables[at].columns.push(maybe(&was, pick(&types(), b))),
            (1, Some(next))
                if next != column && self.schema.tables[at].columns[next].was.is_none() =>
            {
                self.call_column(at, next, &was);
            }
            _ => {}
        }
    }

    /// Gives a column another name, and gives back the one it had.
    fn call_column(&mut self, at: usize, column: usize, name: &str) -> String {
        let TableModel { columns, unique_keys, indexes, .. } = &mut self.schema.tables[at];
        let was = std::mem::replace(&mut columns[column].name, name.to_owned());
        columns[column].was.get_or_insert(was.clone());
        for own in unique_keys.iter_mut().chain(indexes).flatten().filter(|own| **own == was) {
            name.clone_into(own);
        }
        was
    }

    fn retype(&mut self, at: usize, b: u8, c: u8) {
        let Some(column) = self.column(at, b) else { return };
        let column = &mut self.schema.tables[at].columns[column];
        column.ty = pick(&types(), c);
        (column.min, column.max, column.references) = (None, None, None);
        let keeps_default = column.default.is_some() || (!column.nullable && c.is_multiple_of(2));
        column.default = default_of(&column.ty).filter(|_| keeps_default);
    }

    fn toggle_required(&mut self, at: usize, b: u8) {
        let Some(column) = self.column(at, b) else { return };
        let column = &mut self.schema.tables[at].columns[column];
        column.nullable = !column.nullable;
        let sets_null = |to: &ReferenceModel| to.on_delete == OnDelete::SetNull;
        if column.references.as_ref().is_some_and(sets_null) {
            column.nullable = true;
        }
    }

    fn toggle_default(&mut self, at: usize, b: u8) {
        let Some(column) = self.column(at, b) else { return };
        let column = &mut self.schema.tables[at].columns[column];
        column.default = match column.default {
            None => default_of(&column.ty),
            Some(_) => None,
        };
    }

    fn change_range(&mut self, at: usize, b: u8, c: u8) {
        let Some(column) = self.column(at, b) else { return };
        let column = &mut self.schema.tables[at].columns[column];
        if column.ty.is_number() {
            column.min = pick(&[None, Some(-5.0), Some(0.0)], c);
            column.max = pick(&[None, Some(90.0), Some(1.5), Some(4.0)], c / 3);
        }
        if let TypeModel::Code(codes) = &mut column.ty {
            let code = format!("n{}", c % 5);
            if codes.contains(&code) {
                codes.retain(|own| *own != code);
            } else {
                codes.push(code);
            }
            let is_code = |default: &DefaultModel| matches!(default, DefaultModel::Text(own) if codes.contains(own));
            column.default = column.default.take().filter(is_code);
        }
    }

    fn toggle_key(&mut self, at: usize, b: u8, c: u8) {
        let Some(first) = self.column(at, b) else { return };
        let Some(second) = self.column(at, c) else { return };
        let table = &mut self.schema.tables[at];
        let mut columns = vec![table.columns[first].name.clone()];
        if first != second {
            columns.push(table.columns[second].name.clone());
        }
        let keys = if c.is_multiple_of(2) { &mut table.unique_keys } else { &mut table.indexes };
        match keys.iter().position(|own| *own == columns) {
            Some(there) => {
                keys.remove(there);
            }
            None => keys.push(columns),
        }
    }

    fn change_reference(&mut self, at: usize, b: u8, c: u8) {
        let target = pick(&self.schema.tables, c).name;
        let Some(column) = self.column(at, b) else { return };
        let column = &mut self.schema.tables[at].columns[column];
        if column.ty != TypeModel::Id {
            return;
        }
        column.references = match &column.references {
            Some(_) if c.is_multiple_of(3) => None,
            _ => {
                let choices = [OnDelete::Cascade, OnDelete::Restrict, OnDelete::SetNull];
                let on_delete = pick(&choices[..if column.nullable { 3 } else { 2 }], c / 2);
                Some(ReferenceModel { table: target, on_delete })
            }
        };
    }

    /// Forgets former names, as people do when a rename is everywhere.
    pub(crate) fn forget(&mut self) {
        for table in &mut self.schema.tables {
            table.was = None;
            for column in &mut table.columns {
                column.was = None;
            }
        }
    }
}

fn points_to(column: &ColumnModel, table: &str) -> bool {
    column.references.as_ref().is_some_and(|to| to.table == table)
}
