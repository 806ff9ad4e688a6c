//! The grid of ENTSO-E's interactive map, as GridKit extracted it for PyPSA-Eur: buses, lines,
//! direct-current links, transformers and generators, a file each.
//!
//! Each file numbers its records for itself, so a line is called `line:4511` and a link
//! `link:5577` where both become rows of one table. What the map itself says of an object stands
//! in its `tags`, in PostgreSQL's hstore.

use crate::{
    Connector, Refused, Source,
    country::of_european,
    delimited::{Layout, read_csv},
    fields::{Fields, number, product, refuse, rounded},
    hstore,
    leftover::Leftover,
};
use rust_decimal::{Decimal, dec, prelude::ToPrimitive};
use serde_json::Map;
use terra_geo::{Geometry, GeometryKind, LonLat};
use terra_schema::{CodeList, Id, Json, Record, Row, Text, Timestamp, row::IntoDraft};
use terra_tables::{
    Provenance,
    energy::{
        CurrentType, EnergyProject, GridAssetStatus, GridInterconnection, InterconnectionType,
        LineConstruction, ProjectStatus, ProjectType, Substation, SubstationType, TransmissionLine,
    },
    operations::{EquipmentItem, EquipmentType},
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "entsoe_gridkit",
    source: Source {
        name: "ENTSO-E interactive map extract (GridKit)",
        publisher: "PyPSA-Eur authors",
        homepage_url: "https://github.com/PyPSA/pypsa-eur",
        licence: "CC-BY-4.0",
        attribution: "ENTSO-E transmission system map, extracted with GridKit for PyPSA-Eur, \
                      CC BY 4.0",
    },
    tables: &[
        Substation::table,
        TransmissionLine::table,
        GridInterconnection::table,
        EquipmentItem::table,
        EnergyProject::table,
    ],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: |file| read_csv(file, LAYOUTS),
};

static LAYOUTS: &[Layout] = &[
    layout(&["generator_id", "bus_id", "technology", "capacity"], generator_id, generator),
    layout(&["transformer_id", "bus0", "bus1"], transformer_id, transformer),
    layout(&["line_id", "bus0", "bus1", "voltage"], line_id, line),
    layout(&["link_id", "bus0", "bus1"], link_id, link),
    layout(&["bus_id", "voltage", "x", "y"], bus_id, bus),
];

type Key = fn(&Fields<'_>) -> Option<String>;
type Rows = fn(&Fields<'_>) -> Result<Vec<Record>, Refused>;

/// The tags are full of double quotes, so values with commas stand between single ones.
const fn layout(columns: &'static [&'static str], key: Key, rows: Rows) -> Layout {
    Layout { quote: b'\'', ..Layout::plain(columns, key, rows) }
}

fn bus_id(fields: &Fields<'_>) -> Option<String> {
    fields.text("bus_id").map(str::to_owned)
}

fn generator_id(fields: &Fields<'_>) -> Option<String> {
    fields.text("generator_id").map(str::to_owned)
}

fn transformer_id(fields: &Fields<'_>) -> Option<String> {
    fields.text("transformer_id").map(str::to_owned)
}

fn line_id(fields: &Fields<'_>) -> Option<String> {
    fields.text("line_id").map(|id| format!("line:{id}"))
}

fn link_id(fields: &Fields<'_>) -> Option<String> {
    fields.text("link_id").map(|id| format!("link:{id}"))
}

/// Kilometres in a metre.
const METRE: Decimal = dec!(0.001);

/// A node of the grid; where lines meet without switches, the symbol is a joint.
fn bus(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let id = fields.required("bus_id")?;
    let mut left = said(fields);
    left.taken(&["bus_id", "x", "y", "voltage"]);
    let station = Substation::new()
        .name(left.take("name"))
        .location(fields.position("x", "y")?)
        .substation_type(left.take_code::<SubstationType>("symbol"))
        .station_code(left.take("station_id"))
        .current_type(left.take_flag("dc").map(current))
        .voltage_kv(fields.number("voltage", 3)?)
        .status(left.take_flag("under_construction").map(status))
        .operator(left.take("TSO"))
        .country_code(country(&mut left))
        .eic_code(eic(&mut left, "EIC_code"))
        .is_tie_point(left.take_flag("tie_line_s"))
        .identifiers(identifiers(&mut left, &[]))
        .provenance(provenance("bus_id", id, left)?);
    Ok(vec![station.into_draft().record])
}

fn line(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let way = Way::of(fields, "line_id", "line", CurrentType::Alternating)?;
    Ok(vec![way.line()?])
}

/// A link of direct current is a line; where the map says that it crosses a border between
/// control areas, it also joins two grids. Where the map says that it doesn't, or says nothing,
/// nobody knows what it joins: SACOI, from Sardinia over Corsica to Italy, is said not to.
fn link(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let mut way = Way::of(fields, "link_id", "link", CurrentType::Direct)?;
    // The label on the map: a name, or a voltage.
    let is_name = |label: &&str| label.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
    if way.left.get("text_").filter(is_name).is_some() {
        way.name = way.left.take("text_");
    }
    let mut rows = vec![way.line()?];
    if way.is_tie == Some(true) {
        rows.push(way.interconnection()?);
    }
    Ok(rows)
}

/// What a line and a link have in common.
struct Way<'a> {
    /// The file's column of ids, and the id with the word that tells lines from links.
    column: &'a str,
    id: String,
    name: Option<String>,
    geometry: Option<Geometry>,
    current: CurrentType,
    construction: Option<LineConstruction>,
    status: Option<GridAssetStatus>,
    ends: [Option<Id<Substation>>; 2],
    voltage: Option<Decimal>,
    circuits: Option<i32>,
    length: Option<Decimal>,
    capacity: Option<Decimal>,
    operator: Option<String>,
    country: Option<&'static str>,
    is_tie: Option<bool>,
    eic: Option<String>,
    identifiers: Option<Json>,
    left: Leftover,
}

