//! What building and running energy infrastructure costs.
use crate::{
    area::AreaCodeSystem,
    energy::{EnergyProject, ProjectType},
    prelude::*,
};

/// One cost figure: of an item, in a place, for a year, with its bounds.
///
/// Figures can be compared only where the type of cost, the unit, the currency and the base year
/// are the same.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    index(cost_type, project_type, year),
    index(asset_type, cost_type),
    index(country_code, cost_type),
    index(area_code)
)]
pub struct InfrastructureCost {
    pub id: Id<InfrastructureCost>,
    /// What it is the cost of: `Wind turbine, 12 MW, offshore`.
    pub name: Text<255>,
    /// Which part of the costs it is, from development to decommissioning.
    pub cost_type: InfrastructureCostType,
    /// The figure: the source's best estimate, its mean, or what was paid.
    pub cost: Decimal<15, 4>,
    /// ISO 4217 code of the currency of all figures in the row.
    pub currency_code: Text<3>,
    /// UCUM code of what the cost is for one of: `kW` of capacity, `MW.h` of energy, `kW.a` for
    /// a year's cost of a kilowatt, `km` of line, `d` for a day's hire, `1` for a piece.
    pub cost_unit: Text<50>,
    /// The lower bound that the source gives, or the cheapest case of a survey.
    pub low_cost: Option<Decimal<15, 4>>,
    /// The upper bound that the source gives, or the dearest case of a survey.
    pub high_cost: Option<Decimal<15, 4>>,
    /// The year whose money it is counted in; none where the source does not say.
    #[column(range = 1800..=2200)]
    pub base_year: Option<i32>,
    /// The year of building or of running that it holds for; beyond today it is projected.
    #[column(range = 1800..=2200)]
    pub year: Option<i32>,
    /// The source's assumption about progress or its class of cases: `Moderate`, `LCOE100`.
    pub scenario_name: Option<Text<100>>,
    /// The project that it is the cost of; none for a figure about plants of a kind.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// What kind of thing the item is.
    pub asset_type: Option<InfrastructureAssetType>,
    /// What the plant makes energy from, or that it stores it; none for grids.
    pub project_type: Option<ProjectType>,
    /// The technology more closely, in the source's words: `enhanced geothermal`, `HVDC cable`.
    pub sub_type: Option<Text<100>>,
    /// What is counted in and what is left out.
    pub description: Option<Text<4000>>,
    /// How firm the figure is, as cost engineers class estimates.
    pub estimate_class: Option<CostEstimateClass>,
    /// Whether it was paid, and not estimated.
    pub is_actual: Option<bool>,
    pub location: Option<LonLat>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// Code of the area that it holds for.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called, in the source's words.
    pub area_name: Option<Text<255>>,
    /// Capacity of the item or plant that was costed.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Energy that it can store when full, of what stores.
    #[column(unit = "MW.h", range = 0..)]
    pub capacity_mwh: Option<Decimal<12, 3>>,
    /// Voltage that it is built for, of grids.
    #[column(unit = "kV", range = 0..=1500)]
    pub voltage_kv: Option<Decimal<9, 3>>,
    /// Length that was costed, of lines, cables and pipes.
    #[column(unit = "km", range = 0..)]
    pub length_km: Option<Decimal<12, 4>>,
    /// For how long it lasts, as the figure assumes.
    #[column(unit = "a", range = 0..=1000)]
    pub lifetime_years: Option<Decimal<6, 2>>,
    /// Weighted cost of capital, or discount rate, that a levelised figure assumes.
    #[column(unit = "%", range = -10..=100)]
    pub discount_rate_percent: Option<Decimal<6, 3>>,
    /// Share of full output over a year that a levelised figure assumes.
    #[column(unit = "%", range = 0..=100)]
    pub capacity_factor_percent: Option<Decimal<5, 2>>,
    /// How much electric capacity can be built in the area at this cost.
    #[column(unit = "MW", range = 0..)]
    pub available_capacity_mw: Option<Decimal<12, 6>>,
    /// How much heat can be drawn in the area at this cost, in a year.
    #[column(unit = "GW.h", range = 0..)]
    pub available_heat_gwh: Option<Decimal<14, 6>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// Which part of the costs a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InfrastructureCostType {
    /// All that is paid until it runs, interest while it is built included.
    #[words("CAPEX", "Total installed cost", "Investment")]
    Capital,
    /// The same as if it were built in a night, without interest.
    #[words("OCC", "Overnight capital cost")]
    OvernightCapital,
    /// Studies, permits, design, and what the owner spends himself.
    #[words("Soft cost", "DEVEX")]
    Development,
    /// Machines and materials, as delivered.
    #[words("Hardware", "capex_kw")]
    Equipment,
    /// Foundations, cabling, assembly and the rest around the machines.
    #[words("Balance of system", "Balance of plant", "BOS")]
    Installation,
    /// Land bought.
    Land,
    /// Land or seabed rented, and royalties.
    #[words("Annual leases fees", "annual_leases_fees")]
    Lease,
    /// From the plant to the grid, and what the grid must add.
    #[words("Interconnection")]
    GridConnection,
    /// Running and upkeep, whether it runs or not.
    #[words("Fixed O&M", "FOM", "OPEX")]
    FixedOperation,
    /// Running and upkeep for each unit made.
    #[words("Variable O&M", "VOM")]
    VariableOperation,
    /// Fuel.
    Fuel,
    /// People.
    #[words("Labor")]
    Labour,
    /// Management, offices, training and control rooms.
    #[words("operations_management_administration", "operating_facilities", "Overhead")]
    Administration,
    /// Premiums.
    Insurance,
    /// One repair or exchange of a part.
    #[words("Materials")]
    Repair,
    /// Cells, stacks or converters exchanged on schedule.
    #[words("Augmentation", "Repowering")]
    Replacement,
    /// A vessel, crane or crew for hire.
    #[words("Day rate", "equipment_rate")]
    Hire,
    /// To bring a vessel or crane to the site and back.
    #[words("mobilization_cost", "Mobilization")]
    Mobilisation,
    /// To take it down and restore the ground, less what scrap brings.
    Decommissioning,
    /// Lifetime cost by lifetime generation or discharge.
    #[words("LCOE", "LCOS", "LCOH", "Levelized cost")]
    Levelised,
}

