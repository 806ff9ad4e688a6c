//! What writes rows of any format.

use crate::{Layout, RowWriter, geojson::Features};
use terra_schema::{Cells, DecodeError};

/// Writes rows in some format.
///
/// Most rows are served as features, so there is code of their own for the cells of each engine;
/// for the other formats one copy is compiled, which calls the cells.
pub struct Writer(Kind);

enum Kind {
    Features(Features),
    Other(Box<dyn RowWriter>),
}

impl Writer {
    /// Writes rows as features of GeoJSON, parted by commas.
    pub fn features(layout: Layout) -> Self {
        Features::parted_by_commas(layout).into()
    }

    /// Appends what stands before the rows. `rows` is how many they are, if that is known.
    ///
    /// # Errors
    /// When the format has no way to write such a table.
    pub fn begin(&mut self, rows: Option<u64>, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        match &mut self.0 {
            Kind::Features(features) => {
                features.begin(out);
                Ok(())
            }
            Kind::Other(writer) => writer.begin(rows, out),
        }
    }

    /// Appends a row; some formats keep it until they have several. The cells are those of all of
    /// the table's columns, in their order.
    ///
    /// # Errors
    /// When a cell doesn't hold what its column declares.
    pub fn row<C: Cells>(&mut self, cells: &C, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        match &mut self.0 {
            Kind::Features(features) => features.row(cells, out),
            Kind::Other(writer) => writer.row(cells, out),
        }
    }

    /// Appends the rest.
    ///
    /// # Errors
    /// When the format can't write what was kept.
    pub fn end(&mut self, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        match &mut self.0 {
            Kind::Features(features) => {
                features.end(out);
                Ok(())
            }
            Kind::Other(writer) => writer.end(out),
        }
    }
}

impl From<Features> for Writer {
    fn from(features: Features) -> Self {
        Self(Kind::Features(features))
    }
}

impl<W: RowWriter + 'static> From<W> for Writer {
    fn from(writer: W) -> Self {
        Self(Kind::Other(Box::new(writer)))
    }
}
