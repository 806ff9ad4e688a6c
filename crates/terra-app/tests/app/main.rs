//! The use cases on both engines: imports and screenings, each on a database of its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

/// Makes a test for each engine out of each function that takes a database.
macro_rules! on_both_engines {
    ($($case:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                let database = crate::database::Database::sqlite().await;
                super::$case(&database.store).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                let database = crate::database::Database::postgres().await;
                super::$case(&database.store).await;
            })+
        }
    };
}

mod database;
mod geopackage;
mod import;
mod interrupted;
mod same;
mod same_as_sample;
mod screening;
