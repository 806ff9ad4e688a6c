//! CQL2 text.

mod drawing;
mod parser;
mod tokens;

pub(crate) use parser::read;
