//! Every change that a declaration can make, with rows in the table and children that point to
//! them.

use super::{database::Database, on_both_engines, shapes::*};
use terra_store::schema::{ColumnModel, DefaultModel, OnDelete, Schema, TableModel, TypeModel};

/// Projects with permits that cascade and notes that let go.
fn atlas(projects: TableModel) -> Schema {
    let permits = table("permits")
        .with(link("project_id", "projects", OnDelete::Cascade).required())
        .with(column("number", TypeModel::Text(20)));
    let notes = table("notes")
        .with(link("project_id", "projects", OnDelete::SetNull))
        .with(column("body", TypeModel::Text(100)));
    schema([notes, permits, projects])
}

fn projects() -> TableModel {
    table("projects")
        .with(column("name", TypeModel::Text(50)))
        .with(maybe("status", codes(&["planned", "operating", "retired"])))
        .with(maybe("capacity_mw", TypeModel::Decimal(8, 2)).range(0.0, 5000.0))
        .with(link("parent_id", "projects", OnDelete::SetNull))
}

async fn fill(db: &Database) {
    let id = |n| db.id(n);
    db.run(&format!(
        "INSERT INTO projects (id, name, status, capacity_mw, parent_id) VALUES
         ({}, 'Long Valley', 'planned', 250.25, NULL), ({}, 'Höhe', 'operating', 12.5, {}),
         ({}, 'Third', NULL, NULL, NULL);
         INSERT INTO permits (id, project_id, number) VALUES ({}, {}, 'P-1'), ({}, {}, 'P-2');
         INSERT INTO notes (id, project_id, body) VALUES ({}, {}, 'a'), ({}, NULL, 'b');",
        id(1),
        id(2),
        id(1),
        id(3),
        id(11),
        id(1),
        id(12),
        id(2),
        id(21),
        id(2),
        id(22),
    ))
    .await;
}

/// What must be there after every change.
async fn nothing_is_lost(db: &Database) {
    assert_eq!(db.one("SELECT count(*) FROM projects").await, "3");
    assert_eq!(db.all("SELECT number FROM permits ORDER BY number").await, ["P-1", "P-2"]);
    assert_eq!(
        db.all(
            "SELECT permits.number, projects.name FROM permits \
             JOIN projects ON projects.id = permits.project_id ORDER BY 1"
        )
        .await,
        ["P-1|Long Valley", "P-2|Höhe"]
    );
    assert_eq!(
        db.all("SELECT body, project_id FROM notes ORDER BY body").await,
        ["a|00000000-0000-0000-0000-000000000002", "b|NULL"]
    );
    // The foreign keys still hold: a child of nothing is refused, and a cascade still cascades.
    let stray = format!(
        "INSERT INTO permits (id, project_id, number) VALUES ({}, {}, 'x')",
        db.id(99),
        db.id(98)
    );
    assert!(db.try_run(&stray).await.is_err());
}

/// Starts from the filled atlas, changes `projects`, and checks that nothing else changed. The
/// same again by a migration, up, down and up.
async fn survives(db: &Database, changed: TableModel, allow: &[&str]) {
    let (old, new) = (atlas(projects()), atlas(changed));
    db.migrated(&old, "first", &[]).await;
    fill(db).await;
    db.migrated(&new, "second", allow).await;
    nothing_is_lost(db).await;
    assert_eq!(db.generate(&new, "again"), None, "a second migration finds something to do");
    assert!(db.pushed(&new, &[]).await.is_empty(), "a push finds something to do");
}

async fn text_gets_longer(db: Database) {
    let mut changed = projects();
    changed.columns[1].ty = TypeModel::Text(80);
    survives(&db, changed, &[]).await;
    assert_eq!(db.one("SELECT name FROM projects WHERE capacity_mw > 100").await, "Long Valley");
}

async fn text_gets_shorter(db: Database) {
    let mut changed = projects();
    changed.columns[1].ty = TypeModel::Text(4);
    let (old, new) = (atlas(projects()), atlas(changed));
    db.pushed(&old, &[]).await;
    fill(&db).await;
    let refused = db.push(&new, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("--allow-loss projects.name: 2 rows"), "{refused}");
    assert_eq!(db.one("SELECT count(*) FROM projects WHERE name = 'Long Valley'").await, "1");
    db.pushed(&new, &["projects.name"]).await;
    assert_eq!(db.all("SELECT name FROM projects ORDER BY 1").await, ["Höhe", "Long", "Thir"]);
}

