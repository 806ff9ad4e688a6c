//! Where data comes from.
use crate::prelude::*;

/// A publisher's product that rows come from.
#[derive(Table)]
#[table(domain = Core, unique(name))]
pub struct DataSource {
    pub id: Id<DataSource>,
    pub name: Text<255>,
    pub audit: Audit,
}
