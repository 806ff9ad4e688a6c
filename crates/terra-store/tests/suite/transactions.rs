//! Several operations together, and many at once.

use crate::{
    fixture::{Fixture, cases, catalog},
    tables::{Company, Market, Payment, Region, Source},
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering::SeqCst},
    },
    time::Duration,
};
use terra_schema::{Id, Row, scalar::Uuid};
use terra_store::{Database, Error, Store};
use tokio::{sync::Barrier, time::timeout};

cases! {
    a_commit_keeps_and_a_rollback_undoes,
    nothing_is_seen_before_the_commit,
    dropped_before_its_commit_it_is_undone_at_once,
    dropped_while_it_holds_rows_it_lets_go_of_them,
    a_failure_within_leaves_it_usable,
    a_failure_after_any_other_step_undoes_itself_only,
    raw_sql_that_fails_leaves_it_usable,
    an_operation_cancelled_midway_undoes_the_transaction,
    an_operation_cancelled_midway_leaves_the_store_usable,
    reads_that_nobody_waits_for_are_stopped,
    a_cancelled_write_is_whole_or_not_there,
    many_writers_at_once,
    one_failing_write_among_many_takes_nothing_with_it,
    transactions_that_collide_are_done_again,
    a_transaction_that_fails_is_not_done_again,
    reads_go_on_beside_a_transaction,
    what_only_reads_is_of_one_moment,
    whoever_waits_for_themselves_is_told,
}

async fn names(database: &impl Database) -> String {
    let rows = database.select::<Market>().order_by(Market::name.asc()).all().await.unwrap();
    rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>().join(" ")
}

async fn a_commit_keeps_and_a_rollback_undoes(database: &Fixture) {
    let transaction = database.begin().await.unwrap();
    let id = transaction.insert(Market::new("a")).await.unwrap();
    transaction.update(Market::change(id).name("b")).await.unwrap();
    transaction.insert_many(["c", "d"].map(Market::new)).await.unwrap();
    assert_eq!(names(&transaction).await, "b c d");
    transaction.commit().await.unwrap();
    assert_eq!(names(&**database).await, "b c d");
    let transaction = database.begin().await.unwrap();
    transaction.delete(id).await.unwrap();
    transaction.insert(Market::new("e")).await.unwrap();
    assert_eq!(names(&transaction).await, "c d e");
    transaction.rollback().await.unwrap();
    assert_eq!(names(&**database).await, "b c d");
    assert_eq!(database.rows_of("terra_history").await, 1);
    database.begin().await.unwrap().commit().await.unwrap();
}

async fn nothing_is_seen_before_the_commit(database: &Fixture) {
    let transaction = database.begin().await.unwrap();
    transaction.insert(Market::new("a")).await.unwrap();
    assert_eq!(names(&**database).await, "");
    assert_eq!(database.rows_of("markets").await, 0);
    transaction.commit().await.unwrap();
    assert_eq!(names(&**database).await, "a");
}

async fn dropped_before_its_commit_it_is_undone_at_once(database: &Fixture) {
    for turn in 0..20 {
        let transaction = database.begin().await.unwrap();
        transaction.insert(Market::new(turn.to_string())).await.unwrap();
        drop(transaction);
    }
    // Someone else may write, and at once: nothing is left open.
    let other = database.local().await;
    let write = other.insert(Market::new("kept"));
    timeout(Duration::from_secs(5), write).await.unwrap().unwrap();
    assert_eq!(names(&**database).await, "kept");
}

async fn dropped_while_it_holds_rows_it_lets_go_of_them(database: &Fixture) {
    let id = database.insert(Market::new("a")).await.unwrap();
    let transaction = database.begin().await.unwrap();
    transaction.update(Market::change(id).name("b")).await.unwrap();
    drop(transaction);
    let update = database.update(Market::change(id).name("c"));
    let row = timeout(Duration::from_secs(5), update).await.unwrap().unwrap();
    assert_eq!((row.name.as_str(), row.audit.version), ("c", 2));
}

async fn a_failure_within_leaves_it_usable(database: &Fixture) {
    let id = database.insert(Source::new("taken")).await.unwrap();
    let transaction = database.begin().await.unwrap();
    transaction.insert(Market::new("a")).await.unwrap();
    transaction.insert(Source::new("taken")).await.unwrap_err();
    transaction.insert_many(["x", "taken"].map(Source::new)).await.unwrap_err();
    let nothing = Id::<Source>::from_uuid(Uuid::nil());
    transaction.update(Source::change(nothing).name("x")).await.unwrap_err();
    transaction.delete(nothing).await.unwrap_err();
    let other = transaction.insert(Source::new("other")).await.unwrap();
    transaction.update(Source::change(other).name("taken")).await.unwrap_err();
    transaction.upsert([Source::new("taken")]).await.unwrap_err();
    transaction.update(Source::change(id).name("free")).await.unwrap();
    transaction.insert(Market::new("b")).await.unwrap();
    assert_eq!(names(&transaction).await, "a b");
    transaction.commit().await.unwrap();
    assert_eq!(names(&**database).await, "a b");
    assert_eq!(database.all("SELECT name FROM sources ORDER BY name").await, ["free", "other"]);
}

