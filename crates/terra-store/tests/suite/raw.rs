//! Raw SQL, and a connection without a runtime.

use crate::{
    fixture::{Fixture, cases, catalog},
    tables::{Market, Plant, Sample, Word},
};
use rust_decimal::dec;
use terra_schema::{Row, Timestamp, Value};
use terra_store::{Database, Error, Local, ready};

cases! {
    columns_are_found_by_their_names,
    parameters_are_numbered_on_every_engine,
    quotes_and_comments_stay_as_they_are,
    a_missing_column_is_told,
    a_wrong_type_is_told,
    rows_as_values,
    writing_by_raw_sql,
    wrong_sql_is_told,
    raw_sql_may_open_no_transaction_behind_the_stores_back,
    the_same_question_twice_is_the_same_statement,
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

async fn columns_are_found_by_their_names(database: &Fixture) {
    let draft = Word::new("a").value("v").row(1).order(2).user(true).group("g").select(0.5);
    let id = database.insert(draft.limit(dec!(1.25))).await.unwrap();
    let row = database.get(id).await.unwrap().unwrap();
    let mut names: Vec<&str> = Word::table().columns.iter().map(|column| column.name).collect();
    names.reverse();
    let columns: Vec<_> = names.iter().map(|name| format!("w.\"{name}\"")).collect();
    let sql = format!("SELECT 1 AS one, {}, 'x' AS more FROM words w", columns.join(", "));
    assert_eq!(database.raw::<Word>(&sql, vec![]).await.unwrap(), [row]);
}

async fn parameters_are_numbered_on_every_engine(database: &Fixture) {
    database.insert_many(["a", "b", "c"].map(Market::new)).await.unwrap();
    let sql = "SELECT * FROM markets WHERE name > $2 AND name <> $1 OR name = $1 ORDER BY name";
    let rows = database.raw::<Market>(sql, vec![text("c"), text("a")]).await.unwrap();
    let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["b", "c"]);
    let id = rows[0].id;
    let sql = "SELECT * FROM markets WHERE id = $1 AND created_at <= $2 AND version = $3";
    let parameters =
        vec![Value::Id(id.uuid()), Value::Timestamp(Timestamp::now()), Value::Integer(1)];
    assert_eq!(database.raw::<Market>(sql, parameters).await.unwrap().len(), 1);
    let count = database.raw_rows(sql, vec![text("c")]).await.unwrap_err();
    assert!(matches!(count, Error::Sql { .. }), "{count:?}");
}

async fn quotes_and_comments_stay_as_they_are(database: &Fixture) {
    database.insert(Market::new("costs $1, it's said")).await.unwrap();
    let sql = "SELECT * FROM markets -- isn't it $2?\n \
               WHERE name = 'costs $1, it''s said' /* $3 ' */ AND \"name\" <> $1";
    let rows = database.raw::<Market>(sql, vec![text("x")]).await.unwrap();
    assert_eq!(rows.len(), 1);
    let rows = database.raw_rows("SELECT '$1' || $1 AS \"$1\"", vec![text("é")]).await.unwrap();
    assert_eq!(rows, [[text("$1é")]]);
}

async fn a_missing_column_is_told(database: &Fixture) {
    let error = database.raw::<Market>("SELECT id, name FROM markets", vec![]).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "raw SQL.created_at: not among the columns of the result; run `terra migrate check`"
    );
}

async fn a_wrong_type_is_told(database: &Fixture) {
    database.insert(Market::new("a")).await.unwrap();
    let sql = "SELECT id, 5 AS name, created_at, updated_at, version FROM markets";
    let error = database.raw::<Market>(sql, vec![]).await.unwrap_err();
    let Error::Decode { table: "markets", column, .. } = &error else { panic!("{error:?}") };
    assert_eq!(column, "name");
    let sql = "SELECT id, name, created_at, updated_at, NULL AS version FROM markets";
    let error = database.raw::<Market>(sql, vec![]).await.unwrap_err();
    assert!(error.to_string().starts_with("markets.version: "), "{error}");
}

async fn rows_as_values(database: &Fixture) {
    let rows = database.raw_rows("SELECT 1, 2.5e0, 'x', NULL", vec![]).await.unwrap();
    // A literal with a fraction is a numeric to PostgreSQL.
    let number = if database.is_sqlite() { Value::Real(2.5) } else { Value::Decimal(dec!(2.5)) };
    assert_eq!(rows, [[Value::Integer(1), number, text("x"), Value::Null]]);
    database.insert(Plant::new("a").capacity_mw(dec!(1.5))).await.unwrap();
    let sql = "SELECT count(*), name FROM plants WHERE capacity_mw > $1 GROUP BY name";
    let rows = database.raw_rows(sql, vec![Value::Decimal(dec!(1.4))]).await.unwrap();
    assert_eq!(rows, [[Value::Integer(1), text("a")]]);
    let none = database.raw_rows("SELECT 1 FROM plants WHERE 1 = 0", vec![]).await.unwrap();
    assert!(none.is_empty());
}

