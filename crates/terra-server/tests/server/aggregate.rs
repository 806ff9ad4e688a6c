//! Rows in groups.

use crate::{client::Server, database::Database};
use rust_decimal::Decimal;
use serde_json::{Value as Tree, json};
use std::collections::BTreeMap;
use terra_schema::{CodeList, Row, Timestamp};
use terra_store::Database as _;
use terra_tables::{
    area::AreaCodeSystem,
    core::{DataSource, User},
    energy::{EnergyProject, ProjectStatus, ProjectType},
    environment::FireEvent,
    provenance::Provenance,
    social::{EquityMetricType, SocialEquityMetric},
};

on_both_engines!(
    groups_are_what_their_rows_make,
    squares_hold_the_rows_of_their_groups,
    times_are_grouped_by_steps,
    sources_are_those_of_the_rows,
    what_can_not_be_grouped_is_named,
    too_much_is_named,
    a_sum_that_is_too_great_is_named,
);

fn of(table: &str, asked: &str) -> String {
    format!("/collections/{table}/aggregate?{asked}")
}

async fn groups_are_what_their_rows_make(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let mut expected = BTreeMap::<String, (u64, Decimal, Decimal)>::new();
    for row in database.store.select::<EnergyProject>().all().await.unwrap() {
        let Some(power) = row.capacity_mw.map(Decimal::from) else { continue };
        let group = expected.entry(row.project_type.code().to_owned()).or_default();
        *group = (group.0 + 1, group.1 + power, group.2.max(power));
    }
    let asked = "group=project_type&measures=count,sum(capacity_mw),max(capacity_mw),\
                 mean(capacity_mw),min(name)&filter=capacity_mw%20IS%20NOT%20NULL";
    let answer = server.json(&of(EnergyProject::NAME, asked)).await;
    assert!(answer["attribution"].as_str().unwrap().contains("World Resources"), "{answer}");
    let groups = answer["groups"].as_array().unwrap();
    assert_eq!(groups.len(), expected.len());
    for group in groups {
        let (count, sum, max) = expected[group["project_type"].as_str().unwrap()];
        let number = |number: Decimal| number.normalize().to_string();
        assert_eq!(group["count"], count);
        assert_eq!(group["sum_capacity_mw"].as_f64(), number(sum).parse().ok());
        assert_eq!(group["max_capacity_mw"].as_f64(), number(max).parse().ok());
        let mean: f64 = number(sum / Decimal::from(count)).parse().unwrap();
        assert!((group["mean_capacity_mw"].as_f64().unwrap() - mean).abs() < 1e-6, "{group}");
    }
    let csv = server.get(&of(EnergyProject::NAME, &format!("{asked}&f=csv"))).await.fine();
    assert_eq!(csv.body.lines().count(), expected.len() + 1);
    assert!(csv.body.starts_with("project_type,count,sum_capacity_mw,"), "{}", csv.body);
    // A filter holds, and by nothing all rows are one group.
    let wind = server
        .json(&of(EnergyProject::NAME, "filter=project_type='wind'%20AND%20capacity_mw%3E=0"))
        .await;
    assert_eq!(wind["groups"], json!([{ "count": expected["wind"].0 }]));
}

async fn squares_hold_the_rows_of_their_groups(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for level in [0, 3, 9] {
        let target = of(EnergyProject::NAME, &format!("cell={level}&f=geojson"));
        let answer = server.json(&target).await;
        let features = answer["features"].as_array().unwrap();
        let all: u64 = features.iter().map(|f| f["properties"]["count"].as_u64().unwrap()).sum();
        assert_eq!(all, 512);
        for feature in features.iter().take(40) {
            let sides: Vec<f64> =
                serde_json::from_value(feature["properties"]["bbox"].clone()).unwrap();
            let ring = &feature["geometry"]["coordinates"][0];
            assert_eq!((&ring[0][0], &ring[2][1]), (&json!(sides[0]), &json!(sides[3])));
            let sides: Vec<String> = sides.iter().map(ToString::to_string).collect();
            let inside = format!(
                "/collections/{}/items?limit=1&bbox={}",
                EnergyProject::NAME,
                sides.join(",")
            );
            // A row on a side belongs to one square and lies in two boxes.
            let found = server.json(&inside).await["numberMatched"].as_u64().unwrap();
            assert!(found >= feature["properties"]["count"].as_u64().unwrap());
        }
    }
}

async fn times_are_grouped_by_steps(database: &Database) {
    for (day, count) in [("2024-05-31T23:59:59.999999Z", 2), ("2024-06-01T00:00:00Z", 1)] {
        for number in 0..count {
            let place = terra_geo::LonLat::new(f64::from(number), 1.0).unwrap();
            let fire = FireEvent::new(Timestamp::parse(day).unwrap(), place);
            database.store.insert(fire).await.unwrap();
        }
    }
    let server = Server::of(&database.store).await;
    let counted = async |asked: &str, name: &str| -> Vec<(String, u64)> {
        let answer = server.json(&of(FireEvent::NAME, asked)).await;
        let groups = answer["groups"].as_array().unwrap().clone();
        let told = |group: &Tree| group[name].as_str().unwrap().to_owned();
        groups.iter().map(|group| (told(group), group["count"].as_u64().unwrap())).collect()
    };
    let expected = |steps: &[(&str, u64)]| -> Vec<(String, u64)> {
        steps.iter().map(|(step, count)| ((*step).to_owned(), *count)).collect()
    };
    let name = "detected_at";
    assert_eq!(counted("step=year", &format!("{name}_year")).await, expected(&[("2024", 3)]));
    assert_eq!(
        counted("step=month&time=detected_at", &format!("{name}_month")).await,
        expected(&[("2024-05", 2), ("2024-06", 1)])
    );
    assert_eq!(
        counted("step=hour", &format!("{name}_hour")).await,
        expected(&[("2024-05-31T23", 2), ("2024-06-01T00", 1)])
    );
}

