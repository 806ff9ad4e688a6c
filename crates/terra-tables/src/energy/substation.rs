//! The nodes of the grid.
use super::{CurrentType, GridAssetStatus};
use crate::prelude::*;

/// A node of the grid at one voltage: a substation, a converter, a joint of lines.
///
/// A station with busbars at several voltages may be several rows with one station code.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(substation_type, voltage_kv),
    index(country_code, voltage_kv),
    index(status),
    index(station_code),
    index(eic_code)
)]
pub struct Substation {
    pub id: Id<Substation>,
    /// What the grid operator calls it; many maps leave it out.
    pub name: Option<Text<255>>,
    pub location: Option<LonLat>,
    /// What happens here.
    pub substation_type: Option<SubstationType>,
    /// The station that this is a busbar of, by the source's code.
    pub station_code: Option<Text<50>>,
    /// Whether its busbar carries alternating or direct current.
    pub current_type: Option<CurrentType>,
    /// Nominal voltage of the busbar, or the highest where the row stands for the whole station.
    #[column(unit = "kV", range = 0..=1500)]
    pub voltage_kv: Option<Decimal<9, 3>>,
    /// The lowest voltage that its transformers lead down to.
    #[column(unit = "kV", range = 0..=1500)]
    pub min_voltage_kv: Option<Decimal<9, 3>>,
    /// How far it has come.
    pub status: Option<GridAssetStatus>,
    /// Who runs it.
    pub operator: Option<Text<255>>,
    /// Whose it is, as the source writes it.
    pub owner: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// Energy Identification Code: `45T000000000058G`.
    pub eic_code: Option<Text<16>>,
    /// Whether a line across a border ends here.
    pub is_tie_point: Option<bool>,
    /// Lines that end here.
    #[column(range = 0..)]
    pub line_count: Option<i32>,
    /// Transformers that join it to busbars at other voltages.
    #[column(range = 0..)]
    pub transformer_count: Option<i32>,
    /// Apparent power that all its transformers can carry together.
    #[column(unit = "MV.A", range = 0..)]
    pub transformer_rating_mva: Option<Decimal<10, 3>>,
    /// Apparent power that flows into a three-phase fault here: how stiff the grid is.
    #[column(unit = "MV.A", range = 0..)]
    pub fault_level_mva: Option<Decimal<10, 3>>,
    /// What keeps its live parts apart.
    pub insulation_type: Option<SubstationInsulation>,
    /// When it was first under voltage for good, or is to be.
    pub energisation_date: Option<Date>,
    /// The year it began to run, where no more is known.
    #[column(range = 1800..=2200)]
    pub commissioning_year: Option<i32>,
    /// When it ended, or is to end.
    pub retirement_date: Option<Date>,
    /// What other registers call it, by register: `{"entsoe_map": "30071", "osm": "way/8049"}`.
    pub identifiers: Option<Json>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What happens at a node of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SubstationType {
    /// Lines at high voltage meet, and transformers may lead down.
    #[words("Substation")]
    Transmission,
    /// Power goes on to consumers at middle and low voltage.
    #[words("minor_distribution")]
    Distribution,
    /// A power plant feeds in.
    #[words(
        "Substations + Power Plants",
        "Biomass",
        "Brown coal/Lignite",
        "Coal derived gas",
        "Fossil fuel",
        "Fossil gas",
        "Fossil oil",
        "Geothermal",
        "Hard coal",
        "Hydro mixed pump storage",
        "Hydro pure pump storage",
        "Hydro pure storage",
        "Hydro run of river & pondage",
        "Mixed fuels",
        "Nuclear",
        "Oil shale",
        "Other fossil fuels",
        "Other or not listed",
        "Solar photovoltaic",
        "Solar thermic",
        "Wind farm"
    )]
    Generation,
    /// Lines of one voltage are switched, without transformers.
    Switching,
    /// Alternating turns into direct current, or back.
    #[words("Converter Station")]
    Converter,
    /// Two alternating grids meet through direct current in one place.
    #[words("Converter Station Back-to-back")]
    BackToBack,
    /// A transformer steers how much flows through a line.
    #[words("Phase shifter")]
    PhaseShifter,
    /// Coils or capacitors hold the voltage.
    Compensation,
    /// A railway is fed.
    Traction,
    /// A large consumer is fed.
    Industrial,
    /// A line goes from the air into the ground or the sea.
    Transition,
    /// Lines meet without switches.
    Joint,
}

/// What keeps a substation's live parts apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SubstationInsulation {
    /// Air, in the open or a hall.
    #[words("AIS")]
    Air,
    /// Gas in closed tubes.
    #[words("GIS")]
    Gas,
    /// Air and gas by turns.
    #[words("MTS")]
    Hybrid,
}

examples!(
    Substation::new()
        .location(place(11.961365, 55.446153))
        .substation_type(SubstationType::Transmission)
        .station_code("6460")
        .current_type(CurrentType::Alternating)
        .voltage_kv(380)
        .status(GridAssetStatus::Operating)
        .operator("Energinet")
        .country_code("DK")
        .eic_code("45T000000000058G")
        .is_tie_point(true)
        .identifiers(json(r#"{"entsoe_map": "30071"}"#))
        .provenance(observed("5646", "2018-01-24T09:17:30Z")),
    (|node| node.voltage_kv(380_000), "voltage_kv", Rule::Max(1500.0)),
    (|node| node.eic_code("45T000000000058G-"), "eic_code", Rule::Length(16)),
    (|node| node.transformer_count(-1), "transformer_count", Rule::Min(0.0)),
);
