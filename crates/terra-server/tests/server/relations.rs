//! What leads from one collection to another.

use crate::{
    client::{Server, link},
    database::Database,
};
use serde_json::{Value as Tree, json};
use std::collections::BTreeSet;
use terra_schema::{Access, ColumnAccess, Id, Row};
use terra_store::Database as _;
use terra_tables::{
    energy::{EnergyProject, ProjectStatus, ProjectType, TransmissionLine},
    regulatory::{Permit, PermitStatus, PermitType},
};

on_both_engines!(
    an_item_leads_to_what_is_related,
    related_rows_are_nested,
    a_filter_may_go_through_a_relation,
    what_not_everyone_may_read_is_no_relation,
    wrong_relations_are_told,
);

fn items(name: &str) -> String {
    format!("/collections/{name}/items")
}

/// Two plants: one with a permit granted and one refused, one with a permit refused, one without.
async fn fill(database: &Database) -> [Id<EnergyProject>; 3] {
    let mut plants = Vec::new();
    for (name, statuses) in [
        ("both", &[PermitStatus::Granted, PermitStatus::Refused][..]),
        ("refused", &[PermitStatus::Refused]),
        ("none", &[]),
    ] {
        let plant = EnergyProject::new(name, ProjectType::Wind, ProjectStatus::Planned);
        let plant = database.store.insert(plant).await.unwrap();
        for status in statuses {
            let name = if name == "both" { name } else { "another" };
            let permit = Permit::new(name, PermitType::Planning, *status).project_id(plant);
            database.store.insert(permit).await.unwrap();
        }
        plants.push(plant);
    }
    plants.try_into().unwrap()
}

async fn an_item_leads_to_what_is_related(database: &Database) {
    let [both, ..] = fill(database).await;
    let server = Server::of(&database.store).await;
    let item = server.json(&format!("{}/{both}", items(EnergyProject::NAME))).await;
    let links = item["links"].as_array().unwrap();
    let to = format!("{}?project_id={both}", items(Permit::NAME));
    let found = links.iter().find(|link| link["href"].as_str().unwrap().ends_with(&to)).unwrap();
    assert_eq!((&found["rel"], &found["title"]), (&"related".into(), &"Permits".into()));
    let permits = server.follow(found["href"].as_str().unwrap()).await;
    assert_eq!(permits["numberMatched"], 2);
    let permit = permits["features"][0]["id"].as_str().unwrap();
    let permit = server.json(&format!("{}/{permit}", items(Permit::NAME))).await;
    let plant = server.follow(link(&permit, "related").unwrap()).await;
    assert_eq!(plant["id"], both.to_string());
    // Every link leads somewhere.
    for link in links.iter().filter(|link| link["rel"] == "related") {
        server.follow(link["href"].as_str().unwrap()).await;
    }
}

async fn related_rows_are_nested(database: &Database) {
    fill(database).await;
    let server = Server::of(&database.store).await;
    let plants = server.json(&format!("{}?expand=permits", items(EnergyProject::NAME))).await;
    for plant in plants["features"].as_array().unwrap() {
        let permits = plant["related"][Permit::NAME].as_array().unwrap();
        let expected = match plant["properties"]["name"].as_str().unwrap() {
            "both" => 2,
            "refused" => 1,
            _ => 0,
        };
        assert_eq!(permits.len(), expected);
        assert!(permits.iter().all(|permit| permit["project_id"] == plant["id"]));
    }
    let target = format!("{}?expand=energy_projects,data_sources", items(Permit::NAME));
    let permits = server.json(&target).await;
    for permit in permits["features"].as_array().unwrap() {
        let plant = &permit["related"][EnergyProject::NAME];
        assert_eq!(plant["id"], permit["properties"]["project_id"]);
        assert_eq!(permit["related"]["data_sources"], Tree::Null);
    }
    let one = permits["features"][0]["id"].as_str().unwrap();
    let one = server.json(&format!("{}/{one}?expand=energy_projects", items(Permit::NAME))).await;
    assert!(
        one["related"][EnergyProject::NAME]["name"].is_string() && link(&one, "self").is_some()
    );
}

