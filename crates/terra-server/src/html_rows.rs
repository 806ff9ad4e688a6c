//! Rows as pages for people: a page of them as a table, and each row for itself. They are made of the
//! features that programs are answered with, so they tell the same.

use crate::{
    html::{self, Text, foldable, grouped, links},
    html_document,
    links::{attribution, licence_links},
    property::heading,
    selection::{Shown, returnables},
};
use serde_json::{Value, value::RawValue};
use std::{borrow::Cow, collections::HashMap};
use terra_app::Credit;
use terra_schema::{Column, Table, Timestamp};
use terra_store::{FeaturePage, Matched};

/// A feature as far as it is shown, each value as it was written.
struct Feature<'t> {
    id: Cow<'t, str>,
    place: String,
    properties: HashMap<&'t str, &'t RawValue>,
    related: Option<Value>,
}

impl<'t> Feature<'t> {
    fn read(text: &'t str) -> Option<Self> {
        let members: HashMap<&str, &RawValue> = serde_json::from_str(text).ok()?;
        let related = members.get("related");
        Some(Self {
            id: shown(members.get("id")?),
            place: members.get("geometry").and_then(|place| place_of(place)).unwrap_or_default(),
            properties: serde_json::from_str(members.get("properties")?.get()).ok()?,
            related: related.and_then(|related| serde_json::from_str(related.get()).ok()),
        })
    }

    /// What it says in a column; nothing where it has no value.
    fn text(&self, column: &str) -> Cow<'t, str> {
        self.properties.get(column).map(|value| shown(value)).unwrap_or_default()
    }
}

/// A value as people read it: texts without their quotes.
fn shown(value: &RawValue) -> Cow<'_, str> {
    match value.get() {
        "null" => Cow::Borrowed(""),
        text if text.starts_with('"') => {
            Cow::Owned(serde_json::from_str(text).unwrap_or_else(|_| text.to_owned()))
        }
        text => Cow::Borrowed(text),
    }
}

/// A geometry as its kind and its coordinates.
fn place_of(geometry: &RawValue) -> Option<String> {
    let members: HashMap<&str, &RawValue> = serde_json::from_str(geometry.get()).ok()?;
    Some(format!("{} {}", shown(members.get("type")?), members.get("coordinates")?.get()))
}

/// The columns that are shown.
fn columns(table: &Table, chosen: &Shown) -> Vec<&'static Column> {
    let is_chosen = |at: usize| chosen.columns.as_ref().is_none_or(|all| all.contains(&at));
    let columns = returnables(table).filter(|(at, _)| is_chosen(*at));
    columns.map(|(_, column)| column).collect()
}

/// A page of rows: how many there are, each with all that it shows, and where there are more.
/// `files` are links to all of them.
pub(crate) fn page(
    table: &'static Table,
    page: &FeaturePage,
    chosen: &Shown,
    next: Option<&str>,
    files: &[Value],
) -> String {
    let now = Timestamp::now();
    let mut body = format!(
        "<p>{}</p>\n<p>{}{}, at <time datetime=\"{now}\">{now}</time>.</p>\n",
        Text(table.doc),
        grouped(page.returned),
        of_all(page.matched),
    );
    body.push_str(&rows(table, page, chosen));
    if let Some(next) = next {
        body.push_str(&format!("<p><a rel=\"next\" href=\"{}\">Next page</a></p>\n", Text(next)));
    }
    body.push_str(&format!("<h2>All of them as files</h2>\n{}", links(files)));
    body
}

fn rows(table: &'static Table, page: &FeaturePage, chosen: &Shown) -> String {
    let columns = columns(table, chosen);
    let text = [b"[".as_slice(), &page.features, b"]"].concat();
    let features: Vec<&RawValue> = serde_json::from_slice(&text).unwrap_or_default();
    let features: Vec<Feature<'_>> =
        features.iter().filter_map(|feature| Feature::read(feature.get())).collect();
    let has_place = features.iter().any(|feature| !feature.place.is_empty());
    let has_related = features.iter().any(|feature| feature.related.is_some());
    let mut headings: Vec<String> = vec!["Id".to_owned()];
    headings.extend(columns.iter().map(|column| heading(column)));
    headings.extend(has_place.then(|| "Geometry".to_owned()));
    headings.extend(has_related.then(|| "Related".to_owned()));
    let cells = features.iter().map(|feature| {
        let (name, id) = (table.name, Text(&feature.id));
        let id = format!("<a href=\"/collections/{name}/items/{id}?f=html\">{id}</a>");
        let mut cells = vec![id];
        cells.extend(columns.iter().map(|column| foldable(&feature.text(column.name))));
        cells.extend(has_place.then(|| foldable(&feature.place)));
        let related = feature.related.as_ref().map(html_document::members).unwrap_or_default();
        cells.extend(has_related.then_some(related));
        cells
    });
    html::table("Rows", headings.iter().map(String::as_str), cells)
}

/// Of how many rows a page is, as far as that was counted.
pub(crate) fn of_all(matched: Matched) -> String {
    match (matched, matched.rows().map(grouped)) {
        (Matched::Exact(_), Some(rows)) => format!(" of {rows} rows"),
        (Matched::About(_), Some(rows)) => format!(" of about {rows} rows"),
        (Matched::AtLeast(_), Some(rows)) => format!(" of {rows} rows or more"),
        _ => " rows".to_owned(),
    }
}

/// One row: all that it says, with what that means.
pub(crate) fn item(table: &'static Table, feature: &[u8], chosen: &Shown) -> String {
    let text = String::from_utf8_lossy(feature);
    let Some(feature) = Feature::read(&text) else { return String::new() };
    let columns = columns(table, chosen).into_iter().filter_map(|column| {
        let text = feature.text(column.name);
        // The unit of a ratio is 1.
        let unit = column.unit.filter(|unit| *unit != "1");
        let unit = unit.map(|unit| format!(" {}", Text(unit))).unwrap_or_default();
        let value = format!("{}{unit}", foldable(&text));
        let is_said = !text.is_empty();
        is_said.then(|| [Text(column.name).to_string(), value, Text(column.doc).to_string()])
    });
    let named = |name: &str, value: &str, doc: &str| {
        (!value.is_empty()).then(|| [name.to_owned(), foldable(value), doc.to_owned()])
    };
    let id = named("id", &feature.id, "What the row is called by.");
    let place = named("geometry", &feature.place, "Where it lies.");
    let rows = id.into_iter().chain(columns).chain(place);
    let mut body = html::table("What it says", ["Property", "Value", "Meaning"], rows);
    if let Some(related) = &feature.related {
        body.push_str(&html_document::members(related));
    }
    body
}

/// Whose data it is, and under which terms.
pub(crate) fn owned(credits: &[Credit]) -> String {
    let Some(told) = attribution(credits) else { return String::new() };
    let licences = licence_links(credits);
    let licences = if licences.is_empty() { String::new() } else { links(&licences) };
    format!("<h2>Sources</h2>\n<p>Data: {}</p>\n{licences}", Text(&told))
}
