//! The description of the API, and what leads to it.

use crate::{
    client::{Server, link},
    database::Database,
};
use serde_json::Value as Tree;
use std::{collections::BTreeSet, fmt::Write};
use terra_schema::ColumnAccess;
use terra_store::Database as _;

on_both_engines!(
    the_description_is_of_all_there_is,
    each_form_of_the_description_is_found,
    what_is_described_is_there,
    what_is_malformed_is_refused_everywhere,
);

/// What is said of each resource, in a line.
async fn the_description_is_of_all_there_is(database: &Database) {
    let server = Server::of(&database.store).await;
    let document = server.json("/api").await;
    let mut summary = String::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        let get = &methods["get"];
        let parameters = get["parameters"].as_array().unwrap().len();
        let forms: Vec<&String> =
            get["responses"]["200"]["content"].as_object().unwrap().keys().collect();
        let id = get["operationId"].as_str().unwrap();
        writeln!(summary, "{path}: {id}, {parameters} parameters, {forms:?}").unwrap();
    }
    insta::assert_snapshot!("paths", summary);
    for table in database.store.catalog().tables() {
        let is_open = server.get(&format!("/collections/{}", table.name)).await.status == 200;
        let path = format!("/collections/{}/items", table.name);
        assert_eq!(document["paths"].get(&path).is_some(), is_open, "{path}");
        if !is_open {
            continue;
        }
        let schema = format!("{}.properties", table.name);
        let shown = &document["components"]["schemas"][schema]["properties"];
        for column in table.columns.iter().filter(|column| column.access != ColumnAccess::Row) {
            assert!(shown.get(column.name).is_none(), "{}.{}", table.name, column.name);
        }
    }
}

async fn each_form_of_the_description_is_found(database: &Database) {
    let server = Server::of(&database.store).await;
    let page = server.json("/").await;
    let links = page["links"].as_array().unwrap().iter();
    let leads = |rel: &str| {
        let of_rel = links.clone().filter(|link| link["rel"] == rel);
        of_rel.map(|link| (link["type"].clone(), link["href"].clone())).collect::<Vec<_>>()
    };
    let described = leads("service-desc");
    assert_eq!(described.len(), 2);
    for (kind, href) in described.iter().chain(&leads("service-doc")) {
        let target = href.as_str().unwrap().split_once(&server.address.to_string()).unwrap().1;
        let answer = server.get(target).await.fine();
        let kind = kind.as_str().unwrap();
        assert!(answer.header("content-type").starts_with(kind), "{kind}: {answer:?}");
        // By its type, too.
        let accepts = format!("accept: {kind}");
        let same = server.ask("GET", "/api", &[&accepts]).await.fine();
        assert_eq!(same.body, answer.body);
        if kind == "text/html" {
            assert!(!answer.body.contains("<script"));
            assert!(answer.header("content-security-policy").contains("default-src 'none'"));
        } else {
            let version = &answer.json()["openapi"];
            assert!(version.as_str().unwrap().starts_with(kind.rsplit('=').next().unwrap()));
            let url = format!("http://{}", server.address);
            assert_eq!(answer.json()["servers"][0]["url"], url);
        }
    }
    assert!(link(&page, "data").is_some());
}

/// Each reference leads somewhere, each example is answered, and each class that is declared is
/// one.
async fn what_is_described_is_there(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for form in ["json", "openapi30"] {
        let document = server.json(&format!("/api?f={form}")).await;
        let mut references = BTreeSet::new();
        put_references(&document, &mut references);
        for reference in references {
            let target = document.pointer(reference.strip_prefix('#').unwrap());
            assert!(target.is_some(), "{reference}");
        }
        let operations = document["paths"].as_object().unwrap().values();
        let ids: Vec<&str> =
            operations.map(|path| path["get"]["operationId"].as_str().unwrap()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }
    let document = server.json("/api").await;
    for (path, methods) in document["paths"].as_object().unwrap() {
        // Parts of paths stand for rows that aren't there.
        if path.contains('{') {
            continue;
        }
        for parameter in methods["get"]["parameters"].as_array().unwrap() {
            let parameter = match parameter["$ref"].as_str() {
                Some(reference) => document.pointer(&reference[1..]).unwrap(),
                None => parameter,
            };
            let text = match &parameter["example"] {
                Tree::Null => continue,
                Tree::String(text) => text.clone(),
                Tree::Array(parts) => {
                    let parts = parts.iter().map(|part| part.to_string().replace('"', ""));
                    parts.collect::<Vec<_>>().join(",")
                }
                other => other.to_string(),
            };
            let name = parameter["name"].as_str().unwrap();
            server.get(&format!("{path}?{name}={}", text.replace(' ', "%20"))).await.fine();
        }
    }
}

/// Parameters that there are not, or are said twice, or are no text, on every path.
async fn what_is_malformed_is_refused_everywhere(database: &Database) {
    let server = Server::of(&database.store).await;
    let document = server.json("/api").await;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let responses = &methods["get"]["responses"];
        if responses.get("400").is_none() {
            assert!(path.starts_with("/health/"), "{path}");
            continue;
        }
        let mut target = path.clone();
        for parameter in methods["get"]["parameters"].as_array().unwrap() {
            let reference = parameter["$ref"].as_str().unwrap_or("#/none");
            let Some(part) = document.pointer(&reference[1..]) else { continue };
            let example = part["example"].to_string().replace('"', "");
            target = target.replace(&format!("{{{}}}", part["name"].as_str().unwrap()), &example);
        }
        for query in
            ["nonsense=1", "%00=1", "f=json&f=json", "f=%ff", "%ff=1", "f=%00", "f", "F=json"]
        {
            server.get(&format!("{target}?{query}")).await.problem(400);
        }
        for query in
            ["limit=99999999999999999999x", "bbox=%00", "filter=%ff", "sortby=%F0%9F%98%80"]
        {
            let answer = server.get(&format!("{target}?{query}")).await;
            answer.problem(400);
        }
    }
}

fn put_references<'t>(tree: &'t Tree, references: &mut BTreeSet<&'t str>) {
    match tree {
        Tree::Array(parts) => parts.iter().for_each(|part| put_references(part, references)),
        Tree::Object(members) => {
            references.extend(members.get("$ref").and_then(Tree::as_str));
            members.values().for_each(|member| put_references(member, references));
        }
        _ => {}
    }
}