async fn digits_come_and_go(db: Database) {
    let retyped = |ty: TypeModel| {
        let mut changed = projects();
        changed.columns[3].ty = ty;
        atlas(changed)
    };
    db.pushed(&atlas(projects()), &[]).await;
    fill(&db).await;
    db.pushed(&retyped(TypeModel::Decimal(12, 4)), &[]).await;
    db.pushed(&retyped(TypeModel::Decimal(6, 2)), &[]).await;
    let capacities = "SELECT capacity_mw FROM projects WHERE capacity_mw IS NOT NULL ORDER BY 1";
    assert_eq!(db.all(capacities).await, ["12.5", "250.25"]);
    let narrow = retyped(TypeModel::Decimal(3, 1));
    let refused = db.push(&narrow, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("--allow-loss projects.capacity_mw: 1 row: "), "{refused}");
    db.pushed(&narrow, &["projects.capacity_mw"]).await;
    // 250.25 has three digits before the point and becomes NULL; 12.5 stays.
    assert_eq!(db.all(capacities).await, ["12.5"]);
    nothing_is_lost(&db).await;
}

async fn codes_come_and_go(db: Database) {
    let listed = |list: &[&str], default: Option<&str>| {
        let mut changed = projects();
        changed.columns[2].ty = codes(list);
        changed.columns[2].default = default.map(text);
        atlas(changed)
    };
    db.migrated(&atlas(projects()), "first", &[]).await;
    fill(&db).await;
    // A code more, another order, one that no row has less.
    db.migrated(&listed(&["sold", "retired", "operating", "planned"], None), "more", &[]).await;
    let reordered = listed(&["planned", "retired", "sold", "operating"], None);
    assert_eq!(db.generate(&reordered, "order"), None);
    db.migrated(&listed(&["planned", "operating"], Some("planned")), "fewer", &[]).await;
    let fewest = listed(&["operating"], Some("operating"));
    db.generate(&fewest, "fewest");
    let refused = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("projects.status: 1 row: "), "{refused}");
    assert!(refused.contains("becomes NULL"), "{refused}");
    db.migrated(&fewest, "fewest", &["projects.status"]).await;
    assert_eq!(
        db.all("SELECT name, status FROM projects ORDER BY name").await,
        ["Höhe|operating", "Long Valley|NULL", "Third|NULL"]
    );
    nothing_is_lost(&db).await;
    db.run("UPDATE projects SET status = 'operating'").await;
    assert!(db.try_run("UPDATE projects SET status = 'planned'").await.is_err());
}

async fn ranges_come_and_go(db: Database) {
    let ranged = |min: Option<f64>, max: Option<f64>| {
        let mut changed = projects();
        (changed.columns[3].min, changed.columns[3].max) = (min, max);
        atlas(changed)
    };
    db.migrated(&atlas(projects()), "first", &[]).await;
    fill(&db).await;
    db.migrated(&ranged(None, None), "any", &[]).await;
    db.migrated(&ranged(Some(-0.5), None), "low", &[]).await;
    assert!(db.try_run("UPDATE projects SET capacity_mw = -1").await.is_err());
    db.migrated(&ranged(Some(12.5), Some(250.25)), "fitting", &[]).await;
    let narrow = ranged(Some(12.5), Some(100.0));
    db.generate(&narrow, "narrow");
    let refused = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("--allow-loss projects.capacity_mw: 1 row: "), "{refused}");
    db.migrated(&narrow, "narrow", &["projects.capacity_mw"]).await;
    assert_eq!(
        db.all("SELECT name, capacity_mw FROM projects ORDER BY name").await,
        ["Höhe|12.5", "Long Valley|NULL", "Third|NULL"]
    );
    nothing_is_lost(&db).await;
}

/// A range that stays while its column becomes another kind of number reads as a fresh one does.
async fn a_range_follows_its_columns_type(db: Database) {
    let sized = |ty| {
        let range = ColumnModel { min: Some(-5.0), max: Some(90.0), ..maybe("size", ty) };
        schema([table("leaves").with(range)])
    };
    db.migrated(&sized(TypeModel::Decimal(9, 2)), "decimal", &[]).await;
    db.migrated(&sized(TypeModel::Double), "double", &[]).await;
    if !db.is_sqlite() {
        let check = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND \
                     conrelid = 'leaves'::regclass";
        assert!(!db.one(check).await.contains("numeric"), "{}", db.one(check).await);
    }
    let out_of_range = format!("INSERT INTO leaves (id, size) VALUES ({}, 91)", db.id(1));
    assert!(db.try_run(&out_of_range).await.is_err());
}

