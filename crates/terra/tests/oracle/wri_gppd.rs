//! The Global Power Plant Database: one file a country or a register, as its builds write them.

use crate::frame::{
    Cell, Database, File, Record, Refusals, Row, computed, csv, document, number, repository, row,
    shared, text, texts,
};
use serde_json::json;
use std::path::Path;

/// The countries of the builds, by ISO 3166-1; Kosovo's code is not ISO's, but in wide use.
const COUNTRIES: &str = "\
    AFG=AF AGO=AO ALB=AL ARE=AE ARG=AR ARM=AM AUS=AU AUT=AT AZE=AZ BEL=BE BFA=BF BGD=BD \
    BGR=BG BHR=BH BHS=BS BIH=BA BLR=BY BOL=BO BRA=BR BRN=BN BTN=BT BWA=BW CAF=CF CAN=CA \
    CHE=CH CHL=CL CHN=CN CIV=CI CMR=CM COD=CD COG=CG COL=CO CPV=CV CRI=CR CUB=CU CYP=CY \
    CZE=CZ DEU=DE DNK=DK DOM=DO DZA=DZ ECU=EC EGY=EG ERI=ER ESH=EH ESP=ES EST=EE ETH=ET \
    FIN=FI FJI=FJ FRA=FR GBR=GB GEO=GE GHA=GH GIN=GN GRC=GR GTM=GT GUY=GY HKG=HK HND=HN \
    HRV=HR HUN=HU IDN=ID IND=IN IRL=IE IRN=IR IRQ=IQ ISL=IS ISR=IL ITA=IT JAM=JM JOR=JO \
    JPN=JP KAZ=KZ KEN=KE KGZ=KG KHM=KH KOR=KR KOS=XK KWT=KW LAO=LA LBN=LB LBR=LR LBY=LY \
    LKA=LK LSO=LS LTU=LT LUX=LU LVA=LV MAR=MA MDA=MD MDG=MG MEX=MX MKD=MK MLI=ML MMR=MM \
    MNE=ME MNG=MN MOZ=MZ MUS=MU MWI=MW MYS=MY NAM=NA NGA=NG NIC=NI NLD=NL NOR=NO NPL=NP \
    NZL=NZ OMN=OM PAK=PK PAN=PA PER=PE PHL=PH PNG=PG POL=PL PRI=PR PRK=KP PRT=PT PRY=PY \
    QAT=QA ROU=RO RUS=RU RWA=RW SAU=SA SDN=SD SEN=SN SGP=SG SLE=SL SLV=SV SRB=RS SVK=SK \
    SVN=SI SWE=SE SWZ=SZ SYR=SY TGO=TG THA=TH TJK=TJ TKM=TM TUN=TN TUR=TR TWN=TW TZA=TZ \
    UGA=UG UKR=UA URY=UY USA=US UZB=UZ VEN=VE VNM=VN YEM=YE ZAF=ZA ZMB=ZM ZWE=ZW";

/// What each fuel is in the atlas. No fuel at all: it isn't said what the plant is.
const FUELS: [(&str, &str); 16] = [
    ("", "other"),
    ("Biomass", "bioenergy"),
    ("Coal", "coal"),
    ("Cogeneration", "cogeneration"),
    ("Gas", "gas"),
    ("Geothermal", "geothermal"),
    ("Hydro", "hydro"),
    ("Nuclear", "nuclear"),
    ("Oil", "oil"),
    ("Other", "other"),
    ("Petcoke", "coal"),
    ("Solar", "solar"),
    ("Storage", "storage"),
    ("Waste", "waste"),
    ("Wave and Tidal", "marine"),
    ("Wind", "wind"),
];

/// Columns of the file that a column of a table takes, or that say again what another does.
const TAKEN: [&str; 20] = [
    "country",
    "country_long",
    "name",
    "gppd_idnr",
    "capacity_mw",
    "latitude",
    "longitude",
    "primary_fuel",
    "other_fuel1",
    "other_fuel2",
    "other_fuel3",
    "fuel1",
    "fuel2",
    "fuel3",
    "fuel4",
    "commissioning_year",
    "owner",
    "source",
    "url",
    "geolocation_source",
];

