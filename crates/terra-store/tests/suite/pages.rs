//! The order of rows, and pages of them.

use crate::{
    fixture::{Fixture, cases},
    random::some,
    tables::{Permit, Plant, Sample, Status, Word},
};
use terra_schema::{AuditColumns, Order, Row};
use terra_store::{Cursor, Database, Error, related};

cases! {
    missing_values_come_last_in_either_direction,
    rows_that_tie_come_by_id,
    limit_and_offset,
    a_count_is_of_all_rows,
    pages_visit_every_row_once,
    pages_of_records_visit_every_row_once,
    pages_with_a_filter_and_joins,
    pages_by_a_column_that_may_be_missing_only,
    rows_added_meanwhile_do_not_move_a_page,
    a_page_by_a_joined_table_is_refused,
    every_type_has_an_order,
}

async fn missing_values_come_last_in_either_direction(database: &Fixture) {
    let words = [("a", Some(2)), ("b", None), ("c", Some(1)), ("d", None), ("e", Some(3))];
    database.insert_many(words.map(|(label, row)| Word::new(label).row(row))).await.unwrap();
    let labels = async |orders: Vec<Order<Word>>| {
        let select = database.select::<Word>();
        let select = orders.into_iter().fold(select, |select, order| select.order_by(order));
        let rows = select.all().await.unwrap();
        rows.iter().map(|row| row.label.as_str().to_owned()).collect::<String>()
    };
    let label = || Word::label.asc();
    assert_eq!(labels(vec![Word::row.asc(), label()]).await, "caebd");
    assert_eq!(labels(vec![Word::row.desc(), label()]).await, "eacbd");
    assert_eq!(labels(vec![Word::row.desc(), Word::label.desc()]).await, "eacdb");
    assert_eq!(labels(vec![Word::label.desc()]).await, "edcba");
}

async fn rows_that_tie_come_by_id(database: &Fixture) {
    database
        .insert_many((0..50).map(|number| Word::new(number.to_string()).row(number / 25)))
        .await
        .unwrap();
    let rows = database.select::<Word>().order_by(Word::row.desc()).limit(50).all().await.unwrap();
    let keys: Vec<_> = rows.iter().map(|row| (-row.row.unwrap(), row.id)).collect();
    assert!(keys.is_sorted());
    let rows = database.select::<Word>().limit(50).all().await.unwrap();
    assert!(rows.is_sorted_by_key(|row| row.id));
}

