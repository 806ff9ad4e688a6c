//! `terra screen`: the largest energy projects, and what surrounds each.

use super::{Done, catalog, filter::conditions, up_to_date};
use crate::output::{self, say, tell};
use clap::{Args, ValueEnum, builder::PossibleValuesParser};
use rust_decimal::Decimal;
use serde_json::json;
use std::{
    error::Error,
    io::{self, BufWriter, Write},
    process::ExitCode,
};
use terra_app::{
    Credit, MAX_SCREENED, Narrowing, Near, Screened, Screening, credits, screen_page, screened,
    screening,
};
use terra_geo::{BBox, Km};
use terra_schema::{CodeList, Row, Timestamp};
use terra_store::{Counting, Database, Store};
use terra_tables::{
    energy::ProjectStatus,
    environment::{FireEvent, WeatherStation},
    regulatory::Permit,
};

#[derive(Args)]
pub(crate) struct Arguments {
    /// How many projects
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=MAX_SCREENED))]
    limit: u64,
    /// Only projects of this capacity or more
    #[arg(long, value_name = "MW", value_parser = capacity)]
    min_capacity_mw: Option<Decimal>,
    /// Only projects in this box, in degrees; west is greater than east across the antimeridian
    #[arg(long, value_name = "W,S,E,N", allow_hyphen_values = true, value_parser = super::export::bbox)]
    bbox: Option<BBox>,
    /// Only projects that a filter in CQL2 is true of, such as "country_code = 'GB' AND
    /// permits.status = 'granted'"
    #[arg(long, value_name = "CQL2")]
    filter: Option<String>,
    /// Only projects that have come this far
    #[arg(long, value_parser = PossibleValuesParser::new(ProjectStatus::CODES.iter().map(|code| code.code)))]
    status: Option<String>,
    /// How far away a fire counts
    #[arg(long, value_name = "KM", default_value_t = 50.0, value_parser = radius)]
    fire_radius_km: f64,
    /// How many days ago a fire counts
    #[arg(long, value_name = "DAYS", default_value_t = 90)]
    fire_days: u32,
    /// How to answer
    #[arg(long, default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// An array with an object for each project
    Json,
    /// Comma-separated values, a line for each project
    Csv,
    /// A FeatureCollection, a feature for each project
    Geojson,
}

/// A column of the answer: its heading, whether it holds numbers, what it shows of a project,
/// and what is missing where it shows nothing of any.
type Part = (&'static str, bool, fn(&Screened) -> Option<String>, Option<&'static str>);

const PARTS: [Part; 11] = [
    ("project", false, |row| Some(row.project.name.to_string()), None),
    ("type", false, |row| Some(row.project.project_type.code().to_owned()), None),
    ("MW", true, |row| row.project.capacity_mw.map(|mw| plain(&mw.to_string())), None),
    ("country", false, |row| row.project.country_code.as_ref().map(ToString::to_string), None),
    ("weather station", false, |row| row.weather_station.as_ref().map(station), Some("a station")),
    ("km", true, |row| row.weather_station.as_ref().map(kilometres), None),
    (
        "°C",
        true,
        |row| Some(plain(&row.weather_station.as_ref()?.row.temperature_c?.to_string())),
        None,
    ),
    (
        "nearest fire",
        false,
        |row| row.fire.as_ref().map(fire),
        Some("a fire near enough and of late"),
    ),
    ("fires", true, |row| (row.fires_count > 0).then(|| row.fires_count.to_string()), None),
    (
        "community project",
        false,
        |row| {
            let near = row.community_project.as_ref()?;
            Some(format!("{}, {} km", short(&near.row.name), kilometres(near)))
        },
        Some("a community project"),
    ),
    (Permit::NAME, false, permits, Some("a permit")),
];