impl<'a> Way<'a> {
    fn of(
        fields: &Fields<'_>,
        column: &'a str,
        kind: &str,
        usual: CurrentType,
    ) -> Result<Self, Refused> {
        let id = format!("{kind}:{}", fields.required(column)?);
        let mut left = said(fields);
        left.taken(&[column, "bus0", "bus1", "voltage", "circuits", "length", "geometry"]);
        let end = |column| fields.text(column).map(|bus| CONNECTOR.id_of(bus));
        Ok(Self {
            column,
            id,
            name: left.take("name"),
            geometry: route(fields)?,
            current: left
                .take_code("symbol")
                .or(left.take_flag("dc").map(current))
                .unwrap_or(usual),
            construction: construction(&mut left),
            status: progress(&mut left),
            ends: [end("bus0"), end("bus1")],
            voltage: fields.number("voltage", 3)?,
            circuits: fields.whole("circuits")?,
            length: kilometres(fields)?,
            capacity: capacity(&mut left),
            operator: left.take("TSO"),
            country: country(&mut left),
            is_tie: left.take_flag("tie_line"),
            eic: eic(&mut left, "EIC_code"),
            identifiers: identifiers(&mut left, &["EIC_2", "EIC_3", "EIC_4"]),
            left,
        })
    }

    fn line(&self) -> Result<Record, Refused> {
        let line = TransmissionLine::new()
            .name(self.name.clone())
            .geometry(self.geometry.clone())
            .current_type(self.current)
            .construction_type(self.construction)
            .status(self.status)
            .from_substation_id(self.ends[0])
            .to_substation_id(self.ends[1])
            .voltage_kv(self.voltage)
            .circuit_count(self.circuits)
            .length_km(self.length)
            .capacity_mw(self.capacity)
            .operator(self.operator.clone())
            .country_code(self.country)
            .is_tie_line(self.is_tie)
            .eic_code(self.eic.clone())
            .identifiers(self.identifiers.clone())
            .provenance(provenance(self.column, &self.id, self.left.clone())?);
        Ok(line.into_draft().record)
    }

    /// The map doesn't say which end is in which country.
    fn interconnection(&self) -> Result<Record, Refused> {
        let link = GridInterconnection::new(InterconnectionType::Interconnector)
            .name(self.name.clone())
            .geometry(self.geometry.clone())
            .substation_id(self.ends[0])
            .to_substation_id(self.ends[1])
            .grid_operator(self.operator.clone())
            .status(self.status)
            .capacity_mw(self.capacity)
            .voltage_kv(self.voltage)
            .current_type(self.current)
            .construction_type(self.construction)
            .length_km(self.length)
            .identifiers(self.identifiers.clone())
            .provenance(provenance(self.column, &self.id, self.left.clone())?);
        Ok(link.into_draft().record)
    }
}

/// A transformer between two busbars of a station. The file has no names: the id is what it is
/// known by. It stands in the station of either; the other stays by its id.
fn transformer(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let id = fields.required("transformer_id")?;
    let mut left = said(fields);
    left.taken(&["transformer_id"]);
    let substation = fields.text("bus0").map(|bus| CONNECTOR.id_of::<Substation>(bus));
    let item = EquipmentItem::new(id, EquipmentType::Transformer)
        .substation_id(substation)
        .provenance(provenance("transformer_id", id, left)?);
    Ok(vec![item.into_draft().record])
}

