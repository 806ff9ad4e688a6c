//! The Aviation Weather Center's cache of METARs: a line for each airfield's latest report.

use crate::{
    Connector, Item, ParseError, Refused, Source,
    fields::{Fields, read_csv, refuse, rounded},
};
use rust_decimal::{Decimal, dec, prelude::ToPrimitive};
use std::io::BufRead;
use terra_schema::{Record, Text, Timestamp, row::IntoDraft};
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
    recognises: |head| head.contains("\nraw_text,station_id,observation_time,"),
    parse,
};

/// Metres per second in a knot.
const KNOT: Decimal = dec!(0.514444);
/// Metres in a statute mile.
const MILE: Decimal = dec!(1609.344);
/// Hectopascals in an inch of mercury.
const INCH_OF_MERCURY: Decimal = dec!(33.8639);
/// The most lines of free text before the header.
const MAX_PREAMBLE: u64 = 20;

/// Some lines of free text come before the header, the number of results among them.
fn parse(file: &mut dyn BufRead, take: &mut dyn FnMut(Item)) -> Result<(), ParseError> {
    let mut before = 0;
    loop {
        if file.fill_buf()?.starts_with(b"raw_text,") {
            return read_csv(file, before, "station_id", station, take);
        }
        let mut line = Vec::new();
        let read = file.read_until(b'\n', &mut line)?;
        before += 1;
        if read == 0 || before > MAX_PREAMBLE {
            let reason = "no header that starts with `raw_text,`".to_owned();
            return Err(ParseError::Format { line: before, reason });
        }
    }
}

fn station(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let code = fields.required("station_id")?;
    let observed = fields.required("observation_time")?;
    let observed_at = Timestamp::parse(observed)
        .map_err(|error| refuse("observation_time", "moment", observed, &error.to_string()))?;
    let is_icao = code.len() == 4 && code.bytes().all(|letter| letter.is_ascii_alphabetic());
    // The cache has no names: the code is what the airfield is known by.
    let station = WeatherStation::new(code, code)
        .location(fields.position("longitude", "latitude")?)
        .elevation_meters(whole(fields.number("elevation_m", 0)?))
        .temperature_c(fields.number("temp_c", 2)?)
        .dew_point_c(fields.number("dewpoint_c", 2)?)
        .wind_direction_degrees(whole(fields.number("wind_dir_degrees", 0)?))
        .wind_speed_ms(converted(fields, "wind_speed_kt", KNOT, 2)?)
        .wind_gust_ms(converted(fields, "wind_gust_kt", KNOT, 2)?)
        .visibility_meters(whole(converted(fields, "visibility_statute_mi", MILE, 0)?))
        .pressure_hpa(pressure(fields)?)
        .present_weather(fields.text("wx_string"))
        .last_update(observed_at)
        .network("METAR")
        .icao_id(is_icao.then_some(code))
        .provenance(provenance(code, observed_at)?);
    Ok(vec![station.into_draft().record])
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
    // More digits than any report has, so that only the product is rounded.
    let number = fields.number(column, 9)?;
    Ok(number.map(|number| rounded(number * factor, scale)))
}

fn whole(number: Option<Decimal>) -> Option<i32> {
    number.and_then(|number| number.to_i32())
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
