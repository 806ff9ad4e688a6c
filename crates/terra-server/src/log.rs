//! Lines of the log, on standard error.

use std::io::Write;

/// The longest line.
const LONGEST: usize = 2_000;

/// Writes one line, whatever stands in it.
pub(crate) fn line(text: &str) {
    let one_line: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .take(LONGEST)
        .collect();
    // Where that fails, there is nobody to tell.
    let _ = writeln!(std::io::stderr().lock(), "{one_line}");
}
