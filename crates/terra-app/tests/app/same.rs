//! The same thing from several sources: what is linked, what is not, and back.

use crate::database::uuid;
use rust_decimal::Decimal;
use terra_app::{
    Content, ImportFile, Screening, import,
    same::{self, Report, Rule, TableReport},
    screen,
};
use terra_geo::LonLat;
use terra_schema::{Id, Json, Row, Text, Timestamp, scalar::Uuid};
use terra_store::{Database, Store};
use terra_tables::{
    Provenance,
    core::DataSource,
    energy::{EnergyProject, EnergyProjectDraft, ProjectStatus, ProjectType},
    environment::{WeatherStation, WeatherStationDraft},
};

on_both_engines!(
    a_plant_of_two_sources_is_linked_and_a_second_run_writes_nothing,
    a_group_that_dissolves_is_taken_apart,
    the_row_with_most_values_stands_for_a_plant,
    the_station_read_last_stands_for_its_group,
    registers_within_a_source_are_compared_and_one_register_is_not,
    a_rows_own_id_is_an_identifier_of_others,
    what_is_made_up_and_what_was_given_up_is_not_linked,
    places_are_near_across_the_antimeridian,
    what_has_no_position_is_known_by_name_and_size,
    a_third_row_joins_two_that_are_too_far_apart,
    many_links_are_written_and_taken_back,
    an_empty_database_has_nothing_to_link,
    two_files_of_one_plant_are_linked_and_screened_once,
);

/// Adds the sources with these numbers.
async fn sources(store: &Store, numbers: impl IntoIterator<Item = u128>) {
    for number in numbers {
        let source = DataSource::new(format!("source {number}"));
        store.insert(source.id(Id::from_uuid(uuid(number)))).await.unwrap();
    }
}

fn from(source: u128, external_id: &str) -> Provenance {
    Provenance {
        source_id: Some(Id::from_uuid(uuid(source))),
        external_id: Some(Text::new(external_id).unwrap()),
        ..Provenance::default()
    }
}

fn place(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).unwrap()
}

type NewPlant = EnergyProjectDraft<terra_schema::New>;
type NewStation = WeatherStationDraft<terra_schema::New>;

/// A coal plant of 100 MW at a longitude on the equator, where a degree is 111.2 km.
fn plant(name: &str, origin: Provenance, longitude: f64) -> NewPlant {
    EnergyProject::new(name, ProjectType::Coal, ProjectStatus::Operating)
        .location(place(longitude, 0.0))
        .capacity_mw(100)
        .country_code("EC")
        .provenance(origin)
}

fn station(code: &str, name: &str, source: u128, longitude: f64) -> NewStation {
    WeatherStation::new(code, name).location(place(longitude, 0.0)).provenance(from(source, code))
}

/// What was found of plants, and of stations.
async fn linked(store: &Store) -> [TableReport; 2] {
    let Report { tables } = same::link(store).await.unwrap();
    let [plants, stations] = <[TableReport; 2]>::try_from(tables).unwrap();
    assert_eq!((plants.table, stations.table), (EnergyProject::NAME, WeatherStation::NAME));
    for report in [&plants, &stations] {
        assert_eq!(report.by_rule.values().sum::<usize>(), report.linked, "{report:?}");
        assert_eq!(report.crowded, 0);
    }
    [plants, stations]
}

