//! `terra` without a command: from nothing to an answer.

use crate::database::{Database, on_both_engines};

on_both_engines!(
    it_goes_from_nothing_to_an_answer_and_says_the_same_again,
    passwords_are_not_shown,
);

/// The answer, after what was done for it.
fn answer(out: &str) -> &str {
    out.split_once("\n\n").map(|(_, answer)| answer).unwrap()
}

fn it_goes_from_nothing_to_an_answer_and_says_the_same_again(database: &Database) {
    let first = database.terra(&[]).fine();
    let lines: Vec<&str> = first.lines().collect();
    assert!(lines[0].ends_with(&format!(": applied {}", crate::shipped_migrations().join(", "))));
    assert_eq!(
        lines[1..3],
        [
            "database_AUS.csv: 512 read by wri_gppd, 512 stored (512 in energy_projects), \
             0 unchanged, 0 rejected",
            "metars_australia_2014-12-18.csv: 97 read by noaa_metar, 97 stored \
             (97 in weather_stations), 0 unchanged, 0 rejected",
        ]
    );
    assert_eq!(database.number("SELECT count(*) FROM energy_projects"), 512);
    assert_eq!(database.number("SELECT count(*) FROM weather_stations"), 97);

    // Who pipes it gets it plain.
    assert!(!first.contains('\u{1b}') && !first.contains('─'), "{first}");
    assert!(lines.iter().all(|line| line.trim_end() == *line), "{first}");
    let rows: Vec<Vec<&str>> = answer(&first)
        .lines()
        .map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect())
        .collect();
    assert_eq!(rows[2], ["project", "type", "MW", "weather station", "km", "°C"]);
    assert_eq!(rows[3], ["Bayswater", "coal", "2640", "YWLM (METAR)", "94", "26"]);
    let megawatts: Vec<f64> = rows[3..18].iter().map(|row| row[2].parse().unwrap()).collect();
    assert!(megawatts.is_sorted_by(|larger, smaller| larger >= smaller), "{megawatts:?}");

    let second = database.terra(&[]).fine();
    assert_eq!(
        second.lines().take(2).collect::<Vec<_>>(),
        [
            "database_AUS.csv: 512 read by wri_gppd, 0 stored, 512 unchanged, 0 rejected",
            "metars_australia_2014-12-18.csv: 97 read by noaa_metar, 0 stored, 97 unchanged, \
             0 rejected",
        ]
    );
    assert_eq!(answer(&second), answer(&first));
    assert_eq!(database.number("SELECT count(*) FROM energy_projects WHERE version = 1"), 512);
    assert_eq!(database.number("SELECT count(*) FROM terra_history"), 0);
    assert_eq!(database.number("SELECT count(*) FROM data_sources"), 2);
    assert_eq!(database.number("SELECT count(*) FROM terra_imports"), 4);
}

fn passwords_are_not_shown(database: &Database) {
    let secret = "s3cr3t";
    let url = database.url().replacen("postgres@", &format!("postgres:{secret}@"), 1);
    let ran = crate::database::run(database.program(&[]).env("TERRA_DATABASE_URL", &url));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains(": applied "), "{ran:?}");
    for wrong in [
        format!("mysql://me:{secret}@localhost/atlas"),
        format!("postgres://me:{secret}@127.0.0.1:1/atlas"),
        format!("postgres://me:{secret}@127.0.0.1:port/atlas"),
        format!("postgres://me:{secret}/@x?@127.0.0.1:1/atlas"),
        format!("postgres://127.0.0.1:1/atlas?user=me&password={secret}"),
        format!("postgres://127.0.0.1:1/atlas?password={secret}&schema=Wrong"),
        format!("{url}&sslmode={secret}"),
    ] {
        let wrong = wrong.replace(&format!("sslmode={secret}"), "sslmode=wrong");
        for arguments in [&["migrate", "status"] as &[_], &["import", "x.csv"], &[]] {
            let mut command = database.program(arguments);
            let ran = crate::database::run(command.args(["--database", &wrong]));
            assert_eq!(ran.code, Some(1), "{ran:?}");
            assert!(ran.err.starts_with("error: "), "{ran:?}");
            assert!(!format!("{ran:?}").contains(secret), "{ran:?}");
        }
    }
    assert!(!ran.out.contains(secret), "{ran:?}");
}
