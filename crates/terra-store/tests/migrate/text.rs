//! The text of migrations: what people review. And the names that stand in it.

use super::{database::Database, on_both_engines, shapes::*};
use terra_schema::{
    Access, Catalog, Column, ColumnType, Default, Domain, ForeignKey, Index, Role, Table,
    UniqueKey, table,
};
use terra_store::{
    migrate,
    schema::{DefaultModel, OnDelete, Schema, TypeModel},
};

/// One column of each type, and all that can be said of a table.
fn first() -> Schema {
    let many = ["announced", "planned", "permitted", "under_construction", "operating", "retired"];
    let projects = table("energy_projects")
        .with(column("name", TypeModel::Text(255)))
        .with(column("status", codes(&many)).defaults(text("planned")))
        .with(maybe("capacity_mw", TypeModel::Decimal(8, 2)).range(0.0, 50000.0))
        .with(maybe("turbines", TypeModel::Int).range(0.0, 10000.0))
        .with(maybe("jobs", TypeModel::Int))
        .with(maybe("cell", TypeModel::BigInt))
        .with(maybe("longitude", TypeModel::Double).range(-180.0, 180.0))
        .with(maybe("opened_on", TypeModel::Date))
        .with(column("is_synthetic", TypeModel::Bool).defaults(DefaultModel::Bool(false)))
        .with(column("details", TypeModel::Json).defaults(DefaultModel::Json("{}".to_owned())))
        .with(maybe("outline", TypeModel::Bytes(1_000_000)))
        .with(column("created_at", TypeModel::Timestamp))
        .with(link("parent_id", "energy_projects", OnDelete::SetNull))
        .unique(&["name", "status"])
        .index(&["cell"]);
    let permits = table("permits")
        .with(link("project_id", "energy_projects", OnDelete::Cascade).required())
        .with(maybe("order", TypeModel::Text(40)));
    schema([projects, permits])
}

/// The same, with a change of each kind.
fn second() -> Schema {
    let mut schema = first();
    let projects = &mut schema.tables[0];
    projects.name = "projects".to_owned();
    projects.was = Some("energy_projects".to_owned());
    projects.doc = "A plant or project; it's at one place.".to_owned();
    projects.columns[1].ty = TypeModel::Text(200);
    projects.columns[2].ty = codes(&["planned", "operating", "retired"]);
    projects.columns[3].ty = TypeModel::Decimal(7, 1);
    projects.columns[4].name = "turbine_count".to_owned();
    projects.columns[4].was = Some("turbines".to_owned());
    projects.columns[5].nullable = false;
    projects.columns[5].default = Some(DefaultModel::number("0"));
    projects.columns[13].references.as_mut().unwrap().table = "projects".to_owned();
    projects.columns.remove(11);
    projects.columns.push(maybe("country_code", TypeModel::Text(2)));
    projects.unique_keys = vec![names(&["name"])];
    let permits = &mut schema.tables[1];
    permits.columns[1].references.as_mut().unwrap().table = "projects".to_owned();
    permits.columns.push(maybe("decided_on", TypeModel::Date));
    permits.indexes.push(names(&["order"]));
    schema.tables.push(table("owners").with(link("project_id", "projects", OnDelete::Restrict)));
    schema
}

#[test]
fn the_text_of_migrations() {
    let folder = tempfile::tempdir().unwrap();
    for (schema, name) in [(first(), "first"), (second(), "second")] {
        let path = migrate::generate(folder.path(), &schema, name).unwrap().unwrap().path;
        for file in ["sqlite.up", "sqlite.down", "postgres.up", "postgres.down"] {
            let sql = std::fs::read_to_string(path.join(format!("{file}.sql"))).unwrap();
            insta::assert_snapshot!(format!("{name}.{file}"), sql);
        }
    }
}

#[test]
fn the_plan_and_the_refusal_read_well() {
    let folder = tempfile::tempdir().unwrap();
    migrate::generate(folder.path(), &first(), "first").unwrap();
    let generated = migrate::generate(folder.path(), &second(), "second").unwrap().unwrap();
    insta::assert_snapshot!("plan", generated.plan);
}

static PROJECTS: Table = Table {
    name: "projects",
    was: Some("sites"),
    doc: "A project.",
    details: "",
    file: file!(),
    domain: Domain::Energy,
    phase: 2,
    columns: &[
        Column::plain("id", ColumnType::Id, false).with_role(Role::Id),
        Column {
            doc: "How fast.",
            unit: Some("m/s"),
            min: Some(-2_147_483_648.0),
            max: Some(10.0),
            default: Some(Default::Int(7)),
            was: Some("speed"),
            ..Column::plain("speed_ms", ColumnType::Int, false)
        },
        Column {
            references: Some(ForeignKey { table: "", on_delete: table::OnDelete::SetNull }),
            ..Column::plain("parent_id", ColumnType::Id, true)
        },
        Column {
            references: Some(ForeignKey { table: "markets", on_delete: table::OnDelete::Restrict }),
            ..Column::plain("market_id", ColumnType::Id, true)
        },
    ],
    unique_keys: &[UniqueKey { columns: &["parent_id", "speed_ms"] }],
    indexes: &[Index { columns: &["speed_ms"] }],
    map: &[],
    access: Access::Everyone,
    append_only: false,
    system: false,
};

