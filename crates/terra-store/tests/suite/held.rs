//! Positions held in memory say what the database says, at all times.

use crate::{
    fixture::{Fixture, cases},
    random::some,
    tables::{Plant, ProvenanceColumns, Station, Status},
};
use fast_mvt::MvtReaderRef;
use proptest::prelude::*;
use rust_decimal::dec;
use std::time::Duration;
use terra_geo::{BBox, Circle, Km, LonLat, tile::Tile};
use terra_schema::{Id, Row, scalar::Uuid};
use terra_store::{Database, Local, NotHeld, Store, count_within, nearest};

cases! {
    what_is_held_answers_without_a_statement,
    a_tile_of_what_is_held_is_that_of_the_database,
    a_commit_of_anyone_is_seen_by_the_next_question,
    what_a_transaction_wrote_is_seen_within_it,
    any_commits_between_any_questions,
    conditions_on_what_is_not_held_go_to_the_database,
    a_table_that_had_no_room_is_held_when_it_has,
    what_cannot_be_read_is_told_once,
}

const ROOM: usize = 64 << 20;

fn at(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).unwrap()
}

fn place() -> impl Strategy<Value = LonLat> {
    (-180.0..=180.0, -90.0..=90.0).prop_map(|(longitude, latitude)| at(longitude, latitude))
}

async fn fill(database: &Store, count: usize) {
    let drafts = some(count, place()).into_iter().map(|place| Plant::new("plant").location(place));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
}

async fn hold(local: &Local, database: &Fixture) {
    local.hold_positions(database.url(), &[Plant::table(), Station::table()], ROOM).await.unwrap();
}

async fn nearest_of(database: &impl Database, from: LonLat) -> Vec<Uuid> {
    let near = database.table(Plant::table()).nearest_to_each(vec![from], 3, None).await.unwrap();
    near[0].iter().map(|near| near.id).collect()
}

/// The ids of the three plants nearest to a place, by looking at each.
async fn looked_up(database: &impl Database, from: LonLat) -> Vec<Uuid> {
    let plants = database.select::<Plant>().all().await.unwrap();
    let distance = |plant: &Plant| plant.location.map_or(f64::MAX, |to| from.distance_km(to).0);
    let mut all: Vec<_> = plants.iter().map(|plant| (distance(plant), plant.id.uuid())).collect();
    all.sort_by(|one, other| one.partial_cmp(other).unwrap());
    all.into_iter().take(3).map(|(_, id)| id).collect()
}

async fn what_is_held_answers_without_a_statement(database: &Fixture) {
    fill(database, 300).await;
    let (bare, held) = (database.local().await, database.local().await);
    hold(&held, database).await;
    let (bbox, circle) = (
        BBox::new(100.0, -40.0, -100.0, 40.0).unwrap(),
        Circle::new(at(10.0, 10.0), Km(2_500.0)).unwrap(),
    );
    let before = held.statements().await;
    for from in some(20, place()) {
        assert_eq!(nearest_of(&held, from).await, nearest_of(&bare, from).await);
    }
    for filter in [Plant::location.within(bbox), Plant::location.near(circle)] {
        let found = async |database: &Local| {
            let select = database.select::<Plant>().filter(filter.clone());
            let mut found = select.positions().await.unwrap();
            found.sort_by_key(|(id, _)| id.uuid());
            found
        };
        assert_eq!(found(&held).await, found(&bare).await);
    }
    // Another connection is asked whether anything has changed. A server is asked itself, and other
    // tests write to it.
    let statements = held.statements().await - before;
    assert!(statements == 0 || !database.is_sqlite(), "{statements}");
}

async fn a_tile_of_what_is_held_is_that_of_the_database(database: &Fixture) {
    let drafts = some(400, place()).into_iter().enumerate().map(|(number, place)| {
        let named = Plant::new(format!("plant {}", number % 7).as_str()).location(place);
        if number % 3 == 0 { named.capacity_mw(dec!(1.5)).status(Status::Operating) } else { named }
    });
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    let (bare, held) = (database.local().await, database.local().await);
    hold(&held, database).await;
    let before = held.statements().await;
    for (zoom, column, row) in [(0, 0, 0), (1, 0, 1), (2, 3, 2)] {
        let tile = Tile::new(zoom, column, row).unwrap();
        let features = async |local: &Local| {
            let drawn = local.table(Plant::table()).tile(tile).await.unwrap();
            let mut layers = MvtReaderRef::new(&drawn.bytes).unwrap().to_tile().unwrap().layers;
            let features = layers.pop().unwrap().features;
            let mut told: Vec<String> = features.iter().map(|one| format!("{one:?}")).collect();
            told.sort();
            told
        };
        let (of_bare, of_held) = (features(&bare).await, features(&held).await);
        assert!(of_bare.iter().any(|told| told.contains("operating") && told.contains("1.5")));
        assert_eq!(of_held, of_bare);
    }
    let statements = held.statements().await - before;
    assert!(statements <= 3 || !database.is_sqlite(), "{statements}");
}

async fn a_commit_of_anyone_is_seen_by_the_next_question(database: &Fixture) {
    fill(database, 50).await;
    let held = database.local().await;
    hold(&held, database).await;
    let from = at(12.0, 34.0);
    assert_eq!(nearest_of(&held, from).await, looked_up(&held, from).await);
    // Another connection adds one, changes it and deletes it.
    let id = database.insert(Plant::new("new").location(from)).await.unwrap();
    assert_eq!(nearest_of(&held, from).await[0], id.uuid());
    hold(&held, database).await;
    assert_eq!(nearest_of(&held, from).await[0], id.uuid());
    let far = Plant::change(id).location(at(-168.0, -34.0));
    database.update(far).await.unwrap();
    assert_ne!(nearest_of(&held, from).await[0], id.uuid());
    hold(&held, database).await;
    database.delete(id).await.unwrap();
    let other_side = at(-168.0, -34.0);
    assert_eq!(nearest_of(&held, other_side).await, looked_up(&held, other_side).await);
    // And so does the connection itself.
    hold(&held, database).await;
    let own = held.insert(Plant::new("own").location(from)).await.unwrap();
    assert_eq!(nearest_of(&held, from).await[0], own.uuid());
}

