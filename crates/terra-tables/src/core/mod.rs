//! People, what they submit, and where data comes from.

mod data_source;

pub use data_source::*;
