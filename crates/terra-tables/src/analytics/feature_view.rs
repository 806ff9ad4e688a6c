//! What models are told about a plant or a place.
use crate::{core::User, prelude::*};

/// One version of a view of features: values about the rows of one table, reckoned in one way, for
/// training and for predicting alike.
#[derive(Table)]
#[table(
    domain = Analytics,
    name = "feature_stores",
    unique(name, version_label),
    index(entity),
    index(is_active, last_materialised_at)
)]
pub struct FeatureView {
    pub id: Id<FeatureView>,
    /// What the view is called, the same for all its versions.
    pub name: Text<255>,
    /// Which version it is: a change of the definition makes a new one.
    pub version_label: Text<64>,
    /// What the features tell, and what they are good for.
    pub description: Option<Text<4000>>,
    /// The table whose rows the features are about: `energy_projects`.
    pub entity: Text<63>,
    /// When the features are reckoned.
    pub view_type: FeatureViewType,
    /// The columns that say which row a value belongs to, as a list; empty: the row's id.
    #[column(default = "[]")]
    pub join_keys: Json,
    /// The features with their types and units, as a list:
    /// `[{"name": "fires_count", "type": "int"}]`.
    pub features: Json,
    /// How the features come out of the source table: a query or an expression.
    pub definition: Option<Text<10000>>,
    /// The table that the features are reckoned from: `fire_events`.
    pub source_table: Option<Text<63>>,
    /// The column of the source table that says when a value held, so that training sees no
    /// later one.
    pub timestamp_column: Option<Text<63>>,
    /// How old a value may be and still be used; none: it keeps.
    #[column(unit = "s", range = 0..)]
    pub time_to_live_seconds: Option<i64>,
    /// How often the features are reckoned anew.
    #[column(unit = "s", range = 0..)]
    pub refresh_interval_seconds: Option<i64>,
    /// When the features were last reckoned.
    pub last_materialised_at: Option<Timestamp>,
    /// Whether the latest values are kept at hand for predictions.
    #[column(default = false)]
    pub is_online: bool,
    /// Whether the features are still reckoned.
    #[column(default = true)]
    pub is_active: bool,
    /// Who answers for the definition.
    #[column(on_delete = SetNull)]
    pub owner_id: Option<Id<User>>,
    pub audit: Audit,
}

/// When the features of a view are reckoned (after Feast).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FeatureViewType {
    /// Again and again, for all rows together.
    Batch,
    /// As events come in.
    Stream,
    /// When a prediction asks, from what it brings.
    OnDemand,
}

examples!(
    FeatureView::new(
        "fire_exposure",
        "1",
        "energy_projects",
        FeatureViewType::Batch,
        json(r#"[{"name": "fires_within_20_km_count", "type": "int"}]"#),
    )
    .description("Fires detected around a plant in the 30 days before.")
    .definition("count of detections with distance <= 20 km and 0 d <= age < 30 d")
    .source_table("fire_events")
    .timestamp_column("detected_at")
    .time_to_live_seconds(86_400)
    .refresh_interval_seconds(21_600)
    .last_materialised_at(moment("2024-05-06T06:00:00Z"))
    .is_online(true),
    (|view| view.time_to_live_seconds(-1), "time_to_live_seconds", Rule::Min(0.0)),
    (|view| view.entity("x".repeat(64)), "entity", Rule::Length(63)),
);
