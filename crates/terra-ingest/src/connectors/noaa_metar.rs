//! The Aviation Weather Center's cache of METARs: a line for each airfield's latest report.

use crate::{
    Connector, Refused, Source,
    delimited::{Layout, read_csv},
    fields::{Fields, number, product, refuse, rounded, whole},
};
use rust_decimal::{Decimal, dec};
use serde_json::{Map, Value as Tree};
use terra_schema::{Json, Record, Row, Text, Timestamp, row::IntoDraft};
use terra_tables::{
    Provenance,
    environment::{FlightCategory, WeatherStation},
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "noaa_metar",
    source: Source {
        name: "Aviation Weather Center METAR cache",
        publisher: "US National Oceanic and Atmospheric Administration",
        homepage_url: "https://aviationweather.gov/data/api/",
        licence: "US-PD",
        attribution: "NOAA/NWS Aviation Weather Center",
    },
    tables: &[WeatherStation::table],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: |file| read_csv(file, LAYOUTS),
};

/// Some lines of free text come before the header, the number of results among them.
static LAYOUTS: &[Layout] = &[Layout {
    preamble: 20,
    ..Layout::plain(
        &["raw_text", "station_id", "observation_time"],
        |fields| fields.text("station_id").map(str::to_owned),
        station,
    )
}];

/// Metres per second in a knot.
const KNOT: Decimal = dec!(0.514444);
/// Metres in a statute mile.
const MILE: Decimal = dec!(1609.344);
/// Hectopascals in a conventional inch of mercury.
const INCH_OF_MERCURY: Decimal = dec!(33.86389);
/// Metres in a foot.
const FOOT: Decimal = dec!(0.3048);
/// Centimetres in an inch.
const INCH: Decimal = dec!(2.54);
/// Longitude, latitude and elevation of stations whose place isn't made known.
const UNDISCLOSED: [Option<&str>; 3] = [Some("-1000.65"), Some("100.65"), Some("999.0")];

/// The columns whose values ours hold in full, where they have any.
const TAKEN: &[&str] = &[
    "station_id",
    "observation_time",
    "temp_c",
    "dewpoint_c",
    "wind_speed_kt",
    "wind_gust_kt",
    "wx_string",
    "sky_cover",
    "cloud_base_ft_agl",
    "vert_vis_ft",
    "auto",
    "maintenance_indicator_on",
    "three_hr_pressure_tendency_mb",
    "maxT24hr_c",
    "minT24hr_c",
    "snow_in",
    "metar_type",
];

/// The columns of rain and melted snow, the minutes that each is of, and the most millimetres that
/// have ever been measured in such a time, or in a longer one. The first is what fell since the
/// last regular report, an hour ago.
const RAIN: [(&str, i32, Decimal); 4] = [
    ("precip_in", 60, dec!(305)),
    ("pcp3hr_in", 180, dec!(1825)),
    ("pcp6hr_in", 360, dec!(1825)),
    ("pcp24hr_in", 1440, dec!(1825)),
];
/// The most characters that the column of the report keeps.
const MAX_REPORT: usize = 2000;

fn station(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let code = fields.required("station_id")?;
    let observed = fields.required("observation_time")?;
    let observed_at = Timestamp::parse(observed)
        .map_err(|error| refuse("observation_time", "moment", observed, &error.to_string()))?;
    let is_icao = code.len() == 4 && code.bytes().all(|letter| letter.is_ascii_alphabetic());
    let mut taken = TAKEN.to_vec();
    let place = ["longitude", "latitude", "elevation_m"].map(|column| fields.text(column));
    let (location, elevation) = if place == UNDISCLOSED {
        (None, None)
    } else {
        taken.extend(["longitude", "latitude", "elevation_m"]);
        (fields.position("longitude", "latitude")?, fields.whole("elevation_m")?)
    };
    let report = fields.text("raw_text").filter(|text| text.chars().count() <= MAX_REPORT);
    taken.extend(report.map(|_| "raw_text"));
    let sky = Sky::of(fields)?;
    let (rain, rain_minutes) = rain(fields, &mut taken)?;
    // The cache has no names: the code is what the airfield is known by.
    let station = WeatherStation::new(code, code)
        .location(location)
        .elevation_meters(elevation)
        .temperature_c(fields.number("temp_c", 2)?)
        .dew_point_c(fields.number("dewpoint_c", 2)?)
        .wind_direction_degrees(wind_direction(fields, &mut taken)?)
        .wind_speed_ms(converted(fields, "wind_speed_kt", KNOT, 2)?)
        .wind_gust_ms(converted(fields, "wind_gust_kt", KNOT, 2)?)
        .visibility_meters(visibility(fields, &mut taken)?)
        .pressure_hpa(pressure(fields, &mut taken)?)
        .pressure_change_hpa(fields.number("three_hr_pressure_tendency_mb", 2)?)
        .max_temperature_c(fields.number("maxT24hr_c", 2)?)
        .min_temperature_c(fields.number("minT24hr_c", 2)?)
        .precipitation_mm(rain)
        .precipitation_minutes(rain_minutes)
        .snow_depth_cm(converted(fields, "snow_in", INCH, 1)?)
        .present_weather(fields.text("wx_string"))
        .cloud_layers(sky.layers)
        .ceiling_meters(sky.ceiling)
        .flight_category(fields.code::<FlightCategory>("flight_category", &mut taken))
        .raw_report(report)
        .report_type(fields.text("metar_type"))
        .is_automatic(flag(fields, "auto"))
        .has_maintenance_flag(flag(fields, "maintenance_indicator_on"))
        .last_update(observed_at)
        .network("METAR")
        .icao_id(is_icao.then_some(code))
        .provenance(Provenance {
            properties: fields.rest(&taken),
            ..provenance(code, observed_at)?
        });
    Ok(vec![station.into_draft().record])
}

