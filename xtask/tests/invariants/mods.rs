//! Every file is named by a literal `mod` line: `cargo fmt` does not see files behind `mod` lines
//! that a macro makes, and the compiler does not see files behind none.

use crate::lexer::Token;
use crate::tree::{Source, packages, sources};
use crate::{Finding, assert_none};
use std::collections::BTreeSet;

/// The files in `src` folders that no `mod` line leads to from the roots.
fn unreachable(sources: &[Source], roots: &[String]) -> Vec<Finding> {
    let mut reached = BTreeSet::new();
    let mut to_visit: Vec<(String, bool)> = roots.iter().map(|root| (root.clone(), true)).collect();
    while let Some((path, is_root)) = to_visit.pop() {
        let Some(source) = sources.iter().find(|source| source.path == path) else { continue };
        if reached.insert(path.clone()) {
            let folder = children_folder(&path, is_root);
            for name in mod_lines(&source.lexed.tokens) {
                to_visit.push((format!("{folder}/{name}.rs"), false));
                to_visit.push((format!("{folder}/{name}/mod.rs"), false));
            }
        }
    }
    let in_src = sources.iter().filter(|source| source.path.contains("/src/"));
    in_src
        .filter(|source| !reached.contains(&source.path))
        .map(|source| Finding::new(&source.path, 1, "no `mod` line leads to this file"))
        .collect()
}

/// Where the files of a file's modules are.
fn children_folder(path: &str, is_root: bool) -> &str {
    match path.rsplit_once('/') {
        Some((folder, "mod.rs")) => folder,
        Some((folder, _)) if is_root => folder,
        _ => path.trim_end_matches(".rs"),
    }
}

/// The paths (`a`, or `a/b` for `mod a { mod b; }`) of modules in files of their own. A `mod` line
/// in a macro or a function does not count.
fn mod_lines(tokens: &[Token]) -> Vec<String> {
    let mut found = Vec::new();
    // The names of the inline modules we are in; `None` for any other bracket.
    let mut inside: Vec<Option<&str>> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let name = match at.checked_sub(2).map(|start| &tokens[start..at]) {
            Some([keyword, name]) if keyword.is("mod") => Some(name.text.as_str()),
            _ => None,
        };
        if token.is("{") || token.is("(") || token.is("[") {
            inside.push(name.filter(|_| token.is("{")));
        } else if token.is("}") || token.is(")") || token.is("]") {
            inside.pop();
        } else if let (true, Some(name), Some(parents)) =
            (token.is(";"), name, inside.iter().copied().collect::<Option<Vec<_>>>())
        {
            found.push([parents, vec![name]].concat().join("/"));
        }
    }
    found
}

#[test]
fn a_literal_mod_line_leads_to_every_file() {
    let roots: Vec<String> = packages().into_iter().flat_map(|package| package.roots).collect();
    assert_none(
        &unreachable(&sources(), &roots),
        "write `mod name;` in the parent module (not in a macro), or delete the file",
    );
}

#[test]
fn a_file_without_a_literal_mod_line_is_found() {
    let sources: Vec<Source> = [
        ("x/src/lib.rs", "pub mod a; mod b { mod c; } each! { mod hidden; } // mod forgotten;"),
        ("x/src/a.rs", "#[cfg(test)] mod tests;"),
        ("x/src/a/tests.rs", ""),
        ("x/src/b/c/mod.rs", "mod d;"),
        ("x/src/b/c/d.rs", ""),
        ("x/src/hidden.rs", ""),
        ("x/src/forgotten.rs", "mod more;"),
        ("x/src/forgotten/more.rs", ""),
        ("x/tests/free.rs", ""),
    ]
    .into_iter()
    .map(|(path, text)| Source::new(path, text))
    .collect();
    let paths: Vec<String> = unreachable(&sources, &["x/src/lib.rs".to_owned()])
        .into_iter()
        .map(|finding| finding.path)
        .collect();
    assert_eq!(paths, ["x/src/hidden.rs", "x/src/forgotten.rs", "x/src/forgotten/more.rs"]);
}
