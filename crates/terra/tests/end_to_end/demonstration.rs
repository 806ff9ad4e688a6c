//! `terra` without a command: from nothing to an answer.

use crate::database::{Database, on_both_engines, program, run};

on_both_engines!(it_goes_from_nothing_to_an_answer_and_says_the_same_again);

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

/// What stands for a password in addresses, and nowhere else.
const SECRET: &str = "s3cr3t";

#[test]
fn a_password_that_is_right_is_not_shown() {
    let database = Database::postgres();
    let url = database.url().replacen("postgres@", &format!("postgres:{SECRET}@"), 1);
    assert!(url.contains(SECRET), "{url}");
    let out = run(database.program(&[]).env("TERRA_DATABASE_URL", &url)).fine();
    assert!(out.contains(": applied ") && !out.contains(SECRET), "{out}");
}

#[test]
fn the_password_of_a_wrong_address_is_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    for wrong in [
        format!("mysql://me:{SECRET}@localhost/atlas"),
        format!("me:{SECRET}@localhost/atlas"),
        format!("postgres://me:{SECRET}@127.0.0.1:1/atlas"),
        format!("postgres://me:{SECRET}@127.0.0.1:port/atlas"),
        format!("postgres://me:{SECRET}/@x?@127.0.0.1:1/atlas"),
        format!("postgres://me:{SECRET}@127.0.0.1:1/atlas?schema=Wrong"),
        format!("postgres://me:{SECRET}@127.0.0.1:1/atlas?sslmode=wrong"),
        format!("postgres://127.0.0.1:1/atlas?user=me&password={SECRET}"),
        format!("postgres://127.0.0.1:1/atlas?password={SECRET}&schema=Wrong"),
    ] {
        for arguments in [&["migrate", "status"] as &[_], &["import", "x.csv"], &[]] {
            let mut by_option = program(folder.path());
            by_option.args(arguments).args(["--database", &wrong]);
            let mut by_variable = program(folder.path());
            by_variable.args(arguments).env("TERRA_DATABASE_URL", &wrong);
            for mut command in [by_option, by_variable] {
                let complaint = run(&mut command).complaint();
                assert!(complaint.starts_with("error: "), "{complaint}");
                assert!(!complaint.contains(SECRET), "{complaint}");
            }
        }
    }
}
