//! How the server ends, and what it does when the database takes its time.

use crate::{
    client::{Server, receive, send},
    database::Database,
};
use std::time::{Duration, Instant};
use terra_schema::Row;
use terra_server::Limits;
use terra_tables::energy::EnergyProject;
use tokio::{net::TcpStream, time::timeout};

on_both_engines!(it_stops_at_once_when_nothing_runs);

/// More than anything here takes.
const LONG: Duration = Duration::from_secs(20);

async fn it_stops_at_once_when_nothing_runs(database: &Database) {
    let mut server = Server::of(&database.store).await;
    server.get("/health/live").await.fine();
    // A connection that is kept for the next request doesn't keep it up.
    let _idle = TcpStream::connect(server.address).await.unwrap();
    server.get("/health/live").await.fine();
    server.stop();
    let began = Instant::now();
    timeout(LONG, &mut server.running).await.unwrap().unwrap();
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    assert!(TcpStream::connect(server.address).await.is_err());
}

fn items() -> String {
    format!("/collections/{}/items", EnergyProject::NAME)
}

/// A request that waits for a lock that somebody else holds on its table.
async fn stuck(server: &Server, client: &tokio_postgres::Client) -> TcpStream {
    let sql = format!("BEGIN; LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", EnergyProject::NAME);
    client.batch_execute(&sql).await.unwrap();
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    send(&mut stream, "GET", &items(), &[]).await;
    let waits = format!(
        "SELECT count(*) FROM pg_locks WHERE relation = '{}'::regclass AND NOT granted",
        EnergyProject::NAME
    );
    while client.query_one(&waits, &[]).await.unwrap().get::<_, i64>(0) == 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    stream
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_runs_is_answered_before_it_stops() {
    let database = Database::postgres().await;
    let (client, _wire) = database.client().await.unwrap();
    let mut server = Server::of(&database.store).await;
    let mut stream = stuck(&server, &client).await;
    server.stop();
    let early = timeout(Duration::from_millis(300), &mut server.running).await;
    assert!(early.is_err(), "it stopped with a request unanswered");
    assert!(TcpStream::connect(server.address).await.is_err());
    client.batch_execute("COMMIT").await.unwrap();
    let answer = receive(&mut stream).await.fine();
    assert_eq!(answer.json()["numberMatched"], 0);
    timeout(LONG, &mut server.running).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_does_not_end_is_not_waited_for_for_ever() {
    let database = Database::postgres().await;
    let (client, _wire) = database.client().await.unwrap();
    let limits = Limits { stop_time: Duration::from_millis(300), ..Limits::default() };
    let mut server = Server::within(limits, &database.store).await;
    let _stream = stuck(&server, &client).await;
    server.stop();
    let began = Instant::now();
    timeout(LONG, &mut server.running).await.unwrap().unwrap();
    assert!(began.elapsed() >= limits.stop_time);
    client.batch_execute("COMMIT").await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_takes_too_long_is_given_up() {
    let database = Database::postgres().await;
    let (client, _wire) = database.client().await.unwrap();
    let limits = Limits { requests: 1, time: Duration::from_millis(500), ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    let mut stream = stuck(&server, &client).await;
    // Meanwhile there is no room for another.
    let busy = server.get(&items()).await;
    assert_eq!(busy.header("retry-after"), "1");
    busy.problem(503);
    let answer = receive(&mut stream).await;
    assert_eq!(answer.header("retry-after"), "1");
    let problem = answer.problem(503);
    assert!(problem["request"].is_string(), "{problem}");
    client.batch_execute("COMMIT").await.unwrap();
    server.get(&items()).await.fine();
}
