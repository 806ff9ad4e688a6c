//! Imports: what is stored, left alone, changed and refused, and what is kept of all that.

use rust_decimal::dec;
use std::io::Write;
use terra_app::{Content, ImportError, ImportFile, ImportReport, Stopped, import};
use terra_schema::{Id, Row, Text, Timestamp};
use terra_store::{Database, Store};
use terra_tables::{
    core::DataSource,
    energy::{EnergyProject, ProjectStatus, ProjectType, Substation, TransmissionLine, WindFarm},
    environment::WeatherStation,
    system::{Import, ImportOutcome, PendingReference, Rejection},
};

on_both_engines!(
    the_same_file_again_changes_nothing,
    a_changed_line_updates_one_row_and_keeps_what_it_was,
    a_record_that_the_check_refuses_leaves_the_others_alone,
    a_record_that_the_database_refuses_leaves_the_others_alone,
    a_record_that_comes_twice_is_refused_the_second_time,
    names_that_come_again_much_later_are_refused,
    references_wait_for_what_they_point_to,
    a_record_makes_a_row_and_another_that_points_to_it,
    a_gzipped_file_is_unpacked_and_an_archive_is_not,
    a_file_that_breaks_off_keeps_what_came_before,
    a_file_of_no_known_format_is_kept_in_mind,
    a_connector_can_be_named,
    two_imports_at_once_store_each_row_once,
    a_refusal_is_kept_with_line_column_rule_and_value,
);

const HEADER: &str = "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel,commissioning_year\n";

/// The names of all connectors.
fn connectors() -> String {
    let publishers = terra_ingest::CONNECTORS.iter().map(|connector| connector.name);
    let columns = ["columns_csv", "columns_ndjson", "columns_geojson", "columns_geopackage"];
    publishers.chain(columns).collect::<Vec<_>>().join(", ")
}

/// A line for a plant.
pub(crate) fn plant(id: &str, capacity: &str) -> String {
    format!("AUS,Australia,Plant {id},{id},{capacity},-30.5,150.25,Wind,2001\n")
}

/// A file of plants with these ids.
pub(crate) fn plants(ids: impl IntoIterator<Item = usize>) -> String {
    let lines = ids.into_iter().map(|id| plant(&format!("AUS{id:07}"), "1.5"));
    HEADER.to_owned() + &lines.collect::<String>()
}

pub(crate) async fn imported(store: &Store, text: &str) -> Result<ImportReport, Stopped> {
    let file = ImportFile {
        name: "plants.csv",
        content: Content::Bytes(text.as_bytes()),
        ..ImportFile::default()
    };
    let mut sums = Vec::new();
    let outcome = import(store, file, &mut |so_far, share| {
        assert!((0.0..=1.0).contains(&share), "{share}");
        sums.push(so_far.clone());
    })
    .await;
    let report = match &outcome {
        Ok(report) => report,
        Err(stopped) => &stopped.report,
    };
    for report in sums.iter().chain([report]) {
        assert_eq!(report.read, report.stored + report.unchanged + report.rejected, "{report:?}");
    }
    outcome
}

/// Read, stored, unchanged, rejected.
fn counts(report: &ImportReport) -> [usize; 4] {
    [report.read, report.stored, report.unchanged, report.rejected]
}

/// The imports, the first one first.
async fn imports(store: &Store) -> Vec<Import> {
    store.select::<Import>().order_by(Import::started_at.asc()).all().await.unwrap()
}

async fn rejections(store: &Store) -> Vec<Rejection> {
    store.select::<Rejection>().order_by(Rejection::line.asc()).all().await.unwrap()
}

async fn projects(store: &Store) -> Vec<EnergyProject> {
    store.select::<EnergyProject>().order_by(EnergyProject::name.asc()).all().await.unwrap()
}

