//! What lies around places: the rows nearest to each, and how many there are.
//!
//! The cells around all places are looked up in one pass over the index; which row is near which
//! place is then found here. How far to look for the nearest is told by rows that follow and come
//! before a place on the curve: the nearest are not farther away than the nearest of those.

use super::{
    Failure, Operation,
    settle::{on_settled, settled},
};
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    query::{self, Query, Ranges},
    resident::{self, Held},
    values::cell_error,
};
use std::borrow::Cow;
use terra_geo::{CellRange, Circle, Km, LonLat, union};
use terra_schema::{Cells, Role, Table, filter::Expr, scalar::Uuid};

/// How many ranges of cells one place is looked around by, where there are several places.
const RANGES_OF_ONE: usize = 8;
/// How many ranges of cells are looked up in one statement.
const RANGES: usize = 512;

/// A row, and how far away it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The row's id.
    pub id: Uuid,
    /// The great-circle distance to it.
    pub distance: Km,
}

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
        connection.begin_read().await?;
        let Self { query, places, count, within } = self;
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
    let reaches = match within {
        Some(radius) => vec![radius; places.len()],
        None => reaches(connection, query, places, count).await?,
    };
    let circles = places.iter().zip(reaches).map(|(&place, radius)| circle(place, radius));
    let circles: Vec<Circle> = circles.collect::<Result<_, _>>()?;
    let mut ranks = vec![Vec::new(); places.len()];
    look_around(connection, query, &circles, &mut |at, id, distance| {
        let rank: &mut Vec<Near> = &mut ranks[at];
        let is_before = |other: &Near| (other.distance.0, other.id) < (distance.0, id);
        let place = rank.partition_point(is_before);
        if place < count {
            rank.insert(place, Near { id, distance });
            rank.truncate(count);
        }
    })
    .await?;
    Ok(ranks)
}

/// How many rows of the question lie within a distance of each place.
pub(crate) async fn count_of_each(
    connection: &mut Connection,
    query: &Query,
    places: &[LonLat],
    within: Km,
) -> Result<Vec<u64>, Fault> {
    let query = &*settled(connection, query).await?;
    refuse_without_position(query)?;
    let circles: Vec<Circle> =
        places.iter().map(|&place| circle(place, within)).collect::<Result<_, _>>()?;
    let mut counts = vec![0; places.len()];
    look_around(connection, query, &circles, &mut |at, _, _| counts[at] += 1).await?;
    Ok(counts)
}

fn refuse_without_position(query: &Query) -> Result<(), Error> {
    let what = "tell how far away rows are that have no position";
    let refused = Error::Unsupported { engine: "the store", what };
    query.position().map(drop).ok_or(refused)
}

fn circle(centre: LonLat, radius: Km) -> Result<Circle, Error> {
    Ok(Circle::new(centre, radius)?)
}

/// For each place, a distance within which at least `count` rows of the question lie; without end
/// where there are not so many.
async fn reaches(
    connection: &mut Connection,
    query: &Query,
    places: &[LonLat],
    count: usize,
) -> Result<Vec<Km>, Fault> {
    let dialect = connection.dialect();
    let mut beside = Beside::of(query.table(), places);
    if let Some(Held { points, test }) = connection.held(query).await? {
        beside.distances = places.iter().map(|&place| points.beside(place, count, &test)).collect();
    } else if dialect.lateral && places.len() > 1 {
        let cells: Vec<i64> = places.iter().map(|place| place.cell()).collect();
        let each = query::beside_each(dialect, query, &cells, count as u64)?;
        beside.is_numbered = true;
        connection.visit(&each.sql, &each.parameters, &mut beside).await?;
    } else {
        for (at, place) in places.iter().enumerate() {
            let one = query::beside(dialect, query, place.cell(), count as u64)?;
            beside.at = at;
            connection.visit(&one.sql, &one.parameters, &mut beside).await?;
        }
    }
    let reach = |mut distances: Vec<f64>| {
        distances.sort_unstable_by(f64::total_cmp);
        let last = count.checked_sub(1).and_then(|last| distances.get(last).copied());
        Km(last.unwrap_or(f64::INFINITY))
    };
    Ok(beside.distances.into_iter().map(reach).collect())
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
    let reach = reaches(connection, query, &[place], count).await?.pop();
    let Some(radius) = reach.filter(|reach| reach.0.is_finite()) else {
        return Ok(Cow::Borrowed(query));
    };
    let mut narrowed = query.clone();
    narrowed.narrow(Expr::InCircle(at, circle(place, radius)?));
    Ok(Cow::Owned(narrowed))
}

