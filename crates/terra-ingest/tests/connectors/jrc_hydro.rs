//! The hydro-power plants database of the European Commission.

use crate::{
    read, recognised,
    recorded::{are, rows, snapshot},
    whole_files::{counted, nothing_is_lost, shared},
};
use terra_schema::Value;

const PROJECT: usize = 0;
const DAM: usize = 1;

#[test]
fn plants_of_europe() {
    let items = snapshot("jrc_hydro", "jrc_hydro");
    are(
        &items,
        "H10",
        &[
            (PROJECT, "name", Some("Chiotas entracque")),
            (PROJECT, "project_type", Some("hydro")),
            (PROJECT, "sub_type", Some("HPHS")),
            (PROJECT, "status", Some("unknown")),
            (PROJECT, "capacity_mw", Some("1064")),
            (PROJECT, "capacity_mwh", Some("16860")),
            (PROJECT, "country_code", Some("IT")),
            (PROJECT, "latitude", Some("44.1775758")),
            (PROJECT, "longitude", Some("7.4165053")),
            (PROJECT, "identifiers", Some(r#"{"geo":"45432","gppd":"WRI1002882","pypsa":"831"}"#)),
            (PROJECT, "properties", None),
            (DAM, "facility_type", Some("pumped_storage")),
            (DAM, "pumping_capacity_mw", Some("1184")),
            (DAM, "dam_height_meters", Some("130")),
            (DAM, "gross_head_meters", None),
            (DAM, "active_volume_hm3", Some("30.18")),
            (DAM, "capacity_mwh", Some("16860")),
            (DAM, "status", None),
            (DAM, "properties", None),
        ],
    );
    // 236.46465951673346 m, to a millimetre.
    are(&items, "H638", &[(DAM, "dam_height_meters", Some("236.465"))]);
    // 0.0047775 MW is 4.7775 kW, and the sixth digit is rounded away from zero.
    are(&items, "H3541", &[(DAM, "capacity_mw", Some("0.004778"))]);
    are(&items, "H1015", &[(PROJECT, "country_code", Some("GB"))]);
    are(
        &items,
        "H102",
        &[(PROJECT, "country_code", Some("GR")), (DAM, "country_code", Some("GR"))],
    );
    are(&items, "H3670", &[(PROJECT, "country_code", Some("XK"))]);
    are(
        &items,
        "H122",
        &[(DAM, "name", Some("Aguieira - G1 - Aguieira Hydroelectric Power Plant Brazil"))],
    );
    are(&items, "H1015", &[(DAM, "facility_type", Some("run_of_river"))]);
    are(
        &items,
        "H167",
        &[
            (DAM, "facility_type", Some("reservoir")),
            (DAM, "annual_generation_gwh", Some("300")),
            (PROJECT, "annual_generation_gwh", Some("300")),
            // A mean year's.
            (PROJECT, "generation_year", None),
        ],
    );
    let project = rows(&items, "H711")[DAM].get("project_id");
    assert_ne!(project, rows(&items, "H712")[DAM].get("project_id"), "two plants, if of one name");
}

#[test]
fn a_height_that_no_dam_has_is_a_head() {
    let items = snapshot("jrc_hydro", "jrc_hydro");
    // The dam is 285 m high, and the water falls 1,748 m to Bieudron.
    are(
        &items,
        "H1",
        &[
            (DAM, "dam_height_meters", None),
            (DAM, "gross_head_meters", Some("1748")),
            (DAM, "properties", Some(r#"{"dam_height_m":"1748"}"#)),
        ],
    );
    are(&items, "H1005", &[(DAM, "dam_height_meters", Some("300.3"))]);
    let row = |height: &str| {
        let text = format!(
            "id,name,installed_capacity_MW,type,country_code,dam_height_m\nX,X,1,HDAM,CH,{height}\n"
        );
        recognised("jrc_hydro", text.as_bytes())
    };
    are(&row("310"), "X", &[(DAM, "dam_height_meters", Some("310"))]);
    are(&row("310.5"), "X", &[(DAM, "gross_head_meters", Some("310.5"))]);
}

#[test]
fn codes_that_nobody_knows_are_kept_in_the_sources_words() {
    let text = "country_code,type,Note,installed_capacity_MW,name,id\nZZ,HXXX, seen ,,Mill,X1\n";
    let items = recognised("jrc_hydro", text.as_bytes());
    are(
        &items,
        "X1",
        &[
            (PROJECT, "country_code", None),
            (PROJECT, "sub_type", Some("HXXX")),
            (PROJECT, "project_type", Some("hydro")),
            (PROJECT, "properties", Some(r#"{"Note":"seen","country_code":"ZZ"}"#)),
            (PROJECT, "longitude", None),
            (DAM, "facility_type", None),
            (DAM, "capacity_mw", None),
        ],
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let refused = |row: &str| {
        let text = format!(
            "id,name,installed_capacity_MW,type,country_code,lat,lon,dam_height_m\n{row}\n"
        );
        let (items, _) = read("jrc_hydro", text.as_bytes());
        let refused = items[0].rows.as_ref().unwrap_err();
        (refused.column.clone(), refused.rule, refused.value.clone())
    };
    let told = |column: &str, rule, value: &str| (column.to_owned(), rule, value.to_owned());
    assert_eq!(refused(",Mill,1,HDAM,CH,46,7,"), told("id", "required", ""));
    assert_eq!(refused("X,,1,HDAM,CH,46,7,"), told("name", "required", ""));
    assert_eq!(refused("X,Mill,12O,HDAM,CH,46,7,"), told("installed_capacity_MW", "number", "12O"));
    assert_eq!(refused("X,Mill,1,HDAM,CH,95,7,"), told("lat", "position", "95"));
    assert_eq!(refused("X,Mill,1,HDAM,CH,46,12°30'E,"), told("lon", "number", "12°30'E"));
    assert_eq!(refused("X,Mill,1,HDAM,CH,46,,"), told("lat", "position", "46"));
    assert_eq!(refused("X,Mill,1,HDAM,CH,46,7,high"), told("dam_height_m", "number", "high"));
}

#[test]
fn the_whole_database_is_read() {
    let path = "energy/jrc-hydro/jrc-hydro-power-plant-database.csv";
    let Some(bytes) = shared(path) else { return };
    let items = recognised("jrc_hydro", &bytes);
    // As another program counts them.
    assert_eq!(items.len(), 4186);
    let refused: Vec<_> = items.iter().filter(|item| item.rows.is_err()).collect();
    assert!(refused.is_empty(), "{refused:?}");
    let counts = counted(&items);
    assert_eq!((counts["energy_projects"], counts["hydroelectric_dams"]), (4186, 4186));
    let has = |row: usize, column: &str| {
        let rows = items.iter().flat_map(|item| item.rows.as_ref().ok());
        let has = |value: Option<&Value>| value.is_some_and(|value| !value.is_null());
        rows.filter(|rows| has(rows[row].get(column))).count()
    };
    // 1,855 heights, 366 of them above 310 m.
    assert_eq!((has(DAM, "dam_height_meters"), has(DAM, "gross_head_meters")), (1855 - 366, 366));
    assert_eq!((has(DAM, "facility_type"), has(PROJECT, "country_code")), (4186, 4186));
    assert_eq!((has(PROJECT, "properties"), has(DAM, "properties")), (0, 366));
    // United Kingdom and Greece have other codes there.
    let text = String::from_utf8(bytes).unwrap();
    let text = text.replace(r#","UK","#, r#","GB","#).replace(r#","EL","#, r#","GR","#);
    nothing_is_lost(
        text.trim_start_matches('\u{feff}').as_bytes(),
        &items,
        &[
            ("id", "external_id"),
            ("name", "name"),
            ("installed_capacity_MW", "capacity_mw"),
            ("pumping_MW", "pumping_capacity_mw"),
            ("type", "sub_type"),
            ("country_code", "country_code"),
            ("lat", "latitude"),
            ("lon", "longitude"),
            ("dam_height_m", "dam_height_meters"),
            ("volume_Mm3", "active_volume_hm3"),
            ("storage_capacity_MWh", "capacity_mwh"),
            ("avg_annual_generation_GWh", "annual_generation_gwh"),
            ("pypsa_id", "identifiers"),
            ("GEO", "identifiers"),
            ("WRI", "identifiers"),
        ],
    );
}
