//! What goes wrong with a file: others hold it, it is full, it may not be written, it is damaged.

use crate::{
    fixture::{Fixture, bare, catalog},
    tables::{Market, Source},
};
use std::{fs, io::Write, path::Path, time::Instant};
use terra_schema::Row;
use terra_store::{Database, Error, Local, Store};

async fn impatient(fixture: &Fixture) -> Store {
    Store::open(&fixture.url_with("busy_timeout=150"), catalog()).await.unwrap()
}

fn path(fixture: &Fixture) -> std::path::PathBuf {
    fixture.folder.path().join("test.db")
}

#[tokio::test]
async fn a_file_that_another_program_writes_to_is_busy() {
    let fixture = Fixture::sqlite().await;
    let store = impatient(&fixture).await;
    let other = fixture.local().await;
    other.begin().await.unwrap();
    other.insert(Market::new("other")).await.unwrap();
    let start = Instant::now();
    for error in [
        store.insert(Market::new("a")).await.map(drop),
        store.insert_many(["a", "b"].map(Market::new)).await.map(drop),
        store.begin().await.map(drop),
    ] {
        let error = error.unwrap_err();
        assert!(matches!(error, Error::Busy), "{error:?}");
    }
    assert!(start.elapsed().as_millis() < 3_000, "{:?}", start.elapsed());
    assert_eq!(store.select::<Market>().count().await.unwrap(), 0, "reading goes on");
    other.commit().await.unwrap();
    store.insert(Market::new("a")).await.unwrap();
    assert_eq!(fixture.rows_of("markets").await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_that_wait_for_another_program_fail_together_and_soon() {
    let fixture = Fixture::sqlite().await;
    let store = impatient(&fixture).await;
    let other = fixture.local().await;
    other.begin().await.unwrap();
    other.insert(Market::new("other")).await.unwrap();
    let start = Instant::now();
    let tasks: Vec<_> = (0..30)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move { store.insert(Market::new(number.to_string())).await })
        })
        .collect();
    for task in tasks {
        let error = task.await.unwrap().unwrap_err();
        assert!(matches!(error, Error::Busy), "{error:?}");
    }
    assert!(start.elapsed().as_millis() < 3_000, "not one after the other: {:?}", start.elapsed());
    other.rollback().await.unwrap();
    store.insert(Market::new("a")).await.unwrap();
    assert_eq!(fixture.rows_of("markets").await, 1);
}

/// Lets the file grow by a few pages only.
async fn limit(database: &impl Database) {
    let pages = database.raw_rows("PRAGMA page_count", vec![]).await.unwrap();
    let terra_schema::Value::Integer(pages) = pages[0][0] else { panic!("{pages:?}") };
    let limit = format!("PRAGMA max_page_count = {}", pages + 4);
    database.raw_rows(&limit, vec![]).await.unwrap();
}

async fn unlimit(database: &impl Database) {
    database.raw_rows("PRAGMA max_page_count = 1000000", vec![]).await.unwrap();
}

fn many(count: usize) -> Vec<crate::tables::MarketDraft<terra_schema::New>> {
    (0..count).map(|number| Market::new(format!("{number} {}", "x".repeat(80)))).collect()
}

#[tokio::test]
async fn a_full_disk_leaves_nothing_half_written() {
    let fixture = Fixture::sqlite().await;
    limit(&*fixture).await;
    let error = fixture.insert_many(many(1_000)).await.unwrap_err();
    assert!(matches!(error, Error::Full), "{error:?}");
    assert_eq!(fixture.rows_of("markets").await, 0);
    let error = fixture.upsert(many(1_000)).await.unwrap_err();
    assert!(matches!(error, Error::Full), "{error:?}");
    fixture.insert(Market::new("small")).await.unwrap();
    unlimit(&*fixture).await;
    fixture.insert_many(many(1_000)).await.unwrap();
    assert_eq!(fixture.rows_of("markets").await, 1_001);
}

