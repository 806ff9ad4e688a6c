//! What `check` sees in a live database, and what a push makes of it.

use super::{database::Database, on_both_engines, shapes::*};
use terra_store::schema::{DefaultModel, OnDelete, Schema, TypeModel};

/// Every type, with and without everything that can be said of a column.
fn everything() -> Schema {
    let all = table("all_types")
        .with(column("name", TypeModel::Text(50)).defaults(text("x")))
        .with(maybe("status", codes(&["a", "it's", "c d"])).defaults(text("it's")))
        .with(maybe("only", codes(&["one"])))
        .with(maybe("price", TypeModel::Decimal(8, 2)).range(-0.5, 99.25))
        .with(column("ratio", TypeModel::Decimal(5, 5)).defaults(DefaultModel::number("0.5")))
        .with(maybe("big_ratio", TypeModel::Decimal(15, 0)).defaults(DefaultModel::number("-7")))
        .with(column("is_on", TypeModel::Bool).defaults(DefaultModel::Bool(true)))
        .with(maybe("count", TypeModel::Int).range(-5.0, 360.0))
        .with(maybe("plain_count", TypeModel::Int).defaults(DefaultModel::number("-3")))
        .with(maybe("cell", TypeModel::BigInt).range(0.0, 4_611_686_018_427_387_904.0))
        .with(maybe("longitude", TypeModel::Double).range(-180.0, 180.0))
        .with(maybe("depth", TypeModel::Double).defaults(DefaultModel::number("-0.25")))
        .with(maybe("seen_at", TypeModel::Timestamp).defaults(text("2024-01-02T03:04:05.123456Z")))
        .with(maybe("day", TypeModel::Date).defaults(text("2024-02-29")))
        .with(column("notes", TypeModel::Json).defaults(DefaultModel::Json("{}".to_owned())))
        .with(column("tags", TypeModel::Json).defaults(DefaultModel::Json("[]".to_owned())))
        .with(maybe("shape", TypeModel::Bytes(1000)))
        .with(link("order", "all_types", OnDelete::Restrict))
        .with(link("Group", "others", OnDelete::Cascade))
        .unique(&["name", "status"])
        .index(&["count", "price"]);
    schema([all, table("others")])
}

async fn every_type_reads_back(db: Database) {
    db.pushed(&everything(), &[]).await;
    assert!(db.pushed(&everything(), &[]).await.is_empty());
    assert!(db.generate(&everything(), "first").is_some());
    db.run(&format!("INSERT INTO all_types (id, ratio) VALUES ({}, 0.99999)", db.id(1))).await;
    assert_eq!(
        db.one("SELECT name, status, big_ratio, is_on, plain_count, depth, day, notes, tags FROM all_types")
            .await,
        "x|it's|-7|1|-3|-0.25|2024-02-29|{}|[]"
    );
    for wrong in [
        "status = 'b'",
        "only = 'two'",
        "price = 99.26",
        "price = -0.51",
        "ratio = 1",
        "count = 361",
        "plain_count = 2147483648",
        "cell = -1",
        "longitude = 180.5",
        "notes = '{'",
        "name = NULL",
    ] {
        assert!(db.try_run(&format!("UPDATE all_types SET {wrong}")).await.is_err(), "{wrong}");
    }
    let long = "a".repeat(51);
    assert!(db.try_run(&format!("UPDATE all_types SET name = '{long}'")).await.is_err());
    let long = "é".repeat(50);
    db.run(&format!("UPDATE all_types SET name = '{long}'")).await;
}

/// Each change, made by hand, with a part of what `check` must say about it.
async fn differs(db: &Database, by_hand: &str, said: &[&str]) {
    db.pushed(&everything(), &["all_types", "others"]).await;
    db.run(by_hand).await;
    let differences = db.differences(&everything()).await;
    assert_eq!(differences.len(), said.len(), "{by_hand}: {differences:#?}");
    for (difference, said) in differences.iter().zip(said) {
        assert!(difference.contains(said), "{by_hand}: {difference}");
    }
    db.pushed(&everything(), &[]).await;
}

