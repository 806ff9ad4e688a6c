//! What a server asks: pages of features with tokens, boxes, groups.

use crate::{
    fixture::{Fixture, cases},
    tables::{Line, Plant, Provenance, Sample, Source, Station, User, Word},
};
use serde_json::Value as Tree;
use std::collections::{BTreeMap, BTreeSet};
use terra_formats::{Format, Layout, Options, Writer};
use terra_geo::{BBox, Crs, Geometry, LonLat, Position};
use terra_schema::{Id, Row, Table, Value, filter::Expr, scalar::Uuid};
use terra_store::{Counting, Database, Error, FeaturePage, Group, Matched};

cases! {
    pages_of_features_visit_every_row_once,
    pages_of_features_in_an_order_with_ties_and_missing_values,
    a_page_ends_with_the_row_that_fills_it,
    a_page_of_nothing,
    features_show_what_is_asked_for,
    features_are_the_same_in_every_form,
    rows_are_counted_as_it_is_asked_for,
    tokens_that_were_cut_or_are_of_another_question_are_refused,
    a_page_tells_the_sources_of_its_rows,
    a_table_has_the_sources_that_its_rows_point_to,
    boxes_meet_as_they_do_on_the_globe,
    what_has_no_place_is_in_no_box,
    a_box_is_looked_up_in_the_indexes_of_both_places,
    groups_count_rows_and_find_extremes,
    it_answers,
}

/// More than any page here takes.
const ROOM: usize = 1 << 20;

fn features(page: &FeaturePage) -> Vec<Tree> {
    let text = [b"[", &page.features[..], b"]"].concat();
    let features: Vec<Tree> = serde_json::from_slice(&text).unwrap();
    assert_eq!(features.len() as u64, page.returned);
    features
}

fn ids(features: &[Tree]) -> Vec<String> {
    features.iter().map(|feature| feature["id"].as_str().unwrap().to_owned()).collect()
}

async fn pages_of_features_visit_every_row_once(database: &Fixture) {
    database.insert_many((0..23).map(|at| Word::new(at.to_string()))).await.unwrap();
    let table = Word::table();
    let whole: Tree =
        serde_json::from_slice(&database.table(table).limit(100).geojson().await.unwrap()).unwrap();
    for size in [1, 5, 22, 23, 24] {
        let mut all = Vec::new();
        let mut page = database.table(table).geojson_page(size, ROOM).await.unwrap();
        loop {
            assert_eq!(page.matched, Matched::Exact(23));
            all.extend(features(&page));
            let Some(token) = page.next else { break };
            assert_eq!(page.returned, size);
            assert!(
                token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
            );
            let next = database.table(table).after_token(&token).unwrap();
            page = next.geojson_page(size, ROOM).await.unwrap();
        }
        assert_eq!(Tree::Array(all), whole["features"]);
    }
}

async fn pages_of_features_in_an_order_with_ties_and_missing_values(database: &Fixture) {
    let words = (0..20_i32).map(|at| {
        let word = Word::new(at.to_string()).row((at % 4 > 0).then_some(at % 4));
        word.limit((at % 3 > 0).then(|| rust_decimal::Decimal::new(i64::from(at % 3), 1)))
    });
    database.insert_many(words.collect::<Vec<_>>()).await.unwrap();
    let ordered = || {
        let (row, limit) = (Word::row.position(), Word::limit.position());
        database.table(Word::table()).order_by(row, true).order_by(limit, false)
    };
    let whole = ordered().geojson_page(100, ROOM).await.unwrap();
    let mut page = ordered().geojson_page(3, ROOM).await.unwrap();
    let mut all = ids(&features(&page));
    while let Some(token) = page.next {
        page = ordered().after_token(&token).unwrap().geojson_page(3, ROOM).await.unwrap();
        all.extend(ids(&features(&page)));
    }
    assert_eq!(all, ids(&features(&whole)));
}

