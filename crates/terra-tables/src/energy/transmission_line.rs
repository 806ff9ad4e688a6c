//! What carries power over land and sea.
use super::Substation;
use crate::prelude::*;

/// A line between two nodes of the grid: its circuits run the same way, at the same voltage.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(status, voltage_kv),
    index(country_code, voltage_kv),
    index(operator),
    index(eic_code)
)]
pub struct TransmissionLine {
    pub id: Id<TransmissionLine>,
    /// What the grid operator calls it: `Baltic Cable`; many maps leave it out.
    pub name: Option<Text<255>>,
    /// Where it runs, from the first to the second end.
    pub geometry: Option<Geometry>,
    /// Whether it carries alternating or direct current.
    pub current_type: Option<CurrentType>,
    /// Where it runs: in the air, the ground or the sea.
    pub construction_type: Option<LineConstruction>,
    /// How far it has come.
    pub status: Option<GridAssetStatus>,
    /// The node that it starts from.
    #[column(on_delete = SetNull)]
    pub from_substation_id: Option<Id<Substation>>,
    /// The node that it leads to; power may flow either way.
    #[column(on_delete = SetNull)]
    pub to_substation_id: Option<Id<Substation>>,
    /// The first end, in the source's words.
    pub from_name: Option<Text<255>>,
    /// The second end, in the source's words.
    pub to_name: Option<Text<255>>,
    /// Nominal voltage between phases; of direct current, from each pole to the ground.
    #[column(unit = "kV", range = 0..=1500)]
    pub voltage_kv: Option<Decimal<9, 3>>,
    /// Circuits side by side: three wires each, or the poles of one link.
    #[column(range = 1..)]
    pub circuit_count: Option<i32>,
    /// Along the line, not straight across.
    #[column(unit = "km", range = 0..)]
    pub length_km: Option<Decimal<12, 4>>,
    /// Power that all circuits may carry together.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Apparent power that one circuit bears without growing too hot.
    #[column(unit = "MV.A", range = 0..)]
    pub thermal_rating_mva: Option<Decimal<10, 3>>,
    /// Current that one circuit bears without growing too hot.
    #[column(unit = "A", range = 0..)]
    pub max_current_amperes: Option<Decimal<9, 2>>,
    /// Resistance of one circuit over its whole length, to the flow that all phases share.
    #[column(unit = "Ohm", range = 0..)]
    pub resistance_ohms: Option<Decimal<10, 5>>,
    /// Reactance of one circuit over its whole length; below zero where capacitors in the line
    /// outweigh it.
    #[column(unit = "Ohm")]
    pub reactance_ohms: Option<Decimal<10, 5>>,
    /// The wires: metals, square millimetres, how many to a bundle: `Al/St 240/40 4-bundle 380.0`.
    pub conductor_type: Option<Text<255>>,
    /// Who runs it.
    pub operator: Option<Text<255>>,
    /// Whose it is, as the source writes it.
    pub owner: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country; of a line across a border, where the source has it.
    pub country_code: Option<Text<2>>,
    /// Whether it crosses a border between countries or control areas.
    pub is_tie_line: Option<bool>,
    /// Energy Identification Code of the line, or of its first circuit: `10T-ES-PT-00006W`.
    pub eic_code: Option<Text<16>>,
    /// When building began, or is to begin.
    pub construction_start_date: Option<Date>,
    /// When it was first under voltage for good, or is to be.
    pub energisation_date: Option<Date>,
    /// The year it began to run or is to, where no more is known.
    #[column(range = 1800..=2200)]
    pub commissioning_year: Option<i32>,
    /// When it ended, or is to end.
    pub retirement_date: Option<Date>,
    /// What other registers call it, by register, further circuits' codes included:
    /// `{"entsoe_map": "31233", "tyndp": "1043"}`.
    pub identifiers: Option<Json>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// The kind of current.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CurrentType {
    /// It turns 50 or 60 times a second, or 16.7 for railways.
    #[code("ac")]
    Alternating,
    /// It flows one way.
    #[code("dc")]
    #[words("DC-Line", "HVDC")]
    Direct,
}

/// Where a line runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LineConstruction {
    /// In the air, on towers.
    Overhead,
    /// In the ground.
    Underground,
    /// In the sea or a lake.
    #[words("Subsea")]
    Submarine,
    /// Partly so, partly so.
    Mixed,
}

/// How far a line, a substation or a link between grids has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum GridAssetStatus {
    /// Somebody looks into whether it is needed.
    UnderConsideration,
    /// It is in a plan; permits aren't applied for.
    #[words("planned_not_yet_permitting", "confirmed")]
    Planned,
    /// Permits are applied for.
    InPermitting,
    /// All that is needed to build is granted.
    Permitted,
    /// Being built.
    UnderConstruction,
    /// In use, or ready for it.
    #[words("completed", "Operational", "In service")]
    Operating,
    /// Out of use, but kept.
    Mothballed,
    /// Ended for good.
    #[words("decommissioned", "dismantled")]
    Retired,
    /// Given up before it ran.
    Cancelled,
}

examples!(
    TransmissionLine::new()
        .geometry(line(&[
            (-7.6887875, 39.5937732),
            (-7.660217, 39.564412),
            (-7.630005, 39.561236),
            (-7.592926, 39.561236),
            (-7.509155, 39.608862),
        ]))
        .current_type(CurrentType::Alternating)
        .construction_type(LineConstruction::Overhead)
        .status(GridAssetStatus::Operating)
        .from_substation_id(Id::fresh())
        .to_substation_id(Id::fresh())
        .voltage_kv(380)
        .circuit_count(1)
        .length_km(dec!(18.8177))
        .operator("REN")
        .country_code("PT")
        .is_tie_line(true)
        .eic_code("10T-ES-PT-00006W")
        .identifiers(json(r#"{"entsoe_map": "31233", "tie_line": "ES-PT-06"}"#))
        .provenance(observed("4511", "2019-04-15T13:43:43Z")),
    (|line| line.circuit_count(0), "circuit_count", Rule::Min(1.0)),
    (|line| line.length_km(dec!(18.81772)), "length_km", Rule::Digits(12, 4)),
    (|line| line.resistance_ohms(-1), "resistance_ohms", Rule::Min(0.0)),
);