pub(crate) async fn run(database: &str, arguments: Arguments) -> Done {
    let asked = Screening {
        limit: arguments.limit,
        min_capacity_mw: arguments.min_capacity_mw,
        bbox: arguments.bbox,
        status: arguments.status.as_deref().and_then(ProjectStatus::from_code),
        fire_radius: Km(arguments.fire_radius_km),
        fire_days: arguments.fire_days,
    };
    let catalog = catalog()?;
    let conditions = conditions(&catalog, screened(), arguments.filter.as_deref())?;
    up_to_date(database).await?;
    let store = Store::open(database, catalog).await?;
    let narrowing = Narrowing { conditions, counting: Counting::None, ..Narrowing::default() };
    let screened = screen_page(&store, asked, narrowing).await?.projects;
    let sources = credits(&store, &screened.iter().flat_map(Screened::sources).collect()).await?;
    let lines: Vec<String> = sources.iter().map(Credit::line).collect();
    match arguments.format {
        Format::Table => {
            show(&screened)?;
            tell_of_older_fires(&store, &screened, asked).await?;
        }
        Format::Geojson => {
            let features: Vec<_> = screened.iter().map(Screened::feature).collect();
            say(json!({
                "type": "FeatureCollection",
                "features": features,
                "attribution": lines.join("; "),
            }))?;
        }
        Format::Json => {
            let objects: Vec<_> = screened.iter().map(Screened::object).collect();
            say(serde_json::Value::from(objects))?;
        }
        Format::Csv => {
            let mut out = BufWriter::new(io::stdout());
            screening::write_csv(&screened, &mut out)?;
            out.flush()?;
        }
    }
    if arguments.format != Format::Geojson && !lines.is_empty() {
        output::note(format!("\nData: {}.", lines.join("; ")));
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows the columns that have something to show, and says what was found near no project.
fn show(screened: &[Screened]) -> io::Result<()> {
    if screened.is_empty() {
        return tell("No project is like that, as far as this database knows.");
    }
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

/// Says how to see fires that the database knows and that are longer ago than was asked for.
async fn tell_of_older_fires(
    store: &Store,
    screened: &[Screened],
    asked: Screening,
) -> Result<(), Box<dyn Error>> {
    if screened.is_empty() || screened.iter().any(|row| row.fires_count > 0) {
        return Ok(());
    }
    let latest = store.select::<FireEvent>().order_by(FireEvent::detected_at.desc()).first();
    let Some(latest) = latest.await? else { return Ok(()) };
    let days = (Timestamp::now().micros() - latest.detected_at.micros()) / 86_400_000_000 + 1;
    if days > i64::from(asked.fire_days) {
        tell(format!(
            "The latest fire here is of {}: --fire-days {days} takes it in.",
            latest.detected_at.date()
        ))?;
    }
    Ok(())
}

/// What a station is called; where its source has nothing but codes, the network's name helps.
fn station(near: &Near<WeatherStation>) -> String {
    let WeatherStation { name, station_id, network, .. } = &near.row;
    match network {
        Some(network) if name[..] == station_id[..] => format!("{name} ({})", &**network),
        _ => short(name),
    }
}

fn fire(near: &Near<FireEvent>) -> String {
    format!("{}, {} km", near.row.detected_at.date(), kilometres(near))
}

/// How far the permits have come, with how many have.
fn permits(row: &Screened) -> Option<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for permit in &row.permits {
        let code = permit.status.code();
        match counts.iter_mut().find(|(known, _)| *known == code) {
            Some((_, count)) => *count += 1,
            None => counts.push((code, 1)),
        }
    }
    let told = counts.iter().map(|(code, count)| match count {
        1 => (*code).to_owned(),
        _ => format!("{count} {code}"),
    });
    (!counts.is_empty()).then(|| told.collect::<Vec<_>>().join(", "))
}

fn kilometres<T>(near: &Near<T>) -> String {
    format!("{:.0}", near.distance.0)
}

/// The start of a name that would take a line for itself.
fn short(name: &str) -> String {
    const LETTERS: usize = 32;
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let start: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", start.trim_end())
}

/// A decimal without the zeros at its end.
fn plain(number: &str) -> String {
    if !number.contains('.') {
        return number.to_owned();
    }
    number.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn capacity(text: &str) -> Result<Decimal, String> {
    match text.parse::<Decimal>() {
        Ok(number) if !number.is_sign_negative() => Ok(number),
        _ => Err("give megawatts, such as 100 or 0.5".to_owned()),
    }
}

fn radius(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(km) if (0.0..=20_100.0).contains(&km) => Ok(km),
        _ => Err("give kilometres from 0 to 20100, half the way around the globe".to_owned()),
    }
}
