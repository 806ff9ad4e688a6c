//! The geographic questions of the atlas beside PostGIS, on the same machine and in the same run.
//!
//! `cargo xtask bench geo` runs this; it needs a PostgreSQL server with PostGIS and a place for a
//! file.

mod answer;
mod chance;
mod contest;
mod contestants;
mod fill;
mod oracle;
mod postgis;
mod question;
mod terra;
mod world;

use contest::Contest;
use contestants::Places;
use std::{path::PathBuf, process::ExitCode, time::Instant};
use terra_schema::Catalog;
use world::World;

/// What went wrong; a benchmark that can't run says so and ends.
pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

const USAGE: &str = "terra-bench-geo --sqlite FILE [--fires N] [--rounds N] [--only QUESTION]";
/// Where the PostgreSQL server is.
const SERVER: &str = "TERRA_TEST_POSTGRES_URL";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let (mut file, mut fires, mut rounds, mut only) = (None, 20_000, 3, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(option) = arguments.next() {
        let value = arguments.next().ok_or(USAGE)?;
        match option.as_str() {
            "--sqlite" => file = Some(PathBuf::from(value)),
            "--fires" => fires = value.parse()?,
            "--rounds" => rounds = value.parse()?,
            "--only" => only = Some(value),
            _ => return Err(USAGE.into()),
        }
    }
    let server = std::env::var(SERVER).map_err(|_| format!("no server in {SERVER}"))?;
    let places = Places { server, file: file.ok_or(USAGE)?, catalog: Catalog::registered()? };
    let world = World::new(fires)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let wrong = runtime.block_on(async {
        fill_all(&places, &world).await?;
        println!("note\t{}", postgis::about(&places.server).await?);
        Contest { world: &world, places: &places, rounds, only }.run().await
    })?;
    match wrong {
        0 => Ok(()),
        wrong => Err(format!("{wrong} answers were wrong").into()),
    }
}

/// Fills everyone's tables anew. What an earlier run left has another world.
async fn fill_all(places: &Places, world: &World) -> Outcome<()> {
    let start = Instant::now();
    let client = postgis::connect(&places.server, "").await?;
    postgis::clear(&client).await?;
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", places.file.display()));
    }
    fill::fill(&places.sqlite(), &places.catalog, world).await?;
    fill::fill(&places.postgres(), &places.catalog, world).await?;
    postgis::make(&client).await?;
    eprintln!("filled with {} fires in {:.0?}", world.fires.len(), start.elapsed());
    Ok(())
}
