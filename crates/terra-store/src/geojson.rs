//! Rows of any table as GeoJSON, written straight from the engine's cells: no value is built in
//! between, and one compiled copy serves all tables.

use crate::{
    Error,
    connection::Visitor,
    values::{cell_error, read_cell},
};
use serde_json::Value as Tree;
use std::collections::BTreeSet;
use terra_formats::json;
use terra_geo::{Crs, Geometry};
use terra_schema::{Cells, DecodeError, Role, Table, Value, filter::OrderBy, scalar::Uuid};

/// Few features are longer than so many bytes.
const USUAL_FEATURE: usize = 4_096;

/// What features show of each row.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The columns, by their place in the table, of those that everyone may read; `None` for all.
    pub columns: Option<Vec<usize>>,
    /// Whether they tell where it lies.
    pub geometry: bool,
    /// What coordinates are written in.
    pub crs: Crs,
}

impl Default for Shown {
    fn default() -> Self {
        Self { columns: None, geometry: true, crs: Crs::default() }
    }
}

impl Shown {
    fn has(&self, at: usize) -> bool {
        self.columns.as_ref().is_none_or(|columns| columns.contains(&at))
    }
}

/// Collects features of one table.
pub(crate) struct FeatureWriter {
    table: &'static Table,
    out: Vec<u8>,
    /// The columns that become properties, each with its name as it is written before the value.
    properties: Vec<(usize, Vec<u8>)>,
    /// Where the geometry stands.
    geometry: Option<usize>,
    /// What coordinates are written in.
    crs: Crs,
    /// Where the longitude stands, which shows the row where it has no geometry; the latitude is
    /// in the next column.
    longitude: Option<usize>,
    is_first: bool,
}

impl FeatureWriter {
    /// A collection of features.
    pub(crate) fn of(table: &'static Table, shown: &Shown) -> Self {
        Self::after(table, shown, br#"{"type":"FeatureCollection","features":["#.to_vec())
    }

    /// Features with the columns that everyone who reads the row may read, parted by commas; `out`
    /// is what they come after.
    fn after(table: &'static Table, shown: &Shown, out: Vec<u8>) -> Self {
        let place = |role| table.readable_role(role).filter(|_| shown.geometry);
        let (geometry, longitude) = (place(Role::Geometry), place(Role::Longitude));
        let columns = table.columns.iter().enumerate();
        let properties = columns
            .filter(|(at, column)| column.is_property() && shown.has(*at))
            .enumerate()
            .map(|(number, (at, column))| {
                let comma = if number > 0 { "," } else { "" };
                (at, format!("{comma}\"{}\":", column.name).into_bytes())
            })
            .collect();
        Self { table, out, properties, geometry, crs: shown.crs, longitude, is_first: true }
    }

    /// The collection.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        self.out.extend_from_slice(b"]}");
        self.out.shrink_to_fit();
        self.out
    }

