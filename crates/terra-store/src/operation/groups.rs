//! Rows in groups: by columns, by steps of time, by squares of the globe.

use super::{Failure, Operation, settled};
use crate::{
    Error,
    connection::{Connection, Visitor},
    error::Fault,
    query::{self, Aggregate, Key, Query},
    values::{cell_error, read_cell},
};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use terra_schema::{Cells, ColumnType, DecodeError, Role, Table, Value, scalar::Uuid};

/// The bits of a cell's key.
const CELL_BITS: u16 = 62;
/// The most times that a square may be quartered: then it has some ten metres.
const DEEPEST: u8 = 22;

/// What rows are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// The value of this column.
    Column(usize),
    /// When the moment or day in this column is.
    Time(usize, TimeStep),
    /// The square of the globe that the row's position lies in, of those that it is cut into by
    /// quartering it so many times; see [`terra_geo::square_bounds`].
    Square(u8),
}

/// How far apart moments of different groups are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeStep {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
    /// An hour; of moments alone.
    Hour,
}

impl TimeStep {
    /// How many letters of a moment say in which step it is.
    const fn letters(self) -> u16 {
        match self {
            Self::Year => 4,
            Self::Month => 7,
            Self::Day => 10,
            Self::Hour => 13,
        }
    }
}

/// What is computed of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How many rows it has.
    Count,
    /// The sum of a column: exact for decimals and whole numbers.
    Sum(usize),
    /// The average of a column.
    Mean(usize),
    /// The smallest value of a column.
    Min(usize),
    /// The greatest value of a column.
    Max(usize),
}

/// A group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupRow {
    /// What its rows share, as it was asked for: for a step of time, the start of the moment's text,
    /// such as `2024-05`; for a square, its place on the curve.
    pub keys: Vec<Value>,
    /// What was computed of it, as it was asked for; null where no row has a value.
    pub measures: Vec<Value>,
}

/// All groups of some rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// The groups, in the order of what they are grouped by.
    pub groups: Vec<GroupRow>,
    /// The sources of the rows, as of the same moment.
    pub sources: BTreeSet<Uuid>,
}

/// The groups of the rows, up to so many and so many bytes of texts.
pub(crate) struct Groups {
    pub(crate) query: Query,
    pub(crate) by: Vec<GroupBy>,
    pub(crate) measures: Vec<Measure>,
    pub(crate) most: usize,
    pub(crate) max_bytes: usize,
}

impl Groups {
    async fn read(&self, connection: &mut Connection) -> Result<Measured, Fault> {
        let table = self.query.table();
        let keys = self.by.iter().map(|by| key(table, *by)).collect::<Result<Vec<_>, _>>()?;
        let measures = self.measures.iter().map(|measure| aggregate(table, *measure));
        let measures = measures.collect::<Result<Vec<_>, _>>()?;
        let types = types(table, &self.by, &self.measures);
        let query = &*settled(connection, &self.query).await?;
        // One more tells that there are too many.
        let limit = Some(self.most as u64 + 1);
        let groups = query::groups(connection.dialect(), query, &keys, &measures, limit)?;
        let mut found = Found::new(self, table, &types);
        let visited = connection.visit(&groups.sql, &groups.parameters, &mut found).await;
        visited.map_err(|fault| match fault {
            // Nothing else that is computed here can be too great.
            Fault::Refused(_) => Fault::Other(Error::Overflow),
            fault => fault,
        })?;
        let mut sources = Sources { table, found: BTreeSet::new() };
        if let Some(at) = table.readable_role(Role::Source) {
            let all = query::aggregate(connection.dialect(), query, &[at], &[])?;
            connection.visit(&all.sql, &all.parameters, &mut sources).await?;
        }
        Ok(Measured { groups: found.groups, sources: sources.found })
    }
}

impl Operation for Groups {
    type Output = Measured;

    const WRITES: bool = false;

    async fn perform<'a>(
        &'a self,
        connection: &'a mut Connection,
    ) -> Result<Self::Output, Failure> {
        connection.begin_read().await?;
        let outcome = self.read(connection).await;
        Ok(connection.end(outcome).await?)
    }
}

fn unsupported(what: &'static str) -> Error {
    Error::Unsupported { engine: "the store", what }
}

fn column_type(table: &Table, at: usize) -> Result<ColumnType, Error> {
    let column = table.columns.get(at);
    column.map(|column| column.ty).ok_or(unsupported("group by a column that there isn't"))
}

