//! Geometries as GeoPackages keep them (OGC 12-128, 2.1.3): WKB after a header that names the
//! coordinate system and may hold a box.

use crate::error::GeoError;

/// Magic number, version, flags, and the number of the coordinate system.
const HEADER_BYTES: usize = 2 + 1 + 1 + 4;
/// The only version, which is written as 0.
const VERSION: u8 = 0;

/// Flags: the bytes of numbers in the header, the kind of box, what is empty, what is an
/// extension.
const IS_LITTLE: u8 = 0b0000_0001;
const ENVELOPE: u8 = 0b0000_1110;
const IS_EMPTY: u8 = 0b0001_0000;
const IS_EXTENDED: u8 = 0b0010_0000;

/// The numbers of the systems that are degrees, longitude first: WGS 84, and "undefined
/// geographic", which is taken for it.
const DEGREES: [i32; 2] = [4326, 0];

/// The WKB that a GeoPackage's geometry holds; none of an empty one, which is nowhere.
///
/// # Errors
///
/// When the header is none, is cut short, or names another coordinate system.
pub fn wkb(blob: &[u8]) -> Result<Option<&[u8]>, GeoError> {
    let wrong = |reason| GeoError::GeoPackage { reason };
    let Some(&[b'G', b'P', version, flags, a, b, c, d]) = blob.first_chunk::<HEADER_BYTES>() else {
        return Err(wrong("it doesn't begin with `GP`"));
    };
    if version != VERSION {
        return Err(wrong("it is of another version"));
    }
    if flags & IS_EXTENDED != 0 {
        return Err(wrong("it is of a kind that an extension defines"));
    }
    let system = [a, b, c, d];
    let system = if flags & IS_LITTLE != 0 {
        i32::from_le_bytes(system)
    } else {
        i32::from_be_bytes(system)
    };
    if !DEGREES.contains(&system) {
        return Err(GeoError::Srid { found: system.into() });
    }
    let numbers = match (flags & ENVELOPE) >> 1 {
        0 => 0,
        1 => 4,
        2 | 3 => 6,
        4 => 8,
        _ => return Err(wrong("its box is of no known kind")),
    };
    let Some(wkb) = blob.get(HEADER_BYTES + numbers * size_of::<f64>()..) else {
        return Err(wrong("it ends within its box"));
    };
    Ok((flags & IS_EMPTY == 0).then_some(wkb))
}
