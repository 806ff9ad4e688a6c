//! Whether the server lives, and whether it can answer.

use crate::{Atlas, media::Media, problem::Problem};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use std::{sync::Arc, time::Duration};
use terra_store::Database;
use tokio::time::timeout;

/// Where it says that it lives.
pub(crate) const LIVE: &str = "/health/live";
/// Where it says that it can answer.
pub(crate) const READY: &str = "/health/ready";
/// How long the database may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(5);

pub(crate) async fn live() -> Response {
    well("live")
}

pub(crate) async fn ready(State(atlas): State<Arc<Atlas>>) -> Result<Response, Problem> {
    let reason = match timeout(PATIENCE, atlas.store.ping()).await {
        Ok(Ok(())) => return Ok(well("ready")),
        Ok(Err(error)) => error.to_string(),
        Err(_) => format!("no answer within {} seconds", PATIENCE.as_secs()),
    };
    let detail = "the database doesn't answer";
    Err(Problem::failure(StatusCode::SERVICE_UNAVAILABLE, detail, &reason))
}

fn well(status: &str) -> Response {
    (Media::Json.headers(), serde_json::json!({ "status": status }).to_string()).into_response()
}