async fn a_failure_after_any_other_step_undoes_itself_only(database: &Fixture) {
    let all = |names: &[String]| names.iter().map(Source::new).collect::<Vec<_>>();
    for is_kept in [true, false] {
        let transaction = database.begin().await.unwrap();
        let first = format!("first {is_kept}");
        let id = transaction.insert(Source::new(&first)).await.unwrap();
        let mut expected = vec![first.clone()];
        // Each step comes after each other one, and after itself.
        for turn in 0..100 {
            let (one, other) = (turn / 10, turn % 10);
            for (place, step) in [one, other].into_iter().enumerate() {
                let new = [0, 1].map(|at| format!("{is_kept} {turn} {place} {at}"));
                let taken = [new[0].clone(), first.clone()];
                let raw = |name: &str| format!("UPDATE sources SET name = '{name}' WHERE 1 = 0");
                let (done, is_right): (_, fn(&Error) -> bool) = match step {
                    0 => (transaction.insert(Source::new(&new[0])).await.map(drop), |_| false),
                    1 => (transaction.insert_many(all(&new)).await.map(drop), |_| false),
                    2 => (transaction.raw_rows(&raw("x"), vec![]).await.map(drop), |_| false),
                    3 => (transaction.select::<Source>().count().await.map(drop), |_| false),
                    4 => {
                        let upserted = transaction.upsert([Source::new(&first).id(id)]).await;
                        (upserted.map(drop), |_| false)
                    }
                    5 => (transaction.insert(Source::new(&first)).await.map(drop), is_unique),
                    6 => (transaction.insert_many(all(&taken)).await.map(drop), is_unique),
                    7 => (transaction.raw_rows("SELEKT", vec![]).await.map(drop), is_sql),
                    8 => (transaction.upsert(all(&taken)).await.map(drop), is_unique),
                    _ => {
                        let company = Company::new("a").seat_id(Id::from_uuid(Uuid::nil()));
                        (transaction.insert(company).await.map(drop), is_foreign_key)
                    }
                };
                match step {
                    0 => expected.push(new[0].clone()),
                    1 => expected.extend(new),
                    _ => {}
                }
                match done {
                    Ok(()) => assert!(step < 5, "{one} {other}"),
                    Err(error) => assert!(is_right(&error), "{one} {other}: {error:?}"),
                }
            }
        }
        let stored = transaction.select::<Source>().all().await.unwrap();
        let mut stored: Vec<String> =
            stored.into_iter().map(|row| row.name.into_string()).collect();
        stored.retain(|name| name.contains(&is_kept.to_string()));
        stored.sort();
        expected.sort();
        assert_eq!(stored, expected);
        if is_kept {
            transaction.commit().await.unwrap();
            assert_eq!(database.rows_of("sources").await, expected.len());
        } else {
            let before = database.rows_of("sources").await;
            transaction.rollback().await.unwrap();
            assert_eq!(database.rows_of("sources").await, before);
        }
    }
}

fn is_unique(error: &Error) -> bool {
    matches!(error, Error::Unique { .. })
}

fn is_foreign_key(error: &Error) -> bool {
    matches!(error, Error::ForeignKey { .. })
}

fn is_sql(error: &Error) -> bool {
    matches!(error, Error::Sql { .. })
}

async fn raw_sql_that_fails_leaves_it_usable(database: &Fixture) {
    let transaction = database.begin().await.unwrap();
    transaction.insert(Market::new("a")).await.unwrap();
    for sql in
        ["SELECT nonsense", "SELECT * FROM nowhere", "INSERT INTO markets (id) VALUES (NULL)"]
    {
        let error = transaction.raw_rows(sql, vec![]).await.unwrap_err();
        assert!(matches!(error, Error::Sql { .. }), "{error:?}");
        transaction.raw::<Market>(sql, vec![]).await.unwrap_err();
    }
    assert_eq!(names(&transaction).await, "a");
    transaction.commit().await.unwrap();
    assert_eq!(names(&**database).await, "a");
}

/// A statement that takes far longer than anyone waits.
fn endless(database: &Fixture) -> &'static str {
    if database.is_sqlite() {
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) \
         SELECT count(*) FROM n"
    } else {
        "SELECT 1 FROM pg_sleep(600)"
    }
}

