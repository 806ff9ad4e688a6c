//! The earthquake feeds and catalogue of the USGS, as GeoJSON and as CSV. They share most of their
//! columns, and an event has one id in both.

use crate::{
    Connector, Item, ParseError, Records, Refused, Source,
    delimited::{BYTE_ORDER_MARK, Layout, Raw, read_csv},
    features::{Feature, Features},
    fields::{Fields, number, refuse},
    moments::utc,
    to_the_end,
    unsaid::{unsay, unsay_blanks_of},
};
use rust_decimal::{Decimal, dec, prelude::ToPrimitive};
use serde::Deserialize;
use serde_json::{Map, Value as Tree, value::RawValue};
use std::{borrow::Cow, io::BufRead};
use terra_geo::LonLat;
use terra_schema::{Json, Record, Row, Timestamp, row::IntoDraft};
use terra_tables::{
    Provenance,
    environment::{
        EarthquakeEvent, MagnitudeType, PagerAlert, SeismicEventType, SeismicReviewStatus,
    },
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "usgs_earthquakes",
    source: Source {
        name: "USGS earthquake catalogue (ComCat)",
        publisher: "US Geological Survey",
        homepage_url: "https://earthquake.usgs.gov/earthquakes/search/",
        licence: "US-PD",
        attribution: "US Geological Survey, Earthquake Hazards Program",
    },
    tables: &[EarthquakeEvent::table],
    recognises: |head| is_feed(head) || Layout::any(LAYOUTS, head),
    parse: |file| if is_json(file) { read_features(file) } else { read_csv(file, LAYOUTS) },
};

static LAYOUTS: &[Layout] = &[Layout::plain(
    &["time", "latitude", "longitude", "depth", "mag", "magType", "net", "id"],
    |fields| fields.text("id").map(str::to_owned),
    event,
)];

/// The most bytes of one event: with all that networks said of it, a few thousand.
const MAX_EVENT_BYTES: usize = 1 << 20;

/// What the table's columns are called in the files, where that is one name in each. A file that
/// has no such column leaves ours as the other kind of file has filled it.
const COLUMNS: &[(&str, &str)] = &[
    ("event_type", "type"),
    ("place", "place"),
    ("magnitude", "mag"),
    ("magnitude_type", "magType"),
    ("magnitude_error", "magError"),
    ("magnitude_stations_count", "magNst"),
    ("depth_km", "depth"),
    ("depth_error_km", "depthError"),
    ("horizontal_error_km", "horizontalError"),
    ("stations_count", "nst"),
    ("azimuthal_gap_degrees", "gap"),
    ("nearest_station_degrees", "dmin"),
    ("residual_rms_seconds", "rms"),
    ("status", "status"),
    ("alert", "alert"),
    ("has_tsunami_notice", "tsunami"),
    ("significance", "sig"),
    ("felt_reports_count", "felt"),
    ("reported_intensity", "cdi"),
    ("instrumental_intensity", "mmi"),
    ("network", "net"),
    ("location_network", "locationSource"),
    ("magnitude_network", "magSource"),
    ("identifiers", "ids"),
    ("products", "types"),
    ("revised_at", "updated"),
    ("source_url", "url"),
];

/// The columns whose values ours hold in full, whatever they are.
const TAKEN: &[&str] = &[
    "id",
    "time",
    "updated",
    "longitude",
    "latitude",
    "depth",
    "place",
    "mag",
    "magError",
    "magNst",
    "depthError",
    "horizontalError",
    "nst",
    "gap",
    "dmin",
    "rms",
    "sig",
    "felt",
    "cdi",
    "mmi",
    "net",
    "locationSource",
    "magSource",
    "types",
    "url",
];

/// Old events have magnitudes such as -9.99 where none was worked out.
const NO_MAGNITUDE: Decimal = dec!(-9);

