//! OGC well-known binary: how shapes are stored.
//!
//! A geometry is a byte order mark (0 big, 1 little endian), a type code, a count, and its parts;
//! a part of a multi-geometry is a whole geometry with a mark of its own.

use crate::error::GeoError;
use crate::geometry::{Geometry, MAX_VERTICES, check_vertex_count};
use crate::lonlat::LonLat;
use crate::position::Position;

const POINT: u32 = 1;
const LINE_STRING: u32 = 2;
const POLYGON: u32 = 3;
const MULTI_LINE_STRING: u32 = 5;
const MULTI_POLYGON: u32 = 6;

/// Flags of PostGIS's EWKB.
const HAS_Z: u32 = 0x8000_0000;
const HAS_M: u32 = 0x4000_0000;
const HAS_SRID: u32 = 0x2000_0000;
/// WGS 84, longitude first.
const WGS_84: u32 = 4326;

/// The fewest bytes of each thing that is counted: what a count is held against. No part can be
/// smaller, valid or not.
const POSITION_BYTES: usize = 16;
const COUNT_BYTES: usize = 4;
const HEADER_BYTES: usize = 1 + 4;

impl Geometry {
    /// The geometry as OGC WKB, little endian, two-dimensional, without SRID.
    pub fn to_wkb(&self) -> Vec<u8> {
        let mut wkb = Vec::with_capacity(self.vertex_count() * POSITION_BYTES + 64);
        match self {
            Geometry::LineString(line) => write_line(&mut wkb, line),
            Geometry::Polygon(rings) => write_polygon(&mut wkb, rings),
            Geometry::MultiLineString(lines) => {
                write_header(&mut wkb, MULTI_LINE_STRING, lines.len());
                for line in lines {
                    write_line(&mut wkb, line);
                }
            }
            Geometry::MultiPolygon(polygons) => {
                write_header(&mut wkb, MULTI_POLYGON, polygons.len());
                for rings in polygons {
                    write_polygon(&mut wkb, rings);
                }
            }
        }
        wkb
    }

    /// Reads OGC WKB in either byte order. Coordinates are rounded to 7 decimals.
    ///
    /// # Errors
    ///
    /// When the bytes are cut short, damaged, or followed by others; when the geometry has
    /// altitudes, measures or an SRID, is of another kind, has more than [`MAX_VERTICES`] or
    /// is wrong in itself (see [`Geometry`]).
    pub fn from_wkb(wkb: &[u8]) -> Result<Geometry, GeoError> {
        Reader::of(wkb, Origin::Stored).geometry()
    }

    /// Reads the WKB of other programs: OGC's, ISO's, or PostGIS's EWKB with SRID 4326.
    ///
    /// Altitudes are dropped, as [`Geometry::from_geojson`] does; the rest is as
    /// [`Geometry::from_wkb`] has it.
    ///
    /// # Errors
    ///
    /// As [`Geometry::from_wkb`], and when the SRID is another or there are measures.
    pub fn from_ewkb(ewkb: &[u8]) -> Result<Geometry, GeoError> {
        Reader::of(ewkb, Origin::Foreign).geometry()
    }
}

impl LonLat {
    /// Reads a Point out of the WKB of other programs, as [`Geometry::from_ewkb`] does.
    ///
    /// # Errors
    ///
    /// When it is anything else, or lies off the globe.
    pub fn from_ewkb(ewkb: &[u8]) -> Result<LonLat, GeoError> {
        let mut reader = Reader::of(ewkb, Origin::Foreign);
        let header = reader.header()?;
        if header.code != POINT {
            return Err(GeoError::NoPoint { found: name(header.code) });
        }
        let point = reader.position(header.layout)?;
        reader.end(point.lon_lat())
    }
}

fn write_header(wkb: &mut Vec<u8>, code: u32, count: usize) {
    wkb.push(1);
    wkb.extend(code.to_le_bytes());
    write_count(wkb, count);
}

fn write_count(wkb: &mut Vec<u8>, count: usize) {
    // Every part has a vertex at least.
    debug_assert!(count <= MAX_VERTICES);
    wkb.extend((count as u32).to_le_bytes());
}

fn write_line(wkb: &mut Vec<u8>, line: &[Position]) {
    write_header(wkb, LINE_STRING, line.len());
    write_positions(wkb, line);
}

