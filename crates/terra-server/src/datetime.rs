//! When the rows of a collection are: which columns tell it, and which rows a moment or an interval
//! asks for.
//!
//! A collection's time is its period, where it has one: the first pair of columns
//! `period_start_…` and `period_end_…`. Else it is its first moment that is the table's own, which
//! is what the row tells of, or when that was observed. The collection's schema says which columns
//! they are (`x-ogc-role`).

use crate::{
    parameters::Parameters,
    problem::{Problem, shown},
};
use terra_schema::{
    Column, ColumnAccess, ColumnType, Date, Role, Table, Timestamp, Value,
    filter::{ColumnRef, Comparison, Expr},
};

/// The columns that tell when a row is, by their place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    /// A moment.
    Instant(usize),
    /// From one to the other, both included; an end that is missing is open.
    Period(usize, usize),
}

impl Time {
    /// The time of a table, where its rows have one that everyone may read.
    pub(crate) fn of(table: &Table) -> Option<Self> {
        let own = || table.columns.iter().enumerate().filter(|(_, column)| is_own(column));
        let period = own().find_map(|(start, column)| {
            let named = column.name.strip_prefix("period_start_")?;
            let end = own().find(|(_, other)| {
                other.ty == column.ty && other.name.strip_prefix("period_end_") == Some(named)
            });
            Some(Self::Period(start, end?.0))
        });
        let mut moments = own().filter(|(_, column)| column.ty == ColumnType::Timestamp);
        period.or_else(|| moments.next().map(|(at, _)| Self::Instant(at)))
    }

    /// The columns, the first of which tells the beginning.
    pub(crate) fn columns(self) -> Vec<usize> {
        match self {
            Self::Instant(at) => vec![at],
            Self::Period(start, end) => vec![start, end],
        }
    }

    /// What OGC calls the part that a column plays in it.
    pub(crate) fn role(self, at: usize) -> Option<&'static str> {
        match self {
            Self::Instant(own) if own == at => Some("primary-instant"),
            Self::Period(start, _) if start == at => Some("primary-interval-start"),
            Self::Period(_, end) if end == at => Some("primary-interval-end"),
            _ => None,
        }
    }

    /// That a row is at some time of the interval.
    fn meets(self, table: &Table, interval: Interval) -> Expr {
        let (start, end) = match self {
            Self::Instant(at) => (at, at),
            Self::Period(start, end) => (start, end),
        };
        let null = |at: usize| Expr::Null(column(at));
        let compared = |at: usize, how, moment: Option<Timestamp>| {
            let value = Some(of_type(table.columns[at].ty, moment?));
            value.map(|value| Expr::Compare(column(at), how, value))
        };
        let begins = compared(start, Comparison::Le, interval.to);
        let ends = compared(end, Comparison::Ge, interval.from);
        let is_open = |condition: Expr, at| match self {
            Self::Instant(_) => condition,
            Self::Period(..) => Expr::Or(vec![condition, null(at)]),
        };
        let begins = begins.map(|condition| is_open(condition, start));
        let ends = ends.map(|condition| is_open(condition, end));
        let is_known = Expr::Not(Box::new(Expr::And(vec![null(start), null(end)])));
        Expr::And(begins.into_iter().chain(ends).chain([is_known]).collect())
    }
}

/// Whether a column tells a time, of the table's own, to everyone.
fn is_own(column: &Column) -> bool {
    matches!(column.ty, ColumnType::Timestamp | ColumnType::Date)
        && column.role == Role::Plain
        && column.access == ColumnAccess::Row
}

const fn column(at: usize) -> ColumnRef {
    ColumnRef { source: 0, at: at as u16 }
}

/// A moment as a column has it: of a day, the day that it is in.
fn of_type(ty: ColumnType, moment: Timestamp) -> Value {
    match ty {
        ColumnType::Date => Value::Date(moment.date()),
        _ => Value::Timestamp(moment),
    }
}

/// From one moment to another, both included; open where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Interval {
    pub(crate) from: Option<Timestamp>,
    pub(crate) to: Option<Timestamp>,
}

