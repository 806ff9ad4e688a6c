//! What was imported.
use crate::prelude::*;

/// One run of one file through a connector.
#[derive(Table)]
#[table(domain = Core, name = "terra_imports", system)]
pub struct Import {
    pub id: Id<Import>,
    /// The file's name.
    pub file_name: Text<255>,
}
