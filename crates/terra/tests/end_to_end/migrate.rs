//! `terra migrate`: there and back.

use crate::{
    copy,
    database::{Database, on_both_engines, program, run},
    repository, shipped_migrations,
};
use std::path::Path;

on_both_engines!(
    migrations_are_applied_once_and_taken_back,
    a_push_makes_the_same_as_the_migrations,
    a_way_down_over_filled_tables_is_refused_until_each_loss_is_allowed,
    numbers_and_folders_that_are_not_there_are_told,
    what_is_generated_from_nothing_leads_to_the_declarations,
);

/// `done` and each of the shipped migrations, a line each.
fn each(done: &str, names: impl Iterator<Item = String>) -> String {
    names.map(|name| format!("{done} {name}\n")).collect()
}

fn declared_tables() -> Vec<&'static str> {
    use terra_tables as _;
    let catalog = terra_schema::Catalog::registered().unwrap();
    let names = catalog.tables().iter().map(|table| table.name);
    // It is there before everything else.
    names.filter(|name| *name != terra_store::migrate::MIGRATIONS_TABLE).collect()
}

/// The state of each migration.
fn states(database: &Database) -> Vec<String> {
    let status = database.terra(&["migrate", "status"]).fine();
    let (names, states): (Vec<_>, Vec<_>) = status
        .lines()
        .map(|line| {
            let mut words = line.split_whitespace();
            (words.next().unwrap().to_owned(), words.next().unwrap().to_owned())
        })
        .unzip();
    assert_eq!(names, shipped_migrations());
    states
}

fn is_as_declared(database: &Database) {
    let check = database.terra(&["migrate", "check"]).fine();
    assert_eq!(check, "the database is as declared\n");
}

fn migrations_are_applied_once_and_taken_back(database: &Database) {
    let all = |state: &str| vec![state.to_owned(); shipped_migrations().len()];
    assert_eq!(states(database), all("pending"));
    let check = database.terra(&["migrate", "check"]);
    assert_eq!(check.code, Some(1));
    for table in declared_tables() {
        assert!(check.out.contains(&format!("{table}: the database lacks this table\n")));
    }
    assert!(check.err.contains("`terra migrate status`"), "{check:?}");

    let applied = database.terra(&["migrate", "apply"]).fine();
    assert_eq!(applied, each("applied", shipped_migrations().into_iter()));
    assert_eq!(states(database), all("applied"));
    is_as_declared(database);
    let again = database.terra(&["migrate", "apply"]).fine();
    assert_eq!(again, "nothing to apply: the database is up to date\n");

    let undone = database.terra(&["migrate", "down", "--to", "0"]).fine();
    assert_eq!(undone, each("took back", shipped_migrations().into_iter().rev()));
    assert_eq!(states(database), all("pending"));
    assert_eq!(database.terra(&["migrate", "check"]).code, Some(1));
    assert_eq!(database.terra(&["migrate", "down"]).fine(), "nothing to take back\n");

    // One at a time.
    let first = shipped_migrations().remove(0);
    let one = database.terra(&["migrate", "apply", "--to", "1"]).fine();
    assert_eq!(one, format!("applied {first}\n"));
    let one = database.terra(&["migrate", "down"]).fine();
    assert_eq!(one, format!("took back {first}\n"));
    database.terra(&["migrate", "apply"]).fine();
    is_as_declared(database);
}

fn a_push_makes_the_same_as_the_migrations(database: &Database) {
    let plan = database.terra(&["migrate", "push"]).fine();
    for table in declared_tables() {
        assert!(plan.contains(&format!("+ table {table} (")), "{table}: {plan}");
    }
    assert!(plan.ends_with(")\n") && !plan.ends_with("\n\n"), "{plan:?}");
    is_as_declared(database);
    let again = database.terra(&["migrate", "push"]).fine();
    assert_eq!(again, "nothing to change: the database is as declared\n");
    // What a push did needs no migration any more; it is recorded as applied.
    database.terra(&["migrate", "apply"]).fine();
    assert!(states(database).iter().all(|state| state == "applied"));
    is_as_declared(database);
}

