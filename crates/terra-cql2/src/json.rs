//! CQL2 JSON.

use crate::{
    MAX_BYTES, MAX_DEPTH, MAX_VERTICES,
    drawing::{Drawing, Point},
    error::{Cql2Error, Fault, Place, shown},
    node::{Node, NodeKind, Nodes, instant, number, path, too_deep},
    operator::Operator,
};
use serde_json::{Map, Value as Json};
use terra_schema::nearest_name;

pub(crate) fn read(text: &str) -> Result<Node, Cql2Error> {
    let top = Place::Pointer(String::new());
    if text.len() > MAX_BYTES {
        return Err(Fault::TooMany { what: "bytes of a filter", limit: MAX_BYTES }.at(&top));
    }
    // It refuses what is deeper than 128 by itself.
    let json: Json = serde_json::from_str(text)
        .map_err(|error| Fault::Unreadable(format!("no JSON: {error}")).at(&top))?;
    Reader { nodes: Nodes::default() }.node(&json, "", 0)
}

struct Reader {
    nodes: Nodes,
}

type Object = Map<String, Json>;

impl Reader {
    fn node(&mut self, json: &Json, at: &str, depth: usize) -> Result<Node, Cql2Error> {
        let place = Place::Pointer(at.to_owned());
        if depth >= MAX_DEPTH {
            return Err(too_deep(&place));
        }
        let kind = match json {
            Json::Bool(value) => NodeKind::Bool(*value),
            Json::Number(value) => {
                NodeKind::Number(number(&value.to_string()).map_err(|fault| fault.at(&place))?)
            }
            Json::String(text) if text.contains('\0') => {
                return Err(Fault::Unreadable("no text has a NUL in it".to_owned()).at(&place));
            }
            Json::String(text) => NodeKind::Text(text.clone()),
            Json::Array(values) => NodeKind::List(self.nodes(values, at, depth)?),
            Json::Object(object) => return self.object(object, at, depth),
            Json::Null => return Err(unexpected("a value; for none say isNull", json, &place)),
        };
        self.nodes.make(kind, place)
    }

    fn nodes(&mut self, all: &[Json], at: &str, depth: usize) -> Result<Vec<Node>, Cql2Error> {
        let each =
            |(number, json): (usize, &Json)| self.node(json, &format!("{at}/{number}"), depth + 1);
        all.iter().enumerate().map(each).collect()
    }

    fn object(&mut self, object: &Object, at: &str, depth: usize) -> Result<Node, Cql2Error> {
        let place = Place::Pointer(at.to_owned());
        let known = ["op", "property", "date", "timestamp", "interval", "bbox", "type"];
        let found = known.into_iter().find(|name| object.contains_key(*name));
        let member = |name: &str| object.get(name).unwrap_or(&Json::Null);
        let inner = |name: &str| Place::Pointer(format!("{at}/{name}"));
        let text = |name: &str| {
            let member = member(name);
            member.as_str().ok_or_else(|| unexpected("a text", member, &inner(name)))
        };
        let kind = match found {
            Some("op") => {
                let name = text("op")?;
                let operator = operator(name).map_err(|fault| fault.at(&inner("op")))?;
                let Json::Array(parts) = member("args") else {
                    return Err(unexpected("a list", member("args"), &inner("args")));
                };
                let parts = self.nodes(parts, &format!("{at}/args"), depth)?;
                return self.nodes.call(operator, parts, place);
            }
            Some("property") => path(text("property")?),
            Some(name @ ("date" | "timestamp")) => {
                let kind = instant(text(name)?).map_err(|fault| fault.at(&inner(name)))?;
                if matches!(kind, NodeKind::Date(_)) != (name == "date") {
                    let wanted = if name == "date" { "a day" } else { "a moment" };
                    return Err(unexpected(wanted, member(name), &inner(name)));
                }
                kind
            }
            Some("interval") => self.interval(member("interval"), at, depth)?,
            Some("bbox") if !object.contains_key("type") => {
                NodeKind::Drawing(bbox(member("bbox"), &inner("bbox"))?)
            }
            Some(_) => NodeKind::Drawing(drawing(object, at)?),
            None => {
                let wanted = "an operator, a property or a value";
                return Err(unexpected(wanted, &Json::Object(object.clone()), &place));
            }
        };
        self.nodes.make(kind, place)
    }

    fn interval(&mut self, json: &Json, at: &str, depth: usize) -> Result<NodeKind, Cql2Error> {
        let place = Place::Pointer(format!("{at}/interval"));
        let Some([start, end]) = json.as_array().map(Vec::as_slice) else {
            return Err(unexpected("a list of its start and its end", json, &place));
        };
        let mut one = |number: usize, json: &Json| {
            let at = format!("{at}/interval/{number}");
            let Json::String(text) = json else { return self.node(json, &at, depth + 1) };
            let place = Place::Pointer(at);
            let kind = match text.as_str() {
                ".." => NodeKind::Open,
                text => instant(text).map_err(|fault| fault.at(&place))?,
            };
            self.nodes.make(kind, place)
        };
        Ok(NodeKind::Interval(Box::new([one(0, start)?, one(1, end)?])))
    }
}

