//! What went wrong, as RFC 9457 has it: in words that say what to do.

use crate::{identity, log};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use terra_schema::nearest_name;
use terra_store::Error;

/// After how many seconds it may be better.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("1");

/// An answer that says why there is no better one.
#[derive(Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    detail: String,
    /// The parameter that is wrong.
    parameter: Option<String>,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self { status, detail: detail.into(), parameter: None }
    }

    pub(crate) fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    /// A parameter that is wrong.
    pub(crate) fn parameter(name: &str, detail: impl Into<String>) -> Self {
        let parameter = Some(shown(name));
        Self { parameter, ..Self::new(StatusCode::BAD_REQUEST, detail) }
    }

    /// What can't be answered now.
    pub(crate) fn unavailable(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, detail)
    }

    /// A failure whose reason only the log is told.
    pub(crate) fn failure(status: StatusCode, detail: &str, reason: &str) -> Self {
        log::line(&format!("{status}: {reason}"));
        Self::new(status, detail)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let (status, detail) = match &error {
            Error::Token { .. } => {
                let detail = "no page ended there: ask for the first page again, without `cursor`, \
                              and follow its `next` links";
                return Self::parameter("cursor", detail);
            }
            Error::Busy
            | Error::Conflict
            | Error::ConnectionLost(_)
            | Error::Full
            | Error::Timeout
            | Error::Open { .. } => {
                (StatusCode::SERVICE_UNAVAILABLE, "the database can't answer now: try again soon")
            }
            _ => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "the answer could not be made, which is a fault of the atlas: tell those who run \
                 it, with the request's id",
            ),
        };
        Self::failure(status, detail, &error.to_string())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self { status, detail, parameter } = self;
        let mut body = json!({
            "type": "about:blank",
            "title": status.canonical_reason().unwrap_or("Error"),
            "status": status.as_u16(),
            "detail": detail,
        });
        if let Some(parameter) = parameter {
            body["parameter"] = parameter.into();
        }
        // What the log calls it.
        if let Some(request) = identity::current() {
            body["request"] = (*request).into();
        }
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        let mut response = (status, kind, body.to_string()).into_response();
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER);
        }
        response
    }
}

/// The name that a misspelt one is nearest to, as a question before what else there is to say;
/// nothing where none is near.
pub(crate) fn meant<'n>(names: impl IntoIterator<Item = &'n str>, misspelt: &str) -> String {
    let near = nearest_name(names, misspelt);
    near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default()
}

/// What a client wrote, cut to a readable length.
pub(crate) fn shown(text: &str) -> String {
    const SHOWN: usize = 80;
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
