//! What people do with the atlas, without a screen or a wire: import a file, export a table,
//! recognise the same thing from several sources, screen projects.
//!
//! # The atlas in one page
//!
//! A table is declared once, in `terra-tables`; every name below is checked by the compiler. The
//! same code runs on the embedded database and on a server.
//!
//! ```
//! use rust_decimal::dec;
//! use terra_geo::{Km, LonLat};
//! use terra_schema::{Catalog, Timestamp};
//! use terra_store::{
//!     Connection, Database, Store, migrate, nearest, related, schema::Schema,
//! };
//! use terra_tables::{
//!     energy::{EnergyProject, ProjectStatus, ProjectType},
//!     environment::{FireEvent, WeatherStation},
//!     regulatory::{Permit, PermitStatus, PermitType},
//!     social::CommunityProject,
//! };
//!
//! async fn atlas(url: &str) -> Result<(), Box<dyn std::error::Error>> {
//!     let catalog = Catalog::registered()?;
//!     let mut connection = Connection::open(&url.parse()?).await?;
//!     migrate::push(&mut connection, &Schema::from_catalog(&catalog), &[]).await?;
//!     let store = Store::open(url, catalog).await?;
//!
//!     store
//!         .insert(
//!             WeatherStation::new("KAUS", "Austin-Bergstrom Airport")
//!                 .location(LonLat::new(-97.6664, 30.1975)?)
//!                 .temperature_c(dec!(28.5))
//!                 .humidity_percent(65),
//!         )
//!         .await?;
//!
//!     let warm = store
//!         .select::<WeatherStation>()
//!         .filter(WeatherStation::temperature_c.eq(dec!(28.5)))
//!         .all()
//!         .await?;
//!     assert_eq!(warm.len(), 1);
//!     assert_eq!(warm[0].station_id, "KAUS");
//!     assert_eq!(warm[0].humidity_percent, Some(65));
//!
//!     let solar = EnergyProject::new("Solar at Manor", ProjectType::Solar, ProjectStatus::Planned);
//!     let solar = solar.location(LonLat::new(-97.56, 30.35)?).capacity_mw(180);
//!     let solar = store.insert(solar).await?;
//!     let permit = Permit::new("Solar at Manor", PermitType::Planning, PermitStatus::Granted);
//!     store.insert(permit.project_id(solar)).await?;
//!     let wind = EnergyProject::new("Wind at Sea", ProjectType::Wind, ProjectStatus::Planned);
//!     store.insert(wind.capacity_mw(900)).await?;
//!     let place = LonLat::new(-97.5, 30.3)?;
//!     for detected in ["2023-12-31T23:59:59Z", "2024-08-06T20:12:00Z"] {
//!         let fire = FireEvent::new(Timestamp::parse(detected)?, place);
//!         store.insert(fire).await?;
//!     }
//!
//!     let since = Timestamp::parse("2024-01-01T00:00:00Z")?;
//!     // (EnergyProject, Option<WeatherStation>, Option<FireEvent>, Option<CommunityProject>,
//!     //  Option<Permit>)
//!     let screened = store
//!         .select::<EnergyProject>()
//!         .left_join(nearest::<WeatherStation>())
//!         .left_join(
//!             nearest::<FireEvent>().within(Km(50.0)).filter(FireEvent::detected_at.ge(since)),
//!         )
//!         .left_join(nearest::<CommunityProject>())
//!         .left_join(related::<Permit>())
//!         .filter(EnergyProject::status.eq(ProjectStatus::Planned))
//!         .order_by(EnergyProject::capacity_mw.desc())
//!         .limit(100)
//!         .all()
//!         .await?;
//!
//!     // One row for each project, the largest first. Nothing is near to one without a position.
//!     let [at_sea, at_manor] = &screened[..] else { panic!("two projects are planned") };
//!     assert_eq!(at_sea.0.name, "Wind at Sea");
//!     assert_eq!((&at_sea.1, &at_sea.2, &at_sea.3, &at_sea.4), (&None, &None, &None, &None));
//!     let (project, station, fire, community, permit) = at_manor;
//!     assert_eq!(project.capacity_mw, Some(dec!(180).try_into()?));
//!     assert_eq!(station.as_ref().map(|station| &*station.station_id), Some("KAUS"));
//!     assert_eq!(fire.as_ref().map(|fire| fire.detected_at >= since), Some(true));
//!     assert_eq!(*community, None);
//!     assert_eq!(permit.as_ref().and_then(|permit| permit.project_id), Some(solar));
//!     Ok(())
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let runtime = tokio::runtime::Runtime::new()?;
//! let folder = tempfile::tempdir()?;
//! runtime.block_on(atlas(&format!("sqlite:{}", folder.path().join("atlas.db").display())))?;
//!
//! # let server = std::env::var("TERRA_TEST_POSTGRES_URL")
//! #     .map_err(|_| "no PostgreSQL to test on: run `cargo xtask test`")?;
//! # let drop_schema = async || -> Result<(), Box<dyn std::error::Error>> {
//! #     let (client, wire) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await?;
//! #     tokio::spawn(wire);
//! #     Ok(client.batch_execute("DROP SCHEMA IF EXISTS one_page CASCADE").await?)
//! # };
//! # runtime.block_on(drop_schema())?;
//! // A server, such as postgres://postgres@127.0.0.1:5432/postgres
//! runtime.block_on(atlas(&format!("{server}?schema=one_page")))?;
//! # runtime.block_on(drop_schema())?;
//! # Ok(())
//! # }
//! ```

pub mod export;
pub mod import;
pub mod same;
pub mod screening;
pub mod sources;

pub use export::{Export, ExportError, ExportFormat, export, refuse_hidden};
pub use import::{Content, ImportError, ImportFile, ImportReport, Stopped, import};
pub use screening::{
    MAX_SCREENED, Narrowing, Near, Screened, ScreenedPage, Screening, screen, screen_page, screened,
};
pub use sources::{Credit, all_credits, credited, credits, credits_of};