fn a_way_down_over_filled_tables_is_refused_until_each_loss_is_allowed(database: &Database) {
    database.fill();
    let refused = database.terra(&["migrate", "down", "--to", "0"]).complaint();
    let losses = [
        // What came last goes first.
        ("energy_projects.properties", "286 rows: the column goes, with its values"),
        ("weather_stations.properties", "2 rows: the column goes, with its values"),
        ("weather_stations", "97 rows: the table goes, with its rows"),
        ("hydroelectric_dams", "76 rows: the table goes, with its rows"),
        ("solar_farms", "62 rows: the table goes, with its rows"),
        ("wind_farms", "76 rows: the table goes, with its rows"),
        ("data_sources", "2 rows: the table goes, with its rows"),
        ("energy_projects", "512 rows: the table goes, with its rows"),
        ("terra_imports", "2 rows: the table goes, with its rows"),
    ];
    let listed: Vec<&str> =
        refused.lines().filter_map(|line| line.trim().strip_prefix("--allow-loss ")).collect();
    let expected = losses.map(|(name, words)| format!("{name}: {words}"));
    assert_eq!(listed, expected);
    assert_eq!(database.number("SELECT count(*) FROM energy_projects"), 512);

    let mut arguments = vec!["migrate", "down", "--to", "0"];
    for (table, _) in losses.iter().filter(|(name, _)| *name != "weather_stations") {
        arguments.extend(["--allow-loss", table]);
    }
    let refused = database.terra(&arguments).complaint();
    assert!(refused.contains("--allow-loss weather_stations: 97 rows"), "{refused}");
    assert!(!refused.contains("--allow-loss data_sources"), "{refused}");
    assert_eq!(database.number("SELECT count(*) FROM energy_projects"), 512);
    is_as_declared(database);

    arguments.extend(["--allow-loss", "weather_stations"]);
    database.terra(&arguments).fine();
    assert!(states(database).iter().all(|state| state == "pending"));
    database.fill();
    assert_eq!(database.number("SELECT count(*) FROM energy_projects"), 512);
}

fn numbers_and_folders_that_are_not_there_are_told(database: &Database) {
    for way in ["apply", "down"] {
        let complaint = database.terra(&["migrate", way, "--to", "99"]).complaint();
        let expected = "error: there is no migration 99: `terra migrate status` lists them\n";
        assert_eq!(complaint, expected);
        let complaint = database.terra(&["migrate", way, "--migrations", "nowhere"]).complaint();
        assert_eq!(complaint, "error: nowhere: there is no such folder\n");
    }
}

fn what_is_generated_from_nothing_leads_to_the_declarations(database: &Database) {
    let generated =
        database.terra(&["migrate", "generate", "--name", "all", "--migrations", "own"]).fine();
    assert!(generated.contains("+ table energy_projects ("), "{generated}");
    let file = |name: &str| database.folder().join("own/0001_all").join(name);
    for name in ["sqlite.up.sql", "sqlite.down.sql", "postgres.up.sql", "postgres.down.sql"] {
        assert!(std::fs::read_to_string(file(name)).unwrap().contains("energy_projects"));
    }
    assert!(file("snapshot.json").is_file());
    let applied = database.terra(&["migrate", "apply", "--migrations", "own"]).fine();
    assert_eq!(applied, "applied 0001_all\n");
    is_as_declared(database);
    let down = database.terra(&["migrate", "down", "--migrations", "own"]).fine();
    assert_eq!(down, "took back 0001_all\n");
}

fn generate(folder: &Path, name: &str) -> crate::database::Ran {
    run(program(folder).args(["migrate", "generate", "--name", name, "--migrations", "migrations"]))
}

#[test]
fn the_committed_migrations_have_every_declaration() {
    let folder = tempfile::tempdir().unwrap();
    copy(&repository().join("migrations"), &folder.path().join("migrations"));
    let generated = generate(folder.path(), "next").fine();
    assert_eq!(
        generated, "nothing to generate: the last migration has every declaration\n",
        "the declarations changed: run `cargo run -- migrate generate --name WHAT_CHANGES` and \
         commit what it writes"
    );
    let folders = std::fs::read_dir(folder.path().join("migrations")).unwrap();
    let is_numbered = |name: &str| name.starts_with(|first: char| first.is_ascii_digit());
    let names = folders.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(names.filter(|name| is_numbered(name)).count(), shipped_migrations().len());
}

#[test]
fn a_migration_is_generated_in_the_repository_or_in_a_named_folder() {
    let folder = tempfile::tempdir().unwrap();
    let complaint =
        run(program(folder.path()).args(["migrate", "generate", "--name", "x"])).complaint();
    assert!(complaint.starts_with("error: run this in the atlas's repository"), "{complaint}");
    // From anywhere in the repository, into its one folder of migrations.
    let below = folder.path().join("crates/terra-tables/src");
    std::fs::create_dir_all(&below).unwrap();
    run(program(&below).args(["migrate", "generate", "--name", "x"])).fine();
    assert!(folder.path().join("migrations/0001_x/snapshot.json").is_file());
    for name in ["Bad", "with space", "", "../x"] {
        let complaint = generate(folder.path(), name).complaint();
        assert!(complaint.contains("lower-case letters, digits and _"), "{complaint}");
    }
}
