//! What the names in a filter stand for.

use terra_schema::{
    Column, ColumnType, Role, Table,
    filter::{ColumnRef, Expr},
    nearest_name,
};

/// What a name stands for.
#[derive(Clone, Copy, Debug)]
pub enum Property {
    /// A column of one of the query's tables, of this type.
    Column(ColumnRef, ColumnType),
    /// Where a row of a table lies, which is the query's table of this number.
    Place(&'static Table, u8),
    /// The position of such a row, which has a geometry too.
    Position(&'static Table, u8),
}

/// A name that stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownProperty {
    /// A name that is nearly the same.
    pub near: Option<String>,
    /// The names there are.
    pub known: Vec<String>,
}

/// Tells what names stand for.
pub trait Properties {
    /// What the last name of `path` stands for; those before it lead there over relations.
    ///
    /// # Errors
    /// When it stands for nothing.
    fn property(&self, path: &[String]) -> Result<Property, UnknownProperty>;

    /// The condition of a query's own table that a comparison is, which may be about columns of other
    /// tables that [`Self::property`] told of.
    ///
    /// # Errors
    /// In words, when it can't be one.
    fn comparison(&self, comparison: Expr) -> Result<Expr, String> {
        Ok(comparison)
    }
}

/// The names of a table's own rows, as their features show them: `id`, `geometry` for their place,
/// and their properties; `location` for the position of what has a geometry too. A name that is
/// there in one case of letters only may be written in any.
#[derive(Clone, Copy, Debug)]
pub struct Readable(pub &'static Table);

/// What features call the place of a row, and what other servers call it in their filters.
const PLACE: [&str; 2] = ["geometry", "geom"];
/// What the position of a row is called that has a geometry too.
const POSITION: &str = "location";

impl Readable {
    /// The columns, each with its number: the id and the properties.
    pub fn columns(self) -> impl Iterator<Item = (usize, &'static Column)> {
        let columns = self.0.columns.iter().enumerate();
        columns.filter(|(_, column)| column.role == Role::Id || column.is_property())
    }

    /// What the place of a row is called, where rows have one that everyone may read.
    pub fn place(self) -> Option<&'static str> {
        let has = |role| self.0.readable_role(role).is_some();
        (has(Role::Geometry) || has(Role::Longitude)).then_some(PLACE[0])
    }

    /// What the position of a row is called, where rows have a geometry too.
    pub fn position(self) -> Option<&'static str> {
        let has = |role| self.0.readable_role(role).is_some();
        (has(Role::Geometry) && has(Role::Longitude)).then_some(POSITION)
    }

    fn unknown(self, name: &str) -> UnknownProperty {
        let places = || self.place().into_iter().chain(self.position());
        let names = || self.columns().map(|(_, column)| column.name).chain(places());
        UnknownProperty {
            near: nearest_name(names(), name).map(str::to_owned),
            known: names().map(str::to_owned).collect(),
        }
    }
}

impl Properties for Readable {
    fn property(&self, path: &[String]) -> Result<Property, UnknownProperty> {
        let [name] = path else { return Err(self.unknown(&path.join("."))) };
        let by = |is_meant: &dyn Fn(&str) -> bool| {
            let mut columns = self.columns().filter(|(_, column)| is_meant(column.name));
            columns.next().filter(|_| columns.next().is_none())
        };
        let found =
            by(&|known| known == name).or_else(|| by(&|known| known.eq_ignore_ascii_case(name)));
        if let Some((at, column)) = found {
            return Ok(Property::Column(ColumnRef { source: 0, at: at as u16 }, column.ty));
        }
        let is_called = |known: &str| known.eq_ignore_ascii_case(name);
        if self.place().is_some() && PLACE.into_iter().any(is_called) {
            return Ok(Property::Place(self.0, 0));
        }
        match self.position().filter(|position| is_called(position)) {
            Some(_) => Ok(Property::Position(self.0, 0)),
            None => Err(self.unknown(name)),
        }
    }
}
