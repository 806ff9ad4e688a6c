//! The tables of the atlas, one file each, in a folder for each domain.

// A catalog test asks for the documentation of every column; `id`, `provenance` and `audit` mean
// the same everywhere and are documented once.
#![allow(missing_docs)]

#[cfg(test)]
#[macro_use]
mod examples;

pub mod core;
pub mod energy;
pub mod environment;
pub mod prelude;
pub mod provenance;
pub mod regulatory;
pub mod social;
pub mod system;

pub use provenance::Provenance;
