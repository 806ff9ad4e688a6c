//! A wrong question is a compile error that says what is wrong with it.
//!
//! After a change of words, `TRYBUILD=overwrite cargo test -p terra-store --test compile_fail`
//! writes the `.stderr` files anew: read the difference as the one who meets it.

use std::process::Command;

#[test]
fn a_wrong_question_is_a_compile_error_that_says_why() {
    if !is_compiler_of_the_expected_words() {
        println!(
            "not compared: these messages are those of Rust {}",
            env!("CARGO_PKG_RUST_VERSION")
        );
        return;
    }
    // All in one run: they share one build of the crates.
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}

/// The compiler's own words around ours change from version to version.
fn is_compiler_of_the_expected_words() -> bool {
    let expected = format!("rustc {}.", env!("CARGO_PKG_RUST_VERSION"));
    let version = Command::new("rustc").arg("--version").output();
    version.is_ok_and(|output| output.stdout.starts_with(expected.as_bytes()))
}
