//! Where things are: positions, boxes, circles, distances, the cell curve that indexes points and
//! the covers that look places up by it, and the formats shapes travel in: WKB, also in
//! hexadecimal digits and in GeoPackages, WKT and GeoJSON. Pure: no IO.
//!
//! Coordinates are degrees on WGS 84, longitude first. Distances are great circles on a sphere
//! of [`EARTH_RADIUS_M`].
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
mod error;
mod geojson;
mod geometry;
pub mod geopackage;
mod hexadecimal;
mod lonlat;
mod measure;
mod position;
mod raster;
pub mod tile;
mod wkb;
mod wkt;

pub use bbox::BBox;
pub use cell::decode_cell;
pub use circle::Circle;
pub use cover::{CellRange, union};
pub use error::{Axis, GeoError, Place};
pub use geometry::{Geometry, GeometryKind, MAX_VERTICES};
pub use lonlat::{EARTH_RADIUS_M, Km, LonLat};
pub use position::Position;
