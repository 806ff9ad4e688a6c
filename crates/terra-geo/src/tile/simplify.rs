//! Lines and rings in whole units, with no more vertices than can be seen.

use super::address::{Place, whole};
use super::clip::Vertex;

/// How far what is left out may lie from the line that is drawn, in units.
///
/// Rounding moves each vertex by up to 0.7 and makes a staircase of a slanted line; one unit takes
/// the stairs out again, and is a quarter of a pixel on a dense screen. It is the same at every
/// zoom, as units are: at the deepest, it is finer than the grid of our positions.
const TOLERANCE: f64 = 1.0;

/// The least area of a ring, in square units: one pixel of a dense screen. What is smaller can't be
/// told from a dot.
const LEAST_AREA: i64 = 16;

/// The most edges that are simplified together. The time grows with the square of it at worst; the
/// vertex between one run and the next is always kept.
const RUN: usize = 512;

/// The vertices rounded, without those that repeat the one before.
pub(super) fn rounded(path: &[Vertex]) -> Vec<Place> {
    let mut places = Vec::with_capacity(path.len());
    for vertex in path {
        push_new(&mut places, vertex.map(whole));
    }
    places
}

/// A line without the vertices that lie within [`TOLERANCE`] of it (Douglas and Peucker 1973).
/// `None` when nothing is left of it but a place.
pub(super) fn simplify_line(line: &[Place]) -> Option<Vec<Place>> {
    let mut kept = Vec::from_iter(line.first().copied());
    let mut stretches = Vec::new();
    for start in (0..line.len()).step_by(RUN) {
        stretches.push(&line[start..line.len().min(start + RUN + 1)]);
        while let Some(stretch) = stretches.pop() {
            match (farthest(stretch), stretch.last()) {
                // What is pushed last is looked at first: from the beginning to the end.
                (Some(split), _) => stretches.extend([&stretch[split..], &stretch[..=split]]),
                (None, Some(&last)) => push_new(&mut kept, last),
                (None, None) => {}
            }
        }
    }
    (kept.len() >= 2).then_some(kept)
}

/// A ring, simplified as a line is, without its first vertex at the end: an outline clockwise as it
/// is seen and a hole the other way, as tiles have them. `None` when its area is less than
/// [`LEAST_AREA`].
pub(super) fn simplify_ring(mut ring: Vec<Place>, is_outline: bool) -> Option<Vec<Place>> {
    if let Some(&first) = ring.first() {
        push_new(&mut ring, first);
    }
    let mut ring = simplify_line(&ring)?;
    ring.pop();
    let twice_area = twice_area(&ring);
    if (twice_area > 0) != is_outline {
        ring.reverse();
    }
    (twice_area.abs() >= 2 * LEAST_AREA).then_some(ring)
}

fn push_new(places: &mut Vec<Place>, place: Place) {
    if places.last() != Some(&place) {
        places.push(place);
    }
}

/// The vertex farthest from the edge between the first and the last, when that is farther than
/// [`TOLERANCE`].
fn farthest(stretch: &[Place]) -> Option<usize> {
    let (&first, &last) = (stretch.first()?, stretch.last()?);
    let mut most = TOLERANCE * TOLERANCE;
    let mut found = None;
    for (index, &place) in stretch.iter().enumerate() {
        let distance = squared_distance(place, first, last);
        if distance > most {
            (most, found) = (distance, Some(index));
        }
    }
    found
}

/// The square of the distance of a place from an edge, which may have no length.
fn squared_distance(place: Place, from: Place, to: Place) -> f64 {
    let [edge, away] = [to, place].map(|end| [0, 1].map(|axis| f64::from(end[axis] - from[axis])));
    let dot = |a: Vertex, b: Vertex| a[0] * b[0] + a[1] * b[1];
    let (along, length) = (dot(away, edge), dot(edge, edge));
    if along <= 0.0 {
        dot(away, away)
    } else if along >= length {
        dot(away, away) - 2.0 * along + length
    } else {
        (away[0] * edge[1] - away[1] * edge[0]).powi(2) / length
    }
}

