//! Counts, sums, averages and extremes.

use crate::{
    fixture::{Fixture, cases},
    tables::{Payment, Plant, Sample, Scale, Status, User, Word},
};
use rust_decimal::{Decimal, dec};
use terra_schema::{AuditColumns, Date, Row, Value};
use terra_store::{
    Database, Error, related,
    select::{average, count, count_of, max, min, sum},
};

cases! {
    of_all_rows,
    of_no_rows,
    by_a_column,
    by_a_column_that_may_be_missing,
    by_two_and_three_columns,
    filters_and_joins_count,
    the_page_does_not_count,
    every_type_has_extremes,
    sums_are_exact_up_to_64_bits,
    sums_beyond_64_bits_are_an_error,
    averages_of_every_kind_of_number,
}

/// Words `a` to `f` with a row, an order, a double, a decimal and a group, some of them missing.
async fn words(database: &Fixture) {
    let words = [
        ("a", Some(1), Some(10), Some(0.5), Some(dec!(0.10)), Some("x")),
        ("b", Some(2), Some(20), Some(1.5), Some(dec!(0.20)), Some("x")),
        ("c", Some(3), Some(30), None, None, Some("y")),
        ("d", None, Some(40), Some(-1.0), Some(dec!(-5.00)), None),
        ("e", Some(5), Some(50), Some(2.5), Some(dec!(9999999.99)), None),
        ("f", None, Some(60), None, None, Some("y")),
    ];
    let drafts = words.map(|(label, row, order, select, limit, group)| {
        Word::new(label).row(row).order(order).select(select).limit(limit).group(group)
    });
    database.insert_many(drafts).await.unwrap();
}

async fn of_all_rows(database: &Fixture) {
    words(database).await;
    let words = || database.select::<Word>();
    assert_eq!(words().aggregate(count()).await.unwrap(), 6);
    let (rows, values, total) =
        words().aggregate((count(), count_of(Word::row), sum(Word::row))).await.unwrap();
    assert_eq!((rows, values, total), (6, 4, Some(11)));
    let (total, mean, least, most) = words()
        .aggregate((sum(Word::limit), average(Word::row), min(Word::limit), max(Word::limit)))
        .await
        .unwrap();
    assert_eq!(total, Some(dec!(9999995.29)));
    assert_eq!(mean, Some(2.75));
    assert_eq!(least.unwrap(), dec!(-5.00));
    assert_eq!(most.unwrap(), dec!(9999999.99));
    let (total, least) = words().aggregate((sum(Word::select), min(Word::label))).await.unwrap();
    assert_eq!(total, Some(3.5));
    assert_eq!(least.unwrap(), "a");
}

async fn of_no_rows(database: &Fixture) {
    let words = || database.select::<Word>();
    assert_eq!(words().aggregate(count()).await.unwrap(), 0);
    let (values, total, exact) =
        words().aggregate((count_of(Word::row), sum(Word::row), sum(Word::limit))).await.unwrap();
    assert_eq!((values, total, exact), (0, None, None));
    let (mean, least) = words().aggregate((average(Word::limit), max(Word::label))).await.unwrap();
    assert_eq!((mean, least), (None, None));
    let groups = words().group_by(Word::group).aggregate(count()).await.unwrap();
    assert!(groups.is_empty());
}

async fn by_a_column(database: &Fixture) {
    let plants = [
        Plant::new("a").status(Status::Operating).capacity_mw(dec!(1.001)),
        Plant::new("b").status(Status::Operating).capacity_mw(dec!(2.002)),
        Plant::new("c").status(Status::Planned),
        Plant::new("d").status(Status::Retired).capacity_mw(dec!(30000.5)),
    ];
    database.insert_many(plants).await.unwrap();
    let by_status = database.select::<Plant>().group_by(Plant::status);
    let groups = by_status.aggregate((count(), sum(Plant::capacity_mw))).await.unwrap();
    assert_eq!(
        groups,
        [
            (Status::Operating, (2, Some(dec!(3.003)))),
            (Status::Retired, (1, Some(dec!(30000.500)))),
            (Status::Planned, (1, None)),
        ],
        "in the order of the codes as text"
    );
}

