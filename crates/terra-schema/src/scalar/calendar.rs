//! Moments and days, in the one fixed-width text that sorts and that both engines keep.
//!
//! Foreign spellings are read by `jiff`; the fixed-width text is read and written here, because
//! every stored timestamp passes through it on SQLite.

use jiff::fmt::temporal::Pieces;
use std::fmt;

const MICROS_PER_DAY: i64 = 86_400_000_000;
/// 0001-01-01 as days since 1970-01-01.
const FIRST_DAY: i32 = -719_162;
/// 9999-12-31 as days since 1970-01-01.
const LAST_DAY: i32 = 2_932_896;

/// A moment in UTC, to the microsecond, in the years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// A calendar day in the years 1 to 9999 (proleptic Gregorian).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// Why a text or number is not a moment or day the atlas keeps.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// Before year 1 or after year 9999.
    #[error("outside the years 1 to 9999")]
    OutOfRange,
    /// Finer than a microsecond.
    #[error("finer than a microsecond: round it first")]
    TooFine,
    /// Not in a form that is understood.
    #[error("not {wanted}: {reason}")]
    Unreadable {
        /// The form that was expected, with an example.
        wanted: &'static str,
        /// What the reader stumbled over.
        reason: String,
    },
}

impl Timestamp {
    /// Now, to the microsecond.
    pub fn now() -> Self {
        Self(jiff::Timestamp::now().as_microsecond())
    }

    /// The moment this many microseconds after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// Outside the years 1 to 9999.
    pub const fn from_micros(micros: i64) -> Result<Self, CalendarError> {
        let day = micros.div_euclid(MICROS_PER_DAY);
        if day < FIRST_DAY as i64 || day > LAST_DAY as i64 {
            return Err(CalendarError::OutOfRange);
        }
        Ok(Self(micros))
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The day in UTC.
    pub const fn date(self) -> Date {
        Date(self.0.div_euclid(MICROS_PER_DAY) as i32)
    }

    /// Reads RFC 3339, with any offset: `2024-05-06T07:08:09Z`. A leap second, which no engine
    /// keeps, is read as the second before it.
    ///
    /// # Errors
    /// When the text is no such moment, or one that can't be kept exactly.
    pub fn parse(text: &str) -> Result<Self, CalendarError> {
        let wrong = |reason: String| CalendarError::Unreadable {
            wanted: "a moment such as 2024-05-06T07:08:09Z",
            reason,
        };
        // In pieces, because jiff's own moments end a day before the year 9999 does.
        let pieces = Pieces::parse(text).map_err(|error| wrong(error.to_string()))?;
        let time = pieces.time().ok_or_else(|| wrong("the time of day is missing".to_owned()))?;
        let offset = pieces.to_numeric_offset().ok_or_else(|| {
            wrong("the offset from UTC is missing: add Z, or one such as +02:00".to_owned())
        })?;
        if time.subsec_nanosecond() % 1_000 != 0 {
            return Err(CalendarError::TooFine);
        }
        let date = pieces.date();
        let days = days_from_civil(
            date.year().into(),
            date.month().unsigned_abs(),
            date.day().unsigned_abs(),
        );
        let seconds = i64::from(time.hour()) * 3_600
            + i64::from(time.minute()) * 60
            + i64::from(time.second())
            - i64::from(offset.seconds());
        let micros = i64::from(time.subsec_nanosecond()) / 1_000 + seconds * 1_000_000;
        Self::from_micros(i64::from(days) * MICROS_PER_DAY + micros)
    }

    /// The fixed-width text `2024-05-06T07:08:09.000000Z`.
    pub fn to_stored(self) -> [u8; 27] {
        let mut text = *b"0000-00-00T00:00:00.000000Z";
        text[..10].copy_from_slice(&self.date().to_stored());
        let micros = self.0.rem_euclid(MICROS_PER_DAY);
        let seconds = micros / 1_000_000;
        write_digits(&mut text[11..13], seconds / 3_600);
        write_digits(&mut text[14..16], seconds / 60 % 60);
        write_digits(&mut text[17..19], seconds % 60);
        write_digits(&mut text[20..26], micros % 1_000_000);
        text
    }

    /// Reads the fixed-width text; `None` when it is anything else.
    pub fn from_stored(text: &[u8]) -> Option<Self> {
        let text: &[u8; 27] = text.try_into().ok()?;
        let marks = [(10, b'T'), (13, b':'), (16, b':'), (19, b'.'), (26, b'Z')];
        if marks.iter().any(|&(at, mark)| text[at] != mark) {
            return None;
        }
        let days = i64::from(Date::from_stored(&text[..10])?.0);
        let hour = read_digits(&text[11..13])?;
        let minute = read_digits(&text[14..16])?;
        let second = read_digits(&text[17..19])?;
        let micros = read_digits(&text[20..26])?;
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let seconds = hour * 3_600 + minute * 60 + second;
        Some(Self(days * MICROS_PER_DAY + seconds * 1_000_000 + micros))
    }
}

impl Date {
    /// The day `day` of `month` (1 to 12) in `year`.
    ///
    /// # Errors
    /// When there is no such day, or it lies outside the years 1 to 9999.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, CalendarError> {
        if !(1..=9999).contains(&year) {
            return Err(CalendarError::OutOfRange);
        }
        if !(1..=12).contains(&month) || day < 1 || day > days_in_month(year, month) {
            return Err(CalendarError::Unreadable {
                wanted: "a day of the calendar",
                reason: format!("{year:04}-{month:02}-{day:02} does not exist"),
            });
        }
        Ok(Self(days_from_civil(year, month, day)))
    }

