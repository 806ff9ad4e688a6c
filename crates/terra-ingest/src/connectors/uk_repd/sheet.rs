//! The cells of one of the register's records, and which of them a row's column takes.

use crate::{
    Refused,
    fields::{Fields, number, product, refuse, rounded, whole},
    national_grid,
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde_json::{Map, Value};
use std::{cell::RefCell, ops::RangeInclusive};
use terra_geo::LonLat;
use terra_schema::{CodeList, Date, Json};

/// Where the grid's metres make sense: the seas around the United Kingdom with it.
const EASTINGS: RangeInclusive<f64> = -400_000.0..=1_000_000.0;
const NORTHINGS: RangeInclusive<f64> = -200_000.0..=1_500_000.0;
/// The day that spreadsheets count from, in days since 1970: 1899-12-30. With it, their days from
/// March 1900 on come out right, though they take that year for a leap year.
const SPREADSHEET_START: i32 = -25_569;

/// One record, its cells taken one by one; what is left goes into a row's properties.
pub(super) struct Sheet<'a> {
    fields: &'a Fields<'a>,
    taken: RefCell<Vec<bool>>,
}

impl<'a> Sheet<'a> {
    /// A record that nothing was taken of.
    pub(super) fn of(fields: &'a Fields<'a>) -> Self {
        Self { fields, taken: RefCell::new(vec![false; fields.header.len()]) }
    }

    /// Where a column stands. Quarters differ in blanks, and in whether they name the unit.
    fn at(&self, column: &str) -> Option<usize> {
        let header = self.fields.header;
        let exact = header.iter().position(|name| name == column);
        exact.or_else(|| header.iter().position(|name| is_same(name, column)))
    }

    fn cell(&self, at: usize) -> Option<&'a str> {
        let text = self.fields.record.get(at)?.trim();
        (!text.is_empty() && !text.eq_ignore_ascii_case("n/a")).then_some(text)
    }

    /// What a column says; it stays to be taken.
    pub(super) fn seen(&self, column: &str) -> Option<&'a str> {
        self.cell(self.at(column)?)
    }

    /// Says whether a row's column takes what a column of the file says.
    pub(super) fn mark(&self, column: &str, is_taken: bool) {
        if let Some(at) = self.at(column) {
            self.taken.borrow_mut()[at] = is_taken;
        }
    }

    fn taken(&self, column: &str) -> Option<&'a str> {
        let text = self.seen(column)?;
        self.mark(column, true);
        Some(text)
    }

    /// A text of one line: some have line breaks in them.
    pub(super) fn text(&self, column: &str) -> Option<String> {
        self.joined(column, " ")
    }

    /// A text of several lines. One that begins with a comma was broken by mistake.
    pub(super) fn lines(&self, column: &str) -> Option<String> {
        self.joined(column, "\n").map(|lines| lines.replace("\n,", ","))
    }

    /// The lines of a text that aren't blank, without spaces that don't break.
    fn joined(&self, column: &str, with: &str) -> Option<String> {
        let lines = self.taken(column)?.split(['\r', '\n']).map(str::trim);
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        Some(lines.join(with).replace('\u{a0}', " "))
    }

    /// A code of a list; one that the list doesn't know is not taken.
    pub(super) fn code<C: CodeList>(&self, column: &str) -> Option<C> {
        let code = C::meant_by(self.seen(column)?)?;
        self.mark(column, true);
        Some(code)
    }

    /// A number times `factor`, rounded to `scale` digits after the point.
    pub(super) fn number(
        &self,
        column: &str,
        factor: Decimal,
        scale: u32,
    ) -> Result<Option<Decimal>, Refused> {
        let Some(text) = self.taken(column) else { return Ok(None) };
        let product = product(column, text, number(column, &ungrouped(text))?, factor)?;
        Ok(Some(rounded(product, scale)))
    }

    /// A number rounded to a whole one.
    pub(super) fn whole(&self, column: &str) -> Result<Option<i32>, Refused> {
        let Some(text) = self.taken(column) else { return Ok(None) };
        whole(column, text, number(column, &ungrouped(text))?).map(Some)
    }

    /// A day: `31/03/2015`, or as a spreadsheet counts days where nobody formatted the cell.
    pub(super) fn date(&self, column: &str) -> Result<Option<Date>, Refused> {
        let Some(text) = self.taken(column) else { return Ok(None) };
        date(text).map(Some).map_err(|message| refuse(column, "date", text, &message))
    }

    /// The position, for Northern Ireland too on the British and not on the Irish grid.
    pub(super) fn position(&self) -> Result<Option<LonLat>, Refused> {
        let [easting, northing] = ["X-coordinate", "Y-coordinate"];
        let metres = (self.metres(easting, &EASTINGS)?, self.metres(northing, &NORTHINGS)?);
        let alone = |column: &str| {
            refuse(column, "position", "", "easting and northing come together, one is blank")
        };
        match metres {
            (None, None) => Ok(None),
            (Some(_), None) => Err(alone(northing)),
            (None, Some(_)) => Err(alone(easting)),
            (Some(x), Some(y)) => national_grid::position(x, y)
                .map(Some)
                .map_err(|error| refuse(easting, "position", "", &error.to_string())),
        }
    }

    fn metres(&self, column: &str, range: &RangeInclusive<f64>) -> Result<Option<f64>, Refused> {
        let Some(text) = self.taken(column) else { return Ok(None) };
        let metres = number(column, &ungrouped(text))?.to_f64();
        metres.filter(|metres| range.contains(metres)).map(Some).ok_or_else(|| {
            let message = format!(
                "off the British National Grid: metres from {} to {} are near it",
                range.start(),
                range.end()
            );
            refuse(column, "position", text, &message)
        })
    }

    /// What nothing took of the columns that are wanted, by the file's names and in its words.
    pub(super) fn left(&self, is_wanted: impl Fn(&str) -> bool) -> Option<Json> {
        let taken = self.taken.borrow();
        let mut left = Map::new();
        for (at, name) in self.fields.header.iter().enumerate() {
            if let Some(text) = self.cell(at).filter(|_| !taken[at] && is_wanted(name)) {
                let name =
                    if name.is_empty() { format!("column {}", at + 1) } else { name.clone() };
                left.insert(name, Value::from(text));
            }
        }
        (!left.is_empty()).then(|| Json::new(left))
    }
}

