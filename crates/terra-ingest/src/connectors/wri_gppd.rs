//! The Global Power Plant Database: a line for each power plant.

use crate::{
    Connector, Refused, Source,
    country::alpha_2,
    delimited::{Layout, read_csv},
    fields::Fields,
};
use rust_decimal::Decimal;
use terra_geo::LonLat;
use terra_schema::{CodeList, Id, Json, Record, Row, row::IntoDraft};
use terra_tables::{
    Provenance,
    energy::{
        BatteryStorage, EnergyProject, HydroelectricDam, NuclearPlant, ProjectStatus, ProjectType,
        ReactorStatus, SolarFarm, WindFarm,
    },
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
    tables: &[
        EnergyProject::table,
        SolarFarm::table,
        WindFarm::table,
        HydroelectricDam::table,
        NuclearPlant::table,
        BatteryStorage::table,
    ],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: |file| read_csv(file, LAYOUTS),
};

/// The other columns differ from build to build.
static LAYOUTS: &[Layout] = &[Layout::plain(
    &["country", "name", "gppd_idnr", "capacity_mw"],
    |fields| fields.text("gppd_idnr").map(str::to_owned),
    rows,
)];

/// What the generation of a year stands under, before the year.
const GENERATION: &str = "generation_gwh_";
/// What stands under these is in the project's columns. Builds before 2018 number the fuels.
const TAKEN: [&str; 19] = [
    "name",
    "gppd_idnr",
    "capacity_mw",
    "latitude",
    "longitude",
    "primary_fuel",
    "fuel1",
    "other_fuel1",
    "other_fuel2",
    "other_fuel3",
    "fuel2",
    "fuel3",
    "fuel4",
    "commissioning_year",
    "owner",
    "source",
    "url",
    "geolocation_source",
    "wepp_id",
];
/// How ids begin that are made of another register's numbers, with seven digits, and what the
/// register is called. Of other countries' ids it isn't known whose numbers they are.
const REGISTERS: [(&str, &str); 3] = [("USA", "eia_plant"), ("GEODB", "geo"), ("CDMDB", "cdm")];

/// What the rows of one plant share.
struct Plant<'a> {
    id: Id<EnergyProject>,
    name: &'a str,
    project_type: ProjectType,
    status: ProjectStatus,
    location: Option<LonLat>,
    country_code: Option<&'static str>,
    capacity: Option<Decimal>,
    other_fuels: Vec<&'a str>,
    owner: Option<&'a str>,
    original_source: Option<&'a str>,
    identifiers: Option<Json>,
    provenance: Provenance,
}

fn rows(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let fuel = fields.text("primary_fuel").or_else(|| fields.text("fuel1"));
    let plant = plant(fields, fuel)?;
    let reported = latest_generation(fields);
    let mut taken = TAKEN.to_vec();
    taken.extend(reported.map(|(_, column)| column));
    if plant.country_code.is_some() {
        taken.extend(["country", "country_long"]);
    }
    let generation = match reported {
        Some((_, column)) => fields.number(column, 6)?,
        None => None,
    };
    let others = &plant.other_fuels;
    let project = EnergyProject::new(plant.name, plant.project_type, plant.status)
        .location(plant.location)
        .geolocation_source(fields.text("geolocation_source"))
        .capacity_mw(plant.capacity)
        // What the database estimates is not measured, and stays with what it says besides.
        .annual_generation_gwh(generation)
        .generation_year(reported.map(|(year, _)| year))
        .primary_fuel(fuel)
        .other_fuels((!others.is_empty()).then(|| Json::new(others.clone())))
        .country_code(plant.country_code)
        // A plant built in stages has a mean year, with a fraction.
        .commissioning_year(fields.whole("commissioning_year")?)
        .owner(plant.owner)
        .identifiers(plant.identifiers.clone())
        .original_source(plant.original_source)
        .source_url(fields.text("url"))
        .provenance(Provenance { properties: fields.rest(&taken), ..plant.provenance.clone() });
    let project = project.into_draft().record;
    Ok(std::iter::once(project).chain(plant.side()).collect())
}

