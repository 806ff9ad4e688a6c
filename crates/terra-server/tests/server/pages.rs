//! Pages for people, and what leads from each form of an answer to the others.

use crate::{
    client::{Server, link},
    database::Database,
};
use serde_json::Value as Tree;
use terra_schema::{Id, Row};
use terra_store::Database as _;
use terra_tables::{
    core::DataSource,
    energy::{EnergyProject, ProjectStatus, ProjectType},
    provenance::Provenance,
    regulatory::{Permit, PermitStatus, PermitType},
};

on_both_engines!(
    each_answer_leads_to_its_other_forms,
    rows_lead_to_what_they_are_asked_and_sorted_by,
    pages_show_what_is_asked_for,
    nothing_in_the_data_becomes_a_part_of_a_page,
);

fn collection() -> String {
    format!("/collections/{}", EnergyProject::NAME)
}

async fn each_answer_leads_to_its_other_forms(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let own = collection();
    let first = server.json(&format!("{own}/items?limit=1")).await;
    let id = first["features"][0]["id"].as_str().unwrap().to_owned();
    for (target, forms) in [
        ("/".to_owned(), 1),
        ("/collections".to_owned(), 1),
        (own.clone(), 1),
        (format!("{own}/items"), 7),
        (format!("{own}/items?limit=3&sortby=-capacity_mw&filter=capacity_mw%3E10"), 7),
        // Files have neither related rows nor other reference systems.
        (format!("{own}/items?limit=3&expand=permits"), 1),
        (format!("{own}/items/{id}"), 2),
        (format!("{own}/items/{id}?properties=name"), 2),
        (format!("{own}/aggregate?group=status"), 2),
        (format!("{own}/aggregate?cell=2"), 3),
        (format!("{own}/tiles"), 1),
        (format!("{own}/tiles/WebMercatorQuad?status=operating"), 2),
        ("/tileMatrixSets".to_owned(), 1),
        ("/tileMatrixSets/WebMercatorQuad".to_owned(), 1),
        ("/screening?limit=3".to_owned(), 3),
    ] {
        let answer = server.json(&target).await;
        let links = answer["links"].as_array().unwrap().iter();
        let others: Vec<&Tree> = links.filter(|link| link["rel"] == "alternate").collect();
        assert_eq!(others.len(), forms, "{target}: {others:?}");
        for other in others {
            let href = other["href"].as_str().unwrap();
            let path = href.strip_prefix(&format!("http://{}", server.address)).unwrap();
            let same = server.get(path).await.fine();
            let kind = same.header("content-type");
            assert!(kind.starts_with(other["type"].as_str().unwrap()), "{other}: {kind}");
            // As many rows as there.
            let returned = &answer["numberReturned"];
            if kind.starts_with("text/csv") && target.contains("/items") {
                let rows = same.body.lines().count() - 1;
                assert_eq!(rows as u64, returned.as_u64().unwrap_or(1), "{href}");
            }
        }
    }
    let described = server.json(&own).await;
    let links = described["links"].as_array().unwrap().iter();
    let groups = links.filter(|link| link["rel"] == "related").map(|link| &link["href"]);
    let groups: Vec<&Tree> = groups.collect();
    assert_eq!(groups, [&Tree::from(format!("http://{}{own}/aggregate", server.address))]);
    assert_eq!(server.follow(groups[0].as_str().unwrap()).await["groups"][0]["count"], 512);
}

async fn rows_lead_to_what_they_are_asked_and_sorted_by(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for (name, asked) in [("queryables", "filter"), ("sortables", "sortby")] {
        let relation = format!("http://www.opengis.net/def/rel/ogc/1.0/{name}");
        let target = format!("{}/items", collection());
        let page = server.json(&target).await;
        let href = link(&page, &relation).unwrap();
        assert_eq!(link(&server.json(&collection()).await, &relation), Some(href));
        // Programs may look at the head alone, of whatever form.
        for accept in ["application/geo+json", "application/json", "text/csv"] {
            let accept = format!("accept: {accept}");
            let head = server.ask("HEAD", &format!("{target}?limit=1"), &[&accept]).await.fine();
            assert_eq!(head.links(&relation), [href], "{accept}");
        }
        let accept = "accept: application/schema+json";
        let path = href.strip_prefix(&format!("http://{}", server.address)).unwrap();
        let schema = server.ask("GET", path, &[accept]).await.fine();
        assert_eq!(schema.header("content-type"), "application/schema+json");
        let schema = schema.json();
        assert_eq!((&schema["$id"], &schema["type"]), (&href.into(), &"object".into()));
        assert_eq!(schema["additionalProperties"], false);
        for property in schema["properties"].as_object().unwrap().values() {
            let is_place = property["format"].as_str().is_some_and(|f| f.starts_with("geometry-"));
            let is_document = property.get("type").is_none() && !is_place;
            assert!(name == "queryables" || !is_document, "{property}");
        }
        let wrong = server.get(&format!("{target}?{asked}=this_is_not_there")).await.problem(400);
        assert_eq!(wrong["parameter"], asked);
    }
    // Each property that one may sort by does, upwards where nothing is said.
    let sortables = server.json(&format!("{}/sortables", collection())).await;
    for name in sortables["properties"].as_object().unwrap().keys() {
        let sorted = async |key: String| {
            server.json(&format!("{}/items?limit=500&sortby={key}", collection())).await["features"]
                .clone()
        };
        let plain = sorted(name.clone()).await;
        assert_eq!(plain, sorted(format!("%2B{name}")).await, "{name}");
        let numbers: Vec<f64> = plain
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|feature| feature["properties"][name].as_f64())
            .collect();
        assert!(numbers.is_sorted(), "{name}: {numbers:?}");
    }
}

