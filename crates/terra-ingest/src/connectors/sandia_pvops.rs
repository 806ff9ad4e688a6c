//! The example data of Sandia's pvOps: what operators of solar plants wrote down of work,
//! outages and output, with the plants' names hidden behind numbers.
//!
//! Nobody says in which zone the plants lie. Times are read as UTC, so that the hours stay as
//! they were written, and their texts are kept among the properties. The plants have no rows of
//! their own: all that is known of one is its number, which is its rows' site.
//!
//! Only work orders have a number. What else there is gets a name made of what it says, which a
//! word before it tells from those of the other kinds of file: `ticket:36 2019-06-04T09:45`.

use crate::{
    Connector, Records, Refused, Source,
    delimited::{Layout, read_csv},
    fields::{Fields, number, refuse},
    leftover::Leftover,
    local_time::{day, moment},
    repeats::numbered,
};
use std::io::BufRead;
use terra_schema::{CodeList, Record, Row, Text, Timestamp, row::IntoDraft};
use terra_tables::{
    Provenance,
    energy::ProjectType,
    operations::{
        CauseCodeSystem, DowntimeEvent, EquipmentType, FailureCause, MaintenanceLog, MetricQuality,
        MetricStatistic, MetricType, OutageImpact, OutageType, PerformanceMetric, WorkActivity,
        WorkType,
    },
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "sandia_pvops",
    source: Source {
        name: "pvOps example data",
        publisher: "Sandia National Laboratories",
        homepage_url: "https://github.com/sandialabs/pvOps",
        licence: "BSD-3-Clause",
        attribution: "pvOps, copyright (c) 2021 National Technology & Engineering Solutions of \
                      Sandia, LLC (NTESS), BSD-3-Clause",
    },
    tables: &[MaintenanceLog::table, DowntimeEvent::table, PerformanceMetric::table],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: records,
};

static LAYOUTS: &[Layout] = &[
    Layout::plain(&["randid", "date_start", "WONumber"], order_name, order),
    Layout::plain(&["randid", "Date_EventStart", "Cause"], ticket_name, ticket),
    Layout::plain(&["randid", "COD", "EventStart", "Asset"], event_name, event),
    Layout::plain(&["randid", "Date", "AC_POWER", "energy_delivered"], meter_name, meter),
    Layout::plain(&["randid", "Date", "Energy", "Irradiance"], counter_name, counter),
    Layout::plain(&["randid", "date", "generated_kW", "expected_kW"], hour_name, hour),
];

fn records<'a>(file: &'a mut (dyn BufRead + Send)) -> Records<'a> {
    numbered(&CONNECTOR, read_csv(file, LAYOUTS))
}

/// The most characters of a description.
const MAX_DESCRIPTION: usize = 4000;

fn order_name(fields: &Fields<'_>) -> Option<String> {
    let number = fields.text("WONumber").map(str::to_owned);
    name("om", fields, number.or_else(|| stamp(fields, "date_start")))
}

/// A work order.
fn order(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let started = start(fields, "date_start")?;
    let mut left = Leftover::of(fields);
    left.taken(&["randid", "WONumber"]);
    let log = MaintenanceLog::new(started)
        .finished_at(end(fields, "date_end", started)?)
        .work_order_number(fields.text("WONumber"))
        .work_type(left.take_code::<WorkType>("WOType"))
        .site_name(fields.text("randid"))
        .equipment_type(left.take_code::<EquipmentType>("Asset"))
        .description(description(&mut left, "GeneralDesc"))
        .is_on_site(fields.text("GeneralDesc").and_then(is_on_site))
        .provenance(provenance(order_name(fields), started, left)?);
    Ok(vec![log.into_draft().record])
}

fn ticket_name(fields: &Fields<'_>) -> Option<String> {
    name("ticket", fields, stamp(fields, "Date_EventStart"))
}

/// A ticket, closed: the work that was done, and the outage that it ended where the ticket says
/// what the event took away. A quarterly inspection's says nothing of it.
fn ticket(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let started = start(fields, "Date_EventStart")?;
    let ended = end(fields, "Date_EventEnd", started)?;
    let mut left = Leftover::of(fields);
    left.taken(&["randid"]);
    let equipment = left.take_code::<EquipmentType>("Asset");
    let impact = left.take_code::<OutageImpact>("ImpactLevel");
    let cause = Cause::of(&mut left);
    let activity = fields.text("CompletionActivity").and_then(activity);
    let notes = description(&mut left, "CompletionDesc");
    let mut log = MaintenanceLog::new(started)
        .finished_at(ended)
        .site_name(fields.text("randid"))
        .equipment_type(equipment)
        .work_activity(activity)
        .completion_notes(notes.clone())
        .failure_cause(cause.failure)
        .cause_code(cause.code.clone())
        .cause_code_system(cause.system())
        .cause_name(cause.name.clone())
        .is_on_site(fields.text("CompletionDesc").and_then(is_on_site))
        .provenance(provenance(ticket_name(fields), started, left.clone())?);
    let mut rows = Vec::new();
    if fields.text("ImpactLevel").is_some() {
        let event = DowntimeEvent::new(started)
            .ended_at(ended)
            .site_name(fields.text("randid"))
            .equipment_type(equipment)
            .outage_type(cause.is_unplanned().then_some(OutageType::Forced))
            .impact(impact)
            .is_planned(cause.is_unplanned().then_some(false))
            .failure_cause(cause.failure)
            .cause_code(cause.code.clone())
            .cause_code_system(cause.system())
            .cause_name(cause.name.clone())
            .description(notes)
            .provenance(provenance(ticket_name(fields), started, left)?);
        rows.push(event.into_draft().record);
        let id = ticket_name(fields).map(|name| CONNECTOR.id_of::<DowntimeEvent>(&name));
        log = log.downtime_event_id(id);
    }
    rows.push(log.into_draft().record);
    Ok(rows)
}

