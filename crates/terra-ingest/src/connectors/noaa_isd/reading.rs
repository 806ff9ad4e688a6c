//! The reading that a line has, from the cells of the CSV edition.

use super::{
    called, elevation, facts,
    group::{Group, is_nines},
    name, position, provenance, station_id,
};
use crate::{
    Refused,
    fields::Fields,
    fips::of_fips,
    moments::utc,
    unsaid::{unsay_blanks, unsay_blanks_of},
};
use rust_decimal::Decimal;
use serde_json::{Map, Value as Tree, json};
use terra_schema::{Json, Record, row::IntoDraft};
use terra_tables::{Provenance, environment::WeatherStation};

/// The cells whose values columns hold in full. Those of several parts are kept as they are, with
/// what says how they passed the checks.
const TAKEN: &[&str] =
    &["STATION", "DATE", "LATITUDE", "LONGITUDE", "ELEVATION", "REPORT_TYPE", "CALL_SIGN", "REM"];
/// The most characters that the column of the report keeps.
const MAX_REPORT: usize = 2000;
/// Layers of cloud that a line can tell of.
const LAYERS: [&str; 6] = ["GA1", "GA2", "GA3", "GA4", "GA5", "GA6"];
/// Extremes of temperature that a line can tell of.
const EXTREMES: [&str; 4] = ["KA1", "KA2", "KA3", "KA4"];
/// A day, in tenths of an hour.
const DAY: &str = "240";

/// The row of the station that a line is of. What the line's reading doesn't have, the station has
/// no more; what it doesn't say of the station itself stays as it is.
pub(super) fn reading(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let id = station_id(fields.required("STATION")?);
    let mut record = station(fields, &id)?;
    let reading = observed(fields, &id)?;
    for (slot, said) in record.values_mut().iter_mut().zip(reading.into_values()) {
        if said.is_some() {
            *slot = said;
        }
    }
    name(&mut record, Name::of(fields).name, &id);
    Ok(vec![record])
}

/// What a line says of its station.
fn station(fields: &Fields<'_>, id: &str) -> Result<Record, Refused> {
    let Name { region, country, .. } = Name::of(fields);
    let station = facts(id)
        .location(position(fields, "LONGITUDE", "LATITUDE")?)
        .elevation_meters(elevation(fields, "ELEVATION")?)
        .country_code(country)
        .region(region)
        .provenance(provenance("STATION", id)?);
    let sign = fields.text("CALL_SIGN").filter(|sign| !is_nines(sign));
    let mut record = called(station, sign).into_draft().record;
    unsay_blanks(&mut record);
    Ok(record)
}

/// What a line says of the weather.
fn observed(fields: &Fields<'_>, id: &str) -> Result<Record, Refused> {
    let date = fields.required("DATE")?;
    let observed_at = utc("DATE", date)?;
    let group = |column| Group::of(fields, column);
    let (wind, pressure, rain) = (group("WND"), group("MA1"), group("AA1"));
    let (snow, sun, infrared) = (group("AJ1"), group("GM1"), group("GN1"));
    // Hours of rain; a zero says nothing.
    let hours = rain.whole(0, 3, 0)?.filter(|hours| *hours > 0);
    let sea_level = group("SLP").number(0, 1, 1)?;
    let report = fields.text("REM").filter(|report| report.chars().count() <= MAX_REPORT);
    let reading = WeatherStation::new(id, id)
        .temperature_c(group("TMP").number(0, 1, 1)?)
        .dew_point_c(group("DEW").number(0, 1, 1)?)
        .humidity_percent(group("CH1").whole(4, 5, 1)?)
        .wind_direction_degrees(wind_direction(&wind)?)
        .wind_speed_ms(wind.number(3, 4, 1)?)
        .wind_gust_ms(group("OC1").number(0, 1, 1)?)
        .pressure_hpa(sea_level.map_or_else(|| pressure.number(0, 1, 1), |it| Ok(Some(it)))?)
        .station_pressure_hpa(pressure.number(2, 3, 1)?)
        .pressure_change_hpa(pressure_change(&group("MD1"))?)
        .max_temperature_c(extreme(fields, "M")?)
        .min_temperature_c(extreme(fields, "N")?)
        .surface_temperature_c(group("IB1").number(0, 1, 1)?)
        .precipitation_mm(rain.number(1, 3, 1)?)
        .precipitation_minutes(hours.map(|hours| hours * 60))
        .snow_depth_cm(snow.number(0, 2, 0)?)
        .snow_water_mm(snow.number(3, 5, 1)?)
        .visibility_meters(group("VIS").whole(0, 1, 0)?)
        .ceiling_meters(ceiling(&group("CIG"))?)
        .cloud_layers(cloud_layers(fields)?)
        .global_irradiance_w_per_m2(sun.number(1, 3, 0)?)
        .direct_normal_irradiance_w_per_m2(sun.number(4, 6, 0)?)
        .diffuse_irradiance_w_per_m2(sun.number(7, 9, 0)?)
        .reflected_irradiance_w_per_m2(infrared.number(1, 2, 0)?)
        .infrared_down_w_per_m2(infrared.number(3, 4, 0)?)
        .infrared_up_w_per_m2(infrared.number(5, 6, 0)?)
        .photosynthetic_irradiance_w_per_m2(infrared.number(7, 8, 0)?)
        .raw_report(report.map(sent))
        .report_type(fields.text("REPORT_TYPE").filter(|kind| !is_nines(kind)))
        .last_update(observed_at);
    let mut record = reading
        .provenance(Provenance {
            observed_at: Some(observed_at),
            properties: properties(fields, report.is_some()),
            ..provenance("STATION", id)?
        })
        .into_draft()
        .record;
    unsay_blanks_of(&mut record, &["same_as"]);
    Ok(record)
}

