//! Which way the great storms went.
use crate::prelude::*;

/// One fix of one tropical cyclone: where its centre was at a time, and how strong it was.
///
/// Two archives list the same storm under ids of their own, so a fix is unique within a source.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    unique(storm_id, fix_at, source_id),
    index(fix_at),
    index(basin, season_year),
    index(name, season_year)
)]
pub struct StormTrack {
    pub id: Id<StormTrack>,
    /// The archive's id of the storm: `EP202015` in HURDAT2, `2015293N13266` in IBTrACS.
    pub storm_id: Text<20>,
    /// The moment that the fix is for; mostly at 0, 6, 12 or 18 hours UTC.
    pub fix_at: Timestamp,
    /// Where the storm's centre was.
    pub location: LonLat,
    /// Name given by the warning centre; none for a storm that had none.
    pub name: Option<Text<255>>,
    /// The ocean that the storm was in.
    pub basin: Option<StormBasin>,
    /// The part of the ocean that the storm was in.
    pub subbasin: Option<StormSubbasin>,
    /// Year of the season; in the south it starts in July of the year before.
    #[column(range = 1800..=2200)]
    pub season_year: Option<i32>,
    /// The storm's number within its basin and season.
    #[column(range = 0..)]
    pub season_number: Option<i32>,
    /// What the storm was at the fix.
    pub status: Option<StormStatus>,
    /// The kind of storm at the fix, as the agencies together have it.
    pub nature: Option<StormNature>,
    /// Why a fix is given off the six-hour grid, or what else it marks.
    pub fix_type: Option<StormFixType>,
    /// Whether the fix is on the storm's main track and final.
    pub track_type: Option<StormTrackType>,
    /// The strongest sustained wind at 10 metres, in steps of 5 knots as a rule.
    #[column(unit = "[kn_i]", range = 0..=250)]
    pub max_wind_knots: Option<i32>,
    /// Time that the sustained wind is a mean over: 1 for agencies of the US, 10 for most others.
    #[column(unit = "min", range = 1..=10)]
    pub wind_averaging_minutes: Option<i32>,
    /// The strongest gust.
    #[column(unit = "[kn_i]", range = 0..=350)]
    pub gust_knots: Option<i32>,
    /// The least pressure at sea level, in the storm's centre.
    #[column(unit = "hPa", range = 800..=1100)]
    pub central_pressure_hpa: Option<i32>,
    /// Category on the Saffir-Simpson scale; none for a storm below hurricane strength.
    #[column(range = 1..=5)]
    pub saffir_simpson_category: Option<i32>,
    /// Reach of winds of 34 knots and more to the north-east; 0 where they blow nowhere there.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_34kt_ne_nmi: Option<i32>,
    /// Reach of winds of 34 knots and more to the south-east.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_34kt_se_nmi: Option<i32>,
    /// Reach of winds of 34 knots and more to the south-west.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_34kt_sw_nmi: Option<i32>,
    /// Reach of winds of 34 knots and more to the north-west.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_34kt_nw_nmi: Option<i32>,
    /// Reach of winds of 50 knots and more to the north-east.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_50kt_ne_nmi: Option<i32>,
    /// Reach of winds of 50 knots and more to the south-east.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_50kt_se_nmi: Option<i32>,
    /// Reach of winds of 50 knots and more to the south-west.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_50kt_sw_nmi: Option<i32>,
    /// Reach of winds of 50 knots and more to the north-west.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_50kt_nw_nmi: Option<i32>,
    /// Reach of winds of 64 knots and more, hurricane force, to the north-east.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_64kt_ne_nmi: Option<i32>,
    /// Reach of winds of hurricane force to the south-east.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_64kt_se_nmi: Option<i32>,
    /// Reach of winds of hurricane force to the south-west.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_64kt_sw_nmi: Option<i32>,
    /// Reach of winds of hurricane force to the north-west.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub radius_64kt_nw_nmi: Option<i32>,
    /// Distance from the centre to where the wind is strongest.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub max_wind_radius_nmi: Option<i32>,
    /// Width of the eye.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub eye_diameter_nmi: Option<i32>,
    /// Pressure of the outermost closed isobar around the storm.
    #[column(unit = "hPa", range = 800..=1100)]
    pub outer_pressure_hpa: Option<i32>,
    /// Distance from the centre to the outermost closed isobar.
    #[column(unit = "[nmi_i]", range = 0..)]
    pub outer_radius_nmi: Option<i32>,
    /// How fast the storm as a whole moved.
    #[column(unit = "[kn_i]", range = 0..)]
    pub forward_speed_knots: Option<i32>,
    /// Where the storm moved to, clockwise from true north.
    #[column(unit = "deg", range = 0..=360)]
    pub heading_degrees: Option<i32>,
    /// Distance from the centre to the nearest land; 0 over land.
    #[column(unit = "km", range = 0..)]
    pub land_distance_km: Option<i32>,
    /// The agency whose wind and pressure these are: `hurdat_epa`, `tokyo`, `bom`.
    pub agency_code: Option<Text<50>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// The ocean that a storm is in (the basins of IBTrACS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StormBasin {
    /// The Atlantic north of the equator, with the Caribbean and the Gulf of Mexico.
    #[words("North Atlantic", "NA", "AL")]
    NorthAtlantic,
    /// The Pacific north of the equator and east of 180 degrees, central Pacific included.
    #[words("Eastern North Pacific", "EP", "CP")]
    EasternNorthPacific,
    /// The Pacific north of the equator and west of 180 degrees.
    #[words("Western North Pacific", "WP")]
    WesternNorthPacific,
    /// The Indian Ocean north of the equator.
    #[words("North India", "North Indian", "NI", "IO")]
    NorthIndian,
    /// The Indian Ocean south of the equator, east to 135 degrees.
    #[words("South Indian", "SI")]
    SouthIndian,
    /// The Pacific south of the equator, from 135 degrees east.
    #[words("South Pacific", "SP")]
    SouthPacific,
    /// The Atlantic south of the equator.
    #[words("South Atlantic", "SA")]
    SouthAtlantic,
}

