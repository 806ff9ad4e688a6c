//! Deleting rows, and what becomes of those that point to them.

use crate::{
    fixture::{Fixture, cases},
    tables::{Line, Part, PartDraft, Permit, Plant, User, Validation},
};
use terra_schema::{Id, New, Value, scalar::Uuid};
use terra_store::{Database, Error, system::HistoryOperation};

cases! {
    a_deleted_row_leaves_its_last_version,
    rows_that_cascade_go_too_and_are_kept_in_the_history,
    rows_set_to_null_stay_and_their_change_is_kept,
    a_row_that_others_need_stays,
    what_goes_too_is_not_in_the_way,
    a_tree_goes_from_its_root,
    a_ring_goes_whole_or_not_at_all,
    a_row_may_point_to_itself,
    a_wide_tree_goes_at_once,
    too_much_at_once_is_refused,
    one_foreign_key_sets_null_and_another_cascades,
}

async fn a_deleted_row_leaves_its_last_version(database: &Fixture) {
    let id = database.insert(User::new("Ada", "ada@example.org")).await.unwrap();
    assert_eq!(database.delete(id).await.unwrap(), 1);
    assert!(database.get(id).await.unwrap().is_none());
    let history = database.history(id).await.unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].record.get("name"), Some(&Value::Text("Ada".to_owned())));
    // Its key is free again.
    database.insert(User::new("Ada", "ada@example.org")).await.unwrap();
}

struct People {
    owner: Id<User>,
    reviewer: Id<User>,
    plant: Id<Plant>,
    validation: Id<Validation>,
}

async fn people(database: &Fixture) -> People {
    let owner = database.insert(User::new("Ada", "ada@example.org")).await.unwrap();
    let reviewer = database.insert(User::new("Bob", "bob@example.org")).await.unwrap();
    let plant = database.insert(Plant::new("Weir").owner_id(owner)).await.unwrap();
    let validation = Validation::new(plant, owner, true).reviewer_id(reviewer);
    let validation = database.insert(validation).await.unwrap();
    People { owner, reviewer, plant, validation }
}

async fn rows_that_cascade_go_too_and_are_kept_in_the_history(database: &Fixture) {
    let People { owner, plant, validation, .. } = people(database).await;
    // The validation goes by way of the plant and of the user, once.
    assert_eq!(database.acting_as("ada").delete(owner).await.unwrap(), 3);
    let left = [("users", 1), ("plants", 0), ("validations", 0), ("terra_history", 3)];
    for (table, rows) in left {
        assert_eq!(database.rows_of(table).await, rows, "{table}");
    }
    for history in [
        database.history(owner).await.unwrap(),
        database.history(plant).await.unwrap(),
        database.history(validation).await.unwrap(),
    ] {
        assert_eq!(history.len(), 1);
        assert_eq!(history[0].operation, HistoryOperation::Delete);
        assert_eq!(history[0].changed_by.as_deref(), Some("ada"));
    }
}

async fn rows_set_to_null_stay_and_their_change_is_kept(database: &Fixture) {
    let People { reviewer, validation, .. } = people(database).await;
    assert_eq!(database.delete(reviewer).await.unwrap(), 1);
    let row = database.get(validation).await.unwrap().unwrap();
    assert_eq!((row.reviewer_id, row.audit.version), (None, 2));
    let history = database.history(validation).await.unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].operation, HistoryOperation::Update);
    let was = history[0].record.get("reviewer_id");
    assert_eq!(was, Some(&Value::Id(reviewer.uuid())));
}

async fn a_row_that_others_need_stays(database: &Fixture) {
    let People { owner, plant, .. } = people(database).await;
    database.insert(Permit::new(plant, "water right")).await.unwrap();
    let error = database.delete(plant).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "plants {plant}: rows of permits point to it by plant_id; delete or change those first"
        )
    );
    // Also where it would go with another.
    let error = database.delete(owner).await.unwrap_err();
    let Error::Referenced { table: "plants", id, by: "permits", column: "plant_id" } = error else {
        panic!("{error:?}")
    };
    assert_eq!(id, plant.uuid());
    let left = [("users", 2), ("plants", 1), ("validations", 1), ("terra_history", 0)];
    for (table, rows) in left {
        assert_eq!(database.rows_of(table).await, rows, "{table}");
    }
}

async fn what_goes_too_is_not_in_the_way(database: &Fixture) {
    let root = database.insert(Part::new("root")).await.unwrap();
    let held = database.insert(Part::new("held").parent_id(root)).await.unwrap();
    let holder = Part::new("holder").parent_id(root).holds_id(held);
    let holder = database.insert(holder).await.unwrap();
    // One level further down, and found later than what it holds.
    let deep = Part::new("deep").parent_id(holder).holds_id(held);
    database.insert(deep).await.unwrap();
    assert!(matches!(database.delete(held).await.unwrap_err(), Error::Referenced { .. }));
    assert_eq!(database.rows_of("parts").await, 4);
    assert_eq!(database.delete(root).await.unwrap(), 4);
    assert_eq!(database.rows_of("parts").await, 0);
    assert_eq!(database.rows_of("terra_history").await, 4);
    // A line goes with the plant it leads to, and needs the one it comes from.
    let owner = database.insert(User::new("Ada", "ada@example.org")).await.unwrap();
    let from = database.insert(Plant::new("from").owner_id(owner)).await.unwrap();
    let to = database.insert(Plant::new("to").owner_id(owner)).await.unwrap();
    database.insert(Line::new("line").from_id(from).to_id(to)).await.unwrap();
    assert!(matches!(database.delete(from).await.unwrap_err(), Error::Referenced { .. }));
    assert_eq!(database.delete(owner).await.unwrap(), 4);
}

