//! Questions of place, held to a look at every row.

use crate::{
    fixture::{Fixture, cases},
    random::some,
    tables::{Plant, Station},
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use terra_geo::{BBox, Circle, Km, LonLat};
use terra_schema::{Id, Record, Row};
use terra_store::{Database, Error, nearest};

cases! {
    boxes_and_circles_hold_what_lies_in_them,
    several_places_hold_what_lies_in_one_of_them,
    the_nearest_come_first,
    a_short_page_of_a_place_is_the_first_of_all_of_it,
    an_order_tells_which_of_those_equally_near_come_first,
    pages_of_the_nearest_make_all_of_them,
    the_nearest_are_a_page_of_many,
    places_of_any_table,
    what_is_no_place_is_refused,
    nothing_lies_in_an_empty_table,
}

fn at(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).unwrap()
}

/// Places where things go wrong: poles, the antimeridian, the origin, edges of squares of the
/// curve, and many at the same place.
fn places(count: usize) -> Vec<LonLat> {
    let side = |limit: f64| {
        prop_oneof![
            6 => -limit..=limit,
            1 => Just(limit), 1 => Just(-limit), 1 => Just(0.0), 1 => limit - 0.5..=limit,
            1 => -0.01..=0.01
        ]
    };
    some(count, (side(180.0), side(90.0)).prop_map(|(longitude, latitude)| at(longitude, latitude)))
}

/// Plants in many places, some of them in none.
async fn plants(database: &Fixture, count: usize) -> Vec<Plant> {
    let drafts = places(count).into_iter().enumerate().map(|(number, place)| {
        let place = (number % 10 != 9).then_some(place);
        Plant::new(if number % 3 == 0 { "third" } else { "other" }).location(place)
    });
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    database.select::<Plant>().all().await.unwrap()
}

fn boxes() -> Vec<BBox> {
    let corners = places(80);
    let boxes = corners.chunks(2).filter_map(|pair| {
        let (a, b) = (pair[0], pair[1]);
        let (south, north) = (a.latitude().min(b.latitude()), a.latitude().max(b.latitude()));
        // Each way round, so that every other one crosses the antimeridian.
        BBox::new(a.longitude(), south, b.longitude(), north).ok()
    });
    let mut boxes: Vec<BBox> = boxes.collect();
    for (west, south, east, north) in [
        (-180.0, -90.0, 180.0, 90.0),
        (180.0, -90.0, 180.0, 90.0),
        (-180.0, 0.0, -180.0, 0.0),
        (0.0, 0.0, 0.0, 0.0),
        (-0.01, -0.01, 0.01, 0.01),
        (179.5, 89.0, -179.5, 90.0),
    ] {
        boxes.push(BBox::new(west, south, east, north).unwrap());
    }
    boxes
}

fn circles() -> Vec<Circle> {
    let centres = places(40);
    let radii = [0.0, 0.001, 1.0, 55.0, 700.0, 4_999.0, 5_001.0, 12_000.0, 20_016.0, 1e9];
    let radii = radii.iter().cycle();
    centres.into_iter().zip(radii).map(|(centre, &radius)| circle(centre, radius)).collect()
}

fn circle(centre: LonLat, radius: f64) -> Circle {
    Circle::new(centre, Km(radius)).unwrap()
}

fn ids<'p>(plants: impl IntoIterator<Item = &'p Plant>) -> BTreeSet<Id<Plant>> {
    plants.into_iter().map(|plant| plant.id).collect()
}

async fn several_places_hold_what_lies_in_one_of_them(database: &Fixture) {
    let plants = plants(database, 500).await;
    let place = Plant::location;
    for (boxes, circle) in boxes().chunks(3).zip(circles()) {
        let near = |place| circle.centre().distance_km(place).0 <= circle.radius().0 + 1e-9;
        let lies_in = |place| boxes.iter().any(|bbox| bbox.contains(place));
        let thirds = Plant::name.eq("third");
        let either = boxes.iter().map(|&bbox| place.within(bbox));
        let either = either.reduce(|either, bbox| either | bbox).unwrap();
        let filter = either.clone() | (place.near(circle) & thirds.clone());
        let is_third = |plant: &Plant| plant.name.as_str() == "third";
        let holds = |plant: &&Plant| {
            let in_circle = |place| is_third(plant) && near(place);
            plant.location.is_some_and(|place| lies_in(place) || in_circle(place))
        };
        let expected = ids(plants.iter().filter(holds));
        let found = database.select::<Plant>().filter(filter.clone()).all().await.unwrap();
        assert_eq!((found.len(), ids(&found)), (expected.len(), expected), "{boxes:?} {circle:?}");
        let positions = database.select::<Plant>().filter(filter & thirds).positions();
        let expected = plants.iter().filter(|plant| is_third(plant) && holds(plant)).count();
        assert_eq!(positions.await.unwrap().len(), expected, "{boxes:?} {circle:?}");
        let near = database.select::<Plant>().filter(either).nearest_to(circle.centre()).limit(3);
        let all = ranked(&plants, circle.centre(), None);
        let all = all.into_iter().filter(|plant| plant.location.is_some_and(lies_in)).take(3);
        assert_near(&near.all().await.unwrap(), &all.collect::<Vec<_>>(), circle.centre());
    }
}

