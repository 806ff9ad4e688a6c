//! What PostGIS is asked: in the way of most people, and in two ways of those who know it.

use crate::question::{Answers, NEAREST, SCREENED};
use terra_schema::{Row, Table};
use terra_tables::{
    energy::EnergyProject,
    environment::{FireEvent, WeatherStation},
    regulatory::Permit,
    social::CommunityProject,
};

/// A way to ask.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Form {
    /// Distances by `geography` on the ellipsoid.
    Stock,
    /// Distances by `geography` on the sphere.
    Geography,
    /// Boxes by `geometry`, and the distance on the sphere of what lies in them.
    Geometry,
}

const PLACE: &str = "ST_SetSRID(ST_MakePoint($1, $2), 4326)";

/// What a tile shows of each fire beside its place.
const ATTRIBUTES: &str = "f.radiative_power_mw::float8, f.confidence_percent, f.satellite";

impl Form {
    /// The fires in so many boxes, with four parameters each.
    pub(super) fn boxed(self, answers: Answers, boxes: usize) -> String {
        let columns = answered("f", FireEvent::table(), answers);
        format!("SELECT {columns} FROM {} AS f WHERE {}", FireEvent::NAME, in_boxes(1, boxes))
    }

    /// The fires near a place: parameters are its longitude, its latitude and metres; for
    /// [`Form::Geometry`] also so many boxes.
    pub(super) fn circle(self, boxes: usize) -> String {
        let near = match self {
            Self::Stock => format!("ST_DWithin(f.geog, {PLACE}::geography, $3)"),
            Self::Geography => format!("ST_DWithin(f.geog, {PLACE}::geography, $3, false)"),
            Self::Geometry => {
                format!("({}) AND ST_DistanceSphere(f.geom, {PLACE}) <= $3", in_boxes(4, boxes))
            }
        };
        format!("SELECT f.id, f.longitude, f.latitude FROM {} AS f WHERE {near}", FireEvent::NAME)
    }

    /// What of a table is nearest to a place.
    pub(super) fn nearest(self, table: &Table, answers: Answers) -> String {
        let columns = answered("t", table, answers);
        match self {
            Self::Stock | Self::Geography => format!(
                "SELECT {columns} FROM {} AS t ORDER BY t.geog <-> {PLACE}::geography LIMIT \
                 {NEAREST}",
                table.name
            ),
            Self::Geometry => format!("SELECT {columns} FROM ({}) AS t", refined(table)),
        }
    }

    /// The largest projects in a box (four parameters), each with what is around it: fires since
    /// `$5`, as far away as `$6` metres.
    pub(super) fn screening(self) -> String {
        let project = EnergyProject::table();
        let fires = if self == Self::Geometry { counted() } else { self.counted_apart() };
        format!(
            "SELECT {}, {}, {}, {}, n.count FROM (SELECT * FROM {} WHERE same_as IS NULL AND geom && \
             ST_MakeEnvelope($1, $2, $3, $4, 4326) ORDER BY capacity_mw DESC NULLS LAST, id LIMIT \
             {SCREENED}) AS p LEFT JOIN LATERAL ({}) AS s ON true LEFT JOIN LATERAL ({}) AS c ON \
             true {fires} ORDER BY p.capacity_mw DESC NULLS LAST, p.id",
            columns("p", project),
            columns("s", WeatherStation::table()),
            columns("c", CommunityProject::table()),
            columns("f", FireEvent::table()),
            project.name,
            nearest_to_project(WeatherStation::table()),
            nearest_to_project(CommunityProject::table()),
        )
    }

    /// The nearest fire, and the number of fires.
    fn counted_apart(self) -> String {
        let sphere = if self == Self::Stock { "" } else { ", false" };
        let near = format!(
            "FROM {} AS f WHERE f.same_as IS NULL AND f.detected_at >= $5 AND ST_DWithin(f.geog, \
             p.geog, $6{sphere})",
            FireEvent::NAME
        );
        format!(
            "LEFT JOIN LATERAL (SELECT f.* {near} ORDER BY f.geog <-> p.geog LIMIT 1) AS f ON true \
             LEFT JOIN LATERAL (SELECT count(*) {near}) AS n ON true"
        )
    }