fn write_polygon(wkb: &mut Vec<u8>, rings: &[Vec<Position>]) {
    write_header(wkb, POLYGON, rings.len());
    for ring in rings {
        write_count(wkb, ring.len());
        write_positions(wkb, ring);
    }
}

fn write_positions(wkb: &mut Vec<u8>, positions: &[Position]) {
    for position in positions {
        wkb.extend(position.longitude().to_le_bytes());
        wkb.extend(position.latitude().to_le_bytes());
    }
}

/// The name of a type code.
fn name(code: u32) -> String {
    match code {
        POINT => "Point",
        LINE_STRING => "LineString",
        POLYGON => "Polygon",
        4 => "MultiPoint",
        MULTI_LINE_STRING => "MultiLineString",
        MULTI_POLYGON => "MultiPolygon",
        7 => "GeometryCollection",
        other => return format!("WKB geometry type {other}"),
    }
    .to_owned()
}

#[derive(Clone, Copy)]
enum ByteOrder {
    Big,
    Little,
}

/// What a type code says besides the kind: by PostGIS's flags, or in ISO's way, where Z adds 1000
/// to the kind, M 2000, and both 3000.
struct Extra {
    kind: u32,
    has_z: bool,
    has_m: bool,
    has_srid: bool,
}

impl Extra {
    fn of(code: u32) -> Self {
        let bare = code & !(HAS_Z | HAS_M | HAS_SRID);
        let (thousands, kind) = match bare / 1000 {
            thousands @ 1..=3 => (thousands, bare % 1000),
            _ => (0, bare),
        };
        Self {
            kind,
            has_z: code & HAS_Z != 0 || thousands & 1 != 0,
            has_m: code & HAS_M != 0 || thousands & 2 != 0,
            has_srid: code & HAS_SRID != 0,
        }
    }

    /// What there is.
    fn any(&self) -> Option<&'static str> {
        match self {
            Self { has_srid: true, .. } => Some("an SRID"),
            Self { has_z: true, has_m: true, .. } => Some("altitudes and measures (ZM)"),
            Self { has_z: true, .. } => Some("altitudes (Z)"),
            _ => self.measures(),
        }
    }

    /// The measures, if there are some.
    fn measures(&self) -> Option<&'static str> {
        self.has_m.then_some("measures (M)")
    }
}

/// How the numbers of a geometry stand there.
#[derive(Clone, Copy)]
struct Layout {
    order: ByteOrder,
    /// Whether each position has an altitude, which is dropped.
    has_altitudes: bool,
}

struct Header {
    layout: Layout,
    code: u32,
}

/// Whose bytes they are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Ours, which have positions and nothing else.
    Stored,
    /// Another program's.
    Foreign,
}

/// Reads from untrusted bytes: it allocates for a count only after holding it against the bytes
/// that are left, and does not recurse, since no kind it reads nests itself.
struct Reader<'a> {
    wkb: &'a [u8],
    offset: usize,
    /// Vertices read so far, over all parts.
    vertices: usize,
    origin: Origin,
}

impl<'a> Reader<'a> {
    fn of(wkb: &'a [u8], origin: Origin) -> Self {
        Self { wkb, offset: 0, vertices: 0, origin }
    }

    fn geometry(mut self) -> Result<Geometry, GeoError> {
        let header = self.header()?;
        let layout = header.layout;
        let geometry = match header.code {
            LINE_STRING => Geometry::line_string(self.line(layout)?),
            POLYGON => Geometry::polygon(self.polygon(layout)?),
            MULTI_LINE_STRING => {
                Geometry::multi_line_string(self.parts(layout, LINE_STRING, Reader::line)?)
            }
            MULTI_POLYGON => {
                Geometry::multi_polygon(self.parts(layout, POLYGON, Reader::polygon)?)
            }
            other => Err(GeoError::UnsupportedGeometry { found: name(other) }),
        }?;
        self.end(geometry)
    }

    /// What was read, if that is all there is.
    fn end<T>(&self, read: T) -> Result<T, GeoError> {
        match self.left() {
            0 => Ok(read),
            left => Err(GeoError::WkbTrailing { offset: self.offset, left }),
        }
    }

