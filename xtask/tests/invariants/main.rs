//! What must stay true of the whole tree, read from `cargo metadata` and the sources.
//!
//! Each file here holds one kind of rule: the check, a test that runs it on the tree, and a test
//! that shows it the fault it exists for. A finding says where it is and what to do about it.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the tree fails")]

mod arrows;
mod files;
mod lexer;
mod mods;
mod names;
mod tables;
mod tree;
mod words;

/// A place that breaks a rule.
#[derive(Debug, Clone, PartialEq)]
struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

/// Fails with one line a finding, and then what to do about them all.
fn assert_none(findings: &[Finding], what_to_do: &str) {
    let lines: Vec<String> =
        findings.iter().map(|f| format!("{}:{}: {}", f.path, f.line, f.what)).collect();
    assert!(lines.is_empty(), "\n{}\nWhat to do: {what_to_do}\n", lines.join("\n"));
}
