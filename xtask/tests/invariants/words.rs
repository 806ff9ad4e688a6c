//! Words that belong in one place only, or nowhere.

use crate::lexer::{Token, begins};
use crate::tree::{Source, sources};
use crate::{Finding, assert_none};

const SQL_PACKAGE: &str = "terra-store";
const DIALECTS: &str = "crates/terra-store/src/dialect";
const STATUS_PACKAGE: &str = "terra-server";

/// The beginnings of SQL statements: words that follow each other. `_` is any one word, and `…` any
/// number of them.
const SQL: [&[&str]; 13] = [
    &["SELECT", "…", "FROM"],
    &["INSERT", "INTO"],
    &["INSERT", "OR", "_", "INTO"],
    &["UPDATE", "_", "SET"],
    &["DELETE", "FROM"],
    &["CREATE", "TABLE"],
    &["CREATE", "INDEX"],
    &["CREATE", "UNIQUE", "INDEX"],
    &["CREATE", "SCHEMA"],
    &["ALTER", "TABLE"],
    &["DROP", "TABLE"],
    &["DROP", "INDEX"],
    &["ON", "CONFLICT"],
];

/// The ways code asks which engine it is on.
const DIALECT_TESTS: [&[&str]; 12] = [
    &["Engine", ":", ":", "Sqlite"],
    &["Engine", ":", ":", "Postgres"],
    &["Dialect", ":", ":", "Sqlite"],
    &["Dialect", ":", ":", "Postgres"],
    &["is_sqlite"],
    &["is_postgres"],
    &["dialect", ".", "name", "=", "="],
    &["dialect", ".", "name", "!", "="],
    &["dialect", ".", "name", "(", ")", "=", "="],
    &["dialect", ".", "name", "(", ")", "!", "="],
    &["match", "dialect", ".", "name"],
    &["match", "self", ".", "dialect", ".", "name"],
];

/// Tests that do not run and code that is not there.
const UNFINISHED: [&[&str]; 3] = [&["#", "[", "ignore"], &["todo", "!"], &["unimplemented", "!"]];

fn sql_outside_the_store(source: &Source) -> Vec<Finding> {
    if [SQL_PACKAGE, "xtask"].contains(&source.package()) {
        return Vec::new();
    }
    let literals = source.shipped_tokens().into_iter().filter(|token| token.is_literal);
    let sql = literals.filter_map(|token| Some((token.line, statement_in(&token.text)?)));
    sql.map(|(line, what)| Finding::new(&source.path, line, format!("SQL: {what}"))).collect()
}

/// The statement that a text holds. Prose has these words too ("select a row from the list"), so
/// small letters count only where a statement begins the text.
fn statement_in(text: &str) -> Option<String> {
    let is_separator = |c: char| c.is_whitespace() || "(),;".contains(c);
    let words: Vec<&str> = text.split(is_separator).filter(|word| !word.is_empty()).collect();
    let begins_sql = |words: &[&str]| SQL.iter().any(|pattern| matches(pattern, words));
    let capitals = (0..words.len()).any(|at| begins_sql(&words[at..]));
    let small: Vec<String> = words.iter().map(|word| word.to_uppercase()).collect();
    let small: Vec<&str> = small.iter().map(String::as_str).collect();
    let is_small = words.first().is_some_and(|word| word.chars().all(char::is_lowercase));
    let is_sql = capitals || (is_small && begins_sql(&small));
    is_sql.then(|| words.iter().take(8).copied().collect::<Vec<_>>().join(" "))
}

/// Whether the words begin as the pattern says.
fn matches(pattern: &[&str], words: &[&str]) -> bool {
    match (pattern, words) {
        ([], _) => true,
        (["…", rest @ ..], _) => (0..words.len()).any(|at| matches(rest, &words[at..])),
        ([first, rest @ ..], [word, words @ ..]) => {
            (*first == "_" || first == word) && matches(rest, words)
        }
        _ => false,
    }
}

fn dialect_tests(source: &Source) -> Vec<Finding> {
    if source.path.starts_with(DIALECTS) || source.package() == "xtask" {
        return Vec::new();
    }
    found(source, &source.shipped_tokens(), &DIALECT_TESTS)
}