async fn sources_are_those_of_the_rows(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    // What was told of the collection before it had other rows.
    server.json(&format!("/collections/{}", EnergyProject::NAME)).await;
    let source = DataSource::new("Theirs").attribution("By somebody else");
    let source_id = Some(database.store.insert(source).await.unwrap());
    let provenance = Provenance { source_id, ..Provenance::default() };
    let project = EnergyProject::new("Theirs", ProjectType::Wind, ProjectStatus::Planned);
    database.store.insert(project.provenance(provenance)).await.unwrap();
    for (filter, [theirs, others]) in [
        ("name='Theirs'", [true, false]),
        ("name%3C%3E'Theirs'", [false, true]),
        ("id%20IS%20NOT%20NULL", [true, true]),
        ("id%20IS%20NULL", [false, false]),
    ] {
        let answer = server.json(&of(EnergyProject::NAME, &format!("filter={filter}"))).await;
        let told = answer["attribution"].as_str().unwrap_or_default();
        assert_eq!(told.contains("By somebody else"), theirs, "{filter}: {answer}");
        assert_eq!(told.contains("World Resources"), others, "{filter}: {answer}");
    }
}

async fn too_much_is_named(database: &Database) {
    let projects = (0..10_001).map(|number| {
        let name = format!("Project {number}");
        EnergyProject::new(&*name, ProjectType::Wind, ProjectStatus::Planned)
    });
    database.store.insert_many(projects).await.unwrap();
    let server = Server::of(&database.store).await;
    for (asked, parameter) in
        [("group=name", "group"), ("group=status,name&step=day&time=created_at", "step")]
    {
        let problem = server.get(&of(EnergyProject::NAME, asked)).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
        let words = format!("`{parameter}`: there are more than 10000 groups: group by less");
        assert!(problem["detail"].as_str().unwrap().starts_with(&words), "{problem}");
    }
    server.json(&of(EnergyProject::NAME, "group=name&filter=name%3C%3E'Project%200'")).await;
}

async fn a_sum_that_is_too_great_is_named(database: &Database) {
    let areas = ["a", "b"].map(|code| {
        let kind = EquityMetricType::EnergyBurden;
        SocialEquityMetric::new(kind, code, AreaCodeSystem::Source).population_count(i64::MAX)
    });
    database.store.insert_many(areas).await.unwrap();
    let server = Server::of(&database.store).await;
    let sum = "measures=sum(population_count)";
    let problem = server.get(&of(SocialEquityMetric::NAME, sum)).await.problem(400);
    assert_eq!(problem["parameter"], "measures", "{problem}");
    assert!(problem["detail"].as_str().unwrap().contains("beyond 64 bits"), "{problem}");
    let each = server.json(&of(SocialEquityMetric::NAME, &format!("group=area_code&{sum}"))).await;
    assert_eq!(each["groups"][1]["sum_population_count"], i64::MAX);
    let mean = server.json(&of(SocialEquityMetric::NAME, "measures=mean(population_count)")).await;
    assert_eq!(mean["groups"][0]["mean_population_count"], i64::MAX as f64);
}

async fn what_can_not_be_grouped_is_named(database: &Database) {
    let server = Server::of(&database.store).await;
    for (asked, parameter, words) in [
        ("group=project_tipe", "group", "`project_type`?"),
        ("group=status,status", "group", "twice"),
        ("group=properties", "group", "documents"),
        ("group=", "group", "no property ``"),
        ("measures=", "measures", "count, and sum"),
        ("measures=sum(name)", "measures", "has no sum"),
        ("measures=median(capacity_mw)", "measures", "count, and sum"),
        ("measures=sum(capacity_mw", "measures", "count, and sum"),
        ("step=week", "step", "year, month, day or hour"),
        ("step=month&time=name", "time", "a moment or a day"),
        ("time=created_at", "time", "`step`"),
        ("step=hour&time=commercial_operation_date", "time", "hours are told of a moment"),
        ("cell=16", "cell", "from 0 to 15"),
        ("groups=status", "groups", "`group`?"),
        ("f=geojson", "f", "json or html or csv"),
    ] {
        let problem = server.get(&of(EnergyProject::NAME, asked)).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains(words), "{problem}");
    }
    let problem = server.get(&of(DataSource::NAME, "cell=3")).await.problem(400);
    assert_eq!(problem["parameter"], "cell");
    // What not everyone may read is nowhere.
    for asked in ["group=email", "measures=min(email)"] {
        let hidden = server.get(&of(User::NAME, asked)).await.problem(400)["detail"].clone();
        let none = asked.replace("email", "emall");
        let none = server.get(&of(User::NAME, &none)).await.problem(400)["detail"].clone();
        let none = none.as_str().unwrap().replace("emall", "email");
        assert_eq!(hidden.as_str().unwrap(), none);
    }
}
