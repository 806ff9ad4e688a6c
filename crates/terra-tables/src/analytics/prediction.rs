//! What models say will be, and what came of it.
use super::ModelVersion;
use crate::{energy::EnergyProject, prelude::*};

/// One number or class that one version of a model gave for one subject and time.
#[derive(Table)]
#[table(
    domain = Analytics,
    index(variable, predicted_for_at),
    index(resource_id, variable, predicted_for_at),
    index(project_id, variable, predicted_for_at),
    index(model_version_id, made_at)
)]
pub struct Prediction {
    pub id: Id<Prediction>,
    /// What predicted. A model can't be deleted before what it said.
    #[column(on_delete = Restrict)]
    pub model_version_id: Id<ModelVersion>,
    /// What is predicted, in snake case and without its unit: `net_generation`.
    pub variable: Text<100>,
    /// When the model was asked.
    pub made_at: Timestamp,
    /// The moment that it speaks of, or the start of the period.
    pub predicted_for_at: Timestamp,
    /// The end of the period that it speaks of; none where it is a moment.
    pub predicted_until_at: Option<Timestamp>,
    /// The table of the row that it is about.
    pub resource_type: Option<Text<63>>,
    /// The id of the row that it is about, which may be gone by now.
    pub resource_id: Option<Uuid>,
    /// The plant that it concerns, where its subject belongs to one or is one.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The number that is most likely, in the unit that its column names.
    pub value: Option<f64>,
    /// UCUM code of the unit of all its numbers.
    pub unit: Option<Text<64>>,
    /// Lower end of the interval around the number.
    pub low_value: Option<f64>,
    /// Upper end of the interval around the number.
    pub high_value: Option<f64>,
    /// How often the truth should lie in the interval: 90 for a 90 % interval.
    #[column(unit = "%", range = 0..=100)]
    pub interval_percent: Option<Decimal<5, 2>>,
    /// The class that is most likely, where it predicts classes.
    pub predicted_class: Option<Text<100>>,
    /// How likely the class is, or the event that the variable names.
    #[column(unit = "%", range = 0..=100)]
    pub probability_percent: Option<Decimal<7, 4>>,
    /// What the model was told, by feature, so that the answer can be had again.
    pub inputs: Option<Json>,
    /// How much each feature moved the answer, by feature, in the unit of the answer.
    pub attributions: Option<Json>,
    /// Whether the time that it speaks of was over when it was made, as when a model is tested.
    #[column(default = false)]
    pub is_hindcast: bool,
    /// The number that came true.
    pub actual_value: Option<f64>,
    /// The class that came true.
    pub actual_class: Option<Text<100>>,
    /// When it was known what came true.
    pub actual_known_at: Option<Timestamp>,
    pub audit: Audit,
}

examples!(
    Prediction::new(
        Id::fresh(),
        "net_generation",
        moment("2021-02-01T00:00:00Z"),
        moment("2020-01-01T00:00:00Z"),
    )
    .predicted_until_at(moment("2021-01-01T00:00:00Z"))
    .resource_type("energy_projects")
    .resource_id(Uuid::nil())
    .project_id(Id::fresh())
    .value(290247.215)
    .unit("MW.h")
    .inputs(json(r#"{"net_generation_of_the_year_before": 290247.215}"#))
    .is_hindcast(true)
    .actual_value(312950.561)
    .actual_known_at(moment("2021-01-15T00:00:00Z")),
    (|prediction| prediction.probability_percent(101), "probability_percent", Rule::Max(100.0)),
    (|prediction| prediction.value(f64::NAN), "value", Rule::Finite),
);
