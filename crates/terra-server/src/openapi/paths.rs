//! Each resource: what may be asked of it, and what it answers.

use super::{
    FORMS, groups,
    parameters::{form, list, query, reference, sides},
    rows::{self, item_parameters, items_parameters},
    schemas::PROBLEMS,
};
use crate::{
    aggregate::{self, PLACELESS},
    collections::{self, title},
    conformance, filter,
    formats::{OF_ROW, OF_ROWS},
    landing, matrix_sets,
    media::Media,
    schema,
    screening::{self, FURTHEST_KM, MOST, MOST_DAYS, MOST_MEGAWATTS},
    selection::CONTENT_CRS,
    tilesets::{self, has_place},
};
use serde_json::{Map, Value, json};
use terra_app::Screening;
use terra_geo::Crs;
use terra_schema::{CodeList, Role, Table};
use terra_tables::energy::ProjectStatus;

/// A resource of the API.
struct Resource<'a> {
    path: String,
    tag: &'a str,
    /// What programs call it.
    id: String,
    summary: String,
    parameters: Vec<Value>,
    /// Each form of its answer, with the schema of those that have one.
    answers: Vec<(Media, Option<&'a str>)>,
}

impl<'a> Resource<'a> {
    fn new(
        path: &str,
        tag: &'a str,
        (id, summary): (&str, &str),
        answers: Vec<(Media, Option<&'a str>)>,
    ) -> Self {
        let (path, id, summary) = (path.to_owned(), id.to_owned(), summary.to_owned());
        Self { path, tag, id, summary, parameters: Vec::new(), answers }
    }

    fn with(mut self, parameters: Vec<Value>) -> Self {
        self.parameters.extend(parameters);
        self
    }

    /// Its path with what GET does there.
    fn described(self) -> (String, Value) {
        let mut parameters = self.parameters;
        // Health has one form, whatever is said.
        let has_forms = self.tag != "Health";
        if has_forms {
            let offered: Vec<Media> = self.answers.iter().map(|(media, _)| *media).collect();
            let mut shorts: Vec<&str> =
                offered.iter().map(|media| media.called(&offered)).collect();
            shorts.dedup();
            parameters.push(form(&shorts));
        }
        let content = self.answers.iter().map(|(media, answer)| {
            let described =
                answer.map_or(json!({}), |name| json!({ "schema": rows::schema(name) }));
            (media.bare_name().to_owned(), described)
        });
        let content: Map<String, Value> = content.collect();
        let mut responses = Map::new();
        responses.insert("200".to_owned(), json!({ "description": "Well.", "content": content }));
        let has_parts = self.path.contains('{');
        for (status, _) in PROBLEMS {
            match status {
                "400" | "406" if !has_forms => continue,
                "404" if !has_parts => continue,
                _ => {}
            }
            let problem = json!({ "$ref": format!("#/components/responses/{status}") });
            responses.insert(status.to_owned(), problem);
        }
        let get = json!({
            "tags": [self.tag],
            "operationId": self.id,
            "summary": self.summary,
            "parameters": parameters,
            "responses": responses,
        });
        (self.path, json!({ "get": get }))
    }
}

/// What the resources are about, in the order of a page.
pub(super) fn tags(tables: &[&'static Table]) -> Vec<Value> {
    let mut tags = vec![
        json!({ "name": "Atlas", "description": "What there is." }),
        json!({ "name": "Collections", "description": "What each collection holds, and how it may be asked." }),
        json!({ "name": "Tiles", "description": "Collections as maps draw them." }),
        json!({ "name": "Health", "description": "Whether all is well." }),
    ];
    let of_table = |table: &&Table| json!({ "name": table.name, "description": table.doc });
    tags.extend(tables.iter().map(of_table));
    tags
}

/// Every path.
pub(super) fn all(tables: &[&'static Table]) -> Map<String, Value> {
    let resources = atlas().into_iter().chain(collections()).chain(tiles()).chain(health());
    let mut paths: Map<String, Value> = resources.map(Resource::described).collect();
    for table in tables {
        for (path, described) in rows(table, tables) {
            paths.insert(path, described);
        }
    }
    if !tables.iter().any(|table| has_place(table)) {
        paths.retain(|path, _| !path.contains("/tiles"));
    }
    // A tile without features has no bytes.
    if let Some(tile) = paths.get_mut(TILE) {
        tile["get"]["responses"]["204"] = json!({ "description": "Nothing is there." });
    }
    paths
}

/// The forms of an answer, of which these have schemas.
fn forms<'a>(offered: &[Media], schemas: &[(Media, &'a str)]) -> Vec<(Media, Option<&'a str>)> {
    let schema = |media| schemas.iter().find(|(own, _)| *own == media).map(|(_, schema)| *schema);
    offered.iter().map(|media| (*media, schema(*media))).collect()
}