async fn values_become_required_and_optional(db: Database) {
    let mut required = projects();
    required.columns[2].nullable = false;
    let mut with_default = required.clone();
    with_default.columns[2].default = Some(text("retired"));
    db.migrated(&atlas(projects()), "first", &[]).await;
    fill(&db).await;
    let refused = db.push(&atlas(required), &["projects.status"]).await.unwrap_err().to_string();
    assert!(refused.contains("Rows stand against it"), "{refused}");
    assert!(refused.contains("projects.status: 1 row: "), "{refused}");
    let with_default = atlas(with_default);
    db.generate(&with_default, "required");
    let refused = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("--allow-loss projects.status: 1 row: "), "{refused}");
    db.migrated(&with_default, "required", &["projects.status"]).await;
    assert_eq!(db.one("SELECT status FROM projects WHERE name = 'Third'").await, "retired");
    nothing_is_lost(&db).await;
    db.migrated(&atlas(projects()), "optional", &[]).await;
    db.run("UPDATE projects SET status = NULL").await;
    nothing_is_lost(&db).await;
}

async fn defaults_change(db: Database) {
    let mut changed = projects();
    changed.columns[2].default = Some(text("planned"));
    changed.columns[3].default = Some(DefaultModel::number("1.50"));
    changed.columns[1].default = Some(text("it's -- 'new' \\"));
    survives(&db, changed, &[]).await;
    db.run(&format!("INSERT INTO projects (id) VALUES ({})", db.id(9))).await;
    assert_eq!(
        db.one("SELECT name, status, capacity_mw FROM projects WHERE parent_id IS NULL AND name LIKE 'it%'").await,
        "it's -- 'new' \\|planned|1.5"
    );
    db.down(Some(1), &[]).await.unwrap();
    db.is_clean(&atlas(projects())).await;
}

async fn keys_and_indexes_come_and_go(db: Database) {
    let keyed = projects().unique(&["name"]).index(&["status", "name"]);
    survives(&db, keyed.clone(), &[]).await;
    let doubled = format!("INSERT INTO projects (id, name) VALUES ({}, 'Third')", db.id(9));
    assert!(db.try_run(&doubled).await.is_err());
    let mut other = projects().index(&["name"]).unique(&["name", "status"]);
    db.migrated(&atlas(other.clone()), "third", &[]).await;
    db.run(&doubled).await;
    let refused = db.push(&atlas(keyed), &[]).await.unwrap_err().to_string();
    assert!(refused.contains("projects: 1 row: the same values of (name) would"), "{refused}");
    // The same columns in another order are another key.
    other.unique_keys = vec![names(&["status", "name"])];
    db.pushed(&atlas(other), &[]).await;
}

async fn foreign_keys_come_go_and_change(db: Database) {
    let bare = || {
        let mut bare = projects();
        bare.columns[4].references = None;
        atlas(bare)
    };
    db.migrated(&bare(), "first", &[]).await;
    fill(&db).await;
    db.run(&format!("UPDATE projects SET parent_id = {} WHERE name = 'Third'", db.id(77))).await;
    let refused = db.push(&atlas(projects()), &[]).await.unwrap_err().to_string();
    assert!(refused.contains("projects.parent_id: 1 row: it points to no row"), "{refused}");
    db.run("UPDATE projects SET parent_id = NULL WHERE name = 'Third'").await;
    db.migrated(&atlas(projects()), "linked", &[]).await;
    let mut new = atlas(projects());
    new.tables[0].columns[1].references.as_mut().unwrap().on_delete = OnDelete::Cascade;
    new.tables[1].columns[1].references.as_mut().unwrap().on_delete = OnDelete::Restrict;
    db.migrated(&new, "stricter", &[]).await;
    nothing_is_lost(&db).await;
    let delete = format!("DELETE FROM projects WHERE id = {}", db.id(2));
    assert!(db.try_run(&delete).await.is_err());
    db.down(Some(2), &[]).await.unwrap();
    db.is_clean(&atlas(projects())).await;
    nothing_is_lost(&db).await;
    db.run(&delete).await;
    assert_eq!(db.all("SELECT number FROM permits").await, ["P-1"]);
    assert_eq!(db.one("SELECT count(*) FROM notes WHERE project_id IS NULL").await, "2");
}