/// A power plant, and where it meets the grid. Under `TSO` the map names who runs the plant, and
/// for some the grid's operator: nobody can tell them apart, so it stays a word of the source.
fn generator(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let id = fields.required("generator_id")?;
    let mut left = said(fields);
    left.taken(&["generator_id", "bus_id", "capacity", "geometry"]);
    let is_named = left.get("name").is_some_and(|name| name.chars().any(char::is_alphanumeric));
    // The map has no name for some: the number is what such a plant is known by.
    let name = if is_named { left.take("name") } else { None }.unwrap_or_else(|| id.to_owned());
    let technology = left.take("technology");
    let kind = technology.as_deref().and_then(ProjectType::meant_by).unwrap_or(ProjectType::Other);
    let country = country(&mut left);
    let status = match left.take_flag("under_construction") {
        Some(true) => ProjectStatus::Construction,
        Some(false) => ProjectStatus::Operating,
        None => ProjectStatus::Unknown,
    };
    let identifiers = identifiers(&mut left, &["EIC_code"]);
    let provenance = provenance("generator_id", id, left)?;
    let observed_at = provenance.observed_at;
    let project = EnergyProject::new(name, kind, status)
        .sub_type(technology)
        .location(point(fields)?)
        .capacity_mw(fields.number("capacity", 6)?.filter(|capacity| *capacity != dec!(-1)))
        .country_code(country)
        .identifiers(identifiers)
        .provenance(provenance);
    let mut rows = vec![project.into_draft().record];
    if let Some(bus) = fields.text("bus_id") {
        let meeting = GridInterconnection::new(InterconnectionType::Generation)
            .project_id(CONNECTOR.id_of::<EnergyProject>(id))
            .substation_id(CONNECTOR.id_of::<Substation>(bus))
            .country_code(country)
            .provenance(Provenance {
                observed_at,
                ..named("generator_id", &format!("generator:{id}"))?
            });
        rows.push(meeting.into_draft().record);
    }
    Ok(rows)
}

/// A record's columns, and its tags as if they were more of them. What pandas had no value for
/// it wrote as `None`.
fn said(fields: &Fields<'_>) -> Leftover {
    let mut left = Leftover::of(fields);
    // What is no hstore stays as it is.
    if let Some(pairs) = left.get("tags").and_then(hstore::pairs) {
        left.taken(&["tags"]);
        for (key, value) in pairs {
            if let Some(value) = value.filter(|value| value.trim() != "None") {
                left.keep(&key, &value);
            }
        }
    }
    left
}

const fn current(is_direct: bool) -> CurrentType {
    if is_direct { CurrentType::Direct } else { CurrentType::Alternating }
}

const fn status(is_under_construction: bool) -> GridAssetStatus {
    match is_under_construction {
        true => GridAssetStatus::UnderConstruction,
        false => GridAssetStatus::Operating,
    }
}

/// How far a line has come; not known where its label says that what is built doesn't run.
fn progress(left: &mut Leftover) -> Option<GridAssetStatus> {
    let is_idle = |label: &str| label.eq_ignore_ascii_case("not in operation");
    if left.get("text_").is_some_and(is_idle) {
        return None;
    }
    left.take_flag("under_construction").map(status)
}

/// What isn't in the ground may be in the air, or in the sea, as most links and the lines to
/// wind farms there are.
fn construction(left: &mut Leftover) -> Option<LineConstruction> {
    let word = left.get("underground")?.to_owned();
    let is_underground = left.take_flag("underground")?;
    if !is_underground {
        left.keep("underground", &word);
    }
    is_underground.then_some(LineConstruction::Underground)
}

/// The map has codes of its own for the United Kingdom and, for Palestine, `PA`. They stay as
/// well.
fn country(left: &mut Leftover) -> Option<&'static str> {
    let word = left.get("country")?;
    let code = if word == "PA" { "PS" } else { of_european(word)? };
    if word == code {
        left.taken(&["country"]);
    }
    Some(code)
}

/// An Energy Identification Code has 16 capital letters, digits and dashes; what else stands in
/// its place stays a word of the source.
fn eic(left: &mut Leftover, name: &str) -> Option<String> {
    let is_of_code = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    let code = left.get(name)?;
    if code.len() == 16 && code.bytes().all(is_of_code) { left.take(name) } else { None }
}

