//! The repository as the checks see it: its packages and its Rust files.

use crate::lexer::{self, Lexed, Token};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders with no source of ours.
const SKIPPED_FOLDERS: [&str; 3] = ["target", "node_modules", "bench"];

/// A package of the workspace.
pub(crate) struct Package {
    pub(crate) name: String,
    /// Path of its `Cargo.toml` from the top of the repository.
    pub(crate) manifest: String,
    pub(crate) manifest_text: String,
    /// Names of what it depends on, for its build and its tests too.
    pub(crate) dependencies: Vec<String>,
    /// The files the compiler starts from: `src/lib.rs`, `src/main.rs`, `src/bin/…`.
    pub(crate) roots: Vec<String>,
}

/// A Rust file.
pub(crate) struct Source {
    /// Path from the top of the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) lexed: Lexed,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), lexed: lexer::lex(text) }
    }

    /// The package that holds the file, by its folder.
    pub(crate) fn package(&self) -> &str {
        let inside = self.path.strip_prefix("crates/").unwrap_or(&self.path);
        inside.split('/').next().unwrap_or(inside)
    }

    /// Whether the file is part of what a package ships, and not of its tests.
    pub(crate) fn is_shipped(&self) -> bool {
        self.path.contains("/src/") && !self.path.ends_with("/tests.rs")
    }

    /// The code that ships: none of a test file, and none of the unit tests of another.
    pub(crate) fn shipped_tokens(&self) -> Vec<Token> {
        if self.is_shipped() { lexer::without_tests(&self.lexed.tokens) } else { Vec::new() }
    }
}

/// Every Rust file of the repository, in the order of their paths.
pub(crate) fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    collect(&root(), &mut sources);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// Every package of the workspace.
pub(crate) fn packages() -> Vec<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().iter().map(package).collect()
}

fn package(metadata: &Value) -> Package {
    let list = |value: &Value| value.as_array().unwrap().clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let manifest = text(&metadata["manifest_path"]);
    let is_shipped = |target: &Value| {
        list(&target["kind"]).iter().any(|kind| {
            matches!(kind.as_str(), Some("lib" | "proc-macro" | "bin" | "rlib" | "cdylib"))
        })
    };
    Package {
        name: text(&metadata["name"]),
        manifest_text: fs::read_to_string(&manifest).unwrap(),
        manifest: relative(Path::new(&manifest)),
        dependencies: list(&metadata["dependencies"]).iter().map(|d| text(&d["name"])).collect(),
        roots: list(&metadata["targets"])
            .iter()
            .filter(|target| is_shipped(target))
            .map(|target| relative(Path::new(&text(&target["src_path"]))))
            .collect(),
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn relative(path: &Path) -> String {
    let root = root();
    let path = path.strip_prefix(&root).unwrap_or(path);
    path.to_str().unwrap().replace('\\', "/")
}

fn collect(folder: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            if !SKIPPED_FOLDERS.contains(&name.as_str()) {
                collect(&path, sources);
            }
        } else if name.ends_with(".rs") {
            sources.push(Source::new(&relative(&path), &fs::read_to_string(&path).unwrap()));
        }
    }
}