async fn the_same_file_again_changes_nothing(store: &Store) {
    let text = plants(0..2_500);
    let first = imported(store, &text).await.unwrap();
    assert_eq!(counts(&first), [2_500, 2_500, 0, 0]);
    assert_eq!(first.connector, Some("wri_gppd"));
    let by_table = [(EnergyProject::NAME, 2_500), (WindFarm::NAME, 2_500)];
    assert_eq!(first.stored_by_table, by_table.into());
    let before = projects(store).await;
    let again = imported(store, &text).await.unwrap();
    assert_eq!(counts(&again), [2_500, 0, 2_500, 0]);
    assert!(again.stored_by_table.is_empty());
    assert_eq!(projects(store).await, before);
    let sources = store.select::<DataSource>().all().await.unwrap();
    assert_eq!((sources.len(), sources[0].audit.version), (1, 1));
    assert!(store.history(before[0].id).await.unwrap().is_empty());

    let imports = imports(store).await;
    let told = |import: &Import| {
        let counts =
            [import.read_count, import.stored_count, import.unchanged_count, import.rejected_count];
        (import.outcome, counts, import.stored_by_table.to_string())
    };
    let complete = ImportOutcome::Complete;
    let by_table = format!(r#"{{"{}":2500,"{}":2500}}"#, EnergyProject::NAME, WindFarm::NAME);
    assert_eq!(told(&imports[0]), (complete, [2_500, 2_500, 0, 0], by_table));
    assert_eq!(told(&imports[1]), (complete, [2_500, 0, 2_500, 0], "{}".to_owned()));
    assert_eq!(imports[0].sha256, imports[1].sha256);
    assert_eq!(imports[0].size_bytes, i64::try_from(text.len()).unwrap());
    assert!(imports[0].finished_at.unwrap() >= imports[0].started_at);
    assert_eq!(imports[0].error, None);
    // What nothing changed still belongs to the import that brought it.
    assert!(before.iter().all(|row| row.provenance.import_id == Some(imports[0].id)));
    assert!(before.iter().all(|row| row.provenance.source_id == Some(sources[0].id)));
}

async fn a_changed_line_updates_one_row_and_keeps_what_it_was(store: &Store) {
    let text = plants(0..1_500);
    imported(store, &text).await.unwrap();
    let before = projects(store).await;
    let changed = text.replace(&plant("AUS0000007", "1.5"), &plant("AUS0000007", "2.25"));
    let report = imported(store, &changed).await.unwrap();
    assert_eq!(counts(&report), [1_500, 1, 1_499, 0]);
    let after = projects(store).await;
    let differ: Vec<_> = before.iter().zip(&after).filter(|(old, new)| old != new).collect();
    let [(old, new)] = differ[..] else { panic!("{} rows changed", differ.len()) };
    assert_eq!(new.name, "Plant AUS0000007");
    assert_eq!(new.id, old.id);
    assert_eq!(new.capacity_mw, Some(dec!(2.25).try_into().unwrap()));
    assert_eq!((old.audit.version, new.audit.version), (1, 2));
    let imports = imports(store).await;
    assert_eq!(new.provenance.import_id, Some(imports[1].id));
    let history = store.history(new.id).await.unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].version, 1);
    let capacity = history[0].record.get("capacity_mw").unwrap().to_string();
    assert_eq!(capacity.trim_end_matches('0'), "1.5");
}

async fn a_record_that_the_check_refuses_leaves_the_others_alone(store: &Store) {
    let text = plants(0..3) + &plant("AUS9999999", "-1") + &plant("AUS1000000", "3");
    let report = imported(store, &text).await.unwrap();
    assert_eq!(counts(&report), [5, 4, 0, 1]);
    assert_eq!(projects(store).await.len(), 4);
    let [rejection] = &rejections(store).await[..] else { panic!("not one rejection") };
    assert_eq!((rejection.line, &*rejection.rule), (Some(5), "min"));
    assert_eq!(rejection.table_name.as_deref(), Some(EnergyProject::NAME));
    assert_eq!(rejection.column_name.as_deref(), Some("capacity_mw"));
    assert!(rejection.value.as_deref().unwrap().starts_with("-1"), "{rejection:?}");
}

