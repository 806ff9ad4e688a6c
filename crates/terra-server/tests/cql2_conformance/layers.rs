//! The rows of the test data, out of its GeoPackage.

use std::path::{Path, PathBuf};
use terra_geo::{Geometry, LonLat, geopackage::wkb};
use terra_schema::{ColumnType, Record, Role, Table, Value};
use terra_store::{
    Database, Store,
    geopackage::{Cells, GeoPackage, Layer},
};

/// Loads each layer of the folder's GeoPackage that the store has a table of.
pub(crate) async fn load(store: &Store, folder: &Path) {
    for (table, records) in records(store, &package(folder)) {
        assert!(!records.is_empty(), "no rows of {}", table.name);
        store.insert_records(table, records).await.unwrap();
    }
}

fn package(folder: &Path) -> PathBuf {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut packages = files.filter(|path| path.extension().is_some_and(|end| end == "gpkg"));
    packages.next().unwrap_or_else(|| panic!("no GeoPackage in {}", folder.display()))
}

fn records(store: &Store, path: &Path) -> Vec<(&'static Table, Vec<Record>)> {
    let package = GeoPackage::open(path).unwrap();
    let mut all = Vec::new();
    for layer in package.layers().unwrap() {
        let Some(table) = store.catalog().table(&layer.name) else { continue };
        let mut records = Vec::new();
        let mut from = i64::MIN;
        loop {
            let rows = package.rows(&layer, from).unwrap();
            let Some(last) = rows.last() else { break };
            from = last.id + 1;
            records.extend(rows.into_iter().map(|row| record(table, &layer, row.cells.unwrap())));
        }
        all.push((table, records));
    }
    all
}

fn record(table: &'static Table, layer: &Layer, cells: Cells) -> Record {
    let mut record = Record::new(table);
    for (name, value) in layer.columns.iter().zip(cells.values) {
        let name = name.to_lowercase();
        let column = table.column(&name).unwrap_or_else(|| panic!("no column {name}"));
        record.set(&name, cell(column.ty, value)).unwrap();
    }
    let Some(Value::Bytes(blob)) = cells.geometry else { return record };
    let Some(shape) = wkb(&blob).unwrap() else { return record };
    if table.role(Role::Geometry).is_some() {
        let geometry = Geometry::from_wkb(shape).unwrap();
        record.set("geometry", Value::Bytes(geometry.to_wkb())).unwrap();
    } else {
        let place = LonLat::from_ewkb(shape).unwrap();
        record.set("longitude", Value::Real(place.longitude())).unwrap();
        record.set("latitude", Value::Real(place.latitude())).unwrap();
    }
    record
}

/// A cell as its column has it.
fn cell(ty: ColumnType, value: Value) -> Value {
    match (ty, value) {
        (ColumnType::Bool, Value::Integer(number)) => Value::Bool(number != 0),
        (ColumnType::Double, Value::Integer(number)) => Value::Real(number as f64),
        // Moments of the test data are in UTC, and don't say so.
        (ColumnType::Timestamp, Value::Text(text)) if !text.ends_with('Z') => {
            Value::parse(ty, &format!("{text}Z")).unwrap()
        }
        (ColumnType::Timestamp | ColumnType::Date, Value::Text(text)) => {
            Value::parse(ty, &text).unwrap()
        }
        (_, value) => value,
    }
}
