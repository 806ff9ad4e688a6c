//! `terra` without a command: from nothing to an answer.

use super::{Done, bring_up_to_date, catalog, import::line};
use crate::output;
use comfy_table::{Cell, CellAlignment};
use std::process::ExitCode;
use terra_app::{Screened, Screening, import, screen};
use terra_geo::LonLat;
use terra_schema::{CodeList, Located};
use terra_store::Store;

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

pub(crate) async fn run(database: &str) -> Done {
    let applied = bring_up_to_date(database).await?;
    if !applied.is_empty() {
        println!("{database}: applied {}", applied.join(", "));
    }
    let store = Store::open(database, catalog()?).await?;
    for (name, bytes) in FILES {
        println!("{name}: {}", line(&import(&store, name, bytes, None).await?));
    }
    let screened = screen(&store, Screening { limit: SHOWN, ..Screening::default() }).await?;
    println!();
    println!("The largest energy projects, with what is nearest to them and their permits:");
    show(&screened);
    Ok(ExitCode::SUCCESS)
}

fn show(screened: &[Screened]) {
    let headings =
        ["project", "type", "MW", "weather station", "°C", "fire", "community project", "permit"];
    let mut table = output::table(headings);
    for (project, station, fire, community, permit) in screened {
        let from = project.location;
        let near = |name: Option<String>, to: Option<LonLat>| match (name, from, to) {
            (Some(name), Some(from), Some(to)) => {
                format!("{name}, {:.0} km", from.distance_km(to).0)
            }
            _ => "-".to_owned(),
        };
        let right = |text: String| Cell::new(text).set_alignment(CellAlignment::Right);
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        table.add_row([
            Cell::new(&*project.name),
            Cell::new(project.project_type.code()),
            right(or_dash(project.capacity_mw.map(|mw| plain(&mw.to_string())))),
            Cell::new(near(
                station.as_ref().map(|station| station.name.to_string()),
                station.as_ref().and_then(Located::location),
            )),
            right(or_dash(
                station.as_ref().and_then(|s| s.temperature_c).map(|c| plain(&c.to_string())),
            )),
            Cell::new(near(
                fire.as_ref().map(|fire| fire.detected_at.date().to_string()),
                fire.as_ref().and_then(Located::location),
            )),
            Cell::new(near(
                community.as_ref().map(|community| community.name.to_string()),
                community.as_ref().and_then(Located::location),
            )),
            Cell::new(or_dash(permit.as_ref().map(|permit| permit.status.code().to_owned()))),
        ]);
    }
    output::print(&table);
}

/// A decimal without the zeros at its end.
fn plain(number: &str) -> String {
    number.trim_end_matches('0').trim_end_matches('.').to_owned()
}