/// What kind of thing costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InfrastructureAssetType {
    /// A whole plant.
    #[words("Generator", "Plant")]
    PowerPlant,
    /// A machine or part of a plant: turbine, module, boiler, well.
    #[words("Turbine", "Module")]
    Component,
    /// A store of electricity or heat.
    #[words("Battery")]
    Storage,
    /// A line above the ground.
    #[words("Overhead line")]
    TransmissionLine,
    /// A cable in the ground or the sea.
    Cable,
    /// A substation or converter station.
    #[words("Converter station")]
    Substation,
    /// A transformer.
    Transformer,
    /// The grid of a town: lines, meters, connections.
    Distribution,
    /// A pipe for gas, hydrogen or carbon dioxide.
    Pipeline,
    /// A plant that makes hydrogen or fuels.
    #[words("Electrolysis", "Electrolyzer")]
    Electrolyser,
    /// Capture, transport or storage of carbon dioxide.
    #[words("CCS")]
    CarbonCapture,
    /// Pipes and pumps that bring heat to buildings.
    #[words("District heating")]
    HeatNetwork,
    /// Charging points for vehicles.
    #[words("Charger")]
    ChargingStation,
    /// Quays and yards.
    Port,
    /// Ships, cranes and vehicles for building and upkeep.
    #[words("Crane", "Truck")]
    Vessel,
    /// Heat pumps, insulation and the like.
    #[words("Retrofit")]
    Building,
    /// Something else.
    Other,
}

/// How firm an estimate is (classes of AACE International, by how far the design has come).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CostEstimateClass {
    /// An idea: up to 2 % designed; it may be half as much or twice.
    #[words("5", "Class 5")]
    Concept,
    /// A study: 1 to 15 % designed.
    #[words("4", "Class 4")]
    Feasibility,
    /// A budget: 10 to 40 % designed.
    #[words("3", "Class 3")]
    Budget,
    /// A control: 30 to 75 % designed.
    #[words("2", "Class 2")]
    Control,
    /// A bid: 65 % or more designed.
    #[words("1", "Class 1")]
    Definitive,
}

examples!(
    InfrastructureCost::new(
        "Wind turbine, 12 MW, offshore, fixed foundation",
        InfrastructureCostType::Equipment,
        1770,
        "USD",
        "kW",
    )
    .asset_type(InfrastructureAssetType::Component)
    .project_type(ProjectType::Wind)
    .sub_type("offshore")
    .is_actual(false)
    .capacity_mw(12)
    .source_url("https://github.com/WISDEM/WOMBAT")
    .provenance(observed("turbines/12MW_osw_fixed capex_kw", "2024-12-31T00:00:00Z")),
    (|cost| cost.capacity_factor_percent(101), "capacity_factor_percent", Rule::Max(100.0)),
    (|cost| cost.low_cost(dec!(0.00001)), "low_cost", Rule::Digits(15, 4)),
    (|cost| cost.base_year(24), "base_year", Rule::Min(1800.0)),
    (|cost| cost.available_capacity_mw(-1), "available_capacity_mw", Rule::Min(0.0)),
);