    /// A tile: zoom, column and row; for [`Form::Geometry`] also its box.
    pub(super) fn tile(self) -> String {
        let tile = "ST_TileEnvelope($1, $2, $3)";
        let (shape, shown) = match self {
            Self::Geometry => ("f.mercator", "ST_MakeEnvelope($4, $5, $6, $7, 4326)".to_owned()),
            _ => (
                "ST_Transform(f.geom, 3857)",
                "ST_Transform(ST_TileEnvelope($1, $2, $3, margin => 0.015625), 4326)".to_owned(),
            ),
        };
        format!(
            "SELECT ST_AsMVT(t.*, '{table}', 4096, 'shape') FROM (SELECT ST_AsMVTGeom({shape}, \
             {tile}, 4096, 64, true) AS shape, {ATTRIBUTES} FROM {table} AS f WHERE f.geom && \
             {shown}) AS t",
            table = FireEvent::NAME
        )
    }
}

/// The row that is nearest to a project; by geography, which is faster than [`refined`] for one.
fn nearest_to_project(table: &Table) -> String {
    format!(
        "SELECT t.* FROM {} AS t WHERE t.same_as IS NULL ORDER BY t.geog <-> p.geog LIMIT 1",
        table.name
    )
}

/// The permits of projects.
pub(super) fn permits() -> String {
    let table = Permit::table();
    let columns = columns("t", table);
    format!("SELECT {columns} FROM {} AS t WHERE t.project_id = ANY($1)", table.name)
}

/// The nearest rows by their distance on the sphere. Those that are nearest in degrees say how far
/// away the others are at most.
fn refined(table: &Table) -> String {
    let name = table.name;
    format!(
        "SELECT t.* FROM (SELECT max(ST_DistanceSphere(near.geom, {PLACE})) AS metres FROM (SELECT \
         t.geom FROM {name} AS t ORDER BY t.geom <-> {PLACE} LIMIT {NEAREST}) AS near) AS bound CROSS \
         JOIN LATERAL unnest(boxes($1, $2, bound.metres)) AS around (bounds) JOIN {name} AS t ON \
         t.geom && around.bounds ORDER BY ST_DistanceSphere(t.geom, {PLACE}) LIMIT {NEAREST}"
    )
}

/// The number of fires around a project and the nearest of them, in one pass.
fn counted() -> String {
    let name = FireEvent::NAME;
    // What OFFSET keeps apart is computed once.
    format!(
        "LEFT JOIN LATERAL (SELECT count(*), (array_agg(d.id ORDER BY d.metres))[1] AS nearest FROM \
         (SELECT f.id, ST_DistanceSphere(f.geom, p.geom) AS metres FROM unnest(boxes(p.longitude, \
         p.latitude, $6)) AS around (bounds) JOIN {name} AS f ON f.geom && around.bounds WHERE \
         f.same_as IS NULL AND f.detected_at >= $5 OFFSET 0) AS d WHERE d.metres <= $6) AS n ON true \
         LEFT JOIN {name} AS f ON f.id = n.nearest"
    )
}

/// Boxes whose parameters begin with this number.
fn in_boxes(first: usize, boxes: usize) -> String {
    let boxes = (0..boxes).map(|number| {
        let [west, south, east, north] = [0, 1, 2, 3].map(|edge| first + 4 * number + edge);
        format!("f.geom && ST_MakeEnvelope(${west}, ${south}, ${east}, ${north}, 4326)")
    });
    boxes.collect::<Vec<_>>().join(" OR ")
}

/// What is answered of each row.
fn answered(source: &str, table: &Table, answers: Answers) -> String {
    match answers {
        Answers::Positions => format!("{source}.id, {source}.longitude, {source}.latitude"),
        Answers::Rows => columns(source, table),
    }
}

/// The atlas's own columns of a table.
pub(super) fn columns(source: &str, table: &Table) -> String {
    let columns = table.columns.iter().map(|column| format!("{source}.\"{}\"", column.name));
    columns.collect::<Vec<_>>().join(", ")
}
