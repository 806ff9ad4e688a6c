//! Whether the rings of polygons lie as OGC Simple Features demand.

use crate::error::{GeoError, Place};
use crate::geometry::Geometry;
use crate::position::Position;
use crate::sweep::{Clash, Edge, sweep};

impl Geometry {
    /// Checks what the constructors do not: that no ring crosses, touches or runs back over
    /// itself, that different rings touch at most in single points, and that holes lie in their
    /// outline and not in each other, and polygons not in each other. Lines have no rings and
    /// pass. It takes O(n log n) for any shape.
    ///
    /// Not checked: that the holes leave a polygon in one piece.
    ///
    /// # Errors
    ///
    /// [`GeoError::RingMeetsItself`], [`GeoError::RingsCross`], [`GeoError::HoleOutside`] or
    /// [`GeoError::RingWithin`], with the part, ring and vertex; of several that cross, the
    /// westernmost.
    pub fn check_rings(&self) -> Result<(), GeoError> {
        let rings: Vec<Ring> = self.rings().collect();
        let mut edges = Vec::with_capacity(self.vertex_count());
        for (index, ring) in rings.iter().enumerate() {
            ring.add_edges(index, &mut edges)?;
        }
        let around = sweep(edges, rings.len()).map_err(|clash| clash_error(&rings, clash))?;
        for (ring, around) in rings.iter().zip(around) {
            ring.check_around(around.map(|index| rings[index]))?;
        }
        Ok(())
    }

    /// Every ring of every polygon, in order.
    fn rings(&self) -> impl Iterator<Item = Ring<'_>> {
        let has_parts = matches!(self, Geometry::MultiPolygon(_));
        self.polygons().iter().enumerate().flat_map(move |(part, rings)| {
            let part = has_parts.then_some(part);
            rings.iter().enumerate().map(move |(ring, positions)| Ring { part, ring, positions })
        })
    }
}

/// A ring, and where it stands in its shape: see [`Place`].
#[derive(Clone, Copy)]
struct Ring<'a> {
    part: Option<usize>,
    ring: usize,
    positions: &'a [Position],
}

impl Ring<'_> {
    fn is_outline(self) -> bool {
        self.ring == 0
    }

    /// Its place, or that of its `vertex`.
    fn place(self, vertex: Option<usize>) -> Place {
        Place { part: self.part, ring: Some(self.ring), vertex }
    }

    /// Adds its edges, as those of the ring at `index` of all.
    fn add_edges(self, index: usize, edges: &mut Vec<Edge>) -> Result<(), GeoError> {
        let before = edges.len();
        for (vertex, ends) in self.positions.windows(2).enumerate() {
            edges.extend(Edge::new(ends[0], ends[1], index, vertex));
        }
        if edges.len() == before {
            // All its vertices are one place.
            let cause = GeoError::RingMeetsItself { vertex: 1, at: self.positions[0] };
            return Err(error_at(self.place(Some(0)), cause));
        }
        Ok(())
    }

    /// Checks it against the innermost ring around it.
    fn check_around(self, around: Option<Ring>) -> Result<(), GeoError> {
        let fits = match around {
            None => self.is_outline(),
            // A polygon may lie in another one's hole.
            Some(around) if self.is_outline() => !around.is_outline(),
            Some(around) => around.is_outline() && around.part == self.part,
        };
        if fits {
            return Ok(());
        }
        let at = self.positions[0];
        let cause = match around {
            Some(around) if self.is_outline() || around.part == self.part => {
                GeoError::RingWithin { within: around.place(None), at }
            }
            _ => GeoError::HoleOutside { at },
        };
        Err(error_at(self.place(None), cause))
    }
}

/// What is wrong with two edges that clash, told at the later one.
fn clash_error(rings: &[Ring], clash: Clash) -> GeoError {
    let mut edges = clash.edges;
    edges.sort_unstable_by_key(|edge| (edge.ring, edge.vertex));
    let [other, edge] = edges;
    let cause = if other.ring == edge.ring {
        GeoError::RingMeetsItself { vertex: other.vertex, at: clash.at }
    } else {
        let other = rings[other.ring].place(Some(other.vertex));
        GeoError::RingsCross { other, at: clash.at }
    };
    error_at(rings[edge.ring].place(Some(edge.vertex)), cause)
}

fn error_at(place: Place, cause: GeoError) -> GeoError {
    GeoError::At { place, cause: Box::new(cause) }
}