/// What a station is called, with its state and its country's code behind a comma: `KORD, IL US`.
struct Name<'a> {
    name: Option<&'a str>,
    region: Option<&'a str>,
    country: Option<&'static str>,
}

impl<'a> Name<'a> {
    fn of(fields: &'a Fields<'_>) -> Self {
        let name = fields.text("NAME");
        let whole = Self { name, region: None, country: None };
        let Some((place, codes)) = name.and_then(|name| name.rsplit_once(", ")) else {
            return whole;
        };
        let is_code = |code: &&str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
        let codes: Vec<&str> = codes.split(' ').collect();
        match codes.as_slice() {
            _ if !codes.iter().all(is_code) => whole,
            [country] => Self { name: Some(place), region: None, country: of_fips(country) },
            [region, country] => {
                Self { name: Some(place), region: Some(region), country: of_fips(country) }
            }
            _ => whole,
        }
    }
}

/// Where the wind comes from: 0 in a calm, none where it varies.
fn wind_direction(wind: &Group<'_>) -> Result<Option<i32>, Refused> {
    let direction = wind.whole(0, 1, 0)?;
    let (kind, speed) = (wind.part(2), wind.number(3, 4, 1)?);
    let is_still = speed.is_some_and(|speed| speed.is_zero());
    let is_calm = kind == Some("C") || (kind != Some("V") && is_still);
    Ok(direction.or(is_calm.then_some(0)))
}

/// Height of the ceiling; none where there is no limit, which the file writes as 22 km.
fn ceiling(ceiling: &Group<'_>) -> Result<Option<i32>, Refused> {
    Ok(ceiling.whole(0, 1, 0)?.filter(|height| *height != 22_000))
}

/// The change in three hours, whose sign is in the tendency: 0 to 3 where the pressure rose or came
/// back to what it was, 5 to 8 where it fell.
fn pressure_change(change: &Group<'_>) -> Result<Option<Decimal>, Refused> {
    let Some(amount) = change.number(2, 3, 1)? else { return Ok(None) };
    Ok(match change.part(0) {
        Some("0" | "1" | "2" | "3" | "4") => Some(amount),
        Some("5" | "6" | "7" | "8") => Some(-amount),
        _ => amount.is_zero().then_some(amount),
    })
}

/// The highest (`M`) or lowest (`N`) temperature of a day.
fn extreme(fields: &Fields<'_>, kind: &str) -> Result<Option<Decimal>, Refused> {
    for column in EXTREMES {
        let extreme = Group::of(fields, column);
        if extreme.part(0) == Some(DAY) && extreme.part(1) == Some(kind) {
            return extreme.number(2, 3, 1);
        }
    }
    Ok(None)
}

/// Layers of cloud, by the eighths of the sky that each covers. A layer of none is no layer.
fn cloud_layers(fields: &Fields<'_>) -> Result<Option<Json>, Refused> {
    let mut layers = Vec::new();
    for column in LAYERS {
        let layer = Group::of(fields, column);
        let cover = match layer.whole(0, 1, 0)? {
            Some(1 | 2) => "FEW",
            Some(3 | 4) => "SCT",
            Some(5..=7) => "BKN",
            Some(8) => "OVC",
            Some(9) => "VV",
            _ => continue,
        };
        let mut told = Map::from_iter([("cover".to_owned(), Tree::from(cover))]);
        if let Some(base) = layer.whole(2, 3, 0)? {
            told.insert("base_meters".to_owned(), json!(base));
        }
        layers.push(Tree::Object(told));
    }
    Ok((!layers.is_empty()).then(|| Json::new(layers)))
}

