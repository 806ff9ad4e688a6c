//! Which layers a GeoPackage has.

use super::{GeoPackage, GeoPackageError, MAX_LAYERS, fault};
use rusqlite::{OptionalExtension, Row};

/// The table of the layers' geometries.
const GEOMETRIES: &str = "gpkg_geometry_columns";
/// Why rows can't be told from each other.
const KEYLESS: &str = "has no primary key of whole numbers, which numbers the features: write the \
                       file anew, as with ogr2ogr";

/// A layer: a table of features, or of rows that have no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// What it is called.
    pub name: String,
    /// The names of its columns in their order, without the feature's id and geometry.
    pub columns: Vec<String>,
    /// The column of the feature's id, a whole number.
    pub(super) id: String,
    /// The column of the geometry, in degrees, longitude first; none where rows have no place.
    pub(super) geometry: Option<String>,
}

impl Layer {
    /// Whether its rows have a geometry.
    pub const fn is_spatial(&self) -> bool {
        self.geometry.is_some()
    }
}

/// A layer as the table of contents has it.
struct Entry {
    name: String,
    is_spatial: bool,
    geometry: Option<String>,
    system: Option<i64>,
    /// Who numbered the system, and the number there.
    authority: Option<(String, i64)>,
}

/// A column as SQLite describes it.
pub(super) struct Described {
    name: String,
    ty: String,
    /// Its place in the primary key, from 1; 0 outside.
    key: i64,
    /// Whether it is worked out, or belongs to the machinery.
    is_hidden: bool,
}

impl GeoPackage {
    /// Its layers, by name: those of features, and those of rows without a place; no pictures.
    ///
    /// # Errors
    /// When the contents can't be read; when a layer is no plain table with a whole-numbered
    /// key, or is in another coordinate system than WGS 84.
    pub fn layers(&self) -> Result<Vec<Layer>, GeoPackageError> {
        let entries = self.entries()?;
        if entries.len() > MAX_LAYERS {
            return Err(GeoPackageError::TooMany { what: "layers", limit: MAX_LAYERS });
        }
        if let Some(twice) = entries.windows(2).find(|pair| pair[0].name == pair[1].name) {
            return Err(twice[0].wrong("is there twice, with two geometries: write the file anew"));
        }
        entries.into_iter().map(|entry| self.layer(entry)).collect()
    }

    fn entries(&self) -> Result<Vec<Entry>, GeoPackageError> {
        // A file without features needs no table of their geometries.
        let sql = if self.has(GEOMETRIES)? {
            self.plain_table(GEOMETRIES)?;
            "SELECT c.table_name, c.data_type, g.column_name, g.srs_id, s.organization, \
                 s.organization_coordsys_id \
             FROM gpkg_contents AS c \
             LEFT JOIN gpkg_geometry_columns AS g ON g.table_name = c.table_name \
             LEFT JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id \
             WHERE c.data_type IN ('features', 'attributes') ORDER BY c.table_name LIMIT ?1"
        } else {
            "SELECT table_name, data_type, NULL, NULL, NULL, NULL FROM gpkg_contents \
             WHERE data_type IN ('features', 'attributes') ORDER BY table_name LIMIT ?1"
        };
        let mut statement = self.begin().prepare(sql).map_err(|error| fault(&error))?;
        let rows = statement.query_map([MAX_LAYERS as i64 + 1], entry);
        rows.and_then(Iterator::collect).map_err(|error| fault(&error))
    }

    fn layer(&self, entry: Entry) -> Result<Layer, GeoPackageError> {
        let columns = self.plain_table(&entry.name)?;
        entry.check_system()?;
        let keys: Vec<&Described> = columns.iter().filter(|column| column.key > 0).collect();
        let id = match keys[..] {
            [key] if key.ty.eq_ignore_ascii_case("INTEGER") => key.name.clone(),
            _ => return Err(entry.wrong(KEYLESS)),
        };
        let is_geometry = |name: &str| {
            entry.geometry.as_ref().is_some_and(|geometry| geometry.eq_ignore_ascii_case(name))
        };
        let names = || columns.iter().map(|column| column.name.clone());
        let geometry = names().find(|name| is_geometry(name));
        if entry.is_spatial && geometry.is_none() {
            return Err(entry.wrong("has no column of geometries: write the file anew"));
        }
        let plain = names().filter(|name| *name != id && !is_geometry(name)).collect();
        Ok(Layer { name: entry.name, columns: plain, id, geometry })
    }