async fn boxes_and_circles_hold_what_lies_in_them(database: &Fixture) {
    let plants = plants(database, 700).await;
    let place = Plant::location;
    let lies_in = |holds: &dyn Fn(LonLat) -> bool| {
        ids(plants.iter().filter(|plant| plant.location.is_some_and(holds)))
    };
    let boxes = boxes().into_iter();
    let asked = boxes.map(|bbox| {
        (format!("{bbox:?}"), place.within(bbox), lies_in(&|place| bbox.contains(place)))
    });
    let circles = circles().into_iter();
    let asked = asked.chain(circles.map(|circle| {
        // To a micrometre: a pole has many longitudes, and no distance between them but rounding's.
        let holds = |place| circle.centre().distance_km(place).0 <= circle.radius().0 + 1e-9;
        (format!("{circle:?}"), place.near(circle), lies_in(&holds))
    }));
    for (what, filter, expected) in asked {
        let select = || database.select::<Plant>().filter(filter.clone());
        assert_eq!(ids(&select().all().await.unwrap()), expected, "{what}");
        let positions = select().positions().await.unwrap();
        assert_eq!(positions.len(), expected.len(), "{what}: each once");
        assert!(positions.iter().all(|(id, _)| expected.contains(id)), "{what}");
        assert_eq!(select().count().await.unwrap(), expected.len() as u64, "{what}");
        // With another condition, an order and a page.
        let thirds = select().filter(Plant::name.eq("third")).order_by(Plant::id.desc());
        let thirds: Vec<_> = thirds.limit(5).all().await.unwrap();
        let wanted = plants.iter().filter(|plant| plant.name.as_str() == "third");
        let wanted: BTreeSet<_> = ids(wanted).intersection(&expected).copied().collect();
        let wanted: Vec<_> = wanted.into_iter().rev().take(5).collect();
        assert_eq!(thirds.iter().map(|plant| plant.id).collect::<Vec<_>>(), wanted, "{what}");
        // Where it is one of two, or not so, the index doesn't help.
        let not = database.select::<Plant>().filter(!filter.clone() & place.is_not_null());
        let outside = plants.iter().filter(|plant| plant.location.is_some()).count();
        assert_eq!(not.count().await.unwrap(), (outside - expected.len()) as u64, "{what}");
        let either = filter | Plant::name.eq("third");
        let either = database.select::<Plant>().filter(either).count().await.unwrap();
        let thirds = plants
            .iter()
            .filter(|plant| plant.name.as_str() == "third" || expected.contains(&plant.id));
        assert_eq!(either, thirds.count() as u64, "{what}");
    }
}

/// The plants in the order of their distance from a place, then of their ids.
fn ranked<'p>(plants: &'p [Plant], from: LonLat, name: Option<&str>) -> Vec<&'p Plant> {
    let named = |plant: &&Plant| name.is_none_or(|name| plant.name.as_str() == name);
    let mut ranked: Vec<&Plant> =
        plants.iter().filter(|plant| plant.location.is_some()).filter(named).collect();
    let distance = |plant: &Plant| plant.location.map_or(f64::MAX, |to| from.distance_km(to).0);
    ranked.sort_by(|one, other| {
        distance(one).total_cmp(&distance(other)).then(one.id.cmp(&other.id))
    });
    ranked
}

