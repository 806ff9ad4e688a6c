//! What not everyone may read is nowhere: every table and column of the atlas, on every path.
//!
//! A resource that is added has a line in [`ROUTES`]; a parameter that names columns, in its
//! `by`. What isn't there yet is refused whatever it names, so it may stand here before.

use crate::{
    client::{Answer, Server},
    database::Database,
};
use std::collections::{BTreeSet, HashMap};
use terra_schema::{ColumnType, Record, Role, Table, Value, scalar::Uuid};
use terra_store::Database as _;

on_both_engines!(
    hidden_columns_stand_in_no_answer,
    hidden_columns_are_refused_as_those_that_are_not_there,
    hidden_tables_are_refused_as_those_that_are_not_there,
);

/// A resource of a collection.
struct Route {
    /// As the router has it.
    path: &'static str,
    /// What is asked there, after the path.
    answers: &'static [&'static str],
    /// How columns may be named there; `{}` stands for the name.
    by: &'static [&'static str],
}

const fn route(
    path: &'static str,
    answers: &'static [&'static str],
    by: &'static [&'static str],
) -> Route {
    Route { path, answers, by }
}

/// The resources that tell of one collection.
const ROUTES: &[Route] = &[
    route("/collections/{collection}", &["", "?f=html"], &[]),
    route("/collections/{collection}/queryables", &["", "?f=html"], &[]),
    route("/collections/{collection}/sortables", &["", "?f=html"], &[]),
    route("/collections/{collection}/schema", &["", "?f=html"], &[]),
    route(
        "/collections/{collection}/items",
        &["", "?f=html", "?f=csv", "?f=ndjson", "?f=geojson", "?f=json", "?expand=*"],
        ROWS_BY,
    ),
    route("/collections/{collection}/export", &["?f=csv", "?f=ndjson", "?f=fgb"], ROWS_BY),
    route("/collections/{collection}/items/{item}", &["", "?f=html"], SHOWN_BY),
    route("/collections/{collection}/aggregate", &["?measures=count", "?f=html"], AGGREGATED_BY),
    route("/collections/{collection}/tiles", &["", "?f=html"], &[]),
    route("/collections/{collection}/tiles/{matrix_set}", &["", "?f=tilejson", "?f=html"], &[]),
    route("/collections/{collection}/tiles/{matrix_set}/{zoom}/{row}/{column}", &[""], SHOWN_BY),
];

const ROWS_BY: &[&str] = &[
    "?{}=1",
    "?filter={}%20IS%20NULL",
    "?filter={}=1",
    "?filter=casei({})=casei(%27a%27)",
    "?filter=NOT%20({}%20IN%20(1,2))",
    "?filter={}%2B1%3E2",
    "?filter=S_INTERSECTS({},POINT(1%202))",
    "?filter-lang=cql2-json&filter=%7B%22op%22%3A%22isNull%22%2C%22args%22%3A%5B%7B%22property%22%3A%22{}%22%7D%5D%7D",
    "?sortby={}",
    "?sortby=-{}",
    "?properties={}",
    "?exclude-properties={}",
    "?expand={}",
];
const SHOWN_BY: &[&str] =
    &["?properties={}", "?exclude-properties={}", "?expand={}", "?{}=1", "?filter={}=1"];
const AGGREGATED_BY: &[&str] =
    &["?measures=max({})", "?group={}&measures=count", "?filter={}=1&measures=count", "?{}=1"];

/// The resources that tell of all.
const OF_ALL: &[&str] = &[
    "/",
    "/?f=html",
    "/conformance",
    "/collections",
    "/collections?f=html",
    "/screening",
    "/api",
    "/api?f=html",
    "/metrics",
    "/tileMatrixSets/WebMercatorQuad",
];

const NOBODY: &str = "00000000-0000-0000-0000-000000000001";

