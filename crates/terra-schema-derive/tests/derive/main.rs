//! What the derives make of a declaration that is right: the description, drafts, rows, filters.

#![allow(unreachable_pub)]
// What helps a test may fail as a test does.
#![allow(clippy::unwrap_used, clippy::panic)]

mod declared;
mod description;
mod drafts;
mod filters;
mod hygiene;
mod rows;
