//! A GeoPackage: which table each of its layers goes into, and the records of them all.

use super::{
    ImportError, ImportFile,
    content::OnDisk,
    reader::{open, table},
};
use std::{iter, sync::Arc};
use terra_ingest::{
    ColumnFormat, Item, Layer, LayerCells, LayerRow, ParseError, Records, Target, Unreadable,
};
use terra_schema::{Catalog, Table, scalar::Uuid};
use terra_store::geopackage::{self, Cells, GeoPackage, GeoPackageError, RowFault};

/// What QGIS calls the layer in which it keeps how others are drawn.
const STYLES: &str = "layer_styles";

/// A GeoPackage whose layers have tables.
pub(super) struct Layers<'a> {
    file: OnDisk<'a>,
    layers: Vec<(geopackage::Layer, &'static Table)>,
}

impl<'a> Layers<'a> {
    /// The layers of a file, each with the table that it is called after. A layer that is alone
    /// may go into the table that is named, or that the file is called after.
    pub(super) fn of(file: ImportFile<'a>, catalog: &Catalog) -> Result<Self, ImportError> {
        let on_disk = file.content.on_disk()?;
        let mut layers = GeoPackage::open(on_disk.path())?.layers()?;
        layers.retain(|layer| layer.name != STYLES);
        let tables = match &layers[..] {
            [] => return Err(ImportError::NoLayers),
            [layer] => vec![table_of_one(layer, file, catalog)?],
            layers if file.table.is_some() => {
                return Err(ImportError::SeveralLayers(names(layers)));
            }
            layers => tables_of_all(layers, catalog)?,
        };
        Ok(Self { file: on_disk, layers: layers.into_iter().zip(tables).collect() })
    }

    /// The records of all layers, one layer after the other; `source` is that of rows that don't
    /// say theirs.
    pub(super) fn records(self: Arc<Self>, source: Uuid) -> Records<'a> {
        let mut reading = match LayersReading::of(self, source) {
            Ok(reading) => reading,
            Err(error) => return Box::new(iter::once(Err(error))),
        };
        let mut has_ended = false;
        Box::new(iter::from_fn(move || {
            let item = if has_ended { None } else { reading.next().transpose() };
            has_ended = !matches!(item, Some(Ok(_)));
            item
        }))
    }
}

fn table_of_one(
    layer: &geopackage::Layer,
    file: ImportFile<'_>,
    catalog: &Catalog,
) -> Result<&'static Table, ImportError> {
    let called = if file.table.is_none() { catalog.table(&layer.name) } else { None };
    match called {
        Some(table) => open(table),
        None => table(file, catalog)?.ok_or(ImportError::NoTable(ColumnFormat::GeoPackage.name())),
    }
}

fn tables_of_all(
    layers: &[geopackage::Layer],
    catalog: &Catalog,
) -> Result<Vec<&'static Table>, ImportError> {
    let (known, unknown): (Vec<_>, Vec<_>) =
        layers.iter().partition(|layer| catalog.table(&layer.name).is_some());
    if !unknown.is_empty() {
        return Err(ImportError::UnknownLayers(names(unknown)));
    }
    known.iter().filter_map(|layer| catalog.table(&layer.name)).map(open).collect()
}

/// The names of the first of some layers.
fn names<'l>(layers: impl IntoIterator<Item = &'l geopackage::Layer>) -> String {
    /// The most names that a message lists.
    const NAMED: usize = 10;
    let mut layers = layers.into_iter();
    let named = layers.by_ref().take(NAMED).map(|layer| format!("`{}`", layer.name));
    let named = named.collect::<Vec<_>>().join(", ");
    match layers.count() {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// A GeoPackage on its way through.
struct LayersReading<'a> {
    package: GeoPackage,
    layers: Arc<Layers<'a>>,
    readers: Vec<Layer>,
    /// The layer that is read.
    at: usize,
    /// How many of its rows were read.
    number: u64,
    /// Where its next page begins; `None` after its last.
    from: Option<i64>,
    page: std::vec::IntoIter<geopackage::Row>,
}

impl<'a> LayersReading<'a> {
    /// Begins to read, if the columns of all layers are tables'.
    fn of(layers: Arc<Layers<'a>>, source: Uuid) -> Result<Self, ParseError> {
        let reader = |(layer, table): &(geopackage::Layer, &'static Table)| {
            Layer::of(Target { table, source }, layer.columns.clone())
                .map_err(|reason| ParseError::Layer { layer: layer.name.clone(), reason })
        };
        let readers = layers.layers.iter().map(reader).collect::<Result<_, _>>()?;
        let package = GeoPackage::open(layers.file.path())
            .map_err(|error| stopped(&layers.layers[0].0, 0, &error))?;
        let page = Vec::new().into_iter();
        Ok(Self { package, layers, readers, at: 0, number: 0, from: Some(i64::MIN), page })
    }

    /// The next record; none after the last layer's last.
    fn next(&mut self) -> Result<Option<Item>, ParseError> {
        loop {
            let Some(reader) = self.readers.get(self.at) else { return Ok(None) };
            if let Some(row) = self.page.next() {
                self.number += 1;
                return Ok(Some(reader.item(&layer_row(self.number, row))));
            }
            self.turn()?;
        }
    }

    /// Goes to the layer's next page, or to the next layer.
    fn turn(&mut self) -> Result<(), ParseError> {
        let (layer, _) = &self.layers.layers[self.at];
        if let Some(from) = self.from {
            let page = self.package.rows(layer, from);
            let page = page.map_err(|error| stopped(layer, self.number, &error))?;
            self.from = page.last().and_then(|row| row.id.checked_add(1));
            self.page = page.into_iter();
        } else {
            (self.at, self.number, self.from) = (self.at + 1, 0, Some(i64::MIN));
        }
        Ok(())
    }
}

/// Why a layer was not read to its end, after so many rows.
fn stopped(layer: &geopackage::Layer, number: u64, error: &GeoPackageError) -> ParseError {
    ParseError::Layer { layer: layer.name.clone(), reason: format!("after row {number}: {error}") }
}

fn layer_row(number: u64, row: geopackage::Row) -> LayerRow {
    let content = match row.cells {
        Ok(Cells { values, geometry }) => Ok(LayerCells { values, geometry }),
        Err(RowFault::TooLarge) => Err(Unreadable::TooLarge(geopackage::MAX_ROW_BYTES)),
        Err(RowFault::NotUtf8(at)) => Err(Unreadable::NotUtf8(at)),
    };
    LayerRow { number, id: row.id, content }
}
