//! Values come back exactly as they went in.

use crate::{
    fixture::{Fixture, cases},
    tables::Source,
};
use terra_store::Database;

cases! { a_row_comes_back }

async fn a_row_comes_back(database: &Fixture) {
    let id = database.insert(Source::new("EIA")).await.unwrap();
    let row = database.get(id).await.unwrap().unwrap();
    assert_eq!(row.name, "EIA");
    assert_eq!(row.audit.version, 1);
}
