//! An import that is stopped midway leaves whole batches, and the next one completes it.

use crate::import::{imported, plants};
use std::time::Duration;
use terra_store::{Database, Store};
use terra_tables::energy::EnergyProject;

/// As many records as an import stores in one transaction.
const BATCH: u64 = 10_000;

on_both_engines!(a_cancelled_import_leaves_whole_batches_and_the_next_completes_it);

async fn a_cancelled_import_leaves_whole_batches_and_the_next_completes_it(store: &Store) {
    let text = plants(0..25_000);
    let mut amounts = Vec::new();
    for millis in [60, 300, 900, 1_500, 2_500] {
        // Cancelled wherever it is, it drops what it was doing.
        let limit = Duration::from_millis(millis);
        let _ = tokio::time::timeout(limit, imported(store, &text)).await;
        let rows = store.select::<EnergyProject>().count().await.unwrap();
        assert!(rows % BATCH == 0 || rows == 25_000, "{rows} rows after {millis} ms");
        amounts.push(rows);
    }
    assert!(amounts.is_sorted(), "{amounts:?}");
    let stored = usize::try_from(amounts[amounts.len() - 1]).unwrap();
    let report = imported(store, &text).await.unwrap();
    // What was sent last may have been stored after we looked.
    assert!(report.unchanged >= stored, "{report:?}, and {amounts:?} before");
    assert_eq!(report.stored + report.unchanged, 25_000, "{report:?}");
    assert_eq!(store.select::<EnergyProject>().count().await.unwrap(), 25_000);
}
