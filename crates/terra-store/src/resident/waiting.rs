//! Tables that could not be held in memory, until they are tried again.

use crate::Error;
use std::{
    collections::BTreeMap,
    fmt,
    time::{Duration, Instant},
};

/// How long a table isn't tried again after it could not be held once; twice as long each time.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_mins(10);

/// Why the positions of a table aren't held in memory. The database answers meanwhile, and after a
/// while it is tried again.
#[derive(Clone, Debug)]
pub enum NotHeld {
    /// There is no room for them.
    NoRoom {
        /// The table.
        table: &'static str,
        /// How many bytes they would take.
        bytes: usize,
    },
    /// They can't be read.
    Failed {
        /// The table.
        table: &'static str,
        /// Why not.
        error: Error,
    },
}

impl fmt::Display for NotHeld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRoom { table, bytes } => write!(
                f,
                "{table}: positions are not held in memory, as there is no room left for their \
                 {bytes} bytes; the database answers, and more room would make it faster"
            ),
            Self::Failed { table, error } => {
                write!(
                    f,
                    "{table}: positions are not held in memory, the database answers: {error}"
                )
            }
        }
    }
}

/// The tables, by their names.
#[derive(Default)]
pub(super) struct Waiting(BTreeMap<&'static str, Pause>);

struct Pause {
    until: Instant,
    length: Duration,
    was_without_room: bool,
}

impl Waiting {
    /// Whether a table isn't to be tried yet.
    pub(super) fn is_waiting(&self, table: &str) -> bool {
        self.0.get(table).is_some_and(|pause| Instant::now() < pause.until)
    }

    /// Has a table wait that could not be held, longer than before if it could not before either.
    /// Whether that is for another reason than before.
    pub(super) fn put_off(&mut self, table: &'static str, why: &NotHeld) -> bool {
        let was_without_room = matches!(why, NotHeld::NoRoom { .. });
        let before = self.0.get(table);
        let length = before.map_or(FIRST_PAUSE, |pause| (pause.length * 2).min(LONGEST_PAUSE));
        let is_news = before.is_none_or(|pause| pause.was_without_room != was_without_room);
        let until = Instant::now() + length;
        self.0.insert(table, Pause { until, length, was_without_room });
        is_news
    }

    /// Ends the waiting of a table that is held now.
    pub(super) fn remove(&mut self, table: &str) {
        self.0.remove(table);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_waits_longer_each_time_and_only_news_is_told() {
        let mut waiting = Waiting::default();
        let no_room = NotHeld::NoRoom { table: "fires", bytes: 7 };
        let failed = NotHeld::Failed { table: "fires", error: Error::Busy };
        assert!(!waiting.is_waiting("fires"));
        assert!(waiting.put_off("fires", &no_room));
        assert!(waiting.is_waiting("fires") && !waiting.is_waiting("plants"));
        assert!(!waiting.put_off("fires", &no_room));
        assert!(waiting.put_off("fires", &failed));
        assert_eq!(waiting.0["fires"].length, FIRST_PAUSE * 4);
        for _ in 0..40 {
            assert!(!waiting.put_off("fires", &failed));
        }
        assert_eq!(waiting.0["fires"].length, LONGEST_PAUSE);
        waiting.remove("fires");
        assert!(!waiting.is_waiting("fires"));
        assert!(waiting.put_off("fires", &no_room));
    }
}
