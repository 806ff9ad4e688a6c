//! The rows of a layer, page by page.

use super::{GeoPackage, GeoPackageError, Layer, MAX_ROW_BYTES, fault};
use rusqlite::{CachedStatement, Rows, ffi, types::ValueRef};
use terra_schema::Value;

/// The most rows of a page.
const PAGE: usize = 1_000;
/// How many bytes of rows a page has, as far as one row isn't larger.
const PAGE_BYTES: usize = 8 << 20;

/// A row of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The number that the layer knows it by.
    pub id: i64,
    /// What it holds, or why that can't be read.
    pub cells: Result<Cells, RowFault>,
}

/// What a row holds, as SQLite keeps it: nothing, whole numbers, doubles, texts and bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    /// The value of each of [`Layer::columns`].
    pub values: Vec<Value>,
    /// The geometry; `None` in a layer without.
    pub geometry: Option<Value>,
}

/// Why a row can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// It is larger than [`MAX_ROW_BYTES`].
    TooLarge,
    /// The text in the column at this place is not UTF-8.
    NotUtf8(usize),
}

impl GeoPackage {
    /// The next rows of a layer whose ids are `from` or more, the least first; none after the
    /// last.
    ///
    /// # Errors
    /// When the file is damaged there.
    pub fn rows(&self, layer: &Layer, from: i64) -> Result<Vec<Row>, GeoPackageError> {
        let wrong = |error| wrong(layer, &error);
        let mut statement = self.page(layer).map_err(wrong)?;
        let mut found = statement.query([from]).map_err(wrong)?;
        let (mut page, mut bytes, mut least) = (Vec::new(), 0, from);
        loop {
            let (row, size) = match next(&mut found, layer) {
                Ok(Some(read)) => read,
                Ok(None) => return Ok(page),
                // Nothing more comes after that, so the page ends with it.
                Err(error) if is_too_large(&error) => {
                    let Some(id) = self.next_id(layer, least).map_err(wrong)? else {
                        return Ok(page);
                    };
                    (Row { id, cells: Err(RowFault::TooLarge) }, PAGE_BYTES)
                }
                Err(error) => return Err(wrong(error)),
            };
            // In a damaged file the way through it may lead back, again and again.
            if row.id < least {
                return Err(damaged(layer, "its ids are out of order"));
            }
            let after = row.id.checked_add(1);
            page.push(row);
            bytes += size;
            match after {
                Some(after) if bytes < PAGE_BYTES => least = after,
                _ => return Ok(page),
            }
        }
    }

    fn page(&self, layer: &Layer) -> rusqlite::Result<CachedStatement<'_>> {
        let mut sql = format!("SELECT {id}", id = quoted(&layer.id));
        for column in layer.columns.iter().chain(&layer.geometry) {
            sql.push_str(", ");
            sql.push_str(&quoted(column));
        }
        sql.push_str(&format!(
            " FROM {table} WHERE {id} >= ?1 ORDER BY {id} LIMIT {PAGE}",
            table = quoted(&layer.name),
            id = quoted(&layer.id),
        ));
        self.begin().prepare_cached(&sql)
    }

    /// The id of the first row whose id is `from` or more.
    fn next_id(&self, layer: &Layer, from: i64) -> rusqlite::Result<Option<i64>> {
        let (table, id) = (quoted(&layer.name), quoted(&layer.id));
        let sql = format!("SELECT min({id}) FROM {table} WHERE {id} >= ?1");
        self.begin().query_row(&sql, [from], |row| row.get(0))
    }
}

/// The next row that was found, and how many bytes it takes.
fn next(found: &mut Rows<'_>, layer: &Layer) -> rusqlite::Result<Option<(Row, usize)>> {
    let Some(row) = found.next()? else { return Ok(None) };
    let id = row.get(0)?;
    let (mut values, mut size, mut fault) = (Vec::new(), 0, None);
    for at in 0..layer.columns.len() + usize::from(layer.is_spatial()) {
        let value = row.get_ref(at + 1)?;
        size += size_of(value);
        if size > MAX_ROW_BYTES {
            fault = Some(RowFault::TooLarge);
            break;
        }
        values.push(held(value).unwrap_or_else(|| {
            fault.get_or_insert(RowFault::NotUtf8(at));
            Value::Null
        }));
    }
    let geometry = if layer.is_spatial() { values.pop() } else { None };
    let cells = fault.map_or(Ok(Cells { values, geometry }), Err);
    Ok(Some((Row { id, cells }, size)))
}

/// The value as it is kept; none of a text that is not UTF-8.
fn held(value: ValueRef<'_>) -> Option<Value> {
    Some(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(str::from_utf8(text).ok()?.to_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    })
}

const fn size_of(value: ValueRef<'_>) -> usize {
    match value {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.len(),
        _ => 8,
    }
}

fn is_too_large(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code & 0xff == ffi::SQLITE_TOOBIG)
}

fn wrong(layer: &Layer, error: &rusqlite::Error) -> GeoPackageError {
    match fault(error) {
        GeoPackageError::Damaged(reason) => damaged(layer, &reason),
        other => other,
    }
}

fn damaged(layer: &Layer, reason: &str) -> GeoPackageError {
    let reason = format!("is damaged ({reason}): fetch the file anew");
    GeoPackageError::Table { table: layer.name.clone(), reason }
}

/// A name as SQL has it, whatever is in it.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