fn event(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let occurred_at = moment("time", fields.required("time")?)?;
    let revised_at = fields.text("updated").map(|text| moment("updated", text)).transpose()?;
    let mut taken = TAKEN.to_vec();
    let magnitude = fields.number("mag", 3)?.filter(|magnitude| *magnitude > NO_MAGNITUDE);
    let event = EarthquakeEvent::new(occurred_at, epicentre(fields)?)
        .event_type(fields.code("type", &mut taken).unwrap_or(SeismicEventType::Other))
        .place(fields.text("place"))
        .magnitude(magnitude)
        .magnitude_type(fields.code::<MagnitudeType>("magType", &mut taken))
        .magnitude_error(fields.number("magError", 3)?)
        .magnitude_stations_count(fields.whole("magNst")?)
        .depth_km(fields.number("depth", 3)?)
        .depth_error_km(fields.number("depthError", 3)?)
        .horizontal_error_km(fields.number("horizontalError", 3)?)
        .stations_count(fields.whole("nst")?)
        .azimuthal_gap_degrees(fields.number("gap", 2)?)
        .nearest_station_degrees(fields.number("dmin", 7)?)
        .residual_rms_seconds(fields.number("rms", 4)?)
        .status(fields.code::<SeismicReviewStatus>("status", &mut taken))
        .alert(fields.code::<PagerAlert>("alert", &mut taken))
        .has_tsunami_notice(tsunami_notice(fields, &mut taken))
        .significance(fields.whole("sig")?)
        .felt_reports_count(fields.whole("felt")?)
        .reported_intensity(fields.number("cdi", 2)?)
        .instrumental_intensity(fields.number("mmi", 2)?)
        .network(fields.text("net"))
        .location_network(fields.text("locationSource"))
        .magnitude_network(fields.text("magSource"))
        .identifiers(identifiers(fields, &mut taken))
        .products(fields.text("types").map(|types| Json::new(list(types).collect::<Vec<_>>())))
        .revised_at(revised_at)
        .source_url(fields.text("url"))
        .provenance(Provenance {
            observed_at: Some(occurred_at),
            properties: properties(fields, &mut taken),
            ..fields.provenance("id")?
        });
    let mut record = event.into_draft().record;
    let missing = COLUMNS.iter().filter(|(_, name)| !fields.has(&[*name]));
    unsay(&mut record, missing.map(|(column, _)| *column));
    // The kinds of files have other properties, and none of either is all that is known.
    unsay_blanks_of(&mut record, &["properties", "same_as"]);
    Ok(vec![record])
}

/// Milliseconds since 1970, as GeoJSON has them, or a text.
fn moment(column: &str, text: &str) -> Result<Timestamp, Refused> {
    let Ok(milliseconds) = number(column, text) else { return utc(column, text) };
    let micros = milliseconds.checked_mul(dec!(1000)).and_then(|micros| micros.round().to_i64());
    let moment = micros.and_then(|micros| Timestamp::from_micros(micros).ok());
    moment.ok_or_else(|| refuse(column, "moment", text, "outside the years 1 to 9999"))
}

fn epicentre(fields: &Fields<'_>) -> Result<LonLat, Refused> {
    let position = fields.position("longitude", "latitude")?;
    position.ok_or_else(|| refuse("longitude", "required", "", "a position is required"))
}

fn tsunami_notice(fields: &Fields<'_>, taken: &mut Vec<&'static str>) -> Option<bool> {
    let has_notice = match fields.text("tsunami")? {
        "0" => false,
        "1" => true,
        _ => return None,
    };
    taken.push("tsunami");
    Some(has_notice)
}

/// The items of a list with commas around it: `,us,ci,`.
fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty())
}

/// The event's ids by network, which begins each: `,us2000crmu,` from `,us,`. A network that has
/// several has a list of them.
fn identifiers(fields: &Fields<'_>, taken: &mut Vec<&'static str>) -> Option<Json> {
    let ids: Vec<&str> = list(fields.text("ids")?).collect();
    let networks: Vec<&str> = list(fields.text("sources").unwrap_or_default()).collect();
    let mut by_network: Map<String, Tree> = Map::new();
    for (at, id) in ids.iter().enumerate() {
        let in_place = networks.get(at).filter(|_| networks.len() == ids.len());
        let begins = |network: &&&str| id.starts_with(**network);
        let longest = || networks.iter().filter(begins).max_by_key(|network| network.len());
        let network = in_place.filter(begins).or_else(longest)?;
        match by_network.get_mut(*network) {
            None => {
                by_network.insert((*network).to_owned(), (*id).into());
            }
            Some(Tree::Array(several)) => several.push((*id).into()),
            Some(one) => *one = vec![one.take(), (*id).into()].into(),
        }
    }
    taken.push("ids");
    if networks.iter().all(|network| by_network.contains_key(*network)) {
        taken.push("sources");
    }
    Some(Json::new(by_network))
}

