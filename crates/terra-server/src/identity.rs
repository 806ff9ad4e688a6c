//! What a request is called: by its client, or else by us; in its answer and in the log.

use axum::http::{HeaderMap, HeaderName};
use std::sync::Arc;
use terra_schema::Id;

/// The header that has it, in a request and in its answer.
pub(crate) const HEADER: HeaderName = HeaderName::from_static("x-request-id");
/// The longest that a client may choose.
const LONGEST: usize = 128;

tokio::task_local! {
    static CURRENT: Arc<str>;
}

/// What the client calls the request, if that is plain and short, or else a new name.
pub(crate) fn of(headers: &HeaderMap) -> Arc<str> {
    let is_plain = |letter: u8| letter.is_ascii_alphanumeric() || b"-_.:/+=".contains(&letter);
    let said = headers.get(HEADER).and_then(|id| id.to_str().ok());
    let said = said.filter(|id| (1..=LONGEST).contains(&id.len()) && id.bytes().all(is_plain));
    said.map_or_else(|| Id::<()>::fresh().to_string().into(), Arc::from)
}

/// Does what belongs to a request, which is told by [`current`] meanwhile.
pub(crate) async fn during<F: Future>(id: Arc<str>, work: F) -> F::Output {
    CURRENT.scope(id, work).await
}

/// The request that is being answered.
pub(crate) fn current() -> Option<Arc<str>> {
    CURRENT.try_with(Arc::clone).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_client_calls_it_is_kept_if_it_is_plain() {
        let called = |id: &[u8]| {
            let mut headers = HeaderMap::new();
            headers.insert(HEADER, axum::http::HeaderValue::from_bytes(id).unwrap());
            of(&headers)
        };
        assert_eq!(&*called(b"a-1_b.c:d/e+f="), "a-1_b.c:d/e+f=");
        for odd in [&b""[..], b"a b", b"\"", b"a\tb", b"\xc3\xa9", &[b'x'; 129]] {
            assert_eq!(called(odd).len(), 36);
        }
        assert_ne!(of(&HeaderMap::new()), of(&HeaderMap::new()));
    }
}
