//! What is computed of a collection's rows in groups: by columns, by steps of time, by squares of
//! the globe for maps of heat.

use crate::{
    Atlas,
    caching::Hashed,
    collections::{title, words},
    datetime::Time,
    filter,
    formats::headers,
    html::{self, Text, foldable, grouped},
    html_document::led,
    html_rows::owned,
    links::{self, attribution, licence_links, link},
    media::{self, Media},
    parameters::Parameters,
    problem::{Problem, meant, shown},
};
use axum::{
    Extension,
    extract::{Path, State, rejection::PathRejection},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use serde_json::{Value as Tree, json};
use std::sync::Arc;
use terra_app::credits;
use terra_cql2::Readable;
use terra_formats::{guarded, json, put_field};
use terra_geo::square_bounds;
use terra_schema::{Column, ColumnType, Role, Table, Timestamp, Value};
use terra_store::{Database, Error, GroupBy, GroupRow, Measure, Measured, TimeStep};

/// The most groups, and the most bytes of texts in them.
const MOST: usize = 10_000;
const MAX_BYTES: usize = 16 << 20;
/// The most columns to group by, and the most measures.
pub(crate) const MOST_COLUMNS: usize = 4;
pub(crate) const MOST_MEASURES: usize = 12;
/// The smallest squares are a hundredth of a degree wide.
pub(crate) const DEEPEST: u8 = 15;
/// How long a time of a group may be.
pub(crate) const STEPS: [(&str, TimeStep); 4] = [
    ("year", TimeStep::Year),
    ("month", TimeStep::Month),
    ("day", TimeStep::Day),
    ("hour", TimeStep::Hour),
];
/// The forms of groups, the usual one first; the last is of squares alone.
pub(crate) const FORMS: [Media; 4] = [Media::Json, Media::Html, Media::Csv, Media::GeoJson];
pub(crate) const PLACELESS: usize = 3;
pub(crate) const PARAMETERS: [&str; 11] = [
    "group",
    "measures",
    "step",
    "time",
    "cell",
    "bbox",
    "bbox-crs",
    "datetime",
    "filter",
    "filter-lang",
    "filter-crs",
];

/// What is asked of the groups.
struct Question {
    by: Vec<GroupBy>,
    measures: Vec<Measure>,
    /// What each value of a group is called: what it is grouped by, then the measures.
    names: Vec<String>,
    /// How deep the squares are, where it is grouped by them; their place is the last key.
    level: Option<u8>,
}

pub(crate) async fn aggregate(
    State(atlas): State<Arc<Atlas>>,
    name: Result<Path<String>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let table = atlas.collection(&name.map(|Path(name)| name).unwrap_or_default())?;
    let properties = filter::parameters(table, &PARAMETERS);
    let parameters = Parameters::read_with(request.uri.query(), &PARAMETERS, &properties)?;
    let question = Question::read(table, &parameters)?;
    let forms = if question.level.is_some() { &FORMS[..] } else { &FORMS[..PLACELESS] };
    let media = media::chosen(&parameters, &request.headers, forms)?;
    let mut asked = atlas.store.table(table);
    if let Some(within) = filter::within(table, &parameters)? {
        asked = asked.filter(within);
    }
    for condition in filter::rows(table, &atlas.relations(table), &parameters, &properties)? {
        asked = asked.filter(condition);
    }
    let (by, measures) = (question.by.clone(), question.measures.clone());
    let found = asked.measured(by, measures, MOST, MAX_BYTES).await;
    let Measured { groups, sources } = found.map_err(|error| refused(&parameters, error))?;
    let credits = credits(&atlas.store, &sources).await?;
    let own = format!("{}/collections/{}", links::base(&request), table.name);
    if media == Media::Csv {
        let headers = headers(media, table, &[("collection", own)], &credits);
        return Ok((headers, question.csv(&groups)).into_response());
    }
    let said = links::said(&parameters, &["f"]);
    let alternates = links::alternates(&links::place(&request), &said, media, forms);
    let mut links = vec![
        link("self", media, "These groups", links::own(&request)),
        link("collection", Media::Json, "The collection", own),
    ];
    if media == Media::Html {
        let title = format!("{}: rows in groups", title(table));
        let groups = question.page(table, &groups);
        let body = format!("{groups}{}{}", led(&links), owned(&credits));
        return Ok(html::answer(&request, &title, &body, &alternates));
    }
    links.extend(alternates);
    links.extend(licence_links(&credits));
    let mut head = json!({
        "numberReturned": groups.len(),
        "links": links,
    });
    if let Some(attribution) = attribution(&credits) {
        head["attribution"] = attribution.into();
    }
    let body = |head| match media {
        Media::GeoJson => question.features(head, &groups),
        _ => question.objects(head, &groups),
    };
    // Nothing else of it changes with the time of day.
    let said = Extension(Hashed(body(head.clone())));
    head["timeStamp"] = Timestamp::now().to_string().into();
    Ok((media.headers(), said, body(head)).into_response())
}

/// What one may ask of a collection's groups: by the first column of codes, else year by year.
pub(crate) fn example(table: &'static Table) -> String {
    let mut columns = Readable(table).columns();
    let of_codes = columns.find(|(_, column)| matches!(column.ty, ColumnType::Code { .. }));
    match of_codes {
        Some((_, column)) => format!("group={}&measures=count", column.name),
        None if Time::of(table).is_some() => "step=year&measures=count".to_owned(),
        None => "measures=count".to_owned(),
    }
}

/// Too many groups are told of where they are asked for, the finest first.
fn refused(parameters: &Parameters, error: Error) -> Problem {
    let by = ["cell", "step", "group", "measures"];
    let said = by.into_iter().find(|name| parameters.get(name).is_some());
    match (&error, said) {
        (Error::TooManyGroups { .. }, Some(name)) => {
            Problem::parameter(name, format!("`{name}`: {error}"))
        }
        (Error::Overflow, _) => Problem::parameter("measures", format!("`measures`: {error}")),
        _ => filter::refused(parameters, error),
    }
}

impl Question {
    fn read(table: &'static Table, parameters: &Parameters) -> Result<Self, Problem> {
        let (mut by, mut names) = (Vec::new(), Vec::new());
        for name in listed(parameters, "group", MOST_COLUMNS)? {
            let (at, ty) = column(table, "group", name)?;
            if !ty.has_order() {
                let detail = format!("`group`: `{name}` holds documents, which make no groups");
                return Err(Problem::parameter("group", detail));
            }
            by.push(GroupBy::Column(at));
            names.push(table.columns[at].name.to_owned());
        }
        if let Some((at, step, word)) = step(table, parameters)? {
            by.push(GroupBy::Time(at, step));
            names.push(format!("{}_{word}", table.columns[at].name));
        }
        let level = parameters.number("cell", 0..=DEEPEST)?;
        if let Some(level) = level {
            if table.readable_role(Role::Longitude).is_none() {
                let detail = format!("`cell`: rows of {} have no position", table.name);
                return Err(Problem::parameter("cell", detail));
            }
            by.push(GroupBy::Square(level));
            names.push("cell".to_owned());
        }
        let mut measures = Vec::new();
        let said = listed(parameters, "measures", MOST_MEASURES)?;
        for text in if said.is_empty() { vec!["count"] } else { said } {
            let (measure, name) = measure(table, text)?;
            measures.push(measure);
            names.push(name);
        }
        Ok(Self { by, measures, names, level })
    }

    /// The values of a group with their names.
    fn members<'g>(&'g self, group: &'g GroupRow) -> impl Iterator<Item = (&'g str, &'g Value)> {
        let values = group.keys.iter().chain(&group.measures);
        self.names.iter().map(String::as_str).zip(values)
    }

    /// Where the square of a group lies: west, south, east and north; none of rows without a
    /// position.
    fn bounds(&self, group: &GroupRow) -> Option<[f64; 4]> {
        let Some(Value::Integer(place)) = group.keys.last() else { return None };
        let bounds = square_bounds(self.level?.into(), *place).ok()?;
        Some([bounds.west(), bounds.south(), bounds.east(), bounds.north()])
    }

    fn put_members(&self, out: &mut Vec<u8>, group: &GroupRow) {
        out.push(b'{');
        for (number, (name, value)) in self.members(group).enumerate() {
            if number > 0 {
                out.push(b',');
            }
            json::put_text(out, name);
            out.push(b':');
            put_value(out, value);
        }
        if let Some(bounds) = self.bounds(group) {
            out.extend_from_slice(b",\"bbox\":");
            json::put(out, &bounds);
        }
        out.push(b'}');
    }

    fn objects(&self, head: Tree, groups: &[GroupRow]) -> Vec<u8> {
        around(head, "groups", groups, |out, group| self.put_members(out, group))
    }

    fn features(&self, mut head: Tree, groups: &[GroupRow]) -> Vec<u8> {
        head["type"] = "FeatureCollection".into();
        around(head, "features", groups, |out, group| {
            out.extend_from_slice(br#"{"type":"Feature","geometry":"#);
            let polygon = self.bounds(group).map(|[west, south, east, north]| {
                let ring =
                    [[west, south], [east, south], [east, north], [west, north], [west, south]];
                json!({ "type": "Polygon", "coordinates": [ring] })
            });
            json::put(out, &polygon);
            out.extend_from_slice(br#","properties":"#);
            self.put_members(out, group);
            out.push(b'}');
        })
    }

    /// The groups for people, and how else one may ask for them.
    fn page(&self, table: &'static Table, groups: &[GroupRow]) -> String {
        let mut headings: Vec<String> = self.names.iter().map(|name| words(name)).collect();
        headings.extend(self.level.map(|_| "West, south, east, north".to_owned()));
        let rows = groups.iter().map(|group| {
            let cells = self.members(group).map(|(_, value)| match value {
                Value::Null => String::new(),
                value => foldable(&text_of(value)),
            });
            let sides = self.bounds(group).map(|sides| sides.map(|side| side.to_string()));
            let sides = sides.map(|sides| sides.join(", ")).unwrap_or_default();
            cells.chain(self.level.map(|_| sides)).collect::<Vec<_>>()
        });
        let example =
            Text(&format!("/collections/{}/aggregate?{}", table.name, example(table))).to_string();
        format!(
            "<p>{} groups. <code>group</code>, <code>measures</code>, <code>step</code> and \
             <code>cell</code> say which, such as <a href=\"{example}\"><code>{example}</code></a>.\
             </p>\n{}",
            grouped(groups.len() as u64),
            html::table("Groups", headings.iter().map(String::as_str), rows),
        )
    }

    fn csv(&self, groups: &[GroupRow]) -> Vec<u8> {
        let mut out = self.names.join(",").into_bytes();
        if self.level.is_some() {
            out.extend_from_slice(b",west,south,east,north");
        }
        out.push(b'\n');
        for group in groups {
            for (number, (_, value)) in self.members(group).enumerate() {
                if number > 0 {
                    out.push(b',');
                }
                match value {
                    Value::Null => {}
                    Value::Text(text) => put_field(&mut out, &guarded(text)),
                    value => put_field(&mut out, &text_of(value)),
                }
            }
            if self.level.is_some() {
                let sides = self.bounds(group).map(|sides| sides.map(|side| format!(",{side}")));
                let sides = sides.map_or_else(|| ",,,,".to_owned(), |sides| sides.concat());
                out.extend_from_slice(sides.as_bytes());
            }
            out.push(b'\n');
        }
        out
    }
}

/// One object: `head`, and the groups under a name.
fn around(
    head: Tree,
    name: &str,
    groups: &[GroupRow],
    put: impl Fn(&mut Vec<u8>, &GroupRow),
) -> Vec<u8> {
    let mut out = head.to_string().into_bytes();
    // In place of the brace at its end.
    out.pop();
    out.extend_from_slice(format!(",\"{name}\":[").as_bytes());
    for (number, group) in groups.iter().enumerate() {
        out.extend_from_slice(if number > 0 { b",\n" } else { b"\n" });
        put(&mut out, group);
    }
    out.extend_from_slice(b"\n]}");
    out
}

/// A value as a text; a decimal with its own digits, as JSON has it.
fn text_of(value: &Value) -> String {
    match value {
        Value::Decimal(number) => number.normalize().to_string(),
        value => value.to_string(),
    }
}

/// A value as JSON; a decimal with its own digits.
fn put_value(out: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Null => json::put(out, &()),
        Value::Bool(value) => json::put(out, value),
        Value::Integer(number) => json::put(out, number),
        Value::Real(number) => json::put(out, number),
        Value::Decimal(_) => out.extend_from_slice(text_of(value).as_bytes()),
        value => json::put_text(out, &value.to_string()),
    }
}

/// The parts of a list.
fn listed<'p>(
    parameters: &'p Parameters,
    name: &'static str,
    most: usize,
) -> Result<Vec<&'p str>, Problem> {
    let Some(text) = parameters.get(name) else { return Ok(Vec::new()) };
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    if parts.len() > most {
        let detail = format!("`{name}` has {most} parts at most, not {}", parts.len());
        return Err(Problem::parameter(name, detail));
    }
    match parts.iter().enumerate().find(|(at, part)| parts[..*at].contains(part)) {
        Some((_, part)) => {
            let detail = format!("`{name}` has `{}` twice", shown(part));
            Err(Problem::parameter(name, detail))
        }
        None => Ok(parts),
    }
}

