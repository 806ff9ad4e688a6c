//! Links to the resources, and to the terms of what is given away.

use crate::{media::Media, parameters::Parameters};
use axum::http::{header, request::Parts};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use terra_app::Credit;

/// What stands for itself in a path or a query.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b',');
/// The longest name of a host.
const LONGEST_HOST: usize = 255;

/// Where the client says that it asks: what links begin with. Empty where it doesn't say, which
/// makes them relative.
pub(crate) fn base(request: &Parts) -> String {
    let host = request.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._:[]".contains(letter);
    let is_host =
        |host: &&str| !host.is_empty() && host.len() <= LONGEST_HOST && host.chars().all(is_plain);
    let Some(host) = host.filter(is_host) else { return String::new() };
    // As a proxy says that it was asked.
    let forwarded = request.headers.get("x-forwarded-proto");
    let is_secure = forwarded.is_some_and(|scheme| scheme == "https");
    format!("{}://{host}", if is_secure { "https" } else { "http" })
}

/// The address that was asked for.
pub(crate) fn own(request: &Parts) -> String {
    let path = request.uri.path_and_query().map_or("/", |path| path.as_str());
    format!("{}{path}", base(request))
}

/// A text as a part of a path or a query.
pub(crate) fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// The parameters of a request as a query says them, but for some.
pub(crate) fn said(parameters: &Parameters, but: &[&str]) -> String {
    let said = parameters.said().filter(|(name, _)| !but.contains(name));
    let said = said.map(|(name, value)| format!("{name}={}", escaped(value)));
    said.collect::<Vec<_>>().join("&")
}

/// The address of the page after this one, at `at`: with all that this one was asked by.
pub(crate) fn next_page(at: &str, token: &str, parameters: &Parameters) -> String {
    let said = said(parameters, &["cursor"]);
    let and = if said.is_empty() { "" } else { "&" };
    format!("{at}?cursor={token}{and}{said}")
}

/// A link to a resource of the atlas.
pub(crate) fn link(rel: &str, media: Media, title: &str, href: String) -> Value {
    json!({ "href": href, "rel": rel, "type": media.bare_name(), "title": title })
}

/// Links from an answer at an address without its query, which says `said` beside the form, to the
/// same in its other forms.
pub(crate) fn alternates(at: &str, said: &str, own: Media, offered: &[Media]) -> Vec<Value> {
    let others = offered.iter().filter(|media| **media != own);
    let link = |media: &Media| {
        let and = if said.is_empty() { "" } else { "&" };
        let href = format!("{at}?f={}{and}{said}", media.called(offered));
        link("alternate", *media, &format!("The same as {}", media.title()), href)
    };
    others.map(link).collect()
}

/// The address that was asked for, without its query.
pub(crate) fn place(request: &Parts) -> String {
    format!("{}{}", base(request), request.uri.path())
}

/// Links to the terms of what is given away, each once.
pub(crate) fn licence_links(credits: &[Credit]) -> Vec<Value> {
    let mut links: Vec<Value> = Vec::new();
    for credit in credits {
        let Some(href) = credit.licence_url.as_deref().filter(|url| is_web(url)) else { continue };
        if links.iter().any(|link| link["href"] == href) {
            continue;
        }
        let title = credit.licence.as_deref().unwrap_or("Licence");
        links.push(json!({ "href": href, "rel": "license", "type": "text/html", "title": title }));
    }
    links
}

/// What has to be shown with the data, in a line; none where no source asks.
pub(crate) fn attribution(credits: &[Credit]) -> Option<String> {
    let lines: Vec<String> = credits.iter().map(Credit::line).collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}

/// Whether an address from the data is one that a browser may be led to.
pub(crate) fn is_web(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}
