//! Who gave the data, under which terms, and what must be said where it is shown.

use std::collections::BTreeSet;
use terra_schema::{Id, Table, scalar::Uuid};
use terra_store::{Database, Error};
use terra_tables::core::DataSource;

/// The most sources that are told of at once.
const MOST: u64 = 1_000;

/// A source, as far as it has to be named where its data is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The source.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Who makes it known.
    pub publisher: Option<String>,
    /// The page that describes it.
    pub homepage: Option<String>,
    /// The terms its data is given under, as a code or a name.
    pub licence: Option<String>,
    /// The page with the text of the terms.
    pub licence_url: Option<String>,
    /// What has to be shown where the data is shown, as the publisher says it.
    pub attribution: Option<String>,
}

impl Credit {
    /// What to show, in a line: what the publisher asks for, or else the names; and the terms.
    pub fn line(&self) -> String {
        let Self { name, publisher, licence, attribution, .. } = self;
        let said = match (attribution, publisher) {
            (Some(attribution), _) => attribution.clone(),
            (None, Some(publisher)) => format!("{name}, {publisher}"),
            (None, None) => name.clone(),
        };
        match licence {
            Some(licence) if !plain(&said).contains(&plain(licence)) => {
                format!("{said} ({licence})")
            }
            _ => said,
        }
    }
}

impl From<DataSource> for Credit {
    fn from(source: DataSource) -> Self {
        let licence = source.licence.map(|licence| licence.to_string());
        let page_of =
            |code: &String| is_spdx(code).then(|| format!("https://spdx.org/licenses/{code}.html"));
        let licence_url = source.licence_url.map(|url| url.to_string());
        Self {
            id: source.id.uuid(),
            name: source.name.to_string(),
            publisher: source.publisher.map(|publisher| publisher.to_string()),
            homepage: source.homepage_url.map(|url| url.to_string()),
            licence_url: licence_url.or_else(|| licence.as_ref().and_then(page_of)),
            licence,
            attribution: source.attribution.map(|attribution| attribution.to_string()),
        }
    }
}

/// A text without the marks by which spellings of a licence differ, as `CC BY 4.0` and `CC-BY-4.0`.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a licence's code is one of SPDX's, by its form: those have a version, as `CC-BY-4.0`.
fn is_spdx(code: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    code.chars().all(is_plain)
        && code.rsplit_once('-').is_some_and(|(_, version)| {
            version.contains('.') && version.starts_with(|first: char| first.is_ascii_digit())
        })
}

/// The sources with these ids, by name.
///
/// # Errors
/// When the database can't answer.
pub async fn credits(
    database: &impl Database,
    sources: &BTreeSet<Uuid>,
) -> Result<Vec<Credit>, Error> {
    if sources.is_empty() {
        return Ok(Vec::new());
    }
    let ids = sources.iter().map(|id| Id::<DataSource>::from_uuid(*id));
    let found = database
        .select::<DataSource>()
        .filter(DataSource::id.is_in(ids))
        .order_by(DataSource::name.asc())
        .limit(MOST)
        .all()
        .await?;
    Ok(found.into_iter().map(Credit::from).collect())
}

/// The sources that rows of a table come from, by name.
///
/// # Errors
/// When the database can't answer.
pub async fn credits_of(
    database: &impl Database,
    table: &'static Table,
) -> Result<Vec<Credit>, Error> {
    Ok(credited(database.table(table).sources().await?))
}

/// How these sources are named, by name.
pub fn credited(sources: Vec<DataSource>) -> Vec<Credit> {
    let mut credits: Vec<_> = sources.into_iter().map(Credit::from).collect();
    credits.sort_by(|one, other| one.name.cmp(&other.name));
    credits
}

/// All sources by name, or the first thousand.
///
/// # Errors
/// When the database can't answer.
pub async fn all_credits(database: &impl Database) -> Result<Vec<Credit>, Error> {
    let all = database.select::<DataSource>().order_by(DataSource::name.asc()).limit(MOST);
    Ok(all.all().await?.into_iter().map(Credit::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_spdx_are_told_from_names() {
        assert!(["CC-BY-4.0", "OGL-UK-3.0", "ODbL-1.0"].iter().all(|code| is_spdx(code)));
        let others = ["US-PD", "", "CC BY 4.0", "see www.example.org/terms-1.0", "a/../b-1.0"];
        assert!(!others.iter().any(|other| is_spdx(other)));
    }

    #[test]
    fn a_line_says_what_is_asked_for_and_the_terms_once() {
        let credit = |attribution: Option<&str>, publisher: Option<&str>| Credit {
            id: Uuid::nil(),
            name: "Plants".to_owned(),
            publisher: publisher.map(str::to_owned),
            homepage: None,
            licence: Some("CC-BY-4.0".to_owned()),
            licence_url: None,
            attribution: attribution.map(str::to_owned),
        };
        assert_eq!(credit(Some("By us"), None).line(), "By us (CC-BY-4.0)");
        assert_eq!(credit(Some("By us, CC BY 4.0"), None).line(), "By us, CC BY 4.0");
        assert_eq!(credit(None, Some("Us")).line(), "Plants, Us (CC-BY-4.0)");
        assert_eq!(credit(None, None).line(), "Plants (CC-BY-4.0)");
    }
}
