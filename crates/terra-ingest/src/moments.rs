//! Days and moments as publishers write them.

use crate::{Refused, fields::refuse};
use terra_schema::{Date, Timestamp};

/// The microseconds of a minute.
const MINUTE: i64 = 60_000_000;

/// A moment that is in UTC, whether or not it says so: `2017-02-10T14:04:00`.
pub(crate) fn utc(column: &str, text: &str) -> Result<Timestamp, Refused> {
    // An offset that is there is heeded.
    let parsed = Timestamp::parse(text).or_else(|error| {
        let in_utc = Timestamp::parse(&format!("{text}Z"));
        in_utc.map_err(|_| error)
    });
    parsed.map_err(|error| refuse(column, "moment", text, &error.to_string()))
}

/// A day without hyphens: `19310101`.
pub(crate) fn compact_day(column: &str, text: &str) -> Result<Date, Refused> {
    let parts = match text.len() {
        8 => (text.get(..4), text.get(4..6), text.get(6..)),
        _ => (None, None, None),
    };
    let (Some(year), Some(month), Some(day)) = parts else {
        let message = "not a day such as 20240506: write year, month and day in eight digits";
        return Err(refuse(column, "day", text, message));
    };
    Date::parse(&format!("{year}-{month}-{day}"))
        .map_err(|error| refuse(column, "day", text, &error.to_string()))
}

/// The moment in UTC of a day and a time of day in digits, whose zeros in front may be lost: `28`
/// is 28 minutes after midnight. `2400` is the end of the day.
pub(crate) fn at_time(column: &str, day: Date, text: &str) -> Result<Timestamp, Refused> {
    let digits =
        text.parse::<i64>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let times = digits.map(|digits| (digits / 100, digits % 100));
    let is_time = |&(hour, minute): &(i64, i64)| minute < 60 && hour * 60 + minute <= 24 * 60;
    let Some((hour, minute)) = times.filter(is_time) else {
        let message = "not a time of day such as 0028: hours to 23 and minutes to 59";
        return Err(refuse(column, "time", text, message));
    };
    Timestamp::from_micros(day.midnight().micros() + (hour * 60 + minute) * MINUTE)
        .map_err(|error| refuse(column, "time", text, &error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{at_time, compact_day, utc};
    use terra_schema::{Date, Timestamp};

    fn moment(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    #[test]
    fn a_moment_without_an_offset_is_in_utc() {
        assert_eq!(utc("t", "2017-02-10T14:04:00").unwrap(), moment("2017-02-10T14:04:00Z"));
        assert_eq!(utc("t", "2017-02-10T14:04:00.5Z").unwrap(), moment("2017-02-10T14:04:00.5Z"));
        assert_eq!(utc("t", "2017-02-10T14:04+02:00").unwrap(), moment("2017-02-10T12:04:00Z"));
        for text in ["", "Z", "2017-02-30T00:00:00", "0000-01-01T00:00:00Z", "10/02/2017 14:04"] {
            assert_eq!(utc("t", text).unwrap_err().rule, "moment", "{text}");
        }
    }

    #[test]
    fn days_in_digits_exist_or_are_refused() {
        assert_eq!(compact_day("d", "19310101").unwrap(), Date::new(1931, 1, 1).unwrap());
        for text in ["", "1931", "19310230", "00000101", "1931-1-1", "19 31 01", "１９３１"] {
            assert_eq!(compact_day("d", text).unwrap_err().rule, "day", "{text}");
        }
    }

    #[test]
    fn times_may_have_lost_zeros() {
        let day = Date::new(2016, 12, 31).unwrap();
        let at = |text| at_time("t", day, text);
        assert_eq!(at("28").unwrap(), moment("2016-12-31T00:28:00Z"));
        assert_eq!(at("0028").unwrap(), moment("2016-12-31T00:28:00Z"));
        assert_eq!(at("0").unwrap(), moment("2016-12-31T00:00:00Z"));
        assert_eq!(at("2359").unwrap(), moment("2016-12-31T23:59:00Z"));
        assert_eq!(at("2400").unwrap(), moment("2017-01-01T00:00:00Z"));
        for text in ["", "-5", "+5", "60", "2401", "2500", "1e2", "99999999999999999999"] {
            assert_eq!(at(text).unwrap_err().rule, "time", "{text}");
        }
    }
}
