//! The atlas, asked by its typed calls. What it has no call for is answered with nothing, and has no
//! figure in the report.

use crate::{
    Outcome,
    answer::{Answer, Asked, Slack, timed},
    question::{Answers, NEAREST, Question, RADIUS_KM, SCREENED, SCREENED_DAYS},
};
use std::time::{Duration, Instant};
use terra_app::screening::{self, Screening};
use terra_geo::{BBox, Km, LonLat, tile::Tile};
use terra_schema::{Catalog, Draft, Filter, Located, New, Row};
use terra_store::{Database, Local};
use terra_tables::{
    environment::{FireEvent, WeatherStation},
    social::CommunityProject,
};

/// How many bytes of positions are held at most.
const HELD_BYTES: usize = 1 << 30;
/// What a tile shows of a fire.
const TILE_COLUMNS: [&str; 3] = ["radiative_power_mw", "confidence_percent", "satellite"];

/// A database of the atlas, on the thread at hand.
pub(crate) struct Terra {
    name: &'static str,
    local: Local,
}

impl Terra {
    pub(crate) async fn open(name: &'static str, url: &str, catalog: Catalog) -> Outcome<Self> {
        Ok(Self { name, local: Local::open(url, catalog).await? })
    }

    /// Holds the positions of what is asked about in memory.
    pub(crate) async fn hold(&self, url: &str) -> Outcome<()> {
        let tables = [FireEvent::table(), WeatherStation::table(), CommunityProject::table()];
        Ok(self.local.hold_positions(url, &tables, HELD_BYTES).await?)
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
            Question::Box(bbox, Answers::Positions) => {
                self.positions(FireEvent::location.within(bbox)).await?
            }
            Question::Circle(circle) => self.positions(FireEvent::location.near(circle)).await?,
            Question::NearestFires(place, Answers::Positions) => self.nearest_ids(place).await?,
            Question::NearestFires(place, Answers::Rows) => {
                self.nearest::<FireEvent>(place).await?
            }
            Question::NearestStations(place) => self.nearest::<WeatherStation>(place).await?,
            Question::Tile(tile) => self.tile(tile).await?,
        };
        Ok(Some(asked))
    }

    async fn positions(&self, place: Filter<FireEvent>) -> Outcome<Asked> {
        let fires = self.local.select::<FireEvent>().filter(place);
        let answered = async { Ok(fires.positions().await?) };
        timed(answered, |fires| {
            let set = fires.into_iter().map(|(id, place)| (id.uuid(), place));
            Ok(Answer::Set(set.collect()))
        })
        .await
    }

    async fn nearest<T: Located>(&self, place: LonLat) -> Outcome<Asked> {
        let select = self.local.select::<T>().nearest_to(place).limit(NEAREST as u64);
        let answered = async { Ok(select.all().await?) };
        timed(answered, |rows| Ok(Answer::Ranked(rows.iter().map(|row| row.id().uuid()).collect())))
            .await
    }

    async fn nearest_ids(&self, place: LonLat) -> Outcome<Asked> {
        let fires = self.local.table(FireEvent::table());
        let answered = async { Ok(fires.nearest_to_each(vec![place], NEAREST, None).await?) };
        timed(answered, |ranks| {
            Ok(Answer::Ranked(ranks.iter().flatten().map(|near| near.id).collect()))
        })
        .await
    }

    async fn tile(&self, tile: Tile) -> Outcome<Asked> {
        let table = FireEvent::table();
        let columns = TILE_COLUMNS.iter().filter_map(|name| table.position(name)).collect();
        let drawn = self.local.table(table).tile_of(tile, columns);
        let answered = async { Ok(drawn.await?) };
        timed(answered, |tile| Ok(Answer::Tile(tile.bytes))).await
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