async fn drift_is_seen_and_healed(db: Database) {
    differs(&db, "DROP INDEX all_types_count_price_idx", &["lacks the index (count, price)"]).await;
    differs(&db, "DROP INDEX all_types_name_status_key", &["lacks the unique key (name, status)"])
        .await;
    differs(
        &db,
        "CREATE INDEX mine ON all_types (day, count)",
        &["has the index (day, count), the declaration does not"],
    )
    .await;
    differs(
        &db,
        "CREATE INDEX partial ON all_types (day) WHERE count > 5",
        &["has the index partial"],
    )
    .await;
    differs(
        &db,
        "CREATE INDEX lower_name ON all_types (lower(name))",
        &["has the index lower_name"],
    )
    .await;
    differs(&db, "CREATE INDEX down ON all_types (day DESC)", &["has the index down"]).await;
    differs(
        &db,
        "ALTER TABLE all_types ADD COLUMN mine TEXT",
        &["all_types.mine: the database has this column, the declaration does not"],
    )
    .await;
    differs(
        &db,
        "ALTER TABLE all_types DROP COLUMN depth",
        &["all_types.depth: the database lacks this column"],
    )
    .await;
    differs(&db, "DROP TABLE all_types", &["all_types: the database lacks this table"]).await;
    differs(
        &db,
        "ALTER TABLE all_types RENAME COLUMN day TO date",
        &[
            "all_types.date: the database has this column",
            "all_types.day: the database lacks this column",
        ],
    )
    .await;
}

