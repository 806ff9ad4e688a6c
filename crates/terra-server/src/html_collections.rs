//! The collections as pages for people.

use crate::{
    aggregate,
    collections::{title, words},
    facts::Facts,
    formats,
    html::{self, Text, counted},
    html_document::{led, links_of, members, paragraphs},
    html_rows::owned,
    matrix_sets::MATRIX_SET,
    tilesets::has_place,
};
use serde_json::Value;
use terra_cql2::Readable;
use terra_schema::Table;

/// All of them, each with how many rows it has, and with all else that is said of it.
pub(crate) fn list(collections: &[(&'static Table, Option<u64>, Value)]) -> String {
    let items = collections.iter().map(|(table, rows, described)| {
        let (name, doc, rows) = (table.name, Text(table.doc), counted(*rows));
        format!(
            "<li><a href=\"/collections/{name}?f=html\">{}</a> <span>{rows} rows</span>\n<p>{doc}</p>\n\
             <details><summary>More of {name}</summary>\n{}{}{}</details></li>\n",
            title(table),
            paragraphs(table.details),
            members(described),
            html::links(links_of(described)),
        )
    });
    format!("<ul>\n{}</ul>\n", items.collect::<String>())
}

/// One of them: what is in it, how it is had, and what its columns mean.
pub(crate) fn one(table: &'static Table, facts: &Facts, described: &Value) -> String {
    let (at, rows) = (format!("/collections/{}", table.name), counted(facts.rows));
    let files = formats::whole().map(|(media, asked)| {
        let (asked, title) = (Text(&asked), media.title());
        format!("<a href=\"{at}/items?{asked}\">{title}</a>")
    });
    let files = files.collect::<Vec<_>>().join(", ");
    let example = Text(&format!("{at}/aggregate?{}", aggregate::example(table))).to_string();
    let mut ways = format!(
        "<li><a href=\"{at}/items?f=html\">Look at its {rows} rows</a></li>\n\
         <li>Take all as {files}</li>\n\
         <li><a href=\"{at}/queryables?f=html\">Ask by its properties</a></li>\n\
         <li><a href=\"{at}/sortables?f=html\">Sort by its properties</a></li>\n\
         <li>Put its rows in groups: <a href=\"{example}\"><code>{example}</code></a></li>\n\
         <li><a href=\"{at}/schema?f=html\">What its rows tell</a></li>\n"
    );
    if has_place(table) {
        ways.push_str(&format!(
            "<li><a href=\"{at}/tiles/{MATRIX_SET}?f=html\">Draw it on a map</a></li>\n"
        ));
    }
    let columns = Readable(table).columns().map(|(_, column)| {
        let wanted = words(column.ty.wanted());
        let cells = [column.name, &wanted, column.unit.unwrap_or_default(), column.doc];
        cells.map(|cell| Text(cell).to_string())
    });
    format!(
        "{}{}<ul>\n{ways}</ul>\n{}<h2>Columns</h2>\n{}{}{}",
        paragraphs(table.doc),
        paragraphs(table.details),
        owned(&facts.credits),
        html::table("Columns", ["Column", "Type", "Unit", "Meaning"], columns),
        members(described),
        led(links_of(described)),
    )
}
