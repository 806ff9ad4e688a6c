//! Where the weather is measured, and the last reading there.
use crate::prelude::*;

/// A surface weather station and its latest observation.
///
/// Networks share codes (`KAUS` is a station of METAR and of the NWS list), so a code is unique
/// within a source; `same_as` says that two rows are one station.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    unique(station_id, source_id),
    index(icao_id),
    index(wmo_id),
    index(network, country_code),
    index(last_update)
)]
pub struct WeatherStation {
    pub id: Id<WeatherStation>,
    /// Call sign or network code: `KAUS`; `722540-13904` for USAF and WBAN number in ISD.
    pub station_id: Text<50>,
    /// What the place is called, mostly an airfield or a town.
    pub name: Text<255>,
    /// What it is there for, and with it what it measures.
    pub station_type: Option<WeatherStationType>,
    pub location: Option<LonLat>,
    /// Height of the station above mean sea level.
    #[column(unit = "m", range = -500..=9000)]
    pub elevation_meters: Option<i32>,
    /// Height of the barometer above mean sea level, where the list gives a second one.
    #[column(unit = "m", range = -500..=9000)]
    pub barometer_elevation_meters: Option<i32>,
    /// Air temperature in the shade, 1.25 to 2 metres above the ground.
    #[column(unit = "Cel", range = -100..=70)]
    pub temperature_c: Option<Decimal<5, 2>>,
    /// Relative humidity of the air.
    #[column(unit = "%", range = 0..=100)]
    pub humidity_percent: Option<i32>,
    /// Mean wind over the last minutes, 10 metres above the ground where no other height is said.
    #[column(unit = "m/s", range = 0..=150)]
    pub wind_speed_ms: Option<Decimal<5, 2>>,
    /// Where the wind comes from, clockwise from true north; 0 in a calm, 360 from the north,
    /// none where it varies.
    #[column(unit = "deg", range = 0..=360)]
    pub wind_direction_degrees: Option<i32>,
    /// Air pressure reduced to sea level; the altimeter setting where only that is reported.
    #[column(unit = "hPa", range = 800..=1100)]
    pub pressure_hpa: Option<Decimal<6, 2>>,
    /// When the latest reading was taken.
    pub last_update: Option<Timestamp>,
    /// How far the latest reading is to be believed, from 0 to 100, after the network's own
    /// quality flags.
    #[column(range = 0..=100)]
    pub data_quality: Option<Decimal<5, 2>>,
    /// Temperature at which the air would be saturated.
    #[column(unit = "Cel", range = -120..=70)]
    pub dew_point_c: Option<Decimal<5, 2>>,
    /// The strongest wind in the last minutes.
    #[column(unit = "m/s", range = 0..=150)]
    pub wind_gust_ms: Option<Decimal<5, 2>>,
    /// Height of the wind gauge above the ground: 10 by the WMO's rule, 1.5 at USCRN.
    #[column(unit = "m", range = 0..=500)]
    pub anemometer_height_meters: Option<Decimal<5, 2>>,
    /// Air pressure at the station's own height.
    #[column(unit = "hPa", range = 300..=1100)]
    pub station_pressure_hpa: Option<Decimal<6, 2>>,
    /// How the pressure changed in the last three hours; below zero where it fell.
    #[column(unit = "hPa", range = -100..=100)]
    pub pressure_change_hpa: Option<Decimal<5, 2>>,
    /// The highest air temperature of the last 24 hours.
    #[column(unit = "Cel", range = -100..=70)]
    pub max_temperature_c: Option<Decimal<5, 2>>,
    /// The lowest air temperature of the last 24 hours.
    #[column(unit = "Cel", range = -100..=70)]
    pub min_temperature_c: Option<Decimal<5, 2>>,
    /// Temperature of the ground's skin, by infrared.
    #[column(unit = "Cel", range = -110..=110)]
    pub surface_temperature_c: Option<Decimal<5, 2>>,
    /// Rain and melted snow that fell in the time that the next column gives.
    #[column(unit = "mm", range = 0..)]
    pub precipitation_mm: Option<Decimal<7, 2>>,
    /// Time over which the precipitation fell: 5, 60 or 1440 as a rule.
    #[column(unit = "min", range = 1..)]
    pub precipitation_minutes: Option<i32>,
    /// Depth of the snow on the ground.
    #[column(unit = "cm", range = 0..)]
    pub snow_depth_cm: Option<Decimal<6, 1>>,
    /// Water that the snow on the ground would melt to.
    #[column(unit = "mm", range = 0..)]
    pub snow_water_mm: Option<Decimal<7, 1>>,
    /// Resistance of a sensor of wetness; it falls when rain or dew wets it.
    #[column(unit = "Ohm", range = 0..)]
    pub wetness_ohms: Option<i32>,
    /// How far one sees at the ground; at the instrument's limit it may be farther.
    #[column(unit = "m", range = 0..)]
    pub visibility_meters: Option<i32>,
    /// What falls or veils the view, in METAR code: `-DZ BR`.
    pub present_weather: Option<Text<100>>,
    /// Layers of cloud from the lowest, each with its cover in METAR code and its base above the
    /// ground: `[{"cover": "OVC", "base_meters": 122}]`.
    pub cloud_layers: Option<Json>,
    /// Height above the ground of the lowest layer that covers more than half of the sky, or how
    /// far up one sees in fog.
    #[column(unit = "m", range = 0..)]
    pub ceiling_meters: Option<i32>,
    /// What ceiling and visibility allow pilots.
    pub flight_category: Option<FlightCategory>,
    /// Sun's power on level ground, from the whole sky; a little below zero at night by the
    /// sensor's loss of heat.
    #[column(unit = "W/m2", range = -50..=2000)]
    pub global_irradiance_w_per_m2: Option<Decimal<6, 1>>,
    /// Power of the direct beam on a surface turned to the sun.
    #[column(unit = "W/m2", range = -50..=2000)]
    pub direct_normal_irradiance_w_per_m2: Option<Decimal<6, 1>>,
    /// Sun's power on level ground from the sky alone, the direct beam left out.
    #[column(unit = "W/m2", range = -50..=2000)]
    pub diffuse_irradiance_w_per_m2: Option<Decimal<6, 1>>,
    /// Sunlight that the ground sends back.
    #[column(unit = "W/m2", range = -50..=2000)]
    pub reflected_irradiance_w_per_m2: Option<Decimal<6, 1>>,
    /// Infrared that comes down from air and clouds.
    #[column(unit = "W/m2", range = 0..=1000)]
    pub infrared_down_w_per_m2: Option<Decimal<6, 1>>,
    /// Infrared that goes up from the ground.
    #[column(unit = "W/m2", range = 0..=1500)]
    pub infrared_up_w_per_m2: Option<Decimal<6, 1>>,
    /// Sunlight that plants can use, of 400 to 700 nanometres.
    #[column(unit = "W/m2", range = -50..=1000)]
    pub photosynthetic_irradiance_w_per_m2: Option<Decimal<6, 1>>,
    /// Ultraviolet B on level ground.
    #[column(unit = "W/m2", range = -1..=50)]
    pub uvb_irradiance_w_per_m2: Option<Decimal<7, 4>>,
    /// The latest report as it was sent: `KAUS 180753Z 02009KT 3SM -DZ BR OVC004 09/09 A3010`.
    pub raw_report: Option<Text<2000>>,
    /// Kind of that report: `METAR`, `SPECI`, `FM-12`, `FM-15`.
    pub report_type: Option<Text<20>>,
    /// Whether the report was made without a person.
    pub is_automatic: Option<bool>,
    /// Whether the station itself says that it needs repair.
    pub has_maintenance_flag: Option<bool>,
    /// The network that runs or lists it: `METAR`, `ISD`, `USCRN`, `SNTL`.
    pub network: Option<Text<100>>,
    /// Who runs the station.
    pub operator: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country; lists of the US that write FIPS codes are
    /// translated.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// US hydrologic unit, of 2 to 12 digits with their leading zeros: `190205051106`.
    pub hydrologic_unit_code: Option<Text<12>>,
    /// The aviation authority's four letters for the airfield.
    pub icao_id: Option<Text<4>>,
    /// The five digits of the WMO's index: block and station.
    pub wmo_id: Option<Text<5>>,
    /// The WMO's identifier in the system that follows the index: `0-20000-0-72254`.
    pub wigos_id: Option<Text<50>>,
    /// The WMO's region: 1 Africa, 2 Asia, 3 South America, 4 North America, 5 South-West
    /// Pacific, 6 Europe, 7 Antarctica.
    #[column(range = 1..=7)]
    pub wmo_region: Option<i32>,
    /// Whether it belongs to the WMO's Regional Basic Synoptic Network.
    pub is_basic_synoptic: Option<bool>,
    /// The six digits of the US Air Force's catalogue, by which ISD lists stations.
    pub usaf_id: Option<Text<6>>,
    /// The five digits of the US Weather Bureau's index.
    pub wban_id: Option<Text<5>>,
    /// The eleven characters of the Global Historical Climatology Network: `USW00025333`.
    pub ghcn_id: Option<Text<11>>,
    /// The five characters of the US Weather Service's handbook (SHEF): `ALXA2`.
    pub nwsli_id: Option<Text<5>>,
    /// Another code of its country's own: the FAA's three characters `C96`, a buoy's number.
    pub local_id: Option<Text<20>>,
    /// First day of the period of record.
    pub first_observation_date: Option<Date>,
    /// Last day of the period of record; a station that still reports has a recent one.
    pub last_observation_date: Option<Date>,
    /// Page of the station.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a weather station is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum WeatherStationType {
    /// Aircraft that take off and land.
    #[words("ASOS", "AWOS")]
    Airport,
    /// Forecasts: it reports to the world every few hours.
    #[words("SYNOP")]
    Synoptic,
    /// The record of the climate, at a place that stays as it is.
    #[words("USCRN", "CRN")]
    Climate,
    /// The record of the climate, read once a day by a person who lives there.
    #[words("COOP")]
    Cooperative,
    /// The snow in the mountains.
    #[words("SNOTEL", "SNTL")]
    Snow,
    /// The light of the sun and the sky.
    #[words("SURFRAD", "BSRN")]
    Radiation,
    /// Crops, and the soil they grow in.
    #[words("SCAN")]
    Agricultural,
    /// Balloons that are sent up.
    #[words("RAOB", "radiosonde")]
    UpperAir,
    /// The sea, from a buoy.
    Buoy,
    /// The sea, from a ship.
    Ship,
    /// Roads and who drives on them.
    #[words("RWIS")]
    Road,
    /// A private person's interest.
    #[words("PWS")]
    Private,
    /// Something else.
    Other,
}

