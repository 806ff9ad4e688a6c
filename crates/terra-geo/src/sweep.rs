//! A line that sweeps over rings from west to east and finds where they cross, and which lies in
//! which.
//!
//! The method of Shamos and Hoey: edges can only cross when they are neighbours on the line, so
//! testing those is enough, in O(n log n). Coordinates are whole steps of a vertex's grid, so that
//! every test is exact.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::position::Position;

/// A vertex, as longitude and latitude in steps of 1e-7 degrees. In this order the line meets
/// them: eastwards, and northwards along a meridian.
pub(crate) type Node = (i32, i32);

/// An edge of a ring, between two different vertices.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    first: Node,
    last: Node,
    /// Whether the ring runs from `first` to `last`.
    forward: bool,
    /// Which ring it belongs to.
    pub(crate) ring: usize,
    /// The vertex of the ring where it begins.
    pub(crate) vertex: usize,
}

impl Edge {
    /// The edge from a vertex of a ring to the next one; none if they are the same place.
    pub(crate) fn new(from: Position, to: Position, ring: usize, vertex: usize) -> Option<Edge> {
        let (from, to) = (node(from), node(to));
        let forward = from < to;
        let (first, last) = if forward { (from, to) } else { (to, from) };
        (from != to).then_some(Edge { first, last, forward, ring, vertex })
    }

    /// Where a node lies: `Greater` to the north of the edge (of one along a meridian, to the
    /// west), `Equal` on the line through it.
    fn side(&self, node: Node) -> Ordering {
        turn(self.first, self.last, node)
    }

    /// How it lies to another edge under the line: `Greater` to the north of it. Only for edges
    /// that do not cross before the line has passed the ends of both.
    fn compare(&self, other: &Edge) -> Ordering {
        // Where the second one begins; if that is on the first one, behind it.
        if self.first < other.first {
            self.side(other.first).then_with(|| self.side(other.last)).reverse()
        } else {
            other.side(self.first).then_with(|| other.side(self.last))
        }
    }

    /// Where it crosses `other` between the ends of both.
    fn crossing(&self, other: &Edge) -> Option<Position> {
        let parts = |edge: &Edge, by: &Edge| {
            let sides = (by.side(edge.first), by.side(edge.last));
            sides.0 != Ordering::Equal && sides.0 == sides.1.reverse()
        };
        (parts(self, other) && parts(other, self)).then(|| {
            let vector = |from: Node, to: Node| {
                (f64::from(to.0) - f64::from(from.0), f64::from(to.1) - f64::from(from.1))
            };
            let cross = |a: (f64, f64), b: (f64, f64)| a.0 * b.1 - a.1 * b.0;
            let (along, across) = (vector(self.first, self.last), vector(other.first, other.last));
            let part = cross(vector(self.first, other.first), across) / cross(along, across);
            let part = part.clamp(0.0, 1.0);
            let (longitude, latitude) = (f64::from(self.first.0), f64::from(self.first.1));
            position(longitude + part * along.0, latitude + part * along.1)
        })
    }
}

/// Whether the way from `a` over `b` to `c` turns left (`Greater`), right or not at all.
fn turn(a: Node, b: Node, c: Node) -> Ordering {
    let difference = |from: i32, to: i32| i64::from(to) - i64::from(from);
    // At most 3.6e9 times 1.8e9, which fits.
    let left = difference(a.0, b.0) * difference(a.1, c.1);
    let right = difference(a.1, b.1) * difference(a.0, c.0);
    left.cmp(&right)
}

fn node(position: Position) -> Node {
    let steps = |degrees: f64| (degrees * 1e7).round() as i32;
    (steps(position.longitude()), steps(position.latitude()))
}

/// The position at a longitude and latitude in steps.
fn position(longitude: f64, latitude: f64) -> Position {
    Position::from_checked(longitude / 1e7, latitude / 1e7)
}

/// Two edges that meet as they should not: they cross or cover each other, or one ring's touch.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clash {
    pub(crate) edges: [Edge; 2],
    pub(crate) at: Position,
}

/// An edge on the line, in order from south to north; or, with a `tie` other than 0, an edge of no
/// length that stands for the place just south (-1) or north (1) of all edges through a node.
#[derive(Clone, Copy)]
struct OnLine {
    edge: Edge,
    tie: i8,
}

impl OnLine {
    fn edge(edge: Edge) -> OnLine {
        OnLine { edge, tie: 0 }
    }

    fn beside(node: Node, tie: i8) -> OnLine {
        OnLine { edge: Edge { first: node, last: node, forward: true, ring: 0, vertex: 0 }, tie }
    }
}

impl Ord for OnLine {
    fn cmp(&self, other: &OnLine) -> Ordering {
        self.edge.compare(&other.edge).then(self.tie.cmp(&other.tie))
    }
}