    fn left(&self) -> usize {
        self.wkb.len() - self.offset
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], GeoError> {
        let Some(bytes) = self.wkb[self.offset..].first_chunk::<N>() else {
            let needed = N - self.left();
            return Err(GeoError::WkbTruncated { offset: self.wkb.len(), needed });
        };
        self.offset += N;
        Ok(*bytes)
    }

    fn u32(&mut self, order: ByteOrder) -> Result<u32, GeoError> {
        let bytes = self.take()?;
        Ok(match order {
            ByteOrder::Big => u32::from_be_bytes(bytes),
            ByteOrder::Little => u32::from_le_bytes(bytes),
        })
    }

    fn f64(&mut self, order: ByteOrder) -> Result<f64, GeoError> {
        let bytes = self.take()?;
        Ok(match order {
            ByteOrder::Big => f64::from_be_bytes(bytes),
            ByteOrder::Little => f64::from_le_bytes(bytes),
        })
    }

    fn header(&mut self) -> Result<Header, GeoError> {
        let offset = self.offset;
        let order = match self.take()? {
            [0] => ByteOrder::Big,
            [1] => ByteOrder::Little,
            [found] => return Err(GeoError::WkbByteOrder { offset, found }),
        };
        let code = self.u32(order)?;
        let extra = Extra::of(code);
        let refused = match self.origin {
            Origin::Stored => extra.any(),
            Origin::Foreign => extra.measures(),
        };
        if let Some(extra) = refused {
            return Err(GeoError::WkbExtra { code, extra });
        }
        if extra.has_srid {
            let srid = self.u32(order)?;
            if srid != WGS_84 {
                return Err(GeoError::Srid { found: srid.into() });
            }
        }
        let layout = Layout { order, has_altitudes: extra.has_z };
        Ok(Header { layout, code: extra.kind })
    }

    /// A count of things of at least `least_bytes` each, checked against what is left.
    fn count(
        &mut self,
        order: ByteOrder,
        what: &'static str,
        least_bytes: usize,
    ) -> Result<usize, GeoError> {
        let count = self.u32(order)?;
        let left = self.left();
        if count as usize > left / least_bytes {
            return Err(GeoError::WkbCount { what, count, offset: self.offset, left });
        }
        Ok(count as usize)
    }

    fn position(&mut self, layout: Layout) -> Result<Position, GeoError> {
        let (longitude, latitude) = (self.f64(layout.order)?, self.f64(layout.order)?);
        if layout.has_altitudes {
            self.f64(layout.order)?;
        }
        Position::new(longitude, latitude)
    }

    fn line(&mut self, layout: Layout) -> Result<Vec<Position>, GeoError> {
        let count = self.count(layout.order, "positions", POSITION_BYTES)?;
        self.vertices += count;
        check_vertex_count(self.vertices)?;
        let mut line = Vec::with_capacity(count);
        for vertex in 0..count {
            let position = self.position(layout);
            line.push(position.map_err(|error| error.at_vertex(vertex))?);
        }
        Ok(line)
    }

    fn polygon(&mut self, layout: Layout) -> Result<Vec<Vec<Position>>, GeoError> {
        let count = self.count(layout.order, "rings", COUNT_BYTES)?;
        // No capacity ahead: a ring in memory is six times its fewest bytes here.
        let mut rings = Vec::new();
        for ring in 0..count {
            rings.push(self.line(layout).map_err(|error| error.in_ring(ring))?);
        }
        Ok(rings)
    }

    fn parts<T>(
        &mut self,
        layout: Layout,
        code: u32,
        read: impl Fn(&mut Self, Layout) -> Result<T, GeoError>,
    ) -> Result<Vec<T>, GeoError> {
        let what = if code == POLYGON { "polygons" } else { "lines" };
        let expected = if code == POLYGON { "Polygon" } else { "LineString" };
        let count = self.count(layout.order, what, HEADER_BYTES + COUNT_BYTES)?;
        let mut parts = Vec::new();
        for part in 0..count {
            let header = self.header().map_err(|error| error.in_part(part))?;
            if header.code != code {
                let found = name(header.code);
                return Err(GeoError::WkbPart { expected, found }.in_part(part));
            }
            parts.push(read(self, header.layout).map_err(|error| error.in_part(part))?);
        }
        Ok(parts)
    }
}
