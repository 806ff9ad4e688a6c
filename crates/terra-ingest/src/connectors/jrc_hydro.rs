//! The hydro-power plants database of the European Commission: a line for each plant.

use crate::{
    Connector, Refused, Source,
    country::of_european,
    delimited::{Layout, read_csv},
    fields::Fields,
};
use rust_decimal::{Decimal, dec};
use terra_schema::{CodeList, Json, Record, Row, row::IntoDraft};
use terra_tables::{
    Provenance,
    energy::{EnergyProject, HydroFacilityType, HydroelectricDam, ProjectStatus, ProjectType},
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "jrc_hydro",
    source: Source {
        name: "JRC Hydro-power plants database",
        publisher: "European Commission, Joint Research Centre",
        homepage_url: "https://github.com/energy-modelling-toolkit/hydro-power-database",
        licence: "CC-BY-4.0",
        attribution: "JRC Hydro-power plants database, European Commission, Joint Research \
                      Centre (JRC), CC BY 4.0",
    },
    tables: &[EnergyProject::table, HydroelectricDam::table],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: |file| read_csv(file, LAYOUTS),
};

static LAYOUTS: &[Layout] = &[Layout::plain(
    &["id", "name", "installed_capacity_MW", "type", "country_code"],
    |fields| fields.text("id").map(str::to_owned),
    plant,
)];

/// What stands under these is in the columns of the project or of the dam.
const TAKEN: [&str; 14] = [
    "id",
    "name",
    "installed_capacity_MW",
    "pumping_MW",
    "type",
    "lat",
    "lon",
    DAM_HEIGHT,
    "volume_Mm3",
    "storage_capacity_MWh",
    "avg_annual_generation_GWh",
    "pypsa_id",
    "GEO",
    "WRI",
];
const COUNTRY: &str = "country_code";
const DAM_HEIGHT: &str = "dam_height_m";
/// What the databases are called that a plant has a number in, with the number's column. The last
/// is the Global Power Plant Database of the World Resources Institute.
const REGISTERS: [(&str, &str); 3] = [("pypsa", "pypsa_id"), ("geo", "GEO"), ("gppd", "WRI")];
/// Metres that no dam of these countries comes near.
const NO_DAM: Decimal = dec!(310);

fn plant(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let id = fields.required("id")?;
    let name = fields.required("name")?;
    let country = fields.text(COUNTRY).and_then(of_european);
    let kind = fields.text("type");
    let location = fields.position("lon", "lat")?;
    let capacity = fields.number("installed_capacity_MW", 6)?;
    let stored = fields.number("storage_capacity_MWh", 3)?;
    let generation = fields.number("avg_annual_generation_GWh", 6)?;
    let identifiers = identifiers(fields);
    let mut taken = TAKEN.to_vec();
    taken.extend(country.map(|_| COUNTRY));
    let provenance = fields.provenance("id")?;
    // Most plants run, but some are being built, and the database doesn't say which.
    let project = EnergyProject::new(name, ProjectType::Hydro, ProjectStatus::Unknown)
        .sub_type(kind)
        .location(location)
        .capacity_mw(capacity)
        .capacity_mwh(stored)
        .annual_generation_gwh(generation)
        .country_code(country)
        .identifiers(identifiers.clone())
        .provenance(Provenance { properties: fields.rest(&taken), ..provenance.clone() });
    let Height { dam, head } = height(fields)?;
    // A height that is taken as a head stays beside it as the file has it.
    let properties = head
        .and(fields.text(DAM_HEIGHT))
        .map(|height| Json::new(serde_json::Map::from_iter([(DAM_HEIGHT.into(), height.into())])));
    let dam = HydroelectricDam::new(name)
        .project_id(CONNECTOR.id_of::<EnergyProject>(id))
        .location(location)
        .facility_type(kind.and_then(HydroFacilityType::meant_by))
        .country_code(country)
        .dam_height_meters(dam)
        .gross_head_meters(head)
        .active_volume_hm3(fields.number("volume_Mm3", 6)?)
        .capacity_mw(capacity)
        .pumping_capacity_mw(fields.number("pumping_MW", 6)?)
        .capacity_mwh(stored)
        .annual_generation_gwh(generation)
        .identifiers(identifiers)
        .provenance(Provenance { properties, ..provenance });
    Ok(vec![project.into_draft().record, dam.into_draft().record])
}

/// What a dam's height says, which is one of both.
struct Height {
    dam: Option<Decimal>,
    head: Option<Decimal>,
}

/// The publisher gives the head of a plant where it knows that, and else the height of its dam,
/// and doesn't say which (`nominal head or height of the dam`). So only a height that no dam has
/// is known to be a head; a lower one is taken for what its column is called.
fn height(fields: &Fields<'_>) -> Result<Height, Refused> {
    let height = fields.number(DAM_HEIGHT, 3)?;
    Ok(Height {
        dam: height.filter(|height| *height <= NO_DAM),
        head: height.filter(|height| *height > NO_DAM),
    })
}

fn identifiers(fields: &Fields<'_>) -> Option<Json> {
    let known = REGISTERS.into_iter().filter_map(|(register, column)| {
        fields.text(column).map(|id| (register.to_owned(), id.into()))
    });
    let known: serde_json::Map<_, _> = known.collect();
    (!known.is_empty()).then(|| Json::new(known))
}