impl PartialOrd for OnLine {
    fn partial_cmp(&self, other: &OnLine) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for OnLine {
    fn eq(&self, other: &OnLine) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for OnLine {}

/// The line, on its way.
struct Sweep {
    /// The edges that it stands on.
    line: BTreeSet<OnLine>,
    /// What is known of each ring once the line has met it.
    rings: Vec<Option<Ring>>,
}

#[derive(Clone, Copy)]
struct Ring {
    /// The ring around it, if any: of several, the innermost.
    around: Option<usize>,
    /// Whether its inside lies to the north of the edges that run forward, or of the others.
    inside_is_north_of_forward: bool,
}

/// Sweeps over the edges of `count` rings. For each ring, the innermost of those around it.
///
/// # Errors
///
/// The first clash that the line meets. Different rings may touch in single points.
pub(crate) fn sweep(mut edges: Vec<Edge>, count: usize) -> Result<Vec<Option<usize>>, Clash> {
    let mut nodes: Vec<Node> = edges.iter().flat_map(|edge| [edge.first, edge.last]).collect();
    nodes.sort_unstable();
    nodes.dedup();
    edges.sort_unstable_by_key(|edge| edge.first);

    let mut sweep = Sweep { line: BTreeSet::new(), rings: vec![None; count] };
    let mut edges = edges.as_slice();
    for node in nodes {
        let count = edges.iter().take_while(|edge| edge.first == node).count();
        let (beginning, later) = edges.split_at(count);
        sweep.pass(node, beginning)?;
        edges = later;
    }
    Ok(sweep.rings.iter().map(|ring| ring.and_then(|ring| ring.around)).collect())
}

impl Sweep {
    /// Passes a node, where the edges `beginning` begin.
    fn pass(&mut self, node: Node, beginning: &[Edge]) -> Result<(), Clash> {
        let (south, north) = (OnLine::beside(node, -1), OnLine::beside(node, 1));
        let through: Vec<Edge> = self.line.range(south..north).map(|on| on.edge).collect();
        check_node(node, &through, beginning)?;
        for edge in through.iter().filter(|edge| edge.last == node) {
            self.line.remove(&OnLine::edge(*edge));
        }
        self.line.extend(beginning.iter().copied().map(OnLine::edge));

        // The new neighbours: on both sides of the edges that go on from here.
        let mut going_on = self.line.range(south..north);
        let (southernmost, northernmost) = (going_on.next(), going_on.next_back());
        let below = self.line.range(..south).next_back();
        let above = self.line.range(north..).next();
        let northernmost = northernmost.or(southernmost);
        for (lower, upper) in [(below, southernmost.or(above)), (northernmost, above)] {
            if let (Some(lower), Some(upper)) = (lower, upper)
                && let Some(at) = lower.edge.crossing(&upper.edge)
            {
                return Err(Clash { edges: [lower.edge, upper.edge], at });
            }
        }
        self.meet_rings(beginning);
        Ok(())
    }

    /// Notes the rings that begin where the edges `beginning` do.
    fn meet_rings(&mut self, beginning: &[Edge]) {
        let mut met: Vec<OnLine> = beginning
            .iter()
            .filter(|edge| self.rings[edge.ring].is_none())
            .map(|edge| OnLine::edge(*edge))
            .collect();
        // From south to north, so that a ring comes after the one around it.
        met.sort_unstable();
        for lower in met {
            // Of the two edges with which a ring begins, the first is the southern one.
            if self.rings[lower.edge.ring].is_none() {
                let below = self.line.range(..lower).next_back();
                let around = below.and_then(|below| self.ring_north_of(&below.edge));
                let inside_is_north_of_forward = lower.edge.forward;
                self.rings[lower.edge.ring] = Some(Ring { around, inside_is_north_of_forward });
            }
        }
    }

    /// The innermost ring around what lies just north of an edge.
    fn ring_north_of(&self, edge: &Edge) -> Option<usize> {
        let ring = self.rings[edge.ring]?;
        if edge.forward == ring.inside_is_north_of_forward { Some(edge.ring) } else { ring.around }
    }
}

/// An edge as it leaves a node, and where it leads.
#[derive(Clone, Copy)]
struct Ray {
    edge: Edge,
    to: Node,
}

impl Ray {
    /// The order in which rays go round their node: from east over north, west and south.
    fn compare(&self, other: &Ray, node: Node) -> Ordering {
        // A turn tells the order of two rays less than half a round apart.
        let is_southern = |ray: &Ray| (ray.to.1, ray.to.0) < (node.1, node.0);
        is_southern(self)
            .cmp(&is_southern(other))
            .then_with(|| turn(node, self.to, other.to).reverse())
    }
}

/// Checks that at a node no ring meets itself and none crosses another or runs along it.
fn check_node(node: Node, through: &[Edge], beginning: &[Edge]) -> Result<(), Clash> {
    let arriving = through.iter().map(|edge| Ray { edge: *edge, to: edge.first });
    let leaving = through.iter().chain(beginning).filter(|edge| edge.last != node);
    let mut rays: Vec<Ray> =
        arriving.chain(leaving.map(|edge| Ray { edge: *edge, to: edge.last })).collect();
    let clash = |a: Ray, b: Ray| {
        let at = position(f64::from(node.0), f64::from(node.1));
        Err(Clash { edges: [a.edge, b.edge], at })
    };

    // A ring that comes here once has two.
    rays.sort_unstable_by_key(|ray| (ray.edge.ring, ray.edge.vertex));
    if let Some(rays) = rays.windows(3).find(|rays| rays[0].edge.ring == rays[2].edge.ring) {
        return clash(rays[0], rays[2]);
    }
    rays.sort_unstable_by(|a, b| a.compare(b, node));
    if let Some(rays) = rays.windows(2).find(|rays| rays[0].compare(&rays[1], node).is_eq()) {
        return clash(rays[0], rays[1]);
    }
    // Going round the node, a ring that opens between another's two rays must close there.
    let mut open: Vec<Ray> = Vec::new();
    let mut opened = BTreeSet::new();
    for ray in rays {
        if opened.insert(ray.edge.ring) {
            open.push(ray);
        } else if let Some(latest) = open.pop()
            && latest.edge.ring != ray.edge.ring
        {
            return clash(latest, ray);
        }
    }
    Ok(())
}
