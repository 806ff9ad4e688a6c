//! What is in the rows: the same on every run and for every contestant.

use crate::{
    Outcome,
    tables::{Company, Market, NewPlant, Plant, Project, Region, Status, Substation},
};
use rust_decimal::Decimal;
use terra_geo::LonLat;
use terra_schema::{Date, New, row::IntoDraft};
use terra_store::{Database, Local};

/// How many plants are read at once.
pub(crate) const PLANTS: usize = 1_000;
/// How many projects are joined at once.
pub(crate) const PROJECTS: usize = 500;
/// How many rows each of the other joined tables has.
const OTHERS: usize = 40;
/// How many plants there is data for: the most that one batch inserts.
const DRAFTS: usize = 4_096;

/// What is known of a plant before it becomes a row.
pub(crate) struct PlantData {
    pub(crate) plant_code: String,
    pub(crate) name: String,
    pub(crate) operator: Option<String>,
    pub(crate) status: Status,
    pub(crate) location: Option<LonLat>,
    pub(crate) capacity_mw: Decimal,
    pub(crate) net_generation_mwh: Option<Decimal>,
    pub(crate) price_usd_per_mwh: Option<Decimal>,
    pub(crate) elevation_meters: Option<i32>,
    pub(crate) unit_count: i32,
    pub(crate) customer_count: Option<i64>,
    pub(crate) capacity_factor_ratio: Option<f64>,
    pub(crate) is_grid_connected: bool,
    pub(crate) commercial_operation_date: Option<Date>,
}

/// Numbers that look like chance and aren't (xorshift).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new() -> Self {
        Self(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    /// A value, but for every eighth time.
    fn perhaps<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let is_known = self.below(8) > 0;
        let value = value(self);
        is_known.then_some(value)
    }

    fn decimal(&mut self, limit: u64, scale: u32) -> Decimal {
        Decimal::new(self.below(limit) as i64, scale)
    }

    fn status(&mut self) -> Status {
        let all = [Status::Planned, Status::Construction, Status::Operating, Status::Retired];
        all[self.below(4) as usize]
    }

    fn position(&mut self) -> Option<LonLat> {
        let (east, north) = (self.below(3_600_000_000), self.below(1_800_000_000));
        LonLat::new(east as f64 / 1e7 - 180.0, north as f64 / 1e7 - 90.0).ok()
    }
}

/// Plants, as many as are inserted in the largest batch.
pub(crate) fn plants() -> Vec<PlantData> {
    let chance = &mut Chance::new();
    (0..DRAFTS).map(|number| plant(chance, number)).collect()
}

fn plant(chance: &mut Chance, number: usize) -> PlantData {
    PlantData {
        plant_code: format!("PLANT-{number:06}"),
        name: format!("Generating station number {number} on the {} river", chance.below(900)),
        operator: chance.perhaps(|chance| format!("Power company {}", chance.below(300))),
        status: chance.status(),
        location: chance.position().filter(|_| number % 8 > 0),
        capacity_mw: chance.decimal(3_000_000, 3),
        net_generation_mwh: chance.perhaps(|chance| chance.decimal(9_000_000_000, 3)),
        price_usd_per_mwh: chance.perhaps(|chance| chance.decimal(20_000, 2)),
        elevation_meters: chance.perhaps(|chance| chance.below(3_000) as i32),
        unit_count: chance.below(40) as i32,
        customer_count: chance.perhaps(|chance| chance.below(5_000_000_000) as i64),
        capacity_factor_ratio: chance.perhaps(|chance| chance.below(1_000_000) as f64 / 1e6),
        is_grid_connected: chance.below(2) == 0,
        commercial_operation_date: chance
            .perhaps(|chance| Date::from_days(chance.below(25_000) as i32).ok())
            .flatten(),
    }
}

/// A method that makes a draft of the data; the two tables are alike.
macro_rules! draft {
    ($name:ident, $row:ident) => {
        pub(crate) fn $name(&self) -> impl IntoDraft<New, Row = $row> + use<> {
            $row::new(
                self.plant_code.as_str(),
                self.name.as_str(),
                self.status,
                self.capacity_mw,
                self.unit_count,
                self.is_grid_connected,
            )
            .operator(self.operator.as_deref())
            .location(self.location)
            .net_generation_mwh(self.net_generation_mwh)
            .price_usd_per_mwh(self.price_usd_per_mwh)
            .elevation_meters(self.elevation_meters)
            .customer_count(self.customer_count)
            .capacity_factor_ratio(self.capacity_factor_ratio)
            .commercial_operation_date(self.commercial_operation_date)
        }
    };
}

impl PlantData {
    draft!(plant_draft, Plant);
    draft!(draft, NewPlant);
}

/// Fills the tables that are read.
pub(crate) async fn fill(local: &Local) -> Outcome<()> {
    if local.select::<Plant>().count().await? > 0 {
        return Ok(());
    }
    let plants = plants();
    local.insert_many(plants.iter().take(PLANTS).map(PlantData::plant_draft)).await?;
    let chance = &mut Chance::new();
    let mut regions = Vec::new();
    let mut companies = Vec::new();
    let mut substations = Vec::new();
    let mut markets = Vec::new();
    for number in 0..OTHERS {
        let area = chance.perhaps(|chance| chance.decimal(90_000_000, 2));
        regions.push(Region::new(format!("Region {number}"), "US").area_km2(area));
        companies.push(
            Company::new(format!("Developers and partners {number}"))
                .founded_date(Date::from_days(chance.below(20_000) as i32)?)
                .employee_count(chance.perhaps(|chance| chance.below(90_000) as i32)),
        );
        substations.push(
            Substation::new(format!("Substation {number}"), Decimal::from(345))
                .location(chance.position()),
        );
        markets.push(
            Market::new(format!("Market {number}"), chance.below(2) == 0)
                .price_usd_per_mwh(chance.perhaps(|chance| chance.decimal(20_000, 2))),
        );
    }
    let regions = local.insert_many(regions).await?;
    let companies = local.insert_many(companies).await?;
    let substations = local.insert_many(substations).await?;
    let markets = local.insert_many(markets).await?;
    let mut projects = Vec::new();
    for number in 0..PROJECTS {
        let mut other = || chance.perhaps(|chance| chance.below(OTHERS as u64) as usize);
        let (region, company, substation, market) = (other(), other(), other(), other());
        projects.push(
            Project::new(
                format!("Project number {number}"),
                chance.status(),
                chance.decimal(900_000, 3),
            )
            .region_id(region.map(|at| regions[at]))
            .company_id(company.map(|at| companies[at]))
            .substation_id(substation.map(|at| substations[at]))
            .market_id(market.map(|at| markets[at])),
        );
    }
    local.insert_many(projects).await?;
    Ok(())
}
