//! A server on a port of its own, and a client that speaks HTTP by hand: nothing between the test
//! and the bytes.

use serde_json::Value as Tree;
use std::{collections::BTreeMap, net::SocketAddr};
use terra_server::{Limits, serve_within};
use terra_store::Store;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    pub(crate) running: JoinHandle<()>,
}

/// What came back.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    /// The body as text; what is no UTF-8 is in `bytes` alone.
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Server {
    pub(crate) async fn of(store: &Store) -> Self {
        Self::within(Limits::default(), store).await
    }

    pub(crate) async fn within(limits: Limits, store: &Store) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let store = store.clone();
        let running = tokio::spawn(serve_within(limits, store, listener, async {
            let _ = stopped.await;
        }));
        Self { address, stop: Some(stop), running }
    }

    /// Tells it to stop.
    pub(crate) fn stop(&mut self) {
        self.stop.take().unwrap().send(()).unwrap();
    }

    pub(crate) async fn ask(&self, method: &str, target: &str, headers: &[&str]) -> Answer {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        send(&mut stream, method, target, headers).await;
        receive(&mut stream).await
    }

    pub(crate) async fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, &[]).await
    }

    /// The JSON of an answer that went well.
    pub(crate) async fn json(&self, target: &str) -> Tree {
        self.get(target).await.fine().json()
    }

    /// The JSON behind a link.
    pub(crate) async fn follow(&self, href: &str) -> Tree {
        let target = href.strip_prefix(&format!("http://{}", self.address));
        self.json(target.unwrap_or_else(|| panic!("{href} leads elsewhere"))).await
    }
}

pub(crate) async fn send(stream: &mut TcpStream, method: &str, target: &str, headers: &[&str]) {
    let host = stream.peer_addr().unwrap();
    let mut text = format!("{method} {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n");
    for header in headers {
        text += &format!("{header}\r\n");
    }
    text += "\r\n";
    stream.write_all(text.as_bytes()).await.unwrap();
}

pub(crate) async fn receive(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let Some(end) = end else { panic!("no answer: {}", String::from_utf8_lossy(&bytes)) };
    let mut body = bytes.split_off(end + 4);
    let head = String::from_utf8(bytes).unwrap();
    let mut lines = head.trim_end().lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines.map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        (name.to_owned(), value.to_owned())
    });
    let headers: BTreeMap<String, String> = headers.collect();
    if headers.get("transfer-encoding").is_some_and(|coding| coding == "chunked") {
        body = joined(&body);
    }
    let text = String::from_utf8_lossy(&body).into_owned();
    Answer { status, headers, body: text, bytes: body }
}

/// A body that came in chunks, each after its length; the last has none.
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n").unwrap();
        let length = std::str::from_utf8(&chunks[..end]).unwrap();
        let length = usize::from_str_radix(length, 16).unwrap();
        if length == 0 {
            return body;
        }
        body.extend_from_slice(&chunks[end + 2..end + 2 + length]);
        chunks = &chunks[end + 2 + length + 2..];
    }
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub(crate) fn fine(self) -> Self {
        assert_eq!(self.status, 200, "{self:?}");
        assert_eq!(self.header("access-control-allow-origin"), "*");
        self
    }

    pub(crate) fn json(&self) -> Tree {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The problem that it is, of this status.
    pub(crate) fn problem(&self, status: u16) -> Tree {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.header("access-control-allow-origin"), "*");
        let problem = self.json();
        assert_eq!(problem["status"], status);
        assert_eq!(problem["type"], "about:blank");
        assert!(problem["title"].is_string(), "{problem}");
        let detail = problem["detail"].as_str().unwrap();
        assert!(!detail.is_empty() && detail.len() < 1_000, "{problem}");
        problem
    }
}

/// Where the link of this relation leads, if there is one.
pub(crate) fn link<'t>(of: &'t Tree, rel: &str) -> Option<&'t str> {
    let links = of["links"].as_array().unwrap();
    links.iter().find(|link| link["rel"] == rel).map(|link| link["href"].as_str().unwrap())
}
