//! What `terra serve` holds requests to, as its command line and its surroundings say.

use clap::{Args, ValueEnum, builder::RangedU64ValueParser};
use std::time::Duration;
use terra_server::{Limits, LogFormat};

/// The longest that anything may take, in seconds: a day.
const LONGEST: u64 = 86_400;
/// The most of anything.
const MOST: u64 = 1 << 20;

fn number() -> RangedU64ValueParser<usize> {
    RangedU64ValueParser::new().range(1..=MOST)
}

fn seconds() -> RangedU64ValueParser<u64> {
    RangedU64ValueParser::new().range(1..=LONGEST)
}

fn usual(time: fn(Limits) -> Duration) -> u64 {
    time(Limits::default()).as_secs()
}

#[derive(Args)]
#[command(next_help_heading = "Limits")]
pub(crate) struct LimitArguments {
    /// The most requests that are answered at once; those beyond are told to come again (503)
    #[arg(long, value_name = "N", env = "TERRA_MAX_REQUESTS", hide_env_values = true,
        value_parser = number(), default_value_t = Limits::default().requests)]
    max_requests: usize,
    /// The most of them that ask the database at once, of its 16 connections; the others wait
    #[arg(long, value_name = "N", env = "TERRA_MAX_QUERIES", hide_env_values = true,
        value_parser = number(), default_value_t = Limits::default().queries)]
    max_queries: usize,
    /// The most memory for answers that are remembered until the next commit; 0 for none
    #[arg(long, value_name = "MIB", env = "TERRA_ANSWER_MIB", hide_env_values = true,
        value_parser = RangedU64ValueParser::<usize>::new().range(0..=MOST),
        default_value_t = Limits::default().answer_bytes >> 20)]
    answer_mib: usize,
    /// How long they wait for that before they are told to come again (503)
    #[arg(long, value_name = "SECONDS", env = "TERRA_TURN_SECONDS", hide_env_values = true,
        value_parser = seconds(), default_value_t = usual(|limits| limits.turn_time))]
    turn_seconds: u64,
    /// How long an answer may take to begin; what it asks of the database is stopped then (503)
    #[arg(long, value_name = "SECONDS", env = "TERRA_ANSWER_SECONDS", hide_env_values = true,
        value_parser = seconds(), default_value_t = usual(|limits| limits.time))]
    answer_seconds: u64,
    /// How long a whole collection may be read, as fast as its client reads on; the answer breaks off
    /// then
    #[arg(long, value_name = "SECONDS", env = "TERRA_STREAM_SECONDS", hide_env_values = true,
        value_parser = seconds(), default_value_t = usual(|limits| limits.stream_time))]
    stream_seconds: u64,
    /// The most connections that are open at once; those beyond wait
    #[arg(long, value_name = "N", env = "TERRA_MAX_CONNECTIONS", hide_env_values = true,
        value_parser = number(), default_value_t = Limits::default().connections)]
    max_connections: usize,
    /// How long a client may take to say what it wants
    #[arg(long, value_name = "SECONDS", env = "TERRA_HEADER_SECONDS", hide_env_values = true,
        value_parser = seconds(), default_value_t = usual(|limits| limits.header_time))]
    header_seconds: u64,
    /// How long a client may take to read on
    #[arg(long, value_name = "SECONDS", env = "TERRA_READ_SECONDS", hide_env_values = true,
        value_parser = seconds(), default_value_t = usual(|limits| limits.read_time))]
    read_seconds: u64,
    /// The longest path and query, filters and all
    #[arg(long, value_name = "BYTES", env = "TERRA_MAX_URL_BYTES", hide_env_values = true,
        value_parser = number(), default_value_t = Limits::default().url_bytes)]
    max_url_bytes: usize,
    /// The most bytes of a request's head, its address among them; 8192 at least
    #[arg(long, value_name = "BYTES", env = "TERRA_MAX_HEADER_BYTES", hide_env_values = true,
        value_parser = number(), default_value_t = Limits::default().header_bytes)]
    max_header_bytes: usize,
    /// How long running requests may take to end once it is to stop
    #[arg(long, value_name = "SECONDS", env = "TERRA_STOP_SECONDS", hide_env_values = true,
        value_parser = seconds(), default_value_t = usual(|limits| limits.stop_time))]
    stop_seconds: u64,
}

impl From<LimitArguments> for Limits {
    fn from(arguments: LimitArguments) -> Self {
        Self {
            url_bytes: arguments.max_url_bytes,
            header_bytes: arguments.max_header_bytes,
            requests: arguments.max_requests,
            queries: arguments.max_queries,
            answer_bytes: arguments.answer_mib << 20,
            turn_time: Duration::from_secs(arguments.turn_seconds),
            time: Duration::from_secs(arguments.answer_seconds),
            stream_time: Duration::from_secs(arguments.stream_seconds),
            connections: arguments.max_connections,
            header_time: Duration::from_secs(arguments.header_seconds),
            read_time: Duration::from_secs(arguments.read_seconds),
            stop_time: Duration::from_secs(arguments.stop_seconds),
        }
    }
}

/// How requests are logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Log {
    /// Text on a terminal, JSON elsewhere
    Auto,
    /// A line of text a request
    Text,
    /// A line of JSON a request
    Json,
    /// Nothing but what goes wrong
    None,
}

impl Log {
    /// Has requests logged from now on.
    pub(crate) fn begin(self) {
        let format = match self {
            Self::Auto => LogFormat::usual(),
            Self::Text => LogFormat::Text,
            Self::Json => LogFormat::Json,
            Self::None => return,
        };
        terra_server::log_requests(format);
    }
}
