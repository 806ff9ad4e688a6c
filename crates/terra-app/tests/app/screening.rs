//! Screenings of rows inserted by hand, with answers that can be told by looking at them.

use crate::database::uuid;
use rust_decimal::Decimal;
use terra_app::{Screened, Screening, screen};
use terra_geo::{BBox, Km, LonLat};
use terra_schema::{Date, Id, Timestamp};
use terra_store::{Database, Store};
use terra_tables::{
    Provenance,
    energy::{EnergyProject, ProjectStatus, ProjectType},
    environment::{FireEvent, WeatherStation},
    regulatory::{Permit, PermitStatus, PermitType},
    social::{CommunityProject, CommunityTechnology},
};

on_both_engines!(
    the_largest_come_first_and_the_limit_counts_projects,
    a_status_leaves_the_others_out,
    a_fire_counts_within_its_radius_and_days,
    the_nearest_station_and_community_project_are_joined,
    each_project_has_its_own_permits,
    only_projects_of_a_size_and_in_a_box,
    fires_around_are_counted,
    what_several_sources_describe_counts_once,
    an_empty_database_has_no_answer,
);

fn place(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).unwrap()
}

/// Adds a project at a longitude on the equator, where a degree is 111.2 km.
async fn project(
    store: &Store,
    name: &str,
    megawatts: Option<i64>,
    longitude: f64,
) -> Id<EnergyProject> {
    let draft = EnergyProject::new(name, ProjectType::Solar, ProjectStatus::Planned)
        .location(place(longitude, 0.0))
        .capacity_mw(megawatts.map(Decimal::from));
    store.insert(draft).await.unwrap()
}

fn names(screened: &[Screened]) -> Vec<&str> {
    screened.iter().map(|row| &*row.project.name).collect()
}

fn all() -> Screening {
    Screening::default()
}

async fn the_largest_come_first_and_the_limit_counts_projects(store: &Store) {
    for (name, megawatts) in
        [("b", Some(20)), ("unknown", None), ("a", Some(100)), ("c", Some(3)), ("zero", Some(0))]
    {
        let id = project(store, name, megawatts, 0.0).await;
        for _ in 0..3 {
            let permit = Permit::new(name, PermitType::Planning, PermitStatus::Granted);
            store.insert(permit.project_id(id)).await.unwrap();
        }
    }
    let screened = screen(store, all()).await.unwrap();
    assert_eq!(names(&screened), ["a", "b", "c", "zero", "unknown"]);
    let screened = screen(store, Screening { limit: 2, ..all() }).await.unwrap();
    assert_eq!(names(&screened), ["a", "b"]);
    assert!(screen(store, Screening { limit: 0, ..all() }).await.unwrap().is_empty());
}

async fn a_status_leaves_the_others_out(store: &Store) {
    for (name, status) in [("planned", ProjectStatus::Planned), ("built", ProjectStatus::Operating)]
    {
        let draft = EnergyProject::new(name, ProjectType::Wind, status).capacity_mw(5);
        store.insert(draft).await.unwrap();
    }
    let with = |status| Screening { status, ..all() };
    let planned = screen(store, with(Some(ProjectStatus::Planned))).await.unwrap();
    assert_eq!(names(&planned), ["planned"]);
    let retired = screen(store, with(Some(ProjectStatus::Retired))).await.unwrap();
    assert!(retired.is_empty());
    assert_eq!(screen(store, with(None)).await.unwrap().len(), 2);
}

async fn a_fire_counts_within_its_radius_and_days(store: &Store) {
    project(store, "here", Some(1), 0.0).await;
    let days_ago = |days: i64| {
        Timestamp::from_micros(Timestamp::now().micros() - days * 86_400_000_000).unwrap()
    };
    // 22 km, 44 km, 100 km away.
    for (days, longitude) in [(400, 0.2), (30, 0.4), (1, 0.9)] {
        let fire = FireEvent::new(days_ago(days), place(longitude, 0.0));
        store.insert(fire).await.unwrap();
    }
    let nearest = async |fire_radius, fire_days| {
        let screened = screen(store, Screening { fire_radius, fire_days, ..all() }).await.unwrap();
        screened[0].fire.as_ref().map(|fire| (fire.row.location.longitude() * 10.0).round())
    };
    assert_eq!(nearest(Km(50.0), 90).await, Some(4.0));
    assert_eq!(nearest(Km(50.0), 3650).await, Some(2.0));
    assert_eq!(nearest(Km(40.0), 90).await, None);
    assert_eq!(nearest(Km(150.0), 7).await, Some(9.0));
    assert_eq!(nearest(Km(50.0), 7).await, None);
    assert_eq!(nearest(Km(50.0), 0).await, None);
    // More days than there are in the calendar.
    assert_eq!(nearest(Km(50.0), u32::MAX).await, Some(2.0));
}

