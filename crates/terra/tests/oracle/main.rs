//! What `terra import` stores, compared cell by cell with what the files say, as read by other
//! means than the program's own: fifty records of each file, drawn by lot.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod british_grid;
mod entsoe_gridkit;
mod eutl;
mod frame;
mod jrc_hydro;
mod uk_repd;
mod wri_gppd;