async fn an_operation_cancelled_midway_undoes_the_transaction(database: &Fixture) {
    let transaction = database.begin().await.unwrap();
    transaction.insert(Market::new("a")).await.unwrap();
    let slow = transaction.raw_rows(endless(database), vec![]);
    timeout(Duration::from_millis(100), slow).await.unwrap_err();
    let error = transaction.insert(Market::new("b")).await.unwrap_err();
    assert!(matches!(error, Error::ConnectionLost(_)), "{error:?}");
    assert!(error.to_string().contains("was cancelled, so it is undone"), "{error}");
    transaction.commit().await.unwrap_err();
    timeout(Duration::from_secs(10), database.insert(Market::new("c"))).await.unwrap().unwrap();
    assert_eq!(names(&**database).await, "c");
}

async fn an_operation_cancelled_midway_leaves_the_store_usable(database: &Fixture) {
    for _ in 0..20 {
        let slow = database.raw_rows(endless(database), vec![]);
        timeout(Duration::from_millis(20), slow).await.unwrap_err();
    }
    let insert = database.insert(Market::new("a"));
    timeout(Duration::from_secs(20), insert).await.unwrap().unwrap();
    assert_eq!(names(&**database).await, "a");
    if !database.is_sqlite() {
        // What was cancelled doesn't go on at the server.
        let mine = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' \
                    AND state = 'active' AND pid <> pg_backend_pid() \
                    AND application_name = 'terra'";
        for _ in 0..100 {
            if database.all(mine).await == ["0"] {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it goes on");
    }
}

async fn reads_that_nobody_waits_for_are_stopped(database: &Fixture) {
    let payments = (0..20_000).map(|number| Payment::new(1, number));
    database.insert_many(payments).await.unwrap();
    // Tens of millions of comparisons, for seconds.
    let slow = (0..2_000)
        .fold(Payment::bucket.ne(-1), |all, number| all & Payment::bucket.ne(-2 - number));
    for _ in 0..20 {
        let read = database.select::<Payment>().filter(slow.clone()).count();
        timeout(Duration::from_millis(50), read).await.unwrap_err();
    }
    let quick = timeout(Duration::from_secs(5), names(&**database));
    assert_eq!(quick.await.unwrap(), "");
}

async fn a_cancelled_write_is_whole_or_not_there(database: &Fixture) {
    for turn in 0..60_u64 {
        let names: Vec<String> = (0..100).map(|number| format!("{turn} {number}")).collect();
        let write = database.insert_many(names.iter().map(Market::new));
        let _ = timeout(Duration::from_micros(turn * 150), write).await;
    }
    // On SQLite what was cancelled may still be at it: a write comes after it.
    database.insert(Region::new("last")).await.unwrap();
    let by_turn = "SELECT count(*) FROM markets GROUP BY substr(name, 1, 2)";
    for rows in database.all(by_turn).await {
        assert_eq!(rows.parse::<u32>().unwrap() % 100, 0);
    }
}

async fn many_writers_at_once(database: &Fixture) {
    let tasks: Vec<_> = (0..50)
        .map(|task| {
            let store: Store = database.acting_as("writer");
            tokio::spawn(async move {
                for turn in 0..20 {
                    store.insert(Payment::new(turn, task)).await.unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(database.rows_of("payments").await, 1_000);
    let each =
        database.all("SELECT DISTINCT count(*), sum(amount_usd) FROM payments GROUP BY bucket");
    let expected = if database.is_sqlite() { "20|190" } else { "20|190.00" };
    assert_eq!(each.await, [expected]);
}

async fn one_failing_write_among_many_takes_nothing_with_it(database: &Fixture) {
    database.insert(Source::new("taken")).await.unwrap();
    let start = Arc::new(Barrier::new(60));
    let tasks: Vec<_> = (0..60)
        .map(|task| {
            let (store, start): (Store, _) = (database.acting_as("writer"), Arc::clone(&start));
            tokio::spawn(async move {
                start.wait().await;
                let name = if task % 3 == 0 { "taken".to_owned() } else { task.to_string() };
                store.insert_many([Source::new(format!("{task} x")), Source::new(name)]).await
            })
        })
        .collect();
    for (task, outcome) in tasks.into_iter().enumerate() {
        match outcome.await.unwrap() {
            Ok(ids) => assert!(task % 3 != 0 && ids.len() == 2),
            Err(error) => {
                assert_eq!(error.to_string(), "sources: another row has name = taken already");
                assert_eq!(task % 3, 0);
            }
        }
    }
    assert_eq!(database.rows_of("sources").await, 1 + 40 * 2);
}

async fn transactions_that_collide_are_done_again(database: &Fixture) {
    let ids = database.insert_many(["a", "b"].map(Market::new)).await.unwrap();
    let (meet, turns) = (Arc::new(Barrier::new(2)), Arc::new(AtomicU32::new(0)));
    let tasks = [[0, 1], [1, 0]].map(|order| {
        let store: Store = database.acting_as("task");
        let (ids, meet, turns) = (ids.clone(), Arc::clone(&meet), Arc::clone(&turns));
        tokio::spawn(async move {
            let done = store.transaction(|transaction| {
                let (ids, meet) = (ids.clone(), Arc::clone(&meet));
                turns.fetch_add(1, SeqCst);
                Box::pin(async move {
                    for at in order {
                        let name = format!("row {at} by task {}", order[0]);
                        transaction.update(Market::change(ids[at]).name(name)).await?;
                        // Each has one of the rows and wants the other's, unless one waits.
                        let _ = timeout(Duration::from_millis(200), meet.wait()).await;
                    }
                    Ok(())
                })
            });
            done.await
        })
    });
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(database.all("SELECT version FROM markets").await, ["3", "3"]);
    assert_eq!(database.rows_of("terra_history").await, 4);
    let collided = turns.load(SeqCst) > 2;
    assert_eq!(collided, !database.is_sqlite(), "with one writer at a time nothing collides");
}

async fn a_transaction_that_fails_is_not_done_again(database: &Fixture) {
    database.insert(Source::new("taken")).await.unwrap();
    let turns = Arc::new(AtomicU32::new(0));
    let done: Result<(), Error> = database
        .transaction(|transaction| {
            let turns = Arc::clone(&turns);
            Box::pin(async move {
                turns.fetch_add(1, SeqCst);
                transaction.insert(Market::new("a")).await?;
                transaction.insert(Source::new("taken")).await.map(drop)
            })
        })
        .await;
    assert!(matches!(done, Err(Error::Unique { .. })), "{done:?}");
    assert_eq!(turns.load(SeqCst), 1);
    assert_eq!(names(&**database).await, "");
    let id = database
        .transaction(|transaction| Box::pin(transaction.insert(Market::new("kept"))))
        .await
        .unwrap();
    assert_eq!(database.get(id).await.unwrap().unwrap().name, "kept");
}

async fn reads_go_on_beside_a_transaction(database: &Fixture) {
    database.insert(Market::new("a")).await.unwrap();
    let transaction = database.begin().await.unwrap();
    transaction.insert(Market::new("b")).await.unwrap();
    let reads: Vec<_> = (0..40)
        .map(|_| {
            let store: Store = database.acting_as("reader");
            tokio::spawn(async move { names(&store).await })
        })
        .collect();
    for read in reads {
        assert_eq!(timeout(Duration::from_secs(10), read).await.unwrap().unwrap(), "a");
    }
    transaction.commit().await.unwrap();
}

async fn whoever_waits_for_themselves_is_told(database: &Fixture) {
    if !database.is_sqlite() {
        // Writers of a server don't wait for each other.
        let transaction = database.begin().await.unwrap();
        database.insert(Market::new("a")).await.unwrap();
        transaction.commit().await.unwrap();
        return;
    }
    let url = database.url_with("busy_timeout=100");
    let impatient = Store::open(&url, catalog()).await.unwrap();
    let transaction = impatient.begin().await.unwrap();
    let error = impatient.insert(Market::new("a")).await.unwrap_err();
    assert!(matches!(error, Error::Busy), "{error:?}");
    let error = impatient.begin().await.map(drop).unwrap_err();
    assert!(matches!(error, Error::Busy), "{error:?}");
    transaction.insert(Market::new("b")).await.unwrap();
    transaction.commit().await.unwrap();
    impatient.insert(Market::new("c")).await.unwrap();
    assert_eq!(names(&**database).await, "b c");
}

async fn what_only_reads_is_of_one_moment(database: &Fixture) {
    database.insert(Market::new("a")).await.unwrap();
    let moment = database.begin_read().await.unwrap();
    let page = async || {
        let table = moment.table(Market::table());
        let page = table.geojson_page(10, 1 << 20).await.unwrap();
        (page.returned, page.matched.rows())
    };
    assert_eq!(page().await, (1, Some(1)));
    // Others write meanwhile, and none of it is seen.
    database.insert(Market::new("b")).await.unwrap();
    assert_eq!(names(&**database).await, "a b");
    assert_eq!((names(&moment).await.as_str(), page().await), ("a", (1, Some(1))));
    let refused = moment.insert(Market::new("c")).await.unwrap_err();
    assert!(matches!(refused, Error::Unsupported { .. }), "{refused}");
    moment.commit().await.unwrap();
    // The connection is as it was before.
    for _ in 0..20 {
        assert_eq!(names(&database.begin_read().await.unwrap()).await, "a b");
    }
    database.insert(Market::new("c")).await.unwrap();
    assert_eq!(names(&**database).await, "a b c");
}