async fn a_page_ends_with_the_row_that_fills_it(database: &Fixture) {
    let long = "x".repeat(1_000);
    let words = (0..6).map(|at| Word::new(at.to_string()).value(long.as_str()));
    database.insert_many(words.collect::<Vec<_>>()).await.unwrap();
    let table = Word::table();
    let page = database.table(table).geojson_page(100, 2_000).await.unwrap();
    assert_eq!((page.returned, page.matched), (2, Matched::Exact(6)));
    let rest = database.table(table).after_token(&page.next.unwrap()).unwrap();
    let rest = rest.geojson_page(100, ROOM).await.unwrap();
    assert_eq!((rest.returned, rest.matched, rest.next), (4, Matched::Exact(6), None));
    // One row at least, however long.
    let one = database.table(table).geojson_page(100, 1).await.unwrap();
    assert_eq!(one.returned, 1);
    // What was asked for beyond it is left where it is, and others are answered as before.
    let more = (0..400).map(|at| Word::new(format!("more {at}")));
    database.insert_many(more.collect::<Vec<_>>()).await.unwrap();
    for _ in 0..3 {
        let cut = database.table(table).geojson_page(10_000, 2_000).await.unwrap();
        assert!(cut.returned < 100 && cut.next.is_some(), "{}", cut.returned);
        assert_eq!(cut.matched, Matched::Exact(406));
        let uncounted = database.table(table).counting(Counting::None);
        let uncounted = uncounted.geojson_page(10_000, 2_000).await.unwrap();
        assert_eq!((uncounted.returned, uncounted.matched), (cut.returned, Matched::Uncounted));
        assert_eq!(database.table(table).count().await.unwrap(), 406);
    }
}

async fn a_page_of_nothing(database: &Fixture) {
    let page = database.table(Word::table()).geojson_page(10, ROOM).await.unwrap();
    let (sources, matched) = (BTreeSet::new(), Matched::Exact(0));
    let nothing = FeaturePage { features: Vec::new(), returned: 0, matched, sources, next: None };
    assert_eq!(page, nothing);
    database.insert(Word::new("a")).await.unwrap();
    let none = database.table(Word::table()).geojson_page(0, ROOM).await.unwrap();
    assert_eq!(none, FeaturePage { matched: Matched::Exact(1), ..nothing });
}

async fn features_show_what_is_asked_for(database: &Fixture) {
    let plant = Plant::new("Fiji").location(LonLat::new(180.0, -17.5).unwrap());
    database.insert(plant).await.unwrap();
    let ends = [(170.0, 0.0), (-170.0, 90.0)];
    let ends = ends.map(|(lon, lat)| Position::new(lon, lat).unwrap());
    let line = Geometry::line_string(ends.to_vec()).unwrap();
    database.insert(Line::new("To the pole").geometry(line)).await.unwrap();
    let shown = async |layout: Layout| {
        let table = database.table(layout.table);
        let writer = move || Writer::features(layout.clone());
        features(&table.written_page(10, ROOM, writer).await.unwrap()).remove(0)
    };
    let [name, status] = ["name", "status"].map(|name| Plant::table().position(name).unwrap());
    let plant = Layout::served(Plant::table());
    let plant = shown(plant.showing(Some(&[status, name]), true)).await;
    assert_eq!(plant["properties"], serde_json::json!({ "name": "Fiji", "status": "planned" }));
    let plant = shown(Layout::served(Plant::table()).showing(Some(&[]), false)).await;
    assert_eq!((&plant["properties"], &plant["geometry"]), (&serde_json::json!({}), &Tree::Null));
    for crs in Crs::ALL {
        let shown = async |table| shown(Layout::served(table).in_crs(crs)).await;
        let point = shown(Plant::table()).await;
        let expected = crs.coordinates([180.0, -17.5]);
        assert_eq!(point["geometry"]["coordinates"], serde_json::json!(expected));
        let line = shown(Line::table()).await;
        let expected = [[170.0, 0.0], [-170.0, 90.0]].map(|at| crs.coordinates(at));
        assert_eq!(line["geometry"]["coordinates"], serde_json::json!(expected));
    }
}

async fn features_are_the_same_in_every_form(database: &Fixture) {
    let ends = [(1.0, 2.0), (3.0, 4.0)].map(|(lon, lat)| Position::new(lon, lat).unwrap());
    let line = Line::new("with both places").location(LonLat::new(5.0, 6.0).unwrap());
    let line = line.geometry(Geometry::line_string(ends.to_vec()).unwrap());
    database.insert(line).await.unwrap();
    database.insert(Line::new("with none")).await.unwrap();
    let table = Line::table();
    let page = features(&database.table(table).geojson_page(10, ROOM).await.unwrap());
    let sequence = || Format::GeoJsonSeq.writer(Layout::served(Line::table()), Options::default());
    let sequence = database.table(table).written_page(10, ROOM, sequence).await.unwrap().features;
    let texts = sequence.split(|byte| *byte == 0x1e).skip(1);
    let texts: Vec<Tree> = texts.map(|text| serde_json::from_slice(text).unwrap()).collect();
    assert_eq!(texts, page);
    let whole: Tree =
        serde_json::from_slice(&database.table(table).geojson().await.unwrap()).unwrap();
    assert_eq!(whole["features"], Tree::Array(page));
}

