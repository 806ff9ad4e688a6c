//! The demonstration data that the program carries; `data/README.md` says where it comes from.

use crate::{
    commands::{import::line, same},
    output::{self, Bar, Format, tell},
};
use flate2::read::GzDecoder;
use std::{error::Error, io::Read};
use terra_app::{Content, ImportFile, import};
use terra_store::{Database, Store};
use terra_tables::system::{Import, ImportOutcome};

/// Each file's name and its bytes, gzipped.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/demonstration.rs"));

/// Loads what of the data isn't there yet into a database that holds nothing else. A database
/// into which something else was imported is left as it is.
pub(crate) async fn load(store: &Store) -> Result<(), Box<dyn Error>> {
    let missing = missing(store).await?;
    if missing.is_empty() {
        return Ok(());
    }
    for (name, packed) in missing {
        let mut bytes = Vec::new();
        GzDecoder::new(packed).read_to_end(&mut bytes)?;
        let file = ImportFile { name, content: Content::Bytes(&bytes), ..ImportFile::default() };
        let mut bar = Bar::of(name);
        let show = &mut |so_far: &terra_app::ImportReport, share: f64| {
            bar.show(share, format!("{} read", so_far.read));
        };
        let report = import(store, file, show).await?;
        drop(bar);
        tell(format!("{}: {}", output::styled(output::STRONG, name), line(&report)))?;
    }
    same::after_import(store, Format::Table).await
}

/// The files that are to be loaded: all where nothing was imported yet, the rest where loading
/// was broken off.
async fn missing(store: &Store) -> Result<Vec<(&'static str, &'static [u8])>, terra_store::Error> {
    let names = || FILES.iter().map(|(name, _)| *name);
    let others = store.select::<Import>().filter(Import::file_name.not_in(names()));
    if others.count().await? > 0 {
        return Ok(Vec::new());
    }
    let mut missing = Vec::new();
    for file in FILES {
        let complete = Import::outcome.eq(ImportOutcome::Complete);
        let of_it = store.select::<Import>().filter(Import::file_name.eq(file.0).and(complete));
        if of_it.count().await? == 0 {
            missing.push(*file);
        }
    }
    Ok(missing)
}
