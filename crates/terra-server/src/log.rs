//! Lines of the log, on standard error: of what happens, and of each request if that is wanted.

use crate::identity;
use serde_json::json;
use std::{
    io::{IsTerminal, Write},
    sync::OnceLock,
    time::Duration,
};
use terra_schema::Timestamp;

/// The longest line.
const LONGEST: usize = 2_000;
/// How much of a request's query is told.
const LONGEST_QUERY: usize = 1_000;

static FORMAT: OnceLock<LogFormat> = OnceLock::new();

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// Text for people.
    Text,
    /// An object of JSON a line, for programs.
    Json,
}

impl LogFormat {
    /// Text on a terminal, and JSON elsewhere.
    pub fn usual() -> Self {
        if std::io::stderr().is_terminal() { Self::Text } else { Self::Json }
    }
}

/// Has each request written to the log of this program, in this form. Before that, and for the
/// first time that it is said, only what goes wrong is written, as text.
pub fn log_requests(format: LogFormat) {
    // Who said so before has settled it.
    let _ = FORMAT.set(format);
}

/// A request, once it was answered or its client went away.
pub(crate) struct Answered<'a> {
    pub(crate) id: &'a str,
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: Option<&'a str>,
    /// None where the client went away before.
    pub(crate) status: Option<u16>,
    /// Of the body, as far as it was sent.
    pub(crate) bytes: u64,
    pub(crate) time: Duration,
}

/// Writes one line, whatever stands in it.
pub(crate) fn line(text: &str) {
    let text: String = text.chars().take(LONGEST).collect();
    let id = identity::current();
    match FORMAT.get() {
        Some(LogFormat::Json) => {
            let time = Timestamp::now().to_string();
            write(&json!({ "time": time, "message": text, "request": id.as_deref() }).to_string());
        }
        _ => write(&match id {
            Some(id) => format!("request {id}: {text}"),
            None => text,
        }),
    }
}

/// Writes a line of a request, if that is wanted.
pub(crate) fn answered(request: &Answered<'_>) {
    if let Some(format) = FORMAT.get() {
        write(&told(request, *format, &Timestamp::now().to_string()));
    }
}

fn told(request: &Answered<'_>, format: LogFormat, time: &str) -> String {
    let Answered { id, method, path, query, status, bytes, time: took } = *request;
    let milliseconds = (took.as_secs_f64() * 1e6).round() / 1e3;
    let query = query.map(|query| query.get(..LONGEST_QUERY).unwrap_or(query));
    match format {
        LogFormat::Json => json!({
            "time": time,
            "request": id,
            "method": method,
            "path": path,
            "query": query,
            "status": status,
            "bytes": bytes,
            "milliseconds": milliseconds,
        })
        .to_string(),
        LogFormat::Text => {
            let status = status.map_or_else(|| "gone".to_owned(), |status| status.to_string());
            let mark = if query.is_some() { "?" } else { "" };
            let query = query.unwrap_or_default();
            format!("{time} {status} {method} {path}{mark}{query} {bytes} B {milliseconds} ms {id}")
        }
    }
}

fn write(text: &str) {
    let one_line: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    // Where that fails, there is nobody to tell.
    let _ = writeln!(std::io::stderr().lock(), "{one_line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    const REQUEST: Answered<'_> = Answered {
        id: "r1",
        method: "GET",
        path: "/collections",
        query: Some("f=json"),
        status: Some(200),
        bytes: 12,
        time: Duration::from_micros(1_234),
    };

    #[test]
    fn a_request_is_a_line() {
        let text = told(&REQUEST, LogFormat::Text, "now");
        assert_eq!(text, "now 200 GET /collections?f=json 12 B 1.234 ms r1");
        let gone = told(&Answered { status: None, query: None, ..REQUEST }, LogFormat::Text, "now");
        assert_eq!(gone, "now gone GET /collections 12 B 1.234 ms r1");
    }

    #[test]
    fn a_request_is_an_object() {
        let line = told(&Answered { path: "/\n\"", ..REQUEST }, LogFormat::Json, "now");
        assert!(!line.contains('\n'));
        let told: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(told["path"], "/\n\"");
        assert_eq!((&told["status"], &told["bytes"]), (&200.into(), &12.into()));
        assert_eq!((&told["milliseconds"], &told["request"]), (&1.234.into(), &"r1".into()));
    }
}
