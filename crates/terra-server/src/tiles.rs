//! The rows of a collection as vector tiles, square by square.

use crate::{
    Atlas, filter, links,
    media::{self, Media, VARY},
    parameters::Parameters,
    problem::{Problem, shown},
    tilesets::refuse_other_matrix_sets,
};
use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::{StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use std::sync::Arc;
use terra_geo::tile::{MAX_ZOOM, Tile};
use terra_store::Database;

/// What the last part of an address may end with, as programs write that go by a file's ending.
const ENDINGS: [&str; 2] = [".mvt", ".pbf"];

/// The names in a tile's address: collection, tile matrix set, zoom, row and column.
type Names = (String, String, String, String, String);

pub(crate) async fn tile(
    State(atlas): State<Arc<Atlas>>,
    path: Result<Path<Names>, PathRejection>,
    request: Parts,
) -> Result<Response, Problem> {
    let (name, matrix_set, zoom, row, column) = path.map(|Path(names)| names).unwrap_or_default();
    let table = atlas.mapped(&name)?;
    refuse_other_matrix_sets(table, &matrix_set)?;
    let tile = addressed(&zoom, &row, &column)?;
    let properties = filter::parameters(table, &filter::ROWS);
    let parameters = Parameters::read_with(request.uri.query(), &filter::ROWS, &properties)?;
    let media = media::chosen(&parameters, &request.headers, &[Media::VectorTile])?;
    let mut asked = atlas.store.table(table);
    for condition in filter::rows(table, &atlas.relations(table), &parameters, &properties)? {
        asked = asked.filter(condition);
    }
    let drawn = asked.tile(tile).await.map_err(|error| filter::refused(&parameters, error))?;
    // A tile has no room for its sources and their licences: its collection tells them.
    let own = format!("{}/collections/{}", links::base(&request), table.name);
    let link = [(header::LINK, format!("<{own}>; rel=\"collection\""))];
    if drawn.bytes.is_empty() {
        return Ok((StatusCode::NO_CONTENT, [VARY], link).into_response());
    }
    Ok((media.headers(), link, drawn.bytes).into_response())
}

/// The tile at an address: OGC's, which has the row before the column.
fn addressed(zoom: &str, row: &str, column: &str) -> Result<Tile, Problem> {
    let column = ENDINGS.iter().find_map(|ending| column.strip_suffix(ending)).unwrap_or(column);
    let zoom = numbered("zoom", zoom, MAX_ZOOM.into())?;
    let last = (1 << zoom) - 1;
    let row = numbered(&format!("row at zoom {zoom}"), row, last)?;
    let column = numbered(&format!("column at zoom {zoom}"), column, last)?;
    Tile::new(zoom as u8, column, row).map_err(|error| Problem::not_found(error.to_string()))
}

/// A number as it is written; there are other ways to write one, and each tile has one address.
fn numbered(what: &str, text: &str, last: u32) -> Result<u32, Problem> {
    let number = text.parse().ok().filter(|number: &u32| number.to_string() == text);
    number.filter(|number| *number <= last).ok_or_else(|| {
        let text = shown(text);
        Problem::not_found(format!("a tile's {what} is a number from 0 to {last}, not `{text}`"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_comes_before_the_column() {
        for column in ["5", "5.mvt", "5.pbf"] {
            assert_eq!(addressed("3", "2", column).unwrap(), Tile::new(3, 5, 2).unwrap());
        }
        addressed("22", "4194303", "4194303").unwrap();
    }

    #[test]
    fn an_address_out_of_range_says_the_range() {
        for (zoom, row, column, words) in [
            ("23", "0", "0", "zoom is a number from 0 to 22, not `23`"),
            ("-1", "0", "0", "zoom is a number from 0 to 22, not `-1`"),
            ("256", "0", "0", "from 0 to 22"),
            ("3", "8", "0", "row at zoom 3 is a number from 0 to 7, not `8`"),
            ("3", "0", "8.mvt", "column at zoom 3 is a number from 0 to 7, not `8`"),
            ("0", "0", "1", "column at zoom 0 is a number from 0 to 0"),
            ("3", "+1", "0", "not `+1`"),
            ("3", "0", "01", "not `01`"),
            ("3", "0", "1.png", "not `1.png`"),
            ("3", "0", "1.mvt.pbf", "not `1.mvt`"),
            ("3", "0", "99999999999", "from 0 to 7"),
            ("", "", "", "not ``"),
        ] {
            let problem = format!("{:?}", addressed(zoom, row, column).unwrap_err());
            assert!(problem.contains(words) && problem.contains("404"), "{problem}");
        }
    }
}
