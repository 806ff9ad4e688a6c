//! What operators of solar plants wrote down.

use crate::{
    accounts::{by_csv, called, counted, holds, is, property, refused, rows, text},
    all_shown, fixture, read, recognised,
    whole_files::shared,
};
use std::collections::BTreeMap;
use terra_ingest::Item;
use terra_schema::{Id, Record};

const TICKETS: &str =
    "Date_EventStart,Date_EventEnd,Asset,CompletionDesc,Cause,ImpactLevel,randid\n";
const ORDERS: &str = "randid,Asset,date_start,date_end,WONumber,WOType,GeneralDesc\n";
const EVENTS: &str = "randid,COD,EventStart,Asset\n";
const COUNTER: &str = "randid,Date,Energy,Irradiance\n";

fn snapshot(what: &str) -> Vec<Item> {
    let name = format!("sandia_pvops_{what}");
    let items = recognised("sandia_pvops", &fixture(&format!("{name}.csv")));
    insta::assert_snapshot!(name, all_shown(&items));
    items
}

/// The records of a file of these lines.
fn of(header: &str, lines: &str) -> Vec<Item> {
    let (items, stopped) = read("sandia_pvops", format!("{header}{lines}").as_bytes());
    assert!(stopped.is_none(), "{stopped:?}");
    items
}

fn names(items: &[Item]) -> Vec<&str> {
    items.iter().filter_map(|item| item.external_id.as_deref()).collect()
}

#[test]
fn work_orders() {
    let items = snapshot("om");
    let order = |id| &rows(called(&items, id))[0];
    is(
        order("om:R23 106"),
        &[
            ("started_at", Some("2018-07-25T14:20:00.000000Z")),
            ("finished_at", Some("2018-07-25T16:40:00.000000Z")),
            ("work_order_number", Some("106")),
            ("work_type", Some("corrective")),
            ("site_name", Some("R23")),
            ("equipment_type", Some("inverter")),
            ("description", Some("inverter offline due to high ambient temp fault")),
            ("project_id", None),
            ("status", None),
        ],
    );
    // The zone isn't known: the row holds what was written.
    assert_eq!(property(order("om:R23 106"), "date_end").as_deref(), Some("7/25/2018 16:40"));
    is(order("om:100"), &[("site_name", None), ("work_order_number", Some("100"))]);
    // They end before they begin, or don't say when they end.
    for (id, end) in [
        ("om:R23 101", Some("5/19/2018 13:04")),
        ("om:R27 2", Some("9/16/2018 17:00")),
        ("om:R23 107", None),
    ] {
        is(order(id), &[("finished_at", None)]);
        assert_eq!(property(order(id), "date_end").as_deref(), end);
    }
    is(order("om:R27 2"), &[("work_type", Some("vegetation")), ("equipment_type", Some("plant"))]);
    is(order("om:R27 3"), &[("equipment_type", Some("other")), ("is_on_site", Some("true"))]);
}

