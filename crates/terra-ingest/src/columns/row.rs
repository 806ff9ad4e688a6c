//! A row from named cells.

use super::{
    Target,
    cells::{Cell, geometry_tree, shape, value},
};
use crate::{Refused, fields::refuse};
use serde_json::Value as Tree;
use std::{borrow::Cow, fmt::Write};
use terra_geo::{GeoError, Geometry, LonLat, geopackage};
use terra_schema::{Id, Record, Role, Table, Value};

/// The most names that a message lists.
const MAX_NAMED: usize = 10;

/// Why a geometry is refused where it has no column.
const PLACELESS: &str = "rows of this table have no place: make it null";

/// Where each named cell of a file goes: to the column at that place, or nowhere.
pub(super) type Places = Vec<Option<usize>>;

/// What a row is called, where that could be read, and the row or why it is refused.
pub(super) type Named = (Option<String>, Result<Vec<Record>, Refused>);

/// The places of the columns with these names.
///
/// # Errors
/// When a name is no column's or comes twice, or no row of such a file could be told from others.
pub(super) fn places<'n>(
    table: &'static Table,
    names: impl IntoIterator<Item = &'n str>,
) -> Result<Places, String> {
    let (mut places, mut unknown) = (Places::new(), Vec::new());
    let mut is_named = vec![false; table.columns.len()];
    for name in names {
        let Some(at) = table.position(name) else {
            unknown.push(name);
            continue;
        };
        if std::mem::replace(&mut is_named[at], true) {
            return Err(format!("the column `{name}` comes twice"));
        }
        let column = &table.columns[at];
        let is_said = !column.is_computed() && column.role != Role::Bookkeeping;
        places.push(is_said.then_some(at));
    }
    if !unknown.is_empty() {
        return Err(unknown_names(table, &unknown));
    }
    let has = |role: Role| table.role(role).is_some_and(|at| is_named[at]);
    if has(Role::Id) || has(Role::ExternalId) {
        return Ok(places);
    }
    Err(match table.role(Role::ExternalId) {
        Some(_) => "no row can be told from others: add a column `external_id` with what the \
                    source calls each, or the `id` of an export"
            .to_owned(),
        None => "no row can be told from others: add a column `id` with a uuid for each".to_owned(),
    })
}

fn unknown_names(table: &'static Table, names: &[&str]) -> String {
    let mut told = String::new();
    for name in names.iter().take(MAX_NAMED) {
        let separator = if told.is_empty() { "no column is called" } else { "," };
        let shown: String = name.chars().take(63).collect();
        // Writing to a String can't fail.
        let _ = write!(told, "{separator} `{shown}`");
        if let Some(near) = table.nearest_column(name) {
            let _ = write!(told, " (did you mean `{near}`?)");
        }
    }
    if names.len() > MAX_NAMED {
        let _ = write!(told, " and {} more", names.len() - MAX_NAMED);
    }
    let table = table.name;
    format!("{told}: rename it, or leave it out; `terra tables show {table}` lists the columns")
}