async fn limit_and_offset(database: &Fixture) {
    database.insert_many((10..20).map(|number| Word::new(number.to_string()))).await.unwrap();
    let labels = async |limit: Option<u64>, offset: u64| {
        let select = database.select::<Word>().order_by(Word::label.asc()).offset(offset);
        let select = match limit {
            Some(limit) => select.limit(limit),
            None => select,
        };
        let rows = select.all().await.unwrap();
        rows.iter().map(|row| row.label.parse::<u32>().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(labels(Some(3), 0).await, [10, 11, 12]);
    assert_eq!(labels(Some(3), 8).await, [18, 19]);
    assert_eq!(labels(Some(3), 10).await, [0; 0]);
    assert_eq!(labels(Some(0), 0).await, [0; 0]);
    assert_eq!(labels(None, 7).await, [17, 18, 19]);
    assert_eq!(labels(Some(u64::MAX), 9).await, [19]);
    assert_eq!(labels(None, u64::MAX).await, [0; 0]);
    let first = database.select::<Word>().order_by(Word::label.desc()).first().await.unwrap();
    assert_eq!(first.unwrap().label, "19");
    let none = database.select::<Word>().filter(Word::label.eq("x")).first().await.unwrap();
    assert!(none.is_none());
}

async fn a_count_is_of_all_rows(database: &Fixture) {
    database.insert_many((0..10).map(|number| Word::new(number.to_string()))).await.unwrap();
    let select = || database.select::<Word>().order_by(Word::label.asc());
    assert_eq!(select().count().await.unwrap(), 10);
    assert_eq!(select().limit(3).count().await.unwrap(), 10);
    assert_eq!(select().offset(3).count().await.unwrap(), 10);
    let next = select().page(4).await.unwrap().next.unwrap();
    assert_eq!(select().after(next).count().await.unwrap(), 10);
    assert_eq!(select().filter(Word::label.lt("4")).count().await.unwrap(), 4);
}

/// Words with few values, many of them missing.
async fn many_ties(database: &Fixture, count: usize) {
    let value = || proptest::option::weighted(0.6, 0..4_i32);
    let words = some(count, (value(), value(), value(), proptest::option::of("[ab]")));
    let drafts = words.into_iter().enumerate().map(|(number, (row, order, limit, value))| {
        // The group and the order are a unique key, which a missing group takes no part in.
        Word::new(number.to_string()).row(row).order(order).limit(limit).value(value)
    });
    database.insert_many(drafts.collect::<Vec<_>>()).await.unwrap();
}

async fn pages_visit_every_row_once(database: &Fixture) {
    many_ties(database, 120).await;
    let orders: Vec<fn() -> Vec<Order<Word>>> = vec![
        Vec::new,
        || vec![Word::row.asc()],
        || vec![Word::row.desc()],
        || vec![Word::row.asc(), Word::order.desc()],
        || vec![Word::row.desc(), Word::value.asc(), Word::limit.desc()],
        || vec![Word::value.desc(), Word::id.desc()],
        || vec![Word::id.desc(), Word::row.asc()],
        || vec![Word::label.desc(), Word::row.asc()],
        || vec![Word::audit.created_at().desc(), Word::limit.asc()],
    ];
    for (number, order) in orders.into_iter().enumerate() {
        let ordered = || {
            let select = database.select::<Word>();
            order().into_iter().fold(select, |select, order| select.order_by(order))
        };
        let all = ordered().limit(1_000).all().await.unwrap();
        assert_eq!(all.len(), 120);
        for size in [1, 7, 40, 119, 120, 121] {
            let mut paged = Vec::new();
            let mut cursor: Option<Cursor> = None;
            loop {
                let select = match cursor.take() {
                    Some(cursor) => ordered().after(cursor),
                    None => ordered(),
                };
                let page = select.page(size).await.unwrap();
                assert!(page.rows.len() as u64 <= size);
                assert_eq!(page.next.is_none(), paged.len() + page.rows.len() == 120);
                paged.extend(page.rows);
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            assert!(paged == all, "order {number}, pages of {size}");
        }
    }
}

async fn pages_of_records_visit_every_row_once(database: &Fixture) {
    many_ties(database, 60).await;
    let ordered = || {
        let (row, value) = (Word::row.position(), Word::value.position());
        database.table(Word::table()).order_by(row, true).order_by(value, false)
    };
    let all = ordered().limit(100).records().await.unwrap();
    let mut page = ordered().page(7).await.unwrap();
    let mut paged = page.rows;
    while let Some(cursor) = page.next {
        page = ordered().after(cursor).page(7).await.unwrap();
        paged.extend(page.rows);
    }
    let ids =
        |records: &[terra_schema::Record]| records.iter().map(|row| row.id()).collect::<Vec<_>>();
    assert_eq!(ids(&paged), ids(&all));
}

async fn pages_with_a_filter_and_joins(database: &Fixture) {
    let plants = (0..30).map(|number| {
        let status = if number % 3 == 0 { Status::Operating } else { Status::Planned };
        Plant::new(format!("plant {number}"))
            .status(status)
            .capacity_mw((number % 2 == 0).then_some(number / 10))
    });
    let ids = database.insert_many(plants.collect::<Vec<_>>()).await.unwrap();
    let permits = ids.iter().flat_map(|id| [Permit::new(*id, "a"), Permit::new(*id, "b")]);
    database.insert_many(permits.collect::<Vec<_>>()).await.unwrap();
    let select = || {
        database
            .select::<Plant>()
            .left_join(related::<Permit>())
            .filter(Plant::status.eq(Status::Operating) | Plant::status.eq(Status::Retired))
            .order_by(Plant::capacity_mw.desc())
    };
    let all = select().limit(100).all().await.unwrap();
    assert_eq!(all.len(), 10);
    let mut page = select().page(3).await.unwrap();
    let mut paged = page.rows;
    while let Some(cursor) = page.next {
        page = select().after(cursor).page(3).await.unwrap();
        paged.extend(page.rows);
    }
    assert_eq!(paged, all);
    assert!(paged.iter().all(|(_, permit)| permit.as_ref().unwrap().name == "a"));
}

async fn pages_by_a_column_that_may_be_missing_only(database: &Fixture) {
    database.insert_many((0..5).map(|number| Word::new(number.to_string()))).await.unwrap();
    let select = || database.select::<Word>().order_by(Word::row.desc());
    let first = select().page(2).await.unwrap();
    let second = select().after(first.next.unwrap()).page(2).await.unwrap();
    let third = select().after(second.next.unwrap()).page(2).await.unwrap();
    assert_eq!((first.rows.len(), second.rows.len(), third.rows.len()), (2, 2, 1));
    assert!(third.next.is_none());
    let empty = select().filter(Word::row.gt(1)).page(2).await.unwrap();
    assert!(empty.rows.is_empty() && empty.next.is_none());
}

async fn rows_added_meanwhile_do_not_move_a_page(database: &Fixture) {
    database.insert_many((0..6).map(|number| Word::new(format!("m{number}")))).await.unwrap();
    let select = || database.select::<Word>().order_by(Word::label.asc());
    let first = select().page(3).await.unwrap();
    database.insert_many(["a", "b", "z"].map(Word::new)).await.unwrap();
    let second = select().after(first.next.unwrap()).page(10).await.unwrap();
    let labels: Vec<_> = second.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["m3", "m4", "m5", "z"]);
}

async fn a_page_by_a_joined_table_is_refused(database: &Fixture) {
    let select = database.select::<Permit>().left_join(related::<Plant>());
    let error = select.order_by(Plant::name.asc()).page(3).await.unwrap_err();
    assert!(matches!(error, Error::Unsupported { .. }), "{error:?}");
}

async fn every_type_has_an_order(database: &Fixture) {
    let rows = some(80, crate::random::record(Sample::table()));
    database.insert_records(Sample::table(), rows).await.unwrap();
    let table = Sample::table();
    for (at, column) in table.columns.iter().enumerate() {
        use terra_schema::{ColumnType, Value};
        if matches!(column.ty, ColumnType::Json) {
            continue;
        }
        for descending in [false, true] {
            let select = database.table(table).order_by(at, descending);
            let records = select.limit(100).records().await.unwrap();
            let values: Vec<&Value> =
                records.iter().map(|record| record.values()[at].as_ref().unwrap()).collect();
            let missing = values.iter().position(|value| value.is_null()).unwrap_or(values.len());
            let (present, absent) = values.split_at(missing);
            assert!(absent.iter().all(|value| value.is_null()), "{}", column.name);
            let rises = |one: &&Value, other: &&Value| compare(one, other, descending);
            assert!(present.is_sorted_by(rises), "{} {descending}: {present:?}", column.name);
        }
    }
    fn compare(one: &terra_schema::Value, other: &terra_schema::Value, descending: bool) -> bool {
        use std::cmp::Ordering;
        use terra_schema::Value;
        let order = match (one, other) {
            (Value::Bool(one), Value::Bool(other)) => one.cmp(other),
            (Value::Integer(one), Value::Integer(other)) => one.cmp(other),
            (Value::Real(one), Value::Real(other)) => one.total_cmp(other),
            (Value::Decimal(one), Value::Decimal(other)) => one.cmp(other),
            (Value::Text(one), Value::Text(other)) => one.cmp(other),
            (Value::Bytes(one), Value::Bytes(other)) => one.cmp(other),
            (Value::Id(one), Value::Id(other)) => one.cmp(other),
            (Value::Timestamp(one), Value::Timestamp(other)) => one.cmp(other),
            (Value::Date(one), Value::Date(other)) => one.cmp(other),
            _ => panic!("{one} and {other}"),
        };
        order != if descending { Ordering::Less } else { Ordering::Greater }
    }
}
