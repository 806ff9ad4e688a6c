//! The values of a layer's attributes, each written once.

use std::hash::BuildHasher;

use foldhash::fast::RandomState;

use super::protobuf::{Wire, put_bytes, put_field, put_varint, zigzag};

/// What a feature says of itself in one column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text.
    Text(&'a str),
    /// A whole number.
    Integer(i64),
    /// Any number.
    Double(f64),
    /// True or false.
    Bool(bool),
}

/// The values of a layer so far: those of the same bytes have the same number.
///
/// A hash table of its own, as the bytes to compare are the layer's: a `HashMap` would hold every
/// text a second time, and takes a third longer.
#[derive(Debug, Default)]
pub(super) struct Values {
    /// The layer's field `values`, once for each value.
    bytes: Vec<u8>,
    /// Where in the bytes each value begins, by its number.
    starts: Vec<usize>,
    /// Each value at the slot that its hash says or, where others are, the next free one. A power
    /// of two, at least half of them free.
    slots: Vec<Option<Slot>>,
    hasher: RandomState,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    hash: u32,
    index: u32,
}

impl Values {
    /// The values as the layer has them.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The number of a value, counted from 0 in the order in which they are first asked for.
    pub(super) fn index_of(&mut self, value: Value<'_>) -> u32 {
        if self.slots.len() <= 2 * self.starts.len() {
            self.grow();
        }
        let start = self.bytes.len();
        put_value(&mut self.bytes, value);
        let hash = self.hasher.hash_one(&self.bytes[start..]) as u32;
        // One value is never the beginning of another, as their lengths come first.
        let begins_at = |at: usize| self.bytes[at..start].starts_with(&self.bytes[start..]);
        let is_same = |slot: Slot| slot.hash == hash && begins_at(self.starts[slot.index as usize]);
        let (at, found) = probe(&self.slots, hash, is_same);
        if let Some(slot) = found {
            self.bytes.truncate(start);
            return slot.index;
        }
        let index = self.starts.len() as u32;
        self.starts.push(start);
        self.slots[at] = Some(Slot { hash, index });
        index
    }

    fn grow(&mut self) {
        let mut slots = vec![None; (2 * self.slots.len()).max(64)];
        for &slot in self.slots.iter().flatten() {
            let (at, _) = probe(&slots, slot.hash, |_| false);
            slots[at] = Some(slot);
        }
        self.slots = slots;
    }
}

/// Where the wanted slot is, or else the free one that it belongs in. There must be a free one.
fn probe(
    slots: &[Option<Slot>],
    hash: u32,
    is_wanted: impl Fn(Slot) -> bool,
) -> (usize, Option<Slot>) {
    let mut at = hash as usize & (slots.len() - 1);
    while let Some(slot) = slots[at] {
        if is_wanted(slot) {
            return (at, Some(slot));
        }
        at = (at + 1) & (slots.len() - 1);
    }
    (at, None)
}

/// Writes a value as an element of the layer's field `values`.
fn put_value(out: &mut Vec<u8>, value: Value<'_>) {
    put_field(out, 4, Wire::Bytes);
    match value {
        Value::Text(text) => {
            let len = text.len() as u64;
            put_varint(out, 1 + varint_len(len) + len);
            put_field(out, 1, Wire::Bytes);
            put_bytes(out, text.as_bytes());
        }
        Value::Integer(integer) => {
            let zigzag = zigzag(integer);
            put_varint(out, 1 + varint_len(zigzag));
            put_field(out, 6, Wire::Varint);
            put_varint(out, zigzag);
        }
        Value::Double(double) => {
            put_varint(out, 1 + 8);
            put_field(out, 3, Wire::Fixed64);
            out.extend(double.to_le_bytes());
        }
        Value::Bool(is_true) => {
            put_varint(out, 1 + 1);
            put_field(out, 7, Wire::Varint);
            out.push(u8::from(is_true));
        }
    }
}

/// How many bytes a varint takes: one for every seven bits.
fn varint_len(value: u64) -> u64 {
    u64::from((64 - (value | 1).leading_zeros()).div_ceil(7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_value_has_the_same_number() {
        let mut values = Values::default();
        let texts: Vec<String> = (0..1000).map(|number| number.to_string()).collect();
        let all: Vec<Value<'_>> = texts
            .iter()
            .map(|text| Value::Text(text))
            .chain((-500..500).map(Value::Integer))
            .chain((0..500).map(|number| Value::Double(f64::from(number))))
            .chain([Value::Bool(false), Value::Bool(true), Value::Text(""), Value::Double(-0.0)])
            .collect();
        for _ in 0..2 {
            for (index, &value) in all.iter().enumerate() {
                assert_eq!(values.index_of(value), index as u32, "{value:?}");
            }
        }
    }

    #[test]
    fn knows_how_long_an_integer_is() {
        for bits in 0..64 {
            for value in [1_u64 << bits, (1 << bits) - 1] {
                let mut written = Vec::new();
                put_varint(&mut written, value);
                assert_eq!(varint_len(value), written.len() as u64, "{value}");
            }
        }
    }
}
