//! `terra tables reference`: the committed pages are those that the declarations make.

use crate::{
    database::{Ran, program, run},
    repository,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use terra_schema::Catalog;

fn reference(folder: &Path, arguments: &[&str]) -> Ran {
    run(program(folder).args(["tables", "reference"]).args(arguments))
}

/// The reference as the program writes it into an empty folder.
fn written() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    reference(folder.path(), &["--out", "."]).fine();
    folder
}

fn committed() -> PathBuf {
    repository().join("docs/reference")
}

/// Every file below a folder with its text, by its path from there.
fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = PathBuf::from(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            let below = files(&entry.path());
            found.extend(below.into_iter().map(|(path, text)| (name.join(path), text)));
        } else {
            found.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
    found
}

/// The places that a Markdown text links to, within the repository.
fn links(text: &str) -> Vec<&str> {
    let after = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    after.map(|(target, _)| target).filter(|target| !target.starts_with("https://")).collect()
}

#[test]
fn the_committed_reference_is_what_the_declarations_make() {
    let (wanted, there) = (files(written().path()), files(&committed()));
    let paths: Vec<_> = wanted.keys().chain(there.keys()).collect();
    let differ = |path: &&&PathBuf| wanted.get(**path) != there.get(**path);
    let different: std::collections::BTreeSet<_> = paths.iter().filter(differ).collect();
    assert!(
        different.is_empty(),
        "docs/reference is not what the declarations make: run `cargo run -- tables reference` and \
         commit what it writes; it differs in {different:?}"
    );
}

#[test]
fn every_link_of_the_reference_leads_to_a_file_and_a_heading() {
    let committed = committed();
    for (page, text) in files(&committed) {
        for link in links(&text) {
            let (path, place) = link.split_once('#').unwrap_or((link, ""));
            let target = committed.join(&page).parent().unwrap().join(path);
            assert!(path.is_empty() || target.is_file(), "{}: {link}", page.display());
            let is_heading = |line: &str| line.starts_with('#') && slug(line) == place;
            assert!(place.is_empty() || text.lines().any(is_heading), "{}: {link}", page.display());
        }
    }
}

/// A heading as GitHub names its place.
fn slug(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    words.chars().filter(|c| c.is_alphanumeric() || "-_".contains(*c)).collect()
}

#[test]
fn every_table_has_a_page_that_the_overview_and_its_chapter_link_to() {
    use terra_tables as _;
    let (folder, catalog) = (written(), Catalog::registered().unwrap());
    let files = files(folder.path());
    for table in catalog.tables() {
        let chapter = if table.system { "system" } else { table.domain.name() };
        let path = format!("{chapter}/{}.md", table.name);
        for from in ["README.md".to_owned(), format!("{chapter}.md")] {
            assert!(links(&files[Path::new(&from)]).contains(&path.as_str()), "{from}: {path}");
        }
        let page = &files[Path::new(&path)];
        for column in table.columns {
            assert!(page.contains(&format!("\n| `{}` | ", column.name)), "{path}: {}", column.name);
        }
        assert!(repository().join(table.file).is_file(), "{path}: {}", table.file);
        assert!(page.contains(table.file), "{path}");
    }
    assert_eq!(files.len(), 1 + 10 + catalog.tables().len());
}

#[test]
fn a_page_says_what_the_declaration_says() {
    let files = files(written().path());
    let says = |path: &str, lines: &[&str]| {
        for wanted in lines {
            let text = &files[Path::new(path)];
            assert!(text.lines().any(|line| line.contains(wanted)), "{path}: {wanted}\n{text}");
        }
    };
    says(
        "environment/weather_stations.md",
        &[
            "# weather_stations",
            "A surface weather station and its latest observation.",
            "- Domain: [environment](../environment.md), phase 3",
            "- Who reads: everyone",
            "| `temperature_c` | decimal(5, 2) | `Cel` | -100 to 70 | optional | Air temperature",
            "| `station_id` | text(50) |  |  | required | Call sign",
            "| `cell` | bigint |  |  | computed |",
            "| `is_synthetic` | bool |  |  | default `false` | Made up",
            "| `source_id` | id of [data_sources](../core/data_sources.md) |",
            "| `source_id` | [data_sources](../core/data_sources.md) | forbids it |",
            "| [soil_moisture_sensors](../environment/soil_moisture_sensors.md) |",
            "- Unique: `source_id`, `external_id`",
            "Each row names its source in `source_id`",
            "| `noaa_metar` | [Aviation Weather Center METAR cache](https://aviationweather.gov",
        ],
    );
    says(
        "core/users.md",
        &[
            "The public sees what a person chose to be known by",
            "and administrators, read: `email`",
            "- Nobody reads: `password_hash`",
            "| `role` | [code](#codes-of-role) |  |  | default `member` |",
            "| `moderator` | Settles disputes",
            "Rows name no source.",
        ],
    );
    says("core/activity_log.md", &["- Rows are only ever added"]);
    says("energy/energy_projects.md", &["| `wri_gppd` |", "| code | meaning | sources write |"]);
}