/// Twice the area of a ring by the surveyor's formula; positive when it runs clockwise as it is
/// seen, with y to the south.
fn twice_area(ring: &[Place]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let crosses = ring.iter().zip(next).map(|(&from, &to)| {
        i64::from(from[0]) * i64::from(to[1]) - i64::from(to[0]) * i64::from(from[1])
    });
    crosses.sum()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// Steps of a few units, some back to where the path was and some far.
    fn any_path() -> impl Strategy<Value = Vec<Place>> {
        let step = prop_oneof![
            8 => [-2..=2, -2..=2],
            1 => [Just(0), Just(0)],
            1 => [-3000..3000, -3000..3000],
        ];
        vec(step, 0..700).prop_map(|steps| {
            let walk = steps.into_iter().scan([2048, 2048], |place: &mut Place, step| {
                *place = [0, 1].map(|axis| (place[axis] + step[axis]).clamp(-64, 4160));
                Some(*place)
            });
            walk.collect()
        })
    }

    /// Of a place from a path, squared.
    fn distance(place: Place, path: &[Place]) -> f64 {
        let next = path.iter().skip(1).chain(path.last());
        let edges = path.iter().zip(next).map(|(&from, &to)| squared_distance(place, from, to));
        edges.fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn drops_what_cannot_be_seen() {
        let stairs: Vec<Place> = (0..3000).map(|i| [i, i / 3]).collect();
        let kept = simplify_line(&stairs).unwrap();
        assert!(kept.len() <= 2 + 3000 / RUN, "{kept:?}");
        assert_eq!((kept.first(), kept.last()), (stairs.first(), stairs.last()));

        let corner = [[0, 0], [50, 1], [100, 0], [100, 100]];
        assert_eq!(simplify_line(&corner), Some(vec![[0, 0], [100, 0], [100, 100]]));
        // There and back again: the far end is a vertex that counts.
        assert_eq!(simplify_line(&[[0, 0], [9, 0], [0, 0]]).map(|line| line.len()), Some(3));
    }

    #[test]
    fn nothing_is_left_of_a_dot() {
        assert_eq!(rounded(&[[0.2, 0.4], [-0.4, 0.1], [0.49, -0.5]]), [[0, 0]]);
        for line in [vec![], vec![[1, 1]], vec![[1, 1], [2, 1], [1, 1]]] {
            assert_eq!(simplify_line(&line), None);
            assert_eq!(simplify_ring(line, true), None);
        }
        let square = |side| vec![[0, 0], [side, 0], [side, side], [0, side]];
        assert_eq!(simplify_ring(square(3), true), None);
        assert_eq!(simplify_ring(square(4), true), Some(square(4)));
        // A spike.
        assert_eq!(simplify_ring(vec![[0, 0], [900, 0], [0, 0]], true), None);
    }

    #[test]
    fn turns_rings_as_tiles_have_them() {
        let clockwise = vec![[0, 0], [9, 0], [9, 9], [0, 9]];
        let counter: Vec<Place> = clockwise.iter().rev().copied().collect();
        for ring in [&clockwise, &counter] {
            assert_eq!(simplify_ring(ring.clone(), true).map(|ring| twice_area(&ring)), Some(162));
            let hole = simplify_ring(ring.clone(), false);
            assert_eq!(hole.map(|ring| twice_area(&ring)), Some(-162));
        }
    }

    proptest! {
        // Each looks at every vertex and every edge.
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_line_stays_within_the_tolerance(path in any_path()) {
            let kept = simplify_line(&path).unwrap_or_else(|| path.iter().take(1).copied().collect());
            prop_assert!(kept.windows(2).all(|edge| edge[0] != edge[1]));
            let mut left = path.iter();
            prop_assert!(kept.iter().all(|place| left.any(|other| other == place)), "other order");
            for &place in &path {
                prop_assert!(distance(place, &kept) <= TOLERANCE + 1e-9, "{:?}", place);
            }
        }

        #[test]
        fn a_ring_is_open_turned_and_large_enough(path in any_path(), is_outline: bool) {
            if let Some(ring) = simplify_ring(path, is_outline) {
                prop_assert!(ring.len() >= 3 && ring.first() != ring.last());
                prop_assert!(ring.windows(2).all(|edge| edge[0] != edge[1]));
                let area = twice_area(&ring);
                prop_assert!(area.abs() >= 2 * LEAST_AREA && (area > 0) == is_outline);
            }
        }
    }
}
