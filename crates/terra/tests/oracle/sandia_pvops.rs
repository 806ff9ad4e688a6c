//! Solar plants without names, of Sandia's pvOps: work orders, tickets, events and readings.

use crate::{
    frame::{
        Cell, Database, File, Record, Refusals, Row, csv, flag, number, repository, row, shared,
        text, texts,
    },
    units::{american, iso},
};
use std::{collections::BTreeMap, path::Path};

/// A record, and how often one with the same id came before it, itself counted.
struct Entry {
    record: Record,
    number: usize,
}

/// What kind of file it is: its name without the beginning and the end, and as fixtures call it.
struct Kind {
    file: &'static str,
    fixture: &'static str,
    id: fn(&Record) -> String,
    rows: fn(&Record, &str) -> Vec<Row>,
    /// Moments without a day can't be placed.
    refused: fn(&Record) -> Refusals,
}

/// A moment to the minute, as ids have it.
fn minute(moment: &str) -> &str {
    &moment[..16]
}

/// When something ended; nothing where that isn't said, or was before it began.
fn end(text: &str, started: &str) -> Cell {
    if text.is_empty() || american(text).as_str() < started {
        return Cell::Null;
    }
    Cell::Text(american(text))
}

/// Whether somebody was sent, as the last words of the notes say.
fn is_on_site(notes: &str) -> Cell {
    let is_said = |word| notes.trim_end().ends_with(&format!("techdispatched: {word}"));
    if is_said("yes") || is_said("no") { flag(is_said("yes")) } else { Cell::Null }
}

/// The class of equipment that a word of the files means.
fn equipment(word: &str) -> Cell {
    let class = match word.to_lowercase().as_str() {
        "facility" | "ground-mount pv system" => "plant",
        "inverter" => "inverter",
        "tracker" => "tracker",
        "combiner" => "combiner_box",
        "substation" => "substation",
        "met station" => "weather_station",
        "pad" => "power_block",
        "module" => "pv_module",
        "transformer" => "transformer",
        "energy storage/battery" => "battery",
        "meter" => "meter",
        "string" => "pv_string",
        "pyranometer" => "sensor",
        "other" | "summary" => "other",
        word => panic!("no such asset: {word}"),
    };
    text(class)
}

/// The words that no column takes. Those of a time stay beside it, as nobody says of which zone it
/// is; those of a code stay where they are others than the code's own.
fn kept(record: &Record, columns: &[&str]) -> Cell {
    let is_own = |word: &str| match equipment(word) {
        Cell::Text(code) => word.eq_ignore_ascii_case(&code),
        _ => false,
    };
    let words = columns.iter().map(|column| (*column, record.get(column)));
    texts(words.filter(|(column, word)| *column != "Asset" || !is_own(word)))
}

fn order_id(record: &Record) -> String {
    format!("om:{} {}", record.get("randid"), record.get("WONumber")).replace(": ", ":")
}

fn order(record: &Record, id: &str) -> Vec<Row> {
    let started = american(record.get("date_start"));
    let work_type = match record.get("WOType").to_lowercase().as_str() {
        "corrective" => "corrective",
        "preventive" => "preventive",
        "vegetation" => "vegetation",
        other => panic!("no such work: {other}"),
    };
    vec![row(
        "maintenance_logs",
        id,
        [
            ("started_at", text(&started)),
            ("finished_at", end(record.get("date_end"), &started)),
            ("work_order_number", text(record.get("WONumber"))),
            ("work_type", text(work_type)),
            ("site_name", text(record.get("randid"))),
            ("equipment_type", equipment(record.get("Asset"))),
            ("description", text(record.get("GeneralDesc"))),
            ("is_on_site", is_on_site(record.get("GeneralDesc"))),
            ("observed_at", text(&started)),
            ("properties", kept(record, &["date_start", "date_end", "Asset"])),
        ],
    )]
}

fn ticket_id(record: &Record) -> String {
    format!("ticket:{} {}", record.get("randid"), minute(&american(record.get("Date_EventStart"))))
}

/// The number and the words of `019 - Unplanned outage/derate. `; one of them may be missing.
fn cause(record: &Record) -> (&str, &str) {
    let cause = record.get("Cause").trim_end_matches('.').trim();
    match cause.split_once(" - ") {
        Some((code, name)) if code.bytes().all(|digit| digit.is_ascii_digit()) => (code, name),
        _ => ("", cause),
    }
}

