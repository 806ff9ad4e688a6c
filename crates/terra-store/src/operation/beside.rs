//! The rows that follow a place on the curve, and those that come before it: often the nearest are
//! all among them, and else they tell how far away the nearest can be.

use super::{
    around::{circle, position},
    ranking::Near,
};
use crate::{
    Error,
    connection::{Connection, Visitor},
    dialect::MARGIN_KM,
    error::Fault,
    query::{self, Query},
    values::cell_error,
};
use terra_geo::{CellRange, Km, LonLat};
use terra_schema::{Cells, Table, scalar::Uuid};

/// How many rows on either side of one place are looked at, at least: where these are so few that
/// the nearest lie beyond, the cells around the place have to be looked up, too.
const ON_EACH_SIDE: usize = 64;
/// The same where there are several places, and for each one row is little.
const ON_EACH_SIDE_OF_MANY: usize = 8;
/// Where more are asked for, all are looked at.
const MOST_ON_EACH_SIDE: usize = 1 << 30;
/// How many ranges of cells the surroundings of a place are, to tell whether rows lie beyond.
const RANGES: usize = 16;

/// What is known of the rows nearest to a place.
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// They are among these, the nearest first: all that are no farther away than the last of them.
    Nearest(Vec<Near>),
    /// None of them is farther away: without end where there are fewer than asked for.
    Within(Km),
}

/// What the rows beside each place tell of the `count` rows of the question nearest to it.
pub(super) async fn beside(
    connection: &mut Connection,
    query: &Query,
    places: &[LonLat],
    count: usize,
) -> Result<Vec<Found>, Fault> {
    let dialect = connection.dialect();
    let least = match places.len() {
        _ if !query.is_answered_by_cells() => 1,
        1 => ON_EACH_SIDE,
        _ => ON_EACH_SIDE_OF_MANY,
    };
    let side = count.clamp(least, MOST_ON_EACH_SIDE).next_power_of_two();
    let power = side.ilog2() as u16;
    let mut beside = Beside::of(query.table(), places);
    if dialect.lateral && places.len() > 1 {
        let cells: Vec<i64> = places.iter().map(|place| place.cell()).collect();
        let each = query::beside_each(dialect, query, &cells, power)?;
        beside.is_numbered = true;
        connection.visit(&each.sql, &each.parameters, &mut beside).await?;
    } else {
        for (at, place) in places.iter().enumerate() {
            let one = query::beside(dialect, query, place.cell(), power)?;
            beside.at = at;
            connection.visit(&one.sql, &one.parameters, &mut beside).await?;
        }
    }
    beside.each.into_iter().map(|one| Ok(one.found(count, side)?)).collect()
}

/// The rows beside several places.
struct Beside {
    table: &'static Table,
    each: Vec<BesideOne>,
    /// The place whose rows come.
    at: usize,
    /// Whether each row tells its place's number instead, from 1.
    is_numbered: bool,
}

impl Beside {
    fn of(table: &'static Table, places: &[LonLat]) -> Self {
        let each = places.iter().map(|&place| BesideOne::of(place)).collect();
        Self { table, each, at: 0, is_numbered: false }
    }
}

impl Visitor for Beside {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        if self.is_numbered {
            let number = cells.big_int(3).map_err(|error| cell_error(self.table, error))?;
            self.at = usize::try_from(number.unwrap_or(1) - 1).unwrap_or_default();
        }
        if let (Some((id, at)), Some(one)) =
            (position(self.table, cells)?, self.each.get_mut(self.at))
        {
            one.add(id, at);
        }
        Ok(())
    }
}

/// The rows beside one place.
struct BesideOne {
    place: LonLat,
    cell: i64,
    rows: Vec<Near>,
    /// How many of them are in the place's cell or follow it, and how far they go.
    after: (usize, i64),
    /// The same of those that come before.
    before: (usize, i64),
}

impl BesideOne {
    fn of(place: LonLat) -> Self {
        let cell = place.cell();
        Self { place, cell, rows: Vec::new(), after: (0, cell), before: (0, cell) }
    }

    fn add(&mut self, id: Uuid, at: LonLat) {
        let cell = at.cell();
        if cell < self.cell {
            self.before = (self.before.0 + 1, self.before.1.min(cell));
        } else {
            self.after = (self.after.0 + 1, self.after.1.max(cell));
        }
        self.rows.push(Near { id, distance: self.place.distance_km(at) });
    }

    /// The cells of which no row is missing here: a side that ended before it was full has none
    /// left, and the last cell of a full one may hold more.
    fn seen(&self, side: usize) -> CellRange {
        let is_full = |(count, _): (usize, i64)| count >= side;
        CellRange {
            first: if is_full(self.before) { self.before.1 + 1 } else { 0 },
            last: if is_full(self.after) { self.after.1 - 1 } else { i64::MAX },
        }
    }

    fn found(mut self, count: usize, side: usize) -> Result<Found, Error> {
        let seen = self.seen(side);
        self.rows.sort_unstable_by(Near::compare);
        let last = count.checked_sub(1).and_then(|last| self.rows.get(last));
        let reach = last.map_or(Km(f64::INFINITY), |last| last.distance);
        // The engine computes a distance in another way, and may have another row in the last place.
        let around = Km(reach.0 + MARGIN_KM);
        let is_seen = |range: CellRange| seen.first <= range.first && range.last <= seen.last;
        let is_known = if reach.0.is_finite() {
            circle(self.place, around)?.cover(RANGES).into_iter().all(is_seen)
        } else {
            is_seen(CellRange { first: 0, last: i64::MAX })
        };
        if !is_known {
            return Ok(Found::Within(reach));
        }
        self.rows.truncate(self.rows.partition_point(|near| near.distance <= around));
        Ok(Found::Nearest(self.rows))
    }
}
