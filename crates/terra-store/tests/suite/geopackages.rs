//! GeoPackages: what is read of good ones, and what is said of files made to do harm.

use rusqlite::Connection;
use std::path::PathBuf;
use terra_schema::Value;
use terra_store::geopackage::{GeoPackage, GeoPackageError, Layer, MAX_COLUMNS, Row, RowFault};

/// The tables that make an SQLite file a GeoPackage, with the usual systems.
const BARE: &str = "
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
        organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('undefined', -1, 'NONE', -1), ('geographic', 0, 'NONE', 0),
        ('WGS 84', 4326, 'EPSG', 4326), ('Web', 3857, 'EPSG', 3857), ('own', 100001, 'epsg', 4326);";

/// A layer `mills` of features in WGS 84.
const MILLS: &str = "
    CREATE TABLE mills (fid INTEGER PRIMARY KEY, name TEXT, geom BLOB, size REAL);
    INSERT INTO gpkg_contents VALUES ('mills', 'features');
    INSERT INTO gpkg_geometry_columns VALUES ('mills', 'geom', 4326);";

struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

/// A GeoPackage that these statements make.
fn file(sql: &[&str]) -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.gpkg");
    let connection = Connection::open(&path).unwrap();
    for sql in sql {
        connection.execute_batch(sql).unwrap();
    }
    File { _folder: folder, path }
}

impl File {
    fn open(&self) -> GeoPackage {
        GeoPackage::open(&self.path).unwrap()
    }

    fn layers(&self) -> Result<Vec<Layer>, GeoPackageError> {
        GeoPackage::open(&self.path)?.layers()
    }

    /// Why its layers can't be read.
    fn complaint(&self) -> String {
        self.layers().unwrap_err().to_string()
    }
}

/// All rows of a layer, page by page.
fn rows(package: &GeoPackage, layer: &Layer) -> Result<Vec<Row>, GeoPackageError> {
    let (mut all, mut from) = (Vec::new(), Some(i64::MIN));
    while let Some(id) = from {
        let page = package.rows(layer, id)?;
        from = page.last().and_then(|row| row.id.checked_add(1));
        all.extend(page);
    }
    Ok(all)
}

#[test]
fn layers_are_what_the_contents_say() {
    let file = file(&[
        BARE,
        MILLS,
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);
         CREATE TABLE own (a TEXT, SHAPE BLOB, fid INTEGER PRIMARY KEY);
         CREATE TABLE unlisted (id INTEGER PRIMARY KEY);
         CREATE TABLE pictures (id INTEGER PRIMARY KEY, tile_data BLOB);
         INSERT INTO gpkg_contents VALUES ('notes', 'attributes'), ('own', 'features'), ('pictures', 'tiles');
         INSERT INTO gpkg_geometry_columns VALUES ('own', 'shape', 100001);",
    ]);
    let layers = file.layers().unwrap();
    let told = layers.iter().map(|l| (&*l.name, l.columns.join(","), l.is_spatial()));
    let told: Vec<_> = told.collect();
    assert_eq!(
        told,
        [
            ("mills", "name,size".to_owned(), true),
            ("notes", "text".to_owned(), false),
            ("own", "a".to_owned(), true),
        ]
    );
}

#[test]
fn rows_come_in_the_order_of_their_ids_page_by_page() {
    let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
         INSERT INTO mills SELECT 5001 - 2 * i, 'mill ' || i, x'4750', i / 4.0 FROM n;
         INSERT INTO mills VALUES (9223372036854775807, NULL, NULL, NULL), (-9223372036854775808, '', '', 7);";
    let file = file(&[BARE, MILLS, many]);
    let (package, layers) = (file.open(), file.layers().unwrap());
    let rows = rows(&package, &layers[0]).unwrap();
    assert_eq!(rows.len(), 2502);
    assert!(rows.is_sorted_by_key(|row| row.id));
    let cells = rows[0].cells.clone().unwrap();
    assert_eq!(cells.values, [Value::Text(String::new()), Value::Real(7.0)]);
    assert_eq!(cells.geometry, Some(Value::Text(String::new())));
    let cells = rows[1].cells.clone().unwrap();
    assert_eq!((rows[1].id, cells.values[1].clone()), (1, Value::Real(625.0)));
    assert_eq!(cells.geometry, Some(Value::Bytes(b"GP".to_vec())));
    let cells = rows[2501].cells.clone().unwrap();
    assert_eq!((rows[2501].id, cells.geometry), (i64::MAX, Some(Value::Null)));
}

