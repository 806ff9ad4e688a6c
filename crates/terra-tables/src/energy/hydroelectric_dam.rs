//! Where water is dammed, and what power its fall gives or could give.
use super::{EnergyProject, ProjectStatus};
use crate::prelude::*;

/// A dam or a hydroelectric plant, with or without the other: a dam that makes no power yet, a
/// plant on a river without one, a pump that lifts water to a reservoir.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(facility_type, capacity_mw),
    index(country_code, capacity_mw),
    index(river),
    index(hazard_class),
    index(retrofit_potential_mw)
)]
pub struct HydroelectricDam {
    pub id: Id<HydroelectricDam>,
    /// What the dam or plant is called.
    pub name: Text<255>,
    /// The project that makes power here.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    pub location: Option<LonLat>,
    /// How it uses the water; none where that isn't known.
    pub facility_type: Option<HydroFacilityType>,
    /// How far it has come.
    pub status: Option<ProjectStatus>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// The river that is dammed or used.
    pub river: Option<Text<255>>,
    /// Code of the reach in a register of waters: Norway's `036.B121`.
    pub waterway_code: Option<Text<50>>,
    /// What the dam is built of, and how it stands against the water.
    pub dam_type: Option<DamType>,
    /// From the lowest point of the foundation to the crest; not the head, which is often far more.
    #[column(unit = "m", range = 0..=400)]
    pub dam_height_meters: Option<Decimal<7, 3>>,
    /// Along the crest from bank to bank.
    #[column(unit = "m", range = 0..)]
    pub crest_length_meters: Option<Decimal<9, 2>>,
    /// Water in the reservoir when full, in million cubic metres.
    #[column(unit = "hm3", range = 0..)]
    pub reservoir_volume_hm3: Option<Decimal<14, 6>>,
    /// Water between the highest and the lowest level allowed, which is what can be used.
    #[column(unit = "hm3", range = 0..)]
    pub active_volume_hm3: Option<Decimal<14, 6>>,
    /// Face of the reservoir when full.
    #[column(unit = "km2", range = 0..)]
    pub reservoir_area_km2: Option<Decimal<12, 4>>,
    /// Land whose water comes here.
    #[column(unit = "km2", range = 0..)]
    pub drainage_area_km2: Option<Decimal<12, 4>>,
    /// Level of the reservoir when full, above mean sea level.
    #[column(unit = "m", range = -500..=6000)]
    pub full_level_meters: Option<Decimal<7, 2>>,
    /// Fall from the intake's water to the outlet's, before what pipes and tunnels take away.
    #[column(unit = "m", range = 0..=2500)]
    pub gross_head_meters: Option<Decimal<7, 3>>,
    /// Water that all turbines can swallow together; of a pump, what it lifts.
    #[column(unit = "m3/s", range = 0..)]
    pub max_flow_m3_per_s: Option<Decimal<10, 4>>,
    /// Energy from each cubic metre of water; below zero what a pump spends on it.
    #[column(unit = "kW.h/m3", range = -10..=10)]
    pub energy_equivalent_kwh_per_m3: Option<Decimal<8, 5>>,
    /// The wheel that most of the water turns.
    pub turbine_type: Option<HydroTurbineType>,
    /// How many turbines there are.
    #[column(range = 0..)]
    pub turbine_count: Option<i32>,
    /// Power that the turbines can give; none or 0 where it makes none.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Power that the pumps take, above zero too.
    #[column(unit = "MW", range = 0..)]
    pub pumping_capacity_mw: Option<Decimal<12, 6>>,
    /// Energy that the water of a full reservoir gives.
    #[column(unit = "MW.h", range = 0..)]
    pub capacity_mwh: Option<Decimal<12, 3>>,
    /// Net generation in a mean year; below zero what pumps use.
    #[column(unit = "GW.h")]
    pub annual_generation_gwh: Option<Decimal<14, 6>>,
    /// When its fall was first used, be it by an older plant.
    pub first_use_date: Option<Date>,
    /// When the oldest part that still makes power began to.
    pub commercial_operation_date: Option<Date>,
    /// The year the dam was finished.
    #[column(range = 0..=2200)]
    pub completion_year: Option<i32>,
    /// What the dam is for most.
    pub primary_purpose: Option<DamPurpose>,
    /// What would be harmed if it broke, whatever its condition.
    pub hazard_class: Option<DamHazardClass>,
    /// Power that could be added here, by turbines at a dam without or by more of them.
    #[column(unit = "MW", range = 0..)]
    pub retrofit_potential_mw: Option<Decimal<12, 6>>,
    /// Energy that the added power would give in a mean year.
    #[column(unit = "GW.h", range = 0..)]
    pub retrofit_generation_gwh: Option<Decimal<14, 6>>,
    /// Whose it is, as the source writes it.
    pub owner: Option<Text<255>>,
    /// The owner's number in the register of companies: Norway's `987059729`.
    pub owner_registration_number: Option<Text<50>>,
    /// Who runs it.
    pub operator: Option<Text<255>>,
    /// Code of the balancing authority or bidding zone that it feeds: `NO2`.
    pub balancing_authority_code: Option<Text<20>>,
    /// What other registers call it, by register: `{"geo": "39796", "nid": "WA00262"}`.
    pub identifiers: Option<Json>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How a dam or hydroelectric plant uses the water.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum HydroFacilityType {
    /// Makes power from what flows in; whether it stores isn't said.
    #[words("Kraftverk", "Conventional Hydroelectric", "Small Hydro", "Large Hydro")]
    Conventional,
    /// Makes power from a reservoir that holds water for days or more.
    #[words("HDAM", "Hydro pure storage", "Hydro Water Reservoir")]
    Reservoir,
    /// Makes power from the river as it comes.
    #[words("HROR", "Hydro run of river & pondage", "Hydro Run-of-river and poundage")]
    RunOfRiver,
    /// Makes power and pumps water back up, with inflow of its own or without.
    #[words(
        "HPHS",
        "Pumpekraftverk",
        "Pumped Storage",
        "Pumped Storage Hydroelectricity",
        "Hydroelectric Pumped Storage",
        "Hydro mixed pump storage",
        "Hydro pure pump storage",
        "Hydro / pumped storage"
    )]
    PumpedStorage,
    /// Only pumps, to a reservoir that feeds a plant elsewhere.
    #[words("Pumpe")]
    Pump,
    /// A dam that makes no power.
    NonPowered,
}

