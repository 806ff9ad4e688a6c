//! The flagship question: the largest energy projects, each with the weather station, fire and
//! community project nearest to it, the number of fires around it, and its permits.
//!
//! A real thing that several sources describe counts once: by the row that stands for it. The
//! permits of all rows that describe a project are its permits.

mod feature;
mod flat;

pub use flat::write_csv;

use rust_decimal::Decimal;
use std::collections::{BTreeSet, HashMap};
use terra_geo::{BBox, Km};
use terra_schema::{Id, Located, Row, Table, Timestamp, filter::Expr, scalar::Uuid};
use terra_store::{
    Counting, Database, Error, Matched, Select, children, nearest, nearest_and_count,
};
use terra_tables::{
    energy::{EnergyProject, ProjectStatus},
    environment::{FireEvent, WeatherStation},
    provenance::ProvenanceColumns,
    regulatory::Permit,
    social::CommunityProject,
};

/// The most projects that are screened at once.
pub const MAX_SCREENED: u64 = 10_000;
/// Microseconds in a day.
const DAY_MICROS: i64 = 86_400_000_000;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Screening {
    /// How many projects; at most [`MAX_SCREENED`] are answered.
    pub limit: u64,
    /// Only projects of this capacity or more, in MW.
    pub min_capacity_mw: Option<Decimal>,
    /// Only projects in this box.
    pub bbox: Option<BBox>,
    /// Only projects that have come this far.
    pub status: Option<ProjectStatus>,
    /// How far away a fire counts.
    pub fire_radius: Km,
    /// How many days ago a fire counts.
    pub fire_days: u32,
}

impl Default for Screening {
    fn default() -> Self {
        Self {
            limit: 100,
            min_capacity_mw: None,
            bbox: None,
            status: None,
            fire_radius: Km(50.0),
            fire_days: 90,
        }
    }
}

/// What else may be asked.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    /// Conditions on the projects; see [`screened`].
    pub conditions: Vec<Expr>,
    /// When fires count that were detected, both ends included; in place of
    /// [`Screening::fire_days`].
    pub fire_period: Option<(Option<Timestamp>, Option<Timestamp>)>,
    /// Where the page before ended.
    pub after: Option<String>,
    /// How the projects that match are counted, whatever the page.
    pub counting: Counting,
}

/// Some of the screened projects.
#[derive(Clone, Debug)]
pub struct ScreenedPage {
    /// The projects.
    pub projects: Vec<Screened>,
    /// How many match, whatever the page.
    pub matched: Matched,
    /// What [`Narrowing::after`] starts the next page with, if there is one.
    pub next: Option<String>,
}

/// The table of what is screened.
pub fn screened() -> &'static Table {
    EnergyProject::table()
}

/// One project and what is near and related to it.
#[derive(Clone, Debug)]
pub struct Screened {
    /// The project.
    pub project: EnergyProject,
    /// Other rows that describe it, from other sources.
    pub also: Vec<EnergyProject>,
    /// The weather station nearest to it.
    pub weather_station: Option<Near<WeatherStation>>,
    /// The fire nearest to it, among those that count.
    pub fire: Option<Near<FireEvent>>,
    /// How many fires count.
    pub fires_count: u64,
    /// The community project nearest to it.
    pub community_project: Option<Near<CommunityProject>>,
    /// Its permits, the latest decision first.
    pub permits: Vec<Permit>,
}

/// A row, and how far away it is.
#[derive(Clone, Debug)]
pub struct Near<T> {
    /// The row.
    pub row: T,
    /// From the project, along the great circle.
    pub distance: Km,
}

/// The largest projects, the largest first; those whose capacity isn't known come last.
///
/// # Errors
/// When the database can't answer.
pub async fn screen(
    database: &impl Database,
    screening: Screening,
) -> Result<Vec<Screened>, Error> {
    let narrowing = Narrowing { counting: Counting::None, ..Narrowing::default() };
    Ok(screen_page(database, screening, narrowing).await?.projects)
}

