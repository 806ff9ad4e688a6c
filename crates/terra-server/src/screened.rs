//! The screening by capacity and box, until `terra_app::screening` has them: the same names and
//! shapes, to be replaced by `terra_app::{Screened, Screening, screen}`.

use rust_decimal::Decimal;
use serde_json::{Value, json};
use terra_geo::{BBox, Km, LonLat};
use terra_schema::{CodeList, Located, Timestamp};
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
pub(crate) struct Screening {
    pub(crate) limit: u64,
    pub(crate) min_capacity_mw: Option<Decimal>,
    pub(crate) bbox: Option<BBox>,
    pub(crate) status: Option<ProjectStatus>,
    pub(crate) fire_radius: Km,
    pub(crate) fire_days: u32,
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

/// One project and what is near and related to it.
pub(crate) struct Screened(
    EnergyProject,
    Option<WeatherStation>,
    Option<FireEvent>,
    Option<CommunityProject>,
    Option<Permit>,
);

/// The largest projects, the largest first.
pub(crate) async fn screen(
    database: &impl Database,
    screening: Screening,
) -> Result<Vec<Screened>, Error> {
    let ago = i64::from(screening.fire_days).saturating_mul(DAY_MICROS);
    let since = Timestamp::from_micros(Timestamp::now().micros().saturating_sub(ago));
    let mut fires = nearest::<FireEvent>().within(screening.fire_radius);
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
    if let Some(least) = screening.min_capacity_mw {
        projects = projects.filter(EnergyProject::capacity_mw.ge(least));
    }
    if let Some(bbox) = screening.bbox {
        projects = projects.filter(EnergyProject::location.within(bbox));
    }
    let found = projects.all().await?;
    Ok(found.into_iter().map(|(a, b, c, d, e)| Screened(a, b, c, d, e)).collect())
}

impl Screened {
    /// The project as a GeoJSON feature.
    pub(crate) fn feature(&self) -> Value {
        let Self(project, station, fire, community, permit) = self;
        let point = |place: LonLat| json!({ "type": "Point", "coordinates": [place.longitude(), place.latitude()] });
        let km = |place: Option<LonLat>| Some(project.location?.distance_km(place?).0);
        json!({
            "type": "Feature",
            "id": project.id.to_string(),
            "geometry": project.location.map(point),
            "properties": {
                "name": &*project.name,
                "status": project.status.code(),
                "capacity_mw": project.capacity_mw.map(|mw| mw.to_string()),
                "station": station.as_ref().map(|station| {
                    json!({ "name": &*station.name, "distance_km": km(station.location()) })
                }),
                "fire": fire.as_ref().map(|fire| json!({
                    "detected_at": fire.detected_at.to_string(),
                    "distance_km": km(fire.location()),
                })),
                "community": community.as_ref().map(|community| {
                    json!({ "name": &*community.name, "distance_km": km(community.location()) })
                }),
                "permit": permit.as_ref().map(|permit| permit.status.code()),
            },
        })
    }
}
