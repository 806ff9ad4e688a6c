//! What lies around places: the rows nearest to each, and how many there are.
//!
//! The cells around all places are looked up in one pass over the index; which row is near which
//! place is then found here. How far to look for the nearest is told by rows that follow and come
//! before a place on the curve: the nearest are not farther away than the nearest of those, and are
//! those where no cell so near is beyond them ([`super::beside`]).

use super::{
    Failure, Operation,
    beside::{Found, beside},
    ranking::Near,
    settle::{on_settled, settled},
    surroundings::{Surrounding, Surroundings},
};
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    query::{self, Query, Ranges},
    resident::{Held, ranges_of},
    values::cell_error,
};
use std::{borrow::Cow, sync::Arc};
use terra_geo::{CellRange, Circle, Km, LonLat, union};
use terra_schema::{
    Cells, Role, Table,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};

/// How many ranges of cells one place is looked around by, where there are several places.
const RANGES_OF_ONE: usize = 8;
/// How many ranges of cells are looked up in one statement.
const RANGES: usize = 512;

/// The `count` rows nearest to each place, the nearest first, and those equally near by their ids;
/// only those within a distance, where one is given.
pub(crate) struct NearestOfEach {
    pub(crate) query: Query,
    pub(crate) places: Vec<LonLat>,
    pub(crate) count: usize,
    pub(crate) within: Option<Km>,
}

impl Operation for NearestOfEach {
    type Output = Vec<Vec<Near>>;

    const WRITES: bool = false;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Vec<Vec<Near>>, Failure> {
        let Self { query, places, count, within } = self;
        // What is held is of one state of the database, and needs no transaction.
        if let Some(held) = connection.held(query).await? {
            return Ok(nearest_held(&held, places, *count, *within)?);
        }
        connection.begin_read().await?;
        let outcome = nearest_of_each(connection, query, places, *count, *within).await;
        Ok(connection.end(outcome).await?)
    }
}

/// The rows of the question nearest to each place.
pub(crate) async fn nearest_of_each(
    connection: &mut Connection,
    query: &Query,
    places: &[LonLat],
    count: usize,
    within: Option<Km>,
) -> Result<Vec<Vec<Near>>, Fault> {
    let query = &*settled(connection, query).await?;
    refuse_without_position(query)?;
    if count == 0 {
        return Ok(vec![Vec::new(); places.len()]);
    }
    if let Some(held) = connection.held(query).await? {
        return Ok(nearest_held(&held, places, count, within)?);
    }
    let found = match within {
        Some(radius) => vec![Found::Within(radius); places.len()],
        None => beside(connection, query, places, count).await?,
    };
    let open = found.iter().zip(places).filter_map(|(found, &place)| match found {
        Found::Nearest(_) => None,
        Found::Within(radius) => Some(circle(place, *radius)),
    });
    let circles: Vec<Circle> = open.collect::<Result<_, _>>()?;
    let mut around = look_around(connection, query, &circles, count).await?.into_iter();
    let nearest = found.into_iter().filter_map(|found| match found {
        Found::Nearest(mut nearest) => {
            nearest.truncate(count);
            Some(nearest)
        }
        Found::Within(_) => around.next().map(|around| around.finish().0.finish()),
    });
    Ok(nearest.collect())
}

fn nearest_held(
    held: &Held,
    places: &[LonLat],
    count: usize,
    within: Option<Km>,
) -> Result<Vec<Vec<Near>>, Error> {
    let Held { points, test } = held;
    let nearest = |&place| Ok(points.nearest(test, place, count, within)?.finish());
    places.iter().map(nearest).collect()
}

/// How many rows of the question lie within a distance of each place, and so many of the nearest.
pub(crate) async fn count_of_each(
    connection: &mut Connection,
    query: &Query,
    places: &[LonLat],
    within: Km,
    nearest: usize,
) -> Result<Vec<(Vec<Near>, u64)>, Fault> {
    let query = &*settled(connection, query).await?;
    refuse_without_position(query)?;
    let circles: Vec<Circle> =
        places.iter().map(|&place| circle(place, within)).collect::<Result<_, _>>()?;
    let around = look_around(connection, query, &circles, nearest).await?.into_iter();
    let told = around.map(|around| {
        let (nearest, count) = around.finish();
        (nearest.finish(), count)
    });
    Ok(told.collect())
}

fn refuse_without_position(query: &Query) -> Result<(), Error> {
    let what = "tell how far away rows are that have no position";
    let refused = Error::Unsupported { engine: "the store", what };
    query.position().map(drop).ok_or(refused)
}

pub(super) fn circle(centre: LonLat, radius: Km) -> Result<Circle, Error> {
    Ok(Circle::new(centre, radius)?)
}

