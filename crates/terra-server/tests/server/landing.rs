//! The page for people.

use crate::{client::Server, database::Database};
use terra_schema::Id;
use terra_store::Database as _;
use terra_tables::{
    core::DataSource,
    energy::{EnergyProject, ProjectStatus, ProjectType},
    provenance::Provenance,
};

on_both_engines!(
    the_page_shows_what_there_is_and_whose_it_is,
    nothing_in_the_data_becomes_a_part_of_the_page,
    an_empty_atlas_has_a_page_too,
);

async fn the_page_shows_what_there_is_and_whose_it_is(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let answer = server.get("/?f=html").await.fine();
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    let body = answer.body;
    for part in ["<span>512</span>", "<span>97</span>", "CC-BY-4.0", "World Resources Institute"] {
        assert!(body.contains(part), "{part}: {body}");
    }
    // Nothing runs, and nothing comes from elsewhere: only links lead there.
    assert!(!body.contains("<script") && !body.contains(" src=") && !body.contains("@import"));
    assert!(!body.contains("url(") && !body.contains("<link"));
    let paths = body.split("href=\"/").skip(1).map(|rest| rest.split('"').next().unwrap());
    for path in paths.map(|path| path.replace("&amp;", "&")) {
        server.get(&format!("/{path}")).await.fine();
    }
    let told = body.replace(&server.address.to_string(), "atlas.example");
    insta::assert_snapshot!("page", told);
}

/// What a hostile publisher might write.
const HOSTILE: &str = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;";

async fn nothing_in_the_data_becomes_a_part_of_the_page(database: &Database) {
    let source = DataSource::new(HOSTILE)
        .publisher(HOSTILE)
        .homepage_url("javascript:alert(1)")
        .licence(HOSTILE)
        .licence_url("data:text/html,<script>alert(1)</script>")
        .attribution(HOSTILE);
    let source: Id<DataSource> = database.store.insert(source).await.unwrap();
    let quoted = DataSource::new("quoted").homepage_url("https://x.example/\"onclick=\"alert(1)");
    database.store.insert(quoted).await.unwrap();
    let provenance = Provenance { source_id: Some(source), ..Provenance::default() };
    let project = EnergyProject::new(HOSTILE, ProjectType::Wind, ProjectStatus::Planned);
    database.store.insert(project.provenance(provenance)).await.unwrap();
    let server = Server::of(&database.store).await;
    let body = server.get("/?f=html").await.fine().body;
    assert!(body.contains("&lt;script&gt;alert(&#39;x&#39;)"), "{body}");
    for part in ["<script", "<img", "javascript:", "data:text", "\"onclick"] {
        assert!(!body.contains(part), "{part}: {body}");
    }
    // In JSON it stands as it is, but leads nowhere.
    let items = format!("/collections/{}/items", <EnergyProject as terra_schema::Row>::NAME);
    let page = server.json(&items).await;
    assert!(page["attribution"].as_str().unwrap().starts_with(HOSTILE), "{page}");
    assert_eq!(crate::client::link(&page, "license"), None);
}

async fn an_empty_atlas_has_a_page_too(database: &Database) {
    let server = Server::of(&database.store).await;
    let body = server.get("/?f=html").await.fine().body;
    assert!(body.contains("Nothing is in the atlas yet"), "{body}");
    assert!(body.contains("No source has given anything yet"), "{body}");
}