async fn rows_are_counted_as_it_is_asked_for(database: &Fixture) {
    database.insert_many((0..30).map(|at| Word::new(at.to_string()))).await.unwrap();
    let matched = async |counting, size| {
        let words = database.table(Word::table()).counting(counting);
        words.geojson_page(size, ROOM).await.unwrap().matched
    };
    assert_eq!(matched(Counting::Exact, 10).await, Matched::Exact(30));
    assert_eq!(matched(Counting::None, 10).await, Matched::Uncounted);
    assert_eq!(matched(Counting::None, 100).await, Matched::Uncounted);
    // The page has them all.
    assert_eq!(matched(Counting::Estimate, 100).await, Matched::Exact(30));
    // Statistics may be of any age, but what was seen is there.
    assert!(matched(Counting::Estimate, 10).await.rows().unwrap() >= 10);
}

async fn tokens_that_were_cut_or_are_of_another_question_are_refused(database: &Fixture) {
    database.insert_many(["a", "b", "c"].map(Word::new)).await.unwrap();
    let word = || database.table(Word::table());
    let token = word().geojson_page(1, ROOM).await.unwrap().next.unwrap();
    drop(word().after_token(&token).unwrap());
    let refused = |outcome: Result<_, Error>| {
        let error = outcome.map(drop).unwrap_err();
        assert!(matches!(error, Error::Token { .. }), "{error:?}");
    };
    refused(database.table(Plant::table()).after_token(&token));
    refused(word().order_by(Word::label.position(), false).after_token(&token));
    refused(word().order_by(0, true).after_token(&token));
    for cut in 0..token.len() {
        refused(word().after_token(&token[..cut]));
    }
    for at in 0..token.len() {
        let mut letters = token.clone().into_bytes();
        letters[at] = if letters[at] == b'A' { b'B' } else { b'A' };
        let other = String::from_utf8(letters).unwrap();
        refused(word().after_token(&other));
    }
    for wrong in ["", " ", "é", "%", "====", &"A".repeat(9_000)] {
        refused(word().after_token(wrong));
    }
}

async fn a_page_tells_the_sources_of_its_rows(database: &Fixture) {
    let sources = database.insert_many(["one", "two", "none"].map(Source::new)).await.unwrap();
    let from = |at: usize, name: &str| {
        let provenance = Provenance { source_id: Some(sources[at]), ..Provenance::default() };
        Plant::new(name).provenance(provenance)
    };
    let plants = [from(0, "a"), from(0, "b"), from(1, "c"), Plant::new("d")];
    database.insert_many(plants).await.unwrap();
    let page = database.table(Plant::table()).geojson_page(10, ROOM).await.unwrap();
    assert_eq!(page.sources, [sources[0].uuid(), sources[1].uuid()].into());
    let first = database.table(Plant::table()).geojson_page(2, ROOM).await.unwrap();
    assert_eq!(first.sources, [sources[0].uuid()].into());
    let table = database.table(Source::table()).geojson_page(10, ROOM).await.unwrap();
    assert_eq!(table.sources, BTreeSet::new());
}

async fn a_table_has_the_sources_that_its_rows_point_to(database: &Fixture) {
    let sources = database.insert_many(["one", "two", "none"].map(Source::new)).await.unwrap();
    let from = |at: usize, name: &str| {
        let provenance = Provenance { source_id: Some(sources[at]), ..Provenance::default() };
        Plant::new(name).provenance(provenance)
    };
    database.insert_many([from(0, "a"), from(1, "b"), from(1, "c")]).await.unwrap();
    // Of all its rows, whatever is asked for else.
    let found: Vec<Source> = database.table(Plant::table()).limit(1).sources().await.unwrap();
    let found: BTreeSet<_> = found.iter().map(|source| source.id.uuid()).collect();
    assert_eq!(found, [sources[0].uuid(), sources[1].uuid()].into());
    let none: Vec<Source> = database.table(Source::table()).sources().await.unwrap();
    assert_eq!(none.len(), 0);
}

/// Sides where boxes begin and end, and what lies between.
fn longitudes() -> [f64; 9] {
    [-180.0, -179.5, -170.0, -10.0, 0.0, 10.0, 170.0, 179.5, 180.0]
}

