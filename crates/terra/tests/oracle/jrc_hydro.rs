//! The hydro-power plants database of the Joint Research Centre.

use crate::frame::{Cell, Database, File, Record, Row, csv, number, repository, row, text, texts};

/// The highest dam in the world is 305 m high: what is higher here is the plant's head.
const HIGHEST_DAM: f64 = 310.0;

fn rows(record: &Record) -> Vec<Row> {
    let get = |name| record.get(name);
    let height = get("dam_height_m");
    let is_head = height.parse::<f64>().is_ok_and(|height| height > HIGHEST_DAM);
    let (height, head) = if is_head { ("", height) } else { (height, "") };
    let facility = match get("type") {
        "HDAM" => "reservoir",
        "HROR" => "run_of_river",
        "HPHS" => "pumped_storage",
        other => panic!("no kind of plant: {other}"),
    };
    // The European Union's own codes for two countries.
    let country = match get("country_code") {
        "UK" => "GB",
        "EL" => "GR",
        code => code,
    };
    let identifiers =
        || texts([("pypsa", get("pypsa_id")), ("geo", get("GEO")), ("gppd", get("WRI"))]);
    let project = row(
        "energy_projects",
        get("id"),
        [
            ("name", text(get("name"))),
            ("project_type", text("hydro")),
            ("sub_type", text(get("type"))),
            ("status", text("unknown")),
            ("longitude", number(get("lon"))),
            ("latitude", number(get("lat"))),
            ("country_code", text(country)),
            ("capacity_mw", number(get("installed_capacity_MW"))),
            ("capacity_mwh", number(get("storage_capacity_MWh"))),
            ("annual_generation_gwh", number(get("avg_annual_generation_GWh"))),
            ("identifiers", identifiers()),
        ],
    );
    let dam = row(
        "hydroelectric_dams",
        get("id"),
        [
            ("name", text(get("name"))),
            ("project_id", Cell::Row("energy_projects", get("id").to_owned())),
            ("longitude", number(get("lon"))),
            ("latitude", number(get("lat"))),
            ("facility_type", text(facility)),
            ("country_code", text(country)),
            ("dam_height_meters", number(height)),
            ("gross_head_meters", number(head)),
            // The publisher's field list: "useful capacity of the reservoir".
            ("active_volume_hm3", number(get("volume_Mm3"))),
            ("capacity_mw", number(get("installed_capacity_MW"))),
            ("pumping_capacity_mw", number(get("pumping_MW"))),
            ("capacity_mwh", number(get("storage_capacity_MWh"))),
            ("annual_generation_gwh", number(get("avg_annual_generation_GWh"))),
            ("identifiers", identifiers()),
            // A column of another name took it, so the file's own word is kept too.
            ("properties", texts([("dam_height_m", head)])),
        ],
    );
    vec![project, dam]
}

#[test]
fn hydro_power_plants() {
    let path = repository("data/jrc-hydro/jrc-hydro-power-plant-database.csv");
    let records = csv(&std::fs::read(&path).unwrap());
    assert_eq!(records.len(), 4186);
    let file = File {
        connector: "jrc_hydro",
        path: &path,
        records: &records,
        line: &|record| record.line,
        refused: &|_| vec![],
        rows: &rows,
    };
    file.check(&Database::new());
}
