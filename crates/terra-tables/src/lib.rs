//! The tables of the atlas, one file each, in a folder for each domain.

// A catalog test asks for the documentation of every column; `id`, `provenance` and `audit` mean
// the same everywhere and are documented once.
#![allow(missing_docs)]

#[macro_use]
pub mod examples;

pub mod analytics;
pub mod area;
pub mod collaboration;
pub mod core;
pub mod economic;
pub mod energy;
pub mod environment;
pub mod operations;
pub mod prelude;
pub mod provenance;
pub mod regulatory;
pub mod social;
pub mod system;

pub use provenance::Provenance;
