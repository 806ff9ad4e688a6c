//! How a project stores power.
use super::EnergyProject;
use crate::prelude::*;

/// The storage side of a project: its batteries, or another store that isn't pumped water.
#[derive(Table)]
#[table(
    domain = Energy,
    name = "battery_storage",
    unique(source_id, external_id),
    index(technology, capacity_mwh),
    index(siting)
)]
pub struct BatteryStorage {
    pub id: Id<BatteryStorage>,
    /// The project that stores.
    #[column(on_delete = Cascade)]
    pub project_id: Id<EnergyProject>,
    /// What holds the energy.
    pub technology: Option<StorageTechnology>,
    /// The cells more closely: `LFP`, `NMC`, `vanadium`.
    pub chemistry: Option<Text<100>>,
    /// Whether it stands alone or beside a plant.
    pub siting: Option<StorageSiting>,
    /// The project that it stands beside, and may share a connection with.
    #[column(on_delete = SetNull)]
    pub co_located_project_id: Option<Id<EnergyProject>>,
    /// Where it meets the plant that it stands beside; none where it stands alone.
    pub coupling: Option<StorageCoupling>,
    /// Power that it can give, at the most.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Power that it can take, at the most; often that which it can give.
    #[column(unit = "MW", range = 0..)]
    pub charge_capacity_mw: Option<Decimal<12, 6>>,
    /// Energy that it can give when full and new.
    #[column(unit = "MW.h", range = 0..)]
    pub capacity_mwh: Option<Decimal<12, 3>>,
    /// Hours that it can give its full power.
    #[column(unit = "h", range = 0..)]
    pub duration_hours: Option<Decimal<8, 3>>,
    /// Energy that comes out by energy that went in, its own use counted as lost.
    #[column(unit = "%", range = 0..=100)]
    pub round_trip_efficiency_percent: Option<Decimal<5, 2>>,
    /// Share of the energy that may be taken out before it must charge again.
    #[column(unit = "%", range = 0..=100)]
    pub depth_of_discharge_percent: Option<Decimal<5, 2>>,
    /// Full cycles until it holds what its maker calls the end of life, often 70 or 80 %.
    #[column(range = 0..)]
    pub cycle_life_count: Option<i32>,
    /// Full cycles in a year that the warranty allows.
    #[column(range = 0..)]
    pub warranted_annual_cycles_count: Option<i32>,
    /// Share of the energy when new that it loses in a year.
    #[column(unit = "%", range = 0..=100)]
    pub annual_degradation_percent: Option<Decimal<5, 3>>,
    /// Energy that it could still give when last tested.
    #[column(unit = "MW.h", range = 0..)]
    pub tested_capacity_mwh: Option<Decimal<12, 3>>,
    /// What it earns most by.
    pub primary_application: Option<StorageApplication>,
    /// All that it does, as a list of the codes of the primary application.
    pub applications: Option<Json>,
    /// Apparent power of its inverters, which sets what it can do for the voltage.
    #[column(unit = "MV.A", range = 0..)]
    pub inverter_rating_mva: Option<Decimal<10, 3>>,
    /// Whether its inverters can set voltage and frequency by themselves.
    pub is_grid_forming: Option<bool>,
    /// Whether it can start a dead grid.
    pub has_black_start: Option<bool>,
    /// Who made the store as delivered: `Tesla`.
    pub manufacturer: Option<Text<255>>,
    /// The maker's name for it: `Megapack 2`.
    pub model: Option<Text<255>>,
    /// What it is housed in.
    pub enclosure_type: Option<StorageEnclosure>,
    /// Cabinets or containers, or other units that the maker counts.
    #[column(range = 0..)]
    pub unit_count: Option<i32>,
    /// When the maker's promise of power and energy ends.
    pub warranty_end_date: Option<Date>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What holds the energy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StorageTechnology {
    /// A battery; which isn't said.
    #[words("Batteries", "BA")]
    Battery,
    /// Lithium ions, whatever the electrodes.
    #[words("Lithium-ion", "LIB")]
    LithiumIon,
    /// Sodium ions at the air's temperature.
    #[words("Sodium-ion")]
    SodiumIon,
    /// Molten sodium with sulphur or nickel chloride.
    #[words("Sodium-based", "NaS", "NAB")]
    MoltenSodium,
    /// Lead and acid.
    #[words("Lead-acid", "PBB")]
    LeadAcid,
    /// Nickel with cadmium or a metal hydride.
    #[words("Nickel-based", "NIB")]
    Nickel,
    /// Zinc or iron with air, and other metals with air.
    #[words("Metal air", "MAB")]
    MetalAir,
    /// Liquids in tanks that are pumped past electrodes.
    #[words("Flow battery", "FLB")]
    Flow,
    /// Capacitors.
    #[words("Electro-chemical capacitor", "ECC")]
    Capacitor,
    /// Wheels that spin.
    #[words("Flywheels", "FW")]
    Flywheel,
    /// Air under pressure.
    #[words("Compressed Air Energy Storage", "CAES", "CE")]
    CompressedAir,
    /// Air made liquid by cold.
    #[words("Liquid Air Energy Storage", "LAES")]
    LiquidAir,
    /// Hydrogen, made from power and turned back.
    #[words("Fuel Cell (Hydrogen)")]
    Hydrogen,
    /// Heat or cold, turned back to power.
    Thermal,
    /// Weights lifted and let down.
    Gravity,
    /// Something else.
    #[words("OTH", "OTB")]
    Other,
}

/// Whether a store stands alone or beside a plant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StorageSiting {
    /// On its own.
    #[words("Stand-alone Storage", "Stand-alone")]
    StandAlone,
    /// Beside a plant that runs on sun, wind, water or the like.
    #[words("Co-located with RE")]
    WithRenewable,
    /// Beside a plant that burns fuel.
    #[words("Co-located with fossil fuel plant")]
    WithFossil,
    /// On a consumer's side of the meter.
    #[words("Behind the meter")]
    BehindMeter,
}