async fn tables_come_and_go(db: Database) {
    let old = atlas(projects());
    db.migrated(&old, "first", &[]).await;
    fill(&db).await;
    let mut new = atlas(projects());
    new.tables.remove(1);
    new.tables.push(table("owners").with(link("project_id", "projects", OnDelete::Cascade)));
    db.generate(&new, "second");
    let refused = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("--allow-loss permits: 2 rows: the table goes"), "{refused}");
    db.run("DELETE FROM permits").await;
    // Without rows there is nothing to lose.
    db.migrated(&new, "second", &[]).await;
    db.run(&format!("INSERT INTO owners (id) VALUES ({})", db.id(5))).await;
    let refused = db.down(None, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("--allow-loss owners: 1 row: the table goes"), "{refused}");
    assert_eq!(db.down(None, &["owners"]).await.unwrap(), ["0002_second"]);
    db.is_clean(&old).await;
    assert_eq!(db.one("SELECT count(*) FROM projects").await, "3");
}

async fn documentation_changes(db: Database) {
    let old = atlas(projects());
    db.migrated(&old, "first", &[]).await;
    let mut changed = projects();
    changed.doc = "It's another text.\n\nIn two paragraphs -- with dashes.".to_owned();
    changed.columns[1].doc = String::new();
    let new = atlas(changed);
    let folder = db.generate(&new, "second").unwrap();
    let script = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    assert!(script("sqlite.up.sql").contains("Nothing to do on SQLite"));
    assert!(script("postgres.up.sql").contains("COMMENT ON COLUMN projects.name IS NULL;"));
    assert!(script("postgres.up.sql").contains("IS 'It''s another text."));
    db.migrated(&new, "second", &[]).await;
    db.down(None, &[]).await.unwrap();
    db.is_clean(&old).await;
    // A table made with such a text is still a table.
    db.pushed(&schema([table("strange").with(maybe("a", TypeModel::Int))]), &["projects"]).await;
}

/// A table and a column make room for others of the same name, with the same indexes.
async fn names_are_taken_over(db: Database) {
    let old = schema([
        table("one").with(link("to_id", "one", OnDelete::SetNull)).unique(&["to_id"]),
        table("two").with(link("to_id", "one", OnDelete::SetNull)),
    ]);
    let mut moved = table("uno").was("one").with(link("to_id", "uno", OnDelete::Cascade));
    moved.columns.push(maybe("via_id", TypeModel::Id).formerly("to_id"));
    let new = schema([
        table("one").with(link("to_id", "uno", OnDelete::SetNull)).unique(&["to_id"]),
        moved.unique(&["via_id"]),
        table("two").with(link("to_id", "one", OnDelete::SetNull)),
    ]);
    db.migrated(&old, "first", &[]).await;
    let (one, two) = (db.id(1), db.id(2));
    db.run(&format!(
        "INSERT INTO one (id) VALUES ({one}); INSERT INTO one (id, to_id) VALUES ({two}, {one});
         INSERT INTO two (id) VALUES ({one});"
    ))
    .await;
    db.migrated(&new, "second", &[]).await;
    assert_eq!(db.one("SELECT count(*) FROM uno WHERE via_id IS NOT NULL").await, "1");
    db.down(Some(1), &[]).await.unwrap();
    db.is_clean(&old).await;
    assert_eq!(db.one("SELECT count(*) FROM one WHERE to_id IS NOT NULL").await, "1");
}

/// Each takes the name that the next one leaves, at once: columns with their indexes, tables with
/// theirs.
async fn names_move_on(db: Database) {
    let numbered = |name: &str| table(name).with(column("at", TypeModel::Int)).index(&["at"]);
    let mut old = schema([
        numbered("a").with(maybe("x", TypeModel::Int).range(0.0, 9.0)).index(&["x"]),
        numbered("b").with(maybe("x", TypeModel::Int)).with(maybe("y", TypeModel::Int)),
    ]);
    old.tables[1].indexes.extend([names(&["x"]), names(&["y"])]);
    let mut new = schema([
        numbered("b").was("a").with(maybe("x", TypeModel::Int).range(0.0, 9.0)).index(&["x"]),
        numbered("c").was("b"),
    ]);
    for (name, was) in [("y", "x"), ("z", "y")] {
        new.tables[1].columns.push(maybe(name, TypeModel::Int).formerly(was));
        new.tables[1].indexes.push(names(&[name]));
    }
    db.migrated(&old, "first", &[]).await;
    let (one, two) = (db.id(1), db.id(2));
    db.run(&format!(
        "INSERT INTO a (id, at, x) VALUES ({one}, 1, 1);
         INSERT INTO b (id, at, x, y) VALUES ({two}, 2, 3, 4);"
    ))
    .await;
    db.migrated(&new, "second", &[]).await;
    assert_eq!(db.one("SELECT at, x FROM b").await, "1|1");
    assert_eq!(db.one("SELECT at, y, z FROM c").await, "2|3|4");
    db.down(Some(1), &[]).await.unwrap();
    db.is_clean(&old).await;
    assert_eq!(db.one("SELECT at, x, y FROM b").await, "2|3|4");
}