async fn a_record_that_the_database_refuses_leaves_the_others_alone(store: &Store) {
    imported(store, &plants(0..1)).await.unwrap();
    let source = projects(store).await[0].provenance.source_id;
    // Rows that others wrote with the source's names, under ids that aren't made of them.
    for id in ["AUS0000500", "AUS0000700", "AUS0001400"] {
        let taken = EnergyProject::new(id, ProjectType::Wind, ProjectStatus::Operating);
        let provenance = terra_tables::Provenance {
            source_id: source,
            external_id: Some(Text::new(id).unwrap()),
            ..Default::default()
        };
        store.insert(taken.id(Id::fresh()).provenance(provenance)).await.unwrap();
    }
    let report = imported(store, &plants(0..2_000)).await.unwrap();
    assert_eq!(counts(&report), [2_000, 1_996, 1, 3]);
    assert_eq!(projects(store).await.len(), 2_000);
    let rejections = rejections(store).await;
    let lines: Vec<_> = rejections.iter().map(|rejection| rejection.line).collect();
    assert_eq!(lines, [Some(502), Some(702), Some(1_402)]);
    let first = &rejections[0];
    assert_eq!(&*first.rule, "duplicate");
    assert_eq!(first.external_id.as_deref(), Some("AUS0000500"));
    assert_eq!(first.column_name.as_deref(), Some("source_id, external_id"));
    assert!(first.value.as_deref().unwrap().ends_with(", AUS0000500"), "{first:?}");
    let import = &imports(store).await[1];
    assert_eq!((import.outcome, import.rejected_count), (ImportOutcome::Complete, 3));
}

async fn a_record_that_comes_twice_is_refused_the_second_time(store: &Store) {
    let text = plants(0..1_200) + &plant("AUS0000007", "8");
    for stored in [1_200, 0] {
        let report = imported(store, &text).await.unwrap();
        assert_eq!(counts(&report), [1_201, stored, 1_200 - stored, 1]);
    }
    let row = &projects(store).await[7];
    assert_eq!(row.capacity_mw, Some(dec!(1.5).try_into().unwrap()));
    assert_eq!(row.audit.version, 1);
    let rejection = &rejections(store).await[0];
    assert_eq!((rejection.line, &*rejection.rule), (Some(1_202), "duplicate"));
    assert_eq!(&*rejection.message, "line 9 has a record of the same name, which is kept");
}

async fn names_that_come_again_much_later_are_refused(store: &Store) {
    // The first of its name fails the check, so the second is kept, and the third is refused.
    let again = plant("AUS0000001", "-1") + &plant("AUS0000001", "2") + &plant("AUS0000001", "3");
    let text = plants(10..3_000) + &again + &plants(3_000..3_100)[HEADER.len()..] + &again;
    for stored in [3_091, 0] {
        let report = imported(store, &text).await.unwrap();
        assert_eq!(counts(&report), [3_096, stored, 3_091 - stored, 5]);
    }
    let row = &projects(store).await[0];
    assert_eq!(row.capacity_mw, Some(dec!(2).try_into().unwrap()));
    let refused = rejections(store).await;
    // Both imports refused the same.
    let mut lines: Vec<_> = refused.iter().map(|row| (row.line.unwrap(), &*row.rule)).collect();
    assert_eq!(lines.len(), 10);
    lines.dedup();
    let expected = [
        (2992, "min"),
        (2994, "duplicate"),
        (3095, "duplicate"),
        (3096, "duplicate"),
        (3097, "duplicate"),
    ];
    assert_eq!(lines, expected);
    assert!(refused[2].message.starts_with("line 2993 has"), "{}", &*refused[2].message);
}