fn atlas() -> Vec<Resource<'static>> {
    let landing = ("landing", "What this is, and what it leads to.");
    let conformance = ("conformance", "The classes of standards that are kept.");
    let screened =
        ("screening", "The largest energy projects, each with what is near it and its permits.");
    let json = |offered: &[Media], schema| forms(offered, &[(Media::Json, schema)]);
    vec![
        Resource::new("/", "Atlas", landing, json(&landing::FORMS, "landing")),
        Resource::new("/api", "Atlas", ("api", "This description."), forms(&FORMS, &[])),
        Resource::new(
            "/conformance",
            "Atlas",
            conformance,
            json(&conformance::FORMS, "conformance"),
        ),
        Resource::new(
            "/screening",
            "Atlas",
            screened,
            forms(&screening::FORMS, &[(Media::GeoJson, "screening")]),
        )
        .with(screening()),
    ]
}

fn screening() -> Vec<Value> {
    let usual = Screening::default();
    let number = |most: Value, usual: Option<Value>| {
        let mut schema = json!({ "type": "number", "minimum": 0, "maximum": most });
        if let Some(usual) = usual {
            schema["default"] = usual;
        }
        schema
    };
    let whole = |least: u32, most: u64, usual: u64| json!({ "type": "integer", "minimum": least, "maximum": most, "default": usual });
    let codes: Vec<&str> = ProjectStatus::CODES.iter().map(|code| code.code).collect();
    let example = codes.first().copied().into();
    vec![
        query("limit", "How many projects.", whole(1, MOST, usual.limit), 10.into()),
        query(
            "min_capacity_mw",
            "Only projects of this capacity or more, in MW.",
            number(MOST_MEGAWATTS.into(), None),
            100.into(),
        ),
        list(
            "bbox",
            "Only projects in this box: west, south, east, north, in degrees.",
            sides(),
            json!([112, -44, 154, -10]),
        ),
        query(
            "status",
            "Only projects that have come this far.",
            json!({ "enum": codes }),
            example,
        ),
        query(
            "fire_radius_km",
            "How far away a fire counts, in km.",
            number(FURTHEST_KM.into(), Some(usual.fire_radius.0.into())),
            25.into(),
        ),
        query(
            "fire_days",
            "How many days ago a fire counts.",
            whole(0, MOST_DAYS.into(), usual.fire_days.into()),
            30.into(),
        ),
        query(
            "datetime",
            "When a fire counts, instead of `fire_days`: a moment, a day, or two of them with `/` \
             between, where `..` or nothing is an open end.",
            json!({ "type": "string", "minLength": 1 }),
            "2024-01-01T00:00:00Z/..".into(),
        ),
        reference("count"),
        reference("cursor"),
        reference("filter"),
        reference("filter-lang"),
        reference("filter-crs"),
    ]
}

fn collections() -> Vec<Resource<'static>> {
    let one = "/collections/{collectionId}";
    let of_one = |rest: &str, words: (&str, &str), answers| {
        let resource = Resource::new(&format!("{one}{rest}"), "Collections", words, answers);
        resource.with(vec![reference("collectionId")])
    };
    let json = |schema| forms(&collections::FORMS, &[(Media::Json, schema)]);
    let schema = forms(&schema::FORMS, &[(Media::Schema, "jsonSchema")]);
    let all = ("collections", "The collections.");
    vec![
        Resource::new("/collections", "Collections", all, json("collections")),
        of_one("", ("collection", "A collection."), json("collection")),
        of_one("/schema", ("schema", "What its rows tell."), schema.clone()),
        of_one("/queryables", ("queryables", "What it can be asked by."), schema.clone()),
        of_one("/sortables", ("sortables", "What it can be sorted by."), schema),
    ]
}

const TILES: &str = "/collections/{collectionId}/tiles";
const TILE: &str =
    "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
const MATRIX_SETS: &str = "/tileMatrixSets";

