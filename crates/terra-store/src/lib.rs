//! Declared tables on SQLite and PostgreSQL: the only crate that writes SQL.
//!
//! It never sees a declaration of the atlas: it is given a [`terra_schema::Catalog`] and rows.
//! [`Store`] is the database in use, [`Database`] what can be done with it, [`Select`] the typed
//! question, [`migrate`] how its tables come to be. [`geopackage`] reads files that other programs
//! made with SQLite.

mod connection;
mod dialect;
mod error;
mod operation;
mod query;
mod resident;
mod statement;
mod store;
mod url;
mod values;

pub mod geopackage;
pub mod migrate;
pub mod schema;
pub mod select;
pub mod system;

pub use connection::Connection;
pub use dialect::Dialect;
pub use error::Error;
pub use operation::{
    Ahead, Counting, Group, GroupBy, GroupRow, Matched, Measure, Measured, Near, Outcome, TimeStep,
    Upserted, VectorTile, Version,
};
pub use resident::NotHeld;
pub use select::{
    Cursor, Page, Select, child, children, count_within, nearest, nearest_and_count, nearest_many,
    parent, related, related_many,
};
pub use store::{
    Database, FeaturePage, Held, Local, RowStream, Stamp, Status, Store, TableSelect, Transaction,
    ready,
};
pub use url::{DEFAULT_SCHEMA, DatabaseUrl};
