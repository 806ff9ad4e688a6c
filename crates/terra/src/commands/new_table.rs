//! `terra tables new DOMAIN NAME`: the skeleton of a declaration, where the declarations are.

use super::{DECLARATIONS, Done, catalog, repository};
use crate::output::say;
use std::{error::Error, fs, path::Path, process::ExitCode};
use terra_schema::{
    Domain,
    naming::{plural, singular, type_name},
};

/// The most letters of a table's name: what PostgreSQL keeps of one.
const MAX_NAME: usize = 63;
/// Words of Rust, which no module can be called.
const RUST_WORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

pub(crate) fn write(domain: &str, name: &str) -> Done {
    let domain = Domain::ALL.into_iter().find(|known| known.name() == domain).ok_or_else(|| {
        let known: Vec<_> = Domain::ALL.iter().map(|domain| domain.name()).collect();
        format!("there is no domain called {domain}: write one of {}", known.join(", "))
    })?;
    let module = singular(name);
    check_name(name, &module)?;
    let declarations = repository()?.join(DECLARATIONS);
    let folder = declarations.join(domain.name());
    let file = folder.join(format!("{module}.rs"));
    if file.exists() {
        return Err(format!("{} is there already", file.display()).into());
    }
    // Everything is read before anything is written.
    let (library, list) = (declarations.join("lib.rs"), folder.join("mod.rs"));
    let with_domain =
        with_line(&text(&library)?, "pub mod ", &format!("pub mod {};", domain.name()));
    let listed = if list.exists() {
        text(&list)?
    } else {
        format!("//! The tables of the domain {domain}.\n")
    };
    let listed = with_line(&listed, "mod ", &format!("mod {module};"));
    let listed = with_line(&listed, "pub use ", &format!("pub use {module}::*;"));
    fs::create_dir_all(&folder)?;
    fs::write(&file, skeleton(domain, name, &module))?;
    fs::write(&list, listed)?;
    fs::write(&library, with_domain)?;
    say(format!("wrote {}", file.display()))?;
    say("Next: say what a row is, declare its columns, and then")?;
    say(format!("  cargo run -- migrate generate --name add_{name}"))?;
    say("  cargo run -- tables reference")?;
    Ok(ExitCode::SUCCESS)
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn check_name(name: &str, module: &str) -> Result<(), Box<dyn Error>> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let starts = name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let is_joined = !name.contains("__") && !name.ends_with('_');
    if !starts || !is_joined || !name.bytes().all(plain) || name.len() > MAX_NAME {
        return Err(format!(
            "`{name}`: a table's name is plural and in snake case, such as tide_mills, and has at \
             most {MAX_NAME} letters"
        )
        .into());
    }
    if RUST_WORDS.contains(&module) {
        let reason = "the name of its file would be a word of Rust: choose another";
        return Err(format!("{name}: {reason}").into());
    }
    if catalog()?.table(name).is_some() {
        return Err(format!("{name} is declared already: see `terra tables show {name}`").into());
    }
    Ok(())
}

fn skeleton(domain: Domain, name: &str, module: &str) -> String {
    let row = type_name(module);
    // The table's name is the plural of the row's, unless it says otherwise.
    let own_name =
        if plural(module) == name { String::new() } else { format!(", name = \"{name}\"") };
    format!(
        "//! Say in a line what this table is about.\n\
         use crate::prelude::*;\n\
         \n\
         /// Say in a sentence what a row is.\n\
         #[derive(Table)]\n\
         #[table(domain = {domain:?}{own_name}, unique(source_id, external_id))]\n\
         pub struct {row} {{\n    \
             pub id: Id<{row}>,\n    \
             /// What it is called.\n    \
             pub name: Text<255>,\n    \
             pub location: Option<LonLat>,\n    \
             pub provenance: Provenance,\n    \
             pub audit: Audit,\n\
         }}\n\
         \n\
         examples!(\n    \
             {row}::new(\"A real one\").provenance(observed(\"1\", \"2024-05-06T07:08:09Z\")),\n    \
             (|row| row.name(\"x\".repeat(256)), \"name\", Rule::Length(255)),\n\
         );\n"
    )
}

/// The text with `line` in the last block of lines that start with `kind`, which stand in order; at
/// the end where there are none. A line that is there already stays as it is.
pub(super) fn with_line(text: &str, kind: &str, line: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    if lines.contains(&line) {
        return text.to_owned();
    }
    let of_kind = |other: &str| other.starts_with(kind);
    match lines.iter().rposition(|other| of_kind(other)) {
        None => lines.extend(["", line]),
        Some(last) => {
            // Their last block: a line apart from it stands where it does for a reason.
            let first = lines[..last].iter().rposition(|other| !of_kind(other));
            let first = first.map_or(0, |before| before + 1);
            let later = lines[first..=last].iter().position(|other| *other > line);
            lines.insert(later.map_or(last + 1, |at| first + at), line);
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::with_line;

    #[test]
    fn a_module_stands_in_the_order_of_names() {
        let text = "//! Doc.\n\nmod b;\nmod d;\n\npub use b::*;\npub use d::*;\n";
        let with = |module: &str| {
            let text = with_line(text, "mod ", &format!("mod {module};"));
            with_line(&text, "pub use ", &format!("pub use {module}::*;"))
        };
        let expected =
            "//! Doc.\n\nmod b;\nmod c;\nmod d;\n\npub use b::*;\npub use c::*;\npub use d::*;\n";
        assert_eq!(with("c"), expected);
        assert!(with("a").contains("\nmod a;\nmod b;\n"));
        assert!(with("e").contains("mod d;\nmod e;\n\n"));
        assert!(with("e").ends_with("pub use d::*;\npub use e::*;\n"));
        let empty = with_line("//! Doc.\n", "mod ", "mod a;");
        assert_eq!(empty, "//! Doc.\n\nmod a;\n");
        assert_eq!(with("b"), text);
    }
}
