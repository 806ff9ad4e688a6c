//! A database of its own for each test, with the tables of the atlas.

use std::path::PathBuf;
use terra_app::{Content, ImportFile, import};
use terra_schema::Catalog;
use terra_store::{Connection, Store, migrate, schema::Schema};
use tokio::task::JoinHandle;
use tokio_postgres::Client;

/// Where the tests find a PostgreSQL server.
const SERVER: &str = "TERRA_TEST_POSTGRES_URL";
/// The power plants of Australia, which are shipped, and its airfields.
const FILES: [&str; 2] =
    ["../../data/wri-gppd/database_AUS.csv", "tests/fixtures/metars_australia_2014-12-18.csv"];

pub(crate) struct Database {
    pub(crate) store: Store,
    url: String,
    place: Place,
}

/// Where the database is; it goes when this is dropped.
enum Place {
    Folder(tempfile::TempDir),
    Schema { server: String, schema: String },
}

impl Database {
    pub(crate) async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("atlas.db").display());
        Self::open(&url, Place::Folder(folder)).await
    }

    pub(crate) async fn postgres() -> Self {
        let Ok(server) = std::env::var(SERVER) else {
            panic!("no PostgreSQL: {SERVER} is not set; run `cargo xtask test`, which finds one");
        };
        let schema = format!("server_{}", terra_schema::Id::<()>::fresh().uuid().simple());
        let mark = if server.contains('?') { '&' } else { '?' };
        let url = format!("{server}{mark}schema={schema}&application_name={schema}");
        Self::open(&url, Place::Schema { server, schema }).await
    }

    async fn open(url: &str, place: Place) -> Self {
        use terra_tables as _;
        let catalog = Catalog::registered().unwrap();
        let mut connection = Connection::open(&url.parse().unwrap()).await.unwrap();
        let schema = Schema::from_catalog(&catalog);
        migrate::push(&mut connection, &schema, &[]).await.unwrap();
        Self { store: Store::open(url, catalog).await.unwrap(), url: url.to_owned(), place }
    }

    /// The same database, opened once more, as another process has it.
    pub(crate) async fn once_more(&self) -> Store {
        Store::open(&self.url, Catalog::registered().unwrap()).await.unwrap()
    }

    /// Whether nobody else commits to it: transactions of a server are numbered for all its
    /// databases, so that there others' are told, too.
    pub(crate) fn is_own(&self) -> bool {
        matches!(self.place, Place::Folder(_))
    }

    /// How many connections of the store are in use, or at work where the engine tells.
    pub(crate) async fn busy_connections(&self) -> usize {
        let status = self.store.status();
        let used = status.open - status.idle;
        let (Some((client, wire)), Place::Schema { schema, .. }) =
            (self.client().await, &self.place)
        else {
            return used;
        };
        let at_work = "SELECT count(*) FROM pg_stat_activity \
                       WHERE application_name = $1 AND state <> 'idle'";
        let at_work: i64 = client.query_one(at_work, &[schema]).await.unwrap().get(0);
        wire.abort();
        used.max(usize::try_from(at_work).unwrap())
    }

    /// Imports the shipped files.
    pub(crate) async fn fill(&self) {
        for name in FILES {
            let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
            let name = name.split('/').next_back().unwrap();
            let content = Content::File(&path);
            let file = ImportFile { name, content, ..ImportFile::default() };
            assert_eq!(import(&self.store, file, &mut |_, _| {}).await.unwrap().rejected, 0);
        }
    }

    /// Takes the database away, where it is a file.
    pub(crate) fn lose(&self) {
        let Place::Folder(folder) = &self.place else { panic!("a server can't be taken away") };
        std::fs::remove_dir_all(folder.path()).unwrap();
    }

    /// A bare client of the same schema, where the engine has clients.
    pub(crate) async fn client(&self) -> Option<(Client, JoinHandle<()>)> {
        let Place::Schema { server, schema } = &self.place else { return None };
        let (client, wire) = tokio_postgres::connect(server, tokio_postgres::NoTls).await.unwrap();
        let wire = tokio::spawn(async move {
            let _ = wire.await;
        });
        client.batch_execute(&format!("SET search_path TO {schema}")).await.unwrap();
        Some((client, wire))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Self::Schema { server, schema } = self else { return };
        let (server, sql) = (server.clone(), format!("DROP SCHEMA {schema} CASCADE"));
        // A test's runtime can't be blocked from within.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let (client, wire) =
                    tokio_postgres::connect(&server, tokio_postgres::NoTls).await.unwrap();
                tokio::spawn(wire);
                client.batch_execute(&sql).await.unwrap();
            });
        });
        let dropped = dropping.join();
        assert!(dropped.is_ok() || std::thread::panicking(), "the schema could not be dropped");
    }
}
