//! The collections as pages for people.

use crate::{
    collections::{title, words},
    facts::Facts,
    formats,
    html::{Text, counted},
    html_rows::owned,
};
use std::fmt::Write;
use terra_cql2::Readable;
use terra_schema::Table;

/// All of them, each with how many rows it has.
pub(crate) fn list(collections: &[(&'static Table, Option<u64>)]) -> String {
    let mut html = "<h1>Collections</h1>\n<p><a href=\"/\">Terra Atlas</a></p>\n<ul>\n".to_owned();
    for (table, rows) in collections {
        // Writing to a String can't fail.
        let _ = writeln!(
            html,
            "<li><a href=\"/collections/{}?f=html\" title=\"{}\">{}</a> <span>{}</span></li>",
            table.name,
            Text(table.doc),
            title(table),
            counted(*rows)
        );
    }
    html.push_str("</ul>\n");
    html
}

/// One of them: what is in it, how it is had, and what its columns mean.
pub(crate) fn one(table: &'static Table, facts: &Facts) -> String {
    let (name, rows) = (table.name, counted(facts.rows));
    let mut html = format!(
        "<h1>{}</h1>\n<p><a href=\"/\">Terra Atlas</a> · <a href=\"/collections?f=html\">All \
         collections</a></p>\n<p>{}</p>\n<p>{}</p>\n<p>{rows} rows: <a \
         href=\"/collections/{name}/items?f=html\">look at them</a>, or take all as ",
        title(table),
        Text(table.doc),
        Text(table.details),
    );
    let files = formats::whole().map(|(media, asked)| {
        let (asked, short) = (Text(&asked), media.short());
        format!("<a href=\"/collections/{name}/items?{asked}\">{short}</a>")
    });
    html.push_str(&files.collect::<Vec<_>>().join(", "));
    html.push_str("</p>\n");
    html.push_str(&owned(&facts.credits));
    html.push_str("<h2>Columns</h2>\n<table>\n<tbody>\n");
    for (_, column) in Readable(table).columns() {
        let unit = column.unit.unwrap_or_default();
        let _ = writeln!(
            html,
            "<tr><th>{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
            Text(column.name),
            Text(&words(column.ty.wanted())),
            Text(unit),
            Text(column.doc)
        );
    }
    html.push_str("</tbody>\n</table>\n");
    html
}
