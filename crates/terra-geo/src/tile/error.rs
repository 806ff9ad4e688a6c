//! What can be wrong with a tile and what goes into it.

use thiserror::Error;

use super::address::MAX_ZOOM;
use super::thin::GRIDS;

/// Why a tile, a feature or a grid of clusters was refused. Each message says what was found and
/// what to give instead.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TileError {
    /// A zoom that is too deep.
    #[error("zoom {0} is out of range; give 0 to {MAX_ZOOM}")]
    Zoom(u8),
    /// A column east of the last one.
    #[error("column {column} is out of range at zoom {zoom}; give 0 to {last}")]
    Column {
        /// The zoom of the tile.
        zoom: u8,
        /// What was given.
        column: u32,
        /// The easternmost column.
        last: u32,
    },
    /// A row south of the last one.
    #[error("row {row} is out of range at zoom {zoom}; give 0 to {last}")]
    Row {
        /// The zoom of the tile.
        zoom: u8,
        /// What was given.
        row: u32,
        /// The southernmost row.
        last: u32,
    },
    /// A value for a column that the layer was not given.
    #[error(
        "a feature has a value for column {column} (counted from 0) of a layer with {columns} \
         columns; name the column when making the layer, or leave the value out"
    )]
    Attribute {
        /// The column of the value, counted from 0.
        column: usize,
        /// How many columns the layer has.
        columns: usize,
    },
    /// A grid of cells that doesn't fit a tile.
    #[error(
        "a tile can't be cut into {0} cells a side; give a power of two from {least} to {most}",
        least = GRIDS[0], most = GRIDS[GRIDS.len() - 1]
    )]
    Grid(u32),
}
