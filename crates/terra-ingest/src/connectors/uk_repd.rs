//! Great Britain's and Northern Ireland's Renewable Energy Planning Database: a line for each
//! project that a planning authority was asked about.
//!
//! A record makes a project, its application, the side table of its technology, and a community's
//! project where a community runs it. They all go by the register's `Ref ID`.

mod community;
mod permit;
mod sheet;

use self::sheet::Sheet;
use crate::{
    Connector, Refused, Source,
    delimited::{Encoding, Layout, read_csv},
    fields::{Fields, refuse},
};
use rust_decimal::{Decimal, dec};
use serde_json::json;
use terra_geo::LonLat;
use terra_schema::{CodeList, Date, Id, Json, Record, Row, Text, row::IntoDraft};
use terra_tables::{
    Provenance,
    energy::{
        BatteryStorage, EnergyProject, ProjectStatus, ProjectType, SolarFarm, SolarMounting,
        SolarTechnology, StorageSiting, StorageTechnology, WindFarm, WindSiting,
    },
    regulatory::{AppealOutcome, Permit, PermitStatus},
    social::{CommunityProject, CommunityTechnology},
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "uk_repd",
    source: Source {
        name: "Renewable Energy Planning Database",
        publisher: "UK Department for Energy Security and Net Zero",
        homepage_url: "https://www.gov.uk/government/publications/renewable-energy-planning-database-monthly-extract",
        licence: "OGL-UK-3.0",
        attribution: "Contains public sector information licensed under the Open Government Licence v3.0.",
    },
    tables: &[
        EnergyProject::table,
        Permit::table,
        SolarFarm::table,
        WindFarm::table,
        BatteryStorage::table,
        CommunityProject::table,
    ],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: |file| read_csv(file, LAYOUTS),
};

/// The quarters differ in their other columns; some have a line of headings over the header.
static LAYOUTS: &[Layout] = &[Layout {
    preamble: 1,
    encoding: Encoding::Windows1252,
    ..Layout::plain(
        &["Ref ID", "Site Name", "Technology Type", "Development Status (short)"],
        |fields| fields.text("Ref ID").map(str::to_owned),
        rows,
    )
}];

/// The register is of the United Kingdom.
const COUNTRY: &str = "GB";
const KILOWATTS: Decimal = dec!(1000);
/// Hectares in a square metre.
const SQUARE_METRE: Decimal = dec!(0.0001);
const TECHNOLOGY: &str = "Technology Type";
const CAPACITY: &str = "Installed Capacity (MWelec)";

/// What several rows of a record say.
struct Site {
    id: Text<255>,
    updated: Option<Date>,
    name: String,
    technology: Option<String>,
    project_type: ProjectType,
    status: ProjectStatus,
    permit_status: PermitStatus,
    appeal_outcome: Option<AppealOutcome>,
    location: Option<LonLat>,
    capacity_mw: Option<Decimal>,
    operator: Option<String>,
    region: Option<String>,
    county: Option<String>,
    address: Option<String>,
    postal_code: Option<String>,
    began: Option<Date>,
}

fn rows(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let sheet = Sheet::of(fields);
    let site = Site::of(&sheet)?;
    let permit = permit::permit(&sheet, &site)?;
    let sides = [
        solar(&sheet, &site)?,
        wind(&sheet, &site)?,
        storage(&sheet, &site)?,
        community(&sheet, &site)?,
    ];
    // The last, because it keeps what the others leave.
    let project = project(&sheet, &site)?;
    Ok(std::iter::once(project).chain(permit).chain(sides.into_iter().flatten()).collect())
}

impl Site {
    fn of(sheet: &Sheet<'_>) -> Result<Self, Refused> {
        let required = |column: &str| {
            sheet.text(column).ok_or_else(|| refuse(column, "required", "", "a value is required"))
        };
        let id = required("Ref ID")?;
        let technology = sheet.text(TECHNOLOGY);
        let known = technology.as_deref().and_then(ProjectType::meant_by);
        let (status, permit_status) = status(sheet);
        let word = sheet.seen("Development Status");
        let operator = sheet.text("Operator (or Applicant)");
        Ok(Self {
            id: Text::new(&*id)
                .map_err(|error| refuse("Ref ID", "length", &id, &error.to_string()))?,
            updated: sheet.date("Record Last Updated (dd/mm/yyyy)")?,
            name: required("Site Name")?,
            technology,
            project_type: known.unwrap_or(ProjectType::Other),
            status,
            permit_status,
            appeal_outcome: word.and_then(AppealOutcome::meant_by),
            location: sheet.position()?,
            capacity_mw: sheet.number(CAPACITY, Decimal::ONE, 6)?,
            operator: operator.filter(|operator| !operator.eq_ignore_ascii_case("unknown")),
            region: sheet.text("Region"),
            county: sheet.text("County"),
            address: sheet.lines("Address"),
            postal_code: postal_code(sheet),
            began: sheet.date("Operational")?,
        })
    }

