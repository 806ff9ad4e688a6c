//! Earthquakes of the USGS, from both kinds of its files.

use crate::{
    all_shown, fixture, read, recognised,
    recorded::{are, value_of},
    whole_files::{counted, shared},
};
use terra_ingest::{Item, recognise};
use terra_schema::{Json, Value};

const NAME: &str = "usgs_earthquakes";
const FEED: &str = "usgs_earthquakes_all_week.geojson";
const CATALOGUE: &str = "usgs_earthquakes_2.5_month.csv";

#[test]
fn events_of_a_feed() {
    let items = recognised(NAME, &fixture(FEED));
    insta::assert_snapshot!("usgs_earthquakes_all_week", all_shown(&items));
    are(
        &items,
        "us2000crmu",
        &[
            // 1517382420230 ms after 1970 is 17562 days and 25620.23 s: 2018-01-31, 07:07:00.23.
            (0, "occurred_at", Some("2018-01-31T07:07:00.230000Z")),
            (0, "observed_at", Some("2018-01-31T07:07:00.230000Z")),
            (0, "longitude", Some("70.8155")),
            (0, "latitude", Some("36.5432")),
            (0, "depth_km", Some("191.19")),
            (0, "magnitude", Some("6.1")),
            (0, "magnitude_type", Some("mww")),
            (0, "alert", Some("green")),
            (0, "has_tsunami_notice", Some("false")),
            (0, "significance", Some("853")),
            (0, "felt_reports_count", Some("438")),
            (0, "instrumental_intensity", Some("4.02")),
            (0, "network", Some("us")),
            // Not in a feed: what a file of the catalogue has said stays.
            (0, "magnitude_error", None),
        ],
    );
    // Three networks saw it, and one of their ids is the event's.
    let several = r#"{"ak":"ak18371148","at":"at00p3qifd","us":"us1000chh4"}"#;
    assert_eq!(value_of(&items, "ak18371148", 0, "identifiers").as_deref(), Some(several));
    let kinds = items.iter().filter_map(|item| kind(item, "event_type"));
    let others: Vec<String> = kinds.filter(|kind| kind != "earthquake").collect();
    assert_eq!(others.iter().filter(|kind| *kind == "explosion").count(), 2, "{others:?}");
    assert_eq!(others.iter().filter(|kind| *kind == "quarry_blast").count(), 1, "{others:?}");
    let has = |column: &str, is: fn(f64) -> bool| {
        let values = items.iter().filter_map(|item| kind(item, column));
        values.filter(|value| value.parse().is_ok_and(is)).count()
    };
    // Small, and in a mountain above the sea.
    assert!(has("magnitude", |it| it < 0.0) > 0 && has("depth_km", |it| it < 0.0) > 0);
}

fn kind(item: &Item, column: &str) -> Option<String> {
    let row = &item.rows.as_ref().unwrap()[0];
    row.get(column).filter(|value| !value.is_null()).map(Value::to_string)
}

#[test]
fn events_of_the_catalogue() {
    let items = recognised(NAME, &fixture(CATALOGUE));
    insta::assert_snapshot!("usgs_earthquakes_2.5_month", all_shown(&items));
    are(
        &items,
        "uu60214797",
        &[
            (0, "event_type", Some("quarry_blast")),
            (0, "depth_km", Some("-2")),
            (0, "place", Some("19km NNE of Maeser, Utah")),
            (0, "magnitude_error", Some("0.257")),
            (0, "magnitude_stations_count", Some("4")),
            (0, "depth_error_km", Some("31.61")),
            (0, "horizontal_error_km", Some("2.52")),
            (0, "location_network", Some("uu")),
        ],
    );
    are(
        &items,
        "ak16430876",
        &[
            (0, "occurred_at", Some("2017-08-04T06:17:54.553000Z")),
            (0, "revised_at", Some("2017-08-04T06:26:04.294000Z")),
            (0, "status", Some("automatic")),
            (0, "stations_count", None),
            (0, "residual_rms_seconds", Some("0.79")),
        ],
    );
    are(&items, "ismpkansas70232058", &[(0, "nearest_station_degrees", Some("0.008871"))]);
    are(&items, "us20009wr7", &[(0, "magnitude_network", Some("pgc"))]);
}

