//! Who is signed in, and where.
use super::User;
use crate::prelude::*;

/// A signed-in device.
#[derive(Table)]
#[table(domain = Core, read = Owner(user_id), unique(token_hash), index(expires_at))]
pub struct Session {
    pub id: Id<Session>,
    /// Who signed in.
    #[column(on_delete = Cascade)]
    pub user_id: Id<User>,
    /// SHA-256 of the token that the device holds, in hexadecimal.
    #[column(read = Secret)]
    pub token_hash: Text<64>,
    /// Where the device signed in from, as IPv4 or IPv6.
    pub ip_address: Option<Text<45>>,
    /// What the device's browser or program calls itself.
    pub user_agent: Option<Text<500>>,
    /// From when on the token opens nothing.
    pub expires_at: Timestamp,
    /// When the token last opened something; kept coarse, so that not every request writes.
    pub last_used_at: Option<Timestamp>,
    /// When the token was taken back before its time.
    pub revoked_at: Option<Timestamp>,
    /// Why the token was taken back.
    pub revoked_reason: Option<RevocationReason>,
    pub audit: Audit,
}

/// Why a session ended before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum RevocationReason {
    /// The person signed out on this device.
    SignedOut,
    /// The person signed this device out from another.
    SignedOutElsewhere,
    /// The password was changed.
    PasswordChanged,
    /// The account was closed or suspended.
    AccountInactive,
    /// An administrator ended it.
    Administrator,
    /// The token was used in a way that points to theft.
    SuspectedTheft,
}

examples!(
    Session::new(
        Id::fresh(),
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        moment("2024-06-01T00:00:00Z"),
    )
    .ip_address("2001:db8::7")
    .user_agent("Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0")
    .last_used_at(moment("2024-05-06T07:00:00Z")),
    (|session| session.token_hash("0".repeat(65)), "token_hash", Rule::Length(64)),
);
