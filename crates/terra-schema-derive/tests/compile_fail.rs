//! A wrong declaration, or a wrong use of one, is a compile error that says what to write instead.
//!
//! After a change of words, `TRYBUILD=overwrite cargo test -p terra-schema-derive --test
//! compile_fail` writes the `.stderr` files anew: read the difference as the one who meets it.

#[test]
fn a_mistake_is_a_compile_error_that_says_what_to_write() {
    // All in one run: they share one build of the crates.
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