#[test]
fn what_another_program_has_open_is_read_as_it_is_now() {
    let file = file(&[BARE, MILLS]);
    let connection = Connection::open(&file.path).unwrap();
    connection
        .execute_batch("PRAGMA journal_mode = WAL; INSERT INTO mills (name) VALUES ('a'), ('b');")
        .unwrap();
    let (package, layers) = (file.open(), file.layers().unwrap());
    assert_eq!(rows(&package, &layers[0]).unwrap().len(), 2);
}

#[test]
fn a_row_that_cannot_be_read_leaves_the_others() {
    let bad = "INSERT INTO mills VALUES (1, 'a', NULL, 1), (2, CAST(x'41ff' AS TEXT), NULL, 2),
         (3, NULL, zeroblob(60000000), 3), (4, zeroblob(30000000), zeroblob(30000000), 4), (5, 'b', NULL, 5);";
    let file = file(&[BARE, MILLS, bad]);
    let (package, layers) = (file.open(), file.layers().unwrap());
    let rows = rows(&package, &layers[0]).unwrap();
    let faults: Vec<_> = rows.iter().map(|row| (row.id, row.cells.clone().err())).collect();
    let (large, torn) = (Some(RowFault::TooLarge), Some(RowFault::NotUtf8(0)));
    assert_eq!(faults, [(1, None), (2, torn), (3, large), (4, large), (5, None)]);
}

#[test]
fn only_degrees_on_wgs_84_are_read() {
    let with = |system: i64| MILLS.replace("4326", &system.to_string());
    for system in [4326, 0, 100_001] {
        assert_eq!(file(&[BARE, &with(system)]).layers().unwrap().len(), 1, "{system}");
    }
    assert_eq!(
        file(&[BARE, &with(3857)]).complaint(),
        "`mills` is in EPSG:3857: transform it to WGS 84 (ogr2ogr -t_srs EPSG:4326 new.gpkg \
         old.gpkg)"
    );
    assert!(file(&[BARE, &with(-1)]).complaint().contains("is in NONE:-1: transform it"));
    assert!(file(&[BARE, &with(77)]).complaint().contains("is in SRS:77: transform it"));
}

#[test]
fn what_is_no_geopackage_is_told() {
    let complaint = |sql: &[&str]| file(sql).complaint();
    let no = complaint(&["CREATE TABLE t (a)"]);
    assert_eq!(
        no,
        "an SQLite file without `gpkg_contents`, so no GeoPackage: convert it, as with ogr2ogr"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.gpkg");
    let told = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        GeoPackage::open(&path).err().unwrap().to_string()
    };
    assert!(told(b"").contains("without `gpkg_contents`"));
    assert!(told(b"name\n1\n").contains("not a GeoPackage, or a damaged one"));
    assert!(told(&[b"SQLite format 3\0", &[0; 2000][..]].concat()).contains("damaged one"));
    let missing = GeoPackage::open(&folder.path().join("none.gpkg")).err().unwrap();
    assert!(matches!(missing, GeoPackageError::Open(_)), "{missing}");
}

#[test]
fn layers_that_would_run_something_are_refused() {
    let layer = |sql: &str| {
        let listed = "INSERT INTO gpkg_contents VALUES ('mills', 'features');
             INSERT INTO gpkg_geometry_columns VALUES ('mills', 'geom', 4326);";
        file(&[BARE, sql, listed]).complaint()
    };
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, NULL AS geom FROM n";
    assert!(layer(&format!("CREATE VIEW mills AS {endless}")).contains("is a view, not a table"));
    let computed = "CREATE TABLE mills (fid INTEGER PRIMARY KEY, geom BLOB, a AS (instr(hex(zeroblob(20000000)), 'x')))";
    assert_eq!(layer(computed), "`mills` works `a` out: copy it into a plain table");
    let machine = "CREATE VIRTUAL TABLE mills USING rtree(fid, a, b)";
    assert!(layer(machine).contains("is a virtual table, not a table"));
    assert!(layer("SELECT 1").contains("is in the contents and not in the file"));
    for keyless in [
        "geom BLOB",
        "fid TEXT PRIMARY KEY, geom BLOB",
        "a INTEGER, geom BLOB, PRIMARY KEY (a, geom)",
    ] {
        let told = layer(&format!("CREATE TABLE mills ({keyless})"));
        assert!(told.contains("has no primary key of whole numbers"), "{told}");
    }
    let bare = layer("CREATE TABLE mills (fid INTEGER PRIMARY KEY)");
    assert_eq!(bare, "`mills` has no column of geometries: write the file anew");
}