fn failure_cause(name: &str) -> &'static str {
    match name {
        "Unknown" => "unknown",
        "Faulty Programming" => "software",
        "Snow" => "weather",
        _ => "",
    }
}

fn ticket(record: &Record, id: &str) -> Vec<Row> {
    let started = american(record.get("Date_EventStart"));
    let ended = end(record.get("Date_EventEnd"), &started);
    let (code, name) = cause(record);
    let mut words = vec!["Date_EventStart", "Date_EventEnd", "Asset", "ImpactLevel"];
    if name.is_empty() {
        // Nobody filled it in: a point.
        words.push("Cause");
    }
    let impact = match record.get("ImpactLevel") {
        "" => "",
        "Underperformance" => "derating",
        "Production Outage" => "outage",
        "Communications" => "communication_loss",
        other => panic!("no such impact: {other}"),
    };
    let shared = |begin: &'static str, end: &'static str, notes: &'static str| {
        vec![
            (begin, text(&started)),
            (end, ended.clone()),
            ("site_name", text(record.get("randid"))),
            ("equipment_type", equipment(record.get("Asset"))),
            ("failure_cause", text(failure_cause(name))),
            ("cause_code", text(code)),
            ("cause_code_system", text(if code.is_empty() { "" } else { "source" })),
            ("cause_name", text(name)),
            (notes, text(record.get("CompletionDesc"))),
            ("observed_at", text(&started)),
            ("properties", kept(record, &words)),
        ]
    };
    let mut log = shared("started_at", "finished_at", "completion_notes");
    log.push(("is_on_site", is_on_site(record.get("CompletionDesc"))));
    if impact.is_empty() {
        return vec![Row { table: "maintenance_logs", external_id: id.into(), columns: log }];
    }
    log.push(("downtime_event_id", Cell::Row("downtime_events", id.to_owned())));
    let mut event = shared("started_at", "ended_at", "description");
    event.push(("impact", text(impact)));
    if name.starts_with("Unplanned outage") {
        event.extend([("outage_type", text("forced")), ("is_planned", flag(false))]);
    }
    vec![
        Row { table: "downtime_events", external_id: id.into(), columns: event },
        Row { table: "maintenance_logs", external_id: id.into(), columns: log },
    ]
}

fn event_id(record: &Record) -> String {
    let moment = iso(record.get("EventStart"));
    // To the second, where there are seconds.
    let moment = moment[..19].strip_suffix(":00").unwrap_or(&moment[..19]);
    format!("event:{} {moment} {}", record.get("randid"), record.get("Asset"))
}

fn event(record: &Record, id: &str) -> Vec<Row> {
    let started = iso(record.get("EventStart"));
    vec![row(
        "maintenance_logs",
        id,
        [
            ("started_at", text(&started)),
            ("site_name", text(record.get("randid"))),
            ("equipment_type", equipment(record.get("Asset"))),
            ("commercial_operation_date", text(record.get("COD"))),
            ("observed_at", text(&started)),
            ("properties", kept(record, &["EventStart", "Asset"])),
        ],
    )]
}

