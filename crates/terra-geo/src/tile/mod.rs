//! Mapbox Vector Tiles 2.1: what of a table shows in one square of the map.
//!
//! A [`Tile`] is a square of the world in Web Mercator. A [`Layer`] takes points, lines and
//! polygons, keeps what its tile shows of them, and becomes the bytes of a tile; the bytes of
//! several layers, one after another, are a tile that has them all. [`Clusters`] put points that
//! are near each other together where there are too many of them.
//!
//! Places in a tile are in units of 1/[`EXTENT`] of its side from its north-western corner, x to
//! the east and y to the south. A renderer draws a tile on 512 pixels of a plain screen or 1024 of
//! a dense one: a pixel is 8 or 4 units wide.
//!
//! ```
//! use terra_geo::LonLat;
//! use terra_geo::tile::{Layer, Tile, Value};
//!
//! let tile = Tile::new(4, 8, 5)?;
//! let mut plants = Layer::new("power_plants", tile, &["name", "capacity_mw"]);
//! let gravelines = [(0, Value::Text("Gravelines")), (1, Value::Double(5460.0))];
//! assert!(plants.add_point(Some(7), LonLat::new(2.1361, 51.0153)?, gravelines)?);
//! let bytes = plants.finish();
//! # assert!(bytes.len() > 40);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod address;
mod clip;
mod encode;
mod error;
mod protobuf;
mod shape;
mod simplify;
mod thin;
mod values;

pub use address::{BUFFER, EXTENT, MAX_ZOOM, Tile};
pub use encode::Layer;
pub use error::TileError;
pub use thin::{Cluster, Clusters, MOST_FEATURES, grid_for};
pub use values::Value;