#[tokio::test]
async fn a_transaction_that_fills_the_disk_is_undone_whole_or_goes_on() {
    let fixture = Fixture::sqlite().await;
    limit(&*fixture).await;
    let transaction = fixture.begin().await.unwrap();
    transaction.insert(Source::new("first")).await.unwrap();
    let error = transaction.insert_many(many(1_000)).await.unwrap_err();
    assert!(matches!(error, Error::Full), "{error:?}");
    // SQLite may have given up the transaction by itself: then nothing more may get through.
    let went_on = transaction.insert(Source::new("second")).await.is_ok();
    let committed = transaction.commit().await;
    assert_eq!(committed.is_ok(), went_on, "{committed:?}");
    let rows = if went_on { 2 } else { 0 };
    assert_eq!(fixture.rows_of("sources").await, rows);
    assert_eq!(fixture.rows_of("markets").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_that_share_a_commit_with_one_that_fills_the_disk_are_told_the_truth() {
    let fixture = Fixture::sqlite().await;
    limit(&*fixture).await;
    for round in 0..5 {
        let tasks: Vec<_> = (0..20)
            .map(|number| {
                let store = fixture.acting_as("task");
                let name = format!("{round} {number}");
                tokio::spawn(async move {
                    if number % 7 == 3 {
                        store.insert_many(many(1_000)).await.map(drop)
                    } else {
                        store.insert(Source::new(name)).await.map(drop)
                    }
                })
            })
            .collect();
        let mut kept = 0;
        for (number, task) in tasks.into_iter().enumerate() {
            match task.await.unwrap() {
                Ok(()) => kept += 1,
                Err(error) => assert!(matches!(error, Error::Full), "{number}: {error:?}"),
            }
        }
        assert_eq!(fixture.rows_of("sources").await, kept);
        assert_eq!(fixture.rows_of("markets").await, 0);
        fixture.raw_rows("DELETE FROM sources", vec![]).await.unwrap();
    }
}

#[tokio::test]
async fn a_database_that_may_only_be_read_says_so() {
    let fixture = Fixture::sqlite().await;
    fixture.insert(Market::new("a")).await.unwrap();
    let local = fixture.local().await;
    local.raw_rows("PRAGMA query_only = ON", vec![]).await.unwrap();
    let error = local.insert(Market::new("b")).await.unwrap_err();
    assert!(matches!(error, Error::ReadOnly(_)), "{error:?}");
    assert_eq!(local.select::<Market>().count().await.unwrap(), 1);
    drop(local);

    let copy = fixture.folder.path().join("read-only.db");
    bare(&path(&fixture)).execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    fs::copy(path(&fixture), &copy).unwrap();
    let mut permissions = fs::metadata(&copy).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&copy, permissions).unwrap();
    if fs::OpenOptions::new().write(true).open(&copy).is_ok() {
        // Past the capture of tests that pass, so that it is seen.
        let note = "note: root may write every file, so a read-only file was not tested\n";
        std::io::stderr().write_all(note.as_bytes()).unwrap();
        return;
    }
    let error = open(&copy).await.unwrap_err();
    assert!(matches!(error, Error::ReadOnly(_) | Error::Open { .. }), "{error:?}");
}

async fn open(path: &Path) -> Result<(), Error> {
    let local = Local::open(&format!("sqlite:{}", path.display()), catalog()).await?;
    local.select::<Market>().count().await.map(drop)
}

#[tokio::test]
async fn what_is_no_database_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let no_database = folder.path().join("notes.txt");
    fs::write(&no_database, "These are my notes, and no database at all. ".repeat(50)).unwrap();
    let error = open(&no_database).await.unwrap_err();
    assert!(matches!(error, Error::Corrupt(_)), "{error:?}");
    assert!(fs::read_to_string(&no_database).unwrap().starts_with("These are my notes"));
    let nowhere = folder.path().join("nowhere/at/all.db");
    let error = open(&nowhere).await.unwrap_err();
    let Error::Open { database, .. } = &error else { panic!("{error:?}") };
    assert!(database.ends_with("nowhere/at/all.db"), "{database}");
    let error = open(folder.path()).await.unwrap_err();
    assert!(matches!(error, Error::Open { .. }), "{error:?}");
}

#[tokio::test]
async fn a_damaged_file_is_told() {
    let fixture = Fixture::sqlite().await;
    fixture.insert_many(many(2_000)).await.unwrap();
    bare(&path(&fixture)).execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let copy = fixture.folder.path().join("damaged.db");
    let mut bytes = fs::read(path(&fixture)).unwrap();
    let length = bytes.len();
    bytes[8_192..length].fill(0x5a);
    fs::write(&copy, bytes).unwrap();
    let error = open(&copy).await.unwrap_err();
    assert!(matches!(error, Error::Corrupt(_)), "{error:?}");
}

#[tokio::test]
async fn a_cell_that_someone_else_spoilt_is_told() {
    let fixture = Fixture::sqlite().await;
    let id = fixture.insert(Market::new("a")).await.unwrap();
    let bare = bare(&path(&fixture));
    bare.execute_batch(
        "PRAGMA ignore_check_constraints = ON; UPDATE markets SET created_at = 'yesterday'",
    )
    .unwrap();
    let error = fixture.get(id).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "markets.created_at: not a moment as the atlas stores it; run `terra migrate check`"
    );
    assert_eq!(Market::table().name, "markets");
}

#[tokio::test]
async fn an_acknowledged_commit_is_on_the_disk() {
    let fixture = Fixture::sqlite().await;
    let setting = async |option: &str| {
        let local = Local::open(&fixture.url_with(option), catalog()).await.unwrap();
        let full = local.raw_rows("PRAGMA synchronous", vec![]).await.unwrap();
        let journal = local.raw_rows("PRAGMA journal_mode", vec![]).await.unwrap();
        let keys = local.raw_rows("PRAGMA foreign_keys", vec![]).await.unwrap();
        format!("{} {} {}", full[0][0], journal[0][0], keys[0][0])
    };
    assert_eq!(setting("synchronous=full").await, "2 wal 1");
    assert_eq!(setting("synchronous=normal").await, "1 wal 1");
}
