//! The Integrated Surface Database of NOAA's NCEI: its list of stations, and the observations of a
//! station as lines of fixed width or as CSV (global-hourly).
//!
//! A record of the list is a station. A file of observations has thousands of lines of one station,
//! or of a few: there, too, a record is a station, with the last reading that the file has of it.
//! Only a line that can't be read is a record of its own, a refused one.
//!
//! Both make the same row, called by the numbers of the Air Force and the Weather Bureau, and each
//! leaves as it is what only the other knows. Of a station at 0, 0 it isn't known where it is: it
//! is nowhere. The properties are the reading's; those of the list (a place that is none, a country
//! that nobody knows) are there until there is one.

mod fixed_width;
mod group;
mod last;
mod reading;

use crate::{
    Connector, Refused, Source,
    delimited::{Layout, read_csv},
    fields::{Fields, number, rounded, whole},
    fips::of_fips,
    moments::compact_day,
    unsaid::{unsay, unsay_blanks},
};
use rust_decimal::Decimal;
use terra_geo::LonLat;
use terra_schema::{Date, Record, Row, Text, Value, row::IntoDraft};
use terra_tables::{Provenance, environment::WeatherStation};

pub(super) const CONNECTOR: Connector = Connector {
    name: "noaa_isd",
    source: Source {
        name: "Integrated Surface Database (ISD)",
        publisher: "US National Oceanic and Atmospheric Administration",
        homepage_url: "https://www.ncei.noaa.gov/products/land-based-station/integrated-surface-database",
        licence: "US-PD",
        attribution: "NOAA National Centers for Environmental Information, Integrated Surface \
                      Database",
    },
    tables: &[WeatherStation::table],
    recognises: |head| fixed_width::is_first_line(head) || Layout::any(LAYOUTS, head),
    parse: |file| {
        let records = if fixed_width::is_it(file) {
            fixed_width::read(file)
        } else {
            read_csv(file, LAYOUTS)
        };
        last::of_each_station(records)
    },
};

static LAYOUTS: &[Layout] = &[
    Layout::plain(
        &["USAF", "WBAN", "STATION NAME", "CTRY", "BEGIN", "END"],
        |fields| Some(format!("{}-{}", fields.text("USAF")?, fields.text("WBAN")?)),
        listed,
    ),
    Layout::plain(
        &["STATION", "DATE", "SOURCE", "REPORT_TYPE", "CALL_SIGN", "QUALITY_CONTROL"],
        |fields| fields.text("STATION").map(station_id),
        reading::reading,
    ),
];

/// Heights that stand for none.
const NO_HEIGHT: [i32; 4] = [-999, -1000, 9999, 10_000];

/// A station of the list.
fn listed(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let id = format!("{}-{}", fields.required("USAF")?, fields.required("WBAN")?);
    let mut taken =
        vec!["USAF", "WBAN", "STATION NAME", "STATE", "ICAO", "ELEV(M)", "BEGIN", "END"];
    let country = fields.text("CTRY").and_then(country_of);
    taken.extend(country.map(|_| "CTRY"));
    let place = position(fields, "LON", "LAT")?;
    if place.is_some() {
        taken.extend(["LAT", "LON"]);
    }
    let day = |column| fields.text(column).map(|text| compact_day(column, text)).transpose();
    let days: (Option<Date>, Option<Date>) = (day("BEGIN")?, day("END")?);
    let station = facts(&id)
        .location(place)
        .elevation_meters(elevation(fields, "ELEV(M)")?)
        .country_code(country)
        .region(fields.text("STATE"))
        .first_observation_date(days.0)
        .last_observation_date(days.1)
        .provenance(provenance("USAF", &id)?);
    let mut record = called(station, fields.text("ICAO")).into_draft().record;
    // What the list leaves open, a reading may have said.
    unsay_blanks(&mut record);
    name(&mut record, fields.text("STATION NAME"), &id);
    if let Some(rest) = fields.rest(&taken) {
        record.set_if_new("properties", Value::Json(Box::new(rest)));
    }
    Ok(vec![record])
}

/// The country of a code of the list: those of FIPS 10-4, and two that the list has for islands.
fn country_of(code: &str) -> Option<&'static str> {
    match code {
        // The Azores.
        "AZ" => Some("PT"),
        // The Canary Islands.
        "CP" => Some("ES"),
        code => of_fips(code),
    }
}

type Station = terra_tables::environment::WeatherStationDraft<terra_schema::New>;

/// What a station's id says. Nines stand for a number that it doesn't have.
fn facts(id: &str) -> Station {
    let numbers = id.split_once('-').filter(|(usaf, wban)| usaf.len() == 6 && wban.len() == 5);
    let (usaf, wban) = numbers.unzip();
    WeatherStation::new(id, id)
        .network("ISD")
        .usaf_id(usaf.filter(|usaf| *usaf != "999999"))
        .wban_id(wban.filter(|wban| *wban != "99999"))
}

/// Says what a station is called. By its id where the file has no name, until another names it.
fn name(record: &mut Record, name: Option<&str>, id: &str) {
    unsay(record, ["name"]);
    let said = Value::Text(name.unwrap_or(id).to_owned());
    match record.table().position("name") {
        Some(at) if name.is_some() => record.values_mut()[at] = Some(said),
        _ => record.set_if_new("name", said),
    }
}

/// A station that has a call sign: the four letters of an airfield, or a code of its country's.
fn called(station: Station, sign: Option<&str>) -> Station {
    let is_icao = |sign: &str| sign.len() == 4 && sign.bytes().all(|b| b.is_ascii_alphabetic());
    match sign {
        Some(sign) if is_icao(sign) => station.icao_id(sign),
        sign => station.local_id(sign),
    }
}

/// The id that both numbers make; the CSV edition writes them without the hyphen.
fn station_id(station: &str) -> String {
    match (station.len(), station.get(..6), station.get(6..)) {
        (11, Some(usaf), Some(wban)) => format!("{usaf}-{wban}"),
        _ => station.to_owned(),
    }
}

/// Where a station is. Those whose place isn't known, or isn't told, are at 0, 0 or at nines; one
/// has a latitude and no longitude.
fn position(
    fields: &Fields<'_>,
    longitude: &str,
    latitude: &str,
) -> Result<Option<LonLat>, Refused> {
    let of = |column| fields.text(column).map(|text| number(column, text)).transpose();
    let place = [of(longitude)?, of(latitude)?].map(|degrees| degrees.map(|it| it.normalize()));
    let nines = [Decimal::new(999_999, 3), Decimal::new(99_999, 3)];
    let nowhere = place[0].is_some() != place[1].is_some()
        || place[0].is_some_and(|it| it.abs() == nines[0])
        || place[1].is_some_and(|it| it.abs() == nines[1])
        || place == [Some(Decimal::ZERO); 2];
    if nowhere { Ok(None) } else { fields.position(longitude, latitude) }
}

fn elevation(fields: &Fields<'_>, column: &str) -> Result<Option<i32>, Refused> {
    let Some(text) = fields.text(column) else { return Ok(None) };
    let metres = whole(column, text, rounded(number(column, text)?, 0))?;
    Ok(Some(metres).filter(|metres| !NO_HEIGHT.contains(metres)))
}

fn provenance(column: &str, id: &str) -> Result<Provenance, Refused> {
    let external_id = Text::new(id)
        .map_err(|error| crate::fields::refuse(column, "length", id, &error.to_string()))?;
    Ok(Provenance { external_id: Some(external_id), ..Provenance::default() })
}
