//! What features show: which properties, with their place or without, and in what reference system.

use crate::{
    parameters::Parameters,
    problem::{Problem, meant, shown},
};
use axum::http::{HeaderName, HeaderValue};
use serde_json::Value;
use terra_cql2::Readable;
use terra_formats::Layout;
use terra_geo::Crs;
use terra_schema::{Column, Role, Table};
use terra_store::{Counting, Matched};

/// Says what the coordinates of an answer are written in.
pub(crate) const CONTENT_CRS: HeaderName = HeaderName::from_static("content-crs");

/// What a request wants to see of each row.
pub(crate) struct Shown {
    /// The columns, by their place in the table, of those that everyone may read; `None` for all.
    pub(crate) columns: Option<Vec<usize>>,
    /// Whether they tell where it lies.
    geometry: bool,
    /// What coordinates are written in.
    pub(crate) crs: Crs,
}

impl Shown {
    /// The same of the rows of this table.
    pub(crate) fn layout(&self, table: &'static Table) -> Layout {
        let layout = Layout::served(table).showing(self.columns.as_deref(), self.geometry);
        layout.in_crs(self.crs)
    }
}

/// The columns that features may show, each with its number.
pub(crate) fn returnables(table: &Table) -> impl Iterator<Item = (usize, &'static Column)> {
    table.columns.iter().enumerate().filter(|(_, column)| column.is_property())
}

/// What a request says of that.
pub(crate) fn shown_columns(
    table: &'static Table,
    parameters: &Parameters,
) -> Result<Shown, Problem> {
    let wanted = columns(table, parameters, "properties")?;
    let excluded = columns(table, parameters, "exclude-properties")?;
    let columns = match excluded {
        None => wanted,
        Some(excluded) => {
            let wanted = wanted.unwrap_or_else(|| returnables(table).map(|(at, _)| at).collect());
            Some(wanted.into_iter().filter(|at| !excluded.contains(at)).collect())
        }
    };
    let is_excluded = |place| listed(parameters, "exclude-properties").any(|name| name == place);
    let geometry =
        !parameters.flag("skipGeometry")? && !Readable(table).place().is_some_and(is_excluded);
    Ok(Shown { columns, geometry, crs: crs(parameters, "crs")? })
}

/// The names that a parameter lists.
fn listed<'p>(parameters: &'p Parameters, parameter: &str) -> impl Iterator<Item = &'p str> {
    let text = parameters.get(parameter).filter(|text| !text.is_empty());
    text.into_iter().flat_map(|text| text.split(','))
}

/// What features show beside their columns, as far as a parameter may list it: each has its id, and
/// whether it tells its place is said elsewhere.
pub(crate) fn beside_columns(table: &'static Table, parameter: &str) -> Vec<&'static str> {
    let id = table.role(Role::Id).map(|at| table.columns[at].name);
    let id = id.filter(|_| parameter == "properties");
    id.into_iter().chain(Readable(table).place()).collect()
}

/// The columns that a parameter lists.
fn columns(
    table: &'static Table,
    parameters: &Parameters,
    parameter: &'static str,
) -> Result<Option<Vec<usize>>, Problem> {
    if parameters.get(parameter).is_none() {
        return Ok(None);
    }
    let beside = beside_columns(table, parameter);
    let mut found = Vec::new();
    for name in listed(parameters, parameter).filter(|name| !beside.contains(name)) {
        let Some((at, _)) = returnables(table).find(|(_, column)| column.name == name) else {
            let meant = meant(returnables(table).map(|(_, column)| column.name), name);
            let (name, table) = (shown(name), table.name);
            let detail = format!(
                "`{parameter}`: features of {table} show no `{name}`: {meant}\
                 /collections/{table}/schema lists what they show"
            );
            return Err(Problem::parameter(parameter, detail));
        };
        if !found.contains(&at) {
            found.push(at);
        }
    }
    Ok(Some(found))
}

/// The reference system that a parameter names; longitude and latitude where it isn't said.
pub(crate) fn crs(parameters: &Parameters, parameter: &'static str) -> Result<Crs, Problem> {
    let Some(name) = parameters.get(parameter) else { return Ok(Crs::default()) };
    Crs::named(name).ok_or_else(|| {
        let all = Crs::ALL.map(Crs::uri).join(", ");
        let detail = format!("`{parameter}` is one of {all}, not `{}`", shown(name));
        Problem::parameter(parameter, detail)
    })
}

/// The header that says so.
pub(crate) fn content_crs(crs: Crs) -> [(HeaderName, HeaderValue); 1] {
    [(
        CONTENT_CRS,
        HeaderValue::from_static(match crs {
            Crs::Crs84 => "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>",
            Crs::Epsg4326 => "<http://www.opengis.net/def/crs/EPSG/0/4326>",
            Crs::Epsg3857 => "<http://www.opengis.net/def/crs/EPSG/0/3857>",
        }),
    )]
}

/// How a request wants rows counted.
pub(crate) fn counting(parameters: &Parameters) -> Result<Counting, Problem> {
    match parameters.get("count") {
        None | Some("exact") => Ok(Counting::Exact),
        Some("estimate") => Ok(Counting::Estimate),
        Some("none") => Ok(Counting::None),
        Some(other) => {
            let detail = format!("`count` is exact, estimate or none, not `{}`", shown(other));
            Err(Problem::parameter("count", detail))
        }
    }
}

/// Says of how many rows an answer has some, and whether that was counted.
pub(crate) fn put_matched(head: &mut Value, matched: Matched) {
    if let Some(rows) = matched.rows() {
        head["numberMatched"] = rows.into();
    }
    match matched {
        Matched::About(_) => head["numberMatchedIs"] = "estimate".into(),
        Matched::AtLeast(_) => head["numberMatchedIs"] = "minimum".into(),
        Matched::Exact(_) | Matched::Uncounted => {}
    }
}
