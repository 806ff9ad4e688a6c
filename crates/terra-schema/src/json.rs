//! JSON documents in one canonical form, so that both engines give back the same document.

use serde_json::{Number, Value as Tree};

/// The deepest nesting of arrays and objects in a stored document.
pub const MAX_DEPTH: usize = 64;
/// The greatest size of a stored document, in bytes of its canonical text.
pub const MAX_BYTES: usize = 1 << 20;

/// A JSON document with sorted keys and numbers in one spelling each.
///
/// PostgreSQL's `jsonb` sorts keys its own way and rewrites numbers; SQLite keeps the text. The
/// canonical form is made before either sees the document and again when it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Json(Tree);

impl Json {
    /// Brings a document into the canonical form.
    pub fn new(tree: impl Into<Tree>) -> Self {
        let mut tree = tree.into();
        canonicalise(&mut tree);
        Self(tree)
    }

    /// Reads a document.
    ///
    /// # Errors
    /// When the text is not JSON, or deeper than the reader goes (128 levels).
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        Ok(Self::new(serde_json::from_str::<Tree>(text)?))
    }

    /// The document.
    pub fn tree(&self) -> &Tree {
        &self.0
    }

    /// Why the document can't be stored, if it can't.
    pub(crate) fn fault(&self) -> Option<String> {
        if let Some(fault) = tree_fault(&self.0, 0) {
            return Some(fault.to_owned());
        }
        let bytes = self.to_string().len();
        (bytes > MAX_BYTES).then(|| format!("{bytes} bytes, at most {MAX_BYTES} are kept"))
    }
}

impl std::fmt::Display for Json {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Whole numbers become integers wherever 64 bits hold them (`1.0`, `1e2` and `-0.0` too), as
/// `jsonb` may return either spelling.
fn canonicalise(tree: &mut Tree) {
    match tree {
        Tree::Number(number) => {
            if let Some(whole) = number.as_f64().filter(|_| number.is_f64()).and_then(whole) {
                *number = whole;
            }
        }
        Tree::Array(items) => items.iter_mut().for_each(canonicalise),
        Tree::Object(members) => {
            // The map sorts by itself, unless some crate turns on serde_json's `preserve_order`.
            members.sort_keys();
            members.values_mut().for_each(canonicalise);
        }
        Tree::Null | Tree::Bool(_) | Tree::String(_) => {}
    }
}

fn whole(number: f64) -> Option<Number> {
    const TWO_POW_63: f64 = 9_223_372_036_854_775_808.0;
    if number.fract() != 0.0 {
        return None;
    }
    if (-TWO_POW_63..TWO_POW_63).contains(&number) {
        return Some(Number::from(number as i64));
    }
    (TWO_POW_63..2.0 * TWO_POW_63).contains(&number).then(|| Number::from(number as u64))
}

fn tree_fault(tree: &Tree, depth: usize) -> Option<&'static str> {
    if depth > MAX_DEPTH {
        return Some("nested deeper than 64 levels");
    }
    match tree {
        Tree::String(text) => nul_fault(text),
        Tree::Array(items) => items.iter().find_map(|item| tree_fault(item, depth + 1)),
        Tree::Object(members) => members
            .iter()
            .find_map(|(key, value)| nul_fault(key).or_else(|| tree_fault(value, depth + 1))),
        Tree::Null | Tree::Bool(_) | Tree::Number(_) => None,
    }
}

fn nul_fault(text: &str) -> Option<&'static str> {
    text.contains('\0').then_some("a text in it holds a NUL character")
}
