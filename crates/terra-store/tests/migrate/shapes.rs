//! Short words for schemas.

use terra_store::schema::{
    ColumnModel, DefaultModel, OnDelete, ReferenceModel, Schema, TableModel, TypeModel,
};

pub(crate) fn schema(tables: impl IntoIterator<Item = TableModel>) -> Schema {
    Schema { tables: tables.into_iter().collect() }
}

/// A table with an id.
pub(crate) fn table(name: &str) -> TableModel {
    TableModel {
        name: name.to_owned(),
        was: None,
        doc: format!("One of the {name}."),
        columns: vec![column("id", TypeModel::Id)],
        primary_key: vec!["id".to_owned()],
        unique_keys: Vec::new(),
        indexes: Vec::new(),
        extras: Vec::new(),
    }
}

/// A required column.
pub(crate) fn column(name: &str, ty: TypeModel) -> ColumnModel {
    ColumnModel {
        name: name.to_owned(),
        was: None,
        doc: format!("The {name}."),
        ty,
        nullable: false,
        min: None,
        max: None,
        default: None,
        references: None,
    }
}

/// An optional column.
pub(crate) fn maybe(name: &str, ty: TypeModel) -> ColumnModel {
    ColumnModel { nullable: true, ..column(name, ty) }
}

/// An optional foreign key.
pub(crate) fn link(name: &str, target: &str, on_delete: OnDelete) -> ColumnModel {
    let references = Some(ReferenceModel { table: target.to_owned(), on_delete });
    ColumnModel { references, ..maybe(name, TypeModel::Id) }
}

pub(crate) fn codes(codes: &[&str]) -> TypeModel {
    TypeModel::Code(codes.iter().map(ToString::to_string).collect())
}

pub(crate) fn text(text: &str) -> DefaultModel {
    DefaultModel::Text(text.to_owned())
}

pub(crate) fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

pub(crate) trait Shaped: Sized {
    fn with(self, column: ColumnModel) -> Self;
    fn unique(self, columns: &[&str]) -> Self;
    fn index(self, columns: &[&str]) -> Self;
    fn was(self, name: &str) -> Self;
}

impl Shaped for TableModel {
    /// Adds a column, and its index if it is a foreign key.
    fn with(mut self, column: ColumnModel) -> Self {
        if column.references.is_some() {
            self.indexes.push(vec![column.name.clone()]);
        }
        self.columns.push(column);
        self
    }

    fn unique(mut self, columns: &[&str]) -> Self {
        self.unique_keys.push(names(columns));
        self
    }

    fn index(mut self, columns: &[&str]) -> Self {
        self.indexes.push(names(columns));
        self
    }

    fn was(mut self, name: &str) -> Self {
        self.was = Some(name.to_owned());
        self
    }
}

pub(crate) trait Ruled: Sized {
    fn range(self, min: f64, max: f64) -> Self;
    fn defaults(self, default: DefaultModel) -> Self;
    fn formerly(self, name: &str) -> Self;
    fn required(self) -> Self;
}

impl Ruled for ColumnModel {
    fn range(mut self, min: f64, max: f64) -> Self {
        (self.min, self.max) = (Some(min), Some(max));
        self
    }

    fn defaults(mut self, default: DefaultModel) -> Self {
        self.default = Some(default);
        self
    }

    fn formerly(mut self, name: &str) -> Self {
        self.was = Some(name.to_owned());
        self
    }

    fn required(mut self) -> Self {
        self.nullable = false;
        self
    }
}
