//! Whose data it is: what must be shown wherever data leaves.

use serde_json::{Value, json};
use terra_schema::Id;
use terra_store::{Database, Error};
use terra_tables::core::DataSource;

/// The most sources that are told of at once.
const MAX_SOURCES: usize = 1_000;

/// The sources of these ids, by name.
///
/// # Errors
/// When the database can't answer.
pub async fn sources(
    database: &impl Database,
    ids: impl IntoIterator<Item = Id<DataSource>> + Send,
) -> Result<Vec<DataSource>, Error> {
    let ids: Vec<Id<DataSource>> = ids.into_iter().take(MAX_SOURCES).collect();
    let sources = database.select::<DataSource>().filter(DataSource::id.is_in(ids));
    sources.order_by(DataSource::name.asc()).all().await
}

/// Whose data it is, in one line.
pub fn line(source: &DataSource) -> String {
    let said = source.attribution.as_deref().unwrap_or(&source.name);
    match source.licence.as_deref() {
        Some(licence) => format!("{said} ({licence})"),
        None => said.to_owned(),
    }
}

/// The sources as a member of a JSON answer.
pub fn member(sources: &[DataSource]) -> Value {
    let told = sources.iter().map(|source| {
        json!({
            "id": source.id.to_string(),
            "name": source.name.as_str(),
            "publisher": source.publisher.as_deref(),
            "licence": source.licence.as_deref(),
            "attribution": source.attribution.as_deref(),
            "homepage_url": source.homepage_url.as_deref(),
        })
    });
    told.collect()
}