/// A plant, with the columns that the builds call differently under one name.
struct Plant<'a> {
    record: &'a Record,
    fuel: &'a str,
    others: Vec<&'a str>,
    /// The year and the energy that count: the latest that was measured, or else the estimate.
    generation: Option<(&'a str, Option<f64>)>,
}

impl<'a> Plant<'a> {
    fn new(record: &'a Record) -> Self {
        let either = |new, old| {
            if record.get(new).is_empty() { record.get(old) } else { record.get(new) }
        };
        let others = [("other_fuel1", "fuel2"), ("other_fuel2", "fuel3"), ("other_fuel3", "fuel4")];
        let others = others.map(|(new, old)| either(new, old)).into_iter();
        let measured = record.fields.iter().rev().find(|(name, energy)| {
            name.starts_with("generation_gwh_") && !energy.trim().is_empty()
        });
        let measured = measured.map(|(name, _)| {
            (name.as_str(), Some(name["generation_gwh_".len()..].parse().unwrap()))
        });
        let has_estimate = !record.get("estimated_generation_gwh").is_empty();
        Self {
            record,
            fuel: either("primary_fuel", "fuel1"),
            others: others.filter(|fuel| !fuel.is_empty()).collect(),
            generation: measured.or(has_estimate.then_some(("estimated_generation_gwh", None))),
        }
    }

    fn get(&self, name: &str) -> &'a str {
        self.record.get(name)
    }

    fn project_type(&self) -> &'static str {
        FUELS.iter().find(|(fuel, _)| *fuel == self.fuel).unwrap().1
    }

    fn country(&self) -> &'static str {
        let code = format!("{}=", self.get("country"));
        let at = COUNTRIES.find(&code).unwrap_or_else(|| panic!("no country {code}"));
        &COUNTRIES[at + 4..at + 6]
    }

    /// The builds hold plants that run. Those that the EIA lists without power and fuel are planned
    /// or gone, and of projects registered for carbon credits it isn't known whether they were built.
    fn status(&self) -> &'static str {
        let is_listed_only = self.get("capacity_mw").parse() == Ok(0.0) && self.fuel.is_empty();
        let is_registered_only = self.get("gppd_idnr").starts_with("CDMDB");
        if is_listed_only || is_registered_only { "unknown" } else { "operating" }
    }

    /// The numbers of other registers, which some ids are made of.
    fn identifiers(&self) -> Cell {
        let id = self.get("gppd_idnr");
        let number = id.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        let number = number.trim_start_matches('0');
        let of = |prefix: &str| if id.starts_with(prefix) { number } else { "" };
        texts([
            ("cdm", of("CDMDB")),
            ("geo", of("GEODB")),
            ("eia_plant", of("USA")),
            ("wepp", self.get("wepp_id")),
        ])
    }

    /// The plant's power, where all of it is of one kind.
    fn own_capacity(&self) -> Cell {
        if self.others.is_empty() { number(self.get("capacity_mw")) } else { Cell::Null }
    }
}

