//! What goes wrong with a server: the connection is cut, the schema changes, it can't be trusted.

use crate::{
    fixture::{Fixture, catalog, server, with_option},
    tables::{Market, Payment},
};
use rust_decimal::dec;
use std::{io::Write, path::PathBuf, time::Duration};
use terra_schema::{Value, scalar::Uuid};
use terra_store::{Database, Error, Local, Store, Transaction};

/// Where the certificate of the server's authority is, where it has one.
const AUTHORITY: &str = "TERRA_TEST_POSTGRES_CA";

/// The server's process that a transaction talks to.
async fn process(transaction: &Transaction) -> String {
    let rows = transaction.raw_rows("SELECT pg_backend_pid()", vec![]).await.unwrap();
    rows[0][0].to_string()
}

async fn cut(fixture: &Fixture, process: &str) {
    let sql = format!("SELECT pg_terminate_backend({process}, 5000)");
    assert_eq!(fixture.all(&sql).await, ["t"]);
}

/// Cuts every connection that the store has open in its pool.
async fn cut_all(fixture: &Fixture, name: &str) -> usize {
    let sql = format!(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity \
         WHERE application_name = '{name}'"
    );
    fixture.all(&sql).await.len()
}

#[tokio::test]
async fn a_connection_cut_while_idle_is_replaced() {
    let fixture = Fixture::postgres().await;
    let name = format!("cut{}", Uuid::now_v7().simple());
    let url = fixture.url_with(&format!("application_name={name}"));
    let store = Store::open(&url, catalog()).await.unwrap();
    let waiting = [store.begin().await.unwrap(), store.begin().await.unwrap()];
    for transaction in waiting {
        transaction.insert(Market::new("x")).await.unwrap();
        transaction.rollback().await.unwrap();
    }
    assert!(cut_all(&fixture, &name).await >= 2);
    let mut lost = 0;
    for number in 0..5 {
        match store.insert(Market::new(number.to_string())).await {
            Ok(_) => {}
            // The cut may be seen only now.
            Err(Error::ConnectionLost(_)) => lost += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(lost <= 2, "{lost} lost");
    assert_eq!(fixture.rows_of("markets").await, 5 - lost);
}

#[tokio::test]
async fn a_connection_cut_in_a_transaction_is_told_and_keeps_nothing() {
    let fixture = Fixture::postgres().await;
    let transaction = fixture.begin().await.unwrap();
    transaction.insert(Market::new("a")).await.unwrap();
    let process = process(&transaction).await;
    cut(&fixture, &process).await;
    let error = transaction.insert(Market::new("b")).await.unwrap_err();
    assert!(matches!(error, Error::ConnectionLost(_)), "{error:?}");
    let error = transaction.commit().await.unwrap_err();
    assert!(matches!(error, Error::ConnectionLost(_)), "{error:?}");
    fixture.insert(Market::new("c")).await.unwrap();
    assert_eq!(fixture.all("SELECT name FROM markets").await, ["c"]);
}

#[tokio::test]
async fn a_connection_cut_before_its_commit_keeps_nothing() {
    let fixture = Fixture::postgres().await;
    let transaction = fixture.begin().await.unwrap();
    transaction.insert(Market::new("a")).await.unwrap();
    let process = process(&transaction).await;
    cut(&fixture, &process).await;
    let error = transaction.commit().await.unwrap_err();
    assert!(matches!(error, Error::ConnectionLost(_)), "{error:?}");
    assert_eq!(fixture.rows_of("markets").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_cut_in_the_middle_of_a_statement_is_told() {
    let fixture = Fixture::postgres().await;
    let local = fixture.local().await;
    let rows = local.raw_rows("SELECT pg_backend_pid()", vec![]).await.unwrap();
    let process = rows[0][0].to_string();
    let slow = tokio::spawn(async move {
        let slow = local.raw_rows("SELECT 1 FROM pg_sleep(60)", vec![]).await;
        (slow, local.insert(Market::new("a")).await)
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    cut(&fixture, &process).await;
    let (slow, next) = slow.await.unwrap();
    assert!(matches!(slow, Err(Error::ConnectionLost(_))), "{slow:?}");
    assert!(matches!(next, Err(Error::ConnectionLost(_))), "{next:?}");
    assert_eq!(fixture.rows_of("markets").await, 0);
}

#[tokio::test]
async fn a_connection_of_ones_own_left_midway_does_nothing_more() {
    let fixture = Fixture::postgres().await;
    let local = fixture.local().await;
    local.insert(Market::new("a")).await.unwrap();
    let slow = local.raw_rows("SELECT 1 FROM pg_sleep(60)", vec![]);
    tokio::time::timeout(Duration::from_millis(50), slow).await.unwrap_err();
    // What follows could end up in a transaction that nobody ends.
    let error = local.insert(Market::new("b")).await.unwrap_err();
    assert!(matches!(error, Error::ConnectionLost(_)), "{error:?}");
    assert!(error.to_string().contains("open it again"), "{error}");
    local.begin().await.unwrap_err();
    drop(local);
    assert_eq!(fixture.rows_of("markets").await, 1);
}

#[tokio::test]
async fn a_schema_change_under_a_prepared_statement_is_survived() {
    let fixture = Fixture::postgres().await;
    let local = fixture.local().await;
    let id = fixture.insert(Market::new("a")).await.unwrap();
    let read = async |database: &Local| database.get(id).await.unwrap().unwrap().name;
    local.insert_many(["b", "c"].map(Market::new)).await.unwrap();
    local.insert_many([Payment::new(1, 1), Payment::new(2, 2)]).await.unwrap();
    assert_eq!(read(&local).await, "a");
    for store in [&*fixture; 20] {
        store.get(id).await.unwrap();
    }
    fixture.run("ALTER TABLE markets ALTER COLUMN name TYPE varchar(300) COLLATE \"C\"").await;
    assert_eq!(read(&local).await, "a");
    assert_eq!(fixture.get(id).await.unwrap().unwrap().name, "a");
    fixture.run("ALTER TABLE markets ALTER COLUMN name TYPE text COLLATE \"C\"").await;
    local.insert_many(["d", "e"].map(Market::new)).await.unwrap();
    let update = Market::change(id).name("b");
    assert_eq!(fixture.update(update).await.unwrap().name, "b");
    assert_eq!(read(&local).await, "b");
    // COPY was told another type than the column has now.
    fixture.run("ALTER TABLE payments ALTER COLUMN amount_usd TYPE double precision").await;
    local.insert_many([Payment::new(dec!(1.5), 1), Payment::new(dec!(2.5), 2)]).await.unwrap();
    let sum = fixture.all("SELECT sum(amount_usd) FROM payments").await;
    assert_eq!(sum, ["7"]);
    // In a transaction it can't be tried again, but the transaction can.
    let transaction = local.begin().await;
    transaction.unwrap();
    read(&local).await;
    fixture.run("ALTER TABLE payments ADD COLUMN note text").await;
    assert_eq!(local.select::<Payment>().count().await.unwrap(), 4);
    local.commit().await.unwrap();
}

#[tokio::test]
async fn a_statement_that_takes_too_long_is_stopped() {
    let fixture = Fixture::postgres().await;
    let url = fixture.url_with("options=-c%20statement_timeout%3D100");
    let local = Local::open(&url, catalog()).await.unwrap();
    let error = local.raw_rows("SELECT 1 FROM pg_sleep(10)", vec![]).await.unwrap_err();
    assert!(matches!(error, Error::Timeout), "{error:?}");
    local.insert(Market::new("a")).await.unwrap();
    local.begin().await.unwrap();
    local.insert(Market::new("b")).await.unwrap();
    let error = local.raw_rows("SELECT 1 FROM pg_sleep(10)", vec![]).await.unwrap_err();
    assert!(matches!(error, Error::Timeout), "{error:?}");
    local.commit().await.unwrap();
    assert_eq!(fixture.rows_of("markets").await, 2);
}

#[tokio::test]
async fn a_server_that_may_only_be_read_says_so() {
    let fixture = Fixture::postgres().await;
    let url = fixture.url_with("options=-c%20default_transaction_read_only%3Don");
    let store = Store::open(&url, catalog()).await.unwrap();
    let error = store.insert(Market::new("a")).await.unwrap_err();
    assert!(matches!(error, Error::ReadOnly(_)), "{error:?}");
    assert_eq!(store.select::<Market>().count().await.unwrap(), 0);
}

#[tokio::test]
async fn text_compares_by_code_point_whatever_the_server_says() {
    let fixture = Fixture::postgres().await;
    let collations = fixture
        .all(
            "SELECT DISTINCT collation_name FROM information_schema.columns \
             WHERE table_schema = current_schema() AND data_type IN ('text', 'character varying')",
        )
        .await;
    assert_eq!(collations, ["C"]);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_without_its_password() {
    let error = Local::open("postgres://ada:secret@127.0.0.1:1/atlas", catalog()).await;
    let error = error.map(drop).unwrap_err();
    let Error::Open { database, .. } = &error else { panic!("{error:?}") };
    assert_eq!(database, "postgres://127.0.0.1:1/atlas?schema=terra");
    assert!(!error.to_string().contains("secret"), "{error}");
    let missing = server().rsplit_once('/').unwrap().0.to_owned() + "/no_such_database";
    let error = Local::open(&missing, catalog()).await.map(drop).unwrap_err();
    assert!(error.to_string().contains("no_such_database"), "{error}");
}

/// Whether the connection is encrypted, as the server sees it.
async fn is_encrypted(url: &str) -> Result<bool, Error> {
    let local = Local::open(url, catalog()).await?;
    let sql = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    Ok(local.raw_rows(sql, vec![]).await? == [[Value::Bool(true)]])
}

fn tls_is_there() -> Option<PathBuf> {
    let authority = std::env::var_os(AUTHORITY).map(PathBuf::from);
    if authority.is_none() {
        // Past the capture of tests that pass, so that it is seen.
        let note = format!("note: {AUTHORITY} is not set, so TLS was not tested: there is none\n");
        std::io::stderr().write_all(note.as_bytes()).unwrap();
    }
    authority
}

#[tokio::test]
async fn connections_are_encrypted_as_the_url_says() {
    let server = server();
    let url = |option: &str| with_option(&server, option);
    let Some(authority) = tls_is_there() else { return };
    let authority = authority.display();
    assert!(is_encrypted(&url("sslmode=require")).await.unwrap());
    assert!(is_encrypted(&url("sslmode=prefer")).await.unwrap());
    assert!(is_encrypted(&server).await.unwrap());
    assert!(!is_encrypted(&url("sslmode=disable")).await.unwrap());
    let verified = url(&format!("sslmode=verify-full&sslrootcert={authority}"));
    assert!(is_encrypted(&verified).await.unwrap());
    let by_name = verified.replace("127.0.0.1", "localhost");
    assert!(is_encrypted(&by_name).await.unwrap());
}

#[tokio::test]
async fn a_server_that_can_not_prove_who_it_is_is_refused() {
    let server = server();
    let Some(authority) = tls_is_there() else { return };
    // The public authorities don't know it.
    let error = is_encrypted(&with_option(&server, "sslmode=verify-full")).await.unwrap_err();
    assert!(error.to_string().to_lowercase().contains("unknownissuer"), "{error}");
    // Its own certificate is no authority's.
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other.crt");
    std::fs::write(&other, OTHER_AUTHORITY).unwrap();
    let option = format!("sslmode=verify-full&sslrootcert={}", other.display());
    let error = is_encrypted(&with_option(&server, &option)).await.unwrap_err();
    assert!(matches!(error, Error::Open { .. }), "{error:?}");
    assert!(error.to_string().to_lowercase().contains("unknownissuer"), "{error}");
    // Another name than its certificate has; the address is the same.
    let authority = authority.display();
    let option = format!("sslmode=verify-full&sslrootcert={authority}&hostaddr=127.0.0.1");
    let misnamed = with_option(&server, &option).replacen("127.0.0.1", "other.example", 1);
    let error = is_encrypted(&misnamed).await.unwrap_err();
    assert!(error.to_string().contains("not valid for name \"other.example\""), "{error}");
    let empty = folder.path().join("empty.crt");
    std::fs::write(&empty, "").unwrap();
    let option = format!("sslmode=verify-full&sslrootcert={}", empty.display());
    let error = is_encrypted(&with_option(&server, &option)).await.unwrap_err();
    assert!(error.to_string().contains("holds no certificate"), "{error}");
    let option = "sslmode=verify-full&sslrootcert=/no/such/file";
    let error = is_encrypted(&with_option(&server, option)).await.unwrap_err();
    assert!(error.to_string().contains("sslrootcert /no/such/file"), "{error}");
}

/// Some authority that signed no server's certificate here.
const OTHER_AUTHORITY: &str = "\
-----BEGIN CERTIFICATE-----
MIIBmTCCAT+gAwIBAgIULVzsswbxwMETfRSy1cb5/i8MBFgwCgYIKoZIzj0EAwIw
ITEfMB0GA1UEAwwWQW5vdGhlciB0ZXN0IGF1dGhvcml0eTAgFw0yNjExMjMxMDE1
NDFaGA8yMTI2MTAzMDEwMTU0MVowITEfMB0GA1UEAwwWQW5vdGhlciB0ZXN0IGF1
dGhvcml0eTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJa8QMuh6bsJmoimYVhi
5AronTb1p/pE+jU3ZjBtIV/2LFGDhTDGvKLjZOcf9Zjmu+10VJTwIrolzxKJOenq
ksejUzBRMB0GA1UdDgQWBBSQJLq0N73JoqugSS8U1XGtFRHk/zAfBgNVHSMEGDAW
gBSQJLq0N73JoqugSS8U1XGtFRHk/zAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49
BAMCA0gAMEUCIQDoR0TZwM76r6JtINjdzIfFq3OJLxLtekzJ74pO9T3togIgWEsY
2/edrofpNzXvgMmkPsvRw3ljMZs4Ihc0VLmRitg=
-----END CERTIFICATE-----
";