static MARKETS: Table = Table {
    name: "markets",
    was: None,
    phase: 4,
    columns: &[Column::plain("id", ColumnType::Id, false).with_role(Role::Id)],
    unique_keys: &[],
    indexes: &[],
    map: &[],
    ..PROJECTS_BASE
};

/// What both have in common.
const PROJECTS_BASE: Table = Table {
    name: "",
    was: None,
    doc: "A market.",
    details: "",
    file: file!(),
    domain: Domain::Energy,
    phase: 2,
    columns: &[],
    unique_keys: &[],
    indexes: &[],
    map: &[],
    access: Access::Everyone,
    append_only: false,
    system: false,
};

#[test]
fn a_declaration_has_its_shape() {
    let catalog = Catalog::new([&PROJECTS, &MARKETS]).unwrap();
    let all = Schema::from_catalog(&catalog);
    insta::assert_snapshot!("declared", serde_json::to_string_pretty(&all).unwrap());
    // A table of a later phase is not there to be pointed to.
    let early = Schema::from_tables(&catalog.up_to_phase(2));
    let projects = early.table("projects").unwrap();
    assert_eq!(projects.column("market_id").unwrap().references, None);
    assert!(projects.column("parent_id").unwrap().references.is_some());
    assert_eq!(projects.indexes, [names(&["speed_ms"]), names(&["market_id"])]);
}

/// A foreign key to a table of a later phase arrives with that phase, with rows there already.
async fn a_later_phase_brings_its_foreign_keys(db: Database) {
    let catalog = Catalog::new([&PROJECTS, &MARKETS]).unwrap();
    db.migrated(&Schema::from_tables(&catalog.up_to_phase(2)), "energy", &[]).await;
    db.run(&format!("INSERT INTO projects (id, speed_ms) VALUES ({}, 7)", db.id(1))).await;
    db.migrated(&Schema::from_catalog(&catalog), "economic", &[]).await;
    assert_eq!(db.one("SELECT speed_ms FROM projects").await, "7");
    let stray = format!("UPDATE projects SET market_id = {}", db.id(9));
    assert!(db.try_run(&stray).await.is_err());
}

/// Words that either engine keeps for itself, as names of tables and columns.
async fn keywords_are_names_like_others(db: Database) {
    let mut words: Vec<String> =
        SQLITE_KEYWORDS.split_whitespace().map(str::to_lowercase).collect();
    if !db.is_sqlite() {
        words.extend(db.all("SELECT word FROM pg_get_keywords()").await);
    }
    words.sort();
    words.dedup();
    assert!(words.len() > 140);
    let mut wide = table("transaction");
    for word in &words {
        wide = wide.with(maybe(word, TypeModel::Int).range(0.0, 9.0));
    }
    let tables = ["order", "group", "user", "select", "table", "references", "Mixed", "wéird"];
    let others =
        tables.map(|name| table(name).with(link("check", "transaction", OnDelete::Cascade)));
    let before = schema(others.into_iter().chain([wide.index(&["select", "when"])]));
    db.migrated(&before, "first", &[]).await;
    let mut after = before.clone();
    let wide = after.tables.last_mut().unwrap();
    for (at, column) in wide.columns.iter_mut().skip(1).enumerate() {
        match at % 3 {
            0 => column.max = Some(5.0),
            1 => column.ty = TypeModel::BigInt,
            _ => column.default = Some(DefaultModel::number("1")),
        }
    }
    db.migrated(&after, "second", &[]).await;
    db.down(Some(1), &[]).await.unwrap();
    db.is_clean(&before).await;
}

const SQLITE_KEYWORDS: &str = "ABORT ACTION ADD AFTER ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH \
    AUTOINCREMENT BEFORE BEGIN BETWEEN BY CASCADE CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT \
    CONSTRAINT CREATE CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DATABASE DEFAULT \
    DEFERRABLE DEFERRED DELETE DESC DETACH DISTINCT DO DROP EACH ELSE END ESCAPE EXCEPT EXCLUDE \
    EXCLUSIVE EXISTS EXPLAIN FAIL FILTER FIRST FOLLOWING FOR FOREIGN FROM FULL GENERATED GLOB GROUP \
    GROUPS HAVING IF IGNORE IMMEDIATE IN INDEX INDEXED INITIALLY INNER INSERT INSTEAD INTERSECT INTO \
    IS ISNULL JOIN KEY LAST LEFT LIKE LIMIT MATCH MATERIALIZED NATURAL NO NOT NOTHING NOTNULL NULL \
    NULLS OF OFFSET ON OR ORDER OTHERS OUTER OVER PARTITION PLAN PRAGMA PRECEDING PRIMARY QUERY \
    RAISE RANGE RECURSIVE REFERENCES REGEXP REINDEX RELEASE RENAME REPLACE RESTRICT RETURNING RIGHT \
    ROLLBACK ROW ROWS SAVEPOINT SELECT SET TABLE TEMP TEMPORARY THEN TIES TO TRANSACTION TRIGGER \
    UNBOUNDED UNION UNIQUE UPDATE USING VACUUM VALUES VIEW VIRTUAL WHEN WHERE WINDOW WITH WITHOUT";

on_both_engines!(a_later_phase_brings_its_foreign_keys, keywords_are_names_like_others);
