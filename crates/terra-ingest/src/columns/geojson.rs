//! GeoJSON FeatureCollections (RFC 7946) whose properties have the names of a table's columns.
//!
//! A feature's geometry is the row's place: a Point its position, a line or polygon its geometry.
//! Its id is what the source calls the row, unless the properties say that: then, or where rows
//! have no provenance, it is the row's own id, as exports write it.

use super::{
    Target,
    cells::Cell,
    members::{Members, row},
    scan::Scan,
};
use crate::{
    Item, ParseError,
    delimited::{Raw, wrong_format},
    fields::refuse,
};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::io::BufRead;
use terra_schema::{Role, scalar::Uuid};

/// A file on its way through.
pub(super) struct GeoJson<'a> {
    scan: Scan<'a>,
    target: Target,
    part: Part,
}

/// Where in a file we are.
enum Part {
    /// Before its first byte.
    Start,
    /// Among the members of the collection; whether its features were found.
    Collection { has_features: bool },
    /// Among the features; whether none came yet.
    Features { is_first: bool },
}

#[derive(Deserialize)]
struct Feature<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    geometry: Option<&'a RawValue>,
    #[serde(borrow)]
    properties: Option<Members<'a>>,
}

impl<'a> GeoJson<'a> {
    pub(super) fn of(file: &'a mut (dyn BufRead + Send), target: Target) -> Self {
        Self { scan: Scan::of(file), target, part: Part::Start }
    }

    /// The next record; none at the file's end.
    pub(super) fn item(&mut self) -> Result<Option<Item>, ParseError> {
        loop {
            match self.part {
                Part::Start => {
                    if !self.scan.take(b'{')? {
                        return Err(self.scan.stumbled("the { of a FeatureCollection"));
                    }
                    self.part = Part::Collection { has_features: false };
                    self.member(true)?;
                }
                Part::Collection { has_features } if self.scan.take(b'}')? => {
                    return self.end(has_features);
                }
                Part::Collection { .. } => self.member(false)?,
                Part::Features { .. } if self.scan.take(b']')? => {
                    self.part = Part::Collection { has_features: true };
                }
                Part::Features { is_first } => {
                    if !is_first && !self.scan.take(b',')? {
                        return Err(self.scan.stumbled("a comma or ]"));
                    }
                    self.part = Part::Features { is_first: false };
                    let raw = self.scan.value()?;
                    return self.feature(&raw).map(Some);
                }
            }
        }
    }

    fn end(&mut self, has_features: bool) -> Result<Option<Item>, ParseError> {
        if !has_features {
            let reason = "there are no `features`: a FeatureCollection is read";
            return Err(wrong_format(self.scan.line, reason));
        }
        match self.scan.peek()? {
            None => Ok(None),
            Some(_) => Err(self.scan.stumbled("the end of the file")),
        }
    }

    /// Reads a member of the collection, or goes to its features.
    fn member(&mut self, is_first: bool) -> Result<(), ParseError> {
        if is_first && self.scan.peek()? == Some(b'}') {
            return Ok(());
        }
        if !is_first && !self.scan.take(b',')? {
            return Err(self.scan.stumbled("a comma or }"));
        }
        if self.scan.peek()? != Some(b'"') {
            return Err(self.scan.stumbled("the name of a member, in quotes,"));
        }
        let name = self.scan.value()?;
        if !self.scan.take(b':')? {
            return Err(self.scan.stumbled("a colon"));
        }
        if name.text().is_ok_and(|name| name == "\"features\"") {
            if !self.scan.take(b'[')? {
                return Err(self.scan.stumbled("the [ of the features"));
            }
            self.part = Part::Features { is_first: true };
            return Ok(());
        }
        let value = self.scan.value()?;
        let (name, text) = (name.text().unwrap_or_default(), value.text().unwrap_or_default());
        let wrong = match name {
            "\"type\"" if text != "\"FeatureCollection\"" => "not a FeatureCollection",
            "\"crs\"" if !is_wgs_84(text) => {
                "the coordinates are in another system: transform the file to WGS 84 (EPSG:4326)"
            }
            _ => return Ok(()),
        };
        Err(wrong_format(value.first, wrong))
    }

    fn feature(&self, raw: &Raw) -> Result<Item, ParseError> {
        let text = match raw.text() {
            Ok(text) => text,
            Err(refused) => return Ok(raw.item(None, Err(refused))),
        };
        let feature = match serde_json::from_str::<Feature<'_>>(text) {
            Ok(feature) if feature.kind == "Feature" => feature,
            Ok(_) => {
                let refused =
                    refuse("", "json", text, "not a GeoJSON feature: its type is another");
                return Ok(raw.item(None, Err(refused)));
            }
            Err(error) => {
                let message = format!("not a GeoJSON feature: {error}");
                return Ok(raw.item(None, Err(refuse("", "json", text, &message))));
            }
        };
        let mut cells =
            feature.properties.as_ref().map(|properties| properties.cells()).unwrap_or_default();
        if let Some(id) = feature.id {
            cells.extend(self.named(id.get(), &cells));
        }
        let geometry = feature.geometry.map(RawValue::get);
        let (name, row) = row(self.target, raw.first, &cells, Some(geometry))?;
        Ok(raw.item(name, row))
    }

    /// The column that a feature's id is for, if its properties leave one to it.
    fn named<'i>(
        &self,
        id: &'i str,
        properties: &[(&str, Cell<'_>)],
    ) -> Option<(&'static str, Cell<'i>)> {
        let is_free = |name: &str| properties.iter().all(|(property, _)| *property != name);
        let is_number = id.starts_with(|first: char| first == '-' || first.is_ascii_digit());
        let cell = if is_number { Cell::Text(id) } else { Cell::Json(id) };
        let columns = self.target.table.columns;
        if let Some(external) = self.target.table.role(Role::ExternalId) {
            let name = columns[external].name;
            if is_free(name) {
                return Some((name, cell));
            }
            // Many programs number their features: that names nothing.
            id.trim_matches('"').parse::<Uuid>().ok()?;
        }
        let name = columns[self.target.table.role(Role::Id)?].name;
        is_free(name).then_some((name, cell))
    }
}

/// Whether an old file's `crs` is what GeoJSON has by now: longitude and latitude on WGS 84.
fn is_wgs_84(crs: &str) -> bool {
    crs == "null" || crs.contains("CRS84") || crs.contains("4326")
}
