//! Groups of columns, and what can't be said of them.
use terra_geo::LonLat;
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::{Columns, Table};

/// Has a key.
#[derive(Columns)]
pub struct Keyed {
    pub id: Id<Keyed>,
    pub name: Text<50>,
}

/// Holds another group.
#[derive(Columns)]
pub struct Nested {
    pub audit: Audit,
}

/// Folds a text, which only a table does.
#[derive(Columns)]
pub struct Folding {
    pub name: Text<50>,
    #[column(folds = name)]
    pub name_key: Text<50>,
}

/// Has nothing.
#[derive(Columns)]
pub struct Empty {}

/// Says of groups what only their declarations can say.
#[derive(Table)]
#[table(domain = Core)]
pub struct Grouped {
    pub id: Id<Grouped>,
    #[column(read = Private)]
    pub location: Option<LonLat>,
    #[column(group, was = "origin")]
    pub source: Source,
    #[column(group)]
    pub name: Text<50>,
    pub audit: Option<Audit>,
}

fn main() {}
