//! Processes that migrate one database at the same time, and processes that are killed at it.

use super::{
    database::{Database, open, owned},
    on_both_engines,
    shapes::*,
};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use terra_store::{
    migrate::{self, Migrations},
    schema::{DefaultModel, OnDelete, Schema, TypeModel},
};

/// The child's database and folder of migrations.
const URL: &str = "TERRA_TEST_MIGRATE_URL";
const FOLDER: &str = "TERRA_TEST_MIGRATE_FOLDER";

/// What a child process does; without its environment it is a test of nothing.
#[tokio::test]
async fn child() {
    let (Ok(url), Ok(folder)) = (std::env::var(URL), std::env::var(FOLDER)) else { return };
    let migrations = Migrations::from_directory(Path::new(&folder)).unwrap();
    println!("ready");
    let mut connection = open(&url).await;
    let applied = migrate::apply(&mut connection, &migrations, None, &owned(&[])).await;
    println!("applied {}", applied.unwrap().join(" "));
}

fn spawn(db: &Database) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "migrate::processes::child", "--nocapture"])
        .env(URL, db.url())
        .env(FOLDER, db.migrations_folder())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits for the line that starts with `word`.
fn line(child: &mut Child, word: &str) -> Option<String> {
    let out = BufReader::new(child.stdout.as_mut().unwrap());
    out.lines().map_while(Result::ok).find(|line| line.contains(word))
}

/// Parents with children that cascade, of a width that takes a while to rebuild.
fn stage(at: usize) -> Schema {
    let mut parents = table("parents").with(column("body", TypeModel::Text(2000)));
    let mut children = table("children").with(link("parent_id", "parents", OnDelete::Cascade));
    if at >= 1 {
        parents = parents.with(maybe("number", TypeModel::Int)).index(&["number"]);
    }
    if at >= 2 {
        parents.columns[1].ty = TypeModel::Text(3000);
        parents = parents.with(column("kind", codes(&["a", "b"])).defaults(text("a")));
        parents.columns[2].ty = TypeModel::Decimal(9, 1);
        children.columns[1].references.as_mut().unwrap().on_delete = OnDelete::Restrict;
        children = children.with(column("on", TypeModel::Bool).defaults(DefaultModel::Bool(true)));
    }
    schema([parents, children])
}

async fn processes_at_once_take_turns(db: Database) {
    for at in 0..3 {
        db.generate(&stage(at), &format!("stage{at}"));
    }
    for round in 0..4 {
        let children: Vec<Child> = (0..4).map(|_| spawn(&db)).collect();
        let mut applied = Vec::new();
        for child in children {
            let output = child.wait_with_output().unwrap();
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "{text}");
            let line = text.lines().find_map(|line| line.split_once("applied ")).unwrap().1;
            applied.extend(line.split_whitespace().map(str::to_owned));
        }
        applied.sort();
        assert_eq!(applied, ["0001_stage0", "0002_stage1", "0003_stage2"], "round {round}");
        db.is_clean(&stage(2)).await;
        assert_eq!(db.one("SELECT count(*) FROM terra_migrations").await, "3");
        // The next round starts from nothing, the table of migrations included.
        db.down(Some(0), &[]).await.unwrap();
        db.run("DROP TABLE terra_migrations").await;
    }
}

async fn fill(db: &Database, rows: u32) {
    let (id, numbers) = if db.is_sqlite() {
        (
            "randomblob(16)",
            format!(
                "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {rows})"
            ),
        )
    } else {
        ("gen_random_uuid()", format!("WITH n(n) AS (SELECT generate_series(1, {rows}))"))
    };
    let body = "a".repeat(300);
    db.run(&format!(
        "INSERT INTO parents (id, body, number) {numbers} SELECT {id}, '{body}', n FROM n;
         INSERT INTO children (id, parent_id) SELECT {id}, id FROM parents;"
    ))
    .await;
}

/// The stage that the database stands at; anything between two stages fails.
async fn standing(db: &Database, rows: u32) -> usize {
    if !db.is_sqlite() {
        // A killed client's backend may still be at work: wait until it let go.
        db.run("BEGIN; LOCK TABLE terra_migrations IN ACCESS EXCLUSIVE MODE; COMMIT").await;
    }
    let recorded = db.all("SELECT name FROM terra_migrations ORDER BY number").await;
    let at = recorded.len() - 1;
    db.is_clean(&stage(at)).await;
    for table in ["parents", "children"] {
        assert_eq!(db.one(&format!("SELECT count(*) FROM {table}")).await, rows.to_string());
    }
    let orphans = "SELECT count(*) FROM children WHERE parent_id NOT IN (SELECT id FROM parents)";
    assert_eq!(db.one(orphans).await, "0");
    at
}

