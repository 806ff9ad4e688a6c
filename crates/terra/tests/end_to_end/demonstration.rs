//! `terra` without a command: from nothing to an atlas that is served.

use crate::database::{Database, Serving, on_both_engines, program, run};
use std::{
    io::Write,
    net::{TcpListener, TcpStream},
    time::{Duration, Instant},
};

on_both_engines!(what_is_to_stay_empty_stays_so, it_stops_when_it_is_told,);

fn what_is_to_stay_empty_stays_so(database: &Database) {
    let serving = database.serve(&["serve", "--no-demo"]);
    assert_eq!(serving.before.lines().count(), 1, "{}", serving.before);
    assert!(serving.get("/?f=html").contains("Nothing is in the atlas yet"));
    serving.stop();
    assert_eq!(database.number("SELECT count(*) FROM data_sources"), 0);
}

fn it_stops_when_it_is_told(database: &Database) {
    for name in ["TERM", "INT"] {
        let serving = database.serve(&["serve", "--no-demo"]);
        serving.signal(name);
        let (_, ran) = serving.ended();
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(ran.err.starts_with("Stopping") && ran.err.lines().count() == 1, "{ran:?}");
    }
}

/// What a line tells that begins with a file's name.
fn counts(line: &str) -> [u32; 4] {
    let number = |words: &str| -> u32 {
        let before = line.split(words).next().unwrap();
        before.rsplit([' ', ':']).next().unwrap().parse().unwrap()
    };
    [" read by ", " stored", " unchanged", " rejected"].map(number)
}

#[test]
fn it_goes_from_nothing_to_an_atlas_that_is_served() {
    let database = Database::sqlite();
    let first = database.serve(&[]);
    let lines: Vec<&str> = first.before.lines().collect();
    assert!(lines[0].ends_with(&format!(": applied {}", crate::shipped_migrations().join(", "))));
    let (files, known) = lines[1..].split_at(lines.len() - 2);
    assert_eq!(files.len(), 17, "{lines:?}");
    let all = files.iter().map(|line| counts(line));
    let [read, stored, unchanged, rejected] =
        all.fold([0; 4], |sums, counts| std::array::from_fn(|at| sums[at] + counts[at]));
    assert_eq!([read, stored, unchanged, rejected], [57_021, 57_015, 0, 6]);
    assert!(known[0].starts_with("described more than once: "), "{known:?}");
    // Who pipes it gets it plain.
    assert!(!first.before.contains('\u{1b}'), "{}", first.before);
    let page = first.get("/?f=html");
    assert!(page.contains("Terra Atlas") && page.contains("<span>11,213</span>"), "{page}");
    let items = first.get("/collections/permits/items?limit=1");
    assert!(items.contains("\"numberMatched\":6453"), "{items}");
    // Who serves shows to whom it owes the data.
    for publisher in ["World Resources Institute", "Open Government Licence", "GridKit"] {
        assert!(page.contains(publisher), "{publisher}");
    }
    first.stop();
    let catalog = terra_schema::Catalog::registered().unwrap();
    let filled = catalog.tables().iter().filter(|table| {
        !table.system && database.number(&format!("SELECT count(*) FROM {}", table.name)) > 0
    });
    assert!(filled.count() >= 18);

    // What is there is left as it is.
    let second = database.serve(&["serve"]);
    assert_eq!(second.before, "");
    second.stop();
    assert_eq!(database.number("SELECT count(*) FROM terra_imports"), 17);

    // A file whose loading was broken off is loaded at the next start.
    database.execute("UPDATE terra_imports SET outcome = 'running' WHERE file_name = 'links.csv'");
    let third = database.serve(&["serve"]);
    assert!(
        third.before.starts_with("links.csv: 62 read by entsoe_gridkit, 0 stored, 62 unchanged")
    );
    third.stop();
}

#[test]
fn a_database_that_holds_something_else_gets_no_demonstration() {
    let database = Database::sqlite();
    database.fill();
    let serving = database.serve(&["serve"]);
    assert_eq!(serving.before, "");
    serving.stop();
}

#[test]
fn a_second_signal_stops_it_at_once() {
    let database = Database::postgres();
    let serving = database.serve(&["serve", "--no-demo"]);
    // A request that can't be answered as long as somebody else holds its table.
    database.locked("energy_projects", || {
        let mut stream = TcpStream::connect(&serving.address).unwrap();
        let request = b"GET /collections/energy_projects/items HTTP/1.1\r\nhost: x\r\n\r\n";
        stream.write_all(request).unwrap();
        std::thread::sleep(Duration::from_millis(500));
        let began = Instant::now();
        serving.signal("INT");
        std::thread::sleep(Duration::from_millis(500));
        // It waits for the answer until it is told again.
        serving.signal("INT");
        let (_, ran) = serving.ended();
        assert_eq!(ran.code, Some(130), "{ran:?}");
        assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    });
}

#[test]
fn a_port_that_is_taken_is_told_before_anything_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (listen, words) in [
        (address.as_str(), "another program listens there"),
        ("nonsense", "give an address and a port"),
        ("127.0.0.1:99999", "give an address and a port"),
        ("192.0.2.1:0", "no such address"),
    ] {
        let arguments = ["serve", "--listen", listen];
        let complaint = run(program(folder.path()).args(arguments)).complaint();
        let start = format!("error: can't listen on {listen} (");
        assert!(complaint.starts_with(&start) && complaint.contains(words), "{complaint}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "no database was made");
}

/// What stands for a password in addresses, and nowhere else.
const SECRET: &str = "s3cr3t";

#[test]
fn a_password_that_is_right_is_not_shown() {
    let database = Database::postgres();
    let url = database.url().replacen("postgres@", &format!("postgres:{SECRET}@"), 1);
    assert!(url.contains(SECRET), "{url}");
    let serving = Serving::of(database.program(&[]).env("TERRA_DATABASE_URL", &url));
    let (out, err) = serving.stop();
    assert!(out.contains(": applied ") && !out.contains(SECRET), "{out}");
    assert!(!err.contains(SECRET), "{err}");
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
