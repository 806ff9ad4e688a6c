//! Rows as flat JSON objects: every column under its name, the geometry as GeoJSON.

use crate::{
    Layout, RowWriter,
    geojson::named,
    json::{self, cell},
    place::geometry,
};
use terra_schema::{Cells, ColumnType, DecodeError};

/// Writes objects: in an array, or one a line.
pub(crate) struct Objects {
    layout: Layout,
    columns: Vec<(usize, Vec<u8>)>,
    is_array: bool,
    is_first: bool,
}

impl Objects {
    pub(crate) fn array(layout: Layout) -> Self {
        Self { is_array: true, ..Self::lines(layout) }
    }

    pub(crate) fn lines(layout: Layout) -> Self {
        let columns = named(&layout, &layout.flat());
        Self { layout, columns, is_array: false, is_first: true }
    }
}

impl RowWriter for Objects {
    fn begin(&mut self, _: Option<u64>, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        if self.is_array {
            out.push(b'[');
        }
        Ok(())
    }

    fn row(&mut self, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        if self.is_array {
            out.extend_from_slice(if self.is_first { b"\n" } else { b",\n" });
            self.is_first = false;
        }
        out.push(b'{');
        for (at, name) in &self.columns {
            out.extend_from_slice(name);
            match self.layout.column(*at).ty {
                ColumnType::Bytes { .. } => match cells.bytes(*at)? {
                    Some(wkb) => json::put(out, &geometry(*at, wkb)?.to_geojson()),
                    None => json::put_null(out),
                },
                ty => cell(out, ty, cells, *at)?,
            }
        }
        out.push(b'}');
        if !self.is_array {
            out.push(b'\n');
        }
        Ok(())
    }

    fn end(&mut self, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        if self.is_array {
            out.extend_from_slice(b"\n]\n");
        }
        Ok(())
    }
}
