//! The language as a client writes it: what is understood, what is refused with which words, and
//! that no text does harm.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    reason = "a test fails by panicking"
)]

mod any_text;
mod conditions;
mod json;
mod refusals;
mod shapes;
mod tables;

use terra_cql2::{Cql2Error, Crs, Predicate, Readable};
use terra_schema::{Row, filter::Expr};

/// A text as a condition on plants.
fn read(text: &str) -> Result<Expr, Cql2Error> {
    Predicate::from_text(text)?.to_expr(&Readable(tables::Plant::table()), Crs::Crs84)
}

/// A JSON as a condition on plants.
fn read_json(json: &str) -> Result<Expr, Cql2Error> {
    Predicate::from_json(json)?.to_expr(&Readable(tables::Plant::table()), Crs::Crs84)
}