/// What the report says of the clouds.
struct Sky {
    layers: Option<Json>,
    /// Metres above the ground of what hides more than half of the sky.
    ceiling: Option<i32>,
}

impl Sky {
    /// Four columns have the layers' covers and four their bases, all of the same two names. A sky
    /// that can't be seen is `OVX`, with a 0 for its base: how far up one sees has a column of its
    /// own. In a report that is a layer `VV`.
    fn of(fields: &Fields<'_>) -> Result<Self, Refused> {
        let up = feet(fields.text("vert_vis_ft"), "vert_vis_ft")?;
        let covers = all(fields, "sky_cover").collect::<Vec<_>>();
        let bases = all(fields, "cloud_base_ft_agl").collect::<Vec<_>>();
        let (mut layers, mut ceiling) = (Vec::new(), up);
        for (at, cover) in covers.into_iter().enumerate() {
            let base = bases.get(at).copied().flatten();
            let (cover, base) = match cover {
                None => continue,
                Some("OVX") => ("VV", up),
                Some(cover) => (cover, feet(base, "cloud_base_ft_agl")?),
            };
            if matches!(cover, "BKN" | "OVC") {
                ceiling = ceiling.into_iter().chain(base).min();
            }
            let mut layer = Map::from_iter([("cover".to_owned(), Tree::from(cover))]);
            layer.extend(base.map(|base| ("base_meters".to_owned(), Tree::from(base))));
            layers.push(Tree::Object(layer));
        }
        let layers = (!layers.is_empty()).then(|| Json::new(layers));
        Ok(Self { layers, ceiling })
    }
}

/// The values of all columns of one name, in their order.
fn all<'a>(fields: &'a Fields<'_>, column: &str) -> impl Iterator<Item = Option<&'a str>> {
    let of_name = fields.header.iter().zip(&fields.record).filter(move |(name, _)| *name == column);
    of_name.map(|(_, text)| Some(text.trim()).filter(|text| !text.is_empty()))
}

/// Whole metres of a number of feet.
fn feet(text: Option<&str>, column: &str) -> Result<Option<i32>, Refused> {
    let Some(text) = text else { return Ok(None) };
    whole(column, text, product(column, text, number(column, text)?, FOOT)?).map(Some)
}

/// What fell, in millimetres, and in how many minutes; none where the report is a special one
/// between two regular ones. More than has ever been measured is a misread report.
fn rain(
    fields: &Fields<'_>,
    taken: &mut Vec<&'static str>,
) -> Result<(Option<Decimal>, Option<i32>), Refused> {
    for (column, minutes, most) in RAIN {
        let fell = converted(fields, column, INCH * dec!(10), 2)?;
        let Some(fell) = fell.filter(|fell| *fell <= most) else { continue };
        taken.push(column);
        let is_special = fields.text("metar_type") == Some("SPECI") && column == "precip_in";
        return Ok((Some(fell), (!is_special).then_some(minutes)));
    }
    Ok((None, None))
}

/// `TRUE` or blank; none where the file has no such column.
fn flag(fields: &Fields<'_>, column: &str) -> Option<bool> {
    let is_true = |text: &str| text.eq_ignore_ascii_case("true");
    fields.has(&[column]).then(|| fields.text(column).is_some_and(is_true))
}

/// Where the wind comes from; none where it varies, which the cache writes as `VRB` or, before
/// 2023, as a 0 with a speed.
fn wind_direction(
    fields: &Fields<'_>,
    taken: &mut Vec<&'static str>,
) -> Result<Option<i32>, Refused> {
    let column = "wind_dir_degrees";
    if fields.text(column) == Some("VRB") {
        return Ok(None);
    }
    let direction = fields.whole(column)?;
    let is_calm = fields.number("wind_speed_kt", 0)?.is_some_and(|speed| speed.is_zero());
    let direction = direction.filter(|direction| *direction != 0 || is_calm);
    taken.extend(direction.map(|_| column));
    Ok(direction)
}

/// How far one sees. At the instrument's limit, a plus follows the miles.
fn visibility(fields: &Fields<'_>, taken: &mut Vec<&'static str>) -> Result<Option<i32>, Refused> {
    let column = "visibility_statute_mi";
    let Some(text) = fields.text(column) else { return Ok(None) };
    if !text.ends_with('+') {
        taken.push(column);
    }
    let miles = number(column, text.strip_suffix('+').unwrap_or(text))?;
    whole(column, text, product(column, text, miles, MILE)?).map(Some)
}

/// Pressure at sea level; the altimeter setting where only that is reported.
fn pressure(
    fields: &Fields<'_>,
    taken: &mut Vec<&'static str>,
) -> Result<Option<Decimal>, Refused> {
    taken.push("sea_level_pressure_mb");
    if let Some(pressure) = fields.number("sea_level_pressure_mb", 2)? {
        return Ok(Some(pressure));
    }
    taken.push("altim_in_hg");
    converted(fields, "altim_in_hg", INCH_OF_MERCURY, 2)
}

fn converted(
    fields: &Fields<'_>,
    column: &str,
    factor: Decimal,
    scale: u32,
) -> Result<Option<Decimal>, Refused> {
    let Some(text) = fields.text(column) else { return Ok(None) };
    // Only the product is rounded.
    let product = product(column, text, number(column, text)?, factor)?;
    Ok(Some(rounded(product, scale)))
}

fn provenance(code: &str, observed_at: Timestamp) -> Result<Provenance, Refused> {
    let external_id = Text::new(code)
        .map_err(|error| refuse("station_id", "length", code, &error.to_string()))?;
    Ok(Provenance {
        external_id: Some(external_id),
        observed_at: Some(observed_at),
        ..Provenance::default()
    })
}
