//! A database to migrate, of either engine, and short words for schemas.

mod changes;
mod conversions;
mod database;
mod drift;
mod files;
mod fills;
mod lost_elsewhere;
mod mutate;
mod processes;
mod sequences;
mod shapes;
mod text;

/// Makes a test for each engine out of each function that takes a database.
macro_rules! on_both_engines {
    ($($case:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $case() {
                super::$case(crate::migrate::database::Database::sqlite()).await;
            })+
        }
        mod postgres {
            $(#[tokio::test]
            async fn $case() {
                super::$case(crate::migrate::database::Database::postgres()).await;
            })+
        }
    };
}
pub(crate) use on_both_engines;