/// Holds the answer to what was expected. Of places whose distances differ by less than a
/// micrometre, the engine may have others first; of those at the same place, the first by id.
fn assert_near(found: &[Plant], expected: &[&Plant], from: LonLat) {
    assert_eq!(ids(found).len(), expected.len(), "from {from:?}");
    let distance = |plant: &Plant| from.distance_km(plant.location.unwrap()).0;
    for (found, expected) in found.iter().zip(expected) {
        assert!((distance(found) - distance(expected)).abs() < 1e-9, "from {from:?}: {found:?}");
    }
    for pair in found.windows(2).filter(|pair| pair[0].location == pair[1].location) {
        assert!(pair[0].id < pair[1].id, "from {from:?}: {pair:?}");
    }
}

async fn the_nearest_come_first(database: &Fixture) {
    let plants = plants(database, 500).await;
    for (number, from) in places(60).into_iter().enumerate() {
        let count = [1, 2, 10, 499, 2_000][number % 5];
        let near = database.select::<Plant>().nearest_to(from).limit(count as u64);
        let all = ranked(&plants, from, None);
        assert_near(&near.all().await.unwrap(), &all[..count.min(all.len())], from);
        let thirds = database.select::<Plant>().filter(Plant::name.eq("third")).nearest_to(from);
        let found = thirds.limit(count as u64).all().await.unwrap();
        let all = ranked(&plants, from, Some("third"));
        assert_near(&found, &all[..count.min(all.len())], from);
        let around = circle(from, 2_000.0);
        let around = database.select::<Plant>().filter(Plant::location.near(around));
        let found = around.nearest_to(from).limit(3).all().await.unwrap();
        let all = ranked(&plants, from, None);
        let within = |plant: &&Plant| from.distance_km(plant.location.unwrap()).0 <= 2_000.0;
        let all: Vec<&Plant> = all.into_iter().filter(within).take(3).collect();
        assert_near(&found, &all, from);
    }
}

async fn a_short_page_of_a_place_is_the_first_of_all_of_it(database: &Fixture) {
    plants(database, 500).await;
    for bbox in boxes() {
        let inside = || {
            let inside = database.select::<Plant>().filter(Plant::location.within(bbox));
            inside.order_by(Plant::name.desc())
        };
        let all: Vec<_> = inside().all().await.unwrap().iter().map(|plant| plant.id).collect();
        for (limit, offset) in [(1, 0), (7, 5), (1_000, 0), (1_001, 0), (3, 600)] {
            let page = inside().limit(limit).offset(offset).all().await.unwrap();
            let page: Vec<_> = page.iter().map(|plant| plant.id).collect();
            let rest = all.get(offset as usize..).unwrap_or_default();
            assert_eq!(page, rest[..rest.len().min(limit as usize)], "{bbox:?} {limit} {offset}");
        }
    }
}

async fn an_order_tells_which_of_those_equally_near_come_first(database: &Fixture) {
    let (near, far) = (at(10.0, 10.0), at(30.0, 30.0));
    let drafts = (0..40_u32).map(|number| {
        let plant = Plant::new("plant").capacity_mw(rust_decimal::Decimal::from(number % 20));
        plant.location(if number < 20 { near } else { far })
    });
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    let held = database.local().await;
    held.hold_positions(database.url(), &[Plant::table()], 1 << 20).await.unwrap();
    async fn largest(database: &impl Database, limit: u64, offset: u64) -> Vec<String> {
        let nearest = database.select::<Plant>().nearest_to(at(9.0, 9.0));
        let page = nearest.order_by(Plant::capacity_mw.desc()).limit(limit).offset(offset);
        let rows = page.all().await.unwrap().into_iter();
        rows.map(|plant| plant.capacity_mw.unwrap().to_string()).collect()
    }
    for offset in 0..40 {
        let expected = [format!("{}.000", 19 - offset % 20)];
        assert_eq!(largest(&**database, 1, offset).await, expected, "{offset}");
        assert_eq!(largest(&held, 1, offset).await, expected, "held, {offset}");
    }
    assert_eq!(largest(&held, 3, 0).await, ["19.000", "18.000", "17.000"]);
}

async fn pages_of_the_nearest_make_all_of_them(database: &Fixture) {
    let plants = plants(database, 200).await;
    let located = plants.iter().filter(|plant| plant.location.is_some()).count();
    for from in places(4) {
        let mut all = BTreeSet::new();
        for offset in 0..located as u64 {
            let page = database.select::<Plant>().nearest_to(from).limit(1).offset(offset);
            all.extend(page.all().await.unwrap().iter().map(|plant| plant.id));
        }
        assert_eq!(all.len(), located, "from {from:?}");
    }
}