#[test]
fn tickets() {
    let items = snapshot("tickets");
    let [event, log] = rows(called(&items, "ticket:36 2019-06-04T09:45")) else { panic!() };
    is(
        event,
        &[
            ("started_at", Some("2019-06-04T09:45:00.000000Z")),
            ("ended_at", Some("2019-06-04T15:20:00.000000Z")),
            ("site_name", Some("36")),
            ("equipment_type", Some("plant")),
            ("impact", Some("outage")),
            ("cause_code", Some("004")),
            ("cause_code_system", Some("source")),
            ("cause_name", Some("Under voltage")),
            ("description", Some("utility re-energized site")),
            ("outage_type", None),
            ("failure_cause", None),
        ],
    );
    is(
        log,
        &[
            ("finished_at", Some("2019-06-04T15:20:00.000000Z")),
            ("completion_notes", Some("utility re-energized site")),
            ("cause_code", Some("004")),
            ("is_on_site", None),
        ],
    );
    let id = |row| text(row, "external_id").map(|name| id_of(&name));
    assert_eq!(text(log, "downtime_event_id"), id(event));
    // Of a ticket that tells of no loss, there is the work alone; this one ends before it begins.
    let [log] = rows(called(&items, "ticket:54 2019-01-24T09:00")) else { panic!() };
    is(log, &[("finished_at", None), ("downtime_event_id", None), ("is_on_site", Some("true"))]);
    is(log, &[("cause_name", None), ("failure_cause", None)]);
    assert_eq!(property(log, "Cause").as_deref(), Some("."));
    assert_eq!(property(log, "Date_EventEnd").as_deref(), Some("6/21/2018 17:00"));

    let of_cause = |name: &str| -> &Record {
        let is_its = |item: &&Item| text(&rows(item)[0], "cause_name").as_deref() == Some(name);
        &rows(items.iter().find(is_its).unwrap_or_else(|| panic!("{name}")))[0]
    };
    is(
        of_cause("Unplanned outage/derate"),
        &[
            ("outage_type", Some("forced")),
            ("is_planned", Some("false")),
            ("cause_code", Some("019")),
        ],
    );
    is(of_cause("Unknown"), &[("failure_cause", Some("unknown")), ("cause_code", Some("0000"))]);
    is(of_cause("Snow"), &[("failure_cause", Some("weather")), ("cause_code", Some("023"))]);
    is(of_cause("Broken"), &[("failure_cause", None), ("cause_code", Some("013"))]);
    // These have no code: 3502 is the inverter's.
    for (name, failure) in
        [("Faulty Programming", Some("software")), ("3502 error, GFDI tripped", None)]
    {
        let codes = [("cause_code", None), ("cause_code_system", None), ("failure_cause", failure)];
        is(of_cause(name), &codes);
    }
}

fn id_of(name: &str) -> String {
    let source = terra_ingest::connector("sandia_pvops").unwrap().source_id();
    Id::<()>::of_external(Id::<()>::from_uuid(source), name).to_string()
}

#[test]
fn events() {
    let items = snapshot("events");
    is(
        &rows(&items[0])[0],
        &[
            ("external_id", Some("event:0 2016-05-18T09:00 Other")),
            ("started_at", Some("2016-05-18T09:00:00.000000Z")),
            ("site_name", Some("0")),
            ("equipment_type", Some("other")),
            ("commercial_operation_date", Some("2015-09-24")),
        ],
    );
    // One that is there three times.
    let again: Vec<_> = names(&items).into_iter().filter(|name| name.contains(" #")).collect();
    let [second, third] = *again else { panic!("{again:?}") };
    let first = second.strip_suffix(" #2").unwrap();
    assert_eq!(Some(first), third.strip_suffix(" #3"));
    assert!(names(&items).contains(&first));
}

#[test]
fn meter_readings() {
    let items = snapshot("meter");
    let id = "perf:27 2018-09-14T02:15 2050.15.003.BLK01.PAD01.MTR01";
    let [power, energy, sun] = rows(called(&items, id)) else { panic!() };
    is(
        power,
        &[
            ("external_id", Some(&*format!("{id} AC_POWER"))),
            ("metric", Some("active_power")),
            ("unit", Some("kW")),
            ("value", Some("0")),
            ("statistic", None),
            ("period_start_at", Some("2018-09-14T02:15:00.000000Z")),
            ("period_end_at", Some("2018-09-14T02:15:00.000000Z")),
            ("site_name", Some("27")),
            ("tag_code", Some("2050.15.003.BLK01.PAD01.MTR01")),
        ],
    );
    is(
        energy,
        &[
            ("metric", Some("energy_counter")),
            ("unit", Some("kW.h")),
            ("value", Some("5220831")),
            ("statistic", Some("instant")),
        ],
    );
    is(
        sun,
        &[
            ("metric", Some("plane_irradiance")),
            ("unit", Some("W/m2")),
            ("value", Some("0.266965942")),
        ],
    );
    // A blank is a reading that is missing.
    let blank = items.iter().flat_map(rows).filter(|row| text(row, "value").is_none());
    assert!(blank.clone().count() > 1);
    blank.for_each(|row| is(row, &[("quality_type", Some("missing"))]));
}

#[test]
fn counters() {
    let items = snapshot("counter");
    assert_eq!(refused(&items), [("Date", "required", ""); 2]);
    let [energy, sun] = rows(called(&items, "counter:R23 2018-07-19T07:00")) else { panic!() };
    is(energy, &[("metric", Some("energy_counter")), ("value", Some("1032.712"))]);
    is(sun, &[("metric", Some("plane_irradiance")), ("value", Some("28.6245"))]);
}

