//! Migrations on both engines: one suite, run on SQLite and on a real PostgreSQL.
//!
//! What is asked of a database here is asked by the bare drivers, not by the store: its own eyes
//! can't be the judge of its own work.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    unreachable_pub,
    reason = "helpers of tests fail the test"
)]

mod migrate;
