//! GeoJSON FeatureCollections (RFC 7946) whose properties have the names of a table's columns.
//!
//! A feature's geometry is the row's place: a Point its position, a line or polygon its geometry.
//! Its id is what the source calls the row, unless the properties say that: then, or where rows
//! have no provenance, it is the row's own id, as exports write it.

use super::{
    MAX_RECORD_BYTES, Target,
    cells::Cell,
    members::{cells, row},
    row::Place,
};
use crate::{
    Item, ParseError,
    delimited::Raw,
    features::{Feature, Features},
};
use std::io::BufRead;
use terra_schema::{Role, scalar::Uuid};

/// A file on its way through.
pub(super) struct GeoJson<'a> {
    features: Features<'a>,
    target: Target,
}

impl<'a> GeoJson<'a> {
    pub(super) fn of(file: &'a mut (dyn BufRead + Send), target: Target) -> Self {
        Self { features: Features::of(file, MAX_RECORD_BYTES), target }
    }

    /// The next record; none at the file's end.
    pub(super) fn item(&mut self) -> Result<Option<Item>, ParseError> {
        let Some(raw) = self.features.next_raw()? else { return Ok(None) };
        self.feature(&raw).map(Some)
    }

    fn feature(&self, raw: &Raw) -> Result<Item, ParseError> {
        let feature = match raw.text().and_then(Feature::of) {
            Ok(feature) => feature,
            Err(refused) => return Ok(raw.item(None, Err(refused))),
        };
        let mut cells = feature.properties.as_ref().map(cells).unwrap_or_default();
        if let Some(id) = feature.id {
            cells.extend(self.named(id.get(), &cells));
        }
        let place = feature.geometry.map_or(Place::Nowhere, |shape| Place::GeoJson(shape.get()));
        let (name, row) = row(self.target, raw.first, &cells, Some(place))?;
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
