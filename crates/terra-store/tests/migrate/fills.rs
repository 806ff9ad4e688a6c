//! Columns that the check computes, filled in rows that came before them.

use super::{database::Database, on_both_engines, shapes::*};
use terra_geo::{BBox, Geometry};
use terra_store::{
    migrate,
    schema::{TableModel, TypeModel},
};

/// As a declaration with a geometry gives them.
fn lines() -> TableModel {
    let sides = ["west", "south", "east", "north"];
    let with = |table: TableModel, side: &str| table.with(maybe(side, TypeModel::Double));
    sides.into_iter().fold(table("lines").with(maybe("geometry", TypeModel::Bytes(99))), with)
}

fn indexed(lines: TableModel) -> TableModel {
    lines.with(maybe("enclosing_square", TypeModel::BigInt)).index(&["enclosing_square", "id"])
}

async fn fill(db: &Database) {
    for n in 0..2_500_u128 {
        let (west, south) = (n as f64 / 20.0 - 90.0, n as f64 / 50.0 - 40.0);
        let shape = if db.is_sqlite() { "x'00'" } else { "'\\x00'" };
        let values = if n % 7 == 0 {
            "NULL, NULL, NULL, NULL, NULL".to_owned()
        } else {
            format!("{shape}, {west}, {south}, {}, {}", west + 0.1, south + 0.2)
        };
        let id = db.id(n + 1);
        let insert = "INSERT INTO lines (id, geometry, west, south, east, north) VALUES";
        db.run(&format!("{insert} ({id}, {values})")).await;
    }
}

async fn is_filled(db: &Database) {
    let rows = db.all("SELECT west, south, east, north, enclosing_square FROM lines").await;
    assert_eq!(rows.len(), 2_500);
    for row in rows {
        let cells: Vec<&str> = row.split('|').collect();
        if cells[0] == "NULL" {
            assert_eq!(cells[4], "NULL", "{row}");
            continue;
        }
        let sides: Vec<f64> = cells[..4].iter().map(|side| side.parse().unwrap()).collect();
        let bbox = BBox::new(sides[0], sides[1], sides[2], sides[3]).unwrap();
        assert_eq!(cells[4], bbox.enclosing_square().to_string(), "{row}");
    }
}

async fn squares_are_filled_by_a_migration(db: Database) {
    db.migrated(&schema([lines()]), "first", &[]).await;
    fill(&db).await;
    db.migrated(&schema([indexed(lines())]), "second", &[]).await;
    is_filled(&db).await;
    // What can be made again is no loss.
    db.down(None, &[]).await.unwrap();
    db.apply(None, &[]).await.unwrap();
    is_filled(&db).await;
}

async fn squares_are_filled_by_a_push_also_under_a_new_name(db: Database) {
    db.pushed(&schema([lines()]), &[]).await;
    fill(&db).await;
    let mut renamed = indexed(lines());
    renamed.name = "routes".to_owned();
    renamed.was = Some("lines".to_owned());
    db.push(&schema([renamed]), &[]).await.unwrap();
    db.run("ALTER TABLE routes RENAME TO lines").await;
    is_filled(&db).await;
}

async fn shapes_that_sql_wrote_are_told_and_placed(db: Database) {
    let schema = schema([indexed(lines())]);
    db.pushed(&schema, &[]).await;
    let line = Geometry::from_wkt("LINESTRING (8 49, 9 50)").unwrap();
    let wkb: String = line.to_wkb().iter().map(|byte| format!("{byte:02x}")).collect();
    let bytes =
        |wkb: &str| if db.is_sqlite() { format!("x'{wkb}'") } else { format!("'\\x{wkb}'") };
    let rows = (0..1_600_u128).map(|n| {
        let geometry = if n % 4 == 0 { "NULL".to_owned() } else { bytes(&wkb) };
        format!("({}, {geometry})", db.id(n))
    });
    let rows = rows.collect::<Vec<_>>().join(", ");
    db.run(&format!("INSERT INTO lines (id, geometry) VALUES {rows}")).await;
    let checked = migrate::check(&mut db.connect().await, &schema).await.unwrap();
    assert!(!checked.is_clean());
    let told = "lines: SQL wrote the shapes of 1200 rows without the box they are found by";
    assert_eq!(checked.to_string(), told);
    let plan = db.pushed(&schema, &[]).await;
    assert!(plan.is_empty());
    let expected = format!("8|49|9|50|{}|1200", line.bounds().enclosing_square());
    let sides = "west, south, east, north, enclosing_square";
    let placed = format!("SELECT {sides}, count(*) FROM lines WHERE west = 8 GROUP BY {sides}");
    assert_eq!(db.all(&placed).await, [expected]);
    // What is no shape stays as it is, and is told again.
    let broken =
        format!("INSERT INTO lines (id, geometry) VALUES ({}, {})", db.id(9_999), bytes("00"));
    db.run(&broken).await;
    db.push(&schema, &[]).await.unwrap();
    let checked = migrate::check(&mut db.connect().await, &schema).await.unwrap();
    assert_eq!(checked.unplaced, [("lines".to_owned(), 1)]);
}

on_both_engines!(
    shapes_that_sql_wrote_are_told_and_placed,
    squares_are_filled_by_a_migration,
    squares_are_filled_by_a_push_also_under_a_new_name,
);
