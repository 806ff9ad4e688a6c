//! Where data comes from.
use crate::prelude::*;

/// A publisher's product that rows come from.
#[derive(Table)]
#[table(domain = Core, unique(name), index(is_active, next_retrieval_at))]
pub struct DataSource {
    pub id: Id<DataSource>,
    /// What the product is called, as the publisher writes it.
    pub name: Text<255>,
    /// The body that makes the product known and answers for it.
    pub publisher: Option<Text<255>>,
    /// What the product holds and how it is made.
    pub description: Option<Text<4000>>,
    /// Page that describes the product to people.
    pub homepage_url: Option<Text<2000>>,
    /// Address that the data is fetched from.
    pub feed_url: Option<Text<2000>>,
    /// Terms the data is given under: an SPDX code such as `CC-BY-4.0` where there is one.
    pub licence: Option<Text<255>>,
    /// Page with the full text of the terms.
    pub licence_url: Option<Text<2000>>,
    /// What must be shown wherever the data is shown.
    pub attribution: Option<Text<1000>>,
    /// The code that reads the product's files.
    pub connector: Option<Text<63>>,
    /// How often the publisher brings out something new.
    pub update_frequency: Option<UpdateFrequency>,
    /// When the feed was last asked, whatever came of it.
    pub last_retrieved_at: Option<Timestamp>,
    /// When the feed is to be asked next.
    pub next_retrieval_at: Option<Timestamp>,
    /// How well what it says has held so far, from 0 (never) to 100 (always).
    #[column(range = 0..=100)]
    pub reliability_score: Option<Decimal<5, 2>>,
    /// How long the feed takes to answer, over its last requests.
    #[column(unit = "ms", range = 0..)]
    pub average_latency_ms: Option<i32>,
    /// Whether the feed is still asked.
    #[column(default = true)]
    pub is_active: bool,
    pub audit: Audit,
}

/// How often a publisher brings out something new (after ISO 19115's maintenance frequency).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum UpdateFrequency {
    /// All the time, within minutes.
    Continual,
    /// Each hour.
    Hourly,
    /// Each day.
    Daily,
    /// Each week.
    Weekly,
    /// Each month.
    Monthly,
    /// Each quarter of a year.
    Quarterly,
    /// Twice a year.
    Biannually,
    /// Each year.
    Annually,
    /// Again and again, without a rhythm.
    Irregular,
    /// Nothing new is planned.
    NotPlanned,
}

examples!(
    DataSource::new("Renewable Energy Planning Database")
        .publisher("Department for Energy Security and Net Zero")
        .description("Renewable electricity and storage projects from inception to the end.")
        .homepage_url(
            "https://www.gov.uk/government/publications/\
             renewable-energy-planning-database-monthly-extract",
        )
        .licence("OGL-UK-3.0")
        .licence_url("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
        .attribution("Contains public sector information licensed under the OGL v3.0.")
        .connector("uk_repd")
        .update_frequency(UpdateFrequency::Quarterly)
        .last_retrieved_at(moment("2021-07-01T09:00:00Z"))
        .reliability_score(dec!(97.5))
        .average_latency_ms(820),
    (|source| source.reliability_score(dec!(101)), "reliability_score", Rule::Max(100.0)),
);
