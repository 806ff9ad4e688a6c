//! What PostgreSQL's SQLSTATE codes mean.

use crate::error::{Error, Fault, excerpt};
use tokio_postgres::error::SqlState;

pub(super) fn fault(error: &tokio_postgres::Error, sql: &str) -> Fault {
    let Some(refusal) = error.as_db_error() else {
        return without_state(error, sql);
    };
    let text = refusal.message().to_owned();
    let code = refusal.code();
    match code.code() {
        "23505" => Fault::Unique(text),
        "23503" | "23001" => Fault::ForeignKey(text),
        "40001" | "40P01" => Fault::Retry,
        // A plan whose result changed with the schema, or a statement that the server forgot.
        "26000" => Fault::Replan,
        "0A000" if text.contains("cached plan") => Fault::Replan,
        "57014" => Fault::Other(Error::Timeout),
        "55P03" => Fault::Other(Error::Busy),
        "25006" => Fault::Other(Error::ReadOnly(text)),
        _ if *code == SqlState::DISK_FULL => Fault::Other(Error::Full),
        _ if code.code().starts_with("23") || code.code().starts_with("22") => Fault::Refused(text),
        "XX001" | "XX002" => Fault::Other(Error::Corrupt(text)),
        // The server is going down, starting up, or has waited too long for us.
        "25P03" => Fault::Other(Error::ConnectionLost(text)),
        _ if code.code().starts_with("57P") || code.code().starts_with("08") => {
            Fault::Other(Error::ConnectionLost(text))
        }
        "53300" => Fault::Other(Error::Busy),
        _ => {
            let reason = format!("{text} (SQLSTATE {})", code.code());
            Fault::Other(Error::Sql { reason, sql: excerpt(sql) })
        }
    }
}

/// Failures on this side of the wire: the wire itself, or a value that can't go over it.
fn without_state(error: &tokio_postgres::Error, sql: &str) -> Fault {
    let source = std::error::Error::source(error);
    let text = source.map_or_else(|| error.to_string(), ToString::to_string);
    let broken_wire = source.is_some_and(|cause| cause.is::<std::io::Error>());
    if error.is_closed() || broken_wire {
        return Fault::Other(Error::ConnectionLost(text));
    }
    Fault::Other(Error::Sql { reason: text, sql: excerpt(sql) })
}
