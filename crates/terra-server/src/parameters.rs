//! The parameters of a request, each checked where it is read.

use crate::problem::{Problem, meant, shown};
use percent_encoding::percent_decode_str;
use std::{fmt::Display, ops::RangeInclusive, str::FromStr};
use terra_geo::{BBox, Crs};
use terra_schema::CodeList;

/// The parameters of one request: known ones, each said once.
pub(crate) struct Parameters {
    said: Vec<(&'static str, String)>,
}

impl Parameters {
    /// Reads a query; `known` are the parameters that mean something here, beside `f`.
    pub(crate) fn read(query: Option<&str>, known: &[&'static str]) -> Result<Self, Problem> {
        Self::read_with(query, known, &[])
    }

    /// Reads a query in which the names of properties mean something too.
    pub(crate) fn read_with(
        query: Option<&str>,
        known: &[&'static str],
        properties: &[&'static str],
    ) -> Result<Self, Problem> {
        let mut said: Vec<(&'static str, String)> = Vec::new();
        for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decoded(name).map_err(|name| no_utf8(&name))?;
            let value = decoded(value).map_err(|_| no_utf8(&name))?;
            let is_meant = |known: &&&'static str| **known == name;
            let mut all = known.iter().chain(&["f"]).chain(properties);
            let Some(&known) = all.find(is_meant) else {
                return Err(unknown(&name, known, properties));
            };
            if said.iter().any(|(other, _)| *other == known) {
                return Err(Problem::parameter(known, format!("`{known}` is said twice")));
            }
            said.push((known, value));
        }
        Ok(Self { said })
    }

    /// What was said of a parameter.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.said.iter().find(|(said, _)| *said == name);
        found.map(|(_, value)| value.as_str())
    }

    /// All that was said, in its order.
    pub(crate) fn said(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.said.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// A number within bounds.
    pub(crate) fn number<N: FromStr + PartialOrd + Display>(
        &self,
        name: &'static str,
        within: RangeInclusive<N>,
    ) -> Result<Option<N>, Problem> {
        let Some(text) = self.get(name) else { return Ok(None) };
        let number = text.parse().ok().filter(|number| within.contains(number));
        number.map(Some).ok_or_else(|| {
            let (low, high, text) = (within.start(), within.end(), shown(text));
            let detail = format!("`{name}` is a number from {low} to {high}, not `{text}`");
            Problem::parameter(name, detail)
        })
    }

    /// Whether something is wanted; not where nothing is said.
    pub(crate) fn flag(&self, name: &'static str) -> Result<bool, Problem> {
        match self.get(name) {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(other) => {
                let detail = format!("`{name}` is true or false, not `{}`", shown(other));
                Err(Problem::parameter(name, detail))
            }
        }
    }

    /// A code of a closed list.
    pub(crate) fn code<C: CodeList>(&self, name: &'static str) -> Result<Option<C>, Problem> {
        let Some(text) = self.get(name) else { return Ok(None) };
        C::from_code(text).map(Some).ok_or_else(|| {
            let codes: Vec<&str> = C::CODES.iter().map(|code| code.code).collect();
            let (codes, text) = (codes.join(", "), shown(text));
            Problem::parameter(name, format!("`{name}` is one of {codes}, not `{text}`"))
        })
    }

    /// How many are wanted: at least one. More than `most` is no mistake, as OGC has it, but then
    /// `most` is meant.
    pub(crate) fn limit(&self, most: u64) -> Result<Option<u64>, Problem> {
        let is_whole = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        match self.get("limit").filter(|text| is_whole(text)) {
            Some(text) if text.parse().map_or(true, |number: u64| number > most) => Ok(Some(most)),
            _ => self.number("limit", 1..=most),
        }
    }

    /// A box, by the axes of a reference system.
    pub(crate) fn bbox(&self, crs: Crs) -> Result<Option<BBox>, Problem> {
        self.get("bbox").map(|text| bbox(text, crs)).transpose()
    }
}

/// OGC's box: west, south, east and north; or with the lowest and the greatest height, which are
/// no bounds here, as rows lie on the ground.
fn bbox(text: &str, crs: Crs) -> Result<BBox, Problem> {
    let wanted = match crs {
        Crs::Crs84 => "west, south, east and north in degrees, such as 112,-44,154,-10",
        Crs::Epsg4326 => "south, west, north and east in degrees, such as -44,112,-10,154",
        Crs::Epsg3857 => "west, south, east and north in metres of EPSG:3857, up to 20037508.34",
    };
    let wanted = format!("`bbox` is {wanted}; west is greater than east across the antimeridian");
    let numbers: Result<Vec<f64>, _> = text.split(',').map(|side| side.trim().parse()).collect();
    let sides = match numbers.as_deref() {
        Ok(&[west, south, east, north]) => [west, south, east, north],
        Ok(&[west, south, low, east, north, high])
            if low.is_finite() && high.is_finite() && low <= high =>
        {
            [west, south, east, north]
        }
        _ => return Err(Problem::parameter("bbox", format!("{wanted}; not `{}`", shown(text)))),
    };
    crs.bbox(sides).map_err(|error| Problem::parameter("bbox", format!("{error}. {wanted}")))
}

fn unknown(name: &str, known: &[&'static str], properties: &[&'static str]) -> Problem {
    let all = known.iter().copied().chain(["f"]);
    let meant = meant(all.clone().chain(properties.iter().copied()), name);
    let all: Vec<&str> = all.collect();
    let more = if properties.is_empty() { "" } else { ", and the queryable properties" };
    let (name_shown, all) = (shown(name), all.join(", "));
    let detail = format!("there is no parameter `{name_shown}` here: {meant}There are {all}{more}");
    Problem::parameter(name, detail)
}

/// A part of a query as it is meant, or as far as it can be read.
fn decoded(text: &str) -> Result<String, String> {
    let text = text.replace('+', " ");
    let decoded = percent_decode_str(&text);
    let lossy = || decoded.clone().decode_utf8_lossy().into_owned();
    decoded.clone().decode_utf8().map(Into::into).map_err(|_| lossy())
}

fn no_utf8(name: &str) -> Problem {
    let shown = shown(name);
    let detail =
        format!("`{shown}` is no UTF-8: write it so, with `%` before each byte in hexadecimal");
    Problem::parameter(name, detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Parameters, Problem> {
        Parameters::read(Some(query), &["limit", "bbox"])
    }

    fn refused<T>(outcome: Result<T, Problem>) -> String {
        outcome.map(drop).map_err(|problem| format!("{problem:?}")).unwrap_err()
    }

    #[test]
    fn what_is_said_is_decoded() {
        let parameters = read("limit=5&&bbox=1%2C2%2C+3%2c4&f=json").unwrap();
        assert_eq!(parameters.get("limit"), Some("5"));
        assert_eq!(parameters.get("bbox"), Some("1,2, 3,4"));
        assert_eq!(
            parameters.bbox(Crs::Crs84).unwrap(),
            Some(BBox::new(1.0, 2.0, 3.0, 4.0).unwrap())
        );
        assert_eq!(parameters.number("limit", 1..=9).unwrap(), Some(5));
        assert_eq!(parameters.get("cursor"), None);
    }

    #[test]
    fn what_is_not_known_is_named_with_what_is_near() {
        let problem = refused(read("limt=5"));
        assert!(problem.contains("`limt`") && problem.contains("`limit`?"), "{problem}");
        let problem = refused(read("bbox=1&bbox=2"));
        assert!(problem.contains("said twice"), "{problem}");
        assert!(refused(read("limit=%ff")).contains("UTF-8"));
        let long = "x".repeat(1_000);
        assert!(refused(read(&long)).len() < 500);
    }

    #[test]
    fn numbers_have_bounds() {
        let limit = |query: &str| read(query).unwrap().number("limit", 1..=10_000_u64);
        for wrong in ["0", "-1", "10001", "ten", "", "1.5", "1e2", "99999999999999999999999"] {
            let problem = refused(limit(&format!("limit={wrong}")));
            assert!(problem.contains("from 1 to 10000"), "{problem}");
        }
        let limit = |query: &str| read(query).unwrap().limit(10_000);
        for most in ["10000", "10001", "99999999999999999999999"] {
            assert_eq!(limit(&format!("limit={most}")).unwrap(), Some(10_000));
        }
        assert_eq!(limit("limit=007").unwrap(), Some(7));
        assert_eq!(limit("").unwrap(), None);
        for wrong in ["0", "-1", "ten", "", "1.5", "+5"] {
            assert!(refused(limit(&format!("limit={wrong}"))).contains("from 1 to 10000"));
        }
        let degrees = |query: &str| read(query).unwrap().number("limit", 0.0..=10.0);
        assert!(refused(degrees("limit=NaN")).contains("from 0 to 10"));
        assert!(refused(degrees("limit=inf")).contains("from 0 to 10"));
    }

    #[test]
    fn boxes_have_four_sides_or_six() {
        let bbox = |query: &str| read(&format!("bbox={query}")).unwrap().bbox(Crs::Crs84);
        let pacific = Some(BBox::new(170.0, -10.0, -170.0, 10.0).unwrap());
        assert_eq!(bbox("170,-10,-170,10").unwrap(), pacific);
        assert_eq!(bbox("170,-10,-5,-170,10,8000.5").unwrap(), pacific);
        for wrong in [
            "",
            "1",
            "1,2,3",
            "1,2,3,4,5",
            "1,2,3,4,5,6,7",
            "a,b,c,d",
            "1,5,2,4",
            "1,2,181,4",
            "-181,2,3,4",
            "1,-91,2,3",
            "1,2,3,91",
            "NaN,2,3,4",
            "1,2,inf,4",
            "1,2,9,3,4,8",
            "1,2,NaN,3,4,NaN",
            "1,2,3,4,",
        ] {
            assert!(refused(bbox(wrong)).contains("`bbox` is west"), "{wrong}");
        }
    }
}