    fn project_id(&self) -> Id<EnergyProject> {
        CONNECTOR.id_of(&self.id)
    }

    fn provenance(&self, properties: Option<Json>) -> Provenance {
        Provenance {
            external_id: Some(self.id.clone()),
            observed_at: self.updated.map(Date::midnight),
            properties,
            ..Provenance::default()
        }
    }
}

/// How far the project has come, and how its application stands. The register says it in many
/// words, and once more in few.
fn status(sheet: &Sheet<'_>) -> (ProjectStatus, PermitStatus) {
    let columns = ["Development Status", "Development Status (short)"];
    let [long, short] = columns.map(|column| {
        let word = sheet.seen(column)?;
        Some((ProjectStatus::meant_by(word)?, PermitStatus::meant_by(word)?))
    });
    let mut status = long.or(short).unwrap_or((ProjectStatus::Unknown, PermitStatus::Unknown));
    // An appeal that was given up leaves a refusal, or an application that nobody decided on:
    // which of both, the few words tell.
    if let Some((_, PermitStatus::Withdrawn)) = short {
        status.1 = PermitStatus::Withdrawn;
    }
    sheet.mark(columns[0], long.is_some());
    sheet.mark(columns[1], short == Some(status));
    status
}

/// The post code. Some are followed by what is left of a web page.
fn postal_code(sheet: &Sheet<'_>) -> Option<String> {
    let text = sheet.text("Post Code")?;
    let code = text.split('<').next()?.trim().trim_end_matches('.');
    (!code.is_empty()).then(|| code.to_owned())
}

fn project(sheet: &Sheet<'_>, site: &Site) -> Result<Record, Refused> {
    let is_cogeneration = sheet.seen("CHP Enabled").and_then(yes_or_no);
    sheet.mark("CHP Enabled", is_cogeneration.is_some());
    // Where the region is not the nation itself, it is kept beside it.
    sheet.mark("Country", sheet.seen("Country") == sheet.seen("Region"));
    let former = sheet.text("Old Ref ID");
    let project = EnergyProject::new(&site.name, site.project_type, site.status)
        .sub_type(site.technology.as_ref())
        .location(site.location)
        .capacity_mw(site.capacity_mw)
        .is_cogeneration(is_cogeneration)
        .country_code(COUNTRY)
        .region(site.region.as_ref())
        .county(site.county.as_ref())
        .address(site.address.as_ref())
        .postal_code(site.postal_code.as_ref())
        .construction_start_date(sheet.date("Under Construction")?)
        .commercial_operation_date(site.began)
        .operator(site.operator.as_ref())
        .support_scheme(support(sheet)?)
        .land_area_hectares(sheet.number("Solar Site Area (sqm)", SQUARE_METRE, 3)?)
        .identifiers(former.map(|former| Json::new(json!({ "repd_old": former }))));
    let is_left = |name: &str| !permit::is_planning(name);
    Ok(project.provenance(site.provenance(sheet.left(is_left))).into_draft().record)
}

fn yes_or_no(word: &str) -> Option<bool> {
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    if is("yes") { Some(true) } else { is("no").then_some(false) }
}

/// The support that the project gets: `RO 0.9 ROC/MWh; CfD 45 MW`.
fn support(sheet: &Sheet<'_>) -> Result<Option<String>, Refused> {
    let mut schemes = Vec::new();
    for (column, scheme, unit) in [
        ("RO Banding (ROC/MWh)", "RO", "ROC/MWh"),
        ("FiT Tariff (p/kWh)", "FiT", "p/kWh"),
        ("CfD Capacity (MW)", "CfD", "MW"),
    ] {
        if let Some(amount) = sheet.number(column, Decimal::ONE, 6)? {
            schemes.push(format!("{scheme} {amount} {unit}"));
        }
    }
    Ok((!schemes.is_empty()).then(|| schemes.join("; ")))
}