/// Shows every row of the question that lies in one of the circles, with the circle's number and
/// the distance from its centre; what lies in several is shown for each.
async fn look_around(
    connection: &mut Connection,
    query: &Query,
    circles: &[Circle],
    show: &mut (dyn FnMut(usize, Uuid, Km) + Send),
) -> Result<(), Fault> {
    if circles.is_empty() {
        return Ok(());
    }
    if let Some(Held { points, test }) = connection.held(query).await? {
        for (at, &circle) in circles.iter().enumerate() {
            points.around(circle, &test, |id, distance| show(at, id, distance));
        }
        return Ok(());
    }
    let (Some(at), dialect) = (query.table().role(Role::Cell), connection.dialect()) else {
        return Ok(());
    };
    let of_one = if circles.len() == 1 { dialect.ranges } else { RANGES_OF_ONE };
    let covers = circles.iter().flat_map(|circle| circle.cover(of_one));
    let ranges: Vec<CellRange> = union(covers, of_one * circles.len());
    let mut rows = Rows { table: query.table(), around: Around::of(circles), show };
    if !query::is_worth_it(&ranges) {
        let all = query::positions(dialect, query)?;
        return connection.visit(&all.sql, &all.parameters, &mut rows).await;
    }
    for ranges in ranges.chunks(RANGES) {
        let ranges = Ranges { at: at as u16, ranges: ranges.to_vec() };
        let part = query::positions_in(dialect, query, ranges)?;
        connection.visit(&part.sql, &part.parameters, &mut rows).await?;
    }
    Ok(())
}

/// Circles in the order of their southern edges, so that those around a point stand together.
struct Around {
    circles: Vec<Reach>,
    /// From south to north, the farthest that one reaches, in degrees.
    tallest: f64,
}

/// A circle with its box.
struct Reach {
    /// Its number.
    at: usize,
    circle: Circle,
    south: f64,
    north: f64,
    /// How far it reaches to the east and to the west, in degrees.
    width: f64,
}

impl Around {
    fn of(circles: &[Circle]) -> Self {
        let reach = |(at, &circle): (usize, &Circle)| {
            let bounds = circle.bounds();
            let (west, east) = (bounds.west(), bounds.east());
            let across = if west > east { east + 360.0 - west } else { east - west };
            // The box is as wide to either side; its edges are rounded.
            let width = across / 2.0 + 1e-9;
            Reach { at, circle, south: bounds.south(), north: bounds.north(), width }
        };
        let mut circles: Vec<Reach> = circles.iter().enumerate().map(reach).collect();
        circles.sort_by(|one, other| one.south.total_cmp(&other.south));
        let heights = circles.iter().map(|circle| circle.north - circle.south);
        let tallest = heights.fold(0.0, f64::max);
        Self { circles, tallest }
    }

    /// The circles that a point lies in, and how far from their centres.
    fn of_point(&self, point: LonLat) -> impl Iterator<Item = (usize, Km)> {
        let (longitude, latitude) = (point.longitude(), point.latitude());
        let end = self.circles.partition_point(|circle| circle.south <= latitude);
        let near = self.circles[..end].iter().rev();
        let near = near.take_while(move |circle| circle.south >= latitude - self.tallest);
        near.filter_map(move |reach| {
            let away = (longitude - reach.circle.centre().longitude()).abs();
            if reach.north < latitude || away.min(360.0 - away) > reach.width {
                return None;
            }
            let distance = reach.circle.centre().distance_km(point);
            (distance <= reach.circle.radius()).then_some((reach.at, distance))
        })
    }
}

struct Rows<'a> {
    table: &'static Table,
    around: Around,
    show: &'a mut (dyn FnMut(usize, Uuid, Km) + Send),
}

impl Visitor for Rows<'_> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        if let Some((id, position)) = position(self.table, cells)? {
            for (at, distance) in self.around.of_point(position) {
                (self.show)(at, id, distance);
            }
        }
        Ok(())
    }
}

/// How far the rows on both sides of each place's cell are away from it.
struct Beside<'a> {
    table: &'static Table,
    places: &'a [LonLat],
    distances: Vec<Vec<f64>>,
    /// The place whose rows come.
    at: usize,
    /// Whether each row tells its place's number instead, from 1.
    is_numbered: bool,
}

impl<'a> Beside<'a> {
    fn of(table: &'static Table, places: &'a [LonLat]) -> Self {
        let distances = vec![Vec::new(); places.len()];
        Self { table, places, distances, at: 0, is_numbered: false }
    }
}

impl Visitor for Beside<'_> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        if self.is_numbered {
            let number = cells.big_int(3).map_err(|error| cell_error(self.table, error))?;
            self.at = usize::try_from(number.unwrap_or(1) - 1).unwrap_or_default();
        }
        if let (Some((_, position)), Some(place)) =
            (position(self.table, cells)?, self.places.get(self.at))
        {
            self.distances[self.at].push(place.distance_km(position).0);
        }
        Ok(())
    }
}

/// The id and position that a row begins with.
fn position<C: Cells>(table: &'static Table, cells: &C) -> Result<Option<(Uuid, LonLat)>, Error> {
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
    if let Some(Held { points, test }) = connection.held(query).await? {
        let everywhere = || vec![CellRange { first: 0, last: i64::MAX }];
        let ranges = query.ranges(resident::RANGES).map_or_else(everywhere, |found| found.ranges);
        points.each(&ranges, &test, show);
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
