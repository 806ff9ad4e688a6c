//! The page of one table.

use super::{REPOSITORY, chapter, codes, columns, markdown, relations};
use crate::commands::words::access_words;
use terra_ingest::{CONNECTORS, Connector};
use terra_schema::{Catalog, ColumnAccess, Role, Table};

/// Everything that the declaration of a table says.
pub(super) fn page(catalog: &Catalog, table: &Table) -> String {
    let parts = [
        Some(head(table)),
        Some(columns::section(catalog, table)),
        codes::section(table),
        Some(relations::section(catalog, table)),
        Some(relations::keys(table)),
        Some(source(table)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What a row is, and what holds for the table as a whole.
fn head(table: &Table) -> String {
    let part = if table.system { "Of the machinery" } else { "Domain" };
    let mut facts = vec![
        format!("{part}: {}, phase {}", chapter::link_above(table), table.phase),
        format!("Who reads: {}", access_words(table.access)),
    ];
    let restricted = [
        ("Only the person whom a row is about, and administrators, read", ColumnAccess::Private),
        ("Nobody reads", ColumnAccess::Secret),
    ];
    for (who, access) in restricted {
        let columns = table.columns.iter().filter(|column| column.access == access);
        let names = markdown::codes(columns.map(|column| column.name));
        if !names.is_empty() {
            facts.push(format!("{who}: {names}"));
        }
    }
    if table.append_only {
        facts.push("Rows are only ever added, never changed or deleted".to_owned());
    }
    facts.push(format!("Declaration: [{0}]({REPOSITORY}{0})", table.file));
    let details = match table.details {
        "" => String::new(),
        details => format!("{}\n\n", markdown::prose(details)),
    };
    format!(
        "# {}\n\n{}\n\n{details}{}",
        table.name,
        markdown::prose(table.doc),
        markdown::list(facts)
    )
}

/// Where the rows come from.
fn source(table: &Table) -> String {
    let Some(at) = table.role(Role::Source) else {
        return "## Source\n\nRows name no source.\n".to_owned();
    };
    let own =
        if table.columns[at].nullable { "; one that was entered here names none" } else { "" };
    let names = markdown::code(table.columns[at].name);
    let fills = |connector: &&Connector| connector.tables.iter().any(|of| of().name == table.name);
    let connectors: Vec<_> = CONNECTORS.iter().filter(fills).map(row).collect();
    let connectors = if connectors.is_empty() {
        "No connector fills this table yet.\n".to_owned()
    } else {
        let headings = ["connector", "source", "publisher", "licence", "to be shown with the data"];
        markdown::table(headings, connectors)
    };
    format!("## Source\n\nEach row names its source in {names}{own}.\n\n{connectors}")
}

fn row(connector: &Connector) -> [String; 5] {
    let source = connector.source;
    [
        markdown::code(connector.name),
        format!("[{}]({})", markdown::prose(source.name), source.homepage_url),
        markdown::prose(source.publisher),
        markdown::prose(source.licence),
        markdown::prose(source.attribution),
    ]
}