#[test]
fn contents_that_would_run_something_are_refused() {
    let instead = |table: &str, sql: &str| {
        let drop = format!("ALTER TABLE {table} RENAME TO kept;");
        file(&[BARE, MILLS, &drop, sql]).complaint()
    };
    let endless = "CREATE VIEW gpkg_contents AS WITH RECURSIVE n (i) AS \
         (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS table_name, 'features' AS data_type FROM n";
    assert!(instead("gpkg_contents", endless).contains("`gpkg_contents` is a view"));
    let computed = "CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER PRIMARY KEY, \
         organization AS (hex(zeroblob(9))), organization_coordsys_id INTEGER)";
    assert!(instead("gpkg_spatial_ref_sys", computed).contains("works `organization` out"));
    // A table of that name would answer for the engine.
    let told = file(&[
        BARE,
        "CREATE VIEW mills AS SELECT 1 AS fid, NULL AS geom;
         CREATE TABLE pragma_table_list (schema, name, type);
         INSERT INTO pragma_table_list VALUES ('main', 'mills', 'table');
         CREATE TABLE pragma_table_xinfo (name, type, pk, hidden);
         INSERT INTO pragma_table_xinfo VALUES ('fid', 'INTEGER', 1, 0);
         INSERT INTO gpkg_contents VALUES ('mills', 'features');",
    ]);
    assert!(told.complaint().contains("is a view"));
    let twice = "INSERT INTO gpkg_geometry_columns VALUES ('mills', 'name', 4326)";
    assert!(file(&[BARE, MILLS, twice]).complaint().contains("is there twice"));
}

#[test]
fn files_that_are_too_much_are_refused() {
    let columns = |count: usize| (0..count).map(|at| format!(", c{at}")).collect::<String>();
    let wide = |count| {
        let columns = columns(count);
        let sql = format!(
            "CREATE TABLE wide (fid INTEGER PRIMARY KEY{columns});
             INSERT INTO gpkg_contents VALUES ('wide', 'attributes');"
        );
        file(&[BARE, &sql]).layers()
    };
    assert_eq!(wide(MAX_COLUMNS - 1).unwrap()[0].columns.len(), MAX_COLUMNS - 1);
    assert!(wide(MAX_COLUMNS).unwrap_err().to_string().contains("too many columns on wide"));

    let many = (0..1_001).map(|at| {
        format!("CREATE TABLE t{at} (a INTEGER PRIMARY KEY); INSERT INTO gpkg_contents VALUES ('t{at}', 'attributes');")
    });
    let many = format!("BEGIN; {} COMMIT;", many.collect::<String>());
    let told = file(&[BARE, &many]).complaint();
    assert_eq!(told, "it has more layers than 1000, the most that are read: split it");
    // Written past the engine, which would take its time to declare them.
    let objects = "PRAGMA writable_schema = ON;
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20100)
            INSERT INTO sqlite_schema SELECT 'table', 'u' || i, 'u' || i, 2, 'CREATE TABLE u' || i || ' (a)' FROM n;";
    let told = file(&[BARE, objects]).complaint();
    assert!(told.contains("not a GeoPackage, or a damaged one"), "{told}");

    // Contents that join to each other many times over, without an index.
    let crossed = "
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO gpkg_contents SELECT 'x' || i, 'features' FROM n;
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO gpkg_geometry_columns SELECT 'x1', 'g', i FROM n;";
    assert!(file(&[BARE, crossed]).layers().is_err());
}

#[test]
fn a_file_that_was_cut_or_damaged_never_stops_the_program() {
    let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
         INSERT INTO mills SELECT i, 'mill ' || i, zeroblob(40), i / 4.0 FROM n;";
    let file = file(&["PRAGMA page_size = 512", BARE, MILLS, many]);
    let whole = std::fs::read(&file.path).unwrap();
    let read = |bytes: &[u8]| {
        std::fs::write(&file.path, bytes).unwrap();
        let package = GeoPackage::open(&file.path)?;
        let layers = package.layers()?;
        layers.iter().map(|layer| Ok(rows(&package, layer)?.len())).sum()
    };
    assert_eq!(read(&whole), Ok(400));
    for end in (0..whole.len()).step_by(509) {
        let cut: Result<usize, GeoPackageError> = read(&whole[..end]);
        assert!(cut.is_err(), "{end}: {cut:?}");
    }
    // A byte here and there, in every part of the file.
    for at in (0..whole.len()).step_by(61) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0xff;
        let _ = read(&damaged);
    }
}