/// An event of the feed as it would stand in CSV; what only CSV has is made up.
const AS_CSV: &str = "time,latitude,longitude,depth,mag,magType,nst,gap,dmin,rms,net,id,updated,\
    place,type,horizontalError,depthError,magError,magNst,status,locationSource,magSource\n\
    2018-01-31T07:07:00.230Z,36.5432,70.8155,191.19,6.1,mww,,28,0.612,0.72,us,us2000crmu,\
    2018-02-06T09:33:57.628Z,\"35km S of Jarm, Afghanistan\",earthquake,8.1,5.5,0.041,57,\
    reviewed,us,us\n";

#[test]
fn an_event_is_the_same_in_both_formats() {
    let (feed, csv) = (recognised(NAME, &fixture(FEED)), recognised(NAME, AS_CSV.as_bytes()));
    let of = |items: &[Item]| {
        let item = items.iter().find(|item| item.external_id.as_deref() == Some("us2000crmu"));
        item.unwrap().rows.as_ref().unwrap()[0].clone()
    };
    let (feed, csv) = (of(&feed), of(&csv));
    let columns = feed.table().columns.iter().zip(feed.values().iter().zip(csv.values()));
    let mut said = (0, 0, 0);
    for (column, (one, other)) in columns {
        match (one, other) {
            (Some(one), Some(other)) => {
                assert_eq!(one, other, "{}", column.name);
                said.0 += 1;
            }
            (Some(_), None) => said.1 += 1,
            (None, Some(_)) => said.2 += 1,
            (None, None) => {}
        }
    }
    // In both: 15 of the event and 6 of where the row comes from. In the feed alone: alert, notice,
    // significance, three of what people felt, identifiers, products, page and properties; in CSV
    // alone: four errors and counts, two networks.
    assert_eq!(said, (21, 10, 6));
}

