//! The columns held beside positions: those of the index of cells.

use super::points::arrange;
use std::{collections::HashMap, sync::Arc};
use terra_schema::{Cells, ColumnType, DecodeError, Role, Table};

/// The most texts that a column may have which differ, and their bytes; else only which rows have
/// one is held.
const MAX_WORDS: usize = 65_536;
const MAX_WORD_BYTES: usize = 4 << 20;
/// What a word takes besides its letters, about.
const WORD_BYTES: usize = 40;
/// The greatest precision of a decimal that four bytes hold.
const NARROW_DIGITS: u8 = 9;

/// The columns of a table's index of cells, after the position, whose values can be held.
pub(super) fn held_columns(table: &'static Table) -> Vec<u16> {
    let cell = table.role(Role::Cell).map(|at| table.columns[at].name);
    let index = table.all_indexes().into_iter().find(|index| index.first().copied() == cell);
    let columns = index.unwrap_or_default().into_iter().filter_map(|name| table.position(name));
    let is_held = |at: &usize| {
        table.columns[*at].role == Role::Plain && width(table.columns[*at].ty).is_some()
    };
    columns.filter(is_held).map(|at| at as u16).collect()
}

/// How many bytes a value takes.
pub(super) fn width(ty: ColumnType) -> Option<usize> {
    match ty {
        ColumnType::Id
        | ColumnType::Bool
        | ColumnType::Int
        | ColumnType::Text { .. }
        | ColumnType::Code { .. } => Some(4),
        ColumnType::Decimal { precision, .. } if precision <= NARROW_DIGITS => Some(4),
        ColumnType::Decimal { .. } | ColumnType::BigInt | ColumnType::Timestamp => Some(8),
        _ => None,
    }
}

/// One column: of a text its number among the words, of an id that there is one, of anything else
/// its number as it is stored.
pub(super) struct Column {
    pub(super) at: u16,
    pub(super) ty: ColumnType,
    values: Values,
    words: Vec<Arc<str>>,
    word_bytes: usize,
    /// The words' numbers, while they are read.
    numbers: HashMap<Arc<str>, i64>,
    /// Whether there were more words than are held.
    has_more_words: bool,
    /// Whether a value is the number that stands for a missing one: then nothing is told of any.
    is_ambiguous: bool,
}

/// The least number of each width stands for a missing value.
enum Values {
    Narrow(Vec<i32>),
    Wide(Vec<i64>),
}

impl Column {
    /// Room for the values of so many rows.
    pub(super) fn of(table: &'static Table, at: u16, count: usize) -> Self {
        let ty = table.columns[usize::from(at)].ty;
        let values = match width(ty) {
            Some(4) => Values::Narrow(Vec::with_capacity(count)),
            _ => Values::Wide(Vec::with_capacity(count)),
        };
        Self {
            at,
            ty,
            values,
            words: Vec::new(),
            word_bytes: 0,
            numbers: HashMap::new(),
            has_more_words: false,
            is_ambiguous: false,
        }
    }

    /// Adds the value of the next row, the cell of this number.
    pub(super) fn push<C: Cells>(&mut self, cells: &C, at: usize) -> Result<(), DecodeError> {
        let value = match self.ty {
            ColumnType::Id => cells.id(at)?.map(|_| 1),
            ColumnType::Bool => cells.bool(at)?.map(i64::from),
            ColumnType::Int => cells.int(at)?.map(i64::from),
            ColumnType::BigInt => cells.big_int(at)?,
            ColumnType::Decimal { scale, .. } => cells.decimal(at, scale)?,
            ColumnType::Timestamp => cells.timestamp(at)?.map(|moment| moment.micros()),
            _ => cells.text(at)?.map(|text| self.number(text)),
        };
        match &mut self.values {
            Values::Narrow(values) => {
                // A value of such a column fits, unless something else wrote it.
                let narrow = value.map_or(Ok(i32::MIN), i32::try_from);
                values.push(narrow.map_err(|_| DecodeError::new(at, "out of the column's range"))?);
                self.is_ambiguous |= value == Some(i32::MIN.into());
            }
            Values::Wide(values) => {
                values.push(value.unwrap_or(i64::MIN));
                self.is_ambiguous |= value == Some(i64::MIN);
            }
        }
        Ok(())
    }

    fn number(&mut self, text: &str) -> i64 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        self.has_more_words |=
            self.words.len() == MAX_WORDS || self.word_bytes + text.len() > MAX_WORD_BYTES;
        if self.has_more_words {
            (self.words, self.numbers, self.word_bytes) = (Vec::new(), HashMap::new(), 0);
            return 0;
        }
        let (number, word) = (self.words.len() as i64, Arc::<str>::from(text));
        self.word_bytes += text.len();
        self.words.push(Arc::clone(&word));
        self.numbers.insert(word, number);
        number
    }

    /// Brings the values into an order; see [`arrange`].
    pub(super) fn arrange(&mut self, order: &mut [u32]) {
        self.numbers = HashMap::new();
        match &mut self.values {
            Values::Narrow(values) => arrange(order, values),
            Values::Wide(values) => arrange(order, values),
        }
    }

    /// Whether its values can be told again, and not only whether there is one.
    pub(super) fn is_told(&self) -> bool {
        self.ty != ColumnType::Id && !self.has_more_words
    }

    /// Whether anything can be told of its values.
    pub(super) fn is_held(&self) -> bool {
        !self.is_ambiguous
    }

    /// How many bytes its words take, besides its values.
    pub(super) fn bytes_of_words(&self) -> usize {
        self.word_bytes + self.words.len() * WORD_BYTES
    }

    /// Whether its values stand in the order of their numbers, which are those of a question's.
    pub(super) fn is_compared(&self) -> bool {
        matches!(self.ty, ColumnType::Int | ColumnType::BigInt | ColumnType::Timestamp)
    }

    pub(super) fn number_at(&self, row: usize) -> Option<i64> {
        match &self.values {
            Values::Narrow(values) => {
                Some(values[row]).filter(|value| *value != i32::MIN).map(i64::from)
            }
            Values::Wide(values) => Some(values[row]).filter(|value| *value != i64::MIN),
        }
    }

    pub(super) fn text_at(&self, row: usize) -> Option<&str> {
        let number = usize::try_from(self.number_at(row)?).ok()?;
        self.words.get(number).map(|word| &**word)
    }
}