fn operator(name: &str) -> Result<Operator, Fault> {
    Operator::named(name).ok_or_else(|| {
        let near = nearest_name(Operator::functions(), &name.to_ascii_lowercase());
        Fault::UnknownFunction { name: shown(name), near }
    })
}

fn bbox(json: &Json, place: &Place) -> Result<Drawing, Cql2Error> {
    let numbers: Option<Vec<f64>> =
        json.as_array().and_then(|all| all.iter().map(Json::as_f64).collect());
    match numbers.as_deref() {
        Some(&[west, south, east, north] | &[west, south, _, east, north, _]) => {
            Ok(Drawing::Box([west, south, east, north]))
        }
        _ => Err(unexpected("4 numbers of a box, or 6 with heights", json, place)),
    }
}

/// A GeoJSON geometry.
fn drawing(object: &Object, at: &str) -> Result<Drawing, Cql2Error> {
    let place = Place::Pointer(at.to_owned());
    let member = |name: &str| object.get(name).unwrap_or(&Json::Null);
    let mut reader = Coordinates { place: Place::Pointer(format!("{at}/coordinates")), read: 0 };
    let coordinates = member("coordinates");
    Ok(match member("type").as_str() {
        Some("Point") => Drawing::Point(reader.point(coordinates)?),
        Some("MultiPoint") => Drawing::Points(reader.path(coordinates)?),
        Some("LineString") => Drawing::Line(reader.path(coordinates)?),
        Some("MultiLineString") => Drawing::Lines(reader.paths(coordinates)?),
        Some("Polygon") => Drawing::Polygon(reader.paths(coordinates)?),
        Some("MultiPolygon") => {
            let polygons = reader.list(coordinates)?.iter();
            let polygons = polygons.map(|rings| reader.paths(rings)).collect::<Result<_, _>>()?;
            Drawing::Polygons(polygons)
        }
        Some("GeometryCollection") => {
            let Some(all) = member("geometries").as_array().filter(|all| !all.is_empty()) else {
                return Err(unexpected("a list of shapes", member("geometries"), &place));
            };
            let each = |(number, json): (usize, &Json)| {
                let at = format!("{at}/geometries/{number}");
                match json.as_object() {
                    Some(object) if object.get("type") != Some(&"GeometryCollection".into()) => {
                        drawing(object, &at)
                    }
                    _ => Err(unexpected("a shape", json, &Place::Pointer(at))),
                }
            };
            let all: Vec<Drawing> = all.iter().enumerate().map(each).collect::<Result<_, _>>()?;
            if all.iter().map(Drawing::vertices).sum::<usize>() > MAX_VERTICES {
                return Err(too_many_positions().at(&place));
            }
            Drawing::Collection(all)
        }
        _ => return Err(unexpected("the name of a shape as `type`", member("type"), &place)),
    })
}

fn too_many_positions() -> Fault {
    Fault::TooMany { what: "positions of a shape", limit: MAX_VERTICES }
}

struct Coordinates {
    place: Place,
    read: usize,
}

impl Coordinates {
    fn list<'j>(&self, json: &'j Json) -> Result<&'j Vec<Json>, Cql2Error> {
        json.as_array().ok_or_else(|| unexpected("a list", json, &self.place))
    }

    fn point(&mut self, json: &Json) -> Result<Point, Cql2Error> {
        self.read += 1;
        if self.read > MAX_VERTICES {
            return Err(too_many_positions().at(&self.place));
        }
        let numbers: Option<Vec<f64>> = self.list(json)?.iter().map(Json::as_f64).collect();
        match numbers.as_deref() {
            Some(&[first, second] | &[first, second, _]) => Ok([first, second]),
            _ => Err(unexpected("a position of 2 or 3 numbers", json, &self.place)),
        }
    }

    fn path(&mut self, json: &Json) -> Result<Vec<Point>, Cql2Error> {
        self.list(json)?.iter().map(|point| self.point(point)).collect()
    }

    fn paths(&mut self, json: &Json) -> Result<Vec<Vec<Point>>, Cql2Error> {
        self.list(json)?.iter().map(|path| self.path(path)).collect()
    }
}

fn unexpected(wanted: &str, found: &Json, place: &Place) -> Cql2Error {
    let found = match found {
        Json::Null => "nothing".to_owned(),
        found => shown(&found.to_string()),
    };
    Fault::Unexpected { wanted: wanted.to_owned(), found }.at(place)
}
