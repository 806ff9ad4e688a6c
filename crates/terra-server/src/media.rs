//! Which form an answer has: what `f` says, or else what the client accepts.

use crate::{
    parameters::Parameters,
    problem::{Problem, shown},
};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};

/// Says that a client which accepts other forms or codings may be answered in another.
pub(crate) const VARY: (HeaderName, &str) = (header::VARY, "accept, accept-encoding");

/// A form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Media {
    /// A page for people.
    Html,
    /// JSON.
    Json,
    /// JSON, of features.
    GeoJson,
    /// JSON, of a JSON Schema.
    Schema,
    /// JSON, of a tile set.
    TileJson,
    /// A Mapbox Vector Tile.
    VectorTile,
    /// A description of the API, as OpenAPI 3.1.
    OpenApi31,
    /// The same, as OpenAPI 3.0.
    OpenApi30,
    /// Types for TypeScript.
    TypeScript,
    /// Comma-separated values.
    Csv,
    /// A flat JSON object a line.
    Ndjson,
    /// Features, each after a record separator (RFC 8142).
    GeoJsonSeq,
    /// JSON, of flat objects.
    Flat,
    /// FlatGeobuf.
    FlatGeobuf,
    /// GeoParquet.
    GeoParquet,
}

impl Media {
    /// The answer's type.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Json | Self::Flat => "application/json",
            Self::GeoJson => "application/geo+json",
            Self::Schema => "application/schema+json",
            Self::TileJson => "application/vnd.mapbox.tile+json",
            Self::VectorTile => "application/vnd.mapbox-vector-tile",
            Self::OpenApi31 => "application/vnd.oai.openapi+json;version=3.1",
            Self::OpenApi30 => "application/vnd.oai.openapi+json;version=3.0",
            Self::TypeScript => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Ndjson => "application/x-ndjson",
            Self::GeoJsonSeq => "application/geo+json-seq",
            Self::FlatGeobuf => "application/vnd.flatgeobuf",
            Self::GeoParquet => "application/vnd.apache.parquet",
        }
    }

    /// The answer's type without its character set.
    pub(crate) fn bare_name(self) -> &'static str {
        self.name().split("; ").next().unwrap_or_default()
    }

    /// What people call it.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Json => "JSON",
            Self::GeoJson => "GeoJSON",
            Self::Schema => "JSON Schema",
            Self::TileJson => "TileJSON",
            Self::VectorTile => "Mapbox Vector Tile",
            Self::OpenApi31 => "OpenAPI 3.1",
            Self::OpenApi30 => "OpenAPI 3.0",
            Self::TypeScript => "TypeScript",
            Self::Csv => "CSV",
            Self::Ndjson => "NDJSON",
            Self::GeoJsonSeq => "GeoJSON sequence",
            Self::Flat => "flat JSON",
            Self::FlatGeobuf => "FlatGeobuf",
            Self::GeoParquet => "GeoParquet",
        }
    }

    /// What `f` calls it among these: features have a name of their own beside other JSON.
    pub(crate) fn called(self, offered: &[Self]) -> &'static str {
        match self {
            Self::GeoJson if offered.contains(&Self::Json) => "geojson",
            media => media.short(),
        }
    }

    /// What `f` calls it.
    pub(crate) const fn short(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json | Self::GeoJson | Self::Schema | Self::OpenApi31 => "json",
            Self::OpenApi30 => "openapi30",
            Self::TypeScript => "ts",
            Self::TileJson => "tilejson",
            Self::VectorTile => "mvt",
            Self::Csv => "csv",
            Self::Ndjson => "ndjson",
            Self::GeoJsonSeq => "geojsonseq",
            Self::Flat => "flat",
            Self::FlatGeobuf => "fgb",
            Self::GeoParquet => "parquet",
        }
    }

    /// Whether `f` means it by this.
    fn is_called(self, said: &str) -> bool {
        said == self.short() || self == Self::GeoJson && said == "geojson"
    }

    /// The types it is accepted by.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Html => &["text/html"],
            Self::Json => &["application/json"],
            // Features are JSON for who knows no better.
            Self::GeoJson => &["application/geo+json", "application/json"],
            Self::Schema => &["application/schema+json", "application/json"],
            Self::TileJson => &["application/vnd.mapbox.tile+json"],
            Self::OpenApi31 => &[
                "application/vnd.oai.openapi+json;version=3.1",
                "application/openapi+json;version=3.1",
                "application/vnd.oai.openapi+json",
                "application/openapi+json",
                "application/json",
            ],
            Self::OpenApi30 => &[
                "application/vnd.oai.openapi+json;version=3.0",
                "application/openapi+json;version=3.0",
            ],
            Self::TypeScript => &["text/plain", "application/typescript"],
            // Tiles were called so before they had a type of their own.
            Self::VectorTile => &["application/vnd.mapbox-vector-tile", "application/x-protobuf"],
            Self::Csv => &["text/csv"],
            Self::Ndjson => &["application/x-ndjson", "application/ndjson", "application/jsonl"],
            Self::GeoJsonSeq => &["application/geo+json-seq"],
            // JSON that is asked for by its type is of features.
            Self::Flat => &[],
            Self::FlatGeobuf => &["application/vnd.flatgeobuf", "application/flatgeobuf"],
            Self::GeoParquet => &["application/vnd.apache.parquet", "application/x-parquet"],
        }
    }

    /// The headers of an answer in this form.
    pub(crate) const fn headers(self) -> [(HeaderName, &'static str); 2] {
        [(header::CONTENT_TYPE, self.name()), VARY]
    }
}

