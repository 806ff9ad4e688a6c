//! Only a table's declaration names it: whatever the machinery does, it does for every table.

use crate::lexer::{Token, begins};
use crate::tree::{Source, sources};
use crate::{Finding, assert_none};
use std::collections::BTreeSet;

const TABLES_PACKAGE: &str = "terra-tables";

/// Files that may name a table, each with the name and the reason.
const EXCEPTIONS: [(&str, &str, &str); 0] = [];

/// The names of the tables that a file declares with `#[derive(Table)]`.
fn declared(tokens: &[Token]) -> Vec<String> {
    let mut names = Vec::new();
    for at in 0..tokens.len() {
        if !begins(&tokens[at..], &["#", "[", "derive", "("]) {
            continue;
        }
        let rest = &tokens[at + 4..];
        let derives = rest.iter().take_while(|token| !token.is(")"));
        let is_table = derives.into_iter().any(|token| token.is("Table"));
        let Some(body) = rest.iter().position(|token| token.is("struct")) else { continue };
        if let (true, Some(name)) = (is_table, rest.get(body + 1)) {
            names
                .push(given_name(&rest[..body]).unwrap_or_else(|| plural(&snake_case(&name.text))));
        }
    }
    names
}

/// The name that `#[table(name = "…")]` gives.
fn given_name(attributes: &[Token]) -> Option<String> {
    let at = (0..attributes.len()).find(|&at| begins(&attributes[at..], &["name", "="]))?;
    attributes.get(at + 2).filter(|token| token.is_literal).map(|token| token.text.clone())
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// As `#[derive(Table)]` forms it.
fn plural(name: &str) -> String {
    let ends_with_any = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    match name.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if ends_with_any(&["s", "x", "z", "ch", "sh"]) => format!("{name}es"),
        _ => format!("{name}s"),
    }
}

/// String literals with a table's name. A name of one word may be a common noun, so it counts only
/// as the whole literal; a longer one counts wherever it stands as a word.
fn named_elsewhere(source: &Source, tables: &BTreeSet<String>) -> Vec<Finding> {
    if [TABLES_PACKAGE, "xtask"].contains(&source.package()) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for literal in source.shipped_tokens().into_iter().filter(|token| token.is_literal) {
        let words = literal.text.split(|c: char| !c.is_alphanumeric() && c != '_');
        let mut words = words.filter(|word| word.contains('_') || *word == literal.text);
        if let Some(name) = words.find(|&word| tables.contains(word)) {
            let is_excepted =
                EXCEPTIONS.iter().any(|(path, n, _)| *path == source.path && *n == name);
            if !is_excepted {
                let what = format!("names the table `{name}`");
                findings.push(Finding::new(&source.path, literal.line, what));
            }
        }
    }
    findings
}

#[test]
fn only_declarations_name_tables() {
    let sources = sources();
    let declarations = sources.iter().filter(|s| s.package() == TABLES_PACKAGE && s.is_shipped());
    let tables = declarations.flat_map(|source| declared(&source.lexed.tokens)).collect();
    let findings: Vec<Finding> =
        sources.iter().flat_map(|source| named_elsewhere(source, &tables)).collect();
    assert_none(
        &findings,
        "take the table from the type (`WeatherStation::TABLE`) or the `Catalog`, or say what \
         differs in the declaration; a true exception goes into EXCEPTIONS in \
         xtask/tests/invariants/tables.rs, with its reason",
    );
}

#[test]
fn declared_names_are_read() {
    let text = r#"
        #[derive(Clone, Table)] #[table(domain = Energy)] pub struct PowerPlant { name: Text<5> }
        #[derive(Table)] #[table(name = "weather")] struct Reading;
        #[derive(Table)] struct Facility;
        #[derive(Debug)] struct Other;
    "#;
    let source = Source::new("crates/terra-tables/src/x.rs", text);
    assert_eq!(declared(&source.lexed.tokens), ["power_plants", "weather", "facilities"]);
}

#[test]
fn a_table_named_elsewhere_is_found() {
    let tables = ["power_plants", "permits"].map(str::to_owned).into();
    let text = "let a = \"permits\";\nlet b = \"the permits\";\nlet c = \"/x/power_plants/y\";
        // \"permits\"\n#[cfg(test)] mod tests { const D: &str = \"permits\"; }";
    let lines = |path| -> Vec<usize> {
        named_elsewhere(&Source::new(path, text), &tables).iter().map(|f| f.line).collect()
    };
    assert_eq!(lines("crates/terra-app/src/x.rs"), [1, 3]);
    assert_eq!(lines("crates/terra-app/tests/x.rs"), [0; 0]);
    assert_eq!(lines("crates/terra-tables/src/x.rs"), [0; 0]);
}
