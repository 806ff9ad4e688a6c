//! How a project makes power from wind.
use super::EnergyProject;
use crate::prelude::*;

/// The wind side of a project: its turbines, and where they stand.
///
/// Turbines of two models are two rows of one project.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(siting, turbine_count),
    index(manufacturer, model)
)]
pub struct WindFarm {
    pub id: Id<WindFarm>,
    /// The project whose power they make.
    #[column(on_delete = Cascade)]
    pub project_id: Id<EnergyProject>,
    /// Whether they stand on land or at sea.
    pub siting: Option<WindSiting>,
    /// How many turbines stand, or are planned.
    #[column(range = 0..)]
    pub turbine_count: Option<i32>,
    /// Who made the turbines, under the name then: `Senvion`.
    pub manufacturer: Option<Text<255>>,
    /// The maker's name for the turbine: `MM92`, `SWT-3.6-107`.
    pub model: Option<Text<255>>,
    /// Power of one turbine by its maker's rating.
    #[column(unit = "kW", range = 0..)]
    pub turbine_rating_kw: Option<Decimal<9, 3>>,
    /// Height of the rotor's axis above ground or mean sea level; where towers differ, of most.
    #[column(unit = "m", range = 0..=500)]
    pub hub_height_meters: Option<Decimal<6, 2>>,
    /// Across the circle that the blades sweep.
    #[column(unit = "m", range = 0..=500)]
    pub rotor_diameter_meters: Option<Decimal<6, 2>>,
    /// Height of a blade's tip when it points up: what planners and pilots ask for.
    #[column(unit = "m", range = 0..=600)]
    pub tip_height_meters: Option<Decimal<6, 2>>,
    /// Class of wind and turbulence that the turbine is built for (IEC 61400-1): `IIA`, `IB`, `S`.
    pub iec_class: Option<Text<5>>,
    /// Mean wind at hub height in an average year.
    #[column(unit = "m/s", range = 0..=30)]
    pub mean_wind_speed_ms: Option<Decimal<5, 2>>,
    /// Ground or sea within the outermost turbines.
    #[column(unit = "km2", range = 0..)]
    pub site_area_km2: Option<Decimal<14, 4>>,
    /// Voltage of the cables between the turbines: 33 or 66 mostly.
    #[column(unit = "kV", range = 0..=1500)]
    pub array_voltage_kv: Option<Decimal<9, 3>>,
    /// What carries the towers.
    pub foundation_type: Option<WindFoundationType>,
    /// Depth of the sea where it is least, below the lowest tide; below zero on flats that fall
    /// dry. None on land.
    #[column(unit = "m", range = -20..=5000)]
    pub min_water_depth_meters: Option<Decimal<6, 2>>,
    /// Depth of the sea where it is greatest, below the lowest tide; none on land.
    #[column(unit = "m", range = -20..=5000)]
    pub max_water_depth_meters: Option<Decimal<6, 2>>,
    /// From the turbine nearest to the coast to the coast; none on land.
    #[column(unit = "km", range = 0..)]
    pub shore_distance_km: Option<Decimal<9, 4>>,
    /// The round or sale in which the seabed was leased: `3`, `STW`.
    pub leasing_round: Option<Text<100>>,
    /// When its first turbine fed the grid.
    pub first_power_date: Option<Date>,
    /// The year older turbines were replaced by these; none where these were the first.
    #[column(range = 1980..=2200)]
    pub repowering_year: Option<i32>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// Where a wind farm stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum WindSiting {
    /// On land, islands included.
    #[words("Wind Onshore", "Wind (onshore)", "Onshore Wind", "Remote Island Wind")]
    Onshore,
    /// In the sea or a large lake.
    #[words("Wind Offshore", "Wind (offshore)", "Offshore Wind")]
    Offshore,
}

/// What carries the tower of a wind turbine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum WindFoundationType {
    /// A slab or piles on land.
    Land,
    /// One steel tube driven into the seabed.
    Monopile,
    /// A lattice on piles or suction cups.
    Jacket,
    /// A tube on three legs.
    Tripod,
    /// A weight that rests on the seabed.
    #[words("Gravity-based", "GBS")]
    GravityBase,
    /// One large suction cup.
    SuctionBucket,
    /// A slab of concrete over many piles.
    PileCap,
    /// A deep, slender float that its weight keeps upright.
    Spar,
    /// A wide float of several columns.
    #[words("Semi-submersible", "Semi-sub")]
    SemiSubmersible,
    /// A flat float.
    Barge,
    /// A float that taut tethers hold down.
    #[words("Tension leg platform", "TLP")]
    TensionLeg,
}

examples!(
    WindFarm::new(Id::fresh())
        .siting(WindSiting::Offshore)
        .turbine_count(25)
        .manufacturer("Siemens")
        .model("SWT-3.6-107")
        .turbine_rating_kw(3600)
        .hub_height_meters(dec!(83.5))
        .rotor_diameter_meters(107)
        .tip_height_meters(137)
        .foundation_type(WindFoundationType::Monopile)
        .min_water_depth_meters(dec!(0.5))
        .max_water_depth_meters(8)
        .shore_distance_km(dec!(6.4))
        .leasing_round("1")
        .provenance(observed("2487", "2018-02-27T00:00:00Z")),
    (|farm| farm.turbine_count(-1), "turbine_count", Rule::Min(0.0)),
    (|farm| farm.hub_height_meters(835), "hub_height_meters", Rule::Max(500.0)),
    (|farm| farm.mean_wind_speed_ms(dec!(97.2)), "mean_wind_speed_ms", Rule::Max(30.0)),
);
