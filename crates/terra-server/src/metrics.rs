//! What the server did and how busy it is, as Prometheus reads it.
//!
//! Requests are told apart by the route they took, their method and their status, which are few:
//! never by an address or by what a client said.

use crate::Atlas;
use axum::{
    extract::State,
    http::{Method, header},
    response::{IntoResponse, Response},
};
use std::{
    collections::BTreeMap,
    fmt::{Display, Write},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

/// Where they are.
pub(crate) const METRICS: &str = "/metrics";
const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";
/// The bounds of the histogram of times, in seconds.
const BOUNDS: [f64; 13] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0];

/// Why a request was refused before it was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Its address is too long.
    Address,
    /// Too many requests are being answered.
    Requests,
    /// Too many questions are being asked of the database.
    Queries,
    /// Its answer took too long.
    Time,
}

impl Refused {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Address, "address"),
        (Self::Requests, "requests"),
        (Self::Queries, "queries"),
        (Self::Time, "time"),
    ];
}

/// What is counted.
#[derive(Default)]
pub(crate) struct Metrics {
    answered: Mutex<Answered>,
    pub(crate) running: AtomicUsize,
    pub(crate) connections: AtomicUsize,
    refused: [AtomicU64; Refused::ALL.len()],
}

#[derive(Default)]
struct Answered {
    /// How many, by route, method and status.
    requests: BTreeMap<(Arc<str>, &'static str, u16), u64>,
    /// By route.
    times: BTreeMap<Arc<str>, Times>,
}

/// How long answers took, and how much was sent.
#[derive(Default)]
struct Times {
    /// How many took at most each bound, but longer than the one before.
    within: [u64; BOUNDS.len()],
    count: u64,
    seconds: f64,
    bytes: u64,
}

impl Metrics {
    /// Counts a request that was answered, or whose client went away: that has no status.
    pub(crate) fn count(
        &self,
        route: &Arc<str>,
        method: &Method,
        status: Option<u16>,
        time: Duration,
        bytes: u64,
    ) {
        let mut answered = self.answered.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (Arc::clone(route), known(method), status.unwrap_or(0));
        *answered.requests.entry(key).or_default() += 1;
        let times = answered.times.entry(Arc::clone(route)).or_default();
        let seconds = time.as_secs_f64();
        if let Some(at) = BOUNDS.iter().position(|bound| seconds <= *bound) {
            times.within[at] += 1;
        }
        times.count += 1;
        times.seconds += seconds;
        times.bytes += bytes;
    }

    /// Counts a request that was refused.
    pub(crate) fn refuse(&self, why: Refused) {
        self.refused[why as usize].fetch_add(1, Ordering::Relaxed);
    }
}

/// Methods that clients make up are one.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}

pub(crate) async fn metrics(State(atlas): State<Arc<Atlas>>) -> Response {
    let mut page = Page::default();
    atlas.metrics.tell(&mut page);
    let status = atlas.store.status();
    page.gauge("terra_pool_connections", "Connections to the database", status.open);
    page.gauge("terra_pool_idle_connections", "Of those, the ones nobody uses", status.idle);
    page.gauge("terra_pool_max_connections", "How many there are at most", status.most);
    page.gauge("terra_pool_waiting", "Operations that wait for one", status.waiting);
    page.gauge("terra_held_tables", "Tables whose positions are in memory", status.held.tables);
    page.gauge("terra_held_bytes", "Memory that they take", status.held.bytes);
    let help = "Questions that were answered from memory";
    page.counter("terra_held_hits_total", help, status.held.answered);
    let help = "Questions of place that were left to the database";
    page.counter("terra_held_misses_total", help, status.held.left);
    let help = "Answers of rows that were remembered since the last commit";
    let remembered = atlas.remembered.answered.load(Ordering::Relaxed);
    page.counter("terra_remembered_hits_total", help, remembered);
    if let Some(bytes) = resident_memory() {
        page.gauge("process_resident_memory_bytes", "Memory of this program", bytes);
    }
    ([(header::CONTENT_TYPE, FORMAT)], page.0).into_response()
}

/// How much memory the program has, where the system tells that.
fn resident_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes << 10)
}

