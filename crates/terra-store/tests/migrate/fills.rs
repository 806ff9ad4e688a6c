//! Columns that the check computes, filled in rows that came before them.

use super::{database::Database, on_both_engines, shapes::*};
use terra_geo::BBox;
use terra_store::schema::{TableModel, TypeModel};

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

on_both_engines!(
    squares_are_filled_by_a_migration,
    squares_are_filled_by_a_push_also_under_a_new_name,
);