/// One reading: the file's column, the metric, and its unit.
type Reading = (&'static str, &'static str, &'static str);

const METER: [Reading; 3] = [
    ("AC_POWER", "active_power", "kW"),
    ("energy_delivered", "energy_counter", "kW.h"),
    ("POAirradiance", "plane_irradiance", "W/m2"),
];

const COUNTER: [Reading; 2] =
    [("Energy", "energy_counter", "kW.h"), ("Irradiance", "plane_irradiance", "W/m2")];

const HOUR: [Reading; 6] = [
    ("generated_kW", "active_power", "kW"),
    ("expected_kW", "expected_power", "kW"),
    ("irrad_poa_Wm2", "plane_irradiance", "W/m2"),
    ("temp_amb_C", "ambient_temperature", "Cel"),
    ("wind_speed_ms", "wind_speed", "m/s"),
    ("temp_mod_C", "module_temperature", "Cel"),
];

/// A row for each reading of a moment; one without a number says that it is missing. Only of a
/// counter it is clear that a reading is of a moment; others may be means.
fn readings(record: &Record, id: &str, time: &str, moment: &str, readings: &[Reading]) -> Vec<Row> {
    let reading = |&(column, metric, unit): &Reading| {
        let is_missing = record.get(column).is_empty();
        let columns = [
            ("metric", text(metric)),
            ("unit", text(unit)),
            ("period_start_at", text(moment)),
            ("period_end_at", text(moment)),
            ("value", number(record.get(column))),
            ("statistic", text(if metric == "energy_counter" { "instant" } else { "" })),
            ("site_name", text(record.get("randid"))),
            ("tag_code", text(record.get("AssetId"))),
            ("project_type", text("solar")),
            ("quality_type", text(if is_missing { "missing" } else { "" })),
            ("observed_at", text(moment)),
            ("properties", kept(record, &[time])),
        ];
        row("performance_metrics", format!("{id} {column}"), columns)
    };
    readings.iter().map(reading).collect()
}

fn meter_id(record: &Record) -> String {
    let moment = american(record.get("Date"));
    format!("perf:{} {} {}", record.get("randid"), minute(&moment), record.get("AssetId"))
}

fn counter_id(record: &Record) -> String {
    match record.get("Date") {
        "" => String::new(),
        date => format!("counter:{} {}", record.get("randid"), minute(&american(date))),
    }
}

fn hour_id(record: &Record) -> String {
    format!("hour:{} {}", record.get("randid"), minute(&iso(record.get("date"))))
}

const ORDERS: Kind =
    Kind { file: "om_data2", fixture: "om", id: order_id, rows: order, refused: |_| vec![] };

const TICKETS: Kind = Kind {
    file: "ML_ticket_data",
    fixture: "tickets",
    id: ticket_id,
    rows: ticket,
    refused: |_| vec![],
};

const EVENTS: Kind = Kind {
    file: "om_survival_analysis_data",
    fixture: "events",
    id: event_id,
    rows: event,
    refused: |_| vec![],
};

const METERS: Kind = Kind {
    file: "perf_data",
    fixture: "meter",
    id: meter_id,
    rows: |record, id| readings(record, id, "Date", &american(record.get("Date")), &METER),
    refused: |_| vec![],
};

const COUNTERS: Kind = Kind {
    file: "prod_data_cumE2",
    fixture: "counter",
    id: counter_id,
    rows: |record, id| readings(record, id, "Date", &american(record.get("Date")), &COUNTER),
    refused: |record| {
        if record.get("Date").is_empty() { vec![("Date", "required")] } else { vec![] }
    },
};

const HOURS: Kind = Kind {
    file: "prod_with_covariates",
    fixture: "hours",
    id: hour_id,
    rows: |record, id| readings(record, id, "date", &iso(record.get("date")), &HOUR),
    refused: |_| vec![],
};

impl Kind {
    fn check(&self, path: &Path, records: usize) {
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let count = |record: Record| {
            let number = numbers.entry((self.id)(&record)).or_default();
            *number += 1;
            Entry { number: *number, record }
        };
        let entries: Vec<Entry> =
            csv(&std::fs::read(path).unwrap()).into_iter().map(count).collect();
        assert_eq!(entries.len(), records, "{}", path.display());
        let rows = |entry: &Entry| {
            let id = (self.id)(&entry.record);
            // What is there several times is several events.
            let id = if entry.number == 1 { id } else { format!("{id} #{}", entry.number) };
            (self.rows)(&entry.record, &id)
        };
        let file = File {
            connector: "sandia_pvops",
            path,
            records: &entries,
            line: &|entry| entry.record.line,
            refused: &|entry| (self.refused)(&entry.record),
            rows: &rows,
        };
        file.check(&Database::new());
    }

    fn check_own(&self, records: usize) {
        let path = format!("data/sandia-pvops/example_{}.csv", self.file);
        self.check(&repository(&path), records);
    }

    fn check_fixture(&self, records: usize) {
        let path = format!("crates/terra-ingest/tests/fixtures/sandia_pvops_{}.csv", self.fixture);
        self.check(&repository(&path), records);
    }

    fn check_shared(&self, records: usize) {
        let path = format!("operations/sandia-pvops/example_{}.csv", self.file);
        if let Some(path) = shared(&path) {
            self.check(&path, records);
        }
    }
}

#[test]
fn work_orders() {
    ORDERS.check_own(14);
}

#[test]
fn tickets() {
    TICKETS.check_own(100);
}

#[test]
fn events() {
    EVENTS.check_fixture(11);
    EVENTS.check_shared(51_933);
}

#[test]
fn readings_of_a_meter() {
    METERS.check_own(666);
}

#[test]
fn readings_of_a_counter() {
    COUNTERS.check_own(1054);
}

#[test]
fn readings_by_the_hour() {
    HOURS.check_fixture(8);
    HOURS.check_shared(8755);
}