async fn boxes_meet_as_they_do_on_the_globe(database: &Fixture) {
    let (mut lines, mut bounds) = (Vec::new(), BTreeMap::new());
    for west in longitudes() {
        for east in longitudes() {
            for (south, north) in [(0.0, 5.0), (40.0, 40.0)] {
                // Where the east is west of the west, two parts that meet at the antimeridian.
                let ends = if west <= east {
                    vec![vec![(west, south), (east, north)]]
                } else {
                    vec![vec![(west, south), (180.0, north)], vec![(-180.0, south), (east, north)]]
                };
                let place = |(lon, lat)| Position::new(lon, lat).unwrap();
                let parts = ends.into_iter().map(|part| part.into_iter().map(place).collect());
                let geometry = Geometry::multi_line_string(parts.collect()).unwrap();
                let id = Id::<Line>::from_uuid(Uuid::from_u128(lines.len() as u128 + 1));
                bounds.insert(id.uuid(), geometry.bounds());
                lines.push(Line::new("line").id(id).geometry(geometry));
            }
        }
    }
    let crossing = bounds.values().filter(|bbox| bbox.crosses_antimeridian()).count();
    assert!(crossing > 10, "lines cross the antimeridian: {crossing}");
    database.insert_many(lines).await.unwrap();
    let table = Line::table();
    for west in longitudes() {
        for east in longitudes() {
            for (south, north) in [(-5.0, 0.0), (5.5, 39.0), (-90.0, 90.0)] {
                let bbox = BBox::new(west, south, east, north).unwrap();
                let asked = || database.table(table).filter(Expr::within(table, bbox).unwrap());
                let page = asked().geojson_page(1_000, ROOM).await.unwrap();
                let expected = bounds.iter().filter(|(_, bounds)| bbox.intersects(**bounds));
                let expected: Vec<String> = expected.map(|(id, _)| id.to_string()).collect();
                assert_eq!(ids(&features(&page)), expected, "{bbox}");
                assert_eq!(asked().count().await.unwrap() as usize, expected.len(), "{bbox}");
            }
        }
    }
}

async fn what_has_no_place_is_in_no_box(database: &Fixture) {
    database.insert_many([Line::new("nowhere")]).await.unwrap();
    let place = LonLat::new(5.0, 6.0).unwrap();
    database.insert(Line::new("here").location(place)).await.unwrap();
    let table = Line::table();
    let world = Expr::within(table, BBox::WORLD).unwrap();
    assert_eq!(database.table(table).filter(world.clone()).count().await.unwrap(), 1);
    // As in SQL, a row without a place isn't outside of a box either.
    let outside = database.table(table).filter(Expr::Not(Box::new(world)));
    assert_eq!(outside.count().await.unwrap(), 0);
    assert_eq!(Expr::within(Word::table(), BBox::WORLD), None);
    assert_eq!(Expr::within(User::table(), BBox::WORLD), None);
    assert!(matches!(Expr::within(Station::table(), BBox::WORLD), Some(Expr::InBox(..))));
}

async fn a_box_is_looked_up_in_the_indexes_of_both_places(database: &Fixture) {
    let path = |lon: f64, lat: f64| {
        let ends = [(lon, lat), (lon + 0.1, lat + 0.1)];
        let ends = ends.map(|(lon, lat)| Position::new(lon, lat).unwrap());
        Geometry::line_string(ends.to_vec()).unwrap()
    };
    let mut expected = BTreeSet::new();
    let asked = BBox::new(4.0, 4.0, 9.0, 8.0).unwrap();
    let grid = |number: u32| (f64::from(number % 80) * 2.0 - 79.5, f64::from(number / 80) - 39.5);
    let lines = (0..6_400).map(|number| {
        let (lon, lat) = grid(number);
        let id = Uuid::from_u128(u128::from(number) + 1);
        let place = LonLat::new(lon, lat).unwrap();
        let other_side = LonLat::new(-lon, -lat).unwrap();
        let line = Line::new("line").id(Id::from_uuid(id));
        let (line, is_met) = match number % 4 {
            0 => (line.location(place), asked.contains(place)),
            1 => (line.geometry(path(lon, lat)), asked.intersects(path(lon, lat).bounds())),
            2 => {
                let is_met = asked.intersects(path(lon, lat).bounds());
                (
                    line.geometry(path(lon, lat)).location(other_side),
                    is_met || asked.contains(other_side),
                )
            }
            _ => (line.geometry(path(lon, lat)).location(place), asked.contains(place)),
        };
        if is_met {
            expected.insert(id);
        }
        line
    });
    for some in lines.collect::<Vec<_>>().chunks(1_600) {
        database.insert_many(some.iter().cloned()).await.unwrap();
    }
    database.run("ANALYZE").await;
    let table = Line::table();
    let within = Expr::within(table, asked).unwrap();
    let select = || database.table(table).filter(within.clone());
    let plan = select().plan().await.unwrap().join("\n");
    for index in ["cell", "enclosing_square"] {
        assert!(plan.contains(index), "{index}: {plan}");
    }
    assert!(!plan.contains("SCAN t0") && !plan.contains("Seq Scan"), "{plan}");
    let found: BTreeSet<_> = select().ids().await.unwrap().into_iter().collect();
    assert_eq!((found.len(), &found), (expected.len(), &expected));
    assert!(expected.len() > 10);
    assert_eq!(select().count().await.unwrap(), expected.len() as u64);
    // In pages, in an order, and with more to ask.
    let records = select().order_by(0, true).limit(5).records().await.unwrap();
    let largest: Vec<_> = expected.iter().rev().take(5).copied().collect();
    assert_eq!(records.iter().map(|row| row.id().unwrap()).collect::<Vec<_>>(), largest);
    let both = select().filter(Expr::Not(Box::new(Expr::within(table, asked).unwrap())));
    assert_eq!(both.count().await.unwrap(), 0);
}

