//! Where a page ended, as a text that a client may carry to the next request.
//!
//! A token is no secret. It carries a digest of what it is for, so that one that was cut short or
//! belongs to another question is told from a good one, and never taken for a wrong place.

use crate::{
    query::Query,
    values::{tree, value_of},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value as Tree;
use sha2::{Digest, Sha256};
use terra_schema::Value;

/// How many bytes of the digest are carried.
const DIGEST: usize = 6;

/// The token for a place in the order of `query`.
pub(crate) fn seal(query: &Query, place: &[Value]) -> String {
    let place = Tree::Array(place.iter().map(tree).collect()).to_string();
    let mut bytes = digest(query, place.as_bytes()).to_vec();
    bytes.extend_from_slice(place.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The place that a token stands for, if it is one in the order of `query`.
pub(crate) fn open(query: &Query, token: &str) -> Option<Vec<Value>> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (told, place) = bytes.split_at_checked(DIGEST)?;
    if *told != digest(query, place) {
        return None;
    }
    let place: Vec<Tree> = serde_json::from_slice(place).ok()?;
    let order = query.total_order();
    if place.len() != order.len() {
        return None;
    }
    let columns = query.table().columns;
    let values = order.iter().zip(&place).map(|(by, value)| {
        let column = &columns[usize::from(by.column.at)];
        match value {
            Tree::Null => column.nullable.then_some(Value::Null),
            value => value_of(column.ty, value),
        }
    });
    values.collect()
}

fn digest(query: &Query, place: &[u8]) -> [u8; DIGEST] {
    let table = query.table();
    let mut hash = Sha256::new();
    hash.update(table.name);
    for by in query.total_order() {
        hash.update([b'\n', u8::from(by.descending)]);
        hash.update(table.columns[usize::from(by.column.at)].name);
    }
    hash.update(b"\n\n");
    hash.update(place);
    let mut digest = [0; DIGEST];
    digest.copy_from_slice(&hash.finalize()[..DIGEST]);
    digest
}