impl Route {
    /// Where it is, of a table or of what is called so.
    fn of(&self, table: &str, item: &str) -> String {
        let names = [("collection", table), ("item", item), ("matrix_set", "WebMercatorQuad")];
        let numbers = ["zoom", "row", "column"].map(|name| (name, "0"));
        names.into_iter().chain(numbers).fold(self.path.to_owned(), |path, (name, value)| {
            path.replace(&format!("{{{name}}}"), value)
        })
    }
}

#[test]
fn every_route_is_tried() {
    let router = include_str!("../../src/lib.rs");
    let of_collections = router.split('"').filter(|text| text.starts_with("/collections/{"));
    let tried: BTreeSet<&str> = ROUTES.iter().map(|route| route.path).collect();
    let mut count = 0;
    for path in of_collections {
        assert!(tried.contains(path), "{path} needs a line in ROUTES");
        count += 1;
    }
    assert!(count >= 7);
}

/// Columns that nobody is shown, which are the machinery's too.
fn hidden(table: &Table) -> impl Iterator<Item = &'static str> {
    let is_hidden = |role| matches!(role, Role::Cell | Role::Bound | Role::Square);
    let columns = table.columns.iter();
    columns.filter(move |c| !c.is_readable() || is_hidden(c.role)).map(|column| column.name)
}

/// Stores the example of each table, whose private texts say so, and answers with their ids.
async fn fill(database: &Database) -> HashMap<&'static str, Uuid> {
    let mut open: Vec<Record> =
        terra_tables::examples::all().into_iter().filter(|e| !e.table().system).collect();
    let mut stored = HashMap::new();
    while !open.is_empty() {
        let waiting: BTreeSet<_> = open.iter().map(|example| example.table().name).collect();
        let at = open.iter().position(|example| {
            let own = example.table().name;
            let mut keys = example.table().foreign_keys();
            keys.all(|(_, target, _)| target == own || !waiting.contains(target))
        });
        let mut example = open.remove(at.unwrap());
        let table = example.table();
        for (column, target, _) in table.foreign_keys() {
            let id = stored.get(target).map_or(Value::Null, |id| Value::Id(*id));
            example.values_mut()[table.position(column.name).unwrap()] = Some(id);
        }
        for (at, column) in table.columns.iter().enumerate() {
            let is_text = matches!(column.ty, ColumnType::Text { .. });
            if is_text && !column.is_readable() && !column.is_computed() {
                let marked = Value::Text(format!("unseen-{}@example.org", column.name));
                example.values_mut()[at] = Some(marked);
            }
        }
        stored.insert(table.name, database.store.insert_record(example).await.unwrap());
    }
    stored
}

/// Whether a text has this name as a word of its own.
fn names(text: &str, name: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        !before.ends_with(is_part) && !after.starts_with(is_part)
    })
}

/// Whether an answer tells of what has this name. Prose has words such as `role`, which are names
/// only where they stand as such.
fn tells(body: &str, name: &str) -> bool {
    let as_name = [format!("\"{name}\""), format!("`{name}`"), format!("/collections/{name}/")];
    as_name.iter().any(|text| body.contains(text)) || (name.contains('_') && names(body, name))
}

async fn hidden_columns_stand_in_no_answer(database: &Database) {
    let ids = fill(database).await;
    let server = Server::of(&database.store).await;
    let tables: Vec<&Table> = database.store.catalog().tables().to_vec();
    let unseen = |body: &str, of: &str| assert!(!body.contains("unseen-"), "{of}: {body}");
    for table in tables.iter().copied().filter(|table| table.is_public()) {
        let item = ids[table.name].to_string();
        for route in ROUTES {
            for asked in route.answers {
                let target = format!("{}{asked}", route.of(table.name, &item));
                let answer = server.get(&target).await;
                assert!(answer.status < 500, "{target}: {answer:?}");
                let body = String::from_utf8_lossy(&answer.bytes);
                unseen(&body, &target);
                for name in hidden(table) {
                    assert!(!tells(&body, name), "{target} tells of {name}: {body}");
                }
                for other in tables.iter().filter(|other| !other.is_public()) {
                    assert!(!tells(&body, other.name), "{target} tells of {}", other.name);
                }
            }
        }
    }
    for target in OF_ALL {
        let body = server.get(target).await.body;
        unseen(&body, target);
        for other in tables.iter().filter(|other| !other.is_public()) {
            assert!(!tells(&body, other.name), "{target} tells of {}", other.name);
        }
    }
}

