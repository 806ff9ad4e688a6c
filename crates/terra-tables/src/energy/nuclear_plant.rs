//! Reactors that make power, from their plan to their removal.
use super::EnergyProject;
use crate::prelude::*;

/// A reactor unit; a plant has one or several.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(status, net_capacity_mw),
    index(country_code, status),
    index(reactor_type),
    index(pris_code)
)]
pub struct NuclearPlant {
    pub id: Id<NuclearPlant>,
    /// What the unit is called: `Sizewell-B`.
    pub name: Text<255>,
    /// How far it has come.
    pub status: ReactorStatus,
    /// The plant that it is a unit of.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    pub location: Option<LonLat>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// Number of the reactor in PRIS, the database of the International Atomic Energy Agency.
    pub pris_code: Option<Text<20>>,
    /// How it slows neutrons and carries the heat away.
    pub reactor_type: Option<ReactorType>,
    /// The design by its maker's name: `AP-1000`, `VVER V-320`.
    pub model: Option<Text<255>>,
    /// Who made the reactor and the circuits around it.
    pub manufacturer: Option<Text<255>>,
    /// Electric power for the grid, after its own use; the reference unit power of PRIS.
    #[column(unit = "MW", range = 0..)]
    pub net_capacity_mw: Option<Decimal<12, 6>>,
    /// Electric power at the generator, before its own use.
    #[column(unit = "MW", range = 0..)]
    pub gross_capacity_mw: Option<Decimal<12, 6>>,
    /// Heat that the reactor may make, about three times the electric power.
    #[column(unit = "MW", range = 0..)]
    pub thermal_capacity_mw: Option<Decimal<12, 6>>,
    /// When the first concrete of its base was poured, or is to be.
    pub construction_start_date: Option<Date>,
    /// When its first chain reaction ran by itself.
    pub first_criticality_date: Option<Date>,
    /// When it first fed the grid.
    pub grid_connection_date: Option<Date>,
    /// When it was handed to who runs it, and began to sell energy.
    pub commercial_operation_date: Option<Date>,
    /// When it was put out of use for long, to come back; none where it never was.
    pub suspension_date: Option<Date>,
    /// When it came back from the suspension.
    pub restart_date: Option<Date>,
    /// When it ended for good, or is to by law or plan.
    pub shutdown_date: Option<Date>,
    /// When the site was freed from the regulator's watch.
    pub decommissioned_date: Option<Date>,
    /// Until when the licence lets it run.
    pub licence_expiry_date: Option<Date>,
    /// Energy for the grid since it first fed it.
    #[column(unit = "GW.h")]
    pub lifetime_generation_gwh: Option<Decimal<14, 6>>,
    /// Share of what it would have made at its capacity, over its life: the load factor of PRIS.
    #[column(unit = "%", range = 0..=100)]
    pub lifetime_capacity_factor_percent: Option<Decimal<5, 2>>,
    /// River, lake or sea that cools it.
    pub water_source: Option<Text<255>>,
    /// How the heat that gives no power is carried away.
    pub cooling_type: Option<ReactorCooling>,
    /// Whose it is, as the source writes it.
    pub owner: Option<Text<255>>,
    /// Who holds the licence to run it.
    pub operator: Option<Text<255>>,
    /// Whom the source has it from, where it gathers from others: `WNA/IAEA`.
    pub original_source: Option<Text<255>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How far a reactor has come, as PRIS divides them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ReactorStatus {
    /// Somebody means to build it; no concrete is poured.
    Planned,
    /// The first concrete is poured, and it doesn't run yet.
    #[words("Under Construction")]
    UnderConstruction,
    /// Building rests, and may go on.
    #[words("Suspended Construction")]
    ConstructionSuspended,
    /// Building was given up.
    #[words("Cancelled Construction")]
    ConstructionCancelled,
    /// It was built and never ran.
    #[words("Never Commissioned")]
    NeverCommissioned,
    /// It runs, or is refuelled or repaired.
    Operational,
    /// Out of use for long, and meant to come back.
    #[words("Suspended Operation", "Long-term Shutdown")]
    OperationSuspended,
    /// Ended for good.
    #[words("Shutdown", "Permanent Shutdown")]
    PermanentShutdown,
    /// Gone, and the site is free.
    #[words("Decommissioning Completed")]
    Decommissioned,
    /// The source doesn't know.
    Unknown,
}

/// How a reactor slows neutrons and carries the heat away, as PRIS divides them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ReactorType {
    /// Light water under pressure.
    Pwr,
    /// Light water under pressure, in Mitsubishi's advanced design.
    Apwr,
    /// Light water that boils.
    Bwr,
    /// Light water that boils, with pumps inside.
    Abwr,
    /// Heavy water under pressure, in tubes or a vessel.
    Phwr,
    /// Graphite, and light water that boils in tubes: the RBMK.
    Lwgr,
    /// Graphite and carbon dioxide: Magnox, AGR, UNGG.
    Gcr,
    /// Graphite and helium, so hot that it glows.
    Htgr,
    /// Heavy water and gas.
    Hwgcr,
    /// Heavy water, and light water that boils in tubes.
    Hwlwr,
    /// Heavy water, and light water to steam in tubes.
    Sghwr,
    /// Fast neutrons and liquid metal, which breed new fuel.
    Fbr,
    /// Organic liquid, which slows and cools.
    Ocr,
    /// Molten salt.
    Msr,
}

/// How a reactor's waste heat is carried away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ReactorCooling {
    /// By a river, lake or sea that takes the warm water back.
    OnceThrough,
    /// By towers in which water evaporates.
    WetTower,
    /// By air that water doesn't touch.
    DryTower,
    /// By a pond.
    Pond,
}

examples!(
    NuclearPlant::new("Sizewell-B", ReactorStatus::Operational)
        .location(place(1.621, 52.212))
        .country_code("GB")
        .pris_code("263")
        .reactor_type(ReactorType::Pwr)
        .model("SNUPPS")
        .manufacturer("Westinghouse")
        .net_capacity_mw(1188)
        .gross_capacity_mw(1250)
        .thermal_capacity_mw(3425)
        .construction_start_date(day("1988-07-18"))
        .first_criticality_date(day("1995-01-31"))
        .grid_connection_date(day("1995-02-14"))
        .commercial_operation_date(day("1995-09-22"))
        .water_source("North Sea")
        .cooling_type(ReactorCooling::OnceThrough)
        .operator("EDF Energy")
        .original_source("WNA/IAEA")
        .provenance(observed("640", "2015-05-24T01:51:18Z")),
    (|unit| unit.net_capacity_mw(-1), "net_capacity_mw", Rule::Min(0.0)),
    (|unit| unit.country_code("GBR"), "country_code", Rule::Length(2)),
    (
        |unit| unit.lifetime_capacity_factor_percent(dec!(100.1)),
        "lifetime_capacity_factor_percent",
        Rule::Max(100.0)
    ),
);