/// As [`screen`], page by page and of those projects that meet more conditions.
///
/// # Errors
/// When the database can't answer, or no page ended there.
pub async fn screen_page(
    database: &impl Database,
    screening: Screening,
    narrowing: Narrowing,
) -> Result<ScreenedPage, Error> {
    let Narrowing { conditions, fire_period, after, counting } = narrowing;
    let (since, until) = fire_period.map_or((since(screening.fire_days), None), |(start, end)| {
        (start.map(|at| FireEvent::detected_at.ge(at)), end.map(|at| FireEvent::detected_at.le(at)))
    });
    let mut fires = nearest_and_count::<FireEvent>(screening.fire_radius)
        .filter(FireEvent::provenance.same_as().is_null());
    for end in [since, until].into_iter().flatten() {
        fires = fires.filter(end);
    }
    let matching = || matching(database, &screening, &conditions);
    let is_first = after.is_none();
    let mut projects = matching()
        .left_join(
            nearest::<WeatherStation>().filter(WeatherStation::provenance.same_as().is_null()),
        )
        .left_join(fires)
        .left_join(
            nearest::<CommunityProject>().filter(CommunityProject::provenance.same_as().is_null()),
        )
        .left_join(children(Permit::project_id))
        .order_by(EnergyProject::capacity_mw.desc());
    if let Some(after) = after {
        projects = projects.after_token(&after)?;
    }
    let (found, next) = projects.page_and_token(screening.limit.min(MAX_SCREENED)).await?;
    let matched = match counting {
        Counting::None => Matched::Uncounted,
        // What begins at the start and reaches the end has told how many there are.
        _ if is_first && next.is_none() => Matched::Exact(found.len() as u64),
        counting => matching().matched(counting, found.len() as u64).await?,
    };
    let mut screened: Vec<Screened> = found
        .into_iter()
        .map(|(project, station, (fire, fires_count), community, permits)| Screened {
            weather_station: near(&project, station),
            fire: near(&project, fire),
            fires_count,
            community_project: near(&project, community),
            permits,
            also: Vec::new(),
            project,
        })
        .collect();
    join_groups(database, &mut screened).await?;
    for row in &mut screened {
        row.permits.sort_by_key(|permit| {
            (std::cmp::Reverse(permit.decision_date.or(permit.submitted_date)), permit.id.uuid())
        });
    }
    Ok(ScreenedPage { projects: screened, matched, next })
}

/// The projects that are asked for, each real thing once.
fn matching<'d, D: Database>(
    database: &'d D,
    screening: &Screening,
    conditions: &[Expr],
) -> Select<'d, D, EnergyProject> {
    let mut projects =
        database.select::<EnergyProject>().filter(EnergyProject::provenance.same_as().is_null());
    if let Some(status) = screening.status {
        projects = projects.filter(EnergyProject::status.eq(status));
    }
    if let Some(least) = screening.min_capacity_mw {
        projects = projects.filter(EnergyProject::capacity_mw.ge(least));
    }
    if let Some(bbox) = screening.bbox {
        projects = projects.filter(EnergyProject::location.within(bbox));
    }
    conditions.iter().cloned().fold(projects, Select::filter_by)
}

/// Fires since then; `None` for more days than the calendar has.
fn since(days: u32) -> Option<terra_schema::Filter<FireEvent>> {
    let ago = i64::from(days).saturating_mul(DAY_MICROS);
    let since = Timestamp::from_micros(Timestamp::now().micros().saturating_sub(ago));
    since.ok().map(|since| FireEvent::detected_at.ge(since))
}

fn near<T: Located>(project: &EnergyProject, row: Option<T>) -> Option<Near<T>> {
    let row = row?;
    let distance = project.location?.distance_km(row.location()?);
    Some(Near { row, distance })
}

/// Adds the other rows that describe each project, and their permits.
async fn join_groups(database: &impl Database, screened: &mut [Screened]) -> Result<(), Error> {
    let places: HashMap<Uuid, usize> =
        screened.iter().enumerate().map(|(at, row)| (row.project.id.uuid(), at)).collect();
    let others = database
        .select::<EnergyProject>()
        .left_join(children(Permit::project_id))
        .filter(EnergyProject::provenance.same_as().is_in(places.keys().copied()));
    for (other, permits) in others.all().await? {
        let stands_for = other.provenance.same_as.and_then(|id| places.get(&id));
        if let Some(row) = stands_for.and_then(|&at| screened.get_mut(at)) {
            row.permits.extend(permits);
            row.also.push(other);
        }
    }
    Ok(())
}

impl Screened {
    /// The sources that it was put together from.
    pub fn sources(&self) -> BTreeSet<Uuid> {
        let near = [
            self.weather_station.as_ref().and_then(|near| near.row.provenance.source_id),
            self.fire.as_ref().and_then(|near| near.row.provenance.source_id),
            self.community_project.as_ref().and_then(|near| near.row.provenance.source_id),
            self.project.provenance.source_id,
        ];
        let also = self.also.iter().map(|project| project.provenance.source_id);
        let permits = self.permits.iter().map(|permit| permit.provenance.source_id);
        near.into_iter().chain(also).chain(permits).flatten().map(Id::uuid).collect()
    }
}
