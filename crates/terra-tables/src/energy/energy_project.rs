//! What makes energy, or is to.
use crate::prelude::*;

/// A plant or project at one place, from its announcement to its end.
#[derive(Table)]
#[table(
    domain = Energy,
    phase = 1,
    unique(source_id, external_id),
    index(status, capacity_mw),
    index(project_type, status),
    index(country_code, project_type),
    index(capacity_mw),
    index(commercial_operation_date)
)]
pub struct EnergyProject {
    pub id: Id<EnergyProject>,
    /// What the plant or project is called by who runs it.
    pub name: Text<255>,
    /// What it makes energy from, or that it stores it.
    pub project_type: ProjectType,
    /// The technology more closely, in the source's words: `CCGT`, `offshore`, `run-of-river`.
    pub sub_type: Option<Text<100>>,
    /// How far it has come.
    pub status: ProjectStatus,
    pub location: Option<LonLat>,
    /// Who placed it on the map, where that is not the source itself.
    pub geolocation_source: Option<Text<255>>,
    /// Nameplate capacity, of all units together, in electric power.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Energy that it can store when full.
    #[column(unit = "MW.h", range = 0..)]
    pub capacity_mwh: Option<Decimal<12, 3>>,
    /// Net generation in a typical or the latest year; below zero where it uses more than it
    /// makes, as pumped storage does.
    #[column(unit = "GW.h")]
    pub annual_generation_gwh: Option<Decimal<14, 6>>,
    /// Share of what it would make if it ran at its capacity all year.
    #[column(unit = "%", range = 0..=100)]
    pub capacity_factor_percent: Option<Decimal<5, 2>>,
    /// The fuel it burns most, in the source's words.
    pub primary_fuel: Option<Text<100>>,
    /// Further fuels, as a list in the source's words.
    pub other_fuels: Option<Json>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// Street and place, as one would write to it.
    pub address: Option<Text<500>>,
    /// Post or zip code, with its leading zeros.
    pub postal_code: Option<Text<20>>,
    /// When building began, or is to begin.
    pub construction_start_date: Option<Date>,
    /// When it began to sell energy, or is to; known to the day.
    pub commercial_operation_date: Option<Date>,
    /// The year it began to run, where no more is known; of plants built in stages the year
    /// weighted by capacity.
    #[column(range = 1800..=2200)]
    pub commissioning_year: Option<i32>,
    /// When it ended, or is to end.
    pub retirement_date: Option<Date>,
    /// What building it costs, in the currency that the next column names.
    #[column(range = 0..)]
    pub estimated_cost: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the cost is in.
    pub estimated_cost_currency: Option<Text<3>>,
    /// Who plans and builds it.
    pub developer: Option<Text<255>>,
    /// Whose it is, as the source writes it.
    pub owner: Option<Text<255>>,
    /// Who runs it, or applies to.
    pub operator: Option<Text<255>>,
    /// Who runs the grid that it feeds.
    pub grid_operator: Option<Text<255>>,
    /// Levelised cost of the energy it makes, over its life.
    #[column(unit = "{USD}/MW.h", range = 0..)]
    pub lcoe_usd_per_mwh: Option<Decimal<10, 2>>,
    /// Internal rate of return that its developer expects.
    #[column(unit = "%", range = -100..=1000)]
    pub expected_irr_percent: Option<Decimal<6, 2>>,
    /// Carbon dioxide that others don't emit in a year because it runs.
    #[column(unit = "t")]
    pub annual_co2_avoided_tonnes: Option<Decimal<14, 2>>,
    /// Ground within its fence.
    #[column(unit = "har", range = 0..)]
    pub land_area_hectares: Option<Decimal<12, 3>>,
    /// People at work while it is built, at the most.
    #[column(range = 0..)]
    pub construction_jobs_count: Option<i32>,
    /// People at work while it runs.
    #[column(range = 0..)]
    pub permanent_jobs_count: Option<i32>,
    /// What other registers call it, by register: `{"gppd": "USA0006163", "wikidata": "Q204019"}`.
    pub identifiers: Option<Json>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a project makes energy from, or that it stores it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ProjectType {
    /// Sunlight, by cells or by heat.
    Solar,
    /// Wind, on land or at sea.
    Wind,
    /// Falling or flowing fresh water, pumped storage included.
    Hydro,
    /// Fission.
    Nuclear,
    /// Batteries and other stores that make nothing themselves; not pumped water.
    Storage,
    /// Heat of the ground.
    Geothermal,
    /// Wood, crops, biogas, and gas from landfill and sewage.
    #[words("Biomass")]
    Bioenergy,
    /// Refuse of towns and industry.
    Waste,
    /// Waves and tides.
    #[words("Wave and Tidal")]
    Marine,
    /// Making hydrogen, or power from it.
    Hydrogen,
    /// Coal, lignite and petroleum coke.
    #[words("Petcoke")]
    Coal,
    /// Natural gas and other fossil gases.
    Gas,
    /// Oil and what is made of it.
    Oil,
    /// Heat and power together, from a fuel that isn't said.
    Cogeneration,
    /// Something else, or it isn't said.
    Other,
}

/// How far a project has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ProjectStatus {
    /// Somebody said that they will; nothing is applied for.
    Announced,
    /// Permits or a grid connection are applied for.
    Planned,
    /// All that is needed to build is granted.
    Permitted,
    /// Being built.
    Construction,
    /// Running, or able to.
    Operating,
    /// Out of use, but kept so that it could run again.
    Mothballed,
    /// Ended for good.
    Retired,
    /// Given up, refused or lapsed before it ran.
    Cancelled,
}

#[cfg(test)]
examples!(
    EnergyProject::new("Grand Coulee", ProjectType::Hydro, ProjectStatus::Operating)
        .sub_type("conventional and pumped storage")
        .location(place(-118.9773, 47.9575))
        .geolocation_source("U.S. Energy Information Administration")
        .capacity_mw(6809)
        .annual_generation_gwh(dec!(16639.421))
        .capacity_factor_percent(dec!(27.9))
        .country_code("US")
        .region("Washington")
        .county("Grant")
        .commissioning_year(1967)
        .owner("U S Bureau of Reclamation")
        .operator("U S Bureau of Reclamation")
        .grid_operator("Bonneville Power Administration")
        .identifiers(json(r#"{"eia_plant": "6163", "gppd": "USA0006163"}"#))
        .source_url("http://www.eia.gov/electricity/data/browser/")
        .provenance(observed("USA0006163", "2019-12-31T00:00:00Z")),
    (|project| project.capacity_mw(-1), "capacity_mw", Rule::Min(0.0)),
    (
        |project| project.capacity_factor_percent(dec!(279)),
        "capacity_factor_percent",
        Rule::Max(100.0)
    ),
    (|project| project.country_code("USA"), "country_code", Rule::Length(2)),
    (|project| project.commissioning_year(67), "commissioning_year", Rule::Min(1800.0)),
);
