//! Random sequences of changes, with rows and children: what was migrated step by step is what
//! would have been made at once, every row survives, and every way back leads back.

use super::{
    database::Database,
    mutate::{Op, Workshop},
};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeMap;
use terra_store::{
    Error,
    migrate::{self, MigrationError, Refusal},
    schema::{Diff, Schema, TableModel, TypeModel},
};

/// A few rows in each table; what a unique key or a missing parent refuses is left out.
async fn fill(db: &Database, schema: &Schema, seed: &mut u128) {
    for table in &schema.tables {
        for row in 0..4 {
            *seed += 1;
            let names: Vec<_> =
                table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
            let values: Vec<_> = table
                .columns
                .iter()
                .map(|column| match &column.references {
                    _ if column.name == "id" => db.id(*seed),
                    _ if column.nullable && row == 0 => "NULL".to_owned(),
                    Some(to) => format!("(SELECT id FROM {} ORDER BY id LIMIT 1)", to.table),
                    None => value(db, &column.ty, column.min.unwrap_or(0.0), column.max, row),
                })
                .collect();
            let insert = format!(
                "INSERT INTO {} ({}) VALUES ({})",
                table.name,
                names.join(", "),
                values.join(", ")
            );
            let _ = db.try_run(&insert).await;
        }
    }
}

/// A literal that a column of this type takes.
fn value(db: &Database, ty: &TypeModel, min: f64, max: Option<f64>, row: u32) -> String {
    let number = f64::from(row).max(min).min(max.unwrap_or(9.0));
    match ty {
        TypeModel::Text(max) => {
            let text: String =
                format!("{row}{}", "é".repeat(30)).chars().take(*max as usize).collect();
            format!("'{text}'")
        }
        TypeModel::Code(codes) => format!("'{}'", codes[row as usize % codes.len()]),
        TypeModel::Decimal(_, 4) => "0.1234".to_owned(),
        TypeModel::Decimal(_, scale) => {
            let part = if *scale > 1 && number + 0.25 < max.unwrap_or(9.0) { 0.25 } else { 0.0 };
            format!("{}", number + part)
        }
        TypeModel::Int | TypeModel::BigInt => format!("{}", number.ceil()),
        TypeModel::Double => format!("{number}"),
        TypeModel::Bool => if row.is_multiple_of(2) { "TRUE" } else { "FALSE" }.to_owned(),
        TypeModel::Timestamp => format!("'2024-01-0{}T0{row}:00:00.000000Z'", row + 1),
        TypeModel::Date => format!("'2024-01-0{}'", row + 1),
        TypeModel::Json => format!("'[{row}]'"),
        TypeModel::Bytes(max) => db.bytes(&"0a".repeat((*max).min(3) as usize)),
        TypeModel::Id => db.id(1_000_000 + u128::from(row)),
        TypeModel::Unknown(_) => unreachable!(),
    }
}

/// Every value of the columns that a step does not change, by table and column of afterwards.
type Kept = BTreeMap<(String, String), Vec<String>>;

/// Reads what a step leaves alone: before it by the old names, after it by the new ones.
async fn kept(db: &Database, diff: &Diff, new: &Schema, before: bool) -> Kept {
    let mut kept = Kept::new();
    for table in &new.tables {
        if diff.created.iter().any(|created| created.name == table.name) {
            continue;
        }
        let was = diff.renames.old_table(&table.name).unwrap();
        for column in untouched(diff, table) {
            let old = diff.renames.old_column(&table.name, &column).unwrap();
            let (from, name) =
                if before { (was, old) } else { (table.name.as_str(), column.as_str()) };
            let rows = db.all(&format!("SELECT id, \"{name}\" FROM {from} ORDER BY id")).await;
            kept.insert((table.name.clone(), column), rows);
        }
    }
    kept
}

/// The columns of a table that stay as they are, but for their names.
fn untouched(diff: &Diff, table: &TableModel) -> Vec<String> {
    let Some(change) = diff.altered.iter().find(|change| change.new.name == table.name) else {
        return table.columns.iter().map(|column| column.name.clone()).collect();
    };
    let same = change.kept.iter().filter(|pair| !pair.altered);
    same.map(|pair| pair.new.name.clone()).collect()
}

fn refusal(error: &Error) -> &Refusal {
    match error {
        Error::Migration(MigrationError::Refused(refusal)) => refusal,
        other => panic!("{other}"),
    }
}

/// Which way a step is taken.
#[derive(Clone, Copy)]
enum Way<'a> {
    Up(u32),
    Down(u32),
    Push(&'a Schema),
}