fn plant<'a>(fields: &'a Fields<'_>, fuel: Option<&str>) -> Result<Plant<'a>, Refused> {
    let id = fields.required("gppd_idnr")?;
    let capacity = fields.number("capacity_mw", 6)?;
    let others = ["other_fuel1", "other_fuel2", "other_fuel3", "fuel2", "fuel3", "fuel4"];
    Ok(Plant {
        id: CONNECTOR.id_of(id),
        name: fields.required("name")?,
        project_type: fuel.and_then(ProjectType::meant_by).unwrap_or(ProjectType::Other),
        status: status(id, fuel, capacity),
        location: fields.position("longitude", "latitude")?,
        country_code: fields.text("country").and_then(alpha_2),
        capacity,
        other_fuels: others.into_iter().filter_map(|column| fields.text(column)).collect(),
        owner: fields.text("owner"),
        original_source: fields.text("source"),
        identifiers: identifiers(id, fields.text("wepp_id")),
        provenance: fields.provenance("gppd_idnr")?,
    })
}

/// The database lists plants in operation. But the build of the United States also has plants
/// that are planned or retired, without power and fuel, and that of the Clean Development
/// Mechanism has what is registered there, built or not.
fn status(id: &str, fuel: Option<&str>, capacity: Option<Decimal>) -> ProjectStatus {
    let has_no_units = fuel.is_none() && capacity.is_some_and(|capacity| capacity.is_zero());
    if has_no_units || id.starts_with("CDMDB") {
        ProjectStatus::Unknown
    } else {
        ProjectStatus::Operating
    }
}

/// The latest year whose generation is reported, and the column that it stands in.
fn latest_generation<'a>(fields: &'a Fields<'_>) -> Option<(i32, &'a str)> {
    let years = fields.header.iter().filter_map(|column| {
        let year = column.strip_prefix(GENERATION)?.parse().ok()?;
        fields.text(column).map(|_| (year, column.as_str()))
    });
    years.max()
}

fn identifiers(id: &str, wepp: Option<&str>) -> Option<Json> {
    let number = REGISTERS.iter().find_map(|(prefix, register)| {
        let number = id.strip_prefix(prefix)?.trim_start_matches('0');
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then_some((*register, number))
    });
    let known = number.into_iter().chain(wepp.map(|wepp| ("wepp", wepp)));
    let known: serde_json::Map<_, _> =
        known.map(|(register, id)| (register.to_owned(), id.into())).collect();
    (!known.is_empty()).then(|| Json::new(known))
}

impl Plant<'_> {
    /// The row that the plant has in the table of its kind, where there is one.
    fn side(&self) -> Option<Record> {
        let Self { id, provenance, .. } = self;
        let provenance = provenance.clone();
        let row = match self.project_type {
            // Whether the power is that of the modules or of the inverters isn't said.
            ProjectType::Solar => SolarFarm::new(*id).provenance(provenance).into_draft().record,
            ProjectType::Wind => WindFarm::new(*id).provenance(provenance).into_draft().record,
            ProjectType::Storage => {
                BatteryStorage::new(*id)
                    .capacity_mw(self.own_capacity())
                    .provenance(provenance)
                    .into_draft()
                    .record
            }
            ProjectType::Hydro => self.dam(),
            ProjectType::Nuclear => self.reactors(),
            _ => return None,
        };
        Some(row)
    }

    /// The capacity, where no other fuel has a share in it.
    fn own_capacity(&self) -> Option<Decimal> {
        self.capacity.filter(|_| self.other_fuels.is_empty())
    }

    fn dam(&self) -> Record {
        // The generation is one year's, and this table's a mean year's: the project has it.
        let dam = HydroelectricDam::new(self.name)
            .project_id(self.id)
            .location(self.location)
            .status(self.status)
            .country_code(self.country_code)
            .capacity_mw(self.own_capacity())
            .owner(self.owner)
            .identifiers(self.identifiers.clone())
            .provenance(self.provenance.clone());
        dam.into_draft().record
    }

    /// All reactors of the plant in one row: the database doesn't tell them apart, nor whether
    /// the power is gross or net.
    fn reactors(&self) -> Record {
        let status = match self.status {
            ProjectStatus::Operating => ReactorStatus::Operational,
            _ => ReactorStatus::Unknown,
        };
        let plant = NuclearPlant::new(self.name, status)
            .project_id(self.id)
            .location(self.location)
            .country_code(self.country_code)
            .owner(self.owner)
            .original_source(self.original_source)
            .provenance(self.provenance.clone());
        plant.into_draft().record
    }
}
