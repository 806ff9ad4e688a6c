//! What not everyone may read is nowhere: every table and column of the atlas, on every path.
//!
//! A resource that is added has a line in [`ROUTES`]; a parameter that names columns, in its
//! `by`. What isn't there yet is refused whatever it names, so it may stand here before. What the
//! atlas's tables don't hide yet, [`tables`] do.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    unreachable_pub,
    missing_docs,
    reason = "a test fails by panicking, and the tables' words say what they are"
)]

#[macro_use]
#[path = "../server/engines.rs"]
mod engines;
#[path = "../server/client.rs"]
#[allow(dead_code, reason = "the other tests use all of it")]
mod client;
#[path = "../server/database.rs"]
#[allow(dead_code, reason = "the other tests use all of it")]
mod database;
mod routes;
mod tables;

use client::{Answer, Server};
use database::Database;
use routes::{OF_ALL, RELATED_BY, ROUTES, SCREENED_BY};
use serde_json::Value as Tree;
use std::collections::{BTreeMap, BTreeSet};
use tables::fill;
use terra_schema::{Role, Row, Table};
use terra_store::Database as _;
use terra_tables::energy::EnergyProject;

on_both_engines!(
    hidden_columns_stand_in_no_answer,
    hidden_columns_are_refused_as_those_that_are_not_there,
    hidden_tables_are_refused_as_those_that_are_not_there,
    keys_that_not_everyone_may_read_make_no_relations,
);

const NOBODY: &str = "00000000-0000-0000-0000-000000000001";

fn tables_of(database: &Database) -> (Vec<&'static Table>, Vec<&'static Table>) {
    database.store.catalog().tables().iter().partition(|table| table.is_public())
}

/// Columns that nobody is shown, which are the machinery's too.
fn hidden(table: &Table) -> impl Iterator<Item = &'static str> {
    let is_hidden = |role| matches!(role, Role::Cell | Role::Bound | Role::Square);
    let columns = table.columns.iter();
    columns.filter(move |c| !c.is_readable() || is_hidden(c.role)).map(|column| column.name)
}

/// Where a text has this name as a word of its own.
fn places<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> + 't {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let found = text.match_indices(name).map(|(at, _)| at);
    found.filter(move |&at| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        !before.ends_with(is_part) && !after.starts_with(is_part)
    })
}

fn names(text: &str, name: &str) -> bool {
    places(text, name).next().is_some()
}

/// Whether an answer tells of what has this name, which is words where it heads a column of a page.
/// Prose has words such as `role`, which are names only where they stand as such.
fn tells(body: &str, name: &str) -> bool {
    let words = name.replace('_', " ");
    let words = words[..1].to_uppercase() + &words[1..];
    let as_name = [
        format!("\"{name}\""),
        format!("`{name}`"),
        format!("/collections/{name}/"),
        format!("<th scope=\"col\">{words}<"),
        format!("<th scope=\"row\">{words}<"),
    ];
    as_name.iter().any(|text| body.contains(text)) || (name.contains('_') && names(body, name))
}

/// That an answer has no value that is hidden, and tells of none of these names.
fn is_silent(answer: &Answer, target: &str, names: impl IntoIterator<Item = &'static str>) {
    let body = String::from_utf8_lossy(&answer.bytes);
    for value in tables::VALUES {
        assert!(!body.contains(value), "{target} has {value}: {body}");
    }
    for name in names {
        assert!(!tells(&body, name), "{target} tells of {name}: {body}");
    }
}

/// The relations of each collection, as it tells of them: their names, the other collections and
/// the keys.
async fn relations(server: &Server) -> BTreeMap<String, Vec<[String; 3]>> {
    let listed = server.json("/collections").await;
    let text = |tree: &Tree| tree.as_str().unwrap().to_owned();
    let told = |of: &Tree| ["name", "collection", "key"].map(|member| text(&of[member]));
    let collections = listed["collections"].as_array().unwrap().iter();
    let all = collections.map(|collection| {
        let relations = collection["relations"].as_array().unwrap().iter().map(told);
        (text(&collection["id"]), relations.collect())
    });
    all.collect()
}

