//! What of a row is written.

use terra_geo::Crs;
use terra_schema::{Column, ColumnAccess, Role, Table};

/// The columns of a table that are written, and what shows where a row lies.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The table.
    pub table: &'static Table,
    /// The columns that are written under their names, by their place in the table: the id is
    /// among them, the geometry too.
    columns: Vec<usize>,
    /// Those of them that are a feature's properties.
    properties: Vec<usize>,
    pub(crate) geometry: Option<usize>,
    /// The longitude; the latitude is in the next column.
    pub(crate) longitude: Option<usize>,
    /// What the coordinates of features are written in.
    pub crs: Crs,
}

impl Layout {
    /// What the atlas serves of a row: its id, its place, and the properties that features have.
    pub fn served(table: &'static Table) -> Self {
        Self::with(table, Column::is_property)
    }

    /// What a row says by itself: neither what the atlas made of that, nor how the row came here.
    pub fn exported(table: &'static Table) -> Self {
        Self::with(table, |column| {
            column.access == ColumnAccess::Row
                && !column.is_computed()
                && column.role != Role::Bookkeeping
        })
    }

    fn with(table: &'static Table, is_property: impl Fn(&Column) -> bool) -> Self {
        let geometry = table.readable_role(Role::Geometry);
        let longitude = table.readable_role(Role::Longitude);
        let latitude = longitude.map(|at| at + 1);
        let is_written = |at: &usize| {
            let column = &table.columns[*at];
            let is_place = [geometry, longitude, latitude].contains(&Some(*at));
            is_place || column.role == Role::Id || is_property(column)
        };
        let columns: Vec<usize> = (0..table.columns.len()).filter(is_written).collect();
        let mut layout =
            Self { table, columns, properties: Vec::new(), geometry, longitude, crs: Crs::Crs84 };
        let mut properties = layout.beside_place();
        properties
            .retain(|&at| table.columns[at].role != Role::Id && is_property(&table.columns[at]));
        layout.properties = properties;
        layout
    }

    /// Only these columns, where some are named, and the id; with the place of a row, or without.
    pub fn showing(mut self, columns: Option<&[usize]>, place: bool) -> Self {
        let latitude = self.longitude.map(|at| at + 1);
        let is_place = |at: usize| [self.geometry, self.longitude, latitude].contains(&Some(at));
        let is_shown = |at: usize| match is_place(at) {
            true => place,
            false => {
                self.table.columns[at].role == Role::Id
                    || columns.is_none_or(|columns| columns.contains(&at))
            }
        };
        let columns: Vec<usize> = self.columns.iter().copied().filter(|&at| is_shown(at)).collect();
        self.properties.retain(|at| columns.contains(at));
        self.columns = columns;
        if !place {
            (self.geometry, self.longitude) = (None, None);
        }
        self
    }

    /// With the coordinates of GeoJSON's features in this reference system. Other formats have
    /// longitudes and latitudes only.
    pub fn in_crs(self, crs: Crs) -> Self {
        Self { crs, ..self }
    }

    /// Whether rows may have a place.
    pub fn has_place(&self) -> bool {
        self.geometry.is_some() || self.longitude.is_some()
    }

    /// What is written in a format without geometries: the id, the position as two numbers, the
    /// geometry as a text.
    pub(crate) fn flat(&self) -> Vec<usize> {
        self.columns.clone()
    }

    /// What is written beside the place of a row, in a format that has geometries: the position
    /// only where it isn't the place.
    pub(crate) fn beside_place(&self) -> Vec<usize> {
        let is_place = |at: usize| {
            let is_position = self.longitude.is_some_and(|own| [own, own + 1].contains(&at));
            self.geometry == Some(at) || is_position && self.geometry.is_none()
        };
        self.columns.iter().copied().filter(|&at| !is_place(at)).collect()
    }

    /// What a feature of GeoJSON says of a row under names.
    pub(crate) fn properties(&self) -> &[usize] {
        &self.properties
    }

    pub(crate) fn column(&self, at: usize) -> &'static Column {
        &self.table.columns[at]
    }
}
