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
    index(balancing_authority_code),
    index(capacity_mw),
    index(commercial_operation_date),
    map(name, project_type, status, capacity_mw)
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
    /// Electric power that it can deliver to the grid for an hour or more, after its own use: net
    /// summer capacity, hourly output. Without the units that wait for repair.
    #[column(unit = "MW", range = 0..)]
    pub net_capacity_mw: Option<Decimal<12, 6>>,
    /// Energy that it can store when full.
    #[column(unit = "MW.h", range = 0..)]
    pub capacity_mwh: Option<Decimal<12, 3>>,
    /// Net generation in a typical or the latest year; below zero where it uses more than it
    /// makes, as pumped storage does.
    #[column(unit = "GW.h")]
    pub annual_generation_gwh: Option<Decimal<14, 6>>,
    /// The year that the generation was measured in; none where it is a typical year's.
    #[column(range = 1880..=2200)]
    pub generation_year: Option<i32>,
    /// Share of what it would make if it ran at its capacity all year.
    #[column(unit = "%", range = 0..=100)]
    pub capacity_factor_percent: Option<Decimal<5, 2>>,
    /// The fuel it burns most, in the source's words.
    pub primary_fuel: Option<Text<100>>,
    /// Further fuels, for standby too, as a list in the source's words.
    pub other_fuels: Option<Json>,
    /// Whether it sells or uses the heat beside the power (CHP).
    pub is_cogeneration: Option<bool>,
    /// River, lake, wells or works that its water comes from: `Black Warrior River`.
    pub water_source: Option<Text<255>>,
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
    /// What kind of owner it has, and whether it makes heat too, as the EIA divides the industry.
    pub sector: Option<PlantSector>,
    /// North American industry code (NAICS) of what the site is for: `22` a power plant, `611` a
    /// school.
    pub naics_code: Option<Text<6>>,
    /// Whether a regulator sets what it may earn (the EIA's `RE`), or a market does (`NR`).
    pub is_rate_regulated: Option<bool>,
    /// Public support that it gets, in the source's words: `RO 1.4 ROC/MWh`, `FiT 6.38 p/kWh`.
    pub support_scheme: Option<Text<255>>,
    /// Who runs the grid that it feeds.
    pub grid_operator: Option<Text<255>>,
    /// Code of the balancing authority or bidding zone that it feeds: `BPAT`, `NO2`.
    pub balancing_authority_code: Option<Text<20>>,
    /// Region of the North American reliability corporation that it lies in: `WECC`.
    pub nerc_region_code: Option<Text<10>>,
    /// Levelised cost of the energy it makes, over its life.
    #[column(unit = "{USD}/(MW.h)", range = 0..)]
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
    /// Whom the source has it from, where it gathers from others: `Central Electricity Authority`,
    /// `WNA/IAEA`.
    pub original_source: Option<Text<255>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a project makes energy from, or that it stores it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ProjectType {
    /// Sunlight, by cells or by heat.
    #[words("Solar Photovoltaics", "Solar photovoltaic", "Solar PV", "Solar thermic")]
    Solar,
    /// Wind, on land or at sea.
    #[words(
        "Wind Onshore",
        "Wind Offshore",
        "Wind (onshore)",
        "Wind (offshore)",
        "Onshore Wind",
        "Offshore Wind",
        "Remote Island Wind",
        "Wind power",
        "Wind farm"
    )]
    Wind,
    /// Falling or flowing fresh water, pumped storage included.
    #[words(
        "Hydro power",
        "Small Hydro",
        "Large Hydro",
        "Hydro / pumped storage",
        "Pumped Storage",
        "Pumped Storage Hydroelectricity",
        "Hydro run of river & pondage",
        "Hydro pure storage",
        "Hydro mixed pump storage",
        "Hydro pure pump storage",
        "HDAM",
        "HROR",
        "HPHS"
    )]
    Hydro,
    /// Fission.
    #[words("Nuclear energy")]
    Nuclear,
    /// Batteries and other stores that make nothing themselves; not pumped water.
    #[words("Battery", "Liquid Air Energy Storage", "Compressed Air Energy Storage", "Flywheels")]
    Storage,
    /// Heat of the ground.
    #[words("Hot Dry Rocks (HDR)", "Ground Source Heat Pumps")]
    Geothermal,
    /// Wood, crops, biogas, and gas from landfill and sewage.
    #[words(
        "Biomass",
        "Biomass (dedicated)",
        "Biomass (co-firing)",
        "Biomass (litter, woodchip)",
        "Biomass (meat and bone meal)",
        "Biomass (poultry litter, waste wood)",
        "Biomass (poultry litter, woodchip)",
        "Biomass (recycled wood)",
        "Biomass (recycled wood, virgin wood)",
        "Biomass (straw)",
        "Biomass (virgin wood)",
        "Biomass (wood pellets)",
        "Biomass (wood pellets, sunflower/oat husk pellets)",
        "Biomass (woodchip)",
        "Biomass Conversion",
        "Dedicated Biomass with CHP",
        "Anaerobic Digestion",
        "Waste (anaerobic digestion)",
        "Biogas",
        "Landfill Gas",
        "Sewage Sludge Digestion",
        "Black liquor and concentrated liquors",
        "By-products from wood processing industry",
        "Forest fuelwood",
        "Industrial wood residues"
    )]
    Bioenergy,
    /// Refuse of towns and industry.
    #[words(
        "EfW Incineration",
        "Energy from Waste with CHP",
        "Advanced Conversion Technologies",
        "Advanced Conversion Technology",
        "Waste (municipal solid waste)",
        "Waste (renewable)",
        "Gasified waste",
        "Other by-products and wastes used as fuel"
    )]
    Waste,
    /// Waves and tides.
    #[words(
        "Wave and Tidal",
        "Wave_and_Tidal",
        "Shoreline Wave",
        "Tidal Barrage and Tidal Stream",
        "Tidal Stream",
        "Tidal Lagoon"
    )]
    Marine,
    /// Making hydrogen, or power from it.
    #[words("Fuel Cell (Hydrogen)")]
    Hydrogen,
    /// Coal, lignite, peat and petroleum coke.
    #[words(
        "Petcoke",
        "Hard coal",
        "Hard coal and anthracite",
        "Brown coal/Lignite",
        "Peat",
        "Fossil peat"
    )]
    Coal,
    /// Natural gas and other fossil gases.
    #[words(
        "Natural gas",
        "Fossil gas",
        "Sour gas",
        "Gas Fired CHP",
        "Blast furnace gas",
        "Coal derived gas",
        "Coke oven gas",
        "Petroleum gases"
    )]
    Gas,
    /// Oil, oil shale and what is made of them.
    #[words(
        "Fossil oil",
        "Oil shale",
        "Diesel/gas oil",
        "Light distillates",
        "Medium heavy distillates",
        "Heavy distillates"
    )]
    Oil,
    /// Heat and power together, from a fuel that isn't said.
    #[words("Industry CHP", "District heating CHP")]
    Cogeneration,
    /// Something else, or it isn't said.
    #[words(
        "Other or not listed",
        "Mixed fuels",
        "Fossil fuel",
        "Other fossil fuels",
        "Other non-specified energy sources",
        "Exothermic heat from industry",
        "Substations + Power Plants"
    )]
    Other,
}