async fn writing_by_raw_sql(database: &Fixture) {
    let id = database.insert(Market::new("a")).await.unwrap();
    let sql = "UPDATE markets SET name = $1 WHERE id = $2 RETURNING *";
    let parameters = vec![text("b"), Value::Id(id.uuid())];
    let rows = database.raw::<Market>(sql, parameters).await.unwrap();
    assert_eq!((rows.len(), rows[0].name.as_str()), (1, "b"));
    assert_eq!(database.get(id).await.unwrap().unwrap().name, "b");
    let rows = database.raw_rows("DELETE FROM markets", vec![]).await.unwrap();
    assert!(rows.is_empty());
    assert_eq!(database.rows_of("markets").await, 0);
}

async fn wrong_sql_is_told(database: &Fixture) {
    let error = database.raw_rows("SELEKT 1", vec![]).await.unwrap_err();
    let Error::Sql { reason, sql } = &error else { panic!("{error:?}") };
    assert!(reason.contains("SELEKT"), "{reason}");
    assert_eq!(sql, "SELEKT 1");
    let long = format!("SELECT 'é{}' FROM nowhere", "x".repeat(1_000));
    let Error::Sql { sql, .. } = database.raw_rows(&long, vec![]).await.unwrap_err() else {
        panic!()
    };
    assert_eq!(sql.chars().count(), 201, "cut to a readable length");
}

async fn raw_sql_may_open_no_transaction_behind_the_stores_back(database: &Fixture) {
    if !database.is_sqlite() {
        // Each operation may get another connection, so there is nothing to go on with.
        return;
    }
    database.raw_rows("BEGIN", vec![]).await.unwrap();
    database.insert(Market::new("a")).await.unwrap();
    database.raw_rows("BEGIN", vec![]).await.unwrap();
    database.begin().await.unwrap().commit().await.unwrap();
    assert_eq!(database.rows_of("markets").await, 1);
    let transaction = database.begin().await.unwrap();
    transaction.insert(Market::new("b")).await.unwrap();
    transaction.raw_rows("COMMIT", vec![]).await.unwrap();
    let error = transaction.insert(Market::new("c")).await.unwrap_err();
    assert!(error.to_string().contains("ended by a statement inside it"), "{error}");
    transaction.commit().await.unwrap_err();
    assert_eq!(database.rows_of("markets").await, 2);
}

async fn the_same_question_twice_is_the_same_statement(database: &Fixture) {
    let rows = crate::random::some(20, crate::random::record(Sample::table()));
    database.insert_records(Sample::table(), rows).await.unwrap();
    let all = database.select::<Sample>().all().await.unwrap();
    // Texts are shared by shape: other values, other lengths of lists, other columns.
    for row in &all {
        for other in [&all[0], &all[19]] {
            let select = || database.select::<Sample>();
            let either = Sample::uuid.eq(row.uuid) | Sample::uuid.eq(other.uuid);
            let expected = if row.uuid == other.uuid { 1 } else { 2 };
            assert_eq!(select().filter(either).count().await.unwrap(), expected);
            let list = Sample::id.is_in([row.id, other.id, row.id]);
            let expected = if row.id == other.id { 1 } else { 2 };
            assert_eq!(select().filter(list).all().await.unwrap().len(), expected);
        }
        let moment = database.select::<Sample>().filter(Sample::moment.eq(row.moment));
        assert!(moment.count().await.unwrap() >= 1);
        let day = database.select::<Sample>().filter(Sample::day.eq(row.day));
        assert!(day.count().await.unwrap() >= 1);
    }
}

#[test]
fn sqlite_answers_without_a_runtime() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("local.db").display());
    let local = ready(Local::open(&url, catalog())).unwrap();
    let mut connection = local.into_connection();
    let schema = terra_store::schema::Schema::from_catalog(&catalog());
    ready(terra_store::migrate::push(&mut connection, &schema, &[])).unwrap();
    drop(connection);
    let local = ready(Local::open(&url, catalog())).unwrap();
    let id = ready(local.insert(Market::new("a"))).unwrap();
    ready(local.begin()).unwrap();
    ready(local.update(Market::change(id).name("b"))).unwrap();
    ready(local.rollback()).unwrap();
    ready(local.begin()).unwrap();
    ready(local.insert(Market::new("c"))).unwrap();
    ready(local.commit()).unwrap();
    let rows = ready(local.select::<Market>().order_by(Market::name.asc()).all()).unwrap();
    let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["a", "c"]);
    for ended in [ready(local.commit()), ready(local.rollback())] {
        let error = ended.unwrap_err();
        assert!(error.to_string().contains("there is no transaction to end"), "{error}");
    }
}

#[tokio::test]
async fn sqlite_answers_at_once_within_a_task_however_often_it_is_asked() {
    let fixture = Fixture::sqlite().await;
    let local = fixture.local().await;
    for _ in 0..1_000 {
        assert_eq!(ready(local.select::<Market>().count()).unwrap(), 0);
    }
}
