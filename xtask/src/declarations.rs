//! `cargo xtask bench declarations`: what it costs to check the declarations again after one has
//! changed.
//!
//! A crate of 77 tables of 20 columns is generated in `target/`, in a workspace of its own with
//! the profile of this one. It is checked once; then a column is added to one table after another,
//! and the processor time of each further check is what is measured: it depends less on what else
//! the machine does than the time on the wall.

use crate::process::{self, Result, cargo, workspace_root};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const TABLES: usize = 77;
const EDITS: usize = 9;
/// The processor seconds that the prototype's derive took.
const GOAL: f64 = 1.8;

const CRATES: [&str; 3] = ["terra-geo", "terra-schema", "terra-schema-derive"];

/// The plain columns that tables are made of: the attribute, the name, the type. Each table takes
/// some of them, each from another place on.
const COLUMNS: [(&str, &str, &str); 24] = [
    ("", "name", "Text<255>"),
    ("unit = \"MW\", range = 0..", "capacity_mw", "Option<Decimal<12, 6>>"),
    ("", "status", "Status"),
    ("", "commercial_operation_date", "Option<Date>"),
    ("unit = \"m\"", "elevation_meters", "Option<i32>"),
    ("", "operator", "Option<Text<255>>"),
    ("unit = \"%\", range = 0..=100", "capacity_factor_percent", "Option<Decimal<5, 2>>"),
    ("", "detected_at", "Timestamp"),
    ("", "kind", "Option<Kind>"),
    ("default = true", "is_active", "bool"),
    ("unit = \"Cel\"", "temperature_c", "Option<Decimal<5, 2>>"),
    ("", "identifiers", "Option<Json>"),
    ("range = 0..", "unit_count", "i32"),
    ("unit = \"{USD}/(MW.h)\"", "price_usd_per_mwh", "Option<Decimal<10, 2>>"),
    ("", "source_url", "Option<Text<2000>>"),
    ("unit = \"m/s\"", "wind_speed_ms", "Option<f64>"),
    ("", "country_code", "Text<2>"),
    ("unit = \"km2\", range = 0..", "area_km2", "Option<Decimal<12, 4>>"),
    ("", "ended_at", "Option<Timestamp>"),
    ("unit = \"MW.h\"", "net_generation_mwh", "Option<i64>"),
    ("default = \"low\"", "level", "Level"),
    ("", "description", "Option<Text<10000>>"),
    ("unit = \"deg\", range = 0..=360", "wind_direction_degrees", "Option<i32>"),
    ("default = 0", "score", "Decimal<5, 2>"),
];
/// Generates, checks, edits and measures.
pub(crate) fn bench() -> Result<ExitCode> {
    let folder = workspace_root().join("target/bench-declarations");
    generate(&folder)?;
    println!("{TABLES} tables of 20 columns; checking everything once");
    check(&folder)?;
    let mut costs = Vec::new();
    for edit in 0..=EDITS {
        let at = edit * 7 % TABLES;
        write(&table_file(&folder, at), &table(at, edit + 1))?;
        let cost = check(&folder)?;
        // The first fills the caches of the incremental compiler.
        if edit > 0 {
            println!("table {at:2} with one more column: {cost:.2} CPU s");
            costs.push(cost);
        }
    }
    costs.sort_by(f64::total_cmp);
    let median = costs[costs.len() / 2];
    let verdict = if median <= GOAL { "pass" } else { "MISS" };
    println!("median of {EDITS}: {median:.2} CPU s (goal: <= {GOAL}, {verdict})");
    Ok(ExitCode::SUCCESS)
}

/// Checks the crate and gives the processor seconds that cargo and all its children took.
fn check(folder: &Path) -> Result<f64> {
    let check = cargo(&["check", "--quiet"]);
    // The shell adds up what its children used, their children included.
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", "\"$@\" && times", "times"]).arg(check.get_program());
    shell.args(check.get_args()).current_dir(folder).env("LC_ALL", "C");
    shell.env_remove("CARGO_TARGET_DIR").env("CARGO_INCREMENTAL", "1");
    let output = process::output(&mut shell)?;
    let children = output.lines().last().unwrap_or_default();
    let seconds = children.split_whitespace().map(seconds).sum::<Option<f64>>();
    seconds.ok_or_else(|| format!("`times` printed {output}"))
}

/// Reads `0m1.80s`.
fn seconds(text: &str) -> Option<f64> {
    let (minutes, seconds) = text.strip_suffix('s')?.split_once('m')?;
    Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
}

fn generate(folder: &Path) -> Result<()> {
    let source = folder.join("src");
    // The target folder stays, so that only the tables are checked anew.
    let _ = fs::remove_dir_all(&source);
    fs::create_dir_all(&source).map_err(|error| format!("cannot make {source:?}: {error}"))?;
    write(&folder.join("Cargo.toml"), &manifest()?)?;
    write(&source.join("groups.rs"), GROUPS)?;
    let mut root = String::from("#![allow(unused_imports)]\npub mod groups;\n");
    for at in 0..TABLES {
        let _ = writeln!(root, "pub mod table_{at};");
        write(&table_file(folder, at), &table(at, 0))?;
    }
    write(&source.join("lib.rs"), &root)
}

fn table_file(folder: &Path, at: usize) -> PathBuf {
    folder.join(format!("src/table_{at}.rs"))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
}