/// The form to answer in, among those there are, the usual one first.
pub(crate) fn chosen(
    parameters: &Parameters,
    headers: &HeaderMap,
    offered: &[Media],
) -> Result<Media, Problem> {
    if let Some(said) = parameters.get("f") {
        let found = offered.iter().find(|media| media.is_called(said));
        return found.copied().ok_or_else(|| {
            let all: Vec<&str> = offered.iter().map(|media| media.called(offered)).collect();
            let (all, said) = (all.join(" or "), shown(said));
            Problem::parameter("f", format!("`f` is {all} here, not `{said}`"))
        });
    }
    let accepted = headers.get_all(header::ACCEPT).iter();
    let mut accepted =
        accepted.filter(|value| !value.as_bytes().trim_ascii().is_empty()).peekable();
    // Who says nothing takes everything.
    if accepted.peek().is_none() {
        return offered.first().copied().ok_or_else(|| not_acceptable(offered));
    }
    let accepted: Vec<&str> = accepted.filter_map(|value| value.to_str().ok()).collect();
    let mut best: Option<(f32, Media)> = None;
    for &media in offered {
        let quality = quality(&accepted, media);
        if quality > best.map_or(0.0, |(best, _)| best) {
            best = Some((quality, media));
        }
    }
    best.map(|(_, media)| media).ok_or_else(|| not_acceptable(offered))
}

fn not_acceptable(offered: &[Media]) -> Problem {
    let all: Vec<&str> = offered.iter().map(|media| media.name()).collect();
    let shorts: Vec<String> =
        offered.iter().map(|media| format!("`f={}`", media.called(offered))).collect();
    let (all, shorts) = (all.join(" or "), shorts.join(" or "));
    let detail = format!("the answer is {all}: accept that, or say {shorts}");
    Problem::new(StatusCode::NOT_ACCEPTABLE, detail)
}

/// How much a client wants a form, from 0 to 1: as its most exact range says.
fn quality(accepted: &[&str], media: Media) -> f32 {
    let mut found = (0, 0.0);
    for range in accepted.iter().flat_map(|value| value.split(',')) {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default().to_ascii_lowercase();
        let said = |name: &str| {
            let mut parts = parts.clone().filter_map(|part| part.split_once('='));
            let found = parts.find(|(own, _)| own.trim().eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.trim().trim_matches('"'))
        };
        let quality = said("q").and_then(|quality| quality.parse().ok()).unwrap_or(1.0);
        let versioned = said("version").map(|version| format!("{name};version={version}"));
        // A version is a part of the names of a form that has versions, and says nothing of others.
        let has_versions = media.names().iter().any(|own| own.contains(";version="));
        let name = versioned.filter(|_| has_versions).unwrap_or(name);
        let exactness = media.names().iter().map(|own| exactness(&name, own)).max().unwrap_or(0);
        if exactness > found.0 {
            found = (exactness, quality);
        }
    }
    found.1
}

fn exactness(range: &str, name: &str) -> u8 {
    match range.split_once('/') {
        _ if range == name => 3,
        Some(("*", "*")) => 1,
        Some((kind, "*")) if name.split('/').next() == Some(kind) => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(accept: &[&str], offered: &[Media]) -> Option<Media> {
        let mut headers = HeaderMap::new();
        for accept in accept {
            headers.append(header::ACCEPT, accept.parse().unwrap());
        }
        chosen(&Parameters::read(None, &[]).unwrap(), &headers, offered).ok()
    }

    #[test]
    fn the_most_wanted_form_is_chosen() {
        let page = &[Media::Html, Media::Json];
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assert_eq!(choice(&[], page), Some(Media::Html));
        assert_eq!(choice(&[browser], page), Some(Media::Html));
        assert_eq!(choice(&["*/*"], page), Some(Media::Html));
        assert_eq!(choice(&["application/json"], page), Some(Media::Json));
        assert_eq!(choice(&["Application/JSON, */*;q=0.1"], page), Some(Media::Json));
        assert_eq!(choice(&["text/html;q=0.2", "application/*;q=0.3"], page), Some(Media::Json));
        assert_eq!(choice(&["text/html;q=0, */*"], page), Some(Media::Json));
        assert_eq!(choice(&["image/png"], page), None);
        assert_eq!(choice(&["*/*;q=0"], page), None);
        assert_eq!(choice(&["nonsense;;q=x,,"], page), None);
        assert_eq!(choice(&["text/html;Q=0, */*"], page), Some(Media::Json));
        assert_eq!(choice(&["application/json; version=1"], page), Some(Media::Json));
    }

    #[test]
    fn a_version_is_chosen_among_descriptions() {
        let api = &crate::openapi::FORMS;
        let older = "application/vnd.oai.openapi+json;version=3.0";
        assert_eq!(choice(&[older], api), Some(Media::OpenApi30));
        // As GDAL asks.
        let both = format!("{older}, application/openapi+json;version=3.0, application/json");
        assert_eq!(choice(&[&both], api), Some(Media::OpenApi31));
        assert_eq!(choice(&["application/openapi+json; version=3.1"], api), Some(Media::OpenApi31));
        assert_eq!(choice(&["application/openapi+json"], api), Some(Media::OpenApi31));
        assert_eq!(choice(&[], api), Some(Media::OpenApi31));
        assert_eq!(choice(&["text/html,*/*;q=0.8"], api), Some(Media::Html));
    }

    #[test]
    fn features_are_json_too() {
        let features = &[Media::GeoJson];
        for accept in ["application/geo+json", "application/json", "application/*", "*/*"] {
            assert_eq!(choice(&[accept], features), Some(Media::GeoJson), "{accept}");
        }
        assert_eq!(choice(&["text/html"], features), None);
    }
}