/// The number on the map, the tie line's name in the common register, and further codes.
fn identifiers(left: &mut Leftover, codes: &[&str]) -> Option<Json> {
    let mut identifiers = Map::new();
    if let Some(number) = left.take("oid") {
        identifiers.insert("entsoe_map".to_owned(), number.into());
    }
    if left.get("t9_code").is_some_and(is_tie_line_name)
        && let Some(name) = left.take("t9_code")
    {
        identifiers.insert("tie_line".to_owned(), name.into());
    }
    for name in codes {
        if let Some(code) = eic(left, name) {
            identifiers.insert(name.trim_end_matches("_code").to_ascii_lowercase(), code.into());
        }
    }
    (!identifiers.is_empty()).then(|| Json::new(identifiers))
}

/// Whether a text is such as `ES-PT-06`.
fn is_tie_line_name(text: &str) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_uppercase();
    match text.as_bytes() {
        [a, b, b'-', c, d, b'-', e, f] => {
            [a, b, c, d].into_iter().all(is_letter) && [e, f].iter().all(|n| n.is_ascii_digit())
        }
        _ => false,
    }
}

/// Power in the map's words; a zero is none.
fn capacity(left: &mut Leftover) -> Option<Decimal> {
    let megawatts = left.get("MW").and_then(|text| number("MW", text).ok());
    let megawatts = megawatts.filter(|power| *power > Decimal::ZERO)?;
    left.taken(&["MW"]);
    Some(rounded(megawatts, 6))
}

fn kilometres(fields: &Fields<'_>) -> Result<Option<Decimal>, Refused> {
    let Some(text) = fields.text("length") else { return Ok(None) };
    let metres = number("length", text)?;
    Ok(Some(rounded(product("length", text, metres, METRE)?, 4)))
}

/// Where a line runs.
fn route(fields: &Fields<'_>) -> Result<Option<Geometry>, Refused> {
    let Some(text) = fields.text("geometry") else { return Ok(None) };
    if is_empty_shape(text) {
        return Ok(None);
    }
    match Geometry::from_wkt(text) {
        Ok(route) if route.kind() == GeometryKind::Line => Ok(Some(route)),
        Ok(_) => Err(refuse("geometry", "shape", text, "a line runs along a LINESTRING")),
        Err(error) => Err(refuse("geometry", "shape", text, &error.to_string())),
    }
}

/// The place in a `POINT(longitude latitude)`.
fn point(fields: &Fields<'_>) -> Result<Option<LonLat>, Refused> {
    let Some(text) = fields.text("geometry").filter(|text| !is_empty_shape(text)) else {
        return Ok(None);
    };
    let wrong = |message: &str| refuse("geometry", "position", text, message);
    let body = text.strip_prefix("SRID=4326;").unwrap_or(text);
    let body = body.strip_prefix("POINT").map(str::trim_start);
    let body = body.and_then(|body| body.strip_prefix('(')?.strip_suffix(')'));
    let numbers = body.unwrap_or("").split_ascii_whitespace().map(|text| {
        number("geometry", text).ok()?;
        text.parse::<f64>().ok()
    });
    match numbers.collect::<Vec<_>>().as_slice() {
        [Some(longitude), Some(latitude)] => {
            LonLat::new(*longitude, *latitude).map(Some).map_err(|error| wrong(&error.to_string()))
        }
        _ => Err(wrong("expected a place such as POINT(27.5 39.1), longitude first")),
    }
}

fn is_empty_shape(text: &str) -> bool {
    text.to_ascii_uppercase().ends_with(" EMPTY")
}

/// Where a row comes from, with what was left of its record. It was observed when the map's
/// object was last changed, or made.
fn provenance(column: &str, id: &str, mut left: Leftover) -> Result<Provenance, Refused> {
    let observed_at = take_moment(&mut left, "ModifiedDate");
    let observed_at = observed_at.or_else(|| take_moment(&mut left, "CreatedDate"));
    Ok(Provenance { observed_at, properties: left.into_json(), ..named(column, id)? })
}

fn named(column: &str, id: &str) -> Result<Provenance, Refused> {
    let external_id =
        Text::new(id).map_err(|error| refuse(column, "length", id, &error.to_string()))?;
    Ok(Provenance { external_id: Some(external_id), ..Provenance::default() })
}

/// A moment in milliseconds since 1970. The map's empty day is in 1899.
fn take_moment(left: &mut Leftover, name: &str) -> Option<Timestamp> {
    let milliseconds = number(name, left.get(name)?).ok()?;
    let microseconds = milliseconds.checked_mul(dec!(1000))?.to_i64()?;
    let moment = Timestamp::from_micros(microseconds).ok().filter(|_| microseconds > 0)?;
    left.taken(&[name]);
    Some(moment)
}
