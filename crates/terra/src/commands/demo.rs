//! `terra` without a command: from nothing to an answer.

use super::{Done, bring_up_to_date, catalog, import::line};
use crate::output::{self, say, tell};
use std::process::ExitCode;
use terra_app::{ImportFile, Screened, Screening, import, screen};
use terra_geo::LonLat;
use terra_schema::{CodeList, Located};
use terra_store::{DatabaseUrl, Store};
use terra_tables::environment::WeatherStation;

/// The small real data set that the program carries; `data/README.md` says where it comes from.
const FILES: [(&str, &[u8]); 2] = [
    ("database_AUS.csv", include_bytes!("../../../../data/wri-gppd/database_AUS.csv")),
    (
        "metars_australia_2014-12-18.csv",
        include_bytes!("../../../../data/noaa-metar/metars_australia_2014-12-18.csv"),
    ),
];
/// How many projects are shown.
const SHOWN: u64 = 15;

/// A column of the answer: its heading, whether it holds numbers, what it shows of a project,
/// and what is missing where it shows nothing of any.
type Part = (&'static str, bool, fn(&Screened) -> Option<String>, Option<&'static str>);

const PARTS: [Part; 9] = [
    ("project", false, |row| Some(row.0.name.to_string()), None),
    ("type", false, |row| Some(row.0.project_type.code().to_owned()), None),
    ("MW", true, |row| row.0.capacity_mw.map(|mw| plain(&mw.to_string())), None),
    ("weather station", false, |row| row.1.as_ref().map(station_name), Some("a weather station")),
    ("km", true, |row| kilometres(row, row.1.as_ref()?.location()), None),
    ("°C", true, |row| row.1.as_ref()?.temperature_c.map(|c| plain(&c.to_string())), None),
    (
        "fire",
        false,
        |row| near(row, row.2.as_ref().map(|f| (f.detected_at.date().to_string(), f.location()))),
        Some("a fire within 50 km in the last 90 days"),
    ),
    (
        "community project",
        false,
        |row| near(row, row.3.as_ref().map(|c| (c.name.to_string(), c.location()))),
        Some("a community project"),
    ),
    (
        "permit",
        false,
        |row| row.4.as_ref().map(|permit| permit.status.code().to_owned()),
        Some("a permit"),
    ),
];

pub(crate) async fn run(database: &str) -> Done {
    // As it is shown, an address has no password.
    let shown: DatabaseUrl = database.parse()?;
    let applied = bring_up_to_date(database).await?;
    if !applied.is_empty() {
        tell(format!("{shown}: applied {}", applied.join(", ")))?;
    }
    let store = Store::open(database, catalog()?).await?;
    for (name, bytes) in FILES {
        let file = ImportFile { name, bytes, ..ImportFile::default() };
        let report = import(&store, file, &mut |_| {}).await?;
        tell(format!("{}: {}", output::styled(output::STRONG, name), line(&report)))?;
    }
    let screened = screen(&store, Screening { limit: SHOWN, ..Screening::default() }).await?;
    say("")?;
    tell("The largest energy projects, with what is nearest to them and their permits:")?;
    say("")?;
    show(&screened)?;
    say("")?;
    tell("Next: `terra tables` shows what the atlas holds, `terra import` brings in more.")?;
    Ok(ExitCode::SUCCESS)
}

/// Shows the columns that have something to show, and says what was found near no project.
fn show(screened: &[Screened]) -> std::io::Result<()> {
    let has_any = |part: &&Part| screened.iter().any(|row| part.2(row).is_some());
    let (parts, empty): (Vec<&Part>, Vec<&Part>) = PARTS.iter().partition(has_any);
    let mut table = output::Table::new(parts.iter().map(|part| part.0));
    for (at, part) in parts.iter().enumerate() {
        if part.1 {
            table.align_right(at);
        }
    }
    for row in screened {
        table.row(parts.iter().map(|part| part.2(row).unwrap_or_else(|| "-".to_owned())));
    }
    table.print()?;
    let missing: Vec<&str> = empty.iter().filter_map(|part| part.3).collect();
    if let Some((last, before)) = missing.split_last() {
        let before = if before.is_empty() { String::new() } else { before.join(", ") + " or " };
        say("")?;
        tell(format!("None of them has {before}{last}, as far as this database knows."))?;
    }
    Ok(())
}

/// What a station is called; where its source has nothing but codes, the network's name helps.
fn station_name(station: &WeatherStation) -> String {
    let WeatherStation { name, station_id, network, .. } = station;
    match network {
        Some(network) if name[..] == station_id[..] => format!("{name} ({})", &**network),
        _ => name.to_string(),
    }
}

fn near(row: &Screened, found: Option<(String, Option<LonLat>)>) -> Option<String> {
    let (name, place) = found?;
    Some(format!("{name}, {} km", kilometres(row, place)?))
}

fn kilometres(row: &Screened, to: Option<LonLat>) -> Option<String> {
    Some(format!("{:.0}", row.0.location?.distance_km(to?).0))
}

/// A decimal without the zeros at its end.
fn plain(number: &str) -> String {
    if !number.contains('.') {
        return number.to_owned();
    }
    number.trim_end_matches('0').trim_end_matches('.').to_owned()
}