/// The part of an ocean that a storm is in (the sub-basins of IBTrACS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StormSubbasin {
    /// The sea between Arabia and India.
    #[words("Arabian Sea", "AS")]
    ArabianSea,
    /// The sea between India and Myanmar.
    #[words("Bay of Bengal", "BB")]
    BayOfBengal,
    /// The North Pacific from 140 to 180 degrees west.
    #[words("Central Pacific", "CP")]
    CentralPacific,
    /// The sea between the Antilles and South America.
    #[words("Caribbean Sea", "CS")]
    CaribbeanSea,
    /// The sea between Mexico, the United States and Cuba.
    #[words("Gulf of Mexico", "GM")]
    GulfOfMexico,
    /// The rest of the North Atlantic.
    #[words("North Atlantic", "NA")]
    NorthAtlantic,
    /// Off Western Australia, from 90 to 135 degrees east.
    #[words("Western Australia", "WA")]
    WesternAustralia,
    /// Off Eastern Australia, from 135 to 160 degrees east.
    #[words("Eastern Australia", "EA")]
    EasternAustralia,
}

/// What a storm is (the codes of HURDAT2 and ATCF).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StormStatus {
    /// A tropical cyclone with winds below 34 knots.
    #[words("TD")]
    TropicalDepression,
    /// A tropical cyclone with winds of 34 to 63 knots.
    #[words("TS")]
    TropicalStorm,
    /// A tropical cyclone with winds of 64 knots or more, in American waters.
    #[words("HU")]
    Hurricane,
    /// A tropical cyclone with winds of 64 to 129 knots, in the western North Pacific.
    #[words("TY")]
    Typhoon,
    /// A typhoon with winds of 130 knots or more.
    #[words("ST")]
    SuperTyphoon,
    /// A tropical cyclone elsewhere, of any strength.
    #[words("TC")]
    TropicalCyclone,
    /// A subtropical cyclone with winds below 34 knots.
    #[words("SD")]
    SubtropicalDepression,
    /// A subtropical cyclone with winds of 34 knots or more.
    #[words("SS")]
    SubtropicalStorm,
    /// A cyclone with fronts, of any strength.
    #[words("EX")]
    Extratropical,
    /// No longer tropical, the rest not said.
    #[words("PT")]
    PostTropical,
    /// A low that is none of these.
    #[words("LO")]
    Low,
    /// A trough of low pressure that moves west, without a closed circulation.
    #[words("WV")]
    TropicalWave,
    /// A group of thunderstorms that may become a cyclone, or was one.
    #[words("DB")]
    Disturbance,
    /// A cyclone over land.
    #[words("IN")]
    Inland,
    /// A cyclone that falls apart.
    #[words("DS")]
    Dissipating,
    /// A broad low within the monsoon.
    #[words("MD")]
    MonsoonDepression,
    /// Carried on from earlier fixes, not observed.
    #[words("ET")]
    Extrapolated,
    /// It isn't known.
    #[words("XX")]
    Unknown,
}

