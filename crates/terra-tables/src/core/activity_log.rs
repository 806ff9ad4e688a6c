//! Who did what.
use super::{User, UserApiKey};
use crate::prelude::*;

/// One thing that somebody did, kept for good.
///
/// Each entry holds the hash of the one before it, so that none can be changed or taken out
/// unseen; the unique keys keep the chain from branching.
#[derive(Table)]
#[table(
    domain = Core,
    name = "activity_log",
    append_only,
    read = Owner(user_id),
    unique(previous_hash),
    unique(entry_hash),
    index(user_id, occurred_at),
    index(resource_id, occurred_at),
    index(occurred_at)
)]
pub struct ActivityLog {
    pub id: Id<ActivityLog>,
    /// When it was done; part of what is hashed.
    pub occurred_at: Timestamp,
    /// Who did it; none for the atlas itself and for visitors. An account with entries is
    /// emptied, not deleted, or the chain would break.
    #[column(on_delete = Restrict)]
    pub user_id: Option<Id<User>>,
    /// The key that the person's program bore, if a program did it.
    #[column(on_delete = Restrict)]
    pub api_key_id: Option<Id<UserApiKey>>,
    /// What was done, as subject and verb: `data_point.submit`, `session.create`.
    pub action: Text<100>,
    /// The table of the row that this is about.
    pub resource_type: Option<Text<63>>,
    /// The id of the row that this is about, which may be gone by now.
    pub resource_id: Option<Uuid>,
    /// How the request asked, where it was one.
    pub request_method: Option<HttpMethod>,
    /// What the request asked for, without its query.
    pub request_path: Option<Text<2000>>,
    /// How the request was answered.
    #[column(range = 100..=599)]
    pub status_code: Option<i32>,
    /// How long the answer took.
    #[column(unit = "ms", range = 0..)]
    pub response_time_ms: Option<i32>,
    /// What else explains the entry; never a password, token or key.
    #[column(default = "{}")]
    pub details: Json,
    /// The hash of the entry before; 64 zeros in the first.
    pub previous_hash: Text<64>,
    /// SHA-256 of the previous hash and this entry's values, in hexadecimal.
    pub entry_hash: Text<64>,
    pub audit: Audit,
}

/// What a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum HttpMethod {
    /// Read.
    #[code("GET")]
    Get,
    /// Read the headers only.
    #[code("HEAD")]
    Head,
    /// Make something, or run something.
    #[code("POST")]
    Post,
    /// Put a whole thing in its place.
    #[code("PUT")]
    Put,
    /// Change a part.
    #[code("PATCH")]
    Patch,
    /// Take away.
    #[code("DELETE")]
    Delete,
    /// Ask what may be asked.
    #[code("OPTIONS")]
    Options,
}

examples!(
    ActivityLog::new(
        moment("2024-05-06T07:08:09.123456Z"),
        "validation.create",
        "0".repeat(64),
        "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
    )
    .user_id(Id::fresh())
    .resource_type("validations")
    .resource_id(Uuid::nil())
    .request_method(HttpMethod::Post)
    .request_path("/api/validations")
    .status_code(201)
    .response_time_ms(14)
    .details(json(r#"{"validation_type": "confirm"}"#)),
    (|entry| entry.status_code(42), "status_code", Rule::Min(100.0)),
    (|entry| entry.response_time_ms(-1), "response_time_ms", Rule::Min(0.0)),
);
