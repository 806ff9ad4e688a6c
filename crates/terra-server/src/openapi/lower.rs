//! OpenAPI 3.1 as 3.0, which says the same with fewer words of JSON Schema.

use serde_json::{Map, Value, json};

/// The same description as OpenAPI 3.0.
pub(super) fn to_3_0(mut document: Value) -> Value {
    document["openapi"] = "3.0.3".into();
    if let Some(info) = document["info"].as_object_mut() {
        info.remove("summary");
        info["license"] = json!({ "name": info["license"]["name"] });
    }
    for part in ["paths", "components"] {
        lower(&mut document[part]);
    }
    document
}

/// Lowers every schema within. No name of a property or parameter is taken for a word of schemas,
/// as those stand in maps of their own, which are walked by their values.
fn lower(value: &mut Value) {
    match value {
        Value::Array(parts) => parts.iter_mut().for_each(lower),
        Value::Object(members) => {
            lower_words(members);
            for (name, member) in members.iter_mut() {
                match (name.as_str(), member) {
                    // What stands for itself.
                    ("example" | "enum" | "default", _) => {}
                    ("properties", Value::Object(named)) => named.values_mut().for_each(lower),
                    (_, member) => lower(member),
                }
            }
        }
        _ => {}
    }
}

fn lower_words(schema: &mut Map<String, Value>) {
    if let Some(value) = schema.remove("const") {
        if value.is_string() {
            schema.insert("type".to_owned(), "string".into());
        }
        schema.insert("enum".to_owned(), json!([value]));
    }
    if let Some(Value::Array(mut examples)) = schema.remove("examples")
        && !examples.is_empty()
    {
        schema.insert("example".to_owned(), examples.swap_remove(0));
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => {
            let kind = kinds.iter().find(|kind| *kind != "null").cloned().unwrap_or_default();
            schema.insert("type".to_owned(), kind);
            schema.insert("nullable".to_owned(), true.into());
        }
        // Nothing but null: of a type that may be null, and no other value.
        Some(kind) if kind == "null" => {
            schema.insert("type".to_owned(), "object".into());
            schema.insert("nullable".to_owned(), true.into());
            schema.insert("enum".to_owned(), json!([null]));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_newer_schemas_are_said_in_older_ones() {
        for (newer, older) in [
            (json!({ "const": "Feature" }), json!({ "type": "string", "enum": ["Feature"] })),
            (
                json!({ "type": ["number", "null"], "examples": [2.5] }),
                json!({ "type": "number", "nullable": true, "example": 2.5 }),
            ),
            (
                json!({ "oneOf": [{ "$ref": "#/a" }, { "type": "null" }] }),
                json!({ "oneOf": [
                    { "$ref": "#/a" },
                    { "type": "object", "nullable": true, "enum": [null] },
                ] }),
            ),
            // A property that is called as a word is.
            (
                json!({ "properties": { "const": { "type": "string" }, "type": { "const": "a" } } }),
                json!({ "properties": {
                    "const": { "type": "string" },
                    "type": { "type": "string", "enum": ["a"] },
                } }),
            ),
        ] {
            let mut lowered = newer;
            lower(&mut lowered);
            assert_eq!(lowered, older);
        }
    }
}
