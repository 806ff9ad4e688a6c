//! The first page: what this is, what it holds, and whose it is.

use crate::{
    Atlas,
    collections::title,
    conformance::CLASSES,
    html::{self, Anchor, Text, counted},
    html_document::{led, links_of},
    links::{self, is_web, link},
    matrix_sets::TILING_SCHEMES,
    media::{self, Media},
    parameters::Parameters,
    problem::Problem,
};
use axum::{
    extract::State,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use std::{fmt::Write, sync::Arc};
use terra_app::{Credit, all_credits};
use terra_schema::{Domain, Table};

pub(crate) const TITLE: &str = "Terra Atlas";
pub(crate) const ABOUT: &str = "An open atlas of energy infrastructure and all that decides whether a project \
                     succeeds there: weather, fire, prices, permits, owners and communities.";

/// The forms of the first page, the usual one first.
pub(crate) const FORMS: [Media; 2] = [Media::Json, Media::Html];

pub(crate) async fn landing(
    State(atlas): State<Arc<Atlas>>,
    request: Parts,
) -> Result<Response, Problem> {
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    let described = described(&request);
    if media == Media::Json {
        return Ok((media.headers(), described.to_string()).into_response());
    }
    let tables: Vec<_> = atlas.tables().collect();
    let facts = atlas.facts.get_all(&atlas.store, &tables).await?;
    let tables: Vec<_> = tables.into_iter().zip(facts.iter().map(|facts| facts.rows)).collect();
    let credits = all_credits(&atlas.store).await?;
    let alternates = links::alternates("/", "", media, &FORMS);
    let body = format!("{}{}", page(&tables, &credits), led(links_of(&described)));
    Ok(html::answer(&request, TITLE, &body, &alternates))
}

/// The page for programs.
fn described(request: &Parts) -> Value {
    let base = links::base(request);
    let to = |path: &str| format!("{base}{path}");
    let links = [
        link("self", Media::Json, "This page for programs", to("/?f=json")),
        link("alternate", Media::Html, "This page for people", to("/?f=html")),
        link("service-desc", Media::OpenApi30, "The API, as OpenAPI 3.0", to("/api?f=openapi30")),
        link("service-desc", Media::OpenApi31, "The API, as OpenAPI 3.1", to("/api?f=json")),
        link("service-doc", Media::Html, "The API, for people", to("/api?f=html")),
        link("conformance", Media::Json, "Standards that are kept", to("/conformance")),
        link("data", Media::Json, "The collections", to("/collections")),
        link(TILING_SCHEMES, Media::Json, "How maps are cut into tiles", to("/tileMatrixSets")),
        link("related", Media::GeoJson, "The largest energy projects", to("/screening")),
        link("status", Media::Json, "Whether all is well", to("/health/ready")),
    ];
    json!({
        "title": TITLE,
        "description": ABOUT,
        "links": links,
        "conformsTo": CLASSES,
    })
}

/// The page for people.
fn page(tables: &[(&Table, Option<u64>)], credits: &[Credit]) -> String {
    let mut body = format!("<p>{ABOUT}</p>\n");
    body.push_str(
        "<p>Every collection is served as GeoJSON in the shape of OGC API Features, so that QGIS, \
         GDAL and other programs read it as it is. <a href=\"/collections\">All \
         collections</a>, <a href=\"/api?f=html\">the API</a>, <a href=\"/conformance\">standards</a>, <a \
         href=\"/health/ready\">health</a>.</p>\n<h2>Screening</h2>\n<p>The largest energy \
         projects, each with the weather station, fire and community project nearest to it and \
         its permits: <a href=\"/screening?limit=10&amp;min_capacity_mw=100\"><code>/screening\
         ?limit=10&amp;min_capacity_mw=100</code></a></p>\n",
    );
    let (filled, empty): (Vec<_>, Vec<_>) = tables.iter().partition(|(_, rows)| *rows != Some(0));
    body.push_str("<h2>Collections</h2>\n");
    if filled.is_empty() {
        body.push_str("<p>Nothing is in the atlas yet: <code>terra import</code> fills it.</p>\n");
    }
    put_tables(&mut body, &filled);
    if !empty.is_empty() {
        let _ = write!(body, "<details>\n<summary>{} without rows</summary>\n", empty.len());
        put_tables(&mut body, &empty);
        body.push_str("</details>\n");
    }
    put_sources(&mut body, credits);
    body
}

fn put_tables(body: &mut String, tables: &[&(&Table, Option<u64>)]) {
    for domain in Domain::ALL {
        let of_domain: Vec<_> = tables.iter().filter(|(table, _)| table.domain == domain).collect();
        if of_domain.is_empty() {
            continue;
        }
        let _ = write!(body, "<h3>{domain}</h3>\n<ul>\n");
        for (table, rows) in of_domain {
            let (name, title, rows) = (table.name, title(table), counted(*rows));
            let doc = Text(table.doc);
            let _ = writeln!(
                body,
                "<li><a href=\"/collections/{name}/items\" title=\"{doc}\">{title}</a> \
                 <span>{rows}</span></li>"
            );
        }
        body.push_str("</ul>\n");
    }
}

/// Who gave the data, and under which terms.
fn put_sources(body: &mut String, credits: &[Credit]) {
    body.push_str("<h2>Sources and licences</h2>\n");
    if credits.is_empty() {
        body.push_str("<p>No source has given anything yet.</p>\n");
        return;
    }
    let rows = credits.iter().map(|credit| {
        let Credit { name, publisher, homepage, licence, licence_url, attribution, .. } = credit;
        let text = |text: &Option<String>| Text(text.as_deref().unwrap_or_default()).to_string();
        let unsaid = licence_url.as_ref().filter(|url| is_web(url)).map(|_| "terms");
        let licence = licence.as_deref().or(unsaid).unwrap_or("not stated");
        [
            Anchor { text: name, url: homepage.as_deref() }.to_string(),
            text(publisher),
            Anchor { text: licence, url: licence_url.as_deref() }.to_string(),
            text(attribution),
        ]
    });
    let columns = ["Source", "Publisher", "Licence", "Attribution"];
    body.push_str(&html::table("Sources and licences", columns, rows));
}