/// The manifest of a package by itself, with the profiles of this workspace. The crates of the atlas
/// are no members there, so what holds for others' crates would hold for them, and is taken back.
fn manifest() -> Result<String> {
    let root = workspace_root();
    let own = root.join("Cargo.toml");
    let own = fs::read_to_string(&own).map_err(|error| format!("cannot read {own:?}: {error}"))?;
    let mut text = String::from(
        "[workspace]\n\n[package]\nname = \"declarations\"\nversion = \"0.1.0\"\n\
         edition = \"2024\"\npublish = false\n\n[dependencies]\n",
    );
    for name in CRATES {
        let path = root.join("crates").join(name);
        let path = path.canonicalize().map_err(|error| format!("cannot find {name}: {error}"))?;
        let _ = writeln!(text, "{name} = {{ path = {path:?} }}");
    }
    for table in own.split("\n[").skip(1).filter(|table| table.starts_with("profile.")) {
        let _ = write!(text, "\n[{table}");
    }
    for name in CRATES {
        let section = format!("[profile.dev.package.{name}]");
        if !text.contains(&section) {
            let _ = write!(text, "\n{section}\nopt-level = 0\n");
        }
    }
    Ok(text)
}

/// What every table of the generated crate shares.
const GROUPS: &str = r#"//! Groups and code lists.
use terra_schema::{Id, Text, Timestamp};
use terra_schema_derive::{CodeList, Columns};

/// The origin of a row.
#[derive(Clone, Debug, PartialEq, Columns)]
pub struct Provenance {
    /// The source that the row comes from.
    #[column(on_delete = Restrict, role = Source)]
    pub source_id: Option<Id<crate::table_0::Table0>>,
    /// What the source calls the row.
    #[column(role = ExternalId)]
    pub external_id: Option<Text<255>>,
    /// When the source was asked.
    #[column(role = Bookkeeping)]
    pub retrieved_at: Option<Timestamp>,
    /// Made up, for a test.
    #[column(default = false)]
    pub is_synthetic: bool,
}

/// How far something has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, CodeList)]
pub enum Status {
    /// On paper.
    Planned,
    /// In the making.
    Construction,
    /// At work.
    Operating,
    /// Ended.
    Retired,
}

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, CodeList)]
pub enum Level {
    /// Hardly.
    Low,
    /// Rather.
    Medium,
    /// Quite.
    High,
}
"#;

/// One table, with so many columns added to it.
fn table(at: usize, added: usize) -> String {
    let mut text = format!(
        "//! Table {at}.\nuse crate::groups::{{Level, Provenance, Status}};\n\
         use terra_geo::LonLat;\n\
         use terra_schema::{{Audit, Date, Decimal, Id, Json, Text, Timestamp}};\n\
         use terra_schema_derive::{{CodeList, Table}};\n\n\
         /// What a row of table {at} is.\n#[derive(Table)]\n\
         #[table(domain = Energy, name = \"table_{at}\", unique(source_id, external_id))]\n\
         pub struct Table{at} {{\n    pub id: Id<Table{at}>,\n"
    );
    // Two foreign keys to tables before it, or to itself: the derive takes no two tables that point
    // to each other.
    let related = (at * 5 + 3).checked_rem(at).unwrap_or_default();
    for (name, on_delete, target) in
        [("parent_id", "Cascade", at / 2), ("related_id", "SetNull", related)]
    {
        let _ = write!(
            text,
            "    /// The row of table {target} that this one goes with.\n    \
             #[column(on_delete = {on_delete})]\n    \
             pub {name}: Option<Id<crate::table_{target}::Table{target}>>,\n"
        );
    }
    if at.is_multiple_of(2) {
        text += "    pub location: Option<LonLat>,\n";
    }
    for (attribute, name, ty) in COLUMNS.iter().cycle().skip(at).take(plain(at)) {
        let _ = writeln!(text, "    /// What `{name}` says of a row of table {at}.");
        if !attribute.is_empty() {
            let _ = writeln!(text, "    #[column({attribute})]");
        }
        let _ = writeln!(text, "    pub {name}: {ty},");
    }
    for number in 0..added {
        let _ = writeln!(text, "    /// An edit.\n    pub added_{number}: Option<Text<100>>,");
    }
    let _ = write!(
        text,
        "    pub provenance: Provenance,\n    pub audit: Audit,\n}}\n\n\
         /// A kind of row of table {at}.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, CodeList)]\n\
         pub enum Kind {{\n    /// The first.\n    First,\n    /// The second.\n    Second,\n\
         \x20   /// The third.\n    Third,\n}}\n"
    );
    text
}

/// How many plain columns a table has, so that it has twenty in all: a key, two foreign keys, four
/// of the source, three of the audit, and every other table three of a position.
fn plain(at: usize) -> usize {
    if at.is_multiple_of(2) { 7 } else { 10 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_times_prints_is_read() {
        let sum: Option<f64> = "0m0.50s 1m0.25s".split_whitespace().map(seconds).sum();
        assert_eq!(sum, Some(60.75));
        assert_eq!(seconds("1.5"), None);
    }

    #[test]
    fn an_edit_adds_columns_and_changes_nothing_else() {
        let (before, after) = (table(4, 0), table(4, 2));
        assert_eq!(after.lines().filter(|line| line.contains("pub added_")).count(), 2);
        let rest: Vec<&str> = after
            .lines()
            .filter(|line| !line.contains("added_") && !line.contains("An edit"))
            .collect();
        assert_eq!(rest, before.lines().collect::<Vec<_>>());
    }
}
