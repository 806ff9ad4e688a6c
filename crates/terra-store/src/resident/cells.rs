//! A row that is held, read like one of an engine's.

use super::points::Points;
use terra_schema::{Cells, ColumnType, DecodeError, Timestamp, scalar::Date, scalar::Uuid};

/// Where the value of a cell is held.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    Id,
    Longitude,
    Latitude,
    /// The column of this number among those held.
    Column(usize),
}

/// The cells of one row, in the order of the sources.
pub(super) struct HeldCells<'p> {
    pub(super) points: &'p Points,
    pub(super) sources: &'p [Source],
    pub(super) row: usize,
}

impl HeldCells<'_> {
    fn number(&self, at: usize, is: fn(ColumnType) -> bool) -> Result<Option<i64>, DecodeError> {
        match self.sources.get(at) {
            Some(Source::Column(number)) if is(self.points.columns[*number].ty) => {
                Ok(self.points.columns[*number].number_at(self.row))
            }
            _ => Err(other(at)),
        }
    }
}

fn other(at: usize) -> DecodeError {
    DecodeError::new(at, "held as something else")
}

impl Cells for HeldCells<'_> {
    fn bool(&self, at: usize) -> Result<Option<bool>, DecodeError> {
        Ok(self.number(at, |ty| ty == ColumnType::Bool)?.map(|number| number != 0))
    }

    fn int(&self, at: usize) -> Result<Option<i32>, DecodeError> {
        let number = self.number(at, |ty| ty == ColumnType::Int)?;
        number.map(|number| i32::try_from(number).map_err(|_| other(at))).transpose()
    }

    fn big_int(&self, at: usize) -> Result<Option<i64>, DecodeError> {
        self.number(at, |ty| ty == ColumnType::BigInt)
    }

    fn double(&self, at: usize) -> Result<Option<f64>, DecodeError> {
        let place = self.points.place(self.row);
        match self.sources.get(at) {
            Some(Source::Longitude) => Ok(place.map(|place| place.longitude())),
            Some(Source::Latitude) => Ok(place.map(|place| place.latitude())),
            _ => Err(other(at)),
        }
    }

    fn decimal(&self, at: usize, scale: u8) -> Result<Option<i64>, DecodeError> {
        match self.sources.get(at) {
            Some(Source::Column(number)) => match self.points.columns[*number].ty {
                ColumnType::Decimal { scale: held, .. } if held == scale => {
                    Ok(self.points.columns[*number].number_at(self.row))
                }
                _ => Err(other(at)),
            },
            _ => Err(other(at)),
        }
    }

    fn text(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        match self.sources.get(at) {
            Some(Source::Column(number)) => Ok(self.points.columns[*number].text_at(self.row)),
            _ => Err(other(at)),
        }
    }

    fn bytes(&self, at: usize) -> Result<Option<&[u8]>, DecodeError> {
        Err(other(at))
    }

    fn id(&self, at: usize) -> Result<Option<Uuid>, DecodeError> {
        match self.sources.get(at) {
            Some(Source::Id) => Ok(Some(self.points.ids[self.row])),
            _ => Err(other(at)),
        }
    }

    fn timestamp(&self, at: usize) -> Result<Option<Timestamp>, DecodeError> {
        let micros = self.number(at, |ty| ty == ColumnType::Timestamp)?;
        micros.map(|micros| Timestamp::from_micros(micros).map_err(|_| other(at))).transpose()
    }

    fn date(&self, at: usize) -> Result<Option<Date>, DecodeError> {
        Err(other(at))
    }

    fn json(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        Err(other(at))
    }
}