async fn the_nearest_are_a_page_of_many(database: &Fixture) {
    let plants = plants(database, 300).await;
    let from = at(179.9, -10.0);
    let all = ranked(&plants, from, None);
    let page = |offset| database.select::<Plant>().nearest_to(from).limit(20).offset(offset);
    for offset in [0, 20, 100, 260] {
        let page = page(offset).all().await.unwrap();
        let start = usize::try_from(offset).unwrap();
        assert_near(&page, &all[start..(start + 20).min(all.len())], from);
    }
    let everything = database.select::<Plant>().nearest_to(from).all().await.unwrap();
    assert_near(&everything, &all, from);
    // With what is joined to each.
    database.insert(Station::new("s", at(0.0, 0.0))).await.unwrap();
    let select = database.select::<Plant>().left_join(nearest::<Station>());
    let rows = select.nearest_to(from).limit(5).all().await.unwrap();
    assert!(rows.iter().all(|(_, station)| station.is_some()));
    let plants: Vec<Plant> = rows.into_iter().map(|(plant, _)| plant).collect();
    assert_near(&plants, &all[..5], from);
}

async fn places_of_any_table(database: &Fixture) {
    let plants = plants(database, 200).await;
    let from = at(3.0, 4.0);
    let all = ranked(&plants, from, None);
    let wanted: Vec<_> = all[..7].iter().map(|plant| plant.id.uuid()).collect();
    let near = || database.table(Plant::table()).nearest_to(from).limit(7);
    let records = near().records().await.unwrap();
    assert_eq!(records.iter().map(|row| Record::id(row).unwrap()).collect::<Vec<_>>(), wanted);
    let collection = near().geojson().await.unwrap();
    let collection: serde_json::Value = serde_json::from_slice(&collection).unwrap();
    let features = collection["features"].as_array().unwrap();
    let shown: Vec<_> = features.iter().map(|feature| feature["id"].as_str().unwrap()).collect();
    assert_eq!(shown, wanted.iter().map(ToString::to_string).collect::<Vec<_>>());
    let each = database.table(Plant::table());
    let each = each.nearest_to_each(vec![from, at(-180.0, 90.0)], 3, None).await.unwrap();
    assert_eq!(each[0].iter().map(|near| near.id).collect::<Vec<_>>(), wanted[..3]);
    assert!((each[0][0].distance.0 - from.distance_km(all[0].location.unwrap()).0).abs() < 1e-9);
    assert_eq!(each[1].len(), 3);
}

async fn what_is_no_place_is_refused(database: &Fixture) {
    plants(database, 20).await;
    let paged = database.select::<Plant>().nearest_to(at(0.0, 0.0)).page(3).await.unwrap_err();
    assert!(paged.to_string().contains("say limit and offset instead"), "{paged}");
    for radius in [-1.0, f64::NAN] {
        let joined = database.select::<Plant>().left_join(nearest::<Station>().within(Km(radius)));
        let refused = joined.all().await.unwrap_err();
        assert!(matches!(refused, Error::Place(_)), "{refused}");
        assert!(refused.to_string().ends_with("is no radius; give a distance of 0 km or more"));
    }
    let of_no_place = database.table(crate::tables::Source::table());
    let refused = of_no_place.nearest_to_each(vec![at(0.0, 0.0)], 1, None).await.unwrap_err();
    assert!(refused.to_string().contains("have no position"), "{refused}");
    let of_no_place = database.table(crate::tables::Source::table()).nearest_to(at(0.0, 0.0));
    let refused = of_no_place.records().await.unwrap_err();
    assert!(refused.to_string().contains("have no position"), "{refused}");
}

async fn nothing_lies_in_an_empty_table(database: &Fixture) {
    let select = || database.select::<Plant>();
    let circle = circle(at(1.0, 2.0), 50.0);
    assert!(select().filter(Plant::location.near(circle)).all().await.unwrap().is_empty());
    assert!(
        select().filter(Plant::location.within(circle.bounds())).all().await.unwrap().is_empty()
    );
    assert!(select().nearest_to(at(0.0, 0.0)).limit(3).all().await.unwrap().is_empty());
    let none = database.table(Plant::table()).nearest_to_each(vec![], 3, None).await.unwrap();
    assert!(none.is_empty());
}