impl Metrics {
    fn tell(&self, page: &mut Page) {
        let answered = self.answered.lock().unwrap_or_else(PoisonError::into_inner);
        let name = "http_requests_total";
        page.head(name, "counter", "Requests that were answered; status 0: the client went away");
        for ((route, method, status), count) in &answered.requests {
            let labels = format!("route=\"{route}\",method=\"{method}\",status=\"{status}\"");
            page.line(name, &labels, count);
        }
        let name = "http_response_bytes_total";
        page.head(name, "counter", "Bytes of bodies that were sent");
        for (route, times) in &answered.times {
            page.line(name, &format!("route=\"{route}\""), times.bytes);
        }
        page.head("http_request_duration_seconds", "histogram", "How long answers took");
        for (route, times) in &answered.times {
            page.times(route, times);
        }
        drop(answered);
        // That of this page is one of them.
        let running = self.running.load(Ordering::Relaxed);
        page.gauge("http_requests_in_flight", "Requests that are being answered", running);
        let connections = self.connections.load(Ordering::Relaxed);
        page.gauge("http_connections_open", "Connections of clients", connections);
        let name = "http_requests_refused_total";
        page.head(name, "counter", "Requests that were refused, by the limit they ran into");
        for (why, reason) in Refused::ALL {
            let count = self.refused[why as usize].load(Ordering::Relaxed);
            page.line(name, &format!("limit=\"{reason}\""), count);
        }
    }
}

#[derive(Default)]
struct Page(String);

impl Page {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        // Writing to a String can't fail.
        let _ = writeln!(self.0, "# HELP {name} {help}.\n# TYPE {name} {kind}");
    }

    fn line(&mut self, name: &str, labels: &str, value: impl Display) {
        let _ = match labels {
            "" => writeln!(self.0, "{name} {value}"),
            _ => writeln!(self.0, "{name}{{{labels}}} {value}"),
        };
    }

    fn gauge(&mut self, name: &str, help: &str, value: impl Display) {
        self.head(name, "gauge", help);
        self.line(name, "", value);
    }

    fn counter(&mut self, name: &str, help: &str, value: impl Display) {
        self.head(name, "counter", help);
        self.line(name, "", value);
    }

    fn times(&mut self, route: &str, times: &Times) {
        const NAME: &str = "http_request_duration_seconds";
        let mut within = 0;
        for (bound, more) in BOUNDS.iter().zip(times.within) {
            within += more;
            let labels = format!("route=\"{route}\",le=\"{bound}\"");
            self.line(&format!("{NAME}_bucket"), &labels, within);
        }
        let labels = format!("route=\"{route}\",le=\"+Inf\"");
        self.line(&format!("{NAME}_bucket"), &labels, times.count);
        let labels = format!("route=\"{route}\"");
        self.line(&format!("{NAME}_sum"), &labels, times.seconds);
        self.line(&format!("{NAME}_count"), &labels, times.count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_told_by_route_and_in_order() {
        let metrics = Metrics::default();
        let route: Arc<str> = "/a/{b}".into();
        for (status, micros) in [(Some(200), 900), (Some(200), 1_000), (Some(404), 60_000_000)] {
            let time = Duration::from_micros(micros);
            metrics.count(&route, &Method::GET, status, time, 10);
        }
        let made_up = Method::from_bytes(b"MADEUP").unwrap();
        metrics.count(&route, &made_up, None, Duration::ZERO, 0);
        metrics.refuse(Refused::Queries);
        let mut page = Page::default();
        metrics.tell(&mut page);
        for line in [
            "http_requests_total{route=\"/a/{b}\",method=\"GET\",status=\"200\"} 2",
            "http_requests_total{route=\"/a/{b}\",method=\"GET\",status=\"404\"} 1",
            "http_requests_total{route=\"/a/{b}\",method=\"other\",status=\"0\"} 1",
            "http_response_bytes_total{route=\"/a/{b}\"} 30",
            "http_request_duration_seconds_bucket{route=\"/a/{b}\",le=\"0.001\"} 3",
            "http_request_duration_seconds_bucket{route=\"/a/{b}\",le=\"30\"} 3",
            "http_request_duration_seconds_bucket{route=\"/a/{b}\",le=\"+Inf\"} 4",
            "http_request_duration_seconds_count{route=\"/a/{b}\"} 4",
            "http_requests_refused_total{limit=\"queries\"} 1",
            "http_requests_refused_total{limit=\"time\"} 0",
        ] {
            assert!(page.0.lines().any(|told| told == line), "{line}\n{}", page.0);
        }
    }
}
