//! Everyone who answers.

use crate::{
    Outcome,
    answer::{Asked, Slack},
    postgis::{Postgis, WAYS},
    question::Question,
    terra::Terra,
};
use std::{path::PathBuf, time::Duration};
use terra_schema::{Catalog, Draft, New};
use terra_tables::environment::FireEvent;

/// The schema of the store's tables.
pub(crate) const SCHEMA: &str = "geo";

/// Positions held in memory, beside the database in a file.
const RESIDENT: &str = "resident index";

/// Where the databases are.
pub(crate) struct Places {
    pub(crate) server: String,
    pub(crate) file: PathBuf,
    pub(crate) catalog: Catalog,
}

pub(crate) enum Contestant {
    Postgis(Postgis),
    Terra(Terra),
}

impl Places {
    /// The store's database on the server.
    pub(crate) fn postgres(&self) -> String {
        let mark = if self.server.contains('?') { '&' } else { '?' };
        // All without TLS, which would hide the differences.
        format!("{}{mark}schema={SCHEMA}&sslmode=disable", self.server)
    }

    /// The store's database in a file. The server's commits don't wait for the disk either.
    pub(crate) fn sqlite(&self) -> String {
        format!("sqlite:{}?synchronous=normal", self.file.display())
    }

    /// Everyone on connections of their own. Which core a connection's process sits on changes what
    /// it takes, and stays the same as long as the connection is open.
    pub(crate) async fn open(&self) -> Outcome<Vec<Contestant>> {
        let mut contestants = Vec::new();
        for way in &WAYS {
            contestants.push(Contestant::Postgis(Postgis::open(&self.server, way).await?));
        }
        for (name, url) in [("PostgreSQL", self.postgres()), ("SQLite", self.sqlite())] {
            let terra = Terra::open(name, &url, self.catalog.clone()).await?;
            contestants.push(Contestant::Terra(terra));
        }
        let resident = Terra::open(RESIDENT, &self.sqlite(), self.catalog.clone()).await?;
        resident.hold(&self.sqlite()).await?;
        contestants.push(Contestant::Terra(resident));
        Ok(contestants)
    }
}

impl Contestant {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Postgis(postgis) => postgis.name(),
            Self::Terra(terra) => terra.name(),
        }
    }

    pub(crate) fn slack(&self) -> Slack {
        match self {
            Self::Postgis(postgis) => postgis.slack(),
            Self::Terra(terra) => terra.slack(),
        }
    }

    /// The answer; `None` where it has none of its own.
    pub(crate) async fn ask(&self, question: &Question) -> Outcome<Option<Asked>> {
        match self {
            Self::Postgis(postgis) => postgis.ask(question).await,
            Self::Terra(terra) => terra.ask(question).await,
        }
    }

    /// Whether rows are inserted in its way.
    pub(crate) fn inserts(&self) -> bool {
        match self {
            Self::Postgis(postgis) => postgis.inserts(),
            Self::Terra(terra) => terra.name() != RESIDENT,
        }
    }

    /// Adds rows in one transaction, and says how long that took.
    pub(crate) async fn insert(&self, drafts: &[Draft<FireEvent, New>]) -> Outcome<Duration> {
        match self {
            Self::Postgis(postgis) => postgis.insert(drafts).await,
            Self::Terra(terra) => terra.insert(drafts).await,
        }
    }

    pub(crate) async fn count_fires(&self) -> Outcome<u64> {
        match self {
            Self::Postgis(postgis) => postgis.count_fires().await,
            Self::Terra(terra) => terra.count_fires().await,
        }
    }
}