async fn a_filter_may_go_through_a_relation(database: &Database) {
    fill(database).await;
    let server = Server::of(&database.store).await;
    for (collection, filter, expected) in [
        (EnergyProject::NAME, "permits.status = 'granted'", &["both"][..]),
        (EnergyProject::NAME, "permits.status = 'refused'", &["both", "refused"]),
        (EnergyProject::NAME, "permits.status <> 'refused'", &["both"]),
        (EnergyProject::NAME, "NOT (permits.status = 'refused')", &["none"]),
        (EnergyProject::NAME, "NOT (permits.status = 'granted')", &["refused", "none"]),
        (EnergyProject::NAME, "permits.id IS NOT NULL", &["both", "refused"]),
        (EnergyProject::NAME, "permits.id IS NULL", &["none"]),
        (EnergyProject::NAME, "permits.permit_number IS NULL", &["both", "refused", "none"]),
        (EnergyProject::NAME, "permits.permit_number IS NOT NULL", &[]),
        (EnergyProject::NAME, "permits.name = name", &["both"]),
        (EnergyProject::NAME, "permits.status IN ('granted', 'appealed')", &["both"]),
        (EnergyProject::NAME, "permits.status = 'refused' AND name LIKE 'r%'", &["refused"]),
        (EnergyProject::NAME, "CASEI(permits.name) LIKE 'ANO%'", &[]),
        (EnergyProject::NAME, "CASEI(permits.name) LIKE CASEI('ANO%')", &["refused"]),
        (Permit::NAME, "energy_projects.name = 'both'", &["both", "both"]),
        (Permit::NAME, "NOT (energy_projects.name = 'both')", &["another"]),
    ] {
        let filter =
            filter.replace('%', "%25").replace(' ', "%20").replace('<', "%3C").replace('>', "%3E");
        let page = server.json(&format!("{}?filter={filter}", items(collection))).await;
        let names = page["features"].as_array().unwrap().iter();
        let mut names: Vec<&str> =
            names.map(|row| row["properties"]["name"].as_str().unwrap()).collect();
        let mut expected = expected.to_vec();
        names.sort_unstable();
        expected.sort_unstable();
        assert_eq!(names, expected, "{filter}");
        assert_eq!(page["numberMatched"], expected.len());
        // As JSON, and of what is computed, too.
        let target = format!("/collections/{collection}/aggregate?filter={filter}");
        assert_eq!(server.json(&target).await["groups"], json!([{ "count": expected.len() }]));
    }
}

async fn what_not_everyone_may_read_is_no_relation(database: &Database) {
    let server = Server::of(&database.store).await;
    let tables = database.store.catalog().tables();
    let open: BTreeSet<&str> = tables
        .iter()
        .filter(|table| table.access == Access::Everyone && !table.system)
        .map(|table| table.name)
        .collect();
    let mut keys = 0;
    for table in tables.iter().filter(|table| open.contains(table.name)) {
        let told = server.json(&format!("/collections/{}", table.name)).await;
        let relations = told["relations"].as_array().unwrap();
        let mut names = BTreeSet::new();
        for relation in relations {
            let other = relation["collection"].as_str().unwrap();
            assert!(open.contains(other), "{relation}");
            let holder = if relation["many"] == true { other } else { table.name };
            let holder = tables.iter().find(|table| table.name == holder).unwrap();
            let column = holder.column(relation["key"].as_str().unwrap()).unwrap();
            assert_eq!(column.access, ColumnAccess::Row, "{relation}");
            assert!(names.insert(relation["name"].as_str().unwrap()), "{relation} twice");
            keys += usize::from(relation["many"] == false);
        }
    }
    assert!(keys > 50);
    let hidden = tables.iter().find(|table| table.access != Access::Everyone).unwrap();
    for target in [
        format!("{}?expand={}", items("users"), hidden.name),
        format!("{}?filter={}.id%20IS%20NULL", items("users"), hidden.name),
    ] {
        let none = target.replace(hidden.name, "xyzzyxyzzyxyzzy");
        let none = server.get(&none).await.problem(400)["detail"].clone();
        let none = none.as_str().unwrap().replace("xyzzyxyzzyxyzzy", hidden.name);
        assert_eq!(server.get(&target).await.problem(400)["detail"], none);
    }
}

async fn wrong_relations_are_told(database: &Database) {
    let server = Server::of(&database.store).await;
    for (asked, parameter, words) in [
        ("expand=permit", "expand", "did you mean `permits`?"),
        ("expand=", "expand", "no relation"),
        ("expand=permits,permits", "expand", "twice"),
        ("expand=permits&f=csv", "expand", "GeoJSON"),
        ("filter=permit.status%20=%20'x'", "filter", "`permits.status`?"),
        ("filter=permits.statu%20=%20'x'", "filter", "`permits.status`?"),
        ("filter=permits.status%20=%20data_sources.name", "filter", "one relation"),
        ("filter=permits.energy_projects.name%20=%20'x'", "filter", "no property"),
        ("filter=S_INTERSECTS(permits.geometry,POINT(1%202))", "filter", "shapes of linked rows"),
    ] {
        let target = format!("{}?{asked}", items(EnergyProject::NAME));
        let problem = server.get(&target).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(words), "{problem}");
    }
    // Two keys lead from lines to substations, so these are called after them.
    let lines = server.json(&format!("/collections/{}", TransmissionLine::NAME)).await;
    let names = lines["relations"].as_array().unwrap().iter();
    let names: Vec<&str> = names.map(|relation| relation["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"from_substation_id") && names.contains(&"to_substation_id"));
}
