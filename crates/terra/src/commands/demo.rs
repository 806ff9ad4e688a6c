//! `terra` without a command.

use super::{Done, bring_up_to_date, catalog};
use crate::{demonstration, output::tell};
use std::process::ExitCode;
use terra_store::{DatabaseUrl, Store};

pub(crate) async fn run(database: &str) -> Done {
    // As it is shown, an address has no password.
    let shown: DatabaseUrl = database.parse()?;
    let applied = bring_up_to_date(database).await?;
    if !applied.is_empty() {
        tell(format!("{shown}: applied {}", applied.join(", ")))?;
    }
    let store = Store::open(database, catalog()?).await?;
    // A server's database is its operator's to fill.
    if shown.file().is_some() {
        demonstration::load(&store).await?;
    }
    Ok(ExitCode::SUCCESS)
}