    /// Whether there is a table, or anything else, of that name.
    pub(super) fn has(&self, name: &str) -> Result<bool, GeoPackageError> {
        Ok(self.kind_of(name)?.is_some())
    }

    /// The columns of a table that holds what it shows: a view, a virtual table or a column that
    /// is worked out would run what the file's maker wrote.
    pub(super) fn plain_table(&self, name: &str) -> Result<Vec<Described>, GeoPackageError> {
        match self.kind_of(name)?.as_deref() {
            Some("table") => {}
            Some(kind) => {
                let reason = format!("is a {kind}, not a table: copy it into one, as with ogr2ogr");
                return Err(wrong(name, &reason));
            }
            None => {
                return Err(wrong(name, "is in the contents and not in the file: fetch it anew"));
            }
        }
        let columns = self.described(name)?;
        match columns.iter().find(|column| column.is_hidden) {
            None => Ok(columns),
            Some(Described { name: column, .. }) => {
                let reason = format!("works `{column}` out: copy it into a plain table");
                Err(wrong(name, &reason))
            }
        }
    }

    /// What a name stands for: a table, a view or a virtual table; none where for nothing.
    fn kind_of(&self, name: &str) -> Result<Option<String>, GeoPackageError> {
        let sql = "SELECT iif(type = 'table' AND rootpage = 0, 'virtual table', type) \
                   FROM main.sqlite_schema \
                   WHERE name = ?1 COLLATE NOCASE AND type IN ('table', 'view')";
        let kind = self.begin().query_row(sql, [name], |row| row.get(0)).optional();
        kind.map_err(|error| fault(&error))
    }

    /// Asks by PRAGMA and not by its function, which a table of that name would stand in for.
    fn described(&self, table: &str) -> Result<Vec<Described>, GeoPackageError> {
        let mut columns = Vec::new();
        let read = self.begin().pragma(Some("main"), "table_xinfo", table, |row| {
            let hidden: i64 = row.get("hidden")?;
            columns.push(Described {
                name: row.get("name")?,
                ty: row.get("type")?,
                key: row.get("pk")?,
                is_hidden: hidden != 0,
            });
            Ok(())
        });
        read.map(|()| columns).map_err(|error| fault(&error))
    }
}

fn wrong(table: &str, reason: &str) -> GeoPackageError {
    GeoPackageError::Table { table: table.to_owned(), reason: reason.to_owned() }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let kind: String = row.get(1)?;
    let (organisation, number): (Option<String>, Option<i64>) = (row.get(4)?, row.get(5)?);
    Ok(Entry {
        name: row.get(0)?,
        is_spatial: kind == "features",
        geometry: row.get(2)?,
        system: row.get(3)?,
        authority: organisation.zip(number),
    })
}

impl Entry {
    fn wrong(&self, reason: &str) -> GeoPackageError {
        wrong(&self.name, reason)
    }

    /// Degrees on WGS 84 are EPSG:4326, in a GeoPackage always with the longitude first; 0 says
    /// degrees without saying on what, and is taken for them.
    fn check_system(&self) -> Result<(), GeoPackageError> {
        let Some(system) = self.system else { return Ok(()) };
        let (organisation, number) = match &self.authority {
            Some((organisation, number)) => (&**organisation, *number),
            None => ("SRS", system),
        };
        if system == 0 || (organisation.eq_ignore_ascii_case("EPSG") && number == 4326) {
            return Ok(());
        }
        Err(self.wrong(&format!(
            "is in {organisation}:{number}: transform it to WGS 84 (ogr2ogr -t_srs EPSG:4326 \
             new.gpkg old.gpkg)"
        )))
    }
}