async fn the_nearest_station_and_community_project_are_joined(store: &Store) {
    project(store, "west", Some(2), -179.9).await;
    project(store, "east", Some(1), 10.0).await;
    let nowhere = EnergyProject::new("nowhere", ProjectType::Hydro, ProjectStatus::Planned);
    store.insert(nowhere).await.unwrap();
    for (code, longitude) in [("FAR", -170.0), ("DATE", 179.9), ("EAST", 12.0)] {
        let station = WeatherStation::new(code, code).location(place(longitude, 0.0));
        store.insert(station).await.unwrap();
    }
    store.insert(WeatherStation::new("LOST", "without a place")).await.unwrap();
    let (wind, operating) = (CommunityTechnology::Wind, ProjectStatus::Operating);
    let community = CommunityProject::new("Village wind", wind, operating);
    store.insert(community.location(place(11.0, 0.0))).await.unwrap();
    let screened = screen(store, all()).await.unwrap();
    let told: Vec<_> = screened
        .iter()
        .map(|row| {
            assert!(row.fire.is_none() && row.permits.is_empty());
            let station = row.weather_station.as_ref().map(|near| &*near.row.station_id);
            let community = row.community_project.as_ref().map(|near| &*near.row.name);
            (&*row.project.name, station, community)
        })
        .collect();
    let village = Some("Village wind");
    let expected =
        [("west", Some("DATE"), village), ("east", Some("EAST"), village), ("nowhere", None, None)];
    assert_eq!(told, expected);
}

async fn each_project_has_its_own_permits(store: &Store) {
    let one = project(store, "one", Some(2), 0.0).await;
    let two = project(store, "two", Some(1), 0.0).await;
    project(store, "none", None, 0.0).await;
    // The latest decision first; then by id.
    for (id, day, of) in [
        (3, None, Some(one)),
        (2, None, Some(one)),
        (4, Some("2020-01-02"), Some(one)),
        (5, Some("2021-01-02"), Some(one)),
        (9, None, Some(two)),
        (1, None, None),
    ] {
        let name = id.to_string();
        let permit = Permit::new(name, PermitType::Planning, PermitStatus::Granted)
            .id(Id::from_uuid(uuid(id)))
            .decision_date(day.map(|day| Date::parse(day).unwrap()))
            .project_id(of);
        store.insert(permit).await.unwrap();
    }
    let screened = screen(store, all()).await.unwrap();
    let told: Vec<_> = screened
        .iter()
        .map(|row| {
            let permits: Vec<&str> = row.permits.iter().map(|permit| &*permit.name).collect();
            (&*row.project.name, permits.join(" "))
        })
        .collect();
    let expected = [("one", "5 4 2 3"), ("two", "9"), ("none", "")];
    assert_eq!(told, expected.map(|(name, permits)| (name, permits.to_owned())));
}

async fn only_projects_of_a_size_and_in_a_box(store: &Store) {
    for (name, megawatts, longitude) in
        [("small", Some(5), 0.0), ("large", Some(50), 0.5), ("far", Some(500), 170.0)]
    {
        project(store, name, megawatts, longitude).await;
    }
    project(store, "unknown", None, 0.0).await;
    let least = Screening { min_capacity_mw: Some(Decimal::from(50)), ..all() };
    assert_eq!(names(&screen(store, least).await.unwrap()), ["far", "large"]);
    let here = BBox::new(-1.0, -1.0, 1.0, 1.0).unwrap();
    let boxed = Screening { bbox: Some(here), ..all() };
    assert_eq!(names(&screen(store, boxed).await.unwrap()), ["large", "small", "unknown"]);
    // Over the antimeridian.
    let across = BBox::new(160.0, -1.0, -160.0, 1.0).unwrap();
    let boxed = Screening { bbox: Some(across), ..all() };
    assert_eq!(names(&screen(store, boxed).await.unwrap()), ["far"]);
}

async fn fires_around_are_counted(store: &Store) {
    project(store, "here", Some(2), 0.0).await;
    project(store, "there", Some(1), 1.0).await;
    let now = Timestamp::now();
    for longitude in [0.1, 0.2, 0.5, 0.9, 3.0] {
        store.insert(FireEvent::new(now, place(longitude, 0.0))).await.unwrap();
    }
    let screened = screen(store, Screening { fire_radius: Km(60.0), ..all() }).await.unwrap();
    // Half a degree is 55.6 km.
    assert_eq!(screened.iter().map(|row| row.fires_count).collect::<Vec<_>>(), [3, 2]);
    let nearest = screened[1].fire.as_ref().unwrap();
    assert!((nearest.distance.0 - 11.12).abs() < 0.01, "{:?}", nearest.distance);
}

async fn what_several_sources_describe_counts_once(store: &Store) {
    let stands = project(store, "Drax", Some(100), 0.0).await;
    let other = EnergyProject::new("DRAX", ProjectType::Coal, ProjectStatus::Operating)
        .capacity_mw(110)
        .location(place(0.001, 0.0))
        .provenance(Provenance { same_as: Some(stands.uuid()), ..Provenance::default() });
    let other = store.insert(other).await.unwrap();
    for (name, of) in [("a", stands), ("b", other)] {
        let permit = Permit::new(name, PermitType::Planning, PermitStatus::Granted);
        store.insert(permit.project_id(of)).await.unwrap();
    }
    let screened = screen(store, all()).await.unwrap();
    assert_eq!(names(&screened), ["Drax"]);
    assert_eq!(screened[0].also.iter().map(|row| &*row.name).collect::<Vec<_>>(), ["DRAX"]);
    assert_eq!(screened[0].permits.len(), 2);
    let feature = screened[0].feature();
    assert_eq!(feature["properties"]["also_described_by"][0]["name"], "DRAX");
    assert_eq!(feature["properties"]["capacity_mw"], 100);
}

async fn an_empty_database_has_no_answer(store: &Store) {
    assert!(screen(store, all()).await.unwrap().is_empty());
}
