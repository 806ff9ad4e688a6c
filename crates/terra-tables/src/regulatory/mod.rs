//! Permits, queues, owners and rules.

mod permit;

pub use permit::*;
