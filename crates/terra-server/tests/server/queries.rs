//! That what is asked of the database ends when nobody waits for it, and that there is never too
//! much of it.

use crate::{
    client::{Server, receive, send},
    database::Database,
};
use std::time::Duration;
use terra_schema::{ColumnType, Row, Table};
use terra_server::Limits;
use terra_store::Database as _;
use terra_tables::energy::EnergyProject;
use tokio::{
    io::AsyncWriteExt,
    net::{TcpSocket, TcpStream},
    time::{sleep, timeout},
};

on_both_engines!(
    who_waits_too_long_for_a_turn_is_told_to_come_again,
    what_is_being_sent_is_sent_before_it_stops,
    who_does_not_read_on_is_let_go,
);

/// More than anything here takes that ends.
const LONG: Duration = Duration::from_secs(30);

fn items() -> String {
    format!("/collections/{}/items", EnergyProject::NAME)
}

/// Makes the rows of a table eight times as many, three times.
async fn multiply(database: &Database, table: &Table, id: &str) {
    let unique = ["external_id", "cell"];
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let values: Vec<String> = table
        .columns
        .iter()
        .map(|column| match column.ty {
            ColumnType::Id if column.name == "id" => id.to_owned(),
            _ if unique.contains(&column.name) && column.nullable => "NULL".to_owned(),
            _ => column.name.to_owned(),
        })
        .collect();
    let (name, columns, values) = (table.name, columns.join(", "), values.join(", "));
    let sql = format!("INSERT INTO {name} ({columns}) SELECT {values} FROM {name}");
    for _ in 0..8 {
        database.store.raw_rows(&sql, Vec::new()).await.unwrap();
    }
}

/// A question that takes many seconds of many rows.
fn endless() -> String {
    let letters: Vec<String> = ('a'..='t')
        .map(|letter| format!("accenti(casei(name))%20LIKE%20casei(%27%25{letter}q%25%27)"))
        .collect();
    format!("{}?filter={}", items(), letters.join("%20OR%20"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_embedded_database_is_interrupted() {
    let database = Database::sqlite().await;
    database.fill().await;
    multiply(&database, EnergyProject::table(), "randomblob(16)").await;
    let limits = Limits { time: Duration::from_millis(500), ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    // More than it has connections: were they not interrupted, there would be none left.
    for _ in 0..20 {
        let answer = server.get(&endless()).await;
        assert!(answer.problem(503)["detail"].as_str().unwrap().contains("longer than"));
    }
    let one = format!("{}?name=Bayswater&limit=1", items());
    let answered = async { while server.get(&one).await.status != 200 {} };
    timeout(LONG, answered).await.unwrap();
    assert_eq!(database.store.status().waiting, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_is_told_to_stop() {
    let database = Database::postgres().await;
    let (client, _wire) = database.client().await.unwrap();
    let limits = Limits { time: Duration::from_millis(500), ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    let name = EnergyProject::NAME;
    client
        .batch_execute(&format!("BEGIN; LOCK TABLE {name} IN ACCESS EXCLUSIVE MODE"))
        .await
        .unwrap();
    let waits = format!(
        "SELECT count(*) FROM pg_locks WHERE relation = '{name}'::regclass AND NOT granted"
    );
    let waiting = async || client.query_one(&waits, &[]).await.unwrap().get::<_, i64>(0);
    // Its time runs out.
    server.get(&items()).await.problem(503);
    let ended = async {
        while waiting().await > 0 {
            sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(LONG, ended).await.unwrap();
    // Its client goes away.
    let limits = Limits { time: LONG * 2, ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    send(&mut stream, "GET", &items(), &[]).await;
    let begun = async {
        while waiting().await == 0 {
            sleep(Duration::from_millis(10)).await;
        }
        drop(stream);
        while waiting().await > 0 {
            sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(LONG, begun).await.unwrap();
    client.batch_execute("COMMIT").await.unwrap();
    server.get(&items()).await.fine();
}

async fn who_waits_too_long_for_a_turn_is_told_to_come_again(database: &Database) {
    let turn_time = Duration::from_millis(100);
    let limits = Limits { queries: 0, turn_time, ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    let answer = server.get(&items()).await;
    assert_eq!(answer.header("retry-after"), "1");
    answer.problem(503);
    let page = server.get("/metrics").await.fine().body;
    assert!(page.contains("http_requests_refused_total{limit=\"queries\"} 1"), "{page}");
    server.get("/health/ready").await.fine();
    // One after the other, all are answered.
    let server = Server::within(Limits { queries: 1, ..Limits::default() }, &database.store).await;
    let asked: Vec<_> = (0..20)
        .map(|_| {
            let (address, items) = (server.address, items());
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.unwrap();
                send(&mut stream, "GET", &items, &[]).await;
                receive(&mut stream).await.fine();
            })
        })
        .collect();
    for one in asked {
        one.await.unwrap();
    }
}

/// Makes a page of rows too long for what lies between a server and its client.
async fn lengthen(database: &Database) {
    let long = "x".repeat(25_000);
    let name = EnergyProject::NAME;
    let sql = format!("UPDATE {name} SET properties = '{{\"long\":\"{long}\"}}'");
    database.store.raw_rows(&sql, Vec::new()).await.unwrap();
}

/// A connection that takes little at once.
async fn narrow(server: &Server) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4_096).unwrap();
    socket.connect(server.address).await.unwrap()
}

async fn what_is_being_sent_is_sent_before_it_stops(database: &Database) {
    database.fill().await;
    lengthen(database).await;
    for coding in ["identity", "gzip;q=0.5"] {
        let mut server = Server::of(&database.store).await;
        let mut stream = narrow(&server).await;
        let accepted = format!("accept-encoding: {coding}");
        send(&mut stream, "GET", &format!("{}?limit=10000", items()), &[&accepted]).await;
        stream.readable().await.unwrap();
        server.stop();
        let answer = receive(&mut stream).await.fine();
        if coding == "identity" {
            assert!(answer.bytes.len() > 10 << 20);
            assert_eq!(answer.json()["numberReturned"], 512);
        }
        timeout(LONG, &mut server.running).await.unwrap().unwrap();
    }
}

async fn who_does_not_read_on_is_let_go(database: &Database) {
    database.fill().await;
    lengthen(database).await;
    let read_time = Duration::from_millis(300);
    let server = Server::within(Limits { read_time, ..Limits::default() }, &database.store).await;
    let mut stream = narrow(&server).await;
    send(&mut stream, "GET", &format!("{}?limit=10000", items()), &[]).await;
    stream.flush().await.unwrap();
    let alone = async {
        // That of this question is one.
        let lines = ["http_connections_open 1", "http_requests_in_flight 1"];
        loop {
            let page = server.get("/metrics").await.fine().body;
            if page.contains("/items") && lines.iter().all(|line| page.contains(line)) {
                return;
            }
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(LONG, alone).await.unwrap();
    drop(stream);
}
