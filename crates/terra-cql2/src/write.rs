//! A filter as CQL2 JSON.

use crate::{
    drawing::{Drawing, Point},
    node::{Node, NodeKind},
};
use serde_json::{Value as Json, json};
use terra_schema::{Value, term::double};

pub(crate) fn json(node: &Node) -> Json {
    match &node.kind {
        NodeKind::Bool(value) => (*value).into(),
        NodeKind::Number(Value::Integer(number)) => (*number).into(),
        NodeKind::Number(number) => double(number).into(),
        NodeKind::Text(text) => text.as_str().into(),
        NodeKind::Property(path) => json!({ "property": path.join(".") }),
        NodeKind::Date(day) => json!({ "date": day.to_string() }),
        NodeKind::Timestamp(moment) => json!({ "timestamp": moment.to_string() }),
        NodeKind::Open => "..".into(),
        NodeKind::Interval(ends) => json!({ "interval": [end(&ends[0]), end(&ends[1])] }),
        NodeKind::Drawing(Drawing::Box(sides)) => json!({ "bbox": sides }),
        NodeKind::Drawing(drawing) => geometry(drawing),
        NodeKind::List(all) => all.iter().map(json).collect(),
        NodeKind::Call(operator, parts) => {
            let parts: Json = parts.iter().map(json).collect();
            json!({ "op": operator.name(), "args": parts })
        }
    }
}

/// An end of an interval, in which days and moments stand as they are.
fn end(node: &Node) -> Json {
    match &node.kind {
        NodeKind::Date(day) => day.to_string().into(),
        NodeKind::Timestamp(moment) => moment.to_string().into(),
        _ => json(node),
    }
}

fn geometry(drawing: &Drawing) -> Json {
    let shape = |name: &str, coordinates: Json| json!({ "type": name, "coordinates": coordinates });
    match drawing {
        Drawing::Point(point) => shape("Point", json!(point)),
        Drawing::Points(points) => shape("MultiPoint", json!(points)),
        Drawing::Line(line) => shape("LineString", json!(line)),
        Drawing::Lines(lines) => shape("MultiLineString", json!(lines)),
        Drawing::Polygon(rings) => shape("Polygon", json!(rings)),
        Drawing::Polygons(polygons) => shape("MultiPolygon", json!(polygons)),
        Drawing::Collection(all) => {
            let all: Vec<Json> = all.iter().map(geometry).collect();
            json!({ "type": "GeometryCollection", "geometries": all })
        }
        Drawing::Box([west, south, east, north]) => {
            let corners: [Point; 5] = [
                [*west, *south],
                [*east, *south],
                [*east, *north],
                [*west, *north],
                [*west, *south],
            ];
            shape("Polygon", json!([corners]))
        }
    }
}
