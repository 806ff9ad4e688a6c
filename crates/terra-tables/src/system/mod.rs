//! Tables of the machinery; they don't count among the atlas's.

mod import;

pub use import::*;