async fn references_wait_for_what_they_point_to(store: &Store) {
    let (end, line) = (Id::<Substation>::fresh(), Id::<TransmissionLine>::fresh());
    let lines = format!("id,name,from_substation_id,to_substation_id\n{line},L,{end},{end}\n");
    let ends = format!("id,name\n{end},S\n");
    let named = async |name, text: &str| {
        let content = Content::Bytes(text.as_bytes());
        let file = ImportFile { name, content, ..ImportFile::default() };
        counts(&import(store, file, &mut |_, _| {}).await.unwrap())
    };
    let stored = async || {
        let row = store.get(line).await.unwrap().unwrap();
        let pending = store.select::<PendingReference>().count().await.unwrap();
        (row.from_substation_id, row.to_substation_id, pending)
    };
    assert_eq!(named("transmission_lines.csv", &lines).await, [1, 1, 0, 0]);
    assert_eq!(stored().await, (None, None, 2));
    assert_eq!(named("transmission_lines.csv", &lines).await, [1, 0, 1, 0]);
    assert_eq!(stored().await, (None, None, 2));
    assert_eq!(named("substations.csv", &ends).await, [1, 1, 0, 0]);
    assert_eq!(stored().await, (Some(end), Some(end), 0));
    for (name, text) in [("transmission_lines.csv", &lines), ("substations.csv", &ends)] {
        assert_eq!(named(name, text).await, [1, 0, 1, 0]);
    }
    // What was taken out of the row meanwhile stays out.
    let other = Id::<Substation>::fresh();
    let change = TransmissionLine::change(line).to_substation_id(None::<Id<Substation>>);
    store.update(change).await.unwrap();
    let lines = format!("id,name,from_substation_id\n{line},L,{other}\n");
    assert_eq!(named("transmission_lines.csv", &lines).await, [1, 1, 0, 0]);
    assert_eq!(stored().await, (None, None, 1));
}

async fn a_record_makes_a_row_and_another_that_points_to_it(store: &Store) {
    let wind = store.select::<WindFarm>().left_join(terra_store::related::<EnergyProject>());
    imported(store, &plants(0..3)).await.unwrap();
    let wind = wind.all().await.unwrap();
    assert!(wind.len() == 3 && wind.iter().all(|(_, project)| project.is_some()));
    assert_eq!(store.select::<PendingReference>().count().await.unwrap(), 0);
    assert!(store.history(wind[0].0.id).await.unwrap().is_empty());
}

