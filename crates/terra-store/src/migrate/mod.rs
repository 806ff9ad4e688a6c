//! Migrations: written from the declarations, applied one transaction each, and taken back.
//!
//! `generate` compares the declarations with the snapshot of the last migration and writes the
//! next one, for people to read and commit. `apply` runs it: only on the schema it was made for,
//! only if no row loses anything that was not named, and only if what comes out is its snapshot.
//! `push` does the same at once against the live catalog.

mod error;
mod files;
mod fill;
mod generate;
mod record;
mod run;
mod session;
mod step;
mod work;

pub use error::{MigrationError, Refusal, Struck};
pub use files::{Migration, Migrations};
pub use generate::{Generated, generate};
pub use record::{MIGRATIONS_TABLE, terra_migrations_model};
pub use run::{Checked, State, apply, check, down, push, push_plan, status};