fn rows(record: &Record) -> Vec<Row> {
    let plant = Plant::new(record);
    let id = plant.get("gppd_idnr");
    let project = || Cell::Row("energy_projects", id.to_owned());
    let generation = plant.generation.map_or("", |(name, _)| plant.get(name));
    let taken: Vec<&str> = TAKEN
        .into_iter()
        .chain(["wepp_id"])
        .chain(plant.generation.map(|(name, _)| name))
        .collect();
    let mut rows = vec![row(
        "energy_projects",
        id,
        [
            ("name", text(plant.get("name"))),
            ("project_type", text(plant.project_type())),
            ("status", text(plant.status())),
            ("longitude", number(plant.get("longitude"))),
            ("latitude", number(plant.get("latitude"))),
            ("geolocation_source", text(plant.get("geolocation_source"))),
            ("capacity_mw", number(plant.get("capacity_mw"))),
            ("annual_generation_gwh", number(generation)),
            ("generation_year", computed(plant.generation.and_then(|(_, year)| year))),
            ("primary_fuel", text(plant.fuel)),
            ("other_fuels", document(json!(plant.others))),
            ("country_code", text(plant.country())),
            ("commissioning_year", number(plant.get("commissioning_year"))),
            ("owner", text(plant.get("owner"))),
            ("identifiers", plant.identifiers()),
            ("original_source", text(plant.get("source"))),
            ("source_url", text(plant.get("url"))),
            ("properties", record.others(&taken)),
        ],
    )];
    match plant.fuel {
        "Solar" => rows.push(row("solar_farms", id, [("project_id", project())])),
        "Wind" => rows.push(row("wind_farms", id, [("project_id", project())])),
        "Storage" => rows.push(row(
            "battery_storage",
            id,
            [("project_id", project()), ("capacity_mw", plant.own_capacity())],
        )),
        "Hydro" => rows.push(row(
            "hydroelectric_dams",
            id,
            [
                ("name", text(plant.get("name"))),
                ("project_id", project()),
                ("longitude", number(plant.get("longitude"))),
                ("latitude", number(plant.get("latitude"))),
                ("status", text(plant.status())),
                ("country_code", text(plant.country())),
                ("capacity_mw", plant.own_capacity()),
                ("owner", text(plant.get("owner"))),
                ("identifiers", plant.identifiers()),
            ],
        )),
        "Nuclear" => rows.push(row(
            "nuclear_plants",
            id,
            [
                ("name", text(plant.get("name"))),
                ("status", text("operational")),
                ("project_id", project()),
                ("longitude", number(plant.get("longitude"))),
                ("latitude", number(plant.get("latitude"))),
                ("country_code", text(plant.country())),
                ("owner", text(plant.get("owner"))),
                ("original_source", text(plant.get("source"))),
            ],
        )),
        _ => {}
    }
    rows
}

/// Plants without a name, and positions that are none: both numbers swapped, or degrees, minutes and
/// seconds in one.
fn refused(record: &Record) -> Refusals {
    let beyond = |column: &'static str, most: f64| {
        let degrees: f64 = record.get(column).parse().unwrap_or(0.0);
        (degrees.abs() > most).then_some((column, "position"))
    };
    let nameless = record.get("name").is_empty().then_some(("name", "required"));
    let displaced = beyond("longitude", 180.0).or(beyond("latitude", 90.0));
    nameless.or(displaced).into_iter().collect()
}

fn check(path: &Path, records: usize) {
    let read = csv(&std::fs::read(path).unwrap());
    assert_eq!(read.len(), records, "{}", path.display());
    let file = File {
        connector: "wri_gppd",
        path,
        records: &read,
        line: &|record| record.line,
        refused: &refused,
        rows: &rows,
    };
    file.check(&Database::new());
}

#[test]
fn plants_of_two_countries() {
    check(&repository("data/wri-gppd/database_AUS.csv"), 512);
    check(&repository("data/wri-gppd/database_IND.csv"), 907);
}

#[test]
fn plants_of_other_builds() {
    for (build, records) in [("BRA", 6), ("CDMDB", 10), ("GEODB", 5), ("USA", 20), ("yemen", 3)] {
        let fixture = format!("crates/terra-ingest/tests/fixtures/wri_gppd_{build}.csv");
        check(&repository(&fixture), records);
    }
}

#[test]
fn plants_of_whole_builds() {
    let builds = [
        ("database_USA", 11_879),
        ("database_BRA", 4666),
        ("database_CDMDB", 5891),
        ("database_GEODB", 9998),
        ("yemen_database", 12),
    ];
    for (build, records) in builds {
        let Some(path) = shared(&format!("energy/wri-gppd/{build}.csv")) else { return };
        check(&path, records);
    }
}
