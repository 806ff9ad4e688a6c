//! Who belongs to which team.
use super::Team;
use crate::{core::User, prelude::*};

/// One person's place in one team.
#[derive(Table)]
#[table(
    domain = Collaboration,
    read = Team,
    unique(team_id, user_id),
    index(user_id, status)
)]
pub struct TeamMember {
    pub id: Id<TeamMember>,
    /// The team that the person belongs to.
    #[column(on_delete = Cascade)]
    pub team_id: Id<Team>,
    /// The person who belongs to it.
    #[column(on_delete = Cascade)]
    pub user_id: Id<User>,
    /// What the person may do with what is the team's.
    #[column(default = "contributor")]
    pub role: TeamRole,
    /// Whether the person has come, or was only asked to.
    #[column(default = "invited")]
    pub status: MembershipStatus,
    /// What the person takes care of in the team, in their words: `dams of the Snake`.
    pub duty: Option<Text<255>>,
    /// When the person said yes; none before.
    pub joined_date: Option<Date>,
    pub audit: Audit,
}

/// What a member may do with what is the team's, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum TeamRole {
    /// Reads and comments.
    Reader,
    /// Writes projects and documents, too.
    Contributor,
    /// Invites and removes people, too.
    Maintainer,
}

/// Whether a person has come to a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MembershipStatus {
    /// Asked to, and reads nothing of the team's yet.
    Invited,
    /// A member.
    Active,
    /// Asked to, and said no.
    Declined,
}

examples!(
    TeamMember::new(Id::fresh(), Id::fresh())
        .role(TeamRole::Maintainer)
        .status(MembershipStatus::Active)
        .duty("Dams of the Snake")
        .joined_date(day("2024-05-06")),
    (|member| member.duty("x".repeat(256)), "duty", Rule::Length(255)),
);
