//! The description of the API as a page for people.

use crate::html::{Text, table};
use serde_json::Value;
use std::fmt::Write;

/// The page's body.
pub(super) fn page(document: &Value) -> String {
    let mut body = String::from(
        "<p>Every resource answers to <code>GET</code>, <code>HEAD</code> and \
         <code>OPTIONS</code>. What goes wrong is told as RFC 9457 has it.</p>\n",
    );
    let empty = Vec::new();
    let tags = document["tags"].as_array().unwrap_or(&empty);
    for tag in tags {
        let doc = Text(text(&tag["description"]));
        let _ = writeln!(body, "<h2>{}</h2>\n<p>{doc}</p>", Text(text(&tag["name"])));
        for (path, methods) in document["paths"].as_object().into_iter().flatten() {
            if methods["get"]["tags"][0] == tag["name"] {
                put_resource(&mut body, document, path, &methods["get"]);
            }
        }
    }
    body
}

fn put_resource(body: &mut String, document: &Value, path: &str, get: &Value) {
    let (path, summary) = (Text(path), Text(text(&get["summary"])));
    let rows = get["parameters"].as_array().into_iter().flatten().map(|parameter| {
        let parameter = resolved(document, parameter);
        let example = match &parameter["example"] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Array(values) => {
                let values = values.iter().map(|value| value.to_string().replace('"', ""));
                values.collect::<Vec<_>>().join(",")
            }
            other => other.to_string(),
        };
        let (name, meaning) = (text(&parameter["name"]), text(&parameter["description"]));
        [
            format!("<code>{}</code>", Text(name)),
            Text(meaning).to_string(),
            format!("<code>{}</code>", Text(&example)),
        ]
    });
    let table = table("Parameters", ["Parameter", "Meaning", "Example"], rows);
    let _ = writeln!(
        body,
        "<details>\n<summary><code>{path}</code> {summary}</summary>\n{table}</details>"
    );
}

/// What a reference points to.
fn resolved<'d>(document: &'d Value, value: &'d Value) -> &'d Value {
    let path = value["$ref"].as_str().and_then(|path| path.strip_prefix('#'));
    path.and_then(|path| document.pointer(path)).unwrap_or(value)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
