//! People, what they submit, and where data comes from.

mod activity_log;
mod data_point;
mod data_source;
mod session;
mod user;
mod user_api_key;
mod validation;

pub use activity_log::*;
pub use data_point::*;
pub use data_source::*;
pub use session::*;
pub use user::*;
pub use user_api_key::*;
pub use validation::*;
