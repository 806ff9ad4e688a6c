//! Files that nobody should import: each gets a clear answer, takes little memory, and leaves no
//! half of a record.

use crate::database::{Database, Ran, on_both_engines, run};
use flate2::{Compression, write::GzEncoder};
use std::{io::Write, process::Command};

on_both_engines!(
    what_is_no_text_is_not_recognised,
    a_file_of_another_source_is_not_read,
    what_cannot_be_true_is_refused_with_its_place,
    a_line_without_an_end_takes_no_memory,
    what_unpacks_without_an_end_takes_no_memory,
);

const PLANTS: &str =
    "country,country_long,name,gppd_idnr,capacity_mw,latitude,longitude,primary_fuel\n";
const METAR: &str = "raw_text,station_id,observation_time,latitude,longitude,temp_c\n";

/// Imports a file with at most this much memory, in kibibytes.
fn import(database: &Database, name: &str, arguments: &[&str]) -> Ran {
    const MEMORY: u32 = 1_500_000;
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit -v {MEMORY}; exec \"$@\""), "sh"]);
    shell.arg(env!("CARGO_BIN_EXE_terra")).args(["import", name]).args(arguments);
    run(shell.current_dir(database.folder()).env("TERRA_DATABASE_URL", database.url()))
}

fn projects(database: &Database) -> i64 {
    database.number("SELECT count(*) FROM energy_projects")
}

fn what_is_no_text_is_not_recognised(database: &Database) {
    let utf16: Vec<u8> = PLANTS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [
        ("utf16.csv", utf16),
        ("zeros.csv", vec![0; 100_000]),
        (
            "noise.csv",
            (0..100_000_u32)
                .flat_map(|number| (number.wrapping_mul(number)).to_le_bytes())
                .collect(),
        ),
    ] {
        database.file(name, bytes);
        let told = import(database, name, &[]);
        assert_eq!(told.code, Some(1), "{told:?}");
        assert!(told.err.contains("not a format that is known"), "{told:?}");
    }
    database.file("packed.zip", b"PK\x03\x04 a bomb");
    let told = import(database, "packed.zip", &[]);
    assert!(told.code == Some(1) && told.err.contains("unpack it"), "{told:?}");
    assert_eq!(projects(database), 0);
}

fn a_file_of_another_source_is_not_read(database: &Database) {
    let metar = format!("{METAR}KAUS 1,KAUS,2014-12-18T07:53:00Z,30.18,-97.68,9.4\n");
    database.file("plants.csv", metar);
    let told = import(database, "plants.csv", &["--connector", "wri_gppd"]);
    assert!(told.code == Some(1) && told.err.contains("there is no header"), "{told:?}");
    assert_eq!(projects(database), 0);
    // Whatever it is called, it is read as what it is.
    let told = import(database, "plants.csv", &[]);
    assert!(told.code == Some(0) && told.out.contains("by noaa_metar, 1 stored"), "{told:?}");
}

fn what_cannot_be_true_is_refused_with_its_place(database: &Database) {
    let plants = format!(
        "{PLANTS}AUS,Australia,A,AUS1,1,-30°15',150,Wind\nAUS,Australia,B,AUS2,1,-30,150°30'E,Wind\n\
         AUS,Australia,C\0D,AUS3,1,-30,150,Wind\nAUS,Australia,E,AUS4,1,-30,150,Wind\n"
    );
    database.file("p.csv", plants);
    let told = import(database, "p.csv", &[]);
    assert!(told.out.contains("4 read by wri_gppd, 1 stored") && told.code == Some(0), "{told:?}");
    let metar = format!(
        "{METAR}K 1,KAUS,0000-12-18T07:53:00Z,30.18,-97.68,9.4\nK,KATL,2014-13-45T07:53:00Z,30,-97,9\n"
    );
    database.file("m.csv", metar);
    let told = import(database, "m.csv", &[]);
    assert!(told.out.contains("2 read by noaa_metar, 0 stored"), "{told:?}");
    let refused = database.terra(&["rejections", "--format", "json"]).fine();
    let refused: Vec<serde_json::Value> = serde_json::from_str(&refused).unwrap();
    let told: Vec<_> = refused
        .iter()
        .map(|told| {
            let of = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
            (of("file"), told["line"].as_i64().unwrap(), of("column"), of("value"))
        })
        .collect();
    let expected = [
        ("p.csv", 2, "latitude", "-30°15'"),
        ("p.csv", 3, "longitude", "150°30'E"),
        ("p.csv", 4, "name", "CD"),
        ("m.csv", 2, "observation_time", "0000-12-18T07:53:00Z"),
        ("m.csv", 3, "observation_time", "2014-13-45T07:53:00Z"),
    ];
    let expected = expected.map(|(file, line, column, value)| {
        (file.to_owned(), line, column.to_owned(), value.to_owned())
    });
    assert_eq!(told, expected);
}

fn a_line_without_an_end_takes_no_memory(database: &Database) {
    let path = database.folder().join("long.csv");
    let mut file = std::fs::File::create(&path).unwrap();
    file.write_all(PLANTS.as_bytes()).unwrap();
    file.write_all(b"AUS,Australia,A,AUS1,1,-30,150,Wind\nAUS,Australia,").unwrap();
    let letters = vec![b'x'; 1 << 20];
    for _ in 0..64 {
        file.write_all(&letters).unwrap();
    }
    file.write_all(b",AUS2,1,-30,150,Wind\nAUS,Australia,C,AUS3,1,-30,150,Wind\n").unwrap();
    let told = import(database, "long.csv", &[]);
    assert!(told.out.contains("3 read by wri_gppd, 2 stored"), "{told:?}");
    assert!(told.err.contains("line 3: the record is larger than"), "{told:?}");
    assert_eq!(projects(database), 2);
}

fn what_unpacks_without_an_end_takes_no_memory(database: &Database) {
    let file = std::fs::File::create(database.folder().join("bomb.csv.gz")).unwrap();
    let mut packed = GzEncoder::new(file, Compression::fast());
    packed.write_all(PLANTS.as_bytes()).unwrap();
    packed.write_all(b"AUS,Australia,A,AUS1,1,-30,150,Wind\n").unwrap();
    let letters = vec![b'x'; 1 << 20];
    for _ in 0..100 {
        packed.write_all(&letters).unwrap();
    }
    packed.finish().unwrap();
    let told = import(database, "bomb.csv.gz", &[]);
    assert!(told.out.contains("2 read by wri_gppd, 1 stored"), "{told:?}");
    assert_eq!(projects(database), 1);
}
