//! The Global Power Plant Database: a line for each power plant.

use crate::{
    Connector, Refused, Source,
    country::alpha_2,
    delimited::{Layout, read_csv},
    fields::{Fields, refuse},
};
use terra_schema::{CodeList, Json, Record, Row, row::IntoDraft};
use terra_tables::{
    Provenance,
    energy::{EnergyProject, ProjectStatus, ProjectType},
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "wri_gppd",
    source: Source {
        name: "Global Power Plant Database",
        publisher: "World Resources Institute",
        homepage_url: "https://datasets.wri.org/dataset/globalpowerplantdatabase",
        licence: "CC-BY-4.0",
        attribution: "Global Power Plant Database, World Resources Institute, CC BY 4.0",
    },
    tables: &[EnergyProject::table],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: |file| read_csv(file, LAYOUTS),
};

/// The other columns differ from build to build.
static LAYOUTS: &[Layout] = &[Layout::plain(
    &["country", "country_long", "name", "gppd_idnr", "capacity_mw"],
    |fields| fields.text("gppd_idnr").map(str::to_owned),
    plant,
)];

/// The years whose generation the file reports, the latest first.
const YEARS: [&str; 7] = [
    "generation_gwh_2019",
    "generation_gwh_2018",
    "generation_gwh_2017",
    "generation_gwh_2016",
    "generation_gwh_2015",
    "generation_gwh_2014",
    "generation_gwh_2013",
];

fn plant(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    // Builds before 2018 number the fuels.
    let fuel = fields.text("primary_fuel").or_else(|| fields.text("fuel1"));
    let country = fields.required("country")?;
    let country_code = alpha_2(country)
        .ok_or_else(|| refuse("country", "code", country, "not an ISO 3166-1 alpha-3 code"))?;
    let mut generation = None;
    for year in YEARS {
        if generation.is_none() {
            generation = fields.number(year, 6)?;
        }
    }
    let others = ["other_fuel1", "other_fuel2", "other_fuel3", "fuel2", "fuel3", "fuel4"];
    let others: Vec<&str> = others.into_iter().filter_map(|column| fields.text(column)).collect();
    // The database lists plants in operation only.
    let project =
        EnergyProject::new(fields.required("name")?, project_type(fuel)?, ProjectStatus::Operating)
            .location(fields.position("longitude", "latitude")?)
            .geolocation_source(fields.text("geolocation_source"))
            .capacity_mw(fields.number("capacity_mw", 6)?)
            .annual_generation_gwh(generation)
            .primary_fuel(fuel)
            .other_fuels((!others.is_empty()).then(|| Json::new(others)))
            .country_code(country_code)
            // A plant built in stages has a mean year, with a fraction.
            .commissioning_year(fields.whole("commissioning_year")?)
            .owner(fields.text("owner"))
            .source_url(fields.text("url"))
            .provenance(provenance(fields.required("gppd_idnr")?)?);
    Ok(vec![project.into_draft().record])
}

fn provenance(id: &str) -> Result<Provenance, Refused> {
    let external_id = terra_schema::Text::new(id)
        .map_err(|error| refuse("gppd_idnr", "length", id, &error.to_string()))?;
    Ok(Provenance { external_id: Some(external_id), ..Provenance::default() })
}

fn project_type(fuel: Option<&str>) -> Result<ProjectType, Refused> {
    let Some(fuel) = fuel else { return Ok(ProjectType::Other) };
    ProjectType::meant_by(fuel)
        .ok_or_else(|| refuse("primary_fuel", "code", fuel, "not a fuel of this database"))
}
