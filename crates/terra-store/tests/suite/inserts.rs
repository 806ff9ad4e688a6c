//! Adding rows, and what a refusal says.

use crate::{
    fixture::{Fixture, cases},
    tables::{Company, Market, Part, Plant, Provenance, Region, Source, User, Word},
};
use terra_schema::{Id, Text, scalar::Uuid};
use terra_store::{Database, Error};

cases! {
    one_two_and_five_thousand_rows,
    ids_are_those_of_the_records_in_their_order,
    an_id_may_be_brought,
    an_imported_row_has_the_id_of_its_source_and_external_id,
    a_taken_key_is_told_by_table_columns_and_values,
    a_key_is_folded_in_every_script,
    a_key_taken_within_a_batch_is_told,
    a_key_taken_far_down_a_batch_is_told,
    missing_values_are_like_no_other,
    what_is_private_stays_so_in_messages,
    a_key_that_points_nowhere_is_told,
    rows_may_come_before_the_rows_they_point_to,
    a_failed_batch_leaves_nothing,
    a_failure_leaves_the_transaction_usable,
}

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

async fn one_two_and_five_thousand_rows(database: &Fixture) {
    for count in [0, 1, 2, 5_000] {
        let before = database.select::<Market>().count().await.unwrap();
        let drafts = (0..count).map(|number| Market::new(format!("market {number}")));
        let ids = database.insert_many(drafts).await.unwrap();
        assert_eq!(ids.len() as u64, count);
        assert_eq!(database.select::<Market>().count().await.unwrap(), before + count);
    }
    let rows = database.select::<Market>().filter(Market::name.eq("market 4999")).all().await;
    assert_eq!(rows.unwrap().len(), 1);
}

async fn ids_are_those_of_the_records_in_their_order(database: &Fixture) {
    let drafts = (0..1_000).map(|number| Market::new(format!("market {number}")));
    let ids = database.insert_many(drafts).await.unwrap();
    for number in [0, 1, 500, 999] {
        let row = database.get(ids[number]).await.unwrap().unwrap();
        assert_eq!(row.name, format!("market {number}").as_str());
    }
    // Also where they are written in another order.
    let (root, leaf) = (id::<Part>(1), id::<Part>(2));
    let parts = [Part::new("leaf").id(leaf).parent_id(root), Part::new("root").id(root)];
    assert_eq!(database.insert_many(parts).await.unwrap(), [leaf, root]);
}

async fn an_id_may_be_brought(database: &Fixture) {
    let brought = id::<Region>(42);
    assert_eq!(database.insert(Region::new("here").id(brought)).await.unwrap(), brought);
    assert_eq!(database.get(brought).await.unwrap().unwrap().name, "here");
    let made = database.insert(Region::new("there")).await.unwrap();
    assert_eq!(made.uuid().get_version_num(), 7);
}

async fn an_imported_row_has_the_id_of_its_source_and_external_id(database: &Fixture) {
    let source = database.insert(Source::new("EIA")).await.unwrap();
    let provenance = Provenance {
        source_id: Some(source),
        external_id: Some(Text::new("6077").unwrap()),
        ..Provenance::default()
    };
    let plant = Plant::new("Weir").provenance(provenance.clone());
    let made = database.insert(plant.clone()).await.unwrap();
    assert_eq!(made, Id::of_external(source, "6077"));
    assert_eq!(made.uuid().get_version_num(), 5);
    let row = database.get(made).await.unwrap().unwrap();
    assert_eq!(row.provenance, provenance);
    let error = database.insert(plant).await.unwrap_err();
    assert_eq!(error.to_string(), format!("plants: another row has id = {made} already"));
}

/// What a duplicate is told of.
fn taken(error: Error) -> (&'static str, Vec<&'static str>, Vec<String>) {
    match error {
        Error::Unique { table, columns, values } => (table, columns, values),
        other => panic!("not a duplicate: {other:?}"),
    }
}

async fn a_taken_key_is_told_by_table_columns_and_values(database: &Fixture) {
    database.insert(Source::new("EIA")).await.unwrap();
    let error = database.insert(Source::new("EIA")).await.unwrap_err();
    assert_eq!(error.to_string(), "sources: another row has name = EIA already");
    assert_eq!(taken(error), ("sources", vec!["name"], vec!["EIA".to_owned()]));

    database.insert(Word::new("a").group("g").order(7)).await.unwrap();
    database.insert(Word::new("b").group("g").order(8)).await.unwrap();
    let error = database.insert(Word::new("c").group("g").order(7)).await.unwrap_err();
    let expected = ("words", vec!["group", "order"], vec!["g".to_owned(), "7".to_owned()]);
    assert_eq!(taken(error), expected);

    let own = id::<Region>(5);
    database.insert(Region::new("a").id(own)).await.unwrap();
    let error = database.insert(Region::new("b").id(own)).await.unwrap_err();
    assert_eq!(taken(error), ("regions", vec!["id"], vec![own.to_string()]));
}

async fn a_key_is_folded_in_every_script(database: &Fixture) {
    let pairs = [
        ("ÄPFEL", "äpfel"),
        ("STRASSE", "straße"),
        ("ΛΌΓΟΣ", "λόγος"),
        ("ЁЖИК", "ёжик"),
        ("\u{212a}elvin", "KELVIN"),
        ("e\u{301}te\u{301}", "ÉTÉ"),
        ("ﬁn", "FIN"),
    ];
    for (first, second) in pairs {
        database.insert(Word::new(first)).await.unwrap();
        let error = database.insert(Word::new(second)).await.unwrap_err();
        let (table, columns, _) = taken(error);
        assert_eq!((table, columns), ("words", vec!["label_key"]), "{first} and {second}");
    }
    database.insert(Word::new("apfel")).await.unwrap();
}

