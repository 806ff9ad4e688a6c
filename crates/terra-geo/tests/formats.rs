//! WKB and GeoJSON, from outside: what comes back, and what is refused.

#![allow(clippy::unwrap_used, reason = "strategies and checks are tests, but not #[test]s")]

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use terra_geo::{GeoError, Geometry, GeometryKind, Position};

fn any_position() -> impl Strategy<Value = Position> {
    let longitude = prop_oneof![8 => -180.0..=180.0, 1 => Just(-180.0), 1 => Just(180.0)];
    (longitude, -90.0..=90.0).prop_map(|(lon, lat)| Position::new(lon, lat).unwrap())
}

fn any_line() -> impl Strategy<Value = Vec<Position>> {
    vec(any_position(), 2..9)
}

fn any_rings() -> impl Strategy<Value = Vec<Vec<Position>>> {
    let ring = vec(any_position(), 3..9).prop_map(|mut ring| {
        ring.push(ring[0]);
        ring
    });
    vec(ring, 1..4)
}

fn any_geometry() -> impl Strategy<Value = Geometry> {
    prop_oneof![
        any_line().prop_map(|line| Geometry::line_string(line).unwrap()),
        vec(any_line(), 1..4).prop_map(|lines| Geometry::multi_line_string(lines).unwrap()),
        any_rings().prop_map(|rings| Geometry::polygon(rings).unwrap()),
        vec(any_rings(), 1..4).prop_map(|polygons| Geometry::multi_polygon(polygons).unwrap()),
    ]
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> =
        text.chars().filter_map(|c| c.to_digit(16)).map(|digit| digit as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

fn wkb_message(wkb: &[u8]) -> String {
    Geometry::from_wkb(wkb).unwrap_err().to_string()
}

fn json_message(value: Value) -> String {
    Geometry::from_geojson(&value).unwrap_err().to_string()
}

/// As PostGIS writes LINESTRING(1 2, -180 4): ST_AsBinary(..., 'NDR') and (..., 'XDR').
const LITTLE: &str = "01 02000000 02000000 000000000000F03F 0000000000000040
                      00000000008066C0 0000000000001040";
const BIG: &str = "00 00000002 00000002 3FF0000000000000 4000000000000000
                   C066800000000000 4010000000000000";

#[test]
fn reads_both_byte_orders_and_writes_little_endian() {
    let positions = [(1.0, 2.0), (-180.0, 4.0)].map(|(lon, lat)| Position::new(lon, lat).unwrap());
    let line = Geometry::line_string(positions.to_vec()).unwrap();
    assert_eq!(Geometry::from_wkb(&hex(LITTLE)), Ok(line.clone()));
    assert_eq!(Geometry::from_wkb(&hex(BIG)), Ok(line.clone()));
    assert_eq!(line.to_wkb(), hex(LITTLE));

    // Each part has its own byte order.
    let mixed = [hex("00 00000005 00000002"), hex(LITTLE), hex(BIG)].concat();
    let lines = Geometry::from_wkb(&mixed).unwrap();
    assert_eq!(lines, Geometry::multi_line_string(vec![positions.to_vec(); 2]).unwrap());
    assert_eq!(lines.to_wkb(), [hex("01 05000000 02000000"), hex(LITTLE), hex(LITTLE)].concat());
}

#[test]
fn refuses_wkb_it_would_misread() {
    let with_code = |code: u32| [&[1], &code.to_le_bytes()[..], &hex(LITTLE)[5..]].concat();
    for (code, extra) in [
        (0x8000_0002, "altitudes (Z)"),
        (0x4000_0002, "measures (M)"),
        (0x2000_0002, "an SRID"),
        (0xE000_0002, "an SRID"),
        (1002, "altitudes (Z)"),
        (2002, "measures (M)"),
        (3002, "altitudes and measures (ZM)"),
    ] {
        let message = wkb_message(&with_code(code));
        assert!(message.contains(&format!("carries {extra}; pass plain")), "{message}");
    }
    assert_eq!(
        wkb_message(&with_code(1)),
        "Point is not kept as a shape; give a LineString, MultiLineString, Polygon or \
         MultiPolygon (a point is kept as its longitude and latitude)"
    );
    assert!(wkb_message(&with_code(7)).starts_with("GeometryCollection is not kept"));
    assert!(wkb_message(&with_code(99)).starts_with("WKB geometry type 99 is not kept"));
    assert_eq!(
        wkb_message(b"0102000000"),
        "byte 0 of the WKB is 48, where 0 (big endian) or 1 (little endian) was due; pass \
         binary WKB, not hexadecimal or text"
    );
    // A polygon in a MultiLineString.
    let mixed = [hex("01 05000000 01000000"), with_code(3)].concat();
    assert_eq!(
        wkb_message(&mixed),
        "part 0: expected a LineString here, found Polygon; a multi-geometry has parts of one kind"
    );
}

#[test]
fn refuses_wkb_that_ends_early_or_late() {
    let line = hex(LITTLE);
    assert_eq!(
        wkb_message(&line[..3]),
        "the WKB ends at byte 3, where 2 more bytes were due; it was cut short"
    );
    assert_eq!(
        wkb_message(&line[..40]),
        "the WKB announces 2 positions before byte 9 and has 31 bytes left, too few for them; \
         it was cut short or is damaged"
    );
    assert_eq!(
        wkb_message(&[line, vec![0, 0]].concat()),
        "the WKB's geometry ends at byte 41 and 2 bytes follow; pass one geometry alone"
    );
}

#[test]
fn refuses_counts_before_allocating_for_them() {
    for bomb in [
        "01 02000000 FFFFFFFF",
        "01 03000000 FFFFFFFF",
        "01 05000000 FFFFFFFF",
        "01 06000000 FFFFFFFF",
        "01 03000000 01000000 FFFFFFFF",
        "01 06000000 01000000 01 03000000 01000000 FFFFFF7F",
    ] {
        let error = Geometry::from_wkb(&hex(bomb)).unwrap_err().to_string();
        assert!(error.contains("too few for them"), "{error}");
    }
    // A million rings without positions, and a line of a million and one: refused for what they
    // are, having been held against their size.
    let rings = [hex("01 03000000 40420F00"), vec![0; 4_000_000]].concat();
    assert!(wkb_message(&rings).starts_with("ring 0: a ring needs at least 4 positions"));
    let line = [hex("01 02000000 41420F00"), vec![0; 16_000_016]].concat();
    assert_eq!(Geometry::from_wkb(&line), Err(GeoError::TooManyVertices { found: 1_000_001 }));
}

#[test]
fn says_where_a_wkb_position_is_wrong() {
    let mut line = hex(LITTLE);
    line[33..41].copy_from_slice(&f64::NAN.to_le_bytes());
    let lines = [hex("01 05000000 02000000"), hex(LITTLE), line].concat();
    assert_eq!(
        wkb_message(&lines),
        "part 1, vertex 1: latitude is NaN, which is no place; give degrees between -90 and 90"
    );
}

#[test]
fn reads_and_writes_geojson() {
    let polygon = json!({
        "type": "Polygon",
        "coordinates": [
            [[100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]],
            [[100.8, 0.8], [100.8, 0.2], [100.2, 0.2], [100.2, 0.8], [100.8, 0.8]],
        ],
    });
    let read = Geometry::from_geojson(&polygon).unwrap();
    assert_eq!(read.kind(), GeometryKind::Polygon);
    assert_eq!(read.to_geojson(), polygon);

    // Integers, altitudes, more decimals than kept, members of no interest.
    let line = json!({
        "type": "LineString",
        "coordinates": [[-180, 10, 350.5], [-179.123_456_789, -0.0]],
        "bbox": [-180, 0, -179, 10],
    });
    assert_eq!(
        Geometry::from_geojson(&line).unwrap().to_geojson(),
        json!({ "type": "LineString", "coordinates": [[-180.0, 10.0], [-179.123_456_8, 0.0]] })
    );
}

#[test]
fn says_where_geojson_is_wrong() {
    let line = |coordinates: Value| json!({ "type": "LineString", "coordinates": coordinates });
    assert_eq!(json_message(json!(3)), "a GeoJSON geometry must be an object, found a number");
    assert_eq!(json_message(json!({})), "\"type\" must be a string, found nothing");
    assert_eq!(
        json_message(json!({ "type": "LineString" })),
        "a list of positions must be an array, found nothing"
    );
    assert!(json_message(json!({ "type": "Point" })).contains("(a point is kept as"));
    assert!(json_message(json!({ "type": "Feature" })).contains("(pass the feature's geometry)"));
    assert_eq!(
        json_message(line(json!([[1, 2], [3, "4"]]))),
        "vertex 1: a latitude must be a number, found a string"
    );
    assert_eq!(
        json_message(line(json!([[1, 2], [3]]))),
        "vertex 1: a position is 2 numbers, found a list of 1; give [longitude, latitude]"
    );
    assert_eq!(
        json_message(line(json!([1, 2]))),
        "vertex 0: a position must be an array, found a number"
    );
    assert_eq!(
        json_message(line(json!([[1, 2], [3, 4, null]]))),
        "vertex 1: an altitude must be a number, found nothing"
    );
    assert!(
        json_message(line(json!([[1, 2], [48.8, 102.3]])))
            .starts_with("vertex 1: latitude 102.3 is out of range")
    );
    assert!(json_message(line(json!([]))).starts_with("a line needs at least 2 positions"));
    assert_eq!(
        json_message(json!({
            "type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 1]]]],
        })),
        "part 0, ring 0, vertex 3: the ring starts at 0,0 and ends at 0,1; repeat the first \
         position at the end"
    );
    // One level too deep, one too shallow.
    assert!(
        json_message(json!({ "type": "Polygon", "coordinates": [[[[0, 0]]]] }))
            .starts_with("ring 0, vertex 0: a position is 2 numbers, found a list of 1")
    );
    assert!(
        json_message(json!({ "type": "Polygon", "coordinates": [[0, 0]] }))
            .starts_with("ring 0, vertex 0: a position must be an array")
    );
}

proptest! {
    #[test]
    fn wkb_comes_back(geometry in any_geometry()) {
        prop_assert_eq!(Geometry::from_wkb(&geometry.to_wkb()), Ok(geometry));
    }

    #[test]
    fn every_prefix_of_wkb_is_refused(geometry in any_geometry()) {
        let wkb = geometry.to_wkb();
        for end in 0..wkb.len() {
            prop_assert!(Geometry::from_wkb(&wkb[..end]).is_err());
        }
    }

    #[test]
    fn damaged_wkb_never_panics(
        geometry in any_geometry(), changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..5),
    ) {
        let mut wkb = geometry.to_wkb();
        for (index, byte) in changes {
            *index.get_mut(&mut wkb) = byte;
        }
        if let Ok(read) = Geometry::from_wkb(&wkb) {
            prop_assert_eq!(Geometry::from_wkb(&read.to_wkb()), Ok(read));
        }
    }

    #[test]
    fn noise_never_panics(order in 0..2_u8, code in 0..8_u8, rest in vec(any::<u8>(), 0..80)) {
        let code = if order == 0 { [0, 0, 0, code] } else { [code, 0, 0, 0] };
        let _ = Geometry::from_wkb(&[&[order], &code[..], &rest].concat());
        let _ = Geometry::from_wkb(&rest);
    }

    #[test]
    fn geojson_comes_back(geometry in any_geometry()) {
        let text = geometry.to_geojson().to_string();
        let parsed: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(Geometry::from_geojson(&parsed), Ok(geometry));
    }

    #[test]
    fn bounds_hold_every_vertex(geometry in any_geometry()) {
        let bounds = geometry.bounds();
        for position in geometry.paths().flatten() {
            prop_assert!(bounds.contains(position.lon_lat()), "{} not in {}", position, bounds);
        }
    }
}
