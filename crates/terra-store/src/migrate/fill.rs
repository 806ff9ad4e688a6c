//! Columns that the check computes, filled where rows came before the columns did.

use super::session::Session;
use crate::{
    Error,
    schema::{SQUARE, Schema, tokens::ident},
};
use terra_geo::BBox;
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
    let has = |schema: &Schema, table: &str| {
        schema.table(table).map(|table| table.columns.iter().any(|column| column.name == SQUARE))
    };
    for table in &new.tables {
        let was = table.was.as_deref().filter(|was| has(old, was).is_some());
        let before = has(old, was.unwrap_or(&table.name));
        if before == Some(false) && has(new, &table.name) == Some(true) {
            fill(session, &table.name).await?;
        }
    }
    Ok(())
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