/// The geometry that comes beside a row's cells: where the row is.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// Nowhere.
    Nowhere,
    /// A GeoJSON geometry.
    GeoJson(&'a str),
    /// A geometry as GeoPackages keep it.
    GeoPackage(&'a Value),
}

/// A row on its way.
pub(super) struct Draft {
    target: Target,
    record: Record,
    refused: Option<Refused>,
}

impl Draft {
    pub(super) fn of(target: Target) -> Self {
        Self { target, record: Record::new(target.table), refused: None }
    }

    /// Says what the column at `at` holds. The first cell that can't be read is what the row is
    /// refused for.
    pub(super) fn say(&mut self, at: usize, cell: Cell<'_>) {
        match value(&self.target.table.columns[at], cell) {
            Ok(value) => self.record.values_mut()[at] = value,
            Err(refused) => self.refuse(refused),
        }
    }

    /// Says where the row is; what the geometry doesn't say is nowhere.
    pub(super) fn say_place(&mut self, place: Place<'_>) {
        let table = self.target.table;
        for (at, column) in table.columns.iter().enumerate() {
            let is_place = matches!(column.role, Role::Longitude | Role::Latitude | Role::Geometry);
            let value = &mut self.record.values_mut()[at];
            if is_place && column.nullable && value.is_none() {
                *value = Some(Value::Null);
            }
        }
        let (put, shown) = match place {
            Place::Nowhere => return,
            Place::GeoJson(text) => (self.put_geojson(text), Cow::Borrowed(text)),
            Place::GeoPackage(held) => (self.put_held(held), Cow::Owned(held.to_string())),
        };
        if let Err(message) = put {
            self.refuse(refuse("geometry", "geometry", &shown, &message));
        }
    }

    fn put_geojson(&mut self, text: &str) -> Result<(), String> {
        let table = self.target.table;
        let tree = geometry_tree(text)?;
        let is_point = tree.get("type") == Some(&Tree::from("Point"));
        match (table.role(Role::Longitude), table.role(Role::Geometry)) {
            (Some(at), shape) if is_point || shape.is_none() => {
                self.put_position(at, LonLat::from_geojson(&tree))
            }
            (_, Some(at)) => self.put_shape(at, Geometry::from_geojson(&tree)),
            _ => Err(PLACELESS.to_owned()),
        }
    }

    fn put_held(&mut self, held: &Value) -> Result<(), String> {
        let table = self.target.table;
        let Value::Bytes(bytes) = held else { return Err("expected a geometry".to_owned()) };
        let wkb = geopackage::wkb(bytes).map_err(|error| error.to_string())?;
        let Some(wkb) = wkb else { return Ok(()) };
        let position = LonLat::from_ewkb(wkb);
        let is_shape = matches!(position, Err(GeoError::NoPoint { .. }));
        match (table.role(Role::Longitude), table.role(Role::Geometry)) {
            (Some(at), shape) if !is_shape || shape.is_none() => self.put_position(at, position),
            (_, Some(at)) => self.put_shape(at, Geometry::from_ewkb(wkb)),
            _ => Err(PLACELESS.to_owned()),
        }
    }

    fn put_position(
        &mut self,
        at: usize,
        position: Result<LonLat, GeoError>,
    ) -> Result<(), String> {
        let position = position.map_err(|error| error.to_string())?;
        let values = self.record.values_mut();
        values[at] = Some(Value::Real(position.longitude()));
        values[at + 1] = Some(Value::Real(position.latitude()));
        Ok(())
    }

    fn put_shape(&mut self, at: usize, geometry: Result<Geometry, GeoError>) -> Result<(), String> {
        self.record.values_mut()[at] = Some(shape(geometry)?);
        Ok(())
    }

    fn refuse(&mut self, refused: Refused) {
        self.refused.get_or_insert(refused);
    }

    /// The row, with what tells it from others.
    pub(super) fn finish(mut self) -> Named {
        let refused = self.refused.take();
        let identified = self.identify();
        let table = self.target.table;
        let said = |role: Role| table.role(role).and_then(|at| self.record.values()[at].as_ref());
        let named = [Role::ExternalId, Role::Id].into_iter().filter_map(said);
        let name = named.filter(|value| !value.is_null()).map(Value::to_string).next();
        let rows = match refused.map_or(identified, Err) {
            Ok(()) => Ok(vec![self.record]),
            Err(refused) => Err(refused),
        };
        (name, rows)
    }

    /// Completes what tells the row from others.
    fn identify(&mut self) -> Result<(), Refused> {
        let table = self.target.table;
        let (source, external) = (table.role(Role::Source), table.role(Role::ExternalId));
        let values = self.record.values_mut();
        if let Some(at) = source {
            values[at].get_or_insert(Value::Id(self.target.source));
        }
        if self.record.id().is_some() {
            return Ok(());
        }
        let (Some(source), Some(external)) = (source, external) else {
            return Err(required("id", "a row of this table is known by its id: give it a uuid"));
        };
        let values = self.record.values();
        let Some(Value::Text(external)) = &values[external] else {
            let message = "what the source calls the row is required, where it has no id";
            return Err(required("external_id", message));
        };
        let Some(Value::Id(source)) = &values[source] else {
            let message = "a source is required, where the row has no id: name it, or leave the \
                           column out";
            return Err(required("source_id", message));
        };
        let id = Id::<()>::of_external(Id::<()>::from_uuid(*source), external);
        self.record.set_id(id.uuid());
        Ok(())
    }
}

fn required(column: &str, message: &str) -> Refused {
    refuse(column, "required", "", message)
}
