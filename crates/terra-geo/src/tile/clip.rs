//! What of lines and rings lies in a tile and its buffer, before their vertices are rounded.

use super::address::{BUFFER, EXTENT};

/// A vertex, in units.
pub(super) type Vertex = [f64; 2];

/// Between which units a tile and its buffer lie, across and down.
const LOW: f64 = -(BUFFER as f64);
const HIGH: f64 = (EXTENT + BUFFER) as f64;

/// Whether a box from `low` to `high` may show in the tile or its buffer.
pub(super) fn meets(low: Vertex, high: Vertex) -> bool {
    (0..2).all(|axis| low[axis] <= HIGH && high[axis] >= LOW)
}

/// The parts of a line that lie inside. One that only touches the edge is a part of no length.
pub(super) fn clip_line(line: &[Vertex]) -> Vec<Vec<Vertex>> {
    let mut parts: Vec<Vec<Vertex>> = Vec::new();
    for edge in line.windows(2) {
        let Some((from, to)) = clip_edge(edge[0], edge[1]) else { continue };
        match parts.last_mut() {
            Some(part) if part.last() == Some(&from) => part.push(to),
            _ => parts.push(vec![from, to]),
        }
    }
    parts
}

/// The part of an edge that lies inside (Liang and Barsky 1984). An end that lies inside comes back
/// as it is.
fn clip_edge(from: Vertex, to: Vertex) -> Option<(Vertex, Vertex)> {
    // Where the edge enters and leaves, as shares of its length.
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for axis in 0..2 {
        let step = to[axis] - from[axis];
        let (low, high) = (LOW - from[axis], HIGH - from[axis]);
        if step == 0.0 {
            if low > 0.0 || high < 0.0 {
                return None;
            }
        } else {
            let (first, second) = (low / step, high / step);
            enter = enter.max(first.min(second));
            leave = leave.min(first.max(second));
        }
    }
    let at = |share: f64| {
        // Rounding may lead over the edge.
        [0, 1].map(|axis| (from[axis] + share * (to[axis] - from[axis])).clamp(LOW, HIGH))
    };
    let start = if enter > 0.0 { at(enter) } else { from };
    let end = if leave < 1.0 { at(leave) } else { to };
    (enter <= leave).then_some((start, end))
}

/// What of a ring lies inside (Sutherland and Hodgman 1974), whether or not its first vertex is
/// repeated at the end; empty when nothing does. Where the ring leaves in several places, its parts
/// stay joined along the edge of the buffer, where nobody sees it.
pub(super) fn clip_ring(mut ring: Vec<Vertex>) -> Vec<Vertex> {
    for axis in 0..2 {
        cut(&mut ring, axis, LOW, |units| units >= LOW);
        cut(&mut ring, axis, HIGH, |units| units <= HIGH);
    }
    ring
}

/// Cuts off what lies beyond one side of the buffer.
fn cut(ring: &mut Vec<Vertex>, axis: usize, side: f64, inside: impl Fn(f64) -> bool) {
    if ring.iter().all(|vertex| inside(vertex[axis])) {
        return;
    }
    let mut kept = Vec::with_capacity(ring.len());
    let before = ring.last().into_iter().chain(ring.iter());
    for (&from, &to) in before.zip(ring.iter()) {
        match (inside(from[axis]), inside(to[axis])) {
            (true, true) => kept.push(to),
            (true, false) => kept.push(crossing(from, to, axis, side)),
            (false, true) => kept.extend([crossing(to, from, axis, side), to]),
            (false, false) => {}
        }
    }
    *ring = kept;
}

