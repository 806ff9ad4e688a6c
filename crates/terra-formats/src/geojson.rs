//! Rows as features of GeoJSON, written straight from the engine's cells.

use crate::{
    Layout,
    json::{self, cell, put_null},
    place::Place,
};
use serde_json::Value as Tree;
use terra_geo::Crs;
use terra_schema::{Cells, DecodeError};

/// What stands before each text of a sequence (RFC 8142).
const RECORD_SEPARATOR: u8 = 0x1e;
/// Few features are longer than so many bytes.
const USUAL_FEATURE: usize = 4_096;

/// Writes features.
pub(crate) struct Features {
    layout: Layout,
    /// The columns that become properties, each with its name as it is written before the value.
    properties: Vec<(usize, Vec<u8>)>,
    /// What stands before the first of them, before each other, and after each and the last.
    marks: Marks,
    is_first: bool,
}

/// What parts features.
struct Marks {
    head: Vec<u8>,
    first: &'static [u8],
    next: &'static [u8],
    after: &'static [u8],
    tail: &'static [u8],
}

impl Features {
    /// Features of one collection, a line each.
    pub(crate) fn collection(layout: Layout, attribution: &str) -> Self {
        let mut head = br#"{"type":"FeatureCollection","#.to_vec();
        if !attribution.is_empty() {
            head.extend_from_slice(br#""attribution":"#);
            json::put_text(&mut head, attribution);
            head.push(b',');
        }
        head.extend_from_slice(br#""features":["#);
        Self::of(layout, Marks { head, first: b"\n", next: b",\n", after: b"", tail: b"\n]}\n" })
    }

    /// Features by themselves.
    pub(crate) fn sequence(layout: Layout) -> Self {
        let first = &[RECORD_SEPARATOR];
        Self::of(layout, Marks { head: Vec::new(), first, next: first, after: b"\n", tail: b"" })
    }

    /// Features that someone else puts into a collection.
    pub(crate) fn parted_by_commas(layout: Layout) -> Self {
        Self::of(layout, Marks { head: Vec::new(), first: b"", next: b",", after: b"", tail: b"" })
    }

    fn of(layout: Layout, marks: Marks) -> Self {
        let properties = named(&layout, layout.properties());
        Self { layout, properties, marks, is_first: true }
    }

    pub(crate) fn begin(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.marks.head);
    }

    pub(crate) fn row<C: Cells>(
        &mut self,
        cells: &C,
        out: &mut Vec<u8>,
    ) -> Result<(), DecodeError> {
        // Fourfold, as all that was written is copied each time; room that was never written to
        // takes no memory.
        if out.capacity() - out.len() < USUAL_FEATURE {
            out.reserve(USUAL_FEATURE + 3 * out.len());
        }
        out.extend_from_slice(if self.is_first { self.marks.first } else { self.marks.next });
        self.is_first = false;
        self.feature(cells, out)?;
        out.extend_from_slice(self.marks.after);
        Ok(())
    }

    pub(crate) fn end(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.marks.tail);
    }

    fn feature<C: Cells>(&self, cells: &C, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        out.extend_from_slice(br#"{"type":"Feature","id":"#);
        json::put_id(out, cells.id(0)?);
        out.extend_from_slice(br#","geometry":"#);
        put_place(out, &Place::of(&self.layout, cells)?, self.layout.crs);
        out.extend_from_slice(br#","properties":{"#);
        for (at, name) in &self.properties {
            out.extend_from_slice(name);
            cell(out, self.layout.column(*at).ty, cells, *at)?;
        }
        out.extend_from_slice(b"}}");
        Ok(())
    }
}

/// Names of columns as they stand before their values in an object.
pub(crate) fn named(layout: &Layout, columns: &[usize]) -> Vec<(usize, Vec<u8>)> {
    let names = columns.iter().enumerate().map(|(number, &at)| {
        let comma = if number > 0 { "," } else { "" };
        (at, format!("{comma}\"{}\":", layout.column(at).name).into_bytes())
    });
    names.collect()
}

fn put_place(out: &mut Vec<u8>, place: &Place, crs: Crs) {
    match place {
        Place::Nowhere => put_null(out),
        Place::Shape(geometry) => {
            let mut geometry = geometry.to_geojson();
            if crs != Crs::Crs84 {
                convert(&mut geometry["coordinates"], crs);
            }
            json::put(out, &geometry);
        }
        Place::Point(longitude, latitude) => {
            out.extend_from_slice(br#"{"type":"Point","coordinates":"#);
            json::put(out, &crs.coordinates([*longitude, *latitude]));
            out.push(b'}');
        }
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
