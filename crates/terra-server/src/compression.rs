//! How answers are made small: as the client says that it can read them.

use axum::http::{Extensions, HeaderMap, HeaderValue, StatusCode, Version, header};
use tower_http::{
    CompressionLevel,
    compression::{CompressionLayer, Predicate, predicate::SizeAbove},
};

/// What is smaller gains nothing: it fits one packet as it is.
const LEAST_BYTES: u16 = 1_024;
/// What is compressed already, by the beginnings of its type.
const COMPRESSED: [&str; 5] = [
    "application/geopackage+sqlite3",
    "application/vnd.apache.parquet",
    "application/zip",
    "image/",
    "video/",
];

/// Compresses answers by Brotli, Zstandard or gzip.
pub(crate) fn layer() -> CompressionLayer<impl Predicate> {
    // An answer is made for one client and sent once: more effort takes longer than it spares.
    let layer = CompressionLayer::new().quality(CompressionLevel::Fastest);
    layer.compress_when(SizeAbove::new(LEAST_BYTES).and(is_worth_it))
}

fn is_worth_it(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    !COMPRESSED.iter().any(|compressed| kind.starts_with(compressed.as_bytes()))
}

/// Tells an answer's coding wherever it makes a difference: the validator of its bytes is another
/// than that of the same bytes as they were.
pub(crate) fn mark(headers: &mut HeaderMap) {
    let Some(coding) = headers.get(header::CONTENT_ENCODING) else { return };
    let tag = headers.get(header::ETAG).zip(coding.to_str().ok()).and_then(|(tag, coding)| {
        let bytes = tag.to_str().ok()?.strip_prefix('"')?.strip_suffix('"')?;
        HeaderValue::try_from(format!("\"{bytes}-{coding}\"")).ok()
    });
    if let Some(tag) = tag {
        headers.insert(header::ETAG, tag);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strong_validator_tells_the_coding() {
        for (tag, coding, marked) in [
            ("\"a\"", Some("br"), "\"a-br\""),
            ("W/\"a\"", Some("br"), "W/\"a\""),
            ("\"a\"", None, "\"a\""),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ETAG, HeaderValue::from_static(tag));
            let coding = coding.map(HeaderValue::from_static);
            headers.extend(coding.map(|coding| (header::CONTENT_ENCODING, coding)));
            mark(&mut headers);
            assert_eq!(headers[header::ETAG], marked);
        }
    }
}