async fn columns_come_and_go(db: Database) {
    let mut changed = projects()
        .with(maybe("depth_m", TypeModel::Double).range(-20.0, 11000.0))
        .with(column("is_checked", TypeModel::Bool).defaults(DefaultModel::Bool(false)))
        .with(column("score", TypeModel::Decimal(5, 2)).defaults(DefaultModel::number("0.5")))
        .with(column("kind", codes(&["a", "b"])).defaults(text("b")))
        .with(column("notes", TypeModel::Json).defaults(DefaultModel::Json("{}".to_owned())))
        .with(maybe("shape", TypeModel::Bytes(8)))
        .with(maybe("seen_at", TypeModel::Timestamp))
        .with(maybe("day", TypeModel::Date))
        .with(maybe("count", TypeModel::Int))
        .with(maybe("cell", TypeModel::BigInt));
    changed.columns.retain(|column| column.name != "status");
    let old = atlas(projects());
    db.migrated(&old, "first", &[]).await;
    fill(&db).await;
    let new = atlas(changed);
    db.generate(&new, "second");
    let refused = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("--allow-loss projects.status: 2 rows"), "{refused}");
    db.migrated(&new, "second", &["projects.status"]).await;
    nothing_is_lost(&db).await;
    assert_eq!(
        db.all("SELECT DISTINCT is_checked, score, kind, notes, shape FROM projects").await,
        ["0|0.5|b|{}|NULL"]
    );
}

async fn a_required_column_needs_a_default_where_rows_are(db: Database) {
    db.pushed(&atlas(projects()), &[]).await;
    let wider = atlas(projects().with(column("country", TypeModel::Text(2))));
    fill(&db).await;
    let refused = db.push(&wider, &["projects.country"]).await.unwrap_err().to_string();
    assert!(refused.contains("projects.country: 3 rows"), "{refused}");
    assert!(refused.contains("declare a default"), "{refused}");
    db.run("DELETE FROM notes; DELETE FROM permits; DELETE FROM projects").await;
    db.pushed(&wider, &[]).await;
}

async fn tables_and_columns_are_renamed(db: Database) {
    let old = atlas(projects().unique(&["name"]));
    db.migrated(&old, "first", &[]).await;
    fill(&db).await;
    let mut sites = projects().unique(&["name"]).was("projects");
    sites.name = "sites".to_owned();
    sites.columns[2] =
        maybe("phase", codes(&["planned", "operating", "retired"])).formerly("status");
    sites.columns[4].references.as_mut().unwrap().table = "sites".to_owned();
    let mut new = atlas(sites);
    for child in &mut new.tables[..2] {
        child.columns[1].references.as_mut().unwrap().table = "sites".to_owned();
    }
    // The foreign key's own column takes another name too.
    new.tables[1].columns[1].name = "site_id".to_owned();
    new.tables[1].columns[1].was = Some("project_id".to_owned());
    new.tables[1].indexes = vec![names(&["site_id"])];
    db.migrated(&new, "second", &[]).await;
    assert_eq!(
        db.all("SELECT number, phase FROM permits JOIN sites ON sites.id = site_id ORDER BY 1")
            .await,
        ["P-1|planned", "P-2|operating"]
    );
    assert_eq!(db.generate(&new, "again"), None);
    assert!(db.pushed(&new, &[]).await.is_empty());
    db.down(Some(1), &[]).await.unwrap();
    db.is_clean(&old).await;
    nothing_is_lost(&db).await;
}

on_both_engines!(
    text_gets_longer,
    text_gets_shorter,
    digits_come_and_go,
    codes_come_and_go,
    ranges_come_and_go,
    a_range_follows_its_columns_type,
    values_become_required_and_optional,
    defaults_change,
    keys_and_indexes_come_and_go,
    foreign_keys_come_go_and_change,
    tables_come_and_go,
    documentation_changes,
    names_are_taken_over,
    names_move_on,
    columns_come_and_go,
    a_required_column_needs_a_default_where_rows_are,
    tables_and_columns_are_renamed,
);
