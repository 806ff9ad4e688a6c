//! What not everyone may read isn't there, whichever way one asks.

use crate::{client::Server, database::Database};
use std::collections::BTreeSet;
use terra_schema::{Access, ColumnAccess, Role, Row, Table};
use terra_store::Database as _;
use terra_tables::core::User;

on_both_engines!(hidden_tables_are_not_there, hidden_columns_are_not_there,);

/// What is under a collection.
const PARTS: [&str; 9] = [
    "",
    "/items",
    "/schema",
    "/queryables",
    "/sortables",
    "/aggregate",
    "/tiles",
    "/tiles/WebMercatorQuad",
    "/tiles/WebMercatorQuad/0/0/0",
];

fn is_open(table: &Table) -> bool {
    table.access == Access::Everyone && !table.system
}

async fn hidden_tables_are_not_there(database: &Database) {
    let server = Server::of(&database.store).await;
    let listed = server.json("/collections").await;
    let listed: BTreeSet<&str> = listed["collections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["id"].as_str().unwrap())
        .collect();
    let page = server.get("/?f=html").await.fine().body;
    let catalog = database.store.catalog();
    assert!(catalog.tables().iter().any(|table| table.system));
    assert!(catalog.tables().iter().any(|table| table.access != Access::Everyone));
    let nobody = "00000000-0000-0000-0000-000000000001";
    for table in catalog.tables() {
        let name = table.name;
        let open = is_open(table);
        assert_eq!(listed.contains(name), open, "{name}");
        assert_eq!(page.contains(&format!("/collections/{name}/items")), open, "{name}");
        let collection = format!("/collections/{name}");
        for rest in PARTS {
            let target = format!("{collection}{rest}");
            let answer = server.get(&target).await;
            // Not all of those that everyone may read have tiles.
            if open && rest.starts_with("/tiles") {
                continue;
            }
            if open {
                answer.fine();
                continue;
            }
            // As of one that never was, but for its name.
            let none = server.get(&target.replace(name, "no_such_thing")).await.problem(404);
            let problem = answer.problem(404);
            let detail = problem["detail"].as_str().unwrap();
            let start = format!("there is no collection `{name}`: ");
            assert!(detail.starts_with(&start), "{problem}");
            assert!(none["detail"].as_str().unwrap().starts_with("there is no collection `"));
            assert_eq!(problem["title"], none["title"]);
        }
        server.get(&format!("{collection}/items/{nobody}")).await.problem(404);
    }
}

async fn hidden_columns_are_not_there(database: &Database) {
    let hidden = |column: &&terra_schema::Column| {
        column.access != ColumnAccess::Row || matches!(column.role, Role::Cell | Role::Bound)
    };
    let user = User::new("ada@secret.example", "ada");
    let id = database.store.insert(user).await.unwrap();
    let server = Server::of(&database.store).await;
    let items = format!("/collections/{}/items", User::NAME);
    for target in [items.clone(), format!("{items}/{id}")] {
        let body = server.get(&target).await.fine().body;
        assert!(body.contains("ada") && !body.contains("secret.example"), "{body}");
        for column in User::table().columns.iter().filter(hidden) {
            assert!(!body.contains(&format!("\"{}\"", column.name)), "{}: {body}", column.name);
        }
    }
    let schemas = ["schema", "queryables", "sortables"];
    for part in schemas.map(|part| format!("/collections/{}/{part}", User::NAME)) {
        let body = server.get(&part).await.fine().body;
        for column in User::table().columns.iter().filter(hidden) {
            assert!(!body.contains(&format!("\"{}\"", column.name)), "{}: {body}", column.name);
        }
    }
    // No parameter asks for them either, nor does a problem name them that the client didn't.
    for column in User::table().columns.iter().filter(hidden) {
        let answer = server.get(&format!("{items}?{}=ada", column.name)).await;
        assert_eq!(answer.problem(400)["parameter"], column.name);
        for parameter in ["sortby", "properties", "exclude-properties"] {
            let of = async |name: &str| {
                let answer = server.get(&format!("{items}?{parameter}={name}")).await;
                answer.problem(400)["detail"].as_str().unwrap().to_owned()
            };
            let (hidden, none) = (of(column.name).await, of("zzzzzzzz").await);
            let told = hidden.replace(&format!("`{}`", column.name), "`zzzzzzzz`");
            let [hidden, none] = [told, none].map(|text| match text.split_once("did you mean") {
                Some((start, rest)) => start.to_owned() + rest.split_once("? ").unwrap().1,
                None => text,
            });
            assert_eq!(hidden, none);
        }
    }
}
