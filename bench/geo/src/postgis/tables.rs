//! The atlas's tables with the columns and indexes of PostGIS, in two schemas.

use crate::{Outcome, contestants::SCHEMA};
use terra_schema::Row;
use terra_tables::{
    energy::EnergyProject,
    environment::{FireEvent, WeatherStation},
    regulatory::Permit,
    social::CommunityProject,
};
use tokio_postgres::Client;

/// The schema of the tables as most people have them: in order of time.
pub(super) const STOCK: &str = "geo_stock";
/// That of the tables as they are fastest: near rows are near each other on the disk, and the tiles'
/// projection is kept.
pub(super) const BEST: &str = "geo_best";

/// The tables, and the order in which stock has their rows.
const TABLES: [(&str, &str); 5] = [
    (FireEvent::NAME, "detected_at, id"),
    (EnergyProject::NAME, "external_id"),
    (WeatherStation::NAME, "external_id"),
    (CommunityProject::NAME, "external_id"),
    (Permit::NAME, "external_id"),
];

const POINT: &str = "postgis.ST_SetSRID(postgis.ST_MakePoint(longitude, latitude), 4326)";

/// The boxes around all that is so near to a place: two where the antimeridian lies between.
const BOXES: &str = "
CREATE FUNCTION geo_best.boxes(longitude float8, latitude float8, metres float8)
RETURNS postgis.geometry[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    radius float8 := degrees(metres / 6371008.7714) + 1e-9;
    south float8 := latitude - radius;
    north float8 := latitude + radius;
    reach float8;
BEGIN
    IF south <= -90 OR north >= 90 THEN
        RETURN ARRAY[postgis.ST_MakeEnvelope(
            -180, greatest(south, -90), 180, least(north, 90), 4326)];
    END IF;
    reach := atan2d(sind(radius), sqrt(greatest(cosd(south) * cosd(north), 0)));
    IF longitude - reach < -180 THEN
        RETURN ARRAY[postgis.ST_MakeEnvelope(-180, south, longitude + reach, north, 4326),
            postgis.ST_MakeEnvelope(longitude - reach + 360, south, 180, north, 4326)];
    ELSIF longitude + reach > 180 THEN
        RETURN ARRAY[postgis.ST_MakeEnvelope(longitude - reach, south, 180, north, 4326),
            postgis.ST_MakeEnvelope(-180, south, longitude + reach - 360, north, 4326)];
    END IF;
    RETURN ARRAY[postgis.ST_MakeEnvelope(
        longitude - reach, south, longitude + reach, north, 4326)];
END $$;
";

/// Takes away what an earlier run left, the store's tables too.
pub(crate) async fn clear(client: &Client) -> Outcome<()> {
    let schemas = [SCHEMA, STOCK, BEST].join(", ");
    // Said of what isn't there.
    client.batch_execute("SET client_min_messages = warning").await?;
    Ok(client.batch_execute(&format!("DROP SCHEMA IF EXISTS {schemas} CASCADE")).await?)
}

/// Makes both from the store's tables, which are filled.
pub(crate) async fn make(client: &Client) -> Outcome<()> {
    client.batch_execute("SET maintenance_work_mem = '1GB'").await?;
    client.batch_execute("CREATE SCHEMA IF NOT EXISTS postgis").await?;
    client.batch_execute("CREATE EXTENSION IF NOT EXISTS postgis SCHEMA postgis").await.map_err(
        |error| format!("the server has no PostGIS (Debian: postgresql-15-postgis-3): {error}"),
    )?;
    for schema in [STOCK, BEST] {
        client.batch_execute(&format!("CREATE SCHEMA {schema}")).await?;
        for (table, order) in TABLES {
            make_table(client, schema, table, order).await?;
        }
    }
    client.batch_execute(BOXES).await?;
    Ok(client.batch_execute("VACUUM (ANALYZE, FREEZE)").await?)
}

async fn make_table(client: &Client, schema: &str, table: &str, order: &str) -> Outcome<()> {
    let (order, column, mercator) = match schema {
        // PostGIS orders points along a Hilbert curve.
        BEST => (
            format!("{POINT}::postgis.geometry"),
            ", mercator postgis.geometry(Point, 3857)",
            format!(", postgis.ST_Transform({POINT}, 3857)"),
        ),
        _ => (order.to_owned(), "", String::new()),
    };
    // Mercator has no poles.
    let mercator = mercator.replace("latitude", "greatest(-89.9, least(89.9, latitude))");
    let create = format!(
        "CREATE TABLE {schema}.{table} (LIKE {SCHEMA}.{table} INCLUDING CONSTRAINTS, geom \
         postgis.geometry(Point, 4326), geog postgis.geography(Point, 4326){column}); INSERT INTO \
         {schema}.{table} SELECT t.*, {POINT}, {POINT}::postgis.geography{mercator} FROM \
         {SCHEMA}.{table} AS t ORDER BY {order}"
    );
    client.batch_execute(&create).await?;
    add_foreign_keys(client, schema, table).await?;
    // All of the atlas's indexes but the one that these are to be compared with.
    let indexes = client
        .query(
            "SELECT indexdef FROM pg_indexes WHERE schemaname = $1 AND tablename = $2 AND indexdef \
             NOT LIKE '%(cell,%'",
            &[&SCHEMA, &table],
        )
        .await?;
    for row in indexes {
        let index: String = row.try_get(0)?;
        let there = index.replace(&format!(" ON {SCHEMA}."), &format!(" ON {schema}."));
        client.batch_execute(&there).await?;
    }
    for column in ["geom", "geog"] {
        let name = format!("{table}_{column}_idx");
        let index = format!("CREATE INDEX {name} ON {schema}.{table} USING gist ({column})");
        client.batch_execute(&index).await?;
    }
    Ok(())
}

/// Rows point to where the store's do, and are held to it when they are inserted.
async fn add_foreign_keys(client: &Client, schema: &str, table: &str) -> Outcome<()> {
    let keys = client
        .query(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND conrelid = \
             CAST($1 AS text)::regclass",
            &[&format!("{SCHEMA}.{table}")],
        )
        .await?;
    for row in keys {
        let key: String = row.try_get(0)?;
        let add = format!("ALTER TABLE {schema}.{table} ADD {key}");
        client.batch_execute(&add).await?;
    }
    Ok(())
}

/// Leaves each table of fires the one of the two indexes that its rows are inserted with.
pub(crate) async fn leave_one_index(client: &Client) -> Outcome<()> {
    let drop = format!(
        "DROP INDEX IF EXISTS {STOCK}.{table}_geom_idx, {BEST}.{table}_geog_idx",
        table = FireEvent::NAME
    );
    Ok(client.batch_execute(&drop).await?)
}
