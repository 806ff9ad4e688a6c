//! What plants are made of, piece by piece and type by type.
use crate::{
    energy::{EnergyProject, Substation},
    prelude::*,
};

/// A piece of equipment that stands somewhere, or the catalogue model that such pieces follow.
#[derive(Table)]
#[table(
    domain = Operations,
    name = "equipment_inventory",
    unique(source_id, external_id),
    index(equipment_type, capacity_kw),
    index(manufacturer, model),
    index(status),
    index(tag_code),
    index(warranty_end_date)
)]
pub struct EquipmentItem {
    pub id: Id<EquipmentItem>,
    /// What the piece is called at its plant, or the model in its catalogue.
    pub name: Text<255>,
    /// What class of equipment it is.
    pub equipment_type: EquipmentType,
    /// Whether the row is one piece with a place of its own or a model of a catalogue.
    #[column(default = "item")]
    pub record_type: EquipmentRecordType,
    /// How the piece stands; none for a catalogue model.
    pub status: Option<EquipmentStatus>,
    pub location: Option<LonLat>,
    /// Height of the ground that it stands on above mean sea level.
    #[column(unit = "m", range = -500..=9000)]
    pub elevation_meters: Option<i32>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// The plant that it belongs to.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The substation that it stands in, or that its plant feeds through.
    #[column(on_delete = SetNull)]
    pub substation_id: Option<Id<Substation>>,
    /// The larger piece that it is a part of: a module's string, a transformer's bay.
    #[column(on_delete = SetNull)]
    pub parent_id: Option<Id<EquipmentItem>>,
    /// The row of the catalogue model that it was built to.
    #[column(on_delete = SetNull)]
    pub catalogue_item_id: Option<Id<EquipmentItem>>,
    /// The plant as the source calls it: `Kelmarsh`.
    pub site_name: Option<Text<255>>,
    /// The operator's tag for it, as on the plant's drawings and in SCADA: `KWF1`.
    pub tag_code: Option<Text<100>>,
    /// The string, feeder or circuit of the plant that it hangs on: `S00`.
    pub feeder_code: Option<Text<100>>,
    /// Who made it, as on its plate.
    pub manufacturer: Option<Text<255>>,
    /// The maker's name for its type: `MM92`.
    pub model: Option<Text<255>>,
    /// The number that the maker gave to this one piece: `SEN 93420`.
    pub serial_number: Option<Text<255>>,
    /// The technology more closely, in the source's words: `mc-Si`, `DFIG`, `LFP`.
    pub sub_type: Option<Text<100>>,
    /// The year of the model or of its making.
    #[column(range = 1800..=2200)]
    pub vintage_year: Option<i32>,
    /// Rated active power; of an inverter or a turbine what it gives on the grid's side.
    #[column(unit = "kW", range = 0..)]
    pub capacity_kw: Option<Decimal<12, 3>>,
    /// Power on the direct-current side: of an inverter what it takes at its rating, of a module
    /// what it gives under standard test conditions.
    #[column(unit = "kW", range = 0..)]
    pub dc_power_kw: Option<Decimal<12, 6>>,
    /// Rated apparent power, as transformers and generators have it.
    #[column(unit = "MV.A", range = 0..)]
    pub rated_power_mva: Option<Decimal<10, 4>>,
    /// Energy that it can store when full.
    #[column(unit = "MW.h", range = 0..)]
    pub capacity_mwh: Option<Decimal<12, 3>>,
    /// Rated alternating voltage; of a transformer that of its high side.
    #[column(unit = "kV", range = 0..=1500)]
    pub voltage_kv: Option<Decimal<9, 3>>,
    /// Rated voltage of a transformer's low side.
    #[column(unit = "kV", range = 0..)]
    pub low_side_voltage_kv: Option<Decimal<9, 3>>,
    /// Direct voltage that its power is rated at: of a module at maximum power.
    #[column(unit = "V", range = 0..)]
    pub dc_voltage_volts: Option<Decimal<9, 4>>,
    /// Highest direct voltage: of an inverter that it bears, of a module that it reaches with
    /// its circuit open.
    #[column(unit = "V", range = 0..)]
    pub max_dc_voltage_volts: Option<Decimal<9, 4>>,
    /// Highest direct current: of an inverter that it takes, of a module that it gives when
    /// short-circuited.
    #[column(unit = "A", range = 0..)]
    pub max_dc_current_amperes: Option<Decimal<12, 6>>,
    /// Lowest direct voltage at which an inverter finds the modules' maximum power.
    #[column(unit = "V", range = 0..)]
    pub min_mppt_volts: Option<Decimal<9, 4>>,
    /// Highest direct voltage at which an inverter finds the modules' maximum power.
    #[column(unit = "V", range = 0..)]
    pub max_mppt_volts: Option<Decimal<9, 4>>,
    /// Outer area of a module, frame included.
    #[column(unit = "m2", range = 0..)]
    pub surface_area_m2: Option<Decimal<8, 4>>,
    /// Height of a wind turbine's rotor centre above its foot.
    #[column(unit = "m", range = 0..=500)]
    pub hub_height_meters: Option<Decimal<6, 2>>,
    /// Diameter of the circle that a turbine's blades sweep.
    #[column(unit = "m", range = 0..=500)]
    pub rotor_diameter_meters: Option<Decimal<6, 2>>,
    /// What a wind turbine gives by wind speed, as a list of points:
    /// `[{"wind_speed_ms": 4, "power_kw": 595.088475, "ct": 0.808268424}]`.
    pub power_curve: Option<Json>,
    /// The performance model that the next column's numbers belong to: `sandia_inverter`, `sapm`.
    pub performance_model: Option<Text<63>>,
    /// Coefficients of the performance model, by the names that it gives them: `{"c0": -0.000041}`.
    pub model_coefficients: Option<Json>,
    /// When a register of tested equipment, such as the California Energy Commission's, listed it.
    pub listed_date: Option<Date>,
    /// When it was put where it stands.
    pub installed_date: Option<Date>,
    /// When it began to sell energy, or is to; known to the day.
    pub commercial_operation_date: Option<Date>,
    /// Last day on which its maker answers for faults.
    pub warranty_end_date: Option<Date>,
    /// When it was taken out for good.
    pub retirement_date: Option<Date>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a row of the inventory stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EquipmentRecordType {
    /// One piece, with a serial number or a tag.
    Item,
    /// A type that a maker sells or a reference study defines.
    CatalogueModel,
}

/// How a piece of equipment stands (after the operating states of ISO 14224).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EquipmentStatus {
    /// Bought, not delivered.
    Ordered,
    /// In a store, ready to be put in.
    InStock,
    /// In its place, not yet handed over to who runs it.
    Commissioning,
    /// In use.
    Operating,
    /// Ready, and used only when another fails or more is needed.
    Standby,
    /// In its place and unable to run, or kept from it.
    OutOfService,
    /// Out of its place, at a workshop.
    InRepair,
    /// Taken out for good.
    Retired,
}

