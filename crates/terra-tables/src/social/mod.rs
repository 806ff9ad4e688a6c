//! Communities and what a project means to them.

mod community_project;

pub use community_project::*;
