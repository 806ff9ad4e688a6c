//! What SQLite's result codes mean.

use crate::error::{Error, Fault, excerpt};
use rusqlite::ffi;

pub(super) fn fault(error: &rusqlite::Error, sql: &str) -> Fault {
    let sql_error = |reason| Fault::Other(Error::Sql { reason, sql: excerpt(sql) });
    let (code, text) = match error {
        rusqlite::Error::SqliteFailure(failure, message) => {
            (failure.extended_code, message.clone().unwrap_or_else(|| error.to_string()))
        }
        rusqlite::Error::SqlInputError { error: failure, msg, .. } => {
            (failure.extended_code, msg.clone())
        }
        _ => return sql_error(error.to_string()),
    };
    match code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => Fault::Unique(text),
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Fault::ForeignKey(text),
        _ => match code & 0xff {
            ffi::SQLITE_CONSTRAINT | ffi::SQLITE_MISMATCH | ffi::SQLITE_TOOBIG => {
                Fault::Refused(text)
            }
            ffi::SQLITE_SCHEMA => Fault::Replan,
            ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => Fault::Other(Error::Busy),
            ffi::SQLITE_FULL => Fault::Other(Error::Full),
            ffi::SQLITE_READONLY | ffi::SQLITE_PERM | ffi::SQLITE_AUTH => {
                Fault::Other(Error::ReadOnly(text))
            }
            ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => Fault::Other(Error::Corrupt(text)),
            ffi::SQLITE_IOERR | ffi::SQLITE_CANTOPEN => Fault::Other(Error::ConnectionLost(text)),
            ffi::SQLITE_INTERRUPT => Fault::Other(Error::Timeout),
            // A sum that is too great has no code of its own.
            ffi::SQLITE_ERROR if text == "integer overflow" => Fault::Refused(text),
            _ => sql_error(text),
        },
    }
}