/// Whether a file's column is the one that is meant, but for blanks and the unit in brackets.
pub(super) fn is_same(name: &str, column: &str) -> bool {
    if name.as_bytes().first() != column.as_bytes().first() {
        return false;
    }
    let bare = column.split_once(" (").map_or(column, |(bare, _)| bare);
    let words = || name.split_whitespace();
    words().eq(column.split_whitespace()) || words().eq(bare.split_whitespace())
}

/// A number without the commas between its thousands: `302,219`, but not `3,5`.
fn ungrouped(text: &str) -> String {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let is_grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if is_grouped { text.replace(',', "") } else { text.to_owned() }
}

fn date(text: &str) -> Result<Date, String> {
    const WANTED: &str = "not a day such as 31/03/2015";
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    // Five digits: the days from 1927 to 2173. Fewer would rather be a year.
    if text.len() == 5 && is_number(text) {
        let days: i32 = text.parse().map_err(|_| WANTED.to_owned())?;
        return Date::from_days(days + SPREADSHEET_START).map_err(|error| error.to_string());
    }
    let parts: Vec<&str> = text.split('/').collect();
    let [day, month, year] = parts[..] else { return Err(WANTED.to_owned()) };
    if year.len() != 4 || !parts.iter().all(|part| is_number(part)) {
        return Err(WANTED.to_owned());
    }
    let (Ok(day), Ok(month), Ok(year)) = (day.parse(), month.parse(), year.parse()) else {
        return Err(WANTED.to_owned());
    };
    Date::new(year, month, day).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::{date, is_same, ungrouped};
    use terra_schema::Date;

    #[test]
    fn days_are_read_as_people_and_as_spreadsheets_write_them() {
        let is = |text, day| assert_eq!(date(text), Ok(Date::parse(day).unwrap()), "{text}");
        is("31/03/2015", "2015-03-31");
        is("1/4/1906", "1906-04-01");
        // A spreadsheet shows 36526 as 1 January 2000, and 42570 as 19 July 2016.
        is("36526", "2000-01-01");
        is("42570", "2016-07-19");
        for wrong in ["31/02/2015", "0/1/2015", "1/13/2015", "01/01/0000", "1/1/15", "2015"] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
        for wrong in ["2015-03-31", "31/03/2015 00:00", "+1/03/2015", "a/b/cccc", "9999999", "//"] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn thousands_are_told_from_a_decimal_comma() {
        assert_eq!(ungrouped("302,219"), "302219");
        assert_eq!(ungrouped("1,302,219.25"), "1302219.25");
        for other in ["3,5", "3,51", "1234,567", ",123", "12.5", "1,23,456"] {
            assert_eq!(ungrouped(other), other);
        }
    }

    #[test]
    fn columns_are_found_as_other_quarters_write_them() {
        assert!(is_same("Planning Permission  Granted", "Planning Permission Granted"));
        assert!(is_same("Turbine Capacity", "Turbine Capacity (MW)"));
        assert!(!is_same("Turbine Capacity (kW)", "Turbine Capacity (MW)"));
        assert!(!is_same("Development Status (short)", "Development Status"));
    }
}
