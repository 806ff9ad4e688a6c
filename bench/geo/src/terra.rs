//! The atlas, asked by its typed calls. What it has no call for is answered with nothing, and has no
//! figure in the report.

use crate::{
    Outcome,
    answer::{Answer, Asked, Slack, timed},
    question::{Answers, Question, RADIUS_KM, SCREENED, SCREENED_DAYS},
};
use std::time::{Duration, Instant};
use terra_app::screening::{self, Screening};
use terra_geo::{BBox, Km};
use terra_schema::{Catalog, Draft, New};
use terra_store::{Database, Local};
use terra_tables::environment::FireEvent;

/// A database of the atlas, on the thread at hand.
pub(crate) struct Terra {
    name: &'static str,
    local: Local,
}

impl Terra {
    pub(crate) async fn open(name: &'static str, url: &str, catalog: Catalog) -> Outcome<Self> {
        Ok(Self { name, local: Local::open(url, catalog).await? })
    }

    pub(crate) const fn name(&self) -> &'static str {
        self.name
    }

    /// It means what the oracle means, but for the last digits of a distance.
    pub(crate) const fn slack(&self) -> Slack {
        Slack { box_degrees: 0.0, circle_km: 1e-9 }
    }

    pub(crate) async fn ask(&self, question: &Question) -> Outcome<Option<Asked>> {
        let asked = match *question {
            Question::Box(bbox, Answers::Rows) => self.rows_in_box(bbox).await?,
            Question::Screening(bbox) => self.screening(bbox).await?,
            Question::Box(_, Answers::Positions)
            | Question::Circle(_)
            | Question::NearestFires(_)
            | Question::NearestStations(_)
            | Question::Tile(_) => return Ok(None),
        };
        Ok(Some(asked))
    }

    async fn rows_in_box(&self, bbox: BBox) -> Outcome<Asked> {
        let fires = self.local.select::<FireEvent>().filter(FireEvent::location.within(bbox));
        let answered = async { Ok(fires.all().await?) };
        timed(answered, |fires| {
            let set = fires.iter().map(|fire| (fire.id.uuid(), fire.location));
            Ok(Answer::Set(set.collect()))
        })
        .await
    }

    async fn screening(&self, bbox: BBox) -> Outcome<Asked> {
        let screening = Screening {
            limit: SCREENED as u64,
            bbox: Some(bbox),
            fire_radius: Km(RADIUS_KM),
            fire_days: SCREENED_DAYS,
            ..Screening::default()
        };
        let answered = async { Ok(screening::screen(&self.local, screening).await?) };
        timed(answered, |screened| Ok(Answer::Screened(screened.iter().map(to_ids).collect())))
            .await
    }

    /// Adds rows in one transaction, and says how long that took.
    pub(crate) async fn insert(&self, drafts: &[Draft<FireEvent, New>]) -> Outcome<Duration> {
        let drafts = drafts.to_vec();
        let start = Instant::now();
        self.local.insert_many(drafts).await?;
        Ok(start.elapsed())
    }

    pub(crate) async fn count_fires(&self) -> Outcome<u64> {
        Ok(self.local.select::<FireEvent>().count().await?)
    }
}

fn to_ids(screened: &screening::Screened) -> crate::answer::Screened {
    crate::answer::Screened {
        project: screened.project.id.uuid(),
        station: screened.weather_station.as_ref().map(|near| near.row.id.uuid()),
        fire: screened.fire.as_ref().map(|near| near.row.id.uuid()),
        fires: screened.fires_count,
        community: screened.community_project.as_ref().map(|near| near.row.id.uuid()),
        permits: screened.permits.iter().map(|permit| permit.id.uuid()).collect(),
    }
}
