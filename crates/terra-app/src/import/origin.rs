//! Which source the rows of a file come from.

use super::{ImportFile, Run, batch::Checked, reader::Reader, rejection::cut};
use terra_ingest::Connector;
use terra_schema::{Id, New, Record, Role, Value};
use terra_store::{Database, Error, Store};
use terra_tables::{
    core::{DataSource, DataSourceDraft},
    system::Import,
};

/// Where the rows of a file come from.
pub(super) struct Origin {
    /// The source of all rows, or of those that don't say theirs.
    pub(super) source: Id<DataSource>,
    /// The source, where it isn't stored yet.
    unstored: Option<DataSourceDraft<New>>,
    /// Whether the import tells of the source.
    is_told: bool,
    /// Whether rows may say another source.
    is_said: bool,
}

impl Origin {
    /// The origin of a file's rows. A publisher's source is brought up to date at once; another
    /// is stored when the first row comes from it.
    pub(super) async fn of(
        store: &Store,
        file: ImportFile<'_>,
        reader: &Reader<'_>,
    ) -> Result<Self, Error> {
        if let Reader::Publisher(connector) = reader {
            let source = product(store, connector).await?;
            return Ok(Self { source, unstored: None, is_told: true, is_said: false });
        }
        let name = file.source.map_or_else(|| cut(file.name, 255), str::to_owned);
        let (source, unstored) = named(store, &name, reader).await?;
        Ok(Self { source, unstored, is_told: false, is_said: true })
    }

    /// The source that the import tells of from its beginning.
    pub(super) fn told(&self) -> Option<Id<DataSource>> {
        self.is_told.then_some(self.source)
    }

    /// The source to put into a row.
    pub(super) fn to_put(&self) -> Option<Id<DataSource>> {
        (!self.is_said).then_some(self.source)
    }

    fn is_of(&self, row: &Record) -> bool {
        let source = row.table().role(Role::Source).and_then(|at| row.values()[at].as_ref());
        source == Some(&Value::Id(self.source.uuid()))
    }
}

impl Run<'_> {
    /// Stores the file's source once rows come from it.
    pub(super) async fn store_source(&mut self, records: &[Checked]) -> Result<(), Error> {
        let mut rows = records.iter().flat_map(|record| &record.rows);
        if self.origin.is_told || !rows.any(|row| self.origin.is_of(row)) {
            return Ok(());
        }
        if let Some(source) = self.origin.unstored.take() {
            self.store.upsert([source]).await?;
        }
        let change = Import::change(self.import).source_id(self.origin.source);
        self.store.update(change).await?;
        self.origin.is_told = true;
        Ok(())
    }
}

/// The connector's source among the data sources, added or brought up to date.
async fn product(store: &Store, connector: &Connector) -> Result<Id<DataSource>, Error> {
    let facts = connector.source;
    let id = Id::from_uuid(connector.source_id());
    let source = DataSource::new(facts.name)
        .id(id)
        .publisher(facts.publisher)
        .homepage_url(facts.homepage_url)
        .licence(facts.licence)
        .attribution(facts.attribution)
        .connector(connector.name);
    store.upsert([source]).await?;
    Ok(id)
}

/// The source of that name, and its row where there is none yet.
async fn named(
    store: &Store,
    name: &str,
    reader: &Reader<'_>,
) -> Result<(Id<DataSource>, Option<DataSourceDraft<New>>), Error> {
    let there = store.select::<DataSource>().filter(DataSource::name.eq(name)).first().await?;
    if let Some(there) = there {
        return Ok((there.id, None));
    }
    // No connector's name has a colon.
    let id = Id::from_uuid(terra_ingest::source_id(&format!("name:{name}")));
    // It may have got another name since.
    let is_there = store.get(id).await?.is_some();
    let source = DataSource::new(name).id(id).connector(reader.name());
    Ok((id, (!is_there).then_some(source)))
}
