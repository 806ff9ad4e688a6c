//! Where the ground shook.
use crate::prelude::*;

/// One event that seismometers recorded: an earthquake, or a blast that looks like one.
///
/// The columns are those of the ANSS Comprehensive Catalog (ComCat), which the feeds of the USGS
/// and most national catalogues share.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    index(occurred_at),
    index(magnitude, occurred_at),
    index(event_type, occurred_at)
)]
pub struct EarthquakeEvent {
    pub id: Id<EarthquakeEvent>,
    /// When the rupture began, at the focus.
    pub occurred_at: Timestamp,
    /// The epicentre: the point at the surface above the focus.
    pub location: LonLat,
    /// What shook the ground.
    #[column(default = "earthquake")]
    pub event_type: SeismicEventType,
    /// The place in words: `35km S of Jarm, Afghanistan`.
    pub place: Option<Text<255>>,
    /// Size of the event on the scale that the next column names; below zero for the smallest
    /// ones that an instrument can tell.
    #[column(range = -5..=11)]
    pub magnitude: Option<Decimal<5, 3>>,
    /// How the magnitude was worked out.
    pub magnitude_type: Option<MagnitudeType>,
    /// Standard error of the magnitude, in units of magnitude.
    #[column(range = 0..)]
    pub magnitude_error: Option<Decimal<6, 3>>,
    /// Stations that the magnitude was worked out from.
    #[column(range = 0..)]
    pub magnitude_stations_count: Option<i32>,
    /// Depth of the focus below sea level; below zero in a mountain above it.
    #[column(unit = "km", range = -10..=1000)]
    pub depth_km: Option<Decimal<7, 3>>,
    /// Standard error of the depth; very great where the depth could not be told.
    #[column(unit = "km", range = 0..)]
    pub depth_error_km: Option<Decimal<8, 3>>,
    /// Standard error of the epicentre, in the direction in which it is worst.
    #[column(unit = "km", range = 0..)]
    pub horizontal_error_km: Option<Decimal<7, 3>>,
    /// Stations that the place and time were worked out from.
    #[column(range = 0..)]
    pub stations_count: Option<i32>,
    /// The greatest angle between two neighbouring stations as seen from the epicentre; above
    /// 180 the event lies outside the network.
    #[column(unit = "deg", range = 0..=360)]
    pub azimuthal_gap_degrees: Option<Decimal<6, 2>>,
    /// Distance from the epicentre to the nearest station, as an angle at the earth's centre;
    /// a degree is about 111.2 km.
    #[column(unit = "deg", range = 0..=180)]
    pub nearest_station_degrees: Option<Decimal<10, 7>>,
    /// Root mean square of how far the arrival times are off those worked out.
    #[column(unit = "s", range = 0..)]
    pub residual_rms_seconds: Option<Decimal<8, 4>>,
    /// How far people have looked at what the machine found.
    pub status: Option<SeismicReviewStatus>,
    /// Level of the PAGER alert: the deaths and losses that the model expects.
    pub alert: Option<PagerAlert>,
    /// Whether the event is a large one at sea, for which tsunami centres may have messages; it
    /// doesn't say that there was a tsunami.
    pub has_tsunami_notice: Option<bool>,
    /// How notable it is by magnitude, felt reports and impact together; 600 and above is major
    /// news.
    #[column(range = 0..)]
    pub significance: Option<i32>,
    /// Reports of people who felt it, or noticed that they had not.
    #[column(range = 0..)]
    pub felt_reports_count: Option<i32>,
    /// The highest intensity that people reported (CDI), on the modified Mercalli scale from 1
    /// to 12.
    #[column(range = 0..=12)]
    pub reported_intensity: Option<Decimal<4, 2>>,
    /// The highest intensity that instruments and the ShakeMap's model give (MMI), from 1 to 12.
    #[column(range = 0..=12)]
    pub instrumental_intensity: Option<Decimal<4, 2>>,
    /// Code of the network whose solution is the preferred one: `us`, `ci`, `ak`.
    pub network: Option<Text<100>>,
    /// Code of the network that worked out place and time.
    pub location_network: Option<Text<20>>,
    /// Code of the network that worked out the magnitude.
    pub magnitude_network: Option<Text<20>>,
    /// What other networks call it, by network: `{"us": "us2000crmu"}`.
    pub identifiers: Option<Json>,
    /// Kinds of products that the catalogue holds on it, as a list: `["dyfi", "shakemap"]`.
    pub products: Option<Json>,
    /// When the catalogue last changed what it says of the event.
    pub revised_at: Option<Timestamp>,
    /// Page of the event.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What shook the ground (the event types of ComCat).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SeismicEventType {
    /// A rupture in the earth, not known to be caused by people.
    Earthquake,
    /// A rupture that people caused: by injection, a reservoir or mining.
    #[words("induced or triggered event", "induced earthquake")]
    Induced,
    /// A blast that breaks rock in a quarry.
    #[words("quarry blast", "quarry")]
    QuarryBlast,
    /// A blast in a mine.
    #[words("mining explosion", "mine explosion")]
    MiningExplosion,
    /// A blast of another kind, or of one that isn't said.
    #[words(
        "chemical explosion",
        "chemical_explosion",
        "accidental explosion",
        "industrial explosion",
        "experimental explosion",
        "controlled explosion"
    )]
    Explosion,
    /// A test of a nuclear weapon.
    #[words("nuclear explosion")]
    NuclearExplosion,
    /// Rock that burst in a mine under the weight above.
    #[words("rock burst", "rockburst")]
    RockBurst,
    /// A mine, a cavern or a building that fell in.
    #[words("mine collapse", "building collapse")]
    Collapse,
    /// Soil or rock that slid.
    #[words("rock slide", "rockslide", "debris avalanche")]
    Landslide,
    /// Snow or ice that slid.
    #[words("snow avalanche")]
    Avalanche,
    /// A glacier or frozen ground that cracked.
    #[words("ice quake", "icequake", "frost quake")]
    IceQuake,
    /// A volcano at work: an eruption, or an explosion in its vent.
    #[words("volcanic eruption", "volcanic explosion")]
    VolcanicEruption,
    /// A body from space, or what it did to the air.
    Meteorite,
    /// A wave of pressure from something faster than sound.
    #[words("sonic boom", "sonicboom", "acoustic noise", "acoustic_noise")]
    SonicBoom,
    /// Something else, or it isn't known.
    #[words("other event", "not reported", "not existing", "unknown")]
    Other,
}

