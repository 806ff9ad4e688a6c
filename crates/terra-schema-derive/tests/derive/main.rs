//! What the derives make of a declaration that is right: the description, drafts, rows, filters.

#![allow(unreachable_pub)]

mod declared;
mod description;
mod drafts;
mod filters;
mod hygiene;
mod rows;