/// The kind of a storm (the natures of IBTrACS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StormNature {
    /// With a warm core, fed by the heat of the sea.
    #[words("TS")]
    Tropical,
    /// Between tropical and extratropical.
    #[words("SS")]
    Subtropical,
    /// With fronts, fed by the contrast of air masses.
    #[words("ET")]
    Extratropical,
    /// Not organised enough for a cyclone.
    #[words("DS")]
    Disturbance,
    /// The agencies contradict one another.
    #[words("MX", "Mixture(contradicting report from different agencies)")]
    Mixed,
    /// No agency says.
    #[words("NR", "Not reported")]
    NotReported,
}

/// What a fix marks (the record identifiers of HURDAT2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StormFixType {
    /// The centre crosses a coast.
    #[words("L")]
    Landfall,
    /// The centre is nearest to a coast and doesn't cross it.
    #[words("C")]
    ClosestApproach,
    /// The storm begins.
    #[words("G")]
    Genesis,
    /// The storm is at its strongest, by wind and pressure.
    #[words("I")]
    PeakIntensity,
    /// The pressure is at its least.
    #[words("P")]
    MinimumPressure,
    /// The wind is at its strongest.
    #[words("W")]
    MaximumWind,
    /// The strength changes fast.
    #[words("R")]
    IntensityDetail,
    /// The status changes.
    #[words("S")]
    StatusChange,
    /// The track needs one more point here.
    #[words("T")]
    TrackDetail,
}

/// How a fix belongs to its storm's track (the track types of IBTrACS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum StormTrackType {
    /// On the main track, from the reanalysed record.
    Main,
    /// On a side track: a second centre, or where agencies disagree.
    #[words("spur-merge", "spur-split", "spur-other")]
    Spur,
    /// On the main track, from operational data that is yet to be reanalysed.
    Provisional,
    /// On a side track, from operational data.
    ProvisionalSpur,
}

examples!(
    StormTrack::new("EP202015", moment("2015-10-23T12:00:00Z"), place(-105.6, 17.3))
        .name("PATRICIA")
        .basin(StormBasin::EasternNorthPacific)
        .season_year(2015)
        .season_number(20)
        .status(StormStatus::Hurricane)
        .max_wind_knots(185)
        .wind_averaging_minutes(1)
        .central_pressure_hpa(872)
        .saffir_simpson_category(5)
        .radius_34kt_ne_nmi(150)
        .radius_34kt_se_nmi(100)
        .radius_34kt_sw_nmi(60)
        .radius_34kt_nw_nmi(130)
        .radius_50kt_ne_nmi(50)
        .radius_50kt_se_nmi(50)
        .radius_50kt_sw_nmi(40)
        .radius_50kt_nw_nmi(40)
        .radius_64kt_ne_nmi(25)
        .radius_64kt_se_nmi(25)
        .radius_64kt_sw_nmi(20)
        .radius_64kt_nw_nmi(25)
        .provenance(observed("EP202015 2015-10-23T12:00", "2015-10-23T12:00:00Z")),
    (|fix| fix.central_pressure_hpa(-999), "central_pressure_hpa", Rule::Min(800.0)),
    (|fix| fix.radius_34kt_ne_nmi(-999), "radius_34kt_ne_nmi", Rule::Min(0.0)),
    (|fix| fix.saffir_simpson_category(6), "saffir_simpson_category", Rule::Max(5.0)),
);
