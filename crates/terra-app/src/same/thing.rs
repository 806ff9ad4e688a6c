//! What of a row it takes to recognise a plant or a station: little enough to keep that of
//! every row.

use super::names::{Name, words};
use std::{collections::HashMap, sync::LazyLock};
use terra_geo::LonLat;
use terra_schema::{Json, scalar::Uuid};
use terra_tables::{
    Provenance,
    energy::{EnergyProject, ProjectStatus, ProjectType},
    environment::WeatherStation,
};

/// The most identifiers of a row that count.
const MAX_IDENTIFIERS: usize = 32;
/// The longest identifier that counts, in bytes.
const MAX_IDENTIFIER_BYTES: usize = 100;
/// Words that say that a station is an airport's, as the lists of stations abbreviate them.
const AIRPORT: [&str; 21] = [
    "airport",
    "airpt",
    "ap",
    "aprt",
    "apt",
    "arpt",
    "aerodrome",
    "airfield",
    "muni",
    "municipal",
    "intl",
    "international",
    "aero",
    "afb",
    "aeropuerto",
    "field",
    "fld",
    "airpark",
    "rgnl",
    "regional",
    "co",
];
/// Numbers by which the weather bureaus say that there is none.
const NO_WBAN: &str = "99999";
const NO_USAF: &str = "999999";

/// What each connector's own ids are called among the identifiers of other sources' rows.
static REGISTERS: LazyLock<HashMap<Uuid, &'static str>> = LazyLock::new(|| {
    let connectors = terra_ingest::CONNECTORS.iter();
    connectors.map(|connector| (connector.source_id(), connector.register())).collect()
});

/// Which list a row stands in: things that one list tells apart are different ones. A source may
/// gather several registers, each with letters of its own before its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Origin {
    source: Option<Uuid>,
    register: [u8; 8],
}

impl Origin {
    /// The origin of a row that its source calls `external_id`.
    pub fn of(source: Option<Uuid>, external_id: Option<&str>) -> Self {
        let id = external_id.unwrap_or_default();
        let letters = id.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (letters, number) = id.split_at(letters);
        let is_numbered = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let mut register = [0; 8];
        if is_numbered && letters.len() <= register.len() {
            register[..letters.len()].copy_from_slice(letters.as_bytes());
        }
        Self { source, register }
    }
}

/// What tells one plant from another.
#[derive(Clone, Debug)]
pub struct Plant {
    /// Which list has it.
    pub origin: Origin,
    /// Its name.
    pub name: Name,
    /// What it makes energy from.
    pub kind: ProjectType,
    /// Its country's code.
    pub country: Option<[u8; 2]>,
    /// Where it is.
    pub location: Option<LonLat>,
    /// Its capacity.
    pub capacity_mw: Option<f64>,
    /// Whether it was built, or given up before; none where both may be.
    pub was_built: Option<bool>,
    /// What registers call it, each as `register:number`.
    pub identifiers: Box<[Box<str>]>,
}

impl From<&EnergyProject> for Plant {
    fn from(row: &EnergyProject) -> Self {
        let Provenance { source_id, external_id, .. } = &row.provenance;
        let (source, external_id) = (source_id.map(|id| id.uuid()), external_id.as_deref());
        let mut identifiers = row.identifiers.as_ref().map(identifiers).unwrap_or_default();
        let register = source.and_then(|source| REGISTERS.get(&source));
        identifiers.extend(register.zip(external_id).and_then(|(name, id)| identifier(name, id)));
        Self {
            origin: Origin::of(source, external_id),
            name: Name::of(&row.name),
            kind: row.project_type,
            country: row.country_code.as_deref().and_then(|code| code.as_bytes().try_into().ok()),
            location: row.location,
            capacity_mw: row.capacity_mw.map(|mw| mw.to_f64()),
            was_built: match row.status {
                ProjectStatus::Operating | ProjectStatus::Mothballed | ProjectStatus::Retired => {
                    Some(true)
                }
                ProjectStatus::Cancelled => Some(false),
                _ => None,
            },
            identifiers: identifiers.into(),
        }
    }
}

/// What tells one weather station from another.
#[derive(Clone, Debug)]
pub struct Station {
    /// Which list has it.
    pub origin: Origin,
    /// Its name; none where that is only its code.
    pub name: Name,
    /// Whether its name says that it is an airport's.
    pub is_airport: bool,
    /// Where it is.
    pub location: Option<LonLat>,
    /// The aviation authority's code.
    pub icao: Option<Box<str>>,
    /// Its number in the US Weather Bureau's index.
    pub wban: Option<Box<str>>,
    /// What other registers call it, each as `register:number`.
    pub identifiers: Box<[Box<str>]>,
}

