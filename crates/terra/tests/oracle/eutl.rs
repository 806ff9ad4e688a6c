//! Verified emissions of the European Union's emissions trading.

use crate::frame::{
    Database, File, Record, Row, computed, csv, number, repository, row, shared, text,
};
use std::path::Path;

fn rows(record: &Record) -> Vec<Row> {
    let (account, year, tonnes) =
        (record.get("account_id"), record.get("year"), record.get("tonnes_co2"));
    let is_excluded = tonnes == "Excluded";
    vec![row(
        "compliance_reports",
        format!("{account}/{year}"),
        [
            ("regime", text("eu_ets")),
            ("installation_code", text(account)),
            ("year", number(year)),
            ("verified_emissions_tco2e", computed(tonnes.parse::<f64>().ok())),
            ("compliance_status", text(if is_excluded { "excluded" } else { "" })),
        ],
    )]
}

fn check(path: &Path, records: usize) {
    let read = csv(&std::fs::read(path).unwrap());
    assert_eq!(read.len(), records, "{}", path.display());
    let is_known = |text: &str| text == "Excluded" || text.parse::<f64>().is_ok();
    assert!(read.iter().all(|record| is_known(record.get("tonnes_co2"))));
    let file = File {
        connector: "eutl",
        path,
        records: &read,
        line: &|record| record.line,
        refused: &|_| vec![],
        rows: &rows,
    };
    file.check(&Database::new());
}

#[test]
fn emissions_of_a_year() {
    check(&repository("data/eutl/verified_emissions_2020.csv"), 10_110);
    check(&repository("crates/terra-ingest/tests/fixtures/eutl.csv"), 23);
}

#[test]
fn emissions_of_all_years() {
    let Some(path) = shared("regulatory/eutl/verified_emissions.csv") else { return };
    check(&path, 167_700);
}
