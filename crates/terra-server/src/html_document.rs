//! A JSON document as a page for people: all that it says, whatever that is, and all that it leads to.

use crate::{
    collections::words,
    html::{self, Anchor, Text, foldable, table},
    links,
    media::Media,
    parameters::Parameters,
};
use axum::{
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value};

/// What a page says elsewhere than among the members of a document.
const APART: [&str; 3] = ["title", "description", "links"];

/// The answer of a document, in JSON or as a page of this title.
pub(crate) fn answer(
    request: &Parts,
    parameters: &Parameters,
    (media, offered): (Media, &[Media]),
    title: &str,
    document: &Value,
) -> Response {
    if media != Media::Html {
        return (media.headers(), document.to_string()).into_response();
    }
    let said = links::said(parameters, &["f"]);
    let alternates = links::alternates(&links::place(request), &said, media, offered);
    html::answer(request, title, &body(document), &alternates)
}

/// What a document says: its description, what else it tells, and its links.
pub(crate) fn body(document: &Value) -> String {
    let description = paragraphs(document["description"].as_str().unwrap_or_default());
    format!("{description}{}{}", members(document), led(links_of(document)))
}

/// A text of one or more paragraphs.
pub(crate) fn paragraphs(text: &str) -> String {
    let paragraphs = text.split("\n\n").filter(|text| !text.is_empty());
    paragraphs.map(|text| format!("<p>{}</p>\n", Text(text))).collect()
}

/// Links under a heading, where there are any.
pub(crate) fn led(links: &[Value]) -> String {
    if links.is_empty() {
        return String::new();
    }
    format!("<h2>Links</h2>\n{}", html::links(links))
}

/// Where a document leads.
pub(crate) fn links_of(document: &Value) -> &[Value] {
    document["links"].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// What a document tells beside its title, its description and its links: first what is short, in a
/// table, then the rest under headings.
pub(crate) fn members(document: &Value) -> String {
    let Some(members) = document.as_object() else { return String::new() };
    let own = members.iter().filter(|(name, _)| !APART.contains(&name.as_str()));
    let (short, long): (Vec<_>, Vec<_>) = own.partition(|(_, value)| is_short(value));
    let mut html = String::new();
    if !short.is_empty() {
        html.push_str(&pairs("What it says", short));
    }
    for (name, value) in long {
        let (heading, value) = (words(name), value_of(&words(name), value));
        html.push_str(&format!("<h2>{}</h2>\n{value}\n", Text(&heading)));
    }
    html
}

/// A table of names and what they stand for.
fn pairs<'v>(label: &str, pairs: impl IntoIterator<Item = (&'v String, &'v Value)>) -> String {
    let row = |(name, value): (&String, &Value)| {
        [Text(&words(name)).to_string(), value_of(&words(name), value)]
    };
    table(label, ["Name", "Value"], pairs.into_iter().map(row))
}

/// Whether a value fits into a line.
fn is_short(value: &Value) -> bool {
    match value {
        Value::Array(values) => values.iter().all(Value::is_number),
        Value::Object(_) => false,
        _ => true,
    }
}

/// A value of any kind; `label` is what it is called.
fn value_of(label: &str, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if links::is_web(text) => Anchor { text, url: Some(text) }.to_string(),
        Value::String(text) => foldable(text),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(values) if is_short(value) => {
            values.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")
        }
        Value::Array(values) if is_of_links(values) => html::links(values),
        Value::Array(values) => {
            let rows: Option<Vec<_>> = values.iter().map(Value::as_object).collect();
            match rows.filter(|rows| rows.iter().all(|row| row.values().all(is_short))) {
                Some(rows) => rows_of(label, &rows),
                None => listed(label, values),
            }
        }
        Value::Object(members) => pairs(label, members),
    }
}

fn is_of_links(values: &[Value]) -> bool {
    !values.is_empty()
        && values.iter().all(|value| value["href"].is_string() && value["rel"].is_string())
}

fn listed(label: &str, values: &[Value]) -> String {
    let items = values.iter().map(|value| format!("<li>{}</li>\n", value_of(label, value)));
    format!("<ul>\n{}</ul>", items.collect::<String>())
}

/// Objects as a table with a column for each of their members.
fn rows_of(label: &str, rows: &[&Map<String, Value>]) -> String {
    let mut columns: Vec<&String> = Vec::new();
    for name in rows.iter().flat_map(|row| row.keys()) {
        if !columns.contains(&name) {
            columns.push(name);
        }
    }
    // What a row is called comes first.
    columns.sort_by_key(|name| !["id", "name", "title"].contains(&name.as_str()));
    let headings: Vec<String> = columns.iter().map(|name| words(name)).collect();
    let cells = |row: &&Map<String, Value>| {
        let cell = |name: &&String| row.get(*name).map(|value| value_of(name, value));
        columns.iter().map(|name| cell(name).unwrap_or_default()).collect::<Vec<_>>()
    };
    table(label, headings.iter().map(String::as_str), rows.iter().map(cells))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_document_is_told_whole() {
        let document = json!({
            "title": "A title",
            "description": "One.\n\nTwo <b>.",
            "links": [
                { "href": "/a?b&c", "rel": "self", "type": "text/plain", "title": "Here" },
                { "href": "/{x}", "rel": "item", "type": "text/plain", "templated": true },
            ],
            "number": 1.5,
            "nothing": null,
            "box": [1, -2.5],
            "addresses": ["https://x.example/?a&b", "javascript:alert(1)"],
            "rows": [{ "b": "<i>", "id": 1 }, { "id": 2, "c": true }],
            "deep": { "er": { "and_deeper": [[1, 2], ["x"]] } },
        });
        let body = body(&document);
        for part in [
            "<p>One.</p>\n<p>Two &lt;b&gt;.</p>\n",
            "<a href=\"/a?b&amp;c\">Here</a>",
            "<code>/{x}</code>",
            "<th scope=\"row\">Number</th><td>1.5</td>",
            "<th scope=\"row\">Box</th><td>1, -2.5</td>",
            "<a href=\"https://x.example/?a&amp;b\">",
            "<li>javascript:alert(1)</li>",
            "<th scope=\"col\">Id</th><th scope=\"col\">B</th><th scope=\"col\">C</th>",
            "<th scope=\"row\">1</th><td>&lt;i&gt;</td><td></td>",
            "<th scope=\"row\">And deeper</th><td><ul>\n<li>1, 2</li>",
        ] {
            assert!(body.contains(part), "{part}: {body}");
        }
        assert!(!body.contains("A title"), "{body}");
    }
}
