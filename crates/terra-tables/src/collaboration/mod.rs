//! Teams and what they work on together.

mod comment;
mod document;
mod notification;
mod project;
mod team;
mod team_member;

pub use comment::*;
pub use document::*;
pub use notification::*;
pub use project::*;
pub use team::*;
pub use team_member::*;