async fn a_gzipped_file_is_unpacked_and_an_archive_is_not(store: &Store) {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(plants(0..5_000).as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let of =
        |name, bytes| ImportFile { name, content: Content::Bytes(bytes), ..ImportFile::default() };
    let report = import(store, of("plants.csv.gz", &packed), &mut |_, _| {}).await.unwrap();
    assert_eq!(counts(&report), [5_000, 5_000, 0, 0]);
    // Cut off, it gives what could be unpacked.
    let cut = &packed[..packed.len() / 2];
    let stopped = import(store, of("plants.csv.gz", cut), &mut |_, _| {}).await.unwrap_err();
    assert!(
        stopped.report.unchanged >= 1_000 && stopped.report.stored == 0,
        "{:?}",
        stopped.report
    );
    let stopped = import(store, of("b.xlsx", b"PK\x03\x04 and so on"), &mut |_, _| {}).await;
    assert!(matches!(stopped.unwrap_err().reason, ImportError::Archive));
}

async fn a_file_that_breaks_off_keeps_what_came_before(store: &Store) {
    let text = plants(0..1_500) + "AUS,Australia,\"Plant";
    let stopped = imported(store, &text).await.unwrap_err();
    assert!(matches!(stopped.reason, ImportError::Parse(_)), "{stopped:?}");
    let told = "line 1502: a quote is opened in this record and never closed";
    assert_eq!(stopped.to_string(), told);
    assert_eq!(counts(&stopped.report), [1_500, 1_500, 0, 0]);
    assert_eq!(projects(store).await.len(), 1_500);
    let [import] = &imports(store).await[..] else { panic!("not one import") };
    assert_eq!((import.outcome, import.stored_count), (ImportOutcome::Failed, 1_500));
    assert_eq!(import.error.as_deref(), Some(told));
    assert!(import.finished_at.is_some());
}

async fn a_file_of_no_known_format_is_kept_in_mind(store: &Store) {
    for (text, told) in [
        (
            "id,name\n1,x\n",
            format!(
                "not a format that is known; the connectors are {}; if its columns are a table's, \
                 name that with --table, or call the file after it",
                connectors()
            ),
        ),
        ("", "the file is empty".to_owned()),
    ] {
        let stopped = imported(store, text).await.unwrap_err();
        assert_eq!(stopped.to_string(), told);
        let import = imports(store).await.last().map(|import| import.id);
        assert_eq!(*stopped.report, ImportReport { import, ..ImportReport::default() });
    }
    for import in imports(store).await {
        assert_eq!(import.outcome, ImportOutcome::Unrecognised);
        assert_eq!((import.connector, import.source_id), (None, None));
        assert!(import.error.is_some() && import.finished_at.is_some());
    }
    assert!(store.select::<DataSource>().all().await.unwrap().is_empty());
}

async fn a_connector_can_be_named(store: &Store) {
    let text = plants(0..1);
    let file = |connector| ImportFile {
        name: "x",
        content: Content::Bytes(text.as_bytes()),
        connector: Some(connector),
        ..ImportFile::default()
    };
    let report = import(store, file("wri_gppd"), &mut |_, _| {}).await.unwrap();
    assert_eq!(counts(&report), [1, 1, 0, 0]);
    let stopped = import(store, file("gppd"), &mut |_, _| {}).await.unwrap_err();
    let told = format!("there is no connector called gppd; the connectors are {}", connectors());
    assert_eq!(stopped.to_string(), told);
    let stopped = import(store, file("noaa_metar"), &mut |_, _| {}).await.unwrap_err();
    assert!(stopped.to_string().contains("there is no header"), "{stopped}");
    assert!(store.select::<WeatherStation>().all().await.unwrap().is_empty());
}

async fn two_imports_at_once_store_each_row_once(store: &Store) {
    let text = plants(0..2_200);
    let (one, two) = tokio::join!(imported(store, &text), imported(store, &text));
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(one.stored + two.stored, 2_200, "{one:?} {two:?}");
    assert_eq!(one.rejected + two.rejected, 0, "{one:?} {two:?}");
    let rows = projects(store).await;
    assert_eq!(rows.len(), 2_200);
    assert!(rows.iter().all(|row| row.audit.version == 1));
}

async fn a_refusal_is_kept_with_line_column_rule_and_value(store: &Store) {
    let text = plants(0..1)
        + "AUS,Australia,B,AUS1,\"1,5\",-30,150,Wind,2001\n"
        + "AUS,Australia,C,AUS2,1,150,-30,Wind,2001\n"
        + "AUS,Australia,,AUS3,1,-30,150,Wind,2001\n"
        + "AUS,too,few\n"
        + &format!("AUS,Australia,{},AUS4,-1,-30,150,Wind,1700\n", "x".repeat(300));
    let before = Timestamp::now();
    let report = imported(store, &text).await.unwrap();
    assert_eq!(counts(&report), [6, 1, 0, 5]);
    let import = &imports(store).await[0];
    assert!(import.started_at >= before);
    let rejections = rejections(store).await;
    assert!(rejections.iter().all(|rejection| rejection.import_id == import.id));
    let mut told: Vec<_> = rejections
        .iter()
        .map(|rejection| {
            let column = rejection.column_name.as_deref().unwrap_or("-").to_owned();
            let value = rejection.value.as_deref().unwrap_or("-");
            let id = rejection.external_id.as_deref().unwrap_or("-").to_owned();
            let value: String = value.chars().take(5).collect();
            (rejection.line.unwrap(), id, column, rejection.rule.to_string(), value)
        })
        .collect();
    told.sort();
    let expected = [
        (3, "AUS1", "capacity_mw", "number", "1,5"),
        (4, "AUS2", "latitude", "position", "150"),
        (5, "AUS3", "name", "required", "-"),
        (6, "-", "-", "fields", "-"),
        // One record, each rule that it breaks.
        (7, "AUS4", "capacity_mw", "min", "-1.00"),
        (7, "AUS4", "commissioning_year", "min", "1700"),
        (7, "AUS4", "name", "length", "xxxxx"),
    ];
    let expected = expected.map(|(line, id, column, rule, value)| {
        (line, id.to_owned(), column.to_owned(), rule.to_owned(), value.to_owned())
    });
    assert_eq!(told, expected);
}
