//! A database of its own for each test, with the tables of the atlas.

use terra_schema::{Catalog, scalar::Uuid};
use terra_store::{Connection, Store, migrate, schema::Schema};

/// Where the tests find a PostgreSQL server.
const SERVER: &str = "TERRA_TEST_POSTGRES_URL";

pub(crate) struct Database {
    pub(crate) store: Store,
    _place: Place,
}

/// Where the database is; it goes when this is dropped.
enum Place {
    Folder(#[allow(dead_code, reason = "held for its drop")] tempfile::TempDir),
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
        let schema = format!("app_{}", terra_schema::Id::<()>::fresh().uuid().simple());
        let mark = if server.contains('?') { '&' } else { '?' };
        let url = format!("{server}{mark}schema={schema}");
        Self::open(&url, Place::Schema { server, schema }).await
    }

    async fn open(url: &str, place: Place) -> Self {
        use terra_tables as _;
        let catalog = Catalog::registered().unwrap();
        let mut connection = Connection::open(&url.parse().unwrap()).await.unwrap();
        let schema = Schema::from_catalog(&catalog);
        migrate::push(&mut connection, &schema, &[]).await.unwrap();
        Self { store: Store::open(url, catalog).await.unwrap(), _place: place }
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

/// An id whose number is given, so that a failure can be read.
pub(crate) fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}
