//! Joins by distance, held to a search of every pair.

use crate::{
    fixture::{Fixture, cases},
    random::some,
    tables::{Plant, Station},
};
use proptest::prelude::*;
use rust_decimal::dec;
use terra_geo::{Km, LonLat};
use terra_schema::{Id, scalar::Uuid};
use terra_store::{Database, count_within, nearest, nearest_and_count, nearest_many, related};

cases! {
    the_nearest_of_many_places,
    the_nearest_over_the_antimeridian_and_the_poles,
    the_nearest_among_equals_is_the_first_by_id,
    only_within_a_distance_and_a_filter,
    rows_without_a_position_are_near_to_nothing,
    near_rows_of_the_same_table,
    several_joins_at_once,
    rows_around_are_counted,
    any_places_agree_with_every_pair,
}

fn at(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).unwrap()
}

async fn stations(database: &Fixture, places: &[(&str, f64, f64)]) {
    let drafts = places.iter().enumerate().map(|(number, (code, longitude, latitude))| {
        let id = Id::from_uuid(Uuid::from_u128(number as u128 + 1));
        Station::new(*code, at(*longitude, *latitude)).id(id)
    });
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
}

/// The codes of the stations nearest to each plant, by the plant's name.
async fn near(database: &Fixture, count: usize) -> Vec<String> {
    let select = database.select::<Plant>().left_join(nearest_many::<Station>(count));
    let rows = select.order_by(Plant::name.asc()).all().await.unwrap();
    let codes = |stations: &[Station]| {
        stations.iter().map(|station| station.station_code.as_str()).collect::<Vec<_>>().join(" ")
    };
    rows.iter().map(|(_, stations)| codes(stations)).collect()
}

async fn the_nearest_of_many_places(database: &Fixture) {
    let places = [("paris", 2.35, 48.86), ("london", -0.13, 51.51), ("berlin", 13.4, 52.52)];
    stations(database, &places).await;
    let plants = [("a", 2.0, 49.0), ("b", 0.0, 51.0), ("c", 14.0, 50.0)];
    let drafts = plants.map(|(name, lon, lat)| Plant::new(name).location(at(lon, lat)));
    database.insert_many(drafts).await.unwrap();
    assert_eq!(near(database, 1).await, ["paris", "london", "berlin"]);
    assert_eq!(near(database, 2).await, ["paris london", "london paris", "berlin paris"]);
    assert_eq!(near(database, 9).await[2], "berlin paris london");
    assert_eq!(near(database, 0).await, ["", "", ""]);
    let select = database.select::<Plant>().left_join(nearest::<Station>());
    let rows = select.order_by(Plant::name.desc()).limit(1).all().await.unwrap();
    assert_eq!(rows[0].1.as_ref().unwrap().station_code, "berlin");
}

async fn the_nearest_over_the_antimeridian_and_the_poles(database: &Fixture) {
    let places = [
        ("east", 179.9, 0.0),
        ("west", -179.0, 0.0),
        ("north", 100.0, 89.9),
        ("south", -60.0, -90.0),
        ("meridian", 180.0, 60.0),
    ];
    stations(database, &places).await;
    let plants = [
        ("a", -179.9, 0.1, "east west"),
        ("b", 178.0, -0.1, "east west"),
        ("c", -80.0, 89.0, "north meridian"),
        ("d", 120.0, -89.0, "south east"),
        ("e", -179.999, 60.001, "meridian north"),
    ];
    let drafts = plants.map(|(name, lon, lat, _)| Plant::new(name).location(at(lon, lat)));
    database.insert_many(drafts).await.unwrap();
    assert_eq!(near(database, 2).await, plants.map(|(_, _, _, expected)| expected));
}

async fn the_nearest_among_equals_is_the_first_by_id(database: &Fixture) {
    let places =
        [("far", 50.0, 50.0), ("one", 10.0, 10.0), ("two", 10.0, 10.0), ("three", 10.0, 10.0)];
    stations(database, &places).await;
    database.insert(Plant::new("a").location(at(10.0, 10.0))).await.unwrap();
    // As far to the east as to the west.
    database.insert(Plant::new("b").location(at(30.0, 0.0))).await.unwrap();
    stations_at(database, &[("right", 31.0), ("left", 29.0)]).await;
    assert_eq!(near(database, 3).await[0], "one two three");
    assert_eq!(near(database, 2).await[1], "right left");
}

