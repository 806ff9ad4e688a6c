//! The description of the API, written from the catalog: as OpenAPI 3.1, as OpenAPI 3.0 for who reads
//! no newer one, as a page for people, and as types for TypeScript.
//!
//! ```text
//! paths        each resource: what may be asked of it, and what it answers
//! parameters   what may be said
//! rows         the features of a collection
//! schemas      all other answers
//! lower        OpenAPI 3.1 as 3.0
//! page, typescript   the other forms
//! ```

mod groups;
mod lower;
mod page;
mod parameters;
mod paths;
mod rows;
mod schemas;
mod typescript;

use crate::{
    Atlas, html,
    landing::{ABOUT, TITLE},
    links,
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
use std::sync::{Arc, OnceLock};
use terra_schema::Table;

/// The forms of the description, the usual one first.
pub(crate) const FORMS: [Media; 4] =
    [Media::OpenApi31, Media::OpenApi30, Media::Html, Media::TypeScript];

/// The description in each of its forms, written when it is first asked for.
#[derive(Default)]
pub(crate) struct Description {
    /// Without their first brace, as the address of the server comes before the rest.
    openapi: OnceLock<[String; 2]>,
    page: OnceLock<String>,
    typescript: OnceLock<String>,
}

pub(crate) async fn api(
    State(atlas): State<Arc<Atlas>>,
    request: Parts,
) -> Result<Response, Problem> {
    let parameters = Parameters::read(request.uri.query(), &[])?;
    let media = media::chosen(&parameters, &request.headers, &FORMS)?;
    let tables = || atlas.tables().collect::<Vec<_>>();
    let description = &atlas.description;
    let written = || {
        let newer = document(&tables());
        let older = lower::to_3_0(newer.clone());
        [newer, older].map(|document| document.to_string().split_off(1))
    };
    Ok(match media {
        Media::Html => {
            let page = description.page.get_or_init(|| page::page(&document(&tables())));
            let alternates = links::alternates("/api", "", media, &FORMS);
            html::answer(&request, "The API of Terra Atlas", page, &alternates)
        }
        Media::TypeScript => {
            let types = description.typescript.get_or_init(|| typescript::types(&tables()));
            (media.headers(), types.clone()).into_response()
        }
        _ => {
            let [newer, older] = description.openapi.get_or_init(written);
            let rest = if media == Media::OpenApi30 { older } else { newer };
            let url = match links::base(&request) {
                base if base.is_empty() => "/".to_owned(),
                base => base,
            };
            let servers = json!([{ "url": url }]);
            (media.headers(), format!("{{\"servers\":{servers},{rest}")).into_response()
        }
    })
}

/// The description of what is served of these tables, as OpenAPI 3.1.
fn document(tables: &[&'static Table]) -> Value {
    let mut schemas = schemas::all();
    for table in tables {
        rows::put_schemas(table, &mut schemas);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": TITLE,
            "summary": "A read-only API in the shape of OGC API Features and Tiles.",
            "description": ABOUT,
            "version": env!("CARGO_PKG_VERSION"),
            "license": {
                "name": "MIT or Apache 2.0, for the program; each answer names the licences of its data",
                "identifier": "MIT OR Apache-2.0",
            },
        },
        "tags": paths::tags(tables),
        "paths": paths::all(tables),
        "components": {
            "parameters": parameters::shared(tables),
            "schemas": schemas,
            "responses": schemas::problems(),
        },
    })
}