async fn hidden_columns_stand_in_no_answer(database: &Database) {
    let ids = fill(database).await;
    let server = Server::of(&database.store).await;
    let (open, closed) = tables_of(database);
    let closed = || closed.iter().map(|table| table.name);
    let relations = relations(&server).await;
    assert!(relations.keys().eq(open.iter().map(|t| t.name).collect::<BTreeSet<_>>()));
    for table in &open {
        let item = ids[table.name].to_string();
        for (route, asked) in ROUTES.iter().flat_map(|r| r.answers.iter().map(move |a| (r, a))) {
            let target = format!("{}{asked}", route.of(table.name, &item));
            let answer = server.get(&target).await;
            // Not every table has a place to be on a map.
            let is_fine = matches!(answer.status, 200 | 204)
                || answer.status == 404 && target.contains("/tiles");
            assert!(is_fine, "{target}: {answer:?}");
            is_silent(&answer, &target, hidden(table).chain(closed()));
        }
        for [name, other, _] in &relations[table.name] {
            for rest in [String::new(), format!("/{item}")] {
                let target = format!("/collections/{}/items{rest}?expand={name}", table.name);
                let answer = server.get(&target).await.fine();
                assert!(answer.body.contains(&format!("\"related\":{{\"{name}\":")), "{target}");
                let other = database.store.catalog().table(other).unwrap();
                let own = |name: &str| table.column(name).is_some_and(|own| own.is_readable());
                let hidden = hidden(other).filter(|name| !own(name));
                is_silent(&answer, &target, hidden.chain(closed()));
            }
        }
    }
    let readable = |name: &str| {
        let mut columns = open.iter().flat_map(|table| table.columns);
        columns.any(|column| column.name == name && column.is_readable())
    };
    // One parameter is called as a column of the machinery is.
    let is_named = |name: &&str| !readable(name) && *name != "cell";
    let everywhere: Vec<_> = open.iter().flat_map(|table| hidden(table)).filter(is_named).collect();
    assert!(["miller_name", "heir_id", "email"].iter().all(|name| everywhere.contains(name)));
    for target in OF_ALL {
        let answer = server.get(target).await.fine();
        is_silent(&answer, target, closed().chain(everywhere.iter().copied()));
    }
}

/// What somebody may write who means a name.
fn nearly(name: &str) -> [String; 3] {
    [name.to_uppercase(), format!("{name}s"), name[1..].to_owned()]
}

/// What is as long as a name, and nothing like any.
fn unlike(name: &str) -> String {
    "qx".repeat(name.len()).split_at(name.len()).0.to_owned()
}

/// What an answer says, but for a name and for what was meant by it.
fn said(answer: &Answer, name: &str) -> (u16, String) {
    let mut problem = answer.json();
    problem.as_object_mut().unwrap().remove("request");
    let mut text = problem.to_string();
    let own: Vec<usize> = places(&text, name).collect();
    for at in own.into_iter().rev() {
        text.replace_range(at..at + name.len(), "NAME");
    }
    // The nearest name is another for another name; of a filter's it stands for all there are.
    if let Some(start) = text.find("` here") {
        text.truncate(start);
    }
    if let Some(start) = text.find("did you mean `")
        && let Some(length) = text[start..].find("`? ")
    {
        text.replace_range(start..start + length + 3, "");
    }
    (answer.status, text)
}

/// That a name is refused where it stands for `{}`, and as one that is not there is.
async fn is_unknown(server: &Server, target: &str, name: &str) -> Answer {
    let ask = async |name: &str| {
        let target = target.replace("{}", name);
        let answer = server.get(&target).await;
        assert!((400..500).contains(&answer.status), "{target}: {answer:?}");
        answer
    };
    let (hidden, none) = (ask(name).await, unlike(name));
    assert_eq!(said(&hidden, name), said(&ask(&none).await, &none), "{target} {name}");
    hidden
}

