//! Where it burns, or burned.
use crate::prelude::*;

/// A fire, or what a satellite took for one on a single pass.
#[derive(Table)]
#[table(
    domain = Environment,
    phase = 1,
    unique(source_id, external_id),
    index(detected_at),
    index(status, detected_at),
    index(cell, id, longitude, latitude, detected_at, same_as),
    map(radiative_power_mw, confidence_percent, satellite)
)]
pub struct FireEvent {
    pub id: Id<FireEvent>,
    /// When the satellite passed, or the fire was first reported.
    pub detected_at: Timestamp,
    /// Centre of the pixel that glowed, or where the fire began.
    pub location: LonLat,
    /// Whether the row is one glowing pixel or a whole fire.
    #[column(default = "detection")]
    pub record_type: FireRecordType,
    /// What the fire is called by who fights it.
    pub name: Option<Text<255>>,
    /// What glowed, as far as it can be told from above.
    pub hotspot_type: Option<HotspotType>,
    /// Brightness temperature in the channel near 4 micrometres: MODIS 21 and 22, VIIRS I-4.
    #[column(unit = "K", range = 0..)]
    pub brightness_k: Option<Decimal<6, 2>>,
    /// Brightness temperature in the channel near 11 micrometres: MODIS 31, VIIRS I-5.
    #[column(unit = "K", range = 0..)]
    pub thermal_brightness_k: Option<Decimal<6, 2>>,
    /// Fire radiative power: heat that the pixel gives off.
    #[column(unit = "MW", range = 0..)]
    pub radiative_power_mw: Option<Decimal<9, 2>>,
    /// How sure the algorithm is, where it says a number, as for MODIS.
    #[column(unit = "%", range = 0..=100)]
    pub confidence_percent: Option<i32>,
    /// How sure the algorithm is, where it says a class, as for VIIRS.
    pub confidence_level: Option<ConfidenceLevel>,
    /// The spacecraft: `Terra`, `Aqua`, `Suomi NPP`, `NOAA-20`.
    pub satellite: Option<Text<50>>,
    /// The sensor on board: `MODIS`, `VIIRS`.
    pub instrument: Option<Text<50>>,
    /// Collection and processing of the product, such as `6.1NRT`; near-real-time rows are
    /// replaced months later.
    pub product_version: Option<Text<20>>,
    /// Size of the pixel across the satellite's path; it grows towards the edge of the swath.
    #[column(unit = "km", range = 0..)]
    pub scan_km: Option<Decimal<5, 2>>,
    /// Size of the pixel along the satellite's path.
    #[column(unit = "km", range = 0..)]
    pub track_km: Option<Decimal<5, 2>>,
    /// Which algorithm ran: sunlight reflected by day looks like fire to the sensor.
    pub day_night: Option<DayNight>,
    /// Ground burned, or within the fire's perimeter.
    #[column(unit = "km2", range = 0..)]
    pub affected_area_km2: Option<Decimal<12, 4>>,
    /// How the fire stands.
    pub status: Option<FireStatus>,
    /// Share of the fire's perimeter that is held.
    #[column(unit = "%", range = 0..=100)]
    pub containment_percent: Option<i32>,
    /// What started it.
    pub cause: Option<FireCause>,
    /// When it was declared out.
    pub extinguished_at: Option<Timestamp>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a row of the fire table stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FireRecordType {
    /// One pixel that glowed on one pass of a satellite.
    Detection,
    /// A fire, from its report to its end.
    Incident,
}

/// What glowed (the types of FIRMS, 0 to 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum HotspotType {
    /// Presumed to be burning vegetation (0).
    #[words("0")]
    Vegetation,
    /// An active volcano (1).
    #[words("1")]
    Volcano,
    /// Another source on land that stays: a flare, a furnace (2).
    #[words("2")]
    StaticLand,
    /// A source at sea: mostly flares of platforms (3).
    #[words("3")]
    Offshore,
}

/// How sure an algorithm is, as a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ConfidenceLevel {
    /// Sun glint or a weak signal.
    #[words("l")]
    Low,
    /// No reason to doubt.
    #[words("n")]
    Nominal,
    /// So bright that the sensor may have been saturated.
    #[words("h")]
    High,
}

/// Whether the sun was up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum DayNight {
    /// It was.
    #[words("D")]
    Day,
    /// It was not.
    #[words("N")]
    Night,
}

/// How a fire stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FireStatus {
    /// It spreads, or may.
    Active,
    /// A line around it holds, and it burns within.
    Contained,
    /// It can't break out any more.
    Controlled,
    /// Nothing burns.
    Out,
}

/// What started a fire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FireCause {
    /// Lightning, or another cause without people.
    Natural,
    /// People or their works, by intent or not; power lines among them.
    Human,
    /// Looked into and not found.
    Undetermined,
}

examples!(
    FireEvent::new(moment("2016-07-22T20:21:00Z"), place(-121.8989, 36.46245))
        .name("Soberanes")
        .hotspot_type(HotspotType::Vegetation)
        .brightness_k(367)
        .thermal_brightness_k(dec!(342.5))
        .radiative_power_mw(dec!(77.7))
        .confidence_level(ConfidenceLevel::High)
        .satellite("Suomi NPP")
        .instrument("VIIRS")
        .product_version("1")
        .scan_km(dec!(0.37))
        .track_km(dec!(0.58))
        .day_night(DayNight::Day)
        .provenance(observed("2016-07-22T2021 N 36.46245 -121.8989", "2016-07-22T20:21:00Z")),
    (|fire| fire.confidence_percent(101), "confidence_percent", Rule::Max(100.0)),
    (|fire| fire.brightness_k(dec!(-9999)), "brightness_k", Rule::Min(0.0)),
    (|fire| fire.radiative_power_mw(dec!(0.123)), "radiative_power_mw", Rule::Digits(9, 2)),
);