async fn a_key_taken_within_a_batch_is_told(database: &Fixture) {
    let batch = ["a", "b", "c", "B", "d"].map(Word::new);
    let error = database.insert_many(batch).await.unwrap_err();
    assert_eq!(taken(error), ("words", vec!["label_key"], vec!["b".to_owned()]));
    assert_eq!(database.rows_of("words").await, 0);
}

async fn a_key_taken_far_down_a_batch_is_told(database: &Fixture) {
    database.insert(Word::new("w4321")).await.unwrap();
    let batch = (0..5_000).map(|number| Word::new(format!("w{number}")));
    let error = database.insert_many(batch).await.unwrap_err();
    assert_eq!(taken(error), ("words", vec!["label_key"], vec!["w4321".to_owned()]));
    assert_eq!(database.rows_of("words").await, 1);
}

async fn missing_values_are_like_no_other(database: &Fixture) {
    let batch = ["a", "b"].map(|label| Word::new(label).group("g"));
    database.insert_many(batch).await.unwrap();
    database.insert(Word::new("c").group("g")).await.unwrap();
    assert_eq!(database.rows_of("words").await, 3);
}

async fn what_is_private_stays_so_in_messages(database: &Fixture) {
    database.insert(User::new("Ada", "Ada@example.org")).await.unwrap();
    let error = database.insert(User::new("Bob", "ada@EXAMPLE.org")).await.unwrap_err();
    assert_eq!(error.to_string(), "users: another row has email_key = that value already");
}

async fn a_key_that_points_nowhere_is_told(database: &Fixture) {
    let nobody = id::<User>(404);
    let expected = Error::ForeignKey {
        table: "plants",
        column: "owner_id",
        value: nobody.to_string(),
        references: "users",
    };
    let said = format!("plants.owner_id = {nobody}: there is no such row in users");
    assert_eq!(expected.to_string(), said);
    let alone = database.insert(Plant::new("Weir").owner_id(nobody)).await.unwrap_err();
    assert_eq!(alone.to_string(), said);
    let owner = database.insert(User::new("Ada", "a@example.org")).await.unwrap();
    let batch = (0..2_000).map(|number| {
        let owner = if number == 1_700 { nobody } else { owner };
        Plant::new(format!("plant {number}")).owner_id(owner)
    });
    let among_many = database.insert_many(batch).await.unwrap_err();
    assert_eq!(among_many.to_string(), said);
    assert_eq!(database.rows_of("plants").await, 0);

    let nothing = id::<Plant>(404);
    let own_table = database.insert(Plant::new("Weir").parent_id(nothing)).await.unwrap_err();
    let said = format!("plants.parent_id = {nothing}: there is no such row in plants");
    assert_eq!(own_table.to_string(), said);
}

async fn rows_may_come_before_the_rows_they_point_to(database: &Fixture) {
    // A chain, the last link first.
    let chain = (1..=1_200_u128).map(|number| {
        let part = Part::new(format!("part {number}")).id(id(number));
        if number == 1_200 { part } else { part.parent_id(id(number + 1)) }
    });
    let chain: Vec<_> = chain.collect();
    database.insert_many(chain.clone()).await.unwrap();
    assert_eq!(database.rows_of("parts").await, 1_200);
    let done = database.upsert(chain).await.unwrap();
    assert_eq!((done.unchanged, done.inserted), (1_200, 0));
    // Also when they are upserted, several hundred at a time.
    let more = (2_000..3_500_u128).map(|number| {
        let part = Part::new(format!("part {number}")).id(id(number));
        if number == 3_499 { part } else { part.parent_id(id(number + 1)) }
    });
    let done = database.upsert(more.collect::<Vec<_>>()).await.unwrap();
    assert_eq!((done.unchanged, done.inserted), (0, 1_500));
    // One may point to itself.
    let own = id::<Part>(9_999);
    database.insert(Part::new("own").id(own).parent_id(own)).await.unwrap();
}

async fn a_failed_batch_leaves_nothing(database: &Fixture) {
    database.insert(Source::new("taken")).await.unwrap();
    for at in [0, 50, 99] {
        let batch = (0..100).map(|number| {
            let name = if number == at { "taken".to_owned() } else { format!("source {number}") };
            Source::new(name)
        });
        let error = database.insert_many(batch).await.unwrap_err();
        assert_eq!(taken(error), ("sources", vec!["name"], vec!["taken".to_owned()]));
        assert_eq!(database.rows_of("sources").await, 1);
    }
}

async fn a_failure_leaves_the_transaction_usable(database: &Fixture) {
    let transaction = database.begin().await.unwrap();
    let seat = transaction.insert(Region::new("seat")).await.unwrap();
    transaction.insert(Source::new("EIA")).await.unwrap();
    taken(transaction.insert(Source::new("EIA")).await.unwrap_err());
    let batch = ["x", "EIA"].map(Source::new);
    taken(transaction.insert_many(batch).await.unwrap_err());
    let nowhere = Company::new("c").seat_id(id::<Region>(404));
    let error = transaction.insert(nowhere).await.unwrap_err();
    assert!(matches!(error, Error::ForeignKey { column: "seat_id", .. }), "{error:?}");
    transaction.insert(Company::new("c").seat_id(seat)).await.unwrap();
    transaction.commit().await.unwrap();
    let names = database.all("SELECT name FROM sources").await;
    assert_eq!(names, ["EIA"]);
    assert_eq!(database.rows_of("companies").await, 1);
}
