//! What a client can't make the server do.

use crate::{
    client::{Server, receive, send},
    database::Database,
};
use std::time::{Duration, Instant};
use terra_schema::Row;
use terra_server::Limits;
use terra_tables::energy::EnergyProject;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

on_both_engines!(
    a_long_address_is_refused,
    more_requests_than_there_is_room_for_are_told_to_come_again,
    more_connections_than_there_is_room_for_wait,
    who_does_not_say_what_they_want_is_let_go,
    what_is_no_http_harms_nobody,
    many_at_once_are_all_answered,
    a_database_that_went_away_is_told_without_its_words,
);

fn items() -> String {
    format!("/collections/{}/items", EnergyProject::NAME)
}

async fn a_long_address_is_refused(database: &Database) {
    let server = Server::of(&database.store).await;
    for length in [8_193, 20_000] {
        let target = format!("/{}", "x".repeat(length - 1));
        let problem = server.get(&target).await.problem(414);
        assert!(problem["detail"].as_str().unwrap().contains("8192 bytes"), "{problem}");
    }
    server.get(&format!("/{}", "x".repeat(8_191))).await.problem(404);
    // Beyond what is read at all.
    assert!([414, 431].contains(&server.get(&format!("/{}", "x".repeat(200_000))).await.status));
}

async fn more_requests_than_there_is_room_for_are_told_to_come_again(database: &Database) {
    let limits = Limits { requests: 0, ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    for target in ["/", "/collections", &items(), "/nothing"] {
        let answer = server.get(target).await;
        assert_eq!(answer.header("retry-after"), "1");
        answer.problem(503);
    }
    // Whoever watches over it isn't kept out by the crowd.
    server.get("/health/live").await.fine();
    server.get("/health/ready").await.fine();
    // A place is given back.
    let limits = Limits { requests: 1, ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    for _ in 0..3 {
        server.get(&items()).await.fine();
        server.get("/nothing").await.problem(404);
    }
}

async fn more_connections_than_there_is_room_for_wait(database: &Database) {
    let limits = Limits { connections: 1, ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    let mut first = TcpStream::connect(server.address).await.unwrap();
    first.write_all(b"GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let mut answer = [0; 12];
    first.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
    let mut second = TcpStream::connect(server.address).await.unwrap();
    send(&mut second, "GET", "/health/live", &[]).await;
    let waiting = timeout(Duration::from_millis(200), second.read_u8()).await;
    assert!(waiting.is_err(), "{waiting:?}");
    drop(first);
    assert_eq!(receive(&mut second).await.status, 200);
}

async fn who_does_not_say_what_they_want_is_let_go(database: &Database) {
    let header_time = Duration::from_millis(200);
    let server = Server::within(Limits { header_time, ..Limits::default() }, &database.store).await;
    let began = Instant::now();
    let mut silent = TcpStream::connect(server.address).await.unwrap();
    let mut slow = TcpStream::connect(server.address).await.unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n").await.unwrap();
    for stream in [&mut silent, &mut slow] {
        let mut rest = Vec::new();
        timeout(Duration::from_secs(10), stream.read_to_end(&mut rest)).await.unwrap().unwrap();
        assert!(!rest.starts_with(b"HTTP/1.1 2"), "{rest:?}");
    }
    assert!(began.elapsed() >= header_time);
    server.get("/health/live").await.fine();
}

async fn what_is_no_http_harms_nobody(database: &Database) {
    let server = Server::of(&database.store).await;
    let many = "a: b\r\n".repeat(500);
    for bytes in [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".as_slice(),
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET http://[::1/ HTTP/1.1\r\n\r\n",
        format!("GET / HTTP/1.1\r\n{many}\r\n").as_bytes(),
        b"POST / HTTP/1.1\r\ncontent-length: 99999999999999999999\r\n\r\n",
        // Which host is asked would be told apart differently by who stands between.
        b"GET / HTTP/1.1\r\nconnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\nzz",
    ] {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut rest = Vec::new();
        let _ = timeout(Duration::from_secs(10), stream.read_to_end(&mut rest)).await.unwrap();
        assert!(!rest.starts_with(b"HTTP/1.1 2") && !rest.starts_with(b"HTTP/1.1 5"), "{rest:?}");
    }
    // Without a host, links are relative.
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(b"GET /?f=json HTTP/1.0\r\n\r\n").await.unwrap();
    let page = receive(&mut stream).await.fine().json();
    assert_eq!(crate::client::link(&page, "data"), Some("/collections"));
    // A host that is none becomes no link.
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let hostile = b"GET /?f=json HTTP/1.1\r\nhost: a/<b>\r\nconnection: close\r\n\r\n";
    stream.write_all(hostile).await.unwrap();
    let page = receive(&mut stream).await.fine().json();
    assert_eq!(crate::client::link(&page, "data"), Some("/collections"));
}

async fn many_at_once_are_all_answered(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let items = format!("{}?limit=100", items());
    let asked = (0..40).map(|_| async {
        let page = server.json(&items).await;
        assert_eq!((&page["numberMatched"], &page["numberReturned"]), (&512.into(), &100.into()));
    });
    let mut asked: Vec<_> = asked.map(Box::pin).collect();
    // All are on their way before the first is waited for.
    std::future::poll_fn(|context| {
        asked.retain_mut(|one| one.as_mut().poll(context).is_pending());
        if asked.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
}

async fn a_database_that_went_away_is_told_without_its_words(database: &Database) {
    let server = Server::of(&database.store).await;
    server.get(&items()).await.fine();
    let sql = format!("DROP TABLE {}", EnergyProject::NAME);
    // Rows of other tables point to it, which only one engine asks for a word about.
    let sqls = [format!("{sql} CASCADE"), sql];
    let mut dropped = false;
    for sql in sqls {
        let done = terra_store::Database::raw_rows(&database.store, &sql, Vec::new()).await;
        dropped |= done.is_ok();
    }
    assert!(dropped);
    let problem = server.get(&items()).await.problem(500);
    let words = problem.to_string();
    assert!(problem["request"].as_str().unwrap().len() == 36, "{words}");
    for word in ["no such table", "does not exist", "SELECT", EnergyProject::NAME] {
        assert!(!words.contains(word), "{words}");
    }
    server.get("/health/live").await.fine();
    server.get("/health/ready").await.fine();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_database_it_lives_and_is_not_ready() {
    let database = Database::sqlite().await;
    // Before the first question there is no connection that it could be asked on.
    database.lose();
    let server = Server::of(&database.store).await;
    server.get("/health/live").await.fine();
    for target in ["/health/ready", &items(), "/?f=html", "/collections", "/screening"] {
        let answer = server.get(target).await;
        assert_eq!(answer.header("retry-after"), "1");
        let problem = answer.problem(503);
        assert!(problem["request"].is_string(), "{problem}");
        assert!(!problem.to_string().contains("atlas.db"), "{problem}");
    }
}