/// What a dam is built of, and how it stands against the water.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DamType {
    /// Concrete that its weight holds.
    #[words("Concrete gravity", "PG")]
    Gravity,
    /// Concrete rolled in layers that its weight holds.
    #[words("Roller-compacted concrete", "RC")]
    RollerCompacted,
    /// Concrete whose arch leans on the banks.
    #[words("VA")]
    Arch,
    /// Several arches on piers.
    #[words("Multi-arch", "MV")]
    MultipleArch,
    /// A wall on piers.
    #[words("CB")]
    Buttress,
    /// Laid stones.
    #[words("MS")]
    Masonry,
    /// Earth.
    #[words("RE", "TE")]
    Earth,
    /// Broken rock with a tight core or face.
    #[words("ER")]
    Rockfill,
    /// Timber filled with stones.
    #[words("Timber crib", "TC")]
    TimberCrib,
    /// Gates across a river.
    #[words("BM")]
    Barrage,
    /// Something else.
    #[words("OT")]
    Other,
}

/// The wheel that water turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum HydroTurbineType {
    /// Buckets in a jet, for high heads.
    Pelton,
    /// A jet aslant through a wheel, for high heads.
    Turgo,
    /// A wheel that water crosses twice, for small plants.
    #[words("Cross-flow", "Ossberger")]
    Crossflow,
    /// Water from all around, for middle heads.
    Francis,
    /// A Francis wheel that also pumps.
    #[words("Reversible", "Reversible Francis")]
    PumpTurbine,
    /// A propeller whose blades turn, for low heads.
    Kaplan,
    /// A propeller whose blades are fixed.
    Propeller,
    /// A propeller in a tube, along the flow.
    #[words("Pit", "Straflo", "S-type")]
    Bulb,
    /// A long screw in a trough.
    #[words("Archimedes screw")]
    Screw,
    /// A wheel of the old kind.
    #[words("Water wheel")]
    WaterWheel,
}

/// What a dam is for most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DamPurpose {
    /// To make power.
    #[words("Hydroelectric")]
    Hydropower,
    /// To hold floods back.
    #[words("Flood control", "Flood Risk Reduction")]
    FloodControl,
    /// To water fields.
    Irrigation,
    /// To supply towns and works.
    #[words("Water supply")]
    WaterSupply,
    /// To keep a river deep enough for ships.
    Navigation,
    /// To swim, sail and fish.
    Recreation,
    /// To give fish and wildlife a pond.
    #[words("Fish and Wildlife Pond")]
    Wildlife,
    /// To hold mud or the waste of mines.
    #[words("Tailings", "Debris control")]
    SedimentRetention,
    /// Something else.
    Other,
}

/// What would be harmed if a dam broke (the hazard potential of the US dam inventory).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DamHazardClass {
    /// Hardly more than the owner's own.
    Low,
    /// Things of value, roads or nature; likely nobody's life.
    Significant,
    /// Likely somebody's life.
    High,
    /// Nobody has looked into it.
    Undetermined,
}

examples!(
    HydroelectricDam::new("Vouglans")
        .location(place(5.66556, 46.39734))
        .facility_type(HydroFacilityType::Reservoir)
        .status(ProjectStatus::Operating)
        .country_code("FR")
        .region("Jura")
        .river("Ain")
        .dam_type(DamType::Arch)
        .dam_height_meters(130)
        .reservoir_volume_hm3(dec!(592.4))
        .turbine_type(HydroTurbineType::Francis)
        .turbine_count(4)
        .capacity_mw(285)
        .annual_generation_gwh(300)
        .completion_year(1968)
        .primary_purpose(DamPurpose::Hydropower)
        .operator("EDF")
        .identifiers(json(r#"{"geo": "39796", "pypsa": "1706"}"#))
        .provenance(observed("H167", "2019-01-01T00:00:00Z")),
    (|dam| dam.dam_height_meters(1748), "dam_height_meters", Rule::Max(400.0)),
    (|dam| dam.pumping_capacity_mw(dec!(-20)), "pumping_capacity_mw", Rule::Min(0.0)),
    (|dam| dam.completion_year(-68), "completion_year", Rule::Min(0.0)),
);
