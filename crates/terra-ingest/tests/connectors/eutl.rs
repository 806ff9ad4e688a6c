//! Verified emissions of the European Union's transaction log.

use crate::{
    read, recognised,
    recorded::{are, snapshot},
    whole_files::{counted, nothing_is_lost, shared},
};

const HEADER: &str = "account_id,year,tonnes_co2\n";

#[test]
fn installations_report_year_by_year() {
    let items = snapshot("eutl", "eutl");
    // The largest emitter of the European Union, in the year that the table's example shows.
    are(
        &items,
        "92917/2018",
        &[
            (0, "regime", Some("eu_ets")),
            (0, "installation_code", Some("92917")),
            (0, "year", Some("2018")),
            (0, "verified_emissions_tco2e", Some("38348069")),
            (0, "compliance_status", None),
            (0, "external_id", Some("92917/2018")),
            (0, "properties", None),
        ],
    );
    are(
        &items,
        "97642/2021",
        &[(0, "verified_emissions_tco2e", None), (0, "compliance_status", Some("excluded"))],
    );
}

#[test]
fn what_stands_in_place_of_emissions_is_told_or_kept() {
    let rows =
        "1,2018,Not Reported\n2,2018,-1\n3,2018,\n4,2018,unclear\n5,2018, 12.345 \n6,2018,C\n";
    let items = recognised("eutl", format!("{HEADER}{rows}").as_bytes());
    let is = |id, emissions, status, properties| {
        are(
            &items,
            id,
            &[
                (0, "verified_emissions_tco2e", emissions),
                (0, "compliance_status", status),
                (0, "properties", properties),
            ],
        );
    };
    is("1/2018", None, Some("not_reported"), None);
    is("2/2018", None, None, Some(r#"{"tonnes_co2":"-1"}"#));
    is("3/2018", None, None, None);
    is("4/2018", None, None, Some(r#"{"tonnes_co2":"unclear"}"#));
    is("5/2018", Some("12.35"), None, None);
    is("6/2018", None, None, Some(r#"{"tonnes_co2":"C"}"#));
}

#[test]
fn columns_may_stand_in_another_order_and_beside_others() {
    let text = "\u{feff}year,tonnes_co2,country,account_id\r\n2018,5,PL,92917\r\n";
    let items = recognised("eutl", text.as_bytes());
    are(
        &items,
        "92917/2018",
        &[
            (0, "verified_emissions_tco2e", Some("5")),
            (0, "properties", Some(r#"{"country":"PL"}"#)),
        ],
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let refused = |row: &str| {
        let (items, _) = read("eutl", format!("{HEADER}{row}\n").as_bytes());
        let refused = items[0].rows.as_ref().unwrap_err();
        (refused.column.clone(), refused.rule, refused.value.clone())
    };
    let told = |column: &str, rule, value: &str| (column.to_owned(), rule, value.to_owned());
    assert_eq!(refused(",2018,5"), told("account_id", "required", ""));
    assert_eq!(refused("1,,5"), told("year", "required", ""));
    assert_eq!(refused("1,18,5"), told("year", "year", "18"));
    assert_eq!(refused("1,2018-19,5"), told("year", "year", "2018-19"));
    assert_eq!(refused("1,2018,12O"), told("tonnes_co2", "number", "12O"));
    assert_eq!(refused("1,2018,\"1,5\""), told("tonnes_co2", "number", "1,5"));
}

#[test]
fn the_whole_log_is_read() {
    let Some(bytes) = shared("regulatory/eutl/verified_emissions.csv") else { return };
    let items = recognised("eutl", &bytes);
    // As another program counts them.
    assert_eq!(items.len(), 167_700);
    let refused: Vec<_> = items.iter().filter(|item| item.rows.is_err()).collect();
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(counted(&items)["compliance_reports"], 167_700);
    let rows = || items.iter().flat_map(|item| item.rows.iter().flatten());
    let is_excluded = |status: &terra_schema::Value| status.to_string() == "excluded";
    let excluded = rows().filter(|row| row.get("compliance_status").is_some_and(is_excluded));
    assert_eq!(excluded.count(), 3486);
    let text = String::from_utf8(bytes).unwrap().replace(",Excluded", ",excluded");
    nothing_is_lost(
        text.as_bytes(),
        &items,
        &[
            ("account_id", "installation_code"),
            ("year", "year"),
            ("tonnes_co2", "verified_emissions_tco2e"),
            ("tonnes_co2", "compliance_status"),
        ],
    );
}
