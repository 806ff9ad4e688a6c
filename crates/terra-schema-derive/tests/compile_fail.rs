//! A wrong declaration, or a wrong use of one, is a compile error that says what to write instead.
//!
//! After a change of words, `TRYBUILD=overwrite cargo test -p terra-schema-derive --test
//! compile_fail` writes the `.stderr` files anew: read the difference as the one who meets it.

use std::process::Command;

/// The mistakes whose messages are all ours; the other cases have the compiler's words around
/// them, which change from version to version.
const OURS: [&str; 13] = [
    "code_lists",
    "column_attributes",
    "decimals",
    "defaults",
    "field_names",
    "field_types",
    "folded",
    "foreign_keys",
    "groups",
    "ranges",
    "table_attributes",
    "table_shape",
    "units",
];

#[test]
fn a_mistake_is_a_compile_error_that_says_what_to_write() {
    // All in one run: they share one build of the crates.
    let cases = trybuild::TestCases::new();
    if is_compiler_of_the_expected_words() {
        cases.compile_fail("tests/compile_fail/*.rs");
        return;
    }
    println!("some not compared: their messages are Rust {}'s", env!("CARGO_PKG_RUST_VERSION"));
    for name in OURS {
        cases.compile_fail(format!("tests/compile_fail/{name}.rs"));
    }
}

fn is_compiler_of_the_expected_words() -> bool {
    let expected = format!("rustc {}.", env!("CARGO_PKG_RUST_VERSION"));
    let version = Command::new("rustc").arg("--version").output();
    version.is_ok_and(|output| output.stdout.starts_with(expected.as_bytes()))
}
