//! What there is to ask, and how columns may be named there.

/// A resource of a collection.
pub(crate) struct Route {
    /// As the router has it.
    pub(crate) path: &'static str,
    /// What is asked there, after the path.
    pub(crate) answers: &'static [&'static str],
    /// How columns may be named there; `{}` stands for the name.
    pub(crate) by: &'static [&'static str],
}

const fn route(
    path: &'static str,
    answers: &'static [&'static str],
    by: &'static [&'static str],
) -> Route {
    Route { path, answers, by }
}

/// The resources that tell of one collection.
pub(crate) const ROUTES: &[Route] = &[
    route("/collections/{collection}", &["", "?f=html"], &[]),
    route("/collections/{collection}/queryables", &["", "?f=html"], &[]),
    route("/collections/{collection}/sortables", &["", "?f=html"], &[]),
    route("/collections/{collection}/schema", &["", "?f=html"], &[]),
    route(
        "/collections/{collection}/items",
        &[
            "",
            "?f=html",
            "?f=csv",
            "?f=csv&limit=5",
            "?f=ndjson",
            "?f=geojsonseq",
            "?f=flat",
            "?f=fgb",
            "?f=parquet",
            "?whole=true",
            "?f=flat&whole=true",
        ],
        ROWS_BY,
    ),
    route(
        "/collections/{collection}/items/{item}",
        &["", "?f=html", "?f=flat"],
        &["?properties={}", "?exclude-properties={}", "?expand={}", "?{}=1"],
    ),
    route(
        "/collections/{collection}/aggregate",
        &[
            "?measures=count",
            "?f=html",
            "?f=csv",
            "?group=id,created_at",
            "?step=year&time=created_at",
        ],
        GROUPS_BY,
    ),
    route("/collections/{collection}/tiles", &["", "?f=html"], &[]),
    route(
        "/collections/{collection}/tiles/{matrix_set}",
        &["", "?f=tilejson", "?f=html"],
        TILES_BY,
    ),
    route("/collections/{collection}/tiles/{matrix_set}/{zoom}/{row}/{column}", &[""], TILES_BY),
];

const ROWS_BY: &[&str] = &[
    "?{}=1",
    "?filter={}%20IS%20NULL",
    "?filter={}=1",
    "?filter=casei({})=casei(%27a%27)",
    "?filter=NOT%20({}%20IN%20(1,2))",
    "?filter={}%2B1%3E2",
    "?filter=S_INTERSECTS({},POINT(1%202))",
    "?filter-lang=cql2-json&filter=%7B%22op%22%3A%22isNull%22%2C%22args%22%3A%5B%7B%22property%22%3A%22{}%22%7D%5D%7D",
    "?f=csv&filter={}%20IS%20NULL",
    "?sortby={}",
    "?sortby=-{}",
    "?properties={}",
    "?exclude-properties={}",
    "?expand={}",
];
const GROUPS_BY: &[&str] = &[
    "?measures=count,max({})",
    "?measures=min({})",
    "?measures=sum({})",
    "?measures=mean({})",
    "?group={}",
    "?step=day&time={}",
    "?filter={}=1",
    "?{}=1",
];
const TILES_BY: &[&str] = &["?{}=1", "?filter={}=1", "?filter={}%20IS%20NULL", "?properties={}"];

/// How columns of related rows may be named, where rows are asked for by a filter.
pub(crate) const RELATED_BY: &[&str] =
    &["/items?filter={}%20IS%20NULL", "/items?filter={}=1", "/aggregate?filter={}%20IS%20NULL"];

/// The resources that tell of all.
pub(crate) const OF_ALL: &[&str] = &[
    "/",
    "/?f=html",
    "/conformance",
    "/collections",
    "/collections?f=html",
    "/screening",
    "/screening?f=csv",
    "/screening?f=flat",
    "/screening?f=html",
    "/api",
    "/api?f=openapi30",
    "/api?f=html",
    "/api?f=ts",
    "/metrics",
    "/tileMatrixSets",
    "/tileMatrixSets/WebMercatorQuad",
    "/health/live",
    "/health/ready",
];
/// How columns of what is screened may be named.
pub(crate) const SCREENED_BY: &[&str] =
    &["/screening?{}=1", "/screening?filter={}%20IS%20NULL", "/screening?filter={}=1"];

impl Route {
    /// Where it is, of a table or of what is called so.
    pub(crate) fn of(&self, table: &str, item: &str) -> String {
        let names = [("collection", table), ("item", item), ("matrix_set", "WebMercatorQuad")];
        let numbers = ["zoom", "row", "column"].map(|name| (name, "0"));
        names.into_iter().chain(numbers).fold(self.path.to_owned(), |path, (name, value)| {
            path.replace(&format!("{{{name}}}"), value)
        })
    }
}

#[test]
fn every_route_is_tried() {
    let texts = include_str!("../../src/lib.rs").split('"');
    let mut count = 0;
    for path in texts.filter(|text| text.starts_with('/') && !text.contains([' ', '\n'])) {
        let one = path.replace("{matrix_set}", "WebMercatorQuad");
        let is_tried =
            ROUTES.iter().any(|route| route.path == path) || OF_ALL.contains(&one.as_str());
        assert!(is_tried, "{path} needs a line in ROUTES, or one in OF_ALL");
        count += 1;
    }
    assert!(count >= 15, "{count}");
}
