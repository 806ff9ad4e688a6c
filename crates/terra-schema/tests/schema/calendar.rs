//! Moments and days, with jiff as judge.

use jiff::civil;
use proptest::prelude::*;
use terra_schema::{Date, Timestamp, scalar::CalendarError};

const MICROS_PER_DAY: i64 = 86_400_000_000;

fn first() -> i64 {
    Timestamp::parse("0001-01-01T00:00:00Z").unwrap().micros()
}

fn last() -> i64 {
    Timestamp::parse("9999-12-31T23:59:59.999999Z").unwrap().micros()
}

/// Any moment, as the clock shows it, and what the judge counts for it.
fn clocks() -> impl Strategy<Value = (civil::DateTime, i64)> {
    (first()..=last()).prop_map(|micros| {
        let epoch = civil::datetime(1970, 1, 1, 0, 0, 0, 0);
        (epoch + jiff::SignedDuration::from_micros(micros), micros)
    })
}

proptest! {
    #[test]
    fn a_moment_is_written_as_the_judge_writes_it((clock, micros) in clocks()) {
        let moment = Timestamp::from_micros(micros).unwrap();
        prop_assert_eq!(moment.to_string(), format!("{clock:.6}Z"));
        prop_assert_eq!(moment.date().to_string(), clock.date().to_string());
        prop_assert_eq!(moment.date().midnight().micros(), micros.div_euclid(MICROS_PER_DAY) * MICROS_PER_DAY);
        prop_assert_eq!(Timestamp::from_stored(&moment.to_stored()), Some(moment));
        prop_assert_eq!(Timestamp::parse(&moment.to_string()), Ok(moment));
    }

    #[test]
    fn an_offset_is_taken_into_account(
        (clock, micros) in clocks(), minutes in -18 * 60..=18 * 60_i64,
    ) {
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hour, minute) = (minutes.abs() / 60, minutes.abs() % 60);
        let text = format!("{clock}{sign}{hour:02}:{minute:02}");
        let expected = Timestamp::from_micros(micros - minutes * 60_000_000);
        prop_assert_eq!(Timestamp::parse(&text), expected);
    }

    #[test]
    fn the_stored_text_sorts_as_the_moments_do(left in first()..=last(), right in first()..=last()) {
        let stored = |micros| Timestamp::from_micros(micros).unwrap().to_stored();
        prop_assert_eq!(stored(left).cmp(&stored(right)), left.cmp(&right));
    }

    #[test]
    fn a_stored_text_that_is_read_is_written_again_as_it_was(
        text in "[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]\\.[0-9]{6}Z",
    ) {
        let judge = text.trim_end_matches('Z').parse::<civil::DateTime>();
        let exists = judge.is_ok_and(|clock| clock.year() >= 1 && !text.contains(":60."));
        let read = Timestamp::from_stored(text.as_bytes());
        prop_assert_eq!(read.is_some(), exists, "{}", text);
        if let Some(read) = read {
            prop_assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn a_day_exists_where_the_judge_has_it(year in -1_i32..=10_000, month: u8, day: u8) {
        let (month, day) = (month % 14, day % 33);
        let judge = civil::Date::new(year as i16, month as i8, day as i8);
        let exists = judge.is_ok() && year >= 1;
        let made = Date::new(year, month, day);
        prop_assert_eq!(made.is_ok(), exists && year <= 9999);
        if let Ok(made) = made {
            prop_assert_eq!(made.year_month_day(), (year, month, day));
            prop_assert_eq!(Date::parse(&made.to_string()), Ok(made));
            prop_assert_eq!(Date::from_days(made.days()), Ok(made));
        }
    }

    #[test]
    fn nothing_that_is_read_panics(text in "\\PC{0,30}", bytes: Vec<u8>) {
        let _ = (Timestamp::parse(&text), Date::parse(&text));
        let _ = (Timestamp::from_stored(&bytes), Date::from_stored(&bytes));
    }
}

#[test]
fn the_calendar_ends_where_year_and_month_have_no_more_digits() {
    assert_eq!(Timestamp::from_micros(first() - 1), Err(CalendarError::OutOfRange));
    assert_eq!(Timestamp::from_micros(last() + 1), Err(CalendarError::OutOfRange));
    assert_eq!(Timestamp::from_micros(i64::MIN), Err(CalendarError::OutOfRange));
    assert_eq!(Timestamp::from_micros(i64::MAX), Err(CalendarError::OutOfRange));
    let days = |text: &str| Date::parse(text).unwrap().days();
    assert!(Date::from_days(days("0001-01-01") - 1).is_err());
    assert!(Date::from_days(days("9999-12-31") + 1).is_err());
    let before = Timestamp::parse("0001-01-01T00:00:00+01:00");
    assert_eq!(before, Err(CalendarError::OutOfRange));
    assert_eq!(before.unwrap_err().to_string(), "outside the years 1 to 9999");
    assert_eq!(Timestamp::parse("9999-12-31T23:00:00-02:00"), Err(CalendarError::OutOfRange));
}

#[test]
fn what_feeds_write_is_read() {
    let expected = Timestamp::parse("2024-05-06T07:08:09Z").unwrap();
    for text in [
        "2024-05-06T07:08:09+00:00",
        "2024-05-06t07:08:09z",
        "2024-05-06 07:08:09Z",
        "2024-05-06T09:08:09+02:00",
        "2024-05-06T07:08:09.000Z",
        "20240506T070809Z",
    ] {
        assert_eq!(Timestamp::parse(text), Ok(expected), "{text}");
    }
    let leap = Timestamp::parse("2016-12-31T23:59:60Z").unwrap();
    assert_eq!(leap.to_string(), "2016-12-31T23:59:59.000000Z");
    assert_eq!(
        Timestamp::parse("9999-12-31T00:00:00Z").unwrap().to_string(),
        "9999-12-31T00:00:00.000000Z"
    );
}

#[test]
fn what_is_wrong_with_a_moment_is_said() {
    let message = |text| Timestamp::parse(text).unwrap_err().to_string();
    assert_eq!(
        message("2024-05-06T07:08:09"),
        "not a moment such as 2024-05-06T07:08:09Z: the offset from UTC is missing: add Z, or one \
         such as +02:00"
    );
    assert_eq!(
        message("2024-05-06"),
        "not a moment such as 2024-05-06T07:08:09Z: the time of day is missing"
    );
    assert_eq!(message("2024-05-06T07:08:09.0000001Z"), "finer than a microsecond: round it first");
    assert!(message("2024-02-30T07:08:09Z").starts_with("not a moment such as 2024-05-06T"));
}

#[test]
fn what_is_wrong_with_a_day_is_said() {
    let message = |text| Date::parse(text).unwrap_err().to_string();
    assert_eq!(message("6.5.2024"), "not a day such as 2024-05-06: found `6.5.2024`");
    assert_eq!(message("2023-02-29"), "not a day such as 2024-05-06: found `2023-02-29`");
    assert_eq!(message(&"9".repeat(99)).len(), "not a day such as 2024-05-06: found ``".len() + 40);
    assert_eq!(
        Date::new(2023, 2, 29).unwrap_err().to_string(),
        "not a day of the calendar: 2023-02-29 does not exist"
    );
    assert_eq!(Date::new(10_000, 1, 1), Err(CalendarError::OutOfRange));
}

#[test]
fn now_is_after_this_was_written() {
    assert!(Timestamp::now() > Timestamp::parse("2026-01-01T00:00:00Z").unwrap());
}