async fn groups_count_rows_and_find_extremes(database: &Fixture) {
    let whole = |table: &'static Table| database.table(table).groups(None, &[]);
    let none = Group { key: Value::Null, rows: 0, extremes: Vec::new() };
    assert_eq!(whole(Plant::table()).await.unwrap(), [none]);
    let sources = database.insert_many(["one", "two"].map(Source::new)).await.unwrap();
    let plant = |source: Option<usize>, place: Option<(f64, f64)>| {
        let source_id = source.map(|at| sources[at]);
        let provenance = Provenance { source_id, ..Provenance::default() };
        let place = place.map(|(lon, lat)| LonLat::new(lon, lat).unwrap());
        Plant::new("plant").provenance(provenance).location(place)
    };
    let plants = [
        plant(Some(0), Some((-1.5, 2.0))),
        plant(Some(0), Some((3.0, -4.0))),
        plant(Some(0), None),
        plant(Some(1), None),
        plant(None, Some((7.0, 8.0))),
    ];
    database.insert_many(plants).await.unwrap();
    let table = Plant::table();
    let longitude = table.role(terra_schema::Role::Longitude).unwrap();
    let source = table.role(terra_schema::Role::Source).unwrap();
    let both = [longitude, longitude + 1];
    let mut groups = database.table(table).groups(Some(source), &both).await.unwrap();
    let real = |low, high| (Value::Real(low), Value::Real(high));
    let missing = || (Value::Null, Value::Null);
    let id = |at: usize| Value::Id(sources[at].uuid());
    let mut expected = vec![
        Group { key: id(0), rows: 3, extremes: vec![real(-1.5, 3.0), real(-4.0, 2.0)] },
        Group { key: id(1), rows: 1, extremes: vec![missing(), missing()] },
        Group { key: Value::Null, rows: 1, extremes: vec![real(7.0, 7.0), real(8.0, 8.0)] },
    ];
    let key = |group: &Group| group.key.to_string();
    groups.sort_by_key(key);
    expected.sort_by_key(key);
    assert_eq!(groups, expected);
    // What SQL has no order for isn't guessed.
    let json = Sample::table().position("json").unwrap();
    let error = database.table(Sample::table()).groups(None, &[json]).await.unwrap_err();
    assert!(matches!(error, Error::Unsupported { .. }), "{error:?}");
    // Each type comes back as it is.
    let rows = crate::random::some(20, crate::random::record(Sample::table()));
    database.insert_records(Sample::table(), rows).await.unwrap();
    let columns: Vec<usize> = (0..Sample::table().columns.len())
        .filter(|&at| {
            use terra_schema::ColumnType::{Bytes, Json};
            !matches!(Sample::table().columns[at].ty, Json | Bytes { .. })
        })
        .collect();
    for &at in &columns {
        let records = database.table(Sample::table()).order_by(at, false).limit(100);
        let records = records.records().await.unwrap();
        let [group] = &database.table(Sample::table()).groups(None, &[at]).await.unwrap()[..]
        else {
            panic!("not one group")
        };
        let values = records.iter().filter_map(|record| record.values()[at].as_ref());
        let values: Vec<_> = values.filter(|value| !value.is_null()).collect();
        let (low, high) = &group.extremes[0];
        let ends = values.first().zip(values.last()).map(|(low, high)| (*low, *high));
        assert_eq!((low, high), ends.unwrap_or((&Value::Null, &Value::Null)));
    }
}

async fn it_answers(database: &Fixture) {
    database.ping().await.unwrap();
}
