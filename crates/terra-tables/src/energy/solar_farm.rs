//! How a project makes power from sunlight.
use super::EnergyProject;
use crate::prelude::*;

/// The solar side of a project: its modules or mirrors, and how they stand.
///
/// Modules of two kinds, or two mountings, are two rows of one project.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(technology, ac_capacity_mw),
    index(mounting)
)]
pub struct SolarFarm {
    pub id: Id<SolarFarm>,
    /// The project whose power it makes.
    #[column(on_delete = Cascade)]
    pub project_id: Id<EnergyProject>,
    /// How it turns light into power.
    pub technology: Option<SolarTechnology>,
    /// What the modules or mirrors stand on.
    pub mounting: Option<SolarMounting>,
    /// Whether they follow the sun.
    pub tracking: Option<SolarTracking>,
    /// What the cells are made of; none where there are none.
    pub cell_type: Option<SolarCellType>,
    /// Power of all modules together at standard test conditions.
    #[column(unit = "MW", range = 0..)]
    pub dc_capacity_mw: Option<Decimal<12, 6>>,
    /// Power that the inverters, or the generator, can give to the grid.
    #[column(unit = "MW", range = 0..)]
    pub ac_capacity_mw: Option<Decimal<12, 6>>,
    /// Power of the modules by that of the inverters: the inverter loading ratio.
    #[column(unit = "1", range = 0..=10)]
    pub dc_ac_ratio: Option<Decimal<6, 4>>,
    /// Angle of the modules to the ground: 0 lies flat, 90 stands upright. Of trackers, the angle
    /// of the axis.
    #[column(unit = "deg", range = 0..=90)]
    pub tilt_degrees: Option<Decimal<5, 2>>,
    /// Where the modules face, or the axis points, clockwise from true north: 180 is south.
    #[column(unit = "deg", range = 0..=360)]
    pub azimuth_degrees: Option<Decimal<5, 2>>,
    /// Modules, or mirrors where it has none.
    #[column(range = 0..)]
    pub module_count: Option<i32>,
    /// Who made the modules: `First Solar`.
    pub module_manufacturer: Option<Text<255>>,
    /// The maker's name for the module: `NU-U235F2`.
    pub module_model: Option<Text<255>>,
    /// Power of one module at standard test conditions.
    #[column(unit = "W", range = 0..)]
    pub module_power_w: Option<Decimal<8, 2>>,
    /// Whether the back of the modules makes power too.
    pub is_bifacial: Option<bool>,
    /// How the inverters are spread over the field.
    pub inverter_type: Option<InverterType>,
    /// How many inverters there are.
    #[column(range = 0..)]
    pub inverter_count: Option<i32>,
    /// Face of all modules together; of mirrors, their aperture.
    #[column(unit = "m2", range = 0..)]
    pub module_area_m2: Option<Decimal<14, 2>>,
    /// Face of the modules by the ground that their rows cover, paths included.
    #[column(unit = "1", range = 0..=1)]
    pub ground_cover_ratio: Option<Decimal<5, 4>>,
    /// What the ground was before, or is beside.
    pub site_type: Option<SolarSiteType>,
    /// Whether crops or animals use the ground between the rows.
    pub is_agrivoltaic: Option<bool>,
    /// Energy of the sun on level ground in an average year.
    #[column(unit = "kW.h/m2", range = 0..=3500)]
    pub horizontal_irradiation_kwh_per_m2: Option<Decimal<7, 2>>,
    /// Energy of the sun on the face of the modules in an average year.
    #[column(unit = "kW.h/m2", range = 0..=5000)]
    pub plane_irradiation_kwh_per_m2: Option<Decimal<7, 2>>,
    /// Yield by what the irradiation would give at the modules' rating (IEC 61724-1).
    #[column(unit = "1", range = 0..=2)]
    pub performance_ratio: Option<Decimal<5, 4>>,
    /// Share of its output that it loses in a year by age.
    #[column(unit = "%", range = 0..=100)]
    pub annual_degradation_percent: Option<Decimal<5, 3>>,
    /// Hours that stored heat runs the turbine at full power; only where heat makes the power.
    #[column(unit = "h", range = 0..)]
    pub thermal_storage_hours: Option<Decimal<6, 2>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How sunlight becomes power.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SolarTechnology {
    /// Cells in flat modules.
    #[words("Solar Photovoltaics", "Solar photovoltaic", "Solar PV", "PV", "Solar_PV")]
    Photovoltaic,
    /// Cells under lenses or mirrors.
    #[words("CPV")]
    ConcentratingPhotovoltaic,
    /// Heat in a tube along curved mirrors.
    #[words("Parabolic trough")]
    ParabolicTrough,
    /// Heat in a tube above flat strips of mirror.
    #[words("Linear fresnel", "Compact linear fresnel")]
    LinearFresnel,
    /// Heat on a tower amid mirrors.
    #[words("Power tower")]
    PowerTower,
    /// Heat on an engine in a bowl of mirrors.
    #[words("Dish engine")]
    DishEngine,
    /// Heat, by mirrors that aren't said.
    #[words("Solar thermic", "Solar thermal", "Solar_Thermal", "CSP", "Concentrated solar power")]
    Thermal,
}

/// What solar modules stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SolarMounting {
    /// Posts or frames on open ground.
    Ground,
    /// A roof.
    Roof,
    /// Open ground and a roof.
    #[words("Ground/Roof", "Ground & Roof")]
    GroundAndRoof,
    /// A roof of their own, over cars or paths.
    Canopy,
    /// The wall of a building.
    Facade,
    /// Floats on water.
    Floating,
}

