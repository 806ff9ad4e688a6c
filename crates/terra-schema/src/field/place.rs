//! Positions, lines and polygons as groups of columns.

use crate::{Cells, Column, ColumnType, DecodeError, Field, IntoField, Role, Value};
use terra_geo::{Geometry, LonLat};

const fn position_columns(nullable: bool) -> [Column; 3] {
    [
        Column::plain("longitude", ColumnType::Double, nullable)
            .with_role(Role::Longitude)
            .with_doc("Longitude (WGS 84), kept to 7 decimals.")
            .with_range("deg", -180.0, 180.0),
        Column::plain("latitude", ColumnType::Double, nullable)
            .with_role(Role::Latitude)
            .with_doc("Latitude (WGS 84), kept to 7 decimals.")
            .with_range("deg", -90.0, 90.0),
        Column::plain("cell", ColumnType::BigInt, nullable)
            .with_role(Role::Cell)
            .with_doc("Key of the position on the 62-bit Hilbert curve, for questions of place."),
    ]
}

fn read_position<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Option<LonLat>, DecodeError> {
    match (cells.double(at)?, cells.double(at + 1)?) {
        (Some(longitude), Some(latitude)) => LonLat::new(longitude, latitude)
            .map(Some)
            .map_err(|error| DecodeError::new(at, error.to_string())),
        (None, None) => Ok(None),
        _ => Err(DecodeError::new(at, "half a position: longitude or latitude is NULL")),
    }
}

fn put_position(position: LonLat, out: &mut [Option<Value>]) {
    out[0] = Some(Value::Real(position.longitude()));
    out[1] = Some(Value::Real(position.latitude()));
}

#[diagnostic::do_not_recommend]
impl Field for LonLat {
    const COLUMNS: &'static [Column] = &position_columns(false);

    fn decode<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Self, DecodeError> {
        read_position(cells, at)?.ok_or_else(|| DecodeError::null(at))
    }

    fn encode(&self, out: &mut Vec<Value>) {
        Some(*self).encode(out);
    }
}

#[diagnostic::do_not_recommend]
impl Field for Option<LonLat> {
    const COLUMNS: &'static [Column] = &position_columns(true);

    fn decode<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Self, DecodeError> {
        read_position(cells, at)
    }

    fn encode(&self, out: &mut Vec<Value>) {
        match self {
            Some(position) => out.extend([
                Value::Real(position.longitude()),
                Value::Real(position.latitude()),
                Value::Integer(position.cell()),
            ]),
            None => out.extend([Value::Null, Value::Null, Value::Null]),
        }
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<LonLat> for LonLat {
    fn put(self, out: &mut [Option<Value>]) {
        put_position(self, out);
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<Option<LonLat>> for LonLat {
    fn put(self, out: &mut [Option<Value>]) {
        put_position(self, out);
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<Option<LonLat>> for Option<LonLat> {
    fn put(self, out: &mut [Option<Value>]) {
        match self {
            Some(position) => put_position(position, out),
            None => out[..2].fill(Some(Value::Null)),
        }
    }
}

/// The most bytes a stored geometry takes: a million vertices and room for its structure.
pub const MAX_GEOMETRY_BYTES: u32 = 20_000_000;

const fn geometry_columns(nullable: bool) -> [Column; 6] {
    const fn side(name: &'static str, doc: &'static str, limit: f64, nullable: bool) -> Column {
        Column::plain(name, ColumnType::Double, nullable)
            .with_role(Role::Bound)
            .with_doc(doc)
            .with_range("deg", -limit, limit)
    }
    [
        Column::plain("geometry", ColumnType::Bytes { max: MAX_GEOMETRY_BYTES }, nullable)
            .with_role(Role::Geometry)
            .with_doc("The line or polygon as WKB (WGS 84)."),
        side(
            "west",
            "Western side of the geometry's box; greater than the eastern one where the box \
             crosses the antimeridian.",
            180.0,
            nullable,
        ),
        side("south", "Southern side of the geometry's box.", 90.0, nullable),
        side("east", "Eastern side of the geometry's box.", 180.0, nullable),
        side("north", "Northern side of the geometry's box.", 90.0, nullable),
        // Rows that were stored before there was such a column have none until it is filled.
        Column::plain("enclosing_square", ColumnType::BigInt, true).with_role(Role::Square).with_doc(
            "Name of the smallest square of the 62-bit Hilbert curve around the geometry's box, \
             for questions of place.",
        ),
    ]
}

#[diagnostic::do_not_recommend]
impl Field for Geometry {
    const COLUMNS: &'static [Column] = &geometry_columns(false);

    fn decode<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Self, DecodeError> {
        Option::<Self>::decode(cells, at)?.ok_or_else(|| DecodeError::null(at))
    }

    fn encode(&self, out: &mut Vec<Value>) {
        let bounds = self.bounds();
        out.push(Value::Bytes(self.to_wkb()));
        let sides = [bounds.west(), bounds.south(), bounds.east(), bounds.north()];
        out.extend(sides.map(Value::Real));
        out.push(Value::Integer(bounds.enclosing_square()));
    }
}

#[diagnostic::do_not_recommend]
impl Field for Option<Geometry> {
    const COLUMNS: &'static [Column] = &geometry_columns(true);

    fn decode<C: Cells + ?Sized>(cells: &C, at: usize) -> Result<Self, DecodeError> {
        cells
            .bytes(at)?
            .map(Geometry::from_wkb)
            .transpose()
            .map_err(|error| DecodeError::new(at, error.to_string()))
    }

    fn encode(&self, out: &mut Vec<Value>) {
        match self {
            Some(geometry) => geometry.encode(out),
            None => out.extend(std::iter::repeat_n(Value::Null, 6)),
        }
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<Geometry> for Geometry {
    fn put(self, out: &mut [Option<Value>]) {
        out[0] = Some(Value::Bytes(self.to_wkb()));
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<Option<Geometry>> for Geometry {
    fn put(self, out: &mut [Option<Value>]) {
        out[0] = Some(Value::Bytes(self.to_wkb()));
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<Option<Geometry>> for Option<Geometry> {
    fn put(self, out: &mut [Option<Value>]) {
        out[0] = Some(self.map_or(Value::Null, |geometry| Value::Bytes(geometry.to_wkb())));
    }
}
