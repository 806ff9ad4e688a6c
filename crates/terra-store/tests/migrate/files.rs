//! Migrations as files: what is written, what is read, and what is refused.

use super::{
    database::{Database, owned},
    on_both_engines,
    shapes::*,
};
use std::path::Path;
use terra_store::{
    migrate::{self, Migration, MigrationError, Migrations, State},
    schema::{OnDelete, Schema, TypeModel},
};

const CASCADE: OnDelete = OnDelete::Cascade;

fn first() -> Schema {
    schema([table("things").with(maybe("a", TypeModel::Int))])
}

fn second() -> Schema {
    schema([table("things")
        .with(maybe("a", TypeModel::BigInt))
        .with(maybe("b", TypeModel::Text(9)))])
}

/// A folder with two migrations.
fn written(folder: &Path) {
    migrate::generate(folder, &first(), "first").unwrap().unwrap();
    migrate::generate(folder, &second(), "second").unwrap().unwrap();
}

#[test]
fn a_folder_and_an_embedded_list_are_the_same() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let read = Migrations::from_directory(folder.path()).unwrap();
    assert_eq!(read.last_number(), 2);
    assert_eq!(read.snapshot(0), Schema::default());
    assert!(read.snapshot(2).is_like(&second()));
    let texts: Vec<(String, Vec<(String, String)>)> = ["0001_first", "0002_second"]
        .iter()
        .map(|name| {
            let files = std::fs::read_dir(folder.path().join(name)).unwrap().map(|entry| {
                let entry = entry.unwrap();
                let name = entry.file_name().into_string().unwrap();
                // As a checkout on another system would have it.
                (name, std::fs::read_to_string(entry.path()).unwrap().replace('\n', "\r\n"))
            });
            (name.to_string(), files.collect())
        })
        .collect();
    let files: Vec<Vec<(&str, &str)>> = texts
        .iter()
        .map(|(_, files)| files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect())
        .collect();
    let folders: Vec<(&str, &[(&str, &str)])> = texts
        .iter()
        .zip(&files)
        .map(|((name, _), files)| (name.as_str(), files.as_slice()))
        .collect();
    let embedded = Migrations::embedded(&folders).unwrap();
    let names = |list: &Migrations| list.list().iter().map(Migration::folder).collect::<Vec<_>>();
    assert_eq!(names(&embedded), names(&read));
    assert_eq!(embedded.snapshot(2), read.snapshot(2));
}

#[test]
fn five_files_and_nothing_half_written() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let mut files: Vec<_> = std::fs::read_dir(folder.path().join("0002_second"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    assert_eq!(
        files,
        [
            "postgres.down.sql",
            "postgres.up.sql",
            "snapshot.json",
            "sqlite.down.sql",
            "sqlite.up.sql"
        ]
    );
    // What a killed `generate` leaves is hidden, not read, and replaced by the next.
    let hidden = folder.path().join(".0003_third");
    std::fs::create_dir(&hidden).unwrap();
    std::fs::write(hidden.join("snapshot.json"), "{").unwrap();
    assert_eq!(Migrations::from_directory(folder.path()).unwrap().last_number(), 2);
    migrate::generate(folder.path(), &first(), "third").unwrap().unwrap();
    assert_eq!(Migrations::from_directory(folder.path()).unwrap().last_number(), 3);
    assert!(!hidden.exists());
}

#[test]
fn numbers_follow_each_other() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let at = |name: &str| folder.path().join(name);
    std::fs::rename(at("0002_second"), at("0003_second")).unwrap();
    let gap = Migrations::from_directory(folder.path()).unwrap_err().to_string();
    assert!(gap.contains("0001_first and 0003_second"), "{gap}");
    std::fs::rename(at("0003_second"), at("0001_second")).unwrap();
    let double = Migrations::from_directory(folder.path()).unwrap_err().to_string();
    assert!(double.contains("0001_first and 0001_second"), "{double}");
    std::fs::rename(at("0001_second"), at("second")).unwrap();
    let nameless = Migrations::from_directory(folder.path()).unwrap_err().to_string();
    assert!(nameless.contains("write it like 0001_core"), "{nameless}");
    std::fs::rename(at("second"), at("0002_second")).unwrap();
    std::fs::remove_file(at("0002_second").join("snapshot.json")).unwrap();
    let bare = Migrations::from_directory(folder.path()).unwrap_err().to_string();
    assert!(bare.contains("0002_second: its snapshot.json is missing"), "{bare}");
}

#[test]
fn names_that_clash_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let clashing = schema([
        table("a_b").with(maybe("c", TypeModel::Int)).index(&["c"]),
        table("a").with(maybe("b_c", TypeModel::Int)).index(&["b_c"]),
    ]);
    let refused = migrate::generate(folder.path(), &clashing, "first").unwrap_err();
    assert!(matches!(refused, MigrationError::Names { .. }));
    assert!(refused.to_string().contains("would both be called a_b_c_idx"), "{refused}");
    let long = schema([table(&"a".repeat(64))]);
    let refused = migrate::generate(folder.path(), &long, "first").unwrap_err().to_string();
    assert!(refused.contains("longer than 63 bytes"), "{refused}");
    let unnamed = migrate::generate(folder.path(), &first(), "Not so").unwrap_err().to_string();
    assert!(unnamed.contains("lower-case letters"), "{unnamed}");
}

