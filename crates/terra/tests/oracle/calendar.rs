//! Days of the calendar, by counting them.

/// The day that is so many days after 1970-01-01.
pub(crate) fn day_after_1970(mut days: u64) -> String {
    let february = |year: u64| match (year % 4, year % 100, year % 400) {
        (_, _, 0) => 29,
        (0, 1.., _) => 29,
        _ => 28,
    };
    let mut year = 1970;
    while days >= 337 + february(year) {
        days -= 337 + february(year);
        year += 1;
    }
    let mut month = 1;
    for length in [31, february(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

#[test]
fn days_are_counted() {
    let days =
        [(0, "1970-01-01"), (789, "1972-02-29"), (11_016, "2000-02-29"), (19_723, "2024-01-01")];
    for (days, day) in days {
        assert_eq!(day_after_1970(days), day);
    }
}
