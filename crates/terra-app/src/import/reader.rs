//! What reads a file: a publisher's connector, or a table's own column names.

use super::{ImportError, ImportFile, content::Facts};
use std::io::BufRead;
use terra_ingest::{ColumnFormat, Connector, Records, Target};
use terra_schema::{Catalog, Id, Table};
use terra_tables::core::DataSource;

/// What reads a file.
#[derive(Clone, Copy)]
pub(super) enum Reader {
    /// The connector of its publisher.
    Publisher(&'static Connector),
    /// The names of its columns, which are this table's.
    Columns(ColumnFormat, &'static Table),
}

impl Reader {
    /// What is asked for; or else the connector that recognises the file; or else the columns of
    /// the table that the file is called after.
    pub(super) fn of(
        file: ImportFile<'_>,
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
            let table = table(file, catalog)?.ok_or(ImportError::NoTable(format.name()))?;
            return Ok(Self::Columns(format, table));
        }
        if file.table.is_none()
            && let Some(connector) = terra_ingest::recognise(&facts.head)
        {
            return publisher(connector);
        }
        match table(file, catalog)? {
            Some(table) => Ok(Self::Columns(ColumnFormat::of(file.name, &facts.head), table)),
            None if facts.head.is_empty() => Err(ImportError::Empty),
            None => Err(ImportError::Unrecognised),
        }
    }

    /// Its name among the connectors.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Publisher(connector) => connector.name,
            Self::Columns(format, _) => format.name(),
        }
    }

    /// The records of a file; `source` is that of rows that don't say theirs.
    pub(super) fn records<'a>(
        self,
        file: &'a mut (dyn BufRead + Send),
        source: Id<DataSource>,
    ) -> Records<'a> {
        match self {
            Self::Publisher(connector) => connector.parse(file),
            Self::Columns(format, table) => {
                format.records(file, Target { table, source: source.uuid() })
            }
        }
    }
}

/// The table that is named, or that the file is called after.
fn table(file: ImportFile<'_>, catalog: &Catalog) -> Result<Option<&'static Table>, ImportError> {
    let name = file.name.strip_suffix(".gz").unwrap_or(file.name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    match file.table.or_else(|| catalog.table(stem)) {
        Some(table) if table.system || table.append_only => Err(ImportError::Closed(table.name)),
        table => Ok(table),
    }
}