/// What somebody may write who means a name.
fn nearly(name: &str) -> [String; 3] {
    [name.to_uppercase(), format!("{name}s"), name[1..].to_owned()]
}

/// What an answer says, but for a name and for what was meant by it.
fn said(answer: &Answer, name: &str) -> (u16, String) {
    let mut problem = answer.json();
    problem.as_object_mut().unwrap().remove("request");
    let text = problem.to_string().replace(name, "NAME");
    // The nearest name is another for another name.
    let told = match (text.find("did you mean `"), text.find("`? ")) {
        (Some(start), Some(end)) if start < end => {
            format!("{}{}", &text[..start], &text[end + 4..])
        }
        _ => text,
    };
    (answer.status, told)
}

async fn hidden_columns_are_refused_as_those_that_are_not_there(database: &Database) {
    let server = Server::of(&database.store).await;
    let mut tried = 0;
    for table in database.store.catalog().tables().iter().filter(|table| table.is_public()) {
        for name in hidden(table) {
            // As long, and nothing like any.
            let none = "qx".repeat(name.len()).split_at(name.len()).0.to_owned();
            for (route, by) in ROUTES.iter().flat_map(|r| r.by.iter().map(move |by| (r, by))) {
                // Groups have a parameter of this name, which is no column.
                if *by == "?{}=1" && name == "cell" && route.path.ends_with("/aggregate") {
                    continue;
                }
                let ask = async |name: &str| {
                    let target = route.of(table.name, NOBODY) + &by.replace("{}", name);
                    let answer = server.get(&target).await;
                    assert!((400..500).contains(&answer.status), "{target}: {answer:?}");
                    (said(&answer, name), answer)
                };
                let ((hidden, answer), (missing, _)) = (ask(name).await, ask(&none).await);
                assert_eq!(hidden, missing, "{} {by} {name}", route.path);
                // Said in another case, or nearly, it isn't suggested either.
                let body = answer.body.replace(name, "NAME");
                assert!(!names(&body, name));
                for near in
                    nearly(name).iter().filter(|_| by.starts_with("?{}") || by.contains("IS"))
                {
                    let (_, answer) = ask(near).await;
                    let body = answer.body.replace(near, "NEAR");
                    assert!(!names(&body, name), "{} {by} {near}: {body}", route.path);
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "{tried}");
}

async fn hidden_tables_are_refused_as_those_that_are_not_there(database: &Database) {
    let ids = fill(database).await;
    let server = Server::of(&database.store).await;
    let tables: Vec<&Table> = database.store.catalog().tables().to_vec();
    for table in tables.iter().filter(|table| !table.is_public()) {
        let name = table.name;
        let item = ids.get(name).map_or_else(|| NOBODY.to_owned(), ToString::to_string);
        let none = "qx".repeat(name.len()).split_at(name.len()).0.to_owned();
        for route in ROUTES {
            for asked in route.answers.iter().chain(route.by) {
                let ask = async |table: &str| {
                    let target = route.of(table, &item) + &asked.replace("{}", "id");
                    said(&server.get(&target).await, table)
                };
                let hidden = ask(name).await;
                assert_eq!(hidden.0, 404, "{name} {}", route.path);
                assert_eq!(hidden, ask(&none).await, "{name} {}", route.path);
            }
        }
        for near in nearly(name) {
            let body = server.get(&format!("/collections/{near}/items")).await.body;
            assert!(!names(&body.replace(&near, "NEAR"), name), "{near}: {body}");
        }
    }
}
