//! The server as clients meet it: over real sockets, on both engines, with the shipped data.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[macro_use]
mod engines;

mod aggregate;
mod api;
mod asking;
mod boxes;
mod caching;
mod client;
mod collections;
mod compression;
mod database;
mod exchanges;
mod filters;
mod formats;
mod items;
mod landing;
mod limits;
mod pages;
mod problems;
mod programs;
mod queries;
mod readers;
mod relations;
mod remembered;
mod screening;
mod stopping;
mod tiles;
mod tilesets;