#[test]
fn hours() {
    let items = snapshot("hours");
    let made = rows(called(&items, "hour:R15 2018-04-01T08:00"));
    let shown: Vec<_> = made
        .iter()
        .map(|row| ["metric", "unit", "value"].map(|column| text(row, column).unwrap()).join(" "))
        .collect();
    assert_eq!(
        shown,
        [
            "active_power kW 1332.547",
            "expected_power kW 1685.979445",
            "plane_irradiance W/m2 87.9145",
            "ambient_temperature Cel 16.998",
            "wind_speed m/s 4.1065",
            "module_temperature Cel 15.861",
        ]
    );
}

#[test]
fn files_of_the_same_kinds_with_other_columns_are_read() {
    // Another order, another column, and a number for each row.
    let header = ",randid,Cause,ImpactLevel,CompletionDesc,CompletionActivity,Asset,\
                  Date_EventStart,Date_EventEnd\n";
    let lines = "0,27,0000 - Unknown. ,Dust,ok. techdispatched: yes,09 - Inspection,Roof,\
                 10/12/2018 9:00,2018-10-13 17:00:00\n";
    let items = of(header, lines);
    let [event, log] = rows(&items[0]) else { panic!() };
    is(log, &[("work_activity", Some("inspect")), ("equipment_type", None)]);
    is(log, &[("finished_at", Some("2018-10-13T17:00:00.000000Z")), ("is_on_site", Some("true"))]);
    is(event, &[("impact", None)]);
    assert_eq!(
        text(event, "properties").as_deref(),
        Some(
            r#"{"Asset":"Roof","CompletionActivity":"09 - Inspection","Date_EventEnd":"2018-10-13 17:00:00","Date_EventStart":"10/12/2018 9:00","ImpactLevel":"Dust"}"#
        )
    );
    // Without a column of measurements, there are no rows of it.
    let items = of("date,randid,generated_kW,expected_kW,note\n", "2018-04-01,R1,1,2,x\n");
    assert_eq!(rows(&items[0]).len(), 2);
    assert_eq!(property(&rows(&items[0])[1], "note").as_deref(), Some("x"));
    // A work order without a number is known by its time.
    let items = of(ORDERS, "R1,Roof,1/2/2018 3:00,,,Odd,x\n");
    assert_eq!(names(&items), ["om:R1 2018-01-02T03:00"]);
    is(&rows(&items[0])[0], &[("work_type", None), ("work_order_number", None)]);
    assert_eq!(property(&rows(&items[0])[0], "WOType").as_deref(), Some("Odd"));
}

#[test]
fn records_that_say_the_same_are_told_apart_with_their_references() {
    let line = "1/2/2018 3:00,,Inverter,x,001 - Fault,Underperformance,7\n";
    let items = of(TICKETS, &format!("{line}{line}{line}"));
    let name = "ticket:7 2018-01-02T03:00";
    assert_eq!(names(&items), [name, &format!("{name} #2"), &format!("{name} #3")]);
    for item in &items {
        let [event, log] = rows(item) else { panic!() };
        assert_eq!(text(event, "external_id"), item.external_id);
        assert_eq!(text(log, "external_id"), item.external_id);
        let id = id_of(item.external_id.as_deref().unwrap());
        assert_eq!(text(log, "downtime_event_id"), Some(id));
    }
    // Two spellings of one time are one time; a clock that is put back has an hour twice.
    let items = of(COUNTER, "R1,11/4/2018 1:00,5,\nR1,2018-11-04 01:00:00,6,\n");
    assert_eq!(names(&items), ["counter:R1 2018-11-04T01:00", "counter:R1 2018-11-04T01:00 #2"]);
    let second = text(&rows(&items[1])[0], "external_id");
    assert_eq!(second.as_deref(), Some("counter:R1 2018-11-04T01:00 Energy #2"));
}