async fn pages_show_what_is_asked_for(database: &Database) {
    database.fill().await;
    let project = database.store.select::<EnergyProject>().first().await.unwrap().unwrap();
    let permit = Permit::new("A <permit>", PermitType::Planning, PermitStatus::Granted);
    database.store.insert(permit.project_id(project.id)).await.unwrap();
    let server = Server::of(&database.store).await;
    let own = format!("{}/items", collection());
    let browser = "accept: text/html,application/xhtml+xml,*/*;q=0.8";
    let page = async |query: &str| {
        let answer = server.ask("GET", &format!("{own}{query}"), &[browser]).await.fine();
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        answer.body
    };
    let headings = |page: &str| {
        let parts = page.split("<th scope=\"col\">").skip(1);
        parts.map(|part| part.split("</th>").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        headings(&page("?limit=2&properties=status,name").await),
        ["Id", "Name", "Status", "Geometry"]
    );
    let bare = page("?limit=2&properties=name&skipGeometry=true").await;
    assert_eq!(headings(&bare), ["Id", "Name"]);
    assert!(bare.contains("2 of 512 rows") && bare.contains("skipGeometry=true&amp;limit=2"));
    let all = page("?limit=2").await;
    assert!(headings(&all).len() > 20, "{all}");
    // A row's page leads to what is related to it, and shows that where it is asked to.
    let item = page(&format!("/{}", project.id)).await;
    let permits = format!("/collections/{}/items?project_id={}", Permit::NAME, project.id);
    assert!(item.contains(&permits) && item.contains(" MW</td>"), "{item}");
    let mercator = "crs=http://www.opengis.net/def/crs/EPSG/0/3857";
    let target = format!("{own}/{}?expand=permits&{mercator}", project.id);
    let item = server.ask("GET", &target, &[browser]).await.fine();
    assert_eq!(item.header("content-crs"), "<http://www.opengis.net/def/crs/EPSG/0/3857>");
    let item = item.body;
    assert!(item.contains("A &lt;permit&gt;"), "{item}");
}

/// What a hostile publisher might write.
const HOSTILE: &str = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;";

async fn nothing_in_the_data_becomes_a_part_of_a_page(database: &Database) {
    let source = DataSource::new(HOSTILE).licence(HOSTILE).attribution(HOSTILE);
    let source: Id<DataSource> = database.store.insert(source).await.unwrap();
    let provenance = Provenance { source_id: Some(source), ..Provenance::default() };
    let project = EnergyProject::new(HOSTILE, ProjectType::Wind, ProjectStatus::Planned);
    let id = database.store.insert(project.provenance(provenance)).await.unwrap();
    let server = Server::of(&database.store).await;
    let own = collection();
    for target in [
        "/".to_owned(),
        own.clone(),
        "/collections".to_owned(),
        format!("{own}/items"),
        format!("{own}/items/{id}"),
        format!("{own}/items?expand=data_sources"),
        format!("{own}/items/{id}?expand=data_sources"),
        format!("{own}/aggregate?group=name"),
        format!("{own}/tiles/WebMercatorQuad"),
        format!("{own}/tiles/WebMercatorQuad?name=%3Cscript%3E%22"),
        "/screening".to_owned(),
    ] {
        let body = server.ask("GET", &target, &["accept: text/html"]).await.fine().body;
        assert!(
            body.contains("&lt;script&gt;") || body.contains("%3Cscript%3E%22"),
            "{target}: {body}"
        );
        for part in ["<script", "<img", "\"onclick", "alert('"] {
            assert!(!body.contains(part), "{target} has {part}: {body}");
        }
    }
}