/// Where a store meets the plant that it stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StorageCoupling {
    /// Behind the inverters of both.
    #[words("AC coupled")]
    Ac,
    /// Before a common inverter; it can charge from the grid, too.
    #[words("DC coupled")]
    Dc,
    /// Before a common inverter; it charges from the plant only.
    #[words("DC tightly coupled")]
    DcTight,
    /// Nowhere: only the site is shared.
    Independent,
}

/// What a store is used for, as the EIA asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StorageApplication {
    /// To buy low and sell high.
    Arbitrage,
    /// To hold the frequency from second to second.
    #[words("Frequency regulation")]
    FrequencyRegulation,
    /// To follow the load from minute to minute.
    #[words("Load following")]
    LoadFollowing,
    /// To stand ready for a plant that fails, and to ramp.
    #[words("Ramping / spinning reserve")]
    SpinningReserve,
    /// To hold the voltage.
    #[words("Voltage or reactive power support")]
    VoltageSupport,
    /// To lower a consumer's load when it is dear.
    #[words("Load management")]
    LoadManagement,
    /// To serve the hours of the highest load, and be paid for it.
    #[words("System peak shaving")]
    PeakShaving,
    /// To take what wind and sun would else be held back.
    #[words("Excess wind and solar generation")]
    CurtailmentReduction,
    /// To make the plant beside it steadier.
    #[words("Co-located renewable firming")]
    Firming,
    /// To keep a place supplied when the grid fails.
    #[words("Backup power")]
    Backup,
    /// To do without a new line or transformer.
    #[words("Transmission and distribution deferral")]
    GridDeferral,
}

/// What a store is housed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StorageEnclosure {
    /// Containers or cabinets in the open.
    #[words("CS", "CT")]
    Container,
    /// A building.
    #[words("BL")]
    Building,
    /// A cavern or vessel.
    Cavern,
    /// Something else.
    #[words("OT")]
    Other,
}

examples!(
    BatteryStorage::new(Id::fresh())
        .technology(StorageTechnology::LithiumIon)
        .siting(StorageSiting::WithRenewable)
        .co_located_project_id(Id::fresh())
        .coupling(StorageCoupling::Ac)
        .capacity_mw(150)
        .capacity_mwh(dec!(193.5))
        .duration_hours(dec!(1.29))
        .primary_application(StorageApplication::FrequencyRegulation)
        .applications(json(r#"["frequency_regulation", "arbitrage"]"#))
        .is_grid_forming(true)
        .manufacturer("Tesla")
        .model("Powerpack")
        .enclosure_type(StorageEnclosure::Container)
        .provenance(observed("Hornsdale Power Reserve", "2022-07-27T00:00:00Z")),
    (|store| store.capacity_mw(-50), "capacity_mw", Rule::Min(0.0)),
    (
        |store| store.round_trip_efficiency_percent(dec!(100.5)),
        "round_trip_efficiency_percent",
        Rule::Max(100.0)
    ),
    (|store| store.capacity_mwh(dec!(0.0005)), "capacity_mwh", Rule::Digits(12, 3)),
);