fn event_name(fields: &Fields<'_>) -> Option<String> {
    let at = stamp(fields, "EventStart")?;
    let asset = fields.text("Asset").map(|asset| format!("{at} {asset}"));
    name("event", fields, asset.or(Some(at)))
}

/// An event that somebody was called for; no more is known of it than when, and to what.
fn event(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let started = start(fields, "EventStart")?;
    let mut left = Leftover::of(fields);
    left.taken(&["randid", "COD"]);
    let sells_since = fields.text("COD").map(|text| day("COD", text)).transpose()?;
    let log = MaintenanceLog::new(started)
        .site_name(fields.text("randid"))
        .equipment_type(left.take_code::<EquipmentType>("Asset"))
        .commercial_operation_date(sells_since)
        .provenance(provenance(event_name(fields), started, left)?);
    Ok(vec![log.into_draft().record])
}

/// A column of measurements.
struct Measured {
    column: &'static str,
    metric: MetricType,
    unit: &'static str,
    statistic: Option<MetricStatistic>,
}

impl Measured {
    /// Whether the source gives the reading of a moment or the mean of a period, it doesn't say.
    const fn new(column: &'static str, metric: MetricType, unit: &'static str) -> Self {
        Self { column, metric, unit, statistic: None }
    }

    /// A counter's reading is of a moment.
    const fn counter(column: &'static str) -> Self {
        let statistic = Some(MetricStatistic::Instant);
        Self { column, metric: MetricType::EnergyCounter, unit: "kW.h", statistic }
    }
}

static METER: &[Measured] = &[
    Measured::new("AC_POWER", MetricType::ActivePower, "kW"),
    Measured::counter("energy_delivered"),
    Measured::new("POAirradiance", MetricType::PlaneIrradiance, "W/m2"),
];
/// This file's energy grows from one record to the next.
static COUNTER: &[Measured] = &[
    Measured::counter("Energy"),
    Measured::new("Irradiance", MetricType::PlaneIrradiance, "W/m2"),
];
static HOUR: &[Measured] = &[
    Measured::new("generated_kW", MetricType::ActivePower, "kW"),
    Measured::new("expected_kW", MetricType::ExpectedPower, "kW"),
    Measured::new("irrad_poa_Wm2", MetricType::PlaneIrradiance, "W/m2"),
    Measured::new("temp_amb_C", MetricType::AmbientTemperature, "Cel"),
    Measured::new("wind_speed_ms", MetricType::WindSpeed, "m/s"),
    Measured::new("temp_mod_C", MetricType::ModuleTemperature, "Cel"),
];

fn meter_name(fields: &Fields<'_>) -> Option<String> {
    let at = stamp(fields, "Date")?;
    let asset = fields.text("AssetId").map(|asset| format!("{at} {asset}"));
    name("perf", fields, asset.or(Some(at)))
}

fn meter(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    readings(fields, "Date", meter_name(fields), METER)
}

fn counter_name(fields: &Fields<'_>) -> Option<String> {
    name("counter", fields, stamp(fields, "Date"))
}

fn counter(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    readings(fields, "Date", counter_name(fields), COUNTER)
}

fn hour_name(fields: &Fields<'_>) -> Option<String> {
    name("hour", fields, stamp(fields, "date"))
}

fn hour(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    readings(fields, "date", hour_name(fields), HOUR)
}

