//! Columns that the check computes, filled where rows came before the columns did.

use super::session::{Session, Work};
use crate::{
    Error,
    schema::{SQUARE, Schema, TableModel, tokens::ident},
};
use terra_geo::{BBox, Geometry};
use terra_schema::Value;

/// How many rows are filled between two looks at the table.
const BATCH: usize = 1_000;

/// Fills the squares of tables that have got a column for them. Nothing about the rows changes:
/// neither their versions nor their history.
pub(super) async fn squares(
    session: &mut Session<'_>,
    old: &Schema,
    new: &Schema,
) -> Result<(), Error> {
    let has =
        |schema: &Schema, table: &str| schema.table(table).map(|table| has_column(table, SQUARE));
    for table in &new.tables {
        let was = table.was.as_deref().filter(|was| has(old, was).is_some());
        let before = has(old, was.unwrap_or(&table.name));
        if before == Some(false) && has(new, &table.name) == Some(true) {
            fill(session, &table.name).await?;
        }
    }
    Ok(())
}

fn has_column(table: &TableModel, name: &str) -> bool {
    table.columns.iter().any(|column| column.name == name)
}

/// The rows of a table that are in no box: SQL of others wrote their shape, and not what is made of
/// it.
const IS_UNPLACED: &str = "geometry IS NOT NULL AND enclosing_square IS NULL";

/// How many rows of each table are in no box, where there are any.
pub(super) async fn unplaced(
    session: &mut Session<'_>,
    live: &Schema,
) -> Result<Vec<(String, u64)>, Error> {
    let mut unplaced = Vec::new();
    let has_both = |table: &&TableModel| ["geometry", SQUARE].iter().all(|n| has_column(table, n));
    for table in live.tables.iter().filter(has_both) {
        let sql = format!("SELECT count(*) FROM {} WHERE {IS_UNPLACED}", ident(&table.name));
        let rows = session.connection.rows(&sql, &[]).await?;
        if let Some([Value::Integer(rows @ 1..)]) = rows.first().map(Vec::as_slice) {
            unplaced.push((table.name.clone(), rows.unsigned_abs()));
        }
    }
    Ok(unplaced)
}

/// Gives rows that are in no box theirs, by their shapes. What is no shape stays as it is.
pub(super) struct Placing<'a>(pub(super) &'a Schema);

impl Work for Placing<'_> {
    type Output = ();

    async fn run(&self, session: &mut Session<'_>) -> Result<(), Error> {
        for (table, _) in unplaced(session, self.0).await? {
            place(session, &table).await?;
        }
        Ok(())
    }
}

async fn place(session: &mut Session<'_>, table: &str) -> Result<(), Error> {
    let dialect = session.connection.dialect();
    let table = ident(table);
    let mut update = format!("UPDATE {table} SET ");
    for (at, side) in ["west", "south", "east", "north", SQUARE].into_iter().enumerate() {
        update.push_str(if at == 0 { "" } else { ", " });
        update.push_str(side);
        update.push_str(" = ");
        dialect.parameter(&mut update, at + 1);
    }
    update.push_str(" WHERE id = ");
    dialect.parameter(&mut update, 6);
    let columns = format!("SELECT id, geometry FROM {table} WHERE {IS_UNPLACED}");
    let page = format!("ORDER BY id LIMIT {BATCH}");
    let mut following = format!("{columns} AND id > ");
    dialect.parameter(&mut following, 1);
    let (mut select, mut after) = (format!("{columns} {page}"), Vec::new());
    loop {
        let rows = session.connection.rows(&select, &after).await?;
        after = rows.last().map(|row| row[..1].to_vec()).unwrap_or_default();
        select = format!("{following} {page}");
        let is_last = rows.len() < BATCH;
        for row in rows {
            if let [id, Value::Bytes(wkb)] = &row[..]
                && let Ok(shape) = Geometry::from_wkb(wkb)
            {
                let bounds = shape.bounds();
                let sides = [bounds.west(), bounds.south(), bounds.east(), bounds.north()];
                let mut values: Vec<Value> = sides.into_iter().map(Value::Real).collect();
                values.extend([Value::Integer(bounds.enclosing_square()), id.clone()]);
                session.connection.execute(&update, &values).await?;
            }
        }
        if is_last {
            return Ok(());
        }
    }
}

async fn fill(session: &mut Session<'_>, table: &str) -> Result<(), Error> {
    let dialect = session.connection.dialect();
    let table = ident(table);
    let columns =
        format!("SELECT id, west, south, east, north FROM {table} WHERE geometry IS NOT NULL");
    let page = format!("ORDER BY id LIMIT {BATCH}");
    let mut following = format!("{columns} AND id > ");
    dialect.parameter(&mut following, 1);
    let (mut select, mut after) = (format!("{columns} {page}"), Vec::new());
    let mut update = format!("UPDATE {table} SET {SQUARE} = ");
    dialect.parameter(&mut update, 1);
    update.push_str(" WHERE id = ");
    dialect.parameter(&mut update, 2);
    loop {
        let rows = session.connection.rows(&select, &after).await?;
        after = rows.last().map(|row| row[..1].to_vec()).unwrap_or_default();
        select = format!("{following} {page}");
        let is_last = rows.len() < BATCH;
        for mut row in rows {
            let sides: Vec<f64> = row
                .iter()
                .filter_map(|side| if let Value::Real(side) = side { Some(*side) } else { None })
                .collect();
            let square = match sides[..] {
                [west, south, east, north] => BBox::new(west, south, east, north)?,
                // A box that isn't there is anywhere.
                _ => BBox::WORLD,
            };
            let square = Value::Integer(square.enclosing_square());
            session.connection.execute(&update, &[square, row.swap_remove(0)]).await?;
        }
        if is_last {
            return Ok(());
        }
    }
}
