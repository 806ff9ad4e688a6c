//! The small real data set that the program carries, for a database that has nothing yet.

use super::import::line;
use crate::output::{self, tell};
use std::error::Error;
use terra_app::{ImportFile, import};
use terra_store::{Database, Store};
use terra_tables::core::DataSource;

/// The files; `data/README.md` says where they come from.
const FILES: [(&str, &[u8]); 2] = [
    ("database_AUS.csv", include_bytes!("../../../../data/wri-gppd/database_AUS.csv")),
    (
        "metars_australia_2014-12-18.csv",
        include_bytes!("../../../../data/noaa-metar/metars_australia_2014-12-18.csv"),
    ),
];

/// Imports the files, unless somebody has brought in anything before.
pub(crate) async fn fill(store: &Store) -> Result<(), Box<dyn Error>> {
    if store.select::<DataSource>().count().await? > 0 {
        return Ok(());
    }
    for (name, bytes) in FILES {
        let file = ImportFile { name, bytes, ..ImportFile::default() };
        let report = import(store, file, &mut |_| {}).await?;
        tell(format!("{}: {}", output::styled(output::STRONG, name), line(&report)))?;
    }
    Ok(())
}
