//! The typed layer's side of every case; the engines differ in how its futures are waited for.

use crate::{
    data::PlantData,
    tables::{Company, Market, Plant, Project, Region, Substation},
};
use std::hint::black_box;
use terra_schema::{Id, scalar::Uuid};
use terra_store::{Database, Error, Local, related};

pub(crate) async fn by_id(database: &impl Database, id: Uuid) -> Result<(), Error> {
    let row = database.get::<Plant>(Id::from_uuid(id)).await?;
    black_box(row.is_some());
    black_box(row);
    Ok(())
}

pub(crate) async fn all(local: &Local) -> Result<(), Error> {
    black_box(local.select::<Plant>().all().await?);
    Ok(())
}

pub(crate) async fn join(local: &Local) -> Result<(), Error> {
    let projects = local
        .select::<Project>()
        .left_join(related::<Region>())
        .left_join(related::<Company>())
        .left_join(related::<Substation>())
        .left_join(related::<Market>());
    black_box(projects.all().await?);
    Ok(())
}

pub(crate) async fn insert(local: &Local, plant: &PlantData) -> Result<(), Error> {
    black_box(local.insert(plant.draft()).await?);
    Ok(())
}

pub(crate) async fn insert_many(local: &Local, plants: &[PlantData]) -> Result<(), Error> {
    black_box(local.insert_many(plants.iter().map(PlantData::draft)).await?);
    Ok(())
}