async fn stations_at(database: &Fixture, places: &[(&str, f64)]) {
    let drafts = places.iter().enumerate().map(|(number, (code, longitude))| {
        let id = Id::from_uuid(Uuid::from_u128(number as u128 + 100));
        Station::new(*code, at(*longitude, 0.0)).id(id)
    });
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
}

async fn only_within_a_distance_and_a_filter(database: &Fixture) {
    stations(database, &[("a", 0.0, 0.0), ("b", 0.0, 1.0), ("c", 0.0, 2.0)]).await;
    let warm = database.select::<Station>().filter(Station::station_code.ne("a")).all().await;
    for station in warm.unwrap() {
        database.update(Station::change(&station).temperature_c(dec!(28.5))).await.unwrap();
    }
    database.insert(Plant::new("p").location(at(0.0, 0.0))).await.unwrap();
    let degree = at(0.0, 0.0).distance_km(at(0.0, 1.0)).0;
    let codes = async |join| {
        let rows = database.select::<Plant>().left_join(join).all().await.unwrap();
        let (_, stations): &(Plant, Vec<Station>) = &rows[0];
        stations.iter().map(|station| station.station_code.as_str().to_owned()).collect::<String>()
    };
    let near = || nearest_many::<Station>(9);
    assert_eq!(codes(near()).await, "abc");
    assert_eq!(codes(near().within(Km(degree))).await, "ab", "the end is included");
    assert_eq!(codes(near().within(Km(degree * 0.999))).await, "a");
    assert_eq!(codes(near().within(Km(0.0))).await, "a");
    let warm = near().filter(Station::temperature_c.eq(dec!(28.5)));
    assert_eq!(codes(warm.filter(Station::station_code.ne("c"))).await, "b");
    let cold = near().filter(Station::temperature_c.lt(0)).within(Km(1e9));
    assert_eq!(codes(cold).await, "");
}

async fn rows_without_a_position_are_near_to_nothing(database: &Fixture) {
    let plants = [Plant::new("a"), Plant::new("b").location(at(1.0, 1.0)), Plant::new("c")];
    database.insert_many(plants).await.unwrap();
    assert_eq!(near(database, 1).await, ["", "", ""], "there is no station");
    stations(database, &[("s", 0.0, 0.0)]).await;
    assert_eq!(near(database, 1).await, ["", "s", ""]);
    let select = database.select::<Station>().left_join(nearest_many::<Plant>(5));
    let rows = select.all().await.unwrap();
    let names: Vec<_> = rows[0].1.iter().map(|plant| plant.name.as_str()).collect();
    assert_eq!(names, ["b"]);
}

async fn near_rows_of_the_same_table(database: &Fixture) {
    stations(database, &[("a", 0.0, 0.0), ("b", 0.0, 1.0), ("c", 0.0, 5.0)]).await;
    let select = database.select::<Station>().left_join(nearest_many::<Station>(2));
    let rows = select.order_by(Station::station_code.asc()).all().await.unwrap();
    let codes: Vec<String> = rows
        .iter()
        .map(|(_, near)| near.iter().map(|station| station.station_code.as_str()).collect())
        .collect();
    assert_eq!(codes, ["ab", "ba", "cb"]);
}

async fn several_joins_at_once(database: &Fixture) {
    stations(database, &[("a", 0.0, 0.0), ("b", 10.0, 0.0)]).await;
    let place = at(1.0, 0.0);
    database.insert(Plant::new("p").location(place)).await.unwrap();
    let rows = database
        .select::<Plant>()
        .left_join(nearest::<Station>())
        .left_join(related::<crate::tables::User>())
        .left_join(nearest::<Station>().filter(Station::station_code.eq("b")))
        .left_join(nearest_many::<Station>(2).within(Km(200.0)))
        .filter(Plant::location.is_not_null())
        .all()
        .await
        .unwrap();
    let (_, near, owner, other, many) = &rows[0];
    assert_eq!(near.as_ref().unwrap().station_code, "a");
    assert!(owner.is_none());
    assert_eq!(other.as_ref().unwrap().station_code, "b");
    assert_eq!(many.len(), 1);
}

