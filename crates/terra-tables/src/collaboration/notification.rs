//! What people are told of.
use crate::{core::User, prelude::*};

/// One thing that one person is told of.
#[derive(Table)]
#[table(
    domain = Collaboration,
    read = Owner(user_id),
    index(user_id, read_at),
    index(resource_id),
    index(expires_at)
)]
pub struct Notification {
    pub id: Id<Notification>,
    /// Who is told.
    #[column(on_delete = Cascade)]
    pub user_id: Id<User>,
    /// What sort of thing happened.
    pub notification_type: NotificationType,
    /// What happened, in one line.
    pub title: Text<500>,
    /// What happened, in full.
    pub body: Option<Text<10000>>,
    /// The table of the row that it is about.
    pub resource_type: Option<Text<63>>,
    /// The id of the row that it is about, which may be gone by now.
    pub resource_id: Option<Uuid>,
    /// Who brought it about; none for feeds and for the atlas itself.
    #[column(on_delete = SetNull)]
    pub actor_id: Option<Id<User>>,
    /// When the person saw it; none before.
    pub read_at: Option<Timestamp>,
    /// When it was sent to the person's address; none where they want no mail.
    pub emailed_at: Option<Timestamp>,
    /// From when on it says nothing about the present.
    pub expires_at: Option<Timestamp>,
    pub audit: Audit,
}

/// What sort of thing a person is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum NotificationType {
    /// Somebody named the person in a comment.
    Mention,
    /// Somebody answered the person's comment.
    Reply,
    /// Somebody commented on what the person watches.
    Comment,
    /// The person was asked to join a team.
    TeamInvitation,
    /// Somebody confirmed, disputed or flagged what the person sent in.
    Validation,
    /// What the person sent in or judged was settled.
    Settlement,
    /// A row that the person watches was changed.
    RowChanged,
    /// A hazard near a project that the person watches.
    Hazard,
    /// A day that the person wanted to know of draws near: a permit's end, an inspection.
    Deadline,
    /// An import or a feed that the person answers for failed.
    ImportFailed,
    /// Something about the person's account: a sign-in, a key that runs out.
    Account,
}

examples!(
    Notification::new(
        Id::fresh(),
        NotificationType::Hazard,
        "A fire was detected 12 km from Grand Coulee",
    )
    .body("VIIRS on NOAA-20 saw it at 09:42 UTC; its radiative power was 77.7 MW.")
    .resource_type("fire_events")
    .resource_id(Uuid::nil())
    .emailed_at(moment("2024-05-06T10:01:00Z"))
    .expires_at(moment("2024-05-09T00:00:00Z")),
    (|notification| notification.title("x".repeat(501)), "title", Rule::Length(500)),
    (|notification| notification.resource_type("x".repeat(64)), "resource_type", Rule::Length(63)),
);