/// A column that everyone may read, by its name.
fn column(
    table: &'static Table,
    parameter: &str,
    name: &str,
) -> Result<(usize, ColumnType), Problem> {
    let mut columns = Readable(table).columns();
    if let Some((at, column)) = columns.find(|(_, column)| column.name == name) {
        return Ok((at, column.ty));
    }
    let names = Readable(table).columns().map(|(_, column)| column.name);
    let meant = meant(names, name);
    let (own, name) = (table.name, shown(name));
    let detail = format!(
        "`{parameter}`: there is no property `{name}`: {meant}/collections/{own}/queryables lists \
         those there are"
    );
    Err(Problem::parameter(parameter, detail))
}

/// The column of the times that rows are grouped by, and how.
fn step(
    table: &'static Table,
    parameters: &Parameters,
) -> Result<Option<(usize, TimeStep, &'static str)>, Problem> {
    let Some(said) = parameters.get("step") else {
        return match parameters.get("time") {
            None => Ok(None),
            Some(_) => Err(Problem::parameter("time", "`time` goes with `step`: say that, too")),
        };
    };
    let Some((word, step)) = STEPS.into_iter().find(|(word, _)| *word == said) else {
        let detail = format!("`step` is year, month, day or hour, not `{}`", shown(said));
        return Err(Problem::parameter("step", detail));
    };
    let at = match parameters.get("time") {
        Some(name) => {
            let (at, ty) = column(table, "time", name)?;
            tells(ty, step).then_some(at).ok_or_else(|| {
                let of = if step == TimeStep::Hour { "a moment" } else { "a moment or a day" };
                let detail = format!("`time`: {word}s are told of {of}, which this isn't");
                Problem::parameter("time", detail)
            })?
        }
        None => usual_time(table, step).map(|(at, _)| at).ok_or_else(|| {
            let detail = format!(
                "`step`: {} tells no {word}s of its own: say `time`, such as created_at",
                table.name
            );
            Problem::parameter("step", detail)
        })?,
    };
    Ok(Some((at, step, word)))
}

