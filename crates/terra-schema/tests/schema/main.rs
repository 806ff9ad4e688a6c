//! What the types, checks and catalogs of terra-schema hold to.

#![allow(unreachable_pub)]
// What helps a test may fail as a test does.
#![allow(clippy::unwrap_used, clippy::panic)]

mod calendar;
mod catalog;
mod computed;
mod decimals;
mod folding;
mod json;
mod messages;
mod parsing;
mod records;
mod rules;
mod sample;
mod texts;
mod units;
