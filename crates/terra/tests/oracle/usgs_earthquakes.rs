//! Earthquakes of the USGS: the GeoJSON and the CSV of its feeds.

use crate::{
    frame::{
        Cell, Database, File, Record, Row, csv, document, flag, number, repository, row, shared,
        text, texts,
    },
    units::{epoch, iso},
};
use serde_json::{Value as Json, json};
use std::path::Path;

/// A feature of a feed, and its place in the list.
struct Feature {
    place: u64,
    json: Json,
}

impl Feature {
    fn get(&self, name: &str) -> &Json {
        &self.json["properties"][name]
    }

    fn text(&self, name: &str) -> Cell {
        text(self.get(name).as_str().unwrap_or_default())
    }

    fn number(&self, name: &str) -> Cell {
        self.get(name).as_f64().map_or(Cell::Null, Cell::Number)
    }

    fn moment(&self, name: &str) -> Cell {
        Cell::Text(epoch(self.get(name).as_i64().unwrap()))
    }

    /// The parts of `,ak,us,`.
    fn list(&self, name: &str) -> Vec<&str> {
        self.get(name).as_str().unwrap().split(',').filter(|part| !part.is_empty()).collect()
    }

    /// Each network's own id of the event, which begins with the network's code.
    fn identifiers(&self) -> Cell {
        let sources = self.list("sources");
        let pair = |id: &&str| {
            let network = sources.iter().find(|network| id.starts_with(**network)).unwrap();
            ((*network).to_owned(), json!(id))
        };
        document(Json::Object(self.list("ids").iter().map(pair).collect()))
    }

    /// What no column takes. The code is the id's without the network, and the sources are the
    /// networks of the ids.
    fn others(&self) -> Cell {
        let id = [self.get("net").as_str().unwrap(), self.get("code").as_str().unwrap()].concat();
        assert_eq!(self.json["id"], id);
        let zone = self.get("tz").as_i64().map(|minutes| minutes.to_string()).unwrap_or_default();
        let [detail, title] = ["detail", "title"].map(|name| self.get(name).as_str().unwrap());
        texts([("tz", zone.as_str()), ("detail", detail), ("title", title)])
    }
}

/// The codes of the kinds of events and of the methods of magnitude are the source's words, with
/// `_` between them.
fn code(word: &str) -> Cell {
    text(&word.to_lowercase().replace(' ', "_"))
}

fn feature_rows(feature: &Feature) -> Vec<Row> {
    let at = |axis: usize| {
        feature.json["geometry"]["coordinates"][axis].as_f64().map_or(Cell::Null, Cell::Number)
    };
    vec![row(
        "earthquake_events",
        feature.json["id"].as_str().unwrap(),
        [
            ("occurred_at", feature.moment("time")),
            ("longitude", at(0)),
            ("latitude", at(1)),
            ("depth_km", at(2)),
            ("event_type", code(feature.get("type").as_str().unwrap())),
            ("place", feature.text("place")),
            ("magnitude", feature.number("mag")),
            ("magnitude_type", code(feature.get("magType").as_str().unwrap_or_default())),
            ("stations_count", feature.number("nst")),
            ("azimuthal_gap_degrees", feature.number("gap")),
            ("nearest_station_degrees", feature.number("dmin")),
            ("residual_rms_seconds", feature.number("rms")),
            ("status", feature.text("status")),
            ("alert", feature.text("alert")),
            ("has_tsunami_notice", flag(feature.get("tsunami") == 1)),
            ("significance", feature.number("sig")),
            ("felt_reports_count", feature.number("felt")),
            ("reported_intensity", feature.number("cdi")),
            ("instrumental_intensity", feature.number("mmi")),
            ("network", feature.text("net")),
            ("identifiers", feature.identifiers()),
            ("products", document(json!(feature.list("types")))),
            ("revised_at", feature.moment("updated")),
            ("source_url", feature.text("url")),
            ("observed_at", feature.moment("time")),
            ("properties", feature.others()),
        ],
    )]
}

fn record_rows(record: &Record) -> Vec<Row> {
    let number = |name| number(record.get(name));
    let text = |name| text(record.get(name));
    vec![row(
        "earthquake_events",
        record.get("id"),
        [
            ("occurred_at", Cell::Text(iso(record.get("time")))),
            ("longitude", number("longitude")),
            ("latitude", number("latitude")),
            ("depth_km", number("depth")),
            ("event_type", code(record.get("type"))),
            ("place", text("place")),
            ("magnitude", number("mag")),
            ("magnitude_type", code(record.get("magType"))),
            ("magnitude_error", number("magError")),
            ("magnitude_stations_count", number("magNst")),
            ("depth_error_km", number("depthError")),
            ("horizontal_error_km", number("horizontalError")),
            ("stations_count", number("nst")),
            ("azimuthal_gap_degrees", number("gap")),
            ("nearest_station_degrees", number("dmin")),
            ("residual_rms_seconds", number("rms")),
            ("status", text("status")),
            ("network", text("net")),
            ("location_network", text("locationSource")),
            ("magnitude_network", text("magSource")),
            ("revised_at", Cell::Text(iso(record.get("updated")))),
            ("observed_at", Cell::Text(iso(record.get("time")))),
        ],
    )]
}

fn check_feed(path: &Path, events: usize) {
    let json: Json = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let features = json["features"].as_array().unwrap().iter().cloned();
    let features: Vec<Feature> =
        (1..).zip(features).map(|(place, json)| Feature { place, json }).collect();
    assert_eq!(features.len(), events, "{}", path.display());
    let file = File {
        connector: "usgs_earthquakes",
        path,
        records: &features,
        line: &|feature| feature.place,
        refused: &|_| vec![],
        rows: &feature_rows,
    };
    file.check(&Database::new());
}

fn check_table(path: &Path, events: usize) {
    let records = csv(&std::fs::read(path).unwrap());
    assert_eq!(records.len(), events, "{}", path.display());
    let file = File {
        connector: "usgs_earthquakes",
        path,
        records: &records,
        line: &|record| record.line,
        refused: &|_| vec![],
        rows: &record_rows,
    };
    file.check(&Database::new());
}

#[test]
fn events_of_a_week() {
    check_feed(&repository("data/usgs-earthquakes/all_week_2018-02.geojson"), 1707);
}

#[test]
fn events_of_a_month() {
    let fixture = "crates/terra-ingest/tests/fixtures/usgs_earthquakes_2.5_month.csv";
    check_table(&repository(fixture), 13);
    let Some(path) = shared("environment/usgs-earthquakes/2.5_month_2017-08.csv") else { return };
    check_table(&path, 1355);
}
