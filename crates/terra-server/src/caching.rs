//! What clients and caches may keep, for how long, and how they ask whether it is still so.
//!
//! Rows change with commits alone, so what is answered of them carries the database's stamp: who
//! comes back with it is told that nothing changed, at the cost of the stamp, and what was answered
//! lately is answered again (`remembered.rs`). The stamp says nothing of
//! the bytes, which tell the time of day, so the validator is a weak one. All else is small, and
//! carries a hash of its bytes.

use crate::{Atlas, health, media::VARY, metrics::METRICS, problem};
use axum::{
    body::{self, Body, HttpBody},
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use httpdate::{fmt_http_date, parse_http_date};
use sha2::{Digest, Sha256};
use std::{
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use terra_store::Stamp;

/// What an answer depends on beside its address: what the client accepts, and what links begin
/// with. A resource that goes by another header has it added here.
const ASKED_BY: [HeaderName; 3] =
    [header::ACCEPT, header::HOST, HeaderName::from_static("x-forwarded-proto")];
/// The largest body that is hashed.
const MOST_HASHED: u64 = 4 << 20;
/// How many bytes of a hash make a validator.
const DIGEST: usize = 12;

/// What may be kept of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kept {
    /// Nothing.
    Never,
    /// Rows of one table, and what is computed of them and of nothing else: the same until
    /// somebody commits. For so many seconds without asking.
    Rows(u32),
    /// What has the same bytes. For so many seconds without asking.
    Bytes(u32),
}

/// The resources of which that is not [`Kept::Bytes`] for [`DESCRIBED`] seconds. Screening is none
/// of rows: which fires are recent is another thing tomorrow. Collections tell facts that are
/// looked up once in a while.
const RESOURCES: [(&str, Kept); 6] = [
    (health::LIVE, Kept::Never),
    (health::READY, Kept::Never),
    (METRICS, Kept::Never),
    ("/collections/{collection}/items", Kept::Rows(ROWS)),
    ("/collections/{collection}/items/{item}", Kept::Rows(ROWS)),
    ("/collections/{collection}/tiles/{matrix_set}/{zoom}/{row}/{column}", Kept::Rows(TILES)),
];
/// For how many seconds rows are kept: a page's neighbours should be of about the same time.
const ROWS: u32 = 5;
/// For how many seconds tiles are kept, which a map asks for again and again as it is moved.
const TILES: u32 = 60;
/// For how many seconds descriptions are kept.
const DESCRIBED: u32 = 60;

fn kept(request: &Request) -> Kept {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let found = RESOURCES.iter().find(|(path, _)| *path == route);
    found.map_or(Kept::Bytes(DESCRIBED), |(_, kept)| *kept)
}

/// Answers a request, or says that what the client has is still so.
pub(crate) async fn validate(
    State(atlas): State<Arc<Atlas>>,
    request: Request,
    next: Next,
) -> Response {
    let kept = kept(&request);
    let conditions = Conditions::of(request.headers());
    let (mut parts, body) = request.into_parts();
    let asked = match kept {
        Kept::Rows(_) if parts.method == Method::GET => {
            // Without one, the resource will say what is wrong with the database.
            atlas.store.stamp().await.ok().map(|stamp| (validator(&parts, &stamp), stamp))
        }
        _ => None,
    };
    if let (Some((tag, stamp)), Kept::Rows(seconds)) = (&asked, kept) {
        if conditions.name(tag) {
            return unchanged(tag.clone(), Some(stamp), seconds);
        }
        if let Some(response) = atlas.remembered.answer(stamp, tag.as_bytes()) {
            return with_stamp(response, &conditions, tag.clone(), stamp, seconds);
        }
        parts.extensions.insert(stamp.clone());
    }
    let is_read = parts.method == Method::GET;
    let response = next.run(Request::from_parts(parts, body)).await;
    let is_fine = matches!(response.status(), StatusCode::OK | StatusCode::NO_CONTENT);
    match (kept, asked) {
        (Kept::Rows(seconds), Some((tag, stamp))) if is_fine => {
            let response = remember(&atlas, response, &tag, &stamp).await;
            with_stamp(response, &conditions, tag, &stamp, seconds)
        }
        (Kept::Bytes(seconds), _) if is_fine && is_read => {
            with_hash(response, &conditions, seconds).await
        }
        _ => forget(response),
    }
}

/// What a client says that it has.
struct Conditions {
    /// Validators of what it has.
    tags: Vec<String>,
    /// Anything at all.
    any: bool,
    since: Option<SystemTime>,
    codings: String,
}

impl Conditions {
    fn of(headers: &HeaderMap) -> Self {
        let said = |name: HeaderName| {
            let all = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
            all.collect::<Vec<_>>().join(",")
        };
        let tags = said(header::IF_NONE_MATCH);
        // Who names a validator isn't asked for a time.
        let since = headers.get(header::IF_MODIFIED_SINCE).filter(|_| tags.is_empty());
        Self {
            any: tags.trim() == "*",
            tags: tags.split(',').map(|tag| tag.trim().to_owned()).collect(),
            since: since.and_then(|since| parse_http_date(since.to_str().ok()?).ok()),
            codings: said(header::ACCEPT_ENCODING).to_ascii_lowercase(),
        }
    }

    /// Whether this is a validator that they name, as weak ones are compared.
    fn name(&self, tag: &HeaderValue) -> bool {
        self.named(tag).is_some()
    }

    /// The validator that they name of what has this one, in a coding that they still accept.
    fn named(&self, tag: &HeaderValue) -> Option<&str> {
        let opaque = |tag: &str| tag.strip_prefix("W/").unwrap_or(tag).trim_matches('"').to_owned();
        let own = opaque(tag.to_str().ok()?);
        self.tags.iter().map(String::as_str).find(|said| {
            let said = opaque(said);
            let coding = said.strip_prefix(&own);
            coding.is_some_and(|coding| match coding.strip_prefix('-') {
                Some(coding) => !coding.is_empty() && self.codings.contains(coding),
                None => coding.is_empty(),
            })
        })
    }
}

/// A validator of what is asked for as of a stamp.
fn validator(request: &Parts, stamp: &Stamp) -> HeaderValue {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    part(env!("CARGO_PKG_VERSION").as_bytes());
    part(stamp.text.as_bytes());
    part(request.uri.path_and_query().map_or("", |path| path.as_str()).as_bytes());
    for name in ASKED_BY {
        for value in request.headers.get_all(&name) {
            part(value.as_bytes());
        }
        part(&[]);
    }
    tag("W/", &hash.finalize())
}

fn tag(start: &str, hash: &[u8]) -> HeaderValue {
    let hex: String = hash.iter().take(DIGEST).map(|byte| format!("{byte:02x}")).collect();
    let tag = HeaderValue::try_from(format!("{start}\"{hex}\""));
    tag.unwrap_or(HeaderValue::from_static("W/\"\""))
}

/// Remembers an answer of rows, unless it is made while it is sent or takes too much room.
async fn remember(atlas: &Atlas, response: Response, tag: &HeaderValue, stamp: &Stamp) -> Response {
    let size = response.body().size_hint().exact();
    if response.status() != StatusCode::OK
        || !size.is_some_and(|size| atlas.remembered.has_room(size))
    {
        return response;
    }
    let (parts, body) = response.into_parts();
    // It is whole already.
    let Ok(body) = body::to_bytes(body, usize::MAX).await else {
        return broken();
    };
    atlas.remembered.keep_answer(stamp, tag.as_bytes(), &parts.headers, &body);
    Response::from_parts(parts, Body::from(body))
}

fn broken() -> Response {
    let detail = "the answer could not be made, which is a fault of the atlas";
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    problem::Problem::failure(status, detail, "a body broke off").into_response()
}

/// An answer of rows with its validators, or word that it is as before.
fn with_stamp(
    mut response: Response,
    conditions: &Conditions,
    tag: HeaderValue,
    stamp: &Stamp,
    seconds: u32,
) -> Response {
    // A time is no proof that the client has this at all, so only now is it known to be there.
    let changed = settled(stamp);
    let is_since = conditions.since.zip(changed).is_some_and(|(since, changed)| changed <= since);
    if conditions.any || is_since {
        return unchanged(tag, Some(stamp), seconds);
    }
    describe(response.headers_mut(), tag, Some(stamp), seconds);
    response
}

/// An answer with a hash of it, or word that it is as before. What isn't whole yet has none.
async fn with_hash(response: Response, conditions: &Conditions, seconds: u32) -> Response {
    let is_small = response.body().size_hint().exact().is_some_and(|size| size <= MOST_HASHED);
    if !is_small {
        return forget(response);
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = body::to_bytes(body, MOST_HASHED as usize).await else {
        return broken();
    };
    let own = match parts.extensions.remove::<Hashed>() {
        Some(Hashed(said)) => tag("W/", &Sha256::digest(said)),
        None => tag("", &Sha256::digest(&bytes)),
    };
    if conditions.any {
        return unchanged(own, None, seconds);
    }
    if let Some(named) = conditions.named(&own).and_then(|named| named.parse().ok()) {
        return unchanged(named, None, seconds);
    }
    describe(&mut parts.headers, own, None, seconds);
    Response::from_parts(parts, Body::from(bytes))
}

/// What an answer says but for the time of day, in its extensions: it is hashed in place of the
/// bytes, and the validator is a weak one.
#[derive(Clone)]
pub(crate) struct Hashed(pub(crate) Vec<u8>);

/// Word that what the client has is still so.
fn unchanged(tag: HeaderValue, stamp: Option<&Stamp>, seconds: u32) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    describe(response.headers_mut(), tag, stamp, seconds);
    response
}

/// An answer that nobody keeps.
fn forget(mut response: Response) -> Response {
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, never);
    response
}

