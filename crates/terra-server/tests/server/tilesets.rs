//! What is said of tiles: that they are found by it, and that it is true of them.

use crate::{
    client::{Server, link},
    database::Database,
};
use fast_mvt::MvtReaderRef;
use serde_json::{Value as Tree, json};
use terra_geo::tile::Tile;
use terra_schema::Row;
use terra_store::Database as _;
use terra_tables::{
    core::DataSource,
    energy::{EnergyProject, ProjectStatus, ProjectType, TransmissionLine},
    provenance::Provenance,
};

on_both_engines!(
    a_collection_leads_to_its_tiles,
    a_tile_set_is_described,
    a_tile_set_leads_to_how_the_world_is_cut,
    tiles_hold_what_is_said_of_them,
    an_attribution_is_no_html,
);

const RELATION: &str = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";

fn tileset() -> String {
    format!("/collections/{}/tiles/WebMercatorQuad", EnergyProject::NAME)
}

async fn a_collection_leads_to_its_tiles(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let all = server.json("/collections").await;
    let mut with_tiles = 0;
    for collection in all["collections"].as_array().unwrap() {
        let own = format!("/collections/{}/tiles", collection["id"].as_str().unwrap());
        let Some(href) = link(collection, RELATION) else {
            server.get(&own).await.problem(404);
            continue;
        };
        with_tiles += 1;
        assert_eq!(href, format!("http://{}{own}", server.address));
        let list = server.follow(href).await;
        assert_eq!(link(&list, "collection"), link(collection, "self"));
        let [listed] = list["tilesets"].as_array().unwrap().as_slice() else { panic!("{list}") };
        let tileset = server.follow(link(listed, "self").unwrap()).await;
        for part in ["title", "dataType", "crs", "tileMatrixSetURI"] {
            assert_eq!(listed[part], tileset[part]);
        }
        let template = link(&tileset, "item").unwrap();
        let tile = ["{tileMatrix}", "{tileRow}", "{tileCol}"]
            .iter()
            .fold(template.to_owned(), |address, part| address.replace(part, "0"));
        let tile = tile.strip_prefix(&format!("http://{}", server.address)).unwrap();
        assert!([200, 204].contains(&server.get(tile).await.status), "{tile}");
    }
    assert!(with_tiles > 20, "{with_tiles}");
}

async fn a_tile_set_is_described(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let mut described = server.json(&tileset()).await;
    let limits = described["tileMatrixSetLimits"].as_array_mut().unwrap();
    assert_eq!(limits.len(), 23);
    let deepest = limits.drain(2..).next_back().unwrap();
    assert_eq!(deepest["tileMatrix"], "22");
    assert_eq!(
        (&deepest["maxTileRow"], &deepest["maxTileCol"]),
        (&4_194_303.into(), &4_194_303.into())
    );
    let mut told = serde_json::to_string_pretty(&described).unwrap();
    for headers in [&[] as &[&str], &["accept: application/vnd.mapbox.tile+json"]] {
        let target = if headers.is_empty() { tileset() + "?f=tilejson" } else { tileset() };
        let answer = server.ask("GET", &target, headers).await.fine();
        assert_eq!(answer.header("content-type"), "application/vnd.mapbox.tile+json");
        if headers.is_empty() {
            told += "\n\n";
            told += &serde_json::to_string_pretty(&answer.json()).unwrap();
        }
    }
    let told = told.replace(&server.address.to_string(), "atlas.example");
    insta::assert_snapshot!("tileset", told);
    for accept in ["application/json", "*/*", "application/json, */*;q=0.1"] {
        let accept = format!("accept: {accept}");
        let answer = server.ask("GET", &tileset(), &[&accept]).await.fine();
        assert_eq!(answer.header("content-type"), "application/json");
    }
    let refused = server.get(&format!("{}?f=mvt", tileset())).await.problem(400);
    assert_eq!(refused["detail"], "`f` is json or tilejson or html here, not `mvt`");
    assert_eq!(server.get(&format!("{}?z=1", tileset())).await.problem(400)["parameter"], "z");
}