#[test]
fn what_cannot_be_true_or_placed_is_refused() {
    let event = |line: &str| of(EVENTS, &format!("{line}\n"));
    assert_eq!(refused(&event("1,2015-01-01,,Other")), [("EventStart", "required", "")]);
    assert_eq!(
        refused(&event("1,2015-02-30,2016-01-01 00:00:00,Other")),
        [("COD", "day", "2015-02-30")]
    );
    assert_eq!(
        refused(&event("1,2015-01-01,18/12/2016 1:00,Other")),
        [("EventStart", "moment", "18/12/2016 1:00")]
    );
    assert_eq!(names(&event("1,,18/12/2016,Other")), ["event:1 18/12/2016 Other"]);
    let order = of(ORDERS, "R1,Inverter,1/2/2018 3:00,0/0/2018 3:00,5,Corrective,x\n");
    assert_eq!(refused(&order), [("date_end", "moment", "0/0/2018 3:00")]);
    let counter = of(COUNTER, "R1,1/2/2018 3:00,12O,\n");
    assert_eq!(refused(&counter), [("Energy", "number", "12O")]);
    let long = of(COUNTER, &format!("{},1/2/2018 3:00,12,\n", "R".repeat(300)));
    assert_eq!(refused(&long)[0].1, "length");
    // Notes that are longer than their column stay whole.
    let notes = "x".repeat(4001);
    let items = of(TICKETS, &format!("1/2/2018 3:00,,Inverter,{notes},. ,,7\n"));
    let log = &rows(&items[0])[0];
    is(log, &[("completion_notes", None)]);
    assert_eq!(property(log, "CompletionDesc"), Some(notes));
    assert!(log.clone().complete().is_ok());
}

/// The records of a whole file, of which no value was lost.
fn whole(file: &str) -> Option<Vec<Item>> {
    let bytes = shared(&format!("operations/sandia-pvops/{file}.csv"))?;
    let items = recognised("sandia_pvops", &bytes);
    let records = by_csv(&bytes, b'"');
    assert_eq!(items.len(), records.len(), "{file}");
    for (item, record) in items.iter().zip(&records).filter(|(item, _)| item.rows.is_ok()) {
        for (name, said) in record.iter().filter(|(_, said)| !said.is_empty()) {
            let parts = said.trim_end_matches(['.', ' ']).split_once(" - ");
            let is_split = parts.is_some_and(|(code, cause)| {
                name == "Cause" && holds(rows(item), name, code) && holds(rows(item), name, cause)
            });
            assert!(is_split || holds(rows(item), name, said), "line {}: {name}", item.line);
        }
    }
    Some(items)
}

#[test]
fn whole_files() {
    let Some(orders) = whole("example_om_data2") else { return };
    assert_eq!(counted(&orders), BTreeMap::from([("maintenance_logs", 14)]));
    // As many with an impact as another program counts: 61 + 15 + 5.
    let tickets = whole("example_ML_ticket_data").unwrap();
    assert_eq!(
        counted(&tickets),
        BTreeMap::from([("maintenance_logs", 100), ("downtime_events", 81)])
    );
    let events = whole("example_om_survival_analysis_data").unwrap();
    assert_eq!(counted(&events), BTreeMap::from([("maintenance_logs", 51_933)]));
    let again = |name: &&str| name.contains(" #");
    assert_eq!(names(&events).into_iter().filter(again).count(), 7784);
    let meter = whole("example_perf_data").unwrap();
    assert_eq!(counted(&meter), BTreeMap::from([("performance_metrics", 666 * 3)]));
    let counter = whole("example_prod_data_cumE2").unwrap();
    assert_eq!(counted(&counter), BTreeMap::from([("performance_metrics", (1054 - 2) * 2)]));
    let hours = whole("example_prod_with_covariates").unwrap();
    assert_eq!(counted(&hours), BTreeMap::from([("performance_metrics", 8755 * 6)]));
    for items in [&orders, &tickets, &events, &meter, &hours] {
        assert_eq!(refused(items), []);
    }
    assert_eq!(refused(&counter), [("Date", "required", ""); 2]);
    // Blank cells: 2 and 189, 368 less that of the record that is refused, 2.
    let missing = |items: &[Item]| {
        let values = items.iter().filter_map(|item| item.rows.as_ref().ok()).flatten();
        values.filter(|row| text(row, "value").is_none()).count()
    };
    assert_eq!([&meter, &counter, &hours].map(|items| missing(items)), [191, 367, 2]);
    // The kinds of file have names of their own.
    let all = [orders, tickets, events, meter, counter, hours];
    counted(&all.into_iter().flatten().filter(|item| item.rows.is_ok()).collect::<Vec<_>>());
}