/// That a row is at the time that a request asks for. What has no time is at none.
pub(crate) fn condition(table: &Table, parameters: &Parameters) -> Result<Option<Expr>, Problem> {
    let Some(text) = parameters.get("datetime") else { return Ok(None) };
    let interval = interval(text)?;
    let time = Time::of(table);
    Ok(Some(time.map_or(Expr::Or(Vec::new()), |time| time.meets(table, interval))))
}

/// An interval of moments or days, of which either end may be open; a moment is one, too.
pub(crate) fn interval(text: &str) -> Result<Interval, Problem> {
    let Some((from, to)) = text.split_once('/') else {
        let (from, to) = ends(text).ok_or_else(|| wrong(text))?;
        return Ok(Interval { from: Some(from), to: Some(to) });
    };
    let end = |text: &str| match text {
        "" | ".." => Some(None),
        text => ends(text).map(Some),
    };
    let (from, to) = end(from).zip(end(to)).ok_or_else(|| wrong(text))?;
    let (from, to) = (from.map(|ends| ends.0), to.map(|ends| ends.1));
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        let detail = format!("`datetime` ends before it begins: `{}`", shown(text));
        return Err(Problem::parameter("datetime", detail));
    }
    Ok(Interval { from, to })
}

/// The first and the last moment of what is written: a moment, or a day.
fn ends(text: &str) -> Option<(Timestamp, Timestamp)> {
    const DAY_MICROS: i64 = 86_400_000_000;
    if let Ok(day) = Date::parse(text) {
        let first = day.midnight();
        let last = Timestamp::from_micros(first.micros().checked_add(DAY_MICROS - 1)?).ok()?;
        return Some((first, last));
    }
    // A space is a plus sign that nobody escaped.
    let moment = Timestamp::parse(&text.replace(' ', "+")).ok()?;
    Some((moment, moment))
}

fn wrong(text: &str) -> Problem {
    let detail = format!(
        "`datetime` is a moment such as 2024-05-06T07:08:09Z, a day such as 2024-05-06, or two of \
         them with `/` between, where `..` is an open end; not `{}`",
        shown(text)
    );
    Problem::parameter("datetime", detail)
}

/// From the earliest to the latest of some rows, as moments; `extremes` are those of
/// [`Time::columns`].
pub(crate) fn extent(extremes: &[(Value, Value)]) -> Option<[Timestamp; 2]> {
    let moments = |value: &Value| match value {
        Value::Timestamp(moment) => Some((*moment, *moment)),
        Value::Date(day) => ends(&day.to_string()),
        _ => None,
    };
    let (first, last) = (extremes.first()?, extremes.last()?);
    // Where no period has the one end, the other stands for both.
    let from = moments(&first.0).or_else(|| moments(&last.0))?.0;
    let to = moments(&last.1).or_else(|| moments(&first.1))?.1;
    Some([from, to.max(from)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Option<Timestamp> {
        Some(Timestamp::parse(text).unwrap())
    }

    #[test]
    fn moments_days_and_intervals_are_read() {
        let noon = moment("2024-05-06T12:00:00Z");
        let (first, last) = (moment("2024-05-06T00:00:00Z"), moment("2024-05-06T23:59:59.999999Z"));
        for (text, from, to) in [
            ("2024-05-06T12:00:00Z", noon, noon),
            ("2024-05-06T14:00:00+02:00", noon, noon),
            ("2024-05-06T14:00:00 02:00", noon, noon),
            ("2024-05-06", first, last),
            ("2024-05-06/2024-05-06", first, last),
            ("2024-05-06T12:00:00Z/..", noon, None),
            ("2024-05-06T12:00:00Z/", noon, None),
            ("../2024-05-06", None, last),
            ("/2024-05-06", None, last),
            ("../..", None, None),
            ("/", None, None),
        ] {
            assert_eq!(interval(text).unwrap(), Interval { from, to }, "{text}");
        }
        for text in
            ["", "..", "2024", "2024-13-01", "2024-05-06/2024-05-05", "a/b", "../../..", "\0"]
        {
            assert!(format!("{:?}", interval(text).unwrap_err()).contains("`datetime`"), "{text}");
        }
    }
}
