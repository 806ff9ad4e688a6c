//! What tables look like, how two such looks differ, and what it takes to get from one to the
//! other. Pure: the dialects spell the SQL, `migrate` runs it.

pub(crate) mod build;
mod change;
pub(crate) mod convert;
pub(crate) mod ddl;
mod declared;
mod diff;
mod introspect;
mod model;
mod names;
mod plan;
mod renames;
mod risk;
pub(crate) mod rules;
pub(crate) mod tokens;

pub use change::Change;
pub use diff::{Diff, KeptColumn, KeyDiff, TableDiff};
pub(crate) use introspect::Answers;
pub use introspect::Live;
pub(crate) use model::SQUARE;
pub use model::{
    ColumnModel, DefaultModel, Extra, ExtraKind, INT_RANGE, OnDelete, ReferenceModel, Schema,
    TableModel, TypeModel,
};
pub use names::{NamedThing, Names};
pub use plan::Plan;
pub use renames::Renames;
pub use risk::{Risk, RiskKind};