async fn states(db: &Database) -> Vec<String> {
    let states = migrate::status(&mut db.connect().await, &db.migrations()).await.unwrap();
    let word = |state: State| match state {
        State::Applied(at) => {
            assert_eq!(at.len(), 27, "{at}");
            "applied"
        }
        State::Changed(_) => "changed",
        State::Missing(_) => "missing",
        State::Pending => "pending",
    };
    states.into_iter().map(|(name, state)| format!("{name} {}", word(state))).collect()
}

async fn status_apply_and_down_by_number(db: Database) {
    written(&db.migrations_folder());
    assert_eq!(states(&db).await, ["0001_first pending", "0002_second pending"]);
    let error = db.apply(Some(7), &[]).await.unwrap_err().to_string();
    assert!(error.contains("there is no migration 7"), "{error}");
    assert_eq!(db.apply(Some(1), &[]).await.unwrap(), ["0001_first"]);
    assert_eq!(states(&db).await, ["0001_first applied", "0002_second pending"]);
    db.is_clean(&first()).await;
    assert_eq!(db.apply(None, &[]).await.unwrap(), ["0002_second"]);
    assert_eq!(db.apply(None, &[]).await.unwrap(), [""; 0]);
    db.is_clean(&second()).await;
    assert_eq!(db.down(None, &[]).await.unwrap(), ["0002_second"]);
    assert_eq!(db.apply(None, &[]).await.unwrap(), ["0002_second"]);
    assert_eq!(db.down(Some(0), &[]).await.unwrap(), ["0002_second", "0001_first"]);
    db.is_clean(&Schema::default()).await;
    assert_eq!(db.down(None, &[]).await.unwrap(), [""; 0]);
}

async fn a_changed_migration_is_named(db: Database) {
    written(&db.migrations_folder());
    db.apply(None, &[]).await.unwrap();
    for engine in ["sqlite", "postgres"] {
        let file = db.migrations_folder().join(format!("0001_first/{engine}.up.sql"));
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("{text}-- changed\n")).unwrap();
    }
    assert_eq!(states(&db).await, ["0001_first changed", "0002_second applied"]);
    for error in [db.apply(None, &[]).await.unwrap_err(), db.down(None, &[]).await.unwrap_err()] {
        assert!(
            error.to_string().contains("0001_first was changed after it was applied"),
            "{error}"
        );
    }
    std::fs::remove_dir_all(db.migrations_folder().join("0002_second")).unwrap();
    std::fs::remove_dir_all(db.migrations_folder().join("0001_first")).unwrap();
    assert_eq!(states(&db).await, ["0001_first missing", "0002_second missing"]);
    let error = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(error.contains("the database has 0001_first, which is not among"), "{error}");
}

async fn a_migration_that_came_too_late_is_named(db: Database) {
    written(&db.migrations_folder());
    db.apply(None, &[]).await.unwrap();
    db.run("DELETE FROM terra_migrations WHERE number = 1").await;
    let error = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(error.contains("0001_first comes before 0002_second"), "{error}");
}

/// Replaces the SQL of the second migration for the engine at hand.
fn edited(db: &Database, edit: impl Fn(String) -> String) {
    let engine = if db.is_sqlite() { "sqlite" } else { "postgres" };
    let file = db.migrations_folder().join(format!("0002_second/{engine}.up.sql"));
    std::fs::write(&file, edit(std::fs::read_to_string(&file).unwrap())).unwrap();
}

async fn refused(db: &Database, said: &str) {
    let error = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(error.contains("0002_second was not applied"), "{error}");
    assert!(error.contains(said), "{error}");
    db.is_clean(&first()).await;
    assert_eq!(db.all("SELECT a FROM things ORDER BY a").await, ["1", "2"]);
    assert_eq!(states(db).await, ["0001_first applied", "0002_second pending"]);
}

async fn edited_sql_is_held_to_its_snapshot(db: Database) {
    written(&db.migrations_folder());
    db.apply(Some(1), &[]).await.unwrap();
    let (one, two) = (db.id(1), db.id(2));
    db.run(&format!("INSERT INTO things (id, a) VALUES ({one}, 1), ({two}, 2)")).await;
    let original = std::cell::RefCell::new(String::new());
    edited(&db, |sql| original.replace(sql.clone()) + &sql);
    let with = |extra: &str| edited(&db, |_| format!("{}{extra}", original.borrow()));
    with("COMMIT;\nBEGIN;\n");
    refused(&db, "its SQL says COMMIT").await;
    with("DELETE FROM things WHERE a = 2;\n");
    refused(&db, "things had 2 rows and would have 1").await;
    with("CREATE INDEX more ON things (a);\n");
    refused(&db, "has the index (a), the declaration does not").await;
    edited(&db, |_| "-- nothing\n".to_owned());
    refused(&db, "things.b: the database lacks this column").await;
    with("UPDATE nothing SET a = 1;\n");
    refused(&db, "nothing").await;
    // What changes data and not the schema is what editing is for.
    with("UPDATE things SET b = 'x' WHERE a = 2;\nDELETE FROM things WHERE a = 1;\n");
    db.apply(None, &["things"]).await.unwrap();
    assert_eq!(db.all("SELECT a, b FROM things").await, ["2|x"]);
}

