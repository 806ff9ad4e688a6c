//! The world's rows in a database, written through the store.

use crate::{
    Outcome,
    world::{self, FIRES, World},
};
use terra_schema::{Catalog, Draft, New, Row};
use terra_store::{Database, Local, migrate, schema::Schema};

/// How many rows are written at once.
const BATCH: usize = 5_000;

/// Fills the database at `url`, which has no tables yet.
pub(crate) async fn fill(url: &str, catalog: &Catalog, world: &World) -> Outcome<()> {
    let mut connection = Local::open(url, catalog.clone()).await?.into_connection();
    migrate::push(&mut connection, &Schema::from_catalog(catalog), &[]).await?;
    drop(connection);
    let local = &Local::open(url, catalog.clone()).await?;
    local.insert(world::source()).await?;
    rows(local, world.projects.len(), |number| world.project(number)).await?;
    rows(local, world.stations.len(), |number| world.station(number)).await?;
    rows(local, world.communities.len(), |number| world.community(number)).await?;
    rows(local, world.permits.len(), |number| world.permit(number)).await?;
    rows(local, world.fires.len(), |number| world.fires[number].draft(FIRES)).await?;
    // The engine's planner goes by what it knows of the tables.
    local.raw_rows("ANALYZE", Vec::new()).await?;
    Ok(())
}

async fn rows<T: Row>(
    local: &Local,
    count: usize,
    draft: impl Fn(usize) -> Outcome<Draft<T, New>>,
) -> Outcome<()> {
    for first in (0..count).step_by(BATCH) {
        let drafts = (first..count.min(first + BATCH)).map(&draft);
        local.insert_many(drafts.collect::<Outcome<Vec<_>>>()?).await?;
    }
    Ok(())
}
