//! The names of the cases; `cargo xtask bench store` knows their goals by them.

pub(crate) const NOISE: &str = "the driver against itself";
pub(crate) const BY_ID: &str = "select one row by id";
pub(crate) const ALL: &str = "select 1,000 rows of 20 columns";
pub(crate) const JOIN: &str = "join five tables, 500 rows";
pub(crate) const INSERT: &str = "insert a row, in a transaction";
pub(crate) const INSERT_MANY: &str = "insert 1,000 rows at once";
pub(crate) const INSERT_COMMIT: &str = "insert a row, a commit each";
pub(crate) const GEOJSON: &str = "1,000 rows as GeoJSON";
pub(crate) const HOP: &str = "the async hop";