/// How a magnitude was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MagnitudeType {
    /// From the seismic moment, the method not said.
    Mw,
    /// From the moment by the W phase; the standard for large events.
    Mww,
    /// From the moment by the centroid of long waves.
    Mwc,
    /// From the moment by body waves.
    Mwb,
    /// From the moment by a fit of whole seismograms at regional distance.
    Mwr,
    /// From the moment by the first P waves, for quick warnings.
    #[words("mi")]
    Mwp,
    /// From surface waves of about 20 seconds.
    #[words("ms_20", "ms20", "msz")]
    Ms,
    /// From body waves of about 1 second.
    Mb,
    /// From waves that the crust guides (Lg), for events at regional distance.
    #[words("mblg", "mlg")]
    MbLg,
    /// Local magnitude, as Richter defined it.
    #[words("mlr", "mlv", "mlh")]
    Ml,
    /// From how long the ground shook.
    #[words("mc")]
    Md,
    /// From the energy that the waves carry.
    Me,
    /// By hand, where no method fits.
    Mh,
    /// From the area over which people felt it.
    #[words("fa")]
    Mfa,
    /// From the intensity that people reported.
    Mint,
    /// Another method, or it isn't known.
    #[words("ma", "mt", "uk", "unknown")]
    Other,
}

/// How far people have looked at an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SeismicReviewStatus {
    /// No one; a machine found it.
    Automatic,
    /// A seismologist has, and let it stand.
    #[words("manual", "confirmed")]
    Reviewed,
    /// It was taken back: there was no such event.
    Deleted,
}

/// Level of a PAGER alert (USGS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PagerAlert {
    /// No deaths expected, losses below 1 million US dollars.
    Green,
    /// 1 to 99 deaths, or 1 to 100 million US dollars.
    Yellow,
    /// 100 to 999 deaths, or 100 million to 1 billion US dollars.
    Orange,
    /// 1,000 deaths or more, or 1 billion US dollars or more.
    Red,
}

examples!(
    EarthquakeEvent::new(moment("2018-01-31T07:07:00.230Z"), place(70.8155, 36.5432))
        .place("35km S of Jarm, Afghanistan")
        .magnitude(dec!(6.1))
        .magnitude_type(MagnitudeType::Mww)
        .depth_km(dec!(191.19))
        .azimuthal_gap_degrees(28)
        .nearest_station_degrees(dec!(0.612))
        .residual_rms_seconds(dec!(0.72))
        .status(SeismicReviewStatus::Reviewed)
        .alert(PagerAlert::Green)
        .has_tsunami_notice(false)
        .significance(853)
        .felt_reports_count(438)
        .reported_intensity(dec!(6.4))
        .instrumental_intensity(dec!(4.02))
        .network("us")
        .identifiers(json(r#"{"us": "us2000crmu"}"#))
        .products(json(r#"["dyfi", "losspager", "moment-tensor", "origin", "shakemap"]"#))
        .revised_at(moment("2018-02-06T09:33:57.628Z"))
        .source_url("https://earthquake.usgs.gov/earthquakes/eventpage/us2000crmu")
        .provenance(observed("us2000crmu", "2018-01-31T07:07:00.230Z")),
    (|event| event.magnitude(61), "magnitude", Rule::Max(11.0)),
    (|event| event.depth_km(dec!(191.1904)), "depth_km", Rule::Digits(7, 3)),
    (|event| event.azimuthal_gap_degrees(361), "azimuthal_gap_degrees", Rule::Max(360.0)),
    (|event| event.felt_reports_count(-1), "felt_reports_count", Rule::Min(0.0)),
);