async fn rows_around_are_counted(database: &Fixture) {
    // On the equator, where a degree is 111.2 km; the second plant is beside the antimeridian.
    stations(
        database,
        &[
            ("a", 0.5, 0.0),
            ("b", -1.0, 0.0),
            ("c", 1.5, 0.0),
            ("d", -179.5, 0.0),
            ("e", 179.8, 0.0),
        ],
    )
    .await;
    let plants = [Plant::new("1").location(at(0.0, 0.0)), Plant::new("2").location(at(180.0, 0.0))];
    database.insert_many(plants).await.unwrap();
    database.insert(Plant::new("3")).await.unwrap();
    let counted = async |km, filter: Option<&str>| {
        let mut around = count_within::<Station>(Km(km));
        if let Some(code) = filter {
            around = around.filter(Station::station_code.ne(code));
        }
        let select = database.select::<Plant>().left_join(around).order_by(Plant::name.asc());
        let rows = select.all().await.unwrap();
        rows.into_iter().map(|(_, count)| count).collect::<Vec<_>>()
    };
    assert_eq!(counted(120.0, None).await, [2, 2, 0]);
    assert_eq!(counted(60.0, None).await, [1, 2, 0]);
    assert_eq!(counted(30_000.0, None).await, [5, 5, 0]);
    assert_eq!(counted(0.0, None).await, [0, 0, 0]);
    assert_eq!(counted(120.0, Some("a")).await, [1, 2, 0]);

    let both = nearest_and_count::<Station>(Km(120.0)).filter(Station::station_code.ne("a"));
    let select = database.select::<Plant>().left_join(both).order_by(Plant::name.asc());
    let rows = select.all().await.unwrap().into_iter();
    let told = rows.map(|(_, (nearest, count))| (nearest.map(|one| one.station_code), count));
    let told: Vec<_> =
        told.map(|(code, count)| (code.map(|code| code.to_string()), count)).collect();
    let code = |code: &str| Some(code.to_owned());
    assert_eq!(told, [(code("b"), 1), (code("e"), 2), (None, 0)]);
}

async fn any_places_agree_with_every_pair(database: &Fixture) {
    let side = |limit: f64| prop_oneof![6 => -limit..=limit, 1 => Just(limit), 1 => Just(-limit), 1 => limit - 0.5..=limit];
    let place = || (side(180.0), side(90.0)).prop_map(|(lon, lat)| at(lon, lat));
    let codes: Vec<String> = (0..250).map(|number| number.to_string()).collect();
    let drafts =
        codes.iter().zip(some(250, place())).map(|(code, place)| Station::new(code, place));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
    let plants = some(60, proptest::option::weighted(0.9, place()));
    let drafts = plants.iter().map(|place| Plant::new("p").location(*place));
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();

    let stations = database.select::<Station>().all().await.unwrap();
    let within = Km(3_000.0);
    let rows = database
        .select::<Plant>()
        .left_join(nearest_many::<Station>(4))
        .left_join(nearest_many::<Station>(100).within(within))
        .left_join(nearest_and_count::<Station>(within))
        .all()
        .await
        .unwrap();
    assert_eq!(rows.len(), 60);
    for (plant, four, around, (first, count)) in rows {
        let Some(place) = plant.location else {
            assert!(four.is_empty() && around.is_empty() && first.is_none() && count == 0);
            continue;
        };
        let mut all: Vec<(f64, Id<Station>)> = stations
            .iter()
            .map(|station| (place.distance_km(station.location).0, station.id))
            .collect();
        all.sort_by(|one, other| one.partial_cmp(other).unwrap());
        let ids = |rows: &[Station]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
        let expected: Vec<_> = all.iter().take(4).map(|(_, id)| *id).collect();
        assert_eq!(ids(&four), expected, "near {place:?}");
        let close = all.iter().filter(|(distance, _)| *distance <= within.0);
        let expected: Vec<_> = close.take(100).map(|(_, id)| *id).collect();
        assert_eq!(ids(&around), expected, "around {place:?}");
        let close = all.iter().filter(|(distance, _)| *distance <= within.0).count() as u64;
        assert_eq!((first.map(|one| one.id), count), (expected.first().copied(), close));
    }
}
