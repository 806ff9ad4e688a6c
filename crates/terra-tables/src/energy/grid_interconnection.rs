//! Where plants meet the grid, and grids each other.
use super::{CurrentType, EnergyProject, GridAssetStatus, LineConstruction, Substation};
use crate::prelude::*;

/// A connection of a plant or consumer to a grid, or of one grid to another.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(interconnection_type, capacity_mw),
    index(status, energisation_date),
    index(grid_operator),
    index(country_code, to_country_code)
)]
pub struct GridInterconnection {
    pub id: Id<GridInterconnection>,
    /// What is connected by it, and to what.
    pub interconnection_type: InterconnectionType,
    /// What a link is called: `NorNed`; a plant's connection seldom has a name of its own.
    pub name: Option<Text<255>>,
    /// Where it runs, from the first to the second end.
    pub geometry: Option<Geometry>,
    /// The plant that is connected; none for a link between grids.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The node where the plant meets the grid, or the link's first end.
    #[column(on_delete = SetNull)]
    pub substation_id: Option<Id<Substation>>,
    /// The link's second end; none for a plant.
    #[column(on_delete = SetNull)]
    pub to_substation_id: Option<Id<Substation>>,
    /// The point of connection, or the link's first end, in the source's words.
    pub from_name: Option<Text<255>>,
    /// The link's second end, in the source's words.
    pub to_name: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country of the connection or the link's first end.
    pub country_code: Option<Text<2>>,
    /// ISO 3166-1 alpha-2 code of the country of the link's second end.
    pub to_country_code: Option<Text<2>>,
    /// Which grid it connects to.
    pub grid_level: Option<GridLevel>,
    /// Who runs the grid that it connects to.
    pub grid_operator: Option<Text<255>>,
    /// The grid operator's number in the source's register: the EIA's utility id `1738`.
    pub grid_operator_code: Option<Text<50>>,
    /// How far it has come.
    pub status: Option<GridAssetStatus>,
    /// Power that may flow into the grid, or from the first to the second end.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Power that may flow out of the grid, or from the second to the first end.
    #[column(unit = "MW", range = 0..)]
    pub import_capacity_mw: Option<Decimal<12, 6>>,
    /// Nominal voltage at the point of connection; of direct current, from each pole to the ground.
    #[column(unit = "kV", range = 0..=1500)]
    pub voltage_kv: Option<Decimal<9, 3>>,
    /// Further voltages in kV at which it is connected, as a list: `[69, 34.5]`.
    pub other_voltages: Option<Json>,
    /// Whether it carries alternating or direct current.
    pub current_type: Option<CurrentType>,
    /// What turns the current, where it is direct.
    pub converter_type: Option<ConverterType>,
    /// Who made the converters or the link: `ABB`, `Siemens`.
    pub manufacturer: Option<Text<255>>,
    /// Where the line runs: in the air, the ground or the sea.
    pub construction_type: Option<LineConstruction>,
    /// Along the line, not straight across.
    #[column(unit = "km", range = 0..)]
    pub length_km: Option<Decimal<12, 4>>,
    /// The part of the length in the ground or the sea.
    #[column(unit = "km", range = 0..)]
    pub cable_length_km: Option<Decimal<12, 4>>,
    /// The part of the length in the air.
    #[column(unit = "km", range = 0..)]
    pub overhead_length_km: Option<Decimal<12, 4>>,
    /// Number of the agreement to connect, or of the request for it.
    pub agreement_number: Option<Text<100>>,
    /// When the agreement to connect was signed.
    pub agreement_date: Option<Date>,
    /// When it was first under voltage for good, or is to be.
    pub energisation_date: Option<Date>,
    /// The year it began to run or is to, where no more is known.
    #[column(range = 1800..=2200)]
    pub commissioning_year: Option<i32>,
    /// When it ended, or is to end.
    pub retirement_date: Option<Date>,
    /// What the connection itself costs: line, switchgear, converters.
    #[column(range = 0..)]
    pub connection_cost: Option<Decimal<15, 2>>,
    /// What the grid behind it must be strengthened for, as far as this connection pays for it.
    #[column(range = 0..)]
    pub reinforcement_cost: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that both costs are in.
    pub currency_code: Option<Text<3>>,
    /// What else the source says: what it replaced, how it was built out.
    pub description: Option<Text<4000>>,
    /// What other registers call it, by register: `{"tyndp": "235", "tyndp_investment": "664"}`.
    pub identifiers: Option<Json>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a connection connects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InterconnectionType {
    /// A power plant or store to a grid.
    Generation,
    /// A large consumer to a grid.
    Load,
    /// Grids of two countries or markets.
    Interconnector,
    /// Two parts of one grid, by a link of its own.
    InternalLink,
    /// A grid that can run alone to the one around it.
    Microgrid,
}

/// Which grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum GridLevel {
    /// That which carries power far, at high voltage.
    Transmission,
    /// That which brings power to consumers.
    Distribution,
}

/// What turns alternating into direct current.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ConverterType {
    /// Mercury arcs in glass or steel.
    #[words("Merc")]
    MercuryArc,
    /// Mercury arcs once, and now thyristors or both.
    #[words("Merc/Thyr")]
    MercuryArcAndThyristor,
    /// Thyristors, which the grid's own voltage switches (LCC).
    #[words("Thyr", "LCC")]
    Thyristor,
    /// Transistors, which switch by themselves (VSC).
    #[words("IGBT", "VSC")]
    Transistor,
}

examples!(
    GridInterconnection::new(InterconnectionType::Interconnector)
        .name("NorNed")
        .geometry(line(&[(6.8658333, 53.4344444), (6.8652778, 58.2827778)]))
        .from_name("Eemshaven")
        .to_name("Feda")
        .country_code("NL")
        .to_country_code("NO")
        .grid_level(GridLevel::Transmission)
        .status(GridAssetStatus::Operating)
        .capacity_mw(700)
        .import_capacity_mw(700)
        .voltage_kv(450)
        .current_type(CurrentType::Direct)
        .converter_type(ConverterType::Thyristor)
        .manufacturer("ABB")
        .construction_type(LineConstruction::Submarine)
        .length_km(580)
        .cable_length_km(580)
        .overhead_length_km(0)
        .commissioning_year(2008)
        .description("Supplier: ABB, Nexans")
        .provenance(observed("NorNed", "2020-01-01T00:00:00Z")),
    (|link| link.voltage_kv(-450), "voltage_kv", Rule::Min(0.0)),
    (|link| link.to_country_code("NOR"), "to_country_code", Rule::Length(2)),
    (|link| link.connection_cost(dec!(0.005)), "connection_cost", Rule::Digits(15, 2)),
);
