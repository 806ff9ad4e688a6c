//! What people think of the data.
use super::{DataPoint, User};
use crate::prelude::*;

/// One person's verdict on one data point.
///
/// The unique key is what makes it one vote: who changes their mind changes the row.
#[derive(Table)]
#[table(domain = Core, unique(user_id, data_point_id), index(data_point_id, validation_type))]
pub struct Validation {
    pub id: Id<Validation>,
    /// Whose verdict it is. An account that has judged is emptied, not deleted: its verdicts
    /// have been counted.
    #[column(on_delete = Restrict)]
    pub user_id: Id<User>,
    /// What was judged.
    #[column(on_delete = Cascade)]
    pub data_point_id: Id<DataPoint>,
    /// The verdict as it stands.
    pub validation_type: ValidationType,
    /// The verdict before the person changed their mind.
    pub previous_type: Option<ValidationType>,
    /// Why, in the person's words.
    pub comment: Option<Text<4000>>,
    /// Addresses of what supports the verdict, as a list.
    #[column(default = "[]")]
    pub evidence_urls: Json,
    /// How much it counted when it was given; follows from the person's trust level then.
    #[column(range = 0..=10, default = 1)]
    pub weight: Decimal<5, 3>,
    pub audit: Audit,
}

/// A verdict on a data point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ValidationType {
    /// It is right.
    Confirm,
    /// It is wrong.
    Dispute,
    /// It doesn't belong here: spam, abuse, somebody's private matter.
    Flag,
}

examples!(
    Validation::new(Id::fresh(), Id::fresh(), ValidationType::Dispute)
        .previous_type(ValidationType::Confirm)
        .comment("The unit was retired in 2019; the smoke is the neighbouring cement works.")
        .evidence_urls(json(r#"["https://www.eia.gov/electricity/data/eia860m/"]"#))
        .weight(dec!(1.25)),
    (|validation| validation.weight(11), "weight", Rule::Max(10.0)),
    (|validation| validation.weight(dec!(0.0001)), "weight", Rule::Digits(5, 3)),
);