fn describe(headers: &mut HeaderMap, tag: HeaderValue, stamp: Option<&Stamp>, seconds: u32) {
    headers.insert(header::ETAG, tag);
    let (name, accepted) = VARY;
    headers.insert(name, HeaderValue::from_static(accepted));
    let control = format!("public, max-age={seconds}, must-revalidate");
    let changed = stamp.and_then(settled).map(fmt_http_date);
    let told = [(header::CACHE_CONTROL, Some(control)), (header::LAST_MODIFIED, changed)];
    for (name, value) in told {
        if let Some(value) = value.and_then(|value| HeaderValue::try_from(value).ok()) {
            headers.insert(name, value);
        }
    }
}

/// When the database last changed, in whole seconds. A change in the second that still runs would
/// not be told from it, so that is told once the second is over.
fn settled(stamp: &Stamp) -> Option<SystemTime> {
    let since = stamp.since.duration_since(UNIX_EPOCH).ok()?;
    let second = UNIX_EPOCH + Duration::from_secs(since.as_secs() + 1);
    (SystemTime::now() > second).then_some(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conditions(all: &[(HeaderName, &str)]) -> Conditions {
        let mut headers = HeaderMap::new();
        for (name, value) in all {
            headers.append(name, value.parse().unwrap());
        }
        Conditions::of(&headers)
    }

    #[test]
    fn validators_are_found_among_others() {
        let own = HeaderValue::from_static("\"abc\"");
        let named = |said: &str, codings: &str| {
            let said = [(header::IF_NONE_MATCH, said), (header::ACCEPT_ENCODING, codings)];
            conditions(&said).named(&own).map(str::to_owned)
        };
        for (said, codings) in [
            ("\"abc\"", ""),
            ("W/\"abc\"", ""),
            ("\"x\", \"abc\" ,W/\"y\"", "gzip"),
            ("\"abc-gzip\"", "br, GZIP"),
        ] {
            assert!(named(said, codings).is_some(), "{said}");
        }
        for (said, codings) in [
            ("", ""),
            ("\"ab\"", ""),
            ("\"abcd\"", ""),
            ("\"abc-\"", "gzip"),
            ("\"abc-gzip\"", "br"),
            ("*", ""),
        ] {
            assert_eq!(named(said, codings), None, "{said}");
        }
        assert_eq!(named("\"abc-br\"", "gzip, br").unwrap(), "\"abc-br\"");
    }

    #[test]
    fn a_validator_goes_before_a_time() {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        let since = (header::IF_MODIFIED_SINCE, date);
        assert!(conditions(std::slice::from_ref(&since)).since.is_some());
        assert!(conditions(&[since, (header::IF_NONE_MATCH, "\"x\"")]).since.is_none());
        assert!(conditions(&[(header::IF_MODIFIED_SINCE, "yesterday")]).since.is_none());
    }

    #[test]
    fn the_second_that_runs_is_not_over() {
        let stamp = |since| Stamp { text: String::new(), since };
        assert_eq!(settled(&stamp(SystemTime::now())), None);
        let told = settled(&stamp(UNIX_EPOCH + Duration::from_millis(1_500)));
        assert_eq!(told, Some(UNIX_EPOCH + Duration::from_secs(2)));
    }
}
