//! Who works together.
use crate::{core::User, prelude::*};

/// People who work on the atlas together.
#[derive(Table)]
#[table(
    domain = Collaboration,
    read = Team,
    unique(slug_folded),
    index(visibility, name)
)]
pub struct Team {
    pub id: Id<Team>,
    /// What the team is called.
    pub name: Text<255>,
    /// The name in the addresses of the team's pages: `columbia-watch`.
    pub slug: Text<63>,
    /// The name in addresses without case, so that each address leads to one team.
    #[column(folds = slug)]
    pub slug_folded: Text<63>,
    /// Who founded the team or took it over, and answers for it. Such a person's account is
    /// emptied only after somebody else has the team.
    #[column(on_delete = Restrict)]
    pub owner_id: Id<User>,
    /// Who sees the team, and with it what belongs to the team.
    #[column(default = "members")]
    pub visibility: Visibility,
    /// What the team is for.
    pub description: Option<Text<4000>>,
    /// Page of the team elsewhere.
    pub homepage_url: Option<Text<2000>>,
    /// Address of a picture that stands for the team.
    pub avatar_url: Option<Text<2000>>,
    /// Whether the team still works; one that doesn't can be read and not written to.
    #[column(default = true)]
    pub is_active: bool,
    pub audit: Audit,
}

/// Who sees a team, or one of its projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum Visibility {
    /// Everyone.
    Public,
    /// The team's members, and administrators.
    Members,
}

examples!(
    Team::new("Columbia Hydropower Watch", "Columbia-Watch", Id::fresh())
        .visibility(Visibility::Public)
        .description("Keeps the dams of the Columbia and the Snake right.")
        .homepage_url("https://columbia-watch.example.org"),
    (|team| team.slug("x".repeat(64)), "slug", Rule::Length(63)),
    (|team| team.name("x".repeat(256)), "name", Rule::Length(255)),
);
