//! What compiling costs, and how large its result is.
//!
//! Edits are made to a copy of the sources with a target folder of its own, so that nothing is left
//! behind in the real ones, whatever ends the measuring.

use super::{create, print_table, remove};
use crate::cost::{self, Cost, median};
use crate::process::{self, Result, cargo, workspace_root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many declarations are edited, one after the other.
const EDITS: usize = 5;
/// What the workspace is made of, as far as a build looks at it.
const SOURCES: [&str; 6] = ["Cargo.toml", "Cargo.lock", "crates", "data", "migrations", "xtask"];
const DECLARATIONS: &str = "crates/terra-tables/src";
/// The last column of nearly every declaration; the new one goes before it.
const LAST_COLUMN: &str = "    pub audit: Audit,\n";

/// Builds the program in an empty target folder.
pub(super) fn cold(folder: &Path) -> Result<()> {
    let target = folder.join("cold");
    remove(&target)?;
    // What is downloaded says nothing of us.
    process::output(&mut cargo(&["fetch", "--locked"]))?;
    eprintln!("building the program from nothing: this takes minutes");
    let mut build = cargo(&["build", "--release", "--locked"]);
    let cost = cost::of(build.env("CARGO_TARGET_DIR", &target))?;
    print_table(&["cold build", "wall s", "CPU s"], &[row("`cargo build --release`", &[cost])]);
    remove(&target)
}

/// Adds a column to one declaration after another, and checks again after each.
pub(super) fn checks(folder: &Path) -> Result<()> {
    let copy = folder.join("atlas");
    copy_sources(&copy)?;
    let mut files = Vec::new();
    declarations(&copy.join(DECLARATIONS), &mut files)?;
    if files.len() <= EDITS {
        return Err(format!("{DECLARATIONS} holds {} tables: too few to edit", files.len()));
    }
    files.sort();
    eprintln!("checking everything once, in {}", copy.display());
    check(&copy, &[])?;
    check(&copy, &["--package", "terra-tables"])?;
    let (mut tables, mut program) = (Vec::new(), Vec::new());
    for edit in 0..=EDITS {
        let file = &files[edit * (files.len() - 1) / EDITS];
        eprintln!("edit {edit} of {EDITS}: {}", file.display());
        add_column(file, "added_for_tables")?;
        let tables_cost = check(&copy, &["--package", "terra-tables"])?;
        add_column(file, "added_for_program")?;
        let program_cost = check(&copy, &[])?;
        // The first fills the caches of the incremental compiler.
        if edit > 0 {
            tables.push(tables_cost);
            program.push(program_cost);
        }
    }
    print_table(
        &["after one more column in one declaration", "wall s", "CPU s"],
        &[row("`cargo check -p terra-tables`", &tables), row("`cargo check`", &program)],
    );
    println!("Medians of {EDITS} edits of different declarations.\n");
    Ok(())
}

/// Tells the size of the program.
pub(super) fn size(terra: &Path, folder: &Path) -> Result<()> {
    let stripped = folder.join("terra-stripped");
    let mut strip = Command::new("strip");
    let stripped = process::output(strip.arg("-o").args([&stripped, terra]))
        .and_then(|_| megabytes(&stripped))
        .unwrap_or_else(|reason| format!("unknown: {}", reason.replace('\n', " ")));
    print_table(
        &["release binary", "MB"],
        &[
            vec!["as built".to_owned(), megabytes(terra)?],
            vec!["without symbols".to_owned(), stripped],
        ],
    );
    Ok(())
}

fn megabytes(file: &Path) -> Result<String> {
    let size = fs::metadata(file).map_err(|error| format!("{}: {error}", file.display()))?.len();
    Ok(format!("{:.1}", size as f64 / 1e6))
}

fn row(name: &str, costs: &[Cost]) -> Vec<String> {
    let middle = |of: fn(&Cost) -> f64| format!("{:.1}", median(costs.iter().map(of).collect()));
    vec![name.to_owned(), middle(|cost| cost.wall), middle(|cost| cost.cpu)]
}

fn check(copy: &Path, arguments: &[&str]) -> Result<Cost> {
    let mut check = cargo(&["check", "--quiet", "--locked"]);
    check.args(arguments).current_dir(copy);
    cost::of(check.env_remove("CARGO_TARGET_DIR").env("CARGO_INCREMENTAL", "1"))
}

fn add_column(file: &Path, name: &str) -> Result<()> {
    let fault = |error| format!("cannot edit {}: {error}", file.display());
    let text = fs::read_to_string(file).map_err(fault)?;
    fs::write(file, with_column(&text, name)).map_err(fault)
}

fn with_column(text: &str, name: &str) -> String {
    let column = format!("    /// An edit.\n    pub {name}: Option<Text<100>>,\n{LAST_COLUMN}");
    text.replacen(LAST_COLUMN, &column, 1)
}

/// The files below `folder` that declare a table as most do.
fn declarations(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for path in entries(folder)? {
        if path.is_dir() {
            declarations(&path, files)?;
        } else if fs::read_to_string(&path).is_ok_and(|text| text.contains(LAST_COLUMN)) {
            files.push(path);
        }
    }
    Ok(())
}

/// Copies the sources; the target folder beside them stays, for the packages of others.
fn copy_sources(copy: &Path) -> Result<()> {
    for name in SOURCES {
        remove(&copy.join(name))?;
    }
    create(copy)?;
    SOURCES.iter().try_for_each(|name| copy_all(&workspace_root().join(name), &copy.join(name)))
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        create(to)?;
        let copy = |path: PathBuf| copy_all(&path, &to.join(path.file_name().unwrap_or_default()));
        return entries(from)?.into_iter().try_for_each(copy);
    }
    let fault = |error| format!("cannot copy {} to {}: {error}", from.display(), to.display());
    fs::copy(from, to).map(drop).map_err(fault)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let fault = |error| format!("cannot read {}: {error}", folder.display());
    let paths = fs::read_dir(folder).map_err(fault)?;
    paths.map(|entry| entry.map(|entry| entry.path()).map_err(fault)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_adds_one_column_before_the_last() {
        let text = format!("pub struct A {{\n    pub id: Id<A>,\n{LAST_COLUMN}}}\n");
        let edited = with_column(&text, "added");
        let added = "    /// An edit.\n    pub added: Option<Text<100>>,\n";
        assert_eq!(edited.replace(added, ""), text);
        assert!(edited.contains(&format!("{added}{LAST_COLUMN}")));
    }

    #[test]
    fn the_real_declarations_can_be_edited() {
        let mut files = Vec::new();
        declarations(&workspace_root().join(DECLARATIONS), &mut files).unwrap();
        assert!(files.len() > EDITS, "{files:?}");
    }
}
