//! Who takes part.
use crate::prelude::*;

/// A person with an account.
///
/// The public sees what a person chose to be known by and how far they are trusted; the rest is
/// theirs.
#[derive(Table)]
#[table(domain = Core, unique(email_folded), unique(username_folded), index(reputation_score))]
pub struct User {
    pub id: Id<User>,
    /// Where the atlas writes to the person, as they typed it.
    #[column(read = Private)]
    pub email: Text<254>,
    /// The address without case, so that it opens one account only.
    #[column(folds = email, read = Private)]
    pub email_folded: Text<254>,
    /// The name that others know the person by.
    pub username: Text<50>,
    /// The public name without case, so that nobody can pass for another.
    #[column(folds = username)]
    pub username_folded: Text<50>,
    /// Argon2 hash in PHC form; none for an account that can't sign in with a password.
    #[column(read = Secret)]
    pub password_hash: Option<Text<255>>,
    /// The person's name in real life.
    #[column(read = Private)]
    pub full_name: Option<Text<255>>,
    /// Address of a picture that stands for the person.
    pub avatar_url: Option<Text<2000>>,
    /// What the person says about themselves.
    pub bio: Option<Text<1000>>,
    /// What the person may do beside what every member may.
    #[column(default = "member", read = Private)]
    pub role: UserRole,
    /// Points earned by data and verdicts that held; the trust level follows from it.
    #[column(default = 0)]
    pub reputation_score: Decimal<10, 2>,
    /// How far the person's verdicts count.
    #[column(default = "novice")]
    pub trust_level: TrustLevel,
    /// Verdicts given so far.
    #[column(range = 0.., default = 0, read = Private)]
    pub validations_count: i32,
    /// Verdicts that agreed with what was settled later.
    #[column(range = 0.., default = 0, read = Private)]
    pub accurate_validations_count: i32,
    /// Share of the settled verdicts that were accurate; none before the first is settled.
    #[column(unit = "%", range = 0..=100, read = Private)]
    pub validation_accuracy_percent: Option<Decimal<5, 2>>,
    /// Whether the account may sign in.
    #[column(default = true, read = Private)]
    pub is_active: bool,
    /// When the person proved that the address is theirs.
    #[column(read = Private)]
    pub email_verified_at: Option<Timestamp>,
    /// When somebody last signed in to the account.
    #[column(read = Private)]
    pub last_login_at: Option<Timestamp>,
    /// How the person wants the atlas to look: language, units, map layers.
    #[column(default = "{}", read = Private)]
    pub preferences: Json,
    /// What the person wants to be told of, and how.
    #[column(default = "{}", read = Private)]
    pub notification_settings: Json,
    pub audit: Audit,
}

/// What an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum UserRole {
    /// Submits and validates data.
    Member,
    /// Settles disputes, too, and takes down what breaks the rules.
    Moderator,
    /// Runs the atlas: sees and changes everything.
    Admin,
}

/// How far a person's verdicts count, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum TrustLevel {
    /// New, or with little that was settled yet.
    Novice,
    /// With a record of data and verdicts that held.
    Contributor,
    /// With a long record, accurate nearly always.
    Expert,
    /// Trusted to settle what others dispute.
    Guardian,
}

examples!(
    User::new("Ada.Lovelace@example.org", "AdaL")
        .full_name("Ada Lovelace")
        .password_hash("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b0dWg")
        .bio("Checks hydropower data along the Columbia.")
        .trust_level(TrustLevel::Contributor)
        .reputation_score(dec!(127.5))
        .validations_count(48)
        .accurate_validations_count(45)
        .validation_accuracy_percent(dec!(93.75))
        .email_verified_at(moment("2024-03-01T08:15:00Z"))
        .preferences(json(r#"{"language": "en", "units": "metric"}"#)),
    (|user| user.username("x".repeat(51)), "username", Rule::Length(50)),
    (
        |user| user.validation_accuracy_percent(dec!(100.01)),
        "validation_accuracy_percent",
        Rule::Max(100.0)
    ),
);