/// The plants that another stands for, each with that one, by their external ids.
async fn pointing(store: &Store) -> Vec<(String, String)> {
    let rows = store.select::<EnergyProject>().all().await.unwrap();
    let name = |row: &EnergyProject| row.provenance.external_id.as_deref().unwrap().to_owned();
    let named = |id: Uuid| name(rows.iter().find(|row| row.id.uuid() == id).unwrap());
    let mut pointing: Vec<_> =
        rows.iter().filter_map(|row| Some((name(row), named(row.provenance.same_as?)))).collect();
    pointing.sort();
    pointing
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

async fn a_plant_of_two_sources_is_linked_and_a_second_run_writes_nothing(store: &Store) {
    sources(store, [1, 2]).await;
    let full = plant("Drax Power Station", from(1, "1"), 0.0).owner("Drax Group");
    store.insert(full).await.unwrap();
    store.insert(plant("DRAX", from(2, "a"), 0.05)).await.unwrap();
    store.insert(plant("Ratcliffe", from(2, "b"), 0.06)).await.unwrap();
    let [plants, stations] = linked(store).await;
    let expected = TableReport {
        table: EnergyProject::NAME,
        rows: 3,
        standing: 1,
        linked: 1,
        by_rule: [(Rule::NameAndPlace, 1)].into(),
        changed: 1,
        crowded: 0,
    };
    assert_eq!(plants, expected);
    assert_eq!((stations.rows, stations.linked), (0, 0));
    assert_eq!(pointing(store).await, pairs(&[("a", "1")]));
    let before = store.select::<EnergyProject>().all().await.unwrap();

    let [again, _] = linked(store).await;
    assert_eq!(again, TableReport { changed: 0, ..expected });
    assert_eq!(store.select::<EnergyProject>().all().await.unwrap(), before);

    let screened = screen(store, Screening::default()).await.unwrap();
    assert_eq!(screened.len(), 2);
    let told = screened.iter().find_map(|row| {
        let also = row.feature()["properties"]["also_described_by"].clone();
        also.as_array().unwrap().first().cloned()
    });
    assert_eq!(told.unwrap()["rule"], "name_and_place");
}

async fn a_group_that_dissolves_is_taken_apart(store: &Store) {
    sources(store, [1, 2]).await;
    store.insert(plant("Drax", from(1, "1"), 0.0).owner("Drax Group")).await.unwrap();
    let other = store.insert(plant("Drax", from(2, "a"), 0.0)).await.unwrap();
    linked(store).await;
    assert_eq!(pointing(store).await, pairs(&[("a", "1")]));
    store.update(EnergyProject::change(other).name("Ratcliffe")).await.unwrap();
    let [plants, _] = linked(store).await;
    assert_eq!((plants.linked, plants.changed), (0, 1));
    assert!(pointing(store).await.is_empty());
    // The history has all of it.
    assert_eq!(store.history(other).await.unwrap().len(), 3);
}

async fn the_row_with_most_values_stands_for_a_plant(store: &Store) {
    sources(store, [1, 2, 3]).await;
    let number = |number| Id::from_uuid(uuid(number));
    store.insert(plant("Drax", from(1, "1"), 0.0).id(number(7))).await.unwrap();
    store.insert(plant("Drax", from(2, "2"), 0.0).id(number(8))).await.unwrap();
    linked(store).await;
    // The same number of values: the smaller id, however often it is asked.
    assert_eq!(pointing(store).await, pairs(&[("2", "1")]));
    let [plants, _] = linked(store).await;
    assert_eq!(plants.changed, 0);
    let full = plant("Drax", from(3, "3"), 0.0).id(number(9)).owner("Drax Group");
    store.insert(full).await.unwrap();
    let [plants, _] = linked(store).await;
    assert_eq!((plants.standing, plants.linked, plants.changed), (1, 2, 2));
    assert_eq!(pointing(store).await, pairs(&[("1", "3"), ("2", "3")]));
}

async fn the_station_read_last_stands_for_its_group(store: &Store) {
    sources(store, [1, 2]).await;
    let moment = |text| Timestamp::parse(text).unwrap();
    // Two numbers of one list for one station, and the airport's report, which has no name.
    for (code, longitude) in [("722540-13904", 0.0), ("722544-13904", 0.01)] {
        let station = station(code, "AUSTIN-BERGSTROM INTL AIRPORT", 1, longitude)
            .wban_id("13904")
            .icao_id("KAUS")
            .operator("National Weather Service")
            .network("ISD");
        store.insert(station).await.unwrap();
    }
    let report = station("KAUS", "KAUS", 2, 0.02).icao_id("KAUS");
    let report = report.last_update(moment("2014-12-18T07:53:00Z"));
    let report = store.insert(report).await.unwrap();
    // No number is that of all who have none.
    for (code, longitude) in [("a", 40.0), ("b", 40.02)] {
        let station = station(code, code, 1, longitude).wban_id("99999").usaf_id("999999");
        store.insert(station).await.unwrap();
    }
    let [_, stations] = linked(store).await;
    assert_eq!((stations.standing, stations.linked, stations.changed), (1, 2, 2));
    assert_eq!(stations.by_rule, [(Rule::Identifier, 2)].into());
    let rows = store.select::<WeatherStation>().all().await.unwrap();
    let same: Vec<_> = rows.iter().filter_map(|row| row.provenance.same_as).collect();
    assert_eq!(same, [report.uuid(), report.uuid()]);
    let [_, stations] = linked(store).await;
    assert_eq!(stations.changed, 0);
}

async fn registers_within_a_source_are_compared_and_one_register_is_not(store: &Store) {
    sources(store, [1]).await;
    store.insert(plant("Drax", from(1, "GEODB0000001"), 0.0)).await.unwrap();
    store.insert(plant("Drax", from(1, "GBR0000001"), 0.0).owner("Drax")).await.unwrap();
    store.insert(plant("Drax", from(1, "GBR0000002"), 0.2)).await.unwrap();
    linked(store).await;
    assert_eq!(pointing(store).await, pairs(&[("GEODB0000001", "GBR0000001")]));
}

async fn a_rows_own_id_is_an_identifier_of_others(store: &Store) {
    let gppd = terra_ingest::connector("wri_gppd").unwrap();
    assert_eq!(gppd.register(), "gppd");
    let source = DataSource::new("Plants").id(Id::from_uuid(gppd.source_id()));
    let source = store.insert(source).await.unwrap();
    sources(store, [2]).await;
    let origin = Provenance { source_id: Some(source), ..from(2, "GBR0001234") };
    store.insert(plant("Drax", origin, 0.0).owner("Drax Group")).await.unwrap();
    // Another name, 56 km away.
    let other = plant("Selby", from(2, "x"), 0.5);
    let known = Json::parse(r#"{"gppd": "GBR0001234", "geo": "7"}"#).unwrap();
    store.insert(other.identifiers(known)).await.unwrap();
    let [plants, _] = linked(store).await;
    assert_eq!(plants.by_rule, [(Rule::Identifier, 1)].into());
    assert_eq!(pointing(store).await, pairs(&[("x", "GBR0001234")]));
}

async fn what_is_made_up_and_what_was_given_up_is_not_linked(store: &Store) {
    sources(store, [1, 2, 3]).await;
    store.insert(plant("Drax", from(1, "1"), 0.0)).await.unwrap();
    let made_up = Provenance { is_synthetic: true, ..from(2, "2") };
    store.insert(plant("Drax", made_up, 0.0)).await.unwrap();
    let given_up = plant("Drax", from(3, "3"), 0.0).status(ProjectStatus::Cancelled);
    store.insert(given_up).await.unwrap();
    let [plants, _] = linked(store).await;
    assert_eq!((plants.rows, plants.linked), (3, 0));
}

async fn places_are_near_across_the_antimeridian(store: &Store) {
    sources(store, [1, 2]).await;
    store.insert(plant("Taveuni", from(1, "1"), 179.99).owner("EFL")).await.unwrap();
    store.insert(plant("Taveuni", from(2, "2"), -179.99)).await.unwrap();
    linked(store).await;
    assert_eq!(pointing(store).await, pairs(&[("2", "1")]));
}

async fn what_has_no_position_is_known_by_name_and_size(store: &Store) {
    sources(store, [1, 2]).await;
    store.insert(plant("Jangi", from(1, "1"), 0.0).owner("Powerica")).await.unwrap();
    let placeless = |name: &str, id: &str, mw: i64| {
        plant(name, from(2, id), 0.0).location(None).capacity_mw(Decimal::from(mw))
    };
    store.insert(placeless("Jangi", "2", 98)).await.unwrap();
    store.insert(placeless("Jangi", "3", 90)).await.unwrap();
    store.insert(placeless("Vandhiya", "4", 100)).await.unwrap();
    let [plants, _] = linked(store).await;
    assert_eq!(plants.by_rule, [(Rule::NameAndSize, 1)].into());
    assert_eq!(pointing(store).await, pairs(&[("2", "1")]));
}

async fn a_third_row_joins_two_that_are_too_far_apart(store: &Store) {
    sources(store, [1, 2, 3]).await;
    // 33 km, 33 km, and 67 km from the first to the last.
    for (source, longitude) in [(1, 0.0), (2, 0.3), (3, 0.6)] {
        let origin = from(source, &source.to_string());
        let owner = (source == 1).then_some("Drax Group");
        store.insert(plant("Drax", origin, longitude).owner(owner)).await.unwrap();
    }
    linked(store).await;
    assert_eq!(pointing(store).await, pairs(&[("2", "1"), ("3", "1")]));
    let screened = screen(store, Screening::default()).await.unwrap();
    let object = screened[0].object();
    let also = object["also_described_by"].as_array().unwrap();
    let mut rules: Vec<_> = also.iter().map(|row| row["rule"].as_str().unwrap()).collect();
    rules.sort_unstable();
    assert_eq!(rules, ["group", "name_and_place"]);
}

async fn many_links_are_written_and_taken_back(store: &Store) {
    const COUNT: u32 = 1_100;
    sources(store, [1, 2]).await;
    let pair = (0..COUNT).flat_map(|at| {
        [1, 2].map(|source| {
            // A plant every 55 km, on parallels that are 111 km apart.
            let (longitude, latitude) = (f64::from(at % 300) * 0.5, f64::from(at / 300));
            let owner = (source == 1).then_some("Drax Group");
            plant("Drax", from(source, &at.to_string()), 0.0)
                .location(place(longitude, latitude))
                .owner(owner)
        })
    });
    store.insert_many(pair).await.unwrap();
    let [plants, _] = linked(store).await;
    let count = COUNT as usize;
    assert_eq!((plants.standing, plants.linked, plants.changed), (count, count, count));
    let [plants, _] = linked(store).await;
    assert_eq!((plants.linked, plants.changed), (count, 0));

    let report = same::unlink(store).await.unwrap();
    let [plants, stations] = &report.tables[..] else { panic!("{report:?}") };
    assert_eq!((plants.rows, plants.linked, plants.changed), (2 * count, 0, count));
    assert_eq!((stations.rows, stations.changed), (0, 0));
    assert!(pointing(store).await.is_empty());
    let report = same::unlink(store).await.unwrap();
    assert_eq!(report.tables[0].changed, 0);
}

async fn an_empty_database_has_nothing_to_link(store: &Store) {
    let [plants, stations] = linked(store).await;
    assert_eq!((plants.rows, stations.rows), (0, 0));
    assert_eq!(same::unlink(store).await.unwrap().tables.len(), 2);
}

const GEO: &str = "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel
AUS,Australia,Callide C Coal Power Plant Australia,GEODB0043156,900,-24.3449,150.6204,Coal
";
const AUS: &str = "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel,owner,commissioning_year
AUS,Australia,Callide C,AUS0000176,840,-24.3455,150.6052,Coal,CS Energy,2001
";

async fn two_files_of_one_plant_are_linked_and_screened_once(store: &Store) {
    for text in [GEO, AUS] {
        let content = Content::Bytes(text.as_bytes());
        let file = ImportFile { name: "plants.csv", content, ..ImportFile::default() };
        import(store, file, &mut |_, _| {}).await.unwrap();
    }
    linked(store).await;
    assert_eq!(pointing(store).await, pairs(&[("GEODB0043156", "AUS0000176")]));
    // The same file again leaves the link alone.
    let content = Content::Bytes(GEO.as_bytes());
    let file = ImportFile { name: "plants.csv", content, ..ImportFile::default() };
    let report = import(store, file, &mut |_, _| {}).await.unwrap();
    assert_eq!((report.stored, report.unchanged), (0, 1));
    assert_eq!(pointing(store).await.len(), 1);
    assert_eq!(screen(store, Screening::default()).await.unwrap().len(), 1);
}
