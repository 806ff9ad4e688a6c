//! Names that say nothing.

use crate::lexer::words_after;
use crate::tree::{Source, sources};
use crate::{Finding, assert_none};

/// In the singular and the plural, in any spelling.
const FORBIDDEN: [&str; 3] = ["manager", "helper", "util"];

const TYPE_KEYWORDS: [&str; 5] = ["struct", "enum", "trait", "type", "union"];

fn empty_names(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(part) = source.path.trim_end_matches(".rs").split('/').find(|part| is_empty(part)) {
        findings.push(Finding::new(&source.path, 1, format!("the name `{part}` says nothing")));
    }
    for keyword in TYPE_KEYWORDS.into_iter().chain(["mod"]) {
        for name in words_after(&source.lexed.tokens, keyword).filter(|name| is_empty(&name.text)) {
            let what = format!("the name `{}` says nothing", name.text);
            findings.push(Finding::new(&source.path, name.line, what));
        }
    }
    findings
}

/// Whether one of the name's words is forbidden.
fn is_empty(name: &str) -> bool {
    let mut spaced = String::new();
    for c in name.chars() {
        if c.is_uppercase() || !c.is_alphanumeric() {
            spaced.push(' ');
        }
        spaced.extend(c.to_lowercase());
    }
    let mut words = spaced.split(|c: char| !c.is_alphanumeric());
    words.any(|word| FORBIDDEN.contains(&word.strip_suffix('s').unwrap_or(word)))
}

#[test]
fn every_name_says_what_the_thing_is() {
    let findings: Vec<Finding> = sources().iter().flat_map(empty_names).collect();
    assert_none(&findings, "name the thing after what it does or holds; GLOSSARY.md has the words");
}

#[test]
fn empty_names_are_found_in_files_and_types() {
    let text = "struct PoolManager;\nstruct Utility;\nmod file_utils {}\nimpl Helper for X {}";
    let lines = |path| -> Vec<usize> {
        empty_names(&Source::new(path, text)).iter().map(|finding| finding.line).collect()
    };
    assert_eq!(lines("crates/terra-app/src/utility.rs"), [1, 3]);
    assert_eq!(lines("crates/terra-app/src/date_helper.rs"), [1, 1, 3]);
}