async fn what_a_transaction_wrote_is_seen_within_it(database: &Fixture) {
    fill(database, 50).await;
    let held = database.local().await;
    hold(&held, database).await;
    let from = at(12.0, 34.0);
    held.begin().await.unwrap();
    let id = held.insert(Plant::new("new").location(from)).await.unwrap();
    assert_eq!(nearest_of(&held, from).await[0], id.uuid());
    held.rollback().await.unwrap();
    assert_ne!(nearest_of(&held, from).await[0], id.uuid());
}

async fn any_commits_between_any_questions(database: &Fixture) {
    fill(database, 40).await;
    let store: &Store = database;
    store.hold_positions(ROOM, |why| panic!("{why}")).await.unwrap();
    let other = database.local().await;
    for (turn, (what, from)) in some(60, (0..6_u8, place())).into_iter().enumerate() {
        let writer: &Local = &other;
        match what {
            0 => drop(writer.insert(Plant::new("new").location(from)).await.unwrap()),
            1 => drop(store.insert(Plant::new("new").location(from)).await.unwrap()),
            2 => {
                if let Some(plant) = store.select::<Plant>().first().await.unwrap() {
                    let change = Plant::change(&plant).location(from).capacity_mw(dec!(1.5));
                    writer.update(change).await.unwrap();
                }
            }
            3 => {
                let near = nearest_of(store, from).await;
                store.delete(Id::<Plant>::from_uuid(near[0])).await.unwrap();
            }
            // Time to read it all anew.
            _ if turn % 20 == 7 => tokio::time::sleep(Duration::from_millis(1_200)).await,
            _ => {}
        }
        assert_eq!(nearest_of(store, from).await, looked_up(store, from).await, "turn {turn}");
        let join = count_within::<Plant>(Km(3_000.0));
        database.insert(Station::new(turn.to_string(), from)).await.unwrap();
        let stations = store.select::<Station>().left_join(join).left_join(nearest::<Plant>());
        let code = Station::station_code.eq(turn.to_string());
        let (_, count, near) = stations.filter(code).first().await.unwrap().unwrap();
        assert_eq!(near.map(|plant| plant.id.uuid()), Some(looked_up(store, from).await[0]));
        let around = Circle::new(from, Km(3_000.0)).unwrap();
        let select = other.select::<Plant>().filter(Plant::location.near(around));
        assert_eq!(count, select.count().await.unwrap());
    }
}

async fn conditions_on_what_is_not_held_go_to_the_database(database: &Fixture) {
    fill(database, 60).await;
    let from = at(0.0, 0.0);
    database.insert(Plant::new("named").location(at(90.0, 45.0))).await.unwrap();
    let (bare, held) = (database.local().await, database.local().await);
    hold(&held, database).await;
    for filter in [
        Plant::name.eq("named"),
        Plant::provenance.same_as().is_null(),
        !Plant::location.within(BBox::new(-90.0, -90.0, 90.0, 90.0).unwrap()),
    ] {
        let near = async |database: &Local| {
            let select = database.select::<Plant>().filter(filter.clone()).nearest_to(from);
            let rows = select.limit(3).all().await.unwrap();
            rows.into_iter().map(|plant| plant.id).collect::<Vec<_>>()
        };
        assert_eq!(near(&held).await, near(&bare).await);
    }
}

/// Asks about a table until it is held, or not for so long that it never will be.
async fn is_held_soon(store: &Store) -> bool {
    for _ in 0..100 {
        drop(nearest_of(store, at(0.0, 0.0)).await);
        if store.holds_positions(Plant::table()) {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    false
}

async fn a_table_that_had_no_room_is_held_when_it_has(database: &Fixture) {
    fill(database, 300).await;
    let (told, mut news) = tokio::sync::mpsc::unbounded_channel();
    let store: &Store = database;
    // Some forty bytes each.
    store.hold_positions(200 * 40, move |why| told.send(why).unwrap()).await.unwrap();
    let why = news.recv().await.unwrap();
    assert!(
        matches!(why, NotHeld::NoRoom { table: "plants", bytes } if bytes >= 300 * 32),
        "{why}"
    );
    drop(nearest_of(store, at(0.0, 0.0)).await);
    assert!(!store.holds_positions(Plant::table()));
    for plant in store.select::<Plant>().limit(250).all().await.unwrap() {
        database.delete(plant.id).await.unwrap();
    }
    assert!(is_held_soon(store).await);
    assert!(news.try_recv().is_err(), "it is told once");
    let from = at(12.0, 34.0);
    assert_eq!(nearest_of(store, from).await, looked_up(store, from).await);
}

async fn what_cannot_be_read_is_told_once(database: &Fixture) {
    fill(database, 20).await;
    database.run("ALTER TABLE plants RENAME TO gone").await;
    let (told, mut news) = tokio::sync::mpsc::unbounded_channel();
    let store: &Store = database;
    store.hold_positions(ROOM, move |why| told.send(why).unwrap()).await.unwrap();
    let why = news.recv().await.unwrap();
    assert!(matches!(why, NotHeld::Failed { table: "plants", .. }), "{why}");
    database.run("ALTER TABLE gone RENAME TO plants").await;
    assert!(is_held_soon(store).await);
    assert!(news.try_recv().is_err(), "it is told once");
}
