//! What whoever runs the server sees of it, and what they can say.

use crate::database::{Database, Serving, on_both_engines, program};
use serde_json::Value as Tree;
use std::{
    io::{Read, Write},
    net::TcpStream,
};

on_both_engines!(each_request_is_a_line_of_the_log, limits_are_what_was_said,);

fn each_request_is_a_line_of_the_log(database: &Database) {
    let serving = database.serve(&["serve", "--no-demo"]);
    serving.get("/collections/permits/items?limit=3");
    serving.get("/health/live");
    let (_, err) = serving.stop();
    let lines: Vec<Tree> = err.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    assert_eq!(lines.len(), 2, "{err}");
    let paths = lines.iter().map(|line| line["path"].as_str().unwrap());
    assert_eq!(paths.collect::<Vec<_>>(), ["/collections/permits/items", "/health/live"]);
    assert_eq!((&lines[0]["query"], &lines[1]["query"]), (&"limit=3".into(), &Tree::Null));
    for line in &lines {
        assert_eq!((&line["method"], &line["status"]), (&"GET".into(), &200.into()));
        assert_eq!(line["request"].as_str().unwrap().len(), 36);
        assert!(line["bytes"].as_u64().unwrap() > 0 && line["milliseconds"].is_number());
    }
    for (format, count) in [("text", 1), ("none", 0)] {
        let serving = database.serve(&["serve", "--no-demo", "--log", format]);
        serving.get("/health/live");
        let (_, err) = serving.stop();
        let told = err.lines().filter(|line| line.contains(" 200 GET /health/live "));
        assert_eq!(told.count(), count, "{err}");
    }
}

/// The first line of an answer.
fn status(serving: &Serving, target: &str) -> String {
    let mut stream = TcpStream::connect(serving.address()).unwrap();
    write!(stream, "GET {target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.lines().next().unwrap().to_owned()
}

fn limits_are_what_was_said(database: &Database) {
    let serving = database.serve(&["serve", "--no-demo", "--max-url-bytes", "100"]);
    let long = format!("/{}", "x".repeat(100));
    assert_eq!(status(&serving, &long), "HTTP/1.1 414 URI Too Long");
    assert_eq!(status(&serving, &long[..100]), "HTTP/1.1 404 Not Found");
    serving.stop();
    let serving = database.serve(&["serve", "--no-demo"]);
    assert_eq!(status(&serving, &long), "HTTP/1.1 404 Not Found");
    serving.stop();
}

#[test]
fn a_limit_out_of_range_says_the_range() {
    let folder = tempfile::tempdir().unwrap();
    for (name, value) in [("TERRA_MAX_REQUESTS", "0"), ("TERRA_ANSWER_SECONDS", "x")] {
        for arguments in [&["serve"][..], &[]] {
            let ran = crate::database::run(program(folder.path()).args(arguments).env(name, value));
            assert_eq!(ran.code, Some(2), "{ran:?}");
            assert!(ran.err.contains(value) && ran.err.contains("--"), "{ran:?}");
        }
    }
}