async fn a_tree_goes_from_its_root(database: &Fixture) {
    let mut parent = database.insert(Part::new("level 0")).await.unwrap();
    let root = parent;
    for level in 1..30 {
        let child = Part::new(format!("level {level}")).parent_id(parent);
        let side = Part::new(format!("side {level}")).parent_id(parent).holds_id(parent);
        database.insert(side).await.unwrap();
        parent = database.insert(child).await.unwrap();
    }
    assert_eq!(database.delete(parent).await.unwrap(), 1);
    assert_eq!(database.delete(root).await.unwrap(), 58);
    assert_eq!(database.rows_of("terra_history").await, 59);
}

async fn a_ring_goes_whole_or_not_at_all(database: &Fixture) {
    let ids = [1, 2, 3].map(|number| Id::<Part>::from_uuid(Uuid::from_u128(number)));
    for id in ids {
        database.insert(Part::new("in a ring").id(id)).await.unwrap();
    }
    for (at, id) in ids.into_iter().enumerate() {
        database.update(Part::change(id).parent_id(ids[(at + 1) % 3])).await.unwrap();
    }
    assert_eq!(database.delete(ids[1]).await.unwrap(), 3);
    assert_eq!(database.rows_of("parts").await, 0);
    let ends = database.all("SELECT operation, count(*) FROM terra_history GROUP BY 1 ORDER BY 1");
    assert_eq!(ends.await, ["delete|3", "update|3"]);
    // Two that hold each other, and a third that neither goes with.
    for id in ids {
        database.insert(Part::new("again").id(id)).await.unwrap();
    }
    database.update(Part::change(ids[0]).holds_id(ids[1])).await.unwrap();
    database.update(Part::change(ids[1]).holds_id(ids[0])).await.unwrap();
    let error = database.delete(ids[0]).await.unwrap_err();
    assert!(matches!(error, Error::Referenced { by: "parts", .. }), "{error:?}");
    assert_eq!(database.rows_of("parts").await, 3);
}

async fn a_row_may_point_to_itself(database: &Fixture) {
    let id = database.insert(Part::new("own")).await.unwrap();
    database.update(Part::change(id).parent_id(id).holds_id(id)).await.unwrap();
    assert_eq!(database.delete(id).await.unwrap(), 1);
    let plant = database.insert(Plant::new("own")).await.unwrap();
    database.update(Plant::change(plant).parent_id(plant)).await.unwrap();
    assert_eq!(database.delete(plant).await.unwrap(), 1);
    assert_eq!(database.rows_of("plants").await, 0);
}

fn leaves(root: Id<Part>, count: usize) -> impl Iterator<Item = PartDraft<New>> {
    (0..count).map(move |number| Part::new(format!("leaf {number}")).parent_id(root))
}

async fn a_wide_tree_goes_at_once(database: &Fixture) {
    let root = database.insert(Part::new("root")).await.unwrap();
    let ids = database.insert_many(leaves(root, 1_500)).await.unwrap();
    database.insert_many(leaves(ids[700], 700)).await.unwrap();
    let held = ids.windows(2).take(100);
    for pair in held {
        database.update(Part::change(pair[0]).holds_id(pair[1])).await.unwrap();
    }
    assert_eq!(database.delete(root).await.unwrap(), 2_201);
    assert_eq!(database.rows_of("parts").await, 0);
    assert_eq!(database.rows_of("terra_history").await, 2_301);
}

async fn too_much_at_once_is_refused(database: &Fixture) {
    let root = database.insert(Part::new("root")).await.unwrap();
    let (ids, rows) = if database.is_sqlite() {
        (
            "unhex(printf('%032x', i))",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)",
        )
    } else {
        (
            "lpad(to_hex(i), 32, '0')::uuid",
            "WITH n AS (SELECT generate_series(1::bigint, 100000) AS i)",
        )
    };
    database
        .run(&format!(
            "INSERT INTO parts (id, name, parent_id, created_at, updated_at, version) {rows} \
             SELECT {ids}, 'leaf', (SELECT id FROM parts), '2024-05-06T00:00:00.000000Z', \
             '2024-05-06T00:00:00.000000Z', 1 FROM n"
        ))
        .await;
    let error = database.delete(root).await.unwrap_err();
    assert!(matches!(error, Error::TooMany { limit: 100_000, .. }), "{error:?}");
    assert_eq!(error.to_string(), "rows deleted at once: at most 100000");
    assert_eq!(database.rows_of("parts").await, 100_001);
    assert_eq!(database.rows_of("terra_history").await, 0);
}

async fn one_foreign_key_sets_null_and_another_cascades(database: &Fixture) {
    let People { owner, validation, .. } = people(database).await;
    // The same person wrote it and reviewed it.
    database.update(Validation::change(validation).reviewer_id(owner)).await.unwrap();
    assert_eq!(database.delete(owner).await.unwrap(), 3);
    assert_eq!(database.rows_of("validations").await, 0);
    let history = database.history(validation).await.unwrap();
    assert_eq!(history[0].operation, HistoryOperation::Delete);
}