#[test]
fn words_that_nobody_knows_are_kept() {
    let feed = r#"{"type":"FeatureCollection","metadata":{"url":"https://earthquake.usgs.gov/x"},
"features":[
{"type":"Feature","properties":{"mag":-9.99,"magType":"mx","type":"mine collapse","time":-14182940000,
"status":"guessed","alert":"blue","tsunami":2,"net":"us","code":"7","ids":",us7,us8,usauto9,","sources":",us,usauto,",
"types":",origin,","place":"caf\u00e9","dmin":1.5e-2},"geometry":{"type":"Point","coordinates":[-180,0.5,null]},"id":"us7"},
{"type":"Feature","properties":{"time":0,"type":"dragon","ids":",xy1,","sources":",us,","net":"xx","code":"5"},
"geometry":{"type":"Point","coordinates":[1,2]},"id":"us9"},
{"type":"Feature","properties":{"id":"us10","time":0,"mag":null},"geometry":{"type":"Point","coordinates":[1,2,3]}}]}"#;
    let items = recognised(NAME, feed.as_bytes());
    are(
        &items,
        "us7",
        &[
            // 1969-07-20T20:17:40Z.
            (0, "occurred_at", Some("1969-07-20T20:17:40.000000Z")),
            (0, "longitude", Some("180")),
            (0, "depth_km", None),
            (0, "magnitude", None),
            (0, "magnitude_type", None),
            (0, "event_type", Some("collapse")),
            (0, "status", None),
            (0, "alert", None),
            (0, "has_tsunami_notice", None),
            (0, "place", Some("café")),
            (0, "nearest_station_degrees", Some("0.015")),
            (0, "identifiers", Some(r#"{"us":["us7","us8"],"usauto":"usauto9"}"#)),
            (
                0,
                "properties",
                Some(
                    r#"{"alert":"blue","magType":"mx","status":"guessed","tsunami":"2","type":"mine collapse"}"#,
                ),
            ),
        ],
    );
    let kept = r#"{"code":"5","ids":",xy1,","sources":",us,","type":"dragon"}"#;
    are(&items, "us9", &[(0, "event_type", Some("other")), (0, "properties", Some(kept))]);
    are(&items, "us10", &[(0, "magnitude", None), (0, "event_type", None)]);
    items.iter().for_each(crate::whole_files::passes_the_check);
}

#[test]
fn feeds_are_told_from_other_geojson() {
    let name = |text: &str| recognise(text.as_bytes()).map(|found| found.name);
    // What the catalogue answers, without a word of whose it is, and spaced out.
    let answer = "\u{feff}\n{ \"type\" : \"FeatureCollection\", \"features\" : [ { \"type\": \
                  \"Feature\", \"properties\": {\"mag\":1,\"magType\":\"ml\",\"tsunami\":0,\
                  \"sig\":1,\"net\":\"us\"}}]}";
    assert_eq!(name(answer), Some(NAME));
    // An export of our own names the events' pages.
    let export = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\
                  \"properties\":{\"source_url\":\"https://earthquake.usgs.gov/earthquakes/\",\
                  \"magnitude\":1}}]}";
    assert_eq!(name(export), None);
    assert_eq!(name("{\"type\":\"FeatureCollection\",\"features\":[]}"), None);
}

#[test]
fn features_that_are_no_events_are_refused_and_the_next_is_read() {
    let point = r#""geometry":{"type":"Point","coordinates":[1,2,3]}"#;
    let feature = |properties: &str, geometry: &str| {
        format!(r#"{{"type":"Feature","id":"x","properties":{properties},{geometry}}}"#)
    };
    let features = [
        feature(r#"{"time":0}"#, point),
        feature(r#"{"time":null}"#, point),
        feature(r#"{"time":"yesterday"}"#, point),
        feature(r#"{"time":1e300}"#, point),
        feature(r#"{"time":99999999999999999}"#, point),
        feature(r#"{"time":0,"mag":"big"}"#, point),
        feature(r#"{"time":0}"#, r#""geometry":null"#),
        feature(r#"{"time":0}"#, r#""geometry":{"type":"Point","coordinates":[1,95,3]}"#),
        feature(r#"{"time":0}"#, r#""geometry":{"type":"Point","coordinates":[1]}"#),
        feature(r#"{"time":0}"#, r#""geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}"#),
        r#"{"type":"Event"}"#.to_owned(),
        "7".to_owned(),
        feature(r#"{"time":0}"#, point),
    ];
    let text = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(",\n"));
    let (items, stopped) = read(NAME, text.as_bytes());
    assert!(stopped.is_none(), "{stopped:?}");
    let told = items.iter().map(|item| match &item.rows {
        Ok(_) => (item.line, "", ""),
        Err(refused) => (item.line, refused.column.as_str(), refused.rule),
    });
    let expected = [
        (1, "", ""),
        (2, "time", "required"),
        (3, "time", "moment"),
        (4, "time", "moment"),
        (5, "time", "moment"),
        (6, "mag", "number"),
        (7, "longitude", "required"),
        (8, "latitude", "position"),
        (9, "longitude", "position"),
        (10, "geometry", "geometry"),
        (11, "", "json"),
        (12, "", "json"),
        (13, "", ""),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    // Cut off within a feature.
    let (items, stopped) = read(NAME, &text.as_bytes()[..text.len() - 40]);
    assert_eq!(items.len(), 12);
    assert!(stopped.unwrap().to_string().contains("the file ends within this value"));
}

/// Whether a column, or else the properties, has what a file says.
fn has(item: &Item, name: &str, column: Option<&str>, text: &str) -> bool {
    let row = &item.rows.as_ref().unwrap()[0];
    let kept = column.and_then(|column| row.get(column)).filter(|kept| !kept.is_null());
    let is_kept = kept.is_some_and(|kept| {
        let kept = kept.to_string();
        let numbers = (kept.parse::<f64>(), text.parse::<f64>());
        // Moments differ in how many zeros end them.
        let moment = |text: &str| text.trim_end_matches(['Z', '0']).to_owned();
        kept == text.replace(' ', "_").to_ascii_lowercase()
            || kept == text
            || moment(&kept) == moment(text)
            || matches!(numbers, (Ok(a), Ok(b)) if (a - b).abs() < 1e-9)
            || (column == Some("has_tsunami_notice") && kept == (text == "1").to_string())
            || (column == Some("products") && list(&kept).join(",") == text.trim_matches(','))
    });
    let properties = row.get("properties");
    let is_property = matches!(properties, Some(Value::Json(json))
        if json.tree().get(name).and_then(|kept| kept.as_str()) == Some(text));
    is_kept || is_property
}

fn list(json: &str) -> Vec<String> {
    let json = Json::parse(json).unwrap();
    let items = json.tree().as_array().unwrap().iter();
    items.map(|item| item.as_str().unwrap().to_owned()).collect()
}

/// What the columns of the files are called in the table.
const COLUMNS: &[(&str, &str)] = &[
    ("time", "occurred_at"),
    ("updated", "revised_at"),
    ("latitude", "latitude"),
    ("longitude", "longitude"),
    ("depth", "depth_km"),
    ("mag", "magnitude"),
    ("magType", "magnitude_type"),
    ("nst", "stations_count"),
    ("gap", "azimuthal_gap_degrees"),
    ("dmin", "nearest_station_degrees"),
    ("rms", "residual_rms_seconds"),
    ("net", "network"),
    ("id", "external_id"),
    ("place", "place"),
    ("type", "event_type"),
    ("horizontalError", "horizontal_error_km"),
    ("depthError", "depth_error_km"),
    ("magError", "magnitude_error"),
    ("magNst", "magnitude_stations_count"),
    ("status", "status"),
    ("locationSource", "location_network"),
    ("magSource", "magnitude_network"),
    ("url", "source_url"),
    ("felt", "felt_reports_count"),
    ("cdi", "reported_intensity"),
    ("mmi", "instrumental_intensity"),
    ("alert", "alert"),
    ("tsunami", "has_tsunami_notice"),
    ("sig", "significance"),
    ("types", "products"),
];

fn column_of(name: &str) -> Option<&'static str> {
    COLUMNS.iter().find(|(from, _)| *from == name).map(|(_, to)| *to)
}

#[test]
fn a_whole_month_of_the_catalogue_is_read() {
    let Some(bytes) = shared("environment/usgs-earthquakes/2.5_month_2017-08.csv") else { return };
    let items = recognised(NAME, &bytes);
    assert_eq!(counted(&items).into_iter().collect::<Vec<_>>(), [("earthquake_events", 1355)]);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    for (record, item) in reader.records().map(|record| record.unwrap()).zip(&items) {
        for (name, text) in header.iter().zip(&record).filter(|(_, text)| !text.is_empty()) {
            assert!(has(item, name, column_of(name), text), "line {}: {name} {text}", item.line);
        }
    }
}

#[test]
fn a_whole_week_of_the_feed_is_read() {
    let Some(bytes) = shared("environment/usgs-earthquakes/all_week_2018-02.geojson") else {
        return;
    };
    let items = recognised(NAME, &bytes);
    assert_eq!(counted(&items).into_iter().collect::<Vec<_>>(), [("earthquake_events", 1707)]);
    let feed: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let features = feed["features"].as_array().unwrap();
    for (feature, item) in features.iter().zip(&items) {
        let id = feature["id"].as_str().unwrap();
        assert_eq!(item.external_id.as_deref(), Some(id));
        for (at, name) in ["longitude", "latitude", "depth"].into_iter().enumerate() {
            let text = feature["geometry"]["coordinates"][at].to_string();
            assert!(has(item, name, column_of(name), &text), "{id}: {name} {text}");
        }
        let row = &item.rows.as_ref().unwrap()[0];
        for (name, value) in feature["properties"].as_object().unwrap() {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            match name.as_str() {
                _ if value.is_null() => {}
                "time" | "updated" => {
                    let Some(Value::Timestamp(kept)) = row.get(column_of(name).unwrap()) else {
                        panic!("{id}: {name}");
                    };
                    assert_eq!(kept.micros(), value.as_i64().unwrap() * 1000, "{id}: {name}");
                }
                "code" => assert!(id.ends_with(&text)),
                "ids" | "sources" => {
                    let identifiers = row.get("identifiers").unwrap().to_string();
                    let mut items = text.split(',').filter(|item| !item.is_empty());
                    assert!(items.all(|item| identifiers.contains(&format!("\"{item}\""))));
                }
                _ => assert!(has(item, name, column_of(name), &text), "{id}: {name} {text}"),
            }
        }
    }
    let kinds = |wanted: &str| {
        items.iter().filter(|item| kind(item, "event_type").as_deref() == Some(wanted)).count()
    };
    assert_eq!((kinds("explosion"), kinds("quarry_blast")), (15, 13));
}