async fn a_drifted_table_is_not_migrated(db: Database) {
    written(&db.migrations_folder());
    db.apply(Some(1), &[]).await.unwrap();
    db.run("ALTER TABLE things ADD COLUMN mine INTEGER").await;
    db.run(&format!("INSERT INTO things (id, a, mine) VALUES ({}, 1, 5)", db.id(1))).await;
    let error = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(error.contains("things.mine: the database has this column"), "{error}");
    assert_eq!(db.one("SELECT mine FROM things").await, "5");
    // Drift elsewhere is not in the way.
    db.run("ALTER TABLE things DROP COLUMN mine").await;
    db.run("CREATE TABLE elsewhere (a INTEGER)").await;
    db.apply(None, &[]).await.unwrap();
}

/// Foreign keys that dangle are found before the commit, and every loss is listed at once.
async fn every_loss_is_listed(db: Database) {
    let full = schema([
        table("one").with(maybe("a", TypeModel::Int)).with(maybe("b", TypeModel::Text(9))),
        table("two"),
        table("three").with(maybe("c", TypeModel::Text(9))),
    ]);
    db.migrated(&full, "first", &[]).await;
    let id = db.id(1);
    db.run(&format!(
        "INSERT INTO one (id, a, b) VALUES ({id}, 1, 'long one'); INSERT INTO two (id) VALUES ({id});
         INSERT INTO three (id, c) VALUES ({id}, NULL);"
    ))
    .await;
    let bare = schema([table("one").with(maybe("b", TypeModel::Text(4))), table("three")]);
    db.generate(&bare, "second");
    let error = db.apply(None, &[]).await.unwrap_err().to_string();
    for loss in
        ["--allow-loss two: 1 row", "--allow-loss one.a: 1 row", "--allow-loss one.b: 1 row"]
    {
        assert!(error.contains(loss), "{error}");
    }
    // Nobody asks for a column without values.
    assert!(!error.contains("three"), "{error}");
    let error = db.apply(None, &["one.a", "two"]).await.unwrap_err().to_string();
    assert!(error.contains("one.b") && !error.contains("one.a"), "{error}");
    db.apply(None, &["one.a", "two", "one.b"]).await.unwrap();
    db.is_clean(&bare).await;
}

/// SQL that someone edited may leave a reference to nothing, foreign keys being suspended.
async fn a_reference_to_nothing_is_found_before_the_commit(db: Database) {
    let old = schema([table("things"), table("parts").with(link("thing_id", "things", CASCADE))]);
    db.migrated(&old, "first", &[]).await;
    let id = db.id(1);
    db.run(&format!(
        "INSERT INTO things (id) VALUES ({id}); INSERT INTO parts (id, thing_id) VALUES ({id}, {id})"
    ))
    .await;
    let mut new = old.clone();
    new.tables[0].columns.push(maybe("a", TypeModel::Int));
    db.generate(&new, "second");
    edited(&db, |sql| format!("{sql}UPDATE parts SET thing_id = {};\n", db.id(2)));
    let error = db.apply(None, &[]).await.unwrap_err().to_string();
    assert!(error.contains("0002_second was not applied"), "{error}");
    if db.is_sqlite() {
        assert!(error.contains("1 row of parts would point to rows of things"), "{error}");
    }
    db.is_clean(&old).await;
    assert_eq!(db.one("SELECT count(*) FROM parts JOIN things ON things.id = thing_id").await, "1");
}

/// A migrating future may run on any thread of a server.
#[test]
fn migrating_futures_are_send() {
    fn is_send<T: Send>(_: T) {}
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("x.db").display());
    is_send(async move {
        let mut connection = super::database::open(&url).await;
        let none = Migrations::default();
        migrate::apply(&mut connection, &none, None, &owned(&[])).await.unwrap();
        migrate::down(&mut connection, &none, None, &[]).await.unwrap();
        migrate::push(&mut connection, &Schema::default(), &[]).await.unwrap();
        migrate::check(&mut connection, &Schema::default()).await.unwrap();
        migrate::status(&mut connection, &none).await.unwrap();
    });
}

on_both_engines!(
    status_apply_and_down_by_number,
    a_changed_migration_is_named,
    a_migration_that_came_too_late_is_named,
    edited_sql_is_held_to_its_snapshot,
    a_drifted_table_is_not_migrated,
    every_loss_is_listed,
    a_reference_to_nothing_is_found_before_the_commit,
);