/// How modules or mirrors follow the sun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SolarTracking {
    /// Not at all.
    #[words("Fixed tilt", "fixed-tilt")]
    Fixed,
    /// Not at all; rows face east and west by turns.
    #[words("East-west fixed tilt")]
    EastWestFixed,
    /// By hand, some times in a year.
    Seasonal,
    /// About one axis, from east to west mostly.
    #[words("Single-axis", "Single axis")]
    SingleAxis,
    /// About two axes, to face the sun.
    #[words("Dual-axis", "Dual axis")]
    DualAxis,
}

/// What solar cells are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SolarCellType {
    /// Silicon crystals; one or many isn't said.
    #[words("c-si", "Crystalline silicon")]
    CrystallineSilicon,
    /// Silicon of one crystal.
    #[words("mono-c-Si", "Mono-Si")]
    MonocrystallineSilicon,
    /// Silicon of many crystals.
    #[words("multi-c-Si", "Poly-Si")]
    PolycrystallineSilicon,
    /// A thin film of cadmium telluride.
    #[words("CdTe", "Thin-film (CdTe)")]
    CadmiumTelluride,
    /// A thin film of copper, indium, gallium and selenium.
    #[words("CIGS", "Thin-film (CIGS)")]
    CopperIndiumGalliumSelenide,
    /// A thin film of silicon without crystals.
    #[words("a-Si", "Thin-film (A-Si)")]
    AmorphousSilicon,
    /// A thin film; of what isn't said.
    #[words("thin-film")]
    ThinFilm,
    /// Crystals of the perovskite kind, alone or on silicon.
    Perovskite,
    /// Layers of several semiconductors, as under lenses and in space.
    Multijunction,
    /// Something else.
    Other,
}

/// How inverters are spread over a solar field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InverterType {
    /// A few large ones, each for many strings.
    Central,
    /// One for some strings of modules.
    #[code("string")]
    StringInverter,
    /// One for each module.
    Micro,
}

/// What a solar farm's ground was before, or is beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SolarSiteType {
    /// Fields, pasture or wild land.
    Greenfield,
    /// Ground that was built on or worked before, and isn't known to be spoilt.
    Brownfield,
    /// A dump that was closed.
    Landfill,
    /// Spoilt ground that a law wants cleaned.
    #[words("superfund", "RCRA")]
    Contaminated,
    /// A mine, quarry or pit.
    #[words("PCSC")]
    Mine,
    /// Roofs, car parks and the like.
    BuiltUp,
    /// A lake, basin or the sea.
    Water,
}

examples!(
    SolarFarm::new(Id::fresh())
        .technology(SolarTechnology::Photovoltaic)
        .mounting(SolarMounting::Ground)
        .tracking(SolarTracking::Fixed)
        .cell_type(SolarCellType::MonocrystallineSilicon)
        .dc_capacity_mw(dec!(0.27072))
        .ac_capacity_mw(dec!(0.26))
        .dc_ac_ratio(dec!(1.0412))
        .tilt_degrees(20)
        .azimuth_degrees(180)
        .module_count(1152)
        .module_manufacturer("Sharp")
        .module_model("NU-U235F2")
        .module_power_w(235)
        .is_bifacial(false)
        .inverter_type(InverterType::Central)
        .inverter_count(1)
        .provenance(observed("NIST Gaithersburg, ground array", "2014-08-01T00:00:00Z")),
    (|farm| farm.azimuth_degrees(-90), "azimuth_degrees", Rule::Min(0.0)),
    (|farm| farm.tilt_degrees(91), "tilt_degrees", Rule::Max(90.0)),
    (|farm| farm.ground_cover_ratio(4), "ground_cover_ratio", Rule::Max(1.0)),
    (|farm| farm.dc_capacity_mw(dec!(0.1234567)), "dc_capacity_mw", Rule::Digits(12, 6)),
);
