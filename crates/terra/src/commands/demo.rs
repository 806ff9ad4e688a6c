//! `terra` without a command: from nothing to an answer.

use super::{Done, bring_up_to_date, catalog, import::line};
use crate::output::{self, tell};
use std::process::ExitCode;
use terra_app::{Content, ImportFile, import};
use terra_store::{DatabaseUrl, Store};

/// The small real data set that the program carries; `data/README.md` says where it comes from.
const FILES: [(&str, &[u8]); 2] = [
    ("database_AUS.csv", include_bytes!("../../../../data/wri-gppd/database_AUS.csv")),
    (
        "metars_australia_2014-12-18.csv",
        include_bytes!("../../../../data/noaa-metar/metars_australia_2014-12-18.csv"),
    ),
];
pub(crate) async fn run(database: &str) -> Done {
    // As it is shown, an address has no password.
    let shown: DatabaseUrl = database.parse()?;
    let applied = bring_up_to_date(database).await?;
    if !applied.is_empty() {
        tell(format!("{shown}: applied {}", applied.join(", ")))?;
    }
    let store = Store::open(database, catalog()?).await?;
    for (name, bytes) in FILES {
        let content = Content::Bytes(bytes);
        let file = ImportFile { name, content, ..ImportFile::default() };
        let report = import(&store, file, &mut |_, _| {}).await?;
        tell(format!("{}: {}", output::styled(output::STRONG, name), line(&report)))?;
    }
    Ok(ExitCode::SUCCESS)
}
