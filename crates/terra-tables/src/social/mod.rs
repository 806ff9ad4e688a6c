//! Communities and what a project means to them.

mod community_benefit;
mod community_project;
mod education_program;
mod health_impact;
mod job_opportunity;
mod local_organization;
mod public_comment;
mod social_equity_metric;

pub use community_benefit::*;
pub use community_project::*;
pub use education_program::*;
pub use health_impact::*;
pub use job_opportunity::*;
pub use local_organization::*;
pub use public_comment::*;
pub use social_equity_metric::*;
