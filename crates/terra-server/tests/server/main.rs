//! The server as clients meet it: over real sockets, on both engines, with the shipped data.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

/// Makes a test for each engine out of each function that takes a database.
macro_rules! on_both_engines {
    ($($case:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                super::$case(&crate::database::Database::sqlite().await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                super::$case(&crate::database::Database::postgres().await).await;
            })+
        }
    };
}

mod access;
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
mod hidden;
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