/// What class of equipment something is (after the classes of ISO 14224, with those of wind,
/// solar and storage).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EquipmentType {
    /// The plant as a whole, where no piece of it is named.
    #[words("Facility", "Ground-Mount PV System", "Site")]
    Plant,
    /// A block of a solar plant: one inverter station and what feeds it.
    #[words("Pad", "Block")]
    PowerBlock,
    /// A wind turbine with its tower and foundation.
    #[words("turbine", "WTG")]
    WindTurbine,
    /// A photovoltaic module.
    #[words("Module")]
    PvModule,
    /// Modules in series.
    #[words("String")]
    PvString,
    /// The box where strings come together.
    #[words("Combiner")]
    CombinerBox,
    /// Direct current to alternating.
    Inverter,
    /// What turns modules towards the sun.
    Tracker,
    /// Cells, racks and containers that store electric energy.
    #[words("Energy Storage/Battery", "BESS")]
    Battery,
    /// Direct to alternating current and back, at the ends of a line or of a battery.
    PowerConverter,
    /// A power transformer, step-up or station.
    Transformer,
    /// Breakers, disconnectors and busbars.
    #[words("Breaker", "Recloser")]
    Switchgear,
    /// Lines and cables within a plant, or from it to the grid.
    Cable,
    /// A plant's substation as a whole.
    Substation,
    /// What makes electricity from a shaft's turning.
    Generator,
    /// Steam to a shaft's turning.
    SteamTurbine,
    /// Burning gas to a shaft's turning.
    GasTurbine,
    /// Falling or flowing water to a shaft's turning.
    HydroTurbine,
    /// A piston engine.
    CombustionEngine,
    /// Fuel's heat to steam.
    Boiler,
    /// A nuclear reactor and its primary circuit.
    Reactor,
    /// A heat exchanger, condenser or cooling tower.
    HeatExchanger,
    /// A pump, a ballast pump among them.
    Pump,
    /// A compressor or a fan.
    Compressor,
    /// A valve or a gate.
    Valve,
    /// A gearbox, coupling or drive on its own.
    Gearbox,
    /// What cleans exhaust gas.
    EmissionControl,
    /// Water electrolysis to hydrogen.
    Electrolyser,
    /// What counts energy.
    Meter,
    /// A mast or station that measures the weather of the site.
    #[words("Met station", "Met mast")]
    WeatherStation,
    /// An instrument on its own.
    #[words("Pyranometer")]
    Sensor,
    /// Control and protection, SCADA and its network.
    #[words("SCADA", "Communications")]
    ControlSystem,
    /// Foundations, masts, dams, buildings, fences.
    Structure,
    /// Something else.
    #[words("Summary")]
    Other,
}

examples!(
    EquipmentItem::new("Kelmarsh 1", EquipmentType::WindTurbine)
        .status(EquipmentStatus::Operating)
        .location(place(-0.947_133, 52.400_604))
        .elevation_meters(146)
        .country_code("GB")
        .site_name("Kelmarsh")
        .tag_code("KWF1")
        .manufacturer("Senvion")
        .model("MM92")
        .serial_number("SEN 93420")
        .capacity_kw(2050)
        .hub_height_meters(dec!(78.5))
        .rotor_diameter_meters(92)
        .commercial_operation_date(day("2016-04-15"))
        .source_url("https://zenodo.org/records/5841834")
        .provenance(observed("KWF1", "2022-01-01T00:00:00Z")),
    (|item| item.capacity_kw(-1), "capacity_kw", Rule::Min(0.0)),
    (|item| item.rotor_diameter_meters(9200), "rotor_diameter_meters", Rule::Max(500.0)),
    (|item| item.vintage_year(6), "vintage_year", Rule::Min(1800.0)),
    (|item| item.dc_voltage_volts(dec!(222.50001)), "dc_voltage_volts", Rule::Digits(9, 4)),
);
