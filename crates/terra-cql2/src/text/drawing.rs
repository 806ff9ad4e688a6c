//! Shapes in text: well-known text, and boxes.

use super::{parser::Parser, tokens::TokenKind};
use crate::{
    MAX_VERTICES,
    drawing::{Drawing, Point},
    error::{Cql2Error, Fault},
};
use terra_schema::{Value, term::double};

/// The names of shapes.
const NAMES: [&str; 8] = [
    "point",
    "multipoint",
    "linestring",
    "multilinestring",
    "polygon",
    "multipolygon",
    "geometrycollection",
    "bbox",
];

pub(super) fn is_name(word: &str) -> bool {
    NAMES.iter().any(|name| name.eq_ignore_ascii_case(word))
}

/// Reads what comes after the name of a shape.
pub(super) fn read(parser: &mut Parser, name: &str) -> Result<Drawing, Cql2Error> {
    let place = parser.place();
    let drawing = Reader { parser, vertices: 0 }.drawing(name)?;
    if drawing.vertices() > MAX_VERTICES {
        return Err(too_many().at(&place));
    }
    Ok(drawing)
}

fn too_many() -> Fault {
    Fault::TooMany { what: "positions of a shape", limit: MAX_VERTICES }
}

struct Reader<'p> {
    parser: &'p mut Parser,
    vertices: usize,
}

impl Reader<'_> {
    fn drawing(&mut self, name: &str) -> Result<Drawing, Cql2Error> {
        self.parser.take_word("z");
        Ok(match name.to_ascii_lowercase().as_str() {
            "bbox" => Drawing::Box(self.bbox()?),
            "point" => {
                self.parser.symbol("(")?;
                let point = self.point()?;
                self.parser.symbol(")")?;
                Drawing::Point(point)
            }
            "multipoint" => Drawing::Points(self.list(Self::maybe_wrapped)?),
            "linestring" => Drawing::Line(self.path()?),
            "multilinestring" => Drawing::Lines(self.list(Self::path)?),
            "polygon" => Drawing::Polygon(self.rings()?),
            "multipolygon" => Drawing::Polygons(self.list(Self::rings)?),
            _ => Drawing::Collection(self.list(Self::member)?),
        })
    }

    /// A shape in a collection, which is no collection itself.
    fn member(&mut self) -> Result<Drawing, Cql2Error> {
        let is_known =
            |word: &str| is_name(word) && !["bbox", "geometrycollection"].contains(&word);
        match self.parser.next() {
            TokenKind::Word(word) if is_known(&word.to_ascii_lowercase()) => self.drawing(&word),
            _ => {
                self.parser.back();
                Err(self.parser.unexpected("a shape such as POINT(7 50)"))
            }
        }
    }

    fn list<T>(
        &mut self,
        item: fn(&mut Self) -> Result<T, Cql2Error>,
    ) -> Result<Vec<T>, Cql2Error> {
        self.parser.symbol("(")?;
        let mut all = vec![item(self)?];
        while self.parser.take_symbol(",") {
            all.push(item(self)?);
        }
        self.parser.symbol(")")?;
        Ok(all)
    }

    fn path(&mut self) -> Result<Vec<Point>, Cql2Error> {
        self.list(Self::point)
    }

    fn rings(&mut self) -> Result<Vec<Vec<Point>>, Cql2Error> {
        self.list(Self::path)
    }

    /// A point of several, with parentheses or without.
    fn maybe_wrapped(&mut self) -> Result<Point, Cql2Error> {
        let is_wrapped = self.parser.take_symbol("(");
        let point = self.point()?;
        if is_wrapped {
            self.parser.symbol(")")?;
        }
        Ok(point)
    }

    /// Two coordinates; a height, which says nothing of rows on the ground, is passed over.
    fn point(&mut self) -> Result<Point, Cql2Error> {
        self.vertices += 1;
        if self.vertices > MAX_VERTICES {
            return Err(too_many().at(&self.parser.place()));
        }
        let point = [self.coordinate()?, self.coordinate()?];
        if !matches!(self.parser.peek(), TokenKind::Symbol("," | ")")) {
            self.coordinate()?;
        }
        Ok(point)
    }

    /// Four sides, or six with the least and the greatest height.
    fn bbox(&mut self) -> Result<[f64; 4], Cql2Error> {
        let place = self.parser.place();
        match *self.list(Self::coordinate)?.as_slice() {
            [west, south, east, north] | [west, south, _, east, north, _] => {
                Ok([west, south, east, north])
            }
            ref other => {
                let wanted = "4 numbers of a box, or 6 with heights".to_owned();
                Err(Fault::Unexpected { wanted, found: other.len().to_string() }.at(&place))
            }
        }
    }

    fn coordinate(&mut self) -> Result<f64, Cql2Error> {
        let is_negative = self.parser.take_symbol("-");
        if !is_negative {
            self.parser.take_symbol("+");
        }
        let number = match self.parser.next() {
            TokenKind::Number(number) => Some(number),
            _ => None,
        };
        match number.as_ref().and_then(|number: &Value| double(number)) {
            Some(number) => Ok(if is_negative { -number } else { number }),
            None => {
                self.parser.back();
                Err(self.parser.unexpected("a coordinate"))
            }
        }
    }
}
