//! What a file says nothing of. Of a column that isn't said, a new row has no value, and a row that
//! is there keeps what another file, or a person, has said.

use terra_schema::{Record, Value};

/// Says nothing of these columns.
pub(crate) fn unsay<'c>(record: &mut Record, columns: impl IntoIterator<Item = &'c str>) {
    for column in columns {
        if let Some(at) = record.table().position(column) {
            record.values_mut()[at] = None;
        }
    }
}

/// Says nothing of those of these columns that would have no value.
pub(crate) fn unsay_blanks_of(record: &mut Record, columns: &[&str]) {
    let is_blank = |column: &&str| record.get(column).is_some_and(Value::is_null);
    let blank: Vec<&str> = columns.iter().copied().filter(is_blank).collect();
    unsay(record, blank);
}

/// Says nothing of any column that would have no value.
pub(crate) fn unsay_blanks(record: &mut Record) {
    for value in record.values_mut() {
        value.take_if(|value| value.is_null());
    }
}
