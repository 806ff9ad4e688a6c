//! Which package may depend on which.

use crate::tree::{Package, packages};
use crate::{Finding, assert_none};

/// Each package of the workspace and what it may depend on, in its tests and build script too.
/// The order is that of the data's flow; a package knows only those before it.
const ARROWS: [(&str, &[&str]); 12] = [
    ("terra-geo", &[]),
    ("terra-schema", &["terra-geo"]),
    ("terra-schema-derive", &["terra-geo", "terra-schema"]),
    ("terra-cql2", &["terra-geo", "terra-schema", "terra-schema-derive"]),
    ("terra-formats", &["terra-geo", "terra-schema", "terra-schema-derive"]),
    ("terra-store", &["terra-geo", "terra-schema", "terra-schema-derive", "terra-formats"]),
    ("terra-tables", &["terra-geo", "terra-schema", "terra-schema-derive"]),
    ("terra-ingest", &["terra-geo", "terra-schema", "terra-tables"]),
    (
        "terra-app",
        &[
            "terra-geo",
            "terra-schema",
            "terra-schema-derive",
            "terra-formats",
            "terra-store",
            "terra-tables",
            "terra-ingest",
        ],
    ),
    (
        "terra-server",
        &[
            "terra-geo",
            "terra-schema",
            "terra-schema-derive",
            "terra-cql2",
            "terra-formats",
            "terra-store",
            "terra-tables",
            "terra-ingest",
            "terra-app",
        ],
    ),
    (
        "terra",
        &[
            "terra-geo",
            "terra-schema",
            "terra-schema-derive",
            "terra-cql2",
            "terra-formats",
            "terra-store",
            "terra-tables",
            "terra-ingest",
            "terra-app",
            "terra-server",
        ],
    ),
    ("xtask", &[]),
];

/// Packages that speak HTTP as a server does.
const HTTP: [&str; 5] = ["http", "hyper", "axum", "tower-http", "actix-web"];
const HTTP_PACKAGE: &str = "terra-server";

fn against_the_arrows(packages: &[Package]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in packages {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package.name) else {
            let what = format!("`{}` has no place among the packages", package.name);
            findings.push(Finding::new(&package.manifest, 1, what));
            continue;
        };
        for dependency in &package.dependencies {
            let is_ours = packages.iter().any(|other| other.name == *dependency);
            if is_ours && !allowed.contains(&dependency.as_str()) {
                findings.push(found(package, dependency));
            }
        }
    }
    findings
}

fn http_outside_the_server(packages: &[Package]) -> Vec<Finding> {
    let others = packages.iter().filter(|package| package.name != HTTP_PACKAGE);
    let uses = others.flat_map(|p| p.dependencies.iter().map(move |name| (p, name)));
    uses.filter(|(_, name)| HTTP.contains(&name.as_str())).map(|(p, name)| found(p, name)).collect()
}

fn found(package: &Package, dependency: &str) -> Finding {
    let is_its_line = |line: &str| {
        line.trim_start().strip_prefix(dependency).is_some_and(|rest| {
            rest.starts_with(['.', ' ', '=']) // `name.workspace = true`, `name = …`
        })
    };
    let line = package.manifest_text.lines().position(is_its_line).map_or(1, |at| at + 1);
    Finding::new(&package.manifest, line, format!("`{}` depends on `{dependency}`", package.name))
}

#[test]
fn packages_depend_on_those_before_them_only() {
    assert_none(
        &against_the_arrows(&packages()),
        "move the code to the package that may know both, or hand the value over as an argument \
         (terra-store is given a `Catalog`, for example); for a new package, add it to ARROWS in \
         xtask/tests/invariants/arrows.rs and to ARCHITECTURE.md",
    );
}

#[test]
fn only_the_server_speaks_http() {
    assert_none(
        &http_outside_the_server(&packages()),
        "give a typed error or value and let terra-server turn it into a response",
    );
}

#[test]
fn a_wrong_arrow_is_found_where_it_is_written() {
    let package = |name: &str, dependencies: &[&str]| Package {
        name: name.to_owned(),
        manifest: format!("crates/{name}/Cargo.toml"),
        manifest_text: "[dependencies]\nterra-tables.workspace = true\nhttp = \"1\"\n".to_owned(),
        dependencies: dependencies.iter().map(|&name| name.to_owned()).collect(),
        roots: Vec::new(),
    };
    let packages = [
        package("terra-tables", &["terra-schema", "serde"]),
        package("terra-store", &["terra-tables", "http"]),
        package("terra-new", &[]),
    ];
    let manifest = "crates/terra-store/Cargo.toml";
    assert_eq!(
        against_the_arrows(&packages),
        [
            Finding::new(manifest, 2, "`terra-store` depends on `terra-tables`"),
            Finding::new(
                "crates/terra-new/Cargo.toml",
                1,
                "`terra-new` has no place among the packages"
            ),
        ]
    );
    assert_eq!(
        http_outside_the_server(&packages),
        [Finding::new(manifest, 3, "`terra-store` depends on `http`")]
    );
}
