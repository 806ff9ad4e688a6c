//! Verified emissions of the European Union's transaction log: a line for each installation's
//! year, as the Power Station Dictionary gathers them.

use crate::{
    Connector, Refused, Source,
    delimited::{Layout, read_csv},
    fields::{Fields, refuse},
};
use rust_decimal::Decimal;
use terra_schema::{CodeList, Record, Row, Text, row::IntoDraft};
use terra_tables::{
    Provenance,
    regulatory::{ComplianceRegime, ComplianceReport, ComplianceStatus},
};

pub(super) const CONNECTOR: Connector = Connector {
    name: "eutl",
    source: Source {
        name: "European Union Transaction Log",
        publisher: "European Commission",
        homepage_url: "https://climate.ec.europa.eu/eu-action/eu-emissions-trading-system-eu-ets/union-registry_en",
        licence: "CC-BY-4.0",
        attribution: "European Union Transaction Log, European Commission, CC BY 4.0",
    },
    tables: &[ComplianceReport::table],
    recognises: |head| Layout::any(LAYOUTS, head),
    parse: |file| read_csv(file, LAYOUTS),
};

static LAYOUTS: &[Layout] =
    &[Layout::plain(&[ACCOUNT, YEAR, EMISSIONS], |fields| external_id(fields).ok(), report)];

const ACCOUNT: &str = "account_id";
const YEAR: &str = "year";
const EMISSIONS: &str = "tonnes_co2";
/// What the log has where nobody reported.
const NO_REPORT: &str = "-1";

/// Account and year, because the log has no name for the two.
fn external_id(fields: &Fields<'_>) -> Result<String, Refused> {
    Ok(format!("{}/{}", fields.required(ACCOUNT)?, year(fields)?))
}

fn year(fields: &Fields<'_>) -> Result<i32, Refused> {
    let text = fields.required(YEAR)?;
    let year = (text.len() == 4).then(|| text.parse().ok()).flatten();
    year.ok_or_else(|| refuse(YEAR, "year", text, "not a year such as 2018"))
}

fn report(fields: &Fields<'_>) -> Result<Vec<Record>, Refused> {
    let id = external_id(fields)?;
    let (emissions, status) = emissions(fields)?;
    let taken: &[&str] = match emissions.is_some() || status.is_some() {
        true => &[ACCOUNT, YEAR, EMISSIONS],
        false => &[ACCOUNT, YEAR],
    };
    let external_id =
        Text::new(&*id).map_err(|error| refuse(ACCOUNT, "length", &id, &error.to_string()))?;
    let account = fields.required(ACCOUNT)?;
    let report = ComplianceReport::new(ComplianceRegime::EuEts, account, year(fields)?)
        .verified_emissions_tco2e(emissions)
        .compliance_status(status)
        .provenance(Provenance {
            external_id: Some(external_id),
            properties: fields.rest(taken),
            ..Provenance::default()
        });
    Ok(vec![report.into_draft().record])
}

/// The year's emissions; or, in their place, a word that says why there are none.
fn emissions(fields: &Fields<'_>) -> Result<(Option<Decimal>, Option<ComplianceStatus>), Refused> {
    let Some(text) = fields.text(EMISSIONS) else { return Ok((None, None)) };
    let is_word = !text.bytes().any(|byte| byte.is_ascii_digit());
    if text == NO_REPORT || is_word {
        // One letter is a status of the registry's, but not of this file's.
        return Ok((None, ComplianceStatus::meant_by(text).filter(|_| text.len() > 1)));
    }
    Ok((fields.number(EMISSIONS, 2)?, None))
}
