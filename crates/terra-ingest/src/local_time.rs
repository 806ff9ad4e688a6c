//! Days and times as publishers write them without saying where.

use crate::{Refused, fields::refuse};
use terra_schema::{Date, Timestamp};

/// The moment that a text such as `5/2/2018 12:00` or `2018-05-02 12:00:00` says, month first
/// where there are slashes. Without a zone it is read as UTC: the hours stay as they were
/// written, and the connector keeps the text, as the row can't say that the zone isn't known.
pub(crate) fn moment(column: &str, text: &str) -> Result<Timestamp, Refused> {
    let wrong = || {
        let message = "not a time such as 5/2/2018 12:00 (month first) or 2018-05-02 12:00:00";
        refuse(column, "moment", text, message)
    };
    if let Ok(moment) = Timestamp::parse(text) {
        return Ok(moment);
    }
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, "0:00"));
    let moment = clock(time.trim())
        .and_then(|time| Timestamp::parse(&format!("{}T{time}Z", iso_day(day)?)).ok());
    moment.ok_or_else(wrong)
}

/// The day that a text such as `10/20/2013` or `2013-10-20` says, month first where there are
/// slashes.
pub(crate) fn day(column: &str, text: &str) -> Result<Date, Refused> {
    let date = iso_day(text).and_then(|day| Date::parse(&day).ok());
    date.ok_or_else(|| {
        let message = "not a day such as 10/20/2013 (month first) or 2013-10-20";
        refuse(column, "day", text, message)
    })
}

/// A day in ISO 8601's spelling; not yet that there is such a day.
fn iso_day(text: &str) -> Option<String> {
    if !text.contains('/') {
        return Some(text.to_owned());
    }
    let mut parts = text.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Some(format!("{}-{:02}-{:02}", digits(year)?, digits(month)?, digits(day)?))
}

/// A time of day in ISO 8601's spelling; not yet that there is such a time.
fn clock(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    let (time, half) = match upper.strip_suffix("AM") {
        Some(time) => (time, Some(0)),
        None => upper.strip_suffix("PM").map_or((upper.as_str(), None), |time| (time, Some(12))),
    };
    let (hour, rest) = time.trim().split_once(':')?;
    let hour = match (digits(hour)?, half) {
        (hour, None) => hour,
        (hour @ 1..=12, Some(half)) => hour % 12 + half,
        _ => return None,
    };
    let seconds = if rest.contains(':') { "" } else { ":00" };
    Some(format!("{hour:02}:{rest}{seconds}"))
}

/// A whole number of digits alone.
fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::{day, moment};
    use proptest::prelude::*;

    #[test]
    fn times_are_read_month_first() {
        for (text, expected) in [
            ("5/2/2018 12:00", "2018-05-02T12:00:00.000000Z"),
            ("10/13/2018 0:15", "2018-10-13T00:15:00.000000Z"),
            ("2/29/2020 23:59:59", "2020-02-29T23:59:59.000000Z"),
            ("5/2/2018 12:05 AM", "2018-05-02T00:05:00.000000Z"),
            ("5/2/2018 1:05:06 pm", "2018-05-02T13:05:06.000000Z"),
            ("5/2/2018", "2018-05-02T00:00:00.000000Z"),
            ("2018-05-02", "2018-05-02T00:00:00.000000Z"),
            ("2018-05-02 07:00:00", "2018-05-02T07:00:00.000000Z"),
            ("2018-05-02T07:00", "2018-05-02T07:00:00.000000Z"),
            ("2018-05-02 07:00:00.25", "2018-05-02T07:00:00.250000Z"),
            ("2018-05-02T07:00:00-05:00", "2018-05-02T12:00:00.000000Z"),
        ] {
            assert_eq!(moment("at", text).map(|at| at.to_string()).as_deref(), Ok(expected));
        }
        assert_eq!(day("at", "10/20/2013").map(|day| day.to_string()).as_deref(), Ok("2013-10-20"));
        assert_eq!(day("at", "2013-10-20").map(|day| day.to_string()).as_deref(), Ok("2013-10-20"));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "18/12/2014 7:00",
            "2/29/2019 7:00",
            "0/1/2018 7:00",
            "5/2/18 7:00",
            "5/2/0000 7:00",
            "5/2/2018 25:00",
            "5/2/2018 7:60",
            "5/2/2018 13:00 PM",
            "5/2/2018 0:00 AM",
            "5/2/2018 noon",
            "5/2/2018 +7:00",
            "5//2018 7:00",
            "5/2/2018/1 7:00",
            "2018-13-02 07:00:00",
            "0000-01-01 00:00:00",
            "43222.5",
            "yesterday",
            "",
        ] {
            let refused = moment("at", text).unwrap_err();
            assert_eq!((&*refused.column, refused.rule, &*refused.value), ("at", "moment", text));
        }
        assert_eq!(day("at", "13/1/2018").unwrap_err().rule, "day");
        assert_eq!(day("at", "2018-05-02 07:00").unwrap_err().rule, "day");
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "[0-9/:.T AMZé+-]{0,20}") {
            let _ = (moment("at", &text), day("at", &text));
        }
    }
}
