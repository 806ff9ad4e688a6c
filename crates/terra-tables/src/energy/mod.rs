//! Projects, plants, lines and what they sell.

mod energy_project;

pub use energy_project::*;
