//! Rows as features of GeoJSON.

use crate::{
    Layout, RowWriter,
    json::{self, cell, put_null},
    place::Place,
};
use terra_schema::{Cells, DecodeError};

/// What stands before each text of a sequence (RFC 8142).
const RECORD_SEPARATOR: u8 = 0x1e;

/// Writes features: all of one collection, or each for itself.
pub(crate) struct Features {
    layout: Layout,
    /// The columns that become properties, each with its name as it is written before the value.
    properties: Vec<(usize, Vec<u8>)>,
    is_sequence: bool,
    attribution: String,
    is_first: bool,
}

impl Features {
    pub(crate) fn collection(layout: Layout, attribution: String) -> Self {
        let properties = layout.properties();
        let properties = named(&layout, &properties);
        Self { layout, properties, is_sequence: false, attribution, is_first: true }
    }

    pub(crate) fn sequence(layout: Layout) -> Self {
        Self { is_sequence: true, ..Self::collection(layout, String::new()) }
    }

    fn feature(&self, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        out.extend_from_slice(br#"{"type":"Feature","id":"#);
        json::put_id(out, cells.id(0)?);
        out.extend_from_slice(br#","geometry":"#);
        put_place(out, &Place::of(&self.layout, cells)?);
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

fn put_place(out: &mut Vec<u8>, place: &Place) {
    match place {
        Place::Nowhere => put_null(out),
        Place::Shape(geometry) => json::put(out, &geometry.to_geojson()),
        Place::Point(longitude, latitude) => {
            out.extend_from_slice(br#"{"type":"Point","coordinates":"#);
            json::put(out, &[longitude, latitude]);
            out.push(b'}');
        }
    }
}

impl RowWriter for Features {
    fn begin(&mut self, _: Option<u64>, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        if self.is_sequence {
            return Ok(());
        }
        out.extend_from_slice(br#"{"type":"FeatureCollection","#);
        if !self.attribution.is_empty() {
            out.extend_from_slice(br#""attribution":"#);
            json::put_text(out, &self.attribution);
            out.push(b',');
        }
        out.extend_from_slice(br#""features":["#);
        Ok(())
    }

    fn row(&mut self, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        if self.is_sequence {
            out.push(RECORD_SEPARATOR);
            self.feature(cells, out)?;
            out.push(b'\n');
            return Ok(());
        }
        out.extend_from_slice(if self.is_first { b"\n" } else { b",\n" });
        self.is_first = false;
        self.feature(cells, out)
    }

    fn end(&mut self, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        if !self.is_sequence {
            out.extend_from_slice(b"\n]}\n");
        }
        Ok(())
    }
}
