//! Files that can be read in one sitting.

use crate::tree::{Source, sources};
use crate::{Finding, assert_none};

/// About 500 is the aim; this is where a test says no.
const MOST_LINES: usize = 600;

fn too_long(source: &Source) -> Option<Finding> {
    let lines = source.text.lines().count();
    let what = format!("{lines} lines, at most {MOST_LINES} are allowed");
    (lines > MOST_LINES).then(|| Finding::new(&source.path, lines, what))
}

#[test]
fn a_file_is_read_in_one_sitting() {
    let findings: Vec<Finding> = sources().iter().filter_map(too_long).collect();
    assert_none(&findings, "split the file where its subject changes");
}

#[test]
fn a_long_file_is_found() {
    let path = "crates/terra-app/src/x.rs";
    assert_eq!(too_long(&Source::new(path, &"\n".repeat(MOST_LINES))), None);
    let finding = too_long(&Source::new(path, &"\n".repeat(MOST_LINES + 1))).unwrap();
    assert_eq!(finding.line, MOST_LINES + 1);
}
