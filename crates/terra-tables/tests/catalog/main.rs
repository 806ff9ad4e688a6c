//! What holds for every table of the atlas, whichever domain it is declared in.

#![allow(clippy::unwrap_used, reason = "a catalog that does not hold together fails the tests")]

mod planned;

use planned::{OF_A_PROJECT, RESERVED, TABLES};
use rust_decimal::dec;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use terra_schema::{
    Access, Catalog, Code, Column, ColumnAccess, ColumnType, Domain, Filter, OnDelete, Order, Role,
    Table, Timestamp, unit,
};
use terra_tables::{
    energy::{EnergyProject, ProjectStatus, ProjectType},
    environment::{FireEvent, WeatherStation},
};

fn tables() -> Vec<&'static Table> {
    Catalog::registered().unwrap().tables().to_vec()
}

fn atlas() -> impl Iterator<Item = &'static Table> {
    tables().into_iter().filter(|table| !table.system)
}

fn columns() -> impl Iterator<Item = (&'static Table, &'static Column)> {
    tables().into_iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)))
}

/// Fails with every fault at once, not with the first.
fn none(faults: impl IntoIterator<Item = String>) {
    let faults: Vec<_> = faults.into_iter().collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_77_tables_planned_are_there_and_arrive_in_their_phase() {
    let planned =
        TABLES.iter().flat_map(|&(phase, names)| names.iter().map(move |name| (*name, phase)));
    let planned: BTreeMap<&str, u8> = planned.collect();
    assert_eq!(planned.len(), 77);
    // More may be declared, and nothing but their declarations names them.
    let found = atlas().map(|table| (table.name, table.phase));
    let found: BTreeMap<_, _> = found.filter(|(name, _)| planned.contains_key(name)).collect();
    assert_eq!(found, planned);
}

#[test]
fn names_are_snake_case_and_need_no_quotes() {
    let reserved: BTreeSet<_> = RESERVED.split_whitespace().collect();
    let plain = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '_'))
            && !name.contains("__")
            && !name.ends_with('_')
            && !reserved.contains(name)
    };
    none(tables().iter().map(|table| table.name.to_owned()).filter(|name| !plain(name)));
    none(
        columns()
            .filter(|(_, column)| !plain(column.name))
            .map(|(table, column)| format!("{}.{}", table.name, column.name)),
    );
}

#[test]
fn every_table_column_and_code_says_what_it_means() {
    none(tables().into_iter().filter(|t| !is_sentence(t.doc)).map(|t| t.name.to_owned()));
    none(columns().filter(|(_, column)| !explains(column)).map(|(table, column)| {
        format!("{}.{}: {:?} says no more than the name", table.name, column.name, column.doc)
    }));
    none(columns().flat_map(|(table, column)| {
        let silent = codes(column).iter().filter(|code| !is_sentence(code.doc));
        silent.map(move |code| format!("{}.{}: {}", table.name, column.name, code.code))
    }));
}

fn is_sentence(doc: &str) -> bool {
    doc.ends_with(['.', ')']) && doc.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
}

fn explains(column: &Column) -> bool {
    let name: BTreeSet<_> = column.name.split('_').chain(["a", "an", "its", "of", "the"]).collect();
    let doc = column.doc.to_lowercase();
    let mut words = doc.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    is_sentence(column.doc) && words.any(|word| !name.contains(word))
}

fn codes(column: &Column) -> &'static [Code] {
    match column.ty {
        ColumnType::Code { codes } => codes,
        _ => &[],
    }
}

#[test]
fn every_unit_matches_its_suffix() {
    let numbers = columns().filter(|(_, column)| {
        column.role == Role::Plain
            && matches!(
                column.ty,
                ColumnType::Decimal { .. }
                    | ColumnType::Int
                    | ColumnType::BigInt
                    | ColumnType::Double
            )
    });
    none(numbers.filter_map(|(table, column)| {
        let why = unit::check(column.name, column.unit).err()?;
        Some(format!("{}.{}: {why}", table.name, column.name))
    }));
}

