//! The planning register of the United Kingdom.

use crate::{
    fixture, read, recognised,
    recorded::{are, rows, snapshot},
    whole_files::{counted, shared},
};
use std::collections::BTreeMap;
use terra_ingest::{Item, source_id};
use terra_schema::{CodeList, Date, Id, Record, Value};
use terra_tables::{
    energy::{EnergyProject, ProjectStatus, SolarMounting, StorageSiting},
    regulatory::{InterventionType, PermitStatus},
};

const PROJECT: usize = 0;
const PERMIT: usize = 1;
const SIDE: usize = 2;
const COMMUNITY: usize = 3;

/// A file of one record with these cells, and those that every record needs.
fn file(cells: &[(&str, &str)]) -> String {
    let needed = [
        ("Ref ID", "1"),
        ("Site Name", "Mill"),
        ("Technology Type", "Battery"),
        ("Development Status", "Operational"),
        ("Development Status (short)", "Operational"),
        ("Planning Authority", "Council"),
    ];
    let is_said = |name: &str| cells.iter().any(|(said, _)| *said == name);
    let needed = needed.into_iter().filter(|(name, _)| !is_said(name));
    let cells: Vec<(&str, &str)> = needed.chain(cells.iter().copied()).collect();
    let line = |texts: Vec<&str>| format!("\"{}\"\r\n", texts.join("\",\""));
    let names = line(cells.iter().map(|(name, _)| *name).collect());
    names + &line(cells.iter().map(|(_, text)| *text).collect())
}

fn one(cells: &[(&str, &str)]) -> Vec<Item> {
    recognised("uk_repd", file(cells).as_bytes())
}

/// Column, rule and value of a refusal.
fn refused(cells: &[(&str, &str)]) -> (String, &'static str, String) {
    let (items, _) = read("uk_repd", file(cells).as_bytes());
    let refused = items[0].rows.as_ref().unwrap_err();
    assert!(!refused.message.is_empty());
    (refused.column.clone(), refused.rule, refused.value.clone())
}

fn told(column: &str, rule: &'static str, value: &str) -> (String, &'static str, String) {
    (column.to_owned(), rule, value.to_owned())
}

/// The id of a project that other rows point to.
fn project(external_id: &str) -> String {
    let source = Id::<()>::from_uuid(source_id("uk_repd"));
    Id::<EnergyProject>::of_external(source, external_id).to_string()
}

