//! Where water is measured, and what is in it.
use crate::prelude::*;

/// A site at a stream, lake or well, and its latest readings, of sensors or of samples.
///
/// Longer series go to the data points. When the readings were taken is the row's
/// `observed_at`.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    index(site_number),
    index(hydrologic_unit_code),
    index(site_type, country_code)
)]
pub struct WaterQualitySensor {
    pub id: Id<WaterQualitySensor>,
    /// The agency's number of the site, with its leading zeros: `05406500`.
    pub site_number: Text<50>,
    /// What the site is called: mostly the water and the place.
    pub name: Text<255>,
    pub location: Option<LonLat>,
    /// Code of the agency that keeps the site: `USGS`, `WIDNR_WQX`.
    pub agency_code: Option<Text<50>>,
    /// Who measures there.
    pub operator: Option<Text<255>>,
    /// What kind of water it is at.
    pub site_type: Option<WaterSiteType>,
    /// The river, lake or aquifer by its own name.
    pub water_body: Option<Text<255>>,
    /// US hydrologic unit, of 2 to 12 digits with their leading zeros: `07070005`.
    pub hydrologic_unit_code: Option<Text<12>>,
    /// Land whose water comes by the site.
    #[column(unit = "km2", range = 0..)]
    pub drainage_area_km2: Option<Decimal<12, 4>>,
    /// The part of that land that drains to the surface.
    #[column(unit = "km2", range = 0..)]
    pub contributing_area_km2: Option<Decimal<12, 4>>,
    /// Height of the gauge's zero, or of the ground at a well, above the vertical datum.
    #[column(unit = "m", range = -500..=9000)]
    pub gauge_altitude_meters: Option<Decimal<8, 3>>,
    /// How far the altitude may be off.
    #[column(unit = "m", range = 0..)]
    pub altitude_accuracy_meters: Option<Decimal<8, 3>>,
    /// What heights are counted from: `NAVD88`, `NGVD29`.
    pub vertical_datum: Option<Text<20>>,
    /// The datum of the source's coordinates, before they were brought to WGS 84: `NAD83`.
    pub horizontal_datum: Option<Text<20>>,
    /// How far the position may be off.
    #[column(unit = "m", range = 0..)]
    pub position_accuracy_meters: Option<Decimal<9, 2>>,
    /// Depth of the well below the ground.
    #[column(unit = "m", range = 0..)]
    pub well_depth_meters: Option<Decimal<8, 3>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// First day of the period of record.
    pub first_observation_date: Option<Date>,
    /// Last day of the period of record; a site that still reports has a recent one.
    pub last_observation_date: Option<Date>,
    /// How warm the water is, at the sensor or where the sample was taken.
    #[column(unit = "Cel", range = -10..=150)]
    pub water_temperature_c: Option<Decimal<5, 2>>,
    /// How acid the water is: 7 is neutral, below it acid.
    #[column(range = -5..=15)]
    pub ph: Option<Decimal<4, 2>>,
    /// Oxygen dissolved in the water.
    #[column(unit = "mg/L", range = 0..)]
    pub dissolved_oxygen_mg_per_l: Option<Decimal<6, 2>>,
    /// Dissolved oxygen as a share of what the water could hold; above 100 where plants make
    /// more.
    #[column(unit = "%", range = 0..=1000)]
    pub oxygen_saturation_percent: Option<Decimal<5, 1>>,
    /// Conductance of the water at 25 degrees; it grows with the salts in it.
    #[column(unit = "uS/cm", range = 0..)]
    pub specific_conductance_us_per_cm: Option<Decimal<9, 2>>,
    /// How cloudy the water is, by scattered infrared light (ISO 7027).
    #[column(unit = "{FNU}", range = 0..)]
    pub turbidity_fnu: Option<Decimal<9, 3>>,
    /// Sediment carried in the water.
    #[column(unit = "mg/L", range = 0..)]
    pub suspended_sediment_mg_per_l: Option<Decimal<10, 3>>,
    /// Sediment that the stream carries past in a day.
    #[column(unit = "t/d", range = 0..)]
    pub sediment_load_tonnes_per_day: Option<Decimal<13, 4>>,
    /// Nitrate, counted as nitrogen.
    #[column(unit = "mg/L", range = 0..)]
    pub nitrate_mg_per_l: Option<Decimal<9, 4>>,
    /// Nitrate and nitrite together, counted as nitrogen.
    #[column(unit = "mg/L", range = 0..)]
    pub nitrate_nitrite_mg_per_l: Option<Decimal<9, 4>>,
    /// Ammonia and ammonium, counted as nitrogen.
    #[column(unit = "mg/L", range = 0..)]
    pub ammonia_mg_per_l: Option<Decimal<9, 4>>,
    /// Nitrogen in all its forms.
    #[column(unit = "mg/L", range = 0..)]
    pub total_nitrogen_mg_per_l: Option<Decimal<9, 4>>,
    /// Dissolved orthophosphate, counted as phosphorus.
    #[column(unit = "mg/L", range = 0..)]
    pub orthophosphate_mg_per_l: Option<Decimal<9, 4>>,
    /// Phosphorus in all its forms.
    #[column(unit = "mg/L", range = 0..)]
    pub total_phosphorus_mg_per_l: Option<Decimal<9, 4>>,
    /// Chloride: salt of roads, sewage or the sea.
    #[column(unit = "mg/L", range = 0..)]
    pub chloride_mg_per_l: Option<Decimal<10, 3>>,
    /// Chlorophyll, for the algae in the water.
    #[column(unit = "ug/L", range = 0..)]
    pub chlorophyll_ug_per_l: Option<Decimal<9, 3>>,
    /// Bacteria that tell of sewage, as the most probable number in 100 millilitres.
    #[column(unit = "{MPN}/(100.mL)", range = 0..)]
    pub e_coli_mpn_per_100ml: Option<Decimal<12, 1>>,
    /// Water that flows by; below zero where the tide drives it upstream.
    #[column(unit = "m3/s")]
    pub discharge_m3_per_s: Option<Decimal<12, 4>>,
    /// Height of the water above the gauge's zero.
    #[column(unit = "m")]
    pub gauge_height_meters: Option<Decimal<8, 3>>,
    /// How far the readings have been checked.
    pub verification: Option<WaterVerification>,
    /// Page of the site.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of water a site is at (after the site types of the USGS and the Water Quality
/// Portal).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum WaterSiteType {
    /// A natural river or brook.
    #[words("ST", "River/Stream")]
    Stream,
    /// A canal or channel that people dug.
    #[words("ST-CA", "Canal Transport", "Canal Irrigation", "Stream: Canal")]
    Canal,
    /// A ditch along fields or roads.
    #[words("ST-DCH", "Canal Drainage", "Stream: Ditch")]
    Ditch,
    /// A stream that the tide reaches.
    #[words("ST-TS", "Stream: Tidal stream")]
    TidalStream,
    /// A lake, pond or reservoir.
    #[words("LK", "Lake, Reservoir, Impoundment", "Reservoir")]
    Lake,
    /// Where a river meets the sea.
    #[words("ES")]
    Estuary,
    /// The sea.
    #[words("OC", "Ocean: Coastal")]
    Ocean,
    /// A well or borehole.
    #[words("GW")]
    Well,
    /// Water that comes out of the ground by itself.
    #[words("SP")]
    Spring,
    /// Land that is wet for most of the year.
    #[words("WE", "Wetland Undifferentiated")]
    Wetland,
    /// Ice and snow that last.
    #[words("GL")]
    Glacier,
    /// Rain and snow as they fall.
    #[words("AT")]
    Atmosphere,
    /// Pipes, outfalls, and plants that treat or use water.
    #[words("FA-OF", "Facility: Outfall", "FA-WWTP", "FA-DV")]
    Facility,
    /// Something else.
    Other,
}

