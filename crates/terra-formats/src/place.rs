//! Where a row lies.

use crate::Layout;
use std::borrow::Cow;
use terra_geo::Geometry;
use terra_schema::{Cells, DecodeError};

/// The size of a point in WKB.
const POINT_BYTES: usize = 21;

/// Where a row lies: its geometry, or its position where it has none.
pub(crate) enum Place {
    Nowhere,
    Point(f64, f64),
    Shape(Geometry),
}

impl Place {
    pub(crate) fn of<C: Cells + ?Sized>(layout: &Layout, cells: &C) -> Result<Self, DecodeError> {
        if let Some(at) = layout.geometry
            && let Some(wkb) = cells.bytes(at)?
        {
            return Ok(Self::Shape(geometry(at, wkb)?));
        }
        Ok(match position(layout, cells)? {
            Some((longitude, latitude)) => Self::Point(longitude, latitude),
            None => Self::Nowhere,
        })
    }

    /// The same as WKB; none where it is nowhere.
    pub(crate) fn wkb(&self) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Nowhere => None,
            Self::Point(longitude, latitude) => {
                let mut wkb = Vec::with_capacity(POINT_BYTES);
                // Little endian, and a point.
                wkb.extend_from_slice(&[1, 1, 0, 0, 0]);
                wkb.extend_from_slice(&longitude.to_le_bytes());
                wkb.extend_from_slice(&latitude.to_le_bytes());
                Some(Cow::Owned(wkb))
            }
            Self::Shape(geometry) => Some(Cow::Owned(geometry.to_wkb())),
        }
    }
}

fn position<C: Cells + ?Sized>(
    layout: &Layout,
    cells: &C,
) -> Result<Option<(f64, f64)>, DecodeError> {
    let Some(at) = layout.longitude else { return Ok(None) };
    Ok(cells.double(at)?.zip(cells.double(at + 1)?))
}

/// The geometry that the cell at `at` holds.
pub(crate) fn geometry(at: usize, wkb: &[u8]) -> Result<Geometry, DecodeError> {
    let wrong = |error| DecodeError::new(at, format!("{error}; run `terra migrate check`"));
    Geometry::from_wkb(wkb).map_err(wrong)
}