/// A report as it was sent. Before it stand three letters for its kind and three digits for its
/// length: `SYN030`. Of several remarks, all is kept.
fn sent(remarks: &str) -> &str {
    let Some((frame, report)) = remarks.split_at_checked(6) else { return remarks };
    let (kind, length) = frame.split_at_checked(3).unwrap_or((frame, ""));
    let is_kind = kind.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_whole = length.parse().is_ok_and(|length: usize| report.chars().count() <= length);
    if is_kind && is_whole { report } else { remarks }
}

/// Every cell that no column holds in full, but for those that only say that a value is missing.
fn properties(fields: &Fields<'_>, has_report: bool) -> Option<Json> {
    let known = Name::of(fields);
    // A place that is none is noted; nines say themselves that there is none.
    let place = position(fields, "LONGITUDE", "LATITUDE");
    let has_place = place.is_ok_and(|place| place.is_some());
    let is_taken = |column: &str| match column {
        "REM" => has_report,
        "NAME" => known.country.is_some() || known.name == fields.text("NAME"),
        "LATITUDE" | "LONGITUDE" => has_place,
        column => TAKEN.contains(&column),
    };
    let is_missing = |text: &str| text.split([',', '.']).all(|part| is_nines(part.trim()));
    let kept = fields.header.iter().filter(|column| !is_taken(column));
    let said = kept.filter_map(|column| Some((column.clone(), fields.text(column)?)));
    let said = said.filter(|(_, text)| !is_missing(text));
    let said: Map<_, _> = said.map(|(column, text)| (column, text.into())).collect();
    (!said.is_empty()).then(|| Json::new(said))
}

#[cfg(test)]
mod tests {
    use super::{Group, pressure_change, sent, wind_direction};
    use crate::fields::Fields;
    use rust_decimal::Decimal;

    /// What one cell of a file gives.
    fn of<T>(text: &str, read: impl Fn(&Group<'_>) -> T) -> T {
        let (header, record) = (vec!["X".to_owned()], vec![text.into()]);
        read(&Group::of(&Fields { header: &header, record }, "X"))
    }

    #[test]
    fn winds_blow_from_somewhere_but_when_they_vary() {
        let direction = |text| of(text, |wind| wind_direction(wind).unwrap());
        assert_eq!(direction("020,1,N,0090,1"), Some(20));
        assert_eq!(direction("360,1,N,0090,1"), Some(360));
        assert_eq!(direction("999,9,V,0005,1"), None);
        assert_eq!(direction("999,9,C,0000,1"), Some(0));
        assert_eq!(direction("999,9,C,9999,9"), Some(0));
        assert_eq!(direction("999,9,9,0000,1"), Some(0));
        assert_eq!(direction("999,9,9,9999,9"), None);
        // Flagged as wrong.
        assert_eq!(direction("020,3,N,0090,1"), None);
    }

    #[test]
    fn reports_are_as_they_were_sent() {
        assert_eq!(sent("SYN01002413 46/="), "02413 46/=");
        assert_eq!(sent("SYN00902413 46/"), "02413 46/");
        for whole in ["SYN003AAXMET003KAU", "METAR KAUS 180753Z", "AWY", "SYNé09"] {
            assert_eq!(sent(whole), whole);
        }
    }

    #[test]
    fn pressure_falls_where_the_tendency_says_so() {
        let change = |text| of(text, |group| pressure_change(group).unwrap());
        let tenths = |number: i64| Some(Decimal::new(number, 1));
        assert_eq!(change("6,9,015,4,+999,9"), tenths(-15));
        assert_eq!(change("3,9,007,4,+999,9"), tenths(7));
        assert_eq!(change("4,1,000,1,+999,9"), tenths(0));
        assert_eq!(change("9,9,015,1,+999,9"), None);
        assert_eq!(change("5,1,999,9,+999,9"), None);
        assert_eq!(change("5,1,015,7,+999,9"), None);
    }

    #[test]
    fn what_is_flagged_as_wrong_or_missing_is_no_value() {
        let tenths =
            |text| of(text, |group| group.number(0, 1, 1).unwrap().map(|it| it.to_string()));
        assert_eq!(tenths("+0020,1").as_deref(), Some("2"));
        assert_eq!(tenths("-0085,2").as_deref(), Some("-8.5"));
        assert_eq!(tenths("-0085,3"), None);
        assert_eq!(tenths("-0085,7"), None);
        assert_eq!(tenths("+9999,9"), None);
        assert_eq!(tenths(""), None);
        assert_eq!(tenths("10320"), Some("1032".to_owned()));
        assert_eq!(of("+00X0,1", |group| group.number(0, 1, 1)).unwrap_err().value, "+00X0");
    }
}
