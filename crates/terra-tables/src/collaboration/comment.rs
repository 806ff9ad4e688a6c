//! What people say to each other about the rows of the atlas.
use super::Team;
use crate::{core::User, prelude::*};

/// What one person says about one row, or in answer to another comment.
#[derive(Table)]
#[table(
    domain = Collaboration,
    read = Team,
    index(resource_id, resolved_at)
)]
pub struct Comment {
    pub id: Id<Comment>,
    /// Who says it. Such a person's account is emptied, not deleted.
    #[column(on_delete = Restrict)]
    pub author_id: Id<User>,
    /// The team that it is said in, and who sees the team sees it; none: everyone does. A team
    /// in which something was said can't be deleted, only closed.
    #[column(on_delete = Restrict)]
    pub team_id: Option<Id<Team>>,
    /// The table of the row that it is about.
    pub resource_type: Text<63>,
    /// The id of the row that it is about, which may be gone by now.
    pub resource_id: Uuid,
    /// The column that it is about, where it is about one: `capacity_mw`.
    pub column_name: Option<Text<255>>,
    /// What is said, in Markdown.
    pub body: Text<10000>,
    /// The comment that it answers; of an answer to an answer the first. A comment
    /// that others answered can be hidden, not deleted.
    #[column(on_delete = Restrict)]
    pub parent_id: Option<Id<Comment>>,
    /// When the author last changed the words; none when they stand as first written.
    pub edited_at: Option<Timestamp>,
    /// When what it asks for was done or settled.
    pub resolved_at: Option<Timestamp>,
    /// Who settled it.
    #[column(on_delete = SetNull)]
    pub resolved_by: Option<Id<User>>,
    /// When a moderator hid it for what it says.
    pub hidden_at: Option<Timestamp>,
    pub audit: Audit,
}

examples!(
    Comment::new(
        Id::fresh(),
        "energy_projects",
        Uuid::nil(),
        "The owner's report says 6,809 MW **with** the pumps; is that what we want here?",
    )
    .team_id(Id::fresh())
    .column_name("capacity_mw")
    .resolved_at(moment("2024-05-07T09:30:00Z"))
    .resolved_by(Id::fresh()),
    (|comment| comment.body("x".repeat(10_001)), "body", Rule::Length(10000)),
    (|comment| comment.resource_type("x".repeat(64)), "resource_type", Rule::Length(63)),
);
