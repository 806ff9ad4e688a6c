//! The little of Protocol Buffers that tiles are made of.

/// How a field's value is written.
#[derive(Clone, Copy)]
pub(super) enum Wire {
    /// An integer of as many bytes as it needs.
    Varint = 0,
    /// Eight bytes, little endian.
    Fixed64 = 1,
    /// A length, and then as many bytes: text, a message, or packed integers.
    Bytes = 2,
}

/// Begins a field of a message; its value is to follow. Ours all have numbers below 16.
pub(super) fn put_field(out: &mut Vec<u8>, number: u8, wire: Wire) {
    out.push(number << 3 | wire as u8);
}

/// Seven bits a byte, the lowest first; the high bit says that more follow.
pub(super) fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A length and the bytes.
pub(super) fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// 0, -1, 1, -2 … as 0, 1, 2, 3 …, so that numbers near 0 are short.
pub(super) fn zigzag(value: i64) -> u64 {
    (value << 1 ^ value >> 63) as u64
}