/// The question for the rows nearest to a place, narrowed to a circle that holds as many of them as
/// are asked for.
pub(super) async fn narrowed<'q>(
    connection: &mut Connection,
    query: &'q Query,
) -> Result<Cow<'q, Query>, Fault> {
    let (Some(place), Some(limit)) = (query.nearest_to, query.limit) else {
        return Ok(Cow::Borrowed(query));
    };
    let Some(at) = query.position() else { return Ok(Cow::Borrowed(query)) };
    // What is looked for in few cells anyway is found there.
    if query.ranges(connection.dialect().ranges).is_some() {
        return Ok(Cow::Borrowed(query));
    }
    let count = usize::try_from(limit.saturating_add(query.offset)).unwrap_or(usize::MAX);
    let found = match connection.held(query).await? {
        Some(Held { points, test }) => {
            Some(Found::Nearest(points.as_near_as(&test, place, count)?))
        }
        None => beside(connection, query, &[place], count).await?.pop(),
    };
    let mut narrowed = query.clone();
    narrowed.narrow(match found {
        // Those equally near too: which of them come first is said by the order.
        Some(Found::Nearest(rank)) => {
            let ids: Arc<[Uuid]> = rank.iter().map(|near| near.id).collect();
            Expr::Among(ColumnRef { source: 0, at: 0 }, ids)
        }
        Some(Found::Within(radius)) if radius.0.is_finite() => {
            Expr::InCircle(at, circle(place, radius)?)
        }
        _ => return Ok(Cow::Borrowed(query)),
    });
    Ok(Cow::Owned(narrowed))
}

/// What of the question lies in each circle, and so many of the nearest.
async fn look_around(
    connection: &mut Connection,
    query: &Query,
    circles: &[Circle],
    nearest: usize,
) -> Result<Vec<Surrounding>, Fault> {
    if let Some(Held { points, test }) = connection.held(query).await? {
        return Ok(circles.iter().map(|&circle| points.around(circle, &test, nearest)).collect());
    }
    let mut around = Surroundings::of(query.table(), circles, nearest);
    let (Some(at), dialect) = (query.table().role(Role::Cell), connection.dialect()) else {
        return Ok(around.finish());
    };
    let of_one = if circles.len() == 1 { dialect.ranges } else { RANGES_OF_ONE };
    let covers = circles.iter().flat_map(|circle| circle.cover(of_one));
    let ranges: Vec<CellRange> = union(covers, of_one * circles.len());
    if query::is_worth_it(&ranges) {
        for ranges in ranges.chunks(RANGES) {
            let ranges = Ranges { at: at as u16, ranges: ranges.to_vec() };
            let part = query::positions_in(dialect, query, ranges)?;
            connection.visit(&part.sql, &part.parameters, &mut around).await?;
        }
    } else {
        let all = query::positions(dialect, query)?;
        connection.visit(&all.sql, &all.parameters, &mut around).await?;
    }
    Ok(around.finish())
}

/// The id and position that a row begins with.
pub(super) fn position<C: Cells>(
    table: &'static Table,
    cells: &C,
) -> Result<Option<(Uuid, LonLat)>, Error> {
    let read = |error| cell_error(table, error);
    let (id, longitude, latitude) = (
        cells.id(0).map_err(read)?,
        cells.double(1).map_err(read)?,
        cells.double(2).map_err(read)?,
    );
    let place = |(longitude, latitude)| LonLat::new(longitude, latitude).ok();
    Ok(id.zip(longitude.zip(latitude).and_then(place)))
}

/// The ids and positions of the rows of a question.
pub(crate) struct Positions(pub(crate) Query);

impl Operation for Positions {
    type Output = Vec<(Uuid, LonLat)>;

    const WRITES: bool = false;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Vec<(Uuid, LonLat)>, Failure> {
        on_settled(connection, &self.0, |connection, query| {
            Box::pin(async move {
                let mut rows = Vec::new();
                each_position(connection, query, |id, place| rows.push((id, place))).await?;
                Ok(rows)
            })
        })
        .await
    }
}

/// Shows the id and position of each row of the question that has one.
pub(super) async fn each_position<F: FnMut(Uuid, LonLat) + Send>(
    connection: &mut Connection,
    query: &Query,
    mut show: F,
) -> Result<(), Fault> {
    if let Some(held) = connection.held(query).await? {
        held.points.each(&ranges_of(query), &held.test, show);
        return Ok(());
    }
    let positions = query::positions(connection.dialect(), query)?;
    let mut shown = Shown { table: query.table(), show: &mut show };
    connection.visit(&positions.sql, &positions.parameters, &mut shown).await
}

struct Shown<'f, F> {
    table: &'static Table,
    show: &'f mut F,
}

impl<F: FnMut(Uuid, LonLat) + Send> Visitor for Shown<'_, F> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        if let Some((id, place)) = position(self.table, cells)? {
            (self.show)(id, place);
        }
        Ok(())
    }
}