/// What ceiling and visibility allow pilots (US aviation).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FlightCategory {
    /// Flight by sight: ceiling above 3,000 feet, visibility above 5 miles.
    Vfr,
    /// Flight by sight, barely: 1,000 to 3,000 feet or 3 to 5 miles.
    Mvfr,
    /// Flight by instruments: 500 to 999 feet or 1 to 3 miles.
    Ifr,
    /// Flight by instruments, barely: below 500 feet or 1 mile.
    Lifr,
}

examples!(
    WeatherStation::new("KAUS", "Austin-Bergstrom Airport")
        .station_type(WeatherStationType::Airport)
        .location(place(-97.6664, 30.1975))
        .elevation_meters(166)
        .barometer_elevation_meters(172)
        .temperature_c(dec!(9.4))
        .dew_point_c(dec!(8.9))
        .humidity_percent(97)
        .wind_speed_ms(dec!(4.63))
        .wind_direction_degrees(20)
        .pressure_hpa(dec!(1019.4))
        .visibility_meters(4828)
        .present_weather("-DZ BR")
        .precipitation_mm(dec!(0.13))
        .precipitation_minutes(60)
        .cloud_layers(json(r#"[{"cover": "OVC", "base_meters": 122}]"#))
        .ceiling_meters(122)
        .flight_category(FlightCategory::Lifr)
        .raw_report(
            "KAUS 180753Z 02009KT 3SM -DZ BR OVC004 09/09 A3010 RMK AO2 SLP194 P0000 T00940089"
        )
        .report_type("METAR")
        .is_automatic(false)
        .last_update(moment("2014-12-18T07:53:00Z"))
        .data_quality(100)
        .network("METAR")
        .country_code("US")
        .region("Texas")
        .icao_id("KAUS")
        .wmo_region(4)
        .usaf_id("722540")
        .wban_id("13904")
        .first_observation_date(day("1999-05-24"))
        .provenance(observed("KAUS", "2014-12-18T07:53:00Z")),
    (|station| station.humidity_percent(104), "humidity_percent", Rule::Max(100.0)),
    (|station| station.wind_direction_degrees(-1), "wind_direction_degrees", Rule::Min(0.0)),
    (|station| station.pressure_hpa(dec!(30.1)), "pressure_hpa", Rule::Min(800.0)),
    (|station| station.temperature_c(dec!(9.444)), "temperature_c", Rule::Digits(5, 2)),
);