async fn postgres_drift_is_seen_and_healed(db: Database) {
    if db.is_sqlite() {
        return;
    }
    for (by_hand, said) in [
        ("ALTER COLUMN name TYPE varchar(60) COLLATE \"C\"", "text(60), the declaration text(50)"),
        (
            "ALTER COLUMN name TYPE varchar(50) COLLATE \"default\"",
            "`character varying(50) COLLATE",
        ),
        ("ALTER COLUMN price TYPE numeric(9, 2)", "decimal(9, 2), the declaration decimal(8, 2)"),
        ("ALTER COLUMN plain_count TYPE smallint", "`smallint`, the declaration int"),
        ("ALTER COLUMN name DROP NOT NULL", "has optional, the declaration required"),
        ("ALTER COLUMN name SET DEFAULT 'y'", "default 'y', the declaration default 'x'"),
        ("ALTER COLUMN name SET DEFAULT upper('y')", "default `upper("),
        ("DROP CONSTRAINT all_types_count_check", "any value, the declaration from -5 to 360"),
        ("DROP CONSTRAINT all_types_status_check", "text without limit, the declaration code(a"),
        ("DROP CONSTRAINT all_types_shape_check", "bytes without limit"),
        (
            "DROP CONSTRAINT all_types_order_fkey",
            "no foreign key, the declaration a foreign key to",
        ),
        ("ADD CONSTRAINT mine CHECK (count <> 7)", "constraint mine (CHECK ((count <> 7)))"),
        ("ADD CONSTRAINT mine UNIQUE (day)", "constraint mine (UNIQUE (day))"),
    ] {
        differs(&db, &format!("ALTER TABLE all_types {by_hand}"), &[said]).await;
    }
    differs(
        &db,
        "ALTER TABLE all_types DROP CONSTRAINT \"all_types_Group_fkey\";
         ALTER TABLE all_types ADD FOREIGN KEY (\"Group\") REFERENCES others (id)",
        &["to others on delete no action, the declaration a foreign key to others on delete cascade"],
    )
    .await;
    differs(
        &db,
        "ALTER TABLE all_types DROP CONSTRAINT all_types_pkey CASCADE",
        &["primary key (), the declaration (id)", "has no foreign key"],
    )
    .await;
    differs(&db, "COMMENT ON COLUMN all_types.day IS 'mine'", &["the comment in the database"])
        .await;
    differs(
        &db,
        "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
         CREATE TRIGGER mine BEFORE UPDATE ON all_types FOR EACH ROW EXECUTE FUNCTION nothing()",
        &["has the trigger mine"],
    )
    .await;
}

async fn sqlite_drift_is_seen_and_healed(db: Database) {
    if !db.is_sqlite() {
        return;
    }
    let others =
        |definition: &str| format!("DROP TABLE others; CREATE TABLE others ({definition})");
    let id = "id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16)";
    for (by_hand, said) in [
        (format!("{} STRICT", others("id BLOB NOT NULL PRIMARY KEY")), "bytes without limit"),
        (others(id), "a table not STRICT"),
        (format!("{} STRICT", others(&format!("{id}, CHECK (id <> X'00')"))), "constraint id <> "),
        (
            "CREATE TRIGGER mine AFTER UPDATE ON others BEGIN SELECT 1; END".to_owned(),
            "has the trigger mine",
        ),
    ] {
        differs(&db, &by_hand, &[said]).await;
    }
    // A check may say 32 bits at length; that is no difference.
    let long = "n INTEGER CHECK (n BETWEEN -2147483648 AND 2147483647 AND n BETWEEN 0 AND 9)";
    db.run("DROP TABLE all_types; DROP TABLE others").await;
    db.run(&format!("CREATE TABLE others ({id}, {long}) STRICT")).await;
    let ranged = table("others").with(maybe("n", TypeModel::Int).range(0.0, 9.0));
    db.is_clean(&schema([ranged])).await;
    let keyed = format!("{} STRICT", others(&format!("{id}, b TEXT, UNIQUE (b, id)")));
    differs(&db, &keyed, &["(UNIQUE (b, id))", "others.b: the database has this column"]).await;
}

/// Tables that someone else made are named, not counted and never touched.
async fn tables_of_others_are_left_alone(db: Database) {
    let wanted = everything();
    db.pushed(&wanted, &[]).await;
    db.run("CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, qml TEXT)").await;
    db.run("INSERT INTO layer_styles (id, qml) VALUES (1, 'x')").await;
    db.run("CREATE VIEW mine AS SELECT name FROM all_types").await;
    db.is_clean(&wanted).await;
    let checked = terra_store::migrate::check(&mut db.connect().await, &wanted).await.unwrap();
    assert_eq!(checked.foreign_tables, ["layer_styles"]);
    assert!(checked.to_string().contains("layer_styles: not a table of the atlas"), "{checked}");
    assert!(db.pushed(&wanted, &[]).await.is_empty());
    let mut fewer = everything();
    fewer.tables[0].columns.retain(|column| column.name != "Group");
    fewer.tables[0].indexes.retain(|columns| columns != &["Group"]);
    fewer.tables.pop();
    db.pushed(&fewer, &[]).await;
    assert_eq!(db.one("SELECT count(*) FROM layer_styles").await, "1");
    assert_eq!(db.one("SELECT count(*) FROM mine").await, "0");
}

/// A push that was applied before the migration was written: the migration is only recorded.
async fn a_push_before_the_migration_is_recorded(db: Database) {
    let first = schema([table("things").with(maybe("a", TypeModel::Int))]);
    let second = schema([table("things").with(maybe("a", TypeModel::BigInt))]);
    let third = schema([table("things").with(maybe("a", TypeModel::BigInt)), table("more")]);
    db.generate(&first, "first");
    db.apply(None, &[]).await.unwrap();
    db.run(&format!("INSERT INTO things (id, a) VALUES ({}, 7)", db.id(1))).await;
    db.pushed(&third, &[]).await;
    db.generate(&second, "second");
    db.generate(&third, "third");
    assert_eq!(db.apply(None, &[]).await.unwrap(), ["0002_second", "0003_third"]);
    assert_eq!(
        db.all("SELECT name FROM terra_migrations ORDER BY number").await,
        ["first", "second", "third"]
    );
    assert_eq!(db.one("SELECT a FROM things").await, "7");
    db.is_clean(&third).await;
    db.down(Some(1), &[]).await.unwrap();
    db.is_clean(&first).await;
}

/// A migration that someone edited may do more than change the schema: it is run, or refused.
async fn an_edited_migration_is_never_skipped(db: Database) {
    let first = schema([table("things").with(maybe("a", TypeModel::Int))]);
    let second = schema([table("things").with(maybe("a", TypeModel::BigInt))]);
    db.migrated(&first, "first", &[]).await;
    db.run(&format!("INSERT INTO things (id, a) VALUES ({}, 7)", db.id(1))).await;
    db.pushed(&second, &[]).await;
    let folder = db.generate(&second, "second").unwrap();
    for engine in ["sqlite", "postgres"] {
        let file = folder.join(format!("{engine}.up.sql"));
        let sql = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("{sql}UPDATE things SET a = 8;\n")).unwrap();
    }
    let error = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(error.contains("not as the migration before it left it"), "{error}");
    db.pushed(&first, &[]).await;
    assert_eq!(db.apply(None, &[]).await.unwrap(), ["0002_second"]);
    assert_eq!(db.one("SELECT a FROM things").await, "8");
}

on_both_engines!(
    every_type_reads_back,
    drift_is_seen_and_healed,
    postgres_drift_is_seen_and_healed,
    sqlite_drift_is_seen_and_healed,
    tables_of_others_are_left_alone,
    a_push_before_the_migration_is_recorded,
    an_edited_migration_is_never_skipped,
);