    fn feature<C: Cells>(&mut self, cells: &C) -> Result<(), DecodeError> {
        // Fourfold, as all that was written is copied each time; room that was never written to
        // takes no memory, and is given back in the end.
        if self.out.capacity() - self.out.len() < USUAL_FEATURE {
            self.out.reserve(USUAL_FEATURE + 3 * self.out.len());
        }
        if !self.is_first {
            self.out.push(b',');
        }
        self.is_first = false;
        self.out.extend_from_slice(br#"{"type":"Feature","id":"#);
        json::put_id(&mut self.out, cells.id(0)?);
        self.out.extend_from_slice(br#","geometry":"#);
        self.geometry(cells)?;
        self.out.extend_from_slice(br#","properties":{"#);
        for (at, name) in &self.properties {
            self.out.extend_from_slice(name);
            json::cell(&mut self.out, self.table.columns[*at].ty, cells, *at)?;
        }
        self.out.extend_from_slice(b"}}");
        Ok(())
    }

    fn geometry<C: Cells>(&mut self, cells: &C) -> Result<(), DecodeError> {
        if let Some(at) = self.geometry
            && let Some(wkb) = cells.bytes(at)?
        {
            let geometry =
                Geometry::from_wkb(wkb).map_err(|error| DecodeError::new(at, error.to_string()))?;
            let mut geometry = geometry.to_geojson();
            if self.crs != Crs::Crs84 {
                convert(&mut geometry["coordinates"], self.crs);
            }
            json::put(&mut self.out, &geometry);
            return Ok(());
        }
        if let Some(at) = self.longitude
            && let (Some(longitude), Some(latitude)) = (cells.double(at)?, cells.double(at + 1)?)
        {
            self.out.extend_from_slice(br#"{"type":"Point","coordinates":["#);
            let [first, second] = self.crs.coordinates([longitude, latitude]);
            json::put(&mut self.out, &first);
            self.out.push(b',');
            json::put(&mut self.out, &second);
            self.out.extend_from_slice(b"]}");
            return Ok(());
        }
        self.out.extend_from_slice(b"null");
        Ok(())
    }
}

impl Visitor for FeatureWriter {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        self.feature(cells).map_err(|error| cell_error(self.table, error))
    }
}

/// Some features of many: a page, which ends where it is full.
pub(crate) struct PageWriter {
    features: FeatureWriter,
    order: Vec<OrderBy>,
    /// Where the row's source stands, for tables whose rows have one.
    source: Option<usize>,
    size: u64,
    max_bytes: usize,
    pub(crate) written: u64,
    /// The sources of the rows.
    pub(crate) sources: BTreeSet<Uuid>,
    /// What the order's columns hold in the last row, once the page is full.
    last: Vec<Value>,
    is_followed: bool,
}

impl PageWriter {
    /// A page of up to `size` features, that ends earlier with the one that reaches `max_bytes`.
    pub(crate) fn of(
        table: &'static Table,
        shown: &Shown,
        order: Vec<OrderBy>,
        size: u64,
        max_bytes: usize,
    ) -> Self {
        Self {
            features: FeatureWriter::after(table, shown, Vec::new()),
            order,
            source: table.readable_role(Role::Source),
            size,
            max_bytes,
            written: 0,
            sources: BTreeSet::new(),
            last: Vec::new(),
            is_followed: false,
        }
    }

    /// The features, and where the next page starts if there is one.
    pub(crate) fn finish(self) -> (Vec<u8>, Option<Vec<Value>>) {
        let has_next = self.is_followed && self.written > 0;
        (self.features.out, has_next.then_some(self.last))
    }

    /// Whether a row came after the page.
    pub(crate) fn is_followed(&self) -> bool {
        self.is_followed
    }

    fn is_full(&self) -> bool {
        self.written >= self.size || self.features.out.len() >= self.max_bytes
    }

    fn write<C: Cells>(&mut self, cells: &C) -> Result<(), DecodeError> {
        self.features.feature(cells)?;
        self.written += 1;
        if let Some(at) = self.source {
            self.sources.extend(cells.id(at)?);
        }
        if self.is_full() {
            let columns = self.features.table.columns;
            let places = self.order.iter().map(|by| usize::from(by.column.at));
            let last = places.map(|at| read_cell(columns[at].ty, cells, at));
            self.last = last.collect::<Result<_, _>>()?;
        }
        Ok(())
    }
}

impl Visitor for PageWriter {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        if self.is_full() {
            self.is_followed = true;
            return Ok(());
        }
        self.write(cells).map_err(|error| cell_error(self.features.table, error))
    }

    fn is_done(&self) -> bool {
        self.is_followed
    }
}

/// Writes GeoJSON's coordinates in another reference system. Edges stay straight in it: no vertices
/// are added.
fn convert(coordinates: &mut Tree, crs: Crs) {
    let Some(parts) = coordinates.as_array_mut() else { return };
    let numbers = [0, 1].map(|axis| parts.get(axis).and_then(Tree::as_f64));
    if let [Some(longitude), Some(latitude)] = numbers {
        *coordinates = crs.coordinates([longitude, latitude]).as_slice().into();
    } else {
        parts.iter_mut().for_each(|part| convert(part, crs));
    }
}
