//! What models learn from.
use crate::{core::DataSource, prelude::*};

/// One version of a dataset that models are trained or judged on, frozen so that it can be found
/// again.
#[derive(Table)]
#[table(
    domain = Analytics,
    unique(name, version_label),
    index(sha256),
    index(published_date)
)]
pub struct TrainingDataset {
    pub id: Id<TrainingDataset>,
    /// What the dataset is called, the same for all its versions.
    pub name: Text<255>,
    /// Which version it is, as its publisher counts: `3.2.1`, `2020`.
    pub version_label: Text<64>,
    /// What a record of it is, and how it came about.
    pub description: Option<Text<4000>>,
    /// The body that makes the dataset known and answers for it.
    pub publisher: Option<Text<255>>,
    /// The source that it was taken from, where it is one of the atlas's.
    #[column(on_delete = SetNull)]
    pub source_id: Option<Id<DataSource>>,
    /// The table of the atlas that it was drawn from, where it was.
    pub source_table: Option<Text<63>>,
    /// The filter that drew it from the table, in CQL2 text.
    pub selection: Option<Text<10000>>,
    /// Terms the data is given under: an SPDX code such as `CC-BY-4.0` where there is one.
    pub licence: Option<Text<255>>,
    /// Page with the full text of the terms.
    pub licence_url: Option<Text<2000>>,
    /// What must be shown wherever the data is shown, or how it asks to be cited.
    pub attribution: Option<Text<1000>>,
    /// Page that describes the dataset to people.
    pub homepage_url: Option<Text<2000>>,
    /// Address that its bytes are fetched from.
    pub download_url: Option<Text<2000>>,
    /// What its file is called, without its folder.
    pub file_name: Option<Text<255>>,
    /// Media type of its file: `text/csv`, `application/vnd.apache.parquet`.
    pub media_type: Option<Text<255>>,
    /// How large its file is.
    #[column(unit = "By", range = 0..)]
    pub size_bytes: Option<i64>,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: Option<Text<64>>,
    /// The checksum that its publisher gives, with the name of the method: `sha1:517b6d32…`.
    pub published_checksum: Option<Text<255>>,
    /// Records in it.
    #[column(range = 0..)]
    pub rows_count: Option<i64>,
    /// Its fields with their types, as a list: `[{"name": "year", "type": "integer"}]`.
    pub fields: Option<Json>,
    /// The field that models learn to predict.
    pub target_field: Option<Text<255>>,
    /// How its records are shared out: `{"train": 0.8, "validation": 0.1, "test": 0.1}`.
    pub splits: Option<Json>,
    /// First day that its records speak of.
    pub period_start_date: Option<Date>,
    /// Last day that its records speak of.
    pub period_end_date: Option<Date>,
    /// When its publisher brought out this version.
    pub published_date: Option<Date>,
    /// When the bytes that the hash stands for were fetched or drawn.
    pub frozen_at: Option<Timestamp>,
    /// Made up or simulated, in whole or in part.
    #[column(default = false)]
    pub is_synthetic: bool,
    pub audit: Audit,
}

examples!(
    TrainingDataset::new("Annual output of British balancing mechanism units", "2020")
        .description("Metered output of 318 units of the balancing mechanism, by year.")
        .publisher("Open Source UK Energy Data, from Elexon")
        .licence("MIT")
        .homepage_url("https://github.com/OSUKED/Power-Station-Dictionary")
        .file_name("annual-output.csv")
        .media_type("text/csv")
        .size_bytes(34_735)
        .sha256("be2f4bf04a44e8ee379b4f3a287da6540004eaecfeac2057bf7a8d5c2a7f1f3e")
        .rows_count(1590)
        .fields(json(
            r#"[
                {"name": "ngc_bmu_id", "type": "string"},
                {"name": "year", "type": "integer"},
                {"name": "output_MWh", "type": "number", "unit": "MW.h"}
            ]"#,
        ))
        .target_field("output_MWh")
        .splits(json(r#"{"train": ["2016", "2019"], "test": ["2020", "2020"]}"#))
        .period_start_date(day("2016-01-01"))
        .period_end_date(day("2020-12-31")),
    (|dataset| dataset.rows_count(-1), "rows_count", Rule::Min(0.0)),
    (|dataset| dataset.sha256("0".repeat(65)), "sha256", Rule::Length(64)),
);