async fn by_a_column_that_may_be_missing(database: &Fixture) {
    words(database).await;
    let groups = database.select::<Word>().group_by(Word::group);
    let groups = groups.aggregate((count(), sum(Word::row), max(Word::order))).await.unwrap();
    let groups: Vec<_> = groups
        .iter()
        .map(|(group, values)| (group.as_ref().map(|group| group.as_str()), *values))
        .collect();
    assert_eq!(
        groups,
        [
            (Some("x"), (2, Some(3), Some(20))),
            (Some("y"), (2, Some(3), Some(60))),
            (None, (2, Some(5), Some(50))),
        ]
    );
    let by_owner = database.select::<Plant>().group_by(Plant::owner_id).aggregate(count());
    assert!(by_owner.await.unwrap().is_empty());
}

async fn by_two_and_three_columns(database: &Fixture) {
    for (number, (group, row)) in
        [("x", Some(1)), ("x", Some(1)), ("x", None), ("y", Some(1)), ("y", None), ("y", None)]
            .into_iter()
            .enumerate()
    {
        let word = Word::new(number.to_string()).group(group).row(row);
        database.insert(word.user(number % 2 == 0)).await.unwrap();
    }
    let groups = database.select::<Word>().group_by((Word::group, Word::row));
    let groups = groups.aggregate(count()).await.unwrap();
    let groups: Vec<_> = groups
        .iter()
        .map(|((group, row), count)| (group.as_ref().unwrap().as_str(), *row, *count))
        .collect();
    let expected = [("x", Some(1), 2), ("x", None, 1), ("y", Some(1), 1), ("y", None, 2)];
    assert_eq!(groups, expected);
    let groups = database.select::<Word>().group_by((Word::row, Word::user, Word::group));
    let groups = groups.aggregate((count(), min(Word::label))).await.unwrap();
    assert_eq!(groups.len(), 6);
    assert_eq!(groups[0].0.0, Some(1));
    assert_eq!(groups[0].0.1, Some(false));
}

async fn filters_and_joins_count(database: &Fixture) {
    let ada = database.insert(User::new("ada", "ada@example.org")).await.unwrap();
    let bob = database.insert(User::new("bob", "bob@example.org")).await.unwrap();
    let plants = (1..=6).map(|number| {
        let owner = if number % 3 == 0 { bob } else { ada };
        Plant::new(number.to_string()).owner_id(owner).capacity_mw(number)
    });
    database.insert_many(plants.collect::<Vec<_>>()).await.unwrap();
    let of_ada = database
        .select::<Plant>()
        .left_join(related::<User>())
        .filter(User::name.eq("ada"))
        .filter(Plant::capacity_mw.gt(1));
    let (rows, total) = of_ada.aggregate((count(), sum(Plant::capacity_mw))).await.unwrap();
    assert_eq!((rows, total), (3, Some(dec!(11.000))));
    let by_owner =
        database.select::<Plant>().left_join(related::<User>()).group_by(Plant::owner_id);
    let mut groups = by_owner.aggregate(count()).await.unwrap();
    groups.sort();
    let mut expected = [(Some(ada), 4), (Some(bob), 2)];
    expected.sort();
    assert_eq!(groups, expected);
}

async fn the_page_does_not_count(database: &Fixture) {
    words(database).await;
    let page = database.select::<Word>().order_by(Word::label.asc()).page(2).await.unwrap();
    let paged = || {
        let select = database.select::<Word>().order_by(Word::label.desc()).limit(2).offset(1);
        select.after(page.next.clone().unwrap())
    };
    assert_eq!(paged().aggregate(count()).await.unwrap(), 6);
    assert_eq!(paged().group_by(Word::group).aggregate(count()).await.unwrap().len(), 3);
}