#[test]
fn one_name_has_one_meaning() {
    let mut meanings: BTreeMap<&str, BTreeMap<String, Vec<&str>>> = BTreeMap::new();
    for table in atlas() {
        for column in table.columns {
            // Each table has its own codes for a status or a type; that they are codes is shared.
            let ty = match column.ty {
                ColumnType::Code { .. } => "a code".to_owned(),
                other => format!("{other:?}"),
            };
            let meaning = format!("{ty} in {}", column.unit.unwrap_or("no unit"));
            let tables = meanings.entry(column.name).or_default().entry(meaning).or_default();
            tables.push(table.name);
        }
    }
    meanings.retain(|_, meanings| meanings.len() > 1);
    none(meanings.iter().map(|(name, meanings)| format!("{name}: {meanings:#?}")));
}

#[test]
fn every_foreign_key_resolves_and_has_an_index() {
    let names: BTreeSet<_> = tables().iter().map(|table| table.name).collect();
    let mut faults = Vec::new();
    for table in tables() {
        let keys = table.unique_keys.iter().map(|key| key.columns.to_vec());
        let indexes: Vec<_> = keys.chain(table.all_indexes()).collect();
        for (column, target, on_delete) in table.foreign_keys() {
            let mut fault = |what| faults.push(format!("{}.{}: {what}", table.name, column.name));
            if !names.contains(target) {
                fault("points nowhere");
            }
            if !indexes.iter().any(|index| index.first() == Some(&column.name)) {
                fault("has no index");
            }
            if table.append_only && on_delete != OnDelete::Restrict {
                fault("would change or delete a row of an append-only table");
            }
        }
    }
    none(faults);
}

#[test]
fn what_belongs_to_a_project_is_at_most_three_foreign_keys_away() {
    // All rows have a source, and people make them: neither ties a row to a project.
    let ties: Vec<(&str, &str)> = tables()
        .iter()
        .flat_map(|table| table.foreign_keys().map(|key| (table.name, key)))
        .filter(|(_, (column, target, _))| column.role == Role::Plain && *target != "users")
        .map(|(table, (_, target, _))| (table, target))
        .collect();
    let mut found = BTreeSet::from(["energy_projects"]);
    for _ in 0..3 {
        let next: Vec<_> = ties
            .iter()
            .flat_map(|&(from, to)| [(from, to), (to, from)])
            .filter(|(near, _)| found.contains(near))
            .map(|(_, far)| far)
            .collect();
        found.extend(next);
    }
    none(OF_A_PROJECT.split_whitespace().filter(|table| !found.contains(table)).map(str::to_owned));
}

#[test]
fn no_index_repeats_the_start_of_another_or_of_a_unique_key() {
    none(tables().into_iter().flat_map(|table| {
        let keys: Vec<_> = table.unique_keys.iter().map(|key| key.columns).collect();
        let asked: Vec<_> = table.indexes.iter().map(|index| index.columns).collect();
        let repeats = move |at: usize, index: &[&str]| {
            keys.iter().any(|key| key.starts_with(index))
                || asked.iter().enumerate().any(|(i, other)| i != at && other.starts_with(index))
        };
        let indexes = table.indexes.iter().map(|index| index.columns).enumerate();
        indexes
            .filter(move |(at, index)| repeats(*at, index))
            .map(|(_, index)| format!("{}: {index:?}", table.name))
    }));
}

#[test]
fn a_row_of_a_source_stands_once() {
    let sourced = atlas().filter(|table| table.column("same_as").is_some());
    none(
        sourced
            .filter(|t| !t.unique_keys.iter().any(|k| k.columns == ["source_id", "external_id"]))
            .map(|table| format!("{}: add unique(source_id, external_id)", table.name)),
    );
}

#[test]
fn one_person_has_one_vote_and_one_account() {
    let unique = |table: &str, columns: &[&str]| {
        let table = Catalog::registered().unwrap().table(table).unwrap();
        table.unique_keys.iter().any(|key| key.columns == columns)
    };
    assert!(unique("validations", &["user_id", "data_point_id"]));
    assert!(unique("users", &["email_folded"]));
    assert!(unique("users", &["username_folded"]));
}

#[test]
fn money_names_its_currency() {
    const MONEY: [&str; 4] = ["_cost", "_amount", "_price", "_fee"];
    let money = columns().filter(|(_, column)| {
        let is_rate = column.unit.is_some_and(|unit| unit.starts_with('/'));
        is_rate || column.unit.is_none() && MONEY.iter().any(|end| column.name.ends_with(end))
    });
    let is_currency = |column: Option<&Column>| {
        column.is_some_and(|column| column.ty == ColumnType::Text { max: 3 })
    };
    none(
        money
            .filter(|(table, column)| {
                let own = table.column(&format!("{}_currency", column.name));
                !is_currency(own) && !is_currency(table.column("currency_code"))
            })
            .map(|(table, column)| format!("{}.{}", table.name, column.name)),
    );
}

