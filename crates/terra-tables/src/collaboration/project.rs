//! What teams work on.
use super::{Team, Visibility};
use crate::{core::User, energy::EnergyProject, prelude::*};

/// A piece of a team's work with an aim and an end: a survey, a campaign, a study of one plant.
#[derive(Table)]
#[table(
    domain = Collaboration,
    read = Team,
    unique(team_id, slug_folded),
    index(status, due_date)
)]
pub struct Project {
    pub id: Id<Project>,
    /// The team whose work it is. A team that has projects can't be deleted, only closed.
    #[column(on_delete = Restrict)]
    pub team_id: Id<Team>,
    /// What the team calls it.
    pub name: Text<255>,
    /// The name in the addresses of its pages, after the team's: `snake-river-survey`.
    pub slug: Text<63>,
    /// The name in addresses without case, so that each address leads to one project.
    #[column(folds = slug)]
    pub slug_folded: Text<63>,
    /// The plant that it is about, where it is about one.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// Who keeps it going.
    #[column(on_delete = SetNull)]
    pub lead_id: Option<Id<User>>,
    /// How far it has come.
    #[column(default = "planned")]
    pub status: TeamProjectStatus,
    /// Who sees it of those who see the team: a team that everyone sees may keep one for its
    /// members.
    #[column(default = "members")]
    pub visibility: Visibility,
    /// What is to come out of it, and how.
    pub description: Option<Text<4000>>,
    /// When the team began it, or is to.
    pub start_date: Option<Date>,
    /// By when the team wants to be done.
    pub due_date: Option<Date>,
    /// When it was done or given up.
    pub closed_at: Option<Timestamp>,
    pub audit: Audit,
}

/// How far a team's project has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum TeamProjectStatus {
    /// Not begun.
    Planned,
    /// Being worked on.
    Active,
    /// Begun, and left for a while.
    OnHold,
    /// Done.
    Completed,
    /// Given up.
    Cancelled,
}

examples!(
    Project::new(Id::fresh(), "Grand Coulee, unit by unit", "grand-coulee-units")
        .project_id(Id::fresh())
        .lead_id(Id::fresh())
        .status(TeamProjectStatus::Active)
        .visibility(Visibility::Public)
        .description("Capacity and year of each unit, from the owner's own reports.")
        .start_date(day("2024-05-06"))
        .due_date(day("2024-09-30")),
    (|project| project.slug("x".repeat(64)), "slug", Rule::Length(63)),
    (|project| project.description("x".repeat(4001)), "description", Rule::Length(4000)),
);