/// What no column takes; the event's code is the part of its id that follows the network.
fn properties(fields: &Fields<'_>, taken: &mut Vec<&'static str>) -> Option<Json> {
    let code = fields.text("net").zip(fields.text("code"));
    let is_in_id = |(net, code): (&str, &str)| {
        fields.text("id").and_then(|id| id.strip_prefix(net)) == Some(code)
    };
    if code.is_some_and(is_in_id) {
        taken.push("code");
    }
    fields.rest(taken)
}

/// Whether the head of a file is that of a feed, or of what the catalogue answers in GeoJSON.
fn is_feed(head: &str) -> bool {
    let is_collection =
        head.trim_start().starts_with('{') && head.contains("\"FeatureCollection\"");
    let before_features = head.split("\"features\"").next().unwrap_or_default();
    let is_by_usgs =
        before_features.contains("\"metadata\"") && before_features.contains("earthquake.usgs.gov");
    let has_names = ["\"mag\"", "\"magType\"", "\"tsunami\"", "\"sig\"", "\"net\""]
        .iter()
        .all(|name| head.contains(name));
    is_collection && (is_by_usgs || has_names)
}

fn is_json(file: &mut (dyn BufRead + Send)) -> bool {
    let begins = |start: &[u8]| {
        let start = start.strip_prefix(BYTE_ORDER_MARK).unwrap_or(start);
        start.trim_ascii_start().first() == Some(&b'{')
    };
    // Where reading fails, it fails again for who reads on.
    file.fill_buf().is_ok_and(begins)
}

fn read_features<'a>(file: &'a mut (dyn BufRead + Send)) -> Records<'a> {
    let mut features = Features::of(file, MAX_EVENT_BYTES);
    to_the_end(move || Ok::<_, ParseError>(features.next_raw()?.map(|raw| item(&raw))))
}

fn item(raw: &Raw) -> Item {
    let cells = raw.text().and_then(Feature::of).and_then(|feature| cells(&feature));
    let (header, record) = match cells {
        Ok(cells) => cells.into_iter().unzip::<_, _, Vec<_>, Vec<_>>(),
        Err(refused) => return raw.item(None, Err(refused)),
    };
    let fields = Fields { header: &header, record };
    raw.item(fields.text("id").map(str::to_owned), event(&fields))
}

#[derive(Deserialize)]
struct Point<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    coordinates: Vec<Option<&'a RawValue>>,
}

/// A feature by the names that its parts have in CSV.
fn cells<'a>(feature: &Feature<'a>) -> Result<Vec<(String, Cow<'a, str>)>, Refused> {
    // Programs that write a feed anew put the id among the properties.
    let id = feature.id.map(|id| ("id".to_owned(), text(id.get())));
    let mut cells: Vec<_> = id.into_iter().collect();
    if let Some(geometry) = feature.geometry {
        let point = serde_json::from_str::<Point<'a>>(geometry.get()).ok();
        let Some(point) = point.filter(|point| point.kind == "Point") else {
            let message = "not a point: an event has a longitude, a latitude and a depth";
            return Err(refuse("geometry", "geometry", geometry.get(), message));
        };
        let coordinates = ["longitude", "latitude", "depth"].into_iter().zip(point.coordinates);
        let coordinate = |value: Option<&'a RawValue>| text(value.map_or("null", RawValue::get));
        cells.extend(coordinates.map(|(name, value)| (name.to_owned(), coordinate(value))));
    }
    let properties = feature.properties.iter().flat_map(|properties| properties.iter());
    cells.extend(properties.map(|(name, value)| (name.to_owned(), text(value))));
    Ok(cells)
}

/// What a JSON value says: the text in quotes, nothing for null, another as it is written.
fn text(json: &str) -> Cow<'_, str> {
    if json == "null" {
        return Cow::Borrowed("");
    }
    match serde_json::from_str::<String>(json) {
        Ok(text) => Cow::Owned(text),
        Err(_) => Cow::Borrowed(json),
    }
}