/// Where the edge from a vertex inside to one outside crosses a side. Neighbours share the edge and
/// run along it in opposite directions: going from the inside, both get the very same place.
fn crossing(inside: Vertex, outside: Vertex, axis: usize, side: f64) -> Vertex {
    let share = (side - inside[axis]) / (outside[axis] - inside[axis]);
    let mut vertex = [0, 1].map(|axis| inside[axis] + share * (outside[axis] - inside[axis]));
    vertex[axis] = side;
    vertex
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// Inside, outside, on the edges of the tile and its buffer, and as far as the world is wide.
    fn any_units() -> impl Strategy<Value = f64> {
        prop_oneof![
            4 => -200.0..4300.0,
            2 => prop::sample::select(vec![LOW, 0.0, 2048.0, 4096.0, HIGH]),
            1 => -2e4..2e4,
            1 => -4e10..4e10,
        ]
    }

    fn any_path() -> impl Strategy<Value = Vec<Vertex>> {
        vec([any_units(), any_units()], 0..12)
    }

    fn is_inside(vertex: Vertex) -> bool {
        vertex.iter().all(|units| (LOW..=HIGH).contains(units))
    }

    fn distance(point: Vertex, from: Vertex, to: Vertex) -> f64 {
        let [edge, away] = [to, point].map(|end| [0, 1].map(|axis| end[axis] - from[axis]));
        let length = edge[0].hypot(edge[1]);
        let share = (edge[0] * away[0] + edge[1] * away[1]) / length / length;
        let share = if length > 0.0 { share.clamp(0.0, 1.0) } else { 0.0 };
        (away[0] - share * edge[0]).hypot(away[1] - share * edge[1])
    }

    fn is_on(point: Vertex, path: &[Vertex], within: f64) -> bool {
        path.windows(2).any(|edge| distance(point, edge[0], edge[1]) <= within)
    }

    /// Whether a ray to the east crosses the ring an odd number of times.
    fn encloses(ring: &[Vertex], [x, y]: Vertex) -> bool {
        let next = ring.iter().cycle().skip(1);
        let crossed = ring.iter().zip(next).filter(|(from, to)| {
            (from[1] > y) != (to[1] > y)
                && x < from[0] + (y - from[1]) / (to[1] - from[1]) * (to[0] - from[0])
        });
        crossed.count() % 2 == 1
    }

    #[test]
    fn leaves_alone_what_is_inside() {
        let line = vec![[0.0, 0.0], [LOW, HIGH], [4096.0, 5.5], [4096.0, 5.5]];
        assert_eq!(clip_line(&line), std::slice::from_ref(&line));
        assert_eq!(clip_ring(line.clone()), line);
    }

    #[test]
    fn clips_a_line_to_its_parts() {
        let line = [[-128.0, 0.0], [0.0, 0.0], [0.0, 5000.0], [10.0, 5000.0], [10.0, 10.0]];
        let parts =
            [vec![[-64.0, 0.0], [0.0, 0.0], [0.0, 4160.0]], vec![[10.0, 4160.0], [10.0, 10.0]]];
        assert_eq!(clip_line(&line), parts);
        // Right across, past a corner, along an edge, and one that is no line.
        assert_eq!(clip_line(&[[-100.0, 9.0], [9000.0, 9.0]]), [[[LOW, 9.0], [HIGH, 9.0]]]);
        assert!(clip_line(&[[-200.0, 0.0], [0.0, -200.0]]).is_empty());
        assert_eq!(clip_line(&[[LOW, 0.0], [LOW, 9.0]]), [[[LOW, 0.0], [LOW, 9.0]]]);
        assert!(clip_line(&[[1.0, 1.0]]).is_empty() && clip_line(&[]).is_empty());
    }

    #[test]
    fn clips_a_ring_to_the_buffer() {
        let around = vec![[-9e9, -9e9], [9e9, -9e9], [9e9, 9e9], [-9e9, 9e9]];
        let corners = [[LOW, LOW], [HIGH, LOW], [HIGH, HIGH], [LOW, HIGH]];
        let clipped = clip_ring(around);
        assert!(corners.iter().all(|corner| clipped.contains(corner)), "{clipped:?}");
        assert_eq!(clipped.len(), 4);
        let beside = vec![[-100.0, 0.0], [-65.0, 0.0], [-65.0, 9.0]];
        assert!(clip_ring(beside).is_empty() && clip_ring(Vec::new()).is_empty());
    }

    #[test]
    fn neighbours_are_cut_at_the_same_place() {
        let (inside, outside) = ([17.3, 21.9], [-3e7, 5e6]);
        let there = clip_ring(vec![inside, outside, [17.0, -1.0]]);
        let back = clip_ring(vec![outside, inside, [17.0, 50.0]]);
        assert!(there.iter().any(|vertex| vertex[0] == LOW && back.contains(vertex)));
    }

    proptest! {
        #[test]
        fn a_clipped_line_is_what_of_it_lies_inside(
            line in any_path(), share in 0.0..=1.0, edge: prop::sample::Index,
        ) {
            let parts = clip_line(&line);
            // A rounded share of an edge as long as the world.
            let within = 1e-4;
            for part in &parts {
                prop_assert!(part.len() >= 2);
                prop_assert!(part.iter().all(|&v| is_inside(v) && is_on(v, &line, within)));
            }
            if line.len() >= 2 {
                let index = edge.index(line.len() - 1);
                let (from, to) = (line[index], line[index + 1]);
                let point = [0, 1].map(|axis| from[axis] + share * (to[axis] - from[axis]));
                let shown = parts.iter().any(|part| is_on(point, part, within));
                prop_assert!(shown || !is_inside(point), "{point:?} of {line:?} in {parts:?}");
            }
        }

        #[test]
        fn a_clipped_ring_encloses_the_same(
            ring in any_path(), point in [LOW..HIGH, LOW..HIGH],
        ) {
            let clipped = clip_ring(ring.clone());
            prop_assert!(clipped.iter().all(|&vertex| is_inside(vertex)));
            let mut closed = ring.clone();
            closed.extend(ring.first());
            // Which side of an edge a point lies on is rounded, too.
            if !is_on(point, &closed, 1e-3) {
                prop_assert_eq!(encloses(&clipped, point), encloses(&ring, point));
            }
        }

        #[test]
        fn takes_any_number(path in vec([any::<f64>(), any::<f64>()], 0..6)) {
            clip_line(&path);
            clip_ring(path);
        }
    }
}