async fn a_tile_set_leads_to_how_the_world_is_cut(database: &Database) {
    let server = Server::of(&database.store).await;
    let scheme = |of: &Tree, rel: &str| {
        let href = link(of, &format!("http://www.opengis.net/def/rel/ogc/1.0/{rel}"));
        href.unwrap().to_owned()
    };
    let list = server.follow(&scheme(&server.json("/").await, "tiling-schemes")).await;
    let [listed] = list["tileMatrixSets"].as_array().unwrap().as_slice() else { panic!("{list}") };
    let set = server.follow(link(listed, "self").unwrap()).await;
    let described = server.json(&tileset()).await;
    assert_eq!(server.follow(&scheme(&described, "tiling-scheme")).await, set);
    assert_eq!((&set["uri"], &set["crs"]), (&described["tileMatrixSetURI"], &described["crs"]));
    // The tiles that there are, are those that the set has.
    let limits = described["tileMatrixSetLimits"].as_array().unwrap();
    let matrices = set["tileMatrices"].as_array().unwrap();
    assert_eq!(limits.len(), matrices.len());
    for (limits, matrix) in limits.iter().zip(matrices) {
        assert_eq!(limits["tileMatrix"], matrix["id"]);
        let most = |of: &str| limits[of].as_u64().unwrap() + 1;
        assert_eq!(most("maxTileRow"), matrix["matrixHeight"].as_u64().unwrap());
        assert_eq!(most("maxTileCol"), matrix["matrixWidth"].as_u64().unwrap());
    }
    let none = server.get("/tileMatrixSets/WorldCRS84Quad").await.problem(404);
    assert!(none["detail"].as_str().unwrap().contains("`WorldCRS84Quad`"), "{none}");
    // Programs find what tiles are asked by how it is called.
    let document = server.json("/api?f=openapi30").await;
    let ids = document["paths"].as_object().unwrap().values();
    let ids: Vec<&str> = ids.map(|path| path["get"]["operationId"].as_str().unwrap()).collect();
    for suffix in [
        ".collection.vector.getTileSetsList",
        ".collection.vector.getTileSet",
        ".collection.vector.getTile",
        ".getTileMatrixSetsList",
        ".getTileMatrixSet",
    ] {
        assert_eq!(ids.iter().filter(|id| id.ends_with(suffix)).count(), 1, "{suffix}");
    }
}

async fn tiles_hold_what_is_said_of_them(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let described = server.json(&format!("{}?f=tilejson", tileset())).await;
    let address = described["tiles"][0].as_str().unwrap();
    let address = address.strip_prefix(&format!("http://{}", server.address)).unwrap();
    let at = |zoom: u8, column: u32, row: u32| {
        address
            .replace("{z}", &zoom.to_string())
            .replace("{x}", &column.to_string())
            .replace("{y}", &row.to_string())
    };
    let layer = &described["vector_layers"][0];
    let mut seen = 0;
    for project in database.store.select::<EnergyProject>().limit(20).all().await.unwrap() {
        let place = project.location.unwrap();
        let tile = crate::tiles::around(12, place.longitude(), place.latitude());
        let answer = server.get(&at(12, tile.column(), tile.row())).await.fine();
        let tile = MvtReaderRef::new(&answer.bytes).unwrap().to_tile().unwrap();
        assert_eq!(layer["id"], tile.layers[0].name);
        for (name, _) in tile.layers[0].features.iter().flat_map(|feature| &feature.properties) {
            assert!(layer["fields"].get(name).is_some(), "{name}");
            seen += 1;
        }
    }
    assert!(seen > 20 * 3);
    let deepest = described["maxzoom"].as_u64().unwrap();
    assert!(Tile::new(deepest as u8, 0, 0).is_ok() && Tile::new(deepest as u8 + 1, 0, 0).is_err());
    // Points alone are put together.
    let lines = format!("/collections/{}/tiles/WebMercatorQuad", TransmissionLine::NAME);
    let lines = server.json(&lines).await;
    let properties = &lines["layers"][0]["propertiesSchema"]["properties"];
    assert_eq!(properties.get("point_count"), None);
    assert_eq!(properties["voltage_kv"]["type"], "number");
    assert_eq!(lines["layers"][0].get("geometryDimension"), None);
    // Where there are no rows, they lie nowhere and are nobody's.
    assert!(lines.get("boundingBox").is_none() && lines.get("attribution").is_none());
}

async fn an_attribution_is_no_html(database: &Database) {
    let source = DataSource::new("quoted").attribution("<img src=x onerror=\"alert(1)\">");
    let source = database.store.insert(source).await.unwrap();
    let provenance = Provenance { source_id: Some(source), ..Provenance::default() };
    let project = EnergyProject::new("A", ProjectType::Wind, ProjectStatus::Planned);
    database.store.insert(project.provenance(provenance)).await.unwrap();
    let server = Server::of(&database.store).await;
    let described: Tree = server.json(&format!("{}?f=tilejson", tileset())).await;
    let escaped = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;";
    assert_eq!(described["attribution"], json!(escaped));
    assert!(server.json(&tileset()).await["attribution"].as_str().unwrap().starts_with("<img"));
}