/// Takes a step until it is taken: allows the losses that are named, and where rows stand against
/// it takes the rows away. Gives whether every row is still there.
async fn insist(db: &Database, here: &Schema, way: Way<'_>) -> bool {
    let mut whole = true;
    let mut allow: Vec<String> = Vec::new();
    for _ in 0..4 {
        let names: Vec<_> = allow.iter().map(String::as_str).collect();
        let outcome = match way {
            Way::Up(to) => db.apply(Some(to), &names).await.map(drop),
            Way::Down(to) => db.down(Some(to), &names).await.map(drop),
            Way::Push(schema) => db.push(schema, &names).await.map(drop),
        };
        let Err(error) = outcome else { return whole };
        // Refused means that nothing happened.
        db.is_clean(here).await;
        let refusal = refusal(&error);
        allow.extend(refusal.losses.iter().map(|loss| loss.name.clone()));
        if !refusal.obstacles.is_empty() {
            whole = false;
            empty(db, here).await;
        }
    }
    panic!("refused again and again");
}

/// Takes all rows away, whatever points to whatever.
async fn empty(db: &Database, schema: &Schema) {
    for _ in 0..=schema.tables.len() {
        for table in &schema.tables {
            for column in
                table.columns.iter().filter(|column| column.references.is_some() && column.nullable)
            {
                let _ = db
                    .try_run(&format!("UPDATE {} SET \"{}\" = NULL", table.name, column.name))
                    .await;
            }
            let _ = db.try_run(&format!("DELETE FROM {}", table.name)).await;
        }
    }
    for table in &schema.tables {
        assert_eq!(db.one(&format!("SELECT count(*) FROM {}", table.name)).await, "0");
    }
}

/// Takes a step, and holds it to the schema it leads to and to every value it leaves alone.
async fn step(db: &Database, old: &Schema, new: &Schema, diff: &Diff, way: Way<'_>) {
    let before = kept(db, diff, new, true).await;
    let whole = insist(db, old, way).await;
    db.is_clean(new).await;
    if whole {
        assert_eq!(before, kept(db, diff, new, false).await, "rows or values changed");
    }
    let plan = migrate::push_plan(&mut db.connect().await, new).await.unwrap();
    assert!(plan.is_empty(), "{plan}");
}

async fn sequence([db, pushed, fresh]: [Database; 3], steps: Vec<Vec<Op>>) {
    let mut workshop = Workshop::new();
    let mut seed = 0;
    let mut number = 1;
    db.migrated(&workshop.schema, "start", &[]).await;
    pushed.pushed(&workshop.schema, &[]).await;
    for ops in steps {
        let old = workshop.schema.clone();
        fill(&db, &old, &mut seed).await;
        fill(&pushed, &old, &mut seed).await;
        workshop.forget();
        for op in ops {
            workshop.change(op);
        }
        let new = &workshop.schema;
        if !new.name_faults().is_empty() || db.generate(new, "step").is_none() {
            workshop.schema = old;
            continue;
        }
        number += 1;
        let there = Diff::declared(&old, new);
        let back = Diff::way_back(&old, new);
        step(&db, &old, new, &there, Way::Up(number)).await;
        step(&db, new, &old, &back, Way::Down(number - 1)).await;
        step(&db, &old, new, &there, Way::Up(number)).await;
        step(&pushed, &old, new, &there, Way::Push(new)).await;
    }
    fresh.pushed(&workshop.schema, &[]).await;
    for other in [&db, &pushed] {
        let (migrated, made) = (other.catalog().await, fresh.catalog().await);
        let lacks = |from: &[String], facts: &[String]| {
            facts.iter().filter(|fact| !from.contains(fact)).cloned().collect::<Vec<_>>()
        };
        let (missing, extra) = (lacks(&migrated, &made), lacks(&made, &migrated));
        assert!(missing.is_empty() && extra.is_empty(), "lacks {missing:#?}, has {extra:#?}");
    }
}

fn run(make: fn() -> Database) {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    config.max_shrink_iters = 200;
    if std::env::var("PROPTEST_CASES").is_err() {
        config.cases = 16;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    proptest!(config, |(steps in vec(vec(any::<Op>(), 1..6), 1..5))| {
        runtime.block_on(sequence([make(), make(), make()], steps));
    });
}

#[test]
fn sequences_on_sqlite() {
    run(Database::sqlite);
}

#[test]
fn sequences_on_postgres() {
    run(Database::postgres);
}
