//! The program as people run it, on both engines: what it prints, what it exits with, and what
//! it leaves in the database.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod columns;
mod database;
mod demonstration;
mod drift;
mod export;
mod help;
mod hostile;
mod import;
mod interrupted;
mod migrate;
mod new_table;
mod reference;
mod same;
mod serving;
mod tables;

use std::path::PathBuf;

/// The repository.
fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folders of the shipped migrations, in order.
fn shipped_migrations() -> Vec<String> {
    let folder = repository().join("migrations");
    let migrations = terra_store::migrate::Migrations::from_directory(&folder).unwrap();
    migrations.list().iter().map(|migration| migration.folder()).collect()
}

/// Copies a folder with all that is in it.
fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}
