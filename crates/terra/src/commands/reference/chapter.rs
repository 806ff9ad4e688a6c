//! The chapters: one for each domain, and one for the machinery.

use super::{diagram, markdown};
use crate::commands::words::first_sentence;
use std::collections::BTreeSet;
use terra_schema::{Catalog, Domain, Table};

/// The chapter of the tables that the machinery keeps for itself.
const MACHINERY: &str = "system";

/// How a diagram is read.
const RELATIONS: &str = "\
Keys, and some columns that tell most. A label is the column that points; boxes without columns are
tables of other domains. What points to a row's source, to its import, and to the same thing in
another source is left out.
";

/// Tables that belong together.
pub(super) struct Chapter {
    /// The name of its page and of the folder of its tables' pages.
    pub(super) name: &'static str,
    pub(super) doc: &'static str,
    pub(super) tables: Vec<&'static Table>,
}

/// Every chapter that has tables; the machinery's comes last.
pub(super) fn all(catalog: &Catalog) -> Vec<Chapter> {
    let domains = Domain::ALL.iter().map(|domain| (domain.name(), domain.doc()));
    let machinery = (MACHINERY, "What the machinery keeps beside the tables of the atlas.");
    let chapters = domains.chain([machinery]).map(|(name, doc)| {
        let tables = catalog.tables().iter().copied();
        Chapter { name, doc, tables: tables.filter(|table| of(table) == name).collect() }
    });
    chapters.filter(|chapter| !chapter.tables.is_empty()).collect()
}

/// The name of a table's chapter.
fn of(table: &Table) -> &'static str {
    if table.system { MACHINERY } else { table.domain.name() }
}

/// The path of a table's page.
pub(super) fn path(table: &Table) -> String {
    format!("{}/{}.md", of(table), table.name)
}

/// A link to a table's page, from the folder that `to_root` leads out of.
pub(super) fn link(to_root: &str, table: &Table) -> String {
    format!("[{}]({to_root}{})", table.name, path(table))
}

/// A link from the page of one table to that of another.
pub(super) fn link_to(catalog: &Catalog, name: &str) -> String {
    catalog.table(name).map_or_else(|| markdown::code(name), |table| link("../", table))
}

/// A link to the page of a table's chapter, from the page of the table.
pub(super) fn link_above(table: &Table) -> String {
    format!("[{0}](../{0}.md)", of(table))
}

impl Chapter {
    /// Its name as a heading.
    pub(super) fn title(&self) -> String {
        let mut letters = self.name.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
    }

    pub(super) fn columns(&self) -> usize {
        self.tables.iter().map(|table| table.columns.len()).sum()
    }

    pub(super) fn foreign_keys(&self) -> usize {
        self.tables.iter().map(|table| table.foreign_keys().count()).sum()
    }

    /// Its tables, and a diagram of how they are related.
    pub(super) fn page(&self, catalog: &Catalog) -> String {
        let tables = self.tables.iter().map(|table| {
            format!("{}: {}", link("", table), markdown::prose(&first_sentence(table.doc)))
        });
        format!(
            "# {}\n\n{} [All domains](README.md)\n\n{}\n## Relations\n\n{RELATIONS}\n{}{}",
            self.title(),
            self.doc,
            markdown::list(tables),
            diagram::diagram(&self.tables),
            self.neighbours(catalog),
        )
    }

    /// Links to the tables of other chapters that the diagram shows.
    fn neighbours(&self, catalog: &Catalog) -> String {
        let is_own = |name: &str| self.tables.iter().any(|table| table.name == name);
        let named = self.tables.iter().flat_map(|table| diagram::edges(table));
        let others: BTreeSet<_> =
            named.map(|(_, target)| target).filter(|name| !is_own(name)).collect();
        let links: Vec<_> = catalog
            .tables()
            .iter()
            .filter(|table| others.contains(table.name))
            .map(|table| link("", table))
            .collect();
        if links.is_empty() {
            String::new()
        } else {
            format!("\nOf other domains: {}\n", links.join(", "))
        }
    }
}
