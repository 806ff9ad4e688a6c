//! Geometries as the database keeps them: well-known binary.

/// Whether bytes are a point or a line, in either byte order, with these positions to the seventh
/// digit.
pub(crate) fn is_wkb(kind: u32, positions: &[[f64; 2]], bytes: &[u8]) -> bool {
    let is_little = bytes[0] == 1;
    let integer = |at: usize| {
        let four: [u8; 4] = bytes[at..at + 4].try_into().unwrap();
        if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }
    };
    let double = |at: usize| {
        let eight: [u8; 8] = bytes[at..at + 8].try_into().unwrap();
        if is_little { f64::from_le_bytes(eight) } else { f64::from_be_bytes(eight) }
    };
    let start = if kind == 1 { 5 } else { 9 };
    let is_counted = kind == 1 || integer(5) as usize == positions.len();
    let fits = integer(1) == kind && is_counted && bytes.len() == start + 16 * positions.len();
    let is_same = |(at, [x, y]): (usize, &[f64; 2])| {
        let at = start + 16 * at;
        (double(at) - x).abs() <= 0.6e-7 && (double(at + 8) - y).abs() <= 0.6e-7
    };
    fits && positions.iter().enumerate().all(is_same)
}