fn status_codes_outside_the_server(source: &Source) -> Vec<Finding> {
    if source.package() == STATUS_PACKAGE {
        return Vec::new();
    }
    found(source, &source.shipped_tokens(), &[&["StatusCode"]])
}

/// In tests too, and examples in documentation count as tests.
fn unfinished(source: &Source) -> Vec<Finding> {
    let mut findings = found(source, &source.lexed.tokens, &UNFINISHED);
    for (line, comment) in &source.lexed.comments {
        if comment.contains("```ignore") || comment.contains("```rust,ignore") {
            findings.push(Finding::new(&source.path, *line, "```ignore"));
        }
    }
    findings
}

fn found(source: &Source, tokens: &[Token], patterns: &[&[&str]]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if let Some(pattern) = patterns.iter().find(|pattern| begins(&tokens[at..], pattern)) {
            findings.push(Finding::new(&source.path, token.line, pattern.concat()));
        }
    }
    findings
}

fn in_all(check: fn(&Source) -> Vec<Finding>) -> Vec<Finding> {
    sources().iter().flat_map(check).collect()
}

#[test]
fn only_the_store_writes_sql() {
    assert_none(
        &in_all(sql_outside_the_store),
        "ask with terra-store's typed queries; if they cannot say it, teach terra-store",
    );
}

#[test]
fn only_dialects_know_which_engine_it_is() {
    assert_none(
        &in_all(dialect_tests),
        "name what differs as a capability or a spelling of the dialect, in \
         crates/terra-store/src/dialect/, and ask for that",
    );
}

#[test]
fn only_the_server_knows_status_codes() {
    assert_none(
        &in_all(status_codes_outside_the_server),
        "give a typed error and let terra-server choose the status",
    );
}

#[test]
fn nothing_is_skipped_or_left_to_do() {
    assert_none(
        &in_all(unfinished),
        "finish it, or leave it out; an example that cannot compile is marked ```text",
    );
}

#[cfg(test)]
mod planted {
    use super::*;

    fn lines(check: fn(&Source) -> Vec<Finding>, path: &str, text: &str) -> Vec<usize> {
        check(&Source::new(path, text)).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn sql_is_found_in_strings_and_not_in_prose_or_tests() {
        let text = r##"
            let a = "SELECT id, name FROM permits"; // 2
            let b = format!("{} delete from x", 1);
            let c = "select *\n from permits"; // 4
            let d = r#"
                with x as (SELECT 1
                FROM y)"#; // 5
            let e = "Select a row from the list";
            /// "SELECT a FROM b"
            let f = "UPDATE permits SET a = 1"; // 10
            #[cfg(test)]
            mod tests { const G: &str = "DROP TABLE permits"; }
        "##;
        let path = "crates/terra-app/src/x.rs";
        assert_eq!(lines(sql_outside_the_store, path, text), [2, 4, 5, 10]);
        let allowed = ["crates/terra-store/src/x.rs", "crates/terra-app/tests/x.rs"];
        for path in allowed {
            assert_eq!(lines(sql_outside_the_store, path, text), [0; 0]);
        }
    }

    #[test]
    fn dialect_tests_are_found_outside_dialects() {
        let text = "if Engine::Sqlite == e {}\nif x.is_sqlite() {}\nmatch self.dialect . name {}
            match dialect.name {}\nif self.dialect.name == NAME {}";
        assert_eq!(lines(dialect_tests, "crates/terra-store/src/x.rs", text), [1, 2, 3, 4, 5]);
        assert_eq!(lines(dialect_tests, "crates/terra-store/src/dialect/x.rs", text), [0; 0]);
    }

    #[test]
    fn status_codes_are_found_outside_the_server() {
        let text = "let ok = StatusCode::OK;";
        assert_eq!(lines(status_codes_outside_the_server, "crates/terra-app/src/x.rs", text), [1]);
        assert_eq!(
            lines(status_codes_outside_the_server, "crates/terra-server/src/x.rs", text),
            [0; 0]
        );
    }

    #[test]
    fn unfinished_code_is_found_in_tests_too() {
        let text = "#[ignore = \"slow\"]\ntodo!()\nlet todo = \"todo!\";\n/// ```ignore\n//! unimplemented!";
        assert_eq!(lines(unfinished, "crates/terra-app/tests/x.rs", text), [1, 2, 4]);
    }
}