#[test]
fn projects_of_the_register() {
    let items = snapshot("uk_repd", "uk_repd");
    are(
        &items,
        "1",
        &[
            (PROJECT, "project_type", Some("bioenergy")),
            (PROJECT, "sub_type", Some("Biomass (co-firing)")),
            (PROJECT, "status", Some("operating")),
            (PROJECT, "is_cogeneration", Some("false")),
            // 302219, 166320: as PROJ has it, -3.4066095, 51.3874706.
            (PROJECT, "longitude", Some("-3.4066095")),
            (PROJECT, "latitude", Some("51.3874706")),
            (PROJECT, "identifiers", Some(r#"{"repd_old":"N00053B"}"#)),
            (PROJECT, "construction_start_date", Some("2006-05-01")),
            (PROJECT, "commercial_operation_date", Some("2007-05-01")),
            (PROJECT, "observed_at", Some("2009-07-07T00:00:00.000000Z")),
            // The nation is the region.
            (PROJECT, "region", Some("Wales")),
            (PROJECT, "properties", None),
            // A carriage return stands before each comma.
            (
                PROJECT,
                "address",
                Some("Aberthaw Power Station, The Leys, Aberthaw Barry, Vale of Glamorgan"),
            ),
            (PERMIT, "project_id", Some(&project("1"))),
            (PERMIT, "decision_date", Some("2004-09-03")),
        ],
    );
    // The oldest of them. Nobody asked for permission then, but an authority is named.
    are(&items, "4882", &[(PROJECT, "commercial_operation_date", Some("1906-01-01"))]);
    // Nothing is said of an application.
    assert_eq!(rows(&items, "1613").len(), 2);
    are(&items, "1613", &[(PROJECT, "longitude", None), (1, "technology", Some("photovoltaic"))]);
    are(&items, "885", &[(PERMIT, "status", Some("not_required"))]);
    are(&items, "8039", &[(PERMIT, "status", Some("submitted"))]);
}

#[test]
fn texts_are_read_in_either_encoding_and_tidied() {
    let items = recognised("uk_repd", &fixture("uk_repd.csv"));
    // `Walney\xa01`, and a record that was written as UTF-8.
    are(&items, "2500", &[(PROJECT, "name", Some("Walney 1"))]);
    are(&items, "3052", &[(PROJECT, "name", Some("Gorsedd Brân Wind Fram"))]);
    are(&items, "3353", &[(PROJECT, "operator", Some("Ore Valley Housing Association"))]);
    are(&items, "2970", &[(PERMIT, "appeal_number", Some("GBC4/1987/0066 PA/2003/1922"))]);
    are(&items, "5388", &[(PERMIT, "postal_code", Some("NN15 5PJ"))]);
    let address = "Approximately 8km North East Of Tomatin, Drynachan\nNairnshire";
    are(&items, "4420", &[(PROJECT, "address", Some(address))]);
}

#[test]
fn decisions_come_in_their_order() {
    let items = recognised("uk_repd", &fixture("uk_repd.csv"));
    let is = |id, first, last, appeal, outcome, properties| {
        are(
            &items,
            id,
            &[
                (PERMIT, "first_decision_date", first),
                (PERMIT, "decision_date", last),
                (PERMIT, "appeal_decision_date", appeal),
                (PERMIT, "appeal_outcome", outcome),
                (PERMIT, "properties", properties),
            ],
        );
    };
    // Refused, and refused on appeal.
    let (first, last) = (Some("2014-09-02"), Some("2015-04-21"));
    is("2191", first, last, last, Some("refused"), None);
    // Refused, granted on appeal, and granted anew two years later.
    let (first, last) = (Some("2016-01-26"), Some("2016-10-28"));
    let later = Some(r#"{"Planning Permission Granted":"24/04/2018"}"#);
    is("4420", first, last, last, Some("granted"), later);
    // Refused, refused on appeal, and granted by the minister.
    let minister = Some(r#"{"Secretary of State - Granted":"15/08/2019"}"#);
    let (first, last) = (Some("2015-07-15"), Some("2019-08-15"));
    is("4565", first, last, Some("2017-06-26"), Some("refused"), minister);
    // Refused; it runs, so that somebody granted it, nobody knows when.
    let only = Some(r#"{"Planning Permission Refused":"06/05/2009"}"#);
    is("212", Some("2009-05-06"), None, None, None, only);
    // The appeal was given up before anybody decided.
    is("4582", None, None, Some("2015-07-14"), Some("withdrawn"), None);
    are(&items, "4582", &[(PERMIT, "status", Some("withdrawn"))]);
    are(
        &items,
        "3790",
        &[
            (PERMIT, "status", Some("appealed")),
            (PERMIT, "decision_date", Some("2012-12-18")),
            (PROJECT, "status", Some("planned")),
            (
                PROJECT,
                "properties",
                Some(r#"{"Development Status (short)":"Application Refused"}"#),
            ),
        ],
    );
    are(
        &items,
        "1753",
        &[
            (PERMIT, "intervention_date", Some("2013-10-17")),
            (PERMIT, "intervention_decision_date", Some("2015-03-12")),
            (PERMIT, "judicial_review_date", Some("2014-05-10")),
        ],
    );
}

#[test]
fn a_date_as_a_spreadsheet_counts_it_is_the_day_that_was_meant() {
    let items = recognised("uk_repd", &fixture("uk_repd.csv"));
    // 42570: the Court of Session decided on Neart na Gaoithe on 18 July 2016, and the papers had
    // it on the next day.
    are(&items, "2522", &[(PERMIT, "judicial_review_date", Some("2016-07-19"))]);
    // Counted from 1904, as some spreadsheets do, it would come after the record was written.
    are(&items, "203", &[(PERMIT, "judicial_review_date", Some("2014-06-05"))]);
    are(&items, "203", &[(PERMIT, "observed_at", Some("2016-02-10T00:00:00.000000Z"))]);
    let either = one(&[("Judicial Review", "19/07/2016")]);
    are(&either, "1", &[(PERMIT, "judicial_review_date", Some("2016-07-19"))]);
}

#[test]
fn each_technology_has_its_side() {
    let items = recognised("uk_repd", &fixture("uk_repd.csv"));
    are(
        &items,
        "4420",
        &[
            (SIDE, "siting", Some("onshore")),
            (SIDE, "turbine_count", Some("13")),
            (SIDE, "turbine_rating_kw", Some("3000")),
            (SIDE, "tip_height_meters", Some("125")),
            (PROJECT, "support_scheme", Some("CfD 39.1 MW")),
        ],
    );
    are(
        &items,
        "2522",
        &[(SIDE, "siting", Some("offshore")), (SIDE, "leasing_round", Some("STW"))],
    );
    are(
        &items,
        "8070",
        &[
            (SIDE, "technology", Some("battery")),
            (SIDE, "siting", Some("with_renewable")),
            (SIDE, "project_id", Some(&project("8070"))),
            (SIDE, "co_located_project_id", Some(&project("8069"))),
            (SIDE, "capacity_mw", Some("1")),
        ],
    );
    // The plant's side of it has no column.
    let kept = r#"{"Country":"England","Heat Network Ref":"9288","Storage Co-location REPD Ref ID":"8070"}"#;
    are(&items, "8069", &[(PROJECT, "properties", Some(kept)), (SIDE, "mounting", None)]);
    are(&items, "6865", &[(SIDE, "technology", Some("flywheel"))]);
    // It makes power, and the register counts it among the stores.
    are(
        &items,
        "6878",
        &[(PROJECT, "project_type", Some("hydrogen")), (SIDE, "technology", Some("hydrogen"))],
    );
    // A battery with turbines, which are those of the farm beside it.
    let kept = r#"{"Height of Turbines (m)":"145.00","No. of Turbines":"19","Turbine Capacity (MW)":"4.20"}"#;
    are(&items, "7015", &[(PROJECT, "properties", Some(kept))]);
}

#[test]
fn communities_have_a_row_of_their_own() {
    let items = recognised("uk_repd", &fixture("uk_repd.csv"));
    are(
        &items,
        "1907",
        &[
            (COMMUNITY, "name", Some("Lower Pennington Farm")),
            (COMMUNITY, "technology", Some("solar")),
            (COMMUNITY, "status", Some("operating")),
            (COMMUNITY, "ownership_model", Some("cooperative")),
            // 2.70 MW.
            (COMMUNITY, "capacity_kw", Some("2700")),
            (COMMUNITY, "project_id", Some(&project("1907"))),
        ],
    );
    are(&items, "6849", &[(COMMUNITY, "technology", Some("storage"))]);
    are(&items, "8805", &[(COMMUNITY, "ownership_model", Some("municipal"))]);
    // A developer that only bears the word, and a housing association.
    for id in ["4582", "3353"] {
        assert!(rows(&items, id).iter().all(|row| row.table().name != "community_projects"));
    }
}

#[test]
fn northern_ireland_is_on_the_british_grid() {
    let items = recognised("uk_repd", &fixture("uk_repd.csv"));
    // On the Irish grid, 4942 519598 would be in the Atlantic, far off Donegal.
    are(&items, "4673", &[(PROJECT, "longitude", Some("-8.0930266"))]);
    are(&items, "4673", &[(PROJECT, "latitude", Some("54.4177763"))]);
    // 77878.40953 546943.6719: coordinates that somebody computed.
    are(&items, "8166", &[(PROJECT, "longitude", Some("-7.003615"))]);
}

#[test]
fn other_quarters_are_read_as_they_are() {
    // September 2019: headings over the header, commas between thousands, and `n/a`.
    let text = file(&[
        ("Technology Type", "Wind Onshore"),
        ("X-coordinate", "302,219"),
        ("Y-coordinate", "166,320"),
        ("No. of Turbines", "n/a"),
        ("Installed Capacity (MWelec)", "1,200.5"),
    ]);
    let items = recognised("uk_repd", format!("General Facility Details,,,\n{text}").as_bytes());
    are(
        &items,
        "1",
        &[
            (PROJECT, "longitude", Some("-3.4066095")),
            (PROJECT, "capacity_mw", Some("1200.5")),
            (SIDE, "turbine_count", None),
        ],
    );
    // July 2024: other statuses and technologies, more columns, a record beside itself.
    let items = one(&[
        ("Old Ref ID", "  "),
        ("Development Status", "Revised"),
        ("Development Status (short)", "Revised"),
        ("Storage Type", "Co-located with RE"),
        ("Storage Co-location REPD Ref ID", "1"),
        ("Are they re-applying (New REPD Ref)", "201"),
        ("Are they re-applying (Old REPD Ref) ", ""),
        ("CfD Allocation Round", "AR5"),
        ("CfD Capacity (MW)", "20.00"),
        ("Planning Permission  Granted", "19/01/2023"),
        ("Solar Site Area (sqm)", "25,000"),
    ]);
    let kept = r#"{"Are they re-applying (New REPD Ref)":"201","CfD Allocation Round":"AR5","Development Status":"Revised","Development Status (short)":"Revised","Storage Co-location REPD Ref ID":"1"}"#;
    are(
        &items,
        "1",
        &[
            (PROJECT, "status", Some("unknown")),
            (PROJECT, "properties", Some(kept)),
            (PROJECT, "support_scheme", Some("CfD 20 MW")),
            (PROJECT, "identifiers", None),
            (PROJECT, "land_area_hectares", Some("2.5")),
            (PERMIT, "status", Some("unknown")),
            (PERMIT, "decision_date", Some("2023-01-19")),
            // No status says that it was granted.
            (PERMIT, "properties", Some(r#"{"Planning Permission  Granted":"19/01/2023"}"#)),
            (SIDE, "co_located_project_id", None),
        ],
    );
    let items = one(&[("Technology Type", "Tidal Stream"), ("Turbine Capacity", "1.5")]);
    are(&items, "1", &[(PROJECT, "project_type", Some("marine"))]);
    are(&items, "1", &[(PROJECT, "properties", Some(r#"{"Turbine Capacity":"1.5"}"#))]);
    let items = one(&[("Technology Type", "Wind Onshore"), ("Turbine Capacity", "1.5")]);
    are(&items, "1", &[(SIDE, "turbine_rating_kw", Some("1500"))]);
    let items = one(&[
        ("Technology Type", "Solar Photovoltaics"),
        ("Mounting Type for Solar", "Ground & Roof"),
    ]);
    are(&items, "1", &[(SIDE, "mounting", Some("ground_and_roof"))]);
    // In 2026, a spreadsheet took the rounds for dates.
    let items = one(&[("Technology Type", "Wind Offshore"), ("Offshore Wind Round", "03/01/1900")]);
    are(&items, "1", &[(SIDE, "leasing_round", Some("3"))]);
    are(&items, "1", &[(PROJECT, "properties", Some(r#"{"Offshore Wind Round":"03/01/1900"}"#))]);
}

#[test]
fn codes_that_nobody_knows_are_kept_in_the_registers_words() {
    let items = one(&[
        ("Technology Type", "Perpetual motion"),
        ("CHP Enabled", "perhaps"),
        ("Type of Secretary of State Intervention", "Holding direction"),
        ("", "unnamed"),
    ]);
    are(
        &items,
        "1",
        &[
            (PROJECT, "project_type", Some("other")),
            (PROJECT, "sub_type", Some("Perpetual motion")),
            (PROJECT, "is_cogeneration", None),
            (PROJECT, "properties", Some(r#"{"CHP Enabled":"perhaps","column 9":"unnamed"}"#)),
            (PERMIT, "intervention_type", None),
            (
                PERMIT,
                "properties",
                Some(r#"{"Type of Secretary of State Intervention":"Holding direction"}"#),
            ),
        ],
    );
}

#[test]
fn what_cannot_be_is_refused() {
    assert_eq!(refused(&[("Ref ID", "")]), told("Ref ID", "required", ""));
    assert_eq!(refused(&[("Site Name", " ")]), told("Site Name", "required", ""));
    let capacity = "Installed Capacity (MWelec)";
    assert_eq!(refused(&[(capacity, "12O")]), told(capacity, "number", "12O"));
    assert_eq!(refused(&[(capacity, "3,5")]), told(capacity, "number", "3,5"));
    let date = "Planning Permission Granted";
    for wrong in ["31/02/2015", "2015", "31/02/0000", "13/13/2015", "soon"] {
        assert_eq!(refused(&[(date, wrong)]), told(date, "date", wrong));
    }
    let (x, y) = ("X-coordinate", "Y-coordinate");
    assert_eq!(refused(&[(x, "302219"), (y, "")]), told(y, "position", ""));
    assert_eq!(refused(&[(x, ""), (y, "166320")]), told(x, "position", ""));
    assert_eq!(refused(&[(x, "3862265"), (y, "400000")]), told(x, "position", "3862265"));
    assert_eq!(refused(&[(x, "302219"), (y, "51°23'N")]), told(y, "number", "51°23'N"));
    let turbines = "No. of Turbines";
    let wind = ("Technology Type", "Wind Onshore");
    assert_eq!(refused(&[wind, (turbines, "9e9")]), told(turbines, "number", "9e9"));
}

/// The file as UTF-8: most of its records are, others are in Windows' encoding.
fn records(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let text = |record: &csv::ByteRecord| -> Vec<String> {
        let is_utf8 = record.iter().all(|cell| std::str::from_utf8(cell).is_ok());
        let decoded = |cell: &[u8]| match is_utf8 {
            true => String::from_utf8_lossy(cell).into_owned(),
            false => encoding_rs::WINDOWS_1252.decode(cell).0.into_owned(),
        };
        record.iter().map(decoded).collect()
    };
    let records: Vec<_> = reader.byte_records().map(|record| text(&record.unwrap())).collect();
    let rows = records[1..].iter();
    rows.map(|row| records[0].iter().cloned().zip(row.iter().cloned()).collect()).collect()
}

/// Whether a column of one of the rows has what a cell of the file says.
fn is_told(rows: &[Record], name: &str, cell: &str) -> bool {
    let has = |column: &str, wanted: &str| {
        let values = rows.iter().filter_map(|row| row.get(column).map(Value::to_string));
        values.into_iter().any(|value| value == wanted || words(&value) == words(wanted))
    };
    let is_near = |column: &str, factor: f64| {
        let values = rows.iter().filter_map(|row| row.get(column).map(Value::to_string));
        let wanted = cell.parse::<f64>().unwrap() * factor;
        values
            .into_iter()
            .any(|value| value.parse::<f64>().is_ok_and(|v| (v - wanted).abs() < 1e-9))
    };
    let is_day = |columns: &[&str]| {
        let parts: Vec<i32> = cell.split('/').map(|part| part.parse().unwrap()).collect();
        let day = Date::new(parts[2], parts[1] as u8, parts[0] as u8).unwrap().to_string();
        columns.iter().any(|column| has(column, &day))
    };
    let is_property = rows.iter().any(|row| match row.get("properties") {
        Some(Value::Json(kept)) => kept.tree().get(name).and_then(|it| it.as_str()) == Some(cell),
        _ => false,
    });
    is_property
        || match name {
            "Old Ref ID" => has("identifiers", &format!("{{\"repd_old\":\"{cell}\"}}")),
            "Ref ID" => has("external_id", cell),
            "Record Last Updated (dd/mm/yyyy)" => {
                let day = cell.split('/').rev().collect::<Vec<_>>().join("-");
                has("observed_at", &format!("{day}T00:00:00.000000Z"))
            }
            "Operator (or Applicant)" => has("operator", cell) || cell == "Unknown",
            "Site Name" => has("name", cell),
            "Technology Type" => has("sub_type", cell),
            "Storage Type" => has("siting", StorageSiting::meant_by(cell).unwrap().code()),
            "Storage Co-location REPD Ref ID" => has("co_located_project_id", &project(cell)),
            "Installed Capacity (MWelec)" => is_near("capacity_mw", 1.0),
            "CHP Enabled" => has("is_cogeneration", &cell.eq_ignore_ascii_case("yes").to_string()),
            "RO Banding (ROC/MWh)" | "FiT Tariff (p/kWh)" | "CfD Capacity (MW)" => {
                let number = cell.trim_end_matches('0').trim_end_matches('.');
                let schemes = rows[0].get("support_scheme").map(Value::to_string).unwrap();
                schemes.split(' ').any(|word| word == number)
            }
            "Turbine Capacity (MW)" => is_near("turbine_rating_kw", 1000.0),
            "No. of Turbines" => has("turbine_count", cell),
            "Height of Turbines (m)" => is_near("tip_height_meters", 1.0),
            "Mounting Type for Solar" => {
                has("mounting", SolarMounting::meant_by(cell).unwrap().code())
            }
            "Development Status" | "Development Status (short)" => {
                has("status", ProjectStatus::meant_by(cell).unwrap().code())
                    || has("status", PermitStatus::meant_by(cell).unwrap().code())
            }
            "Address" => has("address", cell),
            "County" => has("county", cell),
            "Region" | "Country" => has("region", cell),
            "Post Code" => has("postal_code", cell.split(['.', '<']).next().unwrap()),
            "X-coordinate" => rows[0].get("longitude").is_some_and(|it| !it.is_null()),
            "Y-coordinate" => rows[0].get("latitude").is_some_and(|it| !it.is_null()),
            "Planning Authority" => has("authority", cell),
            "Planning Application Reference" => has("permit_number", cell),
            "Appeal Reference" => has("appeal_number", cell),
            "Secretary of State Reference" => has("intervention_number", cell),
            "Type of Secretary of State Intervention" => {
                has("intervention_type", InterventionType::meant_by(cell).unwrap().code())
            }
            "Judicial Review" => {
                let day = Date::from_days(cell.parse::<i32>().unwrap() - 25_569).unwrap();
                has("judicial_review_date", &day.to_string())
            }
            "Offshore Wind Round" => has("leasing_round", cell),
            "Planning Application Submitted" => is_day(&["submitted_date"]),
            "Planning Application Withdrawn" => is_day(&["withdrawn_date"]),
            "Planning Permission Refused" => is_day(&["first_decision_date", "decision_date"]),
            "Planning Permission Granted" => is_day(&["decision_date"]),
            "Appeal Lodged" => is_day(&["appeal_submitted_date"]),
            "Appeal Withdrawn" | "Appeal Refused" | "Appeal Granted" => {
                is_day(&["appeal_decision_date"])
            }
            "Secretary of State - Intervened" => is_day(&["intervention_date"]),
            "Planning Permission Expired" => is_day(&["expiry_date"]),
            "Under Construction" => is_day(&["construction_start_date"]),
            "Operational" => is_day(&["commercial_operation_date"]),
            _ => false,
        }
}

/// A text without what a reader tidies: blanks of all kinds, also before a comma.
fn words(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").replace(" ,", ",")
}

#[test]
fn the_whole_register_is_read() {
    let path = "regulatory/uk-repd/renewable-energy-planning-database-q2-june-2021.csv";
    let Some(bytes) = shared(path) else { return };
    let items = recognised("uk_repd", &bytes);
    let records = records(&bytes);
    assert_eq!((items.len(), records.len()), (6461, 6461));
    // Four sites have no name.
    let refused = items.iter().filter_map(|item| Some((item, item.rows.as_ref().err()?)));
    let refused: Vec<_> = refused
        .map(|(item, refused)| (item.external_id.as_deref().unwrap(), &*refused.column))
        .collect();
    let name = "Site Name";
    assert_eq!(refused, [("8", name), ("988", name), ("4920", name), ("6907", name)]);
    let counts = counted(&items);
    let expected = [
        ("battery_storage", 505),
        ("community_projects", 55),
        ("energy_projects", 6457),
        // 1613, 1616, 4928 and 5985 say nothing of an application.
        ("permits", 6453),
        ("solar_farms", 2352),
        ("wind_farms", 2288),
    ];
    assert_eq!(counts, BTreeMap::from(expected));
    for (record, item) in records.iter().zip(&items) {
        let Ok(rows) = &item.rows else { continue };
        for (name, cell) in record.iter().map(|(name, cell)| (name, cell.trim())) {
            assert!(cell.is_empty() || is_told(rows, name, cell), "{}: {name} `{cell}`", item.line);
        }
    }
}

#[test]
fn every_site_lies_in_its_nation() {
    let path = "regulatory/uk-repd/renewable-energy-planning-database-q2-june-2021.csv";
    let Some(bytes) = shared(path) else { return };
    // West, east, south and north of each, by hand from a map; but for a farm near Market Drayton
    // in Shropshire, which the register puts in Wales.
    let nations = [
        ("Northern Ireland", [-8.18, -5.43, 54.02, 55.32]),
        ("Scotland", [-7.70, -0.72, 54.63, 60.87]),
        ("Wales", [-5.35, -2.48, 51.37, 53.44]),
        ("England", [-6.42, 1.77, 49.86, 55.82]),
    ];
    let items = recognised("uk_repd", &bytes);
    let mut sites = BTreeMap::<_, usize>::new();
    for rows in items.iter().flat_map(|item| item.rows.as_ref().ok()) {
        let text = |column: &str| rows[PROJECT].get(column).map(Value::to_string);
        let number = |column: &str| text(column).and_then(|text| text.parse::<f64>().ok());
        let (Some(region), Some(lon), Some(lat)) =
            (text("region"), number("longitude"), number("latitude"))
        else {
            continue;
        };
        if region == "Offshore" {
            continue;
        }
        let nation = nations.iter().find(|(nation, _)| *nation == region).unwrap_or(&nations[3]);
        let [west, east, south, north] = nation.1;
        let is_in = (west..east).contains(&lon) && (south..north).contains(&lat);
        assert!(is_in, "{:?} of {region} is at {lon} {lat}", text("name"));
        *sites.entry(nation.0).or_default() += 1;
    }
    assert_eq!(sites["Northern Ireland"], 368);
}
