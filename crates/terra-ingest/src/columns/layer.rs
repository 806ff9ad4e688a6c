//! Layers of a GeoPackage whose columns have the names of a table's.
//!
//! A feature's geometry is the row's place, as in GeoJSON; its id is what the source calls the
//! row, unless a column says that.

use super::{
    Target,
    cells::Cell,
    hidden,
    row::{Draft, Place, Places, places},
};
use crate::{Item, Refused, fields::refuse};
use terra_schema::{Role, Value};

/// A layer that is read into a table.
#[derive(Clone, Debug)]
pub struct Layer {
    target: Target,
    /// The names of its columns, without the feature's id and geometry.
    names: Vec<String>,
    /// Where the cell of each goes.
    places: Places,
    /// The column that the feature's id is for, if the others leave one to it.
    named: Option<usize>,
}

/// One feature of a layer, or row without a geometry.
#[derive(Clone, Debug)]
pub struct LayerRow {
    /// Where it stands in the layer, counted from 1.
    pub number: u64,
    /// The layer's own number for it.
    pub id: i64,
    /// What it holds; or why that can't be read.
    pub content: Result<LayerCells, Unreadable>,
}

/// What a row of a layer holds, as SQLite keeps it: nothing, whole numbers, doubles, texts and
/// bytes.
#[derive(Clone, Debug)]
pub struct LayerCells {
    /// The value of each column.
    pub values: Vec<Value>,
    /// The geometry; `None` in a layer that has none, [`Value::Null`] of a feature that is
    /// nowhere.
    pub geometry: Option<Value>,
}

/// Why a row of a layer can't be read.
#[derive(Clone, Debug)]
pub enum Unreadable {
    /// It is larger than that many bytes.
    TooLarge(usize),
    /// The text at this place among its values is not UTF-8.
    NotUtf8(usize),
}

impl Layer {
    /// A layer with columns of these names.
    ///
    /// # Errors
    /// When a name is no column's or comes twice, or no row could be told from others.
    pub fn of(target: Target, names: Vec<String>) -> Result<Self, String> {
        let external = target.table.role(Role::ExternalId);
        let is_free =
            |at: &usize| !names.iter().any(|name| *name == target.table.columns[*at].name);
        let named = external.filter(is_free);
        let id = named.map(|at| target.table.columns[at].name);
        let places = places(target.table, names.iter().map(String::as_str).chain(id))?;
        Ok(Self { target, names, places, named })
    }

    /// What is made of a row.
    pub fn item(&self, row: &LayerRow) -> Item {
        let id = row.id.to_string();
        let (bytes, name, rows) = match &row.content {
            Ok(cells) => {
                let (name, rows) = self.draft(&id, cells).finish();
                (cells.size_bytes(), name, rows)
            }
            Err(unreadable) => {
                let name = self.named.map(|_| id);
                (size_of::<LayerRow>(), name, Err(self.refused(unreadable)))
            }
        };
        let rows = rows.map_err(|refused| {
            let table = Some(self.target.table.name);
            Refused { table, ..refused }
        });
        let item = Item { line: row.number, bytes, external_id: name, rows };
        if self.target.is_closed() { hidden(item) } else { item }
    }

    fn draft(&self, id: &str, cells: &LayerCells) -> Draft {
        let mut draft = Draft::of(self.target);
        for (place, value) in self.places.iter().zip(&cells.values) {
            if let Some(at) = *place {
                draft.say(at, Cell::Held(value));
            }
        }
        if let Some(at) = self.named {
            draft.say(at, Cell::Text(id));
        }
        match &cells.geometry {
            None => {}
            Some(Value::Null) => draft.say_place(Place::Nowhere),
            Some(held) => draft.say_place(Place::GeoPackage(held)),
        }
        draft
    }

    fn refused(&self, unreadable: &Unreadable) -> Refused {
        match unreadable {
            Unreadable::TooLarge(most) => {
                refuse("", "size", "", &format!("the row is larger than {most} bytes"))
            }
            Unreadable::NotUtf8(at) => {
                let column = self.names.get(*at).map_or("", String::as_str);
                refuse(column, "utf8", "", "not UTF-8: write the file anew with a text in it")
            }
        }
    }
}

impl LayerCells {
    /// About how many bytes of the file it takes.
    pub fn size_bytes(&self) -> usize {
        let size = |value: &Value| match value {
            Value::Text(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
            _ => size_of::<i64>(),
        };
        self.values.iter().chain(&self.geometry).map(size).sum()
    }
}