/// A row for each column of measurements that the file has; a blank one says that the value is
/// missing. How long the period was that a record is of, the files don't say: its start and its
/// end are the moment that the record names.
fn readings(
    fields: &Fields<'_>,
    time: &str,
    name: Option<String>,
    columns: &[Measured],
) -> Result<Vec<Record>, Refused> {
    let at = start(fields, time)?;
    let mut left = Leftover::of(fields);
    left.taken(&["randid", "AssetId"]);
    for measured in columns {
        left.taken(&[measured.column]);
    }
    let is_there = |measured: &&Measured| fields.header.iter().any(|name| name == measured.column);
    let row = |measured: &Measured| {
        let name = name.as_deref().map(|name| format!("{name} {}", measured.column));
        let value = value(fields, measured.column)?;
        let reading = PerformanceMetric::new(measured.metric, measured.unit, at, at)
            .value(value)
            .statistic(measured.statistic)
            .site_name(fields.text("randid"))
            .tag_code(fields.text("AssetId"))
            .project_type(ProjectType::Solar)
            .quality_type(value.is_none().then_some(MetricQuality::Missing))
            .provenance(provenance(name, at, left.clone())?);
        Ok(reading.into_draft().record)
    };
    columns.iter().filter(is_there).map(row).collect()
}

fn value(fields: &Fields<'_>, column: &str) -> Result<Option<f64>, Refused> {
    let Some(text) = fields.text(column) else { return Ok(None) };
    number(column, text)?;
    Ok(text.parse().ok())
}

/// What is made of a ticket's cause, such as `019 - Unplanned outage/derate. `.
struct Cause {
    code: Option<String>,
    name: Option<String>,
    failure: Option<FailureCause>,
}

impl Cause {
    fn of(left: &mut Leftover) -> Self {
        let none = Self { code: None, name: None, failure: None };
        let Some(text) = left.get("Cause") else { return none };
        let is_code = |code: &str| code.bytes().all(|byte| byte.is_ascii_digit());
        let (code, name) = match text.split_once(" - ") {
            Some((code, name)) if is_code(code) => (Some(code.to_owned()), name),
            _ => (None, text),
        };
        let name = name.trim_end_matches(['.', ' ']).to_owned();
        // Nobody filled it in.
        if name.is_empty() {
            return none;
        }
        left.taken(&["Cause"]);
        let weather = (name == "Snow").then_some(FailureCause::Weather);
        Self { code, failure: FailureCause::meant_by(&name).or(weather), name: Some(name) }
    }

    fn system(&self) -> Option<CauseCodeSystem> {
        self.code.as_ref().map(|_| CauseCodeSystem::Source)
    }

    fn is_unplanned(&self) -> bool {
        self.name.as_ref().is_some_and(|name| name.starts_with("Unplanned outage"))
    }
}

/// What was done, behind its number: `09 - Inspection`.
fn activity(text: &str) -> Option<WorkActivity> {
    let (_, name) = text.split_once(" - ").unwrap_or(("", text));
    WorkActivity::meant_by(name)
}

/// Whether a technician was sent, as the notes' last words say.
fn is_on_site(notes: &str) -> Option<bool> {
    let (_, said) = notes.rsplit_once("techdispatched:")?;
    match said.trim() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// A text that fits its column; a longer one stays among the properties, whole.
fn description(left: &mut Leftover, column: &str) -> Option<String> {
    let text = left.get(column)?;
    if text.chars().count() > MAX_DESCRIPTION { None } else { left.take(column) }
}

fn start(fields: &Fields<'_>, column: &str) -> Result<Timestamp, Refused> {
    let text = fields.text(column).ok_or_else(|| {
        refuse(column, "required", "", "without a time nobody knows when this was: fill it in")
    })?;
    moment(column, text)
}

/// When it ended; none where that would be before it began: one of the two is wrong, and nobody
/// knows which.
fn end(
    fields: &Fields<'_>,
    column: &str,
    started: Timestamp,
) -> Result<Option<Timestamp>, Refused> {
    let Some(text) = fields.text(column) else { return Ok(None) };
    Ok(Some(moment(column, text)?).filter(|ended| *ended >= started))
}

/// The name of a record that has none: the kind of file, the plant, and what tells it from the
/// others of that plant.
fn name(kind: &str, fields: &Fields<'_>, rest: Option<String>) -> Option<String> {
    let site = fields.text("randid").map(|site| format!("{site} ")).unwrap_or_default();
    rest.map(|rest| format!("{kind}:{site}{rest}"))
}

/// A time as a name has it, however the file writes it: `2018-05-02T12:00`.
fn stamp(fields: &Fields<'_>, column: &str) -> Option<String> {
    let text = fields.text(column)?;
    let Ok(moment) = moment(column, text) else { return Some(text.to_owned()) };
    let stamp = moment.to_string();
    let stamp = stamp.trim_end_matches('Z').trim_end_matches(".000000");
    Some(stamp.strip_suffix(":00").unwrap_or(stamp).to_owned())
}

fn provenance(
    name: Option<String>,
    observed_at: Timestamp,
    left: Leftover,
) -> Result<Provenance, Refused> {
    let long = |name: &str, error: &str| refuse("randid", "length", name, error);
    let name = name.map(|name| Text::new(&*name).map_err(|error| long(&name, &error.to_string())));
    Ok(Provenance {
        external_id: name.transpose()?,
        observed_at: Some(observed_at),
        properties: left.into_json(),
        ..Provenance::default()
    })
}