/// Those of tiles. OGC API Tiles has a class of descriptions in which programs find them by how their
/// names end.
fn tiles() -> Vec<Resource<'static>> {
    let named = |names: &[&str]| names.iter().map(|name| reference(name)).collect::<Vec<_>>();
    let of = |path: &str, words, answers| Resource::new(path, "Tiles", words, answers);
    let rows = filter::ROWS;
    let set = ["mappedCollectionId", "tileMatrixSetId"];
    let tile = [&set[..], &["tileMatrix", "tileRow", "tileCol"], &rows].concat();
    let shown = [&set[..], &rows].concat();
    let sets = forms(&tilesets::LIST_FORMS, &[(Media::Json, "tilesets")]);
    let schemas = [(Media::Json, "tileset"), (Media::TileJson, "tilejson")];
    let matrices = |schema| forms(&matrix_sets::FORMS, &[(Media::Json, schema)]);
    vec![
        of(TILES, ("tiles.collection.vector.getTileSetsList", "Its tile sets."), sets)
            .with(named(&set[..1])),
        of(
            &format!("{TILES}/{{tileMatrixSetId}}"),
            ("tiles.collection.vector.getTileSet", "A tile set."),
            forms(&tilesets::FORMS, &schemas),
        )
        .with(named(&shown)),
        of(
            TILE,
            ("tiles.collection.vector.getTile", "A square of the map."),
            vec![(Media::VectorTile, None)],
        )
        .with(named(&tile)),
        of(
            MATRIX_SETS,
            ("tiles.getTileMatrixSetsList", "How the world is cut into tiles."),
            matrices("tileMatrixSets"),
        ),
        of(
            &format!("{MATRIX_SETS}/{{tileMatrixSetId}}"),
            ("tiles.getTileMatrixSet", "A tile matrix set."),
            matrices("tileMatrixSet"),
        )
        .with(named(&set[1..])),
    ]
}

fn health() -> Vec<Resource<'static>> {
    let answer = vec![(Media::Json, Some("health"))];
    let live = ("live", "Whether the server lives.");
    vec![
        Resource::new("/health/live", "Health", live, answer.clone()),
        Resource::new("/health/ready", "Health", ("ready", "Whether it can answer."), answer),
    ]
}

/// The rows of a collection, by page and by id.
fn rows(table: &'static Table, open: &[&'static Table]) -> [(String, Value); 3] {
    let name = table.name;
    let (page, item) = (format!("{name}.page"), format!("{name}.item"));
    let path = format!("/collections/{name}/items");
    let words = (format!("{name}.items"), format!("{}: a page of rows.", title(table)));
    let answers = forms(&OF_ROWS, &[(Media::GeoJson, &page)]);
    let items = Resource::new(&path, name, (&words.0, &words.1), answers)
        .with(items_parameters(table, open));
    let mut id = vec![reference("featureId")];
    id.extend(item_parameters(table, open));
    let words = (format!("{name}.item"), format!("{}: a row.", title(table)));
    let path = format!("{path}/{{featureId}}");
    let answers = forms(&OF_ROW, &[(Media::GeoJson, &item)]);
    let one = Resource::new(&path, name, (&words.0, &words.1), answers).with(id);
    let [mut items, one] = [items, one].map(|resource| {
        let (path, mut described) = resource.described();
        let names: Vec<String> = Crs::ALL.iter().map(|crs| format!("<{}>", crs.uri())).collect();
        described["get"]["responses"]["200"]["headers"] = json!({ (CONTENT_CRS.as_str()): {
            "description": "What coordinates are written in: what `crs` says for features of GeoJSON \
                            and pages of them, and longitude and latitude in all other forms.",
            "schema": { "type": "string", "enum": names },
        } });
        (path, described)
    });
    let content = &mut items.1["get"]["responses"]["200"]["content"][Media::GeoJson.bare_name()];
    content["schema"] =
        json!({ "oneOf": [rows::schema(&page), rows::schema(&format!("{name}.whole"))] });
    [items, one, groups(table)]
}

/// The rows of a collection in groups.
fn groups(table: &'static Table) -> (String, Value) {
    let name = table.name;
    let words = (format!("{name}.groups"), format!("{}: rows in groups.", title(table)));
    let has_squares = table.readable_role(Role::Longitude).is_some();
    let offered = if has_squares { &aggregate::FORMS[..] } else { &aggregate::FORMS[..PLACELESS] };
    let path = format!("/collections/{name}/aggregate");
    let groups = Resource::new(
        &path,
        name,
        (&words.0, &words.1),
        forms(offered, &[(Media::Json, "groups")]),
    );
    groups.with(groups::parameters(table)).described()
}