impl Station {
    /// A station without codes and numbers.
    pub fn named(origin: Origin, name: &str, location: Option<LonLat>) -> Self {
        let is_airport = words(name).iter().any(|word| AIRPORT.contains(&word.as_str()));
        let (name, identifiers) = (Name::of(name), Box::default());
        Self { origin, name, is_airport, location, icao: None, wban: None, identifiers }
    }
}

impl From<&WeatherStation> for Station {
    fn from(row: &WeatherStation) -> Self {
        let source = row.provenance.source_id.map(|id| id.uuid());
        let name = if row.name[..] == row.station_id[..] { "" } else { &*row.name };
        let numbers = [
            ("usaf", row.usaf_id.as_deref().filter(|id| *id != NO_USAF)),
            ("wmo", row.wmo_id.as_deref()),
            ("wigos", row.wigos_id.as_deref()),
            ("ghcn", row.ghcn_id.as_deref()),
            ("nwsli", row.nwsli_id.as_deref()),
        ];
        let numbers = numbers.into_iter().filter_map(|(register, id)| identifier(register, id?));
        Self {
            icao: row.icao_id.as_deref().map(Box::from),
            wban: row.wban_id.as_deref().filter(|id| *id != NO_WBAN).map(Box::from),
            identifiers: numbers.collect(),
            ..Self::named(Origin::of(source, None), name, row.location)
        }
    }
}

/// The identifiers of a document such as `{"gppd": "USA0006163", "eia_plant": 6163}`. A register
/// may give a list of several.
pub fn identifiers(document: &Json) -> Vec<Box<str>> {
    use serde_json::Value;
    let Value::Object(registers) = document.tree() else { return Vec::new() };
    let each = registers.iter().flat_map(|(register, value)| {
        let several = match value {
            Value::Array(several) => several.as_slice(),
            one => std::slice::from_ref(one),
        };
        several.iter().filter_map(move |value| match value {
            Value::String(id) => identifier(register, id),
            Value::Number(id) => identifier(register, &id.to_string()),
            _ => None,
        })
    });
    each.take(MAX_IDENTIFIERS).collect()
}

/// An identifier of one register; zeros before a number don't count.
fn identifier(register: &str, id: &str) -> Option<Box<str>> {
    let id = id.trim();
    let is_number = id.bytes().all(|byte| byte.is_ascii_digit());
    let id = if is_number { id.trim_start_matches('0') } else { id };
    let fits = !id.is_empty() && register.len() + id.len() < MAX_IDENTIFIER_BYTES;
    fits.then(|| format!("{register}:{id}").into())
}

#[cfg(test)]
mod tests {
    use super::{Origin, identifiers};
    use terra_schema::{Json, scalar::Uuid};

    #[test]
    fn registers_within_a_source_are_told_by_their_letters() {
        let of = |id| Origin::of(Some(Uuid::from_u128(1)), Some(id));
        assert_eq!(of("USA0000001"), of("USA0000002"));
        assert_ne!(of("USA0000001"), of("GEODB0000001"));
        assert_eq!(of("1473"), of("12"));
        // Names are no numbers of a register.
        assert_eq!(of("Drax"), of("Ratcliffe"));
        assert_eq!(of("Drax 2"), of("Ratcliffe 1"));
        assert_ne!(of("1473"), Origin::of(None, Some("1473")));
    }

    #[test]
    fn identifiers_are_read_from_what_a_document_may_hold() {
        let read = |text: &str| {
            let read = identifiers(&Json::parse(text).unwrap());
            read.join(" ")
        };
        let text = r#"{"gppd": "USA0006163", "eia_plant": 6163, "geo": ["007", " 8 "], "x": "0"}"#;
        assert_eq!(read(text), "eia_plant:6163 geo:7 geo:8 gppd:USA0006163");
        assert_eq!(read(r#"["a"]"#), "");
        assert_eq!(read(r#"{"a": {"b": "c"}, "d": null, "e": ""}"#), "");
        let many: Vec<u32> = (1..1000).collect();
        let many = Json::new(serde_json::json!({ "a": many, "b": "x".repeat(1000) }));
        assert_eq!(identifiers(&many).len(), 32);
    }
}
