//! Where the database stands: as before while nobody commits, and elsewhere once anyone did.

use crate::{
    fixture::{Fixture, cases},
    tables::Plant,
};
use std::{collections::HashSet, time::Duration};
use terra_store::{Database, Error, Store};

cases! {
    a_commit_of_anyone_is_another_stamp,
    what_was_read_after_a_stamp_is_as_it_was_under_it,
    many_who_ask_at_once_are_told_of_what_they_did,
    who_gives_up_harms_nobody,
}

/// The stamp, once nobody else on the server commits for a moment.
async fn at_rest(store: &Store) -> String {
    loop {
        let before = store.stamp().await.unwrap().text;
        tokio::time::sleep(Duration::from_millis(20)).await;
        if store.stamp().await.unwrap().text == before {
            return before;
        }
    }
}

async fn a_commit_of_anyone_is_another_stamp(database: &Fixture) {
    let store: &Store = database;
    let elsewhere = database.local().await;
    let first = store.stamp().await.unwrap();
    let (mut last, mut seen) = (first.since, HashSet::from([first.text]));
    for _ in 0..5 {
        store.insert(Plant::new("here")).await.unwrap();
        assert!(seen.insert(store.stamp().await.unwrap().text));
        elsewhere.insert(Plant::new("elsewhere")).await.unwrap();
        assert!(seen.insert(store.stamp().await.unwrap().text));
        database.run("UPDATE plants SET name = 'bare'").await;
        let stamp = store.stamp().await.unwrap();
        // Whatever the clock says.
        assert!(stamp.since >= last + Duration::from_secs(1));
        last = stamp.since;
        assert!(seen.insert(stamp.text));
    }
    let stamp = at_rest(store).await;
    assert_eq!(store.select::<Plant>().count().await.unwrap(), 10);
    if database.is_sqlite() {
        // Reading, and what is undone, leaves it; on a server others commit, too.
        let transaction = store.begin().await.unwrap();
        transaction.insert(Plant::new("undone")).await.unwrap();
        transaction.rollback().await.unwrap();
        assert_eq!(store.stamp().await.unwrap().text, stamp);
    }
}

async fn what_was_read_after_a_stamp_is_as_it_was_under_it(database: &Fixture) {
    let store: &Store = database;
    let writer = store.clone();
    let writing = tokio::spawn(async move {
        for number in 0..60 {
            writer.insert(Plant::new(format!("{number}"))).await.unwrap();
        }
    });
    let mut same = 0;
    while !writing.is_finished() {
        let before = store.stamp().await.unwrap().text;
        let first = store.select::<Plant>().count().await.unwrap();
        let again = store.select::<Plant>().count().await.unwrap();
        if store.stamp().await.unwrap().text == before {
            assert_eq!(first, again);
            same += 1;
        }
    }
    writing.await.unwrap();
    let told = at_rest(store).await;
    assert_ne!(told, "", "{same}");
    assert_eq!(store.select::<Plant>().count().await.unwrap(), 60);
}

async fn many_who_ask_at_once_are_told_of_what_they_did(database: &Fixture) {
    let store: &Store = database;
    let asking: Vec<_> = (0..40)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                let before = store.stamp().await?.text;
                store.insert(Plant::new(format!("{number}"))).await?;
                assert_ne!(store.stamp().await?.text, before);
                Ok::<(), Error>(())
            })
        })
        .collect();
    for one in asking {
        one.await.unwrap().unwrap();
    }
}

async fn who_gives_up_harms_nobody(database: &Fixture) {
    let store: &Store = database;
    for wait in 0..20 {
        let given = Duration::from_micros(wait * 20);
        drop(tokio::time::timeout(given, store.stamp()).await);
        let before = store.stamp().await.unwrap().text;
        store.insert(Plant::new("one")).await.unwrap();
        assert_ne!(store.stamp().await.unwrap().text, before);
    }
}
