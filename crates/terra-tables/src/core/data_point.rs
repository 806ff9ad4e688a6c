//! What people and feeds say about places.
use super::User;
use crate::prelude::*;

/// One observation or claim about a place, submitted by a person or imported.
///
/// What has no table of its own is kept here too: a plant's generation by year, a station's
/// series.
#[derive(Table)]
#[table(
    domain = Core,
    unique(source_id, external_id),
    index(data_type, observed_at),
    index(status),
    index(resource_id, observed_at),
    index(expires_at)
)]
pub struct DataPoint {
    pub id: Id<DataPoint>,
    /// What is observed, in snake case and without its unit: `air_temperature`.
    pub data_type: Text<100>,
    /// What it says, in one line.
    pub title: Text<500>,
    /// What it says, in full.
    pub description: Option<Text<4000>>,
    pub location: Option<LonLat>,
    /// The table of the row that it is about, where it is about one.
    pub resource_type: Option<Text<63>>,
    /// The id of the row that it is about.
    pub resource_id: Option<Uuid>,
    /// The number observed, in the unit that the next column names.
    pub value: Option<f64>,
    /// UCUM code of the number's unit.
    pub unit: Option<Text<64>>,
    /// How bad it is for people and property, where it is a hazard.
    pub severity: Option<Severity>,
    /// How sure the observer or the instrument is.
    #[column(unit = "%", range = 0..=100)]
    pub confidence_percent: Option<i32>,
    /// How far it is to be believed, from 0 to 100: its origin, and people's verdicts by their
    /// weight. 50 is neither believed nor doubted.
    #[column(range = 0..=100, default = 50)]
    pub trust_score: Decimal<5, 2>,
    /// How complete and precise it is, from 0 to 100, as the machine finds.
    #[column(range = 0..=100)]
    pub quality_score: Option<Decimal<5, 2>>,
    /// People who say that it is right.
    #[column(range = 0.., default = 0)]
    pub confirms_count: i32,
    /// People who say that it is wrong.
    #[column(range = 0.., default = 0)]
    pub disputes_count: i32,
    /// People who say that it doesn't belong here.
    #[column(range = 0.., default = 0)]
    pub flags_count: i32,
    /// What has become of it.
    #[column(default = "pending")]
    pub status: DataPointStatus,
    /// The end of the period that the number covers, where it is more than a moment; the start
    /// is when it was observed.
    pub observed_until_at: Option<Timestamp>,
    /// From when on it says nothing about the present.
    pub expires_at: Option<Timestamp>,
    /// Who sent it in, where a person did.
    #[column(on_delete = SetNull)]
    pub submitted_by: Option<Id<User>>,
    /// Who settled that it is right.
    #[column(on_delete = SetNull)]
    pub verified_by: Option<Id<User>>,
    /// When it was settled that it is right.
    pub verified_at: Option<Timestamp>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How bad a hazard is (after the Common Alerting Protocol).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum Severity {
    /// Little or no known threat to life or property.
    Minor,
    /// A possible threat.
    Moderate,
    /// A significant threat.
    Severe,
    /// An extraordinary threat.
    Extreme,
}

/// What has become of a data point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DataPointStatus {
    /// Nobody has settled anything yet.
    Pending,
    /// Settled as right.
    Verified,
    /// People disagree about it.
    Disputed,
    /// Flagged, and hidden until a moderator has looked.
    Flagged,
    /// Settled as wrong.
    Rejected,
    /// Its time is over.
    Expired,
    /// Taken back by who sent it in.
    Withdrawn,
}

examples!(
    DataPoint::new("co2_mole_fraction", "Monthly mean CO2 at Mauna Loa, February 2019")
        .location(place(-155.5763, 19.5362))
        .value(411.66)
        .unit("umol/mol")
        .status(DataPointStatus::Verified)
        .observed_until_at(moment("2019-03-01T00:00:00Z"))
        .provenance(Provenance {
            properties: Some(json(r#"{"seasonally_adjusted": 410.90}"#)),
            ..observed("CO2 2019-02", "2019-02-01T00:00:00Z")
        }),
    (|point| point.value(f64::NAN), "value", Rule::Finite),
    (|point| point.trust_score(-1), "trust_score", Rule::Min(0.0)),
    (|point| point.confidence_percent(101), "confidence_percent", Rule::Max(100.0)),
);
