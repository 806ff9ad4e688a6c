//! Models, their data and what they predict.

mod experiment_result;
mod feature_view;
mod model_version;
mod prediction;
mod training_dataset;

pub use experiment_result::*;
pub use feature_view::*;
pub use model_version::*;
pub use prediction::*;
pub use training_dataset::*;
