//! What was tried on the way to a model.
use super::{ModelVersion, TrainingDataset};
use crate::{core::User, prelude::*};

/// One run of an experiment: its settings and what came out.
#[derive(Table)]
#[table(
    domain = Analytics,
    unique(run_code),
    index(experiment_name, metric_value),
    index(status, started_at)
)]
pub struct ExperimentResult {
    pub id: Id<ExperimentResult>,
    /// The tracker's own key of the run.
    pub run_code: Text<64>,
    /// What the runs that one compares with it are called together.
    pub experiment_name: Text<255>,
    /// How the run stands.
    pub status: ExperimentStatus,
    /// What was to be found out, and what was.
    pub description: Option<Text<4000>>,
    /// The run that it is a part of, as in a search over settings.
    #[column(on_delete = SetNull)]
    pub parent_id: Option<Id<ExperimentResult>>,
    /// The data that it was trained or judged on.
    #[column(on_delete = Restrict)]
    pub dataset_id: Option<Id<TrainingDataset>>,
    /// The version of a model that came out of it, or that it judged.
    #[column(on_delete = SetNull)]
    pub model_version_id: Option<Id<ModelVersion>>,
    /// Settings of the run, by name: `{"alpha": 0.5}`.
    #[column(default = "{}")]
    pub parameters: Json,
    /// What was measured, by name, at the end: `{"mae": 186038.569}`.
    #[column(default = "{}")]
    pub metrics: Json,
    /// The metric that the runs are ranked by: `mae`.
    pub metric_name: Option<Text<100>>,
    /// The metric that the runs are ranked by, as a number.
    pub metric_value: Option<f64>,
    /// Whether a greater number is the better one.
    pub is_greater_better: Option<bool>,
    /// The part of the data that was measured on: `test`, `2020`, `fold 3 of 5`.
    pub evaluated_split: Option<Text<100>>,
    /// The number that chance was started with, so that it can be repeated.
    pub seed: Option<i64>,
    /// Commit of the code that ran.
    pub code_commit: Option<Text<64>>,
    /// What it ran on: machine, accelerators, how many.
    pub hardware: Option<Text<255>>,
    /// When it began.
    pub started_at: Option<Timestamp>,
    /// When it ended, well or not.
    pub finished_at: Option<Timestamp>,
    /// Electricity that it used.
    #[column(unit = "kW.h", range = 0..)]
    pub energy_used_kwh: Option<Decimal<12, 4>>,
    /// Where its files are kept.
    pub artifact_url: Option<Text<2000>>,
    /// What stopped it, where it failed.
    pub error: Option<Text<4000>>,
    /// Who started it.
    #[column(on_delete = SetNull)]
    pub owner_id: Option<Id<User>>,
    pub audit: Audit,
}

/// How a run stands (after the run states of MLflow).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ExperimentStatus {
    /// Waiting for its turn.
    Scheduled,
    /// At work.
    Running,
    /// Done.
    Finished,
    /// Ended by a fault.
    Failed,
    /// Ended by somebody.
    Killed,
}

examples!(
    ExperimentResult::new(
        "b6a7d0f5c1e94c3b9f2e8d7a6c5b4a39",
        "annual output of British units",
        ExperimentStatus::Finished,
    )
    .description("How far last year's output tells this year's: 318 units, 2019 for 2020.")
    .dataset_id(Id::fresh())
    .model_version_id(Id::fresh())
    .parameters(json(r#"{"lag_years": 1}"#))
    .metrics(json(r#"{"mae": 186038.569, "rmse": 419716.258, "bias": 52606.602}"#))
    .metric_name("mae")
    .metric_value(186038.569)
    .is_greater_better(false)
    .evaluated_split("2020")
    .seed(0)
    .started_at(moment("2021-02-01T00:00:00Z"))
    .finished_at(moment("2021-02-01T00:00:01Z")),
    (|run| run.energy_used_kwh(-1), "energy_used_kwh", Rule::Min(0.0)),
    (|run| run.metric_value(f64::NAN), "metric_value", Rule::Finite),
);
