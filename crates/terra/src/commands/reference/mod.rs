//! `terra tables reference`: a page of documentation for each table, as its declaration has it.

mod chapter;
mod codes;
mod columns;
mod diagram;
mod files;
mod markdown;
mod overview;
mod page;
mod relations;

use super::{Done, catalog, repository};
use crate::output::say;
use std::{collections::BTreeMap, path::PathBuf, process::ExitCode};
use terra_schema::Catalog;

/// Where the reference stands in the repository; its links to other files of it start there.
const PLACE: &str = "docs/reference";
/// From a page of a table, which stands in the folder of its chapter, to the repository.
const REPOSITORY: &str = "../../../";
/// How each page begins: what begins otherwise is somebody's own, and stays.
const MARK: &str =
    "<!-- Written by `terra tables reference`: change the declarations instead. -->\n\n";

/// The text of each page, by its path in the reference.
type Pages = BTreeMap<String, String>;

pub(crate) fn write(out: Option<PathBuf>) -> Done {
    let folder = match out {
        Some(folder) => folder,
        None => repository()?.join(PLACE),
    };
    let pages = pages(&catalog()?);
    let gone = files::replace(&folder, &pages)?;
    for path in &gone {
        say(format!("removed {path}: its table is gone"))?;
    }
    say(format!("wrote {} pages to {}", pages.len(), folder.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn pages(catalog: &Catalog) -> Pages {
    let chapters = chapter::all(catalog);
    let mut pages = Pages::from([("README.md".to_owned(), overview::page(&chapters))]);
    for chapter in &chapters {
        pages.insert(format!("{}.md", chapter.name), chapter.page(catalog));
        for table in &chapter.tables {
            pages.insert(chapter::path(table), page::page(catalog, table));
        }
    }
    pages.values_mut().for_each(|text| text.insert_str(0, MARK));
    pages
}
