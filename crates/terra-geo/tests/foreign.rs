//! WKB that other programs write: EWKB, ISO's altitudes, hexadecimal digits, GeoPackages.

#![allow(clippy::unwrap_used, reason = "strategies and checks are tests, but not #[test]s")]

use proptest::{collection::vec, prelude::*};
use terra_geo::{GeoError, Geometry, LonLat, Position, geopackage};

/// `ST_GeomFromText('LINESTRING(1 2, 3 4)', 4326)`, as PostGIS shows it.
const POSTGIS: &str = "0102000020E6100000\
    02000000000000000000F03F000000000000004000000000000008400000000000001040";

fn position(longitude: f64, latitude: f64) -> Position {
    Position::new(longitude, latitude).unwrap()
}

fn line() -> Geometry {
    Geometry::line_string(vec![position(1.0, 2.0), position(3.0, 4.0)]).unwrap()
}

fn digits(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn message<T: std::fmt::Debug>(read: Result<T, GeoError>) -> String {
    read.unwrap_err().to_string()
}

/// What a geometry is made of.
#[derive(Clone, Debug)]
enum Shape {
    Line(Vec<Position>),
    Polygon(Vec<Vec<Position>>),
    Lines(Vec<Vec<Position>>),
    Polygons(Vec<Vec<Vec<Position>>>),
}

impl Shape {
    fn geometry(&self) -> Geometry {
        match self.clone() {
            Self::Line(line) => Geometry::line_string(line),
            Self::Polygon(rings) => Geometry::polygon(rings),
            Self::Lines(lines) => Geometry::multi_line_string(lines),
            Self::Polygons(polygons) => Geometry::multi_polygon(polygons),
        }
        .unwrap()
    }
}

/// How a program writes WKB.
#[derive(Clone, Copy, Debug)]
struct Style {
    is_big: bool,
    /// What its type codes say besides the kind: flags, or thousands.
    code: u32,
    srid: Option<u32>,
    altitude: Option<f64>,
}

impl Style {
    fn number(self, number: u32) -> [u8; 4] {
        if self.is_big { number.to_be_bytes() } else { number.to_le_bytes() }
    }

    fn double(self, number: f64) -> [u8; 8] {
        if self.is_big { number.to_be_bytes() } else { number.to_le_bytes() }
    }

    /// A whole geometry; only the outermost says its system, as in PostGIS.
    fn header(self, out: &mut Vec<u8>, kind: u32, is_outermost: bool) {
        out.push(u8::from(!self.is_big));
        let srid = self.srid.filter(|_| is_outermost);
        let flag = if srid.is_some() { 0x2000_0000 } else { 0 };
        out.extend(self.number((self.code + kind) | flag));
        out.extend(srid.into_iter().flat_map(|srid| self.number(srid)));
    }

    fn path(self, out: &mut Vec<u8>, path: &[Position]) {
        out.extend(self.number(u32::try_from(path.len()).unwrap()));
        for position in path {
            let numbers = [position.longitude(), position.latitude()];
            out.extend(numbers.into_iter().chain(self.altitude).flat_map(|n| self.double(n)));
        }
    }

    fn rings(self, out: &mut Vec<u8>, rings: &[Vec<Position>]) {
        out.extend(self.number(u32::try_from(rings.len()).unwrap()));
        rings.iter().for_each(|ring| self.path(out, ring));
    }

    fn wkb(self, shape: &Shape) -> Vec<u8> {
        let mut out = Vec::new();
        match shape {
            Shape::Line(line) => {
                self.header(&mut out, 2, true);
                self.path(&mut out, line);
            }
            Shape::Polygon(rings) => {
                self.header(&mut out, 3, true);
                self.rings(&mut out, rings);
            }
            Shape::Lines(lines) => {
                self.header(&mut out, 5, true);
                out.extend(self.number(u32::try_from(lines.len()).unwrap()));
                for line in lines {
                    self.header(&mut out, 2, false);
                    self.path(&mut out, line);
                }
            }
            Shape::Polygons(polygons) => {
                self.header(&mut out, 6, true);
                out.extend(self.number(u32::try_from(polygons.len()).unwrap()));
                for rings in polygons {
                    self.header(&mut out, 3, false);
                    self.rings(&mut out, rings);
                }
            }
        }
        out
    }
}

fn any_style() -> impl Strategy<Value = Style> {
    let codes = prop_oneof![
        Just((0, None)),
        Just((0x8000_0000, Some(f64::NAN))),
        Just((1000, Some(8848.0))),
    ];
    (any::<bool>(), codes, any::<bool>()).prop_map(|(is_big, (code, altitude), has_srid)| Style {
        is_big,
        code,
        srid: has_srid.then_some(4326),
        altitude,
    })
}

fn any_position() -> impl Strategy<Value = Position> {
    (-1_800_000_000..=1_800_000_000_i64, -900_000_000..=900_000_000_i64)
        .prop_map(|(longitude, latitude)| position(longitude as f64 / 1e7, latitude as f64 / 1e7))
}

fn any_rings() -> impl Strategy<Value = Vec<Vec<Position>>> {
    let ring = vec(any_position(), 3..8).prop_map(|mut ring| {
        ring.push(ring[0]);
        ring
    });
    vec(ring, 1..4)
}

fn any_shape() -> impl Strategy<Value = Shape> {
    let line = || vec(any_position(), 2..10);
    prop_oneof![
        line().prop_map(Shape::Line),
        any_rings().prop_map(Shape::Polygon),
        vec(line(), 1..4).prop_map(Shape::Lines),
        vec(any_rings(), 1..4).prop_map(Shape::Polygons),
    ]
}

/// A GeoPackage's header: flags besides the byte order, system and numbers of the box.
fn header(is_big: bool, flags: u8, system: i32, numbers: usize) -> Vec<u8> {
    let system = if is_big { system.to_be_bytes() } else { system.to_le_bytes() };
    [&[b'G', b'P', 0, flags | u8::from(!is_big)], &system[..], &vec![7; numbers * 8]].concat()
}

#[test]
fn what_postgis_shows_is_read() {
    for text in [POSTGIS.to_owned(), POSTGIS.to_lowercase(), format!("  \\x{POSTGIS}\n")] {
        assert_eq!(Geometry::from_hexadecimal(&text), Ok(line()), "{text}");
    }
    for mark in ["0x", "0X"] {
        let text = format!("{mark}{}", digits(&line().to_wkb()));
        assert_eq!(Geometry::from_hexadecimal(&text), Ok(line()));
    }
}

#[test]
fn another_system_is_refused_with_what_to_do() {
    let mercator = POSTGIS.replace("E6100000", "110F0000");
    assert_eq!(
        message(Geometry::from_hexadecimal(&mercator)),
        "the shape is in the system with SRID 3857; transform it to WGS 84, SRID 4326 (PostGIS: \
         ST_Transform(shape, 4326); GDAL: ogr2ogr -t_srs EPSG:4326)"
    );
    let blob = |system| [header(false, 0, system, 0), line().to_wkb()].concat();
    for system in [4326, 0] {
        assert_eq!(geopackage::wkb(&blob(system)), Ok(Some(&line().to_wkb()[..])));
    }
    for system in [-1, 3857, 4979] {
        let error = geopackage::wkb(&blob(system)).unwrap_err();
        assert_eq!(error, GeoError::Srid { found: system.into() });
    }
}

#[test]
fn measures_are_refused() {
    let with_code = |code: u32| [&[1], &code.to_le_bytes()[..], &line().to_wkb()[5..]].concat();
    for code in [0x4000_0002, 0xC000_0002, 2002, 3002] {
        let told = message(Geometry::from_ewkb(&with_code(code)));
        assert!(told.contains("carries measures (M); pass plain"), "{told}");
    }
}

#[test]
fn what_is_no_digit_is_named() {
    let told = |text: &str| message(Geometry::from_hexadecimal(text));
    assert_eq!(
        told("\\x01g2"),
        "the hexadecimal WKB has `g` at character 2, where a digit was due"
    );
    assert_eq!(
        told("010"),
        "the hexadecimal WKB has its end at character 3, where a digit was due"
    );
    assert!(told("01é2").contains("`é` at character 2"));
    assert!(told("0x").contains("the WKB ends at byte 0"));
    assert!(told("0102").contains("the WKB ends at byte 2"));
}

#[test]
fn points_are_positions_and_nothing_else_is() {
    let point = |code: u32, numbers: &[f64]| {
        let numbers = numbers.iter().flat_map(|number| number.to_le_bytes());
        [1].into_iter().chain(code.to_le_bytes()).chain(numbers).collect::<Vec<u8>>()
    };
    let sydney = LonLat::new(151.18, -33.95).unwrap();
    assert_eq!(LonLat::from_ewkb(&point(1, &[151.18, -33.95])), Ok(sydney));
    assert_eq!(LonLat::from_ewkb(&point(1001, &[151.18, -33.95, 6.0])), Ok(sydney));
    assert_eq!(
        LonLat::from_ewkb(&line().to_wkb()),
        Err(GeoError::NoPoint { found: "LineString".to_owned() })
    );
    assert!(message(LonLat::from_ewkb(&point(1, &[1.0, 91.0]))).contains("latitude 91"));
    assert!(message(LonLat::from_ewkb(&point(1, &[f64::NAN; 2]))).contains("no place"));
    assert!(message(LonLat::from_ewkb(&point(1, &[1.0, 2.0, 3.0]))).contains("8 bytes follow"));
    let short = point(1, &[1.0, 2.0]);
    assert!((0..short.len()).all(|end| LonLat::from_ewkb(&short[..end]).is_err()));
}

#[test]
fn a_header_that_is_none_is_refused() {
    let told = |blob: &[u8]| message(geopackage::wkb(blob));
    assert!(told(b"").contains("doesn't begin with `GP`"));
    assert!(told(&line().to_wkb()).contains("doesn't begin with `GP`"));
    assert!(told(b"GP\x01\x01\xe6\x10\0\0").contains("of another version"));
    assert!(told(&header(false, 0b10_0000, 4326, 0)).contains("extension"));
    assert!(told(&header(false, 5 << 1, 4326, 8)).contains("no known kind"));
    assert!(told(&header(false, 4 << 1, 4326, 7)).contains("ends within its box"));
    let nowhere = header(true, 0b1_0000, 4326, 0);
    assert_eq!(geopackage::wkb(&nowhere), Ok(None));
}

proptest! {
    #[test]
    fn every_style_says_the_same(shape in any_shape(), style in any_style()) {
        let (wkb, geometry) = (style.wkb(&shape), shape.geometry());
        prop_assert_eq!(Geometry::from_ewkb(&wkb), Ok(geometry.clone()));
        prop_assert_eq!(Geometry::from_hexadecimal(&digits(&wkb)), Ok(geometry));
        for end in 0..wkb.len() {
            prop_assert!(Geometry::from_ewkb(&wkb[..end]).is_err());
        }
    }

    #[test]
    fn the_header_of_a_geopackage_comes_off(
        shape in any_shape(), is_big in any::<bool>(),
        (kind, numbers) in prop_oneof![Just((0, 0)), Just((1, 4)), Just((2, 6)), Just((3, 6)), Just((4, 8))],
    ) {
        let wkb = shape.geometry().to_wkb();
        let blob = [header(is_big, kind << 1, 4326, numbers), wkb.clone()].concat();
        prop_assert_eq!(geopackage::wkb(&blob), Ok(Some(&wkb[..])));
    }

    #[test]
    fn noise_never_panics(bytes in vec(any::<u8>(), 0..80), code in 0..4000_u32, flags in 0..8_u32) {
        let code = code | flags << 29;
        let wkb = [&[1], &code.to_le_bytes()[..], &bytes].concat();
        let _ = (Geometry::from_ewkb(&wkb), LonLat::from_ewkb(&wkb), geopackage::wkb(&bytes));
        let _ = geopackage::wkb(&[b"GP\0", &bytes[..]].concat());
        let _ = Geometry::from_hexadecimal(&String::from_utf8_lossy(&bytes));
    }
}
