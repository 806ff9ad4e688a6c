//! Shapes of real maps: an extract of Natural Earth's, and whole ones where they stand beside the
//! repository.

use serde_json::{Value as Tree, json};
use std::path::PathBuf;
use terra_geo::{Geometry, GeometryKind, LonLat, Shape};

/// A shape, and what it is called.
pub(crate) type Named = (String, Shape);

/// Countries, rivers and cities of Natural Earth at 1:110m.
pub(crate) fn natural_earth() -> Vec<Named> {
    let text = include_str!("../fixtures/natural_earth_110m.geojson");
    let map: Tree = serde_json::from_str(text).unwrap();
    let features = map["features"].as_array().unwrap();
    let named = |feature: &Tree| {
        let name = feature["properties"]["name"].as_str().unwrap().to_owned();
        (name, shape(&feature["geometry"]))
    };
    features.iter().map(named).collect()
}

fn shape(geojson: &Tree) -> Shape {
    if geojson["type"] == "Point" {
        return LonLat::from_geojson(geojson).unwrap().into();
    }
    Geometry::from_geojson(geojson).unwrap().into()
}

/// What can be made of the outlines of polygons: the first ring of each as a line, a half of it, and
/// one of its corners.
pub(crate) fn borders(shapes: &[Named]) -> Vec<Named> {
    let outline = |(name, shape): &Named| {
        let Shape::Geometry(geometry) = shape else { return Vec::new() };
        let is_polygon = geometry.kind() == GeometryKind::Polygon;
        let Some(ring) = geometry.paths().next().filter(|_| is_polygon) else { return Vec::new() };
        let half = Geometry::line_string(ring[..=ring.len() / 2].to_vec()).unwrap();
        vec![
            (format!("{name}'s border"), Geometry::line_string(ring.to_vec()).unwrap().into()),
            (format!("half of {name}'s border"), half.into()),
            (format!("{name}'s corner"), ring[1].lon_lat().into()),
        ]
    };
    shapes.iter().flat_map(outline).collect()
}

/// Without what crosses itself, of which nobody can tell how it relates to others.
pub(crate) fn valid(shapes: Vec<Named>) -> Vec<Named> {
    let is_valid = |shape: &Shape| match shape {
        Shape::Geometry(geometry) => geometry.check_rings().is_ok(),
        _ => true,
    };
    shapes.into_iter().filter(|(_, shape)| is_valid(shape)).collect()
}

/// A file of the data beside the repository; `None`, said aloud, where that isn't.
pub(crate) fn shared(path: &str) -> Option<String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    if !root.is_dir() {
        eprintln!("note: no {}, so {path} was not read", root.display());
        return None;
    }
    eprintln!("reading {}", root.join(path).display());
    Some(std::fs::read_to_string(root.join(path)).unwrap())
}

/// The shapes of an object of a TopoJSON file whose coordinates are steps from one to the next.
/// Those are left out, and told, that the rounding of such a file has taken a ring from.
pub(crate) fn topojson(text: &str, object: &str) -> Vec<Named> {
    let map: Tree = serde_json::from_str(text).unwrap();
    let side = |name: &str, at: usize| map["transform"][name][at].as_f64().unwrap();
    let arc = |arc: &Tree| {
        let mut steps = [0.0; 2];
        let place = |step: &Tree| {
            for (at, sum) in steps.iter_mut().enumerate() {
                *sum += step[at].as_f64().unwrap();
            }
            let [lon, lat] = [0, 1].map(|at| side("translate", at) + steps[at] * side("scale", at));
            json!([lon.clamp(-180.0, 180.0), lat.clamp(-90.0, 90.0)])
        };
        arc.as_array().unwrap().iter().map(place).collect::<Vec<_>>()
    };
    let arcs: Vec<Vec<Tree>> = map["arcs"].as_array().unwrap().iter().map(arc).collect();
    let geometries = map["objects"][object]["geometries"].as_array().unwrap();
    let named = |geometry: &Tree| {
        let name = geometry["properties"]["name"].as_str().unwrap_or(object).to_owned();
        let coordinates = joined(&geometry["arcs"], &arcs);
        let geojson = json!({ "type": geometry["type"], "coordinates": coordinates });
        match Geometry::from_geojson(&geojson) {
            Ok(geometry) => Some((name, geometry.into())),
            Err(error) => {
                eprintln!("without {name}: {error}");
                None
            }
        }
    };
    geometries.iter().filter_map(named).collect()
}

/// Arcs by their numbers, end to end; a number less than 0 is that of the arc the other way round.
fn joined(numbers: &Tree, arcs: &[Vec<Tree>]) -> Tree {
    let numbers = numbers.as_array().unwrap();
    if numbers[0].is_array() {
        return numbers.iter().map(|inner| joined(inner, arcs)).collect();
    }
    let mut path: Vec<Tree> = Vec::new();
    for number in numbers {
        let number = number.as_i64().unwrap();
        let mut arc = arcs[usize::try_from(number.max(!number)).unwrap()].clone();
        if number < 0 {
            arc.reverse();
        }
        // It begins where the one before ends.
        path.extend(arc.into_iter().skip(usize::from(!path.is_empty())));
    }
    Tree::Array(path)
}

/// The lines of a file of GridKit's, whose last column is a WKT between single quotes.
pub(crate) fn grid(csv: &str) -> Vec<Named> {
    let line = |(number, row): (usize, &str)| {
        let (_, wkt) = row.rsplit_once(",'").unwrap();
        let geometry = Geometry::from_wkt(wkt.trim_end().trim_end_matches('\'')).unwrap();
        (format!("line {number}"), geometry.into())
    };
    csv.lines().enumerate().skip(1).map(line).collect()
}
