//! Rows as pages for people: a table of what says which row it is, and each row for itself.

use crate::{
    collections::{title, words},
    formats,
    html::{Text, grouped},
    links::{self, attribution},
    media::Media,
};
use axum::http::request::Parts;
use std::{borrow::Cow, fmt::Write};
use terra_app::Credit;
use terra_formats::{RowWriter, json};
use terra_schema::{Cells, ColumnType, DecodeError, Role, Table};
use terra_store::{FeaturePage, Matched};

/// The longest text that is shown in a table; a row's own page has all of it.
const SHOWN: usize = 80;

/// Writes rows of a table, or one row as a list of all that it says.
pub(crate) struct HtmlRows {
    table: &'static Table,
    columns: Vec<usize>,
    is_list: bool,
}

impl HtmlRows {
    /// Rows below each other, with the columns that say which row it is.
    pub(crate) fn list(table: &'static Table) -> Self {
        Self { table, columns: table.map_columns(), is_list: true }
    }

    /// One row, with all that everyone may read.
    pub(crate) fn whole(table: &'static Table) -> Self {
        let place = [Role::Longitude, Role::Latitude];
        let is_shown = |at: &usize| {
            let column = &table.columns[*at];
            column.is_property()
                || place.contains(&column.role) && table.readable_role(column.role).is_some()
        };
        let columns = (0..table.columns.len()).filter(is_shown).collect();
        Self { table, columns, is_list: false }
    }

    fn put_row(&self, cells: &dyn Cells) -> Result<String, DecodeError> {
        let mut html = String::new();
        // Writing to a String can't fail.
        if self.is_list {
            let id = cells.id(0)?.map(|id| id.to_string()).unwrap_or_default();
            let (name, start) = (self.table.name, id.get(..8).unwrap_or_default());
            let _ = write!(
                html,
                "<tr><td><a href=\"/collections/{name}/items/{id}?f=html\">{start}…</a></td>"
            );
        }
        for &at in &self.columns {
            let column = &self.table.columns[at];
            let text = shown(cells, column.ty, at)?.unwrap_or_default();
            if self.is_list {
                let start: String = text.chars().take(SHOWN).collect();
                let more = if start.len() < text.len() { "…" } else { "" };
                let _ = write!(html, "<td>{}{more}</td>", Text(&start));
            } else if !text.is_empty() {
                let (name, doc) = (Text(column.name), Text(column.doc));
                let _ = writeln!(
                    html,
                    "<tr><th title=\"{doc}\">{name}</th><td>{}</td></tr>",
                    Text(&text)
                );
            }
        }
        if self.is_list {
            html.push_str("</tr>\n");
        }
        Ok(html)
    }

    /// The page around rows that were written so.
    pub(crate) fn page(
        table: &'static Table,
        page: &FeaturePage,
        next: Option<&str>,
        credits: &[Credit],
        request: &Parts,
    ) -> String {
        let (name, title) = (table.name, title(table));
        let mut html = format!(
            "<h1>{title}</h1>\n<p>{}</p>\n<p><a href=\"/\">Terra Atlas</a> · <a \
             href=\"/collections/{name}?f=html\">About this collection</a> · {}{}</p>\n",
            Text(table.doc),
            grouped(page.returned),
            of_all(page.matched),
        );
        html.push_str(&String::from_utf8_lossy(&page.features));
        if let Some(next) = next {
            let _ = writeln!(html, "<p><a rel=\"next\" href=\"{}\">Next page</a></p>", Text(next));
        }
        html.push_str(&forms(request));
        html.push_str(&owned(credits));
        html
    }
}

/// Of how many rows a page is, as far as that was counted.
fn of_all(matched: Matched) -> String {
    match (matched, matched.rows().map(grouped)) {
        (Matched::Exact(_), Some(rows)) => format!(" of {rows} rows"),
        (Matched::About(_), Some(rows)) => format!(" of about {rows} rows"),
        (Matched::AtLeast(_), Some(rows)) => format!(" of {rows} rows or more"),
        _ => " rows".to_owned(),
    }
}

/// Links to the same rows in the other forms that have pages, and to all of them as files.
fn forms(request: &Parts) -> String {
    let path = request.uri.path();
    let query = request.uri.query().unwrap_or_default();
    let link = |media: Media, asked: &str, leave: &[&str]| {
        let pairs = query.split('&').filter(|pair| {
            let name = pair.split('=').next().unwrap_or_default();
            !name.is_empty() && name != "f" && name != "whole" && !leave.contains(&name)
        });
        let asked: Vec<&str> = std::iter::once(asked).chain(pairs).collect();
        let href = format!("{path}?{}", asked.join("&"));
        format!("<a href=\"{}\">{}</a>", Text(&href), media.short())
    };
    let pages = [Media::GeoJson, Media::Flat];
    let pages = pages.map(|media| link(media, &format!("f={}", media.short()), &[]));
    let files = formats::whole().map(|(media, asked)| link(media, &asked, &["limit", "cursor"]));
    let (pages, files) = (pages.join(", "), files.collect::<Vec<_>>().join(", "));
    format!("<p>This page as {pages}; all rows as {files}</p>\n")
}

/// Whose data it is.
pub(crate) fn owned(credits: &[Credit]) -> String {
    let told = attribution(credits).map(|told| format!("<p>Data: {}</p>\n", Text(&told)));
    told.unwrap_or_default()
}

/// The page of one row.
pub(crate) fn item_page(
    table: &'static Table,
    rows: &[u8],
    credits: &[Credit],
    request: &Parts,
) -> String {
    let own = links::own(request);
    let path = own.split('?').next().unwrap_or_default();
    format!(
        "<h1>{}</h1>\n<p><a href=\"/\">Terra Atlas</a> · <a href=\"/collections/{}/items?f=html\">\
         All rows</a> · <a href=\"{}?f=json\">GeoJSON</a></p>\n{}{}",
        title(table),
        table.name,
        Text(path),
        String::from_utf8_lossy(rows),
        owned(credits),
    )
}

/// A cell as people read it; none where it has no value.
fn shown<'c>(
    cells: &'c dyn Cells,
    ty: ColumnType,
    at: usize,
) -> Result<Option<Cow<'c, str>>, DecodeError> {
    if let ColumnType::Text { .. } | ColumnType::Code { .. } = ty {
        return Ok(cells.text(at)?.map(Cow::Borrowed));
    }
    let mut out = Vec::new();
    json::cell(&mut out, ty, cells, at)?;
    let text = String::from_utf8_lossy(&out);
    // Moments, days and ids are JSON's texts.
    let text = text.trim_matches('"');
    Ok((text != "null").then(|| Cow::Owned(text.to_owned())))
}

impl RowWriter for HtmlRows {
    fn begin(&mut self, _: Option<u64>, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        out.extend_from_slice(b"<table>\n");
        if self.is_list {
            out.extend_from_slice(b"<thead><tr><th>Id</th>");
            for &at in &self.columns {
                let name = words(self.table.columns[at].name);
                out.extend_from_slice(format!("<th>{}</th>", Text(&name)).as_bytes());
            }
            out.extend_from_slice(b"</tr></thead>\n");
        }
        out.extend_from_slice(b"<tbody>\n");
        Ok(())
    }

    fn row(&mut self, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        out.extend_from_slice(self.put_row(cells)?.as_bytes());
        Ok(())
    }

    fn end(&mut self, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        out.extend_from_slice(b"</tbody>\n</table>\n");
        Ok(())
    }
}
