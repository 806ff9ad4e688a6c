//! Active fires that satellites saw, as NASA's FIRMS gives them out: a line for each pixel that
//! glowed. MODIS and VIIRS have names of their own for the channels; files of the last days, of the
//! archive and of countries have more or fewer columns.
//!
//! FIRMS names no detection. One is known by the satellite, the minute and the place, which are the
//! same wherever it is given out again: in a longer file, or processed anew months later. Then it
//! is one row, with what the file that was read last says. No file is known that has two pixels of
//! one name: they are hundreds of metres apart, and a name tells ten or less.

use crate::{
    Connector, Refused, Source,
    delimited::{Layout, read_csv},
    fields::{Fields, number, refuse, rounded, whole},
    moments::at_time,
    unsaid::{unsay, unsay_blanks_of},
};
use rust_decimal::Decimal;
use terra_schema::{CodeList, Date, Record, Row, Text, Timestamp, row::IntoDraft};
use terra_tables::{
    Provenance,
    environment::{ConfidenceLevel, DayNight, FireEvent, FireRecordType, HotspotType},
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "nasa_firms",
    source: Source {
        name: "FIRMS active fire data (MODIS and VIIRS)",
        publisher: "US National Aeronautics and Space Administration",
        homepage_url: "https://firms.modaps.eosdis.nasa.gov/",
        licence: "US-PD",
        attribution: "NASA Fire Information for Resource Management System (FIRMS), part of NASA's \
                      Earth Observing System Data and Information System (EOSDIS)",
    },
    tables: &[FireEvent::table],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: |file| read_csv(file, LAYOUTS),
};

static LAYOUTS: &[Layout] = &[Layout::plain(
    &["latitude", "longitude", "acq_date", "acq_time", "satellite", "confidence"],
    |fields| Detection::of(fields).ok().map(|detection| detection.name()),
    fire,
)];

/// A spacecraft: the letters in a detection's name, what it is called, and other words for it.
struct Spacecraft {
    code: &'static str,
    name: &'static str,
    words: &'static [&'static str],
}

const SPACECRAFT: &[Spacecraft] = &[
    Spacecraft { code: "T", name: "Terra", words: &["am-1"] },
    Spacecraft { code: "A", name: "Aqua", words: &["pm-1"] },
    Spacecraft { code: "N", name: "Suomi NPP", words: &["npp", "snpp", "s-npp", "suomi-npp"] },
    Spacecraft { code: "N20", name: "NOAA-20", words: &["1", "j1", "jpss-1", "noaa20"] },
    Spacecraft { code: "N21", name: "NOAA-21", words: &["2", "j2", "jpss-2", "noaa21"] },
    Spacecraft { code: "L8", name: "Landsat 8", words: &["landsat-8"] },
    Spacecraft { code: "L9", name: "Landsat 9", words: &["landsat-9"] },
];

/// What the table's columns are called in the files. A file that has no such column leaves ours as
/// another file has filled it: those of the last days say less than the archive.
const COLUMNS: &[(&str, &[&str])] = &[
    ("hotspot_type", &["type"]),
    ("brightness_k", &["brightness", "bright_ti4"]),
    ("thermal_brightness_k", &["bright_t31", "bright_ti5"]),
    ("radiative_power_mw", &["frp"]),
    ("instrument", &["instrument"]),
    ("product_version", &["version"]),
    ("scan_km", &["scan"]),
    ("track_km", &["track"]),
    ("day_night", &["daynight"]),
];

/// The columns whose values ours hold in full, and those that pandas makes of the number of a row.
const TAKEN: &[&str] = &[
    "latitude",
    "longitude",
    "acq_date",
    "acq_time",
    "satellite",
    "brightness",
    "bright_ti4",
    "bright_t31",
    "bright_ti5",
    "frp",
    "instrument",
    "version",
    "",
    "Unnamed: 0",
];

/// What tells a detection from others.
struct Detection<'a> {
    detected_at: Timestamp,
    satellite: Option<&'a str>,
    spacecraft: Option<&'static Spacecraft>,
    latitude: Decimal,
    longitude: Decimal,
}

impl<'a> Detection<'a> {
    fn of(fields: &'a Fields<'_>) -> Result<Self, Refused> {
        let satellite = fields.text("satellite");
        let spacecraft = satellite.and_then(spacecraft);
        // The archive of MODIS has four digits, the last days have five: what is the same pixel
        // of a kilometre shall have one name.
        let digits = if spacecraft.is_some_and(|it| matches!(it.code, "T" | "A")) { 4 } else { 5 };
        let degrees = |column| {
            let degrees = rounded(number(column, fields.required(column)?)?, digits);
            // Zero has no sign.
            Ok::<_, Refused>(if degrees.is_zero() { Decimal::ZERO } else { degrees })
        };
        Ok(Self {
            detected_at: detected_at(fields)?,
            satellite,
            spacecraft,
            latitude: degrees("latitude")?,
            longitude: degrees("longitude")?,
        })
    }