#[test]
fn diagrams_are_made_of_what_mermaid_reads() {
    let files = files(written().path());
    let diagrams = files.iter().filter_map(|(path, text)| {
        let (_, diagram) = text.split_once("```mermaid\nerDiagram\n")?;
        Some((path, diagram.split_once("```").unwrap().0))
    });
    let mut count = 0;
    for (path, diagram) in diagrams {
        count += 1;
        for line in diagram.lines() {
            assert!(is_mermaid(line.trim()), "{}: {line}", path.display());
        }
    }
    assert_eq!(count, 10, "one for each domain and one for the machinery");
}

/// Whether a line opens or closes a box, is a column, or a relation.
fn is_mermaid(line: &str) -> bool {
    let is_name = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["}"] => true,
        [name, "{"] => is_name(name),
        [one, "||--o{" | "|o--o{" | "||--o|" | "|o--o|", many, ":", label] => {
            is_name(one) && is_name(many) && is_name(label.trim_matches('"'))
        }
        [kind, name, ref keys @ ..] => {
            let is_key = |key: &&str| ["PK", "FK", "UK"].contains(&key.trim_end_matches(','));
            is_name(kind) && is_name(name) && keys.iter().all(is_key)
        }
        _ => false,
    }
}

#[test]
fn it_is_written_where_the_repository_has_it_and_pages_of_gone_tables_leave() {
    let tree = tempfile::tempdir().unwrap();
    let (below, docs) = (tree.path().join("crates/terra-tables/src"), tree.path().join("docs"));
    fs::create_dir_all(&below).unwrap();
    let told = reference(&below, &[]).fine();
    assert!(told.starts_with("wrote ") && told.ends_with("docs/reference\n"), "{told}");
    let first = files(&docs);

    let pages = docs.join("reference");
    fs::copy(pages.join("core/users.md"), pages.join("core/gone.md")).unwrap();
    fs::create_dir(pages.join("lost")).unwrap();
    fs::copy(pages.join("core.md"), pages.join("lost/gone.md")).unwrap();
    fs::write(pages.join("core/own.md"), "Somebody's own.\n").unwrap();
    fs::write(pages.join("core/users.md"), &first[Path::new("reference/core.md")]).unwrap();
    let told = reference(tree.path(), &[]).fine();
    let removed: Vec<_> = told.lines().filter(|line| line.starts_with("removed ")).collect();
    let expected =
        ["core/gone.md", "lost/gone.md"].map(|path| format!("removed {path}: its table is gone"));
    assert_eq!(removed, expected);
    assert!(!pages.join("lost").exists());
    let mut second = files(&docs);
    assert_eq!(second.remove(Path::new("reference/core/own.md")).unwrap(), "Somebody's own.\n");
    assert!(first == second);
}

#[test]
fn what_somebody_wrote_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("README.md"), "# My own\n").unwrap();
    let complaint = reference(folder.path(), &["--out", "."]).complaint();
    assert!(complaint.contains("README.md is not a page of the reference: move it away"));
    let files = files(folder.path());
    assert_eq!(files.into_values().collect::<Vec<_>>(), ["# My own\n"]);

    let complaint = reference(folder.path(), &[]).complaint();
    assert!(complaint.starts_with("error: run this in the atlas's repository"), "{complaint}");
}
