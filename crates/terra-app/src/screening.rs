//! The five-table question: the largest energy projects, each with the weather station, fire and
//! community project nearest to it and with its permit.

use terra_geo::Km;
use terra_schema::Timestamp;
use terra_store::{Database, Error, nearest, related};
use terra_tables::{
    energy::{EnergyProject, ProjectStatus},
    environment::{FireEvent, WeatherStation},
    regulatory::Permit,
    social::CommunityProject,
};

/// Microseconds in a day.
const DAY_MICROS: i64 = 86_400_000_000;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Screening {
    /// How many projects.
    pub limit: u64,
    /// Only projects that have come this far.
    pub status: Option<ProjectStatus>,
    /// How far away a fire counts.
    pub fire_radius: Km,
    /// How many days ago a fire counts.
    pub fire_days: u32,
}

impl Default for Screening {
    fn default() -> Self {
        Self { limit: 100, status: None, fire_radius: Km(50.0), fire_days: 90 }
    }
}

/// One project and what is near and related to it.
pub type Screened = (
    EnergyProject,
    Option<WeatherStation>,
    Option<FireEvent>,
    Option<CommunityProject>,
    Option<Permit>,
);

/// The largest projects, the largest first.
///
/// # Errors
/// When the database can't answer.
pub async fn screen(
    database: &impl Database,
    screening: Screening,
) -> Result<Vec<Screened>, Error> {
    let ago = i64::from(screening.fire_days).saturating_mul(DAY_MICROS);
    let since = Timestamp::from_micros(Timestamp::now().micros().saturating_sub(ago));
    let mut fires = nearest::<FireEvent>().within(screening.fire_radius);
    // More days than the calendar has: all fires.
    if let Ok(since) = since {
        fires = fires.filter(FireEvent::detected_at.ge(since));
    }
    let mut projects = database
        .select::<EnergyProject>()
        .left_join(nearest::<WeatherStation>())
        .left_join(fires)
        .left_join(nearest::<CommunityProject>())
        .left_join(related::<Permit>())
        .order_by(EnergyProject::capacity_mw.desc())
        .limit(screening.limit);
    if let Some(status) = screening.status {
        projects = projects.filter(EnergyProject::status.eq(status));
    }
    projects.all().await
}
