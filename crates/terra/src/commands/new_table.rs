//! `terra tables new DOMAIN NAME`: the skeleton of a declaration, where the declarations are.

use super::{Done, catalog};
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};
use terra_schema::{
    Domain,
    naming::{plural, singular, type_name},
};

pub(crate) fn write(domain: &str, name: &str) -> Done {
    let domain = Domain::ALL.into_iter().find(|known| known.name() == domain).ok_or_else(|| {
        let known: Vec<_> = Domain::ALL.iter().map(|domain| domain.name()).collect();
        format!("there is no domain called {domain}: write one of {}", known.join(", "))
    })?;
    check_name(name)?;
    let folder = declarations()?.join(domain.name());
    let module = singular(name);
    let file = folder.join(format!("{module}.rs"));
    if file.exists() {
        return Err(format!("{} is there already", file.display()).into());
    }
    fs::create_dir_all(&folder)?;
    fs::write(&file, skeleton(domain, name, &module))?;
    name_module(&folder.join("mod.rs"), &module)?;
    println!("wrote {}", file.display());
    println!("Next: say what a row is and declare its columns, then");
    println!("  cargo run -- migrate generate --name add_{name}");
    Ok(ExitCode::SUCCESS)
}

fn check_name(name: &str) -> Result<(), Box<dyn Error>> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let starts = name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    if !starts || !name.bytes().all(plain) || name.len() > 63 || name.contains("__") {
        return Err(format!(
            "`{name}`: a table's name is plural and in snake case, such as wind_farms"
        )
        .into());
    }
    if catalog()?.table(name).is_some() {
        return Err(format!("{name} is declared already: see `terra tables show {name}`").into());
    }
    Ok(())
}

/// The folder of the declarations, here or above.
fn declarations() -> Result<PathBuf, Box<dyn Error>> {
    let here = std::env::current_dir()?;
    here.ancestors()
        .map(|folder| folder.join("crates/terra-tables/src"))
        .find(|folder| folder.is_dir())
        .ok_or_else(|| "run this inside the atlas's repository: no crates/terra-tables here".into())
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
         #[cfg(test)]\n\
         examples!(\n    \
             {row}::new(\"A real one\").provenance(observed(\"1\", \"2024-05-06T07:08:09Z\")),\n    \
             (|row| row.name(\"x\".repeat(256)), \"name\", Rule::Length(255)),\n\
         );\n"
    )
}

/// Adds the module to its domain, in the order of names.
fn name_module(path: &Path, module: &str) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| {
        format!(
            "{}: {error}; make it with a line of documentation, and name the domain in lib.rs",
            path.display()
        )
    })?;
    let with_mod = with_line(&text, "mod ", &format!("mod {module};"));
    fs::write(path, with_line(&with_mod, "pub use ", &format!("pub use {module}::*;")))?;
    Ok(())
}

/// The text with `line` among the lines that start with `kind`, which stand in order; at the end
/// where there are none.
fn with_line(text: &str, kind: &str, line: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let of_kind = |other: &&str| other.starts_with(kind);
    let at = match lines.iter().position(|other| of_kind(other) && *other > line) {
        Some(at) => at,
        None => lines.iter().rposition(of_kind).map_or(lines.len(), |last| last + 1),
    };
    if at == lines.len() && !lines.iter().any(of_kind) {
        lines.push("");
        lines.push(line);
    } else {
        lines.insert(at, line);
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
    }
}