#[test]
fn a_period_has_both_ends() {
    let other_end = |name: &str| {
        name.contains("period_start_")
            .then(|| name.replace("period_start_", "period_end_"))
            .or_else(|| {
                name.contains("period_end_").then(|| name.replace("period_end_", "period_start_"))
            })
    };
    none(columns().filter_map(|(table, column)| {
        let other = other_end(column.name)?;
        let is_missing = table.column(&other).is_none_or(|other| other.ty != column.ty);
        is_missing.then(|| format!("{}.{}: add {other}", table.name, column.name))
    }));
}

#[test]
fn an_areas_code_stands_with_the_system_that_it_belongs_to() {
    none(tables().into_iter().filter_map(|table| {
        let [code, system] = ["area_code", "area_code_system"].map(|name| table.column(name));
        (code.is_some() != system.is_some()).then(|| table.name.to_owned())
    }));
}

#[test]
fn the_public_sees_of_a_person_what_they_are_known_by() {
    let users = Catalog::registered().unwrap().table("users").unwrap();
    // A folded text says no more than the text that it folds.
    let public = users.columns.iter().filter(|column| {
        column.access == ColumnAccess::Row && column.role == Role::Plain && column.folds.is_none()
    });
    let public: Vec<_> = public.map(|column| column.name).collect();
    assert_eq!(public, ["username", "avatar_url", "bio", "reputation_score", "trust_level"]);
}

#[test]
fn what_follows_a_team_names_the_team() {
    let names_a_team = |table: &Table| {
        let team = table.column("team_id").and_then(|column| column.references.as_ref());
        table.name == "teams" || team.is_some_and(|key| key.table == "teams")
    };
    let follows = atlas().filter(|table| table.access == Access::Team);
    none(follows.filter(|t| !names_a_team(t)).map(|t| format!("{}: add team_id", t.name)));
}

#[test]
fn nobody_sees_what_opens_an_account() {
    let secret: Vec<_> = columns()
        .filter(|(_, column)| column.access == ColumnAccess::Secret)
        .map(|(table, column)| (table.name, column.name))
        .collect();
    let expected =
        [("sessions", "token_hash"), ("user_api_keys", "key_hash"), ("users", "password_hash")];
    assert_eq!(secret, expected);
}

#[test]
fn a_declaration_stands_in_its_domains_folder_and_its_types_have_names_of_their_own() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
    for domain in Domain::ALL {
        let Ok(files) = fs::read_dir(src.join(domain.name())) else { continue };
        for path in files.map(|file| file.unwrap().path()) {
            let text = fs::read_to_string(&path).unwrap();
            let declares = text.contains(&format!("domain = {domain:?}"));
            if !declares && !path.ends_with("mod.rs") {
                faults.push(format!("{}: holds no table of its domain", path.display()));
            }
            let types = text.lines().filter_map(|line| {
                line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))
            });
            for name in types.filter_map(|rest| rest.split_whitespace().next()) {
                if let Some(other) = seen.insert(name.to_owned(), path.clone()) {
                    faults.push(format!("{name}: in {} and {}", other.display(), path.display()));
                }
            }
        }
    }
    none(faults);
}

#[test]
fn the_designs_own_lines_compile() {
    let since = Timestamp::parse("2024-01-01T00:00:00Z").unwrap();
    let _: Filter<FireEvent> = FireEvent::detected_at.ge(since);
    let _: Filter<EnergyProject> = EnergyProject::status.eq(ProjectStatus::Planned);
    let _: Order<EnergyProject> = EnergyProject::capacity_mw.desc();
    let _: Filter<WeatherStation> = WeatherStation::temperature_c.eq(dec!(28.5));
    let _ = WeatherStation::new("KAUS", "Austin-Bergstrom Airport")
        .temperature_c(dec!(28.5))
        .humidity_percent(65);
    let _ = EnergyProject::new("Hornsea 3", ProjectType::Wind, ProjectStatus::Permitted);
}
