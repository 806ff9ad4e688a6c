//! What the store does, on every engine: one list of cases, run on SQLite and on a real
//! PostgreSQL.
//!
//! Each case has a database of its own. Without `TERRA_TEST_POSTGRES_URL` the PostgreSQL half
//! fails and says so: `cargo xtask test` finds or starts a server.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    unreachable_pub,
    missing_docs,
    reason = "helpers of tests fail the test, and the tables' words say what they are"
)]

mod fixture;
mod random;
mod tables;

mod aggregates;
mod checks;
mod deletes;
mod dynamic;
mod filters;
mod geopackages;
mod held;
mod inserts;
mod joins;
mod maps;
mod measured;
mod near;
mod pages;
mod places;
mod postgis;
mod postgres_failures;
mod raw;
mod refusals;
mod served;
mod shapes;
mod sqlite_failures;
mod stamps;
mod terms;
mod texts;
mod tiles;
mod transactions;
mod updates;
mod upserts;
mod urls;
mod values;