    /// `2016-07-22T2021 N 36.46245 -121.8989`.
    fn name(&self) -> String {
        let moment = self.detected_at.to_stored();
        let part = |from: usize, to: usize| String::from_utf8_lossy(&moment[from..to]).into_owned();
        let (day, hour, minute) = (part(0, 10), part(11, 13), part(14, 16));
        let satellite = self.spacecraft.map(|it| it.code).or(self.satellite).unwrap_or("-");
        format!("{day}T{hour}{minute} {satellite} {} {}", self.latitude, self.longitude)
    }
}

fn fire(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let detection = Detection::of(fields)?;
    let location = fields.position("longitude", "latitude")?;
    let location =
        location.ok_or_else(|| refuse("longitude", "required", "", "a position is required"))?;
    let mut taken = TAKEN.to_vec();
    let confidence = confidence(fields, &mut taken)?;
    // Landsat's are a pixel's place in the image.
    let is_size = !fields.has(&["path"]);
    if is_size {
        taken.extend(["scan", "track"]);
    }
    let size = |column| if is_size { fields.number(column, 2) } else { Ok(None) };
    let fire = FireEvent::new(detection.detected_at, location)
        .record_type(FireRecordType::Detection)
        .hotspot_type(hotspot_type(fields, &mut taken))
        .brightness_k(either(fields, "brightness", "bright_ti4")?)
        .thermal_brightness_k(either(fields, "bright_t31", "bright_ti5")?)
        .radiative_power_mw(fields.number("frp", 2)?)
        .confidence_percent(confidence.0)
        .confidence_level(confidence.1)
        .satellite(detection.spacecraft.map(|it| it.name).or(detection.satellite))
        .instrument(fields.text("instrument"))
        .product_version(fields.text("version"))
        .scan_km(size("scan")?)
        .track_km(size("track")?)
        .day_night(day_night(fields, &mut taken))
        .provenance(provenance(&detection, fields, &taken)?);
    let mut record = fire.into_draft().record;
    let missing = COLUMNS.iter().filter(|(_, names)| !fields.has(names));
    unsay(&mut record, missing.map(|(column, _)| *column));
    unsay_blanks_of(&mut record, &["properties", "same_as"]);
    Ok(vec![record])
}

fn provenance(
    detection: &Detection<'_>,
    fields: &Fields<'_>,
    taken: &[&str],
) -> Result<Provenance, Refused> {
    let name = detection.name();
    let external_id = Text::new(name.as_str())
        .map_err(|error| refuse("satellite", "length", &name, &error.to_string()))?;
    Ok(Provenance {
        external_id: Some(external_id),
        observed_at: Some(detection.detected_at),
        properties: fields.rest(taken),
        ..Provenance::default()
    })
}

fn spacecraft(word: &str) -> Option<&'static Spacecraft> {
    SPACECRAFT.iter().find(|it| {
        let mut words = [it.code, it.name].into_iter().chain(it.words.iter().copied());
        words.any(|known| known.eq_ignore_ascii_case(word))
    })
}

/// The minute of the pass, in UTC. The time is `0028`, `28` where a program took it for a number,
/// `28.0` where it also found blanks, and `00:28` in the oldest files.
fn detected_at(fields: &Fields<'_>) -> Result<Timestamp, Refused> {
    let text = fields.required("acq_date")?;
    // Programs add midnight to a day, or write it with slashes.
    let day = text.split(['T', ' ']).next().unwrap_or_default().replace('/', "-");
    let day =
        Date::parse(&day).map_err(|error| refuse("acq_date", "day", text, &error.to_string()))?;
    let text = fields.required("acq_time")?;
    let digits = match text.split(':').collect::<Vec<_>>().as_slice() {
        [hour, minute, ..] if minute.len() == 2 => format!("{hour}{minute}"),
        _ => text.strip_suffix(".0").unwrap_or(text).to_owned(),
    };
    at_time("acq_time", day, &digits)
}

/// The number of one of two columns: MODIS and VIIRS measure the same in channels of their own.
fn either(fields: &Fields<'_>, one: &str, other: &str) -> Result<Option<Decimal>, Refused> {
    match fields.number(one, 2)? {
        Some(number) => Ok(Some(number)),
        None => fields.number(other, 2),
    }
}

/// How sure the algorithm is: a number for MODIS, a letter or a word for VIIRS.
fn confidence(
    fields: &Fields<'_>,
    taken: &mut Vec<&'static str>,
) -> Result<(Option<i32>, Option<ConfidenceLevel>), Refused> {
    let column = "confidence";
    let Some(text) = fields.text(column) else { return Ok((None, None)) };
    if let Ok(percent) = number(column, text) {
        taken.push(column);
        return Ok((Some(whole(column, text, percent)?), None));
    }
    let level = ConfidenceLevel::meant_by(text);
    taken.extend(level.map(|_| column));
    Ok((None, level))
}

fn hotspot_type(fields: &Fields<'_>, taken: &mut Vec<&'static str>) -> Option<HotspotType> {
    let text = fields.text("type")?;
    let kind = HotspotType::meant_by(text.strip_suffix(".0").unwrap_or(text))?;
    taken.push("type");
    Some(kind)
}

fn day_night(fields: &Fields<'_>, taken: &mut Vec<&'static str>) -> Option<DayNight> {
    let half = DayNight::meant_by(fields.text("daynight")?)?;
    taken.push("daynight");
    Some(half)
}
