//! Programs that act for a person.
use super::User;
use crate::prelude::*;

/// A key with which a program acts for a person.
#[derive(Table)]
#[table(domain = Core, read = Owner(user_id), unique(key_hash))]
pub struct UserApiKey {
    pub id: Id<UserApiKey>,
    /// For whom the program acts.
    #[column(on_delete = Cascade)]
    pub user_id: Id<User>,
    /// What the person calls the key, to know it again.
    pub name: Text<255>,
    /// First letters of the key, shown so that a person can tell keys apart.
    pub key_prefix: Text<16>,
    /// SHA-256 of the whole key, in hexadecimal.
    #[column(read = Secret)]
    pub key_hash: Text<64>,
    /// What the key may do, as a list such as `["read", "submit"]`; empty: read what is public.
    #[column(default = "[]")]
    pub scopes: Json,
    /// Requests that the key may make in an hour.
    #[column(range = 1.., default = 1000)]
    pub rate_limit_per_hour: i32,
    /// When a request last bore the key; kept coarse, so that not every request writes.
    pub last_used_at: Option<Timestamp>,
    /// From when on the key opens nothing; none: it does not run out.
    pub expires_at: Option<Timestamp>,
    /// When the key was taken back.
    pub revoked_at: Option<Timestamp>,
    pub audit: Audit,
}

examples!(
    UserApiKey::new(
        Id::fresh(),
        "QGIS at the office",
        "terra_7Kq2",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    )
    .scopes(json(r#"["read", "submit"]"#))
    .rate_limit_per_hour(5000)
    .expires_at(moment("2025-05-06T00:00:00Z")),
    (|key| key.rate_limit_per_hour(0), "rate_limit_per_hour", Rule::Min(1.0)),
);