    /// The day this many days after 1970-01-01.
    ///
    /// # Errors
    /// Outside the years 1 to 9999.
    pub const fn from_days(days: i32) -> Result<Self, CalendarError> {
        if days < FIRST_DAY || days > LAST_DAY {
            return Err(CalendarError::OutOfRange);
        }
        Ok(Self(days))
    }

    /// Days since 1970-01-01.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The first moment of the day in UTC.
    pub const fn midnight(self) -> Timestamp {
        Timestamp(self.0 as i64 * MICROS_PER_DAY)
    }

    /// Year, month (1 to 12) and day of the month.
    pub const fn year_month_day(self) -> (i32, u8, u8) {
        civil_from_days(self.0)
    }

    /// Reads `2024-05-06`.
    ///
    /// # Errors
    /// When the text is anything else.
    pub fn parse(text: &str) -> Result<Self, CalendarError> {
        Self::from_stored(text.as_bytes()).ok_or_else(|| CalendarError::Unreadable {
            wanted: "a day such as 2024-05-06",
            reason: format!("found `{}`", text.chars().take(40).collect::<String>()),
        })
    }

    /// The fixed-width text `2024-05-06`.
    pub fn to_stored(self) -> [u8; 10] {
        let (year, month, day) = civil_from_days(self.0);
        let mut text = *b"0000-00-00";
        write_digits(&mut text[..4], i64::from(year));
        write_digits(&mut text[5..7], i64::from(month));
        write_digits(&mut text[8..10], i64::from(day));
        text
    }

    /// Reads the fixed-width text; `None` when it is anything else.
    pub fn from_stored(text: &[u8]) -> Option<Self> {
        let text: &[u8; 10] = text.try_into().ok()?;
        if text[4] != b'-' || text[7] != b'-' {
            return None;
        }
        let year = read_digits(&text[..4])? as i32;
        let month = read_digits(&text[5..7])? as u8;
        let day = read_digits(&text[8..10])? as u8;
        let exists = year >= 1
            && (1..=12).contains(&month)
            && day >= 1
            && (day <= 28 || day <= days_in_month(year, month));
        exists.then(|| Self(days_from_civil(year, month, day)))
    }
}

fn write_digits(out: &mut [u8], mut number: i64) {
    for digit in out.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

fn read_digits(text: &[u8]) -> Option<i64> {
    text.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0'))
    })
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01, counting years from March so that the leap day comes last.
const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = year - (month <= 2) as i32;
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
    let month = ((month_from_march + 2) % 12 + 1) as u8;
    (era * 400 + year_of_era + (month <= 2) as i32, month, day)
}

fn write_stored(f: &mut fmt::Formatter<'_>, text: &[u8]) -> fmt::Result {
    text.iter().try_for_each(|&byte| fmt::Write::write_char(f, char::from(byte)))
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_stored(f, &self.to_stored())
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_stored(f, &self.to_stored())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_reads_back_and_agrees_with_jiff() {
        let mut expected = jiff::civil::date(1, 1, 1);
        for days in FIRST_DAY..=LAST_DAY {
            let date = Date::from_days(days).unwrap();
            let (year, month, day) = date.year_month_day();
            let jiff = (expected.year().into(), expected.month() as u8, expected.day() as u8);
            assert_eq!((year, month, day), jiff);
            assert_eq!(Date::from_stored(&date.to_stored()), Some(date));
            if days < LAST_DAY {
                expected = expected.tomorrow().unwrap();
            }
        }
    }

    #[test]
    fn moments_read_back_and_offsets_are_understood() {
        for text in ["0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z"] {
            let stored = Timestamp::from_stored(text.as_bytes()).unwrap();
            assert_eq!(stored.to_string(), text);
            assert_eq!(Timestamp::from_micros(stored.micros()), Ok(stored));
        }
        let offset = Timestamp::parse("2024-02-29T23:30:00.5-02:00").unwrap();
        assert_eq!(offset.to_string(), "2024-03-01T01:30:00.500000Z");
        assert_eq!(Timestamp::parse("2024-02-29T00:00:00.0000001Z"), Err(CalendarError::TooFine));
        assert!(Timestamp::parse("yesterday").is_err());
        assert_eq!(Timestamp::from_stored(b"2024-02-30T00:00:00.000000Z"), None);
        assert_eq!(Timestamp::from_stored(b"2024-02-28T24:00:00.000000Z"), None);
    }
}
