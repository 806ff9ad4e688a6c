//! What `terra import` stores, compared cell by cell with what the files say, as read by other
//! means than the program's own: fifty records of each file, drawn by lot, or as many more as
//! `TERRA_ORACLE_SAMPLE` says.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::print_stderr, reason = "a test says what it read")]

mod british_grid;
mod calendar;
mod entsoe_gridkit;
mod eutl;
mod frame;
mod jrc_hydro;
mod nasa_firms;
mod noaa_isd;
mod noaa_metar;
mod sandia_pvops;
mod uk_repd;
mod uk_repd_words;
mod units;
mod usgs_earthquakes;
mod wkb;
mod wri_gppd;
