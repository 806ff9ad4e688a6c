//! Tables of the machinery; they don't count among the atlas's.

mod import;
mod rejection;

pub use import::*;
pub use rejection::*;
