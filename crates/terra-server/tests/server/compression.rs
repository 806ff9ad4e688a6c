//! Answers made small, and as they were once they are read.

use crate::{client::Server, database::Database};
use std::io::Read;
use terra_schema::Row;
use terra_tables::energy::EnergyProject;

on_both_engines!(
    answers_are_compressed_as_the_client_says,
    a_coded_answer_has_a_validator_of_its_own,
    what_is_small_is_left_alone,
);

const PATHS: [&str; 3] = ["/items?limit=200", "/tiles/WebMercatorQuad/0/0/0", "/queryables"];

fn targets() -> [String; 3] {
    PATHS.map(|path| format!("/collections/{}{path}", EnergyProject::NAME))
}

fn read(coding: &str, bytes: &[u8]) -> Vec<u8> {
    let mut read = Vec::new();
    match coding {
        "gzip" => flate2::read::GzDecoder::new(bytes).read_to_end(&mut read).map(drop),
        "zstd" => zstd::stream::copy_decode(bytes, &mut read),
        "br" => brotli::BrotliDecompress(&mut &bytes[..], &mut read),
        other => panic!("{other:?} is no coding"),
    }
    .unwrap();
    read
}

/// A text without its time of day.
fn timeless(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    match serde_json::from_str::<serde_json::Value>(&text) {
        Ok(mut tree) => {
            tree.as_object_mut().unwrap().remove("timeStamp");
            tree.to_string().into_bytes()
        }
        Err(_) => bytes.to_vec(),
    }
}

async fn answers_are_compressed_as_the_client_says(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for target in targets() {
        let plain = server.get(&target).await.fine();
        assert_eq!(plain.header("content-encoding"), "");
        for (accepted, coding) in [
            ("gzip", "gzip"),
            ("br", "br"),
            ("zstd", "zstd"),
            ("gzip;q=0.5, zstd;q=0.9, br;q=0", "zstd"),
            ("deflate, compress, gzip", "gzip"),
        ] {
            let accepted = [&*format!("accept-encoding: {accepted}")];
            let coded = server.ask("GET", &target, &accepted).await.fine();
            assert_eq!(coded.header("content-encoding"), coding, "{target}");
            assert_eq!(coded.header("vary"), "accept, accept-encoding");
            assert!(coded.bytes.len() < plain.bytes.len());
            assert_eq!(timeless(&read(coding, &coded.bytes)), timeless(&plain.bytes), "{target}");
            let head = server.ask("HEAD", &target, &accepted).await.fine();
            assert!(head.bytes.is_empty());
            // On a server, other tests write, which renews the tags of rows.
            let is_alone = database.client().await.is_none();
            let same = ["content-encoding", "content-type", "vary"].into_iter();
            for name in same.chain(is_alone.then_some("etag")) {
                assert_eq!(head.header(name), coded.header(name), "{target}: {name}");
            }
        }
        for accepted in ["identity", "gzip;q=0", "compress", ""] {
            let accepted = [&*format!("accept-encoding: {accepted}")];
            let plain = server.ask("GET", &target, &accepted).await.fine();
            assert_eq!(plain.header("content-encoding"), "");
        }
    }
}

async fn a_coded_answer_has_a_validator_of_its_own(database: &Database) {
    let server = Server::of(&database.store).await;
    let [.., target] = targets();
    let plain = server.get(&target).await.fine();
    let gzip = "accept-encoding: gzip";
    let coded = server.ask("GET", &target, &[gzip]).await.fine();
    assert_ne!(plain.header("etag"), coded.header("etag"));
    let has = |answer: &crate::client::Answer| format!("if-none-match: {}", answer.header("etag"));
    let again = server.ask("GET", &target, &[gzip, &has(&coded)]).await;
    assert_eq!((again.status, again.header("etag")), (304, coded.header("etag")));
    assert_eq!(again.header("content-encoding"), "");
    // What can't be read any more isn't had.
    server.ask("GET", &target, &[&has(&coded)]).await.fine();
    assert_eq!(server.ask("GET", &target, &[gzip, &has(&plain)]).await.status, 304);
}

async fn what_is_small_is_left_alone(database: &Database) {
    let server = Server::of(&database.store).await;
    let accepted = ["accept-encoding: gzip, br, zstd"];
    for target in ["/health/live", "/collections/permits/items/x", "/nothing"] {
        let answer = server.ask("GET", target, &accepted).await;
        assert_eq!(answer.header("content-encoding"), "", "{target}");
    }
}
