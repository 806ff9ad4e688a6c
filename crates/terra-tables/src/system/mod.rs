//! Tables of the machinery; they don't count among the atlas's.

mod import;
mod pending_reference;
mod rejection;

pub use import::*;
pub use pending_reference::*;
pub use rejection::*;