async fn hidden_columns_are_refused_as_those_that_are_not_there(database: &Database) {
    let server = Server::of(&database.store).await;
    let relations = relations(&server).await;
    let mut tried = 0;
    for table in tables_of(database).0 {
        let screened = SCREENED_BY.iter().map(|by| (*by).to_owned());
        let screened = screened.filter(|_| table.name == EnergyProject::NAME);
        let own = ROUTES
            .iter()
            .flat_map(|route| route.by.iter().map(|by| route.of(table.name, NOBODY) + by));
        let targets: Vec<String> = own.chain(screened).collect();
        for name in hidden(table) {
            for target in &targets {
                // Groups have a parameter of this name, which is no column.
                if name == "cell" && target.ends_with("/aggregate?{}=1") {
                    continue;
                }
                let answer = is_unknown(&server, target, name).await;
                // Said in another case, or nearly, it isn't suggested either.
                assert!(!names(&answer.body.replace(name, "NAME"), name));
                let is_whole = target.contains("?{}") || target.contains("IS");
                for near in nearly(name).iter().filter(|_| is_whole) {
                    let answer = server.get(&target.replace("{}", near)).await;
                    let body = answer.body.replace(near, "NEAR");
                    assert!(!names(&body, name), "{target} {near}: {body}");
                }
                tried += 1;
            }
        }
        for [relation, other, _] in &relations[table.name] {
            for name in hidden(database.store.catalog().table(other).unwrap()) {
                for by in RELATED_BY {
                    let by = by.replace("{}", &format!("{relation}.{{}}"));
                    is_unknown(&server, &format!("/collections/{}{by}", table.name), name).await;
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}

async fn hidden_tables_are_refused_as_those_that_are_not_there(database: &Database) {
    let ids = fill(database).await;
    let server = Server::of(&database.store).await;
    for table in tables_of(database).1 {
        let name = table.name;
        let item = ids.get(name).map_or_else(|| NOBODY.to_owned(), ToString::to_string);
        for route in ROUTES {
            for asked in route.answers.iter().chain(route.by) {
                let target = route.of("{}", &item) + &asked.replace("{}", "id");
                assert_eq!(is_unknown(&server, &target, name).await.status, 404, "{target} {name}");
            }
        }
        for near in nearly(name) {
            let body = server.get(&format!("/collections/{near}/items")).await.body;
            assert!(!names(&body.replace(&near, "NEAR"), name), "{near}: {body}");
        }
    }
}

async fn keys_that_not_everyone_may_read_make_no_relations(database: &Database) {
    let server = Server::of(&database.store).await;
    let relations = relations(&server).await;
    let (open, closed) = tables_of(database);
    let is_open = |name: &str| open.iter().any(|table| table.name == name);
    let keys = |table: &'static Table| {
        table.foreign_keys().map(move |(column, target, _)| (table.name, column, target))
    };
    for table in &open {
        let own = keys(table).map(|(_, column, other)| (column, other));
        let others = database.store.catalog().tables().iter().flat_map(|other| keys(other));
        let theirs = others.filter(|(_, _, target)| *target == table.name);
        let linked: Vec<_> = own.chain(theirs.map(|(other, column, _)| (column, other))).collect();
        let is_told = |column: &str, other: &str| {
            let mut told = relations[table.name].iter();
            told.any(|[_, collection, key]| collection == other && key == column)
        };
        for (column, other) in linked {
            let is_shown = column.is_readable() && is_open(other);
            assert_eq!(is_told(column.name, other), is_shown, "{} {other}", table.name);
        }
        let is_relation =
            |name: &str| relations[table.name].iter().any(|[relation, ..]| relation == name);
        let private = table.columns.iter().filter(|c| c.references.is_some() && !c.is_readable());
        let names = private.map(|column| column.name).chain(closed.iter().map(|t| t.name));
        for name in names.filter(|name| !is_relation(name)) {
            for by in ["expand={}", "filter={}.id%20IS%20NULL"] {
                let target = format!("/collections/{}/items?{by}", table.name);
                is_unknown(&server, &target, name).await;
            }
        }
    }
    // Both ways of a key that is private, and one to a table that is.
    let of = |name: &str| relations[name].iter().map(|[_, other, _]| other.as_str());
    assert_eq!(of(tables::TideMill::NAME).count(), 0);
    assert!(
        of("users")
            .all(|other| ![tables::TideMill::NAME, tables::TradeLedger::NAME].contains(&other))
    );
}
