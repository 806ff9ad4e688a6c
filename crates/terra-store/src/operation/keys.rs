//! Rows by their keys, and rows that point to others of their own table.

use std::collections::HashMap;
use terra_schema::{
    Table, Value,
    filter::{ColumnRef, Comparison, Expr},
    scalar::Uuid,
};

/// How many rows are looked for in one statement.
pub(super) const CHUNK: usize = 500;

/// A row's values of a key, as one text that no other values make.
pub(super) fn key_of(key: &[usize], row: &[Value]) -> String {
    let parts: Vec<String> = key.iter().map(|&at| format!("{:?}", row[at])).collect();
    parts.join(" ")
}

/// The condition that a row has the key of one of `rows`.
pub(super) fn has_key_of<'r>(key: &[usize], rows: impl Iterator<Item = &'r [Value]>) -> Expr {
    if let [at] = *key {
        return Expr::In(column(at), rows.map(|row| row[at].clone()).collect());
    }
    let same =
        |row: &[Value]| Expr::And(key.iter().map(|&at| equals(at, row[at].clone())).collect());
    Expr::Or(rows.map(same).collect())
}

/// The condition that the column at `at` equals `value`.
pub(super) fn equals(at: usize, value: Value) -> Expr {
    Expr::Compare(column(at), Comparison::Eq, value)
}

pub(super) const fn column(at: usize) -> ColumnRef {
    ColumnRef { source: 0, at: at as u16 }
}

/// The same rows in their order, but that a row comes after those of them that it points to: an
/// engine that checks each row as it comes finds them there.
pub(super) fn parents_first<R>(
    table: &Table,
    rows: Vec<R>,
    values: impl Fn(&R) -> &[Value],
) -> Vec<R> {
    if rows.len() < 2 {
        return rows;
    }
    let own = table.foreign_keys().filter(|(_, target, _)| *target == table.name);
    let pointing: Vec<usize> = own.filter_map(|(column, ..)| table.position(column.name)).collect();
    if pointing.is_empty() {
        return rows;
    }
    let mut places: HashMap<Uuid, usize> = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        places.entry(super::row_id(values(row))).or_insert(place);
    }
    let parents = |place: usize| {
        let row = values(&rows[place]);
        pointing.iter().filter_map(|&at| match &row[at] {
            Value::Id(id) => places.get(id).copied(),
            _ => None,
        })
    };
    let order = after_parents(rows.len(), parents);
    let mut rows: Vec<Option<R>> = rows.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| rows[place].take()).collect()
}

/// The numbers below `count` in their order, but each after its parents, unless they form a ring.
fn after_parents<P: Iterator<Item = usize>>(
    count: usize,
    parents: impl Fn(usize) -> P,
) -> Vec<usize> {
    let (mut opened, mut closed) = (vec![false; count], vec![false; count]);
    let mut order = Vec::with_capacity(count);
    // A path of its own instead of recursion: a chain may be as long as the batch.
    let mut path = Vec::new();
    for start in 0..count {
        path.push(start);
        while let Some(&at) = path.last() {
            if !opened[at] {
                opened[at] = true;
                path.extend(parents(at).filter(|&parent| !opened[parent]));
                continue;
            }
            path.pop();
            if !closed[at] {
                closed[at] = true;
                order.push(at);
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::after_parents;

    #[test]
    fn rows_come_after_their_parents_and_else_as_they_were() {
        let order =
            |parents: &[&[usize]]| after_parents(parents.len(), |at| parents[at].iter().copied());
        assert_eq!(order(&[&[], &[], &[]]), [0, 1, 2]);
        assert_eq!(order(&[&[2], &[], &[3], &[]]), [3, 2, 0, 1]);
        assert_eq!(order(&[&[1, 2], &[2], &[]]), [2, 1, 0]);
        // A row that points to itself, and a ring.
        assert_eq!(order(&[&[0], &[2], &[1]]), [0, 2, 1]);
        let chain: Vec<usize> = (1..100_000).collect();
        let long = after_parents(100_000, |at| chain.get(at).copied().into_iter());
        assert_eq!(long[0], 99_999);
    }
}
