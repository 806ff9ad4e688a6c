//! What predicts.
use super::{FeatureView, TrainingDataset};
use crate::{core::User, prelude::*};

/// One version of a model, as registered: what it is, what it learned from and how well it does.
#[derive(Table)]
#[table(
    domain = Analytics,
    unique(name, version_label),
    index(stage, name),
    index(target_variable, stage),
    index(sha256)
)]
pub struct ModelVersion {
    pub id: Id<ModelVersion>,
    /// What the model is called, the same for all its versions.
    pub name: Text<255>,
    /// Which version it is: another training or another method makes a new one.
    pub version_label: Text<64>,
    /// What it does, and how.
    pub description: Option<Text<4000>>,
    /// What sort of answer it gives.
    pub task_type: ModelTaskType,
    /// The method it learned by: `gradient boosting`, `graph neural network`, `persistence`.
    pub algorithm: Option<Text<100>>,
    /// What it predicts, in snake case and without its unit: `net_generation`.
    pub target_variable: Option<Text<100>>,
    /// UCUM code of the unit that it predicts in.
    pub unit: Option<Text<64>>,
    /// What it may be used for, and what not.
    pub intended_use: Option<Text<4000>>,
    /// How far it has come.
    #[column(default = "development")]
    pub stage: ModelStage,
    /// What it learned from. Data that a model learned from can't be deleted before the model.
    #[column(on_delete = Restrict)]
    pub dataset_id: Option<Id<TrainingDataset>>,
    /// The features that it wants to be told.
    #[column(on_delete = Restrict)]
    pub feature_view_id: Option<Id<FeatureView>>,
    /// The library that it needs: `scikit-learn`, `PyTorch`.
    pub framework: Option<Text<100>>,
    /// The library's version.
    pub framework_version: Option<Text<64>>,
    /// Where its file is kept.
    pub artifact_url: Option<Text<2000>>,
    /// SHA-256 of its file's bytes, in hexadecimal.
    pub sha256: Option<Text<64>>,
    /// How large its file is.
    #[column(unit = "By", range = 0..)]
    pub size_bytes: Option<i64>,
    /// Numbers in it that were learned.
    #[column(range = 0..)]
    pub parameters_count: Option<i64>,
    /// What it takes and gives, as lists of fields with their types.
    pub signature: Option<Json>,
    /// Settings that it was trained with: `{"learning_rate": 0.1}`.
    #[column(default = "{}")]
    pub hyperparameters: Json,
    /// How well it does on data that it hadn't seen: `{"mae": 186038.569, "r2": 0.856}`.
    #[column(default = "{}")]
    pub metrics: Json,
    /// Commit of the code that trained it.
    pub code_commit: Option<Text<64>>,
    /// Terms it is given under: an SPDX code such as `Apache-2.0` where there is one.
    pub licence: Option<Text<255>>,
    /// Page that describes it to people: its model card.
    pub homepage_url: Option<Text<2000>>,
    /// When its training ended.
    pub trained_at: Option<Timestamp>,
    /// When its predictions were first shown to others.
    pub deployed_at: Option<Timestamp>,
    /// When it was taken out of use.
    pub retired_at: Option<Timestamp>,
    /// Who answers for it.
    #[column(on_delete = SetNull)]
    pub owner_id: Option<Id<User>>,
    pub audit: Audit,
}

/// What sort of answer a model gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ModelTaskType {
    /// A number about something as it is.
    Regression,
    /// A number about a time to come.
    Forecasting,
    /// One of a few classes.
    Classification,
    /// Which things are like each other.
    Clustering,
    /// Whether something is not as it should be.
    AnomalyDetection,
    /// When something will end or fail.
    Survival,
    /// What there is on an image, and where.
    ImageRecognition,
    /// What a text says.
    Language,
    /// An order, best first.
    Ranking,
    /// What best to do.
    Optimisation,
    /// Another sort.
    Other,
}

/// How far a model has come (after the stages of MLflow).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ModelStage {
    /// Being worked on.
    #[words("None")]
    Development,
    /// Being tried beside the one in use.
    Staging,
    /// In use.
    Production,
    /// Out of use, kept for the record.
    Archived,
}

examples!(
    ModelVersion::new("annual_output_persistence", "1", ModelTaskType::Forecasting)
        .description("Each unit gives next year what it gave last year.")
        .algorithm("persistence")
        .target_variable("net_generation")
        .unit("MW.h")
        .intended_use("A bar that other models must clear.")
        .stage(ModelStage::Production)
        .dataset_id(Id::fresh())
        .parameters_count(0)
        .signature(json(r#"{"inputs": ["net_generation of the year before"]}"#))
        .metrics(json(r#"{"mae": 186038.569, "rmse": 419716.258, "r2": 0.856171}"#)),
    (|model| model.parameters_count(-1), "parameters_count", Rule::Min(0.0)),
    (|model| model.version_label("1".repeat(65)), "version_label", Rule::Length(64)),
);