/// How far readings have been checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum WaterVerification {
    /// As measured; it may change.
    #[words("P", "Preliminary", "Raw")]
    Provisional,
    /// Checked, and to stay so.
    #[words("A", "Accepted", "Final", "Validated", "Historical")]
    Approved,
    /// Checked, and found wrong.
    Rejected,
}

examples!(
    WaterQualitySensor::new("05406500", "BLACK EARTH CREEK AT BLACK EARTH, WI")
        .location(place(-89.732_222_2, 43.134_166_7))
        .agency_code("USGS")
        .operator("U.S. Geological Survey")
        .site_type(WaterSiteType::Stream)
        .water_body("Black Earth Creek")
        .hydrologic_unit_code("070700050502")
        .horizontal_datum("NAD83")
        .country_code("US")
        .region("Wisconsin")
        .county("Dane County")
        .water_temperature_c(dec!(16.2))
        .ph(8)
        .dissolved_oxygen_mg_per_l(dec!(8.4))
        .oxygen_saturation_percent(88)
        .specific_conductance_us_per_cm(666)
        .suspended_sediment_mg_per_l(6)
        .sediment_load_tonnes_per_day(dec!(0.5897))
        .nitrate_mg_per_l(dec!(2.71))
        .nitrate_nitrite_mg_per_l(dec!(2.73))
        .total_nitrogen_mg_per_l(dec!(2.95))
        .orthophosphate_mg_per_l(dec!(0.025))
        .total_phosphorus_mg_per_l(dec!(0.045))
        .chloride_mg_per_l(dec!(29.1))
        .e_coli_mpn_per_100ml(340)
        .discharge_m3_per_s(dec!(1.1))
        .verification(WaterVerification::Provisional)
        .provenance(observed("USGS-05406500", "2023-07-25T14:00:00Z")),
    (|site| site.ph(80), "ph", Rule::Max(15.0)),
    (|site| site.water_temperature_c(-99), "water_temperature_c", Rule::Min(-10.0)),
    (|site| site.hydrologic_unit_code("07070005-0502"), "hydrologic_unit_code", Rule::Length(12)),
);
