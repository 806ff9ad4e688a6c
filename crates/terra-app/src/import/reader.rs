//! What reads a file: a publisher's connector, or a table's own column names.

use super::{
    ImportError, ImportFile,
    content::{Facts, Reading},
    layers::Layers,
};
use std::sync::{Arc, atomic::Ordering};
use terra_ingest::{ColumnFormat, Connector, Records, Target};
use terra_schema::{Catalog, Id, Table};
use terra_tables::core::DataSource;

/// What reads a file.
#[derive(Clone)]
pub(super) enum Reader<'a> {
    /// The connector of its publisher.
    Publisher(&'static Connector),
    /// The names of its columns, which are this table's.
    Columns(ColumnFormat, &'static Table),
    /// The names of its layers' columns, which are tables'.
    Layers(Arc<Layers<'a>>),
}

impl<'f> Reader<'f> {
    /// What is asked for; or else the connector that recognises the file; or else the columns of
    /// the table that the file is called after.
    pub(super) fn of(
        file: ImportFile<'f>,
        facts: &Facts,
        catalog: &Catalog,
    ) -> Result<Self, ImportError> {
        if facts.is_zip {
            return Err(ImportError::Archive);
        }
        let is_told = file.table.is_some() || file.source.is_some();
        let publisher = |connector: &'static Connector| {
            if is_told {
                Err(ImportError::Told(connector.name))
            } else {
                Ok(Self::Publisher(connector))
            }
        };
        if let Some(name) = file.connector {
            if let Some(connector) = terra_ingest::connector(name) {
                return publisher(connector);
            }
            let format = ColumnFormat::named(name)
                .ok_or_else(|| ImportError::NoConnector(name.to_owned()))?;
            return match Self::by_columns(format, file, catalog)? {
                Some(reader) => Ok(reader),
                None => Err(ImportError::NoTable(format.name())),
            };
        }
        if file.table.is_none()
            && let Some(connector) = terra_ingest::recognise(&facts.head)
        {
            return publisher(connector);
        }
        let format = ColumnFormat::of(file.name, &facts.head);
        match Self::by_columns(format, file, catalog)? {
            Some(reader) => Ok(reader),
            None if facts.head.is_empty() => Err(ImportError::Empty),
            None => Err(ImportError::Unrecognised),
        }
    }

    /// The names of its columns, or of its layers' columns; none where no table is named.
    fn by_columns(
        format: ColumnFormat,
        file: ImportFile<'f>,
        catalog: &Catalog,
    ) -> Result<Option<Self>, ImportError> {
        if format == ColumnFormat::GeoPackage {
            let layers = Layers::of(file, catalog)?;
            return Ok(Some(Self::Layers(Arc::new(layers))));
        }
        Ok(table(file, catalog)?.map(|table| Self::Columns(format, table)))
    }

    /// Its name among the connectors.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Publisher(connector) => connector.name,
            Self::Columns(format, _) => format.name(),
            Self::Layers(_) => ColumnFormat::GeoPackage.name(),
        }
    }

    /// The records of a file; `source` is that of rows that don't say theirs.
    pub(super) fn records<'a>(
        self,
        file: &'a mut Reading<'_>,
        source: Id<DataSource>,
    ) -> Records<'a>
    where
        'f: 'a,
    {
        let source = source.uuid();
        match self {
            Self::Publisher(connector) => connector.parse(&mut *file.text),
            Self::Columns(format, table) => {
                format.records(&mut *file.text, Target { table, source })
            }
            Self::Layers(layers) => {
                let position = Arc::clone(&file.position);
                Box::new(layers.records(source).inspect(move |item| {
                    let bytes = item.as_ref().map_or(0, |item| item.bytes);
                    position.fetch_add(bytes as u64, Ordering::Relaxed);
                }))
            }
        }
    }
}

/// The table that is named, or that the file is called after.
pub(super) fn table(
    file: ImportFile<'_>,
    catalog: &Catalog,
) -> Result<Option<&'static Table>, ImportError> {
    let name = file.name.strip_suffix(".gz").unwrap_or(file.name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    file.table.or_else(|| catalog.table(stem)).map(open).transpose()
}

/// The table, if files may be imported into it.
pub(super) const fn open(table: &'static Table) -> Result<&'static Table, ImportError> {
    if table.system || table.append_only { Err(ImportError::Closed(table.name)) } else { Ok(table) }
}
