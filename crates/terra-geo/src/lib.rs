//! Where things are: points and shapes, boxes and circles; how far, how long and how large they
//! are; how they lie to each other; the cell curve that indexes points and the covers that look
//! places up by it; and the formats shapes travel in: WKB, also in hexadecimal digits and in
//! GeoPackages, WKT and GeoJSON. Pure: no IO.
//!
//! Coordinates are degrees on WGS 84, longitude first. Distances, lengths and areas are those of
//! great circles on a sphere of [`EARTH_RADIUS_M`]; relations are those of a plane of degrees.
//!
//! ```
//! use terra_geo::{BBox, Km, LonLat};
//!
//! let paris = LonLat::new(2.3522, 48.8566)?;
//! let london = LonLat::new(-0.1278, 51.5074)?;
//! assert_eq!(format!("{:.0}", paris.distance_km(london)), "344 km");
//! assert!(BBox::around(paris, Km(350.0)).contains(london));
//! # Ok::<(), terra_geo::GeoError>(())
//! ```

mod bbox;
pub mod cell;
mod circle;
mod cover;
mod crs;
mod enclosing;
mod error;
mod geojson;
mod geometry;
pub mod geopackage;
mod hexadecimal;
mod lonlat;
mod measure;
mod position;
mod raster;
mod relate;
mod rings;
mod sweep;
pub mod tile;
mod wkb;
mod wkt;

pub use bbox::BBox;
pub use cell::{decode_cell, square_bounds};
pub use circle::Circle;
pub use cover::{CellRange, union};
pub use crs::Crs;
pub use error::{Axis, GeoError, Place};
pub use geometry::{Geometry, GeometryKind, MAX_VERTICES};
pub use lonlat::{EARTH_RADIUS_M, Km, LonLat};
pub use position::Position;
pub use relate::{PreparedShape, Relation, Shape};
