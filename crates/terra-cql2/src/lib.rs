//! CQL2, OGC's language of filters (OGC 21-065r2), as text and as JSON.
//!
//! A [`Predicate`] is read from either form and becomes a condition on rows, an
//! [`Expr`](terra_schema::filter::Expr), once it is known what its names stand for. What is wrong
//! is told with its place, and with what would be right.
//!
//! ```text
//! text         tokens by winnow, then operators by their powers
//! json         the same out of JSON
//! node         what both are read to: one tree, held to bounds
//! write        the tree as JSON
//! properties   what names stand for
//! relations    how names lead from one table to another
//! lower        the tree as a condition: kinds of values, times, places
//! ```

mod drawing;
mod error;
mod json;
mod lower;
mod node;
mod operator;
mod properties;
mod relations;
mod text;
mod write;

pub use error::{Cql2Error, Fault, Place};
pub use properties::{Properties, Property, Readable, UnknownProperty};
pub use relations::{Key, Relation, Relations};
pub use terra_geo::Crs;

use node::Node;
use terra_schema::filter::Expr;

/// The longest filter, in bytes.
pub const MAX_BYTES: usize = 65_536;
/// How deep parts may stand inside each other, parentheses included.
pub const MAX_DEPTH: usize = 40;
/// The most parts of a filter: values, names and operators.
pub const MAX_NODES: usize = 5_000;
/// The most positions of the shapes in a filter.
pub const MAX_VERTICES: usize = 10_000;
/// The most values of a list, and shapes of a collection.
pub const MAX_LIST: usize = 1_000;
/// The most letters of a pattern.
pub const MAX_PATTERN: usize = 1_000;
/// The most comparisons with shapes: each is a question of its own to the database.
pub const MAX_SHAPES: usize = 16;

/// A filter that was read, whose names may still mean nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Predicate {
    root: Node,
}

impl Predicate {
    /// Reads CQL2 text, such as `capacity_mw > 100 AND S_INTERSECTS(geometry, BBOX(0,40,10,50))`.
    ///
    /// # Errors
    /// When it is no such text, or beyond the bounds.
    pub fn from_text(text: &str) -> Result<Self, Cql2Error> {
        Ok(Self { root: text::read(text)? })
    }

    /// Reads CQL2 JSON, such as `{"op": ">", "args": [{"property": "capacity_mw"}, 100]}`.
    ///
    /// # Errors
    /// When it is no such JSON, or beyond the bounds.
    pub fn from_json(text: &str) -> Result<Self, Cql2Error> {
        Ok(Self { root: json::read(text)? })
    }

    /// The same as CQL2 JSON.
    pub fn to_json(&self) -> serde_json::Value {
        write::json(&self.root)
    }

    /// The condition that it is, where `properties` tell what names stand for and positions are in
    /// `crs`.
    ///
    /// # Errors
    /// When a name stands for nothing, or values are compared that are not of one kind.
    pub fn to_expr(&self, properties: &dyn Properties, crs: Crs) -> Result<Expr, Cql2Error> {
        lower::condition(&self.root, properties, crs)
    }
}