/// Killed at many moments of a migration, the database has the old schema or the new one, with
/// every row, and the next process finishes the work.
async fn a_killed_migration_leaves_nothing_between(db: Database) {
    const ROWS: u32 = 4_000;
    const KILLS: u32 = 24;
    for at in 0..2 {
        db.generate(&stage(at), &format!("stage{at}"));
    }
    db.apply(None, &[]).await.unwrap();
    fill(&db, ROWS).await;
    db.generate(&stage(2), "stage2");
    let begun = Instant::now();
    let mut child = spawn(&db);
    line(&mut child, "applied").unwrap();
    child.wait().unwrap();
    let whole = begun.elapsed();
    let mut seen = [0, 0];
    for kill in 0..KILLS {
        if standing(&db, ROWS).await == 2 {
            db.down(Some(2), &["parents.kind", "children.on"]).await.unwrap();
        }
        assert_eq!(standing(&db, ROWS).await, 1);
        let mut child = spawn(&db);
        line(&mut child, "ready").unwrap();
        std::thread::sleep(whole * kill / KILLS);
        child.kill().unwrap();
        child.wait().unwrap();
        seen[standing(&db, ROWS).await - 1] += 1;
    }
    println!("kills before and after the commit: {seen:?} in {whole:?}");
    assert!(seen[0] > 0, "no kill came before the commit: {seen:?} in {whole:?}");
    db.apply(None, &[]).await.unwrap();
    assert_eq!(standing(&db, ROWS).await, 2);
}

/// Killed at the first migrations of an empty database: each of them is there whole or not at
/// all, and the next process goes on from there.
async fn a_killed_first_run_leaves_nothing_between(db: Database) {
    const KILLS: u32 = 16;
    for at in 0..3 {
        db.generate(&stage(at), &format!("stage{at}"));
    }
    let begun = Instant::now();
    let mut child = spawn(&db);
    line(&mut child, "applied").unwrap();
    child.wait().unwrap();
    let whole = begun.elapsed();
    for kill in 0..KILLS {
        db.down(Some(0), &[]).await.unwrap();
        db.run("DROP TABLE terra_migrations").await;
        let mut child = spawn(&db);
        line(&mut child, "ready").unwrap();
        std::thread::sleep(whole * kill / KILLS);
        child.kill().unwrap();
        child.wait().unwrap();
        // Whatever the killed one still held is waited for here, and left as it was found.
        let applied = db.apply(Some(1), &[]).await.unwrap();
        assert!(applied.len() <= 1);
        let recorded = db.all("SELECT name FROM terra_migrations").await.len();
        db.is_clean(&stage(recorded - 1)).await;
        db.apply(None, &[]).await.unwrap();
        db.is_clean(&stage(2)).await;
    }
}

/// Two tasks of one process, on one empty database.
async fn tasks_at_once_take_turns(db: Database) {
    db.generate(&stage(0), "stage0");
    let (url, migrations) = (db.url(), db.migrations());
    let task = || {
        let (url, migrations) = (url.clone(), migrations.clone());
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(async {
                let mut connection = open(&url).await;
                migrate::apply(&mut connection, &migrations, None, &[]).await.unwrap().len()
            })
        })
    };
    let tasks: Vec<_> = (0..6).map(|_| task()).collect();
    let applied: usize = tasks.into_iter().map(|task| task.join().unwrap()).sum();
    assert_eq!(applied, 1);
    db.is_clean(&stage(0)).await;
}

/// A writer that holds the database is waited for, and its rows survive.
async fn a_writer_is_waited_for(db: Database) {
    db.generate(&stage(0), "stage0");
    db.generate(&stage(1), "stage1");
    db.apply(None, &[]).await.unwrap();
    db.generate(&stage(2), "stage2");
    let begin = if db.is_sqlite() { "BEGIN IMMEDIATE" } else { "BEGIN" };
    let insert = format!("INSERT INTO parents (id, body) VALUES ({}, 'x')", db.id(1));
    let writer = db.held(&format!("{begin}; {insert}")).await;
    let mut child = spawn(&db);
    line(&mut child, "ready").unwrap();
    std::thread::sleep(Duration::from_millis(300));
    assert!(child.try_wait().unwrap().is_none(), "the migration did not wait");
    writer.commit().await;
    assert_eq!(line(&mut child, "applied").unwrap(), "applied 0003_stage2");
    assert!(child.wait().unwrap().success());
    assert_eq!(db.one("SELECT count(*) FROM parents").await, "1");
    db.is_clean(&stage(2)).await;
}

on_both_engines!(
    processes_at_once_take_turns,
    a_killed_migration_leaves_nothing_between,
    a_killed_first_run_leaves_nothing_between,
    tasks_at_once_take_turns,
    a_writer_is_waited_for,
);