/// How far a project has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ProjectStatus {
    /// Somebody said that they will; nothing is applied for.
    #[words("P")]
    Announced,
    /// Permits or a grid connection are applied for.
    #[words("Planning Application Submitted", "Application Submitted", "Appeal Lodged", "L")]
    Planned,
    /// All that is needed to build is granted.
    #[words(
        "Planning Permission Granted",
        "Appeal Granted",
        "Secretary of State - Granted",
        "No Application Required",
        "Awaiting Construction",
        "T"
    )]
    Permitted,
    /// Being built, or tested before it sells; also while the work rests.
    #[words("Under Construction", "Suspended Construction", "TS", "U", "V")]
    Construction,
    /// Running, or able to.
    #[words("Operational", "OP", "SB")]
    Operating,
    /// Out of use, but kept so that it could run again.
    #[words("Suspended Operation", "OA", "OS")]
    Mothballed,
    /// Ended for good.
    #[words("Decommissioned", "Decommissioning Completed", "Shutdown", "RE")]
    Retired,
    /// Given up, refused or lapsed before it ran.
    #[words(
        "Abandoned",
        "Planning Permission Refused",
        "Planning Application Withdrawn",
        "Planning Permission Expired",
        "Appeal Refused",
        "Appeal Withdrawn",
        "Secretary of State - Refusal",
        "Application Refused",
        "Application Withdrawn",
        "Cancelled Construction",
        "Never Commissioned",
        "CN",
        "IP"
    )]
    Cancelled,
    /// The source doesn't say.
    Unknown,
}

/// What kind of owner a plant has, and whether it makes heat too (the sectors of the EIA, 1 to 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PlantSector {
    /// A utility's, which sells to its customers (1).
    #[words("Electric Utility", "1")]
    ElectricUtility,
    /// An independent producer's, which sells on, without heat (2).
    #[words("IPP Non-CHP", "2")]
    Independent,
    /// An independent producer's, with heat (3).
    #[words("IPP CHP", "3")]
    IndependentCogeneration,
    /// A business's or institution's for its own use, without heat (4).
    #[words("Commercial Non-CHP", "4")]
    Commercial,
    /// A business's or institution's for its own use, with heat (5).
    #[words("Commercial CHP", "5")]
    CommercialCogeneration,
    /// A factory's for its own use, without heat (6).
    #[words("Industrial Non-CHP", "6")]
    Industrial,
    /// A factory's for its own use, with heat (7).
    #[words("Industrial CHP", "7")]
    IndustrialCogeneration,
}

examples!(
    EnergyProject::new("Grand Coulee", ProjectType::Hydro, ProjectStatus::Operating)
        .sub_type("conventional and pumped storage")
        .location(place(-118.9773, 47.9575))
        .geolocation_source("U.S. Energy Information Administration")
        .capacity_mw(6809)
        .annual_generation_gwh(dec!(16639.421))
        .generation_year(2019)
        .capacity_factor_percent(dec!(27.9))
        .country_code("US")
        .region("Washington")
        .county("Grant")
        .commissioning_year(1967)
        .owner("U S Bureau of Reclamation")
        .operator("U S Bureau of Reclamation")
        .sector(PlantSector::ElectricUtility)
        .naics_code("22")
        .is_rate_regulated(true)
        .is_cogeneration(false)
        .water_source("Columbia River")
        .grid_operator("Bonneville Power Administration")
        .balancing_authority_code("BPAT")
        .nerc_region_code("WECC")
        .identifiers(json(r#"{"eia_plant": "6163", "gppd": "USA0006163"}"#))
        .original_source("U.S. Energy Information Administration")
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