fn key(table: &'static Table, by: GroupBy) -> Result<Key, Error> {
    match by {
        GroupBy::Column(at) if column_type(table, at)?.has_order() => Ok(Key::Column(at)),
        GroupBy::Column(_) => Err(unsupported("group by documents")),
        GroupBy::Time(at, step) => match (column_type(table, at)?, step) {
            (ColumnType::Date, TimeStep::Hour) => Err(unsupported("tell the hour of a day")),
            (ColumnType::Timestamp | ColumnType::Date, step) => Ok(Key::Step(at, step.letters())),
            _ => Err(unsupported("tell the time of what is no moment and no day")),
        },
        GroupBy::Square(level) => {
            let cell = table.role(Role::Cell).filter(|_| level <= DEEPEST);
            let at = cell.ok_or(unsupported("group rows without a position by place"))?;
            Ok(Key::Cell(at, CELL_BITS - 2 * u16::from(level)))
        }
    }
}

fn aggregate(table: &'static Table, measure: Measure) -> Result<Aggregate, Error> {
    Ok(match measure {
        Measure::Count => Aggregate::Count,
        Measure::Sum(at) => match column_type(table, at)? {
            ColumnType::Decimal { scale, .. } => Aggregate::SumDecimal(at, scale),
            ColumnType::Int | ColumnType::BigInt => Aggregate::SumInteger(at),
            ColumnType::Double => Aggregate::SumDouble(at),
            _ => return Err(unsupported("add up what are no numbers")),
        },
        Measure::Mean(at) if column_type(table, at)?.is_number() => Aggregate::Average(at),
        Measure::Mean(_) => return Err(unsupported("average what are no numbers")),
        Measure::Min(at) => Aggregate::Extreme(at, false),
        Measure::Max(at) => Aggregate::Extreme(at, true),
    })
}

/// How a value is read: as one of this type, or as a whole number that is a decimal of this scale.
#[derive(Clone, Copy)]
enum Read {
    As(ColumnType),
    Decimal(u8),
}

fn types(table: &'static Table, by: &[GroupBy], measures: &[Measure]) -> Vec<Read> {
    let ty = |at: usize| table.columns[at].ty;
    let keys = by.iter().map(|by| match by {
        GroupBy::Column(at) => Read::As(ty(*at)),
        GroupBy::Time(..) => Read::As(ColumnType::Text { max: 0 }),
        GroupBy::Square(_) => Read::As(ColumnType::BigInt),
    });
    let measures = measures.iter().map(|measure| match measure {
        Measure::Count => Read::As(ColumnType::BigInt),
        Measure::Sum(at) => match ty(*at) {
            ColumnType::Decimal { scale, .. } => Read::Decimal(scale),
            ColumnType::Double => Read::As(ColumnType::Double),
            _ => Read::As(ColumnType::BigInt),
        },
        Measure::Mean(_) => Read::As(ColumnType::Double),
        Measure::Min(at) | Measure::Max(at) => Read::As(ty(*at)),
    });
    keys.chain(measures).collect()
}

struct Found<'t> {
    asked: &'t Groups,
    table: &'static Table,
    types: &'t [Read],
    groups: Vec<GroupRow>,
    bytes: usize,
}

impl<'t> Found<'t> {
    const fn new(asked: &'t Groups, table: &'static Table, types: &'t [Read]) -> Self {
        Self { asked, table, types, groups: Vec::new(), bytes: 0 }
    }

    /// Refuses what is more than was asked for at most.
    fn refuse_excess(&self) -> Result<(), Error> {
        let Groups { most, max_bytes, .. } = *self.asked;
        if self.groups.len() > most {
            return Err(Error::TooManyGroups { what: "groups", limit: most });
        }
        if self.bytes > max_bytes {
            let what = "bytes of texts in groups";
            return Err(Error::TooManyGroups { what, limit: max_bytes });
        }
        Ok(())
    }
}

impl Visitor for Found<'_> {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        let values = self.types.iter().enumerate().map(|(at, how)| read(*how, cells, at));
        let values: Result<Vec<Value>, DecodeError> = values.collect();
        let mut values = values.map_err(|error| cell_error(self.table, error))?;
        self.bytes += values.iter().map(text_bytes).sum::<usize>();
        let measures = values.split_off(self.asked.by.len());
        self.groups.push(GroupRow { keys: values, measures });
        self.refuse_excess()
    }
}

/// How many bytes a text has; of what is no text, each has as few as any other.
fn text_bytes(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        _ => 0,
    }
}

struct Sources {
    table: &'static Table,
    found: BTreeSet<Uuid>,
}

impl Visitor for Sources {
    fn row<C: Cells>(&mut self, cells: &C) -> Result<(), Error> {
        self.found.extend(cells.id(0).map_err(|error| cell_error(self.table, error))?);
        Ok(())
    }
}

fn read<C: Cells>(how: Read, cells: &C, at: usize) -> Result<Value, DecodeError> {
    match how {
        Read::As(ty) => read_cell(ty, cells, at),
        Read::Decimal(scale) => Ok(match cells.big_int(at)? {
            Some(mantissa) => Value::Decimal(Decimal::new(mantissa, u32::from(scale)).normalize()),
            None => Value::Null,
        }),
    }
}