/// Whether such values tell when a step begins.
pub(crate) const fn tells(ty: ColumnType, step: TimeStep) -> bool {
    match ty {
        ColumnType::Timestamp => true,
        ColumnType::Date => !matches!(step, TimeStep::Hour),
        _ => false,
    }
}

/// What tells the time where nobody says it: the first column of the table's own that does.
pub(crate) fn usual_time(
    table: &'static Table,
    step: TimeStep,
) -> Option<(usize, &'static Column)> {
    let mut columns = Readable(table).columns();
    columns.find(|(_, column)| column.role == Role::Plain && tells(column.ty, step))
}

/// A measure, such as `sum(capacity_mw)`, and what it is called: `sum_capacity_mw`.
fn measure(table: &'static Table, text: &str) -> Result<(Measure, String), Problem> {
    if text == "count" {
        return Ok((Measure::Count, "count".to_owned()));
    }
    let wrong = || {
        let detail = format!(
            "`measures` are count, and sum, mean, min and max of a property, such as \
             sum(capacity_mw); not `{}`",
            shown(text)
        );
        Problem::parameter("measures", detail)
    };
    let (how, name) = text
        .strip_suffix(')')
        .and_then(|text| text.split_once('('))
        .map(|(how, name)| (how.trim(), name.trim()))
        .ok_or_else(wrong)?;
    let is_known = ["sum", "mean", "min", "max"].contains(&how);
    let (at, ty) = if is_known { column(table, "measures", name)? } else { return Err(wrong()) };
    let measure = match how {
        "sum" if ty.is_number() => Measure::Sum(at),
        "mean" if ty.is_number() => Measure::Mean(at),
        "min" if ty.has_order() => Measure::Min(at),
        "max" if ty.has_order() => Measure::Max(at),
        _ => {
            let detail = format!("`measures`: `{name}` has no {how}, as it is {}", ty.wanted());
            return Err(Problem::parameter("measures", detail));
        }
    };
    Ok((measure, format!("{how}_{name}")))
}