fn solar(sheet: &Sheet<'_>, site: &Site) -> Result<Option<Record>, Refused> {
    if site.project_type != ProjectType::Solar {
        return Ok(None);
    }
    // Whether the capacity is that of the modules or of the inverters isn't said.
    let farm = SolarFarm::new(site.project_id())
        .technology(site.technology.as_deref().and_then(SolarTechnology::meant_by))
        .mounting(sheet.code::<SolarMounting>("Mounting Type for Solar"));
    Ok(Some(farm.provenance(site.provenance(None)).into_draft().record))
}

fn wind(sheet: &Sheet<'_>, site: &Site) -> Result<Option<Record>, Refused> {
    if site.project_type != ProjectType::Wind {
        return Ok(None);
    }
    let farm = WindFarm::new(site.project_id())
        .siting(site.technology.as_deref().and_then(WindSiting::meant_by))
        .turbine_count(sheet.whole("No. of Turbines")?)
        .turbine_rating_kw(sheet.number("Turbine Capacity (MW)", KILOWATTS, 3)?)
        // What planners ask for is how high a blade reaches.
        .tip_height_meters(sheet.number("Height of Turbines (m)", Decimal::ONE, 2)?)
        .leasing_round(leasing_round(sheet));
    Ok(Some(farm.provenance(site.provenance(None)).into_draft().record))
}

/// The round in which the seabed was leased. Later quarters have a spreadsheet's dates in place of
/// the numbers: `02/01/1900` is its day 2. The number is what is meant, the date stays beside it.
fn leasing_round(sheet: &Sheet<'_>) -> Option<String> {
    let column = "Offshore Wind Round";
    let text = sheet.text(column)?;
    let Some(day) = text.strip_suffix("/01/1900") else { return Some(text) };
    sheet.mark(column, false);
    Some(day.trim_start_matches('0').to_owned())
}

/// The storage side of a battery or another store; of one that makes power too, such as a fuel
/// cell, where the register says how it stands.
fn storage(sheet: &Sheet<'_>, site: &Site) -> Result<Option<Record>, Refused> {
    let siting = "Storage Type";
    let technology = site.technology.as_deref().and_then(StorageTechnology::meant_by);
    let is_store = site.project_type == ProjectType::Storage;
    if !is_store && (technology.is_none() || sheet.seen(siting).is_none()) {
        return Ok(None);
    }
    let store = BatteryStorage::new(site.project_id())
        .technology(technology)
        .siting(sheet.code::<StorageSiting>(siting))
        .co_located_project_id(beside(sheet, site))
        .capacity_mw(site.capacity_mw);
    Ok(Some(store.provenance(site.provenance(None)).into_draft().record))
}

/// The project that a store stands beside. Some records name themselves.
fn beside(sheet: &Sheet<'_>, site: &Site) -> Option<Id<EnergyProject>> {
    let column = "Storage Co-location REPD Ref ID";
    let other = sheet.seen(column)?;
    let is_id = other.bytes().all(|byte| byte.is_ascii_digit()) && other != site.id.as_str();
    sheet.mark(column, is_id);
    is_id.then(|| CONNECTOR.id_of(other))
}

fn community(sheet: &Sheet<'_>, site: &Site) -> Result<Option<Record>, Refused> {
    let Some(operator) = site.operator.as_deref().filter(|name| community::is_community(name))
    else {
        return Ok(None);
    };
    let technology = site.technology.as_deref().and_then(CommunityTechnology::meant_by);
    let technology = technology.unwrap_or(CommunityTechnology::Other);
    let project = CommunityProject::new(&site.name, technology, site.status)
        .location(site.location)
        .project_id(site.project_id())
        .ownership_model(community::form(operator))
        .operator(operator)
        .capacity_kw(sheet.number(CAPACITY, KILOWATTS, 3)?)
        .country_code(COUNTRY)
        .region(site.region.as_ref())
        .county(site.county.as_ref())
        .address(site.address.as_ref())
        .postal_code(site.postal_code.as_ref())
        .commercial_operation_date(site.began);
    Ok(Some(project.provenance(site.provenance(None)).into_draft().record))
}