async fn every_type_has_extremes(database: &Fixture) {
    let rows = crate::random::some(40, crate::random::record(Sample::table()));
    database.insert_records(Sample::table(), rows).await.unwrap();
    let all = database.select::<Sample>().all().await.unwrap();
    let samples = || database.select::<Sample>();

    macro_rules! agree {
        ($($column:ident),+) => {
            $(
                let values = all.iter().map(|row| row.$column.clone());
                let least = values.clone().reduce(|a, b| if b < a { b } else { a }).unwrap();
                let most = values.reduce(|a, b| if b > a { b } else { a }).unwrap();
                let found = samples().aggregate((min(Sample::$column), max(Sample::$column)));
                assert_eq!(found.await.unwrap(), (Some(least), Some(most)), stringify!($column));
            )+
        };
    }
    agree!(text, amount, whole, large, double, yes, moment, day, uuid, id);
    let by_code =
        |row: &Sample| Value::Text(terra_schema::CodeList::code(row.code).to_owned()).to_string();
    let least = all.iter().min_by_key(|row| by_code(row)).unwrap().code;
    assert_eq!(samples().aggregate(min(Sample::code)).await.unwrap(), Some(least));
    let latest = all.iter().map(|row| row.audit.created_at).max();
    assert_eq!(samples().aggregate(max(Sample::audit.created_at())).await.unwrap(), latest);
    let missing = samples().filter(Sample::maybe_day.is_null());
    let nothing: Option<Date> = missing.aggregate(min(Sample::maybe_day)).await.unwrap();
    assert_eq!(nothing, None);
    let error = samples().aggregate(max(Sample::json)).await.unwrap_err();
    assert!(matches!(error, Error::Unsupported { .. }), "{error:?}");
}

async fn sums_are_exact_up_to_64_bits(database: &Fixture) {
    let zero = || Scale::new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    let rows = (0..9_000).map(|number| {
        let cent = Decimal::new(number % 7, 2);
        zero()
            .s0(dec!(999999999999999))
            .s2(dec!(9999999999999.92) + cent)
            .s15(Decimal::new(-number, 15))
    });
    database.insert_many(rows.collect::<Vec<_>>()).await.unwrap();
    let (whole, money, tiny) = database
        .select::<Scale>()
        .aggregate((sum(Scale::s0), sum(Scale::s2), sum(Scale::s15)))
        .await
        .unwrap();
    assert_eq!(whole, Some(dec!(999999999999999) * dec!(9000)));
    let cents: i64 = (0..9_000).map(|number| number % 7).sum();
    assert_eq!(money, Some(dec!(9999999999999.92) * dec!(9000) + Decimal::new(cents, 2)));
    assert_eq!(tiny, Some(Decimal::new(-(0..9_000).sum::<i64>(), 15)));
}

async fn sums_beyond_64_bits_are_an_error(database: &Fixture) {
    let most = || {
        let zero = Scale::new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        zero.s0(dec!(999999999999999))
    };
    database.insert_many((0..9_300).map(|_| most()).collect::<Vec<_>>()).await.unwrap();
    let error = database.select::<Scale>().aggregate(sum(Scale::s0)).await.unwrap_err();
    assert!(matches!(error, Error::Sql { .. }), "{error:?}");
    // The transaction goes on.
    let transaction = database.begin().await.unwrap();
    transaction.select::<Scale>().aggregate(sum(Scale::s0)).await.unwrap_err();
    transaction.insert(Payment::new(1, 1)).await.unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(database.rows_of("payments").await, 1);
}

async fn averages_of_every_kind_of_number(database: &Fixture) {
    words(database).await;
    let words = database.select::<Word>();
    let (whole, exact, double) = words
        .aggregate((average(Word::order), average(Word::limit), average(Word::select)))
        .await
        .unwrap();
    assert_eq!((whole, double), (Some(35.0), Some(0.875)));
    assert!((exact.unwrap() - 9_999_995.29 / 4.0).abs() < 1e-6, "{exact:?}");
}
