//! The Aviation Weather Center's cache of METARs: a line for each airfield's latest report.

use crate::{
    Connector, Refused, Source,
    delimited::{Layout, read_csv},
    fields::{Fields, number, product, refuse, rounded, whole},
};
use rust_decimal::{Decimal, dec};
use terra_schema::{Record, Row, Text, Timestamp, row::IntoDraft};
use terra_tables::{Provenance, environment::WeatherStation};

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
/// Hectopascals in an inch of mercury.
const INCH_OF_MERCURY: Decimal = dec!(33.8639);
/// Longitude, latitude and elevation of stations whose place isn't made known.
const UNDISCLOSED: [Option<&str>; 3] = [Some("-1000.65"), Some("100.65"), Some("999.0")];

fn station(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let code = fields.required("station_id")?;
    let observed = fields.required("observation_time")?;
    let observed_at = Timestamp::parse(observed)
        .map_err(|error| refuse("observation_time", "moment", observed, &error.to_string()))?;
    let is_icao = code.len() == 4 && code.bytes().all(|letter| letter.is_ascii_alphabetic());
    let place = ["longitude", "latitude", "elevation_m"].map(|column| fields.text(column));
    let (location, elevation) = if place == UNDISCLOSED {
        (None, None)
    } else {
        (fields.position("longitude", "latitude")?, fields.whole("elevation_m")?)
    };
    // The cache has no names: the code is what the airfield is known by.
    let station = WeatherStation::new(code, code)
        .location(location)
        .elevation_meters(elevation)
        .temperature_c(fields.number("temp_c", 2)?)
        .dew_point_c(fields.number("dewpoint_c", 2)?)
        .wind_direction_degrees(wind_direction(fields)?)
        .wind_speed_ms(converted(fields, "wind_speed_kt", KNOT, 2)?)
        .wind_gust_ms(converted(fields, "wind_gust_kt", KNOT, 2)?)
        .visibility_meters(visibility(fields)?)
        .pressure_hpa(pressure(fields)?)
        .present_weather(fields.text("wx_string"))
        .last_update(observed_at)
        .network("METAR")
        .icao_id(is_icao.then_some(code))
        .provenance(provenance(code, observed_at)?);
    Ok(vec![station.into_draft().record])
}

/// Where the wind comes from; none where it varies, which the cache writes as `VRB` or, before
/// 2023, as a 0 with a speed.
fn wind_direction(fields: &Fields<'_>) -> Result<Option<i32>, Refused> {
    let column = "wind_dir_degrees";
    if fields.text(column) == Some("VRB") {
        return Ok(None);
    }
    let direction = fields.whole(column)?;
    let is_calm = fields.number("wind_speed_kt", 0)?.is_some_and(|speed| speed.is_zero());
    Ok(direction.filter(|direction| *direction != 0 || is_calm))
}

/// How far one sees. At the instrument's limit, a plus follows the miles.
fn visibility(fields: &Fields<'_>) -> Result<Option<i32>, Refused> {
    let column = "visibility_statute_mi";
    let Some(text) = fields.text(column) else { return Ok(None) };
    let miles = number(column, text.strip_suffix('+').unwrap_or(text))?;
    whole(column, text, product(column, text, miles, MILE)?).map(Some)
}

/// Pressure at sea level; the altimeter setting where only that is reported.
fn pressure(fields: &Fields<'_>) -> Result<Option<Decimal>, Refused> {
    match fields.number("sea_level_pressure_mb", 2)? {
        Some(pressure) => Ok(Some(pressure)),
        None => converted(fields, "altim_in_hg", INCH_OF_MERCURY, 2),
    }
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
