//! `terra tables new`, in a copy of the declarations.

use crate::{
    copy,
    database::{Ran, program, run},
    repository,
};
use std::{fs, path::Path, process::Command};

fn tree() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let declarations = "crates/terra-tables/src";
    copy(&repository().join(declarations), &folder.path().join(declarations));
    fs::copy(repository().join("rustfmt.toml"), folder.path().join("rustfmt.toml")).unwrap();
    folder
}

fn new(folder: &Path, domain: &str, name: &str) -> Ran {
    run(program(folder).args(["tables", "new", domain, name]))
}

fn read(tree: &tempfile::TempDir, file: &str) -> String {
    fs::read_to_string(tree.path().join("crates/terra-tables/src").join(file)).unwrap()
}

fn is_formatted(tree: &tempfile::TempDir, file: &str) {
    let file = tree.path().join("crates/terra-tables/src").join(file);
    let checked =
        Command::new("rustfmt").args(["--check", "--edition", "2024"]).arg(&file).output();
    let checked =
        checked.unwrap_or_else(|error| panic!("rustfmt: {error}; run `cargo xtask test`"));
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

#[test]
fn the_skeleton_of_a_declaration_is_written_where_it_belongs() {
    let tree = tree();
    let below = tree.path().join("crates/terra-tables/src/energy");
    let told = new(&below, "energy", "tide_mills").fine();
    assert!(told.lines().next().unwrap().ends_with("energy/tide_mill.rs"), "{told}");
    assert!(told.contains("cargo run -- migrate generate --name add_tide_mills"), "{told}");
    let declaration = read(&tree, "energy/tide_mill.rs");
    assert!(declaration.contains("pub struct TideMill {\n    pub id: Id<TideMill>,\n"));
    assert!(declaration.contains("#[table(domain = Energy, unique(source_id, external_id))]"));
    let list = read(&tree, "energy/mod.rs");
    assert!(list.contains("\nmod tide_mill;\n") && list.contains("\npub use tide_mill::*;\n"));
    for file in ["energy/tide_mill.rs", "lib.rs"] {
        is_formatted(&tree, file);
    }
    let complaint = new(tree.path(), "energy", "tide_mills").complaint();
    assert!(complaint.ends_with("energy/tide_mill.rs is there already\n"), "{complaint}");
}

#[test]
fn the_first_table_of_a_domain_brings_its_module() {
    let tree = tree();
    let domain = "analytics";
    assert!(!tree.path().join("crates/terra-tables/src").join(domain).exists());
    new(tree.path(), domain, "battery_storage").fine();
    let list = read(&tree, "analytics/mod.rs");
    assert!(list.starts_with("//! "), "{list}");
    assert!(list.ends_with("\n\nmod battery_storage;\n\npub use battery_storage::*;\n"), "{list}");
    // Its name isn't the plural of its row's.
    assert!(read(&tree, "analytics/battery_storage.rs").contains(", name = \"battery_storage\","));
    let library = read(&tree, "lib.rs");
    assert!(library.contains("\npub mod analytics;\npub mod core;\n"), "{library}");
    is_formatted(&tree, "lib.rs");
}

#[test]
fn names_that_can_not_be_are_refused_and_nothing_is_written() {
    let tree = tree();
    let before = read(&tree, "energy/mod.rs");
    for name in
        ["TideMills", "wind farms", "wind__farms", "2farms", "", "_farms", "farms_", "farm-s"]
    {
        let complaint = new(tree.path(), "energy", name).complaint();
        assert!(complaint.contains("plural and in snake case"), "{name}: {complaint}");
    }
    let complaint = new(tree.path(), "energy", &"x".repeat(64)).complaint();
    assert!(complaint.contains("at most 63"), "{complaint}");
    for name in ["types", "moves", "use"] {
        let complaint = new(tree.path(), "energy", name).complaint();
        assert!(complaint.contains("a word of Rust"), "{name}: {complaint}");
    }
    let complaint = new(tree.path(), "energy", "permits").complaint();
    assert_eq!(complaint, "error: permits is declared already: see `terra tables show permits`\n");
    let complaint = new(tree.path(), "energie", "tide_mills").complaint();
    assert!(complaint.contains("no domain called energie: write one of core, energy,"));
    assert_eq!(read(&tree, "energy/mod.rs"), before);

    let elsewhere = tempfile::tempdir().unwrap();
    let complaint = new(elsewhere.path(), "energy", "tide_mills").complaint();
    assert!(complaint.starts_with("error: run this in the atlas's repository"), "{complaint}");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
