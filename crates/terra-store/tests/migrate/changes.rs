//! Every change that a declaration can make, with rows in the table and children that point to
//! them.

use super::{database::Database, on_both_engines, shapes::*};
use terra_store::schema::{DefaultModel, OnDelete, Schema, TableModel, TypeModel};

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
    columns_come_and_go,
    a_required_column_needs_a_default_where_rows_are,
    tables_and_columns_are_renamed,
);
